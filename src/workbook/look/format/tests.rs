//! Contents and codes, and what Excel shows of them.

use super::{Convention, NumberFormat};
use crate::workbook::Content;

fn convention() -> Convention {
    let names = |text: &str| text.split(' ').map(str::to_owned).collect();
    Convention {
        decimal: '.',
        thousands: ',',
        months: names(
            "January February March April May June July August September October November December",
        ),
        days: names("Sunday Monday Tuesday Wednesday Thursday Friday Saturday"),
    }
}

fn written(code: &str, content: &Content) -> Option<String> {
    NumberFormat::new(code).write(content, false, &convention())
}

#[test]
fn numbers_are_written_as_their_code_says() {
    for (code, value, shown) in [
        ("0", 7.5, "8"),
        ("0", -0.4, "-0"),
        ("0.00", 0.125, "0.13"),
        ("0.00", 1.005, "1.01"),
        ("0.##", 40.0, "40."),
        ("#,##0", 1_234_567.0, "1,234,567"),
        ("#,##0", 12.0, "12"),
        ("#,##0", -1234.0, "-1,234"),
        ("#,##0.###", 37.4, "37.4"),
        ("#,##0.00", 999.995, "1,000.00"),
        ("#", 0.0, ""),
        ("000", 7.0, "007"),
        ("0,000", 7.0, "0,007"),
        ("#,###,", 1_234_567.0, "1,235"),
        ("0.0,,", 12_345_678.0, "12.3"),
        ("0%", 0.4, "40%"),
        ("0.0%", 0.1234, "12.3%"),
        ("0.00E+00", 12_345.0, "1.23E+04"),
        ("0.00E-00", 0.000_012, "1.20E-05"),
        ("##0.0E+0", 12_345.0, "12.3E+3"),
        ("0.00E+00", 9.999, "1.00E+01"),
        ("#,##0_);(#,##0)", -5.0, "(5)"),
        ("#,##0_);[Red](#,##0)", 5.0, "5 "),
        ("0;-0;\"none\"", 0.0, "none"),
        ("0;;", -3.0, ""),
        ("0.0;@", -3.25, "-3.3"),
        ("[<1]0.00;[>=100]0;0.0", 0.5, "0.50"),
        ("[<1]0.00;[>=100]0;0.0", 250.0, "250"),
        ("[<1]0.00;[>=100]0;0.0", 12.34, "12.3"),
        ("[$€-2] #,##0", 5.0, "€ 5"),
        ("0 \"kg\"", 5.0, "5 kg"),
        ("0\\ \\k", 5.0, "5 k"),
        ("000-00-0000", 123_456_789.0, "123-45-6789"),
        ("??0", 5.0, "  5"),
        (".00", 0.5, ".50"),
        (".00", 12.5, "12.50"),
        ("\"text\"", 5.0, "text"),
        ("@", 5.0, "5"),
        ("General \"kg\"", 5.5, "5.5 kg"),
        ("# ?/?", 0.5, "0.5"),
    ] {
        assert_eq!(
            written(code, &Content::Number(value)).as_deref(),
            Some(shown),
            "{code} {value}"
        );
    }
}

#[test]
fn general_shows_what_fits() {
    for (value, shown) in [
        (0.0, "0"),
        (0.1 + 0.2, "0.3"),
        (1.0 / 3.0, "0.333333333"),
        (1_234.567_890_12, "1234.56789"),
        (1_234_567_890.5, "1234567891"),
        (12_345_678_901.0, "12345678901"),
        (123_456_789_012.0, "1.23457E+11"),
        (1e21, "1E+21"),
        (0.000_123_456_789, "0.000123457"),
        (0.000_01, "0.00001"),
        (0.000_012_345_678_9, "1.23457E-05"),
        (1e-10, "1E-10"),
        (9.999_999e-10, "1E-09"),
        (-42.5, "-42.5"),
        (f64::MAX, "1.79769E+308"),
    ] {
        assert_eq!(
            written("General", &Content::Number(value)).as_deref(),
            Some(shown)
        );
    }
}

#[test]
fn days_and_times_are_written_as_their_code_says() {
    for (code, serial, shown) in [
        ("yyyy\\-mm\\-dd", 43_831.0, "2020-01-01"),
        ("d.m.yyyy", 44_012.5, "30.6.2020"),
        ("dd/mm/yy", 44_012.0, "30/06/20"),
        ("d mmmm yyyy", 44_012.0, "30 June 2020"),
        ("ddd, mmm d", 44_012.0, "Tue, Jun 30"),
        ("dddd mmmmm", 44_012.0, "Tuesday J"),
        ("yyyy-mm-dd hh:mm", 43_831.75, "2020-01-01 18:00"),
        ("h:mm AM/PM", 43_831.0, "12:00 AM"),
        ("h:mm A/P", 43_831.75, "6:00 P"),
        ("mm:ss", 43_831.000_694_45, "01:00"),
        ("mm:ss.0", 0.000_011_574, "00:01.0"),
        ("[h]:mm:ss", 1.5, "36:00:00"),
        ("[mm]:ss", 0.5, "720:00"),
        ("hh:mm:ss", 0.999_999_9, "00:00:00"),
        ("[$-409]d-mmm-yy;@", 44_012.0, "30-Jun-20"),
    ] {
        assert_eq!(
            written(code, &Content::Date(serial)).as_deref(),
            Some(shown),
            "{code} {serial}"
        );
    }
    assert_eq!(written("yyyy", &Content::Date(-1.0)), None);
    assert_eq!(written("yyyy", &Content::Number(1e9)), None);
}

#[test]
fn texts_have_a_section_of_their_own() {
    let text = |code: &str| written(code, &Content::Text("n/a".to_owned()));
    assert_eq!(text("0;-0;0;\"<\"@\">\""), Some("<n/a>".to_owned()));
    assert_eq!(text("@\"!\""), Some("n/a!".to_owned()));
    assert_eq!(text("0;-0;0;"), Some(String::new()));
    assert_eq!(text("#,##0"), None);
    assert_eq!(written("0", &Content::Bool(true)), None);
}

proptest::proptest! {
    #[test]
    fn no_code_and_no_number_are_too_odd(
        code in "([0#?.,%@;/yYmdhsEeGgb$ é🙂\\[\\]\"\\\\_*+-]|General|AM/PM|\\[h\\]|\\[>5\\]|E\\+){0,12}",
        value in proptest::num::f64::ANY,
    ) {
        let format = NumberFormat::new(&code);
        for content in [Content::Number(value), Content::Date(value), Content::Text(code.clone())] {
            let shown = format.write(&content, true, &convention());
            proptest::prop_assert!(shown.is_none_or(|shown| shown.len() < 2000));
        }
    }
}
