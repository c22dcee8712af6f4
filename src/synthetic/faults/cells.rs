//! Figures in the wrong cells, and figures that were rounded one by one.

use crate::formula::{Comparison, Expr, Linear};
use crate::template::RuleTest;
use crate::workbook::Content;

use super::{Change, Form, Random};

/// Rows that a slide takes along.
const ROWS: std::ops::RangeInclusive<usize> = 3..=7;

/// Two figures exchanged: mostly of neighbouring rows, else of one sheet.
pub(super) fn swapped(form: &Form<'_>, random: &mut Random) -> Option<Vec<Change>> {
    let count = form.template.data_points.len();
    let one = random.below(count);
    let other = match random.chance(0.6) {
        true => one + 1 + random.below(2),
        false => random.below(count),
    };
    let ((point, a), (_, b)) = (form.figure(one)?, form.figure(other)?);
    let sheet = &form.template.data_points.get(other)?.sheet;
    (a != b && &point.sheet == sheet).then_some(())?;
    Some(vec![
        form.change(one, Content::Number(b))?,
        form.change(other, Content::Number(a))?,
    ])
}

/// The figures of neighbouring rows, each one row too low or too high. The first place is left
/// blank; the figure at the end is lost.
pub(super) fn shifted(form: &Form<'_>, random: &mut Random) -> Option<Vec<Change>> {
    let first = random.below(form.template.data_points.len());
    let rows = ROWS.start() + random.below(ROWS.end() - ROWS.start() + 1);
    let mut run: Vec<usize> = (first..first + rows).collect();
    let cells: Option<Vec<_>> = run
        .iter()
        .map(|at| form.answer(*at)?.cell.clone())
        .collect();
    let beside = cells?.windows(2).all(|pair| match pair {
        [one, next] => one.sheet == next.sheet && one.pos.row + 1 == next.pos.row,
        _ => false,
    });
    beside.then_some(())?;
    if random.chance(0.3) {
        run.reverse();
    }
    let figures: Option<Vec<f64>> = run.iter().map(|at| Some(form.figure(*at)?.1)).collect();
    let figures = figures?;
    let mut changes = vec![form.change(*run.first()?, Content::Blank)?];
    for (to, figure) in run.iter().skip(1).zip(&figures) {
        changes.extend(form.change(*to, Content::Number(*figure)));
    }
    (changes.len() >= 3).then_some(changes)
}

/// The figures of one balance, each rounded by itself, so that they no longer add up: amounts to one
/// decimal less, large counts to tens.
pub(super) fn rounded(form: &Form<'_>, random: &mut Random) -> Option<Vec<Change>> {
    let rule = random.of(&form.template.rules)?;
    let RuleTest::Formula(formula) = &rule.test else {
        return None;
    };
    let Expr::Compare(Comparison::Equal, left, right) = &formula.expr else {
        return None;
    };
    let setting = |name: &str| form.template.number_setting(name);
    let balance = Linear::of(left, &setting)?.minus(Linear::of(right, &setting)?);
    let unit = *random.of(&[1.0, 0.1, 10.0])?;
    let mut left_over = balance.constant;
    let mut changes = Vec::new();
    for (term, factor) in &balance.terms {
        (!term.previous).then_some(())?;
        let at = *form.template.positions.get(&term.code)?;
        let (_, figure) = form.figure(at)?;
        // A figure that is small beside the unit is not rounded to it.
        (figure == 0.0 || figure.abs() >= 5.0 * unit).then_some(())?;
        let rounded = ((figure / unit).round() * unit * 1e6).round() / 1e6;
        left_over += factor * rounded;
        changes.extend(form.change(at, Content::Number(rounded)));
    }
    (balance.terms.len() > 2 && left_over.abs() > 1e-6 && !changes.is_empty()).then_some(changes)
}
