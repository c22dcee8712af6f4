//! Puts slips together until no rule around them is violated, the best explanation first.
//!
//! A state is a set of changed figures. From each, one rule that is violated there is taken, and
//! every slip is tried on its figures that could settle it or another violated rule of the same
//! figure. States are taken in the order of their score and of what is at least still to come, so
//! the first that violates nothing is the best explanation. A figure is changed at most once.

use std::cmp::Ordering;
use std::collections::{BTreeSet, BinaryHeap};

use crate::check::board::{Board, Trial};
use crate::formula::Outcome;
use crate::template::Severity;

use super::score::{self, agreement, cost};
use super::{Origin, Slip, explained, origins, shift, swap};

/// The most slips in one explanation.
const DEPTH: usize = 4;
/// The most explanations of one block.
const KEPT: usize = 6;
/// Explanations whose score is so much worse than the best are no alternatives to it: they are
/// believed once in some hundred times.
const WORSE: f64 = 6.5;
/// A slip that no equation asks for is believed only if last period's figure speaks for it so much.
const SPEAKS: f64 = 2.0;

/// Something that a block must settle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Ask {
    /// A figure that the form does not let stand.
    Odd(usize),
    /// A violated rule.
    Tie(usize),
}

/// A set of changes that settles a block of rules, and why each is believed.
#[derive(Debug, Clone, Default)]
pub(crate) struct Explanation {
    /// The new figures.
    pub(crate) trial: Trial,
    /// The slips that explain them, each with its data points.
    pub(crate) slips: Vec<(Slip, Vec<usize>)>,
    /// See [`score`].
    pub(crate) score: f64,
}

impl Explanation {
    /// Whether slips explain it, and not only what the others leave.
    pub(crate) fn by_slips(&self) -> bool {
        self.slips.iter().all(|(slip, _)| *slip != Slip::Determined)
    }

    /// Whether rows slid.
    pub(crate) fn slides(&self) -> bool {
        self.slips.iter().any(|(slip, _)| *slip == Slip::Shifted)
    }
}

/// What the search gave for a block.
pub(crate) struct Found {
    /// Best first.
    pub(crate) explanations: Vec<Explanation>,
    /// Whether all states were looked at.
    pub(crate) complete: bool,
}

/// An explanation that may not be complete yet.
struct State {
    explanation: Explanation,
    open: Vec<Ask>,
    /// The score with what is at least still to come.
    least: f64,
}

