//! Bytes on a pipe: their length, then they themselves.

use std::io::{self, Read, Write};

/// More than this is no message of ours.
const MOST: u64 = 1 << 30;

pub(super) fn write(to: &mut impl Write, bytes: &[u8]) -> io::Result<()> {
    to.write_all(&(bytes.len() as u64).to_le_bytes())?;
    to.write_all(bytes)?;
    to.flush()
}

/// The next message; none at the end.
pub(super) fn read(from: &mut impl Read) -> io::Result<Option<Vec<u8>>> {
    let mut length = [0; 8];
    match from.read_exact(&mut length) {
        Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(None),
        other => other?,
    }
    let length = u64::from_le_bytes(length);
    if length > MOST {
        return Err(io::ErrorKind::InvalidData.into());
    }
    // Grown as the bytes come: the length alone takes no memory.
    let mut bytes = Vec::new();
    from.take(length).read_to_end(&mut bytes)?;
    match bytes.len() as u64 == length {
        true => Ok(Some(bytes)),
        false => Err(io::ErrorKind::UnexpectedEof.into()),
    }
}

#[cfg(test)]
mod tests {
    use super::{read, write};

    #[test]
    fn messages_come_as_they_were_sent_and_halves_are_none() {
        let mut pipe = Vec::new();
        for message in [&b"one"[..], b"", b"two"] {
            write(&mut pipe, message).expect("written");
        }
        let mut from = pipe.as_slice();
        for message in [&b"one"[..], b"", b"two"] {
            assert_eq!(read(&mut from).expect("read").as_deref(), Some(message));
        }
        assert_eq!(read(&mut from).expect("the end"), None);
        let half = pipe.get(..pipe.len() - 1).unwrap_or_default();
        let mut from = half;
        assert!(read(&mut from).is_ok() && read(&mut from).is_ok());
        assert!(read(&mut from).is_err());
        let mut endless = [0xFF; 16].as_slice();
        assert!(read(&mut endless).is_err());
    }
}
