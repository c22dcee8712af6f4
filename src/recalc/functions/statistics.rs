//! Sums, counts and the like over ranges.

use super::{Evaluation, Function, Known, MANY, Operand, Value, whole};
use crate::recalc::eval::finite;
use crate::recalc::parser::Expr;
use crate::recalc::scope::Reference;
use crate::recalc::value::{ErrorValue, Unknown};

use super::text::Pattern;

pub(super) const FUNCTIONS: &[Function] = &[
    whole("SUM", 1, MANY, |on, arguments| {
        over_numbers(on, arguments, |numbers| finite(numbers.iter().sum()))
    }),
    whole("PRODUCT", 1, MANY, |on, arguments| {
        over_numbers(on, arguments, |numbers| match numbers {
            [] => Value::Number(0.0),
            _ => finite(numbers.iter().product()),
        })
    }),
    whole("MIN", 1, MANY, |on, arguments| {
        over_numbers(on, arguments, |numbers| {
            Value::Number(numbers.iter().copied().reduce(f64::min).unwrap_or(0.0))
        })
    }),
    whole("MAX", 1, MANY, |on, arguments| {
        over_numbers(on, arguments, |numbers| {
            Value::Number(numbers.iter().copied().reduce(f64::max).unwrap_or(0.0))
        })
    }),
    whole("AVERAGE", 1, MANY, |on, arguments| {
        over_numbers(on, arguments, |numbers| {
            mean(numbers.iter().sum(), numbers.len())
        })
    }),
    whole("COUNT", 1, MANY, |on, arguments| {
        counted(on, arguments, |value, listed| match value {
            Value::Number(_) => Ok(true),
            Value::Truth(_) => Ok(!listed),
            Value::Text(_) if !listed => Ok(value.number()?.is_ok()),
            _ => Ok(false),
        })
    }),
    whole("COUNTA", 1, MANY, |on, arguments| {
        counted(on, arguments, |value, listed| {
            Ok(!listed || *value != Value::Blank)
        })
    }),
    whole("COUNTBLANK", 1, 1, |on, arguments| {
        let Operand::Reference(reference) = on.operand(first(arguments)?)? else {
            return Err(Unknown);
        };
        let sheets = (reference.last - reference.first + 1) as f64;
        let area = reference.area;
        let mut blank = sheets * f64::from(area.rows()) * f64::from(area.columns());
        on.grid.each(&reference, &mut |_, value| {
            let empty = matches!(&value, Value::Text(text) if text.is_empty());
            if !empty && value != Value::Blank {
                blank -= 1.0;
            }
            Ok(())
        })?;
        Ok(Operand::Value(Value::Number(blank)))
    }),
    whole("SUMPRODUCT", 1, MANY, sum_of_products),
    whole("SUMIF", 2, 3, |on, arguments| {
        let sums = arguments.get(2).unwrap_or(first(arguments)?);
        conditional(
            on,
            Some(sums),
            arguments.get(..2).unwrap_or_default(),
            |sum, _| finite(sum),
        )
    }),
    whole("COUNTIF", 2, 2, |on, arguments| {
        conditional(on, None, arguments, |_, count| Value::Number(count as f64))
    }),
    whole("AVERAGEIF", 2, 3, |on, arguments| {
        let sums = arguments.get(2).unwrap_or(first(arguments)?);
        conditional(on, Some(sums), arguments.get(..2).unwrap_or_default(), mean)
    }),
    whole("SUMIFS", 3, MANY, |on, arguments| {
        let sums = first(arguments)?;
        conditional(
            on,
            Some(sums),
            arguments.get(1..).unwrap_or_default(),
            |sum, _| finite(sum),
        )
    }),
    whole("COUNTIFS", 2, MANY, |on, arguments| {
        conditional(on, None, arguments, |_, count| Value::Number(count as f64))
    }),
];

fn first(arguments: &[Expr]) -> Known<&Expr> {
    arguments.first().ok_or(Unknown)
}

