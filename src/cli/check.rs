//! `check`: what is wrong in filled-in forms.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use kpi_validator::session::Session;
use kpi_validator::wire::{self, Problem, Refusal};

use super::apart::{Shape, Told};
use super::{CLEAN, FINDINGS, Tools, UNREADABLE, complain, desk, folder, print, print_json, text};

/// Checks files one after the other; the exit code is the worst of all.
pub(super) fn check(tools: &Tools, files: &[PathBuf], previous: &[PathBuf], json: bool) -> u8 {
    if files.iter().any(|file| folder::is_several(file)) {
        return desk::check_all(tools, files, json);
    }
    let shape = shape(json);
    let previous = earlier(tools, previous);
    let mut worst = CLEAN;
    for file in files {
        let told = match &previous {
            Ok(previous) => read(tools, file).and_then(|bytes| {
                let name = name_of(file);
                tools.apart.compared(&name, &bytes, previous, shape)
            }),
            Err(problem) => Err(problem.clone()),
        };
        worst = worst.max(match told {
            Ok(told) => tell(tools, &name_of(file), &told, shape),
            Err(problem) => {
                refuse(file, problem, json);
                UNREADABLE
            }
        });
    }
    worst
}

/// The earlier files; each is tried before any file is compared with it.
fn earlier(tools: &Tools, files: &[PathBuf]) -> Result<Vec<(String, Vec<u8>)>, Problem> {
    let one = |file: &PathBuf| {
        let (name, bytes) = (name_of(file), read(tools, file)?);
        match tools.apart.probe(&name, &bytes) {
            Ok(()) => Ok((name, bytes)),
            Err(problem) => Err(Problem {
                message: format!("{name}: {}", problem.message),
                ..problem
            }),
        }
    };
    files.iter().map(one).collect()
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

pub(super) fn name_of(file: &Path) -> String {
    let name = file.file_name();
    name.map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default()
}

/// Reads and checks a file, which is tried apart from this program before.
pub(super) fn open(tools: &Tools, file: &Path) -> Result<Session, Problem> {
    let (name, bytes) = (name_of(file), read(tools, file)?);
    tools.apart.probe(&name, &bytes)?;
    Session::open(&name, &bytes, Arc::clone(&tools.template))
        .map_err(|error| wire::problem(&error, &tools.messages))
}

/// How reports are wanted.
pub(super) fn shape(json: bool) -> Shape {
    match json {
        true => Shape::Json,
        false => Shape::Text,
    }
}

/// Prints a report; gives how the file came out.
pub(super) fn tell(tools: &Tools, path: &str, told: &Told, shape: Shape) -> u8 {
    match shape {
        Shape::Json => print_json(&told.text),
        Shape::Text => {
            if told.signed {
                let signed = tools.messages.text("signed", &[]);
                complain(&format!("{path}: {signed}"));
            }
            print(&told.text)
        }
    };
    match told.errors {
        0 => CLEAN,
        _ => FINDINGS,
    }
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
