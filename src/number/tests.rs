//! Numbers as people write them.

use proptest::prelude::*;

use super::{Spelling, readings};

#[test]
fn texts_are_read_as_people_mean_them() {
    use Spelling::{
        Approximate, AtLeast, AtMost, Exact, Exponent, Footnote, LookAlike, Reversed,
        TrailingMinus, WithUnit,
    };
    let cases: &[(&str, Spelling, &[f64])] = &[
        ("230", Exact, &[230.0]),
        ("230 ", Exact, &[230.0]),
        ("\u{a0}230", Exact, &[230.0]),
        ("+5", Exact, &[5.0]),
        ("-5", Exact, &[-5.0]),
        ("− 5", Exact, &[-5.0]),
        ("(5)", Exact, &[-5.0]),
        ("-0", Exact, &[0.0]),
        ("7 500", Exact, &[7500.0]),
        ("7\u{a0}500", Exact, &[7500.0]),
        ("7\u{202f}500\u{202f}000", Exact, &[7_500_000.0]),
        ("7'500", Exact, &[7500.0]),
        ("7’500", Exact, &[7500.0]),
        ("1,234,567", Exact, &[1_234_567.0]),
        ("1.234.567", Exact, &[1_234_567.0]),
        ("1.234,5", Exact, &[1234.5]),
        ("1,234.56", Exact, &[1234.56]),
        ("1 234,5", Exact, &[1234.5]),
        ("37,4", Exact, &[37.4]),
        ("37.4", Exact, &[37.4]),
        ("0,125", Exact, &[0.125]),
        (",5", Exact, &[0.5]),
        ("1234,567", Exact, &[1234.567]),
        ("２３０", Exact, &[230.0]),
        ("٢٣٠", Exact, &[230.0]),
        ("176,590", Exact, &[176_590.0, 176.59]),
        ("1.536", Exact, &[1536.0, 1.536]),
        ("32.161", Exact, &[32_161.0, 32.161]),
        ("230*", Footnote, &[230.0]),
        ("230¹", Footnote, &[230.0]),
        ("230 1)", Footnote, &[230.0]),
        ("2019.", Exact, &[2019.0]),
        ("230 [2]", Footnote, &[230.0]),
        ("1.250,00 din.", WithUnit, &[1250.0]),
        ("1250,-", WithUnit, &[1250.0]),
        ("12 лица", WithUnit, &[12.0]),
        ("5 lekë", WithUnit, &[5.0]),
        ("цирка 90", Approximate, &[90.0]),
        ("më shumë se 90", AtLeast, &[90.0]),
        ("40%", WithUnit, &[40.0]),
        ("40 %", WithUnit, &[40.0]),
        ("275 tones", WithUnit, &[275.0]),
        ("37,4 t", WithUnit, &[37.4]),
        ("90 komada", WithUnit, &[90.0]),
        ("51 osoba", WithUnit, &[51.0]),
        ("90 парчиња", WithUnit, &[90.0]),
        ("23O", LookAlike, &[230.0]),
        ("2З0", LookAlike, &[230.0]),
        ("l20", LookAlike, &[120.0]),
        ("O5", LookAlike, &[5.0]),
        ("around 90", Approximate, &[90.0]),
        ("Around 572", Approximate, &[572.0]),
        ("approximately 84", Approximate, &[84.0]),
        ("~90", Approximate, &[90.0]),
        ("oko 90", Approximate, &[90.0]),
        ("око 90", Approximate, &[90.0]),
        ("rreth 1.500", Approximate, &[1500.0, 1.5]),
        ("> 12", AtLeast, &[12.0]),
        ("<5", AtMost, &[5.0]),
        ("< 5", AtMost, &[5.0]),
        ("≤5", AtMost, &[5.0]),
        ("⩽ 5", AtMost, &[5.0]),
        ("up to 5", AtMost, &[5.0]),
        ("do 5", AtMost, &[5.0]),
        ("до 5", AtMost, &[5.0]),
        ("под 5", AtMost, &[5.0]),
        ("deri në 5", AtMost, &[5.0]),
        ("Fewer than 5 cases", AtMost, &[5.0]),
        ("10+", AtLeast, &[10.0]),
        ("10 or more", AtLeast, &[10.0]),
        ("10 и повеќе", AtLeast, &[10.0]),
        ("over 10", AtLeast, &[10.0]),
        ("2-", TrailingMinus, &[-2.0]),
        ("2 -", TrailingMinus, &[-2.0]),
        ("2−", TrailingMinus, &[-2.0]),
        ("1.250,00-", TrailingMinus, &[-1250.0]),
        ("1,250.00 -", TrailingMinus, &[-1250.0]),
        ("1.250,00- EUR", TrailingMinus, &[-1250.0]),
        ("0-", TrailingMinus, &[0.0]),
        ("4.15E+04", Exponent, &[41_500.0]),
        ("4,15e4", Exponent, &[41_500.0]),
        ("4,15Е+04", Exponent, &[41_500.0]),
        ("1e5", Exponent, &[100_000.0]),
        ("1.234E+05", Exponent, &[123_400.0]),
        ("-4.15E+04", Exponent, &[-41_500.0]),
        ("5E-1", Exponent, &[0.5]),
        ("4,15×10^4", Exponent, &[41_500.0]),
        ("4.15x10^4", Exponent, &[41_500.0]),
        ("\u{202d}212\u{202c}", Exact, &[212.0]),
        (
            "\u{200e}2\u{200f}1\u{2066}2\u{2069}\u{61c}",
            Exact,
            &[212.0],
        ),
        ("\u{feff}1\u{200b} 250", Exact, &[1250.0]),
        ("\u{202e}212", Reversed, &[212.0]),
        ("'231", Exact, &[231.0]),
        ("’231", Exact, &[231.0]),
        ("\"231\"", Exact, &[231.0]),
        ("„231“", Exact, &[231.0]),
        ("=\"231\"", Exact, &[231.0]),
        ("７\u{3000}５００", Exact, &[7500.0]),
    ];
    for (text, spelling, values) in cases {
        let found = readings(text);
        let numbers: Vec<f64> = found.iter().map(|reading| reading.value).collect();
        assert_eq!(&numbers, values, "{text}");
        assert!(
            found.iter().all(|reading| reading.spelling == *spelling),
            "{text}: {found:?}"
        );
    }
}

