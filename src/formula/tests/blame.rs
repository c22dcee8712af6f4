//! What a violation is laid to: the data points concerned, and the comparison that failed.

use super::Table;
use crate::formula::{Formula, decide};

#[test]
fn a_violation_is_laid_to_the_smallest_condition_that_failed_by_itself() {
    for (rule, facts, codes, sides) in [
        // Each part of AND is a condition of its own.
        ("AND(A = 1, B = 2)", "A=1 B=3", "B", Some((3.0, 2.0))),
        // Of OR and IF all parts are concerned, and the last or the chosen one is what was asked.
        ("OR(A = 1, B = 2)", "A=2 B=3", "A B", Some((3.0, 2.0))),
        ("IF(A = 1, B = 2)", "A=1 B=3", "A B", Some((3.0, 2.0))),
        (
            "AND(C = 1, IF(A = 1, B = 2))",
            "A=1 B=3 C=1",
            "A B",
            Some((3.0, 2.0)),
        ),
        // What was not asked did not fail.
        (
            "IF(A = 1, B = 2, C = 3)",
            "A=0 B=5 C=4",
            "A B C",
            Some((4.0, 3.0)),
        ),
        (
            "IF(A = 1, B = 2, C = 3)",
            "A=1 B=5 C=4",
            "A B C",
            Some((5.0, 2.0)),
        ),
        ("NOT(IF(A = 1, B = 2))", "A=0 B=2", "A B", None),
        // What must not hold, and does.
        ("NOT(A = B)", "A=1 B=1", "A B", Some((1.0, 1.0))),
        ("NOT(OR(A = 1, B = 5))", "A=2 B=5", "A B", Some((5.0, 5.0))),
        // AND holds by all its parts, so that none is to blame alone.
        ("NOT(AND(A = 1, B = 2))", "A=1 B=2", "A B", None),
    ] {
        let formula = Formula::condition(rule).expect(rule);
        let failure = decide(&formula, &Table::new(facts)).failure;
        let failure = failure.unwrap_or_else(|| panic!("{rule} with {facts} did not fail"));
        let blamed: Vec<_> = failure
            .terms
            .iter()
            .map(|term| term.code.as_str())
            .collect();
        assert_eq!(blamed.join(" "), codes, "{rule} with {facts}");
        let compared = failure
            .sides
            .map(|sides| (sides.left.value.exact(), sides.right.value.exact()));
        let expected = sides.map(|(left, right)| (Some(left), Some(right)));
        assert_eq!(compared, expected, "{rule} with {facts}");
    }
}
