//! Rules as constraints, and figures as variables.

use super::{Relation, System, around};
use crate::check::Surroundings;
use crate::check::board::Board;
use crate::check::tests::submission;
use crate::code::Code;
use crate::correct::tests::{before, with_rule};
use crate::template::{Template, roadmap};

fn place(template: &Template, code: &str) -> usize {
    template.positions[&Code::new(code).expect("a code")]
}

/// The alternatives of a rule, for answers and those of the half-year before.
fn alternatives(rule: &str, answers: &str, earlier: &str) -> String {
    let template = with_rule(rule);
    let own = submission(&template, answers);
    let earlier = [before(&template, earlier)];
    let surroundings = Surroundings { earlier: &earlier };
    let board = Board::new(&template, &own, &surroundings);
    let (system, places) = around(&board, board.points(0));
    let codes: Vec<&Code> = places
        .iter()
        .map(|at| &template.data_points[*at].code)
        .collect();
    described(&system, &codes)
}

/// The one rule of a system, as a person would write its alternatives.
fn described(system: &System, codes: &[&Code]) -> String {
    let [alternatives] = system.clauses.as_slice() else {
        assert!(system.clauses.is_empty(), "{system:?}");
        return "left out".to_owned();
    };
    if alternatives.is_empty() {
        return "never".to_owned();
    }
    let constraints = alternatives.iter().map(|constraints| {
        if constraints.is_empty() {
            return "always".to_owned();
        }
        let each = constraints.iter().map(|constraint| {
            let terms = constraint.terms.iter();
            let terms: Vec<String> = terms
                .map(|(at, factor)| match *factor {
                    1.0 => codes[*at].to_string(),
                    factor => format!("{factor} {}", codes[*at]),
                })
                .collect();
            let relation = match constraint.relation {
                Relation::AtMost => "<=",
                Relation::Equal => "=",
                Relation::AtLeast => ">=",
            };
            // No minus before nought.
            let right = constraint.right + 0.0;
            format!("{} {relation} {right}", terms.join(" + "))
        });
        each.collect::<Vec<_>>().join(" and ")
    });
    constraints.collect::<Vec<_>>().join(" or ")
}

#[test]
fn a_comparison_is_a_constraint() {
    for (rule, expected) in [
        ("TR.IN + 2 <= TR.OUT", "TR.IN + -1 TR.OUT <= -2"),
        ("TR.IN = 2 * TR.OUT", "TR.IN + -2 TR.OUT = 0"),
        // Counts differ by one at least, other figures by something.
        ("TR.IN > 7", "TR.IN >= 8"),
        ("2 * TR.IN < 7", "2 TR.IN <= 6"),
        ("0.5 * TR.IN < 7", "0.5 TR.IN <= 6.999"),
        ("DST.AM.T < 7", "DST.AM.T <= 6.999"),
        ("DST.AM.T + TR.IN > 7", "DST.AM.T + TR.IN >= 7.001"),
        (
            "TR.IN <> TR.OUT",
            "TR.IN + -1 TR.OUT <= -1 or TR.IN + -1 TR.OUT >= 1",
        ),
        ("TR.IN <> 5", "TR.IN <= 4 or TR.IN >= 6"),
        // What does not hold is turned round.
        ("NOT(TR.IN <= 7)", "TR.IN >= 8"),
        ("NOT(TR.IN >= 7)", "TR.IN <= 6"),
        ("NOT(TR.IN < 7)", "TR.IN >= 7"),
        ("NOT(TR.IN > 7)", "TR.IN <= 7"),
        ("NOT(TR.IN <> 7)", "TR.IN = 7"),
        ("NOT(TR.IN = 7)", "TR.IN <= 6 or TR.IN >= 8"),
        // No sum of figures says that.
        ("MOD(TR.IN, 10) = 0", "left out"),
    ] {
        assert_eq!(alternatives(rule, "", ""), expected, "{rule}");
    }
}

