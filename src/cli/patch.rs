//! `patch`: sets cells of any workbook. `diff`: what differs between two.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use serde_json::json;

use kpi_validator::cell::{CellPos, CellRef};
use kpi_validator::check::Surroundings;
use kpi_validator::correct::Edit;
use kpi_validator::diff::{Difference, compare};
use kpi_validator::patch::typed::understood;
use kpi_validator::patch::{self, Changes, Followed};
use kpi_validator::receipt::{self, Receipt};
use kpi_validator::record::{Entry, Moment, Record};
use kpi_validator::session::SessionError;
use kpi_validator::submission::{Remark, Submission};
use kpi_validator::wire;
use kpi_validator::workbook::{Content, Workbook, signature};

use super::{
    CLEAN, FINDINGS, Tools, UNREADABLE, check, complain, print, print_json, text, write_file,
};

/// Whether to keep a record.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Keep {
    /// Add a sheet with the corrections, and a receipt to the document properties.
    Yes,
    /// Change the cells and nothing else.
    No,
}

/// How to write.
#[derive(Args)]
pub(super) struct Writing {
    /// Whether the workbook gets a sheet that lists the changes, and of which file each came; a form
    /// also gets a receipt of its check in its properties.
    #[arg(long, value_enum, default_value_t = Keep::Yes)]
    pub(super) record: Keep,
    /// Mark the changed cells with a fill and a comment.
    #[arg(long)]
    pub(super) mark: bool,
}

/// Sets cells and writes the workbook.
pub(super) fn patch(
    tools: &Tools,
    file: &Path,
    set: &[String],
    out: &PathBuf,
    writing: &Writing,
    replace_formulas: bool,
) -> u8 {
    match patched(tools, file, set, writing, replace_formulas) {
        Ok((bytes, lines)) => {
            let code = write_file(tools, out, &bytes);
            if code == CLEAN {
                let last = text::written(out, &tools.messages);
                print(&format!("{lines}{last}"));
            }
            code
        }
        Err(told) => complain(&told),
    }
}

fn patched(
    tools: &Tools,
    file: &Path,
    set: &[String],
    writing: &Writing,
    replace_formulas: bool,
) -> Result<(Vec<u8>, String), String> {
    let name = file.display().to_string();
    let told = |error: SessionError| text::problem(&name, &wire::problem(&error, &tools.messages));
    let refused = |error: patch::PatchError| {
        let sentence = told(SessionError::Patch(error.clone()));
        format!("{sentence} ({error})")
    };
    let bytes = check::read(tools, file).map_err(|problem| text::problem(&name, &problem))?;
    let mut workbook = kpi_validator::open(&bytes).map_err(|error| told(error.into()))?;
    let (edits, notices) = edits(tools, &workbook, set)?;
    for notice in notices {
        complain(&format!("{name}: {notice}"));
    }
    if edits.is_empty() {
        let told = tools
            .messages
            .text("cli-nothing-to-set", &[("file", &name)]);
        return Ok((bytes, format!("{told}\n")));
    }
    let formulas: BTreeSet<CellRef> = match replace_formulas {
        true => edits
            .iter()
            .map(|edit| edit.cell.clone())
            .filter(|cell| {
                workbook
                    .cell(cell)
                    .is_some_and(|held| held.formula.is_some())
            })
            .collect(),
        false => BTreeSet::new(),
    };
    if signature::is_signed(&workbook) {
        complain(&format!("{name}: {}", tools.messages.text("signed", &[])));
    }
    patch::check(&workbook, &edits, &formulas).map_err(refused)?;
    // The cells of a form are recorded with their data points.
    let form = kpi_validator::locate(&workbook, &tools.template).ok();
    let Followed {
        recalculated,
        iterates,
    } = patch::followed(&mut workbook, &edits);
    let moment = now();
    let record =
        (writing.record == Keep::Yes).then(|| record(tools, &bytes, moment, &edits, form.as_ref()));
    let receipt = record.as_ref().and_then(|_| {
        // A workbook that is no copy of the form has no answers to vouch for.
        let submission = kpi_validator::locate(&workbook, &tools.template).ok()?;
        let findings = kpi_validator::check(&tools.template, &submission, &Surroundings::default());
        let time = moment.shown();
        Some(Receipt::new(&tools.template, &submission, &findings, &time))
    });
    let epoch = workbook.epoch_1904;
    let shown = |content: &Content| kpi_validator::submission::value::shown(content, epoch);
    let reason = tools.messages.text("record-reason-command", &[]);
    let marks = edits.iter().filter(|_| writing.mark).map(|edit| {
        let mark = tools.messages.mark(&shown(&edit.old), &reason);
        (edit.cell.clone(), mark)
    });
    let changes = Changes {
        edits: &edits,
        replaced_formulas: formulas,
        recalculated,
        iterates,
        marks: marks.collect(),
        record: record.as_ref(),
        receipt: receipt.as_ref(),
        ..Changes::default()
    };
    let written = patch::write_telling(&workbook, &changes).map_err(refused)?;
    let effects = text::side_effects(&written.side_effects, &tools.messages);
    let lines = lines(tools, &edits, &changes, epoch) + &effects;
    Ok((written.bytes, lines))
}

