//! From the core's types to the shapes that leave the crate.

use crate::archive::ArchiveError;
use crate::cell::CellRef;
use crate::check::{Finding as CoreFinding, RuleOutcome, note_explains};
use crate::code::Code;
use crate::correct::{Applicability, Correction as CoreCorrection, Edit as CoreEdit};
use crate::date;
use crate::formula::Outcome;
use crate::language::Messages;
use crate::limits::{Beyond, Limit};
use crate::merging::MergeError;
use crate::patch::PatchError;
use crate::receipt::State;
use crate::rule_book;
use crate::send_back::SendBackError;
use crate::session::{Session, SessionError};
use crate::submission::{Answer, LocateError, Submission, Value, value};
use crate::template::{DataPoint, DefinitionError, RuleTest, Severity, Template, ValueKind};
use crate::workbook::{Content, OpenError};

use super::types::{
    Correction, DataPointValue, EarlierValue, Edit, Figure, Finding, Period, PreviousReport,
    Problem, Question, ReceiptState, Remark, Report, Scalar, Status, Summary, TemplateName,
    UndecidedRule,
};

/// The report of a session, in the language of the messages.
pub fn report(session: &Session, messages: &Messages) -> Report {
    let template = session.template();
    let submission = session.submission();
    let findings = session.findings();
    let earlier = session.previous();
    Report {
        file: session.name().to_owned(),
        template: TemplateName {
            id: template.id.clone(),
            version: template.version.clone(),
        },
        jurisdiction: jurisdiction(session, messages),
        period: submission.period.map(period),
        values: submission
            .answers
            .iter()
            .map(|answer| {
                data_point(
                    answer,
                    earlier.map(|(_, earlier)| earlier),
                    template,
                    messages,
                )
            })
            .collect(),
        findings: findings
            .findings
            .iter()
            .map(|found| finding(found, session, messages))
            .collect(),
        settled: findings
            .settled
            .iter()
            .map(|found| finding(found, session, messages))
            .collect(),
        previous: earlier.map(|(file, earlier)| PreviousReport {
            file: file.to_owned(),
            period: earlier.period.map(period),
        }),
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
        left_undone: match session.search_stopped() {
            true => vec![messages.text("search-stopped", &[])],
            false => Vec::new(),
        },
        questions: findings
            .questions
            .iter()
            .map(|rule| Question {
                rule: rule.clone(),
                text: messages.rule_in_words(rule, template),
            })
            .collect(),
        receipt: receipt(session, messages),
        signed: session.is_signed(),
        corrected_as: session.corrected_as().name().to_owned(),
        summary: summary(session),
    }
}

