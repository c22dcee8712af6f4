//! `.xls`: one stream of records. The first part is about the workbook; each sheet begins where that says.

use std::collections::HashMap;

use crate::cell::{CellPos, CellRef};
use crate::limits::{Limit, Limits};
use crate::package::doubt::Doubt;
use crate::package::scan::{Fault, Malformed};
use crate::workbook::binary_looks;
use crate::workbook::budget::{Left, within};
use crate::workbook::compound::Compound;
use crate::workbook::xlsx::styles::{built_in, shows_days};
use crate::workbook::{Content, Contents, DefinedName, OpenError, Sheet, text_content};

use super::fields::{Fields, error, number};
use super::sheet::Reading;
use super::texts::{Pieces, flagged};
use super::tokens::Formulas;

const BEGIN: u16 = 0x0809;
const END: u16 = 0x000A;
const CONTINUED: u16 = 0x003C;
/// The version that a stream of Excel 97 to 2003 begins with.
const VERSION: u16 = 0x0600;

/// Reads an Excel 97-2003 workbook.
///
/// # Errors
/// When it is encrypted, older, beyond a limit, or damaged.
pub(in crate::workbook) fn read(bytes: &[u8], limits: &Limits) -> Result<Contents, OpenError> {
    let stream = Compound::read(bytes)?.workbook()?;
    let mut left = Left::new(limits);
    let book = match Book::read(&stream, &mut left) {
        Ok(book) => book,
        Err(Stop::At(fault)) => return Err(left.fault(fault, "Workbook", None)),
        Err(Stop::Told(error)) => return Err(error),
    };
    let looks = binary_looks::xls(&stream);
    let mut sheets = Vec::new();
    for tab in &book.tabs {
        // Charts and modules hold no cells.
        if tab.kind != 0 {
            continue;
        }
        left.at = None;
        let reading = sheet(&stream, tab, &book, &mut left);
        let reading = reading.and_then(|reading| reading.finish(&book.formulas, &mut left));
        let (cells, arrangement) = match reading {
            Ok(read) => read,
            Err(fault) => return Err(left.fault(fault, "Workbook", Some(&tab.name))),
        };
        let mut sheet = Sheet {
            name: tab.name.clone(),
            hidden: tab.hidden,
            cells,
            arrangement,
        };
        if let Some(looks) = looks.get(&tab.name) {
            looks.give(&mut sheet);
        }
        sheets.push(sheet);
    }
    Ok(Contents {
        sheets,
        names: book.names,
        epoch_1904: book.epoch_1904,
    })
}

/// Why a workbook cannot be read.
enum Stop {
    At(Fault),
    Told(OpenError),
}

impl From<Fault> for Stop {
    fn from(fault: Fault) -> Self {
        Self::At(fault)
    }
}

/// A record: what it is, its fields, and where the next one begins.
struct Record<'a> {
    kind: u16,
    data: &'a [u8],
    next: usize,
}

/// The record that begins at a place.
fn record(stream: &[u8], at: usize) -> Result<Record<'_>, Fault> {
    let mut fields = Fields(stream.get(at..).unwrap_or_default());
    let kind = fields.u16()?;
    let length = usize::from(fields.u16()?);
    Ok(Record {
        kind,
        data: fields.take(length)?,
        next: at + 4 + length,
    })
}

/// The records that continue the one before a place, and where they end.
fn continued(stream: &[u8], mut at: usize) -> (Vec<&[u8]>, usize) {
    let mut found = Vec::new();
    while let Ok(next) = record(stream, at)
        && next.kind == CONTINUED
    {
        found.push(next.data);
        at = next.next;
    }
    (found, at)
}

/// A sheet as the workbook lists it.
struct Tab {
    name: String,
    hidden: bool,
    kind: u8,
    from: usize,
}

/// What the workbook says of all its sheets.
struct Book {
    tabs: Vec<Tab>,
    texts: Vec<String>,
    /// Which cell formats show days.
    days: Vec<bool>,
    formulas: Formulas,
    names: Vec<DefinedName>,
    epoch_1904: bool,
}

