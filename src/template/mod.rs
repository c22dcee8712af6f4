//! The definition of a reporting form: sheets, data points, rules, code lists, labels, settings.
//!
//! A template is data. Its text form is a folder of tables (`templates/roadmap/*.csv`), read by
//! `load`; `definition` and `definition_workbook` turn them into one workbook and back, `audit` finds what is odd about
//! them, `links` tells what the rules tie, `packed` keeps what was read. Nothing in this crate knows what the data points mean.

pub mod audit;
pub mod definition;
#[cfg(test)]
mod definition_tests;
#[cfg(feature = "writer")]
mod definition_workbook;
pub mod layout;
pub(crate) mod links;
pub mod load;
pub mod packed;
pub mod roadmap;
mod tables;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use crate::code::Code;
use crate::formula::Formula;
use crate::number::{self, Dimension};

pub use definition::{Definition, DefinitionError};
pub use load::{Fault, Tables, TemplateProblem, load};
pub use packed::NotAForm;
pub use roadmap::roadmap;

/// The definition of a form.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Template {
    /// A short name that never changes, such as `roadmap`.
    pub id: String,
    /// The version that a filled form states on its cover sheet.
    pub version: String,
    /// Thresholds and other settings, by name, as written in the definition.
    pub settings: BTreeMap<String, String>,
    /// The sheets of the form, in order; the cover sheet first.
    pub sheets: Vec<SheetDefinition>,
    /// The fields of the cover sheet. They are asked like data points but are no indicators.
    pub cover: Vec<DataPoint>,
    /// The questions of the form, in its order.
    pub data_points: Vec<DataPoint>,
    /// The rules, in the order of the rule book.
    pub rules: Vec<Rule>,
    /// The code lists, by id.
    pub lists: BTreeMap<String, CodeList>,
    /// What people read, by key and language.
    pub labels: Labels,
    /// What a summary of several submissions shows first, in this order.
    pub headlines: Vec<Headline>,
    /// Where each data point stands in `data_points`.
    #[serde(skip)]
    pub positions: FxHashMap<Code, usize>,
    /// What its rules say of its data points; see [`Template::link`].
    #[serde(skip)]
    pub(crate) links: links::Links,
}

/// One sheet of the form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetDefinition {
    /// The id by which data points name their sheet; also the name on the tab of the blank form.
    pub id: String,
    /// Whether this is the cover sheet.
    pub cover: bool,
}

/// One question of the form.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DataPoint {
    /// Its name in rules and in the code column.
    pub code: Code,
    /// The id of the sheet it stands on.
    pub sheet: String,
    /// The id of the block of rows it stands in; blocks have headings.
    pub group: String,
    /// What may be answered.
    pub kind: ValueKind,
    /// What is counted or measured, such as `pieces`; the key of a label.
    pub unit: String,
    /// What the figure says about time.
    pub measure: Measure,
    /// How figures of several periods make one of a longer period.
    pub aggregation: Aggregation,
    /// How figures of several parts of a jurisdiction make one.
    pub merging: Merging,
    /// Whether "not available" is an answer here.
    pub allows_na: bool,
    /// Whether "not applicable" is an answer here.
    pub allows_nap: bool,
    /// Whether a negative number is possible.
    pub allows_negative: bool,
    /// How reluctant an editor is to blame this figure; 1 is usual. (errorlocate's weight.)
    pub reliability: f64,
    /// Where the wording or the need for this data point comes from.
    pub source: String,
}

/// What may be answered to a question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum ValueKind {
    /// A whole number of things.
    Count,
    /// A measured number, such as kilograms.
    Amount,
    /// A percentage, 40 for 40 %.
    Percent,
    /// A calendar year.
    Year,
    /// A day.
    Date,
    /// One item of the code list with this id.
    Choice(String),
    /// Any text.
    Text,
}

impl ValueKind {
    /// The name in definitions and reports; choices are told apart by their list.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Count => "count",
            Self::Amount => "amount",
            Self::Percent => "percent",
            Self::Year => "year",
            Self::Date => "date",
            Self::Choice(_) => "choice",
            Self::Text => "text",
        }
    }
}

