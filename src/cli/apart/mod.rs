//! Files are read in a program of their own, so that one bad file never ends a run.
//!
//! A file that someone made, or that was damaged on its way, may be more than a reader can take: it
//! runs out of memory or of stack, or meets a mistake in us or in a library. In a release such a thing
//! ends the program. So the command line starts itself a second time and sends each file there
//! (`frames` is how, `helper` what it does with it). One such helper takes file after file; when it ends,
//! or takes too long for a file, that file is told and the next one goes to a new helper.
//!
//! Where no second program can be started, files are read in this one.

mod frames;
mod helper;

use std::cell::RefCell;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::rc::Rc;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::time::Duration;

use kpi_validator::desk::{Filed, packed};
use kpi_validator::language::Messages;
use kpi_validator::submission::Submission;
use kpi_validator::template::Template;
use kpi_validator::wire::{Problem, Report};

pub(super) use helper::serve;
use helper::{Answer, Ask};
pub(super) use helper::{Shape, Told};

/// How much one file may take.
#[derive(Debug, Clone, Copy, clap::Args)]
pub(super) struct Most {
    /// How many seconds one file may take; one that takes longer is left out, and told.
    #[arg(long, global = true, value_name = "SECONDS", default_value_t = 60)]
    time_limit: u64,
    /// How much memory one file may take, in MiB; one that takes more is left out, and told. On
    /// Linux only.
    #[arg(long, global = true, value_name = "MIB", default_value_t = 2048)]
    pub(super) memory_limit: u64,
}

/// Reads files, each apart from this program.
pub(super) struct Apart {
    template: Arc<Template>,
    messages: Rc<Messages>,
    most: Most,
    state: RefCell<State>,
}

enum State {
    /// No helper runs: none was needed yet, or the last one ended.
    Idle,
    Running(Helper),
    /// None can be started.
    Alone,
}

/// A second program that reads files.
struct Helper {
    process: Child,
    input: Option<ChildStdin>,
    answers: Receiver<Vec<u8>>,
}

/// What became of a file that was sent to a helper.
enum Outcome {
    Answered(Result<Answer, Problem>),
    /// The helper ended.
    Stopped,
    /// It took longer than it may.
    TooSlow,
}

impl Apart {
    pub(super) fn new(template: Arc<Template>, messages: Rc<Messages>, most: Most) -> Self {
        Self {
            template,
            messages,
            most,
            state: RefCell::new(State::Idle),
        }
    }

    /// A file for the desk.
    pub(super) fn filed(&self, path: &str, bytes: &[u8]) -> Result<Filed, Problem> {
        let ask = Ask::Filed {
            path: path.to_owned(),
        };
        match self.ask(&ask, &[bytes])? {
            Answer::Filed(filed) => Ok(*filed),
            _ => Err(self.stopped()),
        }
    }

    /// All that is wrong in a file beside others of its jurisdiction.
    pub(super) fn beside(
        &self,
        path: &str,
        bytes: &[u8],
        others: &[(String, Submission)],
        shape: Shape,
    ) -> Result<Told, Problem> {
        let others = others.iter();
        let ask = Ask::Report {
            path: path.to_owned(),
            shape,
            others: others
                .map(|(path, other)| (path.clone(), packed::pack(other)))
                .collect(),
            previous: Vec::new(),
        };
        self.told(&ask, &[bytes])
    }

    /// All that is wrong in a file beside earlier files, of which those of its jurisdiction count.
    pub(super) fn compared(
        &self,
        path: &str,
        bytes: &[u8],
        previous: &[(String, Vec<u8>)],
        shape: Shape,
    ) -> Result<Told, Problem> {
        let ask = Ask::Report {
            path: path.to_owned(),
            shape,
            others: Vec::new(),
            previous: previous.iter().map(|(name, _)| name.clone()).collect(),
        };
        let earlier = previous.iter().map(|(_, bytes)| bytes.as_slice());
        let files: Vec<&[u8]> = [bytes].into_iter().chain(earlier).collect();
        self.told(&ask, &files)
    }

    /// The report of a file beside others of its jurisdiction.
    pub(super) fn report(
        &self,
        path: &str,
        bytes: &[u8],
        others: &[(String, Submission)],
    ) -> Result<Report, Problem> {
        let told = self.beside(path, bytes, others, Shape::Json)?;
        serde_json::from_str(&told.text).map_err(|_| self.stopped())
    }

