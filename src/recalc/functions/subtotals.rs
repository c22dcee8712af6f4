//! SUBTOTAL and AGGREGATE: calculations that leave out what is hidden, wrong or a subtotal itself.

use super::ranks::{large, median, mode, percentile, quartile, root, small, variance};
use super::{Evaluation, Function, Known, MANY, Operand, Value, whole};
use crate::cell::CellPos;
use crate::recalc::eval::{Hidden, finite};
use crate::recalc::lexer::{Kind, tokens};
use crate::recalc::parser::Expr;
use crate::recalc::value::{ErrorValue, Unknown};

pub(super) const FUNCTIONS: &[Function] = &[
    whole("SUBTOTAL", 2, MANY, |on, arguments| {
        let (kind, ranges) = arguments.split_first().ok_or(Unknown)?;
        let kind = match on.value(kind)?.number()? {
            Ok(kind) => kind.trunc(),
            Err(error) => return Ok(Operand::Value(Value::Error(error))),
        };
        let (kind, hidden) = match kind {
            kind if (1.0..=11.0).contains(&kind) => (kind as u32, false),
            kind if (101.0..=111.0).contains(&kind) => (kind as u32 - 100, true),
            _ => return Ok(Operand::Value(Value::Error(ErrorValue::Value))),
        };
        let without = Without {
            nested: true,
            hidden,
            errors: false,
        };
        let mut list = List::default();
        for range in ranges {
            let Operand::Reference(_) = on.operand(range)? else {
                return Err(Unknown);
            };
            list.add(on, range, without)?;
        }
        Ok(Operand::Value(list.summary(kind)))
    }),
    whole("AGGREGATE", 3, MANY, aggregate),
];

/// What is left out.
#[derive(Debug, Clone, Copy)]
struct Without {
    nested: bool,
    hidden: bool,
    errors: bool,
}

/// What is left.
#[derive(Debug, Default)]
struct List {
    numbers: Vec<f64>,
    /// Cells that hold anything.
    filled: usize,
    failed: Option<ErrorValue>,
}

fn aggregate(on: &Evaluation<'_>, arguments: &[Expr]) -> Known<Operand> {
    let [kind, options, rest @ ..] = arguments else {
        return Err(Unknown);
    };
    let options = match options {
        Expr::Omitted => Ok(0.0),
        options => on.value(options)?.number()?,
    };
    let (kind, options) = match (on.value(kind)?.number()?, options) {
        (Ok(kind), Ok(options)) => (kind.trunc(), options.trunc()),
        (Err(error), _) | (_, Err(error)) => return Ok(Operand::Value(Value::Error(error))),
    };
    if !(1.0..=19.0).contains(&kind) || !(0.0..=7.0).contains(&options) {
        return Ok(Operand::Value(Value::Error(ErrorValue::Value)));
    }
    let (kind, options) = (kind as u32, options as u32);
    let without = Without {
        nested: options < 4,
        hidden: options % 2 == 1,
        errors: options % 4 >= 2,
    };
    let mut list = List::default();
    if kind <= 13 {
        for range in rest {
            let Operand::Reference(_) = on.operand(range)? else {
                return Err(Unknown);
            };
            list.add(on, range, without)?;
        }
        return Ok(Operand::Value(list.summary(kind)));
    }
    let [array, place] = rest else {
        return Err(Unknown);
    };
    list.add(on, array, without)?;
    let place = match on.value(place)?.number()? {
        Ok(place) => place,
        Err(error) => return Ok(Operand::Value(Value::Error(error))),
    };
    if let Some(error) = list.failed {
        return Ok(Operand::Value(Value::Error(error)));
    }
    Ok(Operand::Value(match kind {
        14 => large(&list.numbers, place)?,
        15 => small(&list.numbers, place)?,
        16 => percentile(&list.numbers, place)?,
        17 => quartile(&list.numbers, place)?,
        _ => return Err(Unknown),
    }))
}

impl List {
    fn add(&mut self, on: &Evaluation<'_>, expr: &Expr, without: Without) -> Known<()> {
        let on = on.by_cells();
        match on.operand(expr)? {
            Operand::Reference(reference) if reference.first == reference.last => {
                let sheet = reference.first;
                on.grid.each(&reference, &mut |pos, value| {
                    let counts = counts(&on, sheet, pos, without)?;
                    if counts {
                        self.take(&value, without);
                    }
                    Ok(())
                })
            }
            Operand::Array(matrix) => {
                matrix
                    .values
                    .iter()
                    .for_each(|value| self.take(value, without));
                Ok(())
            }
            _ => Err(Unknown),
        }
    }

    fn take(&mut self, value: &Value, without: Without) {
        match value {
            Value::Error(_) if without.errors => return,
            Value::Blank => return,
            Value::Error(error) => self.failed = self.failed.or(Some(*error)),
            Value::Number(number) => self.numbers.push(*number),
            Value::Text(_) | Value::Truth(_) => {}
        }
        self.filled += 1;
    }

    /// The calculation of a number, as Excel counts them.
    fn summary(&self, kind: u32) -> Value {
        let numbers = self.numbers.as_slice();
        match kind {
            2 => return Value::Number(numbers.len() as f64),
            3 => return Value::Number(self.filled as f64),
            _ => {}
        }
        if let Some(error) = self.failed {
            return Value::Error(error);
        }
        let best = |pick: fn(f64, f64) -> f64| {
            Value::Number(numbers.iter().copied().reduce(pick).unwrap_or(0.0))
        };
        match kind {
            1 if numbers.is_empty() => Value::Error(ErrorValue::Division),
            1 => finite(numbers.iter().sum::<f64>() / numbers.len() as f64),
            4 => best(f64::max),
            5 => best(f64::min),
            6 if numbers.is_empty() => Value::Number(0.0),
            6 => finite(numbers.iter().product()),
            7 => root(variance(numbers, 1)),
            8 => root(variance(numbers, 0)),
            9 => finite(numbers.iter().sum()),
            10 => variance(numbers, 1),
            11 => variance(numbers, 0),
            12 => median(numbers),
            _ => mode(numbers),
        }
    }
}

/// Whether a cell counts.
fn counts(on: &Evaluation<'_>, sheet: usize, pos: CellPos, without: Without) -> Known<bool> {
    match on.grid.hidden(sheet, pos.row)? {
        None => {}
        Some(_) if without.hidden => return Ok(false),
        Some(Hidden::Person) => {}
        // What a filter hides never counts in SUBTOTAL, what a person hides does.
        Some(Hidden::Filter) => return Err(Unknown),
    }
    let subtotal = match on.grid.formula(sheet, pos).filter(|_| without.nested) {
        None => None,
        Some(formula) => {
            let tokens = tokens(formula);
            let is = |kind: &Kind| matches!(kind, Kind::Function(name) if matches!(name.as_str(), "SUBTOTAL" | "AGGREGATE"));
            let among = tokens.iter().any(|token| is(&token.kind));
            let alone = tokens.first().is_some_and(|token| is(&token.kind)) && {
                let opened = tokens
                    .iter()
                    .filter(|token| matches!(token.kind, Kind::Symbol("(")));
                opened.count() == 1
                    && matches!(
                        tokens.last().map(|token| &token.kind),
                        Some(Kind::Symbol(")"))
                    )
            };
            among.then_some(alone)
        }
    };
    match subtotal {
        None => Ok(true),
        Some(true) => Ok(false),
        // One among other things in a formula.
        Some(false) => Err(Unknown),
    }
}
