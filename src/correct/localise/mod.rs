//! Step 3: the smallest set of figures whose change can satisfy every rule (Fellegi and Holt 1976).
//!
//! The master is a small mixed-integer program over one yes-or-no variable a figure, solved by
//! microlp: the cheapest set that takes at least one figure of each cut. Each set that it gives is
//! tried (`values`): are there values for its figures with which all rules hold? If not, the set is
//! grown as far as it stays impossible, and what lies outside is a new cut: one of those must change.
//! So no large constants are needed, which make such programs inexact, and the sets are proven
//! smallest when the master is done. (Logic-based Benders decomposition; Hooker and Ottosson 2003.)
//!
//! Rules with conditions are disjunctions: alternatives of which one must hold, each tried in turn.
//!
//! The effort is limited by a count of steps of the solver and not by a clock, so that the same file
//! gives the same corrections on every machine.

#[cfg(test)]
mod tests;
mod values;

use std::collections::BTreeSet;

use microlp::{
    ComparisonOp, OptimizationDirection, Problem, SolveOptions, TerminationReason,
    Variable as Column,
};

use crate::check::effort::Effort;
use crate::limits::{SOLVER_NODES, SOLVER_TERMS};

use values::Trial;

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
    /// The most linear programs to solve, those inside the mixed-integer ones counted.
    pub effort: usize,
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

/// What a program costs beside its terms, in terms.
const OVERHEAD: u64 = 20;

/// Differences below this are none.
const TOLERANCE: f64 = 1e-6;

/// The smallest sets of figures to change; nothing when no change satisfies all rules, or when the
/// limit was reached before one was found.
pub fn localise(system: &System, limits: Limits) -> Option<Localised> {
    localise_within(system, limits, &Effort::new(u64::MAX))
}

