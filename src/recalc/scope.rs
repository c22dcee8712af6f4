//! What the words of a formula mean in one workbook: sheets, defined names, tables.

use std::collections::BTreeMap;

use crate::cell::{CellPos, CellRef, column_letters};
use crate::package::book::{Book, Calculation};
use crate::package::parts::relationships;
use crate::package::xml::Node;
use crate::package::{Package, text};
use crate::workbook::{Format, Workbook};

use super::lexer::{Kind, Prefix, Token, shifted, tokens};
use super::reference::Area;

/// The largest part that is read for a table.
const TABLE_BYTES: u64 = 1 << 22;

/// Cells of one or of several neighbouring sheets, which are counted as the workbook holds them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Reference {
    /// The first sheet.
    pub(crate) first: usize,
    /// The last sheet.
    pub(crate) last: usize,
    /// The cells.
    pub(crate) area: Area,
}

/// The words of one workbook.
#[derive(Debug, Clone, Default)]
pub(crate) struct Scope {
    /// Sheets by their names in lower case.
    sheets: BTreeMap<String, usize>,
    /// Formulas by the sheet that a name is for and the name in lower case.
    names: BTreeMap<(Option<usize>, String), String>,
    tables: Vec<Table>,
    /// How Excel calculates the workbook.
    pub(crate) calculation: Calculation,
    /// Whether there can be names and tables that are not known here.
    partial: bool,
}

/// A table of a sheet.
#[derive(Debug, Clone)]
pub(crate) struct Table {
    pub(crate) name: String,
    pub(crate) sheet: usize,
    pub(crate) area: Area,
    pub(crate) header_rows: u32,
    pub(crate) totals_rows: u32,
    pub(crate) columns: Vec<String>,
}

/// What a formula reads.
#[derive(Debug, Clone, Default)]
pub(crate) struct Precedents {
    /// The cells.
    pub(crate) references: Vec<Reference>,
    /// Whether it may read any cell: which, only calculating it tells.
    pub(crate) anything: bool,
}

impl Scope {
    /// The words of a workbook. What of its package cannot be read is left out, so that a formula with
    /// such a word is not calculated.
    pub(crate) fn new(workbook: &Workbook) -> Self {
        let lower = |name: &str| name.to_lowercase();
        let sheets: BTreeMap<String, usize> = (0..)
            .zip(&workbook.sheets)
            .map(|(at, sheet)| (lower(&sheet.name), at))
            .collect();
        let mut scope = Self {
            sheets,
            ..Self::default()
        };
        for name in &workbook.names {
            scope
                .names
                .insert((None, lower(&name.name)), absolute(&name.cell));
        }
        scope.partial = true;
        if workbook.format != Format::Xlsx {
            return scope;
        }
        let package = Package::read(&workbook.bytes);
        let Ok(package) = package else { return scope };
        let Ok(book) = Book::read(&package) else {
            return scope;
        };
        scope.partial = false;
        scope.calculation = book.calculation;
        for name in &book.names {
            let sheet = match name.sheet {
                None => None,
                Some(place) => {
                    let named = book.sheets.get(place);
                    let known = named.and_then(|sheet| scope.sheet(&sheet.name));
                    if known.is_none() {
                        continue;
                    }
                    known
                }
            };
            let key = (sheet, lower(&name.name));
            scope.names.insert(key, name.formula.clone());
        }
        scope.tables = tables(&package, &book, &scope);
        scope
    }

    /// Whether there are tables.
    pub(crate) fn has_tables(&self) -> bool {
        !self.tables.is_empty()
    }

    /// The sheet of a name.
    pub(crate) fn sheet(&self, name: &str) -> Option<usize> {
        self.sheets.get(&name.to_lowercase()).copied()
    }

    /// The sheets that a prefix names; those of the cell itself without one.
    pub(crate) fn sheets(&self, prefix: Option<&Prefix>, own: usize) -> Option<(usize, usize)> {
        let Some(prefix) = prefix else {
            return Some((own, own));
        };
        if prefix.external {
            return None;
        }
        let first = self.sheet(&prefix.first)?;
        let last = match &prefix.last {
            Some(last) => self.sheet(last)?,
            None => first,
        };
        Some((first.min(last), first.max(last)))
    }

