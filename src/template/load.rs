//! Reads a definition from its tables.

use std::collections::{BTreeMap, BTreeSet};

use rustc_hash::FxHashMap;

use crate::check::general;
use crate::code::{Code, nearest};
use crate::formula::{Formula, SyntaxError};
use crate::language::cyrillic;
use crate::limits::{DATA_POINTS, FAULTS, RULE_PARTS, RULES};
use crate::number::{self, Spelling};

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
    /// A number that is written otherwise than a definition does.
    #[error("“{found}” is not a number; write {number}")]
    NumberSpelt {
        /// As written.
        found: String,
        /// What it says.
        number: String,
    },
    /// More of something than a definition may have.
    #[error("there are more than {1} {0}")]
    TooMany(&'static str, usize),
    /// A name with a letter that nobody sees.
    #[error(
        "“{found}” has a letter in it that cannot be seen ({letter}), shown here as a dot; type the name again"
    )]
    Unseen {
        /// As written, with dots for what cannot be seen.
        found: String,
        /// Which letter.
        letter: String,
    },
    /// Something that stands twice, in capitals or not.
    #[error("{name} stands here a second time, as {other}; remove one of the two")]
    TwiceAs {
        /// As written.
        name: String,
        /// As written before.
        other: String,
    },
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
        match sheet(&row, &template) {
            Ok(sheet) => template.sheets.push(sheet),
            Err(problem) => problems.push(problem),
        }
    }
    let table = Table::read(tables, "data_points", &mut problems);
    for row in table.rows() {
        if problems.len() >= FAULTS {
            break;
        }
        if template.data_points.len() >= DATA_POINTS {
            problems.push(row.problem("code", Fault::TooMany("data-points", DATA_POINTS)));
            break;
        }
        match data_point(&row, &template) {
            Ok(point) => add_data_point(point, &row, &mut template, &mut problems),
            Err(problem) => problems.push(problem),
        }
    }
    rules(tables, &mut template, &mut problems);
    template.headlines = headlines(tables, &template, &mut problems);
    template.link();
    (template, problems)
}

fn settings(tables: &Tables<'_>, problems: &mut Vec<TemplateProblem>) -> BTreeMap<String, String> {
    let mut settings = BTreeMap::new();
    for row in Table::read(tables, "settings", problems).rows() {
        problems.extend(row.unseen(&["name"]));
        let (name, value) = (row.text("name").to_owned(), row.text("value").to_owned());
        if settings.insert(name.clone(), value).is_some() {
            problems.push(row.problem("name", Fault::Twice(name)));
        }
    }
    settings
}

/// The settings that are no numbers: names of the form and of its parts.
const WORDS: [&str; 3] = ["id", "version", HEADLINES];

/// Finds settings that rules read as numbers, or that look like numbers, and are none.
fn number_settings(
    tables: &Tables<'_>,
    read: &BTreeSet<String>,
    problems: &mut Vec<TemplateProblem>,
) {
    // That the table is missing was told when the settings were read.
    for row in Table::read(tables, "settings", &mut Vec::new()).rows() {
        let (name, value) = (row.text("name"), row.text("value"));
        if is_number(value) || WORDS.contains(&name) {
            continue;
        }
        match not_a_number(value) {
            fault @ Fault::NumberSpelt { .. } => problems.push(row.problem("value", fault)),
            fault if read.contains(name) => problems.push(row.problem("value", fault)),
            _ => {}
        }
    }
}

fn is_number(text: &str) -> bool {
    text.parse::<f64>().is_ok_and(f64::is_finite)
}

