//! What the command line can do. `check` and `correct` look at files, `text` tells people what was
//! found; the exit code tells programs.

mod check;
mod correct;
mod text;

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use clap::{Parser, Subcommand, ValueEnum};

use kpi_validator::form;
use kpi_validator::language::Messages;
use kpi_validator::template::{Template, roadmap};
use kpi_validator::wire::{CellView, History, Refusal, Report, SheetShape};

/// Nothing is wrong.
const CLEAN: u8 = 0;
/// A finding is an error.
const FINDINGS: u8 = 1;
/// A file could not be read or written.
const UNREADABLE: u8 = 2;

/// Checks a reporting form kept in Excel, proposes corrections, and writes the same workbook back.
#[derive(Parser)]
#[command(version, about)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Say what is wrong in filled-in forms.
    ///
    /// Ends with 0 when nothing is wrong, 1 when a finding is an error, 2 when a file could not be
    /// read.
    Check {
        /// The workbooks.
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// One JSON object a file, a line each, instead of text.
        #[arg(long)]
        json: bool,
    },
    /// Accept corrections and write the corrected workbook.
    Correct {
        /// The workbook.
        file: PathBuf,
        /// Where to write the corrected workbook.
        #[arg(short, long)]
        out: PathBuf,
        /// Which corrections to accept.
        #[arg(long, value_enum, default_value_t = Accept::Safe)]
        accept: Accept,
    },
    /// Write the blank form.
    Template {
        /// Where to write it.
        #[arg(short, long)]
        out: PathBuf,
    },
    /// Print the JSON Schema of what `check --json` prints.
    Schema,
}

/// Which corrections to accept.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Accept {
    /// Those that lose nothing and change no meaning.
    Safe,
    /// All, the best first where two are for one cell.
    All,
}

/// What the commands need.
struct Tools {
    template: Arc<Template>,
    messages: Messages,
}

/// Runs the command of the arguments.
pub(crate) fn run() -> ExitCode {
    let tools = Tools {
        template: Arc::new(roadmap()),
        messages: Messages::new("en"),
    };
    let code = match Arguments::parse().command {
        Command::Check { files, json } => check::check(&tools, &files, json),
        Command::Correct { file, out, accept } => correct::correct(&tools, &file, &out, accept),
        Command::Template { out } => template(&tools, &out),
        Command::Schema => schema(),
    };
    ExitCode::from(code)
}

fn template(tools: &Tools, out: &PathBuf) -> u8 {
    match form::blank(&tools.template, &tools.messages) {
        Ok(bytes) => write_file(out, &bytes),
        Err(error) => complain(&error.to_string()),
    }
}

/// The schema of a line of `check --json`: a report, or a refusal.
fn schema() -> u8 {
    let mut generator = schemars::generate::SchemaSettings::draft07().into_generator();
    let report = generator.subschema_for::<Report>();
    let refusal = generator.subschema_for::<Refusal>();
    // What the page is given beside reports is defined in the same place.
    generator.subschema_for::<SheetShape>();
    generator.subschema_for::<CellView>();
    generator.subschema_for::<History>();
    let schema = serde_json::json!({
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Line",
        "description": "What `kpi-validator check --json` prints for one file: a report, or why there is none. \
                        The other definitions are what the page is given.",
        "anyOf": [report, refusal],
        "definitions": generator.take_definitions(true),
    });
    match serde_json::to_string_pretty(&schema) {
        Ok(text) => print(&text),
        Err(error) => complain(&error.to_string()),
    }
}

fn write_file(path: &PathBuf, bytes: &[u8]) -> u8 {
    match std::fs::write(path, bytes) {
        Ok(()) => CLEAN,
        Err(error) => complain(&format!("{} cannot be written: {error}", path.display())),
    }
}

/// Prints a line. A reader that has gone away is no reason to fail.
fn print(line: &str) -> u8 {
    let _gone = writeln!(std::io::stdout(), "{line}");
    CLEAN
}

fn complain(line: &str) -> u8 {
    let _gone = writeln!(std::io::stderr(), "{line}");
    UNREADABLE
}
