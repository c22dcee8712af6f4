//! A sheet that is added behind the others, and defined names.

use crate::package::PackageError;
use crate::package::parts::folder;
use crate::package::xml::{Node, escape, escape_attribute};

use super::calculation::BOOK_ORDER;
use super::draft::Draft;

/// The longest name of a sheet, in units of UTF-16.
const LONGEST_NAME: usize = 31;
/// The greatest number that a sheet can have.
const LAST_SHEET_ID: u32 = 65_534;

/// The children of a sheet part, in the order that they must have.
pub(crate) const SHEET_ORDER: [&str; 38] = [
    "sheetPr",
    "dimension",
    "sheetViews",
    "sheetFormatPr",
    "cols",
    "sheetData",
    "sheetCalcPr",
    "sheetProtection",
    "protectedRanges",
    "scenarios",
    "autoFilter",
    "sortState",
    "dataConsolidate",
    "customSheetViews",
    "mergeCells",
    "phoneticPr",
    "conditionalFormatting",
    "dataValidations",
    "hyperlinks",
    "printOptions",
    "pageMargins",
    "pageSetup",
    "headerFooter",
    "rowBreaks",
    "colBreaks",
    "customProperties",
    "cellWatches",
    "ignoredErrors",
    "smartTags",
    "drawing",
    "legacyDrawing",
    "legacyDrawingHF",
    "drawingHF",
    "picture",
    "oleObjects",
    "controls",
    "tableParts",
    "extLst",
];

/// A name for a sheet that no sheet has: the wanted one, or that with a number behind it.
pub(crate) fn free_sheet_name(draft: &Draft<'_>, wanted: &str) -> String {
    let taken = |name: &str| {
        let name = name.to_lowercase();
        let mut sheets = draft.book.sheets.iter();
        sheets.any(|sheet| sheet.name.to_lowercase() == name)
    };
    let cut = |text: &str, units: usize| -> String {
        let mut left = units;
        text.chars()
            .take_while(|letter| {
                let enough = letter.len_utf16() <= left;
                left = left.saturating_sub(letter.len_utf16());
                enough
            })
            .collect()
    };
    let plain: String = wanted
        .chars()
        .filter(|letter| !matches!(letter, '[' | ']' | ':' | '*' | '?' | '/' | '\\'))
        .collect();
    let plain = cut(plain.trim_matches('\''), LONGEST_NAME);
    let mut name = plain.clone();
    let mut number = 2;
    while name.is_empty() || taken(&name) {
        let ending = format!(" ({number})");
        name = cut(&plain, LONGEST_NAME - ending.len()) + &ending;
        number += 1;
    }
    name
}

/// Adds a sheet behind the others; gives its part.
///
/// # Errors
/// When the workbook part or the lists of parts are damaged.
pub(crate) fn add_sheet(
    draft: &mut Draft<'_>,
    name: &str,
    xml: String,
) -> Result<String, PackageError> {
    let book = draft.book.part.clone();
    let family = draft.family();
    let inside = folder(&book);
    let slash = if inside.is_empty() { "" } else { "/" };
    let part = draft.free_name(&format!("{inside}{slash}worksheets/sheet"), ".xml");
    let id = draft.add(
        &part,
        xml,
        "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml",
        &book,
        &family.relation("worksheet"),
    )?;
    draft.amend(&book, |root, splices| {
        let Some(sheets) = root.child("sheets") else {
            return;
        };
        let listed = sheets.children();
        let ids = listed
            .iter()
            .filter_map(|sheet| sheet.get("sheetId")?.trim().parse::<u32>().ok());
        let ids: Vec<u32> = ids.collect();
        let next = ids.iter().max().map_or(1, |id| id.saturating_add(1));
        let sheet_id = match next <= LAST_SHEET_ID {
            true => next,
            false => (1..).find(|id| !ids.contains(id)).unwrap_or(1),
        };
        let name = escape_attribute(name);
        // The prefix may be declared anywhere above; where it is not, it is declared here.
        let (declared, prefix) = match root.prefix_of(&[family.relations()]) {
            Some(prefix) => (String::new(), prefix),
            None => (
                format!(" xmlns:r=\"{}\"", family.relations()),
                "r:".to_owned(),
            ),
        };
        splices.add(sheets.append(&format!(
            "<{}sheet name=\"{name}\" sheetId=\"{sheet_id}\"{declared} {prefix}id=\"{id}\"/>",
            sheets.prefix()
        )));
    })?;
    draft.book.sheets.push(crate::package::book::BookSheet {
        name: name.to_owned(),
        part: Some(part.clone()),
        worksheet: true,
        hidden: false,
    });
    Ok(part)
}

/// Lets a name stand for a formula, for the whole workbook or for one sheet; people are not shown
/// hidden names.
///
/// # Errors
/// When the workbook part is damaged.
pub(crate) fn define_name(
    draft: &mut Draft<'_>,
    name: &str,
    sheet: Option<usize>,
    formula: &str,
    hidden: bool,
) -> Result<(), PackageError> {
    let book = draft.book.part.clone();
    draft.amend(&book, |root, splices| {
        let prefix = root.prefix();
        let list = root.child("definedNames");
        let same = |node: &Node<'_>| {
            let own = node
                .get("name")
                .is_some_and(|own| own.eq_ignore_ascii_case(name));
            let place = node
                .get("localSheetId")
                .and_then(|at| at.trim().parse().ok());
            own && place == sheet
        };
        let known = list.as_ref().and_then(|list| {
            let names = list.children();
            names.into_iter().find(same)
        });
        let place = sheet.map(|at| format!(" localSheetId=\"{at}\""));
        let text = format!(
            "<{prefix}definedName name=\"{}\"{}{}>{}</{prefix}definedName>",
            escape_attribute(name),
            place.unwrap_or_default(),
            if hidden { " hidden=\"1\"" } else { "" },
            escape(formula)
        );
        match (known, list) {
            (Some(known), _) => splices.add(known.replace(&text)),
            (None, Some(list)) => splices.add(list.append(&text)),
            (None, None) => {
                let text = format!("<{prefix}definedNames>{text}</{prefix}definedNames>");
                splices.add(root.insert_in_order(&BOOK_ORDER, "definedNames", &text));
            }
        }
    })
}

/// The name of a sheet as formulas write it.
pub(crate) fn quoted(sheet: &str) -> String {
    format!("'{}'", sheet.replace('\'', "''"))
}
