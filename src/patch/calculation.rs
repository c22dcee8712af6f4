//! What a workbook says of its own calculation: in which order its formulas are, and when.

use crate::package::PackageError;

use super::draft::Draft;

/// The children of the workbook part, in the order that they must have.
pub(crate) const BOOK_ORDER: [&str; 19] = [
    "fileVersion",
    "fileSharing",
    "workbookPr",
    "workbookProtection",
    "bookViews",
    "sheets",
    "functionGroups",
    "externalReferences",
    "definedNames",
    "calcPr",
    "oleSize",
    "customWorkbookViews",
    "pivotCaches",
    "smartTagPr",
    "smartTagTypes",
    "webPublishing",
    "fileRecoveryPr",
    "webPublishObjects",
    "extLst",
];

/// Asks for everything to be calculated when the workbook is next opened.
///
/// # Errors
/// When the workbook part is damaged.
pub(super) fn request(draft: &mut Draft<'_>) -> Result<(), PackageError> {
    let book = draft.book.part.clone();
    draft.amend(&book, |root, splices| match root.child("calcPr") {
        Some(node) => splices.add(node.with(&[("fullCalcOnLoad", Some("1"))])),
        None => {
            let text = format!("<{}calcPr fullCalcOnLoad=\"1\"/>", root.prefix());
            splices.add(root.insert_in_order(&BOOK_ORDER, "calcPr", &text));
        }
    })
}

/// Takes the list of formulas away, which must not name a cell that holds none; Excel makes it anew.
///
/// # Errors
/// When the lists of parts are damaged.
pub(super) fn drop_chain(draft: &mut Draft<'_>) -> Result<(), PackageError> {
    match draft.book.related("calcChain").map(str::to_owned) {
        Some(part) => draft.remove_from_book(&part),
        None => Ok(()),
    }
}
