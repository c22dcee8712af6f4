//! Two cells that changed places (de Waal et al. 2011, section 2.3.3).

use crate::check::board::{Board, Trial};
use crate::template::ValueKind;

/// Rows so near that a figure may have been exchanged with theirs, whatever it is.
const NEAR: usize = 2;
/// Rows so near that a figure that cannot stand where it is may belong there.
const NEARBY: usize = 8;

/// Figures of one rule are taken for one another even where they do not stand side by side.
const RELATED: f64 = 1.0 / 12.0;

/// Exchanges that may settle a violated rule, each with its likelihood: of two figures in it, or of
/// one of them with a figure anywhere in the form that belongs there. Where no equation says what
/// belongs there, with those of the rows beside it.
pub(super) fn exchanges(
    board: &Board<'_>,
    tie: usize,
    trial: &Trial,
) -> Vec<([(usize, f64); 2], f64)> {
    let points = board.points(tie);
    let mut found = Vec::new();
    let mut add = |one: usize, other: usize| {
        let pair = board.figure(one, trial).zip(board.figure(other, trial));
        if let Some((a, b)) = pair.filter(|(a, b)| a != b && alike(board, one, other)) {
            let likelihood = match points.contains(&other) {
                true => likelihood(board, one, other).max(RELATED),
                false => likelihood(board, one, other),
            };
            found.push(([(one, b), (other, a)], likelihood));
        }
    };
    for (at, one) in points.iter().enumerate() {
        for other in points.iter().skip(at + 1) {
            add(*one, *other);
        }
    }
    for one in points {
        let Some(belongs) = board.determined(tie, *one, trial) else {
            for other in one.saturating_sub(NEAR)..=one + NEAR {
                if !points.contains(&other) {
                    add(*one, other);
                }
            }
            continue;
        };
        let all = board.template.data_points.len();
        if !board.effort.spend(all as u64) {
            break;
        }
        for other in 0..all {
            if !points.contains(&other) && board.figure(other, trial) == Some(belongs) {
                add(*one, other);
            }
        }
    }
    found
}

/// Exchanges of a figure that cannot stand where it is with one nearby, each of which can stand where
/// the other is.
pub(super) fn with_neighbours(
    board: &Board<'_>,
    at: usize,
    trial: &Trial,
) -> Vec<([(usize, f64); 2], f64)> {
    let Some(stands) = board.figure(at, trial) else {
        return Vec::new();
    };
    let near = at.saturating_sub(NEARBY)..=at + NEARBY;
    near.filter(|other| *other != at && alike(board, at, *other))
        .filter_map(|other| {
            let figure = board.figure(other, trial)?;
            let fit = board.admissible(at, figure) && board.admissible(other, stands);
            fit.then(|| {
                (
                    [(at, figure), (other, stands)],
                    likelihood(board, at, other),
                )
            })
        })
        .collect()
}

/// Whether figures can be taken for one another: a count is not exchanged with a year or a day.
fn alike(board: &Board<'_>, one: usize, other: usize) -> bool {
    let group = |at: usize| match board.point(at).map(|point| &point.kind) {
        Some(ValueKind::Count | ValueKind::Amount | ValueKind::Percent) => Some(0),
        Some(ValueKind::Year) => Some(1),
        Some(ValueKind::Date) => Some(2),
        _ => None,
    };
    group(one).is_some() && group(one) == group(other)
}

/// Neighbouring rows are exchanged more often than distant ones, and those of one sheet more often
/// than those of two.
fn likelihood(board: &Board<'_>, one: usize, other: usize) -> f64 {
    let cell = |at: usize| board.answer(at)?.cell.as_ref();
    match (cell(one), cell(other)) {
        (Some(one), Some(other)) if one.sheet == other.sheet => {
            match one.pos.row.abs_diff(other.pos.row) {
                ..=2 => 1.0 / 3.0,
                3..=8 => 1.0 / 40.0,
                _ => 1.0 / 100.0,
            }
        }
        _ => 1.0 / 3000.0,
    }
}
