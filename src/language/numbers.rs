//! Figures as people write them.

use crate::date;
use crate::template::ValueKind;

/// A number with a comma between thousands and a point before decimals; years without the comma,
/// days as `2020-06-30`.
pub(super) fn figure(value: f64, kind: Option<&ValueKind>) -> String {
    match kind {
        Some(ValueKind::Year) => plain(value),
        Some(ValueKind::Date) => {
            date::from_serial(value, false).map_or_else(|| plain(value), date::to_iso)
        }
        _ => grouped(&plain(value)),
    }
}

/// A whole number with a comma between thousands.
pub(crate) fn whole(number: u64) -> String {
    grouped(&number.to_string())
}

/// At most six decimals: what lies behind is an error of calculation.
fn plain(value: f64) -> String {
    let rounded = (value * 1e6).round() / 1e6;
    let shown = if rounded.is_finite() && value.abs() < 1e9 {
        rounded
    } else {
        value
    };
    // No minus before nought.
    (shown + 0.0).to_string()
}

fn grouped(number: &str) -> String {
    let (sign, digits) = number
        .strip_prefix('-')
        .map_or(("", number), |digits| ("−", digits));
    let (whole, decimals) = digits
        .split_once('.')
        .map_or((digits, ""), |(whole, after)| (whole, after));
    let mut out = String::from(sign);
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    if !decimals.is_empty() {
        out.push('.');
        out.push_str(decimals);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::figure;
    use crate::template::ValueKind;

    #[test]
    fn figures_are_written_as_in_english() {
        for (value, kind, shown) in [
            (0.0, None, "0"),
            (-0.0, None, "0"),
            (647.0, None, "647"),
            (1252.0, None, "1,252"),
            (1_234_567.5, None, "1,234,567.5"),
            (-1252.0, None, "−1,252"),
            (0.1 + 0.2, None, "0.3"),
            (2019.0, Some(ValueKind::Year), "2019"),
            (44_012.0, Some(ValueKind::Date), "2020-06-30"),
        ] {
            assert_eq!(figure(value, kind.as_ref()), shown);
        }
    }
}
