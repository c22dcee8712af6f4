//! What was proposed, beside what is true.

use std::collections::BTreeSet;

use kpi_validator::cell::CellRef;
use kpi_validator::check::Finding;
use kpi_validator::correct::Correction;
use kpi_validator::synthetic::faults::{Change, Fault, Injected};
use kpi_validator::workbook::Content;

use crate::case::{Case, same};
use crate::sight::Sight;

/// How one error fared.
#[derive(Debug, Clone)]
pub(crate) struct Score {
    pub(crate) fault: Fault,
    pub(crate) sight: Sight,
    /// A finding concerns one of its cells.
    pub(crate) detected: bool,
    /// The first proposal about it changes one of its cells.
    pub(crate) located: bool,
    /// The first proposal about it restores what is true.
    pub(crate) repaired: bool,
    /// One of the proposals does.
    pub(crate) among: bool,
}

/// The scores of all errors of a file whose safe corrections are accepted.
pub(crate) fn scores(case: &Case<'_>, seen: &[Sight]) -> Vec<Score> {
    let errors = case.errors.iter().zip(seen);
    errors
        .map(|(error, sight)| score(error, *sight, case))
        .collect()
}

fn score(error: &Injected, sight: Sight, case: &Case<'_>) -> Score {
    let mended = |change: &&Change| holds(case, &change.cell, &change.truth);
    // A safe correction may have done it already.
    if error.changes.iter().all(|change| mended(&change)) {
        return Score {
            fault: error.fault,
            sight,
            detected: true,
            located: true,
            repaired: true,
            among: true,
        };
    }
    let concerned: BTreeSet<String> = case
        .findings
        .findings
        .iter()
        .filter(|finding| concerns(finding, error, case))
        .map(Finding::id)
        .collect();
    let offers: Vec<&Correction> = case
        .corrections
        .iter()
        .filter(|offer| offer.settles.iter().any(|id| concerned.contains(id)))
        .collect();
    let restores = |offer: &&Correction| restores(offer, error, case);
    Score {
        fault: error.fault,
        sight,
        detected: !concerned.is_empty(),
        located: offers.first().is_some_and(|offer| touches(offer, error)),
        repaired: offers.first().is_some_and(restores),
        among: offers.iter().any(restores),
    }
}

fn concerns(finding: &Finding, error: &Injected, case: &Case<'_>) -> bool {
    error.changes.iter().any(|change| {
        let point = case.template.data_points.get(change.point);
        finding.cells.contains(&change.cell)
            || point.is_some_and(|point| finding.data_points.contains(&point.code))
    })
}

fn touches(offer: &Correction, error: &Injected) -> bool {
    let mut edits = offer.edits.iter();
    edits.any(|edit| error.changes.iter().any(|change| change.cell == edit.cell))
}

/// Whether a proposal makes every cell of an error what it was. Of figures that were rounded one by
/// one none is false by itself: there the balances must come out, with figures that are within two
/// units of the rounding.
fn restores(offer: &Correction, error: &Injected, case: &Case<'_>) -> bool {
    let after = |cell: &CellRef| {
        let mut edits = offer.edits.iter().filter(|edit| &edit.cell == cell);
        edits.next().map(|edit| edit.new.clone())
    };
    match error.fault {
        Fault::Rounded => {
            touches(offer, error)
                && offer
                    .edits
                    .iter()
                    .all(|edit| match (&edit.new, truth(case, &edit.cell)) {
                        (Content::Number(new), Some(Content::Number(truth))) => {
                            (new - truth).abs() <= 2.0 * unit(error) + 1e-6
                        }
                        _ => false,
                    })
        }
        _ => error
            .changes
            .iter()
            .all(|change| match after(&change.cell) {
                Some(content) => same(&content, &change.truth),
                None => holds(case, &change.cell, &change.truth),
            }),
    }
}

/// The unit to which figures were rounded: the largest power of ten that all of them are whole in.
fn unit(error: &Injected) -> f64 {
    let whole = |unit: f64| {
        error.changes.iter().all(|change| match change.typed {
            Content::Number(number) => (number / unit - (number / unit).round()).abs() < 1e-6,
            _ => false,
        })
    };
    [10.0, 1.0, 0.1, 0.01]
        .into_iter()
        .find(|unit| whole(*unit))
        .unwrap_or(0.01)
}

fn truth<'a>(case: &'a Case<'_>, cell: &CellRef) -> Option<&'a Content> {
    let answers = case.clean.answers.iter();
    let mut own = answers.filter(|answer| answer.cell.as_ref() == Some(cell));
    own.next().map(|answer| &answer.content)
}

fn holds(case: &Case<'_>, cell: &CellRef, content: &Content) -> bool {
    let answers = case.submission.answers.iter();
    let mut own = answers.filter(|answer| answer.cell.as_ref() == Some(cell));
    own.next()
        .is_some_and(|answer| same(&answer.content, content))
}