/// How a unit that is written behind a number stands to the one that is asked.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum UnitBehind {
    /// It is that unit.
    Own,
    /// A word for things of any kind, which the form does not tell apart.
    General,
    /// Another unit of the same; one of it is so many of the unit that is asked.
    Converted(f64),
    /// It measures or counts something else.
    Other,
}

/// What a figure says about time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Measure {
    /// What happened in the period; halves add up to the year.
    Flow,
    /// What there is at the end of the period.
    Stock,
    /// What there was at the start of the period.
    OpeningStock,
    /// A state of affairs, such as yes or no.
    Status,
    /// A declared share; never added.
    Ratio,
}

/// How figures of several periods make one of a longer period.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Aggregation {
    /// They are added.
    Sum,
    /// The last one stands.
    Last,
    /// Nothing can be said.
    None,
}

/// How figures of several parts of a jurisdiction make one of the whole.
///
/// Parts are areas (entities, cantons), of which each reports on itself, or authorities (police,
/// customs, prosecution, defence), of which each reports on what it does for all of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Merging {
    /// There is one figure for the whole; who tells it tells the same.
    Agree,
    /// Those of areas are added; authorities tell the same.
    Areas,
    /// Those of areas and those of authorities are added: each counts its own.
    All,
}

/// What a summary of several submissions shows first.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Headline {
    /// A data point.
    DataPoint(Code),
    /// The share that the rule with this id asks for.
    Share(String),
}

/// A condition over data points.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Rule {
    /// Its name, for ever.
    pub id: String,
    /// The family it belongs to.
    pub kind: RuleKind,
    /// How grave a violation is.
    pub severity: Severity,
    /// How it is decided.
    pub test: RuleTest,
    /// Whether a note beside one of the figures settles a violation.
    pub note_settles: bool,
    /// Where it comes from.
    pub source: String,
}

/// How a rule is decided.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum RuleTest {
    /// The formula must be true.
    Formula(Formula),
    /// The formula gives a share that is shown for comparison.
    Figure(Formula),
    /// A general check of this name, with parameters; see `check`.
    Named(String, BTreeMap<String, String>),
}

/// The families of rules.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum RuleKind {
    /// Parts make their total.
    Sum,
    /// What came in and went out makes what is left.
    Balance,
    /// One figure cannot exceed another.
    Inequality,
    /// A share fits its counts.
    Ratio,
    /// Answers on different sheets agree.
    CrossSheet,
    /// Every question has an answer.
    Completeness,
    /// Answers are written as the form asks.
    Format,
    /// Periods agree with one another.
    CrossPeriod,
    /// Changes over time are believable.
    Trend,
    /// Jurisdictions agree with one another.
    CrossJurisdiction,
    /// What stands in the file is what is read.
    File,
}

/// How grave a finding is. Ordered: a threshold is one comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Severity {
    /// Shown for comparison.
    Info,
    /// Possible, but needs a note that explains it.
    Warning,
    /// Impossible, or unreadable.
    Error,
}

/// A code list: the choices of a question.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct CodeList {
    /// The ids of the items, in the order they are offered. An item's id is what the form holds.
    pub items: Vec<String>,
}

/// What people read, by key (`data_point:TR.IN`, `rule:SUM-08`, `list:yes_no.yes`, `unit:pieces`,
/// `sheet:Policy`, `group:W8`) and language (`en`, `sq`, ...). Serbian in Cyrillic (`sr-Cyrl`) is
/// written from `sr-Latn` where it has no text of its own.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Labels {
    /// Texts by key, then by language.
    pub texts: BTreeMap<String, BTreeMap<String, String>>,
}

impl Labels {
    /// The text for a key in a language; in English where that language has none; the key itself
    /// where there is none at all.
    pub fn get<'a>(&'a self, key: &'a str, language: &str) -> &'a str {
        self.texts
            .get(key)
            .and_then(|by_language| by_language.get(language).or_else(|| by_language.get("en")))
            .map_or(key, String::as_str)
    }

    /// Whether a text is the one for a key, in any language and in capitals or not.
    pub fn has(&self, key: &str, text: &str) -> bool {
        let text = text.to_lowercase();
        let known = self.texts.get(key).into_iter().flat_map(BTreeMap::values);
        known.into_iter().any(|known| known.to_lowercase() == text)
    }
}

