//! What the command line can do. `apart` reads files where they can do no harm; `check` and `correct`
//! look at them, `region` at those of several jurisdictions, `desk` and `folder` at folders of them, `define` at definitions of forms, `patch`, its `diff` and `cells` at any workbook; `text` tells people what was found, the exit code
//! tells programs.

mod apart;
mod cells;
mod check;
mod correct;
mod define;
mod desk;
mod folder;
mod merge;
mod patch;
mod region;
mod text;

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;
use std::rc::Rc;
use std::sync::Arc;

use clap::{Parser, Subcommand, ValueEnum};

use kpi_validator::form;
use kpi_validator::language::Messages;
use kpi_validator::language::harmless::{escaped_json, printable};
use kpi_validator::language::texts::{LANGUAGES, known};
use kpi_validator::rule_book;
use kpi_validator::session::SessionError;
use kpi_validator::template::{Template, roadmap};
use kpi_validator::wire::{self, Refusal, Report};

use apart::{Apart, Most};
use patch::Writing;

/// Nothing is wrong.
const CLEAN: u8 = 0;
/// A finding is an error.
const FINDINGS: u8 = 1;
/// A file could not be read or written.
const UNREADABLE: u8 = 2;

/// The command that reads files for another run of this program.
const READER: &str = "read-apart";

/// Checks a reporting form kept in Excel, proposes corrections, and writes the same workbook back.
#[derive(Parser)]
#[command(version, about)]
struct Arguments {
    /// The definition of the form, as a workbook or a folder of tables, instead of the built-in one.
    #[arg(long, global = true, value_name = "DEFINITION")]
    template: Option<PathBuf>,
    /// The language of sentences and blank forms: en, sq, bs, mk, cnr, sr-Latn or sr-Cyrl. Without it,
    /// that of the environment (LC_ALL, LC_MESSAGES, LANG).
    #[arg(long, global = true, value_name = "LANGUAGE", value_parser = language)]
    language: Option<&'static str>,
    #[command(flatten)]
    most: Most,
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
        /// The workbooks. Of folders and zip files, all workbooks in them are checked, each beside the
        /// other periods of its commission that are among them.
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// Reports of earlier periods (or of the halves of a year) to compare with; each is compared
        /// with the files of its commission.
        #[arg(long, num_args = 1.., value_name = "FILE")]
        previous: Vec<PathBuf>,
        /// One JSON object a file, a line each, instead of text.
        #[arg(long)]
        json: bool,
    },
    /// Say what is wrong between the forms of several commissions for one period.
    ///
    /// Ends as `check` does. A commission that gave no figure is named, and never counted as zero.
    Region {
        /// The workbooks.
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// One JSON object instead of text.
        #[arg(long)]
        json: bool,
    },
    /// Write the regional workbook of a folder of forms: a sheet for each goal, commissions as columns,
    /// with live totals that name who is missing.
    ///
    /// Periods of a commission are linked by themselves. Ends as `check` does.
    Consolidate {
        /// Folders, zip files or workbooks.
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// Where to write the regional workbook.
        #[arg(short, long)]
        out: PathBuf,
        /// Where to write a zip file with what goes back to each commission about the last period: its
        /// findings as a workbook, and a short covering text.
        #[arg(long, value_name = "ZIP")]
        send_back: Option<PathBuf>,
    },
    /// Make one submission of files that hold parts of it, and write it into a copy of the first.
    ///
    /// What only one file answers is taken over, the same answers are confirmed, figures are added where
    /// the form says so. Where files contradict each other, all is shown and nothing is written (exit
    /// code 1) until each is decided with --take.
    Merge {
        /// The workbooks; the first is the one that is completed.
        #[arg(required = true, num_args = 2..)]
        files: Vec<PathBuf>,
        /// Where to write the merged workbook.
        #[arg(short, long)]
        out: PathBuf,
        /// From which file to take a data point, by its name or number, or `sum`: TR.IN=customs.xlsx
        #[arg(long, value_name = "CODE=FILE")]
        take: Vec<String>,
        /// What the files are parts of, which decides what is added.
        #[arg(long, value_enum, default_value_t = merge::Of::Authorities)]
        parts: merge::Of,
        #[command(flatten)]
        writing: Writing,
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
        #[command(flatten)]
        writing: Writing,
    },
    /// Set cells of any workbook and write it; everything else stays as it is.
    ///
    /// A value is understood as the format of the cell shows it: a number, a day (2020-06-30), a share
    /// (40%), TRUE or FALSE, an error value, nothing, or a text. What stands behind an apostrophe is a
    /// text. Formulas that depend on the cells are calculated anew, or left for Excel to calculate.
    Patch {
        /// The workbook (.xlsx or .xlsm).
        file: PathBuf,
        /// A cell and what it shall hold: Sheet1!B2=5.
        #[arg(long, value_name = "CELL=VALUE")]
        set: Vec<String>,
        /// Where to write the workbook.
        #[arg(short, long)]
        out: PathBuf,
        #[command(flatten)]
        writing: Writing,
        /// Let values replace formulas.
        #[arg(long)]
        replace_formulas: bool,
    },
    /// Say what differs between two workbooks: parts of the package, sheets, cells.
    ///
    /// Ends with 0 when they are the same, byte for byte, with 1 when something differs, with 2 when one
    /// could not be read.
    Diff {
        /// The one.
        before: PathBuf,
        /// The other.
        after: PathBuf,
        /// One JSON object instead of text.
        #[arg(long)]
        json: bool,
    },
    /// Print what is read in every cell of any workbook.
    ///
    /// Ends with 2 when a file could not be read.
    Cells {
        /// The workbooks.
        #[arg(required = true)]
        files: Vec<PathBuf>,
        /// One JSON object a file, a line each, instead of text.
        #[arg(long)]
        json: bool,
    },
    /// Write the blank form.
    Template {
        /// Where to write it.
        #[arg(short, long)]
        out: PathBuf,
        /// The report of the period before, whose figures go into a column beside the new ones.
        #[arg(long, value_name = "FILE")]
        previous: Option<PathBuf>,
    },
    /// Print the rule book.
    Rules {
        /// As JSON.
        #[arg(long, conflicts_with = "html")]
        json: bool,
        /// As a document to print.
        #[arg(long)]
        html: bool,
    },
    /// Turn a definition from a folder of tables into a workbook, or back.
    ///
    /// Faults and oddities of the definition are told. Ends with 1 when it has a fault.
    Define {
        /// A workbook (.xlsx) or a folder of tables (.csv).
        source: PathBuf,
        /// Where to write the other of the two: a name that ends in .xlsx is a workbook.
        #[arg(short, long)]
        out: PathBuf,
    },
    /// Read files for another run of this program, which sends them.
    #[command(name = READER, hide = true)]
    ReadApart,
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
    messages: Rc<Messages>,
    /// Reads files apart from this program.
    apart: Apart,
}

