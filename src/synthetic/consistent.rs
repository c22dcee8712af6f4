//! Submissions that satisfy every rule of a form, at random.

use std::collections::BTreeMap;

use time::{Date, Month};

use crate::cell::{CellPos, CellRef};
use crate::check::board::{Board, Trial, value};
use crate::check::{Findings, Surroundings, check};
use crate::code::Code;
use crate::form::{Figures, Filling};
use crate::formula::Expr;
use crate::formula::functions::Function;
use crate::submission::{Answer, FoundBy, Period, Remark, Submission, Value};
use crate::template::layout::{self, Columns, Line};
use crate::template::{DataPoint, RuleTest, Template, ValueKind};
use crate::workbook::Content;

use super::Random;
use super::walk::Walk;

/// Steps of the walk between one submission and the next.
const STEPS: usize = 900;
/// Steps that may be needed until no rule is violated.
const SETTLING: usize = 4000;
/// Rounds of moving figures that a general check doubts.
const ROUNDS: usize = 25;
/// How often a doubted figure is moved in each.
const MOVES: usize = 4;
/// The share of figures that are not available, where the form allows it.
const NOT_AVAILABLE: f64 = 0.06;

/// A submission that satisfies every rule.
#[derive(Debug, Clone)]
pub struct Consistent {
    /// Whose figures they are said to be.
    pub jurisdiction: String,
    /// The time that they are about.
    pub period: Period,
    /// The answers, with the fields of the cover sheet; for [`crate::form::filled`].
    pub figures: Figures,
    /// The submission for the period before, if one was asked for.
    pub previous: Option<Figures>,
}

/// Makes consistent submissions, one after the other.
#[derive(Debug)]
pub struct Generator<'a> {
    template: &'a Template,
    random: Random,
    made: usize,
}

impl<'a> Generator<'a> {
    /// A generator for a form. The same seed gives the same submissions.
    pub fn new(template: &'a Template, seed: u64) -> Self {
        Self {
            template,
            random: Random::new(seed),
            made: 0,
        }
    }

    /// The next submission, with one for the period before if that is wanted. Nothing when none was
    /// found that satisfies every rule.
    pub fn next(&mut self, with_previous: bool) -> Option<Consistent> {
        // Some places on the walk are hard to leave; another one begins elsewhere.
        (0..12).find_map(|_| self.try_next(with_previous))
    }

    fn try_next(&mut self, with_previous: bool) -> Option<Consistent> {
        let cover = self.cover();
        let (before, now) = (half_year(2019, false)?, half_year(2020, true)?);
        let period = if with_previous { before } else { now };
        let (first, trial) = self.submission(&cover, period, &[], None)?;
        if !with_previous {
            let figures = self.figures(&first);
            return Some(self.made(&cover, now, figures, None));
        }
        let earlier = [first];
        let (second, _) = self.submission(&cover, now, &earlier, Some(&trial))?;
        let (previous, figures) = (
            earlier.first().map(|first| self.figures(first)),
            self.figures(&second),
        );
        Some(self.made(&cover, now, figures, previous))
    }

    fn made(
        &mut self,
        jurisdiction: &str,
        period: Period,
        figures: Figures,
        previous: Option<Figures>,
    ) -> Consistent {
        self.made += 1;
        Consistent {
            jurisdiction: jurisdiction.to_owned(),
            period,
            figures,
            previous,
        }
    }

    /// One of the jurisdictions that the form lists, in turn.
    fn cover(&self) -> String {
        let lists = self
            .template
            .cover
            .iter()
            .filter_map(|field| match &field.kind {
                ValueKind::Choice(list) => self.template.lists.get(list),
                _ => None,
            });
        let items: Vec<&String> = lists.flat_map(|list| &list.items).collect();
        items
            .get(self.made % items.len().max(1))
            .map(|item| (*item).clone())
            .unwrap_or_default()
    }

