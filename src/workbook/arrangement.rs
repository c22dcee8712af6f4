//! What a person may not see of a sheet: hidden rows and columns, filters, merged cells. calamine
//! does not tell, so the sheet's own XML is asked; only `.xlsx` is.

use std::collections::BTreeSet;
use std::ops::RangeInclusive;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::cell::CellPos;
use crate::package::book::Book;
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
    /// The blocks whose cells one formula fills (array formulas, data tables), by their corners. The
    /// formula stands in the first cell.
    pub filled: Vec<(CellPos, CellPos)>,
}

impl Arrangement {
    /// The first cell of the block that a cell is merged into.
    pub fn merged_into(&self, pos: CellPos) -> Option<CellPos> {
        let inside = |(first, last): &&(CellPos, CellPos)| {
            (first.row..=last.row).contains(&pos.row) && (first.col..=last.col).contains(&pos.col)
        };
        self.merged.iter().find(inside).map(|(first, _)| *first)
    }

    /// The block of several cells that one formula fills, if a cell lies in one.
    pub fn filled_with(&self, pos: CellPos) -> Option<(CellPos, CellPos)> {
        let inside = |(first, last): &&(CellPos, CellPos)| {
            first != last
                && (first.row..=last.row).contains(&pos.row)
                && (first.col..=last.col).contains(&pos.col)
        };
        self.filled.iter().find(inside).copied()
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
    let sheets = Book::read(&package).map(|book| book.sheets);
    let read = sheets.unwrap_or_default().into_iter().filter_map(|sheet| {
        let bytes = package.part(&sheet.part?, limits::UNPACKED_BYTES).ok()?;
        let (xml, _) = text::decode(&bytes)?;
        Some((sheet.name, arrangement(&xml)))
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
        "mergeCell" => found.merged.extend(get("ref").and_then(corners)),
        "f" if matches!(get("t").as_deref(), Some("array" | "dataTable")) => {
            found.filled.extend(get("ref").and_then(corners));
        }
        "filterColumn" => found.filtered = true,
        _ => {}
    }
}

/// The corners of a range such as `A1:B2`, or of one cell.
fn corners(range: String) -> Option<(CellPos, CellPos)> {
    let (first, last) = range.split_once(':').unwrap_or((&range, &range));
    Some((first.parse().ok()?, last.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::arrangement;
    use crate::cell::CellPos;

    #[test]
    fn what_is_hidden_or_merged_is_found() {
        let xml = r#"<worksheet><cols><col min="3" max="4" hidden="1"/></cols><sheetData>
            <row r="2" hidden="1"/><row hidden="true"/><row r="9"><c><f t="array" ref="A9:B9">1</f></c>
            </row></sheetData>
            <autoFilter ref="A1:B9"><filterColumn colId="0"/></autoFilter>
            <mergeCells><mergeCell ref="A5:B6"/></mergeCells></worksheet>"#;
        let found = arrangement(xml);
        assert!(found.hidden_rows.iter().eq(&[1, 2]));
        assert!(found.hidden_columns[0].contains(&2) && found.hidden_columns[0].contains(&3));
        assert_eq!(found.merged, [(CellPos::new(4, 0), CellPos::new(5, 1))]);
        assert!(found.filtered);
        assert_eq!(
            found.filled_with(CellPos::new(8, 1)),
            Some((CellPos::new(8, 0), CellPos::new(8, 1)))
        );
        assert_eq!(found.filled_with(CellPos::new(8, 2)), None);
    }
}
