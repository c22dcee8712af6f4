//! What stands in a cell: its value by its type, the text that is shown, its formula.

use std::sync::Arc;

use crate::limits::Limit;
use crate::package::doubt::Doubt;
use crate::package::meaning::meant;
use crate::package::scan::Fault;
use crate::workbook::{Cell, Content, Display, number_content, of_iso, text_content};

use super::Reader;
use super::formula::excel;
use super::looks::runs;
use super::names::{Element, Names, Space};

/// The attributes of a cell that say what it holds.
struct Stated {
    kind: String,
    value: Option<String>,
    date: Option<String>,
    time: Option<String>,
    truth: Option<String>,
    text: Option<String>,
    error: bool,
}

impl Stated {
    fn of(names: &Names<'_>) -> Self {
        let get = |name| names.get(Space::Office, name);
        Self {
            kind: get("value-type").unwrap_or_default(),
            value: get("value"),
            date: get("date-value"),
            time: get("time-value"),
            truth: get("boolean-value"),
            text: get("string-value"),
            // LibreOffice keeps an error as a text, and says that it is one.
            error: names.get(Space::Calcext, "value-type").as_deref() == Some("error"),
        }
    }

    /// Whether there are values of other types beside the one that it says it has: programs differ in
    /// which counts.
    fn contradicts_itself(&self) -> bool {
        let others = |own: usize| {
            let values = [&self.value, &self.date, &self.time, &self.truth];
            let mut all = values.iter().enumerate();
            all.any(|(at, value)| at != own && value.is_some())
        };
        match self.kind.as_str() {
            "float" | "percentage" | "currency" => others(0),
            "date" => others(1),
            "time" => others(2),
            "boolean" => others(3),
            _ => false,
        }
    }

    fn content(self, shown: String, formula: bool, epoch_1904: bool) -> Content {
        if self.error {
            return Content::Error(shown);
        }
        match self.kind.as_str() {
            "float" | "percentage" | "currency" => match self.value {
                Some(written) => number(&written),
                // Excel and LibreOffice differ; a figure that is a text is a finding.
                None => text_content(shown),
            },
            "boolean" => Content::Bool(matches!(self.truth.as_deref(), Some("true" | "1"))),
            "date" => of_iso(self.date.unwrap_or(shown), epoch_1904),
            "time" => self
                .time
                .as_deref()
                .and_then(duration)
                .unwrap_or(Content::Text(shown)),
            "string" => match (self.text.unwrap_or(shown), formula) {
                // A formula that gave an empty text has been calculated.
                (text, true) => Content::Text(text),
                (text, false) => text_content(text),
            },
            // An error, as its formula shows it.
            "" if formula => match shown.starts_with(['#', 'E']) {
                true => Content::Error(shown),
                false => Content::Blank,
            },
            _ => text_content(shown),
        }
    }
}

impl Reader<'_, '_, '_> {
    /// The cell whose start tag was just read.
    pub(super) fn cell(&mut self, element: Element<'_>) -> Result<Cell, Fault> {
        let stated = Stated::of(&self.names);
        let formula = self
            .names
            .get(Space::Table, "formula")
            .map(|formula| excel(&formula));
        if formula.as_ref().map_or(0, String::len) as u64 > self.left.limits.formula_bytes {
            return Err(Fault::Beyond(Limit::FormulaBytes));
        }
        if stated.contradicts_itself() {
            return Err(Fault::Doubt(Doubt::ValueTwice));
        }
        self.marked.clear();
        let shown = match element.empty {
            true => String::new(),
            false => self.shown()?,
        };
        let display = runs(&shown, &self.marked).map(|runs| {
            Arc::new(Display {
                runs,
                ..Display::default()
            })
        });
        let content = stated.content(shown, formula.is_some(), self.epoch_1904);
        Ok(Cell {
            content,
            formula,
            display,
        })
    }

    /// The paragraphs of a cell. Remarks, pictures and lists in it are none of its content.
    fn shown(&mut self) -> Result<String, Fault> {
        let mut out = String::new();
        let mut any = false;
        let outside = self.scan.depth() - 1;
        loop {
            match self.step()? {
                Some(element) if (element.space, element.name) == (Space::Text, "p") => {
                    out.push_str(if any { "\n" } else { "" });
                    any = true;
                    if !element.empty {
                        self.paragraph(&mut out)?;
                    }
                }
                Some(element) => self.skip(element)?,
                None if self.scan.depth() <= outside => return Ok(out),
                None => {}
            }
        }
    }

    /// The text of a paragraph that was just entered.
    fn paragraph(&mut self, out: &mut String) -> Result<(), Fault> {
        let outside = self.scan.depth() - 1;
        // The spans that the walk is in: how deep, from where, how they look.
        let mut spans: Vec<(usize, usize, (bool, bool))> = Vec::new();
        loop {
            out.push_str(&meant(self.scan.text()?));
            let Some(element) = self.step()? else {
                if let Some((_, from, marks)) =
                    spans.pop_if(|(depth, ..)| *depth > self.scan.depth())
                    && marks != (false, false)
                {
                    self.marked.push((from..out.len(), marks));
                }
                if self.scan.depth() <= outside {
                    return Ok(());
                }
                continue;
            };
            match (element.space, element.name) {
                (Space::Text, "s") => {
                    let spaces = self.names.times(Space::Text, "c")?.min(1 << 10) as usize;
                    out.extend(std::iter::repeat_n(' ', spaces));
                    self.skip(element)?;
                }
                (Space::Text, "tab") => out.push('\t'),
                (Space::Text, "line-break") => out.push('\n'),
                (Space::Text, "note" | "ruby-text") | (Space::Office | Space::Odf, _) => {
                    self.skip(element)?;
                }
                (Space::Text, "span") if !element.empty => {
                    let style = self.names.get(Space::Text, "style-name");
                    let marks = self.looks.span(style.as_deref().unwrap_or_default());
                    spans.push((self.scan.depth(), out.len(), marks));
                }
                // Spans, links and fields are part of the text.
                (Space::Text, _) => {}
                // Whether what others put into a text is part of it, programs differ.
                _ if !element.empty => return Err(Fault::Doubt(Doubt::Foreign)),
                _ => {}
            }
        }
    }
}

/// A number as it is written; one that is none stays a text, which is a finding.
fn number(written: &str) -> Content {
    let trimmed = written.trim();
    match trimmed.parse::<f64>() {
        Ok(number) => number_content(number, false, || trimmed.to_owned()),
        Err(_) => text_content(written.to_owned()),
    }
}

/// A time such as `PT12H30M00S`, in days.
fn duration(written: &str) -> Option<Content> {
    let (sign, rest) = match written.trim().strip_prefix('-') {
        Some(rest) => (-1.0, rest),
        None => (1.0, written.trim()),
    };
    let mut rest = rest.strip_prefix('P')?;
    let mut seconds = 0.0;
    let mut in_day = false;
    while !rest.is_empty() {
        if let Some(behind) = rest.strip_prefix('T') {
            in_day = true;
            rest = behind;
            continue;
        }
        let end = rest.find(|c: char| !c.is_ascii_digit() && c != '.')?;
        let count: f64 = rest.get(..end)?.parse().ok()?;
        let unit = match (rest.get(end..end + 1)?, in_day) {
            ("D", false) => 86_400.0,
            ("H", true) => 3600.0,
            ("M", true) => 60.0,
            ("S", true) => 1.0,
            _ => return None,
        };
        seconds += count * unit;
        rest = rest.get(end + 1..)?;
    }
    Some(number_content(sign * seconds / 86_400.0, true, || {
        written.to_owned()
    }))
}
