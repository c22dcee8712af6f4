//! Reports for people, as plain text.

use std::path::Path;

use kpi_validator::date;
use kpi_validator::language::Messages;
use kpi_validator::language::harmless::harmless;
use kpi_validator::patch::SideEffects;
use kpi_validator::wire::{Correction, Edit, Finding, Problem, Report, RuleView, Scalar};

/// That a file was written.
pub(super) fn written(file: &Path, messages: &Messages) -> String {
    let file = file.display().to_string();
    messages.text("cli-written", &[("file", &file)])
}

/// What became of the parts of a written workbook that keep figures of their own, a line each.
pub(super) fn side_effects(effects: &SideEffects, messages: &Messages) -> String {
    let told = messages.side_effects(effects).into_iter();
    told.map(|line| format!("{line}\n")).collect()
}

/// A report: a headline, the findings by sheet with what can be done, and a last line.
pub(super) fn report(report: &Report, messages: &Messages) -> String {
    let say = |id| messages.text(id, &[]);
    let mut out = headline(report, messages);
    let mut sheet = None;
    for finding in in_sheet_order(&report.findings) {
        let own = sheet_of(finding);
        if sheet != Some(own) {
            sheet = Some(own);
            out.push_str(&format!(
                "\n{}\n",
                match own {
                    "" => say("cli-form"),
                    own => harmless(own).into_owned(),
                }
            ));
        }
        let severity = severity(&finding.severity, messages);
        out.push_str(&format!("  {severity:7} {}", finding.message));
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
            out.push_str(&offer(correction, messages));
        }
    }
    if !report.questions.is_empty() {
        out.push_str(&format!("\n{}\n", say("cli-questions")));
        for question in &report.questions {
            out.push_str(&format!("  {} {}\n", question.rule, question.text));
        }
    }
    for sentence in &report.left_undone {
        out.push_str(&format!("\n{sentence}\n"));
    }
    out.push_str(&last_line(report, messages));
    out
}

/// The rule book, a paragraph a rule.
pub(super) fn rules(rules: &[RuleView], messages: &Messages) -> String {
    let paragraphs = rules.iter().map(|rule| {
        let test = match (&rule.formula, &rule.check) {
            (Some(formula), _) => format!("        {formula}\n"),
            (None, Some(check)) => format!("        {check} {}\n", rule.parameters.join(", ")),
            (None, None) => String::new(),
        };
        let kind = messages.text(&format!("rule-kind-{}", rule.kind), &[]);
        let severity = severity(&rule.severity, messages);
        let words = [
            ("words", rule.words.as_str()),
            ("kind", &kind),
            ("severity", &severity),
        ];
        let first = messages.text("cli-rule-line", &words);
        let source = [("how", rule.how.as_str()), ("source", &rule.source)];
        let last = messages.text("cli-rule-source", &source);
        format!("{:7} {first}\n{test}        {last}\n", rule.id)
    });
    let paragraphs = paragraphs.collect::<Vec<_>>().join("\n");
    let count = messages.counted("cli-rules", &[], &[("count", rules.len())]);
    format!("{paragraphs}\n{count}")
}

/// Why a file could not be read, and what to do.
pub(super) fn problem(file: &str, problem: &Problem) -> String {
    format!("{}: {} {}", harmless(file), problem.message, problem.advice)
}

/// What was changed.
pub(super) fn edits(edits: &[Edit], out: &str, messages: &Messages) -> String {
    if edits.is_empty() {
        return messages.text("cli-nothing-to-correct", &[("file", out)]);
    }
    let lines = edits.iter().map(|edit| {
        let code = edit.code.as_deref().unwrap_or_default();
        format!(
            "{} {code}: {} → {}\n",
            edit.cell,
            shown(&edit.old, messages),
            shown(&edit.new, messages)
        )
    });
    let count = [("count", edits.len())];
    let last = messages.counted("cli-corrected", &[("file", out)], &count);
    format!("{}{last}", lines.collect::<String>())
}

/// A grade, as the language calls it.
fn severity(name: &str, messages: &Messages) -> String {
    messages.text(&format!("form-severity-{name}"), &[])
}

fn headline(report: &Report, messages: &Messages) -> String {
    let say = |id| messages.text(id, &[]);
    let whose = report.jurisdiction.clone();
    let whose = whose.unwrap_or_else(|| say("cli-nobody"));
    let period = report.period.as_ref().map_or_else(
        || say("cli-no-period"),
        |period| {
            let day = |iso: &str| {
                date::from_iso(iso).map_or_else(|| iso.to_owned(), |day| messages.day(day))
            };
            let (start, end) = (day(&period.start), day(&period.end));
            messages.text("cli-period", &[("start", &start), ("end", &end)])
        },
    );
    let mut out = format!("{}: {whose}, {period}\n", harmless(&report.file));
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

fn offer(correction: &Correction, messages: &Messages) -> String {
    let edits = correction.edits.iter().map(|edit| {
        let (old, new) = (shown(&edit.old, messages), shown(&edit.new, messages));
        format!("{} {old} → {new}", edit.cell)
    });
    let edits: Vec<String> = edits.collect();
    let kind = match correction.applicability.as_str() {
        "safe" => messages.text("cli-safe", &[]),
        _ => messages.text("cli-to-confirm", &[]),
    };
    format!(
        "          → {} ({kind}): {}\n",
        edits.join(", "),
        correction.reason
    )
}

pub(super) fn shown(value: &Scalar, messages: &Messages) -> String {
    match value {
        Scalar::Nothing => messages.text("cli-nothing", &[]),
        Scalar::Bool(truth) => truth.to_string(),
        Scalar::Number(number) => number.to_string(),
        Scalar::Text(text) => messages.quoted(text),
    }
}

fn last_line(report: &Report, messages: &Messages) -> String {
    let summary = &report.summary;
    let sentence = match report.findings.is_empty() {
        true => messages.counted("cli-clean", &[], &[("count", summary.data_points)]),
        false => messages.counted(
            "cli-summary",
            &[],
            &[
                ("errors", summary.errors),
                ("warnings", summary.warnings),
                ("corrections", summary.safe_corrections),
                ("answered", summary.answered),
                ("total", summary.data_points),
            ],
        ),
    };
    format!("\n{sentence}")
}
