//! A wrong sign (Scholtus 2008, section 2).

use super::Slip;

pub(super) fn likelihood(stands: f64, belongs: f64) -> Option<(Slip, f64)> {
    (stands != 0.0 && stands == -belongs).then_some((Slip::Sign, 1.0))
}

pub(super) fn origins(stands: f64) -> Vec<f64> {
    match stands == 0.0 {
        true => Vec::new(),
        false => vec![-stands],
    }
}