fn period(known: crate::submission::Period) -> Period {
    Period {
        start: date::to_iso(known.start),
        end: date::to_iso(known.end),
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
    let words = messages.rule_in_words(&known.rule, template);
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
        SessionError::Locate(LocateError::NoValues(place)) => ("", place.clone(), 0),
        _ => Default::default(),
    };
    let most = messages.figure(most as f64, None);
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

/// Why files cannot be merged, as a person reads it.
pub fn merge_problem(error: &MergeError, messages: &Messages) -> Problem {
    let (one, other) = match error {
        MergeError::TooFew => (String::new(), String::new()),
        MergeError::Jurisdictions(one, other) => (one.clone(), other.clone()),
        MergeError::Periods(one, other) => (messages.period(*one), messages.period(*other)),
    };
    let arguments = [("one", one.as_str()), ("other", other.as_str())];
    let (message, advice) = messages.problem(error.code(), &arguments);
    Problem {
        code: error.code().to_owned(),
        message,
        advice,
    }
}

/// Why a file cannot be taken out of a zip file, as a person reads it.
pub fn archive_problem(error: &ArchiveError, messages: &Messages) -> Problem {
    named(error.code(), messages)
}

/// Why something cannot be sent back, and what to do.
pub fn send_back_problem(error: &SendBackError, messages: &Messages) -> Problem {
    match error {
        SendBackError::Session(error) => problem(error, messages),
        SendBackError::Package(error) => {
            let error = PatchError::Package(error.clone());
            problem(&SessionError::Patch(error), messages)
        }
        SendBackError::NoPeriod => named("no-period", messages),
        #[cfg(feature = "writer")]
        SendBackError::Findings(_) => cannot_write(messages),
    }
}

/// A new workbook cannot be written.
pub fn cannot_write(messages: &Messages) -> Problem {
    named("cannot-write", messages)
}

fn named(code: &str, messages: &Messages) -> Problem {
    let (message, advice) = messages.problem(code, &[]);
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
        OpenError::MacroSheet(place)
        | OpenError::DocumentType(place)
        | OpenError::Doubt(_, place) => ("", place.clone(), 0),
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
    let mut told = messages.definition_faults(error);
    told.truncate(SHOWN);
    let (message, advice) = messages.problem("definition", &[("faults", &told.join("\n"))]);
    Problem {
        code: "definition".to_owned(),
        message,
        advice,
    }
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

/// Whose figures these are, as the language calls it.
fn jurisdiction(session: &Session, messages: &Messages) -> Option<String> {
    let template = session.template();
    let name = session.submission().jurisdiction.as_ref()?;
    Some(template.jurisdiction(name, messages.language()).to_owned())
}

fn data_point(
    answer: &Answer,
    earlier: Option<&Submission>,
    template: &Template,
    messages: &Messages,
) -> DataPointValue {
    let point = template.data_point(&answer.code);
    let (value, status) = answered(&answer.value, point, template, messages);
    let unit = point.map_or("", |point| point.unit.as_str());
    DataPointValue {
        code: answer.code.to_string(),
        label: template.label(&answer.code, messages.language()),
        cell: answer.cell.as_ref().map(CellRef::to_string),
        value,
        status,
        kind: point.map_or("", |point| point.kind.name()).to_owned(),
        unit: match unit.is_empty() {
            true => String::new(),
            false => {
                let key = format!("unit:{unit}");
                template.labels.get(&key, messages.language()).to_owned()
            }
        },
        note: answer.note.as_ref().map(|note| Remark {
            cell: note.cell.to_string(),
            text: note.text.clone(),
        }),
        previous: earlier.and_then(|earlier| {
            let before = earlier.answer(template, &answer.code)?;
            let (value, status) = answered(&before.value, point, template, messages);
            Some(EarlierValue { value, status })
        }),
    }
}

fn answered(
    value: &Value,
    point: Option<&DataPoint>,
    template: &Template,
    messages: &Messages,
) -> (Scalar, Status) {
    match value {
        Value::Number(number) => (Scalar::Number(*number), Status::Number),
        Value::Choice(item) => {
            let called = match point.map(|point| &point.kind) {
                Some(ValueKind::Choice(list)) => template.item(list, item, messages.language()),
                _ => item,
            };
            (Scalar::Text(called.to_owned()), Status::Choice)
        }
        Value::Date(day) => (Scalar::Text(date::to_iso(*day)), Status::Date),
        Value::Text(text) => (Scalar::Text(text.clone()), Status::Text),
        Value::Blank => (Scalar::Nothing, Status::Blank),
        Value::NotAvailable => (Scalar::Nothing, Status::Na),
        Value::NotApplicable => (Scalar::Nothing, Status::Nap),
        Value::Unreadable(what) => (Scalar::Text(what.text.clone()), Status::Unreadable),
    }
}

fn finding(found: &CoreFinding, session: &Session, messages: &Messages) -> Finding {
    let template = session.template();
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
        rule_in_words: messages.rule_in_words(&found.rule, template),
        formula,
        cells: found.cells.iter().map(CellRef::to_string).collect(),
        data_points: found.data_points.iter().map(Code::to_string).collect(),
        notes: explainable(found, session),
    }
}

/// The data points beside which a note settles a finding.
fn explainable(found: &CoreFinding, session: &Session) -> Vec<String> {
    let template = session.template();
    let settles = template
        .rule(&found.rule)
        .is_some_and(|rule| rule.note_settles);
    let places = found.data_points.iter().filter(|code| {
        let answer = session.submission().answer(template, code);
        answer.is_some_and(|answer| answer.note.is_some() && note_explains(answer))
    });
    places.filter(|_| settles).map(Code::to_string).collect()
}

fn correction(offered: &CoreCorrection, session: &Session, messages: &Messages) -> Correction {
    let epoch_1904 = session.workbook().epoch_1904;
    let all = session.corrections().iter();
    let conflicts = all.filter(|other| other.id != offered.id && offered.conflicts_with(other));
    let formulas = offered.edits.iter().filter(|change| {
        let held = session.workbook().cell(&change.cell);
        held.is_some_and(|held| held.formula.is_some())
    });
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
        replaces_formulas: formulas.map(|change| change.cell.to_string()).collect(),
        rejected: session.is_rejected(&offered.id),
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
        notes_owed: findings
            .findings
            .iter()
            .filter(|found| !explainable(found, session).is_empty())
            .count(),
        settled: findings.settled.len(),
        rules_satisfied: came_out(Outcome::Satisfied),
        rules_violated: came_out(Outcome::Violated),
        rules_undecided: came_out(Outcome::Undecided),
        safe_corrections: session.acceptable(Applicability::Safe).len(),
    }
}