impl PartialEq for State {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for State {}

impl PartialOrd for State {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for State {
    /// The best is the greatest, as the heap has it; of equals the one that comes first in the form.
    fn cmp(&self, other: &Self) -> Ordering {
        let places = |own: &Self| own.explanation.trial.keys().copied().collect::<Vec<_>>();
        other
            .least
            .total_cmp(&self.least)
            .then_with(|| places(other).cmp(&places(self)))
    }
}

/// Explains what a block asks.
pub(crate) fn explain(board: &Board<'_>, block: &[Ask]) -> Found {
    explain_from(board, block, Explanation::default())
}

/// Explains what a block asks and what some first changes make violated.
pub(crate) fn explain_from(board: &Board<'_>, block: &[Ask], first: Explanation) -> Found {
    let search = Search { board, block };
    let mut heap = BinaryHeap::from([State {
        open: search.open(&first.trial),
        least: first.score,
        explanation: first,
    }]);
    let mut seen: BTreeSet<Vec<(usize, u64)>> = BTreeSet::new();
    let mut found: Vec<Explanation> = Vec::new();
    let mut left = crate::limits::SLIPS_TRIED;
    let mut complete = true;
    while let Some(state) = heap.pop() {
        let best = found.iter().map(|known| known.score);
        let best = best.fold(f64::INFINITY, f64::min);
        if board.effort.is_spent() {
            complete = false;
            break;
        }
        if found.len() >= KEPT || state.least > best + WORSE {
            break;
        }
        let Some(ask) = search.next(&state) else {
            // What another explanation changes, too, with a slip more, is no other explanation.
            let trial = &state.explanation.trial;
            let more = found.iter().any(|known| {
                let mut parts = known.trial.iter();
                known.slips.len() < state.explanation.slips.len()
                    && parts.all(|(at, figure)| trial.get(at) == Some(figure))
            });
            if !more && !trial.is_empty() && search.makes_nothing_worse(trial) {
                let mut explanation = state.explanation;
                explanation.score -= search.reward(&explanation.trial);
                found.push(explanation);
            }
            continue;
        };
        if state.explanation.slips.len() >= DEPTH {
            continue;
        }
        for step in search.steps(ask, &state) {
            if left == 0 || board.effort.is_spent() {
                complete = false;
                break;
            }
            let Some(next) = search.extended(&state, step) else {
                continue;
            };
            let figures = next.explanation.trial.iter();
            let key = figures.map(|(at, figure)| (*at, figure.to_bits()));
            if seen.insert(key.collect()) {
                left -= 1;
                heap.push(next);
            }
        }
    }
    // That the others leave a value is no explanation beside a slip that is one; and a warning is
    // explained by a note rather than by several changes.
    let must = block.is_empty() || block.iter().any(|ask| search.must(*ask));
    if !must {
        found.retain(|explanation| explanation.slips.len() == 1);
    }
    if !must || found.iter().any(Explanation::by_slips) {
        found.retain(Explanation::by_slips);
    }
    found.sort_by(|a, b| a.score.total_cmp(&b.score));
    let limit = found.first().map_or(0.0, |best| best.score + WORSE);
    found.retain(|explanation| explanation.score <= limit);
    Found {
        explanations: found,
        complete,
    }
}

/// Whether a figure cannot be as it stands: the form does not admit it, or it is a fraction where a
/// percentage is asked.
pub(crate) fn is_odd(board: &Board<'_>, at: usize, figure: f64) -> bool {
    let percent = board
        .point(at)
        .is_some_and(|point| point.kind == crate::template::ValueKind::Percent);
    !board.admissible(at, figure) || percent && figure > 0.0 && figure < 1.0
}

struct Search<'b, 'a> {
    board: &'b Board<'a>,
    block: &'b [Ask],
}

/// A slip, and the figures that it gives back.
struct Step {
    slip: Slip,
    edits: Vec<(usize, f64)>,
    cost: f64,
}

impl Search<'_, '_> {
    /// What is asked in a state: by the block, and by the rules that must hold around all changed
    /// figures.
    fn open(&self, trial: &Trial) -> Vec<Ask> {
        let mut asks: Vec<Ask> = self.block.to_vec();
        let mut known: BTreeSet<Ask> = asks.iter().copied().collect();
        for at in trial.keys() {
            for tie in self.board.touching(*at) {
                if self.board.is_error(*tie) && known.insert(Ask::Tie(*tie)) {
                    asks.push(Ask::Tie(*tie));
                }
            }
        }
        asks.retain(|ask| self.is_open(*ask, trial));
        asks
    }

    /// Whether it must be settled by a change.
    fn must(&self, ask: Ask) -> bool {
        match ask {
            Ask::Odd(_) => true,
            Ask::Tie(tie) => self.board.is_error(tie),
        }
    }

    fn is_open(&self, ask: Ask, trial: &Trial) -> bool {
        match ask {
            Ask::Odd(at) => {
                let figure = self.board.figure(at, trial);
                figure.is_some_and(|figure| is_odd(self.board, at, figure))
            }
            Ask::Tie(tie) => self.board.outcome(tie, trial) == Outcome::Violated,
        }
    }

    /// The ask that leaves the fewest ways: an odd figure, an equation, any other rule.
    fn next(&self, state: &State) -> Option<Ask> {
        let trial = &state.explanation.trial;
        let rank = |ask: &Ask| match ask {
            Ask::Odd(_) => (0, 0),
            Ask::Tie(tie) => match self.board.residual(*tie, trial) {
                Some(_) => (1, self.board.points(*tie).len()),
                None => (2, self.board.points(*tie).len()),
            },
        };
        state.open.iter().copied().min_by_key(rank)
    }

