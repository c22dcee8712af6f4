//! Folders of submissions: `check` of a folder, and `consolidate`.

use std::path::PathBuf;
use std::sync::Arc;

use kpi_validator::desk::{Desk, Presence};
use kpi_validator::language::Messages;
use kpi_validator::language::harmless::harmless;
use kpi_validator::regional_workbook;
use kpi_validator::send_back::{self, SendBack, SendBackError};
use kpi_validator::wire::{Problem, Refusal};

use super::folder::{self, Found};
use super::{
    CLEAN, FINDINGS, Tools, UNREADABLE, check, complain, print, print_json, text, write_file,
};

/// Reads all files onto a desk. What cannot be read is kept there with its reason, and given to
/// `refuse`.
fn read(tools: &Tools, paths: &[PathBuf], mut refuse: impl FnMut(&str, Problem)) -> Desk {
    let mut desk = Desk::new(Arc::clone(&tools.template));
    let aside = folder::walk(tools, paths, |Found { path, bytes }| {
        match bytes.and_then(|bytes| tools.apart.filed(&path, &bytes)) {
            Ok(filed) => {
                desk.push(filed);
            }
            Err(problem) => {
                desk.refuse(&path, &problem.message);
                refuse(&path, problem);
            }
        }
    });
    if !aside.is_empty() {
        let files = aside.join(", ");
        complain(&tools.messages.text("cli-aside", &[("files", &files)]));
    }
    desk.compare_all();
    desk
}

/// Checks every file of folders, each beside the other periods of its commission.
pub(super) fn check_all(tools: &Tools, paths: &[PathBuf], json: bool) -> u8 {
    let mut worst = CLEAN;
    let desk = read(tools, paths, |path, problem| {
        worst = UNREADABLE;
        refuse(path, problem, json);
    });
    let shape = check::shape(json);
    let files = desk.files();
    let mut at = 0;
    folder::walk(tools, paths, |Found { path, bytes }| {
        // The files come in the same order again; those that could not be read are not on the desk.
        let known = files.get(at).is_some_and(|file| file.path == path);
        let Some(bytes) = bytes.ok().filter(|_| known) else {
            return;
        };
        let others = desk.named_others(at);
        match tools.apart.beside(&path, &bytes, &others, shape) {
            Ok(told) => worst = worst.max(check::tell(tools, &path, &told, shape)),
            Err(problem) => {
                worst = UNREADABLE;
                refuse(&path, problem, json);
            }
        }
        at += 1;
    });
    worst
}

fn refuse(path: &str, problem: Problem, json: bool) {
    if !json {
        complain(&text::problem(path, &problem));
        return;
    }
    let refusal = Refusal {
        file: path.to_owned(),
        error: problem,
    };
    match serde_json::to_string(&refusal) {
        Ok(line) => print_json(&line),
        Err(error) => complain(&error.to_string()),
    };
}

/// Writes the regional workbook of all files in folders, and says what is missing.
pub(super) fn consolidate(
    tools: &Tools,
    paths: &[PathBuf],
    out: &PathBuf,
    send_back: Option<&PathBuf>,
) -> u8 {
    let mut worst = CLEAN;
    let desk = read(tools, paths, |path, problem| {
        worst = UNREADABLE;
        refuse(path, problem, false);
    });
    if desk.files().is_empty() {
        return complain(&tools.messages.text("cli-no-forms", &[]));
    }
    let regional = desk.regional(None);
    let bytes = match regional_workbook::workbook(&regional, &tools.template, &tools.messages) {
        Ok(bytes) => bytes,
        Err(error) => return complain(&error.to_string()),
    };
    let written = write_file(tools, out, &bytes);
    if written != CLEAN {
        return written;
    }
    print(&told(&desk, &tools.messages));
    print(&text::written(out, &tools.messages));
    if let Some(zip) = send_back {
        let told = |path: &str, problem| {
            worst = UNREADABLE;
            refuse(path, problem, false);
        };
        let written = match letters(tools, &desk, paths, told) {
            Ok(bytes) => write_file(tools, zip, &bytes),
            Err(error) => return complain(&error.to_string()),
        };
        if written != CLEAN {
            return written;
        }
        print(&text::written(zip, &tools.messages));
    }
    if desk.has_errors() {
        worst = worst.max(FINDINGS);
    }
    worst
}