/// Runs the command of the arguments.
pub(crate) fn run() -> ExitCode {
    let arguments = Arguments::parse();
    ExitCode::from(match command(arguments) {
        Ok(code) => code,
        Err(told) => complain(&told),
    })
}

fn command(arguments: Arguments) -> Result<u8, String> {
    let messages = Messages::new(arguments.language.unwrap_or_else(environment));
    if matches!(arguments.command, Command::ReadApart) {
        return Ok(apart::serve(&messages, arguments.most.memory_limit));
    }
    let template = match &arguments.template {
        Some(path) => define::template(&messages, path)?,
        None => roadmap(),
    };
    let (template, messages) = (Arc::new(template), Rc::new(messages));
    let tools = Tools {
        apart: Apart::new(Arc::clone(&template), Rc::clone(&messages), arguments.most),
        template,
        messages,
    };
    Ok(match arguments.command {
        Command::Check {
            files,
            previous,
            json,
        } => check::check(&tools, &files, &previous, json),
        Command::Merge {
            files,
            out,
            take,
            parts,
            writing,
        } => merge::merge(&tools, &files, &take, parts, &out, &writing),
        Command::Consolidate {
            files,
            out,
            send_back,
        } => desk::consolidate(&tools, &files, &out, send_back.as_ref()),
        Command::Region { files, json } => region::region(&tools, &files, json),
        Command::Correct {
            file,
            out,
            accept,
            writing,
        } => correct::correct(&tools, &file, &out, accept, &writing),
        Command::Patch {
            file,
            set,
            out,
            writing,
            replace_formulas,
        } => patch::patch(&tools, &file, &set, &out, &writing, replace_formulas),
        Command::Diff {
            before,
            after,
            json,
        } => patch::diff(&tools, &before, &after, json),
        Command::Cells { files, json } => cells::cells(&tools, &files, json),
        Command::Template { out, previous } => blank(&tools, &out, previous.as_ref())?,
        Command::Rules { json, html } => rules(&tools, json, html),
        Command::Define { source, out } => define::define(&tools.messages, &source, &out)?,
        Command::Schema => schema(),
        // It needs no form of its own, and was done above.
        Command::ReadApart => CLEAN,
    })
}

