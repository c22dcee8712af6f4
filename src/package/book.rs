//! What the workbook part says: the sheets and their parts, the defined names, the family of
//! namespaces. It is found as the package itself tells, wherever it stands.

use std::collections::{HashMap, HashSet};

use crate::limits::{LIST_BYTES, Limits};

use super::doubt::Doubt;
use super::meaning::meant;
use super::opening::Open;
use super::parts::{Relation, relationships};
use super::scan::{Fault, Mark, Scan};
use super::spaces::SPREADSHEET;
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
        const ROOT: &str = "_rels/.rels";
        let relations = relationships(package, "")?;
        let part = the_one(&relations, "officeDocument", ROOT)?;
        let part = part.ok_or_else(|| PackageError::Part(ROOT.to_owned()))?;
        let part = part.target.clone();
        let relations = relationships(package, &part)?;
        for kind in ["sharedStrings", "styles", "theme"] {
            the_one(&relations, kind, &part)?;
        }
        let xml = text::read(package.part(&part, LIST_BYTES)?, &part)?;
        let mut book = Self {
            part: part.clone(),
            relations,
            strict: false,
            sheets: Vec::new(),
            names: Vec::new(),
            epoch_1904: false,
            calculation: Calculation::default(),
        };
        let mut scan = Scan::spaced(&xml, SPREADSHEET, Limits::DEFAULT.xml_depth);
        let mut numbers = HashSet::new();
        book.walk(&mut scan, &mut numbers)
            .map_err(|fault| fault.of_part(part))?;
        book.refuse_twins()?;
        Ok(book)
    }

    /// Refuses two sheets with one name or one part, and two names that stand for different things:
    /// which of them counts, only Excel should say. Names are one whatever their case.
    fn refuse_twins(&self) -> Result<(), PackageError> {
        let (mut names, mut parts) = (HashSet::new(), HashSet::new());
        for sheet in &self.sheets {
            let Some(part) = &sheet.part else {
                return Err(PackageError::Doubt(Doubt::SheetLost, sheet.name.clone()));
            };
            if !names.insert(sheet.name.to_lowercase()) || !parts.insert(part.to_lowercase()) {
                return Err(PackageError::Doubt(Doubt::SheetTwice, sheet.name.clone()));
            }
        }
        let mut known: HashMap<(String, Option<usize>), &str> = HashMap::new();
        // Those that programs give themselves, such as for filters, may be there several times.
        let names = self
            .names
            .iter()
            .filter(|name| !name.name.starts_with("_xlnm."));
        for name in names {
            let formula = name.formula.as_str();
            let before = known.insert((name.name.to_lowercase(), name.sheet), formula);
            if before.is_some_and(|before| before != formula) {
                return Err(PackageError::Doubt(Doubt::NameTwice, name.name.clone()));
            }
        }
        Ok(())
    }

    fn walk<'x>(
        &mut self,
        scan: &mut Scan<'x>,
        numbers: &mut HashSet<&'x str>,
    ) -> Result<(), Fault> {
        let Some(Mark::Open(root)) = scan.next()? else {
            return Err(Fault::Malformed);
        };
        self.strict = root.mentions("purl.oclc.org/ooxml/");
        // The child of the root that the walk is in.
        let mut within = "";
        let mut begun = HashSet::new();
        while let Some(mark) = scan.next()? {
            match mark {
                Mark::Open(open)
                    if matches!(open.name, "workbookPr" | "sheets" | "definedNames")
                        && !begun.insert(open.name) =>
                {
                    return Err(Fault::Doubt(Doubt::ListTwice));
                }
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
                        "sheet" if within == "sheets" => {
                            let number = open.value("sheetId").map(str::trim);
                            if number.is_some_and(|number| !numbers.insert(number)) {
                                return Err(Fault::Doubt(Doubt::SheetTwice));
                            }
                            let sheet = self.sheet(scan, &open)?;
                            self.sheets.push(sheet);
                        }
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

    fn sheet<'x>(&self, scan: &Scan<'x>, open: &Open<'x>) -> Result<BookSheet, Fault> {
        let id = scan.relation(open)?.map(meant);
        let mut relations = self.relations.iter();
        let relation = relations.find(|relation| Some(relation.id.as_str()) == id.as_deref());
        let relation = relation.filter(|relation| !relation.external && is_sheet(relation));
        let name = open.value("name").ok_or(Fault::Doubt(Doubt::SheetLost))?;
        Ok(BookSheet {
            name: meant(name).into_owned(),
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

/// Whether a relationship leads to a sheet of any kind.
fn is_sheet(relation: &Relation) -> bool {
    let kinds = ["worksheet", "chartsheet", "dialogsheet"];
    kinds.iter().any(|kind| relation.is(kind)) || is_macro_sheet(&relation.kind)
}

/// Whether the type of a relationship leads to a sheet of Excel 4 macros.
pub(crate) fn is_macro_sheet(kind: &str) -> bool {
    kind.ends_with("/xlMacrosheet") || kind.ends_with("/xlIntlMacrosheet")
}

/// The relationship of a type of which a part has one; nothing if it has none.
fn the_one<'a>(
    relations: &'a [Relation],
    kind: &str,
    part: &str,
) -> Result<Option<&'a Relation>, PackageError> {
    let mut found = relations.iter().filter(|relation| relation.is(kind));
    let first = found.next();
    match found.next() {
        Some(_) => Err(PackageError::Doubt(Doubt::ListTwice, part.to_owned())),
        None => Ok(first),
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
