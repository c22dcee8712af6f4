//! A tree to a value, as Excel calculates it.
//!
//! A result is only given when it is sure to be Excel's: what is left to a locale, a calendar or a
//! version of Excel is [`Unknown`].

use crate::cell::CellPos;

use super::functions::Run;
use super::keys::{Line, LineId};
use super::memo::Question;
use super::parser::{Expr, Operator};
use super::reference::Area;
use super::scope::{Reference, Scope};
use super::value::{ErrorValue, Known, Unknown, Value, added_last, compared, same_text};

/// The cells that formulas read.
pub(crate) trait Grid {
    /// The value of a cell.
    fn value(&self, sheet: usize, pos: CellPos) -> Known<Value>;

    /// Calls `visit` for every cell of a reference that holds something, row by row.
    fn each(
        &self,
        reference: &Reference,
        visit: &mut dyn FnMut(CellPos, Value) -> Known<()>,
    ) -> Known<()>;

    /// Counts steps of work that no cell is read for: values of an array, letters that are compared.
    /// Nothing more is calculated when there were too many.
    fn spend(&self, steps: usize) -> Known<()>;

    /// What a call gave in another cell.
    fn recall(&self, question: &Question) -> Option<Value>;

    /// Remembers what a call gave.
    fn keep(&self, question: Question, value: &Value);

    /// Asks what a column or a row holds; `ask` must not ask again.
    fn line(&self, id: LineId, ask: &mut dyn FnMut(&Line) -> Known<()>) -> Known<()>;

    /// Whether a row is hidden, by a person or by a filter; nothing when it is not known which.
    fn hidden(&self, sheet: usize, row: u32) -> Known<Option<Hidden>>;

    /// The formula of a cell.
    fn formula(&self, sheet: usize, pos: CellPos) -> Option<&str>;
}

/// What hides a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Hidden {
    Person,
    /// A filter, or a person: both can be.
    Filter,
}

/// The longest text of a cell, in the units of UTF-16 that Excel counts; what would give a longer one
/// is an error to Excel.
pub(crate) const LONGEST_TEXT: usize = 32_767;

/// What a part of a formula gives.
#[derive(Debug, Clone)]
pub(crate) enum Operand {
    Value(Value),
    Reference(Reference),
    Array(Matrix),
}

/// Values in rows and columns.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Matrix {
    pub(crate) columns: usize,
    pub(crate) values: Vec<Value>,
}

impl Matrix {
    /// How many rows it has.
    pub(crate) fn rows(&self) -> usize {
        self.values.len().checked_div(self.columns).unwrap_or(0)
    }

    /// The value at a place. A single row or column counts for all.
    pub(crate) fn at(&self, row: usize, column: usize) -> Value {
        let row = if self.rows() == 1 { 0 } else { row };
        let column = if self.columns == 1 { 0 } else { column };
        let inside = column < self.columns;
        let value = inside.then(|| self.values.get(row * self.columns + column));
        value
            .flatten()
            .cloned()
            .unwrap_or(Value::Error(ErrorValue::NotAvailable))
    }
}

/// A formula that is being calculated, and where it stands.
#[derive(Clone, Copy)]
pub(crate) struct Evaluation<'a> {
    pub(crate) grid: &'a dyn Grid,
    pub(crate) scope: &'a Scope,
    pub(crate) sheet: usize,
    pub(crate) pos: CellPos,
    /// The cells that it fills.
    pub(crate) area: Area,
    pub(crate) epoch_1904: bool,
    /// Whether ranges are calculated with cell by cell.
    pub(crate) array: bool,
    /// Whether that holds for the whole formula, and not just within a function that does so.
    pub(crate) entered: bool,
    /// What the variables of LET stand for, the innermost first.
    pub(crate) bound: Option<&'a Bound<'a>>,
}

/// What a variable stands for.
pub(crate) struct Bound<'a> {
    operand: Operand,
    outer: Option<&'a Bound<'a>>,
}

