//! The shares: each jurisdiction's own, and that of the region, which is the share of the sums.

use rust_xlsxwriter::{Formula, Worksheet};

use crate::formula::{Expr, Term};
use crate::region::Share;
use crate::template::RuleTest;

use super::formula::{foreign, local, row_of, translated};
use super::places::{FIRST, HEAD, TOP};
use super::style::Shown;
use super::{Book, Written};

impl Book<'_> {
    /// Writes the shares of every period, the latest first.
    pub(super) fn shares(&self, sheet: &mut Worksheet) -> Written {
        let title = self.say("region-sheet-shares");
        self.head(sheet, &title, &self.say("region-shares-about"))?;
        let own = std::iter::repeat_n(13.0, usize::from(self.places.columns) + 1);
        let widths = [10.0, 60.0, 3.0].into_iter().chain(own).chain([30.0]);
        for (column, width) in (0u16..).zip(widths) {
            sheet.set_column_width(column, width)?;
        }
        sheet.set_freeze_panes(0, FIRST)?;
        let mut last = TOP;
        for (at, table) in self.regional.tables.iter().enumerate() {
            let top = self.share_table(at);
            let period = self.messages.period(table.period);
            sheet.set_row_height(top, 22)?;
            sheet.write_with_format(top, 0, period, &self.styles.period)?;
            self.columns(sheet, top + 1, "region-share-missing")?;
            sheet.write_with_format(top + 1, 0, self.say("region-rule"), &self.styles.header)?;
            sheet.write_with_format(top + 1, 1, self.say("region-share"), &self.styles.header)?;
            sheet.write_with_format(top + 1, 2, "", &self.styles.header)?;
            for (row, share) in (top + HEAD..).zip(&table.shares) {
                self.share(sheet, row, share, at)?;
                last = row;
            }
        }
        self.foot(sheet, last)
    }

    fn share_table(&self, period: usize) -> u32 {
        let tables = self.regional.tables.first();
        let height = tables.map_or(0, |table| table.shares.len() as u32) + HEAD + 1;
        TOP + height * period as u32
    }

    /// The row of a share in a period's table.
    pub(super) fn share_row(&self, rule: &str, period: usize) -> Option<u32> {
        let shares = &self.regional.tables.get(period)?.shares;
        let at = shares.iter().position(|share| share.rule == rule)?;
        Some(self.share_table(period) + HEAD + at as u32)
    }

    fn share(&self, sheet: &mut Worksheet, row: u32, share: &Share, period: usize) -> Written {
        let words = self
            .template
            .rule_in_words(&share.rule, self.messages.language());
        sheet.write_with_format(row, 0, share.rule.as_str(), &self.styles.code)?;
        sheet.write_with_format(row, 1, words, &self.styles.text)?;
        sheet.write_with_format(row, 2, "", &self.styles.code)?;
        let expr = self
            .template
            .rule(&share.rule)
            .and_then(|rule| match &rule.test {
                RuleTest::Figure(formula) => Some(&formula.expr),
                _ => None,
            });
        let region = self.places.region();
        for (column, name) in (FIRST..).zip(&self.regional.jurisdictions) {
            let own = share.own.iter().find(|(whose, _)| whose == name);
            let own = own.map(|(_, own)| *own);
            let cell = |term: &Term| self.cell(term, period, column);
            let formula = expr.and_then(|expr| {
                let complete = self.complete(expr, period, column)?;
                let share = translated(expr, &cell)?;
                Some(format!("=IF({complete},IFERROR({share},\"\"),\"\")"))
            });
            let place = (row, column);
            self.calculated(sheet, place, formula, own, (Shown::Share, false, false))?;
        }
        let formula = expr.and_then(|expr| {
            let terms = expr.terms();
            let ranges: Option<Vec<String>> =
                terms.iter().map(|term| self.range(term, period)).collect();
            let given = ranges?
                .iter()
                .map(|range| format!("--ISNUMBER({range})"))
                .collect::<Vec<_>>()
                .join(",");
            let sum = |term: &Term| {
                let range = self.range(term, period)?;
                Some(format!("SUMPRODUCT({given},{range})"))
            };
            Some(format!("=IFERROR({},\"\")", translated(expr, &sum)?))
        });
        let starred = !share.missing.is_empty();
        let place = (row, region);
        self.calculated(
            sheet,
            place,
            formula,
            share.share,
            (Shown::Share, true, starred),
        )?;
        self.left_out(sheet, row, expr, share, period)
    }

    /// The names of those who did not give all figures.
    fn left_out(
        &self,
        sheet: &mut Worksheet,
        row: u32,
        expr: Option<&Expr>,
        share: &Share,
        period: usize,
    ) -> Written {
        let region = self.places.region();
        let names = self.regional.jurisdictions.iter();
        let names = names.filter(|name| share.missing.contains(name));
        let names: Vec<&str> = names.map(String::as_str).collect();
        let header = self.share_table(period) + 1;
        let parts: Option<Vec<String>> = (FIRST..region)
            .map(|column| {
                let complete = self.complete(expr?, period, column)?;
                let name = local(header, column);
                Some(format!("IF({complete},\"\",\", \"&{name})"))
            })
            .collect();
        let names = names.join(", ");
        match parts {
            Some(parts) => {
                let formula = Formula::new(format!("=MID({},3,500)", parts.join("&")));
                let formula = formula.set_result(names);
                sheet.write_formula_with_format(row, region + 1, formula, &self.styles.missing)?
            }
            None => sheet.write_with_format(row, region + 1, names, &self.styles.missing)?,
        };
        Ok(())
    }

    /// Whether a jurisdiction gave all figures of a formula, as a formula.
    fn complete(&self, expr: &Expr, period: usize, column: u16) -> Option<String> {
        let terms = expr.terms();
        let cells: Option<Vec<String>> = terms
            .iter()
            .map(|term| Some(format!("ISNUMBER({})", self.cell(term, period, column)?)))
            .collect();
        Some(format!("AND({})", cells?.join(",")))
    }

    fn cell(&self, term: &Term, period: usize, column: u16) -> Option<String> {
        let (sheet, row) = self.places.row(self.template, &term.code, period)?;
        Some(foreign(sheet, row, column))
    }

    fn range(&self, term: &Term, period: usize) -> Option<String> {
        let (sheet, row) = self.places.row(self.template, &term.code, period)?;
        Some(row_of(sheet, row, FIRST, self.places.region() - 1))
    }

    /// A number that a formula gives; as a plain number where it cannot be one.
    pub(super) fn calculated(
        &self,
        sheet: &mut Worksheet,
        (row, column): (u32, u16),
        formula: Option<String>,
        result: Option<f64>,
        (shown, bold, starred): (Shown, bool, bool),
    ) -> Written {
        let format = self.styles.number(shown, bold, starred && result.is_some());
        match (formula, result) {
            (Some(formula), _) => {
                let result = result.map(|result| result.to_string()).unwrap_or_default();
                let formula = Formula::new(formula).set_result(result);
                sheet.write_formula_with_format(row, column, formula, &format)?
            }
            (None, Some(number)) => sheet.write_number_with_format(row, column, number, &format)?,
            (None, None) => sheet.write_blank(row, column, &format)?,
        };
        Ok(())
    }
}
