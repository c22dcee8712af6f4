//! From explanations to corrections: each is checked as a whole, and keeps only what violates
//! nothing anew.

use std::collections::BTreeSet;

use crate::check::{Findings, Surroundings, check};
use crate::code::Code;
use crate::submission::Submission;
use crate::template::{Severity, Template};
use crate::workbook::Content;

use super::board::{Board, Trial, codes, tried};
use super::deduce::search::{Explanation, explain};
use super::deduce::{Slip, missing, origins, slip};
use super::localise::{Limits, localise};
use super::{Applicability, Correction, Edit, Reason, SlipStep, system};

/// The most corrections of one block.
const OFFERED: usize = 4;
/// The effort for one block that no slip explains.
const LIMITS: Limits = Limits {
    sets: 3,
    programs: 1500,
};

/// Corrections for the rules that are violated, block by block, best first.
pub(super) fn corrections(
    template: &Template,
    submission: &Submission,
    findings: &Findings,
    surroundings: &Surroundings<'_>,
) -> Vec<Correction> {
    let board = Board::new(template, submission, surroundings);
    let offers = Offers {
        template,
        submission,
        surroundings,
        known: findings
            .findings
            .iter()
            .map(|finding| finding.id())
            .collect(),
    };
    let mut all: Vec<Correction> = Vec::new();
    for (at, figure) in missing::left_out(&board) {
        let trial = Trial::from([(at, figure)]);
        let step = offers.step(&board, Slip::Missing, &[at], &trial);
        all.extend(offers.correction(&board, &trial, |settles| Reason::Slips {
            steps: vec![step],
            settles,
        }));
    }
    for block in blocks(&board, findings) {
        let found = explain(&board, &block);
        let before = all.len();
        for explanation in found.explanations {
            if all.len() - before >= OFFERED {
                break;
            }
            let steps = offers.steps(&board, &explanation);
            let offer = offers.correction(&board, &explanation.trial, |settles| Reason::Slips {
                steps,
                settles,
            });
            all.extend(offer);
        }
        // Where a slip explains it, no more is asked of the solver.
        if all.len() == before && block.iter().any(|tie| board.is_error(*tie)) {
            all.extend(offers.localised(&board, &block, found.complete));
        }
    }
    all.extend(offers.impossible(&board, findings, &all));
    all
}

/// Blocks of violated rules that share figures. Warnings that share a figure with an error wait for
/// it to be settled.
fn blocks(board: &Board<'_>, findings: &Findings) -> Vec<Vec<usize>> {
    let violated: Vec<usize> = (0..board.ties.len())
        .filter(|at| {
            let id = board.ties.get(*at).map(|tie| tie.rule.id.as_str());
            findings
                .findings
                .iter()
                .any(|finding| Some(finding.rule.as_str()) == id)
        })
        .collect();
    let (errors, warnings): (Vec<usize>, Vec<usize>) =
        violated.into_iter().partition(|tie| board.is_error(*tie));
    let mut blocks: Vec<Vec<usize>> = Vec::new();
    for tie in errors {
        let (linked, mut rest): (Vec<_>, Vec<_>) = blocks
            .into_iter()
            .partition(|block| block.iter().any(|other| share(board, tie, *other)));
        let mut own = linked.concat();
        own.push(tie);
        rest.push(own);
        blocks = rest;
    }
    let among_errors = blocks.clone();
    for tie in warnings {
        let grave = board
            .ties
            .get(tie)
            .is_some_and(|tie| tie.rule.severity == Severity::Warning);
        let waits = among_errors
            .iter()
            .flatten()
            .any(|other| share(board, tie, *other));
        if grave && !waits {
            blocks.push(vec![tie]);
        }
    }
    blocks
}

fn share(board: &Board<'_>, one: usize, other: usize) -> bool {
    let points = |tie: usize| {
        board
            .ties
            .get(tie)
            .map_or(&[][..], |tie| tie.points.as_slice())
    };
    points(one)
        .iter()
        .any(|point| points(other).contains(point))
}

struct Offers<'a> {
    template: &'a Template,
    submission: &'a Submission,
    surroundings: &'a Surroundings<'a>,
    /// The ids of the findings as they are.
    known: BTreeSet<String>,
}

