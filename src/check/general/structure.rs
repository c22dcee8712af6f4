//! The form itself.

use crate::check::finding::Cause;
use crate::check::{Finding, Scene};
use crate::submission::StructureFault;
use crate::template::Rule;

use super::Parameters;

/// All that the form asks for is there, once.
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
            StructureFault::Repeated { code, cells } => {
                (Cause::Repeated, vec![code.clone()], cells.clone())
            }
        };
        let finding = Finding::new(rule, cause, &codes, scene.submission, scene.template);
        match cells.is_empty() {
            true => finding,
            false => Finding { cells, ..finding },
        }
    };
    scene.submission.faults.iter().map(fault).collect()
}