    /// All slips that could settle what is asked.
    fn steps(&self, ask: Ask, state: &State) -> Vec<Step> {
        let trial = &state.explanation.trial;
        let single;
        let points = match ask {
            Ask::Odd(at) => {
                single = [at];
                &single[..]
            }
            Ask::Tie(tie) => self.board.points(tie),
        };
        let mut steps: Vec<Step> = Vec::new();
        for at in points {
            if self.board.effort.is_spent() {
                return steps;
            }
            if !trial.contains_key(at) {
                steps.extend(self.single(*at, ask, state));
            }
        }
        // An exchange settles a violated rule of one of these figures, not always this one: another
        // of its figures may be wrong as well.
        for tie in self.open_ties(points, state) {
            let pairs = self.board.points(tie).len() as u64;
            if !self.board.effort.spend(pairs * pairs) {
                return steps;
            }
            let sides = self.board.points(tie);
            for (pair, likelihood) in swap::exchanges(self.board, tie, trial) {
                // An inequality is settled by many exchanges, so it must be an error and of its own
                // figures, or last period's figures must speak for it.
                let own = pair.iter().all(|(at, _)| sides.contains(at));
                let asked = self.board.residual(tie, trial).is_some()
                    || self.board.is_error(tie) && own
                    || self.agreed(&pair) >= SPEAKS;
                let here = pair.iter().any(|(at, _)| points.contains(at));
                if asked && here && self.settles(Ask::Tie(tie), &pair, trial) {
                    steps.push(self.several(Slip::Swapped, pair.to_vec(), likelihood));
                }
            }
        }
        if let Ask::Odd(at) = ask {
            for (pair, likelihood) in swap::with_neighbours(self.board, at, trial) {
                steps.push(self.several(Slip::Swapped, pair.to_vec(), likelihood));
            }
        }
        for edits in shift::moves(self.board, points, trial) {
            if self.settles(ask, &edits, trial) {
                steps.push(self.several(Slip::Shifted, edits, shift::LIKELIHOOD));
            }
        }
        steps
    }

    /// The violated rules of some figures.
    fn open_ties(&self, points: &[usize], state: &State) -> Vec<usize> {
        let ties = state.open.iter().filter_map(|ask| match ask {
            Ask::Tie(tie) => Some(*tie),
            Ask::Odd(_) => None,
        });
        let points: BTreeSet<usize> = points.iter().copied().collect();
        let near = |tie: &usize| {
            let own = self.board.points(*tie);
            own.iter().any(|at| points.contains(at))
        };
        ties.filter(near).collect()
    }

    /// Whether changes settle something, whatever else they do.
    fn settles(&self, ask: Ask, edits: &[(usize, f64)], trial: &Trial) -> bool {
        let mut with = trial.clone();
        with.extend(edits.iter().copied());
        !self.is_open(ask, &with)
    }

    /// Slips of one figure.
    fn single(&self, at: usize, ask: Ask, state: &State) -> Vec<Step> {
        let trial = &state.explanation.trial;
        let board = self.board;
        let Some(stands) = board
            .figure(at, trial)
            .filter(|_| board.choices(at).is_none())
        else {
            return Vec::new();
        };
        let step = |origin: Origin| Step {
            slip: origin.slip,
            edits: vec![(at, origin.belongs)],
            cost: cost(board, at, stands, &origin),
        };
        // The figures that violated equations leave for it, whichever of them is looked at.
        let mut determined: Vec<f64> = Vec::new();
        for open in &state.open {
            let Ask::Tie(tie) = open else { continue };
            if board.effort.is_spent() {
                break;
            }
            if let Some(belongs) = board.determined(*tie, at, trial)
                && !determined.contains(&belongs)
            {
                determined.push(belongs);
            }
        }
        let odd = matches!(ask, Ask::Odd(_));
        if odd {
            for tie in board.touching(at) {
                let belongs = board.determined(*tie, at, trial);
                determined.extend(belongs.filter(|belongs| !determined.contains(belongs)));
            }
        }
        let asked = determined.iter().map(|belongs| {
            explained(board, at, stands, *belongs).unwrap_or(Origin {
                belongs: *belongs,
                slip: Slip::Determined,
                likelihood: 0.0,
            })
        });
        let mut steps: Vec<Step> = asked.map(step).collect();
        // Beside an impossible figure, or one that last period speaks against, another of the same
        // equation may be wrong, so that the equation does not tell what belongs here.
        let mut found = origins(board, at, stands);
        found.retain(|origin| {
            let mut with = trial.clone();
            with.insert(at, origin.belongs);
            let settled = !determined.is_empty() || !self.is_open(ask, &with);
            let speaks = odd || agreement(board, at, Some(stands), origin.belongs) >= SPEAKS;
            speaks && settled && !determined.contains(&origin.belongs)
        });
        steps.extend(found.into_iter().map(step));
        steps
    }

