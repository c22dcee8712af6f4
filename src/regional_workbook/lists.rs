//! The summary, the open findings, and the sources.

use rust_xlsxwriter::{Format, Url, Worksheet};

use crate::desk::Presence;
use crate::language::harmless::{CELL, cut, harmless};
use crate::patch::book::quoted;
use crate::regional::{Open, Source};
use crate::template::Severity;

use super::goal::{TIP, address, has_no_link, short};
use super::places::TOP;
use super::{Book, Written};

impl Book<'_> {
    /// Writes who reported, and what is missing.
    pub(super) fn summary(&self, sheet: &mut Worksheet) -> Written {
        let newest = self.regional.tables.first();
        let oldest = self.regional.tables.last();
        let period = match (oldest, newest) {
            (Some(oldest), Some(newest)) if oldest.period != newest.period => format!(
                "{} – {}",
                self.messages.period(oldest.period),
                self.messages.period(newest.period)
            ),
            (Some(only), _) => self.messages.period(only.period),
            _ => String::new(),
        };
        let about = self.messages.text("region-about", &[("period", &period)]);
        self.head(sheet, &self.say("region-title"), &about)?;
        let columns = self.places.columns;
        sheet.merge_range(
            1,
            0,
            1,
            columns,
            &about,
            &self.styles.about.clone().set_text_wrap(),
        )?;
        sheet.set_row_height(1, 50)?;
        sheet.set_column_width(0, 24)?;
        for column in 1..=columns {
            sheet.set_column_width(column, 22)?;
        }
        sheet.write_with_format(TOP, 0, self.say("region-reports"), &self.styles.period)?;
        sheet.write_with_format(TOP + 1, 0, self.say("region-period"), &self.styles.header)?;
        for (column, name) in (1u16..).zip(&self.regional.jurisdictions) {
            sheet.write_with_format(TOP + 1, column, name, &self.styles.header)?;
        }
        let mut row = TOP + 1;
        for table in &self.regional.tables {
            row += 1;
            let period = self.messages.period(table.period);
            sheet.write_with_format(row, 0, period, &self.styles.group)?;
            let coverage = &self.regional.coverage;
            let at = coverage
                .periods
                .iter()
                .position(|known| *known == table.period);
            let presence = at.and_then(|at| coverage.presence.get(at));
            let files = table.files.iter().zip(presence.into_iter().flatten());
            for (column, (file, presence)) in (1u16..).zip(files) {
                self.state(sheet, (row, column), *file, *presence)?;
            }
        }
        row += 1;
        for (text, grave) in self.notices() {
            row += 1;
            let format = if grave {
                &self.styles.plain
            } else {
                &self.styles.about
            };
            sheet.write_with_format(row, 0, text, format)?;
        }
        self.foot(sheet, row)
    }

    fn state(
        &self,
        sheet: &mut Worksheet,
        (row, column): (u32, u16),
        file: Option<usize>,
        presence: Presence,
    ) -> Written {
        let source = file.and_then(|file| Some((file, self.regional.sources.get(file)?)));
        let Some((file, source)) = source else {
            let id = match presence {
                Presence::Within(_) => "region-in-year",
                Presence::Halves => "region-in-halves",
                Presence::File(_) | Presence::Missing => "region-no-file",
            };
            sheet.write_with_format(row, column, self.say(id), &self.styles.empty)?;
            return Ok(());
        };
        let counts = [("errors", source.errors), ("warnings", source.warnings)];
        let text = self.messages.counted("region-state-errors", &[], &counts);
        let format = match (source.errors, source.warnings) {
            (0, 0) => &self.styles.good,
            (0, _) => &self.styles.warning,
            _ => &self.styles.error,
        };
        let place = self.source_row(file) + 1;
        let target = format!("internal:{}!A{place}", quoted(&self.places.names.sources));
        let url = Url::new(target)
            .set_text(text)
            .set_tip(short(&harmless(&source.path), TIP));
        sheet.write_url_with_format(row, column, url, format)?;
        Ok(())
    }

    /// What a reader must know of what is not in the tables, the grave first.
    fn notices(&self) -> Vec<(String, bool)> {
        let messages = self.messages;
        let path = |at: usize| {
            let source = self.regional.sources.get(at);
            source.map_or("", |source| source.path.as_str())
        };
        let mut notices = Vec::new();
        for (slot, count, standing) in &self.regional.duplicates {
            let period = messages.period(slot.period);
            let texts = [
                ("who", slot.jurisdiction.as_str()),
                ("period", period.as_str()),
                ("standing", path(*standing)),
            ];
            let text = messages.counted("region-duplicate", &texts, &[("count", *count)]);
            notices.push((text, true));
        }
        for at in &self.regional.unplaced {
            let source = self.regional.sources.get(*at);
            let who = source.and_then(|source| source.jurisdiction.as_deref());
            notices.push((messages.unplaced(path(*at), who), true));
        }
        for (file, why) in &self.regional.refused {
            let arguments = [("file", file.as_str()), ("why", why.as_str())];
            notices.push((messages.text("region-refused", &arguments), true));
        }
        for (first, last) in &self.regional.coverage.gaps {
            let (one, other) = (messages.period(*first), messages.period(*last));
            let text = match first == last {
                true => messages.text("region-gap", &[("first", &one)]),
                false => messages.text("region-gap-run", &[("first", &one), ("last", &other)]),
            };
            notices.push((text, true));
        }
        if !self.regional.left_out.is_empty() {
            let count = self.regional.left_out.len().to_string();
            let most = crate::regional::MOST_PERIODS.to_string();
            let arguments = [("count", count.as_str()), ("most", most.as_str())];
            notices.push((messages.text("region-left-out", &arguments), false));
        }
        notices.truncate(1000);
        notices
    }

    /// Writes the open findings: by jurisdiction as in the form, and those between them.
    pub(super) fn findings(&self, sheet: &mut Worksheet) -> Written {
        const HEADS: [(&str, f64); 7] = [
            ("region-who", 14.0),
            ("region-period", 18.0),
            ("region-severity", 10.0),
            ("region-rule", 10.0),
            ("region-code", 16.0),
            ("region-cell", 24.0),
            ("region-message", 90.0),
        ];
        let title = self.say("region-sheet-findings");
        self.head(sheet, &title, &self.say("region-findings-about"))?;
        self.heads(sheet, &HEADS)?;
        let mut row = TOP;
        for open in &self.regional.findings {
            if open.finding.severity == Severity::Info || row > 100_000 {
                continue;
            }
            row += 1;
            self.open(sheet, row, open)?;
        }
        if row > TOP {
            sheet.autofilter(TOP, 0, row, HEADS.len() as u16 - 1)?;
        }
        self.foot(sheet, row)
    }

    fn open(&self, sheet: &mut Worksheet, row: u32, open: &Open) -> Written {
        let styles = &self.styles;
        let (id, format) = match open.finding.severity {
            Severity::Error => ("form-severity-error", &styles.error),
            _ => ("form-severity-warning", &styles.warning),
        };
        let who = open.jurisdiction.clone();
        let codes = open.finding.data_points.iter().map(ToString::to_string);
        let codes: Vec<String> = codes.take(6).collect();
        let message = self.messages.finding(&open.finding, self.template);
        let message = cut(&message, CELL);
        let who = who.unwrap_or_else(|| self.say("region-region"));
        let texts = [who, self.messages.period(open.period)];
        for (column, text) in (0u16..).zip(texts) {
            sheet.write_with_format(row, column, text, &styles.wrapped)?;
        }
        sheet.write_with_format(row, 2, self.say(id), format)?;
        sheet.write_with_format(row, 3, open.finding.rule.as_str(), &styles.wrapped)?;
        sheet.write_with_format(row, 4, codes.join(", "), &styles.wrapped)?;
        let place = open.places.first();
        let linked = place.filter(|_| row < 60_000);
        if let Some((file, cell)) = linked.and_then(|(file, cell)| Some((*file, cell.as_ref()?))) {
            self.link(sheet, (row, 5), file, cell)?;
        }
        let place = place.and_then(|(_, cell)| cell.as_ref());
        let place = place.map(ToString::to_string).unwrap_or_default();
        sheet.write_string_with_format(row, 5, place, &styles.wrapped)?;
        sheet.write_string_with_format(row, 6, message, &styles.wrapped)?;
        Ok(())
    }

    /// The row of a file in the list of sources.
    pub(super) fn source_row(&self, file: usize) -> u32 {
        TOP + 1 + file as u32
    }

    /// Writes the list of files.
    pub(super) fn sources(&self, sheet: &mut Worksheet) -> Written {
        const HEADS: [(&str, f64); 11] = [
            ("region-source-number", 6.0),
            ("region-file", 52.0),
            ("region-who", 14.0),
            ("region-period", 18.0),
            ("region-version", 8.0),
            ("region-used", 12.0),
            ("region-answered", 10.0),
            ("region-errors", 9.0),
            ("region-warnings", 9.0),
            ("region-receipt", 28.0),
            ("SHA-256", 66.0),
        ];
        let title = self.say("region-sheet-sources");
        self.head(sheet, &title, &self.say("region-sources-about"))?;
        self.heads(sheet, &HEADS)?;
        for (at, source) in self.regional.sources.iter().enumerate() {
            self.source_line(sheet, self.source_row(at), at, source)?;
        }
        let last = self.source_row(self.regional.sources.len().max(1) - 1);
        if !self.regional.sources.is_empty() {
            sheet.autofilter(TOP, 0, last, HEADS.len() as u16 - 1)?;
        }
        self.foot(sheet, last)
    }

    fn source_line(&self, sheet: &mut Worksheet, row: u32, at: usize, source: &Source) -> Written {
        let styles = &self.styles;
        let period = source.period.map(|period| self.messages.period(period));
        let receipt = format!("region-receipt-{}", source.receipt.name());
        let used = if source.stands {
            "region-yes"
        } else {
            "region-no"
        };
        sheet.write_with_format(row, 0, (at + 1) as f64, &styles.code)?;
        let link = address(&source.path);
        if !has_no_link(&source.path) && link.chars().count() < 2000 && at < 60_000 {
            sheet.write_url_with_format(row, 1, Url::new(link).set_text("·"), &styles.text)?;
        }
        let answered = match source.asked {
            0 => 0.0,
            asked => source.answered as f64 / asked as f64,
        };
        let share = styles.number(super::style::Shown::Share, false, false);
        let count = styles.number(super::style::Shown::Whole, false, false);
        let texts: [(u16, String, &Format); 6] = [
            (1, source.path.clone(), &styles.text),
            (
                2,
                source.jurisdiction.clone().unwrap_or_default(),
                &styles.text,
            ),
            (3, period.unwrap_or_default(), &styles.text),
            (4, source.version.clone().unwrap_or_default(), &styles.text),
            (5, self.say(used), &styles.text),
            (9, self.say(&receipt), &styles.text),
        ];
        for (column, text, format) in texts {
            sheet.write_string_with_format(row, column, cut(&harmless(&text), CELL), format)?;
        }
        sheet.write_number_with_format(row, 6, answered, &share)?;
        sheet.write_number_with_format(row, 7, source.errors as f64, &count)?;
        sheet.write_number_with_format(row, 8, source.warnings as f64, &count)?;
        sheet.write_string_with_format(row, 10, &source.sha256, &styles.code)?;
        Ok(())
    }

    /// The headers of a list.
    fn heads(&self, sheet: &mut Worksheet, heads: &[(&str, f64)]) -> Written {
        for (column, (id, width)) in (0u16..).zip(heads) {
            sheet.set_column_width(column, *width)?;
            sheet.write_with_format(TOP, column, self.say(id), &self.styles.header)?;
        }
        sheet.set_freeze_panes(TOP + 1, 0)?;
        sheet.set_repeat_rows(TOP, TOP)?;
        Ok(())
    }
}