fn rules(tools: &Tools, json: bool, html: bool) -> u8 {
    if html {
        return print(&rule_book::html(&tools.template, &tools.messages));
    }
    let rules = rule_book::rules(&tools.template, &tools.messages);
    match json {
        false => print(&text::rules(&rules, &tools.messages)),
        true => match serde_json::to_string_pretty(&rules) {
            Ok(text) => print_json(&text),
            Err(error) => complain(&error.to_string()),
        },
    }
}

fn blank(tools: &Tools, out: &PathBuf, previous: Option<&PathBuf>) -> Result<u8, String> {
    let figures = match previous {
        Some(file) => {
            let session = check::open(tools, file)
                .map_err(|problem| text::problem(&file.display().to_string(), &problem))?;
            form::previous(session.submission())
        }
        None => form::Figures::new(),
    };
    Ok(
        match form::filled(&tools.template, &tools.messages, &figures) {
            Ok(bytes) => write_file(tools, out, &bytes),
            Err(error) => {
                let problem = wire::problem(&SessionError::from(error), &tools.messages);
                complain(&text::problem(&out.display().to_string(), &problem))
            }
        },
    )
}

/// The schema of a line of `check --json`: a report, or a refusal.
fn schema() -> u8 {
    let mut generator = schemars::generate::SchemaSettings::draft07().into_generator();
    let report = generator.subschema_for::<Report>();
    let refusal = generator.subschema_for::<Refusal>();
    // What the page is given beside reports is defined in the same place.
    generator.subschema_for::<wire::SheetShape>();
    generator.subschema_for::<wire::SheetLook>();
    generator.subschema_for::<wire::CellView>();
    generator.subschema_for::<wire::PlaceView>();
    generator.subschema_for::<wire::FoundCells>();
    generator.subschema_for::<wire::WrittenCells>();
    generator.subschema_for::<wire::KeptDraft>();
    generator.subschema_for::<wire::History>();
    generator.subschema_for::<wire::RuleView>();
    generator.subschema_for::<wire::DeskView>();
    generator.subschema_for::<wire::BetweenView>();
    generator.subschema_for::<wire::DifferenceView>();
    generator.subschema_for::<wire::HeadlineView>();
    generator.subschema_for::<wire::MergerView>();
    let schema = serde_json::json!({
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Line",
        "description": "What `kpi-validator check --json` prints for one file: a report, or why there is none. \
                        The other definitions are what the page is given.",
        "anyOf": [report, refusal],
        "definitions": generator.take_definitions(true),
    });
    match serde_json::to_string_pretty(&schema) {
        Ok(text) => print_json(&text),
        Err(error) => complain(&error.to_string()),
    }
}

fn write_file(tools: &Tools, path: &PathBuf, bytes: &[u8]) -> u8 {
    let Err(error) = std::fs::write(path, bytes) else {
        return CLEAN;
    };
    let (file, reason) = (path.display().to_string(), error.to_string());
    let told = [("file", file.as_str()), ("reason", &reason)];
    complain(&tools.messages.text("cli-not-written", &told))
}

/// A language by its code, and no other.
fn language(code: &str) -> Result<&'static str, String> {
    let codes = LANGUAGES.map(|(code, _)| code);
    let found = codes.iter().find(|known| known.eq_ignore_ascii_case(code));
    found.copied().ok_or_else(|| codes.join(", "))
}

/// The language that the environment asks for.
fn environment() -> &'static str {
    let asked = ["LC_ALL", "LC_MESSAGES", "LANG"]
        .iter()
        .find_map(|name| std::env::var(name).ok().filter(|value| !value.is_empty()));
    known(&asked.unwrap_or_default())
}

/// Prints a line; what a terminal would obey is shown instead. A reader that has gone away is no reason to
/// fail.
fn print(line: &str) -> u8 {
    let _gone = writeln!(std::io::stdout(), "{}", printable(line));
    CLEAN
}

/// Prints a line of JSON, with nothing in it that a terminal would obey, at once: whatever comes later,
/// it has been said.
fn print_json(line: &str) -> u8 {
    let mut out = std::io::stdout().lock();
    let _gone = writeln!(out, "{}", escaped_json(line)).and_then(|()| out.flush());
    CLEAN
}

fn complain(line: &str) -> u8 {
    let _gone = writeln!(std::io::stderr(), "{}", printable(line));
    UNREADABLE
}
