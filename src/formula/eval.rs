//! A formula over the facts of one submission.
//!
//! Comparisons of sums are decided on the linear form of their difference, so that a figure that
//! stands on both sides is one figure, not two intervals.

use super::calculate::calculate;
use super::expr::{Arithmetic, Comparison, Expr, Term};
use super::functions::Function;
use super::interval::{Interval, TOLERANCE};
use super::linear::Linear;
use super::truth::Truth;
use super::{Formula, Outcome};

/// What is known of a data point.
#[derive(Debug, Clone, PartialEq)]
pub enum Fact {
    /// A number, or a day as Excel counts days.
    Number(f64),
    /// A number that is missing, and all that it could be.
    Missing(Interval),
    /// A text: the item of a list.
    Text(String),
    /// A text that is missing.
    MissingText,
    /// There can be no such thing, so a comparison with it asks nothing. Counts and amounts that
    /// cannot be are `Number(0.0)` instead.
    NotApplicable,
}

/// What kind of answer stands in a data point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// A number, choice, day or text.
    Reported,
    /// "Not available".
    NotAvailable,
    /// "Not applicable".
    NotApplicable,
    /// Nothing, or nothing readable.
    Open,
}

/// What a formula is decided over.
pub trait Facts {
    /// What is known of a data point.
    fn fact(&self, term: &Term) -> Fact;
    /// What kind of answer stands there.
    fn standing(&self, term: &Term) -> Standing;
    /// The note beside it, if there is one.
    fn note(&self, term: &Term) -> Option<String>;
    /// Whether there is a note beside it.
    fn has_note(&self, term: &Term) -> Truth {
        self.note(term).is_some().into()
    }
    /// Whether there is a reference to evidence beside it.
    fn has_evidence(&self, term: &Term) -> Truth;
    /// The first and the last day of the period, as Excel counts days.
    fn period(&self) -> Option<(f64, f64)>;
    /// A threshold of the template.
    fn setting(&self, name: &str) -> Option<f64>;
}

/// How a condition came out, and why.
#[derive(Debug, Clone, PartialEq)]
pub struct Decision {
    /// How.
    pub outcome: Outcome,
    /// What it reads and lacks; empty unless undecided.
    pub missing: Vec<Term>,
    /// What a violation is about: the comparison that failed, and all data points of the smallest
    /// condition around it that failed by itself.
    pub failure: Option<Failure>,
}

/// The part of a condition that failed.
#[derive(Debug, Clone, PartialEq)]
pub struct Failure {
    /// The data points of that part, in its order.
    pub terms: Vec<Term>,
    /// Its two sides, when it comes down to one comparison.
    pub sides: Option<Sides>,
}

/// A comparison of two numbers that failed.
#[derive(Debug, Clone, PartialEq)]
pub struct Sides {
    /// The left side.
    pub left: Side,
    /// The relation that does not hold.
    pub comparison: Comparison,
    /// The right side.
    pub right: Side,
}

/// One side of a comparison.
#[derive(Debug, Clone, PartialEq)]
pub struct Side {
    /// What it can be.
    pub value: Interval,
    /// The figures it is made of, when it is a sum.
    pub sum: Option<Linear>,
}

/// The value of an expression.
enum Operand {
    Number(Interval),
    Text(Option<String>),
    Truth(Truth),
    /// It asks nothing (not applicable, or a division by zero).
    Nothing,
}

/// Decides a condition.
pub fn decide(formula: &Formula, facts: &dyn Facts) -> Decision {
    let evaluation = Evaluation { facts };
    let outcome = match evaluation.truth(&formula.expr) {
        Truth::True => Outcome::Satisfied,
        Truth::False => Outcome::Violated,
        Truth::Unknown => Outcome::Undecided,
    };
    let missing = match outcome {
        Outcome::Undecided => evaluation.missing(&formula.expr),
        _ => Vec::new(),
    };
    match outcome {
        // Nothing is missing, so what stands in the way cannot be: the rule asks nothing.
        Outcome::Undecided if missing.is_empty() => Decision {
            outcome: Outcome::Satisfied,
            missing,
            failure: None,
        },
        Outcome::Violated => {
            let failure = Some(evaluation.failure(&formula.expr, false));
            Decision {
                outcome,
                missing,
                failure,
            }
        }
        _ => Decision {
            outcome,
            missing,
            failure: None,
        },
    }
}

