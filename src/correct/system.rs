//! The rules around a block as linear constraints, for the localisation.
//!
//! A choice is a whole number, its place in the list. A rule with conditions becomes alternatives, of
//! which one must hold; so does a comparison with the least or the greatest of several figures.
//! Whether an answer was given at all is taken as it stands. A rule that cannot be put so is left
//! out here; every correction is checked against all rules in the end.

use std::collections::BTreeSet;

use crate::formula::functions::Function;
use crate::formula::{Comparison, Expr, Formula, Linear, Outcome, Truth};
use crate::limits::SOLVER_FIGURES;
use crate::template::ValueKind;

use super::localise::{Clause, Constraint, Relation, System, Variable};
use crate::check::board::{Board, Trial};

/// More alternatives than that are not tried.
const ALTERNATIVES: usize = 12;

/// The system around some data points: all figures that rules tie to them, and these rules. Gives
/// with it the data point of each variable.
pub(super) fn around(board: &Board<'_>, points: &[usize]) -> (System, Vec<usize>) {
    let mut places: Vec<usize> = Vec::new();
    let mut queue: Vec<usize> = points.to_vec();
    let mut ties: BTreeSet<usize> = BTreeSet::new();
    while let Some(at) = queue.pop() {
        if places.contains(&at) || places.len() >= SOLVER_FIGURES || !is_variable(board, at) {
            continue;
        }
        places.push(at);
        for tie in board
            .touching(at)
            .iter()
            .filter(|tie| board.is_error(**tie))
        {
            if ties.insert(*tie) {
                queue.extend(board.points(*tie));
            }
        }
    }
    places.sort_unstable();
    let variables = places.iter().map(|at| variable(board, *at)).collect();
    let builder = Builder {
        board,
        places: &places,
    };
    let clauses = ties
        .iter()
        .filter_map(|tie| builder.clause(&board.ties.get(*tie)?.formula.expr, true))
        .collect();
    (System { variables, clauses }, places)
}

fn is_variable(board: &Board<'_>, at: usize) -> bool {
    board
        .point(at)
        .is_some_and(|point| !matches!(point.kind, ValueKind::Text | ValueKind::Date))
}

fn variable(board: &Board<'_>, at: usize) -> Variable {
    let point = board.point(at);
    let kind = point.map(|point| &point.kind);
    let signed = point.is_some_and(|point| point.allows_negative);
    let (low, high) = match kind {
        Some(ValueKind::Percent) => (0.0, 100.0),
        Some(ValueKind::Year) => (1900.0, 2100.0),
        Some(ValueKind::Choice(_)) => {
            let items = board.choices(at).map_or(0, <[String]>::len);
            (0.0, items.saturating_sub(1) as f64)
        }
        _ if signed => (-1e9, 1e9),
        _ => (0.0, 1e9),
    };
    let value = board.figure(at, &Trial::new());
    // What cannot be changed is fixed: its bounds are its value.
    let (low, high) = match value.filter(|_| !board.can_change(at)) {
        Some(value) => (value, value),
        None => (low, high),
    };
    let whole = matches!(
        kind,
        Some(ValueKind::Count | ValueKind::Year | ValueKind::Choice(_))
    );
    Variable {
        value,
        low,
        high,
        whole: whole && (board.can_change(at) || value.is_none_or(|value| value.fract() == 0.0)),
        weight: point.map_or(1.0, |point| point.reliability),
    }
}

struct Builder<'b, 'a> {
    board: &'b Board<'a>,
    places: &'b [usize],
}