impl Evaluation<'_> {
    /// What an expression gives.
    pub(crate) fn operand(&self, expr: &Expr) -> Known<Operand> {
        Ok(match expr {
            Expr::Value(value) => Operand::Value(value.clone()),
            Expr::Omitted => Operand::Value(Value::Blank),
            Expr::Reference(reference) => Operand::Reference(*reference),
            Expr::Array(rows) => Operand::Array(Matrix {
                columns: rows.first().map_or(0, Vec::len),
                values: rows.concat(),
            }),
            Expr::Negate(inner) => self.lifted(&[inner], &|values| {
                Ok(number(values, 0)?.map_or_else(Value::Error, |value| Value::Number(-value)))
            })?,
            Expr::Percent(inner, signs) => self.lifted(&[inner], &|values| {
                let shared = |value: f64| (0..*signs).fold(value, |value, _| value / 100.0);
                self.grid.spend(*signs)?;
                Ok(number(values, 0)?
                    .map_or_else(Value::Error, |value| Value::Number(shared(value))))
            })?,
            Expr::Chain(first, rest) => self.chained(first, rest)?,
            Expr::Group(inner) => self.operand(inner)?,
            Expr::Variable(depth) => {
                let mut bound = self.bound;
                for _ in 0..*depth {
                    bound = bound.and_then(|bound| bound.outer);
                }
                bound.ok_or(Unknown)?.operand.clone()
            }
            Expr::Let(values, body) => self.bound_to(values, body)?,
            Expr::Call(function, arguments) => match function.run {
                Run::Whole(run) => self.once(expr, &|| run(self, arguments))?,
                Run::Each(run) => {
                    let arguments: Vec<&Expr> = arguments.iter().collect();
                    self.lifted(&arguments, &|values| run(self, values))?
                }
            },
        })
    }

    /// A call, unless another cell asked the same before.
    fn once(&self, call: &Expr, run: &dyn Fn() -> Known<Operand>) -> Known<Operand> {
        let Some(question) = Question::of(call, self.array, self.entered) else {
            return run();
        };
        if let Some(value) = self.grid.recall(&question) {
            return Ok(Operand::Value(value));
        }
        let given = run()?;
        if let Operand::Value(value) = &given {
            self.grid.keep(question, value);
        }
        Ok(given)
    }

    /// What LET gives: each value is for those behind it.
    fn bound_to(&self, values: &[Expr], body: &Expr) -> Known<Operand> {
        let Some((first, rest)) = values.split_first() else {
            return self.operand(body);
        };
        let bound = Bound {
            operand: self.operand(first)?,
            outer: self.bound,
        };
        let inner = Evaluation {
            bound: Some(&bound),
            ..*self
        };
        inner.bound_to(rest, body)
    }

    /// What the formula of one cell gives; of several values the first.
    pub(crate) fn result(&self, expr: &Expr) -> Known<Value> {
        let operand = match expr {
            Expr::Chain(first, rest) => self.last(first, rest)?,
            _ => self.operand(expr)?,
        };
        match operand {
            Operand::Value(value) => Ok(value),
            Operand::Reference(reference) if self.array => {
                Ok(self.matrix(Operand::Reference(reference))?.at(0, 0))
            }
            Operand::Reference(reference) => self.single(&reference),
            Operand::Array(matrix) => Ok(matrix.at(0, 0)),
        }
    }

    /// What a chain of operators gives that is the whole of a formula: of a sum that comes to nearly
    /// nothing, Excel makes nothing.
    fn last(&self, first: &Expr, rest: &[(Operator, Expr)]) -> Known<Operand> {
        let (last, before) = match rest.split_last() {
            Some(((operator @ (Operator::Add | Operator::Subtract), last), before)) => {
                ((*operator, last), before)
            }
            _ => return self.chained(first, rest),
        };
        let left = self.chained(first, before)?;
        let (operator, right) = (last.0, self.operand(last.1)?);
        self.each_of(vec![left, right], &|values| match values {
            [Value::Number(left), Value::Number(right)] => {
                let right = if operator == Operator::Add {
                    *right
                } else {
                    -*right
                };
                Ok(finite(added_last(*left, right)?))
            }
            values => binary(operator, values),
        })
    }

    fn chained(&self, first: &Expr, rest: &[(Operator, Expr)]) -> Known<Operand> {
        let mut left = self.operand(first)?;
        for (operator, right) in rest {
            let operands = vec![left, self.operand(right)?];
            left = self.each_of(operands, &|values| binary(*operator, values))?;
        }
        Ok(left)
    }

    /// What an expression gives, when that is one value.
    pub(crate) fn value(&self, expr: &Expr) -> Known<Value> {
        match self.operand(expr)? {
            Operand::Value(value) => Ok(value),
            Operand::Reference(reference) => self.single(&reference),
            Operand::Array(matrix) if matrix.values.len() == 1 => Ok(matrix.at(0, 0)),
            Operand::Array(_) => Err(Unknown),
        }
    }

    /// The same formula, calculating with ranges cell by cell.
    pub(crate) fn by_cells(&self) -> Self {
        Self {
            array: true,
            ..*self
        }
    }

    /// The value of a reference to one cell. Of several in a row or column, the one beside or above the
    /// formula is meant: where all are, the file says that the formula is an array formula.
    pub(crate) fn single(&self, reference: &Reference) -> Known<Value> {
        if reference.first != reference.last {
            return Err(Unknown);
        }
        let Area { first, last } = reference.area;
        let pos = match reference.area.single() {
            Some(pos) => pos,
            None if self.array => return Err(Unknown),
            None if first.col == last.col => CellPos::new(self.pos.row, first.col),
            None if first.row == last.row => CellPos::new(first.row, self.pos.col),
            None => return Ok(Value::Error(ErrorValue::Value)),
        };
        match reference.area.contains(pos) {
            true => self.grid.value(reference.first, pos),
            false => Ok(Value::Error(ErrorValue::Value)),
        }
    }

    /// The values of an operand in rows and columns.
    pub(crate) fn matrix(&self, operand: Operand) -> Known<Matrix> {
        match operand {
            Operand::Array(matrix) => Ok(matrix),
            Operand::Value(value) => Ok(Matrix {
                columns: 1,
                values: vec![value],
            }),
            Operand::Reference(reference) => {
                let area = reference.area;
                let columns = area.columns() as usize;
                let size = columns * area.rows() as usize;
                if size > crate::limits::ARRAY_CELLS || reference.first != reference.last {
                    return Err(Unknown);
                }
                self.grid.spend(size)?;
                let mut values = vec![Value::Blank; size];
                self.grid.each(&reference, &mut |pos, value| {
                    let row = (pos.row - area.first.row) as usize;
                    let column = (pos.col - area.first.col) as usize;
                    if let Some(slot) = values.get_mut(row * columns + column) {
                        *slot = value;
                    }
                    Ok(())
                })?;
                Ok(Matrix { columns, values })
            }
        }
    }

    /// A calculation with one value of each argument; with arrays, for each of their places.
    fn lifted(
        &self,
        arguments: &[&Expr],
        calculate: &dyn Fn(&[Value]) -> Known<Value>,
    ) -> Known<Operand> {
        let operands = arguments.iter().map(|argument| self.operand(argument));
        let operands = operands.collect::<Known<Vec<Operand>>>()?;
        self.each_of(operands, calculate)
    }

    /// The same with arguments that were calculated.
    fn each_of(
        &self,
        arguments: Vec<Operand>,
        calculate: &dyn Fn(&[Value]) -> Known<Value>,
    ) -> Known<Operand> {
        let calculate = |values: &[Value]| match calculate(values)? {
            Value::Text(text) => {
                self.grid.spend(text.len())?;
                Ok(storable(text))
            }
            value => Ok(value),
        };
        let mut operands = Vec::with_capacity(arguments.len());
        let mut wide = false;
        for argument in arguments {
            let operand = match argument {
                Operand::Reference(reference) if reference.area.single().is_some() => {
                    Operand::Value(self.single(&reference)?)
                }
                Operand::Reference(reference) if !self.array => {
                    Operand::Value(self.single(&reference)?)
                }
                other => other,
            };
            wide |= !matches!(operand, Operand::Value(_));
            operands.push(operand);
        }
        if !wide {
            let values = operands.into_iter().map(|operand| match operand {
                Operand::Value(value) => value,
                _ => Value::Blank,
            });
            return Ok(Operand::Value(calculate(&values.collect::<Vec<_>>())?));
        }
        let matrices = operands
            .into_iter()
            .map(|operand| self.matrix(operand))
            .collect::<Known<Vec<Matrix>>>()?;
        let rows = matrices.iter().map(Matrix::rows).max().unwrap_or(0);
        let columns = matrices.iter().map(|matrix| matrix.columns).max();
        let columns = columns.unwrap_or(0);
        if rows * columns > crate::limits::ARRAY_CELLS {
            return Err(Unknown);
        }
        self.grid.spend(rows * columns * matrices.len())?;
        let mut values = Vec::with_capacity(rows * columns);
        for row in 0..rows {
            for column in 0..columns {
                let at: Vec<Value> = matrices.iter().map(|one| one.at(row, column)).collect();
                values.push(calculate(&at)?);
            }
        }
        Ok(Operand::Array(Matrix { columns, values }))
    }
}

