//! `.xlsb`: a package whose parts are records.

use std::collections::HashMap;

use crate::cell::{CellPos, CellRef};
use crate::limits::{Limit, Limits};
use crate::package::doubt::Doubt;
use crate::package::parts::{Relation, relationships};
use crate::package::scan::{Fault, Malformed};
use crate::package::{Package, PackageError};
use crate::workbook::binary_looks;
use crate::workbook::budget::{Left, within};
use crate::workbook::xlsx::styles::{built_in, shows_days};
use crate::workbook::{Content, Contents, DefinedName, OpenError, Sheet, text_content};

use super::fields::{Fields, error, number};
use super::sheet::Reading;
use super::tokens::Formulas;

/// Reads an Excel binary workbook.
///
/// # Errors
/// When it is encrypted, beyond a limit, or damaged.
pub(in crate::workbook) fn read(bytes: &[u8], limits: &Limits) -> Result<Contents, OpenError> {
    let package = Package::read(bytes)?;
    let main = relationships(&package, "")?;
    let main = main.iter().find(|relation| relation.is("officeDocument"));
    let main = main.map(|main| main.target.clone());
    let main = main.ok_or_else(|| PackageError::Missing("_rels/.rels".to_owned()))?;
    let relations = relationships(&package, &main)?;
    let mut macros = relations.iter();
    if let Some(relation) = macros.find(|part| crate::package::book::is_macro_sheet(&part.kind)) {
        return Err(OpenError::MacroSheet(relation.target.clone()));
    }
    let target = |kind: &str| {
        let found = relations.iter().find(|relation| relation.is(kind));
        found.map(|relation| relation.target.clone())
    };
    let mut source = Source {
        package,
        left: Left::new(limits),
    };
    let mut book = Book::default();
    source.each(&main, None, |kind, fields, left| {
        book.take(kind, fields, left)
    })?;
    if let Some(styles) = target("styles") {
        let mut formats = Formats::default();
        source.each(&styles, None, |kind, fields, left| {
            formats.take(kind, fields, left)
        })?;
        book.days = formats.days;
    }
    if let Some(texts) = target("sharedStrings") {
        source.each(&texts, None, |kind, fields, left| {
            book.text(kind, fields, left)
        })?;
    }
    book.link();
    let mut sheets = Vec::new();
    for tab in &book.tabs {
        let relation = relations
            .iter()
            .find(|relation| relation.id == tab.relation);
        let Some(part) = part_of(relation) else {
            continue;
        };
        let mut walk = Walk {
            reading: Reading::default(),
            row: 0,
            column: 0,
            inside: false,
        };
        let name = Some(tab.name.as_str());
        source.each(&part, name, |kind, fields, left| {
            walk.take(kind, fields, &book, left)
        })?;
        let done = walk.reading.finish(&book.formulas, &mut source.left);
        let (cells, arrangement) = done.map_err(|fault| source.left.fault(fault, &part, name))?;
        sheets.push(Sheet {
            name: tab.name.clone(),
            hidden: tab.hidden,
            cells,
            arrangement,
        });
    }
    binary_looks::xlsb(&source.package, &main, &relations, &mut sheets);
    Ok(Contents {
        sheets,
        names: book.names,
        epoch_1904: book.epoch_1904,
    })
}

/// The part of a sheet that holds cells.
fn part_of(relation: Option<&Relation>) -> Option<String> {
    let relation = relation.filter(|relation| relation.is("worksheet"))?;
    Some(relation.target.clone())
}

struct Source<'a, 'b> {
    package: Package<'a>,
    left: Left<'b>,
}

impl Source<'_, '_> {
    /// Gives each record of a part.
    fn each(
        &mut self,
        part: &str,
        sheet: Option<&str>,
        mut take: impl FnMut(u32, &mut Fields<'_>, &mut Left<'_>) -> Result<(), Fault>,
    ) -> Result<(), OpenError> {
        let content = self.left.unpack(&self.package, part)?;
        let content = content.ok_or_else(|| PackageError::Missing(part.to_owned()))?;
        let mut fields = Fields(&content);
        while !fields.0.is_empty() {
            let taken = record(&mut fields);
            let taken = taken.and_then(|(kind, mut data)| take(kind, &mut data, &mut self.left));
            taken.map_err(|fault| self.left.fault(fault, part, sheet))?;
        }
        Ok(())
    }
}

/// The next record: its number of one or two bytes, its length of up to four, of seven bits each.
fn record<'a>(fields: &mut Fields<'a>) -> Result<(u32, Fields<'a>), Fault> {
    let mut small = |most: u32| {
        let mut value = 0_u32;
        for step in 0..most {
            let byte = fields.u8()?;
            value |= u32::from(byte & 0x7F) << (7 * step);
            if byte & 0x80 == 0 {
                break;
            }
        }
        Ok(value)
    };
    let kind = small(2)?;
    let length = usize::try_from(small(4)?).map_err(|_| Malformed)?;
    Ok((kind, Fields(fields.take(length)?)))
}

