//! Where each figure stands in the regional workbook.

use std::collections::BTreeSet;

use crate::code::Code;
use crate::language::Messages;
use crate::regional::Regional;
use crate::template::Template;
use crate::template::layout::{self, Line};

/// The column of the first jurisdiction, behind code, question and unit.
pub(super) const FIRST: u16 = 3;
/// The row of the first table of a sheet.
pub(super) const TOP: u32 = 3;
/// Rows between a table's first row and its first line: the period, and the headers.
pub(super) const HEAD: u32 = 2;

/// The names of the sheets, none of them twice.
#[derive(Debug, Clone)]
pub(super) struct Names {
    pub(super) summary: String,
    pub(super) headlines: String,
    /// For each sheet of the form; none for its cover.
    pub(super) goals: Vec<Option<String>>,
    pub(super) shares: String,
    pub(super) series: String,
    pub(super) findings: String,
    pub(super) sources: String,
}

/// Where figures stand.
pub(super) struct Places {
    pub(super) names: Names,
    /// The number of jurisdictions.
    pub(super) columns: u16,
    /// For each data point, its sheet by place in the form, and its line in a table.
    lines: Vec<Option<(usize, u32)>>,
    /// For each sheet of the form, the rows from one table to the next.
    heights: Vec<u32>,
}

impl Places {
    pub(super) fn new(regional: &Regional, template: &Template, messages: &Messages) -> Self {
        let mut taken = BTreeSet::new();
        let goals = template.sheets.iter().map(|sheet| match sheet.cover {
            true => None,
            false => Some(free(&mut taken, &sheet.id)),
        });
        let goals = goals.collect();
        let mut named = |id: &str| free(&mut taken, &messages.text(id, &[]));
        let names = Names {
            goals,
            summary: named("region-sheet-summary"),
            headlines: named("region-sheet-headlines"),
            shares: named("region-sheet-shares"),
            series: named("region-sheet-series"),
            findings: named("region-sheet-findings"),
            sources: named("region-sheet-sources"),
        };
        let mut lines = vec![None; template.data_points.len()];
        let mut heights = Vec::new();
        for (at, sheet) in template.sheets.iter().enumerate() {
            let own = layout::lines(template, sheet);
            for (row, line) in &own {
                let Line::DataPoint(point) = line else {
                    continue;
                };
                let place = template.positions.get(&point.code);
                if let Some(slot) = place.and_then(|place| lines.get_mut(*place)) {
                    *slot = Some((at, row - layout::HEADER_ROW - 1));
                }
            }
            heights.push(own.len() as u32 + HEAD + 1);
        }
        Self {
            names,
            columns: regional.jurisdictions.len() as u16,
            lines,
            heights,
        }
    }

    /// The first row of a period's table on a sheet of the form.
    pub(super) fn table(&self, sheet: usize, period: usize) -> u32 {
        TOP + self.heights.get(sheet).copied().unwrap_or_default() * period as u32
    }

    /// The sheet and the row of a data point in a period's table.
    pub(super) fn row(
        &self,
        template: &Template,
        code: &Code,
        period: usize,
    ) -> Option<(&str, u32)> {
        let at = template.positions.get(code)?;
        let (sheet, line) = self.lines.get(*at).copied().flatten()?;
        let name = self.names.goals.get(sheet)?.as_deref()?;
        Some((name, self.table(sheet, period) + HEAD + line))
    }

    /// The column of the region, behind the jurisdictions.
    pub(super) fn region(&self) -> u16 {
        FIRST + self.columns
    }
}

/// A name for a sheet that no other has, of at most 31 characters.
fn free(taken: &mut BTreeSet<String>, wanted: &str) -> String {
    let clean: String = wanted
        .chars()
        .filter(|letter| !matches!(letter, '[' | ']' | ':' | '*' | '?' | '/' | '\\'))
        .take(28)
        .collect();
    let mut name = clean.trim_matches('\'').to_owned();
    let mut number = 2;
    while !taken.insert(name.to_lowercase()) {
        name = format!("{clean} {number}");
        number += 1;
    }
    name
}
