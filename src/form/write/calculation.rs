//! The rules as Excel formulas, on a hidden sheet of the form, so that they are alive while a
//! person types.
//!
//! The sheet does what `formula::eval` does, with cells for intervals. Each data point has a row:
//! the least (B) and the greatest (C) value that it can have, and whether it is missing (D). Each
//! step of a formula has a row: a number has B and C too, a condition its truth in E: 1 true, 0
//! false, 0.5 unknown. What asks nothing (not applicable, a division by zero) is an error of Excel,
//! which spreads by itself and makes a comparison unknown. `steps` has the steps; here are the rows of
//! data points, of general checks, and of the states of rules.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::cell::CellPos;
use crate::formula::{Formula, Term};
use crate::template::{DataPoint, Rule, RuleTest, Template, ValueKind};

use super::flags::{FLAGS, flag_of};
use super::places::Places;
use super::steps::Step;

/// What stands for an infinite number.
pub(super) const INFINITY: &str = "1E+99";
/// Greater numbers are infinite ones, with something added or multiplied.
pub(super) const BEYOND: &str = "1E+90";

pub(super) const LOW: u32 = 1;
pub(super) const HIGH: u32 = 2;
pub(super) const MISSING: u32 = 3;
pub(super) const TRUTH: u32 = 4;
/// The state of a rule: -1 violated, 0 open, 1 fulfilled.
const STATE: u32 = 5;
/// The longest formula of a cell, and the most arguments of a function.
const LONGEST: usize = 8192;
pub(super) const ARGUMENTS: usize = 255;
/// The longest piece of a text in a formula, in the units in which Excel counts.
const PIECE: usize = 250;
/// The most choices that are told apart within each other; Excel takes 64 functions so.
const WITHIN: usize = 40;
/// The first column of the flags of general checks.
const FIRST_FLAG: u32 = 6;

/// The rows of the hidden sheet.
pub(super) struct Calculation<'a> {
    pub(super) template: &'a Template,
    pub(super) places: &'a Places,
    /// What each row is about, and its formulas by column.
    pub(super) rows: Vec<(String, Vec<(u32, String)>)>,
    terms: HashMap<Term, u32>,
    /// The cell with the state of each rule that Excel can decide, in the order of the book.
    states: Vec<Option<String>>,
    /// Rules that each data point is in, as (cell of the state, whether it is an error).
    concerns: HashMap<usize, Vec<(String, bool)>>,
}

impl<'a> Calculation<'a> {
    /// Puts the rules of a template into formulas.
    pub(super) fn new(template: &'a Template, places: &'a Places) -> Self {
        let mut calculation = Self {
            template,
            places,
            rows: vec![("".to_owned(), Vec::new())],
            terms: HashMap::new(),
            states: Vec::new(),
            concerns: HashMap::new(),
        };
        for point in &template.data_points {
            calculation.point(point, false);
        }
        for rule in &template.rules {
            let state = calculation.rule(rule);
            calculation.states.push(state);
        }
        calculation
    }

    /// The cell with the state of the rule at a place of the book, if Excel can decide it.
    pub(super) fn state(&self, rule: usize) -> Option<&str> {
        self.states.get(rule)?.as_deref()
    }

    /// Formulas that are true when an error, or a warning, concerns a data point.
    pub(super) fn alarm(&self, point: usize, error: bool) -> Option<String> {
        let states = self.concerns.get(&point)?;
        let tests: Vec<String> = states
            .iter()
            .filter(|(_, grave)| *grave == error)
            .take(ARGUMENTS)
            .map(|(state, _)| format!("{state}=-1"))
            .collect();
        (!tests.is_empty()).then(|| format!("=OR({})", tests.join(",")))
    }

    pub(super) fn next_row(&self) -> u32 {
        self.rows.len() as u32
    }

    pub(super) fn add(&mut self, about: &str, cells: Vec<(u32, String)>) -> u32 {
        let row = self.next_row();
        self.rows.push((about.to_owned(), cells));
        row
    }

