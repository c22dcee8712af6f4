//! What calculating with floating numbers adds to them: 1.1 + 2.2 is 3.3000000000000003.
//!
//! Excel keeps 15 digits and compares by them. So a number is read, compared and written here: by its
//! first 15 digits, and by fewer where what follows them can only be noise.

/// Digits that Excel keeps.
const KEPT: usize = 15;
/// Digits that no sum of figures gets wrong.
const SURE: usize = 12;
/// Up to here, as a part of the number, the digits behind the sure ones are noise.
const NOISE: f64 = 5e-14;
/// From here on a number of cents has more digits than are sure.
const LARGE: f64 = 1e9;

/// A number without the noise of its calculation.
pub fn tidy(number: f64) -> f64 {
    if !number.is_finite() || number.fract() == 0.0 {
        return number;
    }
    let sure = rounded(number, SURE);
    match number.abs() < LARGE && (sure - number).abs() <= NOISE * number.abs() {
        true => sure,
        false => rounded(number, KEPT),
    }
}

/// A number to so many significant digits.
fn rounded(number: f64, digits: usize) -> f64 {
    let places = digits.saturating_sub(1);
    format!("{number:.places$e}").parse().unwrap_or(number)
}

/// Whether a number is whole, but for the noise of its calculation.
pub fn is_whole(number: f64) -> bool {
    let tolerance = (number.abs() * 1e-12).clamp(1e-9, 1e-3);
    (number - number.round()).abs() <= tolerance
}

/// The sum of numbers, without the noise of adding them (Neumaier's summation).
pub fn sum(numbers: impl IntoIterator<Item = f64>) -> f64 {
    let (mut sum, mut lost) = (0.0_f64, 0.0_f64);
    for number in numbers {
        let next = sum + number;
        lost += match sum.abs() >= number.abs() {
            true => (sum - next) + number,
            false => (number - next) + sum,
        };
        sum = next;
    }
    tidy(match lost.is_finite() {
        true => sum + lost,
        // Beyond what a floating number can be.
        false => sum,
    })
}

#[cfg(test)]
mod tests {
    use super::{is_whole, sum, tidy};

    #[test]
    fn noise_is_left_out_and_nothing_else() {
        for (number, without) in [
            (0.1 + 0.2, 0.3),
            (1.1 + 2.2, 3.3),
            (231.000_000_000_000_03, 231.0),
            (1e15 + 0.5, 1e15),
            (1.0 / 3.0, 0.333_333_333_333_333),
            (123_456_789_012.34, 123_456_789_012.34),
            (999_999_999_999.99, 999_999_999_999.99),
            (0.123_456_789_012_3, 0.123_456_789_012_3),
            (1e-7, 1e-7),
            (-0.30000000000000004, -0.3),
            (7.0, 7.0),
        ] {
            assert_eq!(tidy(number), without, "{number}");
        }
        assert!(tidy(f64::NAN).is_nan());
    }

    #[test]
    fn whole_numbers_are_whole_in_spite_of_noise() {
        for number in [231.000_000_000_000_03, 230.999_999_999_9, -3.0, 0.0, 1e12] {
            assert!(is_whole(number), "{number}");
        }
        for number in [231.001, 0.5, 1e9 + 0.5, 1e12 + 0.5, f64::NAN, f64::INFINITY] {
            assert!(!is_whole(number), "{number}");
        }
    }

    #[test]
    fn sums_have_no_noise() {
        assert_eq!(sum([1.1, 2.2]), 3.3);
        assert_eq!(sum(std::iter::repeat_n(0.1, 1000)), 100.0);
        assert_eq!(sum([1e15, 0.1, -1e15]), 0.1);
        assert_eq!(sum([]), 0.0);
        assert_eq!(sum([f64::MAX, f64::MAX]), f64::INFINITY);
        assert!(sum([f64::NAN, 1.0]).is_nan());
    }
}
