//! From the core's types to the shapes that leave the crate.

use crate::cell::CellRef;
use crate::check::{Finding as CoreFinding, RuleOutcome};
use crate::code::Code;
use crate::correct::{Applicability, Correction as CoreCorrection, Edit as CoreEdit};
use crate::date;
use crate::formula::Outcome;
use crate::language::Messages;
use crate::limits::{Beyond, Limit};
use crate::patch::PatchError;
use crate::receipt::State;
use crate::rule_book;
use crate::session::{Session, SessionError};
use crate::submission::{Answer, Value, value};
use crate::template::{DefinitionError, RuleTest, Severity, Template};
use crate::workbook::{Content, OpenError};

use super::types::{
    CellView, Correction, DataPointValue, Edit, Figure, Finding, Period, Problem, Question,
    ReceiptState, Report, Scalar, SheetShape, Status, Summary, TemplateName, UndecidedRule,
};

/// The report of a session, in the language of the messages.
pub fn report(session: &Session, messages: &Messages) -> Report {
    let template = session.template();
    let submission = session.submission();
    let findings = session.findings();
    Report {
        file: session.name().to_owned(),
        template: TemplateName {
            id: template.id.clone(),
            version: template.version.clone(),
        },
        jurisdiction: submission.jurisdiction.clone(),
        period: submission.period.map(|period| Period {
            start: date::to_iso(period.start),
            end: date::to_iso(period.end),
        }),
        values: submission
            .answers
            .iter()
            .map(|answer| data_point(answer, template, messages))
            .collect(),
        findings: findings
            .findings
            .iter()
            .map(|found| finding(found, template, messages))
            .collect(),
        corrections: session
            .corrections()
            .iter()
            .map(|offered| correction(offered, session, messages))
            .collect(),
        undecided: findings
            .outcomes
            .iter()
            .filter_map(|outcome| undecided(outcome, template))
            .collect(),
        figures: findings
            .figures
            .iter()
            .map(|known| figure(known, template, messages))
            .collect(),
        questions: findings
            .questions
            .iter()
            .map(|rule| Question {
                rule: rule.clone(),
                text: template.rule_in_words(rule, messages.language()),
            })
            .collect(),
        receipt: receipt(session, messages),
        signed: session.is_signed(),
        corrected_as: session.corrected_as().name().to_owned(),
        summary: summary(session),
    }
}

fn receipt(session: &Session, messages: &Messages) -> ReceiptState {
    let state = session.receipt();
    let (name, known, codes) = match state {
        State::NeverChecked => ("never-checked", None, &[][..]),
        State::Unchanged(receipt) => ("unchanged", Some(receipt), &[][..]),
        State::Changed(receipt, codes) => ("changed", Some(receipt), codes.as_slice()),
    };
    let submission = session.submission();
    let answers = || submission.cover.iter().chain(&submission.answers);
    let cells = codes.iter().filter_map(|code| {
        let answer = answers().find(|answer| &answer.code == code)?;
        Some(answer.cell.as_ref()?.to_string())
    });
    ReceiptState {
        state: name.to_owned(),
        message: messages.receipt(state),
        form: known
            .map(|receipt| receipt.form.clone())
            .unwrap_or_default(),
        time: known
            .map(|receipt| receipt.time.clone())
            .unwrap_or_default(),
        errors: known.map_or(0, |receipt| receipt.errors),
        warnings: known.map_or(0, |receipt| receipt.warnings),
        changed: codes.iter().map(Code::to_string).collect(),
        cells: cells.collect(),
    }
}

fn figure(known: &crate::check::Figure, template: &Template, messages: &Messages) -> Figure {
    let words = template.rule_in_words(&known.rule, messages.language());
    let words = words.trim_end_matches('.');
    let label = match &known.sheet {
        Some(sheet) => {
            let key = format!("sheet:{sheet}");
            let title = template.labels.get(&key, messages.language());
            format!("{words}: {title}")
        }
        None => words.to_owned(),
    };
    Figure {
        rule: known.rule.clone(),
        label,
        sheet: known.sheet.clone(),
        share: known.share,
    }
}

