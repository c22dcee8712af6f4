//! Several parts of one submission, made one.
//!
//! Ministries, or entities and cantons, each fill their part of the form. The first file is the base:
//! what the others add to it becomes edits, each with where it comes from. `decide` settles one data
//! point. Where the files contradict each other, a person decides; nothing is picked silently.

mod decide;
#[cfg(test)]
mod tests;

use crate::cell::CellRef;
use crate::code::Code;
use crate::correct::Edit;
use crate::number::{self, sum};
use crate::submission::{Answer, Period, Remark, Submission, Value};
use crate::template::{DataPoint, Merging, Template, ValueKind};
use crate::workbook::Content;

/// What the files are parts of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Parts {
    /// Authorities (police, customs, prosecution, defence), of which each reports on what it does for
    /// the whole jurisdiction.
    #[default]
    Authorities,
    /// Areas (entities, cantons), of which each reports on itself.
    Areas,
}

/// One file with a part of the form.
#[derive(Debug, Clone)]
pub struct Part {
    /// The file's name.
    pub name: String,
    /// What it holds.
    pub submission: Submission,
    /// Whether day 0 is in 1904 in its workbook and not in 1900.
    pub epoch_1904: bool,
}

/// Why files cannot be made one.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MergeError {
    /// There are fewer than two.
    #[error("there is nothing to merge")]
    TooFew,
    /// They are of several jurisdictions.
    #[error("the files are of different jurisdictions: {0} and {1}")]
    Jurisdictions(String, String),
    /// They are about several periods.
    #[error("the files are about different periods")]
    Periods(Period, Period),
}

impl MergeError {
    /// A name that never changes, for messages and reports.
    pub fn code(&self) -> &'static str {
        match self {
            Self::TooFew => "merge-too-few",
            Self::Jurisdictions(..) => "merge-jurisdictions",
            Self::Periods(..) => "merge-periods",
        }
    }
}

/// How the parts of one submission come together.
#[derive(Debug, Clone, PartialEq)]
pub struct Merger {
    /// The names of the files; the first is the base.
    pub files: Vec<String>,
    /// One a data point that anybody answered, in the order of the form.
    pub points: Vec<Point>,
}

/// One data point in all files.
#[derive(Debug, Clone, PartialEq)]
pub struct Point {
    /// Which.
    pub code: Code,
    /// What each file says, in their order.
    pub said: Vec<Said>,
    /// What comes of it.
    pub verdict: Verdict,
}

/// What one file says of a data point.
#[derive(Debug, Clone, PartialEq)]
pub struct Said {
    /// The value.
    pub value: Value,
    /// The content of the cell.
    pub content: Content,
    /// The same as the base writes it: in the words of its language.
    pub written: Content,
    /// The cell.
    pub cell: Option<CellRef>,
    /// Whether a formula gives the value.
    pub formula: bool,
    /// The note, and the reference to evidence.
    pub remarks: [Option<Remark>; 2],
}

/// What comes of a data point.
#[derive(Debug, Clone, PartialEq)]
pub enum Verdict {
    /// Only this file answers it.
    Only(usize),
    /// These files give the same answer.
    Agreed(Vec<usize>),
    /// The figures of these files are added, as the form says.
    Summed(Vec<usize>, f64),
    /// The texts of these files are put behind one another.
    Joined(Vec<usize>, String),
    /// These files contradict each other; and why.
    Conflict(Vec<usize>, Conflict),
    /// A person chose the answer of this file.
    Taken(usize),
}

/// Why a person must decide.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Conflict {
    /// There is one answer to this, and the files give several.
    Differ,
    /// The figures would be added, and some of them are not available; or what a formula without a result
    /// would give is not known.
    Incomplete,
    /// The figures would be added, and all are the same large number: it may be the total, told
    /// several times.
    Suspicious,
    /// A formula of the base gives another figure than the parts together.
    Formula,
}

