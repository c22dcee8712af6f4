//! The rules as Excel formulas, on a hidden sheet of the form, so that they are alive while a
//! person types.
//!
//! The sheet does what `formula::eval` does, with cells for intervals. Each data point has a row:
//! the least (B) and the greatest (C) value that it can have, and whether it is missing (D). Each
//! step of a formula has a row: a number has B and C too, a condition its truth in E: 1 true, 0
//! false, 0.5 unknown. What asks nothing (not applicable, a division by zero) is an error of Excel,
//! which spreads by itself and makes a comparison unknown.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::cell::CellPos;
use crate::formula::expr::Arithmetic;
use crate::formula::functions::Function;
use crate::formula::interval::TOLERANCE;
use crate::formula::{Comparison, Expr, Formula, Linear, Term};
use crate::template::{DataPoint, Rule, RuleTest, Template, ValueKind};

use super::flags::{FLAGS, flag_of};
use super::places::Places;

/// What stands for an infinite number.
const INFINITY: &str = "1E+99";
/// Greater numbers are infinite ones, with something added or multiplied.
const BEYOND: &str = "1E+90";

const LOW: u32 = 1;
const HIGH: u32 = 2;
const MISSING: u32 = 3;
const TRUTH: u32 = 4;
/// The state of a rule: -1 violated, 0 open, 1 fulfilled.
const STATE: u32 = 5;
/// The first column of the flags of general checks.
const FIRST_FLAG: u32 = 6;

/// The rows of the hidden sheet.
pub(super) struct Calculation<'a> {
    template: &'a Template,
    places: &'a Places,
    /// What each row is about, and its formulas by column.
    pub(super) rows: Vec<(String, Vec<(u32, String)>)>,
    terms: HashMap<Term, u32>,
    /// The cell with the state of each rule that Excel can decide, in the order of the book.
    states: Vec<Option<String>>,
    /// Rules that each data point is in, as (cell of the state, whether it is an error).
    concerns: HashMap<usize, Vec<(String, bool)>>,
}