/// An error as a person reads it.
pub fn problem(error: &SessionError, messages: &Messages) -> Problem {
    let code = error.code();
    let (document, place, most) = match error {
        SessionError::Open(error) | SessionError::Patch(PatchError::Open(error)) => open(error),
        SessionError::Patch(PatchError::Package(error)) => open(&OpenError::from(error.clone())),
        _ => Default::default(),
    };
    let most = crate::language::whole(most);
    let arguments = [
        ("document", document),
        ("place", &place),
        ("placed", if place.is_empty() { "no" } else { "yes" }),
        ("most", &most),
    ];
    let (message, advice) = messages.problem(code, &arguments);
    Problem {
        code: code.to_owned(),
        message,
        advice,
    }
}

/// What a sentence about a file names: the kind of document, the place, and the most that is read.
fn open(error: &OpenError) -> (&'static str, String, u64) {
    match error {
        OpenError::OtherDocument(document) => (document.code(), String::new(), 0),
        OpenError::Beyond(beyond) => ("", beyond.place.clone(), in_units(beyond)),
        OpenError::MacroSheet(place) | OpenError::DocumentType(place) => ("", place.clone(), 0),
        _ => Default::default(),
    }
}

/// A limit as its sentence says it: sizes of files and parts in megabytes.
fn in_units(beyond: &Beyond) -> u64 {
    match beyond.limit {
        Limit::FileBytes | Limit::UnpackedBytes | Limit::StringBytes => beyond.most >> 20,
        _ => beyond.most,
    }
}

/// What is wrong with a definition, as a person reads it: the first faults, a line each.
pub fn definition_problem(error: &DefinitionError, messages: &Messages) -> Problem {
    const SHOWN: usize = 8;
    if let DefinitionError::Open(error) = error {
        return problem(&SessionError::Open(error.clone()), messages);
    }
    let told = error.to_string();
    let lines: Vec<&str> = told.lines().take(SHOWN).collect();
    let (message, advice) = messages.problem("definition", &[("faults", &lines.join("\n"))]);
    Problem {
        code: "definition".to_owned(),
        message,
        advice,
    }
}

/// The sheets of the workbook.
pub fn shapes(session: &Session) -> Vec<SheetShape> {
    let shape = |sheet: &crate::workbook::Sheet| {
        let last = sheet
            .cells
            .iter()
            .fold((0, 0), |(rows, columns), (pos, _)| {
                (rows.max(pos.row + 1), columns.max(pos.col + 1))
            });
        SheetShape {
            name: sheet.name.clone(),
            hidden: sheet.hidden,
            rows: last.0,
            columns: last.1,
        }
    };
    session.workbook().sheets.iter().map(shape).collect()
}

/// The cells of a window of a sheet that hold something; rows and columns from 0, bounds included.
pub fn cells(
    session: &Session,
    sheet: usize,
    rows: (u32, u32),
    columns: (u32, u32),
) -> Vec<CellView> {
    let workbook = session.workbook();
    let Some(sheet) = workbook.sheets.get(sheet) else {
        return Vec::new();
    };
    let edits = session.edits();
    let edited = |at: &CellRef| edits.iter().any(|edit| &edit.cell == at);
    let shown = (rows.0..=rows.1).flat_map(|row| sheet.cells.row(row));
    let shown = shown.filter(|(pos, _)| (columns.0..=columns.1).contains(&pos.col));
    shown
        .map(|(pos, cell)| CellView {
            row: pos.row,
            column: pos.col,
            text: value::shown(&cell.content, workbook.epoch_1904),
            numeric: matches!(cell.content, Content::Number(_) | Content::Date(_)),
            formula: cell.formula.clone(),
            edited: edited(&CellRef::new(&sheet.name, pos)),
            editable: cell.formula.is_none() && sheet.arrangement.filled_with(pos).is_none(),
            calculated: cell.formula.is_none() || cell.content != Content::Blank,
        })
        .collect()
}

/// An edit.
pub fn edit(edit: &CoreEdit, epoch_1904: bool) -> Edit {
    Edit {
        cell: edit.cell.to_string(),
        code: edit.code.as_ref().map(Code::to_string),
        old: scalar(&edit.old, epoch_1904),
        new: scalar(&edit.new, epoch_1904),
    }
}

/// The content of a cell; days as `2020-06-30`.
pub fn scalar(content: &Content, epoch_1904: bool) -> Scalar {
    match content {
        Content::Blank => Scalar::Nothing,
        Content::Number(number) => Scalar::Number(*number),
        Content::Bool(truth) => Scalar::Bool(*truth),
        Content::Text(_) | Content::Date(_) | Content::Error(_) => {
            Scalar::Text(value::shown(content, epoch_1904))
        }
    }
}