/// A text that says how long it is, in four bytes.
fn text(fields: &mut Fields<'_>) -> Result<String, Fault> {
    match fields.u32()? {
        // None at all.
        u32::MAX => Ok(String::new()),
        letters => fields.wide(usize::try_from(letters).map_err(|_| Malformed)?),
    }
}

struct Tab {
    name: String,
    hidden: bool,
    relation: String,
}

/// What the workbook says of all its sheets.
struct Book {
    tabs: Vec<Tab>,
    texts: Vec<String>,
    days: Vec<bool>,
    formulas: Formulas,
    names: Vec<DefinedName>,
    epoch_1904: bool,
    /// Which of the workbooks that are referred to is this one, and which sheets of which.
    own: Vec<bool>,
    links: Vec<(u32, u32, u32)>,
    defined: Vec<(String, u32, Vec<u8>)>,
}

impl Default for Book {
    fn default() -> Self {
        Self {
            tabs: Vec::new(),
            texts: Vec::new(),
            days: Vec::new(),
            formulas: Formulas::new(true),
            names: Vec::new(),
            epoch_1904: false,
            own: Vec::new(),
            links: Vec::new(),
            defined: Vec::new(),
        }
    }
}

impl Book {
    fn take(&mut self, kind: u32, fields: &mut Fields<'_>, left: &Left<'_>) -> Result<(), Fault> {
        match kind {
            153 => self.epoch_1904 = fields.u32()? & 1 != 0,
            156 => {
                let hidden = fields.u32()? != 0;
                fields.u32()?;
                let relation = text(fields)?;
                let name = text(fields)?;
                // Of two sheets of one name, a rule would see either.
                if self.tabs.iter().any(|tab| tab.name == name) {
                    return Err(Fault::Doubt(Doubt::SheetTwice));
                }
                self.tabs.push(Tab {
                    name,
                    hidden,
                    relation,
                });
                within(self.tabs.len(), left.limits.sheets, Limit::Sheets)?;
            }
            // This workbook, this sheet, another one.
            357 | 358 => self.own.push(true),
            355 | 359 | 360 | 361 => self.own.push(false),
            362 => {
                for _ in 0..fields.u32()? {
                    self.links
                        .push((fields.u32()?, fields.u32()?, fields.u32()?));
                }
            }
            39 => {
                let flags = fields.u32()?;
                fields.u8()?;
                let sheet = fields.u32()?;
                let name = text(fields)?;
                let length = usize::try_from(fields.u32()?).map_err(|_| Malformed)?;
                let name = if flags & 0x20 == 0 {
                    name
                } else {
                    String::new()
                };
                self.defined
                    .push((name, sheet, fields.take(length)?.to_vec()));
                within(self.defined.len(), left.limits.names, Limit::Names)?;
            }
            _ => {}
        }
        Ok(())
    }

    fn text(&mut self, kind: u32, fields: &mut Fields<'_>, left: &Left<'_>) -> Result<(), Fault> {
        if kind != 19 {
            return Ok(());
        }
        fields.u8()?;
        self.texts.push(text(fields)?);
        within(
            self.texts.len(),
            left.limits.shared_strings,
            Limit::SharedStrings,
        )
    }

    /// The sheets that references lead to, and the names of the workbook that stand for one cell.
    fn link(&mut self) {
        let sheet = |(book, first, last): &(u32, u32, u32)| {
            let here = self.own.get(*book as usize) == Some(&true) && first == last;
            let tab = self.tabs.get(*first as usize).filter(|_| here);
            tab.map(|tab| tab.name.clone())
        };
        self.formulas.sheets = self.links.iter().map(sheet).collect();
        self.formulas.names = self.defined.iter().map(|(name, ..)| name.clone()).collect();
        for (name, sheet, tokens) in std::mem::take(&mut self.defined) {
            let text = self.formulas.text(&tokens, CellPos::new(0, 0));
            let cell = text.and_then(|text| text.parse::<CellRef>().ok());
            if let Some(cell) = cell.filter(|_| sheet == u32::MAX && !name.is_empty()) {
                self.names.push(DefinedName { name, cell });
            }
        }
    }
}

/// Which cell formats show days.
#[derive(Default)]
struct Formats {
    codes: HashMap<u32, bool>,
    /// Whether the formats of cells are being read, and not those of styles.
    inside: bool,
    days: Vec<bool>,
}

