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

#[cfg(test)]
mod tests {
    use super::{Slip, likelihood, origins};

    #[test]
    fn only_the_opposite_figure_has_the_wrong_sign() {
        for (stands, belongs, wrong) in [
            (-230.0, 230.0, true),
            (230.0, -230.0, true),
            (230.0, 230.0, false),
            (-230.0, 231.0, false),
            (0.0, 0.0, false),
        ] {
            let expected = wrong.then_some((Slip::Sign, 1.0));
            assert_eq!(
                likelihood(stands, belongs),
                expected,
                "{stands} for {belongs}"
            );
        }
        assert_eq!(origins(-230.0), [230.0]);
        assert_eq!(origins(0.0), [0.0; 0]);
    }
}
