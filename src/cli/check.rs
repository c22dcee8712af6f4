//! `check`: what is wrong in filled-in forms.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use kpi_validator::session::Session;
use kpi_validator::wire::{self, Problem, Refusal, Report};

use super::{CLEAN, FINDINGS, Tools, UNREADABLE, complain, print, text};

/// Checks files one after the other; the exit code is the worst of all.
pub(super) fn check(tools: &Tools, files: &[PathBuf], json: bool) -> u8 {
    let mut worst = CLEAN;
    for file in files {
        let code = match open(tools, file) {
            Ok(session) => {
                let report = wire::report(&session, &tools.messages);
                tell(&report, json);
                if report.summary.errors > 0 {
                    FINDINGS
                } else {
                    CLEAN
                }
            }
            Err(problem) => {
                refuse(file, problem, json);
                UNREADABLE
            }
        };
        worst = worst.max(code);
    }
    worst
}

/// Reads and checks a file.
pub(super) fn open(tools: &Tools, file: &Path) -> Result<Session, Problem> {
    let bytes = std::fs::read(file).map_err(|error| Problem {
        code: "no-file".to_owned(),
        message: format!("The file cannot be read from the disk: {error}."),
        advice: "Check its name and place.".to_owned(),
    })?;
    let name = file
        .file_name()
        .map(|name| name.to_string_lossy().into_owned());
    Session::open(
        &name.unwrap_or_default(),
        &bytes,
        Arc::clone(&tools.template),
    )
    .map_err(|error| wire::problem(&error, &tools.messages))
}

fn tell(report: &Report, json: bool) {
    match json {
        true => match serde_json::to_string(report) {
            Ok(line) => print(&line),
            Err(error) => complain(&error.to_string()),
        },
        false => print(&text::report(report)),
    };
}

fn refuse(file: &Path, error: Problem, json: bool) {
    let name = file
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    if !json {
        complain(&text::problem(&name, &error));
        return;
    }
    match serde_json::to_string(&Refusal { file: name, error }) {
        Ok(line) => print(&line),
        Err(error) => complain(&error.to_string()),
    };
}