impl Formats {
    fn take(&mut self, kind: u32, fields: &mut Fields<'_>, left: &Left<'_>) -> Result<(), Fault> {
        match kind {
            44 => {
                let id = u32::from(fields.u16()?);
                self.codes.insert(id, shows_days(&text(fields)?));
            }
            617 => self.inside = true,
            618 => self.inside = false,
            47 if self.inside => {
                fields.u16()?;
                let id = u32::from(fields.u16()?);
                let day = self.codes.get(&id).copied();
                self.days.push(day.unwrap_or_else(|| built_in(id)));
                within(self.days.len(), left.limits.styles, Limit::Styles)?;
            }
            _ => {}
        }
        Ok(())
    }
}

/// A walk through the records of a sheet.
struct Walk {
    reading: Reading,
    row: u32,
    /// The column of a cell that does not say where it is: behind the one before.
    column: u32,
    /// Whether the cells are being read.
    inside: bool,
}

impl Walk {
    fn take(
        &mut self,
        kind: u32,
        fields: &mut Fields<'_>,
        book: &Book,
        left: &mut Left<'_>,
    ) -> Result<(), Fault> {
        match kind {
            145 => self.inside = true,
            146 => self.inside = false,
            0 if self.inside => {
                self.row = fields.u32()?;
                self.column = 0;
                fields.take(7)?;
                if fields.u8()? & 0x10 != 0 {
                    self.reading.hide_row(self.row, left)?;
                }
            }
            1..=11 | 62 if self.inside => {
                self.column = fields.u32()?;
                self.cell(kind, fields, book, left)?;
            }
            12..=18 if self.inside => self.cell(kind - 11, fields, book, left)?,
            427 if self.inside => {
                fields.take(16)?;
                self.reading.share(tokens(fields)?);
            }
            426 if self.inside => {
                let (first, last) = block(fields)?;
                fields.u8()?;
                self.reading.fill(first, last, tokens(fields)?, left)?;
            }
            428 if self.inside => {
                let (first, last) = block(fields)?;
                self.reading.fill(first, last, &[], left)?;
            }
            60 => {
                let (first, last, width) = (fields.u32()?, fields.u32()?, fields.u32()?);
                fields.u32()?;
                if width == 0 || fields.u16()? & 1 != 0 {
                    self.reading.hide_columns(first, last, left)?;
                }
            }
            176 => {
                let (first, last) = block(fields)?;
                self.reading.merge(first, last, left)?;
            }
            163 => self.reading.arrangement.filtered = true,
            _ => {}
        }
        Ok(())
    }

    /// A cell, whose column was read.
    fn cell(
        &mut self,
        kind: u32,
        fields: &mut Fields<'_>,
        book: &Book,
        left: &mut Left<'_>,
    ) -> Result<(), Fault> {
        let pos = CellPos::new(self.row, self.column);
        self.column = self.column.saturating_add(1);
        // The upper byte is about something else.
        let format = fields.u32()? & 0xFF_FFFF;
        let day = book.days.get(format as usize) == Some(&true);
        let content = match kind {
            1 => Content::Blank,
            2 => number(fields.packed_number()?, day),
            3 | 11 => Content::Error(error(fields.u8()?)?.to_owned()),
            4 | 10 => Content::Bool(fields.u8()? != 0),
            5 | 9 => number(fields.f64()?, day),
            6 => text_content(text(fields)?),
            8 => Content::Text(text(fields)?),
            7 => {
                let text = book.texts.get(fields.u32()? as usize);
                text_content(text.ok_or(Fault::Doubt(Doubt::CellType))?.clone())
            }
            _ => {
                fields.u8()?;
                text_content(text(fields)?)
            }
        };
        if !(8..=11).contains(&kind) {
            return self.reading.keep(pos, content, left);
        }
        fields.u16()?;
        let tokens = tokens(fields)?;
        let anchor = match tokens.split_first() {
            Some((1, rest)) => {
                let row = Fields(rest).u32()?;
                // The column stands behind the tokens.
                fields.u32()?;
                Some(CellPos::new(row, fields.u32()?))
            }
            _ => None,
        };
        let formulas = &book.formulas;
        self.reading
            .keep_formula(pos, content, (tokens, anchor), formulas, left)
    }
}

fn block(fields: &mut Fields<'_>) -> Result<(CellPos, CellPos), Fault> {
    let rows = (fields.u32()?, fields.u32()?);
    let columns = (fields.u32()?, fields.u32()?);
    Ok((
        CellPos::new(rows.0, columns.0),
        CellPos::new(rows.1, columns.1),
    ))
}

fn tokens<'a>(fields: &mut Fields<'a>) -> Result<&'a [u8], Fault> {
    let length = usize::try_from(fields.u32()?).map_err(|_| Malformed)?;
    fields.take(length)
}
