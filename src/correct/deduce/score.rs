//! Which explanation is better.
//!
//! The score of an explanation is, but for a constant, minus the logarithm of its probability, as in
//! Bayes' rule: the less, the better. It adds up
//!
//! * for each slip, what any error costs ([`ERROR`]), so that fewer cells are better;
//! * for each slip, minus the logarithm of its likelihood: in how many ways this slip could have
//!   happened to the figure that belongs there, so that the nearer spelling is better;
//! * the logarithm of the reliability of the figure that is blamed;
//! * how much better the new figure agrees with that of the period before than the old one does
//!   ([`agreement`]);
//! * a reward for each warning that goes away with the error.

use crate::check::board::Board;

use super::{Origin, Slip};

/// What any error costs: minus the logarithm of how often a figure is wrong in one given way.
pub(crate) const ERROR: f64 = 5.0;
/// What a figure costs that no slip explains: any of a few thousand could stand there.
const UNEXPLAINED: f64 = 8.0;
/// What a warning that goes away is worth.
pub(super) const WARNING: f64 = 2.0;
/// The most that the period before can say for or against a figure.
const MOST: f64 = 5.0;

/// What it costs to believe in one slip at a data point.
pub(super) fn cost(board: &Board<'_>, at: usize, stands: f64, origin: &Origin) -> f64 {
    let blame = board.point(at).map_or(1.0, |point| point.reliability);
    let likelihood = match origin.slip {
        Slip::Determined => -UNEXPLAINED,
        _ => origin.likelihood.max(1e-6).ln(),
    };
    ERROR - likelihood + blame.max(1e-3).ln() - agreement(board, at, Some(stands), origin.belongs)
}

/// How much better a figure agrees with that of the period before than what stands there does;
/// nought when there is none. Counts differ from period to period by chance and by a part of
/// themselves; the tails are those of Cauchy, so that a figure is never ruled out.
pub(crate) fn agreement(board: &Board<'_>, at: usize, stands: Option<f64>, belongs: f64) -> f64 {
    let before = board.point(at).and_then(|point| board.earlier(&point.code));
    let Some(before) = before else {
        return 0.0;
    };
    let spread = 1.0 + before.abs().sqrt() + 0.15 * before.abs();
    let far = |figure: f64| ((figure - before) / spread).powi(2).ln_1p();
    let stands = stands.map_or(0.0, far);
    (stands - far(belongs)).clamp(-MOST, MOST)
}