impl Merger {
    /// Brings the parts of one submission together.
    ///
    /// # Errors
    /// When the files are of several jurisdictions or about several periods.
    pub fn new(template: &Template, parts: &[Part], kind: Parts) -> Result<Self, MergeError> {
        if parts.len() < 2 {
            return Err(MergeError::TooFew);
        }
        same(parts)?;
        let fields = template.cover.iter().enumerate();
        let fields = fields.map(|(at, field)| (at, field, true));
        let points = template.data_points.iter().enumerate();
        let points = points.map(|(at, point)| (at, point, false));
        let base = parts.first().ok_or(MergeError::TooFew)?;
        let epoch_1904 = base.epoch_1904;
        let points = fields.chain(points).filter_map(|(at, point, cover)| {
            let said: Vec<Said> = parts
                .iter()
                .map(|part| {
                    let answers = match cover {
                        true => &part.submission.cover,
                        false => &part.submission.answers,
                    };
                    let said = |answer| Said::of(answer, part.epoch_1904, epoch_1904);
                    let said = answers.get(at).map_or_else(Said::nothing, said);
                    said.in_words_of(&base.submission, point, template)
                })
                .collect();
            let verdict = decide::verdict(template, point, &said, kind)?;
            Some(Point {
                code: point.code.clone(),
                said,
                verdict,
            })
        });
        Ok(Self {
            points: points.collect(),
            files: parts.iter().map(|part| part.name.clone()).collect(),
        })
    }

    /// The data points that a person must decide.
    pub fn open(&self) -> impl Iterator<Item = &Point> {
        let points = self.points.iter();
        points.filter(|point| matches!(point.verdict, Verdict::Conflict(..)))
    }

    /// Takes the answer of a file for a data point. Says whether that file answers it.
    pub fn take(&mut self, code: &Code, file: usize) -> bool {
        let mut points = self.points.iter_mut();
        let Some(point) = points.find(|point| &point.code == code) else {
            return false;
        };
        let said = point.said.get(file);
        let answers = said.is_some_and(|said| said.answers() && !said.value.is_without_result());
        if answers {
            point.verdict = Verdict::Taken(file);
        }
        answers
    }

    /// Adds the figures of all files for a data point. Says whether they can be added.
    pub fn add_up(&mut self, code: &Code) -> bool {
        let mut points = self.points.iter_mut();
        let Some(point) = points.find(|point| &point.code == code) else {
            return false;
        };
        let numbers: Vec<(usize, f64)> = point
            .said
            .iter()
            .enumerate()
            .filter_map(|(at, said)| Some((at, said.value.number()?)))
            .collect();
        let unknown = point.said.iter().any(|said| said.value.is_without_result());
        if numbers.len() > 1 && !unknown {
            let sum = sum(numbers.iter().map(|(_, number)| *number));
            let files = numbers.iter().map(|(at, _)| *at).collect();
            point.verdict = Verdict::Summed(files, sum);
        }
        numbers.len() > 1 && !unknown
    }

    /// The edits of the base, each with the place of its data point. What is not decided is left as the
    /// base has it.
    pub fn edits(&self) -> Vec<(Edit, usize)> {
        let points = self.points.iter().enumerate();
        points
            .flat_map(|(at, point)| {
                point
                    .edits(&self.files)
                    .into_iter()
                    .map(move |edit| (edit, at))
            })
            .collect()
    }
}

impl Point {
    /// What the base shall hold; nothing when that is left open.
    pub fn content(&self) -> Option<Content> {
        let of = |at: usize| {
            let said = self.said.get(at)?;
            // What stands in the base stays as it is.
            Some(match at {
                0 => said.content.clone(),
                _ => said.written.clone(),
            })
        };
        match &self.verdict {
            Verdict::Only(at) | Verdict::Taken(at) => of(*at),
            Verdict::Agreed(files) => of(*files.first()?),
            Verdict::Summed(_, sum) => Some(Content::Number(*sum)),
            Verdict::Joined(_, text) => Some(Content::Text(text.clone())),
            Verdict::Conflict(..) => None,
        }
    }