impl DataPoint {
    /// Whether a number is asked.
    pub fn is_number(&self) -> bool {
        !matches!(
            self.kind,
            ValueKind::Date | ValueKind::Choice(_) | ValueKind::Text
        )
    }

    /// Whether the figures of several jurisdictions make a sum that means something: counts and
    /// amounts of what each has or does for itself.
    pub fn adds_up(&self) -> bool {
        self.merging != Merging::Agree && matches!(self.kind, ValueKind::Count | ValueKind::Amount)
    }
}

impl Headline {
    /// The code or the id of the rule, as in the definition.
    pub fn id(&self) -> &str {
        match self {
            Self::DataPoint(code) => code.as_str(),
            Self::Share(rule) => rule,
        }
    }
}

impl Template {
    /// Finds out anew what the rules say of the data points: for whoever changes either.
    pub fn link(&mut self) {
        self.links = links::Links::of(self);
    }

    /// The data point of a code; fields of the cover sheet are found too.
    pub fn data_point(&self, code: &Code) -> Option<&DataPoint> {
        self.positions
            .get(code)
            .and_then(|at| self.data_points.get(*at))
            .or_else(|| self.cover.iter().find(|field| &field.code == code))
    }

    /// The label of a data point in a language.
    pub fn label(&self, code: &Code, language: &str) -> String {
        self.labels
            .get(&format!("data_point:{code}"), language)
            .to_owned()
    }

    /// A jurisdiction as a language calls it: it is a choice on the cover sheet.
    pub fn jurisdiction<'a>(&'a self, name: &'a str, language: &str) -> &'a str {
        let list = self.cover.iter().find_map(|field| match &field.kind {
            ValueKind::Choice(list) => Some(list),
            _ => None,
        });
        list.map_or(name, |list| self.item(list, name, language))
    }

    /// A choice of a list as a language calls it; its id where that has no word for it.
    pub fn item<'a>(&'a self, list: &str, item: &'a str, language: &str) -> &'a str {
        let texts = self.labels.texts.get(&format!("list:{list}.{item}"));
        let text = texts.and_then(|texts| texts.get(language));
        text.map_or(item, String::as_str)
    }

    /// The choice of a list that a word stands for: its id, or what a language calls it; in capitals or
    /// not.
    pub fn item_called(&self, list: &str, word: &str) -> Option<&str> {
        let items = self.lists.get(list)?.items.iter();
        let word = word.trim().to_lowercase();
        let called = |item: &&String| {
            item.to_lowercase() == word || self.labels.has(&format!("list:{list}.{item}"), &word)
        };
        items.into_iter().find(called).map(String::as_str)
    }

    /// The choice of a list that a text means beyond doubt: what [`Template::item_called`] finds, or one of its
    /// spellings, whatever blanks are between the words and with a mark behind them or not.
    pub fn item_meant(&self, list: &str, text: &str) -> Option<&str> {
        let known = |text: &str| {
            let words: Vec<&str> = text.split_whitespace().collect();
            let bare = words.join(" ").to_lowercase();
            bare.trim_end_matches(['*', '.', ' ']).to_owned()
        };
        let word = known(text);
        let means = |item: &&String| {
            let keys = ["list", "spellings"].map(|kind| format!("{kind}:{list}.{item}"));
            let texts = keys.iter().filter_map(|key| self.labels.texts.get(key));
            let names = texts
                .flat_map(BTreeMap::values)
                .flat_map(|text| text.split('|'));
            std::iter::once(item.as_str())
                .chain(names)
                .any(|name| known(name) == word)
        };
        let items = self.lists.get(list)?.items.iter();
        items.into_iter().find(means).map(String::as_str)
    }

    /// A headline in a few words, in a language: what the labels call it, or else the data point or
    /// the rule.
    pub fn headline(&self, headline: &Headline, language: &str) -> String {
        let key = format!("headline:{}", headline.id());
        let short = self.labels.get(&key, language);
        if short != key {
            return short.to_owned();
        }
        match headline {
            Headline::DataPoint(code) => self.label(code, language),
            Headline::Share(rule) => {
                let words = self.rule_in_words(rule, language);
                words.trim_end_matches('.').to_owned()
            }
        }
    }

