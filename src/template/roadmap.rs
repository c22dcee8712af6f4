//! The form that ships with this crate: a working form for the Roadmap on small arms and light
//! weapons, made from the public record.

use super::{Tables, Template, TemplateProblem, load};

/// The tables in `templates/roadmap/`.
pub const TABLES: &Tables<'static> = &[
    (
        "settings",
        include_str!("../../templates/roadmap/settings.csv"),
    ),
    ("sheets", include_str!("../../templates/roadmap/sheets.csv")),
    (
        "data_points",
        include_str!("../../templates/roadmap/data_points.csv"),
    ),
    ("rules", include_str!("../../templates/roadmap/rules.csv")),
    ("lists", include_str!("../../templates/roadmap/lists.csv")),
    ("labels", include_str!("../../templates/roadmap/labels.csv")),
];

/// The definition in `templates/roadmap/`, which a test keeps free of problems.
pub fn roadmap() -> Template {
    let (template, _problems): (Template, Vec<TemplateProblem>) = load(TABLES);
    template
}
