//! The encoding of an XML part: UTF-8, UTF-16 of either byte order, or one of the western single-byte
//! encodings that a part may declare.

use std::borrow::Cow;

use memchr::{memchr, memmem};

use super::PackageError;
use super::doubt::Doubt;
use super::scan::{Fault, Scan};

/// How a part is encoded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Encoding {
    Utf8 {
        mark: bool,
    },
    Utf16 {
        little: bool,
        mark: bool,
    },
    /// ISO 8859-1, or Windows 1252, which has letters where the other has control characters.
    Western {
        windows: bool,
    },
}

const MARK: &str = "\u{feff}";
/// What Windows 1252 has from 0x80 to 0x9F; nothing is defined for five of them.
const WINDOWS: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// The encoding that the first bytes of a part tell; nothing when it is another, or the part says
/// another.
pub(crate) fn encoding(head: &[u8]) -> Option<Encoding> {
    let (found, from) = match head {
        [0xFF, 0xFE, ..] => (Encoding::utf_16(true, true), 2),
        [0xFE, 0xFF, ..] => (Encoding::utf_16(false, true), 2),
        [b'<', 0, ..] => (Encoding::utf_16(true, false), 0),
        [0, b'<', ..] => (Encoding::utf_16(false, false), 0),
        [0xEF, 0xBB, 0xBF, ..] => (Encoding::Utf8 { mark: true }, 3),
        _ => (Encoding::Utf8 { mark: false }, 0),
    };
    let declared = declared(head.get(from..)?)?;
    let Some(declared) = declared else {
        return Some(found);
    };
    match (found, declared.as_str()) {
        (Encoding::Utf8 { .. }, "utf-8" | "utf8") => Some(found),
        (Encoding::Utf8 { mark: false }, "us-ascii" | "ascii") => Some(found),
        (Encoding::Utf8 { mark: false }, "iso-8859-1" | "latin1") => {
            Some(Encoding::Western { windows: false })
        }
        (Encoding::Utf8 { mark: false }, "windows-1252" | "cp1252") => {
            Some(Encoding::Western { windows: true })
        }
        (Encoding::Utf16 { .. }, "utf-16") => Some(found),
        (Encoding::Utf16 { little: true, .. }, "utf-16le") => Some(found),
        (Encoding::Utf16 { little: false, .. }, "utf-16be") => Some(found),
        _ => None,
    }
}

/// The name of the encoding that the declaration at the start of a part gives, in small letters, if it
/// gives one. Nothing when the declaration does not end.
fn declared(head: &[u8]) -> Option<Option<String>> {
    let head = head.get(..head.len().min(HEAD)).unwrap_or_default();
    // In UTF-16 every other byte of a declaration is nought.
    let head: Vec<u8> = head.iter().copied().filter(|byte| *byte != 0).collect();
    let head = String::from_utf8_lossy(&head).to_lowercase();
    let Some(declaration) = head.strip_prefix("<?xml") else {
        return Some(None);
    };
    let (declaration, _) = declaration.split_once("?>")?;
    let Some((_, value)) = declaration.split_once("encoding") else {
        return Some(None);
    };
    let value = value.trim_start().strip_prefix('=')?.trim_start();
    let quote = value.chars().next()?;
    let (name, _) = value.get(1..)?.split_once(quote)?;
    Some(Some(name.to_owned()))
}

impl Encoding {
    fn utf_16(little: bool, mark: bool) -> Self {
        Self::Utf16 { little, mark }
    }
}

/// The text of a part, without a copy where it is UTF-8.
///
/// # Errors
/// When it is in an encoding that is not read, declares a document type (which may declare entities),
/// or refers to what XML does not have.
pub(crate) fn read<'a>(bytes: Cow<'a, [u8]>, part: &str) -> Result<Cow<'a, str>, PackageError> {
    let damaged = || PackageError::Part(part.to_owned());
    let doubt = |doubt| PackageError::Doubt(doubt, part.to_owned());
    let plain = Encoding::Utf8 { mark: false };
    let text = match encoding(&bytes).ok_or_else(|| doubt(Doubt::Encoding))? {
        encoding if encoding == plain => match bytes {
            Cow::Owned(bytes) => String::from_utf8(bytes).ok().map(Cow::Owned),
            Cow::Borrowed(bytes) => std::str::from_utf8(bytes).ok().map(Cow::Borrowed),
        },
        _ => decode(&bytes).map(|(text, _)| Cow::Owned(text)),
    };
    let text = text.ok_or_else(damaged)?;
    // XML has no such letters, and nothing before its declaration; programs differ in what they make of either.
    let letter = |byte: &u8| *byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r');
    let late = text.trim_start().starts_with("<?xml ") && !text.starts_with("<?xml ");
    if late || text.as_bytes().iter().any(letter) {
        return Err(damaged());
    }
    if let Err(fault @ Fault::DocumentType) = Scan::new(&text).next() {
        return Err(fault.of_part(part));
    }
    match references_are_known(&text) {
        true => Ok(text),
        false => Err(doubt(Doubt::Reference)),
    }
}

