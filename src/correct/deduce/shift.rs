//! Figures that slid up or down by one row (de Waal et al. 2011, section 2.3.3).

use crate::correct::board::{Board, Trial};

/// The longest and the shortest run of rows that is looked at.
const ROWS: std::ops::RangeInclusive<usize> = 2..=12;

/// Runs of neighbouring rows around the figures of a rule, each figure moved back by one row. The
/// last place of a run, whose figure was lost, gets what an equation leaves for it.
pub(super) fn moves(board: &Board<'_>, tie: usize, trial: &Trial) -> Vec<Vec<(usize, f64)>> {
    let Some(points) = board.ties.get(tie).map(|tie| tie.points.as_slice()) else {
        return Vec::new();
    };
    let (Some(first), Some(last)) = (points.iter().min(), points.iter().max()) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for start in first.saturating_sub(2)..=*last {
        for rows in ROWS {
            let run: Vec<usize> = (start..start + rows + 1).collect();
            if !neighbours(board, &run) || !run.iter().any(|at| points.contains(at)) {
                continue;
            }
            let down: Vec<usize> = run.iter().rev().copied().collect();
            found.extend(back(board, trial, &run));
            found.extend(back(board, trial, &down));
        }
    }
    found
}

/// Each place of a run gets the figure of the next; the last one what is left for it.
fn back(board: &Board<'_>, trial: &Trial, run: &[usize]) -> Option<Vec<(usize, f64)>> {
    let (last, _) = run.split_last()?;
    let mut moved: Trial = trial.clone();
    let mut edits: Vec<(usize, f64)> = Vec::new();
    for pair in run.windows(2) {
        let [to, from] = pair else { continue };
        let figure = board.figure(*from, trial)?;
        moved.insert(*to, figure);
        edits.push((*to, figure));
    }
    // One equation leaves a figure for any place, and so proves nothing; two that agree do.
    let left: Vec<f64> = board
        .touching(*last)
        .iter()
        .filter_map(|tie| board.determined(*tie, *last, &moved))
        .collect();
    if let [figure, others @ ..] = left.as_slice()
        && !others.is_empty()
        && others.iter().all(|other| other == figure)
    {
        edits.push((*last, *figure));
    }
    // One that changes nothing is no move.
    edits.retain(|(at, figure)| board.figure(*at, trial) != Some(*figure));
    (edits.len() >= 2).then_some(edits)
}

/// Whether data points stand in neighbouring rows of one sheet and can be changed.
fn neighbours(board: &Board<'_>, run: &[usize]) -> bool {
    run.iter().all(|at| board.can_change(*at))
        && run.windows(2).all(|pair| {
            let cell = |at: Option<&usize>| board.answer(*at?)?.cell.as_ref();
            match (cell(pair.first()), cell(pair.last())) {
                (Some(one), Some(next)) => {
                    one.sheet == next.sheet && one.pos.row + 1 == next.pos.row
                }
                _ => false,
            }
        })
}