fn mean(sum: f64, count: usize) -> Value {
    match count {
        0 => Value::Error(ErrorValue::Division),
        _ => finite(sum / count as f64),
    }
}

/// A calculation with the numbers of all arguments. In ranges only numbers count.
fn over_numbers(
    on: &Evaluation<'_>,
    arguments: &[Expr],
    calculate: fn(&[f64]) -> Value,
) -> Known<Operand> {
    let mut numbers = Vec::new();
    let mut failed = None;
    let mut listed = |value: &Value| match value {
        Value::Number(number) => numbers.push(*number),
        Value::Error(error) => failed = failed.or(Some(*error)),
        _ => {}
    };
    for argument in arguments {
        match on.operand(argument)? {
            // Excel counts an argument that was left out as nothing.
            Operand::Value(value) => match value.number()? {
                Ok(number) => listed(&Value::Number(number)),
                Err(error) => listed(&Value::Error(error)),
            },
            Operand::Reference(reference) => on.grid.each(&reference, &mut |_, value| {
                listed(&value);
                Ok(())
            })?,
            Operand::Array(matrix) => matrix.values.iter().for_each(&mut listed),
        }
    }
    Ok(Operand::Value(
        failed.map_or_else(|| calculate(&numbers), Value::Error),
    ))
}

/// How many values of all arguments are counted. `listed` are those of ranges.
fn counted(
    on: &Evaluation<'_>,
    arguments: &[Expr],
    counts: fn(&Value, listed: bool) -> Known<bool>,
) -> Known<Operand> {
    let mut count = 0u32;
    for argument in arguments {
        match on.operand(argument)? {
            Operand::Value(value) => count += u32::from(counts(&value, false)?),
            Operand::Reference(reference) => on.grid.each(&reference, &mut |_, value| {
                count += u32::from(counts(&value, true)?);
                Ok(())
            })?,
            Operand::Array(matrix) => {
                for value in &matrix.values {
                    count += u32::from(counts(value, true)?);
                }
            }
        }
    }
    Ok(Operand::Value(Value::Number(f64::from(count))))
}

fn sum_of_products(on: &Evaluation<'_>, arguments: &[Expr]) -> Known<Operand> {
    let on = on.by_cells();
    let mut products: Option<(usize, usize, Vec<f64>)> = None;
    let mut failed = None;
    for argument in arguments {
        let matrix = on.matrix(on.operand(argument)?)?;
        let size = (matrix.rows(), matrix.columns);
        if size == (1, 1) && !matches!(matrix.at(0, 0), Value::Number(_)) {
            // A text alone is another thing to Excel than one among others.
            return Err(Unknown);
        }
        let factors = matrix.values.iter().map(|value| match value {
            Value::Number(number) => *number,
            Value::Error(error) => {
                failed = failed.or(Some(*error));
                0.0
            }
            _ => 0.0,
        });
        let factors: Vec<f64> = factors.collect();
        products = Some(match products {
            None => (size.0, size.1, factors),
            Some((rows, columns, known)) if (rows, columns) == size => {
                let next = known.iter().zip(&factors).map(|(one, other)| one * other);
                (rows, columns, next.collect())
            }
            Some(_) => return Ok(Operand::Value(Value::Error(ErrorValue::Value))),
        });
    }
    let sum = products.map_or(0.0, |(_, _, products)| products.iter().sum());
    Ok(Operand::Value(
        failed.map_or_else(|| finite(sum), Value::Error),
    ))
}