    /// How much better all these figures agree with the period before than what stands there does.
    fn agreed(&self, edits: &[(usize, f64)]) -> f64 {
        let none = Trial::new();
        let each = edits
            .iter()
            .map(|(at, figure)| agreement(self.board, *at, self.board.figure(*at, &none), *figure));
        each.sum()
    }

    /// A slip of several figures at once.
    fn several(&self, slip: Slip, edits: Vec<(usize, f64)>, likelihood: f64) -> Step {
        // One slip of the hand, so the blame is shared.
        let blame = |at: usize| self.board.point(at).map_or(1.0, |point| point.reliability);
        let blamed: f64 = edits.iter().map(|(at, _)| blame(*at).max(1e-3).ln()).sum();
        let blamed = blamed / edits.len().max(1) as f64;
        let agreed = self.agreed(&edits);
        Step {
            slip,
            edits,
            cost: score::ERROR - likelihood.ln() + blamed - agreed.clamp(-6.0, 6.0),
        }
    }

    /// A state with one more slip; none when that is impossible or changes a figure a second time.
    fn extended(&self, state: &State, step: Step) -> Option<State> {
        let mut next = state.explanation.clone();
        for (at, figure) in &step.edits {
            let fits = self.board.can_change(*at) && self.board.admissible(*at, *figure);
            if !fits || next.trial.insert(*at, *figure).is_some() {
                return None;
            }
        }
        let places = step.edits.iter().map(|(at, _)| *at).collect();
        next.score += step.cost;
        next.slips.push((step.slip, places));
        let open = self.open(&next.trial);
        let to_come = if open.is_empty() { 0.0 } else { score::ERROR };
        Some(State {
            least: next.score + to_come,
            explanation: next,
            open,
        })
    }

    /// Whether no rule that held, or was open, is violated by the changes.
    fn makes_nothing_worse(&self, trial: &Trial) -> bool {
        let none = Trial::new();
        self.around(trial).into_iter().all(|tie| {
            self.board.outcome(tie, trial) != Outcome::Violated
                || self.board.outcome(tie, &none) == Outcome::Violated
        })
    }

    /// What it is worth that other rules are settled, too: warnings, and what another block would
    /// need a slip of its own for.
    fn reward(&self, trial: &Trial) -> f64 {
        let none = Trial::new();
        let ties = self.around(trial).into_iter();
        let settled = ties.filter(|tie| {
            !self.block.contains(&Ask::Tie(*tie))
                && self.board.outcome(*tie, &none) == Outcome::Violated
                && self.board.outcome(*tie, trial) != Outcome::Violated
        });
        let worth = settled.map(|tie| match self.board.severity(tie) {
            Some(Severity::Error) => score::ERROR,
            _ => score::WARNING,
        });
        // A row that a slide left blank would need a slip of its own.
        let filled = trial.keys();
        let filled = filled.filter(|at| self.board.figure(**at, &none).is_none());
        worth.sum::<f64>() + score::ERROR * filled.count() as f64
    }

    /// All ties of the changed figures.
    fn around(&self, trial: &Trial) -> BTreeSet<usize> {
        let places = trial.keys();
        places
            .flat_map(|at| self.board.touching(*at).iter().copied())
            .collect()
    }
}