#[test]
fn the_period_before_is_a_number() {
    let rule = "TR.IN <= 2 * PREV(TR.OUT) + 1";
    assert_eq!(alternatives(rule, "TR.IN=30", "TR.OUT=10"), "TR.IN <= 21");
    assert_eq!(alternatives(rule, "TR.IN=30", ""), "left out");
}

#[test]
fn conditions_are_alternatives() {
    for (rule, expected) in [
        ("OR(TR.IN = 0, TR.OUT >= 1)", "TR.IN = 0 or TR.OUT >= 1"),
        ("AND(TR.IN = 0, TR.OUT >= 1)", "TR.IN = 0 and TR.OUT >= 1"),
        (
            "NOT(OR(TR.IN > 0, TR.OUT > 0))",
            "TR.IN <= 0 and TR.OUT <= 0",
        ),
        (
            "NOT(AND(TR.IN > 0, TR.OUT > 0))",
            "TR.IN <= 0 or TR.OUT <= 0",
        ),
        (
            "IF(TR.IN > 0, TR.OUT = 1, TR.OUT = 2)",
            "TR.IN >= 1 and TR.OUT = 1 or TR.IN <= 0 and TR.OUT = 2",
        ),
        (
            "IF(TR.IN > 0, TR.OUT = 1)",
            "TR.IN >= 1 and TR.OUT = 1 or TR.IN <= 0",
        ),
        ("IF(TRUE, TR.IN = 1, TR.IN = 2)", "TR.IN = 1"),
        ("IF(FALSE, TR.IN = 1, TR.IN = 2)", "TR.IN = 2"),
        ("AND(FALSE, TR.IN = 1)", "never"),
    ] {
        assert_eq!(alternatives(rule, "", ""), expected, "{rule}");
    }
}

