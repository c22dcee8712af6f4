//! One digit mistyped, dropped or doubled, or two neighbours transposed (Scholtus 2009): the edit
//! distance of Damerau and Levenshtein is one.

use super::Slip;

pub(super) fn explains(stands: f64, belongs: f64) -> Option<Slip> {
    if stands == belongs || (stands < 0.0) != (belongs < 0.0) {
        return None;
    }
    let (typed, meant) = (digits(stands), digits(belongs));
    let (shorter, longer) = match typed.len() < meant.len() {
        true => (&typed, &meant),
        false => (&meant, &typed),
    };
    match longer.len() - shorter.len() {
        0 => {
            let different: Vec<usize> = (0..typed.len())
                .filter(|at| typed.get(*at) != meant.get(*at))
                .collect();
            match different.as_slice() {
                [_] => Some(Slip::Mistyped),
                [one, next] if next - one == 1 => {
                    let crossed =
                        typed.get(*one) == meant.get(*next) && typed.get(*next) == meant.get(*one);
                    crossed.then_some(Slip::Transposed)
                }
                _ => None,
            }
        }
        1 => {
            let fits = (0..longer.len()).any(|at| {
                let mut without = longer.clone();
                without.remove(at);
                &without == shorter
            });
            let slip = match typed.len() < meant.len() {
                true => Slip::Dropped,
                false => Slip::Added,
            };
            fits.then_some(slip)
        }
        _ => None,
    }
}

/// Figures with two neighbouring digits exchanged, or with one of two equal neighbours left out.
pub(super) fn origins(stands: f64) -> Vec<(f64, Slip)> {
    let typed = digits(stands);
    let mut origins: Vec<(f64, Slip)> = Vec::new();
    let mut add = |digits: Vec<u8>, slip: Slip| {
        let text = String::from_utf8(digits).unwrap_or_default();
        let leading = text.starts_with('0') && text.len() > 1 && !text.starts_with("0.");
        if let Some(figure) = text.parse::<f64>().ok().filter(|_| !leading) {
            let figure = if stands < 0.0 { -figure } else { figure };
            let known = origins.iter().any(|(known, _)| *known == figure);
            if figure != stands && !known {
                origins.push((figure, slip));
            }
        }
    };
    for at in 1..typed.len() {
        let pair = (typed.get(at - 1).copied(), typed.get(at).copied());
        let (Some(one), Some(next)) = pair else {
            continue;
        };
        if !one.is_ascii_digit() || !next.is_ascii_digit() {
            continue;
        }
        if one == next {
            let mut without = typed.clone();
            without.remove(at);
            add(without, Slip::Added);
        } else {
            let mut crossed = typed.clone();
            crossed.swap(at - 1, at);
            add(crossed, Slip::Transposed);
        }
    }
    origins
}

/// A figure as it is typed, without its sign.
fn digits(figure: f64) -> Vec<u8> {
    figure.abs().to_string().into_bytes()
}

#[cfg(test)]
mod tests {
    use super::{Slip, explains, origins};

    #[test]
    fn one_slip_of_the_finger_is_recognised() {
        for (stands, belongs, slip) in [
            (1252.0, 1262.0, Some(Slip::Mistyped)),
            (1252.0, 1225.0, Some(Slip::Transposed)),
            (1252.0, 152.0, Some(Slip::Added)),
            (12252.0, 1252.0, Some(Slip::Added)),
            (152.0, 1252.0, Some(Slip::Dropped)),
            (37.4, 37.5, Some(Slip::Mistyped)),
            (1252.0, 1143.0, None),
            (1252.0, 2125.0, None),
            (5.0, -5.0, None),
            (5.0, 5.0, None),
        ] {
            assert_eq!(explains(stands, belongs), slip, "{stands} for {belongs}");
        }
        let found: Vec<f64> = origins(1225.0)
            .into_iter()
            .map(|(figure, _)| figure)
            .collect();
        assert_eq!(found, [2125.0, 125.0, 1252.0]);
    }
}
