//! Reports for people, as plain text.

use kpi_validator::wire::{Correction, Edit, Finding, Problem, Report, RuleView, Scalar};

/// A report: a headline, the findings by sheet with what can be done, and a last line.
pub(super) fn report(report: &Report) -> String {
    let mut out = headline(report);
    let mut sheet = None;
    for finding in in_sheet_order(&report.findings) {
        let own = sheet_of(finding);
        if sheet != Some(own) {
            sheet = Some(own);
            out.push_str(&format!(
                "\n{}\n",
                if own.is_empty() { "The form" } else { own }
            ));
        }
        out.push_str(&format!("  {:7} {}", finding.severity, finding.message));
        out.push_str(&format!(
            "\n          {} {}\n",
            finding.rule,
            finding.cells.join(", ")
        ));
        for correction in report
            .corrections
            .iter()
            .filter(|offer| offer.settles.contains(&finding.id))
        {
            out.push_str(&offer(correction));
        }
    }
    if !report.questions.is_empty() {
        out.push_str("\nPlease check yourself\n");
        for question in &report.questions {
            out.push_str(&format!("  {} {}\n", question.rule, question.text));
        }
    }
    out.push_str(&last_line(report));
    out
}

/// The rule book, a paragraph a rule.
pub(super) fn rules(rules: &[RuleView]) -> String {
    let paragraphs = rules.iter().map(|rule| {
        let test = match (&rule.formula, &rule.check) {
            (Some(formula), _) => format!("        {formula}\n"),
            (None, Some(check)) => format!("        {check} {}\n", rule.parameters.join(", ")),
            (None, None) => String::new(),
        };
        format!(
            "{:7} {} ({}, {})\n{test}        {} Source: {}\n",
            rule.id, rule.words, rule.kind, rule.severity, rule.how, rule.source
        )
    });
    let count = rules.len();
    format!(
        "{}\n{count} rules.",
        paragraphs.collect::<Vec<_>>().join("\n")
    )
}

/// Why a file could not be read, and what to do.
pub(super) fn problem(file: &str, problem: &Problem) -> String {
    format!("{file}: {} {}", problem.message, problem.advice)
}

/// What was changed.
pub(super) fn edits(edits: &[Edit], out: &str) -> String {
    if edits.is_empty() {
        return format!("Nothing to correct. {out} is the same workbook.");
    }
    let lines = edits.iter().map(|edit| {
        let code = edit.code.as_deref().unwrap_or_default();
        format!(
            "{} {code}: {} → {}\n",
            edit.cell,
            shown(&edit.old),
            shown(&edit.new)
        )
    });
    let count = edits.len();
    let cells = if count == 1 { "cell" } else { "cells" };
    format!(
        "{}{count} {cells} corrected in {out}.",
        lines.collect::<String>()
    )
}

fn headline(report: &Report) -> String {
    let whose = report
        .jurisdiction
        .as_deref()
        .unwrap_or("no commission named");
    let period = report.period.as_ref().map_or_else(
        || "no period named".to_owned(),
        |period| format!("{} to {}", period.start, period.end),
    );
    let mut out = format!("{}: {whose}, {period}\n", report.file);
    if report.receipt.state != "never-checked" {
        out.push_str(&format!("{}\n", report.receipt.message));
    }
    out
}

fn in_sheet_order(findings: &[Finding]) -> Vec<&Finding> {
    let mut sheets: Vec<&str> = Vec::new();
    for finding in findings {
        if !sheets.contains(&sheet_of(finding)) {
            sheets.push(sheet_of(finding));
        }
    }
    let of = |sheet| {
        findings
            .iter()
            .filter(move |finding| sheet_of(finding) == sheet)
    };
    sheets.into_iter().flat_map(of).collect()
}

fn sheet_of(finding: &Finding) -> &str {
    let first = finding.cells.first().and_then(|cell| cell.rsplit_once('!'));
    first.map_or("", |(sheet, _)| sheet)
}

fn offer(correction: &Correction) -> String {
    let edits = correction
        .edits
        .iter()
        .map(|edit| format!("{} {} → {}", edit.cell, shown(&edit.old), shown(&edit.new)));
    let edits: Vec<String> = edits.collect();
    let kind = &correction.applicability;
    format!(
        "          → {} ({kind}): {}\n",
        edits.join(", "),
        correction.reason
    )
}

pub(super) fn shown(value: &Scalar) -> String {
    match value {
        Scalar::Nothing => "nothing".to_owned(),
        Scalar::Bool(truth) => truth.to_string(),
        Scalar::Number(number) => number.to_string(),
        Scalar::Text(text) => format!("“{text}”"),
    }
}

fn last_line(report: &Report) -> String {
    let summary = &report.summary;
    if report.findings.is_empty() {
        return format!(
            "\nNothing is wrong: all {} answers were checked. The form is ready to send.",
            summary.data_points
        );
    }
    format!(
        "\n{}, {}, {}; {} of {} questions answered.",
        count(summary.errors, "error"),
        count(summary.warnings, "warning"),
        count(summary.safe_corrections, "safe correction"),
        summary.answered,
        summary.data_points
    )
}

fn count(number: usize, thing: &str) -> String {
    let ending = if number == 1 { "" } else { "s" };
    format!("{number} {thing}{ending}")
}
