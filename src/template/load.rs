//! Reads a definition from its tables.

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;

use crate::check::general;
use crate::code::{Code, nearest};
use crate::formula::{Formula, SyntaxError};
use crate::language::cyrillic;

use super::links::Links;
use super::tables::{Row, Table};
use super::{
    Aggregation, CodeList, DataPoint, Headline, Labels, Measure, Merging, Rule, RuleKind, RuleTest,
    Severity, SheetDefinition, Template, ValueKind,
};

pub use super::tables::Tables;

/// A fault in a definition, with its place.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[error("{}{}: {fault}", self.place(), if column.is_empty() { String::new() } else { format!(", column {column}") })]
pub struct TemplateProblem {
    /// The table (and sheet of the definition workbook), such as `rules`.
    pub table: String,
    /// The row, counted from 1 with the header.
    pub row: usize,
    /// The name of the column; empty when the whole row is meant.
    pub column: String,
    /// Its number, from 0, if the table has it.
    pub column_number: Option<u32>,
    /// What is wrong.
    pub fault: Box<Fault>,
}

impl TemplateProblem {
    /// `rules!D37`, as the definition workbook has it; without a column, the table and the row.
    fn place(&self) -> String {
        let sheet = self.table.replace('_', " ");
        match self.cell() {
            Some(cell) => format!("{sheet}!{cell}"),
            None => format!("{sheet}, row {}", self.row),
        }
    }
}

/// What is wrong in a definition.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum Fault {
    /// A table is missing.
    #[error("the definition has no such table")]
    NoTable,
    /// The table is no CSV.
    #[error("the table cannot be read: {0}")]
    Csv(String),
    /// A word that means nothing here.
    #[error("“{found}” means nothing here; it can be: {words}")]
    NotOneOf {
        /// As written.
        found: String,
        /// What could stand there.
        words: String,
    },
    /// Text that is not a code.
    #[error(
        "“{0}” is not a code: codes are capital letters and digits with dots between, such as TR.IN"
    )]
    NotACode(String),
    /// A number was needed.
    #[error("“{0}” is not a number")]
    NotANumber(String),
    /// Something that stands twice.
    #[error("{0} stands here a second time")]
    Twice(String),
    /// A name that is not defined.
    #[error("no {what} `{name}`{}", suggestion.as_ref().map(|name| format!("; did you mean `{name}`?")).unwrap_or_default())]
    Unknown {
        /// What it should name, such as `data point`.
        what: &'static str,
        /// As written.
        name: String,
        /// What may have been meant.
        suggestion: Option<String>,
    },
    /// A mistake in a formula.
    #[error("{0}")]
    Syntax(#[from] SyntaxError),
    /// A rule with neither formula nor check, or with both.
    #[error("a rule has either a formula or a check")]
    FormulaOrCheck,
    /// Something that people read is missing.
    #[error("there is no English text for `{0}` in the labels")]
    NoLabel(String),
}

/// Reads a definition. A row with a fault is left out and its fault is listed; the rest stands.
pub fn load(tables: &Tables<'_>) -> (Template, Vec<TemplateProblem>) {
    let mut problems = Vec::new();
    let settings = settings(tables, &mut problems);
    let mut template = Template {
        id: settings.get("id").cloned().unwrap_or_default(),
        version: settings.get("version").cloned().unwrap_or_default(),
        settings,
        sheets: Vec::new(),
        cover: Vec::new(),
        data_points: Vec::new(),
        rules: Vec::new(),
        lists: lists(tables, &mut problems),
        labels: labels(tables, &mut problems),
        headlines: Vec::new(),
        positions: FxHashMap::default(),
        links: Links::default(),
    };
    let table = Table::read(tables, "sheets", &mut problems);
    for row in table.rows() {
        match row.yes("cover") {
            Ok(cover) => template.sheets.push(SheetDefinition {
                id: row.text("id").to_owned(),
                cover,
            }),
            Err(problem) => problems.push(problem),
        }
    }
    let table = Table::read(tables, "data_points", &mut problems);
    for row in table.rows() {
        match data_point(&row, &template) {
            Ok(point) => add_data_point(point, &row, &mut template, &mut problems),
            Err(problem) => problems.push(problem),
        }
    }
    let table = Table::read(tables, "rules", &mut problems);
    for row in table.rows() {
        match rule(&row, &template) {
            Ok(rule) => template.rules.push(rule),
            Err(problem) => problems.push(problem),
        }
    }
    template.headlines = headlines(tables, &template, &mut problems);
    template.link();
    (template, problems)
}

fn settings(tables: &Tables<'_>, problems: &mut Vec<TemplateProblem>) -> BTreeMap<String, String> {
    let table = Table::read(tables, "settings", problems);
    let pairs = table
        .rows()
        .map(|row| (row.text("name").to_owned(), row.text("value").to_owned()));
    pairs.collect()
}

