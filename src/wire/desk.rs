//! What the page draws of a desk.

use serde::Serialize;

use crate::date;
use crate::desk::{Desk, Presence as CorePresence};
use crate::language::Messages;
use crate::merging::{Merger, Verdict};
use crate::submission::{self, Value, value};
use crate::template::{Headline, Template};

use super::types::Period;

/// The files on a desk, and who reported.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct DeskView {
    /// The sheets of the form.
    pub sheets: Vec<DeskSheet>,
    /// The files, by their place on the desk.
    pub files: Vec<DeskFile>,
    /// The jurisdictions of the form.
    pub jurisdictions: Vec<String>,
    /// Who reported for which period, the latest first.
    pub periods: Vec<DeskPeriod>,
    /// Sentences about what is missing or not clear.
    pub notices: Vec<String>,
}

/// A sheet of the form.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct DeskSheet {
    /// Its id.
    pub id: String,
    /// Its title, in words.
    pub label: String,
}

/// One checked file.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct DeskFile {
    /// Where it came from.
    pub path: String,
    /// Whose figures.
    pub jurisdiction: Option<String>,
    /// The period.
    pub period: Option<Period>,
    /// The period, in a few letters; empty if there is none.
    pub period_short: String,
    /// The version of the form.
    pub version: Option<String>,
    /// Data points that were asked.
    pub asked: usize,
    /// Data points that were answered.
    pub answered: usize,
    /// Findings of severity error.
    pub errors: usize,
    /// Findings of severity warning.
    pub warnings: usize,
    /// `never-checked`, `unchanged` or `changed`.
    pub receipt: String,
    /// Findings of severity error, by sheet of the form.
    pub sheet_errors: Vec<u16>,
    /// Findings of severity warning, by sheet of the form.
    pub sheet_warnings: Vec<u16>,
    /// Whether its figures go into the region.
    pub stands: bool,
    /// Other files that claim the same, and in how many cells each differs from the one that stands.
    pub rivals: usize,
    /// In how many cells it differs from the file that stands, if it does not.
    pub differs: Option<usize>,
    /// How many files of other periods it is compared with.
    pub others: usize,
}

/// Who reported for a period.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct DeskPeriod {
    /// The period.
    pub period: Period,
    /// The period in words.
    pub label: String,
    /// For each jurisdiction: the place of its file, if there is one.
    pub files: Vec<Option<usize>>,
    /// For each jurisdiction: `file`, `within`, `halves` or `missing`.
    pub presence: Vec<String>,
}

/// A finding between submissions.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct BetweenView {
    /// The period in words.
    pub period: String,
    /// The rule's id.
    pub rule: String,
    /// `error`, `warning` or `info`.
    pub severity: String,
    /// What is wrong.
    pub message: String,
    /// The files that it concerns.
    pub files: Vec<usize>,
}

/// A data point in which two files differ.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct DifferenceView {
    /// The code.
    pub code: String,
    /// What is asked.
    pub label: String,
    /// The cells.
    pub cells: [String; 2],
    /// What stands there.
    pub values: [String; 2],
}

/// A headline indicator over jurisdictions and periods.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct HeadlineView {
    /// The code or the id of the rule.
    pub id: String,
    /// What it is, in a few words.
    pub label: String,
    /// Whether it is a share, 0.4 for 40 %.
    pub share: bool,
    /// The jurisdictions.
    pub jurisdictions: Vec<String>,
    /// The periods, in order of time.
    pub periods: Vec<String>,
    /// For each period, the figure of each jurisdiction, if it gave one.
    pub figures: Vec<Vec<Option<f64>>>,
    /// For each period, the figure of the region.
    pub region: Vec<Option<f64>>,
}

/// Parts of one submission, made one.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct MergerView {
    /// The files; the first is completed.
    pub files: Vec<String>,
    /// The data points that anybody answered.
    pub points: Vec<MergedPoint>,
}

/// A data point in several files.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
pub struct MergedPoint {
    /// The code.
    pub code: String,
    /// What is asked.
    pub label: String,
    /// What each file says; nothing where it says nothing.
    pub said: Vec<Option<String>>,
    /// The cell in each file.
    pub cells: Vec<Option<String>>,
    /// `only`, `agreed`, `summed`, `joined`, `conflict` or `taken`.
    pub verdict: String,
    /// What comes of it, unless that is to be decided.
    pub result: Option<String>,
    /// Why a person must decide.
    pub why: Option<String>,
    /// The files that it comes from.
    pub from: Vec<usize>,
    /// Whether the figures can be added.
    pub can_add: bool,
}