/// Sums or counts the cells for which all conditions hold; `conditions` are ranges and criteria.
fn conditional(
    on: &Evaluation<'_>,
    sums: Option<&Expr>,
    conditions: &[Expr],
    finish: fn(f64, usize) -> Value,
) -> Known<Operand> {
    let range = |expr: &Expr| match on.operand(expr)? {
        Operand::Reference(reference) if reference.first == reference.last => Ok(reference),
        _ => Err(Unknown),
    };
    let mut tests: Vec<(Reference, Criterion)> = Vec::new();
    for pair in conditions.chunks(2) {
        let [cells, criterion] = pair else {
            return Err(Unknown);
        };
        tests.push((range(cells)?, Criterion::of(on.value(criterion)?)?));
    }
    let (reference, criterion) = tests.first().ok_or(Unknown)?;
    if criterion.takes_blank() {
        // Then cells count that hold nothing, of which there are too many to look at.
        return Err(Unknown);
    }
    let sums = sums.map(range).transpose()?;
    let origin = reference.area.first;
    let at = |other: &Reference, pos: crate::cell::CellPos| {
        let (row, col) = (pos.row - origin.row, pos.col - origin.col);
        let first = other.area.first;
        on.grid.value(
            other.first,
            crate::cell::CellPos::new(first.row + row, first.col + col),
        )
    };
    let mut sum = 0.0;
    let mut count = 0usize;
    let mut failed = None;
    on.grid.each(reference, &mut |pos, value| {
        if !criterion.holds(on, &value)? {
            return Ok(());
        }
        for (other, criterion) in tests.iter().skip(1) {
            if other.area.rows() != reference.area.rows()
                || other.area.columns() != reference.area.columns()
            {
                return Err(Unknown);
            }
            if !criterion.holds(on, &at(other, pos)?)? {
                return Ok(());
            }
        }
        match &sums {
            None => count += 1,
            Some(sums) => match at(sums, pos)? {
                Value::Number(number) => {
                    sum += number;
                    count += 1;
                }
                Value::Error(error) => failed = failed.or(Some(error)),
                _ => {}
            },
        }
        Ok(())
    })?;
    Ok(Operand::Value(
        failed.map_or_else(|| finish(sum, count), Value::Error),
    ))
}

/// A condition such as `">=5"` or `"north*"`.
struct Criterion {
    relation: &'static str,
    value: Value,
    pattern: Option<Pattern>,
}

impl Criterion {
    fn of(value: Value) -> Known<Self> {
        let Value::Text(text) = &value else {
            return Ok(Self {
                relation: "=",
                value,
                pattern: None,
            });
        };
        let relations = ["<>", "<=", ">=", "<", ">", "="];
        let written = relations.into_iter().find(|known| text.starts_with(known));
        let rest = text.get(written.map_or(0, str::len)..).unwrap_or_default();
        let relation = written.unwrap_or("=");
        let number = Value::Text(rest.to_owned()).number();
        let value = match (rest.to_ascii_uppercase().as_str(), number) {
            ("TRUE", _) => Value::Truth(true),
            ("FALSE", _) => Value::Truth(false),
            // It stands for error values.
            _ if rest.starts_with('#') => return Err(Unknown),
            (_, Ok(Ok(number))) => Value::Number(number),
            // It may be a day or a share to Excel.
            (_, Err(Unknown)) if !rest.contains(char::is_alphabetic) => return Err(Unknown),
            _ => Value::Text(rest.to_owned()),
        };
        let pattern = match &value {
            Value::Text(text) => Some(Pattern::new(text)?),
            _ => None,
        };
        match (&value, relation) {
            (Value::Number(_), _) | (_, "=" | "<>") => Ok(Self {
                relation,
                value,
                pattern,
            }),
            _ => Err(Unknown),
        }
    }

    fn takes_blank(&self) -> bool {
        let empty = matches!(&self.value, Value::Text(text) if text.is_empty());
        self.relation == "<>" || empty || self.value == Value::Blank
    }

    fn holds(&self, on: &Evaluation<'_>, value: &Value) -> Known<bool> {
        let equal = match (&self.value, value) {
            (Value::Number(wanted), Value::Number(number)) => {
                crate::recalc::value::same(*wanted, *number)
            }
            (Value::Number(wanted), Value::Text(text)) => {
                crate::recalc::value::plain_number(text) == Some(*wanted)
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