/// The name of the setting that lists the headlines, with bars between them.
const HEADLINES: &str = "headlines";

#[inline(never)] // See the profile `wasm` in Cargo.toml.
fn headlines(
    tables: &Tables<'_>,
    template: &Template,
    problems: &mut Vec<TemplateProblem>,
) -> Vec<Headline> {
    // That the table is missing was told when the settings were read.
    let table = Table::read(tables, "settings", &mut Vec::new());
    let mut headlines = Vec::new();
    for row in table.rows().filter(|row| row.text("name") == HEADLINES) {
        let names = row.text("value").split('|').map(str::trim);
        for name in names.filter(|name| !name.is_empty()) {
            let point = Code::new(name).filter(|code| template.positions.contains_key(code));
            let share = || {
                let rule = template.rule(name)?;
                matches!(rule.test, RuleTest::Figure(_)).then(|| Headline::Share(rule.id.clone()))
            };
            match point.map(Headline::DataPoint).or_else(share) {
                Some(headline) => headlines.push(headline),
                None => {
                    let codes = template.data_points.iter().map(|point| point.code.as_str());
                    let shares = template.rules.iter();
                    let shares = shares.filter(|rule| matches!(rule.test, RuleTest::Figure(_)));
                    let rules = shares.map(|rule| rule.id.as_str());
                    let problem = unknown("headline", name, codes.chain(rules));
                    problems.push(row.problem("value", problem));
                }
            }
        }
    }
    headlines
}

#[inline(never)] // See the profile `wasm` in Cargo.toml.
fn lists(tables: &Tables<'_>, problems: &mut Vec<TemplateProblem>) -> BTreeMap<String, CodeList> {
    let mut lists: BTreeMap<String, CodeList> = BTreeMap::new();
    for row in Table::read(tables, "lists", problems).rows() {
        let list = lists.entry(row.text("list").to_owned()).or_default();
        list.items.push(row.text("item").to_owned());
    }
    lists
}

#[inline(never)] // See the profile `wasm` in Cargo.toml.
fn labels(tables: &Tables<'_>, problems: &mut Vec<TemplateProblem>) -> Labels {
    let mut labels = Labels::default();
    let table = Table::read(tables, "labels", problems);
    for row in table.rows() {
        let texts = table.header().iter().filter(|language| *language != "key");
        let texts = texts
            .map(|language| (language.clone(), row.text(language).to_owned()))
            .filter(|(_, text)| !text.is_empty());
        let mut texts: BTreeMap<String, String> = texts.collect();
        if let Some(latin) = texts.get(cyrillic::FROM) {
            let written = cyrillic::written(latin);
            texts.entry(cyrillic::CODE.to_owned()).or_insert(written);
        }
        let key = row.text("key").to_owned();
        if labels.texts.insert(key.clone(), texts).is_some() {
            problems.push(row.problem("key", Fault::Twice(key)));
        }
    }
    labels
}

#[inline(never)] // See the profile `wasm` in Cargo.toml.
fn data_point(row: &Row<'_>, template: &Template) -> Result<DataPoint, TemplateProblem> {
    let text = row.text("code");
    let code =
        Code::new(text).ok_or_else(|| row.problem("code", Fault::NotACode(text.to_owned())))?;
    let sheet = row.text("sheet");
    if !template.sheets.iter().any(|known| known.id == sheet) {
        let names = template.sheets.iter().map(|known| known.id.as_str());
        return Err(row.problem("sheet", unknown("sheet", sheet, names)));
    }
    let weight = row.text("reliability");
    let key = format!("data_point:{code}");
    if !template.labels.texts.contains_key(&key) {
        return Err(row.problem("code", Fault::NoLabel(key)));
    }
    let kind = kind(row, template)?;
    Ok(DataPoint {
        code,
        sheet: sheet.to_owned(),
        group: row.text("group").to_owned(),
        merging: merging(row, &kind)?,
        kind,
        unit: row.text("unit").to_owned(),
        measure: row.one_of(
            "measure",
            &[
                ("flow", Measure::Flow),
                ("stock", Measure::Stock),
                ("opening", Measure::OpeningStock),
                ("status", Measure::Status),
                ("ratio", Measure::Ratio),
            ],
        )?,
        aggregation: row.one_of(
            "aggregation",
            &[
                ("sum", Aggregation::Sum),
                ("last", Aggregation::Last),
                ("none", Aggregation::None),
            ],
        )?,
        allows_na: row.yes("not_available")?,
        allows_nap: row.yes("not_applicable")?,
        allows_negative: row.yes("negative")?,
        reliability: weight
            .parse()
            .map_err(|_| row.problem("reliability", Fault::NotANumber(weight.to_owned())))?,
        source: row.text("source").to_owned(),
    })
}

