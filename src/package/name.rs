//! The names of entries: in UTF-8, or as older programs of the region wrote them.

use super::fields::extra_fields;

/// Tag of the extra field that holds the name in UTF-8.
const UNICODE_PATH: u16 = 0x7075;

/// The upper half of code page 852 (Central Europe), in which Windows Explorer writes the names that
/// it can write so. A zip does not say which code page its names are in.
const CODE_PAGE_852: &str = "ÇüéâäůćçłëŐőîŹÄĆÉĹĺôöĽľŚśÖÜŤťŁ×č\
     áíóúĄąŽžĘę¬źČş«»░▒▓│┤ÁÂĚŞ╣║╗╝Żż┐\
     └┴┬├─┼Ăă╚╔╩╦╠═╬¤đĐĎËďŇÍÎě┘┌█▄ŢŮ▀\
     ÓßÔŃńňŠšŔÚŕŰýÝţ´\u{ad}˝˛ˇ˘§÷¸°¨˙űŘř■\u{a0}";

/// The name that the bytes of a record are.
pub(super) fn read(name: &[u8], utf_8: bool, extra: &[u8]) -> String {
    let told = extra_fields(extra)
        .into_iter()
        .find(|(tag, _)| *tag == UNICODE_PATH)
        // Behind a version and a checksum of the other name.
        .and_then(|(_, content)| std::str::from_utf8(content.get(5..)?).ok());
    if let Some(told) = told {
        return told.to_owned();
    }
    match std::str::from_utf8(name) {
        Ok(name) => name.to_owned(),
        Err(_) if utf_8 => String::from_utf8_lossy(name).into_owned(),
        Err(_) => name.iter().map(|byte| letter(*byte)).collect(),
    }
}

fn letter(byte: u8) -> char {
    let upper = byte.checked_sub(0x80).map(usize::from);
    let known = upper.and_then(|at| CODE_PAGE_852.chars().nth(at));
    known.unwrap_or(char::from(byte))
}

#[cfg(test)]
mod tests {
    use super::{CODE_PAGE_852, read};

    #[test]
    fn names_are_read_however_they_were_written() {
        assert_eq!(CODE_PAGE_852.chars().count(), 128);
        assert_eq!(read("Извештај.xlsx".as_bytes(), true, &[]), "Извештај.xlsx");
        assert_eq!(read("čćžšđ.xlsx".as_bytes(), false, &[]), "čćžšđ.xlsx");
        // Izvještaj, as Windows Explorer writes it.
        assert_eq!(read(b"Izvje\xe7taj.xlsx", false, &[]), "Izvještaj.xlsx");
        assert_eq!(read(b"Shqip\x89ri.xlsx", false, &[]), "Shqipëri.xlsx");
        let told = "Скопје.xlsx";
        let mut extra = vec![0x75, 0x70];
        extra.extend((5 + told.len() as u16).to_le_bytes());
        extra.extend([1, 0, 0, 0, 0]);
        extra.extend(told.as_bytes());
        assert_eq!(read(b"??????.xlsx", false, &extra), told);
        assert_eq!(read(b"\xff\xfe", true, &[]), "\u{fffd}\u{fffd}");
    }
}
