//! A wrong sign (Scholtus 2008, section 2).

use super::Slip;

pub(super) fn explains(stands: f64, belongs: f64) -> Option<Slip> {
    (stands != 0.0 && stands == -belongs).then_some(Slip::Sign)
}

pub(super) fn origins(stands: f64) -> Vec<(f64, Slip)> {
    match stands == 0.0 {
        true => Vec::new(),
        false => vec![(-stands, Slip::Sign)],
    }
}
