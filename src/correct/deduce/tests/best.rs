//! What the search puts together, in forms of a few data points.

use super::small::{on, shown};
use crate::check::board::{Board, Trial};
use crate::correct::deduce::missing;
use crate::correct::deduce::search::{Ask, Explanation, explain, is_odd};
use crate::formula::Outcome;

/// A form of some data points and its rules.
type Form = (&'static str, &'static str);

const SUM: Form = ("A;B;T", "A + B = T");
const TWO: Form = ("A;B;T;C;U", "A + B = T; A + C = U");

/// An explanation, as its slips, its figures and its score.
fn told(board: &Board<'_>, explanation: &Explanation) -> String {
    let slips = explanation
        .slips
        .iter()
        .map(|(slip, _)| format!("{slip:?}"));
    format!(
        "{} {} {:.2}",
        slips.collect::<Vec<_>>().join("+"),
        shown(board, &explanation.trial),
        explanation.score
    )
}

/// What explains all that cannot be in a form, best first.
fn explanations(form: Form, answers: &str, earlier: &str) -> Vec<String> {
    on(form, answers, earlier, |board| {
        let none = Trial::new();
        let odd = (0..board.template.data_points.len()).filter(|at| {
            let figure = board.figure(*at, &none);
            figure.is_some_and(|figure| is_odd(board, *at, figure))
        });
        let ties = 0..board.ties.len();
        let violated = ties.filter(|tie| board.outcome(*tie, &none) == Outcome::Violated);
        let (errors, warnings): (Vec<usize>, Vec<usize>) =
            violated.partition(|tie| board.is_error(*tie));
        let errors = errors.into_iter().map(Ask::Tie);
        let mut block: Vec<Ask> = odd.map(Ask::Odd).chain(errors).collect();
        // A warning waits for errors to be settled.
        if block.is_empty() {
            block.extend(warnings.into_iter().map(Ask::Tie));
        }
        let found = explain(board, &block).explanations;
        found.iter().map(|one| told(board, one)).collect()
    })
}

#[test]
fn a_missing_figure_is_what_the_rules_leave_for_it() {
    const BACK: &str = "Shifted A=49 B=6 C=3 D=58 11.09";
    const FIVE: &str = "A;B;C;D;E";
    for (form, answers, earlier, expected) in [
        (SUM, "A=;B=2;T=7", "", "Missing A=5 5.00"),
        (SUM, "A=;B=2;T=7", "A=100", "Missing A=5 7.66"),
        // Two equations that agree, and two of which one is wrong.
        (TWO, "A=;B=2;T=7;C=3;U=8", "", "Missing A=5 5.00"),
        (
            TWO,
            "A=;B=2;T=7;C=1;U=7",
            "",
            "Missing+Mistyped A=5 C=2 6.71, Missing+Mistyped A=5 U=6 6.71, Missing+Mistyped A=6 B=1 6.71",
        ),
        (
            TWO,
            "A=;B=2;T=7;C=1;U=7",
            "A=100",
            "Missing+Mistyped A=6 B=1 9.36, Missing+Mistyped A=6 T=8 9.36, Missing+Mistyped A=5 C=2 9.38",
        ),
        // What cannot be, or violates a warning, is not offered.
        (SUM, "A=;B=9;T=7", "", ""),
        (("A;B;T", "A + B = T; ?A <= 4"), "A=;B=2;T=7", "", ""),
        // One equation proves no slide; two do, or the period before.
        (
            ("A;B;C;D", "A + B + C = D; A <= D"),
            "A=;B=49;C=6;D=3",
            "",
            "",
        ),
        (
            (FIVE, "A + B + C = D; ?A + D = E"),
            "A=;B=49;C=6;D=3;E=107",
            "",
            "",
        ),
        (
            (FIVE, "A + B + C = D; A + D = E"),
            "A=;B=49;C=6;D=3;E=107",
            "",
            BACK,
        ),
        // It is told once, though another blank lies near it.
        (
            ("A;B;C;D;E;F", "A + B + C = D; A + D = E"),
            "A=;B=49;C=6;D=3;E=107;F=",
            "",
            BACK,
        ),
        // A slide by which a count would be negative is none.
        (
            (FIVE, "A + B + C = D; A + B = E"),
            "A=;B=49;C=6;D=3;E=55",
            "",
            BACK,
        ),
        (
            ("A;B;C;D", "A + B + C = D"),
            "A=;B=49;C=6;D=3",
            "A=50;B=6;C=3;D=59",
            "Shifted A=49 B=6 C=3 D=58 3.45",
        ),
    ] {
        let found = on(form, answers, earlier, |board| {
            let found = missing::explanations(board);
            let told: Vec<String> = found.iter().map(|one| told(board, one)).collect();
            told.join(", ")
        });
        assert_eq!(found, expected, "{} | {answers} | {earlier}", form.1);
    }
}

