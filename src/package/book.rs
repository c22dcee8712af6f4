//! What the workbook part says: the sheets and their parts, the defined names, the family of
//! namespaces. It is found as the package itself tells, wherever it stands.

use std::collections::BTreeSet;

use crate::limits::LIST_BYTES;

use super::meaning::meant;
use super::opening::Open;
use super::parts::{Relation, relationships};
use super::scan::{Fault, Mark, Scan};
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
    /// How Excel calculates the workbook.
    pub(crate) calculation: Calculation,
}

/// What a workbook says of how it is calculated.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Calculation {
    /// Whether each result is rounded to what its cell shows.
    pub(crate) as_shown: bool,
    /// Whether formulas that read themselves are calculated again and again, from what they gave last.
    pub(crate) iterates: bool,
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
        let mut book = Self {
            part: part.clone(),
            relations,
            strict: false,
            sheets: Vec::new(),
            names: Vec::new(),
            epoch_1904: false,
            calculation: Calculation::default(),
        };
        book.walk(&mut Scan::new(&xml)).map_err(|_| damaged())?;
        match book.has_twins() {
            true => Err(damaged()),
            false => Ok(book),
        }
    }

    /// Whether two sheets have one name or one part: which of them counts, only Excel should say.
    fn has_twins(&self) -> bool {
        let (mut names, mut parts) = (BTreeSet::new(), BTreeSet::new());
        self.sheets.iter().any(|sheet| {
            let part = sheet.part.as_ref();
            !names.insert(&sheet.name) || part.is_some_and(|part| !parts.insert(part))
        })
    }

    fn walk(&mut self, scan: &mut Scan<'_>) -> Result<(), Fault> {
        let Some(Mark::Open(root)) = scan.next()? else {
            return Err(Fault::Malformed);
        };
        self.strict = root.mentions("purl.oclc.org/ooxml/");
        // The child of the root that the walk is in.
        let mut within = "";
        while let Some(mark) = scan.next()? {
            match mark {
                Mark::Open(open) if within.is_empty() => match open.name {
                    "workbookPr" => {
                        self.epoch_1904 = open.is("date1904");
                        scan.leave(&open)?;
                    }
                    "calcPr" => {
                        let precise = open.value("fullPrecision").map(str::trim);
                        self.calculation = Calculation {
                            as_shown: matches!(precise, Some("0" | "false" | "off")),
                            iterates: open.is("iterate"),
                        };
                        scan.leave(&open)?;
                    }
                    "sheets" | "definedNames" if !open.empty => within = open.name,
                    _ => scan.leave(&open)?,
                },
                Mark::Open(open) => {
                    match open.name {
                        "sheet" if within == "sheets" => self.sheets.extend(self.sheet(&open)),
                        "definedName" if within == "definedNames" && !open.empty => {
                            let formula = meant(scan.text()?);
                            let formula = formula.trim().trim_start_matches('=').to_owned();
                            self.names.extend(name(&open, formula));
                        }
                        _ => {}
                    }
                    scan.leave(&open)?;
                }
                Mark::Close(name) if name == within => within = "",
                Mark::Close(name) if within.is_empty() && name == root.name => return Ok(()),
                // Elements that are badly nested mean what nobody knows.
                Mark::Close(_) => return Err(Fault::Malformed),
            }
        }
        Err(Fault::Malformed)
    }

    fn sheet(&self, open: &Open<'_>) -> Option<BookSheet> {
        let id = open.local_value("id").map(meant);
        let mut relations = self.relations.iter();
        let relation = relations.find(|relation| Some(relation.id.as_str()) == id.as_deref());
        Some(BookSheet {
            name: meant(open.value("name")?).into_owned(),
            part: relation.map(|relation| relation.target.clone()),
            worksheet: relation.is_none_or(|relation| relation.is("worksheet")),
            hidden: matches!(open.value("state"), Some("hidden" | "veryHidden")),
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

fn name(open: &Open<'_>, formula: String) -> Option<BookName> {
    let sheet = open.value("localSheetId");
    Some(BookName {
        name: meant(open.value("name")?).into_owned(),
        sheet: sheet.and_then(|place| place.trim().parse().ok()),
        formula,
    })
}