/// A text as a value; one that no cell can hold is an error.
pub(crate) fn storable(text: String) -> Value {
    let fits = text.len() <= LONGEST_TEXT || text.encode_utf16().count() <= LONGEST_TEXT;
    match fits {
        true => Value::Text(text),
        false => Value::Error(ErrorValue::Value),
    }
}

/// The number that an argument counts as.
pub(crate) fn number(values: &[Value], at: usize) -> Known<Result<f64, ErrorValue>> {
    values.get(at).unwrap_or(&Value::Blank).number()
}

/// A number as a value; one that is too large is an error.
pub(crate) fn finite(number: f64) -> Value {
    match number.is_finite() {
        true => Value::Number(number),
        false => Value::Error(ErrorValue::Number),
    }
}

fn binary(operator: Operator, values: &[Value]) -> Known<Value> {
    let (left, right) = match values {
        [left, right] => (left, right),
        _ => return Err(Unknown),
    };
    let compared = match operator {
        Operator::Equal => Some((true, [false, true, false])),
        Operator::Different => Some((true, [true, false, true])),
        Operator::Less => Some((false, [true, false, false])),
        Operator::AtMost => Some((false, [true, true, false])),
        Operator::Greater => Some((false, [false, false, true])),
        Operator::AtLeast => Some((false, [false, true, true])),
        _ => None,
    };
    if let Some((only_equality, [less, equal, greater])) = compared {
        for side in [left, right] {
            if let Value::Error(error) = side {
                return Ok(Value::Error(*error));
            }
        }
        return Ok(Value::Truth(match order(left, right, only_equality)? {
            std::cmp::Ordering::Less => less,
            std::cmp::Ordering::Equal => equal,
            std::cmp::Ordering::Greater => greater,
        }));
    }
    if operator == Operator::Join {
        return Ok(match (left.text()?, right.text()?) {
            (Ok(left), Ok(right)) => Value::Text(left + &right),
            (Err(error), _) | (_, Err(error)) => Value::Error(error),
        });
    }
    let (left, right) = match (left.number()?, right.number()?) {
        (Ok(left), Ok(right)) => (left, right),
        (Err(error), _) | (_, Err(error)) => return Ok(Value::Error(error)),
    };
    Ok(match operator {
        Operator::Add => finite(left + right),
        Operator::Subtract => finite(left - right),
        Operator::Multiply => finite(left * right),
        Operator::Divide if right == 0.0 => Value::Error(ErrorValue::Division),
        Operator::Divide => finite(left / right),
        Operator::Power => power(left, right)?,
        _ => return Err(Unknown),
    })
}

