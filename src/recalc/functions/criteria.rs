//! Sums and counts of the cells for which conditions hold.

use super::text::Pattern;
use super::{Evaluation, Function, Known, MANY, Operand, Value, whole};
use crate::cell::CellPos;
use crate::recalc::eval::finite;
use crate::recalc::keys::{LineId, Sought};
use crate::recalc::parser::Expr;
use crate::recalc::reference::Area;
use crate::recalc::scope::Reference;
use crate::recalc::value::{ErrorValue, Unknown, compared, may_be_number, plain_number};

pub(super) const FUNCTIONS: &[Function] = &[
    whole("SUMIF", 2, 3, |on, a| {
        one(on, a, |n, _| finite(n.iter().sum()))
    }),
    whole("COUNTIF", 2, 2, |on, a| {
        conditional(on, None, a, false, |_, count| Value::Number(count as f64))
    }),
    whole("AVERAGEIF", 2, 3, |on, a| one(on, a, |n, _| mean(n))),
    whole("SUMIFS", 3, MANY, |on, a| {
        several(on, a, |n, _| finite(n.iter().sum()))
    }),
    whole("COUNTIFS", 2, MANY, |on, a| {
        conditional(on, None, a, true, |_, count| Value::Number(count as f64))
    }),
    whole("AVERAGEIFS", 3, MANY, |on, a| {
        several(on, a, |n, _| mean(n))
    }),
    whole("MAXIFS", 3, MANY, |on, a| {
        several(on, a, |n, _| {
            Value::Number(n.iter().copied().reduce(f64::max).unwrap_or(0.0))
        })
    }),
    whole("MINIFS", 3, MANY, |on, a| {
        several(on, a, |n, _| {
            Value::Number(n.iter().copied().reduce(f64::min).unwrap_or(0.0))
        })
    }),
];

fn mean(numbers: &[f64]) -> Value {
    match numbers.len() {
        0 => Value::Error(ErrorValue::Division),
        count => finite(numbers.iter().sum::<f64>() / count as f64),
    }
}

/// SUMIF and AVERAGEIF: what is summed is as large as what is compared, from its first cell.
fn one(
    on: &Evaluation<'_>,
    arguments: &[Expr],
    finish: fn(&[f64], usize) -> Value,
) -> Known<Operand> {
    let compared = range(on, arguments.first().ok_or(Unknown)?)?;
    let sums = match arguments.get(2) {
        Some(Expr::Omitted) => return Err(Unknown),
        Some(expr) => range(on, expr)?,
        None => compared,
    };
    let sums = Reference {
        area: sums.area.resized(compared.area),
        ..sums
    };
    let conditions = arguments.get(..2).unwrap_or_default();
    conditional(on, Some(sums), conditions, false, finish)
}

/// SUMIFS and the like, which begin with what is summed.
fn several(
    on: &Evaluation<'_>,
    arguments: &[Expr],
    finish: fn(&[f64], usize) -> Value,
) -> Known<Operand> {
    let (sums, conditions) = arguments.split_first().ok_or(Unknown)?;
    conditional(on, Some(range(on, sums)?), conditions, true, finish)
}

fn range(on: &Evaluation<'_>, expr: &Expr) -> Known<Reference> {
    match on.operand(expr)? {
        Operand::Reference(reference) if reference.first == reference.last => Ok(reference),
        _ => Err(Unknown),
    }
}

