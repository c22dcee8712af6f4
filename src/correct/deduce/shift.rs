//! Figures that slid up or down by one row (de Waal et al. 2011, section 2.3.3).
//!
//! The row at which the slide began was left blank, and the figure at its end is lost: an equation
//! must leave a figure for it.

use crate::check::board::{Board, Trial};

use super::missing::is_blank;

/// The longest and the shortest run of rows that is looked at, with the blank one.
const ROWS: std::ops::RangeInclusive<usize> = 3..=14;
/// One in so many runs, lengths and directions; and the figure that was lost is any of some tens, of
/// which an equation takes the one that fits.
pub(super) const LIKELIHOOD: f64 = 1.0 / 8.0 / 55.0;

/// Runs that begin with a blank row near some figures, each figure moved back by one row. The last
/// place gets what an equation leaves for it.
pub(super) fn moves(board: &Board<'_>, points: &[usize], trial: &Trial) -> Vec<Vec<(usize, f64)>> {
    let (Some(first), Some(last)) = (points.iter().min(), points.iter().max()) else {
        return Vec::new();
    };
    let near = first.saturating_sub(*ROWS.end())..=last + ROWS.end();
    let blanks = near.filter(|at| is_blank(board, *at) && !trial.contains_key(at));
    let mut found = Vec::new();
    for blank in blanks {
        for rows in ROWS {
            let down: Vec<usize> = (blank..blank + rows).collect();
            let up: Vec<usize> = (blank + 1)
                .checked_sub(rows)
                .map_or_else(Vec::new, |start| (start..=blank).rev().collect());
            for run in [down, up] {
                if neighbours(board, &run) {
                    found.extend(back(board, trial, &run));
                }
            }
        }
    }
    found
}

/// Each place of a run gets the figure of the next; the last one what is left for it.
fn back(board: &Board<'_>, trial: &Trial, run: &[usize]) -> Option<Vec<(usize, f64)>> {
    let last = *run.last()?;
    let mut moved: Trial = trial.clone();
    let mut edits: Vec<(usize, f64)> = Vec::new();
    for pair in run.windows(2) {
        let [to, from] = pair else { continue };
        let figure = board.figure(*from, trial)?;
        moved.insert(*to, figure);
        edits.push((*to, figure));
    }
    let mut equations = board.touching(last).iter();
    let figure = equations.find_map(|tie| board.determined(*tie, last, &moved))?;
    edits.push((last, figure));
    // Places that keep their figure are no part of the change.
    edits.retain(|(at, figure)| board.figure(*at, trial) != Some(*figure));
    (edits.len() >= 2).then_some(edits)
}

/// Whether data points stand in neighbouring rows of one sheet and can be changed.
fn neighbours(board: &Board<'_>, run: &[usize]) -> bool {
    run.iter()
        .all(|at| board.can_change(*at) && board.choices(*at).is_none())
        && run.windows(2).all(|pair| {
            let cell = |at: Option<&usize>| board.answer(*at?)?.cell.as_ref();
            match (cell(pair.first()), cell(pair.last())) {
                (Some(one), Some(next)) => {
                    one.sheet == next.sheet && one.pos.row.abs_diff(next.pos.row) == 1
                }
                _ => false,
            }
        })
}