    /// A submission for a period that no check has anything to say about.
    fn submission(
        &mut self,
        jurisdiction: &str,
        period: Period,
        earlier: &[Submission],
        before: Option<&Trial>,
    ) -> Option<(Submission, Trial)> {
        let mut submission = empty(self.template, jurisdiction, period);
        let surroundings = Surroundings { earlier };
        let figures = {
            let held = submission.clone();
            let board = Board::new(self.template, &held, &surroundings);
            let mut walk = match before {
                Some(before) => Walk::from(&board, before, &mut self.random),
                None => Walk::new(&board, &mut self.random),
            };
            if !walk.settle(&mut self.random, SETTLING) {
                return None;
            }
            walk.wander(&mut self.random, STEPS);
            for round in 0.. {
                put(&mut submission, self.template, &walk.figures);
                let findings = check(self.template, &submission, &surroundings);
                let doubted = doubted(&findings);
                if doubted.is_empty() {
                    break;
                }
                if round >= ROUNDS {
                    return None;
                }
                for code in doubted {
                    if let Some(at) = self.template.positions.get(&code) {
                        for _ in 0..MOVES {
                            walk.move_off(*at, &mut self.random);
                        }
                    }
                }
            }
            walk.figures
        };
        self.leave_out(&mut submission, &surroundings);
        Some((submission, figures))
    }

    /// Makes some figures "not available", where no check has anything to say about it.
    fn leave_out(&mut self, submission: &mut Submission, surroundings: &Surroundings<'_>) {
        for (at, point) in self.template.data_points.iter().enumerate() {
            if !point.allows_na || !self.random.chance(NOT_AVAILABLE) {
                continue;
            }
            let Some(answer) = submission.answers.get_mut(at) else {
                continue;
            };
            let (value, note) = (answer.value.clone(), answer.note.clone());
            answer.value = Value::NotAvailable;
            if let Some(note) = &mut answer.note {
                "The register does not hold it.".clone_into(&mut note.text);
            }
            let findings = check(self.template, submission, surroundings);
            if let Some(answer) = submission.answers.get_mut(at)
                && !findings.findings.is_empty()
            {
                answer.value = value;
                answer.note = note;
            }
        }
    }

    fn figures(&self, submission: &Submission) -> Figures {
        let answers = submission.answers.iter().chain(&submission.cover);
        answers
            .map(|answer| {
                let text = |remark: &Option<Remark>| {
                    remark
                        .as_ref()
                        .map(|remark| remark.text.clone())
                        .unwrap_or_default()
                };
                let filling = Filling {
                    value: content(&answer.value, self.template),
                    note: text(&answer.note),
                    evidence: text(&answer.evidence),
                    previous: Content::Blank,
                };
                (answer.code.clone(), filling)
            })
            .collect()
    }
}

/// What a form holds for a value.
pub fn content(value: &Value, template: &Template) -> Content {
    let label = |key: &str| Content::Text(template.labels.get(key, "en").to_owned());
    match value {
        Value::Number(number) => Content::Number(*number),
        Value::Choice(text) | Value::Text(text) => Content::Text(text.clone()),
        Value::Date(day) => Content::Date(crate::date::to_serial(*day, false)),
        Value::NotAvailable => label("answer:not_available"),
        Value::NotApplicable => label("answer:not_applicable"),
        Value::Blank => Content::Blank,
        value if value.is_without_result() => Content::Blank,
        Value::Unreadable(unreadable) => Content::Text(unreadable.text.clone()),
    }
}

fn half_year(year: i32, first: bool) -> Option<Period> {
    let day = |month, day| Date::from_calendar_date(year, month, day).ok();
    Some(match first {
        true => Period {
            start: day(Month::January, 1)?,
            end: day(Month::June, 30)?,
        },
        false => Period {
            start: day(Month::July, 1)?,
            end: day(Month::December, 31)?,
        },
    })
}

/// The data points that findings are about, each once.
fn doubted(findings: &Findings) -> Vec<Code> {
    let mut codes: Vec<Code> = Vec::new();
    for finding in findings.findings.iter() {
        for code in &finding.data_points {
            if !codes.contains(code) {
                codes.push(code.clone());
            }
        }
    }
    codes
}