/// What was set, and how the formulas fared.
fn lines(tools: &Tools, edits: &[Edit], changes: &Changes<'_>, epoch_1904: bool) -> String {
    let mut lines: String = edits
        .iter()
        .map(|edit| {
            let edit = wire::edit(edit, epoch_1904);
            format!(
                "{}: {} → {}\n",
                edit.cell,
                text::shown(&edit.old, &tools.messages),
                text::shown(&edit.new, &tools.messages)
            )
        })
        .collect();
    let recalculated = &changes.recalculated;
    let open = recalculated
        .iter()
        .filter(|cell| cell.content == Content::Blank)
        .count();
    let known = recalculated.len() - open;
    for (id, count) in [("cli-recalculated", known), ("cli-left", open)] {
        if count > 0 {
            let line = tools.messages.counted(id, &[], &[("count", count)]);
            lines.push_str(&format!("{line}\n"));
        }
    }
    lines
}

/// The edits that `Sheet1!B2=5` and the like ask for, and what is said of numbers with a comma.
fn edits(
    tools: &Tools,
    workbook: &Workbook,
    set: &[String],
) -> Result<(Vec<Edit>, Vec<String>), String> {
    let pairs: Vec<(CellRef, String)> = set
        .iter()
        .map(|pair| setting(tools, workbook, pair))
        .collect::<Result<_, _>>()?;
    let contents = understood(workbook, &pairs);
    let notices = pairs
        .iter()
        .zip(&contents)
        .filter_map(|((cell, typed), new)| {
            let id = match new {
                Content::Number(_) if typed.contains(',') => "cli-comma-number",
                Content::Text(text) if looks_numeric(text) && text == typed => "cli-comma-text",
                _ => return None,
            };
            let value = text::shown(&wire::scalar(new, false), &tools.messages);
            let arguments = [
                ("cell", cell.to_string()),
                ("typed", typed.trim().to_owned()),
                ("value", value),
            ];
            let arguments = arguments
                .each_ref()
                .map(|(name, text)| (*name, text.as_str()));
            Some(tools.messages.text(id, &arguments))
        });
    let notices = notices.collect();
    let edits = pairs.into_iter().zip(contents).map(|((cell, _), new)| {
        let held = workbook.cell(&cell);
        Edit {
            old: held.map(|held| held.content.clone()).unwrap_or_default(),
            cell,
            code: None,
            new,
        }
    });
    Ok((edits.collect(), notices))
}

