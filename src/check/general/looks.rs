//! What a person sees of an answer, where it is not plainly what is stored.

use crate::check::finding::Cause;
use crate::check::{Finding, Scene};
use crate::submission::{How, Value};
use crate::template::{Rule, Severity};

use super::{Parameters, about, found};

/// The number format of a cell shows the number that is stored, and no other unit beside it.
pub(super) fn shown_as_stored(rule: &Rule, _: &Parameters, scene: &Scene<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (point, answer) in found(scene) {
        let stored = crate::submission::value::shown(&answer.content, scene.submission.epoch_1904);
        let told = answer.shown.iter().filter_map(|shown| {
            let words = match &shown.how {
                How::Words(words) => Some(words.clone()),
                How::Scaled | How::Other => None,
                How::Struck | How::StruckPart(..) | How::Raised(..) => return None,
            };
            Some(Cause::ShownOtherwise {
                stored: stored.clone(),
                shown: shown.text.clone(),
                words,
            })
        });
        findings.extend(told.map(|cause| about(rule, cause, &point.code, scene)));
    }
    findings
}

/// Nothing of an answer is struck through, and no digit of it is the mark of a footnote. What cannot be
/// read for that is an error.
pub(super) fn struck_or_raised(rule: &Rule, _: &Parameters, scene: &Scene<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (point, answer) in found(scene) {
        let told = answer.shown.iter().filter_map(|shown| match &shown.how {
            How::Struck => Some(Cause::Struck {
                text: shown.text.clone(),
                part: None,
            }),
            How::StruckPart(part, _) => Some(Cause::Struck {
                text: shown.text.clone(),
                part: Some(part.clone()),
            }),
            How::Raised(part, _) => Some(Cause::Raised {
                text: shown.text.clone(),
                part: part.clone(),
            }),
            How::Words(_) | How::Scaled | How::Other => None,
        });
        let severity = match answer.value {
            Value::Unreadable(_) => Severity::Error,
            _ => rule.severity,
        };
        findings.extend(told.map(|cause| Finding {
            severity,
            ..about(rule, cause, &point.code, scene)
        }));
    }
    findings
}
