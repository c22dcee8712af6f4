//! The names of entries: in UTF-8, or as older programs of the region wrote them.

use super::fields::{extra_fields, u32_at};

/// Tag of the extra field that holds the name in UTF-8.
const UNICODE_PATH: u16 = 0x7075;

/// The upper half of code page 852 (Central Europe), in which Windows Explorer writes the names that
/// it can write so. A zip does not say which code page its names are in.
const CODE_PAGE_852: &str = "ÇüéâäůćçłëŐőîŹÄĆÉĹĺôöĽľŚśÖÜŤťŁ×č\
     áíóúĄąŽžĘę¬źČş«»░▒▓│┤ÁÂĚŞ╣║╗╝Żż┐\
     └┴┬├─┼Ăă╚╔╩╦╠═╬¤đĐĎËďŇÍÎě┘┌█▄ŢŮ▀\
     ÓßÔŃńňŠšŔÚŕŰýÝţ´\u{ad}˝˛ˇ˘§÷¸°¨˙űŘř■\u{a0}";

/// The name that the bytes of a record are, and whether an extra field says another one for a name that
/// every program can read.
pub(super) fn read(name: &[u8], utf_8: bool, extra: &[u8]) -> (String, bool) {
    let fields = extra_fields(extra);
    let told = fields
        .iter()
        .filter(|(tag, _)| *tag == UNICODE_PATH)
        .find_map(|(_, content)| told(content, name));
    if let Some(told) = told {
        let renamed = name.is_ascii() && told.as_bytes() != name;
        return (told.to_owned(), renamed);
    }
    let name = match std::str::from_utf8(name) {
        Ok(name) => name.to_owned(),
        Err(_) if utf_8 => String::from_utf8_lossy(name).into_owned(),
        Err(_) => name.iter().map(|byte| letter(*byte)).collect(),
    };
    (name, false)
}

/// The name in an extra field, behind a version and the checksum of the other name. One that was made
/// for another name is none.
fn told<'a>(content: &'a [u8], name: &[u8]) -> Option<&'a str> {
    let made_for = content.first() == Some(&1) && u32_at(content, 1)? == crc32fast::hash(name);
    match made_for {
        true => std::str::from_utf8(content.get(5..)?).ok(),
        false => None,
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
        let plain = |name: &[u8], utf_8| read(name, utf_8, &[]).0;
        assert_eq!(plain("Извештај.xlsx".as_bytes(), true), "Извештај.xlsx");
        assert_eq!(plain("čćžšđ.xlsx".as_bytes(), false), "čćžšđ.xlsx");
        // Izvještaj, as Windows Explorer writes it.
        assert_eq!(plain(b"Izvje\xe7taj.xlsx", false), "Izvještaj.xlsx");
        assert_eq!(plain(b"Shqip\x89ri.xlsx", false), "Shqipëri.xlsx");
        assert_eq!(plain(b"\xff\xfe", true), "\u{fffd}\u{fffd}");
    }

    #[test]
    fn an_extra_field_names_only_what_it_was_made_for() {
        let extra = |told: &str, version: u8, of: &[u8]| {
            let mut extra = vec![0x75, 0x70];
            extra.extend((5 + told.len() as u16).to_le_bytes());
            extra.push(version);
            extra.extend(crc32fast::hash(of).to_le_bytes());
            extra.extend(told.as_bytes());
            extra
        };
        let name = b"??????.xlsx";
        let own = |text: &str, renamed| (text.to_owned(), renamed);
        let told = "Скопје.xlsx";
        assert_eq!(read(name, false, &extra(told, 1, name)), own(told, true));
        assert_eq!(
            read(b"a\x89", false, &extra("aë", 1, b"a\x89")),
            own("aë", false)
        );
        for other in [
            extra(told, 1, b"other"),
            extra(told, 2, name),
            vec![0x75, 0x70, 1, 0, 1],
        ] {
            assert_eq!(read(name, false, &other), own("??????.xlsx", false));
        }
    }
}