    /// What a name stands for in a cell: a formula.
    pub(crate) fn name(
        &self,
        prefix: Option<&Prefix>,
        name: &str,
        sheet: usize,
        pos: CellPos,
    ) -> Option<String> {
        let own = match prefix {
            Some(prefix) if prefix.external => return None,
            // The workbook itself.
            Some(prefix) if prefix.first.is_empty() => None,
            Some(prefix) => Some(self.sheet(&prefix.first)?),
            None => Some(sheet),
        };
        let lower = name.to_lowercase();
        let local = own.and_then(|own| self.names.get(&(Some(own), lower.clone())));
        let formula = local.or_else(|| self.names.get(&(None, lower)))?;
        // What is relative in it is written as seen from A1.
        Some(shifted(formula, i64::from(pos.row), i64::from(pos.col)))
    }

    /// The cells that a reference to a table stands for in a cell.
    pub(crate) fn structured(
        &self,
        name: &str,
        content: &str,
        sheet: usize,
        pos: CellPos,
    ) -> Option<Reference> {
        let table = self.tables.iter().find(|table| match name.is_empty() {
            true => table.sheet == sheet && table.area.contains(pos),
            false => table.name.eq_ignore_ascii_case(name),
        })?;
        Some(Reference {
            first: table.sheet,
            last: table.sheet,
            area: table.part(content, pos)?,
        })
    }

    /// What a formula in a cell reads, told from its words alone.
    pub(crate) fn precedents(&self, formula: &str, sheet: usize, pos: CellPos) -> Precedents {
        let mut found = Precedents::default();
        self.gather(formula, sheet, pos, crate::limits::NAME_DEPTH, &mut found);
        found
    }

    fn gather(
        &self,
        formula: &str,
        sheet: usize,
        pos: CellPos,
        depth: usize,
        found: &mut Precedents,
    ) {
        let Some(depth) = depth.checked_sub(1) else {
            found.anything = true;
            return;
        };
        let tokens = tokens(formula);
        for (at, token) in tokens.iter().enumerate() {
            match &token.kind {
                Kind::Reference(prefix, written, _) => {
                    let sheets = self.sheets(prefix.as_ref(), sheet);
                    found
                        .references
                        .extend(sheets.map(|(first, last)| Reference {
                            first,
                            last,
                            area: written.area(),
                        }));
                }
                Kind::Name(prefix, name) => match self.name(prefix.as_ref(), name, sheet, pos) {
                    Some(inner) => self.gather(&inner, sheet, pos, depth, found),
                    None => found.anything |= self.partial,
                },
                Kind::Structured(name, content) => {
                    match self.structured(name, content, sheet, pos) {
                        Some(reference) => found.references.push(reference),
                        None => found.anything = true,
                    }
                }
                Kind::Function(name) if matches!(name.as_str(), "INDIRECT" | "OFFSET") => {
                    found.anything = true;
                }
                Kind::Function(name) if matches!(name.as_str(), "SUMIF" | "AVERAGEIF") => {
                    self.other_shape(tokens.get(at..).unwrap_or_default(), sheet, found);
                }
                // A function of the workbook's own: a name that stands for a LAMBDA.
                Kind::Function(name) => {
                    if let Some(inner) = self.name(None, name, sheet, pos) {
                        self.gather(&inner, sheet, pos, depth, found);
                    }
                }
                // A range between what functions give.
                Kind::Symbol(":") => found.anything = true,
                _ => {}
            }
        }
    }
}

impl Scope {
    /// The cells that SUMIF and AVERAGEIF sum: as many as they compare, from the first that is named.
    fn other_shape(&self, call: &[Token], sheet: usize, found: &mut Precedents) {
        let mut depth = 0_usize;
        let mut arguments: Vec<Vec<&Kind>> = vec![Vec::new()];
        for token in call.iter().skip(1) {
            match &token.kind {
                Kind::Symbol("(" | "{") => depth += 1,
                Kind::Symbol(")" | "}") => depth = depth.saturating_sub(1),
                Kind::Symbol(",") if depth == 1 => arguments.push(Vec::new()),
                kind => {
                    if let Some(argument) = arguments.last_mut() {
                        argument.push(kind);
                    }
                }
            }
            if depth == 0 {
                break;
            }
        }
        let area = |at: usize| match arguments.get(at).map(Vec::as_slice) {
            Some([Kind::Reference(prefix, written, _)]) => {
                let (first, last) = self.sheets(prefix.as_ref(), sheet)?;
                let area = written.area();
                Some(Reference { first, last, area })
            }
            _ => None,
        };
        if arguments.len() < 3 {
            return;
        }
        match (area(0), area(2)) {
            (Some(compared), Some(summed)) => found.references.push(Reference {
                area: summed.area.resized(compared.area),
                ..summed
            }),
            _ => found.anything = true,
        }
    }
}