fn period(period: submission::Period) -> Period {
    Period {
        start: date::to_iso(period.start),
        end: date::to_iso(period.end),
    }
}

/// Jurisdictions as the language calls them.
fn called(names: &[String], template: &Template, messages: &Messages) -> Vec<String> {
    let language = messages.language();
    let names = names.iter();
    names
        .map(|name| template.jurisdiction(name, language).to_owned())
        .collect()
}

/// The files on a desk, and who reported.
pub fn desk(desk: &Desk, messages: &Messages) -> DeskView {
    let template = desk.template();
    let sheets = template.sheets.iter().map(|sheet| {
        let key = format!("sheet:{}", sheet.id);
        DeskSheet {
            label: template.labels.get(&key, messages.language()).to_owned(),
            id: sheet.id.clone(),
        }
    });
    let mut files: Vec<DeskFile> = (0..desk.files().len())
        .filter_map(|at| file(desk, at, messages))
        .collect();
    let mut notices = Vec::new();
    for duplicate in desk.duplicates() {
        let count = duplicate.others.len() + 1;
        let path = |at: usize| desk.files().get(at).map_or("", |file| file.path.as_str());
        let time = messages.period(duplicate.slot.period);
        let who = template.jurisdiction(&duplicate.slot.jurisdiction, messages.language());
        for at in duplicate
            .others
            .iter()
            .map(|(at, _)| *at)
            .chain([duplicate.standing])
        {
            if let Some(file) = files.get_mut(at) {
                file.rivals = count - 1;
            }
        }
        for (at, differ) in &duplicate.others {
            if let Some(file) = files.get_mut(*at) {
                file.differs = Some(*differ);
                file.stands = false;
            }
        }
        if let [(other, differ)] = duplicate.others.as_slice() {
            let texts = [
                ("one", path(duplicate.standing)),
                ("other", path(*other)),
                ("who", who),
                ("period", time.as_str()),
            ];
            notices.push(messages.counted("region-two-files", &texts, &[("differ", *differ)]));
        } else {
            let texts = [
                ("who", who),
                ("period", time.as_str()),
                ("standing", path(duplicate.standing)),
            ];
            notices.push(messages.counted("region-duplicate", &texts, &[("count", count)]));
        }
    }
    for at in desk.unplaced() {
        if let Some(file) = desk.files().get(at) {
            let who = file.jurisdiction.as_deref();
            let who = who.map(|who| template.jurisdiction(who, messages.language()));
            notices.push(messages.unplaced(&file.path, who));
        }
    }
    let coverage = desk.coverage();
    for (first, last) in &coverage.gaps {
        let (one, other) = (messages.period(*first), messages.period(*last));
        notices.push(match first == last {
            true => messages.text("region-gap", &[("first", &one)]),
            false => messages.text("region-gap-run", &[("first", &one), ("last", &other)]),
        });
    }
    let rows = coverage.periods.iter().zip(&coverage.presence).rev();
    let periods = rows.map(|(time, row)| DeskPeriod {
        period: period(*time),
        label: messages.period(*time),
        files: row
            .iter()
            .map(|presence| match presence {
                CorePresence::File(at) | CorePresence::Within(at) => Some(*at),
                CorePresence::Halves | CorePresence::Missing => None,
            })
            .collect(),
        presence: row
            .iter()
            .map(|presence| presence_name(*presence).to_owned())
            .collect(),
    });
    DeskView {
        sheets: sheets.collect(),
        files,
        periods: periods.collect(),
        jurisdictions: called(&coverage.jurisdictions, template, messages),
        notices,
    }
}

/// What is wrong between the submissions of each period, the latest first.
pub fn between(desk: &Desk, messages: &Messages) -> Vec<BetweenView> {
    let template = desk.template();
    // Of hundreds of periods nobody reads on.
    let periods = desk.periods().into_iter().rev();
    let told = periods
        .take(crate::regional::MOST_PERIODS)
        .flat_map(|time| {
            let found = desk.between(time).into_iter();
            found.map(move |between| BetweenView {
                period: messages.period(time),
                rule: between.found.finding.rule.clone(),
                severity: between.found.finding.severity.name().to_owned(),
                message: messages.finding(&between.found.finding, template),
                files: between.files,
            })
        });
    told.collect()
}

fn presence_name(presence: CorePresence) -> &'static str {
    match presence {
        CorePresence::File(_) => "file",
        CorePresence::Within(_) => "within",
        CorePresence::Halves => "halves",
        CorePresence::Missing => "missing",
    }
}