/// That a text is not a number, with the number that it says.
fn not_a_number(found: &str) -> Fault {
    let said: Vec<String> = number::readings(found)
        .iter()
        .filter(|reading| reading.spelling == Spelling::Exact)
        .map(|reading| reading.value.to_string())
        .collect();
    let found = found.to_owned();
    match said.is_empty() {
        true => Fault::NotANumber(found),
        false => Fault::NumberSpelt {
            found,
            number: said.join(" / "),
        },
    }
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
    let mut known: BTreeMap<(String, String), String> = BTreeMap::new();
    for row in Table::read(tables, "lists", problems).rows() {
        if problems.len() >= FAULTS {
            break;
        }
        problems.extend(row.unseen(&["list", "item"]));
        let (list, item) = (row.text("list").to_owned(), row.text("item").to_owned());
        // Choices are found in capitals or not, so that two of these are one.
        match known.get(&(list.clone(), folded(&item))) {
            Some(other) => problems.push(row.problem("item", twice(&item, other))),
            None => {
                known.insert((list.clone(), folded(&item)), item.clone());
                lists.entry(list).or_default().items.push(item);
            }
        }
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
        problems.extend(row.unseen(&["key"]));
        if problems.len() >= FAULTS {
            break;
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
    if let Some(problem) = row.unseen(&["code", "sheet", "group", "kind", "unit"]) {
        return Err(problem);
    }
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
        reliability: Some(weight)
            .filter(|weight| is_number(weight))
            .and_then(|weight| weight.parse().ok())
            .filter(|weight| *weight > 0.0)
            .ok_or_else(|| {
                let fault = match is_number(weight) {
                    true => Fault::NotOneOf {
                        found: weight.to_owned(),
                        words: "> 0".to_owned(),
                    },
                    false => not_a_number(weight),
                };
                row.problem("reliability", fault)
            })?,
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
    if let Some(problem) = row.unseen(&["id", "kind", "severity", "check"]) {
        return Err(problem);
    }
    let id = row.text("id").to_owned();
    let mut known = template.rules.iter();
    if let Some(other) = known.find(|known| known.id.eq_ignore_ascii_case(&id)) {
        return Err(row.problem("id", twice(&id, &other.id)));
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
    let parameters = parameters(name, row, template)?;
    Ok(RuleTest::Named(name.to_owned(), parameters))
}

/// The parameters of a check, each known to it, with numbers where it takes numbers.
fn parameters(
    check: &str,
    row: &Row<'_>,
    template: &Template,
) -> Result<BTreeMap<String, String>, TemplateProblem> {
    let mut parameters = BTreeMap::new();
    let wrong = |fault| Err(row.problem("parameters", fault));
    let pairs = row.text("parameters").split(';').map(str::trim);
    for pair in pairs.filter(|pair| !pair.is_empty()) {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        let (name, value) = (name.trim(), value.trim());
        if let Some(known) = general::parameters_of(check)
            && (!known.contains(&name) || value.is_empty())
        {
            return wrong(Fault::NotOneOf {
                found: pair.to_owned(),
                words: known
                    .iter()
                    .map(|name| format!("{name}=…"))
                    .collect::<Vec<_>>()
                    .join(", "),
            });
        }
        if general::takes_number(name)
            && !is_number(value)
            && !template.settings.contains_key(value)
        {
            return wrong(match not_a_number(value) {
                fault @ Fault::NumberSpelt { .. } => fault,
                _ => unknown(
                    "setting",
                    value,
                    template.settings.keys().map(String::as_str),
                ),
            });
        }
        if parameters
            .insert(name.to_owned(), value.to_owned())
            .is_some()
        {
            return wrong(Fault::Twice(name.to_owned()));
        }
    }
    Ok(parameters)
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
        // One that is there and no number is told in its own cell.
        if !template.settings.contains_key(&name) {
            let names = template.settings.keys().map(String::as_str);
            return Err(row.problem("formula", unknown("setting", &name, names)));
        }
    }
    Ok(())
}

fn sheet(row: &Row<'_>, template: &Template) -> Result<SheetDefinition, TemplateProblem> {
    if let Some(problem) = row.unseen(&["id"]) {
        return Err(problem);
    }
    let (id, cover) = (row.text("id").to_owned(), row.yes("cover")?);
    // Excel has no two sheets that differ in capitals only.
    let mut known = template.sheets.iter();
    match known.find(|known| folded(&known.id) == folded(&id)) {
        Some(other) => Err(row.problem("id", twice(&id, &other.id))),
        None => Ok(SheetDefinition { id, cover }),
    }
}

#[inline(never)] // See the profile `wasm` in Cargo.toml.
fn rules(tables: &Tables<'_>, template: &mut Template, problems: &mut Vec<TemplateProblem>) {
    let mut parts = 0;
    let mut settings: BTreeSet<String> = BTreeSet::new();
    for row in Table::read(tables, "rules", problems).rows() {
        if problems.len() >= FAULTS {
            break;
        }
        if template.rules.len() >= RULES {
            problems.push(row.problem("id", Fault::TooMany("rules", RULES)));
            break;
        }
        match rule(&row, template) {
            Ok(rule) => {
                match &rule.test {
                    RuleTest::Formula(formula) | RuleTest::Figure(formula) => {
                        settings.extend(formula.settings());
                        parts += formula.expr.size();
                    }
                    RuleTest::Named(_, parameters) => {
                        let numbers = parameters.iter();
                        let numbers = numbers.filter(|(name, _)| general::takes_number(name));
                        settings.extend(numbers.map(|(_, value)| value.clone()));
                    }
                }
                template.rules.push(rule);
            }
            Err(problem) => problems.push(problem),
        }
        if parts > RULE_PARTS {
            problems.push(row.problem("formula", Fault::TooMany("parts", RULE_PARTS)));
            break;
        }
    }
    number_settings(tables, &settings, problems);
}

/// A name as it is compared: in capitals or not.
fn folded(name: &str) -> String {
    name.to_lowercase()
}

fn twice(name: &str, other: &str) -> Fault {
    match name == other {
        true => Fault::Twice(name.to_owned()),
        false => Fault::TwiceAs {
            name: name.to_owned(),
            other: other.to_owned(),
        },
    }
}

fn unknown<'a>(what: &'static str, name: &str, names: impl Iterator<Item = &'a str>) -> Fault {
    Fault::Unknown {
        what,
        name: name.to_owned(),
        suggestion: nearest(name, names),
    }
}