    /// The files that the answer comes from.
    pub fn sources(&self) -> Vec<usize> {
        match &self.verdict {
            Verdict::Only(at) | Verdict::Taken(at) => vec![*at],
            Verdict::Agreed(files)
            | Verdict::Summed(files, _)
            | Verdict::Joined(files, _)
            | Verdict::Conflict(files, _) => files.clone(),
        }
    }

    fn edits(&self, files: &[String]) -> Vec<Edit> {
        let mut edits = Vec::new();
        let Some((base, content)) = self.said.first().zip(self.content()) else {
            return edits;
        };
        let kept = match &self.verdict {
            Verdict::Only(at) | Verdict::Taken(at) => *at == 0,
            Verdict::Agreed(files) => files.contains(&0),
            _ => base.content == content,
        };
        // A formula of the base adds up cells that are merged themselves; it goes only when a person
        // chose another file's figure for exactly this cell.
        let fixed = base.formula && !matches!(self.verdict, Verdict::Taken(_));
        if let Some(cell) = base.cell.as_ref().filter(|_| !fixed && !kept) {
            edits.push(Edit {
                cell: cell.clone(),
                code: Some(self.code.clone()),
                old: base.content.clone(),
                new: content,
            });
        }
        for which in 0..base.remarks.len() {
            edits.extend(self.remark(which, files));
        }
        edits
    }

    /// The note, or the reference to evidence, of the files that the answer comes from.
    fn remark(&self, which: usize, files: &[String]) -> Option<Edit> {
        let text = |at: usize| {
            let remark = self.said.get(at)?.remarks.get(which)?.as_ref()?;
            let text = remark.text.trim();
            (!text.is_empty()).then(|| (at, text.to_owned()))
        };
        let base = self.said.first()?.remarks.get(which)?.as_ref()?;
        let mut texts: Vec<(usize, String)> = Vec::new();
        for (at, text) in self.sources().into_iter().filter_map(text) {
            if !texts.iter().any(|(_, known)| *known == text) {
                texts.push((at, text));
            }
        }
        let joined = match texts.as_slice() {
            [] => return None,
            [(_, only)] => only.clone(),
            several => {
                let named = several.iter().map(|(at, text)| {
                    let name = files.get(*at).map_or("", |name| stem(name));
                    format!("{name}: {text}")
                });
                named.collect::<Vec<_>>().join("; ")
            }
        };
        (base.text.trim() != joined).then(|| Edit {
            cell: base.cell.clone(),
            code: Some(self.code.clone()),
            old: match base.text.is_empty() {
                true => Content::Blank,
                false => Content::Text(base.text.clone()),
            },
            new: Content::Text(joined),
        })
    }
}

impl Said {
    fn nothing() -> Self {
        Self {
            value: Value::Blank,
            content: Content::Blank,
            written: Content::Blank,
            cell: None,
            formula: false,
            remarks: [None, None],
        }
    }

    /// What a file says, with days as the base counts them.
    fn of(answer: &Answer, own_1904: bool, base_1904: bool) -> Self {
        Self {
            value: answer.value.clone(),
            content: answer.content_elsewhere(own_1904, base_1904),
            written: Content::Blank,
            cell: answer.cell.clone(),
            formula: answer.formula,
            remarks: [answer.note.clone(), answer.evidence.clone()],
        }
    }

    /// The same as the base writes it.
    fn in_words_of(mut self, base: &Submission, point: &DataPoint, template: &Template) -> Self {
        self.written = match (&self.value, &self.content) {
            (Value::Number(_), Content::Number(number)) => Content::Number(number::tidy(*number)),
            (value, Content::Text(_)) => {
                let written = base.written(value, point, template);
                written.unwrap_or_else(|| self.content.clone())
            }
            _ => self.content.clone(),
        };
        self
    }

