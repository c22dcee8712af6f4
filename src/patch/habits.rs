//! How a sheet writes what it holds. A cell that is changed is written as its neighbours are, so that
//! an edit that is taken back leaves the XML as it was.

use crate::cell::CellPos;
use crate::package::opening::Open;
use crate::package::xml::{Tag, local};

/// How a sheet writes its cells.
#[derive(Debug, Clone, Default)]
pub(super) struct Habits {
    /// Whether numbers are written with `t="n"`.
    explicit_numbers: Vote,
    /// Whether numbers that formulas give are.
    explicit_results: Vote,
    /// Whether cells without content are written with `t="n"`.
    explicit_blanks: Vote,
    /// Whether the type stands before the style.
    type_first: Vote,
    /// Whether white space stands before `/>`.
    spaced: Vote,
    /// How texts are written.
    shared: usize,
    inline: usize,
    plain: usize,
    /// Whether a cell says which style it has when it has the usual one.
    explicit_style: Vote,
    /// Some cells that neither hold something nor look like something.
    pub(super) bare_cells: Vec<CellPos>,
    /// How many rows say only which they are, and hold nothing.
    pub(super) bare_rows: usize,
    /// Whether Excel wrote the sheet: with its own attributes and its own line ends.
    pub(super) by_excel: bool,
    /// Whether openpyxl wrote the sheet: it alone always says that totals stand below and to the right.
    pub(super) by_openpyxl: bool,
    numbers: [usize; Notation::ALL.len()],
}

/// How often something is so, and how often not.
#[derive(Debug, Clone, Copy, Default)]
struct Vote {
    yes: usize,
    no: usize,
}

impl Vote {
    fn cast(&mut self, yes: bool) {
        self.yes += usize::from(yes);
        self.no += usize::from(!yes);
    }

    fn is_yes(self) -> bool {
        self.yes > self.no
    }
}

/// How texts are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TextForm {
    /// In the table of texts of the workbook.
    Shared,
    /// In the cell.
    Inline,
    /// In the cell, as the result of a formula would be.
    Plain,
}

/// The most bare cells that are kept.
const BARE_CELLS: usize = 64;
/// The most numbers that are looked at.
const NUMBERS: usize = 400;

impl Habits {
    /// Takes note of a cell: where it is, its start tag, the same as it stands, and what stands in it.
    pub(super) fn note(&mut self, pos: CellPos, open: &Open<'_>, source: &str, content: &str) {
        let (mut kind, mut style) = (None, None);
        for (name, value) in open.attributes() {
            match name {
                "t" => {
                    if style.is_some() {
                        self.type_first.cast(false);
                    }
                    kind = Some(value);
                }
                "s" => {
                    if kind.is_some() {
                        self.type_first.cast(true);
                    }
                    style = Some(value);
                }
                _ => {}
            }
        }
        if open.empty {
            self.explicit_blanks.cast(kind == Some("n"));
            self.spaced.cast(source.ends_with(" />"));
            if style.is_none() && self.bare_cells.len() < BARE_CELLS {
                self.bare_cells.push(pos);
            }
            return;
        }
        if style.is_none_or(|style| style == "0") {
            self.explicit_style.cast(style.is_some());
        }
        if holds_formula(content) {
            if matches!(kind, None | Some("n")) {
                self.explicit_results.cast(kind.is_some());
            }
            return;
        }
        if content.is_empty() {
            return;
        }
        match kind {
            Some("s") => self.shared += 1,
            Some("inlineStr") => self.inline += 1,
            Some("str") => self.plain += 1,
            Some("n") | None => {
                self.explicit_numbers.cast(kind.is_some());
                self.note_number(content);
            }
            _ => {}
        }
    }