/// The value of a formula that gives a number, as far as it is known; nothing where there is none.
pub fn value(formula: &Formula, facts: &dyn Facts) -> Option<Interval> {
    match (Evaluation { facts }).operand(&formula.expr) {
        Operand::Number(interval) => Some(interval),
        _ => None,
    }
}

struct Evaluation<'a> {
    facts: &'a dyn Facts,
}

impl Evaluation<'_> {
    fn truth(&self, expr: &Expr) -> Truth {
        match self.operand(expr) {
            Operand::Truth(truth) => truth,
            _ => Truth::Unknown,
        }
    }

    fn number(&self, expr: &Expr) -> Option<Interval> {
        match self.operand(expr) {
            Operand::Number(interval) => Some(interval),
            _ => None,
        }
    }

    fn operand(&self, expr: &Expr) -> Operand {
        match expr {
            Expr::Number(value) => Operand::Number(Interval::exactly(*value)),
            Expr::Text(text) => Operand::Text(Some(text.clone())),
            Expr::Truth(truth) => Operand::Truth((*truth).into()),
            Expr::Value(term) => match self.facts.fact(term) {
                Fact::Number(value) => Operand::Number(Interval::exactly(value)),
                Fact::Missing(interval) => Operand::Number(interval),
                Fact::Text(text) => Operand::Text(Some(text)),
                Fact::MissingText => Operand::Text(None),
                Fact::NotApplicable => Operand::Nothing,
            },
            Expr::Negate(inner) => from(self.number(inner).map(Interval::negated)),
            Expr::Arithmetic(operator, left, right) => {
                from(self.arithmetic(*operator, left, right))
            }
            Expr::Compare(comparison, left, right) => {
                Operand::Truth(self.compare(*comparison, left, right))
            }
            Expr::Call(function, arguments) => self.call(*function, arguments),
        }
    }

    fn arithmetic(&self, operator: Arithmetic, left: &Expr, right: &Expr) -> Option<Interval> {
        let (left, right) = (self.number(left)?, self.number(right)?);
        match operator {
            Arithmetic::Add => Some(left.plus(right)),
            Arithmetic::Subtract => Some(left.plus(right.negated())),
            Arithmetic::Multiply => Some(left.times(right)),
            Arithmetic::Divide => left.divided_by(right),
            Arithmetic::Power => match (left.exact(), right.exact()) {
                (Some(base), Some(power)) => Some(base.powf(power))
                    .filter(|value| value.is_finite())
                    .map(Interval::exactly),
                _ => Some(Interval::ANY),
            },
        }
    }

    fn compare(&self, comparison: Comparison, left: &Expr, right: &Expr) -> Truth {
        let setting = |name: &str| self.facts.setting(name);
        if let (Some(left), Some(right)) = (Linear::of(left, &setting), Linear::of(right, &setting))
        {
            let size = self.size(&left).max(self.size(&right));
            if let Some(difference) = self.sum(&left.minus(right)) {
                return difference.compare_to_zero(comparison, slack(size));
            }
        }
        match (self.operand(left), self.operand(right)) {
            (Operand::Number(left), Operand::Number(right)) => {
                let size = [left.low, left.high, right.low, right.high]
                    .into_iter()
                    .filter(|bound| bound.is_finite())
                    .fold(0.0, |size: f64, bound| size.max(bound.abs()));
                left.plus(right.negated())
                    .compare_to_zero(comparison, slack(size))
            }
            (Operand::Text(Some(left)), Operand::Text(Some(right))) => {
                // Excel compares texts without regard to case.
                let equal = left.to_lowercase() == right.to_lowercase();
                match comparison {
                    Comparison::Equal => equal.into(),
                    Comparison::Different => (!equal).into(),
                    _ => Truth::Unknown,
                }
            }
            (Operand::Text(Some(_)), Operand::Number(known))
            | (Operand::Number(known), Operand::Text(Some(_)))
                if known.exact().is_some() =>
            {
                match comparison {
                    Comparison::Equal => Truth::False,
                    Comparison::Different => Truth::True,
                    _ => Truth::Unknown,
                }
            }
            _ => Truth::Unknown,
        }
    }

    /// What a linear form can be; nothing when one of its data points is no number.
    fn sum(&self, linear: &Linear) -> Option<Interval> {
        let mut sum = Interval::exactly(linear.constant);
        for (term, factor) in &linear.terms {
            let value = match self.facts.fact(term) {
                Fact::Number(value) => Interval::exactly(value),
                Fact::Missing(interval) => interval,
                Fact::Text(_) | Fact::MissingText | Fact::NotApplicable => return None,
            };
            sum = sum.plus(value.times(Interval::exactly(*factor)));
        }
        Some(sum)
    }

    /// The greatest known number in a linear form, for the tolerance.
    fn size(&self, linear: &Linear) -> f64 {
        let known = linear
            .terms
            .iter()
            .map(|(term, factor)| match self.facts.fact(term) {
                Fact::Number(value) => (value * factor).abs(),
                _ => 0.0,
            });
        known.fold(linear.constant.abs(), f64::max)
    }

    fn call(&self, function: Function, arguments: &[Expr]) -> Operand {
        match (function, arguments) {
            (Function::If, [condition, consequence, rest @ ..]) => {
                self.choice(condition, consequence, rest.first())
            }
            (Function::And, _) => Operand::Truth(
                arguments
                    .iter()
                    .fold(Truth::True, |all, part| all.and(self.truth(part))),
            ),
            (Function::Or, _) => Operand::Truth(
                arguments
                    .iter()
                    .fold(Truth::False, |any, part| any.or(self.truth(part))),
            ),
            (Function::Not, [inner]) => Operand::Truth(!self.truth(inner)),
            (Function::Reported, [Expr::Value(term)]) => {
                Operand::Truth((self.facts.standing(term) == Standing::Reported).into())
            }
            (Function::NotAvailable, [Expr::Value(term)]) => {
                Operand::Truth((self.facts.standing(term) == Standing::NotAvailable).into())
            }
            (Function::NotApplicable, [Expr::Value(term)]) => {
                Operand::Truth((self.facts.standing(term) == Standing::NotApplicable).into())
            }
            (Function::HasNote, [Expr::Value(term)]) => Operand::Truth(self.facts.has_note(term)),
            (Function::HasEvidence, [Expr::Value(term)]) => {
                Operand::Truth(self.facts.has_evidence(term))
            }
            (Function::Stated, [Expr::Value(term), Expr::Text(words)]) => from(
                self.facts
                    .note(term)
                    .and_then(|note| stated(&note, words))
                    .map(Interval::exactly),
            ),
            (Function::PeriodStart, []) => day(self.facts.period().map(|period| period.0)),
            (Function::PeriodEnd, []) => day(self.facts.period().map(|period| period.1)),
            (Function::Setting, [Expr::Text(name)]) => {
                from(self.facts.setting(name).map(Interval::exactly))
            }
            _ => {
                let numbers: Option<Vec<Interval>> = arguments
                    .iter()
                    .map(|argument| self.number(argument))
                    .collect();
                from(numbers.and_then(|numbers| calculate(function, &numbers)))
            }
        }
    }

    /// `IF`: an unknown condition leaves what both branches have in common.
    fn choice(&self, condition: &Expr, consequence: &Expr, alternative: Option<&Expr>) -> Operand {
        let otherwise =
            || alternative.map_or(Operand::Truth(Truth::True), |expr| self.operand(expr));
        match self.truth(condition) {
            Truth::True => self.operand(consequence),
            Truth::False => otherwise(),
            Truth::Unknown => match (self.operand(consequence), otherwise()) {
                (Operand::Truth(one), Operand::Truth(other)) if one == other => Operand::Truth(one),
                (Operand::Number(one), Operand::Number(other)) => Operand::Number(one.hull(other)),
                (Operand::Text(one), Operand::Text(other)) if one == other => Operand::Text(one),
                (Operand::Text(_), Operand::Text(_)) => Operand::Text(None),
                _ => Operand::Truth(Truth::Unknown),
            },
        }
    }

    fn missing(&self, expr: &Expr) -> Vec<Term> {
        let mut terms = expr.terms();
        terms.retain(|term| {
            matches!(self.facts.fact(term), Fact::Missing(_) | Fact::MissingText)
                && !matches!(self.facts.standing(term), Standing::NotApplicable)
        });
        terms
    }

    /// The smallest part of a condition that is to blame for its being `holds`.
    fn failure(&self, expr: &Expr, holds: bool) -> Failure {
        let blamed = Truth::from(holds);
        let part = match expr {
            Expr::Compare(comparison, left, right) => {
                let sides = self.sides(*comparison, left, right);
                return Failure {
                    terms: expr.terms(),
                    sides,
                };
            }
            Expr::Call(Function::Not, arguments) => {
                return match arguments.first() {
                    Some(inner) => self.failure(inner, !holds),
                    None => Failure {
                        terms: expr.terms(),
                        sides: None,
                    },
                };
            }
            Expr::Call(Function::And, parts) if !holds => {
                // Each part of a conjunction is a condition of its own.
                return match parts.iter().find(|part| self.truth(part) == blamed) {
                    Some(part) => self.failure(part, holds),
                    None => Failure {
                        terms: expr.terms(),
                        sides: None,
                    },
                };
            }
            Expr::Call(Function::Or, parts) => parts.last(),
            Expr::Call(Function::If, parts) => {
                let condition = parts.first().map(|condition| self.truth(condition));
                let asked = match condition {
                    Some(Truth::False) => 2,
                    _ => 1,
                };
                parts.get(asked)
            }
            _ => None,
        };
        // Of alternatives the last is the one that a rule is about; all are concerned.
        let sides = part
            .filter(|part| self.truth(part) == blamed)
            .and_then(|part| self.failure(part, holds).sides);
        Failure {
            terms: expr.terms(),
            sides,
        }
    }

    fn sides(&self, comparison: Comparison, left: &Expr, right: &Expr) -> Option<Sides> {
        let setting = |name: &str| self.facts.setting(name);
        let side = |expr: &Expr| {
            let sum = Linear::of(expr, &setting);
            Some(Side {
                value: self.number(expr)?,
                sum,
            })
        };
        Some(Sides {
            left: side(left)?,
            comparison,
            right: side(right)?,
        })
    }
}