/// A cell as a formula names it that is the same everywhere.
fn absolute(cell: &CellRef) -> String {
    let written = cell.to_string();
    let sheet = written.rsplit_once('!').map_or("", |(sheet, _)| sheet);
    let letters = column_letters(cell.pos.col);
    format!("{sheet}!${letters}${}", cell.pos.row + 1)
}

impl Table {
    /// The cells that `[#Totals],[Amount]` and the like stand for in a row.
    fn part(&self, content: &str, pos: CellPos) -> Option<Area> {
        let Area { first, last } = self.area;
        let data = first.row + self.header_rows;
        let totals = (last.row + 1).checked_sub(self.totals_rows)?;
        let mut rows: Option<(u32, u32)> = None;
        let mut columns = (first.col, last.col);
        let this_row = || {
            self.area
                .contains(CellPos::new(pos.row, first.col))
                .then_some((pos.row, pos.row))
        };
        let content = match content.strip_prefix('@') {
            Some(rest) => {
                rows = Some(this_row()?);
                rest
            }
            None => content,
        };
        for item in items(content) {
            let named = match item.to_ascii_lowercase().as_str() {
                "" => continue,
                "#all" => (first.row, last.row),
                "#data" => (data, totals.checked_sub(1)?),
                "#headers" if self.header_rows > 0 => (first.row, data - 1),
                "#totals" if self.totals_rows > 0 => (totals, last.row),
                "#this row" => this_row()?,
                _ => {
                    let (one, other) = item.split_once("]:[").unwrap_or((&item, &item));
                    let place = |name: &str| {
                        let name = name.replace('\'', "");
                        let known = self.columns.iter().position(|column| {
                            column.replace('\'', "").eq_ignore_ascii_case(&name)
                        });
                        known.map(|at| first.col + at as u32)
                    };
                    columns = (place(one)?, place(other)?);
                    continue;
                }
            };
            rows = Some(rows.map_or(named, |known| (known.0.min(named.0), known.1.max(named.1))));
        }
        let (top, bottom) = rows.unwrap_or((data, totals.checked_sub(1)?));
        (top <= bottom).then(|| {
            Area::new(
                CellPos::new(top, columns.0),
                CellPos::new(bottom, columns.1),
            )
        })
    }
}

/// The parts between the brackets of a reference to a table: `[a],[b]:[c]` is `a` and `b]:[c`.
fn items(content: &str) -> Vec<String> {
    let content = content.trim();
    if !content.starts_with('[') {
        return vec![content.to_owned()];
    }
    let mut found = Vec::new();
    let mut item = String::new();
    let mut depth = 0usize;
    for character in content.chars() {
        match character {
            '[' => depth += 1,
            ']' => depth = depth.saturating_sub(1),
            ',' if depth == 0 => {
                found.push(std::mem::take(&mut item));
                continue;
            }
            _ => {}
        }
        item.push(character);
    }
    found.push(item);
    let bare = found.iter().map(|item| {
        let item = item.trim();
        let item = item.strip_prefix('[').unwrap_or(item);
        item.strip_suffix(']').unwrap_or(item).to_owned()
    });
    bare.collect()
}

/// The tables of a package.
fn tables(package: &Package<'_>, book: &Book, scope: &Scope) -> Vec<Table> {
    let mut found = Vec::new();
    for sheet in &book.sheets {
        let (Some(part), Some(at)) = (&sheet.part, scope.sheet(&sheet.name)) else {
            continue;
        };
        let relations = relationships(package, part).unwrap_or_default();
        for relation in relations.iter().filter(|relation| relation.is("table")) {
            let read = || {
                let bytes = package.part(&relation.target, TABLE_BYTES).ok()?;
                let (xml, _) = text::decode(&bytes)?;
                table(&Node::root(&xml)?, at)
            };
            found.extend(read());
        }
    }
    found
}

fn table(root: &Node<'_>, sheet: usize) -> Option<Table> {
    let count = |name: &str, usual: u32| {
        root.get(name)
            .and_then(|count| count.trim().parse().ok())
            .unwrap_or(usual)
    };
    let columns = root.child("tableColumns")?.children();
    let columns = columns.iter().filter(|node| node.local() == "tableColumn");
    Some(Table {
        name: root
            .get("displayName")
            .or_else(|| root.get("name"))?
            .into_owned(),
        sheet,
        area: Area::parse(&root.get("ref")?)?,
        header_rows: count("headerRowCount", 1),
        totals_rows: count("totalsRowCount", 0),
        columns: columns
            .filter_map(|node| Some(node.get("name")?.into_owned()))
            .collect(),
    })
}
