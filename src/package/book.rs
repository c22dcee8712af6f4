//! What the workbook part says: the sheets and their parts, the defined names, the family of
//! namespaces. It is found as the package itself tells, wherever it stands.

use crate::limits::LIST_BYTES;

use super::parts::{Relation, relationships};
use super::xml::Node;
use super::{Package, PackageError, text};

/// The workbook part.
#[derive(Debug, Clone)]
pub(crate) struct Book {
    /// Its name in the package.
    pub(crate) part: String,
    /// Its relationships.
    pub(crate) relations: Vec<Relation>,
    /// Whether it is of the strict family of namespaces (ISO/IEC 29500).
    pub(crate) strict: bool,
    /// All sheets, in the order of their tabs; chart sheets too.
    pub(crate) sheets: Vec<BookSheet>,
    /// The defined names.
    pub(crate) names: Vec<BookName>,
    /// Whether day 0 is in 1904.
    pub(crate) epoch_1904: bool,
}

/// A sheet, as the workbook part lists it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct BookSheet {
    /// The name on its tab.
    pub(crate) name: String,
    /// The part that it is, if the package says so.
    pub(crate) part: Option<String>,
    /// Whether it holds cells; a chart sheet does not.
    pub(crate) worksheet: bool,
    /// Whether its tab is hidden.
    pub(crate) hidden: bool,
}

/// A defined name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct BookName {
    /// The name.
    pub(crate) name: String,
    /// The sheet that it is for, by its place among all; none for the whole workbook.
    pub(crate) sheet: Option<usize>,
    /// What it stands for: a formula without its equals sign.
    pub(crate) formula: String,
}

impl Book {
    /// Finds and reads the workbook part.
    ///
    /// # Errors
    /// When the package does not tell which part it is, or the part is damaged.
    pub(crate) fn read(package: &Package<'_>) -> Result<Self, PackageError> {
        let part = relationships(package, "")?
            .into_iter()
            .find(|relation| relation.is("officeDocument"))
            .map(|relation| relation.target)
            .ok_or_else(|| PackageError::Part("_rels/.rels".to_owned()))?;
        let relations = relationships(package, &part)?;
        let bytes = package.part(&part, LIST_BYTES)?;
        let damaged = || PackageError::Part(part.clone());
        let (xml, _) = text::decode(&bytes).ok_or_else(damaged)?;
        text::refuse_document_type(&xml, &part)?;
        let root = Node::root(&xml).ok_or_else(damaged)?;
        let listed = |parent: &str| {
            let parent = root.child(parent);
            parent.map(|node| node.children()).unwrap_or_default()
        };
        let sheets = listed("sheets")
            .into_iter()
            .filter(|node| node.local() == "sheet")
            .filter_map(|node| {
                let id = node.get("id");
                let relation = relations
                    .iter()
                    .find(|relation| Some(relation.id.as_str()) == id.as_deref());
                let state = node.get("state");
                Some(BookSheet {
                    name: node.get("name")?.into_owned(),
                    part: relation.map(|relation| relation.target.clone()),
                    worksheet: relation.is_none_or(|relation| relation.is("worksheet")),
                    hidden: matches!(state.as_deref(), Some("hidden" | "veryHidden")),
                })
            });
        let names = listed("definedNames")
            .into_iter()
            .filter(|node| node.local() == "definedName")
            .filter_map(|node| {
                Some(BookName {
                    name: node.get("name")?.into_owned(),
                    sheet: node
                        .get("localSheetId")
                        .and_then(|place| place.trim().parse().ok()),
                    formula: node.text().trim().trim_start_matches('=').to_owned(),
                })
            });
        let properties = root.child("workbookPr");
        let epoch = properties.and_then(|node| node.get("date1904").map(|says| says.into_owned()));
        Ok(Self {
            epoch_1904: matches!(epoch.as_deref(), Some("1" | "true" | "on")),
            sheets: sheets.collect(),
            names: names.collect(),
            strict: root.tag().source.contains("purl.oclc.org/ooxml/"),
            relations,
            part,
        })
    }

    /// The part of the sheet of this name.
    pub(crate) fn sheet_part(&self, name: &str) -> Option<&str> {
        self.sheets
            .iter()
            .find(|sheet| sheet.name == name)?
            .part
            .as_deref()
    }

    /// The part that a relationship of the workbook leads to: `styles`, `sharedStrings`.
    pub(crate) fn related(&self, kind: &str) -> Option<&str> {
        let relation = self.relations.iter().find(|relation| relation.is(kind))?;
        (!relation.external).then_some(relation.target.as_str())
    }
}