/// `conditions` are ranges and criteria. With `alike` all ranges must be of one shape.
fn conditional(
    on: &Evaluation<'_>,
    sums: Option<Reference>,
    conditions: &[Expr],
    alike: bool,
    finish: fn(&[f64], usize) -> Value,
) -> Known<Operand> {
    let mut tests: Vec<(Reference, Criterion)> = Vec::new();
    for pair in conditions.chunks(2) {
        let [cells, criterion] = pair else {
            return Err(Unknown);
        };
        tests.push((range(on, cells)?, Criterion::of(on.value(criterion)?)?));
    }
    let (reference, first) = tests.first().ok_or(Unknown)?;
    let shape = |area: Area| (area.rows(), area.columns());
    let mut ranges = tests.iter().map(|(other, _)| other).chain(&sums);
    if alike && ranges.any(|other| shape(other.area) != shape(reference.area)) {
        return Ok(Operand::Value(Value::Error(ErrorValue::Value)));
    }
    let Some(candidates) = candidates(on, &tests, sums.as_ref())? else {
        // Cells that hold nothing count too.
        return match tests.len() {
            1 => Ok(Operand::Value(finish(&[], holding(on, reference, first)?))),
            _ => Err(Unknown),
        };
    };
    let at = |other: &Reference, (row, col): (u32, u32)| {
        let first = other.area.first;
        on.grid
            .value(other.first, CellPos::new(first.row + row, first.col + col))
    };
    let mut numbers = Vec::new();
    let mut count = 0;
    let mut failed = None;
    'cells: for place in candidates {
        for (other, criterion) in &tests {
            if !criterion.holds(on, &at(other, place)?)? {
                continue 'cells;
            }
        }
        count += 1;
        match sums.as_ref().map(|sums| at(sums, place)).transpose()? {
            Some(Value::Number(number)) => numbers.push(number),
            Some(Value::Error(error)) => failed = failed.or(Some(error)),
            _ => {}
        }
    }
    Ok(Operand::Value(
        failed.map_or_else(|| finish(&numbers, count), Value::Error),
    ))
}

/// The most columns, or rows, of which each is looked up by itself.
const LINES: u32 = 16;

/// The places, within the ranges, of all cells for which the conditions can hold, row by row; nothing
/// when those are nearly all cells of a sheet.
fn candidates(
    on: &Evaluation<'_>,
    tests: &[(Reference, Criterion)],
    sums: Option<&Reference>,
) -> Known<Option<Vec<(u32, u32)>>> {
    let mut fewest: Option<Vec<(u32, u32)>> = None;
    for (reference, criterion) in tests {
        let area = reference.area;
        if let Some(sought) = criterion.sought()
            && area.columns().min(area.rows()) <= LINES
        {
            let found = looked_up(on, reference, &sought)?;
            fewest = match fewest {
                Some(known) if known.len() <= found.len() => Some(known),
                _ => Some(found),
            };
        }
    }
    if fewest.is_some() {
        return Ok(fewest);
    }
    let driver = tests.iter().find(|(_, criterion)| !criterion.takes_blank());
    let Some(reference) = driver.map(|(reference, _)| reference).or(sums) else {
        return Ok(None);
    };
    let origin = reference.area.first;
    let mut places = Vec::new();
    on.grid.each(reference, &mut |pos, value| {
        let may = driver.map_or(Ok(true), |(_, criterion)| criterion.holds(on, &value))?;
        if may {
            places.push((pos.row - origin.row, pos.col - origin.col));
        }
        Ok(())
    })?;
    Ok(Some(places))
}

/// The places of a range where a value stands.
fn looked_up(
    on: &Evaluation<'_>,
    reference: &Reference,
    sought: &Sought,
) -> Known<Vec<(u32, u32)>> {
    let Area { first, last } = reference.area;
    let by_column = reference.area.columns() <= LINES;
    let (lines, from, to) = match by_column {
        true => (first.col..=last.col, first.row, last.row),
        false => (first.row..=last.row, first.col, last.col),
    };
    let mut places = Vec::new();
    for at in lines {
        let id = LineId {
            sheet: reference.first,
            column: by_column,
            at,
        };
        let mut found = Ok(Vec::new());
        on.grid.line(id, &mut |line| {
            found = line.all(sought, from, to)?;
            Ok(())
        })?;
        match found {
            Ok(found) => {
                on.grid.spend(found.len())?;
                places.extend(found.into_iter().map(|place| match by_column {
                    true => (place - first.row, at - first.col),
                    false => (at - first.row, place - first.col),
                }));
            }
            Err(place) => return Err(super::search::unknown(on, id, place)),
        }
    }
    places.sort_unstable();
    Ok(places)
}

/// How many cells of a range a condition holds for that holds for blank cells.
fn holding(on: &Evaluation<'_>, reference: &Reference, criterion: &Criterion) -> Known<usize> {
    let area = reference.area;
    let mut count = area.rows() as usize * area.columns() as usize;
    on.grid.each(reference, &mut |_, value| {
        if !criterion.holds(on, &value)? {
            count = count.saturating_sub(1);
        }
        Ok(())
    })?;
    Ok(count)
}

