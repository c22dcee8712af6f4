//! What the second program does with a file.

use std::io::{Write, stdin, stdout};
use std::sync::Arc;

use kpi_validator::desk::{Filed, packed};
use kpi_validator::language::Messages;
use kpi_validator::session::{Session, SessionError};
use kpi_validator::submission::Submission;
use kpi_validator::template::Template;
use kpi_validator::wire::{self, Problem};
use serde::{Deserialize, Serialize};

use super::super::{CLEAN, UNREADABLE, text};
use super::frames;

/// What is asked of a file. Its bytes come behind, and those of the earlier ones behind them.
#[derive(Debug, Serialize, Deserialize)]
pub(super) enum Ask {
    /// What is known of it on its own, in few bytes.
    Filed { path: String },
    /// All that is wrong.
    Report {
        path: String,
        shape: Shape,
        /// Others of its jurisdiction, packed.
        others: Vec<(String, Vec<u8>)>,
        /// The names of earlier files.
        previous: Vec<String>,
    },
    /// Whether it is a form that can be read.
    Probe { path: String },
    /// Whether it is a workbook that can be read.
    Open,
}

/// How a report is wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(in super::super) enum Shape {
    /// For people.
    Text,
    /// A line for programs.
    Json,
}

/// A report, ready to be printed.
#[derive(Debug, Serialize, Deserialize)]
pub(in super::super) struct Told {
    pub(in super::super) errors: usize,
    pub(in super::super) signed: bool,
    pub(in super::super) text: String,
}

/// What comes back.
#[derive(Debug, Serialize, Deserialize)]
pub(super) enum Answer {
    Filed(Box<Filed>),
    Told(Told),
    Readable,
}

/// Reads files until no more come.
pub(in super::super) fn serve(messages: &Messages, memory: u64) -> u8 {
    limit_memory(memory);
    let mut input = stdin().lock();
    let form = frames::read(&mut input).ok().flatten();
    let Some(Ok(template)) = form.map(|form| Template::from_bytes(&form)) else {
        return UNREADABLE;
    };
    let template = Arc::new(template);
    while let Ok(Some(ask)) = frames::read(&mut input) {
        let Ok(ask) = postcard::from_bytes::<Ask>(&ask) else {
            return UNREADABLE;
        };
        let mut files = Vec::new();
        for _ in 0..ask.files() {
            match frames::read(&mut input) {
                Ok(Some(file)) => files.push(file),
                _ => return UNREADABLE,
            }
        }
        let files: Vec<&[u8]> = files.iter().map(Vec::as_slice).collect();
        let answer = answer(&ask, &files, &template, messages);
        let Ok(answer) = postcard::to_allocvec(&answer) else {
            return UNREADABLE;
        };
        let mut output = stdout().lock();
        if frames::write(&mut output, &answer)
            .and_then(|()| output.flush())
            .is_err()
        {
            return UNREADABLE;
        }
    }
    CLEAN
}

/// An allocation beyond the limit ends this program, and not the machine.
#[cfg(target_os = "linux")]
fn limit_memory(mebibytes: u64) {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
    let known = getrlimit(Resource::As);
    let most = mebibytes.saturating_mul(1 << 20);
    let current = known.current.map_or(most, |current| current.min(most));
    // Where it is refused, the limit is that of the machine.
    let _refused = setrlimit(
        Resource::As,
        Rlimit {
            current: Some(current),
            maximum: known.maximum,
        },
    );
}

#[cfg(not(target_os = "linux"))]
fn limit_memory(_: u64) {}

impl Ask {
    fn files(&self) -> usize {
        match self {
            Self::Filed { .. } | Self::Probe { .. } | Self::Open => 1,
            Self::Report { previous, .. } => 1 + previous.len(),
        }
    }
}

/// Reads a file, and answers.
pub(super) fn answer(
    ask: &Ask,
    files: &[&[u8]],
    template: &Arc<Template>,
    messages: &Messages,
) -> Result<Answer, Problem> {
    let told = |error: SessionError| wire::problem(&error, messages);
    let bytes = files.first().copied().unwrap_or_default();
    let earlier = files.iter().skip(1);
    match ask {
        Ask::Filed { path } => Filed::read(path, bytes, template)
            .map(|filed| Answer::Filed(Box::new(filed)))
            .map_err(told),
        Ask::Open => kpi_validator::open(bytes)
            .map(|_| Answer::Readable)
            .map_err(|error| told(error.into())),
        Ask::Probe { path } => Session::open(path, bytes, Arc::clone(template))
            .map(|_| Answer::Readable)
            .map_err(told),
        Ask::Report {
            path,
            shape,
            others,
            previous,
        } => {
            let mut session = Session::open(path, bytes, Arc::clone(template)).map_err(told)?;
            for (name, bytes) in previous.iter().zip(earlier) {
                compare(&mut session, name, bytes, messages)?;
            }
            let others: Vec<(String, Submission)> = others
                .iter()
                .filter_map(|(path, other)| {
                    Some((path.clone(), packed::unpack(other, template).ok()?))
                })
                .collect();
            if previous.is_empty() && !others.is_empty() {
                session.beside(others);
            }
            Ok(Answer::Told(report(&session, *shape, messages)))
        }
    }
}

/// Lets a submission be compared with those of the same commission.
fn compare(
    session: &mut Session,
    name: &str,
    bytes: &[u8],
    messages: &Messages,
) -> Result<(), Problem> {
    match session.compare_with(name, bytes) {
        // Of many earlier files, those of other commissions are for other files.
        Ok(()) | Err(SessionError::AnotherJurisdiction) => Ok(()),
        Err(error) => {
            let problem = wire::problem(&error, messages);
            Err(Problem {
                message: format!("{name}: {}", problem.message),
                ..problem
            })
        }
    }
}

fn report(session: &Session, shape: Shape, messages: &Messages) -> Told {
    let report = wire::report(session, messages);
    Told {
        errors: report.summary.errors,
        signed: report.signed,
        text: match shape {
            Shape::Text => text::report(&report, messages),
            // What has no other keys than texts can always be written.
            Shape::Json => serde_json::to_string(&report).unwrap_or_default(),
        },
    }
}