/// The same, and no longer than some effort lasts.
pub(super) fn localise_within(
    system: &System,
    limits: Limits,
    effort: &Effort,
) -> Option<Localised> {
    let constraints = system.clauses.iter().flatten().flatten();
    let size: usize = constraints.map(|own| 1 + own.terms.len()).sum();
    if size > SOLVER_TERMS {
        effort.give_up();
        return None;
    }
    let mut work = Work {
        system,
        size: size as u64,
        left: limits.effort,
        effort,
    };
    let known: Vec<usize> = (0..system.variables.len())
        .filter(|at| {
            system
                .variables
                .get(*at)
                .is_some_and(|own| own.value.is_some())
        })
        .collect();
    // A figure that cannot be as it is must change, whatever the rules say.
    let impossible = known.iter().filter(|at| {
        let own = system.variables.get(**at);
        own.is_some_and(|own| !own.can_stand())
    });
    let mut cuts: Vec<Vec<usize>> = impossible.map(|at| vec![*at]).collect();
    let mut taken: Vec<Vec<usize>> = Vec::new();
    let mut result: Option<Localised> = None;
    let stopped = |result: Option<Localised>| {
        result.map(|found| Localised {
            proven: false,
            ..found
        })
    };
    loop {
        let (set, cost) = match work.master(&known, &cuts, &taken) {
            Master::Set(set, cost) => (set, cost),
            Master::None => return result,
            Master::Stopped => return stopped(result),
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
        let free: BTreeSet<usize> = set.iter().copied().collect();
        match work.values(&free) {
            Trial::Values(values) => {
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
            Trial::Impossible => {
                let cut = work.cut(free, &known);
                if cut.is_empty() {
                    return result;
                }
                cuts.push(cut);
            }
            Trial::Stopped => return stopped(result),
        }
    }
}

impl Variable {
    /// Whether what stands there is within the bounds, and whole where it must be.
    fn can_stand(&self) -> bool {
        self.value.is_none_or(|value| {
            (self.low..=self.high).contains(&value) && (!self.whole || value.fract() == 0.0)
        })
    }
}

/// What the master says.
enum Master {
    /// The cheapest set, and what it costs.
    Set(Vec<usize>, f64),
    /// There is no further set.
    None,
    /// The limit was reached.
    Stopped,
}

struct Work<'a> {
    system: &'a System,
    /// The constraints and their terms.
    size: u64,
    /// Linear programs that may still be solved.
    left: usize,
    effort: &'a Effort,
}

impl Work<'_> {
    /// The cheapest set that hits every cut and contains none of those that were taken.
    fn master(&mut self, known: &[usize], cuts: &[Vec<usize>], taken: &[Vec<usize>]) -> Master {
        if cuts.is_empty() && taken.is_empty() {
            return Master::Set(Vec::new(), 0.0);
        }
        let mut problem = Problem::new(OptimizationDirection::Minimize);
        let sets: usize = cuts.iter().chain(taken).map(Vec::len).sum();
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
        let (solution, proven) = match self.solve(&problem, known.len() + sets) {
            Solved::Values(solution, proven) => (solution, proven),
            Solved::Impossible => return Master::None,
            Solved::Stopped => return Master::Stopped,
        };
        if !proven {
            return Master::Stopped;
        }
        let chosen = columns
            .iter()
            .filter(|(_, column, _)| solution.var_value(*column) > 0.5);
        let chosen: Vec<(usize, f64)> = chosen.map(|(at, _, weight)| (*at, *weight)).collect();
        let cost = chosen.iter().map(|(_, weight)| weight).sum();
        Master::Set(chosen.into_iter().map(|(at, _)| at).collect(), cost)
    }

    /// Grows a set that cannot satisfy the rules as far as it surely still cannot; what is outside
    /// is a cut.
    fn cut(&mut self, mut set: BTreeSet<usize>, known: &[usize]) -> Vec<usize> {
        let mut outside = Vec::new();
        let others: Vec<usize> = known
            .iter()
            .filter(|at| !set.contains(at))
            .copied()
            .collect();
        for at in others {
            set.insert(at);
            if !matches!(self.values(&set), Trial::Impossible) {
                set.remove(&at);
                outside.push(at);
            }
        }
        outside
    }

    /// Solves a program of so many figures and terms within what is left of the effort. The solver
    /// counts its iterations, each of which goes over the program.
    fn solve(&mut self, problem: &Problem, size: usize) -> Solved {
        if self.left == 0 || self.effort.is_spent() {
            return Solved::Stopped;
        }
        let size = size as u64 + OVERHEAD;
        // A node takes a few iterations.
        let nodes = self.effort.share_left() / (8 * size) + 1;
        let most = nodes.min(SOLVER_NODES.min(self.left) as u64);
        let mut options = SolveOptions::default();
        options.node_limit = Some(most);
        let outcome = problem.solve_with(options);
        let (nodes, iterations) = outcome.as_ref().map_or((0, size), |outcome| {
            let stats = outcome.stats();
            (stats.nodes_solved, stats.lp_iterations)
        });
        let within = self.effort.spend(iterations.max(1).saturating_mul(size));
        if !within || nodes >= most && most < SOLVER_NODES as u64 && self.left as u64 > most {
            self.effort.give_up();
        }
        self.left = self.left.saturating_sub(1 + nodes as usize);
        match outcome {
            Ok(outcome) => {
                let proven = outcome.termination_reason() == TerminationReason::ProvenOptimal;
                match outcome.into_solution() {
                    Ok(solution) => Solved::Values(solution, proven),
                    Err(_) => Solved::Stopped,
                }
            }
            Err(microlp::Error::Infeasible) => Solved::Impossible,
            // Unbounded or numerically lost: nothing can be said.
            Err(_) => Solved::Stopped,
        }
    }
}

/// What the solver says of one program.
enum Solved {
    /// A solution, and whether it is proven the best.
    Values(microlp::Solution, bool),
    /// There is none.
    Impossible,
    /// The limit was reached first.
    Stopped,
}
