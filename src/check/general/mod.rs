//! Checks that no formula can express: each works for any data point, and knows none by name.
//!
//! A rule names one of them, with parameters. `answers` looks at what was answered, `writing` at
//! how, `figures` at numbers, `cover` at the cover sheet and `structure` at the form itself.

mod answers;
mod cover;
mod figures;
mod structure;
mod writing;

use std::collections::BTreeMap;

use crate::submission::Answer;
use crate::template::{DataPoint, Rule};

use super::{Finding, Scene};

/// The parameters of a rule, by name.
pub type Parameters = BTreeMap<String, String>;

/// A check: what it finds for a rule.
pub type Check = fn(&Rule, &Parameters, &Scene<'_>) -> Vec<Finding>;

const CHECKS: &[(&str, Check)] = &[
    ("answered", answers::answered),
    ("not_applicable_allowed", answers::not_applicable_allowed),
    ("listed_choice", answers::listed_choice),
    ("number_as_text", writing::number_as_text),
    ("ambiguous_mark", writing::ambiguous_mark),
    ("comma_both_ways", writing::comma_both_ways),
    ("approximate", writing::approximate),
    ("real_date", writing::real_date),
    ("error_value", writing::error_value),
    ("whole_count", figures::whole_count),
    ("not_negative", figures::not_negative),
    ("number_range", figures::number_range),
    ("fraction_for_percent", figures::fraction_for_percent),
    ("same_figure", figures::same_figure),
    ("cover_complete", cover::cover_complete),
    ("regular_period", cover::regular_period),
    ("form_intact", structure::form_intact),
];

/// The check of this name.
pub fn find(name: &str) -> Option<Check> {
    CHECKS
        .iter()
        .find(|(known, _)| *known == name)
        .map(|(_, check)| *check)
}

/// The names of all checks.
pub fn names() -> impl Iterator<Item = &'static str> {
    CHECKS.iter().map(|(name, _)| *name)
}

/// All data points of the form with their answers. Those that were not found are left to
/// `structure`, so that one fault is told once.
fn found<'a>(scene: &Scene<'a>) -> impl Iterator<Item = (&'a DataPoint, &'a Answer)> {
    let points = scene
        .template
        .data_points
        .iter()
        .zip(&scene.submission.answers);
    points.filter(|(_, answer)| answer.cell.is_some())
}

/// A number among the parameters: as it stands, or the name of a setting.
fn number(parameters: &Parameters, name: &str, scene: &Scene<'_>) -> Option<f64> {
    let text = parameters.get(name)?;
    text.parse()
        .ok()
        .or_else(|| scene.template.number_setting(text))
}