impl Book {
    fn read(stream: &[u8], left: &mut Left<'_>) -> Result<Self, Stop> {
        let first = record(stream, 0)?;
        if first.kind != BEGIN || Fields(first.data).u16()? != VERSION {
            // The streams of versions 2 to 4 begin with other numbers.
            return Err(Stop::Told(
                match matches!(first.kind, 0x0009 | 0x0209 | 0x0409 | BEGIN) {
                    true => OpenError::TooOld,
                    false => OpenError::Damaged("Workbook".to_owned()),
                },
            ));
        }
        let mut book = Self {
            tabs: Vec::new(),
            texts: Vec::new(),
            days: Vec::new(),
            formulas: Formulas::new(false),
            names: Vec::new(),
            epoch_1904: false,
        };
        let mut codes: HashMap<u16, bool> = HashMap::new();
        let mut formats: Vec<u16> = Vec::new();
        // Which of the workbooks that are referred to is this one, and which sheets of which.
        let mut own: Vec<bool> = Vec::new();
        let mut links: Vec<(u16, u16, u16)> = Vec::new();
        let mut defined: Vec<(String, u16, Vec<u8>)> = Vec::new();
        let mut at = first.next;
        loop {
            let record = record(stream, at)?;
            at = record.next;
            let mut fields = Fields(record.data);
            match record.kind {
                END => break,
                // A password.
                0x002F => return Err(Stop::Told(OpenError::Encrypted)),
                0x0022 => book.epoch_1904 = fields.u16()? == 1,
                0x041E => {
                    let id = fields.u16()?;
                    let letters = usize::from(fields.u16()?);
                    codes.insert(id, shows_days(&flagged(&mut fields, letters)?));
                }
                0x00E0 => {
                    fields.u16()?;
                    formats.push(fields.u16()?);
                    within(formats.len(), left.limits.styles, Limit::Styles)?;
                }
                0x0085 => book.tab(&mut fields, left)?,
                0x00FC => {
                    let (later, behind) = continued(stream, at);
                    at = behind;
                    book.shared_texts(record.data, later, left)?;
                }
                0x01AE => {
                    fields.u16()?;
                    own.push(fields.u16()? == 0x0401);
                }
                0x0017 => {
                    let count = fields.u16()?;
                    for _ in 0..count {
                        links.push((fields.u16()?, fields.u16()?, fields.u16()?));
                    }
                }
                0x0018 => {
                    defined.push(name(&mut fields)?);
                    within(defined.len(), left.limits.names, Limit::Names)?;
                }
                _ => {}
            }
        }
        let day = |id: &u16| {
            codes
                .get(id)
                .copied()
                .unwrap_or_else(|| built_in(u32::from(*id)))
        };
        book.days = formats.iter().map(day).collect();
        book.link(&own, &links);
        book.define(defined);
        Ok(book)
    }

    /// A sheet that the workbook lists.
    fn tab(&mut self, fields: &mut Fields<'_>, left: &Left<'_>) -> Result<(), Stop> {
        let from = usize::try_from(fields.u32()?).map_err(|_| Malformed)?;
        let hidden = fields.u8()? & 3 != 0;
        let kind = fields.u8()?;
        let letters = usize::from(fields.u8()?);
        let name = flagged(fields, letters)?;
        if kind == 1 {
            return Err(Stop::Told(OpenError::MacroSheet(name)));
        }
        // Of two sheets of one name, a rule would see either.
        if self.tabs.iter().any(|tab| tab.name == name) {
            return Err(Fault::Doubt(Doubt::SheetTwice).into());
        }
        self.tabs.push(Tab {
            name,
            hidden,
            kind,
            from,
        });
        within(self.tabs.len(), left.limits.sheets, Limit::Sheets)?;
        Ok(())
    }

    fn shared_texts(
        &mut self,
        data: &[u8],
        later: Vec<&[u8]>,
        left: &Left<'_>,
    ) -> Result<(), Fault> {
        let mut pieces = Pieces::new(data, later);
        let fields = pieces.fields();
        // How often they are shown.
        fields.u32()?;
        let count = fields.u32()?;
        for _ in 0..count {
            if pieces.is_empty() {
                break;
            }
            self.texts.push(pieces.rich()?);
            within(
                self.texts.len(),
                left.limits.shared_strings,
                Limit::SharedStrings,
            )?;
        }
        Ok(())
    }

