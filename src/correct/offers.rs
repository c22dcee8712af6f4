//! From explanations to corrections: each is checked as a whole, and only what settles something
//! and violates nothing anew is offered.

use std::rc::Rc;

use crate::check::board::{Board, Trial, codes};
use crate::check::effort::Effort;
use crate::check::{Findings, Surroundings};
use crate::number::tidy;
use crate::submission::Submission;
use crate::template::Template;

use super::deduce::missing;
use super::deduce::search::{Ask, Explanation, explain};
use super::localise::{Limits, localise_within};
use super::trying::Trying;
use super::{Applicability, Correction, Edit, Reason, SlipStep, blocks, system};

/// The most corrections of one block: a handful.
const OFFERED: usize = 4;
/// The effort for one block that no slip explains.
const LIMITS: Limits = Limits {
    sets: 4,
    effort: 3000,
};

/// Corrections for the rules that are violated, block by block, best first.
#[inline(never)] // See the profile `wasm` in Cargo.toml.
pub(super) fn corrections(
    template: &Template,
    submission: &Submission,
    findings: &Findings,
    surroundings: &Surroundings<'_>,
    effort: &Rc<Effort>,
) -> Vec<Correction> {
    let board = Board::new(template, submission, surroundings).within(effort);
    let trying = Trying::new(template, submission, findings, surroundings, effort);
    let offers = Offers {
        template,
        board: &board,
        trying: &trying,
    };
    // A slide of rows explains the row that it left blank better than that row by itself.
    let (mut slides, mut others) = (Vec::new(), Vec::new());
    let blocks = blocks::blocks(&board, findings);
    // The figures that are missing come last, and share as much as one block.
    let parts = blocks.len() + 1;
    for (at, block) in blocks.into_iter().enumerate() {
        effort.share_among(parts - at);
        let found = explain(&board, &block);
        let best = found.explanations.first();
        let slid = best.is_some_and(Explanation::slides);
        let explained = found.explanations.iter();
        let explained: Vec<Correction> = explained
            .filter_map(|explanation| offers.explained(explanation))
            .take(OFFERED)
            .collect();
        let must = |ask: &Ask| match ask {
            Ask::Odd(_) => true,
            Ask::Tie(tie) => board.is_error(*tie),
        };
        // Where a slip explains it, no more is asked of the solver.
        let all = match explained.is_empty() && block.iter().any(must) {
            true => offers.localised(&block, found.complete),
            false => explained,
        };
        match slid {
            true => slides.extend(all),
            false => others.extend(all),
        }
    }
    effort.share_among(1);
    for explanation in missing::explanations(&board) {
        slides.extend(offers.explained(&explanation));
    }
    slides.extend(others);
    without_covered(slides)
}

/// Without sets of figures that no slip explains, where a slip elsewhere settles the same findings.
fn without_covered(mut all: Vec<Correction>) -> Vec<Correction> {
    let by_slips = |offer: &Correction| matches!(offer.reason, Reason::Slips { .. });
    let slips: Vec<Vec<String>> = all
        .iter()
        .filter(|offer| by_slips(offer))
        .map(|offer| offer.settles.clone())
        .collect();
    let covered = |offer: &Correction| {
        slips
            .iter()
            .any(|settles| offer.settles.iter().all(|id| settles.contains(id)))
    };
    all.retain(|offer| by_slips(offer) || !covered(offer));
    all
}

struct Offers<'b, 'a> {
    template: &'a Template,
    board: &'b Board<'a>,
    trying: &'b Trying<'b>,
}

impl Offers<'_, '_> {
    #[inline(never)] // See the profile `wasm` in Cargo.toml.
    fn explained(&self, explanation: &Explanation) -> Option<Correction> {
        let trial = &explanation.trial;
        self.correction(trial, |settles| match explanation.by_slips() {
            // That the other figures leave one value is no reason to believe in it.
            false => Reason::Localised {
                codes: codes(self.template, trial.keys().copied()),
                settles,
                proven: explanation.slips.len() == 1,
            },
            true => Reason::Slips {
                steps: self.steps(explanation),
                settles,
            },
        })
    }

