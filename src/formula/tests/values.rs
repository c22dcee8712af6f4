//! What functions and conditions give, for known and for missing figures.

use super::{Interval, Table, outcome};
use crate::formula::{Formula, Linear, Outcome, value};

const ENDLESS: f64 = f64::INFINITY;

fn given(text: &str, facts: &str) -> Option<Interval> {
    let formula = Formula::number(text).unwrap_or_else(|error| panic!("{text}: {error}"));
    value(&formula, &Table::new(facts))
}

#[test]
fn functions_give_what_excel_gives() {
    for (text, facts, expected) in [
        ("SUM(ABS(A), 2)", "A=-3", 5.0),
        ("INT(A)", "A=-2.5", -3.0),
        ("ROUND(A, 2)", "A=2.675", 2.68),
        ("SQRT(A)", "A=9", 3.0),
        ("A^10", "A=2", 1024.0),
        ("YEAR(DATE(2020, 2, 29))", "", 2020.0),
        ("MONTH(A)", "A=43890", 2.0),
        ("DAY(A)", "A=43890", 29.0),
        ("DATE(2020, 2, 29)", "", 43_890.0),
        ("PERIODSTART()", "", 43_831.0),
        ("PERIODEND()", "", 44_012.0),
        ("SETTING(\"limit\")", "", 1000.0),
        ("1e3", "", 1000.0),
        ("12E+2 + 1", "", 1201.0),
        ("25e-1", "", 2.5),
    ] {
        let expected = Some(Interval::exactly(expected));
        assert_eq!(given(text, facts), expected, "{text} with {facts}");
    }
}

#[test]
fn functions_of_a_missing_figure_give_all_that_it_could_make_of_them() {
    for (text, low, high) in [
        ("SQRT(A)", 0.0, ENDLESS),
        ("INT(A + 1.5)", 1.0, ENDLESS),
        ("MONTH(A)", 1.0, 12.0),
        ("YEAR(A)", 1899.0, 9999.0),
        ("DAY(A)", 1.0, 31.0),
        ("DATE(A, 1, 1)", -ENDLESS, ENDLESS),
        ("A^2", -ENDLESS, ENDLESS),
        ("IF(A > 5, 1, 3)", 1.0, 3.0),
    ] {
        assert_eq!(given(text, "A=NA"), Some(Interval { low, high }), "{text}");
    }
}

#[test]
fn what_has_no_value_gives_nothing() {
    for (text, facts) in [
        ("SQRT(A)", "A=-4"),
        // Days beyond the calendar.
        ("MONTH(A)", "A=-5"),
        ("DAY(A)", "A=2958466"),
        ("YEAR(A)", "A=-1"),
        ("(0 - 8)^0.5", ""),
        ("0^(0 - 1)", ""),
        ("MOD(A, 0)", "A=3"),
        ("DATE(2020, 1, 1e7)", ""),
        ("SETTING(\"unheard\")", ""),
        ("A + 1", "A=no"),
    ] {
        assert_eq!(given(text, facts), None, "{text} with {facts}");
    }
}

#[test]
fn texts_are_alike_or_different_and_never_a_number() {
    use Outcome::{Satisfied, Undecided, Violated};
    for (rule, facts, expected) in [
        ("L <> \"no\"", "L=No", Violated),
        ("L <> \"no\"", "L=yes", Satisfied),
        ("D = \"no\"", "D=3", Violated),
        ("\"no\" = D", "D=3", Violated),
        ("NOT(D <> \"no\")", "D=3", Violated),
        ("D = \"no\"", "D=NA", Undecided),
        // Whichever branch it will be, both say the same.
        ("IF(A > 5, \"no\", \"no\") = \"yes\"", "A=NA", Violated),
        ("IF(A > 5, \"no\", \"yes\") = \"no\"", "A=NA", Undecided),
    ] {
        assert_eq!(outcome(rule, facts), expected, "{rule} with {facts}");
    }
}

#[test]
fn true_and_false_are_conditions_of_their_own() {
    let rule = "IF(A = 1, TRUE, false)";
    assert_eq!(outcome(rule, "A=1"), Outcome::Satisfied);
    assert_eq!(outcome(rule, "A=2"), Outcome::Violated);
    assert_eq!(outcome(rule, "A=NA"), Outcome::Undecided);
}

