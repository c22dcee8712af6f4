//! What is refused and where, and how long and how deep a formula may be.

use crate::formula::{Formula, SyntaxProblem};
use crate::limits::{RULE_BYTES, RULE_DEPTH};

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