    /// Whether a form can be read at all, before it is read in this program.
    pub(super) fn probe(&self, path: &str, bytes: &[u8]) -> Result<(), Problem> {
        let ask = Ask::Probe {
            path: path.to_owned(),
        };
        self.ask(&ask, &[bytes]).map(|_| ())
    }

    /// The same of any workbook.
    pub(super) fn opens(&self, bytes: &[u8]) -> Result<(), Problem> {
        self.ask(&Ask::Open, &[bytes]).map(|_| ())
    }

    fn told(&self, ask: &Ask, files: &[&[u8]]) -> Result<Told, Problem> {
        match self.ask(ask, files)? {
            Answer::Told(told) => Ok(told),
            _ => Err(self.stopped()),
        }
    }

    fn ask(&self, ask: &Ask, files: &[&[u8]]) -> Result<Answer, Problem> {
        let mut state = self.state.borrow_mut();
        if matches!(*state, State::Idle) {
            *state = self.start().map_or(State::Alone, State::Running);
        }
        let State::Running(helper) = &mut *state else {
            return helper::answer(ask, files, &self.template, &self.messages);
        };
        let outcome = helper.ask(ask, files, Duration::from_secs(self.most.time_limit));
        if !matches!(outcome, Outcome::Answered(_)) {
            *state = State::Idle;
        }
        match outcome {
            Outcome::Answered(answer) => answer,
            Outcome::Stopped => Err(self.stopped()),
            Outcome::TooSlow => {
                let seconds = self.most.time_limit.to_string();
                Err(self.problem("too-slow", &[("seconds", &seconds)]))
            }
        }
    }

    /// That a file ended the program that read it.
    pub(super) fn stopped(&self) -> Problem {
        self.problem("stopped", &[])
    }

    fn problem(&self, code: &str, arguments: &[(&str, &str)]) -> Problem {
        let (message, advice) = self.messages.problem(code, arguments);
        Problem {
            code: code.to_owned(),
            message,
            advice,
        }
    }

    /// Starts a helper, and tells it the form.
    fn start(&self) -> Option<Helper> {
        let program: PathBuf = std::env::current_exe().ok()?;
        let mut process = Command::new(program)
            .args(["--language", self.messages.language(), "--memory-limit"])
            .arg(self.most.memory_limit.to_string())
            .arg(super::READER)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            // What a program says when it ends in the middle is for its makers; the person is told
            // in a sentence.
            .stderr(Stdio::null())
            .spawn()
            .ok()?;
        let (input, mut output) = (process.stdin.take(), process.stdout.take()?);
        let (sender, answers) = channel();
        std::thread::spawn(move || {
            while let Ok(Some(answer)) = frames::read(&mut output) {
                if sender.send(answer).is_err() {
                    break;
                }
            }
        });
        let mut helper = Helper {
            process,
            input,
            answers,
        };
        let form = self.template.to_bytes();
        // A helper that ends at once is noticed with its first file.
        let _ended = helper.send(&form);
        Some(helper)
    }
}

impl Helper {
    fn send(&mut self, frame: &[u8]) -> std::io::Result<()> {
        match &mut self.input {
            Some(input) => frames::write(input, frame),
            None => Err(std::io::ErrorKind::BrokenPipe.into()),
        }
    }

    fn ask(&mut self, ask: &Ask, files: &[&[u8]], most: Duration) -> Outcome {
        let Ok(ask) = postcard::to_allocvec(ask) else {
            return Outcome::Stopped;
        };
        let mut sent = self.send(&ask);
        for file in files {
            sent = sent.and_then(|()| self.send(file));
        }
        let flushed = self.input.as_mut().map(Write::flush);
        if sent.is_err() || !matches!(flushed, Some(Ok(()))) {
            return Outcome::Stopped;
        }
        match self.answers.recv_timeout(most) {
            Ok(answer) => match postcard::from_bytes(&answer) {
                Ok(answer) => Outcome::Answered(answer),
                Err(_) => Outcome::Stopped,
            },
            Err(RecvTimeoutError::Timeout) => Outcome::TooSlow,
            Err(RecvTimeoutError::Disconnected) => Outcome::Stopped,
        }
    }
}

impl Drop for Helper {
    /// Nobody needs it any more, whatever it is doing.
    fn drop(&mut self) {
        self.input = None;
        let _gone = self.process.kill();
        let _status = self.process.wait();
    }
}