/// Cases of a form, its answers, those of the period before, and what explains them, best first.
fn check(cases: &[(Form, &str, &str, &str)]) {
    for (form, answers, earlier, expected) in cases {
        let found = explanations(*form, answers, earlier).join(", ");
        assert_eq!(found, *expected, "{} | {answers} | {earlier}", form.1);
    }
}

#[test]
fn the_best_explanation_of_an_equation_comes_first() {
    check(&[
        (SUM, "A=142;B=98;T=420", "", "Transposed T=240 5.69"),
        (SUM, "A=142;B=98;T=420", "T=400", "Transposed T=240 7.22"),
        (SUM, "A=240;B=98;T=142", "", "Swapped A=142 T=240 6.10"),
        (SUM, "A=0;B=98;T=142", "", "Nought A=44 9.09"),
        // No slip explains it, but last period tells which figure is not to be believed.
        (
            SUM,
            "A=142;B=98;T=777",
            "",
            "Determined A=679 13.00, Determined B=635 13.00, Determined T=240 13.00",
        ),
        (
            SUM,
            "A=142;B=98;T=777",
            "A=140;B=100;T=240",
            "Determined T=240 8.34",
        ),
        // A figure that is relied on is blamed last.
        (
            ("A;B;T count Form 5", "A + B = T"),
            "A=142;B=98;T=241",
            "",
            "Mistyped B=99 7.40, Mistyped A=143 7.81, Mistyped T=240 9.21",
        ),
        // Two cells that changed places share the blame.
        (
            ("A;B;T count Form 5", "A + B = T"),
            "A=240;B=98;T=142",
            "",
            "Swapped A=142 T=240 6.90",
        ),
        // A warning that goes away with the error speaks for an explanation.
        (
            ("A;B;T", "A + B = T; ?A <= 150; B <= T"),
            "A=241;B=98;T=240",
            "",
            "Determined A=142 11.00, Determined T=339 13.00",
        ),
        (
            ("A;B;T;C;U;D", "A + B = T; ?T = C; ?T = U; A = D"),
            "A=10;B=20;T=31;C=30;U=30;D=10",
            "",
            "Mistyped T=30 3.20, Swapped T=30 C=31 4.10, Swapped T=30 U=31 4.10, Mistyped B=21 7.40",
        ),
    ]);
}

