//! The functions that can be calculated: those of the rule language that are Excel's, and others that
//! forms use. One table a family; a function that is in none is not calculated.

mod choices;
mod criteria;
mod days;
mod information;
mod lookup;
mod math;
mod numerals;
mod ranks;
mod rounding;
mod search;
mod statistics;
mod subtotals;
mod text;
mod trigonometry;
mod written;

use super::eval::{Evaluation, Operand};
use super::parser::Expr;
use super::value::{Known, Value};

/// A function.
#[derive(Debug)]
pub(crate) struct Function {
    /// As it is written, in capitals.
    pub(crate) name: &'static str,
    /// The fewest arguments.
    pub(crate) least: usize,
    /// The most arguments.
    pub(crate) most: usize,
    /// How it is calculated.
    pub(crate) run: Run,
}

/// How a function is calculated.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Run {
    /// From one value of each argument.
    Each(fn(&Evaluation<'_>, &[Value]) -> Known<Value>),
    /// From its arguments as they are written.
    Whole(fn(&Evaluation<'_>, &[Expr]) -> Known<Operand>),
}

impl PartialEq for Function {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

/// As many arguments as Excel takes.
const MANY: usize = 255;

const fn each(
    name: &'static str,
    least: usize,
    most: usize,
    run: fn(&Evaluation<'_>, &[Value]) -> Known<Value>,
) -> Function {
    Function {
        name,
        least,
        most,
        run: Run::Each(run),
    }
}

const fn whole(
    name: &'static str,
    least: usize,
    most: usize,
    run: fn(&Evaluation<'_>, &[Expr]) -> Known<Operand>,
) -> Function {
    Function {
        name,
        least,
        most,
        run: Run::Whole(run),
    }
}

/// The function of a name, in capitals and without the marks of newer versions of Excel.
pub(crate) fn find(name: &str) -> Option<&'static Function> {
    all().find(|function| function.name == name)
}

/// All functions, family by family.
pub(crate) fn all() -> impl Iterator<Item = &'static Function> {
    let families = [
        math::FUNCTIONS,
        rounding::FUNCTIONS,
        trigonometry::FUNCTIONS,
        statistics::FUNCTIONS,
        criteria::FUNCTIONS,
        ranks::FUNCTIONS,
        subtotals::FUNCTIONS,
        information::FUNCTIONS,
        choices::FUNCTIONS,
        text::FUNCTIONS,
        written::FUNCTIONS,
        numerals::FUNCTIONS,
        lookup::FUNCTIONS,
        search::FUNCTIONS,
        days::FUNCTIONS,
    ];
    families.into_iter().flatten()
}