#[test]
fn a_rule_may_ask_what_kind_of_answer_there_is() {
    for (function, facts) in [
        ("REPORTED", "A=3"),
        ("REPORTED", "A=yes"),
        ("NOTAVAILABLE", "A=NA"),
        ("NOTAPPLICABLE", "A=NAP"),
        ("HASNOTE", "A=3 NOTE:A=estimated"),
        ("HASEVIDENCE", "A=3 EVIDENCE:A=page_4"),
    ] {
        let rule = format!("{function}(A)");
        assert_eq!(
            outcome(&rule, facts),
            Outcome::Satisfied,
            "{rule} with {facts}"
        );
    }
    for (function, others) in [
        ("REPORTED", ["A=NA", "A=NAP", ""]),
        ("NOTAVAILABLE", ["A=3", "A=NAP", ""]),
        ("NOTAPPLICABLE", ["A=3", "A=NA", ""]),
        ("HASNOTE", ["A=3", "A=3 NOTE:B=x", "A=3 EVIDENCE:A=x"]),
        ("HASEVIDENCE", ["A=3", "A=3 EVIDENCE:B=x", "A=3 NOTE:A=x"]),
    ] {
        let rule = format!("{function}(A)");
        for facts in others {
            assert_eq!(
                outcome(&rule, facts),
                Outcome::Violated,
                "{rule} with {facts}"
            );
        }
    }
}

/// A millionth of the greatest number of a comparison, and a millionth where all are below one.
#[test]
fn numbers_that_differ_by_a_millionth_are_the_same() {
    use Outcome::{Satisfied, Violated};
    for (rule, facts, expected) in [
        ("A + B = C", "A=1e9 B=0 C=1000000500", Satisfied),
        ("A + B = C", "A=1e9 B=0 C=1000002000", Violated),
        // A figure counts with its factor.
        ("1000 * A = 1000 * B", "A=1000000 B=1000000.5", Satisfied),
        ("1000 * A = 1000 * B", "A=1000000 B=1000002", Violated),
        ("A = B", "A=0.1 B=0.1000005", Satisfied),
        ("A = B", "A=0.1 B=0.100002", Violated),
    ] {
        assert_eq!(outcome(rule, facts), expected, "{rule} with {facts}");
    }
}

#[test]
fn a_note_states_the_last_number_within_two_words_of_what_it_counts() {
    for (note, expected) in [
        ("4_years", Some(4.0)),
        ("by_4_more_long_years,_until_2023", Some(4.0)),
        ("4_of_the_many_years", None),
        ("inf_years", None),
        ("NaN_years", None),
        ("after_4_and_then_2.5_years.", Some(2.5)),
        ("Years:_4", None),
        ("na_4_GODINE", Some(4.0)),
    ] {
        let facts = format!("U=3 NOTE:U={note}");
        let expected = expected.map(Interval::exactly);
        assert_eq!(
            given("STATED(U, \"year|godin\")", &facts),
            expected,
            "{note}"
        );
    }
}

#[test]
fn a_linear_form_takes_factors_from_either_side_and_from_settings() {
    let setting = |name: &str| (name == "limit").then_some(1000.0);
    let linear = |text: &str| {
        let formula = Formula::number(text).unwrap_or_else(|error| panic!("{text}: {error}"));
        Linear::of(&formula.expr, &setting)
    };
    let form = linear("A * 2 - 3 * B + C / 4 + SETTING(\"limit\")").expect("a linear form");
    let factors: Vec<_> = form
        .terms
        .iter()
        .map(|(term, factor)| (term.code.as_str(), *factor))
        .collect();
    assert_eq!(factors, [("A", 2.0), ("B", -3.0), ("C", 0.25)]);
    assert_eq!(form.constant, 1000.0);
    for text in [
        "A / B",
        "A / (B + 2)",
        "A / 0",
        "A^2",
        "A + SETTING(\"unheard\")",
    ] {
        assert_eq!(linear(text), None, "{text}");
    }
}

#[test]
fn settings_are_listed_wherever_they_stand() {
    let text = "IF(A > SETTING(\"least\"), MAX(B, -SETTING(\"most\")) < 2 * SETTING(\"step\"))";
    let formula = Formula::condition(text).expect("a rule");
    assert_eq!(formula.settings(), ["least", "most", "step"]);
}