    fn note_number(&mut self, content: &str) {
        let Some(open) = Tag::at_start(content.trim_start()).filter(|tag| local(tag.name) == "v")
        else {
            return;
        };
        let rest = content.trim_start().get(open.source.len()..);
        let written = rest.and_then(|rest| rest.split('<').next());
        let written = written.unwrap_or_default();
        let telling = written.contains(['.', 'e', 'E']) || written.len() > 15;
        let seen = self.numbers.iter().max().copied().unwrap_or(0);
        let Some(number) = written
            .parse::<f64>()
            .ok()
            .filter(|_| telling && seen < NUMBERS)
        else {
            return;
        };
        for (count, notation) in self.numbers.iter_mut().zip(Notation::ALL) {
            *count += usize::from(notation.write(number) == written);
        }
    }

    /// Takes note of an element without content that is no cell.
    pub(super) fn note_empty(&mut self, tag: &str) {
        let tag_of = Tag::new(tag);
        match local(tag_of.name) {
            "row" => {
                let attributes = tag_of.attributes();
                self.bare_rows += usize::from(attributes.iter().all(|one| one.name == "r"));
            }
            "outlinePr" => {
                let set = |name: &str| tag_of.value(name).as_deref() == Some("1");
                self.by_openpyxl = set("summaryBelow") && set("summaryRight");
            }
            _ => {}
        }
        self.spaced.cast(tag.ends_with(" />"));
    }

    /// How texts are written.
    pub(super) fn text(&self) -> TextForm {
        if self.plain > self.shared && self.plain > self.inline {
            TextForm::Plain
        } else if self.inline > self.shared {
            TextForm::Inline
        } else {
            TextForm::Shared
        }
    }

    /// Whether numbers are written with their type.
    pub(super) fn explicit_numbers(&self) -> bool {
        self.explicit_numbers.is_yes()
    }

    /// Whether numbers that formulas give are written with their type.
    pub(super) fn explicit_results(&self) -> bool {
        self.explicit_results.is_yes()
    }

    /// Whether cells without content are written with a type.
    pub(super) fn explicit_blanks(&self) -> bool {
        self.explicit_blanks.is_yes()
    }

    /// Whether the type stands before the style.
    pub(super) fn type_first(&self) -> bool {
        self.type_first.is_yes()
    }

    /// Whether a cell says that it has the usual style.
    pub(super) fn explicit_style(&self) -> bool {
        self.explicit_style.is_yes()
    }

    /// What closes an element without content.
    pub(super) fn closing(&self) -> &'static str {
        if self.spaced.is_yes() { " />" } else { "/>" }
    }

    /// A number as the sheet writes numbers, and never so that it would be read as another.
    pub(super) fn number(&self, number: f64) -> String {
        let best = self.numbers.iter().max().copied().unwrap_or(0);
        let known = Notation::ALL.into_iter().zip(self.numbers);
        // Of a sheet without telling numbers, all fit.
        let fitting: Vec<Notation> = known
            .filter(|(_, count)| *count == best)
            .map(|(notation, _)| notation)
            .collect();
        // The numbers of a sheet may fit several ways; openpyxl writes sixteen digits.
        let likely = match (self.by_openpyxl, self.by_excel) {
            (true, _) => Notation::C(16, 'e'),
            (false, true) => Notation::Excel,
            (false, false) => Notation::Shortest,
        };
        let habit = match fitting.contains(&likely) {
            true => likely,
            false => fitting.first().copied().unwrap_or(Notation::Shortest),
        };
        let written = habit.write(number);
        match written.parse::<f64>() {
            Ok(read) if read == number => written,
            _ => Notation::Shortest.write(number),
        }
    }
}

/// Whether what stands in a cell begins with a formula, whatever its prefix.
fn holds_formula(content: &str) -> bool {
    let tag = content.trim_start().strip_prefix('<').unwrap_or_default();
    let name = tag.split([' ', '>', '/']).next().unwrap_or_default();
    local(name) == "f"
}