#[test]
fn a_choice_is_its_place_in_the_list() {
    for (rule, expected) in [
        (r#"LEG.CRIM = "partly""#, "LEG.CRIM = 1"),
        (r#""PARTLY" = LEG.CRIM"#, "LEG.CRIM = 1"),
        (r#"LEG.CRIM <> "partly""#, "LEG.CRIM <= 0 or LEG.CRIM >= 2"),
        (
            r#"NOT(LEG.CRIM = "partly")"#,
            "LEG.CRIM <= 0 or LEG.CRIM >= 2",
        ),
        (r#"NOT(LEG.CRIM <> "partly")"#, "LEG.CRIM = 1"),
        // Nobody can choose what the list does not have.
        (r#"LEG.CRIM = "perhaps""#, "never"),
        (r#"LEG.CRIM <> "perhaps""#, "always"),
    ] {
        assert_eq!(alternatives(rule, "LEG.CRIM=yes", ""), expected, "{rule}");
    }
}

#[test]
fn the_least_and_the_greatest_are_all_figures_or_one() {
    let (all, one) = ("TR.IN {} 3 and TR.OUT {} 3", "TR.IN {} 3 or TR.OUT {} 3");
    for (rule, pattern, relation) in [
        ("MIN(TR.IN, TR.OUT) >= 3", all, ">="),
        ("MIN(TR.IN, TR.OUT) <= 3", one, "<="),
        ("MAX(TR.IN, TR.OUT) >= 3", one, ">="),
        ("MAX(TR.IN, TR.OUT) <= 3", all, "<="),
        ("NOT(MIN(TR.IN, TR.OUT) < 3)", all, ">="),
        ("NOT(MAX(TR.IN, TR.OUT) < 3)", one, ">="),
        ("NOT(MIN(TR.IN, TR.OUT) > 3)", one, "<="),
        ("NOT(MAX(TR.IN, TR.OUT) > 3)", all, "<="),
    ] {
        let expected = pattern.replace("{}", relation);
        assert_eq!(alternatives(rule, "", ""), expected, "{rule}");
    }
    let turned = [
        ("3 <= MIN(TR.IN, TR.OUT)", "and"),
        ("3 <= MAX(TR.IN, TR.OUT)", "or"),
    ];
    for (rule, word) in turned {
        let expected = format!("TR.IN >= 3 {word} TR.OUT >= 3");
        assert_eq!(alternatives(rule, "", ""), expected, "{rule}");
    }
}

#[test]
fn what_no_figure_decides_is_taken_as_it_stands() {
    for (condition, answers, holds) in [
        ("REPORTED(TR.IN)", "TR.IN=3", true),
        ("REPORTED(TR.IN)", "", false),
        ("NOTAVAILABLE(TR.IN)", "", true),
        ("NOTAPPLICABLE(IAR.HIT)", "IAR.HIT=not applicable", true),
        ("HASNOTE(TR.IN)", "TR.IN=3#", false),
        ("HASNOTE(TR.IN)", "TR.IN=3#counted twice", true),
        ("HASEVIDENCE(TR.IN)", "TR.IN=3", false),
        // The period ends with June 2020.
        ("YEAR(PERIODEND()) >= 2020", "", true),
        ("YEAR(PERIODEND()) >= 2021", "", false),
    ] {
        let expected = match holds {
            true => "TR.OUT = 1",
            false => "TR.OUT = 2",
        };
        let rule = format!("IF({condition}, TR.OUT = 1, TR.OUT = 2)");
        assert_eq!(
            alternatives(&rule, answers, ""),
            expected,
            "{condition} {answers}"
        );
    }
}

#[test]
fn a_figure_has_the_bounds_that_the_form_gives_it() {
    const LARGE: f64 = 1e9;
    for (answer, formula, bounds, whole) in [
        ("TR.IN=3", false, (0.0, LARGE), true),
        ("TR.IN=not available", false, (0.0, LARGE), true),
        ("CAS.POS.RECAT=3", false, (-LARGE, LARGE), true),
        ("DST.AM.T=3.5", false, (0.0, LARGE), false),
        ("SAF.T=61", false, (0.0, 100.0), false),
        ("POL.STRAT.TO=2024", false, (1900.0, 2100.0), true),
        ("LEG.DEACT=no", false, (0.0, 1.0), true),
        ("LEG.CRIM=no", false, (0.0, 2.0), true),
        // A fraction of a count cannot stand.
        ("TR.IN=2.5", false, (0.0, LARGE), true),
        // What a formula gives is not changed, whatever it is.
        ("TR.IN=3", true, (3.0, 3.0), true),
        ("TR.IN=2.5", true, (2.5, 2.5), false),
        ("TR.IN=-5", true, (-5.0, -5.0), true),
    ] {
        let template = roadmap();
        let mut own = submission(&template, answer);
        let (code, _) = answer.split_once('=').expect("an answer");
        let at = place(&template, code);
        own.answers[at].formula = formula;
        let surroundings = Surroundings::default();
        let board = Board::new(&template, &own, &surroundings);
        let (system, places) = around(&board, &[at]);
        let found = places.iter().position(|known| *known == at);
        let variable = &system.variables[found.expect("a variable")];
        let shown = ((variable.low, variable.high), variable.whole);
        assert_eq!(shown, (bounds, whole), "{answer} {formula}");
    }
}

/// What is tied to a figure through other rules belongs to its system; each figure once.
#[test]
fn a_system_holds_every_figure_that_rules_tie_to_a_point() {
    let template = roadmap();
    let own = submission(&template, "");
    let surroundings = Surroundings::default();
    let board = Board::new(&template, &own, &surroundings);
    for (points, expected) in [
        (
            &["TR.OUT.ANS", "TR.OUT"][..],
            &["TR.OUT.ANS", "TR.OUT.PEND", "TR.OUT"][..],
        ),
        // A day is no figure of a sum.
        (&["LGL.FROM"], &[]),
        (
            &["INC.DV"],
            &["INC.DV", "INC.TOT", "INC.LEG", "INC.ILL", "INC.UNK"],
        ),
    ] {
        let places: Vec<usize> = points.iter().map(|code| place(&template, code)).collect();
        let (system, found) = around(&board, &places);
        let mut expected: Vec<usize> = expected.iter().map(|code| place(&template, code)).collect();
        expected.sort_unstable();
        assert_eq!(found, expected, "{points:?}");
        assert_eq!(system.variables.len(), found.len());
    }
}