/// Whether every reference is to a character, or to one of the five entities that XML has. What stands
/// in comments and in CDATA is none.
fn references_are_known(xml: &str) -> bool {
    let bytes = xml.as_bytes();
    let mut section = memmem::find(bytes, b"<!");
    let mut at = 0;
    while let Some(found) = memchr(b'&', bytes.get(at..).unwrap_or_default()) {
        let reference = at + found;
        if let Some(from) = section.filter(|from| *from < reference) {
            let rest = xml.get(from..).unwrap_or_default();
            let (beginning, end) = match rest.starts_with("<!--") {
                true => (4, "-->"),
                false => (9, "]]>"),
            };
            let inner = rest.get(beginning..).unwrap_or_default();
            // One that does not end is told by the walk.
            let Some(length) = inner.find(end) else {
                return true;
            };
            at = from + beginning + length + end.len();
            let rest = bytes.get(at..).unwrap_or_default();
            section = memmem::find(rest, b"<!").map(|next| at + next);
            continue;
        }
        let Some(length) = known(bytes.get(reference + 1..).unwrap_or_default()) else {
            return false;
        };
        at = reference + 1 + length;
    }
    true
}

/// The length of the reference whose name a text begins with, with its semicolon; nothing if XML does
/// not have it.
fn known(name: &[u8]) -> Option<usize> {
    const MOST: usize = 12;
    let name = name.get(..name.len().min(MOST))?;
    let name = name.get(..memchr(b';', name)?)?;
    let is_known = match name {
        b"amp" | b"lt" | b"gt" | b"quot" | b"apos" => true,
        [b'#', b'x', digits @ ..] => is_character(digits, 16),
        [b'#', digits @ ..] => is_character(digits, 10),
        _ => false,
    };
    is_known.then_some(name.len() + 1)
}

/// Whether a number is that of a character that XML can hold.
fn is_character(digits: &[u8], base: u32) -> bool {
    let digits = std::str::from_utf8(digits).ok();
    let digits = digits.filter(|digits| digits.bytes().all(|digit| digit.is_ascii_hexdigit()));
    let code = digits.and_then(|digits| u32::from_str_radix(digits, base).ok());
    match code.and_then(char::from_u32) {
        Some('\t' | '\n' | '\r') => true,
        Some(character) => character >= ' ' && !matches!(character, '\u{fffe}' | '\u{ffff}'),
        None => false,
    }
}

/// The most bytes of a part that its declaration takes.
const HEAD: usize = 1024;

/// The text of a part; nothing when it is not text.
pub(crate) fn decode(bytes: &[u8]) -> Option<(String, Encoding)> {
    let encoding = encoding(bytes)?;
    let text = match encoding {
        Encoding::Utf8 { .. } => {
            let text = std::str::from_utf8(bytes).ok()?;
            text.strip_prefix(MARK).unwrap_or(text).to_owned()
        }
        Encoding::Utf16 { little, .. } => {
            let read = if little {
                u16::from_le_bytes
            } else {
                u16::from_be_bytes
            };
            let units: Option<Vec<u16>> = bytes
                .chunks(2)
                .map(|pair| <[u8; 2]>::try_from(pair).ok().map(read))
                .collect();
            let text = String::from_utf16(&units?).ok()?;
            text.strip_prefix(MARK).unwrap_or(&text).to_owned()
        }
        Encoding::Western { windows } => bytes.iter().map(|byte| letter(*byte, windows)).collect(),
    };
    Some((text, encoding))
}

fn letter(byte: u8, windows: bool) -> char {
    let special = byte.checked_sub(0x80).filter(|_| windows);
    let special = special.and_then(|at| WINDOWS.get(usize::from(at)));
    special.copied().unwrap_or(char::from(byte))
}

/// The bytes of a part. Letters that the encoding lacks are written as numbers, as XML allows.
pub(crate) fn encode(text: &str, encoding: Encoding) -> Vec<u8> {
    let marked = |mark: bool| {
        if mark {
            [MARK, text].concat()
        } else {
            text.to_owned()
        }
    };
    match encoding {
        Encoding::Utf8 { mark } => marked(mark).into_bytes(),
        Encoding::Utf16 { little, mark } => {
            let write = if little {
                u16::to_le_bytes
            } else {
                u16::to_be_bytes
            };
            marked(mark).encode_utf16().flat_map(write).collect()
        }
        Encoding::Western { windows } => {
            let mut out = Vec::with_capacity(text.len());
            for character in text.chars() {
                let special = WINDOWS.iter().position(|known| *known == character);
                match (u32::from(character), special) {
                    (_, Some(at)) if windows => out.push(0x80 + at as u8),
                    (code, _) if code < 0x80 || code < 0x100 && !(windows && code < 0xA0) => {
                        out.push(code as u8);
                    }
                    (code, _) => out.extend(format!("&#{code};").bytes()),
                }
            }
            out
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Encoding, decode, encode, encoding};

    #[test]
    fn a_part_keeps_its_encoding() {
        let text = "<?xml version=\"1.0\"?><a>é€ž</a>";
        for known in [
            Encoding::Utf8 { mark: false },
            Encoding::Utf8 { mark: true },
            Encoding::Utf16 {
                little: true,
                mark: true,
            },
            Encoding::Utf16 {
                little: false,
                mark: true,
            },
            Encoding::Utf16 {
                little: true,
                mark: false,
            },
            Encoding::Utf16 {
                little: false,
                mark: false,
            },
        ] {
            let bytes = encode(text, known);
            assert_eq!(decode(&bytes), Some((text.to_owned(), known)));
        }
        for (name, windows, expected) in [
            ("ISO-8859-1", false, "é&#8364;&#382;"),
            ("windows-1252", true, "é€ž"),
        ] {
            let text = format!("<?xml version='1.0' encoding='{name}'?><a>é€ž</a>");
            let known = Encoding::Western { windows };
            assert_eq!(encoding(text.as_bytes()), Some(known));
            let (read, _) = decode(&encode(&text, known)).expect("text");
            assert!(read.ends_with(&format!("<a>{expected}</a>")), "{read}");
        }
        assert_eq!(decode(&[0xFF, 0xFE, 0x00]), None);
    }
}
