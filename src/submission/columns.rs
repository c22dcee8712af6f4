//! The columns of a sheet of the form, found by their headers.
//!
//! A header in any language of the form, in capitals or over several lines, is the header. One that is near
//! (with a period or a unit behind it, in another number, with a slip of the hand) is taken where no other
//! column has the header itself, and that is told. The code column is also known by the codes in it, the
//! value column by the names that point into it.

use std::collections::{BTreeMap, BTreeSet};

use crate::cell::{CellPos, CellRef};
use crate::code::Code;
use crate::template::{Template, layout};
use crate::workbook::{Content, Sheet, Workbook};

use super::headers::{Headers, Likeness};
use super::{ChosenBy, Column, ColumnFault};

/// How many cells are looked at for a header; a header that far down is none.
const HEADER_SEARCH: usize = 2000;
/// How many cells are looked at for codes, on a sheet without the header of their column.
const CODE_SEARCH: usize = 20_000;
/// The longest text that can be a header, in bytes.
const LONGEST_HEADER: usize = 200;
/// How many columns to the right of the headers' row are looked at.
const HEADER_CELLS: usize = 256;

/// The columns of a sheet, found by their headers, and the rows, found by their codes.
pub(super) struct Page<'a> {
    pub(super) sheet: &'a Sheet,
    /// The row of the headers.
    pub(super) header: u32,
    pub(super) code: Option<u32>,
    pub(super) label: Option<u32>,
    pub(super) unit: Option<u32>,
    pub(super) value: Option<u32>,
    pub(super) quoted: Option<u32>,
    pub(super) note: Option<u32>,
    pub(super) evidence: Option<u32>,
    pub(super) codes: Vec<(Code, u32)>,
    /// What is wrong with the columns.
    pub(super) faults: Vec<ColumnFault>,
    /// The page that it is a copy of, by its place among all.
    pub(super) copy_of: Option<usize>,
}

impl Page<'_> {
    /// The column of a header.
    fn at(&self, column: Column) -> Option<u32> {
        match column {
            Column::Code => self.code,
            Column::Label => self.label,
            Column::Unit => self.unit,
            Column::Value => self.value,
            Column::Previous => self.quoted,
            Column::Note => self.note,
            Column::Evidence => self.evidence,
        }
    }

    /// Whether a column is one of the form's.
    pub(super) fn has(&self, col: u32) -> bool {
        Column::ALL
            .iter()
            .any(|column| self.at(*column) == Some(col))
    }

    /// The text of a column's header.
    pub(super) fn header_text(&self, col: u32) -> String {
        let cell = self.sheet.cells.get(CellPos::new(self.header, col));
        match cell.map(|cell| &cell.content) {
            Some(Content::Text(text)) => text.trim().to_owned(),
            Some(Content::Number(number)) => number.to_string(),
            _ => String::new(),
        }
    }
}

