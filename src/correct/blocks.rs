//! What belongs together: rules that are violated and share figures, and figures that cannot stand.

use crate::check::Findings;
use crate::check::board::{Board, Trial};
use crate::template::Severity;

use super::deduce::search::{Ask, is_odd};

/// Blocks of violated rules and impossible figures that share figures. A warning that shares a
/// figure with an error waits for it to be settled; one that does not is a block by itself.
pub(super) fn blocks(board: &Board<'_>, findings: &Findings) -> Vec<Vec<Ask>> {
    let told = |tie: &usize| {
        let id = board.ties.get(*tie).map(|tie| tie.rule.id.as_str());
        let mut findings = findings.findings.iter();
        findings.any(|finding| Some(finding.rule.as_str()) == id)
    };
    let violated: Vec<usize> = (0..board.ties.len()).filter(told).collect();
    let (errors, warnings): (Vec<usize>, Vec<usize>) =
        violated.into_iter().partition(|tie| board.is_error(*tie));
    let mut blocks: Vec<Vec<Ask>> = Vec::new();
    let asks = errors.into_iter().map(Ask::Tie);
    for ask in asks.chain(odd(board, findings)) {
        let (linked, mut rest): (Vec<_>, Vec<_>) = blocks
            .into_iter()
            .partition(|block| block.iter().any(|other| share(board, ask, *other)));
        let mut own = linked.concat();
        own.push(ask);
        rest.push(own);
        blocks = rest;
    }
    let grave = |tie: &usize| board.severity(*tie) == Some(Severity::Warning);
    let alone: Vec<Vec<Ask>> = warnings
        .into_iter()
        .filter(grave)
        .map(Ask::Tie)
        .filter(|ask| {
            !blocks
                .iter()
                .flatten()
                .any(|other| share(board, *ask, *other))
        })
        .map(|ask| vec![ask])
        .collect();
    blocks.extend(alone);
    blocks
}

/// The data points that a block is about.
pub(super) fn points(board: &Board<'_>, block: &[Ask]) -> Vec<usize> {
    let points = block.iter().flat_map(|ask| match ask {
        Ask::Odd(at) => vec![*at],
        Ask::Tie(tie) => board.points(*tie).to_vec(),
    });
    points.collect()
}

/// Figures that cannot stand, as far as a finding says so.
fn odd(board: &Board<'_>, findings: &Findings) -> Vec<Ask> {
    let none = Trial::new();
    let points = board.template.data_points.iter().enumerate();
    points
        .filter(|(at, point)| {
            let own = std::slice::from_ref(&point.code);
            let figure = board.figure(*at, &none).filter(|_| board.can_change(*at));
            figure.is_some_and(|figure| is_odd(board, *at, figure))
                && findings
                    .findings
                    .iter()
                    .any(|finding| finding.data_points.as_slice() == own)
        })
        .map(|(at, _)| Ask::Odd(at))
        .collect()
}

fn share(board: &Board<'_>, one: Ask, other: Ask) -> bool {
    let has = |ask: Ask, at: usize| match ask {
        Ask::Odd(own) => own == at,
        Ask::Tie(tie) => board.points(tie).contains(&at),
    };
    match one {
        Ask::Odd(at) => has(other, at),
        Ask::Tie(tie) => board.points(tie).iter().any(|at| has(other, *at)),
    }
}
