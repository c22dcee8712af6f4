//! What would come of edits.

use std::collections::BTreeSet;
use std::rc::Rc;

use crate::check::effort::Effort;
use crate::check::{Findings, Surroundings, check, check_around, steps_around};
use crate::formula::Outcome;
use crate::submission::{Submission, value};
use crate::template::Template;
use crate::workbook::Content;

use super::Edit;

/// A submission as it is, and its findings.
pub(super) struct Trying<'a> {
    pub(super) template: &'a Template,
    pub(super) submission: &'a Submission,
    pub(super) findings: &'a Findings,
    surroundings: &'a Surroundings<'a>,
    effort: Rc<Effort>,
}

/// What edits change in the findings.
#[derive(Default)]
pub(super) struct Changed {
    /// The ids of findings that go away.
    pub(super) settles: Vec<String>,
    /// The ids of findings that come.
    pub(super) makes: Vec<String>,
}

impl<'a> Trying<'a> {
    pub(super) fn new(
        template: &'a Template,
        submission: &'a Submission,
        findings: &'a Findings,
        surroundings: &'a Surroundings<'a>,
        effort: &Rc<Effort>,
    ) -> Self {
        Self {
            template,
            submission,
            findings,
            surroundings,
            effort: Rc::clone(effort),
        }
    }

    /// What edits change in the findings; nothing when that cannot be found out any more.
    pub(super) fn outcome(&self, edits: &[Edit]) -> Changed {
        let points = edits.iter().filter_map(|edit| {
            let code = edit.code.as_ref()?;
            self.template.positions.get(code).copied()
        });
        let points: Vec<usize> = points.collect();
        let submissions = self.template.data_points.len() as u64;
        let steps = 2 * steps_around(&points, self.template) + submissions;
        if !self.effort.spend(steps) {
            return Changed::default();
        }
        let ids = |submission| {
            let around = check_around(&points, self.template, submission, self.surroundings);
            let ids = around.findings.iter().map(|finding| finding.id());
            ids.collect::<BTreeSet<String>>()
        };
        let (before, after) = (ids(self.submission), ids(&self.with(edits)));
        Changed {
            settles: before.difference(&after).cloned().collect(),
            makes: after.difference(&before).cloned().collect(),
        }
    }

    /// The rules that are violated with edits; nothing when that cannot be found out any more.
    pub(super) fn violated(&self, edits: &[Edit]) -> Option<Vec<String>> {
        let all: Vec<usize> = (0..self.template.data_points.len()).collect();
        if !self.effort.spend(steps_around(&all, self.template)) {
            return None;
        }
        let outcomes = check(self.template, &self.with(edits), self.surroundings).outcomes;
        let violated = outcomes
            .into_iter()
            .filter(|rule| rule.outcome == Outcome::Violated);
        Some(violated.map(|rule| rule.rule).collect())
    }

    /// The submission with edits in it, in cells for values and for notes.
    fn with(&self, edits: &[Edit]) -> Submission {
        let mut submission = self.submission.clone();
        for edit in edits {
            let Some(code) = &edit.code else { continue };
            let at = self.template.positions.get(code);
            let Some((answer, point)) = at.and_then(|at| {
                let answer = submission.answers.get_mut(*at)?;
                Some((answer, self.template.data_points.get(*at)?))
            }) else {
                continue;
            };
            if answer.cell.as_ref() == Some(&edit.cell) {
                answer.value = value::read(&edit.new, point, self.template, submission.epoch_1904);
                answer.content = edit.new.clone();
                answer.formula = false;
                answer.shown.clear();
            } else if let (Some(note), Content::Text(text)) = (&mut answer.note, &edit.new)
                && note.cell == edit.cell
            {
                note.text.clone_from(text);
            }
        }
        submission
    }
}