    /// A correction, if it settles a finding and makes none.
    fn correction(
        &self,
        trial: &Trial,
        reason: impl FnOnce(Vec<String>) -> Reason,
    ) -> Option<Correction> {
        let edits: Option<Vec<Edit>> = trial
            .iter()
            .map(|(at, figure)| {
                let answer = self.board.answer(*at)?;
                Some(Edit {
                    cell: answer.cell.clone()?,
                    code: Some(answer.code.clone()),
                    old: answer.content.clone(),
                    new: self.board.content(*at, *figure)?,
                })
            })
            .collect();
        let edits = edits?;
        let changed = self.trying.outcome(&edits);
        if changed.settles.is_empty() || !changed.makes.is_empty() {
            return None;
        }
        let named: Vec<String> = trial
            .iter()
            .filter_map(|(at, figure)| {
                Some(format!("{}={}", self.board.point(*at)?.code, tidy(*figure)))
            })
            .collect();
        let mut rules: Vec<String> = changed
            .settles
            .iter()
            .filter_map(|id| id.split(':').next())
            .map(str::to_owned)
            .collect();
        rules.dedup();
        Some(Correction {
            id: format!("figures:{}", named.join(",")),
            applicability: Applicability::NeedsConfirmation,
            reason: reason(rules),
            edits,
            settles: changed.settles,
        })
    }

    fn steps(&self, explanation: &Explanation) -> Vec<SlipStep> {
        let none = Trial::new();
        let slips = explanation.slips.iter();
        slips
            .map(|(slip, places)| {
                let figures = places.iter().map(|at| {
                    let belongs = explanation.trial.get(at).copied().unwrap_or_default();
                    let belongs = tidy(belongs);
                    (self.board.figure(*at, &none), belongs)
                });
                SlipStep {
                    slip: *slip,
                    codes: codes(self.template, places.iter().copied()),
                    figures: figures.collect(),
                    before: self.agreeing(places, &explanation.trial),
                }
            })
            .collect()
    }

    /// The figure of the period before, where it speaks for the one proposed.
    fn agreeing(&self, places: &[usize], trial: &Trial) -> Option<f64> {
        let [at] = places else { return None };
        let before = self.board.earlier(&self.board.point(*at)?.code)?;
        let stands = self.board.figure(*at, &Trial::new());
        let near = |figure: f64| (figure - before).abs() <= 0.25 * before.abs().max(4.0);
        let speaks = near(*trial.get(at)?) && !stands.is_some_and(near);
        speaks.then_some(before)
    }

    /// How much a trial changes its figures, each as a part of itself.
    fn invention(&self, trial: &Trial) -> f64 {
        let none = Trial::new();
        let each = trial.iter().map(|(at, figure)| {
            let stands = self.board.figure(*at, &none).unwrap_or_default();
            match self.board.choices(*at) {
                Some(_) => 1.0,
                None => (figure - stands).abs() / (1.0 + stands.abs()),
            }
        });
        each.sum()
    }

    /// The smallest sets of figures that could be changed, for a block that no slip explains.
    #[inline(never)] // See the profile `wasm` in Cargo.toml.
    fn localised(&self, block: &[Ask], searched: bool) -> Vec<Correction> {
        let points = blocks::points(self.board, block);
        let (system, places) = system::around(self.board, &points);
        let Some(found) = localise_within(&system, LIMITS, &self.board.effort) else {
            return Vec::new();
        };
        let trials = found.sets.iter().map(|set| {
            let figures = set.iter();
            let figures =
                figures.filter_map(|(variable, figure)| Some((*places.get(*variable)?, *figure)));
            figures.collect::<Trial>()
        });
        // Of sets that cost the same, the one that changes its figures less comes first.
        let mut trials: Vec<Trial> = trials.collect();
        trials.sort_by(|a, b| self.invention(a).total_cmp(&self.invention(b)));
        let offers = trials.into_iter().filter_map(|trial| {
            let changed = codes(self.template, trial.keys().copied());
            self.correction(&trial, |settles| Reason::Localised {
                codes: changed,
                settles,
                proven: found.proven && searched,
            })
        });
        offers.collect()
    }
}

#[cfg(test)]
mod tests;