/// A condition such as `">=5"` or `"north*"`.
struct Criterion {
    relation: &'static str,
    value: Value,
    /// Whether the criterion was a text of nothing, which also holds for empty texts.
    empty: bool,
    pattern: Option<Pattern>,
}

impl Criterion {
    fn of(value: Value) -> Known<Self> {
        let plain = |value| Self {
            relation: "=",
            value,
            empty: false,
            pattern: None,
        };
        let text = match value {
            // A reference to a blank cell counts as nought.
            Value::Blank => return Ok(plain(Value::Number(0.0))),
            Value::Text(text) => text,
            value => return Ok(plain(value)),
        };
        if text.encode_utf16().count() > 255 {
            return Err(Unknown);
        }
        let relations = ["<>", "<=", ">=", "<", ">", "="];
        let written = relations.into_iter().find(|known| text.starts_with(known));
        let rest = text.get(written.map_or(0, str::len)..).unwrap_or_default();
        let relation = written.unwrap_or("=");
        let value = match rest.to_ascii_uppercase().as_str() {
            "" => Value::Blank,
            "TRUE" => Value::Truth(true),
            "FALSE" => Value::Truth(false),
            // It stands for error values.
            _ if rest.starts_with('#') => return Err(Unknown),
            _ => match plain_number(rest) {
                Some(number) => Value::Number(number),
                // It may be a day or a share to Excel.
                None if may_be_number(rest) => return Err(Unknown),
                None => Value::Text(rest.to_lowercase()),
            },
        };
        let pattern = match &value {
            Value::Text(text) => Some(Pattern::new(text)?),
            _ => None,
        };
        match (&value, relation) {
            (Value::Number(_), _) | (_, "=" | "<>") => Ok(Self {
                relation,
                value,
                empty: written.is_none(),
                pattern,
            }),
            _ => Err(Unknown),
        }
    }

    /// Whether it can hold for a blank cell.
    fn takes_blank(&self) -> bool {
        match (self.relation, &self.value) {
            ("<>", Value::Blank) => false,
            ("<>", _) | (_, Value::Blank) => true,
            _ => false,
        }
    }

    /// The value that it asks for, if it asks for just one.
    fn sought(&self) -> Option<Sought> {
        match (&self.relation, &self.value, &self.pattern) {
            (&"=", Value::Text(text), Some(pattern)) if pattern.is_plain() => {
                Some(Sought::Text(text.clone()))
            }
            (&"=", Value::Number(_) | Value::Truth(_), _) => Sought::of(&self.value),
            _ => None,
        }
    }

    fn holds(&self, on: &Evaluation<'_>, value: &Value) -> Known<bool> {
        let equal = match (&self.value, value) {
            (Value::Blank, Value::Blank) => true,
            (Value::Blank, Value::Text(text)) => self.empty && text.is_empty(),
            (Value::Number(wanted), Value::Number(number)) => {
                let equal = compared(*wanted, *number).is_eq();
                // Whether digits beyond the fifteenth count is not known.
                if equal && wanted + 0.0 != number + 0.0 {
                    return Err(Unknown);
                }
                equal
            }
            (Value::Number(wanted), Value::Text(text)) if matches!(self.relation, "=" | "<>") => {
                match plain_number(text) {
                    Some(number) => number == *wanted,
                    None if may_be_number(text) => return Err(Unknown),
                    None => false,
                }
            }
            (Value::Text(_), Value::Text(text)) => match &self.pattern {
                Some(pattern) => pattern.is(on, text)?,
                None => false,
            },
            (wanted, value) => wanted == value,
        };
        Ok(match (self.relation, &self.value, value) {
            ("=", ..) => equal,
            ("<>", ..) => !equal,
            ("<", Value::Number(limit), Value::Number(number)) => number < limit && !equal,
            (">", Value::Number(limit), Value::Number(number)) => number > limit && !equal,
            ("<=", Value::Number(limit), Value::Number(number)) => number < limit || equal,
            (">=", Value::Number(limit), Value::Number(number)) => number > limit || equal,
            _ => false,
        })
    }
}
