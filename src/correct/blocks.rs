//! What belongs together: rules that are violated and share figures, and figures that cannot stand.

use std::collections::{BTreeMap, BTreeSet};

use crate::check::Findings;
use crate::check::board::{Board, Trial};
use crate::code::Code;
use crate::template::Severity;

use super::deduce::search::{Ask, is_odd};

/// Blocks of violated rules and impossible figures that share figures. A warning that shares a
/// figure with an error waits for it to be settled; one that does not is a block by itself.
pub(super) fn blocks(board: &Board<'_>, findings: &Findings) -> Vec<Vec<Ask>> {
    let rules: BTreeSet<&str> = findings
        .findings
        .iter()
        .map(|finding| finding.rule.as_str())
        .collect();
    let told = |tie: &usize| {
        let tie = board.ties.get(*tie);
        tie.is_some_and(|tie| rules.contains(tie.rule.id.as_str()))
    };
    let violated: Vec<usize> = (0..board.ties.len()).filter(told).collect();
    let (errors, warnings): (Vec<usize>, Vec<usize>) =
        violated.into_iter().partition(|tie| board.is_error(*tie));
    // Each block has a number, a later one of what it was put together from a higher one.
    let mut numbered: BTreeMap<usize, Vec<Ask>> = BTreeMap::new();
    let mut block_of: BTreeMap<usize, usize> = BTreeMap::new();
    let asks = errors.into_iter().map(Ask::Tie);
    for (number, ask) in asks.chain(odd(board, findings)).enumerate() {
        let linked: BTreeSet<usize> = points_of(board, &ask)
            .iter()
            .filter_map(|at| block_of.get(at).copied())
            .collect();
        let mut own: Vec<Ask> = Vec::new();
        for known in &linked {
            own.extend(numbered.remove(known).unwrap_or_default());
        }
        own.push(ask);
        for block in block_of.values_mut().filter(|own| linked.contains(own)) {
            *block = number;
        }
        block_of.extend(points_of(board, &ask).iter().map(|at| (*at, number)));
        numbered.insert(number, own);
    }
    let mut blocks: Vec<Vec<Ask>> = numbered.into_values().collect();
    let grave = |tie: &usize| board.severity(*tie) == Some(Severity::Warning);
    let alone: Vec<Vec<Ask>> = warnings
        .into_iter()
        .filter(grave)
        .map(Ask::Tie)
        .filter(|ask| {
            let mut points = points_of(board, ask).iter();
            !points.any(|at| block_of.contains_key(at))
        })
        .map(|ask| vec![ask])
        .collect();
    blocks.extend(alone);
    blocks
}

/// The data points that a block is about.
pub(super) fn points(board: &Board<'_>, block: &[Ask]) -> Vec<usize> {
    let points = block.iter().flat_map(|ask| points_of(board, ask));
    points.copied().collect()
}

/// The data points that an ask is about.
fn points_of<'a>(board: &Board<'a>, ask: &'a Ask) -> &'a [usize] {
    match ask {
        Ask::Odd(at) => std::slice::from_ref(at),
        Ask::Tie(tie) => board.points(*tie),
    }
}

/// Figures that cannot stand, as far as a finding says so.
fn odd(board: &Board<'_>, findings: &Findings) -> Vec<Ask> {
    let none = Trial::new();
    let alone = findings.findings.iter();
    let alone: BTreeSet<&Code> = alone
        .filter_map(|finding| match finding.data_points.as_slice() {
            [only] => Some(only),
            _ => None,
        })
        .collect();
    let points = board.template.data_points.iter().enumerate();
    points
        .filter(|(at, point)| {
            let figure = board.figure(*at, &none).filter(|_| board.can_change(*at));
            figure.is_some_and(|figure| is_odd(board, *at, figure)) && alone.contains(&point.code)
        })
        .map(|(at, _)| Ask::Odd(at))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{Ask, blocks};
    use crate::check::Surroundings;
    use crate::check::board::Board;
    use crate::check::tests::submission;
    use crate::template::roadmap;

    /// The blocks of a submission: the rules in each, and the codes of figures that cannot stand.
    fn named(answers: &str) -> Vec<String> {
        let template = roadmap();
        let submission = submission(&template, answers);
        let surroundings = Surroundings::default();
        let findings = crate::check(&template, &submission, &surroundings);
        let board = Board::new(&template, &submission, &surroundings);
        let name = |ask: &Ask| match ask {
            Ask::Odd(at) => template.data_points[*at].code.to_string(),
            Ask::Tie(tie) => board.ties[*tie].rule.id.clone(),
        };
        let block = |block: &Vec<Ask>| block.iter().map(name).collect::<Vec<_>>().join(" ");
        blocks(&board, &findings).iter().map(block).collect()
    }

    const TRACED: &str = "TR.IN.ANS=233; TR.IN.PROG=1; TR.IN.REJ=0; TR.IN=232";

    #[test]
    fn what_shares_a_figure_is_one_block() {
        let seized = "SZ.FA.BORD=4; SZ.FA.INLD=98; SZ.FA.TOT=200";
        let shares = "INS.TOT=33; INS.ENT=13";
        for (answers, expected) in [
            (TRACED.to_owned(), &["SUM-08 INQ-01"][..]),
            (format!("{seized}; {TRACED}"), &["SUM-01", "SUM-08 INQ-01"]),
            // A figure that cannot stand belongs to the rules that read it.
            (
                "TR.IN.ANS=-5; TR.IN.PROG=1; TR.IN.REJ=0; TR.IN=232".to_owned(),
                &["SUM-08 TR.IN.ANS"],
            ),
            (format!("{seized}; DST.MIX=-5"), &["SUM-01", "DST.MIX"]),
            (
                "DST.MIX=-5; CHG.POS=2.5".to_owned(),
                &["CHG.POS", "DST.MIX"],
            ),
            // A percentage is hardly a fraction, unless a note says so.
            (format!("{shares}; INS.PCT.ENT=0.4"), &["INS.PCT.ENT"]),
            (format!("{seized}; SAF.T=0.4#so it is"), &["SUM-01"]),
            // A finding about a figure that can stand asks for no figure.
            (format!("{seized}; POL.EVID="), &["SUM-01"]),
            ("SZ.FA.BORD=4; SZ.FA.INLD=98; SZ.FA.TOT=102".to_owned(), &[]),
        ] {
            assert_eq!(named(&answers), expected, "{answers}");
        }
    }

    /// Its figures may change when the error is settled.
    #[test]
    fn a_warning_waits_for_an_error_that_shares_a_figure() {
        let alone = "CHG.POS=149; CAS.POS.TOT=141";
        let sum = "CAS.POS.OPEN=100; CAS.POS.NEW=51; CAS.POS.RECAT=0";
        for (answers, expected) in [
            (alone.to_owned(), &["INQ-07"][..]),
            (format!("{alone}; {TRACED}"), &["SUM-08 INQ-01", "INQ-07"]),
            (format!("{alone}; {sum}"), &["SUM-22"]),
            // What is only for information asks for nothing.
            ("LEG.PCT=80; LEG.FULL=1; LEG.SCOPE=6".to_owned(), &[]),
        ] {
            assert_eq!(named(&answers), expected, "{answers}");
        }
    }
}