impl Builder<'_, '_> {
    /// A condition as alternatives of constraints; nothing when it is not linear, or when no effort is
    /// left to find out: a condition within a condition is looked at twice.
    fn clause(&self, expr: &Expr, holds: bool) -> Option<Clause> {
        if !self.board.effort.spend(1) {
            return None;
        }
        match expr {
            Expr::Compare(comparison, left, right) => {
                let setting = |name: &str| self.board.template.number_setting(name);
                let forms = Linear::of(left, &setting).zip(Linear::of(right, &setting));
                match forms {
                    Some((left, right)) => self.comparison(left.minus(right), *comparison, holds),
                    None => self
                        .choice(*comparison, left, right, holds)
                        .or_else(|| self.extreme(*comparison, left, right, holds))
                        .or_else(|| self.standing(expr, holds)),
                }
            }
            Expr::Call(
                Function::Reported
                | Function::NotAvailable
                | Function::NotApplicable
                | Function::HasNote
                | Function::HasEvidence,
                _,
            ) => self.as_it_stands(expr, holds),
            Expr::Call(Function::Not, parts) => self.clause(parts.first()?, !holds),
            Expr::Call(Function::And, parts) => self.parts(parts, holds, holds),
            Expr::Call(Function::Or, parts) => self.parts(parts, holds, !holds),
            Expr::Call(Function::If, parts) => {
                let [condition, consequence, rest @ ..] = parts.as_slice() else {
                    return None;
                };
                let then = self.clause(consequence, holds)?;
                let otherwise = match rest.first() {
                    Some(expr) => self.clause(expr, holds)?,
                    None => constant(holds),
                };
                let yes = self.both(self.clause(condition, true)?, then)?;
                let no = self.both(self.clause(condition, false)?, otherwise)?;
                Some([yes, no].concat()).filter(|all| all.len() <= ALTERNATIVES)
            }
            _ => self.standing(expr, holds),
        }
    }

    /// Parts of which all must hold, or one.
    fn parts(&self, parts: &[Expr], holds: bool, all: bool) -> Option<Clause> {
        let mut clauses = parts.iter().map(|part| self.clause(part, holds));
        match all {
            true => clauses.try_fold(constant(true), |sum, next| self.both(sum, next?)),
            false => {
                let alternatives: Option<Vec<Clause>> = clauses.collect();
                Some(alternatives?.concat()).filter(|all| all.len() <= ALTERNATIVES)
            }
        }
    }

    /// Both of two clauses.
    fn both(&self, one: Clause, other: Clause) -> Option<Clause> {
        if one.len() * other.len() > ALTERNATIVES {
            return None;
        }
        let mut all = Vec::new();
        for left in &one {
            for right in &other {
                let constraints = left.iter().chain(right);
                let steps: usize = constraints.map(|own| 1 + own.terms.len()).sum();
                if !self.board.effort.spend(steps as u64) {
                    return None;
                }
                all.push([left.as_slice(), right].concat());
            }
        }
        Some(all)
    }

    fn comparison(&self, form: Linear, comparison: Comparison, holds: bool) -> Option<Clause> {
        let mut terms: Vec<(usize, f64)> = Vec::new();
        let mut right = -form.constant;
        let mut whole = true;
        for (term, factor) in &form.terms {
            let at = self.board.template.positions.get(&term.code)?;
            if term.previous {
                right -= factor * self.board.earlier(&term.code)?;
                continue;
            }
            terms.push((self.places.iter().position(|known| known == at)?, *factor));
            let kind = self.board.point(*at).map(|point| &point.kind);
            whole &= kind == Some(&ValueKind::Count) && factor.fract() == 0.0;
        }
        let step = if whole { 1.0 } else { 1e-3 };
        let one = |relation, right| {
            let terms = terms.clone();
            vec![vec![Constraint {
                terms,
                relation,
                right,
            }]]
        };
        let less = || one(Relation::AtMost, right - step);
        let more = || one(Relation::AtLeast, right + step);
        Some(match (comparison, holds) {
            (Comparison::Equal, true) | (Comparison::Different, false) => {
                one(Relation::Equal, right)
            }
            (Comparison::Equal, false) | (Comparison::Different, true) => [less(), more()].concat(),
            (Comparison::AtMost, true) | (Comparison::Greater, false) => {
                one(Relation::AtMost, right)
            }
            (Comparison::AtLeast, true) | (Comparison::Less, false) => {
                one(Relation::AtLeast, right)
            }
            (Comparison::Less, true) | (Comparison::AtLeast, false) => less(),
            (Comparison::Greater, true) | (Comparison::AtMost, false) => more(),
        })
    }