fn slack(size: f64) -> f64 {
    TOLERANCE * size.max(1.0)
}

fn from(number: Option<Interval>) -> Operand {
    number.map_or(Operand::Nothing, Operand::Number)
}

fn day(known: Option<f64>) -> Operand {
    Operand::Number(known.map_or(Interval::ANY, Interval::exactly))
}

/// The last number before a word that begins with one of the beginnings (`year|godin`), with at most
/// two words between, as in "4 more years".
fn stated(note: &str, beginnings: &str) -> Option<f64> {
    let mut recent = None;
    for word in note.split(|c: char| !(c.is_alphanumeric() || c == '.')) {
        let word = word.trim_matches('.').to_lowercase();
        if word.is_empty() {
            continue;
        }
        let named = beginnings
            .split('|')
            .any(|beginning| word.starts_with(&beginning.to_lowercase()));
        // What Rust reads as a number and people do not: `inf`, `nan`.
        let number = word.parse::<f64>().ok();
        let number = number.filter(|number| number.is_finite());
        match (named, number, recent) {
            (true, _, Some((number, _))) => return Some(number),
            (_, Some(number), _) => recent = Some((number, 2)),
            (_, _, Some((_, 0))) => recent = None,
            (_, _, Some((number, left))) => recent = Some((number, left - 1)),
            _ => {}
        }
    }
    None
}
