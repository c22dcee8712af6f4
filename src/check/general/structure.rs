//! The form itself.

use crate::check::finding::Cause;
use crate::check::{Finding, Scene};
use crate::submission::{FoundBy, StructureFault, Value};
use crate::template::{Rule, Severity};

use super::{Parameters, about, found};

/// All that the form asks for is there, once. What was found by anything weaker than its code is
/// told, as information.
pub(super) fn form_intact(rule: &Rule, _: &Parameters, scene: &Scene<'_>) -> Vec<Finding> {
    let fault = |fault: &StructureFault| {
        let (cause, codes, cells) = match fault {
            StructureFault::MissingSheet { sheet } => (
                Cause::MissingSheet {
                    sheet: sheet.clone(),
                },
                Vec::new(),
                Vec::new(),
            ),
            StructureFault::MissingDataPoint { code, .. } => {
                (Cause::MissingDataPoint, vec![code.clone()], Vec::new())
            }
            StructureFault::Repeated { code, cells, .. } => {
                (Cause::Repeated, vec![code.clone()], cells.clone())
            }
        };
        let finding = scene.finding(rule, cause, &codes);
        match cells.is_empty() {
            true => finding,
            false => Finding { cells, ..finding },
        }
    };
    let weakly = found(scene).filter(|(_, answer)| answer.found_by != FoundBy::Code);
    let weakly = weakly.map(|(point, answer)| Finding {
        severity: Severity::Info,
        ..about(rule, Cause::FoundBy(answer.found_by), &point.code, scene)
    });
    let faults = scene.submission.faults.iter().map(fault);
    let version = wrong_version(rule, scene);
    version.into_iter().chain(faults).chain(weakly).collect()
}

/// The form is of the version that it is checked against, where it says of which it is.
fn wrong_version(rule: &Rule, scene: &Scene<'_>) -> Option<Finding> {
    let stated = scene.submission.template_version.as_deref()?.trim();
    let current = scene.template.version.as_str();
    // Excel makes the number 1 of `1.0`.
    let number = |text: &str| text.replace(',', ".").parse::<f64>().ok();
    let same = stated == current || number(stated).is_some_and(|one| number(current) == Some(one));
    if same || stated.is_empty() {
        return None;
    }
    let places = scene.template.cover.iter().zip(&scene.submission.cover);
    let says = |text: &Value| matches!(text, Value::Text(text) if text.trim() == stated);
    let field = places.into_iter().find(|(_, answer)| says(&answer.value));
    let cause = Cause::WrongVersion {
        stated: stated.to_owned(),
        current: current.to_owned(),
    };
    let finding = Finding {
        severity: Severity::Warning,
        ..scene.finding(rule, cause, &[])
    };
    let cell = field.and_then(|(_, answer)| answer.cell.clone());
    Some(Finding {
        cells: cell.into_iter().collect(),
        ..finding
    })
}

/// A data point that stands in several places has one value.
pub(super) fn repeated_agree(rule: &Rule, _: &Parameters, scene: &Scene<'_>) -> Vec<Finding> {
    let differing = scene
        .submission
        .faults
        .iter()
        .filter_map(|fault| match fault {
            StructureFault::Repeated {
                code,
                cells,
                agree: false,
            } => Some((code, cells)),
            _ => None,
        });
    differing
        .map(|(code, cells)| Finding {
            cells: cells.clone(),
            ..about(rule, Cause::RepeatedDiffers, code, scene)
        })
        .collect()
}

/// No part of the form is hidden or merged with other cells.
pub(super) fn nothing_concealed(rule: &Rule, _: &Parameters, scene: &Scene<'_>) -> Vec<Finding> {
    let concealed = scene.submission.concealed.iter();
    concealed
        .map(|part| Finding {
            cells: part.cells.clone(),
            ..scene.finding(rule, Cause::Concealed(part.how), &[])
        })
        .collect()
}
