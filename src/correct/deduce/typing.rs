//! One digit mistyped, dropped or doubled, or two neighbours transposed (Scholtus 2009): the edit
//! distance of Damerau and Levenshtein is one.

use super::Slip;

/// The keys beside each digit, on the number block and on the row above the letters.
const BESIDE: [&[u8]; 10] = [
    b"129", b"0245", b"1356", b"2456", b"13578", b"24689", b"3579", b"4568", b"5679", b"0568",
];
/// How often a mistyped digit is one of the keys beside the right one; else it is any.
const NEAR: f64 = 0.5;
/// How often a digit too many is one of its neighbours typed twice.
const TWICE: f64 = 0.9;

/// The likelihood of each slip is one in the number of ways in which it can happen to the figure
/// that belongs there.
pub(super) fn likelihood(stands: f64, belongs: f64) -> Option<(Slip, f64)> {
    if stands == belongs || (stands < 0.0) != (belongs < 0.0) {
        return None;
    }
    let (typed, meant) = (digits(stands), digits(belongs));
    let ways = |count: usize| 1.0 / count.max(1) as f64;
    match typed.len() as i64 - meant.len() as i64 {
        0 => {
            let mut different = (0..typed.len()).filter(|at| typed.get(*at) != meant.get(*at));
            let (one, next, more) = (different.next()?, different.next(), different.next());
            match (next, more) {
                (None, _) => {
                    let (from, to) = (*meant.get(one)?, *typed.get(one)?);
                    Some((Slip::Mistyped, ways(meant.len()) * key(from, to)?))
                }
                (Some(next), None) if next == one + 1 => {
                    let crossed =
                        typed.get(one) == meant.get(next) && typed.get(next) == meant.get(one);
                    let pairs = meant.windows(2).filter(|pair| pair.first() != pair.last());
                    crossed.then(|| (Slip::Transposed, ways(pairs.count())))
                }
                _ => None,
            }
        }
        -1 => {
            let places = places_without(&meant, &typed).len() as f64;
            (places > 0.0).then(|| (Slip::Dropped, places * ways(meant.len())))
        }
        1 => {
            let places = places_without(&typed, &meant);
            let twice = places.iter().any(|at| {
                let digit = typed.get(*at);
                let before = at.checked_sub(1).and_then(|before| typed.get(before));
                digit == before || digit == typed.get(at + 1)
            });
            let likelihood = match twice {
                true => TWICE * ways(meant.len()),
                false => (1.0 - TWICE) * ways(10 * typed.len()),
            };
            (!places.is_empty()).then_some((Slip::Added, likelihood))
        }
        _ => None,
    }
}

/// How likely one key is hit for another.
fn key(meant: u8, typed: u8) -> Option<f64> {
    let beside = BESIDE.get(usize::from(meant.checked_sub(b'0')?))?;
    typed
        .is_ascii_digit()
        .then(|| match beside.contains(&typed) {
            true => NEAR / beside.len() as f64 + (1.0 - NEAR) / 9.0,
            false => (1.0 - NEAR) / 9.0,
        })
}

/// The places at which a longer figure without one digit is the shorter one.
fn places_without(longer: &[u8], shorter: &[u8]) -> Vec<usize> {
    (0..longer.len())
        .filter(|at| {
            let without = longer.iter().enumerate().filter(|(place, _)| place != at);
            without.map(|(_, digit)| digit).eq(shorter)
        })
        .collect()
}

/// Figures with two neighbouring digits exchanged, or with one of two equal neighbours left out.
pub(super) fn origins(stands: f64) -> Vec<f64> {
    let typed = digits(stands);
    let mut origins: Vec<f64> = Vec::new();
    let mut add = |digits: Vec<u8>| {
        let text = String::from_utf8(digits).unwrap_or_default();
        let leading = text.starts_with('0') && text.len() > 1 && !text.starts_with("0.");
        if let Some(figure) = text.parse::<f64>().ok().filter(|_| !leading) {
            let figure = if stands < 0.0 { -figure } else { figure };
            if figure != stands && !origins.contains(&figure) {
                origins.push(figure);
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
        let mut other = typed.clone();
        if one == next {
            other.remove(at);
        } else {
            other.swap(at - 1, at);
        }
        add(other);
    }
    origins
}

/// A figure as it is typed, without its sign.
fn digits(figure: f64) -> Vec<u8> {
    figure.abs().to_string().into_bytes()
}

#[cfg(test)]
mod tests {
    use super::{Slip, likelihood, origins};

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
            (0.0, 7.0, Some(Slip::Mistyped)),
            (7.0, 0.0, Some(Slip::Mistyped)),
            // With its sign, or not at all.
            (-12.0, -13.0, Some(Slip::Mistyped)),
            (-12.0, 13.0, None),
            (12.0, -13.0, None),
            // Digits that are not neighbours, and an exchange of which only one half fits.
            (132.0, 231.0, None),
            (1252.0, 1227.0, None),
            (15.0, 234.0, None),
            (234.0, 15.0, None),
        ] {
            let found = likelihood(stands, belongs).map(|(slip, _)| slip);
            assert_eq!(found, slip, "{stands} for {belongs}");
        }
        assert_eq!(origins(1225.0), [2125.0, 125.0, 1252.0]);
    }

    #[test]
    fn a_figure_that_could_be_meant_is_named_once_and_is_written_as_a_number_is() {
        for (stands, could_be) in [
            (111.0, vec![11.0]),
            (-12.0, vec![-21.0]),
            // No figure begins with a nought, unless a decimal mark follows.
            (10.0, vec![]),
            (0.55, vec![0.5]),
            // The decimal mark is no digit.
            (12.5, vec![21.5]),
        ] {
            assert_eq!(origins(stands), could_be, "{stands}");
        }
    }

    #[test]
    fn a_slip_is_as_likely_as_it_is_one_of_many() {
        for (stands, belongs, likely) in [
            // One of three digits, half of the time for one of the four keys beside it.
            (126.0, 123.0, (0.5 / 4.0 + 0.5 / 9.0) / 3.0),
            (127.0, 123.0, 0.5 / 9.0 / 3.0),
            // One of two pairs of different neighbours.
            (1252.0, 1225.0, 1.0 / 2.0),
            // One of three digits, and either of two that are equal.
            (12.0, 132.0, 1.0 / 3.0),
            (12.0, 122.0, 2.0 / 3.0),
            // A digit typed twice, and any of ten at one of four places.
            (1223.0, 123.0, 0.9 / 3.0),
            (1723.0, 123.0, 0.1 / 40.0),
        ] {
            let found = likelihood(stands, belongs).map_or(0.0, |found| found.1);
            assert!(
                (found - likely).abs() < 1e-12,
                "{stands} for {belongs}: {found}, not {likely}"
            );
        }
    }

    #[test]
    fn the_likelier_slip_is_the_one_with_fewer_ways_to_happen() {
        let likely = |stands, belongs| likelihood(stands, belongs).map_or(0.0, |found| found.1);
        // A digit of three rather than one of six; a key beside rather than one far off; a digit
        // typed twice rather than one out of nowhere.
        assert!(likely(124.0, 123.0) > likely(123_454.0, 123_455.0));
        assert!(likely(126.0, 123.0) > likely(127.0, 123.0));
        assert!(likely(1223.0, 123.0) > likely(1723.0, 123.0));
        // Either of two equal digits can be dropped.
        assert!(likely(12.0, 122.0) > likely(12.0, 132.0));
    }
}
