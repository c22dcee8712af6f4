//! Values for a set of figures with which all rules hold.

use std::collections::BTreeSet;

use microlp::{ComparisonOp, OptimizationDirection, Problem, Variable as Column};

use super::{Constraint, Relation, Solved, TOLERANCE, Work};

/// What came of trying a set.
pub(super) enum Trial {
    /// Values for the figures of the set and for the missing ones.
    Values(Vec<(usize, f64)>),
    /// No values satisfy the rules.
    Impossible,
    /// The limit was reached before either was known.
    Stopped,
}

impl Work<'_> {
    /// Values for all figures, with those of the set (and the missing ones) free, that satisfy all
    /// rules; as near as can be to what stands there.
    pub(super) fn values(&mut self, free: &BTreeSet<usize>) -> Trial {
        let system = self.system;
        if !self.effort.spend(self.size) {
            return Trial::Stopped;
        }
        let mut must: Vec<&Constraint> = Vec::new();
        let mut open: Vec<Vec<&Vec<Constraint>>> = Vec::new();
        for clause in &system.clauses {
            let mut possible: Vec<&Vec<Constraint>> = Vec::new();
            let mut holds = false;
            for alternative in clause {
                match self.decided(alternative, free) {
                    Some(true) => holds = true,
                    Some(false) => {}
                    None => possible.push(alternative),
                }
            }
            match possible.as_slice() {
                _ if holds => {}
                [] => return Trial::Impossible,
                [only] => must.extend(only.iter()),
                _ => open.push(possible),
            }
        }
        self.branch(&must, &open, free)
    }

    /// Tries the alternatives of the open rules, one after the other.
    fn branch(
        &mut self,
        must: &[&Constraint],
        open: &[Vec<&Vec<Constraint>>],
        free: &BTreeSet<usize>,
    ) -> Trial {
        let Some((first, rest)) = open.split_first() else {
            return self.program(must, free);
        };
        let mut stopped = false;
        for alternative in first {
            // There are as many ways as all alternatives multiplied.
            if self.left == 0 || !self.effort.spend(1 + must.len() as u64) {
                return Trial::Stopped;
            }
            let with: Vec<&Constraint> = must.iter().copied().chain(alternative.iter()).collect();
            match self.branch(&with, rest, free) {
                Trial::Impossible => {}
                Trial::Stopped => stopped = true,
                found => return found,
            }
        }
        if stopped {
            Trial::Stopped
        } else {
            Trial::Impossible
        }
    }

    /// Whether an alternative holds or fails whatever the free figures are.
    fn decided(&self, alternative: &[Constraint], free: &BTreeSet<usize>) -> Option<bool> {
        let mut all = true;
        for constraint in alternative {
            let mut sum = 0.0;
            let mut loose = false;
            for (at, factor) in &constraint.terms {
                match self.fixed(*at, free) {
                    Some(value) => sum += factor * value,
                    None => loose = true,
                }
            }
            if loose {
                all = false;
            } else if !holds(sum, constraint) {
                return Some(false);
            }
        }
        all.then_some(true)
    }

    fn fixed(&self, at: usize, free: &BTreeSet<usize>) -> Option<f64> {
        let value = self.system.variables.get(at)?.value?;
        (!free.contains(&at)).then_some(value)
    }

    fn program(&mut self, must: &[&Constraint], free: &BTreeSet<usize>) -> Trial {
        let mut problem = Problem::new(OptimizationDirection::Minimize);
        let mut columns: Vec<(usize, Column)> = Vec::new();
        let used: BTreeSet<usize> = must
            .iter()
            .flat_map(|constraint| constraint.terms.iter().map(|(at, _)| *at))
            .chain(free.iter().copied())
            .filter(|at| self.fixed(*at, free).is_none())
            .collect();
        for at in used {
            let Some(own) = self.system.variables.get(at) else {
                continue;
            };
            let small = own.value.is_none_or(|value| value.abs() < 1e9);
            let column = match own.whole && small {
                true => {
                    let bound = |bound: f64| bound.clamp(-2e9, 2e9) as i32;
                    problem.add_integer_var(0.0, (bound(own.low), bound(own.high)))
                }
                false => problem.add_var(0.0, (own.low, own.high)),
            };
            columns.push((at, column));
            if let Some(value) = own.value {
                // The distance from what stands there.
                let distance = problem.add_var(1.0, (0.0, f64::INFINITY));
                problem.add_constraint([(column, 1.0), (distance, -1.0)], ComparisonOp::Le, value);
                problem.add_constraint([(column, 1.0), (distance, 1.0)], ComparisonOp::Ge, value);
            }
        }
        for constraint in must {
            let mut right = constraint.right;
            let mut terms: Vec<(Column, f64)> = Vec::new();
            for (at, factor) in &constraint.terms {
                match self.fixed(*at, free) {
                    Some(value) => right -= factor * value,
                    None => {
                        let column = columns.iter().find(|(known, _)| known == at);
                        terms.extend(column.map(|(_, column)| (*column, *factor)));
                    }
                }
            }
            if terms.is_empty() {
                if !holds(constraint.right - right, constraint) {
                    return Trial::Impossible;
                }
                continue;
            }
            let relation = match constraint.relation {
                Relation::AtMost => ComparisonOp::Le,
                Relation::Equal => ComparisonOp::Eq,
                Relation::AtLeast => ComparisonOp::Ge,
            };
            problem.add_constraint(terms, relation, right);
        }
        let terms: usize = must.iter().map(|own| 1 + own.terms.len()).sum();
        let solution = match self.solve(&problem, terms + 3 * columns.len()) {
            Solved::Values(solution, _) => solution,
            Solved::Impossible => return Trial::Impossible,
            Solved::Stopped => return Trial::Stopped,
        };
        let values = columns.into_iter().map(|(at, column)| {
            let value = solution.var_value(column);
            let whole = self.system.variables.get(at).is_some_and(|own| own.whole);
            // No minus before nought.
            (at, if whole { value.round() } else { value } + 0.0)
        });
        Trial::Values(values.collect())
    }
}

pub(super) fn holds(sum: f64, constraint: &Constraint) -> bool {
    let difference = sum - constraint.right;
    let slack = TOLERANCE * sum.abs().max(1.0);
    match constraint.relation {
        Relation::AtMost => difference <= slack,
        Relation::Equal => difference.abs() <= slack,
        Relation::AtLeast => difference >= -slack,
    }
}