    /// The row of a data point's value in this period or the one before.
    pub(super) fn point(&mut self, point: &DataPoint, previous: bool) -> u32 {
        let term = Term {
            code: point.code.clone(),
            previous,
        };
        if let Some(row) = self.terms.get(&term) {
            return *row;
        }
        let cell = match previous {
            false => self.places.value(&point.code),
            true => self.places.previous(&point.code),
        };
        let (least, most) = bounds(point);
        let row = self.next_row();
        let at = |column| local(row, column);
        let Some(cell) = cell else {
            let worded = matches!(point.kind, ValueKind::Choice(_) | ValueKind::Text);
            let (low, high) = match worded {
                true => ("NA()".to_owned(), "NA()".to_owned()),
                false => (least, most),
            };
            let cells = vec![(LOW, low), (HIGH, high), (MISSING, "1".to_owned())];
            self.terms.insert(term, row);
            return self.add(&format!("PREV({})", point.code), cells);
        };
        let not_applicable = self.is_word(&cell, "answer:not_applicable");
        let mut cells = match &point.kind {
            ValueKind::Choice(list) => {
                let items = self.template.lists.get(list);
                let items = items.map(|list| list.items.as_slice()).unwrap_or_default();
                let names = |item| self.names(list, item);
                let listed = one_of(&cell, items.iter().flat_map(names));
                // Whatever the language, rules ask for the id of the choice.
                let chosen = items.iter().rev().fold("NA()".to_owned(), |other, item| {
                    let is = one_of(&cell, names(item).into_iter());
                    format!("IF({is},{},{other})", quoted(&item.to_lowercase()))
                });
                let missing = format!("IF(OR({listed},{not_applicable}),0,1)");
                // A list that Excel cannot take in a formula is not looked into there.
                let long = chosen.len().max(missing.len()) > LONGEST;
                match long || items.len() > WITHIN {
                    true => vec![(LOW, "NA()".to_owned()), (MISSING, "1".to_owned())],
                    false => vec![(LOW, chosen), (MISSING, missing)],
                }
            }
            ValueKind::Text => vec![
                (LOW, format!("IF(ISTEXT({cell}),LOWER(TRIM({cell})),NA())")),
                (MISSING, format!("IF(ISTEXT({cell}),0,1)")),
            ],
            _ => {
                let counted = matches!(point.kind, ValueKind::Count | ValueKind::Amount);
                let nought = if counted { "0" } else { "NA()" };
                let number = |bound: &str| {
                    format!("IF(ISNUMBER({cell}),{cell},IF({not_applicable},{nought},{bound}))")
                };
                vec![
                    (LOW, number(&least)),
                    (HIGH, number(&most)),
                    (
                        MISSING,
                        format!("IF(OR(ISNUMBER({cell}),{not_applicable}),0,1)"),
                    ),
                ]
            }
        };
        if !previous {
            let missing = at(MISSING);
            for (column, flag) in (FIRST_FLAG..).zip(FLAGS) {
                let note = self.places.note(&point.code).unwrap_or_default();
                let words = self.is_word(&cell, "answer:not_available");
                let test = (flag.test)(&super::flags::Cell {
                    point,
                    value: &cell,
                    note: &note,
                    missing: &missing,
                    not_available: &words,
                    not_applicable: &not_applicable,
                });
                cells.extend(test.map(|test| (column, format!("IF({test},1,0)"))));
            }
        }
        self.terms.insert(term, row);
        let about = match previous {
            true => format!("PREV({})", point.code),
            false => point.code.to_string(),
        };
        self.add(&about, cells)
    }

    /// What a choice of a list is called, in any language.
    fn names<'b>(&'b self, list: &str, item: &'b String) -> Vec<&'b str> {
        let labels = self
            .template
            .labels
            .texts
            .get(&format!("list:{list}.{item}"));
        let labels = labels.into_iter().flat_map(BTreeMap::values);
        std::iter::once(item)
            .chain(labels)
            .map(String::as_str)
            .collect()
    }

    /// Whether a cell holds a word for a missing answer, in any language.
    pub(super) fn is_word(&self, cell: &str, key: &str) -> String {
        let texts = self.template.labels.texts.get(key);
        one_of(
            cell,
            texts
                .into_iter()
                .flat_map(|texts| texts.values().map(String::as_str)),
        )
    }