    /// A comparison of a choice with an item of its list.
    fn choice(
        &self,
        comparison: Comparison,
        left: &Expr,
        right: &Expr,
        holds: bool,
    ) -> Option<Clause> {
        let (term, item) = match (left, right) {
            (Expr::Value(term), Expr::Text(item)) | (Expr::Text(item), Expr::Value(term)) => {
                (term, item)
            }
            _ => return None,
        };
        let at = *self.board.template.positions.get(&term.code)?;
        let variable = self.places.iter().position(|known| *known == at)?;
        if term.previous {
            return None;
        }
        let items = self.board.choices(at)?;
        let same = |known: &&String| known.to_lowercase() == item.to_lowercase();
        let place = items.iter().position(|known| same(&known));
        let is = match comparison {
            Comparison::Equal => holds,
            Comparison::Different => !holds,
            _ => return None,
        };
        let one = |relation, right| {
            vec![vec![Constraint {
                terms: vec![(variable, 1.0)],
                relation,
                right,
            }]]
        };
        Some(match (place, is) {
            (Some(place), true) => one(Relation::Equal, place as f64),
            (Some(place), false) => [
                one(Relation::AtMost, place as f64 - 1.0),
                one(Relation::AtLeast, place as f64 + 1.0),
            ]
            .concat(),
            (None, is) => constant(!is),
        })
    }

    /// A comparison with `MIN` or `MAX` on one side: with all of their figures, or with one of them.
    fn extreme(
        &self,
        comparison: Comparison,
        left: &Expr,
        right: &Expr,
        holds: bool,
    ) -> Option<Clause> {
        let comparison = match holds {
            true => comparison,
            false => opposite(comparison),
        };
        let (function, figures, other, comparison) = match (left, right) {
            (Expr::Call(function, figures), other) => (function, figures, other, comparison),
            (other, Expr::Call(function, figures)) => {
                (function, figures, other, turned(comparison))
            }
            _ => return None,
        };
        // The least is at most something when one figure is, at least something when all are.
        let all = match (function, comparison) {
            (Function::Min, Comparison::AtMost | Comparison::Less)
            | (Function::Max, Comparison::AtLeast | Comparison::Greater) => false,
            (Function::Min, Comparison::AtLeast | Comparison::Greater)
            | (Function::Max, Comparison::AtMost | Comparison::Less) => true,
            _ => return None,
        };
        let parts: Vec<Expr> = figures
            .iter()
            .map(|figure| {
                Expr::Compare(
                    comparison,
                    Box::new(figure.clone()),
                    Box::new(other.clone()),
                )
            })
            .collect();
        self.parts(&parts, true, all)
    }

    /// A condition over answers that are no figures: it is as it stands, and not looked into.
    fn standing(&self, expr: &Expr, holds: bool) -> Option<Clause> {
        let numbers = expr.terms().iter().any(|term| {
            let at = self.board.template.positions.get(&term.code);
            at.is_some_and(|at| self.places.contains(at))
        });
        match numbers {
            true => None,
            false => self.as_it_stands(expr, holds),
        }
    }

    fn as_it_stands(&self, expr: &Expr, holds: bool) -> Option<Clause> {
        let formula = Formula {
            text: String::new(),
            expr: expr.clone(),
        };
        let truth = match self.board.decided(&formula) {
            Outcome::Satisfied => Truth::True,
            Outcome::Violated => Truth::False,
            Outcome::Undecided => return Some(constant(true)),
        };
        Some(constant(truth == Truth::from(holds)))
    }
}

/// The relation that holds when another does not.
fn opposite(comparison: Comparison) -> Comparison {
    match comparison {
        Comparison::Equal => Comparison::Different,
        Comparison::Different => Comparison::Equal,
        Comparison::Less => Comparison::AtLeast,
        Comparison::AtLeast => Comparison::Less,
        Comparison::Greater => Comparison::AtMost,
        Comparison::AtMost => Comparison::Greater,
    }
}

/// The relation with its sides exchanged.
fn turned(comparison: Comparison) -> Comparison {
    match comparison {
        Comparison::Less => Comparison::Greater,
        Comparison::Greater => Comparison::Less,
        Comparison::AtMost => Comparison::AtLeast,
        Comparison::AtLeast => Comparison::AtMost,
        other => other,
    }
}

/// What always holds is an alternative without constraints; what never holds has no alternative.
fn constant(holds: bool) -> Clause {
    match holds {
        true => vec![Vec::new()],
        false => Vec::new(),
    }
}

#[cfg(test)]
mod tests;