    /// The sheets that references lead to: one of this workbook each.
    fn link(&mut self, own: &[bool], links: &[(u16, u16, u16)]) {
        let sheet = |(book, first, last): &(u16, u16, u16)| {
            let here = own.get(usize::from(*book)) == Some(&true) && first == last;
            let tab = self.tabs.get(usize::from(*first)).filter(|_| here);
            tab.map(|tab| tab.name.clone())
        };
        self.formulas.sheets = links.iter().map(sheet).collect();
    }

    /// The defined names: those of the whole workbook that stand for one cell are kept.
    fn define(&mut self, defined: Vec<(String, u16, Vec<u8>)>) {
        self.formulas.names = defined.iter().map(|(name, ..)| name.clone()).collect();
        for (name, sheet, tokens) in defined {
            let text = self.formulas.text(&tokens, CellPos::new(0, 0));
            let cell = text.and_then(|text| text.parse::<CellRef>().ok());
            if let Some(cell) = cell.filter(|_| sheet == 0 && !name.is_empty()) {
                self.names.push(DefinedName { name, cell });
            }
        }
    }

    fn shows_days(&self, format: u16) -> bool {
        self.days.get(usize::from(format)) == Some(&true)
    }
}

/// A defined name, the sheet that it is of, and what it stands for. Those that Excel has by number have no
/// name here.
fn name(fields: &mut Fields<'_>) -> Result<(String, u16, Vec<u8>), Fault> {
    let flags = fields.u16()?;
    fields.u8()?;
    let letters = usize::from(fields.u8()?);
    let tokens = usize::from(fields.u16()?);
    fields.u16()?;
    let sheet = fields.u16()?;
    fields.u32()?;
    let name = flagged(fields, letters)?;
    let name = if flags & 0x20 == 0 {
        name
    } else {
        String::new()
    };
    Ok((name, sheet, fields.take(tokens)?.to_vec()))
}

fn sheet(stream: &[u8], tab: &Tab, book: &Book, left: &mut Left<'_>) -> Result<Reading, Fault> {
    let first = record(stream, tab.from)?;
    if first.kind != BEGIN {
        return Err(Malformed);
    }
    let mut reading = Reading::default();
    // Charts stand within the sheet, with cells of their own.
    let mut within_another = 0_usize;
    let mut at = first.next;
    loop {
        let record = record(stream, at)?;
        at = record.next;
        match (record.kind, within_another) {
            (BEGIN, _) => within_another += 1,
            (END, 0) => return Ok(reading),
            (END, _) => within_another -= 1,
            (kind, 0) => {
                let later = match kind {
                    0x0207 => {
                        let (later, behind) = continued(stream, at);
                        at = behind;
                        later
                    }
                    _ => Vec::new(),
                };
                take(&mut reading, kind, record.data, later, book, left)?;
            }
            _ => {}
        }
    }
}

