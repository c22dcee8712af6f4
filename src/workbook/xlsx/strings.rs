//! The table of texts that cells point to.

use crate::limits::Limit;
use crate::package::meaning::meant;
use crate::package::opening::Open;
use crate::package::scan::{Fault, Malformed, Mark, Scan};
use crate::package::spaces::SPREADSHEET;

use super::super::budget::Left;
use super::usual;

/// All texts, in their order. Of a text in pieces of several looks, the pieces; how a word is
/// pronounced is no part of it.
#[inline(never)] // See the profile `wasm` in Cargo.toml.
pub(super) fn read(xml: &str, left: &mut Left<'_>) -> Result<Vec<String>, Fault> {
    let mut scan = Scan::spaced(xml, SPREADSHEET, left.limits.xml_depth);
    let mut strings = Vec::new();
    loop {
        let text = match usual::item(scan.rest()) {
            Some((held, length)) if scan.has_room(2) => {
                scan.pass(length);
                unescaped(meant(held).into_owned())
            }
            _ => match scan.next()? {
                Some(Mark::Open(open)) => match open.name {
                    "si" => item(&mut scan, &open)?,
                    "sst" if scan.depth() <= 1 => continue,
                    _ => {
                        scan.leave(&open)?;
                        continue;
                    }
                },
                Some(Mark::Close(_)) => continue,
                None => return Ok(strings),
            },
        };
        if strings.len() as u64 >= left.limits.shared_strings {
            return Err(Fault::Beyond(Limit::SharedStrings));
        }
        left.text(text.len())?;
        strings.push(text);
    }
}

/// The text of an item, which was just opened: of the table, or in a cell. It is one text, or the texts of
/// its pieces; of two, and of both, programs differ in what counts.
pub(super) fn item(scan: &mut Scan<'_>, element: &Open<'_>) -> Result<String, Fault> {
    let mut text = String::new();
    let (mut whole, mut pieces, mut in_piece) = (0, 0, 0);
    let outside = scan.depth() - usize::from(!element.empty);
    while scan.depth() > outside {
        let Mark::Open(open) = scan.next()?.ok_or(Malformed)? else {
            continue;
        };
        let inside = scan.depth() - usize::from(!open.empty) - outside;
        match (open.name, inside) {
            ("t", 1 | 2) => {
                let count = if inside == 1 {
                    &mut whole
                } else {
                    &mut in_piece
                };
                *count += 1;
                if *count > 1 {
                    return Err(Malformed);
                }
                if !open.empty {
                    text.push_str(&meant(scan.text()?));
                    scan.close_text()?;
                }
            }
            ("r", 1) => {
                pieces += 1;
                in_piece = 0;
            }
            ("si" | "is", _) => return Err(Malformed),
            _ => scan.leave(&open)?,
        }
    }
    match whole > 0 && pieces > 0 {
        true => Err(Malformed),
        false => Ok(unescaped(text)),
    }
}

/// Excel writes characters that XML cannot hold as `_x0007_`.
pub(super) fn unescaped(text: String) -> String {
    if !text.contains("_x") {
        return text;
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text.as_str();
    while let Some(at) = rest.find("_x") {
        let (before, from) = rest.split_at(at);
        out.push_str(before);
        let digits = from.get(2..6).filter(|_| from.get(6..7) == Some("_"));
        let all = digits.filter(|digits| digits.bytes().all(|digit| digit.is_ascii_hexdigit()));
        let code = all.and_then(|digits| u32::from_str_radix(digits, 16).ok());
        match code.and_then(char::from_u32) {
            Some(character) => {
                out.push(character);
                rest = from.get(7..).unwrap_or_default();
            }
            None => {
                out.push_str("_x");
                rest = from.get(2..).unwrap_or_default();
            }
        }
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::item;
    use crate::package::scan::{Mark, Scan};

    fn text(inner: &str) -> Option<String> {
        let xml = format!("<si>{inner}</si>");
        let mut scan = Scan::new(&xml);
        match scan.next() {
            Ok(Some(Mark::Open(open))) => item(&mut scan, &open).ok(),
            _ => None,
        }
    }

    #[test]
    fn an_item_is_one_text_or_its_pieces() {
        for (inner, expected) in [
            ("", Some("")),
            ("<t/>", Some("")),
            ("<t>a</t>", Some("a")),
            ("<r><t>a</t></r><r><rPr><b/></rPr><t>b</t></r>", Some("ab")),
            (
                "<t>a</t><rPh sb='0' eb='1'><t>9</t></rPh><phoneticPr/>",
                Some("a"),
            ),
            ("<t>a</t><extLst><ext><t>9</t></ext></extLst>", Some("a")),
            ("<t>a</t><t>b</t>", None),
            ("<t>a</t><r><t>b</t></r>", None),
            ("<r><t>a</t><t>b</t></r>", None),
            ("<si><t>a</t></si><t>b</t>", None),
        ] {
            assert_eq!(text(inner).as_deref(), expected, "{inner}");
        }
    }
}
