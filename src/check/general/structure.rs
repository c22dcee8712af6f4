//! The form itself.

use crate::cell::{CellPos, CellRef};
use crate::check::finding::Cause;
use crate::check::{Finding, Scene};
use crate::submission::{ChosenBy, Column, ColumnFault, FoundBy, StructureFault, Value};
use crate::template::{Rule, Severity};

use super::{Parameters, about, found};

/// All that the form asks for is there, once. What was found by anything weaker than its code is
/// told, as information.
pub(super) fn form_intact(rule: &Rule, _: &Parameters, scene: &Scene<'_>) -> Vec<Finding> {
    let fault = |fault: &StructureFault| {
        let (cause, codes, cells) = match fault {
            // They have checks of their own.
            StructureFault::Column(_)
            | StructureFault::Copy { .. }
            | StructureFault::UnaskedRows { .. }
            | StructureFault::UnaskedColumns { .. } => return None,
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
        Some(match cells.is_empty() {
            true => finding,
            false => Finding { cells, ..finding },
        })
    };
    let weakly = found(scene).filter(|(_, answer)| answer.found_by != FoundBy::Code);
    let weakly = weakly.map(|(point, answer)| Finding {
        severity: Severity::Info,
        ..about(rule, Cause::FoundBy(answer.found_by), &point.code, scene)
    });
    let faults = scene.submission.faults.iter().filter_map(fault);
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

/// A finding of a fault, with cells that are no data point's.
fn of_fault(
    rule: &Rule,
    severity: Severity,
    cause: Cause,
    cells: Vec<CellRef>,
    scene: &Scene<'_>,
) -> Finding {
    Finding {
        severity,
        cells,
        ..scene.finding(rule, cause, &[])
    }
}

/// The columns of the form are there with their headers. What of a sheet is not read is as grave as the rule
/// says for answers, and a warning for all else; a header that is only near is information.
pub(super) fn columns_found(rule: &Rule, _: &Parameters, scene: &Scene<'_>) -> Vec<Finding> {
    let warning = rule.severity.min(Severity::Warning);
    let found = scene.submission.faults.iter().filter_map(|fault| {
        let StructureFault::Column(fault) = fault else {
            return None;
        };
        let (severity, cell) = match fault {
            ColumnFault::Missing { column, cell, .. } => match column {
                Column::Value => (rule.severity, cell.clone()),
                _ => (warning, cell.clone()),
            },
            ColumnFault::NoHeaders { .. } => (rule.severity, None),
            ColumnFault::Near { cell, .. } => (Severity::Info, Some(cell.clone())),
            ColumnFault::Second { .. } => return None,
        };
        let cause = Cause::Column(fault.clone());
        Some(of_fault(
            rule,
            severity,
            cause,
            cell.into_iter().collect(),
            scene,
        ))
    });
    found.collect()
}

/// Only one column of a sheet has the header of the value.
pub(super) fn one_value_column(rule: &Rule, _: &Parameters, scene: &Scene<'_>) -> Vec<Finding> {
    let found = scene.submission.faults.iter().filter_map(|fault| {
        let StructureFault::Column(
            second @ ColumnFault::Second {
                used,
                others,
                by,
                differing,
            },
        ) = fault
        else {
            return None;
        };
        let severity = of_choice(rule, *by, differing);
        let cells = std::iter::once(used).chain(others).chain(differing);
        let cells = cells.cloned().collect();
        Some(of_fault(
            rule,
            severity,
            Cause::Column(second.clone()),
            cells,
            scene,
        ))
    });
    found.collect()
}

/// A choice that nothing tells, and on which figures depend, is an error.
fn of_choice(rule: &Rule, by: ChosenBy, differing: &[CellRef]) -> Severity {
    match by {
        ChosenBy::Place if !differing.is_empty() => Severity::Error,
        _ => rule.severity,
    }
}

/// No sheet of the form is there twice.
pub(super) fn no_copied_sheet(rule: &Rule, _: &Parameters, scene: &Scene<'_>) -> Vec<Finding> {
    let found = scene.submission.faults.iter().filter_map(|fault| {
        let StructureFault::Copy {
            used,
            copy,
            by,
            differing,
        } = fault
        else {
            return None;
        };
        let cause = Cause::CopiedSheet {
            used: used.clone(),
            copy: copy.clone(),
            by: *by,
            differing: differing.len(),
        };
        let first = CellRef::new(copy.as_str(), CellPos::new(0, 0));
        let cells = std::iter::once(first).chain(differing.iter().cloned());
        let severity = of_choice(rule, *by, differing);
        Some(of_fault(rule, severity, cause, cells.collect(), scene))
    });
    found.collect()
}

/// The sheets of the form hold no figure that the form does not ask for. Beside its data points that is
/// information: people calculate there.
pub(super) fn nothing_unasked(rule: &Rule, _: &Parameters, scene: &Scene<'_>) -> Vec<Finding> {
    let found = scene
        .submission
        .faults
        .iter()
        .filter_map(|fault| match fault {
            StructureFault::UnaskedRows { sheet, cells } => {
                let cause = Cause::UnaskedRows {
                    sheet: sheet.clone(),
                    codes: cells.iter().map(|(_, code)| code.clone()).collect(),
                };
                let cells = cells.iter().map(|(cell, _)| cell.clone()).collect();
                Some(of_fault(rule, rule.severity, cause, cells, scene))
            }
            StructureFault::UnaskedColumns { sheet, cells } => {
                let cause = Cause::UnaskedColumns {
                    sheet: sheet.clone(),
                };
                Some(of_fault(rule, Severity::Info, cause, cells.clone(), scene))
            }
            _ => None,
        });
    found.collect()
}
