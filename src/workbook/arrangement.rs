//! What a person may not see of a sheet: hidden rows and columns, filters, merged cells. calamine
//! does not tell, so the sheet's own XML is asked; only `.xlsx` is.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::cell::CellPos;
use crate::package::{Package, parts, text};

use super::limits;

/// How a sheet is arranged.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Arrangement {
    /// The hidden rows.
    pub hidden_rows: BTreeSet<u32>,
    /// The hidden columns.
    pub hidden_columns: Vec<RangeInclusive<u32>>,
    /// The blocks of merged cells, by their corners.
    pub merged: Vec<(CellPos, CellPos)>,
    /// Whether a filter is set.
    pub filtered: bool,
}

impl Arrangement {
    /// The first cell of the block that a cell is merged into.
    pub fn merged_into(&self, pos: CellPos) -> Option<CellPos> {
        let inside = |(first, last): &&(CellPos, CellPos)| {
            (first.row..=last.row).contains(&pos.row) && (first.col..=last.col).contains(&pos.col)
        };
        self.merged.iter().find(inside).map(|(first, _)| *first)
    }

    /// Whether a column is hidden.
    pub fn hides_column(&self, column: u32) -> bool {
        self.hidden_columns
            .iter()
            .any(|columns| columns.contains(&column))
    }
}

/// The arrangement of each sheet of a package, by name. A part that cannot be read is left to those
/// who need it.
pub(super) fn arrangements(bytes: &[u8]) -> Vec<(String, Arrangement)> {
    let Ok(package) = Package::read(bytes) else {
        return Vec::new();
    };
    let sheets = parts::sheet_parts(&package).unwrap_or_default();
    let read = sheets.into_iter().filter_map(|(name, part)| {
        let bytes = package.part(&part, limits::UNPACKED_BYTES).ok()?;
        let (xml, _) = text::decode(&bytes)?;
        Some((name, arrangement(&xml)))
    });
    read.collect()
}

fn arrangement(xml: &str) -> Arrangement {
    let mut found = Arrangement::default();
    let mut reader = Reader::from_str(xml);
    let mut row = 0;
    loop {
        match reader.read_event() {
            Ok(Event::Start(element) | Event::Empty(element)) => {
                note(&element, &mut row, &mut found);
            }
            Ok(Event::Eof) | Err(_) => return found,
            Ok(_) => {}
        }
    }
}

fn note(element: &BytesStart<'_>, next_row: &mut u32, found: &mut Arrangement) {
    let get = |name: &str| parts::attribute(element, name);
    let number = |name: &str| get(name)?.parse::<u32>().ok();
    let hidden = || matches!(get("hidden").as_deref(), Some("1" | "true"));
    match element.local_name().as_ref() {
        "row" => {
            let row = number("r").map_or(*next_row, |row| row.saturating_sub(1));
            *next_row = row.saturating_add(1);
            if hidden() {
                found.hidden_rows.insert(row);
            }
        }
        "col" if hidden() => {
            if let (Some(first), Some(last)) = (number("min"), number("max")) {
                let columns = first.saturating_sub(1)..=last.saturating_sub(1);
                found.hidden_columns.push(columns);
            }
        }
        "mergeCell" => {
            let corners = get("ref").and_then(|range| {
                let (first, last) = range.split_once(':')?;
                Some((first.parse().ok()?, last.parse().ok()?))
            });
            found.merged.extend(corners);
        }
        "filterColumn" => found.filtered = true,
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::arrangement;
    use crate::cell::CellPos;

    #[test]
    fn what_is_hidden_or_merged_is_found() {
        let xml = r#"<worksheet><cols><col min="3" max="4" hidden="1"/></cols><sheetData>
            <row r="2" hidden="1"/><row hidden="true"/><row r="9"/></sheetData>
            <autoFilter ref="A1:B9"><filterColumn colId="0"/></autoFilter>
            <mergeCells><mergeCell ref="A5:B6"/></mergeCells></worksheet>"#;
        let found = arrangement(xml);
        assert_eq!(found.hidden_rows.into_iter().collect::<Vec<_>>(), [1, 2]);
        assert!(found.hidden_columns[0].contains(&2) && found.hidden_columns[0].contains(&3));
        assert_eq!(found.merged, [(CellPos::new(4, 0), CellPos::new(5, 1))]);
        assert!(found.filtered);
    }
}
