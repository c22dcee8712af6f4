//! What the rules say of data points, told once from their formulas: which rule reads which, which of
//! them are equations, which are sums of parts, which look at other submissions.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::check;
use crate::code::Code;
use crate::formula::{Comparison, Expr, Linear, Term};

use super::{Rule, RuleKind, RuleTest, Template};

/// All of it, for the rules and data points of one template, by their places there.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Links {
    /// The rules with a formula that must hold.
    pub(crate) ties: Vec<Tie>,
    /// For each data point the places in `ties` of those that read it.
    pub(crate) touching: Vec<Vec<usize>>,
    /// The sums of parts.
    pub(crate) breakdowns: Vec<Breakdown>,
    /// The rules that look at other submissions.
    pub(crate) across: Vec<usize>,
    /// The rules that every file is checked by, and that the template does not have itself.
    pub(crate) always: Vec<Rule>,
    /// For each code the places in `ties` of those that read it, of any period; in order.
    reading: FxHashMap<Code, Vec<usize>>,
}

/// What one rule ties.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Tie {
    /// The place of the rule.
    pub(crate) rule: usize,
    /// The data points that it reads, of this period.
    pub(crate) points: Vec<usize>,
    /// The equation that it is, if it is one.
    pub(crate) equation: Option<Equation>,
    /// How much work it is to decide it: the parts of its formula.
    pub(crate) steps: usize,
}

/// Σ factor · figure + constant = 0.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Equation {
    /// Data points of this period, and their factors.
    pub(crate) terms: Vec<(usize, f64)>,
    /// Data points of the period before, and their factors.
    pub(crate) earlier: Vec<(Term, f64)>,
    pub(crate) constant: f64,
}

/// Figures that make another.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Breakdown {
    pub(crate) parts: Vec<Code>,
    pub(crate) total: Code,
}

impl Links {
    /// Whether a rule reads both of two data points.
    pub(crate) fn are_read_together(&self, one: &Code, other: &Code) -> bool {
        match (self.reading.get(one), self.reading.get(other)) {
            (Some(one), Some(other)) => one.iter().any(|tie| other.binary_search(tie).is_ok()),
            _ => false,
        }
    }

    pub(crate) fn of(template: &Template) -> Self {
        let mut links = Self {
            touching: vec![Vec::new(); template.data_points.len()],
            always: check::file_checks::rules(template),
            ..Self::default()
        };
        for (at, rule) in template.rules.iter().enumerate() {
            if check::looks_across(rule) {
                links.across.push(at);
            }
            let RuleTest::Formula(formula) = &rule.test else {
                continue;
            };
            let mut points: Vec<usize> = Vec::new();
            let mut seen: FxHashSet<usize> = FxHashSet::default();
            for code in formula.codes() {
                links
                    .reading
                    .entry(code)
                    .or_default()
                    .push(links.ties.len());
            }
            formula.expr.for_each_term(&mut |term| {
                let at = template.positions.get(&term.code);
                points.extend(at.filter(|at| !term.previous && seen.insert(**at)));
            });
            for point in &points {
                if let Some(own) = links.touching.get_mut(*point) {
                    own.push(links.ties.len());
                }
            }
            links.ties.push(Tie {
                rule: at,
                points,
                equation: Equation::of(&formula.expr, template),
                steps: formula.expr.size(),
            });
            if matches!(rule.kind, RuleKind::Sum | RuleKind::Balance) {
                links.breakdowns.extend(Breakdown::of(&formula.expr));
            }
        }
        links
    }
}

impl Equation {
    fn of(expr: &Expr, template: &Template) -> Option<Self> {
        let Expr::Compare(Comparison::Equal, left, right) = expr else {
            return None;
        };
        let setting = |name: &str| template.number_setting(name);
        let form = Linear::of(left, &setting)?.minus(Linear::of(right, &setting)?);
        let mut equation = Self {
            terms: Vec::new(),
            earlier: Vec::new(),
            constant: form.constant,
        };
        for (term, factor) in form.terms {
            match template.positions.get(&term.code) {
                _ if term.previous => equation.earlier.push((term, factor)),
                Some(at) => equation.terms.push((*at, factor)),
                None => return None,
            }
        }
        Some(equation)
    }
}

impl Breakdown {
    /// A sum of several figures that equals one figure.
    fn of(expr: &Expr) -> Option<Self> {
        let Expr::Compare(Comparison::Equal, left, right) = expr else {
            return None;
        };
        let linear = |expr| Linear::of(expr, &|_| None);
        let (parts, total) = (linear(left)?, linear(right)?);
        let plain = |sum: &Linear| {
            let mut terms = sum.terms.iter();
            sum.constant == 0.0 && terms.all(|(term, factor)| *factor == 1.0 && !term.previous)
        };
        let [(total_term, _)] = total.terms.as_slice() else {
            return None;
        };
        (parts.terms.len() > 1 && plain(&parts) && plain(&total)).then(|| Self {
            parts: parts
                .terms
                .iter()
                .map(|(term, _)| term.code.clone())
                .collect(),
            total: total_term.code.clone(),
        })
    }
}