#[test]
fn equations_that_share_figures_are_settled_together() {
    const THREE: Form = ("A;B;T;C;D;U;E;F;G", "A + B = T; C + D = U; E + F = G");
    check(&[
        (
            TWO,
            "A=142;B=98;T=240;C=30;U=127",
            "",
            "Transposed U=172 5.69",
        ),
        (
            TWO,
            "A=124;B=98;T=240;C=30;U=172",
            "",
            "Transposed A=142 5.69",
        ),
        (TWO, "A=142;B=-98;T=240;C=30;U=172", "", "Sign B=98 5.00"),
        (
            TWO,
            "A=142;B=89;T=240;C=300;U=172",
            "",
            "Transposed+Added B=98 C=30 10.80",
        ),
        (
            ("A;B;T;C;U;D", "A + B = T; T = C; T = U; A = D"),
            "A=10;B=20;T=300;C=30;U=30;D=10",
            "",
            "Added T=30 5.80",
        ),
        // Of eight ways, six are told.
        (
            THREE,
            "A=1;B=2;T=30;C=1;D=2;U=30;E=1;F=2;G=30",
            "",
            "Dropped+Dropped+Dropped B=29 D=29 F=29 17.08, Dropped+Dropped+Scale B=29 D=29 G=3 18.00, \
             Dropped+Scale+Dropped B=29 U=3 F=29 18.00, Scale+Dropped+Dropped T=3 D=29 F=29 18.00, \
             Dropped+Scale+Scale B=29 U=3 G=3 18.91, Scale+Dropped+Scale T=3 D=29 G=3 18.91",
        ),
        // The row that a slide left blank speaks for it.
        (
            ("A;B;C;D;E", "A + B + C = D; D = E"),
            "A=;B=49;C=6;D=3;E=58",
            "",
            "Shifted A=49 B=6 C=3 D=58 6.09",
        ),
    ]);
}

#[test]
fn an_inequality_asks_for_an_exchange_or_for_what_last_period_says() {
    const LESS: Form = ("A;B", "A <= B");
    const WARNED: Form = ("A;B", "?A <= B");
    check(&[
        (LESS, "A=50;B=40", "", "Swapped A=40 B=50 6.10"),
        (
            LESS,
            "A=50;B=40",
            "A=5;B=40",
            "Scale A=5 1.75, Swapped A=40 B=50 6.05",
        ),
        (LESS, "A=50;B=40", "A=40;B=50", "Swapped A=40 B=50 5.31"),
        // Of a warning only much is believed.
        (WARNED, "A=50;B=40", "A=40;B=50", ""),
        (WARNED, "A=500;B=40", "A=5;B=40", "Scale A=5 1.90"),
        (
            ("A;B", "?A = B"),
            "A=41;B=40",
            "",
            "Mistyped A=40 7.20, Mistyped B=41 7.40",
        ),
        (("A;B", "?A = B"), "A=41;B=977", "", ""),
    ]);
}

#[test]
fn a_percentage_is_neither_a_fraction_nor_more_than_a_hundred() {
    const PERCENT: Form = ("P percent;Q", "P <= 100");
    check(&[
        (PERCENT, "P=0.4;Q=7", "", "Scale P=40 5.69, Scale P=4 6.61"),
        (
            PERCENT,
            "P=0.4;Q=7",
            "P=40",
            "Scale P=40 3.41, Scale P=4 6.44",
        ),
        (
            PERCENT,
            "P=412;Q=7",
            "",
            "Swapped P=7 Q=412 6.10, Dropped P=4.12 6.39, Dropped P=41.2 6.39",
        ),
        // Nought and one may be meant; a count is whole.
        (PERCENT, "P=0;Q=7", "", ""),
        (PERCENT, "P=1;Q=7", "", ""),
        (
            ("P percent;Q;R", "P = Q + R"),
            "P=412;Q=30;R=12",
            "",
            "Added P=42 10.70",
        ),
    ]);
}

#[test]
fn only_rows_that_slid_are_a_slide() {
    for (form, answers, slid) in [
        (
            ("A;B;C;D;E", "A + B + C = D; D = E"),
            "A=;B=49;C=6;D=3;E=58",
            true,
        ),
        (SUM, "A=240;B=98;T=142", false),
    ] {
        let slides = on(form, answers, "", |board| {
            let found = explain(board, &[Ask::Tie(0)]).explanations;
            found.first().expect("an explanation").slides()
        });
        assert_eq!(slides, slid, "{answers}");
    }
}
