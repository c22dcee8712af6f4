//! Slips of the finger.

use crate::template::{DataPoint, ValueKind};

use super::{Fault, Random};

/// The keys beside each digit on the number block and on the row above the letters.
const NEIGHBOURS: [&[u8]; 10] = [
    b"129", b"0245", b"1356", b"2456", b"13578", b"24689", b"3579", b"4568", b"5679", b"0568",
];
/// The share of mistyped digits that are the key beside the right one.
const BESIDE: f64 = 0.75;

/// The figure after a slip; nothing when this figure cannot be changed so.
pub(super) fn slip(
    fault: Fault,
    figure: f64,
    point: &DataPoint,
    random: &mut Random,
) -> Option<f64> {
    let mut digits: Vec<u8> = figure.abs().to_string().into_bytes();
    let numeral = |at: usize, digits: &[u8]| digits.get(at).is_some_and(u8::is_ascii_digit);
    let at = random.below(digits.len());
    let typed = match fault {
        Fault::Sign => return (figure != 0.0).then_some(-figure),
        Fault::Scale => {
            let factor = *random.of(&[10.0, 100.0, 1000.0, 0.1, 0.01, 0.001])?;
            let scaled = (figure * factor * 1e6).round() / 1e6;
            let fits = point.kind != ValueKind::Count || scaled.fract() == 0.0;
            return (fits && figure != 0.0).then_some(scaled);
        }
        Fault::Transposed => {
            let pair = (digits.get(at).copied(), digits.get(at + 1).copied());
            let fits = numeral(at, &digits) && numeral(at + 1, &digits) && pair.0 != pair.1;
            fits.then(|| digits.swap(at, at + 1))?;
            digits
        }
        Fault::Dropped => {
            (digits.len() > 1 && numeral(at, &digits)).then(|| digits.remove(at))?;
            digits
        }
        Fault::Doubled => {
            let digit = *digits.get(at).filter(|digit| digit.is_ascii_digit())?;
            digits.insert(at, digit);
            digits
        }
        Fault::Mistyped => {
            let digit = digits.get_mut(at).filter(|digit| digit.is_ascii_digit())?;
            let beside = *NEIGHBOURS.get(usize::from(*digit - b'0'))?;
            *digit = match random.chance(BESIDE) {
                true => *random.of(beside)?,
                false => b'0' + random.below(10) as u8,
            };
            digits
        }
        _ => return None,
    };
    let text = String::from_utf8(typed).ok()?;
    // Nobody leaves a nought in front.
    let leading = text.len() > 1 && text.starts_with('0') && !text.starts_with("0.");
    let typed: f64 = text.parse().ok().filter(|_| !leading)?;
    (typed != figure.abs()).then_some(if figure < 0.0 { -typed } else { typed })
}
