//! Puts slips together until no rule around them is violated, cheapest first.
//!
//! A state is a set of changed figures. From each, every slip is tried that settles a rule that is
//! violated there. States are taken in the order of their cost, so the first that violates nothing
//! is the best explanation. A figure is changed at most once.

use std::cmp::Ordering;
use std::collections::{BTreeSet, BinaryHeap};

use crate::correct::board::{Board, Trial};
use crate::formula::Outcome;

use super::{Slip, origins, shift, slip, swap};

/// The most slips in one explanation.
const DEPTH: usize = 3;
/// The most explanations of one block.
const KEPT: usize = 6;
/// The most states that are looked at for one block of rules.
const STATES: usize = 600;
/// Explanations that cost so much more than the best are no alternatives to it.
const WORSE: f64 = 4.5;

/// A set of changes that settles a block of rules, and why each is believed.
#[derive(Debug, Clone)]
pub(crate) struct Explanation {
    /// The new figures.
    pub(crate) trial: Trial,
    /// The slips that explain them, each with its data points.
    pub(crate) slips: Vec<(Slip, Vec<usize>)>,
    /// The less, the better.
    pub(crate) cost: f64,
}

/// What the search gave for a block.
pub(crate) struct Found {
    /// Best first.
    pub(crate) explanations: Vec<Explanation>,
    /// Whether all states were looked at.
    pub(crate) complete: bool,
}

impl PartialEq for Explanation {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Explanation {}

impl PartialOrd for Explanation {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Explanation {
    /// The cheapest is the greatest, as the heap has it; of equals the one that comes first in the
    /// form.
    fn cmp(&self, other: &Self) -> Ordering {
        let places = |own: &Self| own.trial.keys().copied().collect::<Vec<_>>();
        other
            .cost
            .total_cmp(&self.cost)
            .then_with(|| other.trial.len().cmp(&self.trial.len()))
            .then_with(|| places(other).cmp(&places(self)))
    }
}

/// Explains the violated rules of one block.
pub(crate) fn explain(board: &Board<'_>, block: &[usize]) -> Found {
    let mut heap = BinaryHeap::from([Explanation {
        trial: Trial::new(),
        slips: Vec::new(),
        cost: 0.0,
    }]);
    let mut seen: BTreeSet<Vec<(usize, u64)>> = BTreeSet::new();
    let mut found: Vec<Explanation> = Vec::new();
    let mut left = STATES;
    while let Some(state) = heap.pop() {
        let dear = found
            .first()
            .is_some_and(|best| state.cost > best.cost + WORSE);
        if found.len() >= KEPT || dear {
            return Found {
                explanations: found,
                complete: true,
            };
        }
        let open = open(board, block, &state.trial);
        if open.is_empty() {
            // What another explanation changes, too, with something more, is no other explanation.
            let more = found.iter().any(|known| {
                let parts = known.trial.iter();
                parts
                    .clone()
                    .all(|(at, figure)| state.trial.get(at) == Some(figure))
            });
            if !more && !state.trial.is_empty() && makes_nothing_worse(board, &state.trial) {
                found.push(state);
            }
            continue;
        }
        if state.slips.len() >= DEPTH {
            continue;
        }
        for tie in open {
            for step in steps(board, tie, &state.trial) {
                if left == 0 {
                    return Found {
                        explanations: found,
                        complete: false,
                    };
                }
                if let Some(next) = extended(board, &state, step) {
                    let key = next
                        .trial
                        .iter()
                        .map(|(at, figure)| (*at, figure.to_bits()));
                    if seen.insert(key.collect()) {
                        left -= 1;
                        heap.push(next);
                    }
                }
            }
        }
    }
    Found {
        explanations: found,
        complete: true,
    }
}

/// The rules that are violated in a state: of the block, and of all changed figures; those of the
/// changed figures as far as they must hold.
fn open(board: &Board<'_>, block: &[usize], trial: &Trial) -> Vec<usize> {
    let mut ties: Vec<usize> = block.to_vec();
    for at in trial.keys() {
        let own = board.touching(*at).iter();
        let new: Vec<usize> = own
            .filter(|tie| board.is_error(**tie) && !ties.contains(tie))
            .copied()
            .collect();
        ties.extend(new);
    }
    board.violated(&ties, trial)
}

/// Whether no rule that held, or was open, is violated by the changes.
fn makes_nothing_worse(board: &Board<'_>, trial: &Trial) -> bool {
    let none = Trial::new();
    let ties: BTreeSet<usize> = trial
        .keys()
        .flat_map(|at| board.touching(*at).iter().copied())
        .collect();
    ties.into_iter().all(|tie| {
        board.outcome(tie, trial) != Outcome::Violated
            || board.outcome(tie, &none) == Outcome::Violated
    })
}

/// A slip, and the figures that it gives back.
struct Step {
    slip: Slip,
    edits: Vec<(usize, f64)>,
}

/// All slips that would settle a rule.
fn steps(board: &Board<'_>, tie: usize, trial: &Trial) -> Vec<Step> {
    let mut steps = Vec::new();
    let points = board
        .ties
        .get(tie)
        .map_or(&[][..], |tie| tie.points.as_slice());
    for at in points {
        let Some(stands) = board.figure(*at, trial) else {
            continue;
        };
        match board.determined(tie, *at, trial) {
            Some(belongs) => {
                let slip =
                    slip(stands, belongs).or(board.is_error(tie).then_some(Slip::Determined));
                steps.extend(slip.map(|slip| Step {
                    slip,
                    edits: vec![(*at, belongs)],
                }));
            }
            None => {
                let origins = origins(stands).into_iter();
                steps.extend(origins.map(|(belongs, slip)| Step {
                    slip,
                    edits: vec![(*at, belongs)],
                }));
            }
        }
    }
    steps.extend(
        swap::exchanges(board, tie, trial)
            .into_iter()
            .map(|pair| Step {
                slip: Slip::Swapped,
                edits: pair.to_vec(),
            }),
    );
    steps.extend(
        shift::moves(board, tie, trial)
            .into_iter()
            .map(|edits| Step {
                slip: Slip::Shifted,
                edits,
            }),
    );
    // Of these only what settles the rule is a step.
    steps.retain(|step| {
        let mut with = trial.clone();
        with.extend(step.edits.iter().copied());
        board.outcome(tie, &with) != Outcome::Violated
    });
    steps
}

/// A state with one more slip; none when that is impossible or changes a figure a second time.
fn extended(board: &Board<'_>, state: &Explanation, step: Step) -> Option<Explanation> {
    let mut next = state.clone();
    let mut weight: f64 = 0.0;
    for (at, figure) in &step.edits {
        let point = board.point(*at)?;
        let fits = board.can_change(*at) && board.admissible(*at, *figure);
        if !fits || next.trial.insert(*at, *figure).is_some() {
            return None;
        }
        weight = weight.max(point.reliability);
    }
    // A reliable figure is the last to be blamed; but a slip is a slip.
    let blame = 1.0 + (weight - 1.0) * 0.05;
    let places = step.edits.iter().map(|(at, _)| *at).collect();
    next.cost += step.slip.cost() * blame;
    next.slips.push((step.slip, places));
    Some(next)
}
