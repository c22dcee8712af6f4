//! Two cells that changed places (de Waal et al. 2011, section 2.3.3).

use crate::correct::board::{Board, Trial};

/// Exchanges that settle a violated rule: of two figures in it, or of one of them with the figure
/// anywhere in the form that belongs there.
pub(super) fn exchanges(board: &Board<'_>, tie: usize, trial: &Trial) -> Vec<[(usize, f64); 2]> {
    let Some(points) = board.ties.get(tie).map(|tie| tie.points.as_slice()) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    let mut add = |one: usize, other: usize| {
        let pair = board.figure(one, trial).zip(board.figure(other, trial));
        if let Some((a, b)) = pair.filter(|(a, b)| a != b) {
            found.push([(one, b), (other, a)]);
        }
    };
    for (at, one) in points.iter().enumerate() {
        for other in points.iter().skip(at + 1) {
            add(*one, *other);
        }
    }
    for one in points {
        let Some(belongs) = board.determined(tie, *one, trial) else {
            continue;
        };
        // Small figures stand in many places.
        if belongs.abs() < 2.0 {
            continue;
        }
        for other in 0..board.template.data_points.len() {
            if !points.contains(&other) && board.figure(other, trial) == Some(belongs) {
                add(*one, other);
            }
        }
    }
    found
}