fn put(submission: &mut Submission, template: &Template, figures: &Trial) {
    for (at, figure) in figures {
        if let (Some(answer), Some(value)) = (
            submission.answers.get_mut(*at),
            value(template, *at, *figure),
        ) {
            answer.content = content(&value, template);
            answer.value = value;
        }
    }
}

/// A submission with a place for every answer, a note and a reference where a rule asks for one,
/// and no figure yet.
fn empty(template: &Template, jurisdiction: &str, period: Period) -> Submission {
    let (notes, evidence) = (
        asked_for(template, Function::HasNote),
        asked_for(template, Function::HasEvidence),
    );
    let columns = Columns::new(false);
    let mut cells: BTreeMap<Code, (String, u32)> = BTreeMap::new();
    for sheet in &template.sheets {
        for (row, line) in layout::lines(template, sheet) {
            if let Line::DataPoint(point) = line {
                cells.insert(point.code.clone(), (sheet.id.clone(), row));
            }
        }
    }
    let answer = |point: &DataPoint, value: Value| {
        let place = cells.get(&point.code);
        let cell =
            |column| place.map(|(sheet, row)| CellRef::new(sheet, CellPos::new(*row, column)));
        let remark = |column, asked: &[Code], text: &str| {
            let text = if asked.contains(&point.code) {
                text
            } else {
                ""
            };
            let text = text.to_owned();
            cell(column).map(|cell| Remark { cell, text })
        };
        Answer {
            code: point.code.clone(),
            cell: cell(layout::VALUE),
            content: content(&value, template),
            value,
            formula: false,
            note: remark(columns.note, &notes, "See the annex."),
            evidence: remark(columns.evidence, &evidence, "Record of the commission"),
            quoted: None,
            found_by: FoundBy::Code,
            shown: Vec::new(),
            comment: None,
        }
    };
    // As `locate` reads a cover: the first two days are the period, the first text is the version.
    let mut days = [period.start, period.end].into_iter();
    let mut texts = [template.version.clone()].into_iter();
    let cover = template.cover.iter().map(|field| {
        let value = match &field.kind {
            ValueKind::Choice(_) => Value::Choice(jurisdiction.to_owned()),
            ValueKind::Date => days.next().map_or(Value::Blank, Value::Date),
            _ => Value::Text(
                texts
                    .next()
                    .unwrap_or_else(|| "sample@example.org".to_owned()),
            ),
        };
        answer(field, value)
    });
    let cover = cover.collect();
    let text = |point: &DataPoint| match point.kind {
        ValueKind::Text => Value::Text("See the annex.".to_owned()),
        _ => Value::Blank,
    };
    let points = template.data_points.iter();
    Submission {
        cover,
        answers: points.map(|point| answer(point, text(point))).collect(),
        headers: std::collections::BTreeMap::new(),
        faults: Vec::new(),
        concealed: Vec::new(),
        calculation: crate::submission::Calculation::default(),
        jurisdiction: Some(jurisdiction.to_owned()),
        period: Some(period),
        template_version: Some(template.version.clone()),
        epoch_1904: false,
        language: "en".to_owned(),
        offered: std::collections::BTreeMap::new(),
    }
}

/// The data points of which a rule asks for a note, or for a reference.
fn asked_for(template: &Template, function: Function) -> Vec<Code> {
    fn walk(expr: &Expr, function: Function, codes: &mut Vec<Code>) {
        match expr {
            Expr::Call(called, arguments) => {
                if let ([Expr::Value(term)], true) = (arguments.as_slice(), *called == function) {
                    codes.push(term.code.clone());
                }
                for argument in arguments {
                    walk(argument, function, codes);
                }
            }
            Expr::Negate(inner) => walk(inner, function, codes),
            Expr::Arithmetic(_, left, right) | Expr::Compare(_, left, right) => {
                walk(left, function, codes);
                walk(right, function, codes);
            }
            Expr::Number(_) | Expr::Text(_) | Expr::Truth(_) | Expr::Value(_) => {}
        }
    }
    let mut codes = Vec::new();
    for rule in &template.rules {
        if let RuleTest::Formula(formula) = &rule.test {
            walk(&formula.expr, function, &mut codes);
        }
    }
    codes
}