/// What goes back to each commission about the last period. A file that cannot be told about is given to
/// `refuse`, and left out.
fn letters(
    tools: &Tools,
    desk: &Desk,
    paths: &[PathBuf],
    mut refuse: impl FnMut(&str, Problem),
) -> Result<Vec<u8>, SendBackError> {
    let regional = desk.regional(None);
    let Some(last) = regional.tables.first() else {
        return Ok(Vec::new());
    };
    let wanted = desk.of_period(last.period);
    let mut send_back = SendBack::new(Arc::clone(&tools.template), last.period);
    let mut failed = None;
    folder::walk(tools, paths, |Found { path, bytes }| {
        let known = wanted.iter().copied().find(|at| {
            let file = desk.files().get(*at);
            file.is_some_and(|file| file.path == path)
        });
        let Some((at, bytes)) = known.zip(bytes.ok()) else {
            return;
        };
        let name = send_back::name(desk, at);
        match tools.apart.report(name, &bytes, &desk.named_others(at)) {
            Ok(report) => {
                let added = send_back.add_report(desk, at, report, &tools.messages);
                failed = failed.take().or(added.err());
            }
            Err(problem) => refuse(&path, problem),
        }
    });
    send_back.remind(desk, &tools.messages);
    match failed {
        Some(error) => Err(error.into()),
        None => send_back.finish(),
    }
}

/// What is on a desk: who reported and how it came out, who did not, and which files claim the same.
fn told(desk: &Desk, messages: &Messages) -> String {
    let mut lines = Vec::new();
    let path = |at: usize| desk.files().get(at).map_or("", |file| file.path.as_str());
    let coverage = desk.coverage();
    for (period, row) in coverage.periods.iter().zip(&coverage.presence) {
        lines.push(messages.period(*period));
        let mut missing = Vec::new();
        for (name, presence) in coverage.jurisdictions.iter().zip(row) {
            let file = match presence {
                Presence::File(at) => desk.files().get(*at),
                Presence::Within(_) | Presence::Halves => None,
                Presence::Missing => {
                    // Of a file that is here, but not dated, it is said below.
                    if desk.undated(name).is_empty() {
                        missing.push(name.clone());
                    }
                    None
                }
            };
            let Some(file) = file else { continue };
            let counts = [("errors", file.errors()), ("warnings", file.warnings())];
            let counts = messages.counted("region-state-errors", &[], &counts);
            lines.push(format!("  {name}: {counts} ({})", harmless(&file.path)));
        }
        if !missing.is_empty() {
            let who = messages.names(&missing);
            lines.push(format!(
                "  {}",
                messages.text("region-none-from", &[("who", &who)])
            ));
        }
    }
    for (first, last) in &coverage.gaps {
        let (one, other) = (messages.period(*first), messages.period(*last));
        lines.push(match first == last {
            true => messages.text("region-gap", &[("first", &one)]),
            false => messages.text("region-gap-run", &[("first", &one), ("last", &other)]),
        });
    }
    for duplicate in desk.duplicates() {
        let period = messages.period(duplicate.slot.period);
        for (other, differ) in &duplicate.others {
            let texts = [
                ("one", path(duplicate.standing)),
                ("other", path(*other)),
                ("who", duplicate.slot.jurisdiction.as_str()),
                ("period", period.as_str()),
            ];
            let counts = [("differ", *differ)];
            lines.push(messages.counted("region-two-files", &texts, &counts));
        }
    }
    for at in desk.unplaced() {
        let who = desk.files().get(at);
        let who = who.and_then(|file| file.jurisdiction.as_deref());
        lines.push(messages.unplaced(path(at), who));
    }
    lines.join("\n")
}
