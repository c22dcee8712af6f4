//! The missing part of a known total (de Waal et al. 2011, section 9.2: deductive imputation).

use crate::correct::board::{Board, Trial};
use crate::formula::Outcome;
use crate::submission::Value;

/// Blank data points for which all equations that know the rest leave the same figure, and every
/// rule agrees.
pub(crate) fn left_out(board: &Board<'_>) -> Vec<(usize, f64)> {
    let none = Trial::new();
    let blank = |at: &usize| {
        board.can_change(*at)
            && board
                .answer(*at)
                .is_some_and(|answer| answer.value == Value::Blank)
    };
    let places = 0..board.template.data_points.len();
    places
        .filter(blank)
        .filter_map(|at| {
            let figures: Vec<f64> = board
                .touching(at)
                .iter()
                .filter_map(|tie| board.determined(*tie, at, &none))
                .collect();
            let figure = *figures.first()?;
            let trial = Trial::from([(at, figure)]);
            let agreed = figures.iter().all(|other| *other == figure)
                && board.admissible(at, figure)
                && board
                    .touching(at)
                    .iter()
                    .all(|tie| board.outcome(*tie, &trial) != Outcome::Violated);
            agreed.then_some((at, figure))
        })
        .collect()
}
