//! What is refused and where, and how long and how deep a formula may be.

use crate::formula::tests::Table;
use crate::formula::{Formula, Linear, Outcome, SyntaxProblem, decide};
use crate::limits::{RULE_BYTES, RULE_DEPTH, RULE_LEVELS};

#[test]
fn arguments_are_refused_with_their_place() {
    for (rule, message) in [
        (
            "A = PREV(B, C)",
            "at character 5: PREV takes 1 argument(s), not 2",
        ),
        // Between numbers there is no implication.
        (
            "A = IF(B = 1, 2)",
            "at character 5: IF takes 3 argument(s), not 2",
        ),
        (
            "IF(A + 1, B = 2)",
            "at character 4: a condition is needed here, and this is a number",
        ),
        (
            "IF(A = 1, 2, \"x\") = 3",
            "at character 14: a number is needed here, and this is a text",
        ),
        (
            "STATED(A + 1, \"year\") = 2",
            "at character 8: a code is needed here, and this is a number",
        ),
        (
            "STATED(A, 1) = 2",
            "at character 11: a text is needed here, and this is a number",
        ),
        ("A = 1e999", "at character 5: “1e999” is not a number"),
        // An exponent has digits; without them the letter is something else.
        (
            "A = 2e",
            "at character 6: the end of the formula is needed here, not “e”",
        ),
    ] {
        let error = Formula::condition(rule).expect_err(rule);
        assert_eq!(error.to_string(), message, "{rule}");
    }
    assert!(Formula::condition("A = IF(B = 1, 2, 3)").is_ok());
}

#[test]
fn a_formula_may_be_as_long_as_excel_allows() {
    let padded = |length: usize| format!("{:<length$}", "A = 1");
    assert!(Formula::condition(&padded(RULE_BYTES)).is_ok());
    let error = Formula::condition(&padded(RULE_BYTES + 1)).expect_err("too long");
    assert_eq!((error.column, error.problem), (1, SyntaxProblem::TooLong));
}

#[test]
fn brackets_count_within_each_other_and_not_side_by_side() {
    let nested = |depth: usize| format!("{}A{} = 1", "(".repeat(depth), ")".repeat(depth));
    // The formula itself is the outermost.
    assert!(Formula::condition(&nested(RULE_DEPTH - 1)).is_ok());
    let error = Formula::condition(&nested(RULE_DEPTH)).expect_err("too deep");
    assert_eq!(
        (error.column, error.problem),
        (RULE_DEPTH + 1, SyntaxProblem::TooDeep)
    );
    let side_by_side = vec!["(A)"; 2 * RULE_DEPTH].join(" + ");
    assert!(Formula::condition(&format!("{side_by_side} = 1")).is_ok());
}

/// A sum as long as a rule may be is one list and no deep tree, and gives what it always gave.
#[test]
fn a_long_sum_is_no_deep_one() {
    let facts = Table::new("A=1 B=2 C=4");
    for (part, times, more) in [
        ("+1", 4_000, 4_000.0),
        ("+B", 2_000, 4_000.0),
        ("-B+C", 1_000, 2_000.0),
        ("-1-(B-C)", 1_000, 1_000.0),
        ("+2*B-C/4", 700, 2_100.0),
    ] {
        let rule = format!("A{}={}", part.repeat(times), 1.0 + more);
        let formula = Formula::condition(&rule).expect("a rule");
        assert_eq!(
            decide(&formula, &facts).outcome,
            Outcome::Satisfied,
            "{part}"
        );
        assert!(formula.expr.size() > times);
    }
    let number = |text: &str| Formula::number(text).expect("a number").expr;
    let forms = [
        format!("A{}", "-B+C".repeat(900)),
        "A-900*B+900*C".to_owned(),
    ];
    let [long, short] = forms.map(|text| Linear::of(&number(&text), &|_| None));
    assert!(long.is_some() && long == short);
}

#[test]
fn calculations_on_one_another_end_somewhere() {
    for chain in ["*1", "/1", "^1", "%"] {
        let fits = format!("A{}=1", chain.repeat(RULE_LEVELS - 2));
        assert!(Formula::condition(&fits).is_ok(), "{chain}");
        let deep = format!("A{}=1", chain.repeat(RULE_LEVELS));
        let error = Formula::condition(&deep).expect_err("too deep");
        assert_eq!(error.problem, SyntaxProblem::TooManySteps, "{chain}");
    }
    let nested = format!("{}A{}=1", "(".repeat(60), "*1*1*1*1)".repeat(60));
    assert!(Formula::condition(&nested).is_err());
}
