//! The factor 10, 100 or 1000 of a decimal mark or a unit (de Waal et al. 2011, section 2.3.2).

use super::Slip;

const FACTORS: [f64; 3] = [10.0, 100.0, 1000.0];

pub(super) fn explains(stands: f64, belongs: f64) -> Option<Slip> {
    let is = |a: f64, b: f64| b != 0.0 && ((a - b) / b).abs() < 1e-9;
    let found = FACTORS
        .iter()
        .any(|factor| is(stands, belongs * factor) || is(stands * factor, belongs));
    found.then_some(Slip::Scale)
}

pub(super) fn origins(stands: f64) -> Vec<(f64, Slip)> {
    if stands == 0.0 {
        return Vec::new();
    }
    let both = |factor: &f64| {
        [
            (stands / factor, Slip::Scale),
            (stands * factor, Slip::Scale),
        ]
    };
    FACTORS.iter().flat_map(both).collect()
}