fn file(desk: &Desk, at: usize, messages: &Messages) -> Option<DeskFile> {
    let file = desk.files().get(at)?;
    let time = file.period();
    Some(DeskFile {
        path: file.path.clone(),
        jurisdiction: file.jurisdiction.as_deref().map(|name| {
            let template = desk.template();
            template.jurisdiction(name, messages.language()).to_owned()
        }),
        period: time.map(period),
        period_short: time
            .map(|time| messages.period_short(time))
            .unwrap_or_default(),
        version: file.version.clone(),
        asked: desk.template().data_points.len(),
        answered: file.answered,
        errors: file.errors(),
        warnings: file.warnings(),
        receipt: file.receipt.name().to_owned(),
        sheet_errors: file.tallies.iter().map(|tally| tally.errors).collect(),
        sheet_warnings: file.tallies.iter().map(|tally| tally.warnings).collect(),
        stands: file.jurisdiction.is_some() && time.is_some(),
        rivals: 0,
        differs: None,
        others: desk.others(at).len(),
    })
}

/// The data points in which two files differ.
pub fn differences(
    desk: &Desk,
    one: usize,
    other: usize,
    messages: &Messages,
) -> Vec<DifferenceView> {
    let cell = |cell: &Option<crate::cell::CellRef>| {
        cell.as_ref().map(ToString::to_string).unwrap_or_default()
    };
    let differences = desk.differences(one, other).into_iter();
    differences
        .map(|found| DifferenceView {
            label: desk.template().label(&found.code, messages.language()),
            cells: [cell(&found.one.0), cell(&found.other.0)],
            values: [
                shown(desk, &found.one.1, messages),
                shown(desk, &found.other.1, messages),
            ],
            code: found.code.to_string(),
        })
        .collect()
}

fn shown(desk: &Desk, value: &Value, messages: &Messages) -> String {
    let label = |key: &str| {
        let labels = &desk.template().labels;
        labels.get(key, messages.language()).to_owned()
    };
    match value {
        Value::Number(number) => number.to_string(),
        Value::Choice(text) | Value::Text(text) => text.clone(),
        Value::Date(day) => date::to_iso(*day),
        Value::Blank => messages.text("region-no-answer", &[]),
        Value::NotAvailable => label("answer:not_available"),
        Value::NotApplicable => label("answer:not_applicable"),
        Value::Unreadable(what) => what.text.clone(),
    }
}

/// The headline indicators.
pub fn headlines(desk: &Desk, most: usize, messages: &Messages) -> Vec<HeadlineView> {
    let template = desk.template();
    let regional = desk.figures(None);
    let series = regional.headlines(template, most).into_iter();
    series
        .map(|series| HeadlineView {
            id: series.headline.id().to_owned(),
            label: template.headline(&series.headline, messages.language()),
            share: matches!(series.headline, Headline::Share(_)),
            jurisdictions: called(&regional.jurisdictions, template, messages),
            periods: series
                .periods
                .iter()
                .map(|time| messages.period_short(*time))
                .collect(),
            figures: series.figures,
            region: series.region,
        })
        .collect()
}

/// What comes of parts of one submission.
pub fn merger(merger: &Merger, template: &Template, messages: &Messages) -> MergerView {
    let points = merger.points.iter().map(|point| {
        let content = |said: &crate::merging::Said| {
            said.answers().then(|| value::shown(&said.content, false))
        };
        let (verdict, why) = match &point.verdict {
            Verdict::Only(_) => ("only", None),
            Verdict::Agreed(_) => ("agreed", None),
            Verdict::Summed(..) => ("summed", None),
            Verdict::Joined(..) => ("joined", None),
            Verdict::Taken(_) => ("taken", None),
            Verdict::Conflict(_, why) => ("conflict", Some(messages.conflict(*why))),
        };
        let numbers = point
            .said
            .iter()
            .filter(|said| said.value.number().is_some());
        MergedPoint {
            label: template.label(&point.code, messages.language()),
            code: point.code.to_string(),
            said: point.said.iter().map(content).collect(),
            cells: point
                .said
                .iter()
                .map(|said| said.cell.as_ref().map(ToString::to_string))
                .collect(),
            result: point.content().map(|content| value::shown(&content, false)),
            verdict: verdict.to_owned(),
            why,
            from: point.sources(),
            can_add: numbers.count() > 1,
        }
    });
    MergerView {
        points: points.collect(),
        files: merger.files.clone(),
    }
}
