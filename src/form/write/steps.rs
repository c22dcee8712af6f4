//! Parts of rules as Excel formulas: each step in a row of its own, over what each figure can be.

use crate::formula::expr::Arithmetic;
use crate::formula::functions::Function;
use crate::formula::interval::TOLERANCE;
use crate::formula::{Comparison, Expr, Linear, Term};
use crate::template::ValueKind;

use super::calculation::{
    ARGUMENTS, BEYOND, Calculation, HIGH, INFINITY, LOW, MISSING, TRUTH, local, quoted,
};

/// A step of a formula: cells or constants, as Excel writes them.
pub(super) enum Step {
    Number { low: String, high: String },
    Text(String),
    Truth(String),
}

impl Calculation<'_> {
    /// Compiles a part of a formula; nothing when Excel has no such function.
    pub(super) fn step(&mut self, expr: &Expr, about: &str) -> Option<Step> {
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
            if sizes.len() >= ARGUMENTS {
                return None;
            }
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
            (_, parts) if parts.len() > ARGUMENTS => None,
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

fn exactly(value: f64) -> Step {
    Step::Number {
        low: value.to_string(),
        high: value.to_string(),
    }
}