/// The sheets of a workbook that are the form's.
pub(super) fn pages<'a>(workbook: &'a Workbook, template: &Template) -> Vec<Page<'a>> {
    let headers = Headers::new(template);
    let search = Search {
        workbook,
        template,
        headers: &headers,
    };
    let mut pages: Vec<(usize, Page<'a>)> = Vec::new();
    let mut others = Vec::new();
    for (at, sheet) in workbook.sheets.iter().enumerate() {
        match search.header(sheet) {
            Some(row) => pages.extend(search.page(sheet, row, None).map(|page| (at, page))),
            None => others.push((at, sheet)),
        }
    }
    // A sheet without the form's headers can be one of the form's where something of it is missing.
    let found: BTreeSet<&Code> = {
        let codes = pages.iter().flat_map(|(_, page)| &page.codes);
        codes.map(|(code, _)| code).collect()
    };
    let complete = found.len() >= template.data_points.len() + template.cover.len();
    let near: Vec<(usize, Page<'a>)> = others
        .into_iter()
        .filter(|(_, sheet)| !complete || is_named(sheet, template))
        .filter_map(|(at, sheet)| {
            let page = search.near(sheet)?;
            search.is_of_form(&page, &found).then_some((at, page))
        })
        .collect();
    pages.extend(near);
    pages.sort_by_key(|(at, _)| *at);
    pages.into_iter().map(|(_, page)| page).collect()
}

struct Search<'a, 'b> {
    workbook: &'a Workbook,
    template: &'b Template,
    headers: &'b Headers,
}

impl<'a> Search<'a, '_> {
    /// The row with the headers of code and value.
    fn header(&self, sheet: &Sheet) -> Option<u32> {
        let is = |content: &Content, column| self.likeness(content, column) == Some(Likeness::Same);
        let has_value = |row| {
            let mut row = sheet.cells.row(row);
            row.any(|(_, cell)| is(&cell.content, Column::Value))
        };
        let mut cells = sheet.cells.iter().take(HEADER_SEARCH);
        let found = cells.find(|(pos, cell)| is(&cell.content, Column::Code) && has_value(pos.row));
        found.map(|(pos, _)| pos.row)
    }

    fn likeness(&self, content: &Content, column: Column) -> Option<Likeness> {
        match content {
            Content::Text(text) if text.len() <= LONGEST_HEADER => self.headers.like(text, column),
            _ => None,
        }
    }

    /// Whether a sheet without both headers is one of the form's all the same: by its name, by names that
    /// point into it, or by half of the codes of a sheet that are nowhere else.
    fn is_of_form(&self, page: &Page<'_>, found: &BTreeSet<&Code>) -> bool {
        if is_named(page.sheet, self.template) {
            return true;
        }
        let mut names = self.workbook.names.iter();
        let pointed = names.any(|name| {
            name.cell.sheet == page.sheet.name && name.name.starts_with(layout::NAME_PREFIX)
        });
        if page.codes.is_empty() {
            return pointed;
        }
        let new: BTreeSet<&Code> = {
            let codes = page.codes.iter().map(|(code, _)| code);
            codes.filter(|code| !found.contains(code)).collect()
        };
        self.template.sheets.iter().any(|sheet| {
            let points = self.template.cover.iter().chain(&self.template.data_points);
            let points = points.filter(|point| point.sheet == sheet.id);
            let (all, own) = points.fold((0, 0), |(all, own), point| {
                (all + 1, own + usize::from(new.contains(&point.code)))
            });
            own > 0 && own * 2 >= all
        })
    }

    /// A sheet on which not both headers stand: by what of them does, and by codes.
    fn near(&self, sheet: &'a Sheet) -> Option<Page<'a>> {
        if self.is_record(sheet) {
            return None;
        }
        let coded = self.column_of_codes(sheet);
        let first = coded.map(|(_, first)| first);
        let mut best: Option<(usize, u32)> = None;
        let mut row = None;
        for (pos, _) in sheet.cells.iter().take(HEADER_SEARCH) {
            if row == Some(pos.row) || first.is_some_and(|first| pos.row >= first) {
                continue;
            }
            row = Some(pos.row);
            let count = self.known(sheet, pos.row);
            if count > best.map_or(0, |(most, _)| most) {
                best = Some((count, pos.row));
            }
        }
        let (count, row) = best?;
        match coded {
            // With codes below it one header is enough, without them several are needed.
            Some((col, _)) => self.page(sheet, row, Some(col)),
            None if count >= 3 => self.page(sheet, row, None),
            None => None,
        }
    }

    /// How many of the form's headers stand in a row, or are near.
    fn known(&self, sheet: &Sheet, row: u32) -> usize {
        let cells = || sheet.cells.row(row).take(HEADER_CELLS);
        let stands = |column: &&Column| {
            let column = **column;
            cells().any(|(_, cell)| self.likeness(&cell.content, column).is_some())
        };
        Column::ALL.iter().filter(stands).count()
    }

    /// The column in which most codes of the form stand, if they are several, and the row of the first.
    fn column_of_codes(&self, sheet: &Sheet) -> Option<(u32, u32)> {
        let mut columns: BTreeMap<u32, (usize, u32)> = BTreeMap::new();
        for (pos, cell) in sheet.cells.iter().take(CODE_SEARCH) {
            if self.code(&cell.content).is_some() {
                let (count, _) = columns.entry(pos.col).or_insert((0, pos.row));
                *count += 1;
            }
        }
        let most = columns
            .into_iter()
            .max_by_key(|(col, (count, _))| (*count, std::cmp::Reverse(*col)));
        most.filter(|(_, (count, _))| *count > 1)
            .map(|(col, (_, first))| (col, first))
    }

    fn code(&self, content: &Content) -> Option<Code> {
        match content {
            Content::Text(text) => {
                Code::new(text).filter(|code| self.template.data_point(code).is_some())
            }
            _ => None,
        }
    }

    /// Whether a sheet is the list of corrections that this program keeps; it has codes, too.
    fn is_record(&self, sheet: &Sheet) -> bool {
        let mut names = self.workbook.names.iter();
        names.any(|name| name.name == crate::record::NAME && name.cell.sheet == sheet.name)
    }

    /// The columns and codes of a sheet whose headers stand in a row; `coded` is the column of codes if its
    /// header does not tell.
    fn page(&self, sheet: &'a Sheet, header: u32, coded: Option<u32>) -> Option<Page<'a>> {
        let mut columns = self.columns(sheet, header);
        if let (Some(col), Some(Found::No)) = (coded, columns.get(&Column::Code)) {
            columns.insert(Column::Code, Found::Codes(col));
        }
        let code = columns.get(&Column::Code).and_then(Found::place);
        let cells = sheet.cells.iter();
        let codes = cells.filter(|(pos, _)| Some(pos.col) == code && pos.row > header);
        let codes = codes.filter_map(|(pos, cell)| Some((self.code(&cell.content)?, pos.row)));
        let mut page = Page {
            sheet,
            header,
            code,
            label: columns.get(&Column::Label).and_then(Found::place),
            unit: columns.get(&Column::Unit).and_then(Found::place),
            value: None,
            quoted: columns.get(&Column::Previous).and_then(Found::place),
            note: columns.get(&Column::Note).and_then(Found::place),
            evidence: columns.get(&Column::Evidence).and_then(Found::place),
            codes: codes.collect(),
            faults: Vec::new(),
            copy_of: None,
        };
        let values = self.value(&mut page);
        // A row with nothing but the header of the value is none of the form's.
        if page.codes.is_empty() && (page.value.is_none() || page.label.is_none()) && code.is_none()
        {
            return None;
        }
        self.tell(&mut page, &columns, &values);
        Some(page)
    }

    /// Which columns have the headers of a row. What two columns claim, the nearer one has.
    fn columns(&self, sheet: &Sheet, header: u32) -> BTreeMap<Column, Found> {
        let mut claims: Vec<(Likeness, Column, u32)> = Vec::new();
        for (pos, cell) in sheet.cells.row(header).take(HEADER_CELLS) {
            for column in Column::ALL {
                let likeness = self.likeness(&cell.content, column);
                claims.extend(likeness.map(|likeness| (likeness, column, pos.col)));
            }
        }
        claims.sort();
        let mut found: BTreeMap<Column, Found> = BTreeMap::new();
        let mut taken: Vec<u32> = Vec::new();
        for (likeness, column, col) in &claims {
            let before = found.get(column).copied();
            let next = match (before, likeness) {
                _ if taken.contains(col) => continue,
                (None, Likeness::Same) => Found::Header(*col),
                (None, likeness) => Found::Near(*col, *likeness),
                (Some(Found::Near(one, known)), likeness) if known == *likeness && one != *col => {
                    Found::Several
                }
                (Some(_), _) => continue,
            };
            if let Some(col) = next.place() {
                taken.push(col);
            }
            found.insert(*column, next);
        }
        for column in Column::ALL {
            found.entry(column).or_insert(Found::No);
        }
        found
    }

    /// Finds the column of the values; gives all columns that have its header, the one that is used first.
    fn value(&self, page: &mut Page<'_>) -> Values {
        let cells = page.sheet.cells.row(page.header).take(HEADER_CELLS);
        let mut like: Vec<(Likeness, u32)> = cells
            .filter(|(pos, _)| !page.has(pos.col))
            .filter_map(|(pos, cell)| Some((self.likeness(&cell.content, Column::Value)?, pos.col)))
            .collect();
        like.sort();
        let best = like.first().map(|(likeness, _)| *likeness);
        let best: Vec<u32> = {
            let best = like.iter().filter(|(likeness, _)| Some(*likeness) == best);
            best.map(|(_, col)| *col).collect()
        };
        let same = like
            .iter()
            .filter(|(likeness, _)| *likeness == Likeness::Same);
        let same: Vec<u32> = same.map(|(_, col)| *col).collect();
        // What the names say counts where the header does not say otherwise.
        let named = self
            .named_column(page)
            .filter(|col| same.is_empty() || like.iter().any(|(_, known)| known == col));
        let (value, by) = match (named, best.as_slice()) {
            (Some(col), _) => (Some(col), ChosenBy::Names),
            (None, [only]) => (Some(*only), ChosenBy::Header),
            (None, several) => {
                let filled = several.iter().filter(|col| is_filled(page, **col));
                let filled: Vec<u32> = filled.copied().collect();
                match filled.as_slice() {
                    [only] => (Some(*only), ChosenBy::Figures),
                    // Of several headers that are only near none is known to be meant.
                    _ => (same.first().copied(), ChosenBy::Place),
                }
            }
        };
        page.value = value;
        let near = value.is_some_and(|value| !same.contains(&value));
        Values { near, same, by }
    }

    /// The column that the names of the page's data points point into, if they agree on one.
    fn named_column(&self, page: &Page<'_>) -> Option<u32> {
        let mut columns: BTreeMap<u32, usize> = BTreeMap::new();
        for (code, row) in &page.codes {
            let name = layout::defined_name(code);
            let mut names = self.workbook.names.iter();
            let known = names.find(|known| known.name.eq_ignore_ascii_case(&name));
            let here = known
                .filter(|known| known.cell.sheet == page.sheet.name && known.cell.pos.row == *row);
            if let Some(known) = here {
                *columns.entry(known.cell.pos.col).or_default() += 1;
            }
        }
        let total: usize = columns.values().sum();
        let (col, count) = columns.into_iter().max_by_key(|(_, count)| *count)?;
        (count * 2 > total && !page.has(col)).then_some(col)
    }

    /// Writes down what is wrong with the columns of a page.
    fn tell(&self, page: &mut Page<'_>, columns: &BTreeMap<Column, Found>, values: &Values) {
        let mut faults = Vec::new();
        let cell = |col| CellRef::new(&page.sheet.name, CellPos::new(page.header, col));
        for column in [Column::Code, Column::Value, Column::Note, Column::Evidence] {
            let col = page.at(column);
            let near = match column {
                Column::Value => values.near,
                _ => !matches!(columns.get(&column), Some(Found::Header(_))),
            };
            match col {
                Some(col) if near => faults.push(ColumnFault::Near {
                    column,
                    cell: cell(col),
                    text: page.header_text(col),
                }),
                Some(_) => {}
                None => {
                    let place = self.expected(page, column);
                    faults.push(ColumnFault::Missing {
                        column,
                        sheet: page.sheet.name.clone(),
                        text: place.map(|col| page.header_text(col)).unwrap_or_default(),
                        cell: place.map(cell),
                    });
                }
            }
        }
        if let Some(value) = page.value {
            let others: Vec<u32> = values
                .same
                .iter()
                .copied()
                .filter(|col| *col != value)
                .collect();
            if !others.is_empty() {
                let differing = page.codes.iter().filter(|(_, row)| {
                    let content = |col| {
                        let cell = page.sheet.cells.get(CellPos::new(*row, col));
                        cell.map(|cell| cell.content.clone()).unwrap_or_default()
                    };
                    others.iter().any(|col| content(*col) != content(value))
                });
                let differing = differing
                    .map(|(_, row)| CellRef::new(&page.sheet.name, CellPos::new(*row, value)))
                    .collect();
                faults.push(ColumnFault::Second {
                    used: cell(value),
                    others: others.into_iter().map(cell).collect(),
                    by: values.by,
                    differing,
                });
            }
        }
        page.faults = faults;
    }

    /// Where a column should be that was not found: of the columns that are none of the form's, the nearest to
    /// its place in the form.
    fn expected(&self, page: &Page<'_>, column: Column) -> Option<u32> {
        let places = layout::Columns::new(page.quoted.is_some()).headers();
        let place = |column: Column| {
            let mut places = places.iter();
            let place = places.find(|(_, key)| *key == column.key());
            place.map(|(place, _)| i64::from(*place))
        };
        let own = place(column)?;
        // From the nearest column on whose place is known.
        let known = Column::ALL.iter().filter_map(|known| {
            let at = i64::from(page.at(*known)?);
            let place = place(*known)?;
            Some(((place - own).abs(), at + own - place))
        });
        let wanted = known.min().map(|(_, wanted)| wanted).unwrap_or(own).max(0);
        let cells = page.sheet.cells.row(page.header).take(HEADER_CELLS);
        let free = cells
            .filter(|(pos, _)| !page.has(pos.col) && !page.header_text(pos.col).is_empty())
            .map(|(pos, _)| pos.col)
            .filter(|col| (i64::from(*col) - wanted).abs() <= 1);
        let nearest = free.min_by_key(|col| (i64::from(*col) - wanted).abs());
        let wanted = u32::try_from(wanted)
            .ok()
            .filter(|col| *col < crate::cell::COLUMNS);
        nearest.or(wanted.filter(|col| !page.has(*col)))
    }
}

/// The columns that have the header of the value.
struct Values {
    /// Whether the one that is used has a header that is only near.
    near: bool,
    /// Those that have the header itself.
    same: Vec<u32>,
    /// Why the one is used and not another.
    by: ChosenBy,
}

/// How a column was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Found {
    /// By its header.
    Header(u32),
    /// By a header that is near.
    Near(u32, Likeness),
    /// By the codes in it.
    Codes(u32),
    /// Several have a header that is near.
    Several,
    /// Not at all.
    No,
}

impl Found {
    fn place(&self) -> Option<u32> {
        match self {
            Self::Header(col) | Self::Near(col, _) | Self::Codes(col) => Some(*col),
            Self::Several | Self::No => None,
        }
    }
}

/// Whether something stands in a column beside a code.
fn is_filled(page: &Page<'_>, col: u32) -> bool {
    page.codes.iter().any(|(_, row)| {
        let cell = page.sheet.cells.get(CellPos::new(*row, col));
        cell.is_some_and(|cell| cell.content != Content::Blank)
    })
}

/// Whether a sheet has the name that it has in the form.
pub(super) fn is_named(sheet: &Sheet, template: &Template) -> bool {
    let name = sheet.name.trim().to_lowercase();
    template
        .sheets
        .iter()
        .any(|own| own.id.to_lowercase() == name)
}
