//! Numbers with an exponent: `4.15E+04`, `4,15e4`, `4,15×10^4`.

use super::marks;

/// Greater figures, and digits that far behind the decimal mark, are no figures of a form.
const MOST: f64 = 1e15;

/// The power of ten that stands behind a number, and the rest.
pub(super) fn split(after: &str) -> (Option<i32>, &str) {
    let trimmed = after.trim_start();
    let by_letter = || {
        let rest = trimmed.strip_prefix(['E', 'e', 'Е', 'е'])?;
        // Behind a space only the sign tells it from a word.
        (trimmed.len() == after.len() || rest.starts_with(['+', '-'])).then_some(rest)
    };
    let by_ten = || {
        let rest = trimmed.strip_prefix(['×', 'x', 'X', 'х', 'Х', '*'])?;
        let rest = rest.trim_start().strip_prefix("10")?;
        rest.strip_prefix('^')
    };
    let found = by_letter().or_else(by_ten).and_then(power);
    found.map_or((None, after), |(power, rest)| (Some(power), rest))
}

fn power(text: &str) -> Option<(i32, &str)> {
    let (sign, digits) = match text.strip_prefix('-') {
        Some(rest) => (-1, rest),
        None => (1, text.strip_prefix('+').unwrap_or(text)),
    };
    let end = digits.find(|c: char| !c.is_ascii_digit());
    let (digits, rest) = digits.split_at(end.unwrap_or(digits.len()));
    let power: i32 = digits.parse().ok().filter(|_| digits.len() <= 3)?;
    Some((sign * power, rest))
}

/// The number that digits and a power of ten make. Before an exponent, one mark is a decimal one.
pub(super) fn values(core: &str, power: i32) -> Vec<f64> {
    let mut read = marks::values(core);
    if read.len() > 1 {
        read.retain(|value| value.fract() != 0.0 || *value < 1000.0);
    }
    let raised = read.into_iter().filter_map(|mantissa| {
        let value: f64 = format!("{mantissa}e{power}").parse().ok()?;
        (value.abs() < MOST && (value == 0.0 || value.abs() > 1.0 / MOST)).then_some(value)
    });
    raised.collect()
}
