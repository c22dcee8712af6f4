//! Step 3: the smallest set of figures whose change can satisfy every rule (Fellegi and Holt 1976).
//!
//! The master is a small mixed-integer program over one yes-or-no variable a figure, solved by
//! microlp: the cheapest set that takes at least one figure of each cut. Each set that it gives is
//! tried: are there values for its figures with which all rules hold? If not, the set is grown as
//! far as it stays impossible, and what lies outside is a new cut: one of those must change. So no
//! large constants are needed, which make such programs inexact, and the sets are proven smallest
//! when the master is done. (Logic-based Benders decomposition; Hooker and Ottosson 2003.)
//!
//! Rules with conditions are disjunctions: alternatives of which one must hold, each tried in turn.

use std::collections::BTreeSet;

use microlp::{ComparisonOp, OptimizationDirection, Problem, Variable as Column};

/// A figure.
#[derive(Debug, Clone, PartialEq)]
pub struct Variable {
    /// What stands there; a missing figure may take any value at no cost.
    pub value: Option<f64>,
    /// The least that it can be.
    pub low: f64,
    /// The greatest that it can be.
    pub high: f64,
    /// Whether it counts.
    pub whole: bool,
    /// The cost of changing it.
    pub weight: f64,
}

/// How a sum stands to a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    /// It is at most that.
    AtMost,
    /// It is that.
    Equal,
    /// It is at least that.
    AtLeast,
}

/// A sum of figures, each with a factor, in relation to a number.
#[derive(Debug, Clone, PartialEq)]
pub struct Constraint {
    /// Places of figures, and factors.
    pub terms: Vec<(usize, f64)>,
    /// The relation.
    pub relation: Relation,
    /// The number.
    pub right: f64,
}

/// A rule: one of the alternatives holds, each with all its constraints.
pub type Clause = Vec<Vec<Constraint>>;

/// Figures and rules.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct System {
    /// The figures.
    pub variables: Vec<Variable>,
    /// The rules.
    pub clauses: Vec<Clause>,
}

/// How far to look.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// The most sets to give.
    pub sets: usize,
    /// The most linear programs to solve.
    pub programs: usize,
}

/// The smallest sets.
#[derive(Debug, Clone, PartialEq)]
pub struct Localised {
    /// Sets of equal cost, each with values for its figures that satisfy all rules and are as near
    /// as can be to what stands there.
    pub sets: Vec<Vec<(usize, f64)>>,
    /// What a set costs.
    pub cost: f64,
    /// Whether the sets are proven smallest; if not, the limit was reached.
    pub proven: bool,
}

/// Differences below this are none.
const TOLERANCE: f64 = 1e-6;

/// The smallest sets of figures to change; nothing when no change satisfies all rules, or when the
/// limit was reached before one was found.
pub fn localise(system: &System, limits: Limits) -> Option<Localised> {
    let mut work = Work {
        system,
        left: limits.programs,
    };
    let known: Vec<usize> = (0..system.variables.len())
        .filter(|at| {
            system
                .variables
                .get(*at)
                .is_some_and(|own| own.value.is_some())
        })
        .collect();
    let mut cuts: Vec<Vec<usize>> = Vec::new();
    let mut taken: Vec<Vec<usize>> = Vec::new();
    let mut result: Option<Localised> = None;
    loop {
        let Some((set, cost)) = work.master(&known, &cuts, &taken) else {
            // No further set, or no time for it.
            return result.map(|found| Localised {
                proven: work.left > 0,
                ..found
            });
        };
        let dearer = result
            .as_ref()
            .is_some_and(|found| cost > found.cost + TOLERANCE);
        let enough = result
            .as_ref()
            .is_some_and(|found| found.sets.len() >= limits.sets);
        if dearer || enough {
            return result;
        }
        if work.left == 0 {
            return result.map(|found| Localised {
                proven: false,
                ..found
            });
        }
        let free: BTreeSet<usize> = set.iter().copied().collect();
        match work.values(&free) {
            Some(values) => {
                let own = values
                    .into_iter()
                    .filter(|(at, _)| free.contains(at))
                    .collect();
                match &mut result {
                    Some(found) => found.sets.push(own),
                    None => {
                        result = Some(Localised {
                            sets: vec![own],
                            cost,
                            proven: true,
                        });
                    }
                }
                if set.is_empty() {
                    return result;
                }
                taken.push(set);
            }
            None => {
                let cut = work.cut(free, &known);
                if cut.is_empty() {
                    return result;
                }
                cuts.push(cut);
            }
        }
    }
}

struct Work<'a> {
    system: &'a System,
    /// Linear programs that may still be solved.
    left: usize,
}

