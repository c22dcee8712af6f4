//! `correct`: accepts corrections and writes the corrected workbook.

use std::path::{Path, PathBuf};

use kpi_validator::correct::Applicability;
use kpi_validator::session::{CorrectedAs, Options, Recording};
use kpi_validator::wire;

use super::patch::{Keep, Writing};
use super::{Accept, CLEAN, Tools, check, complain, patch, print, text, write_file};

/// The most rounds of accepting: each can make new corrections possible, and none is offered twice.
const ROUNDS: usize = 100;

/// Accepts corrections until none of the wanted kind is left, and writes the workbook.
pub(super) fn correct(
    tools: &Tools,
    file: &Path,
    out: &PathBuf,
    accept: Accept,
    writing: &Writing,
) -> u8 {
    let name = file.display().to_string();
    if same_file(file, out) {
        let told = [("file", name.as_str())];
        return complain(&tools.messages.text("cli-no-overwriting", &told));
    }
    let mut session = match check::open(tools, file) {
        Ok(session) => session,
        Err(problem) => return complain(&text::problem(&name, &problem)),
    };
    let least = match accept {
        Accept::Safe => Applicability::Safe,
        Accept::All => Applicability::NeedsConfirmation,
    };
    for _ in 0..ROUNDS {
        let ids = session.acceptable(least);
        if ids.is_empty() {
            break;
        }
        if let Err(error) = session.accept(&ids) {
            let problem = wire::problem(&error, &tools.messages);
            return complain(&text::problem(&name, &problem));
        }
    }
    let epoch = session.workbook().epoch_1904;
    let edits: Vec<wire::Edit> = session
        .edits()
        .iter()
        .map(|edit| wire::edit(edit, epoch))
        .collect();
    if session.is_signed() {
        complain(&format!("{name}: {}", tools.messages.text("signed", &[])));
    }
    if session.corrected_as() == CorrectedAs::Filled {
        let told = tools.messages.text("corrected-as-filled", &[]);
        complain(&format!("{name}: {told}"));
    }
    let recording = Recording {
        time: patch::now(),
        messages: &tools.messages,
    };
    let options = Options {
        recording: (writing.record == Keep::Yes).then_some(recording),
        mark: writing.mark,
    };
    match session.corrected_telling(&options) {
        Ok(written) => {
            let code = write_file(tools, out, &written.bytes);
            if code == CLEAN {
                let out = out.display().to_string();
                let effects = text::side_effects(&written.side_effects, &tools.messages);
                let edits = text::edits(&edits, &out, &tools.messages);
                print(&format!("{effects}{edits}"));
            }
            code
        }
        Err(error) => complain(&text::problem(
            &name,
            &wire::problem(&error, &tools.messages),
        )),
    }
}

fn same_file(one: &Path, other: &Path) -> bool {
    match (one.canonicalize(), other.canonicalize()) {
        (Ok(one), Ok(other)) => one == other,
        _ => one == other,
    }
}