fn data_point(answer: &Answer, template: &Template, messages: &Messages) -> DataPointValue {
    let (status, value) = match &answer.value {
        Value::Number(number) => (Status::Number, Scalar::Number(*number)),
        Value::Choice(item) => (Status::Choice, Scalar::Text(item.clone())),
        Value::Date(day) => (Status::Date, Scalar::Text(date::to_iso(*day))),
        Value::Text(text) => (Status::Text, Scalar::Text(text.clone())),
        Value::Blank => (Status::Blank, Scalar::Nothing),
        Value::NotAvailable => (Status::Na, Scalar::Nothing),
        Value::NotApplicable => (Status::Nap, Scalar::Nothing),
        Value::Unreadable(what) => (Status::Unreadable, Scalar::Text(what.text.clone())),
    };
    DataPointValue {
        code: answer.code.to_string(),
        label: template.label(&answer.code, messages.language()),
        cell: answer.cell.as_ref().map(CellRef::to_string),
        value,
        status,
    }
}

fn finding(found: &CoreFinding, template: &Template, messages: &Messages) -> Finding {
    let formula = template
        .rule(&found.rule)
        .and_then(|rule| match &rule.test {
            RuleTest::Formula(formula) | RuleTest::Figure(formula) => Some(formula.text.clone()),
            RuleTest::Named(..) => None,
        });
    Finding {
        id: found.id(),
        rule: found.rule.clone(),
        kind: found.kind.name().to_owned(),
        severity: found.severity.name().to_owned(),
        message: messages.finding(found, template),
        rule_in_words: template.rule_in_words(&found.rule, messages.language()),
        formula,
        cells: found.cells.iter().map(CellRef::to_string).collect(),
        data_points: found.data_points.iter().map(Code::to_string).collect(),
    }
}

fn correction(offered: &CoreCorrection, session: &Session, messages: &Messages) -> Correction {
    let epoch_1904 = session.workbook().epoch_1904;
    let all = session.corrections().iter();
    let conflicts = all.filter(|other| other.id != offered.id && offered.conflicts_with(other));
    Correction {
        id: offered.id.clone(),
        applicability: offered.applicability.name().to_owned(),
        reason: messages.reason(&offered.reason, session.template()),
        edits: offered
            .edits
            .iter()
            .map(|change| edit(change, epoch_1904))
            .collect(),
        settles: offered.settles.clone(),
        conflicts: conflicts.map(|other| other.id.clone()).collect(),
    }
}

fn undecided(outcome: &RuleOutcome, template: &Template) -> Option<UndecidedRule> {
    let rule = template.rule(&outcome.rule)?;
    (outcome.outcome == Outcome::Undecided).then(|| UndecidedRule {
        rule: outcome.rule.clone(),
        decided: rule_book::decided(rule).to_owned(),
        missing: outcome.missing.iter().map(Code::to_string).collect(),
    })
}

fn summary(session: &Session) -> Summary {
    let findings = session.findings();
    let answers = &session.submission().answers;
    let count = |is: fn(&Value) -> bool| answers.iter().filter(|answer| is(&answer.value)).count();
    let graded = |severity| {
        findings
            .findings
            .iter()
            .filter(|found| found.severity == severity)
            .count()
    };
    let came_out = |outcome| {
        findings
            .outcomes
            .iter()
            .filter(|rule| rule.outcome == outcome)
            .count()
    };
    let blank = count(|value| matches!(value, Value::Blank));
    let unreadable = count(|value| matches!(value, Value::Unreadable(_)));
    Summary {
        data_points: answers.len(),
        answered: answers.len() - blank - unreadable,
        not_available: count(|value| matches!(value, Value::NotAvailable)),
        not_applicable: count(|value| matches!(value, Value::NotApplicable)),
        blank,
        unreadable,
        errors: graded(Severity::Error),
        warnings: graded(Severity::Warning),
        infos: graded(Severity::Info),
        rules_satisfied: came_out(Outcome::Satisfied),
        rules_violated: came_out(Outcome::Violated),
        rules_undecided: came_out(Outcome::Undecided),
        safe_corrections: session.acceptable(Applicability::Safe).len(),
    }
}
