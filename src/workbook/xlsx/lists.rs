//! The lists that cells offer: what data validation lets a person choose. They tell in which words a cell
//! is answered, and nothing else, so what cannot be read is passed over.

use memchr::memmem;

use crate::cell::{self, CellPos};
use crate::package::xml::Node;
use crate::workbook::arrangement::Offered;

/// More lists of a sheet, and longer ones, are not looked at; Excel takes 255 characters.
const LISTS: usize = 4096;
const LONGEST: usize = 1024;
const BLOCKS: usize = 64;

/// The lists of a sheet, of Excel 2007 and of later ones in extensions.
pub(super) fn read(xml: &str) -> Vec<Offered> {
    let behind = memmem::rfind(xml.as_bytes(), b"sheetData>").unwrap_or_default();
    let rest = xml.get(behind..).unwrap_or_default();
    let tags = memmem::find_iter(rest.as_bytes(), b"dataValidation ");
    let lists = tags.filter_map(|at| list(rest, at)).take(LISTS);
    lists.collect()
}

/// The list of the element whose name, behind a prefix, begins at a place.
fn list(xml: &str, name: usize) -> Option<Offered> {
    let start = xml.get(..name)?.rfind('<')?;
    let prefix = xml.get(start + 1..name)?;
    let from = xml.get(start..)?;
    let tag = from.get(..from.find('>')?)?;
    let plain = prefix.is_empty() || prefix.strip_suffix(':').is_some_and(|p| !p.contains(':'));
    if !plain || !(tag.contains("\"list\"") || tag.contains("'list'")) {
        return None;
    }
    let end = format!("</{prefix}dataValidation>");
    let whole = from.get(..memmem::find(from.as_bytes(), end.as_bytes())? + end.len())?;
    let node = Node::root(whole)?;
    if node.get("type")? != "list" {
        return None;
    }
    let formula = node.child("formula1")?;
    // In an extension the formula and the cells are elements of their own.
    let source = formula.child("f").unwrap_or(formula).text();
    let cells = match node.get("sqref") {
        Some(cells) => cells.into_owned(),
        None => node.child("sqref")?.text(),
    };
    let blocks = cells.split_whitespace().filter_map(corners).take(BLOCKS);
    (source.len() <= LONGEST).then(|| Offered {
        blocks: blocks.collect(),
        source: source.trim().trim_start_matches('=').to_owned(),
    })
}

fn corners(range: &str) -> Option<(CellPos, CellPos)> {
    let (first, last) = range.split_once(':').unwrap_or((range, range));
    Some((cell::pos(first)?, cell::pos(last)?))
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn lists_are_found_beside_the_cells() {
        let xml = "<worksheet><sheetData></sheetData><dataValidations count=\"3\">\
            <dataValidation type=\"list\" sqref=\"D5 D7:D9\"><formula1>\"po,jo\"</formula1></dataValidation>\
            <dataValidation type=\"custom\" sqref=\"D6\"><formula1>\"list\"</formula1></dataValidation>\
            <dataValidation sqref='D10' type='list'><formula1>&apos;A b&apos;!$A$1:$A$3</formula1></dataValidation>\
            </dataValidations><extLst><ext><x14:dataValidations><x14:dataValidation type=\"list\">\
            <x14:formula1><xm:f>Lists!$A$1:$A$2</xm:f></x14:formula1><xm:sqref>D11</xm:sqref>\
            </x14:dataValidation></x14:dataValidations></ext></extLst></worksheet>";
        let found = read(xml);
        let sources: Vec<&str> = found.iter().map(|list| list.source.as_str()).collect();
        assert_eq!(sources, ["\"po,jo\"", "'A b'!$A$1:$A$3", "Lists!$A$1:$A$2"]);
        let blocks: Vec<usize> = found.iter().map(|list| list.blocks.len()).collect();
        assert_eq!(blocks, [2, 1, 1]);
        for odd in [
            "",
            "<sheetData>",
            "dataValidation ",
            "<a><dataValidation type=\"list\"",
            "<b:c:dataValidation type=\"list\" >",
        ] {
            assert!(read(odd).is_empty(), "{odd}");
        }
    }
}