/// Whether a text has a comma and otherwise what numbers have.
fn looks_numeric(text: &str) -> bool {
    let figures = |letter: char| letter.is_ascii_digit() || matches!(letter, ',' | '.' | '-' | ' ');
    text.contains(',')
        && text.chars().all(figures)
        && text.contains(|letter: char| letter.is_ascii_digit())
}

/// The cell and the content of `Sheet1!B2=5`; of a workbook with one sheet also of `B2=5`.
fn setting(tools: &Tools, workbook: &Workbook, pair: &str) -> Result<(CellRef, String), String> {
    let mut cuts = pair.match_indices('=').map(|(at, _)| at);
    let only = match workbook.sheets.as_slice() {
        [only] => Some(&only.name),
        _ => None,
    };
    let cut = cuts.find_map(|at| {
        let (cell, typed) = pair.split_at(at);
        let typed = typed.get(1..).unwrap_or_default().to_owned();
        let full = cell.parse::<CellRef>().ok();
        let cell = full.or_else(|| Some(CellRef::new(only?.as_str(), cell.parse().ok()?)))?;
        Some((cell, typed))
    });
    let (cell, typed) = cut.ok_or_else(|| not_a_setting(tools, pair))?;
    if workbook.sheet(&cell.sheet).is_some() {
        return Ok((cell, typed));
    }
    // Excel knows a sheet whatever its case.
    let wanted = cell.sheet.to_lowercase();
    let mut names = workbook.sheets.iter().map(|sheet| &sheet.name);
    if let Some(name) = names.find(|name| name.to_lowercase() == wanted) {
        return Ok((CellRef::new(name.as_str(), cell.pos), typed));
    }
    let names = workbook.sheets.iter().map(|sheet| sheet.name.as_str());
    let names = names.collect::<Vec<_>>().join(", ");
    let arguments = [("sheet", cell.sheet.as_str()), ("sheets", &names)];
    Err(tools.messages.text("cli-no-such-sheet", &arguments))
}

/// What is said of a setting that names no cell: that it is outside a sheet, or how to write one.
fn not_a_setting(tools: &Tools, pair: &str) -> String {
    let cell = pair.split('=').next().unwrap_or_default();
    let cell = cell.rsplit('!').next().unwrap_or_default().trim();
    let letters = cell.trim_end_matches(|letter: char| letter.is_ascii_digit());
    let is_place = !letters.is_empty()
        && letters.len() < cell.len()
        && letters.bytes().all(|letter| letter.is_ascii_alphabetic());
    let beyond = is_place && cell.parse::<CellPos>().is_err();
    match beyond && pair.contains('=') {
        true => tools.messages.text("cli-outside-grid", &[("cell", cell)]),
        false => tools
            .messages
            .text("cli-no-such-setting", &[("pair", pair)]),
    }
}

fn record(
    tools: &Tools,
    bytes: &[u8],
    time: Moment,
    edits: &[Edit],
    form: Option<&Submission>,
) -> Record {
    let say = |id: &str| tools.messages.text(id, &[]);
    let code = |cell: &CellRef| {
        let answers = form.map(|form| form.cover.iter().chain(&form.answers));
        let remark = |remark: &Option<Remark>| remark.as_ref().is_some_and(|at| &at.cell == cell);
        answers.into_iter().flatten().find_map(|answer| {
            let own = answer.cell.as_ref() == Some(cell);
            let beside = remark(&answer.note) || remark(&answer.evidence);
            (own || beside).then(|| answer.code.clone())
        })
    };
    let label = |cell: &CellRef| {
        let code = code(cell)?;
        Some(tools.template.label(&code, tools.messages.language()))
    };
    let entries = edits.iter().map(|edit| Entry {
        cell: edit.cell.clone(),
        code: code(&edit.cell)
            .map(|code| code.to_string())
            .unwrap_or_default(),
        label: label(&edit.cell).unwrap_or_default(),
        old: edit.old.clone(),
        new: edit.new.clone(),
        rules: String::new(),
        reason: say("record-reason-command"),
        accepted: say("record-accepted-confirmed"),
    });
    Record {
        time,
        before: receipt::sha256(bytes),
        form: form.map_or_else(String::new, |_| receipt::form(&tools.template)),
        entries: entries.collect(),
        words: tools.messages.record_words(form.map(|_| &*tools.template)),
    }
}