#[test]
fn what_is_no_number_has_no_reading() {
    for text in [
        "",
        " ",
        "-",
        "/",
        "n/a",
        "none",
        "several",
        "several requests",
        "2019-2024",
        "3/4",
        "12.05.2020",
        "1,2,3",
        "1.23.456",
        "12,34,567",
        "7 50",
        "7  500",
        "1.234.56",
        "40 50",
        "TR.IN",
        "A5",
        "5A",
        "1e",
        "e5",
        "5e5e5",
        "1e99",
        "1e+1000",
        "-2-",
        "(2-)",
        "5-godišnji",
        "5 - 7",
        "231\"",
        "7\n500",
        "0.1.2",
        "12 345,678,9",
        "+",
        "around",
        "around many",
        "O",
        "lO",
        "99999999999999999999",
        "0381 11 123 456",
        "1,234 567",
    ] {
        assert_eq!(readings(text), [], "{text}");
    }
}

fn grouped(number: u64, mark: &str) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push_str(mark);
        }
        text.push(digit);
    }
    text
}

proptest! {
    /// Whatever the convention, the number that was written is among the readings; and with marks
    /// that cannot be decimal it is the only one.
    #[test]
    fn a_written_number_is_read_back(number in 0u64..10_000_000_000, tenths in 1u8..10) {
        let value = number as f64;
        for mark in [" ", "\u{a0}", "\u{2009}", "\u{202f}", "'", "’"] {
            let found = readings(&grouped(number, mark));
            prop_assert_eq!(found.len(), 1);
            prop_assert_eq!(found[0].value, value);
        }
        for mark in [",", "."] {
            let found = readings(&grouped(number, mark));
            prop_assert!(found.iter().any(|reading| reading.value == value));
            prop_assert_eq!(found.len(), if (1000..1_000_000).contains(&number) { 2 } else { 1 });
        }
        for (mark, decimal) in [(".", ","), (",", "."), (" ", ",")] {
            let found = readings(&format!("{}{decimal}{tenths}", grouped(number, mark)));
            prop_assert_eq!(found.len(), 1);
            prop_assert!((found[0].value - value - f64::from(tenths) / 10.0).abs() < 1e-4);
        }
    }

    /// No text makes it panic.
    #[test]
    fn any_text_is_taken(text in any::<String>()) {
        readings(&text);
    }
}
