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

/// The text of an item, which was just opened: of the table, or in a cell.
pub(super) fn item(scan: &mut Scan<'_>, element: &Open<'_>) -> Result<String, Fault> {
    let mut text = String::new();
    let mut depth = usize::from(!element.empty);
    while depth > 0 {
        match scan.next()?.ok_or(Malformed)? {
            Mark::Open(open) if open.name == "rPh" => scan.leave(&open)?,
            Mark::Open(open) if open.name == "t" && !open.empty => {
                text.push_str(&meant(scan.text()?));
                scan.close_text()?;
            }
            Mark::Open(open) => depth += usize::from(!open.empty),
            Mark::Close(_) => depth -= 1,
        }
    }
    Ok(unescaped(text))
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
