//! What goes back to each jurisdiction: its findings as a workbook and a short covering text; all as
//! one zip file.

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::desk::{Desk, Presence};
#[cfg(feature = "writer")]
use crate::findings_report::{self, FindingsReportError};
use crate::language::Messages;
use crate::language::harmless::harmless;
use crate::package::{self, PackageError};
use crate::session::{Session, SessionError};
use crate::submission::Period;
use crate::template::Template;
use crate::wire;
use crate::workbook::Workbook;

/// What goes back for one period.
#[derive(Debug, Clone)]
pub struct SendBack {
    template: Arc<Template>,
    period: Period,
    /// The files of the zip file, by path.
    files: Vec<(String, Vec<u8>)>,
    /// Whose folder each is.
    stems: BTreeMap<String, String>,
}

/// A report whose findings are still to be written as a workbook, and the path of that.
#[derive(Debug, Clone)]
pub struct Due {
    /// Where it stands in the zip file.
    pub path: String,
    /// What it tells.
    pub report: wire::Report,
}

/// The longest name of a folder, in letters.
const LONGEST_NAME: usize = 60;

/// Why something cannot be sent back.
#[derive(Debug, thiserror::Error)]
pub enum SendBackError {
    /// The file cannot be read any more.
    #[error(transparent)]
    Session(#[from] SessionError),
    /// The findings cannot be written.
    #[cfg(feature = "writer")]
    #[error(transparent)]
    Findings(#[from] FindingsReportError),
    /// No file says which period it is about.
    #[error("no file says which period it is about")]
    NoPeriod,
    /// All together is too large for a zip file.
    #[error(transparent)]
    Package(#[from] PackageError),
}

impl SendBack {
    /// Nothing yet, for a period.
    pub fn new(template: Arc<Template>, period: Period) -> Self {
        Self {
            template,
            period,
            files: Vec::new(),
            stems: BTreeMap::new(),
        }
    }

    /// Adds what goes back to whoever sent a file on the desk: `bytes` are that file.
    ///
    /// # Errors
    /// When the file is no longer the form that it was, or its findings cannot be written.
    #[cfg(feature = "writer")]
    pub fn add(
        &mut self,
        desk: &Desk,
        at: usize,
        bytes: &[u8],
        messages: &Messages,
    ) -> Result<(), SendBackError> {
        let workbook = crate::open(bytes).map_err(SessionError::from)?;
        let due = self.write_to(desk, at, workbook, messages)?;
        Ok(self.attach_findings(due, messages)?)
    }

    /// Adds what goes back to whoever sent a file on the desk, of which this is the report.
    ///
    /// # Errors
    /// When its findings cannot be written.
    #[cfg(feature = "writer")]
    pub fn add_report(
        &mut self,
        desk: &Desk,
        at: usize,
        report: wire::Report,
        messages: &Messages,
    ) -> Result<(), FindingsReportError> {
        let due = self.tell(desk, at, report, messages);
        self.attach_findings(due, messages)
    }

    #[cfg(feature = "writer")]
    fn attach_findings(
        &mut self,
        due: Option<Due>,
        messages: &Messages,
    ) -> Result<(), FindingsReportError> {
        if let Some(due) = due {
            let findings = findings_report::workbook(&due.report, None, &self.template, messages)?;
            self.attach(due.path, findings);
        }
        Ok(())
    }

    /// Adds the letter to whoever sent a file on the desk, of which this is the workbook. Gives the
    /// findings that are to be written and attached to it, if there are any.
    ///
    /// # Errors
    /// When the file is no longer the form that it was.
    pub fn write_to(
        &mut self,
        desk: &Desk,
        at: usize,
        workbook: Workbook,
        messages: &Messages,
    ) -> Result<Option<Due>, SendBackError> {
        let mut session = Session::of(name(desk, at), workbook, Arc::clone(&self.template))?;
        session.beside(desk.named_others(at));
        Ok(self.tell(desk, at, wire::report(&session, messages), messages))
    }

    /// Adds the letter to whoever sent a file on the desk, of which this is the report, beside the other
    /// periods of its jurisdiction. Gives the findings that are to be written and attached to it, if there
    /// are any.
    pub fn tell(
        &mut self,
        desk: &Desk,
        at: usize,
        report: wire::Report,
        messages: &Messages,
    ) -> Option<Due> {
        let name = harmless(name(desk, at));
        let who = report.jurisdiction.clone().unwrap_or_default();
        let stem = self.stem(&who, messages);
        let counts = [
            ("errors", report.summary.errors),
            ("warnings", report.summary.warnings),
        ];
        let period = messages.period(self.period);
        let texts = [
            ("who", who.as_str()),
            ("period", period.as_str()),
            ("file", &name),
        ];
        let mut parts = vec![messages.text("letter-greeting", &texts)];
        match report.findings.is_empty() {
            true => parts.push(messages.text("letter-clean", &texts)),
            false => parts.push(messages.counted("letter-findings", &texts, &counts)),
        }
        parts.extend(self.others(desk, at, messages));
        self.letter(&stem, parts, messages);
        let path = format!("{stem}-findings.xlsx");
        (!report.findings.is_empty()).then_some(Due { path, report })
    }

    /// Puts a file into the zip file.
    pub fn attach(&mut self, path: String, bytes: Vec<u8>) {
        self.files.push((path, bytes));
    }

    /// Adds a reminder for everyone who sent nothing.
    pub fn remind(&mut self, desk: &Desk, messages: &Messages) {
        let coverage = desk.coverage();
        let row = coverage
            .periods
            .iter()
            .position(|known| *known == self.period);
        let row = row.and_then(|row| coverage.presence.get(row));
        let names = coverage.jurisdictions.iter();
        for (who, presence) in names.zip(row.into_iter().flatten()) {
            if *presence == Presence::Missing {
                // What came, and cannot be told of which period it is, has reached us.
                let undated = desk.undated(who).into_iter();
                let name = |at: usize| {
                    let path = desk.files().get(at)?.path.as_str();
                    Some(path.rsplit('/').next().unwrap_or(path).to_owned())
                };
                let files: Vec<String> = undated.filter_map(name).collect();
                let template = Arc::clone(&self.template);
                let who = template.jurisdiction(who, messages.language());
                let period = messages.period(self.period);
                let texts = [("who", who), ("period", period.as_str())];
                let told = match files.is_empty() {
                    true => messages.text("letter-missing", &texts),
                    false => {
                        let files = messages.names(&files);
                        let texts = [("period", period.as_str()), ("files", &files)];
                        messages.text("letter-undated", &texts)
                    }
                };
                let parts = vec![messages.text("letter-greeting", &texts), told];
                let stem = self.stem(who, messages);
                self.letter(&stem, parts, messages);
            }
        }
    }

    /// The bytes of the zip file.
    ///
    /// # Errors
    /// When it would be too large.
    pub fn finish(mut self) -> Result<Vec<u8>, SendBackError> {
        self.files.sort();
        let files = self.files.iter();
        let files = files.map(|(path, bytes)| (path.as_str(), bytes.as_slice()));
        Ok(package::new(files)?)
    }

    /// `Skopje/Skopje-2020-H1`: a folder for each jurisdiction. Its name is one that every system takes,
    /// and no two jurisdictions have the same.
    fn stem(&mut self, who: &str, messages: &Messages) -> String {
        let plain: String = who
            .chars()
            .map(|letter| {
                if letter.is_alphanumeric() {
                    letter
                } else {
                    '-'
                }
            })
            .take(LONGEST_NAME)
            .collect();
        let reserved = |name: &str| {
            let name = name.to_uppercase();
            let port = name.strip_prefix("COM").or(name.strip_prefix("LPT"));
            matches!(name.as_str(), "" | "CON" | "PRN" | "AUX" | "NUL")
                || port.is_some_and(|number| number.chars().count() == 1)
        };
        let plain = match reserved(&plain) {
            true => format!("{plain}-"),
            false => plain,
        };
        let mut clean = plain.clone();
        let mut number = 1;
        while self.stems.get(&clean).is_some_and(|known| known != who) {
            number += 1;
            clean = format!("{plain}-{number}");
        }
        self.stems.insert(clean.clone(), who.to_owned());
        let period = messages.period_short(self.period).replace([' ', '–'], "-");
        format!("{clean}/{clean}-{}", period.replace("---", "-"))
    }

    /// What a jurisdiction must know beside its own findings: other files that claim the same, and what
    /// was found between it and others.
    fn others(&self, desk: &Desk, at: usize, messages: &Messages) -> Vec<String> {
        let mut told = Vec::new();
        let duplicates = desk.duplicates_of(at);
        if !duplicates.is_empty() {
            let path = |at: &usize| Some(harmless(&desk.files().get(*at)?.path).into_owned());
            let files: Vec<String> = duplicates.iter().filter_map(path).collect();
            told.push(messages.text("letter-several", &[("files", &files.join(", "))]));
        }
        let between = desk.between(self.period).into_iter();
        let own = between.filter(|between| between.files.contains(&at));
        let own: Vec<String> = own
            .map(|between| {
                let message = messages.finding(&between.found.finding, &self.template);
                format!("- {message}")
            })
            .collect();
        if !own.is_empty() {
            told.push(format!(
                "{}\n{}",
                messages.text("letter-between", &[]),
                own.join("\n")
            ));
        }
        told
    }

    fn letter(&mut self, stem: &str, mut parts: Vec<String>, messages: &Messages) {
        parts.push(messages.text("letter-end", &[]));
        let footnote = self
            .template
            .labels
            .get("form:footnote", messages.language());
        if footnote != "form:footnote" {
            parts.push(footnote.to_owned());
        }
        // Lines end as on Windows, where it will be opened.
        let text = parts.join("\n\n").replace('\n', "\r\n") + "\r\n";
        self.files
            .push((format!("{stem}-letter.txt"), text.into_bytes()));
    }
}

/// The name of a file on the desk, without the folders that it stood in.
pub fn name(desk: &Desk, at: usize) -> &str {
    let path = desk.files().get(at).map_or("", |file| file.path.as_str());
    path.rsplit('/').next().unwrap_or(path)
}