/// A definition that says nothing, or has no such column, means what is usual for the kind.
fn merging(row: &Row<'_>, kind: &ValueKind) -> Result<Merging, TemplateProblem> {
    if row.text("merging").is_empty() {
        return Ok(match kind {
            ValueKind::Count | ValueKind::Amount => Merging::Areas,
            _ => Merging::Agree,
        });
    }
    row.one_of(
        "merging",
        &[
            ("agree", Merging::Agree),
            ("areas", Merging::Areas),
            ("all", Merging::All),
        ],
    )
}

fn kind(row: &Row<'_>, template: &Template) -> Result<ValueKind, TemplateProblem> {
    if let Some(list) = row.text("kind").strip_prefix("choice:") {
        return match template.lists.contains_key(list) {
            true => Ok(ValueKind::Choice(list.to_owned())),
            false => {
                let names = template.lists.keys().map(String::as_str);
                Err(row.problem("kind", unknown("list", list, names)))
            }
        };
    }
    let kinds = [
        ("count", &ValueKind::Count),
        ("amount", &ValueKind::Amount),
        ("percent", &ValueKind::Percent),
        ("year", &ValueKind::Year),
        ("date", &ValueKind::Date),
        ("text", &ValueKind::Text),
    ];
    row.one_of("kind", &kinds).cloned()
}

fn add_data_point(
    point: DataPoint,
    row: &Row<'_>,
    template: &mut Template,
    problems: &mut Vec<TemplateProblem>,
) {
    if template.data_point(&point.code).is_some() {
        problems.push(row.problem("code", Fault::Twice(point.code.to_string())));
        return;
    }
    let cover = template
        .sheets
        .iter()
        .any(|sheet| sheet.cover && sheet.id == point.sheet);
    if cover {
        template.cover.push(point);
    } else {
        template
            .positions
            .insert(point.code.clone(), template.data_points.len());
        template.data_points.push(point);
    }
}

#[inline(never)] // See the profile `wasm` in Cargo.toml.
fn rule(row: &Row<'_>, template: &Template) -> Result<Rule, TemplateProblem> {
    let id = row.text("id").to_owned();
    if template.rule(&id).is_some() {
        return Err(row.problem("id", Fault::Twice(id)));
    }
    let key = format!("rule:{id}");
    if !template.labels.texts.contains_key(&key) {
        return Err(row.problem("id", Fault::NoLabel(key)));
    }
    let kinds = RuleKind::ALL.map(|kind| (kind.name(), kind));
    let severities = Severity::ALL.map(|severity| (severity.name(), severity));
    Ok(Rule {
        id,
        kind: row.one_of("kind", &kinds)?,
        severity: row.one_of("severity", &severities)?,
        test: test(row, template)?,
        note_settles: row.yes("note_settles")?,
        source: row.text("source").to_owned(),
    })
}

fn test(row: &Row<'_>, template: &Template) -> Result<RuleTest, TemplateProblem> {
    let (text, name) = (row.text("formula"), row.text("check"));
    if !text.is_empty() && (name.is_empty() || name == FIGURE) {
        let read = match name.is_empty() {
            true => Formula::condition(text),
            false => Formula::number(text),
        };
        let formula = read.map_err(|error| row.problem("formula", error.into()))?;
        known_names(&formula, row, template)?;
        return Ok(match name.is_empty() {
            true => RuleTest::Formula(formula),
            false => RuleTest::Figure(formula),
        });
    }
    if !text.is_empty() || name.is_empty() {
        return Err(row.problem("formula", Fault::FormulaOrCheck));
    }
    if general::find(name).is_none() {
        let names = general::names().chain([FIGURE]);
        return Err(row.problem("check", unknown("check", name, names)));
    }
    let pairs = row
        .text("parameters")
        .split(';')
        .filter_map(|pair| pair.split_once('='));
    let parameters = pairs
        .map(|(name, value)| (name.trim().to_owned(), value.trim().to_owned()))
        .collect();
    Ok(RuleTest::Named(name.to_owned(), parameters))
}

/// What stands in the column of checks when the formula gives a share to look at.
const FIGURE: &str = "figure";

/// The data points and settings of a formula exist.
fn known_names(
    formula: &Formula,
    row: &Row<'_>,
    template: &Template,
) -> Result<(), TemplateProblem> {
    for code in formula.codes() {
        if template.data_point(&code).is_none() {
            let names = template.data_points.iter().map(|point| point.code.as_str());
            return Err(row.problem("formula", unknown("data point", code.as_str(), names)));
        }
    }
    for name in formula.settings() {
        if template.number_setting(&name).is_none() {
            let names = template.settings.keys().map(String::as_str);
            return Err(row.problem("formula", unknown("setting", &name, names)));
        }
    }
    Ok(())
}

fn unknown<'a>(what: &'static str, name: &str, names: impl Iterator<Item = &'a str>) -> Fault {
    Fault::Unknown {
        what,
        name: name.to_owned(),
        suggestion: nearest(name, names),
    }
}