/// The ways in which programs write numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Notation {
    /// The fewest digits that give the number back, without an exponent.
    Shortest,
    /// The same, with an exponent for the very large and the very small, as JavaScript writes.
    Script,
    /// Seventeen digits without noughts at the end, and an exponent early; Excel's own.
    Excel,
    /// So many digits, and an exponent of two digits in small or capital letters, as C writes.
    C(usize, char),
    /// The fewest digits, with a nought behind the point of whole numbers; an exponent early.
    Java,
    /// The same, with an exponent late.
    Python,
}

impl Notation {
    const ALL: [Self; 11] = [
        Self::Shortest,
        Self::Script,
        Self::Excel,
        Self::C(15, 'e'),
        Self::C(16, 'e'),
        Self::C(17, 'e'),
        Self::C(15, 'E'),
        Self::C(16, 'E'),
        Self::C(17, 'E'),
        Self::Java,
        Self::Python,
    ];

    fn write(self, number: f64) -> String {
        if number == 0.0 {
            let pointed = matches!(self, Self::Java | Self::Python);
            return if pointed { "0.0" } else { "0" }.to_owned();
        }
        match self {
            Self::Shortest => number.to_string(),
            Self::Script => {
                let (digits, exponent) = scientific(format!("{number:e}"));
                match exponent {
                    -6..=20 => number.to_string(),
                    _ => format!("{digits}e{exponent:+}"),
                }
            }
            Self::Excel => {
                let (digits, exponent) = scientific(format!("{number:.16e}"));
                let one_digit = digits.trim_start_matches('-').len() == 1;
                match exponent {
                    -1..=15 => positional(&digits, exponent),
                    -2 if one_digit => positional(&digits, exponent),
                    _ => format!("{digits}E{exponent:+}"),
                }
            }
            Self::C(precision, letter) => {
                let places = precision - 1;
                let (digits, exponent) = scientific(format!("{number:.places$e}"));
                match exponent < -4 || exponent >= precision as i32 {
                    true => {
                        let sign = if exponent < 0 { '-' } else { '+' };
                        format!("{digits}{letter}{sign}{:02}", exponent.abs())
                    }
                    false => positional(&digits, exponent),
                }
            }
            Self::Java => {
                let (digits, exponent) = scientific(format!("{number:e}"));
                match exponent {
                    -3..=6 => pointed(positional(&digits, exponent)),
                    _ => format!("{}E{exponent}", pointed(digits)),
                }
            }
            Self::Python => {
                let (digits, exponent) = scientific(format!("{number:e}"));
                match exponent {
                    -4..=15 => pointed(positional(&digits, exponent)),
                    _ => {
                        let sign = if exponent < 0 { '-' } else { '+' };
                        format!("{digits}e{sign}{:02}", exponent.abs())
                    }
                }
            }
        }
    }
}

/// Digits with a point in them.
fn pointed(digits: String) -> String {
    match digits.contains('.') {
        true => digits,
        false => digits + ".0",
    }
}

/// The digits and the exponent of a number, without noughts at the end.
fn scientific(written: String) -> (String, i32) {
    let (digits, exponent) = written.split_once('e').unwrap_or((&written, "0"));
    let digits = match digits.contains('.') {
        true => digits.trim_end_matches('0').trim_end_matches('.'),
        false => digits,
    };
    (digits.to_owned(), exponent.parse().unwrap_or(0))
}

/// Digits with their point where an exponent puts it.
fn positional(digits: &str, exponent: i32) -> String {
    let (sign, digits) = match digits.strip_prefix('-') {
        Some(rest) => ("-", rest),
        None => ("", digits),
    };
    let digits = digits.replace('.', "");
    if exponent < 0 {
        let noughts = "0".repeat(exponent.unsigned_abs() as usize - 1);
        return format!("{sign}0.{noughts}{digits}");
    }
    let whole = exponent as usize + 1;
    match digits.len() > whole {
        true => {
            let (before, after) = digits.split_at(whole);
            format!("{sign}{before}.{after}")
        }
        false => format!("{sign}{digits}{}", "0".repeat(whole - digits.len())),
    }
}

#[cfg(test)]
mod tests;
