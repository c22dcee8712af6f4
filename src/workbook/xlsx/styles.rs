//! Which cell formats show a number as a day.

use std::collections::HashMap;

use crate::limits::{Limit, Limits};
use crate::package::doubt::Doubt;
use crate::package::meaning::meant;
use crate::package::opening::Open;
use crate::package::scan::{Fault, Mark, Scan};
use crate::package::spaces::SPREADSHEET;

/// For each cell format, by its place: whether it shows days.
#[inline(never)] // See the profile `wasm` in Cargo.toml.
pub(super) fn days(xml: &str, limits: &Limits) -> Result<Vec<bool>, Fault> {
    let mut scan = Scan::spaced(xml, SPREADSHEET, limits.xml_depth);
    let mut codes: HashMap<u32, bool> = HashMap::new();
    let mut formats: Vec<bool> = Vec::new();
    // The child of the root that the walk is in, of those that are read.
    let mut within = "";
    let (mut codes_begun, mut formats_begun) = (false, false);
    while let Some(mark) = scan.next()? {
        match mark {
            Mark::Open(open) => match open.name {
                "numFmts" => within = begin(&open, "numFmts", &mut codes_begun)?,
                "cellXfs" => within = begin(&open, "cellXfs", &mut formats_begun)?,
                "numFmt" if within == "numFmts" => {
                    let id = open.value("numFmtId").and_then(|id| id.trim().parse().ok());
                    if let (Some(id), Some(code)) = (id, open.value("formatCode")) {
                        let days = shows_days(&meant(code));
                        // Excel writes some codes in two alternatives.
                        if codes.insert(id, days).is_some_and(|known| known != days) {
                            return Err(Fault::Doubt(Doubt::ListTwice));
                        }
                    }
                }
                "xf" if within == "cellXfs" => {
                    if formats.len() as u64 >= limits.styles {
                        return Err(Fault::Beyond(Limit::Styles));
                    }
                    let id = open.value("numFmtId").and_then(|id| id.trim().parse().ok());
                    let id: u32 = id.unwrap_or(0);
                    formats.push(codes.get(&id).copied().unwrap_or_else(|| built_in(id)));
                }
                _ => {}
            },
            Mark::Close("numFmts" | "cellXfs") => within = "",
            Mark::Close(_) => {}
        }
    }
    Ok(formats)
}

/// Begins a list of the styles, which is there once.
fn begin(open: &Open<'_>, name: &'static str, begun: &mut bool) -> Result<&'static str, Fault> {
    match std::mem::replace(begun, true) {
        true => Err(Fault::Doubt(Doubt::ListTwice)),
        false => Ok(if open.empty { "" } else { name }),
    }
}

/// Formats that Excel knows by number: days, times and those of East Asia (ECMA-376, 18.8.30).
/// Number 46, `[h]:mm:ss`, is a length of time and no day.
pub(in crate::workbook) fn built_in(id: u32) -> bool {
    matches!(id, 14..=22 | 27..=36 | 45 | 47 | 50..=58)
}

/// Whether the first part of a format code has a letter for a day or a time, outside quotes,
/// brackets and escapes. A length of time, `[h]:mm`, is no day.
pub(in crate::workbook) fn shows_days(code: &str) -> bool {
    let mut letters = code.chars();
    let mut quoted = false;
    while let Some(letter) = letters.next() {
        match letter {
            '"' => quoted = !quoted,
            _ if quoted => {}
            // The next letter stands for itself, or for a width.
            '\\' | '_' | '*' => {
                letters.next();
            }
            ';' => return false,
            '[' => {
                let inner: String = letters.by_ref().take_while(|next| *next != ']').collect();
                let lower = inner.to_ascii_lowercase();
                let length = ["h", "m", "s"].iter().any(|unit| {
                    !lower.is_empty() && lower.trim_matches(|c| unit.contains(c)).is_empty()
                });
                if length {
                    return false;
                }
            }
            'd' | 'D' | 'm' | 'M' | 'y' | 'Y' | 'h' | 'H' | 's' | 'S' => return true,
            // "General" has no such letter before this one; AM/PM does behind it.
            'a' | 'A' => {
                let rest: String = letters.clone().take(4).collect();
                let rest = rest.to_ascii_lowercase();
                if rest.starts_with("m/pm") || rest.starts_with("/p") {
                    return true;
                }
            }
            'G' | 'g' => {
                // General, and the era of East Asian calendars.
                let rest: String = letters.clone().take(6).collect();
                if rest.eq_ignore_ascii_case("eneral") {
                    letters.nth(5);
                }
            }
            _ => {}
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::{days, shows_days};
    use crate::limits::Limits;

    #[test]
    fn days_are_told_from_numbers() {
        for code in [
            "dd.mm.yyyy",
            "d/m/yy h:mm",
            "mmm-yy",
            "h:mm AM/PM",
            "[$-409]d mmmm yyyy",
            "yyyy\"-\"mm",
            "[Red]dd.mm.",
            "ss.0",
            "\\#d",
            "A/P h",
        ] {
            assert!(shows_days(code), "{code}");
        }
        for code in [
            "General",
            "0.00",
            "#,##0 \"dana\"",
            "[h]:mm:ss",
            "[mm]:ss",
            "0\\d",
            "_d0",
            "*d0",
            "0;dd.mm.yyyy",
            "@",
            "[Red]0",
            "[$€-407]0",
            "\"s\"0",
            "0%",
            "",
        ] {
            assert!(!shows_days(code), "{code}");
        }
    }

    #[test]
    fn formats_point_to_codes() {
        let xml = r#"<styleSheet xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"><numFmts><numFmt numFmtId="164" formatCode="dd\.mm\.yyyy"/></numFmts>
            <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
            <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"><x/></xf><xf/></cellXfs>
            <dxfs><dxf><numFmt numFmtId="165" formatCode="d"/></dxf></dxfs></styleSheet>"#;
        assert_eq!(
            days(xml, &Limits::DEFAULT),
            Ok(vec![false, true, true, false])
        );
    }
}