impl Work<'_> {
    /// The cheapest set that hits every cut and contains none of those that were taken.
    fn master(
        &mut self,
        known: &[usize],
        cuts: &[Vec<usize>],
        taken: &[Vec<usize>],
    ) -> Option<(Vec<usize>, f64)> {
        let mut problem = Problem::new(OptimizationDirection::Minimize);
        let columns: Vec<(usize, Column, f64)> = known
            .iter()
            .filter_map(|at| {
                let weight = self.system.variables.get(*at)?.weight;
                Some((*at, problem.add_binary_var(weight), weight))
            })
            .collect();
        let of = |set: &[usize]| -> Vec<(Column, f64)> {
            let own = columns.iter().filter(|(at, ..)| set.contains(at));
            own.map(|(_, column, _)| (*column, 1.0)).collect()
        };
        for cut in cuts {
            problem.add_constraint(of(cut), ComparisonOp::Ge, 1.0);
        }
        for set in taken {
            problem.add_constraint(of(set), ComparisonOp::Le, set.len() as f64 - 1.0);
        }
        if cuts.is_empty() && taken.is_empty() {
            return Some((Vec::new(), 0.0));
        }
        self.left = self.left.checked_sub(1)?;
        let solution = problem.solve().ok()?.into_solution().ok()?;
        let chosen = columns
            .iter()
            .filter(|(_, column, _)| solution.var_value(*column) > 0.5);
        let chosen: Vec<(usize, f64)> = chosen.map(|(at, _, weight)| (*at, *weight)).collect();
        let cost = chosen.iter().map(|(_, weight)| weight).sum();
        Some((chosen.into_iter().map(|(at, _)| at).collect(), cost))
    }

    /// Grows a set that cannot satisfy the rules as far as it still cannot; what is outside is a
    /// cut.
    fn cut(&mut self, mut set: BTreeSet<usize>, known: &[usize]) -> Vec<usize> {
        let mut outside = Vec::new();
        for at in known
            .iter()
            .filter(|at| !set.contains(at))
            .copied()
            .collect::<Vec<_>>()
        {
            set.insert(at);
            // Without time left the smaller set stands, and the cut with it.
            if self.left == 0 || self.values(&set).is_some() {
                set.remove(&at);
                outside.push(at);
            }
        }
        outside
    }

    /// Values for all figures, with those of the set (and the missing ones) free, that satisfy all
    /// rules; as near as can be to what stands there.
    fn values(&mut self, free: &BTreeSet<usize>) -> Option<Vec<(usize, f64)>> {
        let mut must: Vec<&Constraint> = Vec::new();
        let mut open: Vec<Vec<&Vec<Constraint>>> = Vec::new();
        for clause in &self.system.clauses {
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
                [] => return None,
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
    ) -> Option<Vec<(usize, f64)>> {
        let Some((first, rest)) = open.split_first() else {
            return self.program(must, free);
        };
        first.iter().find_map(|alternative| {
            let with: Vec<&Constraint> = must.iter().copied().chain(alternative.iter()).collect();
            self.branch(&with, rest, free)
        })
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

    fn program(
        &mut self,
        must: &[&Constraint],
        free: &BTreeSet<usize>,
    ) -> Option<Vec<(usize, f64)>> {
        self.left = self.left.checked_sub(1)?;
        let mut problem = Problem::new(OptimizationDirection::Minimize);
        let mut columns: Vec<(usize, Column)> = Vec::new();
        let used: BTreeSet<usize> = must
            .iter()
            .flat_map(|constraint| constraint.terms.iter().map(|(at, _)| *at))
            .chain(free.iter().copied())
            .filter(|at| self.fixed(*at, free).is_none())
            .collect();
        for at in used {
            let own = self.system.variables.get(at)?;
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
                        let column = columns.iter().find(|(known, _)| known == at)?;
                        terms.push((column.1, *factor));
                    }
                }
            }
            if terms.is_empty() {
                if !holds(constraint.right - right, constraint) {
                    return None;
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
        let solution = problem.solve().ok()?.into_solution().ok()?;
        let values = columns.into_iter().map(|(at, column)| {
            let value = solution.var_value(column);
            let whole = self.system.variables.get(at).is_some_and(|own| own.whole);
            (at, if whole { value.round() } else { value })
        });
        Some(values.collect())
    }
}

fn holds(sum: f64, constraint: &Constraint) -> bool {
    let difference = sum - constraint.right;
    let slack = TOLERANCE * sum.abs().max(1.0);
    match constraint.relation {
        Relation::AtMost => difference <= slack,
        Relation::Equal => difference.abs() <= slack,
        Relation::AtLeast => difference >= -slack,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{Constraint, Limits, Relation, System, Variable, holds, localise};

    const MOST: i32 = 4;

    fn constraint(count: usize) -> impl Strategy<Value = Constraint> {
        let terms = prop::collection::vec(
            (0..count, prop_oneof![Just(-1.0), Just(1.0), Just(2.0)]),
            1..4,
        );
        let relation = prop_oneof![
            Just(Relation::AtMost),
            Just(Relation::Equal),
            Just(Relation::AtLeast)
        ];
        (terms, relation, -2i32..6).prop_map(|(mut terms, relation, right)| {
            terms.sort_by_key(|(at, _)| *at);
            terms.dedup_by_key(|(at, _)| *at);
            Constraint {
                terms,
                relation,
                right: f64::from(right),
            }
        })
    }

    /// Systems of a few small counts, with and without conditions.
    fn system() -> impl Strategy<Value = System> {
        (2usize..5).prop_flat_map(|count| {
            let variable = (prop::option::weighted(0.9, 0..=MOST), 1u8..4).prop_map(|(value, weight)| {
                Variable {
                    value: value.map(f64::from),
                    low: 0.0,
                    high: f64::from(MOST),
                    whole: true,
                    weight: f64::from(weight),
                }
            });
            let clause = prop_oneof![
                3 => constraint(count).prop_map(|own| vec![vec![own]]),
                1 => (constraint(count), constraint(count)).prop_map(|(a, b)| vec![vec![a], vec![b]]),
            ];
            (
                prop::collection::vec(variable, count),
                prop::collection::vec(clause, 1..5),
            )
                .prop_map(|(variables, clauses)| System { variables, clauses })
        })
    }

    fn satisfied(system: &System, values: &[f64]) -> bool {
        system.clauses.iter().all(|clause| {
            clause.iter().any(|alternative| {
                alternative.iter().all(|constraint| {
                    let sum = constraint
                        .terms
                        .iter()
                        .map(|(at, factor)| factor * values[*at])
                        .sum();
                    holds(sum, constraint)
                })
            })
        })
    }

    /// The least cost and all sets of that cost, by trying every value of every figure.
    fn brute_force(system: &System) -> Option<(f64, Vec<Vec<usize>>)> {
        let count = system.variables.len();
        let mut best: Option<(f64, Vec<Vec<usize>>)> = None;
        for code in 0..(MOST as usize + 1).pow(count as u32) {
            let mut rest = code;
            let values: Vec<f64> = (0..count)
                .map(|_| {
                    let digit = rest % (MOST as usize + 1);
                    rest /= MOST as usize + 1;
                    digit as f64
                })
                .collect();
            if !satisfied(system, &values) {
                continue;
            }
            let changed: Vec<usize> = (0..count)
                .filter(|at| {
                    system.variables[*at]
                        .value
                        .is_some_and(|own| own != values[*at])
                })
                .collect();
            let cost: f64 = changed.iter().map(|at| system.variables[*at].weight).sum();
            match &mut best {
                Some((least, sets)) if cost == *least => {
                    if !sets.contains(&changed) {
                        sets.push(changed);
                    }
                }
                Some((least, _)) if cost > *least => {}
                _ => best = Some((cost, vec![changed])),
            }
        }
        best
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(1500))]

        /// The sets are those that trying everything finds, and their values satisfy all rules.
        #[test]
        fn the_smallest_sets_are_found(system in system()) {
            let limits = Limits { sets: 100, programs: 100_000 };
            let found = localise(&system, limits);
            let expected = brute_force(&system);
            prop_assert_eq!(found.is_some(), expected.is_some());
            let (Some(found), Some((cost, mut sets))) = (found, expected) else {
                return Ok(());
            };
            prop_assert!(found.proven);
            prop_assert!((found.cost - cost).abs() < 1e-9, "{} and not {}", found.cost, cost);
            let mut own: Vec<Vec<usize>> = found
                .sets
                .iter()
                .map(|set| set.iter().map(|(at, _)| *at).collect())
                .collect();
            own.sort();
            sets.sort();
            prop_assert_eq!(own, sets);
        }
    }

    #[test]
    fn a_limit_is_told() {
        let variable = |value: f64| Variable {
            value: Some(value),
            low: 0.0,
            high: f64::INFINITY,
            whole: true,
            weight: 1.0,
        };
        let system = System {
            variables: (0..12).map(|at| variable(f64::from(at))).collect(),
            clauses: (0..6)
                .map(|at| {
                    vec![vec![Constraint {
                        terms: vec![(at, 1.0), (at + 6, 1.0)],
                        relation: Relation::Equal,
                        right: 100.0,
                    }]]
                })
                .collect(),
        };
        let enough = Limits {
            sets: 3,
            programs: 10_000,
        };
        let found = localise(&system, enough).expect("a set");
        assert!(found.proven && found.cost == 6.0 && found.sets.len() == 3);
        let few = Limits {
            sets: 3,
            programs: 4,
        };
        assert!(localise(&system, few).is_none_or(|found| !found.proven));
    }
}
