//! The encoding of an XML part: UTF-8, UTF-16 of either byte order, or one of the western single-byte
//! encodings that a part may declare.

use super::PackageError;

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

/// The encoding that the first bytes of a part tell.
pub(crate) fn encoding(head: &[u8]) -> Encoding {
    match head {
        [0xFF, 0xFE, ..] => Encoding::Utf16 {
            little: true,
            mark: true,
        },
        [0xFE, 0xFF, ..] => Encoding::Utf16 {
            little: false,
            mark: true,
        },
        [b'<', 0, ..] => Encoding::Utf16 {
            little: true,
            mark: false,
        },
        [0, b'<', ..] => Encoding::Utf16 {
            little: false,
            mark: false,
        },
        [0xEF, 0xBB, 0xBF, ..] => Encoding::Utf8 { mark: true },
        _ => match declared(head).as_deref() {
            Some("iso-8859-1" | "latin1") => Encoding::Western { windows: false },
            Some("windows-1252" | "cp1252") => Encoding::Western { windows: true },
            _ => Encoding::Utf8 { mark: false },
        },
    }
}

/// The name of the encoding that the declaration at the start of a part gives, in small letters.
fn declared(head: &[u8]) -> Option<String> {
    let head = head.get(..head.len().min(HEAD))?;
    let head = String::from_utf8_lossy(head).to_lowercase();
    let declaration = head.strip_prefix("<?xml")?.split("?>").next()?;
    let value = declaration.split("encoding").nth(1)?.trim_start();
    let value = value.strip_prefix('=')?.trim_start();
    let quote = value.chars().next()?;
    Some(value.get(1..)?.split(quote).next()?.to_owned())
}

/// Refuses a part that declares a document type, for that may declare entities. It stands before the
/// first element.
///
/// # Errors
/// The part and what it declares.
pub(crate) fn refuse_document_type(xml: &str, part: &str) -> Result<(), PackageError> {
    match super::scan::Scan::new(xml).next() {
        Err(super::scan::Fault::DocumentType) => Err(PackageError::DocumentType(part.to_owned())),
        _ => Ok(()),
    }
}

/// How many bytes of a part tell its encoding.
const HEAD: usize = 128;

/// The text of a part; nothing when it is not text.
pub(crate) fn decode(bytes: &[u8]) -> Option<(String, Encoding)> {
    let encoding = encoding(bytes);
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
            assert_eq!(encoding(text.as_bytes()), known);
            let (read, _) = decode(&encode(&text, known)).expect("text");
            assert!(read.ends_with(&format!("<a>{expected}</a>")), "{read}");
        }
        assert_eq!(decode(&[0xFF, 0xFE, 0x00]), None);
    }
}
