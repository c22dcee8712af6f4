//! The encoding of an XML part: UTF-8, or UTF-16 of either byte order.

/// How a part is encoded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Encoding {
    Utf8 { mark: bool },
    Utf16 { little: bool },
}

const MARK: &str = "\u{feff}";

/// The text of a part; nothing when it is not text.
pub(crate) fn decode(bytes: &[u8]) -> Option<(String, Encoding)> {
    let wide = |bytes: &[u8], read: fn([u8; 2]) -> u16| {
        let units: Option<Vec<u16>> = bytes
            .chunks(2)
            .map(|pair| <[u8; 2]>::try_from(pair).ok().map(read))
            .collect();
        String::from_utf16(&units?).ok()
    };
    match bytes {
        [0xFF, 0xFE, rest @ ..] => Some((
            wide(rest, u16::from_le_bytes)?,
            Encoding::Utf16 { little: true },
        )),
        [0xFE, 0xFF, rest @ ..] => Some((
            wide(rest, u16::from_be_bytes)?,
            Encoding::Utf16 { little: false },
        )),
        _ => {
            let text = std::str::from_utf8(bytes).ok()?;
            match text.strip_prefix(MARK) {
                Some(text) => Some((text.to_owned(), Encoding::Utf8 { mark: true })),
                None => Some((text.to_owned(), Encoding::Utf8 { mark: false })),
            }
        }
    }
}

/// The bytes of a part.
pub(crate) fn encode(text: &str, encoding: Encoding) -> Vec<u8> {
    let marked = || [MARK, text].concat();
    match encoding {
        Encoding::Utf8 { mark: false } => text.as_bytes().to_vec(),
        Encoding::Utf8 { mark: true } => marked().into_bytes(),
        Encoding::Utf16 { little: true } => {
            marked().encode_utf16().flat_map(u16::to_le_bytes).collect()
        }
        Encoding::Utf16 { little: false } => {
            marked().encode_utf16().flat_map(u16::to_be_bytes).collect()
        }
    }
}
