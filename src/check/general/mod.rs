//! Checks that no formula can express: each works for any data point, and knows none by name.
//!
//! A rule names one of them, with parameters. `answers` looks at what was answered, `writing` at
//! how, `looks` at what a person sees of it, `figures` at numbers, `breakdown` at parts and totals, `cover` at the cover sheet,
//! `formulas` at what formulas came to,
//! `structure` at the form itself, `periods` and `trends` at other periods, and `notes` at what
//! the notes say (`prose` finds dates and changes in them).

mod answers;
mod breakdown;
mod cover;
mod figures;
mod formulas;
mod looks;
mod notes;
mod periods;
pub(crate) mod prose;
mod structure;
#[cfg(test)]
mod tests;
mod trends;
mod writing;

use std::collections::BTreeMap;

use crate::code::Code;
use crate::region::{self, Region, RegionFinding};
use crate::submission::Answer;
use crate::template::{Aggregation, DataPoint, Measure, Rule};

use super::{Figure, Finding, Scene};

/// The parameters of a rule, by name.
pub type Parameters = BTreeMap<String, String>;

/// How a named check is made, and over what.
#[derive(Clone, Copy)]
pub enum Method {
    /// Over the answers of a submission, each by itself.
    Answers(fn(&Rule, &Parameters, &Scene<'_>) -> Vec<Finding>),
    /// The same, beside what earlier submissions answered to the same.
    Earlier(fn(&Rule, &Parameters, &Scene<'_>) -> Vec<Finding>),
    /// Over one submission.
    Submission(fn(&Rule, &Parameters, &Scene<'_>) -> Vec<Finding>),
    /// Over a submission and others of its jurisdiction; undecided without them.
    Periods(fn(&Rule, &Parameters, &Scene<'_>) -> Vec<Finding>),
    /// Gives figures to look at, and no findings.
    Figures(fn(&Rule, &Scene<'_>) -> Vec<Figure>),
    /// Over the submissions of several jurisdictions for one period.
    Region(fn(&Rule, &Parameters, &Region<'_>) -> Vec<RegionFinding>),
    /// No finding can come of it: totals and shares of the region are made so that it holds.
    Totals,
    /// A person is asked, because the file does not say.
    Question,
    /// A person is asked about all jurisdictions together.
    RegionQuestion,
}

const CHECKS: &[(&str, Method)] = &[
    ("answered", Method::Answers(answers::answered)),
    ("reason_given", Method::Answers(answers::reason_given)),
    ("reason_in_note", Method::Answers(answers::reason_in_note)),
    (
        "not_applicable_allowed",
        Method::Answers(answers::not_applicable_allowed),
    ),
    ("listed_choice", Method::Answers(answers::listed_choice)),
    ("share_answered", Method::Figures(answers::share_answered)),
    ("parts_zero", Method::Submission(breakdown::parts_zero)),
    (
        "parts_missing",
        Method::Submission(breakdown::parts_missing),
    ),
    (
        "known_parts_exceed",
        Method::Submission(breakdown::known_parts_exceed),
    ),
    ("number_as_text", Method::Answers(writing::number_as_text)),
    ("ambiguous_mark", Method::Answers(writing::ambiguous_mark)),
    (
        "comma_both_ways",
        Method::Submission(writing::comma_both_ways),
    ),
    (
        "thousands_both_ways",
        Method::Submission(writing::thousands_both_ways),
    ),
    ("approximate", Method::Answers(writing::approximate)),
    ("other_unit", Method::Answers(writing::other_unit)),
    ("odd_characters", Method::Answers(writing::odd_characters)),
    ("real_date", Method::Answers(writing::real_date)),
    ("shown_as_stored", Method::Answers(looks::shown_as_stored)),
    ("struck_or_raised", Method::Answers(looks::struck_or_raised)),
    ("plausible_year", Method::Answers(figures::plausible_year)),
    ("error_value", Method::Answers(writing::error_value)),
    ("finite_number", Method::Answers(writing::finite_number)),
    ("whole_count", Method::Answers(figures::whole_count)),
    ("not_negative", Method::Answers(figures::not_negative)),
    ("number_range", Method::Answers(figures::number_range)),
    (
        "fraction_for_percent",
        Method::Answers(figures::fraction_for_percent),
    ),
    ("same_figure", Method::Submission(figures::same_figure)),
    ("cover_complete", Method::Submission(cover::cover_complete)),
    ("regular_period", Method::Submission(cover::regular_period)),
    ("form_intact", Method::Submission(structure::form_intact)),
    (
        "stored_results",
        Method::Submission(formulas::stored_results),
    ),
    (
        "formulas_calculated",
        Method::Submission(formulas::formulas_calculated),
    ),
    (
        "all_calculated",
        Method::Submission(formulas::all_calculated),
    ),
    (
        "repeated_agree",
        Method::Submission(structure::repeated_agree),
    ),
    (
        "columns_found",
        Method::Submission(structure::columns_found),
    ),
    (
        "one_value_column",
        Method::Submission(structure::one_value_column),
    ),
    (
        "nothing_unasked",
        Method::Submission(structure::nothing_unasked),
    ),
    (
        "no_copied_sheet",
        Method::Submission(structure::no_copied_sheet),
    ),
    (
        "nothing_concealed",
        Method::Submission(structure::nothing_concealed),
    ),
    ("doubtful_words", Method::Answers(notes::doubtful_words)),
    ("dates_in_notes", Method::Answers(notes::dates_in_notes)),
    ("stated_change", Method::Earlier(notes::stated_change)),
    ("change_with_base", Method::Earlier(notes::change_with_base)),
    ("still_reported", Method::Periods(periods::still_reported)),
    ("not_dropped", Method::Periods(periods::not_dropped)),
    (
        "halves_make_year",
        Method::Periods(periods::halves_make_year),
    ),
    ("same_length", Method::Periods(periods::same_length)),
    ("quoted_as_sent", Method::Periods(periods::quoted_as_sent)),
    ("not_a_copy", Method::Periods(periods::not_a_copy)),
    ("near_median", Method::Periods(trends::near_median)),
    ("poisson", Method::Periods(trends::poisson)),
    ("running_total", Method::Periods(trends::running_total)),
    ("power_of_ten", Method::Periods(trends::power_of_ten)),
    ("total_names_missing", Method::Totals),
    ("share_of_sums", Method::Totals),
    ("same_basis", Method::Region(region::checks::same_basis)),
    ("same_dates", Method::Region(region::checks::same_dates)),
    ("per_head", Method::Region(region::checks::per_head)),
    ("same_form", Method::Region(region::checks::same_form)),
    (
        "one_file_each",
        Method::Region(region::checks::one_file_each),
    ),
    (
        "applicable_elsewhere",
        Method::Region(region::checks::applicable_elsewhere),
    ),
    ("ask", Method::Question),
    ("ask_region", Method::RegionQuestion),
];

/// The check of this name.
pub fn find(name: &str) -> Option<Method> {
    CHECKS
        .iter()
        .find(|(known, _)| *known == name)
        .map(|(_, check)| *check)
}

/// The names of all checks.
pub fn names() -> impl Iterator<Item = &'static str> {
    CHECKS.iter().map(|(name, _)| *name)
}

/// The names of the parameters that a check takes; nothing where that is not known.
pub fn parameters_of(check: &str) -> Option<&'static [&'static str]> {
    Some(match check {
        "number_range" => &["kind", "low", "high"],
        "same_figure" => &["from"],
        "not_dropped" => &["periods"],
        "not_a_copy" => &["share"],
        "stated_change" => &["points"],
        "near_median" => &["factor", "least"],
        "poisson" => &["deviations", "small"],
        "running_total" => &["least"],
        "power_of_ten" => &["tolerance"],
        "same_basis" => &["units"],
        "same_dates" => &["of"],
        "per_head" => &["factor"],
        "applicable_elsewhere" => &["codes"],
        "doubtful_words" => &["words", "beside"],
        "ask" | "ask_region" => &["reason"],
        _ => return None,
    })
}

/// Whether a parameter is a number, or a setting that is one.
pub fn takes_number(parameter: &str) -> bool {
    matches!(
        parameter,
        "low"
            | "high"
            | "from"
            | "periods"
            | "share"
            | "points"
            | "factor"
            | "least"
            | "deviations"
            | "small"
            | "tolerance"
    )
}

/// The data points that are asked about, with their answers. Those that were not found are left to
/// `structure`, so that one fault is told once.
fn found<'a>(scene: &Scene<'a>) -> impl Iterator<Item = (&'a DataPoint, &'a Answer)> {
    scene.asked().filter(|(_, answer)| answer.cell.is_some())
}

/// The data points that count what happened in the period, and whose halves make a year.
fn flows<'a>(scene: &Scene<'a>) -> impl Iterator<Item = &'a DataPoint> {
    let flows = scene.template.data_points.iter();
    flows.filter(|point| is_flow(point))
}

fn is_flow(point: &DataPoint) -> bool {
    point.measure == Measure::Flow && point.aggregation == Aggregation::Sum
}

/// A number among the parameters: as it stands, or the name of a setting.
fn number(parameters: &Parameters, name: &str, scene: &Scene<'_>) -> Option<f64> {
    let text = parameters.get(name)?;
    text.parse()
        .ok()
        .filter(|number: &f64| number.is_finite())
        .or_else(|| scene.template.number_setting(text))
}

/// Words among the parameters, between bars.
fn words<'a>(parameters: &'a Parameters, name: &str) -> Vec<&'a str> {
    let text = parameters.get(name).map_or("", String::as_str);
    text.split('|')
        .map(str::trim)
        .filter(|word| !word.is_empty())
        .collect()
}

/// A finding about one data point.
fn about(rule: &Rule, cause: super::Cause, code: &Code, scene: &Scene<'_>) -> Finding {
    scene.finding(rule, cause, std::slice::from_ref(code))
}
