//! General checks that Excel can make by itself: each says of one cell whether it is at fault.

use crate::check::general::Parameters;
use crate::template::{DataPoint, ValueKind};

/// A cell to be filled in, as Excel names it, and what is known of it.
pub(super) struct Cell<'a> {
    pub(super) point: &'a DataPoint,
    pub(super) value: &'a str,
    pub(super) note: &'a str,
    pub(super) missing: &'a str,
    /// Conditions that are true for the words for a missing answer.
    pub(super) not_available: &'a str,
    pub(super) not_applicable: &'a str,
}

/// A check, and the condition under which a cell is at fault; none when it never is.
pub(super) struct Flag {
    check: &'static str,
    pub(super) test: fn(&Cell<'_>) -> Option<String>,
}

/// The checks, in the order of their columns.
pub(super) const FLAGS: &[Flag] = &[
    Flag {
        check: "answered",
        test: |cell| {
            let value = cell.value;
            Some(format!("IF(ISERROR({value}),FALSE,LEN(TRIM({value}))=0)"))
        },
    },
    Flag {
        check: "reason_given",
        test: |cell| {
            Some(format!(
                "AND({},LEN(TRIM({}))=0)",
                cell.not_available, cell.note
            ))
        },
    },
    Flag {
        check: "not_applicable_allowed",
        test: |cell| (!cell.point.allows_nap).then(|| cell.not_applicable.to_owned()),
    },
    Flag {
        check: "whole_count",
        test: |cell| {
            let whole = matches!(cell.point.kind, ValueKind::Count | ValueKind::Year);
            whole.then(|| number(cell, |value| format!("{value}<>INT({value})")))
        },
    },
    Flag {
        check: "not_negative",
        test: |cell| {
            let counted = matches!(cell.point.kind, ValueKind::Count | ValueKind::Amount);
            (counted && !cell.point.allows_negative)
                .then(|| number(cell, |value| format!("{value}<0")))
        },
    },
    Flag {
        check: "number_range",
        test: |cell| percent(cell, |value| format!("OR({value}<0,{value}>100)")),
    },
    Flag {
        check: "fraction_for_percent",
        test: |cell| percent(cell, |value| format!("AND({value}>0,{value}<1)")),
    },
    Flag {
        check: "listed_choice",
        test: |cell| {
            let value = cell.value;
            let choice = matches!(cell.point.kind, ValueKind::Choice(_));
            choice.then(|| {
                format!(
                    "AND({}=1,NOT({}),IF(ISERROR({value}),FALSE,LEN(TRIM({value}))>0))",
                    cell.missing, cell.not_available
                )
            })
        },
    },
    Flag {
        check: "error_value",
        test: |cell| Some(format!("ISERROR({})", cell.value)),
    },
];

/// The column of a check, if Excel makes it with these parameters.
pub(super) fn flag_of(check: &str, parameters: &Parameters) -> Option<usize> {
    let percentages = || {
        let is = |name: &str, value: &str| parameters.get(name).is_some_and(|held| held == value);
        is("low", "0") && is("high", "100")
    };
    let known = FLAGS.iter().position(|flag| flag.check == check)?;
    (check != "number_range" || percentages()).then_some(known)
}

fn number(cell: &Cell<'_>, test: impl Fn(&str) -> String) -> String {
    // Excel looks at both arms of AND, and text is no number.
    format!("IF(ISNUMBER({0}),{1},FALSE)", cell.value, test(cell.value))
}

fn percent(cell: &Cell<'_>, test: impl Fn(&str) -> String) -> Option<String> {
    (cell.point.kind == ValueKind::Percent).then(|| number(cell, test))
}
