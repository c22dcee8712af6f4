//! `check`: what is wrong in filled-in forms.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use kpi_validator::session::{Session, SessionError};
use kpi_validator::wire::{self, Problem, Refusal, Report};

use super::{CLEAN, FINDINGS, Tools, UNREADABLE, complain, desk, folder, print, print_json, text};

/// Checks files one after the other; the exit code is the worst of all.
pub(super) fn check(tools: &Tools, files: &[PathBuf], previous: &[PathBuf], json: bool) -> u8 {
    if files.iter().any(|file| folder::is_several(file)) {
        return desk::check_all(tools, files, json);
    }
    let mut worst = CLEAN;
    for file in files {
        let opened = open(tools, file).and_then(|mut session| {
            compare(tools, &mut session, previous)?;
            Ok(session)
        });
        let code = match opened {
            Ok(session) => {
                let report = wire::report(&session, &tools.messages);
                if report.signed && !json {
                    complain(&format!(
                        "{}: {}",
                        report.file,
                        tools.messages.text("signed", &[])
                    ));
                }
                tell(tools, &report, json);
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

/// Lets a submission be compared with those of the same commission.
fn compare(tools: &Tools, session: &mut Session, previous: &[PathBuf]) -> Result<(), Problem> {
    for file in previous {
        let (name, bytes) = (name_of(file), read(tools, file)?);
        match session.compare_with(&name, &bytes) {
            // Of many earlier files, those of other commissions are for other files.
            Ok(()) | Err(SessionError::AnotherJurisdiction) => {}
            Err(error) => {
                let problem = wire::problem(&error, &tools.messages);
                return Err(Problem {
                    message: format!("{name}: {}", problem.message),
                    ..problem
                });
            }
        }
    }
    Ok(())
}

pub(super) fn read(tools: &Tools, file: &Path) -> Result<Vec<u8>, Problem> {
    std::fs::read(file).map_err(|error| {
        let reason = error.to_string();
        let (message, advice) = tools.messages.problem("no-file", &[("reason", &reason)]);
        Problem {
            code: "no-file".to_owned(),
            message,
            advice,
        }
    })
}

fn name_of(file: &Path) -> String {
    let name = file.file_name();
    name.map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default()
}

/// Reads and checks a file.
pub(super) fn open(tools: &Tools, file: &Path) -> Result<Session, Problem> {
    let bytes = read(tools, file)?;
    Session::open(&name_of(file), &bytes, Arc::clone(&tools.template))
        .map_err(|error| wire::problem(&error, &tools.messages))
}

pub(super) fn tell(tools: &Tools, report: &Report, json: bool) {
    match json {
        true => match serde_json::to_string(report) {
            Ok(line) => print_json(&line),
            Err(error) => complain(&error.to_string()),
        },
        false => print(&text::report(report, &tools.messages)),
    };
}

pub(super) fn refuse(file: &Path, error: Problem, json: bool) {
    let name = name_of(file);
    if !json {
        complain(&text::problem(&name, &error));
        return;
    }
    match serde_json::to_string(&Refusal { file: name, error }) {
        Ok(line) => print_json(&line),
        Err(error) => complain(&error.to_string()),
    };
}
