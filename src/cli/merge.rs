//! `merge`: parts of one submission, made one.

use std::path::{Path, PathBuf};

use clap::ValueEnum;

use kpi_validator::code::Code;
use kpi_validator::language::harmless::harmless;
use kpi_validator::language::{Argument, Messages};
use kpi_validator::merging::{Merger, Part, Parts, Point, Verdict};
use kpi_validator::session::{CorrectedAs, Options, Recording, Session};
use kpi_validator::submission::value;
use kpi_validator::wire;

use super::patch::{Keep, Writing, now};
use super::{CLEAN, FINDINGS, Tools, check, complain, print, text, write_file};

/// What the files are parts of.
#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Of {
    /// Authorities, such as police and customs: what each does itself is added.
    Authorities,
    /// Areas, such as entities and cantons: all that each reports on itself is added.
    Areas,
}

/// Merges files into the first of them, and writes that.
pub(super) fn merge(
    tools: &Tools,
    files: &[PathBuf],
    take: &[String],
    of: Of,
    out: &PathBuf,
    writing: &Writing,
) -> u8 {
    match merged(tools, files, take, of, out, writing) {
        Ok(code) => code,
        Err(told) => complain(&told),
    }
}

fn merged(
    tools: &Tools,
    files: &[PathBuf],
    take: &[String],
    of: Of,
    out: &PathBuf,
    writing: &Writing,
) -> Result<u8, String> {
    let mut sessions = Vec::new();
    for file in files {
        let name = file.display().to_string();
        sessions.push(check::open(tools, file).map_err(|problem| text::problem(&name, &problem))?);
    }
    let parts = sessions.iter().map(|session| Part {
        name: session.name().to_owned(),
        submission: session.submission().clone(),
        epoch_1904: session.workbook().epoch_1904,
    });
    let parts: Vec<Part> = parts.collect();
    let kind = match of {
        Of::Authorities => Parts::Authorities,
        Of::Areas => Parts::Areas,
    };
    let mut merger = Merger::new(&tools.template, &parts, kind)
        .map_err(|error| text::problem("merge", &wire::merge_problem(&error, &tools.messages)))?;
    for choice in take {
        decide(&mut merger, choice, &tools.messages)?;
    }
    let Some(mut base) = sessions.into_iter().next() else {
        return Ok(CLEAN);
    };
    let told = |session: &Session, error| {
        text::problem(session.name(), &wire::problem(&error, &tools.messages))
    };
    base.merge(&mut merger)
        .map_err(|error| told(&base, error))?;
    print(&lines(tools, &merger));
    let open = merger.open().count();
    if open > 0 {
        let counts = [("count", open)];
        print(&tools.messages.counted("cli-to-decide", &[], &counts));
        return Ok(FINDINGS);
    }
    if base.corrected_as() == CorrectedAs::Filled {
        complain(&tools.messages.text("corrected-as-filled", &[]));
    }
    let recording = Recording {
        time: now(),
        messages: &tools.messages,
    };
    let options = Options {
        recording: (writing.record == Keep::Yes).then_some(recording),
        mark: writing.mark,
    };
    let written = base
        .corrected_telling(&options)
        .map_err(|error| told(&base, error))?;
    let code = write_file(tools, out, &written.bytes);
    if code == CLEAN {
        let effects = text::side_effects(&written.side_effects, &tools.messages);
        let last = text::written(out, &tools.messages);
        print(&format!("{effects}{last}"));
    }
    Ok(code)
}

/// Decides what `TR.IN=customs.xlsx` says: by name, by number from 1, or `sum`.
fn decide(merger: &mut Merger, choice: &str, messages: &Messages) -> Result<(), String> {
    let files = merger.files.join(", ");
    let wrong = |id: &str, texts: &[Argument<'_>]| {
        let texts = [&[("choice", choice)], texts].concat();
        messages.text(id, &texts)
    };
    let format = || wrong("cli-take-format", &[]);
    let (code, file) = choice.split_once('=').ok_or_else(format)?;
    let code = Code::new(code).ok_or_else(format)?;
    if file == "sum" {
        return match merger.add_up(&code) {
            true => Ok(()),
            false => Err(wrong("cli-take-no-sum", &[])),
        };
    }
    let name = Path::new(file)
        .file_name()
        .map(|name| name.to_string_lossy());
    let named = merger
        .files
        .iter()
        .position(|known| Some(known.as_str()) == name.as_deref());
    let numbered = || file.parse::<usize>().ok()?.checked_sub(1);
    let at = named
        .or_else(numbered)
        .filter(|at| *at < merger.files.len())
        .ok_or_else(|| wrong("cli-take-no-file", &[("files", &files)]))?;
    match merger.take(&code, at) {
        true => Ok(()),
        false => Err(wrong("cli-take-no-answer", &[])),
    }
}

/// What was merged, in numbers, and what is to be decided, side by side.
fn lines(tools: &Tools, merger: &Merger) -> String {
    let count = |which: fn(&Verdict) -> bool| {
        let points = merger.points.iter();
        points.filter(|point| which(&point.verdict)).count()
    };
    let counts = [
        ("only", count(|verdict| matches!(verdict, Verdict::Only(_)))),
        (
            "agreed",
            count(|verdict| matches!(verdict, Verdict::Agreed(_))),
        ),
        (
            "summed",
            count(|verdict| matches!(verdict, Verdict::Summed(..))),
        ),
        (
            "joined",
            count(|verdict| matches!(verdict, Verdict::Joined(..))),
        ),
        (
            "taken",
            count(|verdict| matches!(verdict, Verdict::Taken(_))),
        ),
    ];
    let mut lines = vec![tools.messages.counted("cli-merged", &[], &counts)];
    for point in merger.open() {
        lines.push(conflict(tools, merger, point));
    }
    lines.join("\n")
}

fn conflict(tools: &Tools, merger: &Merger, point: &Point) -> String {
    let why = match point.verdict {
        Verdict::Conflict(_, why) => tools.messages.conflict(why),
        _ => String::new(),
    };
    let label = tools.template.label(&point.code, tools.messages.language());
    let mut out = format!("{} {label}: {why}", point.code);
    for (file, said) in merger.files.iter().zip(&point.said) {
        if said.answers() {
            let cell = said.cell.as_ref().map(ToString::to_string);
            let shown = value::shown(&said.content, false);
            let shown = harmless(&shown);
            let cell = cell.unwrap_or_default();
            out.push_str(&format!("\n  {shown:>12}  {}, {cell}", harmless(file)));
        }
    }
    out
}