    /// A rule in words, in a language.
    pub fn rule_in_words(&self, rule: &str, language: &str) -> String {
        self.labels
            .get(&format!("rule:{rule}"), language)
            .to_owned()
    }

    /// The rule of an id; the checks that every file gets are found too.
    pub fn rule(&self, id: &str) -> Option<&Rule> {
        let mut rules = self.rules.iter().chain(&self.links.always);
        rules.find(|rule| rule.id == id)
    }

    /// Whether a word is a spelling of a unit (`t` and `tona` of `tonnes`), in any language.
    pub fn is_unit(&self, unit: &str, word: &str) -> bool {
        let word = word.to_lowercase();
        let spelled = |key: String| {
            let texts = self.labels.texts.get(&key);
            texts.is_some_and(|texts| {
                texts
                    .values()
                    .flat_map(|text| text.split(' '))
                    .any(|known| known.to_lowercase() == word)
            })
        };
        spelled(format!("unit:{unit}")) || spelled(format!("spellings:{unit}"))
    }

    /// The unit that a word is a spelling of.
    pub fn unit_of(&self, word: &str) -> Option<&str> {
        let keys = self.labels.texts.keys();
        let mut units = keys.filter_map(|key| key.strip_prefix("unit:"));
        units.find(|unit| self.is_unit(unit, word))
    }

    /// What a unit of the form measures, if one of its spellings is known everywhere.
    pub fn measures(&self, unit: &str) -> Option<Dimension> {
        let texts = |kind: &str| {
            let texts = self.labels.texts.get(&format!("{kind}:{unit}"));
            texts.into_iter().flat_map(|texts| texts.values())
        };
        let spellings = texts("spellings").flat_map(|text| text.split(' '));
        let labels = texts("unit").map(String::as_str);
        let mut words = std::iter::once(unit).chain(labels).chain(spellings);
        words.find_map(number::dimension)
    }

    /// How a unit that is written behind a number stands to the one that a data point is asked in.
    pub fn unit_behind(&self, written: &str, point: &DataPoint) -> UnitBehind {
        if self.is_unit(&point.unit, written) {
            return UnitBehind::Own;
        }
        let asked = match point.kind {
            ValueKind::Percent => Some(Dimension::Percent),
            _ => self.measures(&point.unit),
        };
        let other = || match self.unit_of(written) {
            Some(_) => UnitBehind::Other,
            None => UnitBehind::General,
        };
        match (number::dimension(written), asked) {
            (Some(Dimension::Things), None | Some(Dimension::Things)) | (None, _) => other(),
            (Some(own), Some(asked)) => match own.in_terms_of(asked) {
                Some(1.0) => UnitBehind::Own,
                Some(factor) => UnitBehind::Converted(factor),
                None => UnitBehind::Other,
            },
            (Some(_), None) => UnitBehind::Other,
        }
    }

    /// A setting as a number.
    pub fn number_setting(&self, name: &str) -> Option<f64> {
        let number: f64 = self.settings.get(name)?.trim().parse().ok()?;
        // What Rust reads as a number and people do not: `inf`, `nan`.
        number.is_finite().then_some(number)
    }
}

impl RuleKind {
    /// All families.
    pub const ALL: [Self; 11] = [
        Self::Sum,
        Self::Balance,
        Self::Inequality,
        Self::Ratio,
        Self::CrossSheet,
        Self::Completeness,
        Self::Format,
        Self::CrossPeriod,
        Self::Trend,
        Self::CrossJurisdiction,
        Self::File,
    ];

    /// The name in definitions and reports.
    pub fn name(self) -> &'static str {
        match self {
            Self::Sum => "sum",
            Self::Balance => "balance",
            Self::Inequality => "inequality",
            Self::Ratio => "ratio",
            Self::CrossSheet => "cross-sheet",
            Self::Completeness => "completeness",
            Self::Format => "format",
            Self::CrossPeriod => "cross-period",
            Self::Trend => "trend",
            Self::CrossJurisdiction => "cross-jurisdiction",
            Self::File => "file",
        }
    }
}

impl Severity {
    /// All grades.
    pub const ALL: [Self; 3] = [Self::Info, Self::Warning, Self::Error];

    /// The name in definitions and reports.
    pub fn name(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}