/// A step of a formula: cells or constants, as Excel writes them.
enum Step {
    Number { low: String, high: String },
    Text(String),
    Truth(String),
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
            .map(|(state, _)| format!("{state}=-1"))
            .collect();
        (!tests.is_empty()).then(|| format!("=OR({})", tests.join(",")))
    }

    fn next_row(&self) -> u32 {
        self.rows.len() as u32
    }

    fn add(&mut self, about: &str, cells: Vec<(u32, String)>) -> u32 {
        let row = self.next_row();
        self.rows.push((about.to_owned(), cells));
        row
    }

    /// The row of a data point's value in this period or the one before.
    fn point(&mut self, point: &DataPoint, previous: bool) -> u32 {
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
                vec![
                    (LOW, chosen),
                    (MISSING, format!("IF(OR({listed},{not_applicable}),0,1)")),
                ]
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
    fn is_word(&self, cell: &str, key: &str) -> String {
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
        let truth = match self.step(&formula.expr, about)? {
            Step::Truth(cell) => cell,
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

    /// Compiles a part of a formula; nothing when Excel has no such function.
    fn step(&mut self, expr: &Expr, about: &str) -> Option<Step> {
        match expr {
            Expr::Number(value) => Some(exactly(*value)),
            Expr::Text(text) => Some(Step::Text(quoted(&text.to_lowercase()))),
            Expr::Truth(truth) => Some(Step::Truth(u8::from(*truth).to_string())),
            Expr::Value(term) => {
                let point = self.template.data_point(&term.code)?;
                let row = self.point(point, term.previous);
                Some(match point.kind {
                    ValueKind::Choice(_) | ValueKind::Text => Step::Text(local(row, LOW)),
                    _ => Step::Number {
                        low: local(row, LOW),
                        high: local(row, HIGH),
                    },
                })
            }
            Expr::Negate(inner) => {
                let (low, high) = self.number(inner, about)?;
                Some(self.interval(about, format!("-({high})"), format!("-({low})")))
            }
            Expr::Arithmetic(operator, left, right) => {
                let (left, right) = (self.number(left, about)?, self.number(right, about)?);
                self.arithmetic(*operator, left, right, about)
            }
            Expr::Compare(comparison, left, right) => self.compare(*comparison, left, right, about),
            Expr::Call(function, arguments) => self.call(*function, arguments, about),
        }
    }

    fn number(&mut self, expr: &Expr, about: &str) -> Option<(String, String)> {
        match self.step(expr, about)? {
            Step::Number { low, high } => Some((low, high)),
            _ => None,
        }
    }

    fn truth(&mut self, expr: &Expr, about: &str) -> Option<String> {
        match self.step(expr, about)? {
            Step::Truth(cell) => Some(cell),
            _ => None,
        }
    }

    fn interval(&mut self, about: &str, low: String, high: String) -> Step {
        let row = self.add(about, vec![(LOW, low), (HIGH, high)]);
        Step::Number {
            low: local(row, LOW),
            high: local(row, HIGH),
        }
    }

    fn known(&mut self, about: &str, truth: String) -> Step {
        let row = self.add(about, vec![(TRUTH, truth)]);
        Step::Truth(local(row, TRUTH))
    }

    fn arithmetic(
        &mut self,
        operator: Arithmetic,
        (a, b): (String, String),
        (c, d): (String, String),
        about: &str,
    ) -> Option<Step> {
        let product = |c: &str, d: &str| {
            let corners = format!("{a}*{c},{a}*{d},{b}*{c},{b}*{d}");
            (format!("MIN({corners})"), format!("MAX({corners})"))
        };
        let (low, high) = match operator {
            Arithmetic::Add => (format!("{a}+{c}"), format!("{b}+{d}")),
            Arithmetic::Subtract => (format!("{a}-{d}"), format!("{b}-{c}")),
            Arithmetic::Multiply => product(&c, &d),
            Arithmetic::Divide => {
                // The inverse has a row of its own; a divisor on both sides of zero says nothing.
                let both = format!("AND({c}=0,{d}=0)");
                let across = format!("AND({c}<0,{d}>0)");
                let low = format!("IF({both},NA(),IF({d}=0,-{INFINITY},1/{d}))");
                let high = format!("IF({both},NA(),IF({c}=0,{INFINITY},1/{c}))");
                let Step::Number { low: e, high: f } = self.interval(about, low, high) else {
                    return None;
                };
                let (low, high) = product(&e, &f);
                (
                    format!("IF({across},-{INFINITY},{low})"),
                    format!("IF({across},{INFINITY},{high})"),
                )
            }
            Arithmetic::Power => return None,
        };
        Some(self.interval(about, low, high))
    }

    fn compare(
        &mut self,
        comparison: Comparison,
        left: &Expr,
        right: &Expr,
        about: &str,
    ) -> Option<Step> {
        let setting = |name: &str| self.template.number_setting(name);
        let forms = Linear::of(left, &setting).zip(Linear::of(right, &setting));
        let only_numbers = |linear: &Linear| {
            linear.terms.iter().all(|(term, _)| {
                let point = self.template.data_point(&term.code);
                point.is_some_and(|point| {
                    !matches!(point.kind, ValueKind::Choice(_) | ValueKind::Text)
                })
            })
        };
        if let Some((left, right)) = forms.filter(|(l, r)| only_numbers(l) && only_numbers(r)) {
            let sizes = [self.sizes(&left)?, self.sizes(&right)?].concat();
            let (low, high) = self.sum(&left.minus(right))?;
            return Some(self.relation(comparison, low, high, &sizes, about));
        }
        match (self.step(left, about)?, self.step(right, about)?) {
            (Step::Number { low: a, high: b }, Step::Number { low: c, high: d }) => {
                let finite = |x: &String| format!("IF(ABS({x})<{BEYOND},ABS({x}),0)");
                let sizes: Vec<String> = [&a, &b, &c, &d].into_iter().map(finite).collect();
                let (low, high) = (format!("{a}-({d})"), format!("{b}-({c})"));
                Some(self.relation(comparison, low, high, &sizes, about))
            }
            (Step::Text(left), Step::Text(right)) => {
                let (yes, no) = match comparison {
                    Comparison::Equal => (1, 0),
                    Comparison::Different => (0, 1),
                    _ => return None,
                };
                let truth = format!("IFERROR(IF({left}={right},{yes},{no}),0.5)");
                Some(self.known(about, truth))
            }
            _ => None,
        }
    }

    /// The least and the greatest value of a linear form.
    fn sum(&mut self, linear: &Linear) -> Option<(String, String)> {
        let (mut low, mut high) = (linear.constant.to_string(), linear.constant.to_string());
        for (term, factor) in &linear.terms {
            let point = self.template.data_point(&term.code)?;
            let row = self.point(point, term.previous);
            let (least, most) = match *factor > 0.0 {
                true => (LOW, HIGH),
                false => (HIGH, LOW),
            };
            low.push_str(&format!("+({factor})*{}", local(row, least)));
            high.push_str(&format!("+({factor})*{}", local(row, most)));
        }
        Some((low, high))
    }

    /// The sizes of what is known in a linear form, for the tolerance.
    fn sizes(&mut self, linear: &Linear) -> Option<Vec<String>> {
        let mut sizes = vec![linear.constant.abs().to_string()];
        for (term, factor) in &linear.terms {
            let point = self.template.data_point(&term.code)?;
            let row = self.point(point, term.previous);
            let (missing, value) = (local(row, MISSING), local(row, LOW));
            sizes.push(format!("IF({missing}=1,0,ABS({factor}*{value}))"));
        }
        Some(sizes)
    }

    fn relation(
        &mut self,
        comparison: Comparison,
        low: String,
        high: String,
        sizes: &[String],
        about: &str,
    ) -> Step {
        let row = self.next_row();
        let (l, h) = (local(row, LOW), local(row, HIGH));
        let slack = format!("{TOLERANCE}*MAX(1,{})", sizes.join(","));
        let s = local(row, MISSING);
        let decide = |surely: String, surely_not: String, (yes, no): (u8, u8)| {
            format!("IFERROR(IF({surely},{yes},IF({surely_not},{no},0.5)),0.5)")
        };
        let equal = || {
            (
                format!("AND(-{s}<={l},{h}<={s})"),
                format!("OR({s}<{l},{h}<-{s})"),
            )
        };
        let at_most = || (format!("{h}<={s}"), format!("{l}>{s}"));
        let at_least = || (format!("{l}>=-{s}"), format!("{h}<-{s}"));
        let ((surely, surely_not), answers) = match comparison {
            Comparison::Equal => (equal(), (1, 0)),
            Comparison::Different => (equal(), (0, 1)),
            Comparison::AtMost => (at_most(), (1, 0)),
            Comparison::Greater => (at_most(), (0, 1)),
            Comparison::AtLeast => (at_least(), (1, 0)),
            Comparison::Less => (at_least(), (0, 1)),
        };
        let truth = decide(surely, surely_not, answers);
        // The slack stands in the column of what is missing, which a step does not need.
        let cells = vec![(LOW, low), (HIGH, high), (MISSING, slack), (TRUTH, truth)];
        self.add(about, cells);
        Step::Truth(local(row, TRUTH))
    }

    fn call(&mut self, function: Function, arguments: &[Expr], about: &str) -> Option<Step> {
        match (function, arguments) {
            (Function::If, [condition, rest @ ..]) => self.choice(condition, rest, about),
            (Function::And | Function::Or, parts) => {
                let parts: Option<Vec<String>> =
                    parts.iter().map(|part| self.truth(part, about)).collect();
                let name = if function == Function::And {
                    "MIN"
                } else {
                    "MAX"
                };
                let truth = format!("{name}({})", parts?.join(","));
                Some(self.known(about, truth))
            }
            (Function::Not, [inner]) => {
                let inner = self.truth(inner, about)?;
                Some(self.known(about, format!("1-{inner}")))
            }
            (Function::Setting, [Expr::Text(name)]) => {
                Some(exactly(self.template.number_setting(name)?))
            }
            (Function::PeriodStart, []) => self.day(0, about),
            (Function::PeriodEnd, []) => self.day(1, about),
            (
                Function::Reported
                | Function::NotAvailable
                | Function::NotApplicable
                | Function::HasNote
                | Function::HasEvidence,
                [Expr::Value(term)],
            ) => self.standing(function, term, about),
            (Function::Stated, _) => None,
            _ => {
                let numbers: Option<Vec<(String, String)>> = arguments
                    .iter()
                    .map(|part| self.number(part, about))
                    .collect();
                let (low, high) = calculated(function, &numbers?)?;
                Some(self.interval(about, low, high))
            }
        }
    }

    fn choice(&mut self, condition: &Expr, branches: &[Expr], about: &str) -> Option<Step> {
        let [consequence, rest @ ..] = branches else {
            return None;
        };
        let condition = self.truth(condition, about)?;
        // Only conditions have branches in the rules that Excel is given.
        let consequence = self.truth(consequence, about)?;
        let otherwise = match rest.first() {
            Some(expr) => self.truth(expr, about)?,
            None => "1".to_owned(),
        };
        let both = format!("IF({consequence}={otherwise},{consequence},0.5)");
        let truth = format!("IF({condition}=1,{consequence},IF({condition}=0,{otherwise},{both}))");
        Some(self.known(about, truth))
    }

    /// The first (0) or last (1) day of the period; anything when the cover does not say both.
    fn day(&mut self, which: usize, about: &str) -> Option<Step> {
        let dates = self
            .template
            .cover
            .iter()
            .filter(|field| field.kind == ValueKind::Date);
        let cells: Option<Vec<String>> = dates
            .take(2)
            .map(|field| self.places.value(&field.code))
            .collect();
        let cells = cells?;
        let [start, end] = cells.as_slice() else {
            return None;
        };
        let known = format!("AND(ISNUMBER({start}),ISNUMBER({end}),{start}<={end})");
        let day = cells.get(which)?;
        let low = format!("IF({known},{day},-{INFINITY})");
        let high = format!("IF({known},{day},{INFINITY})");
        Some(self.interval(about, low, high))
    }

    fn standing(&mut self, function: Function, term: &Term, about: &str) -> Option<Step> {
        let point = self.template.data_point(&term.code)?;
        let row = self.point(point, term.previous);
        let cell = match term.previous {
            false => self.places.value(&term.code),
            true => self.places.previous(&term.code),
        };
        let filled = |cell: String| format!("IF(ISBLANK({cell}),0,IF(LEN(TRIM({cell}))>0,1,0))");
        let Some(cell) = cell else {
            // There is no column for the period before, so nothing stands there.
            return Some(Step::Truth("0".to_owned()));
        };
        let not_applicable = self.is_word(&cell, "answer:not_applicable");
        let truth = match function {
            Function::NotApplicable => format!("IF({not_applicable},1,0)"),
            Function::NotAvailable => {
                format!("IF({},1,0)", self.is_word(&cell, "answer:not_available"))
            }
            Function::Reported => {
                let missing = local(row, MISSING);
                format!("IF(AND({missing}=0,NOT({not_applicable})),1,0)")
            }
            Function::HasNote if !term.previous => filled(self.places.note(&term.code)?),
            Function::HasEvidence if !term.previous => filled(self.places.evidence(&term.code)?),
            _ => return None,
        };
        Some(self.known(about, truth))
    }
}

/// A function of numbers over what each can be.
fn calculated(function: Function, numbers: &[(String, String)]) -> Option<(String, String)> {
    let all = |name: &str| {
        let side = |pick: fn(&(String, String)) -> &String| {
            let parts: Vec<&str> = numbers.iter().map(|bounds| pick(bounds).as_str()).collect();
            format!("{name}({})", parts.join(","))
        };
        (side(|bounds| &bounds.0), side(|bounds| &bounds.1))
    };
    match (function, numbers) {
        (Function::Sum, _) => Some(all("SUM")),
        (Function::Min, _) => Some(all("MIN")),
        (Function::Max, _) => Some(all("MAX")),
        (Function::Abs, [(low, high)]) => Some((
            format!("IF({low}>=0,{low},IF({high}<=0,-{high},0))"),
            format!("MAX({high},-{low})"),
        )),
        (Function::Round, [(low, high), (places, _)]) => Some((
            format!("ROUND({low},{places})"),
            format!("ROUND({high},{places})"),
        )),
        (Function::Int, [(low, high)]) => Some((format!("INT({low})"), format!("INT({high})"))),
        (Function::Year, [(low, high)]) => {
            // Days that are unknown stay unbounded.
            let year = |day: &String| format!("IF(ABS({day})<{BEYOND},YEAR({day}),{day})");
            Some((year(low), year(high)))
        }
        (Function::Mod, [(low, high), (divisor, _)]) => Some((
            format!("IF({divisor}=0,NA(),IF({low}={high},MOD({low},{divisor}),MIN({divisor},0)))"),
            format!("IF({divisor}=0,NA(),IF({low}={high},MOD({low},{divisor}),MAX({divisor},0)))"),
        )),
        _ => None,
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
        .collect();
    match tests.is_empty() {
        true => "FALSE".to_owned(),
        false => format!("IFERROR(OR({}),FALSE)", tests.join(",")),
    }
}

fn exactly(value: f64) -> Step {
    Step::Number {
        low: value.to_string(),
        high: value.to_string(),
    }
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

/// A cell of this sheet.
fn local(row: u32, column: u32) -> String {
    CellPos::new(row, column).to_string()
}

/// The same cell, seen from another sheet.
fn foreign(cell: &str) -> String {
    format!("{}!{cell}", super::write::CALCULATION)
}