/// A power as Excel has it: nothing to the nothing is an error. Some roots of negative numbers are
/// known to it, and others are not.
pub(crate) fn power(base: f64, exponent: f64) -> Known<Value> {
    Ok(match (base == 0.0, exponent) {
        (true, 0.0) => Value::Error(ErrorValue::Number),
        (true, exponent) if exponent < 0.0 => Value::Error(ErrorValue::Division),
        (false, exponent) if base < 0.0 && exponent.fract() != 0.0 => return Err(Unknown),
        _ => finite(base.powf(exponent)),
    })
}

/// How two values stand: numbers before texts before truths. A blank cell is what the other side
/// makes of it.
fn order(left: &Value, right: &Value, only_equality: bool) -> Known<std::cmp::Ordering> {
    use std::cmp::Ordering;
    let filled = |value: &Value, other: &Value| match (value, other) {
        (Value::Blank, Value::Text(_)) => Value::Text(String::new()),
        (Value::Blank, Value::Truth(_)) => Value::Truth(false),
        (Value::Blank, _) => Value::Number(0.0),
        (value, _) => value.clone(),
    };
    let rank = |value: &Value| match value {
        Value::Blank | Value::Number(_) | Value::Error(_) => 0,
        Value::Text(_) => 1,
        Value::Truth(_) => 2,
    };
    let (left, right) = (filled(left, right), filled(right, left));
    Ok(match (&left, &right) {
        (Value::Number(one), Value::Number(other)) => compared(*one, *other),
        (Value::Truth(one), Value::Truth(other)) => one.cmp(other),
        (Value::Text(one), Value::Text(other)) => {
            // Which of two texts stands first depends on the language.
            match (same_text(one, other)?, only_equality) {
                (true, _) => Ordering::Equal,
                (false, true) => Ordering::Less,
                (false, false) => return Err(Unknown),
            }
        }
        _ => rank(&left).cmp(&rank(&right)),
    })
}