/// Takes a record of a sheet.
fn take(
    reading: &mut Reading,
    kind: u16,
    data: &[u8],
    later: Vec<&[u8]>,
    book: &Book,
    left: &mut Left<'_>,
) -> Result<(), Fault> {
    let mut fields = Fields(data);
    let fields = &mut fields;
    match kind {
        0x0203 => {
            let (pos, format) = place(fields)?;
            reading.keep(pos, number(fields.f64()?, book.shows_days(format)), left)
        }
        0x027E => {
            let (pos, format) = place(fields)?;
            reading.keep(
                pos,
                number(fields.packed_number()?, book.shows_days(format)),
                left,
            )
        }
        0x00BD => {
            let row = u32::from(fields.u16()?);
            let mut column = u32::from(fields.u16()?);
            // The number of the last column stands behind them.
            while fields.0.len() >= 6 {
                let format = fields.u16()?;
                let content = number(fields.packed_number()?, book.shows_days(format));
                reading.keep(CellPos::new(row, column), content, left)?;
                column += 1;
            }
            match u32::from(fields.u16()?) + 1 == column {
                true => Ok(()),
                false => Err(Malformed),
            }
        }
        0x00FD => {
            let (pos, _) = place(fields)?;
            let text = book.texts.get(fields.u32()? as usize);
            let text = text.ok_or(Fault::Doubt(Doubt::CellType))?;
            reading.keep(pos, text_content(text.clone()), left)
        }
        0x0204 | 0x00D6 => {
            let (pos, _) = place(fields)?;
            let letters = usize::from(fields.u16()?);
            let text = flagged(fields, letters)?;
            reading.keep(pos, text_content(text), left)
        }
        0x0205 => {
            let (pos, _) = place(fields)?;
            let value = fields.u8()?;
            let content = match fields.u8()? {
                0 => Content::Bool(value != 0),
                _ => Content::Error(error(value)?.to_owned()),
            };
            reading.keep(pos, content, left)
        }
        0x0006 => formula(reading, fields, book, left),
        0x0207 => {
            let text = Pieces::new(data, later).rich()?;
            reading.gave(text, left)
        }
        0x04BC => {
            fields.take(8)?;
            reading.share(tokens(fields)?);
            Ok(())
        }
        0x0221 => {
            let (first, last) = small_block(fields)?;
            fields.take(6)?;
            reading.fill(first, last, tokens(fields)?, left)
        }
        0x0236 => {
            let (first, last) = small_block(fields)?;
            reading.fill(first, last, &[], left)
        }
        0x00E5 => {
            for _ in 0..fields.u16()? {
                let rows = (fields.u16()?, fields.u16()?);
                let columns = (fields.u16()?, fields.u16()?);
                let corner = |row: u16, column: u16| CellPos::new(row.into(), column.into());
                reading.merge(corner(rows.0, columns.0), corner(rows.1, columns.1), left)?;
            }
            Ok(())
        }
        0x0208 => {
            let row = fields.u16()?;
            fields.take(10)?;
            match fields.u8()? & 0x20 {
                0 => Ok(()),
                _ => reading.hide_row(row.into(), left),
            }
        }
        0x007D => {
            let (first, last) = (fields.u16()?, fields.u16()?);
            let width = fields.u16()?;
            fields.u16()?;
            match width == 0 || fields.u16()? & 1 != 0 {
                true => reading.hide_columns(first.into(), last.into(), left),
                false => Ok(()),
            }
        }
        0x009B => {
            reading.arrangement.filtered = true;
            Ok(())
        }
        _ => Ok(()),
    }
}

/// Where a cell is, and its format.
fn place(fields: &mut Fields<'_>) -> Result<(CellPos, u16), Fault> {
    let row = fields.u16()?;
    let column = fields.u16()?;
    Ok((CellPos::new(row.into(), column.into()), fields.u16()?))
}

/// A block whose columns are a byte each.
fn small_block(fields: &mut Fields<'_>) -> Result<(CellPos, CellPos), Fault> {
    let rows = (fields.u16()?, fields.u16()?);
    let columns = (fields.u8()?, fields.u8()?);
    let corner = |row: u16, column: u8| CellPos::new(row.into(), column.into());
    Ok((corner(rows.0, columns.0), corner(rows.1, columns.1)))
}

fn tokens<'a>(fields: &mut Fields<'a>) -> Result<&'a [u8], Fault> {
    let length = usize::from(fields.u16()?);
    fields.take(length)
}

fn formula(
    reading: &mut Reading,
    fields: &mut Fields<'_>,
    book: &Book,
    left: &mut Left<'_>,
) -> Result<(), Fault> {
    let (pos, format) = place(fields)?;
    let value = fields.take(8)?;
    let content = match *value {
        // The text stands in the record behind.
        [0, .., 0xFF, 0xFF] => Content::Blank,
        [1, _, truth, .., 0xFF, 0xFF] => Content::Bool(truth != 0),
        [2, _, code, .., 0xFF, 0xFF] => Content::Error(error(code)?.to_owned()),
        [3, .., 0xFF, 0xFF] => Content::Text(String::new()),
        [_, .., 0xFF, 0xFF] => return Err(Malformed),
        _ => number(Fields(value).f64()?, book.shows_days(format)),
    };
    fields.take(6)?;
    let tokens = tokens(fields)?;
    let anchor = match tokens.split_first() {
        Some((1, rest)) => {
            let mut fields = Fields(rest);
            let row = fields.u16()?;
            Some(CellPos::new(row.into(), fields.u16()?.into()))
        }
        _ => None,
    };
    reading.keep_formula(pos, content, (tokens, anchor), &book.formulas, left)
}