    /// The cell with the state of a rule.
    fn rule(&mut self, rule: &Rule) -> Option<String> {
        let about = format!("{}:", rule.id);
        match &rule.test {
            RuleTest::Formula(formula) => self.formula(rule, formula, &about),
            RuleTest::Named(name, parameters) => {
                let at = flag_of(name, parameters)?;
                let points = self.template.data_points.len() as u32;
                let column = FIRST_FLAG + at as u32;
                let flags = format!("SUM({}:{})", local(1, column), local(points, column));
                let row = self.next_row();
                self.add(&about, vec![(STATE, format!("IF({flags}>0,-1,1)"))]);
                for at in 0..self.template.data_points.len() {
                    let flag = local(at as u32 + 1, column);
                    // A flag of one is as a violated rule to the cell.
                    self.concern(at, rule, format!("-{}", foreign(&flag)));
                }
                Some(local(row, STATE))
            }
            RuleTest::Figure(_) => None,
        }
    }

    fn formula(&mut self, rule: &Rule, formula: &Formula, about: &str) -> Option<String> {
        let first = self.rows.len();
        let step = self.step(&formula.expr, about);
        // What Excel would not read is not written: then it does not decide this rule.
        let mut fits = true;
        for (_, cells) in self.rows.iter_mut().skip(first) {
            if cells.iter().any(|(_, formula)| formula.len() > LONGEST) {
                cells.clear();
                fits = false;
            }
        }
        let truth = match step? {
            Step::Truth(cell) if fits => cell,
            _ => return None,
        };
        let mut missing = Vec::new();
        for term in formula.expr.terms() {
            let point = self.template.data_point(&term.code)?;
            let row = self.point(point, term.previous);
            missing.push(local(row, MISSING));
        }
        let missing = match missing.is_empty() {
            true => "0".to_owned(),
            false => missing.join("+"),
        };
        if missing.len() > LONGEST / 2 {
            return None;
        }
        let state = format!("IF({truth}=1,1,IF({truth}=0,-1,IF({missing}>0,0,1)))");
        let row = self.add(about, vec![(STATE, state)]);
        for term in formula.expr.terms().iter().filter(|term| !term.previous) {
            if let Some(at) = self.template.positions.get(&term.code) {
                self.concern(*at, rule, foreign(&local(row, STATE)));
            }
        }
        Some(local(row, STATE))
    }

    fn concern(&mut self, point: usize, rule: &Rule, state: String) {
        let error = rule.severity == crate::template::Severity::Error;
        self.concerns.entry(point).or_default().push((state, error));
    }
}

/// All that a missing figure can be.
fn bounds(point: &DataPoint) -> (String, String) {
    let (low, high) = match point.kind {
        ValueKind::Count | ValueKind::Amount if !point.allows_negative => ("0", INFINITY),
        ValueKind::Percent => ("0", "100"),
        _ => ("", INFINITY),
    };
    match low.is_empty() {
        true => (format!("-{INFINITY}"), high.to_owned()),
        false => (low.to_owned(), high.to_owned()),
    }
}

fn one_of<'a>(cell: &str, words: impl Iterator<Item = &'a str>) -> String {
    // Languages share words.
    let words: BTreeSet<String> = words.map(str::to_lowercase).collect();
    let tests: Vec<String> = words
        .iter()
        .map(|word| format!("LOWER(TRIM({cell}))={}", quoted(word)))
        .take(ARGUMENTS)
        .collect();
    match tests.is_empty() {
        true => "FALSE".to_owned(),
        false => format!("IFERROR(OR({}),FALSE)", tests.join(",")),
    }
}

/// A text as formulas write it. Excel takes no piece longer than 255 letters.
pub(super) fn quoted(text: &str) -> String {
    let mut pieces: Vec<String> = vec![String::new()];
    let mut length = 0;
    for letter in text.chars() {
        if length >= PIECE {
            pieces.push(String::new());
            length = 0;
        }
        length += letter.len_utf16();
        if let Some(piece) = pieces.last_mut() {
            piece.push(letter);
            if letter == '"' {
                piece.push(letter);
            }
        }
    }
    match pieces.as_slice() {
        [only] => format!("\"{only}\""),
        _ => format!("(\"{}\")", pieces.join("\"&\"")),
    }
}

/// A cell of this sheet.
pub(super) fn local(row: u32, column: u32) -> String {
    CellPos::new(row, column).to_string()
}

/// The same cell, seen from another sheet.
fn foreign(cell: &str) -> String {
    format!("{}!{cell}", super::CALCULATION)
}