    /// Whether there is an answer.
    pub fn answers(&self) -> bool {
        self.value != Value::Blank
    }
}

/// The name of a file without folders and ending.
fn stem(name: &str) -> &str {
    let name = name.rsplit(['/', '\\']).next().unwrap_or(name);
    name.rsplit_once('.').map_or(name, |(stem, _)| stem)
}

/// All parts are of one jurisdiction and period; one that does not say is taken for the same.
fn same(parts: &[Part]) -> Result<(), MergeError> {
    let mut who: Option<&String> = None;
    let mut when: Option<Period> = None;
    for part in parts {
        let (own, period) = (&part.submission.jurisdiction, part.submission.period);
        match (who, own) {
            (Some(known), Some(own)) if known != own => {
                return Err(MergeError::Jurisdictions(known.clone(), own.clone()));
            }
            _ => {}
        }
        match (when, period) {
            (Some(known), Some(own)) if known != own => {
                return Err(MergeError::Periods(known, own));
            }
            _ => {}
        }
        who = who.or(own.as_ref());
        when = when.or(period);
    }
    Ok(())
}

/// Whether the figures of several files for a data point are added.
fn is_added(point: &DataPoint, kind: Parts) -> bool {
    let number = matches!(point.kind, ValueKind::Count | ValueKind::Amount);
    let merging = match point.merging {
        Merging::Agree => false,
        Merging::Areas => kind == Parts::Areas,
        Merging::All => true,
    };
    number && merging
}

/// Where a value came from, for the record.
#[derive(Debug, Clone, PartialEq)]
pub struct Provenance {
    /// How it came about.
    pub how: How,
    /// The files, with what each says and in which cell.
    pub from: Vec<(String, Option<CellRef>, Content)>,
}

/// How a value came about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum How {
    /// One file gives it.
    Only,
    /// Several files give the same.
    Agreed,
    /// It is the sum of what several files give.
    Summed,
    /// It is what several files say, one behind the other.
    Joined,
    /// A person chose it.
    Taken,
}

impl Merger {
    /// Where the value of a data point came from, by its place.
    pub fn provenance(&self, point: usize) -> Option<Provenance> {
        let point = self.points.get(point)?;
        let how = match point.verdict {
            Verdict::Only(_) => How::Only,
            Verdict::Agreed(_) => How::Agreed,
            Verdict::Summed(..) => How::Summed,
            Verdict::Joined(..) => How::Joined,
            Verdict::Taken(_) => How::Taken,
            Verdict::Conflict(..) => return None,
        };
        let from = point.sources().into_iter().filter_map(|at| {
            let said = point.said.get(at)?;
            let file = self.files.get(at)?.clone();
            Some((file, said.cell.clone(), said.content.clone()))
        });
        Some(Provenance {
            how,
            from: from.collect(),
        })
    }
}

/// The totals of the base that a formula gives and that come out otherwise than the parts together,
/// once the base has been calculated anew: `now` is the base with all edits in it.
pub fn contradicted(merger: &mut Merger, template: &Template, now: &Submission) {
    for point in &mut merger.points {
        let formula = point.said.first().is_some_and(|base| base.formula);
        let found = now.answer(template, &point.code);
        let found = found.and_then(|answer| answer.value.number());
        let wanted = match point.content() {
            Some(Content::Number(wanted)) => Some(wanted),
            _ => None,
        };
        let decided = matches!(point.verdict, Verdict::Taken(_));
        let (true, Some((found, wanted))) = (formula && !decided, found.zip(wanted)) else {
            continue;
        };
        if (found - wanted).abs() > 1e-6 * wanted.abs().max(1.0) {
            point.verdict = Verdict::Conflict(point.sources(), Conflict::Formula);
        }
    }
}
