//! Formulas of the regional workbook: sums, names of who is missing, shares.

use crate::cell::{CellPos, column_letters};
use crate::formula::expr::Arithmetic;
use crate::formula::functions::Function;
use crate::formula::{Expr, Term};
use crate::patch::book::quoted;

/// `D5`.
pub(super) fn local(row: u32, column: u16) -> String {
    CellPos::new(row, u32::from(column)).to_string()
}

/// `'Possession'!D5`.
pub(super) fn foreign(sheet: &str, row: u32, column: u16) -> String {
    format!("{}!{}", quoted(sheet), local(row, column))
}

/// `'Possession'!$D5:$I5`.
pub(super) fn row_of(sheet: &str, row: u32, first: u16, last: u16) -> String {
    let letters = |column: u16| column_letters(u32::from(column));
    let (first, last) = (letters(first), letters(last));
    format!("{}!${first}{1}:${last}{1}", quoted(sheet), row + 1)
}

/// A text between quotes.
pub(super) fn text(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

/// A formula over data points as one over cells: `cell` gives what stands for a data point. None
/// when it uses what a table cannot tell.
pub(super) fn translated(expr: &Expr, cell: &impl Fn(&Term) -> Option<String>) -> Option<String> {
    let step = |expr: &Expr| translated(expr, cell);
    Some(match expr {
        Expr::Number(number) => number.to_string(),
        Expr::Value(term) => cell(term).filter(|_| !term.previous)?,
        Expr::Negate(inner) => format!("(-{})", step(inner)?),
        Expr::Arithmetic(sign, left, right) => {
            let sign = match sign {
                Arithmetic::Add => '+',
                Arithmetic::Subtract => '-',
                Arithmetic::Multiply => '*',
                Arithmetic::Divide => '/',
                Arithmetic::Power => '^',
            };
            format!("({}{sign}{})", step(left)?, step(right)?)
        }
        Expr::Call(function, arguments) if is_plain(*function) => {
            let arguments: Option<Vec<String>> = arguments.iter().map(step).collect();
            format!("{}({})", function.signature()?.name, arguments?.join(","))
        }
        _ => return None,
    })
}

fn is_plain(function: Function) -> bool {
    matches!(
        function,
        Function::Sum
            | Function::Abs
            | Function::Min
            | Function::Max
            | Function::Round
            | Function::Int
            | Function::Mod
            | Function::Sqrt
    )
}