/// The time on this machine's clock.
pub(super) fn now() -> Moment {
    let now = time::OffsetDateTime::now_local().unwrap_or_else(|_| time::OffsetDateTime::now_utc());
    let seconds =
        u32::from(now.hour()) * 3600 + u32::from(now.minute()) * 60 + u32::from(now.second());
    Moment::new(now.date(), seconds)
}

/// Tells what differs between two workbooks.
pub(super) fn diff(tools: &Tools, one: &Path, other: &Path, json: bool) -> u8 {
    let mut files = Vec::new();
    for file in [one, other] {
        match check::read(tools, file) {
            Ok(bytes) => files.push(bytes),
            Err(problem) => return complain(&text::problem(&file.display().to_string(), &problem)),
        }
    }
    let difference = match files.as_slice() {
        [before, after] => compare(before, after),
        _ => return UNREADABLE,
    };
    match difference {
        Ok(difference) => {
            match json {
                true => print_json(&as_json(&difference).to_string()),
                false => print(&told(tools, &difference)),
            };
            match difference.same_bytes {
                true => CLEAN,
                false => FINDINGS,
            }
        }
        Err((which, error)) => {
            let file = if which == 0 { one } else { other };
            let problem = wire::problem(&error.into(), &tools.messages);
            complain(&text::problem(&file.display().to_string(), &problem))
        }
    }
}

fn as_json(difference: &Difference) -> serde_json::Value {
    let cells = difference.cells.iter().map(|cell| {
        json!({
            "sheet": cell.cell.sheet,
            "cell": cell.cell.pos.to_string(),
            "old": wire::scalar(&cell.old, false),
            "new": wire::scalar(&cell.new, false),
            "old_formula": cell.old_formula,
            "new_formula": cell.new_formula,
        })
    });
    let parts = difference
        .parts
        .iter()
        .map(|(name, state)| json!({"part": name, "state": state.name()}));
    let sheets = difference.sheets.iter().map(
        |(name, added)| json!({"sheet": name, "state": if *added { "added" } else { "removed" }}),
    );
    json!({
        "same": difference.same_bytes,
        "parts": parts.collect::<Vec<_>>(),
        "sheets": sheets.collect::<Vec<_>>(),
        "cells": cells.collect::<Vec<_>>(),
    })
}

fn told(tools: &Tools, difference: &Difference) -> String {
    let messages = &tools.messages;
    if difference.same_bytes {
        return messages.text("cli-same", &[]);
    }
    let mut out = String::new();
    for (name, state) in &difference.parts {
        out.push_str(&format!("{:9} {name}\n", state.name()));
    }
    for (name, added) in &difference.sheets {
        let state = if *added { "added" } else { "removed" };
        let sheet = messages.text("cli-sheet", &[("name", name)]);
        out.push_str(&format!("{state:9} {sheet}\n"));
    }
    for cell in &difference.cells {
        let side = |content: &Content, formula: &Option<String>| {
            let shown = text::shown(&wire::scalar(content, false), messages);
            match formula {
                Some(formula) => format!("={formula} ({shown})"),
                None => shown,
            }
        };
        out.push_str(&format!(
            "{}: {} → {}\n",
            cell.cell,
            side(&cell.old, &cell.old_formula),
            side(&cell.new, &cell.new_formula)
        ));
    }
    let counts = [
        ("parts", difference.parts.len()),
        ("cells", difference.cells.len()),
    ];
    format!("{out}{}", messages.counted("cli-differ", &[], &counts))
}
