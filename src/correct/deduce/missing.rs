//! The missing part of a known total (de Waal et al. 2011, section 9.2: deductive imputation).

use crate::check::board::{Board, Trial};
use crate::formula::Outcome;
use crate::submission::Value;

use super::search::{Explanation, explain_from};
use super::{Slip, score, shift};

/// Nought is an answer, and only seldom a way to leave one out.
const NOUGHT: f64 = 1.0 / 60.0;

/// A nought where a figure belongs: a part that was not filled in.
pub(super) fn nought(stands: f64, belongs: f64) -> Option<(Slip, f64)> {
    (stands == 0.0 && belongs > 0.0).then_some((Slip::Nought, NOUGHT))
}

/// What explains data points without a figure that no violated rule asks for: the figure that the
/// rules leave for it, or a slide of rows that began there.
pub(crate) fn explanations(board: &Board<'_>) -> Vec<Explanation> {
    let places = 0..board.template.data_points.len();
    let mut all: Vec<Explanation> = Vec::new();
    for at in places.filter(|at| is_missing(board, *at)) {
        if !board.effort.spend(1) {
            break;
        }
        let mut own: Vec<Explanation> = shift::moves(board, &[at], &Trial::new())
            .into_iter()
            .filter_map(|edits| slide(board, edits))
            .collect();
        own.extend(left_out(board, at));
        if own.is_empty() {
            own.extend(contested(board, at));
        }
        own.sort_by(|a, b| a.score.total_cmp(&b.score));
        // A slide is found from each of its blanks.
        own.retain(|own| all.iter().all(|known| known.trial != own.trial));
        own.truncate(3);
        all.extend(own);
    }
    all
}

/// The one figure that all equations leave which know the rest, when every rule agrees.
fn left_out(board: &Board<'_>, at: usize) -> Option<Explanation> {
    let none = Trial::new();
    let equations = board.touching(at).iter();
    let figures: Vec<f64> = equations
        .filter_map(|tie| board.determined(*tie, at, &none))
        .collect();
    let belongs = *figures.first()?;
    let trial = Trial::from([(at, belongs)]);
    let agreed = figures.iter().all(|other| (other - belongs).abs() < 1e-6)
        && board.admissible(at, belongs)
        && violates_nothing(board, &trial);
    agreed.then(|| Explanation {
        slips: vec![(Slip::Missing, vec![at])],
        score: score::ERROR - score::agreement(board, at, None, belongs),
        trial,
    })
}

/// Where equations leave different figures, each with the slip elsewhere that makes it agree with the
/// other equations.
fn contested(board: &Board<'_>, at: usize) -> Vec<Explanation> {
    let none = Trial::new();
    let mut figures: Vec<f64> = Vec::new();
    for tie in board.touching(at) {
        let belongs = board.determined(*tie, at, &none);
        figures.extend(
            belongs.filter(|belongs| board.admissible(at, *belongs) && !figures.contains(belongs)),
        );
    }
    let explained = figures.into_iter().flat_map(|belongs| {
        let first = Explanation {
            slips: vec![(Slip::Missing, vec![at])],
            score: score::ERROR - score::agreement(board, at, None, belongs),
            trial: Trial::from([(at, belongs)]),
        };
        let found = explain_from(board, &[], first).explanations;
        found.into_iter().filter(Explanation::by_slips)
    });
    explained.collect()
}

/// A slide of rows, if something speaks for it but that it can be: an equation that comes out, or
/// the figures of the period before.
fn slide(board: &Board<'_>, edits: Vec<(usize, f64)>) -> Option<Explanation> {
    let none = Trial::new();
    let places: Vec<usize> = edits.iter().map(|(at, _)| *at).collect();
    let agreed: f64 = edits
        .iter()
        .map(|(at, figure)| score::agreement(board, *at, board.figure(*at, &none), *figure))
        .sum();
    let trial: Trial = edits.into_iter().collect();
    let fits = trial
        .iter()
        .all(|(at, figure)| board.admissible(*at, *figure) && board.can_change(*at));
    let mut equations: Vec<usize> = places
        .iter()
        .flat_map(|at| board.touching(*at).iter().copied())
        .filter(|tie| board.is_error(*tie) && board.residual(*tie, &trial).is_some())
        .collect();
    equations.sort_unstable();
    equations.dedup();
    // One equation gave the figure that was lost, and proves nothing.
    let speaks = equations.len() > 1 || agreed > score::ERROR;
    (fits && speaks && violates_nothing(board, &trial)).then(|| Explanation {
        slips: vec![(Slip::Shifted, places)],
        score: score::ERROR - shift::LIKELIHOOD.ln() - agreed,
        trial,
    })
}

fn violates_nothing(board: &Board<'_>, trial: &Trial) -> bool {
    trial.keys().all(|at| {
        let ties = board.touching(*at).iter();
        ties.into_iter()
            .all(|tie| board.outcome(*tie, trial) != Outcome::Violated)
    })
}

/// Whether nothing stands where a figure is asked.
pub(super) fn is_blank(board: &Board<'_>, at: usize) -> bool {
    board.can_change(at)
        && board
            .answer(at)
            .is_some_and(|answer| answer.value == Value::Blank)
}

/// Whether a data point asks for a figure and has none: blank, or something that is no answer.
fn is_missing(board: &Board<'_>, at: usize) -> bool {
    board.can_change(at)
        && board.answer(at).is_some_and(|answer| {
            matches!(answer.value, Value::Blank | Value::Unreadable(_))
                && !answer.value.is_without_result()
        })
}