impl Offers<'_> {
    /// A correction, if it settles a finding and makes none.
    fn correction(
        &self,
        board: &Board<'_>,
        trial: &Trial,
        reason: impl FnOnce(Vec<String>) -> Reason,
    ) -> Option<Correction> {
        let with = tried(self.submission, trial);
        let after = check(self.template, &with, self.surroundings);
        let after: BTreeSet<String> = after.findings.iter().map(|finding| finding.id()).collect();
        let settles: Vec<String> = self.known.difference(&after).cloned().collect();
        if settles.is_empty() || after.difference(&self.known).next().is_some() {
            return None;
        }
        let edits: Option<Vec<Edit>> = trial
            .iter()
            .map(|(at, figure)| {
                let answer = board.answer(*at)?;
                Some(Edit {
                    cell: answer.cell.clone()?,
                    code: Some(answer.code.clone()),
                    old: answer.content.clone(),
                    new: Content::Number(*figure),
                })
            })
            .collect();
        let named: Vec<String> = trial
            .iter()
            .filter_map(|(at, figure)| Some(format!("{}={figure}", board.point(*at)?.code)))
            .collect();
        let mut rules: Vec<String> = settles
            .iter()
            .filter_map(|id| id.split(':').next())
            .map(str::to_owned)
            .collect();
        rules.dedup();
        Some(Correction {
            id: format!("figures:{}", named.join(",")),
            applicability: Applicability::NeedsConfirmation,
            reason: reason(rules),
            edits: edits?,
            settles,
        })
    }

    fn steps(&self, board: &Board<'_>, explanation: &Explanation) -> Vec<SlipStep> {
        let slips = explanation.slips.iter();
        slips
            .map(|(slip, places)| self.step(board, *slip, places, &explanation.trial))
            .collect()
    }

    fn step(&self, board: &Board<'_>, slip: Slip, places: &[usize], trial: &Trial) -> SlipStep {
        let figures = places.iter().map(|at| {
            let stands = board.figure(*at, &Trial::new());
            (stands, trial.get(at).copied().unwrap_or_default())
        });
        SlipStep {
            slip,
            codes: codes(self.template, places.iter().copied()),
            figures: figures.collect(),
        }
    }

    /// The smallest sets of figures that could be changed, for a block that no slip explains.
    fn localised(&self, board: &Board<'_>, block: &[usize], searched: bool) -> Vec<Correction> {
        let points: Vec<usize> = block
            .iter()
            .filter_map(|tie| board.ties.get(*tie))
            .flat_map(|tie| tie.points.iter().copied())
            .collect();
        let (system, places) = system::around(board, &points);
        let Some(found) = localise(&system, LIMITS) else {
            return Vec::new();
        };
        let offers = found.sets.iter().filter_map(|set| {
            let trial: Trial = set
                .iter()
                .filter_map(|(variable, figure)| Some((*places.get(*variable)?, *figure)))
                .collect();
            let changed = codes(self.template, trial.keys().copied());
            self.correction(board, &trial, |settles| Reason::Localised {
                codes: changed,
                settles,
                proven: found.proven && searched,
            })
        });
        offers.collect()
    }

    /// Figures that the form does not let stand, and that no block has explained: a count below
    /// zero or with decimals, a percentage above a hundred.
    fn impossible(
        &self,
        board: &Board<'_>,
        findings: &Findings,
        offered: &[Correction],
    ) -> Vec<Correction> {
        let none = Trial::new();
        let explained: BTreeSet<&Code> = offered
            .iter()
            .flat_map(|offer| offer.edits.iter().filter_map(|edit| edit.code.as_ref()))
            .collect();
        let mut found = Vec::new();
        for (at, point) in self.template.data_points.iter().enumerate() {
            let told = findings
                .findings
                .iter()
                .any(|finding| finding.data_points.as_slice() == std::slice::from_ref(&point.code));
            let Some(stands) = board
                .figure(at, &none)
                .filter(|_| told && board.can_change(at))
            else {
                continue;
            };
            if board.admissible(at, stands) || explained.contains(&point.code) {
                continue;
            }
            let equations = board.touching(at).iter();
            let mut candidates: Vec<(f64, Slip)> = equations
                .filter_map(|tie| board.determined(*tie, at, &none))
                .map(|belongs| (belongs, slip(stands, belongs).unwrap_or(Slip::Determined)))
                .collect();
            if candidates.is_empty() {
                candidates = origins(stands);
            }
            candidates.retain(|(belongs, _)| board.admissible(at, *belongs));
            candidates.sort_by(|a, b| a.1.cost().total_cmp(&b.1.cost()));
            for (belongs, slip) in candidates.into_iter().take(OFFERED) {
                let trial = Trial::from([(at, belongs)]);
                let step = self.step(board, slip, &[at], &trial);
                found.extend(self.correction(board, &trial, |settles| Reason::Slips {
                    steps: vec![step],
                    settles,
                }));
            }
        }
        found
    }
}
