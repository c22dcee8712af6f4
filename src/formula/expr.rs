//! The tree of a formula.

use rustc_hash::FxHashSet;
use serde::{Deserialize, Serialize};

use crate::code::Code;

use super::functions::Function;

/// An expression.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Expr {
    /// A number.
    Number(f64),
    /// A text between quotes.
    Text(String),
    /// TRUE or FALSE.
    Truth(bool),
    /// The value of a data point.
    Value(Term),
    /// Minus something.
    Negate(Box<Expr>),
    /// Two numbers, calculated.
    Arithmetic(Arithmetic, Box<Expr>, Box<Expr>),
    /// Two things, compared.
    Compare(Comparison, Box<Expr>, Box<Expr>),
    /// A function and its arguments.
    Call(Function, Vec<Expr>),
}

/// A data point, in this submission or in the one before.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Term {
    /// Which data point.
    pub code: Code,
    /// Whether the earlier submission is meant: `PREV(code)`.
    pub previous: bool,
}

/// `+ - * / ^`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Arithmetic {
    /// `+`
    Add,
    /// `-`
    Subtract,
    /// `*`
    Multiply,
    /// `/`
    Divide,
    /// `^`
    Power,
}

/// `= <> < <= > >=`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Comparison {
    /// `=`
    Equal,
    /// `<>`
    Different,
    /// `<`
    Less,
    /// `<=`
    AtMost,
    /// `>`
    Greater,
    /// `>=`
    AtLeast,
}

impl Expr {
    /// Calls `visit` for every data point that is read, from left to right.
    pub fn for_each_term(&self, visit: &mut impl FnMut(&Term)) {
        match self {
            Self::Number(_) | Self::Text(_) | Self::Truth(_) => {}
            Self::Value(term) => visit(term),
            Self::Negate(inner) => inner.for_each_term(visit),
            Self::Arithmetic(_, left, right) | Self::Compare(_, left, right) => {
                left.for_each_term(visit);
                right.for_each_term(visit);
            }
            Self::Call(_, arguments) => {
                for argument in arguments {
                    argument.for_each_term(visit);
                }
            }
        }
    }

    /// Calls `visit` for the name of every setting that is read, from left to right.
    pub fn for_each_setting(&self, visit: &mut impl FnMut(&str)) {
        match self {
            Self::Call(Function::Setting, arguments) => {
                if let [Self::Text(name)] = arguments.as_slice() {
                    visit(name);
                }
            }
            Self::Call(_, arguments) => {
                for argument in arguments {
                    argument.for_each_setting(visit);
                }
            }
            Self::Negate(inner) => inner.for_each_setting(visit),
            Self::Arithmetic(_, left, right) | Self::Compare(_, left, right) => {
                left.for_each_setting(visit);
                right.for_each_setting(visit);
            }
            Self::Number(_) | Self::Text(_) | Self::Truth(_) | Self::Value(_) => {}
        }
    }

    /// The data points that are read, each once, in order of first appearance.
    pub fn terms(&self) -> Vec<Term> {
        let mut terms: Vec<Term> = Vec::new();
        let mut seen: FxHashSet<Term> = FxHashSet::default();
        self.for_each_term(&mut |term| {
            if !seen.contains(term) {
                seen.insert(term.clone());
                terms.push(term.clone());
            }
        });
        terms
    }

    /// How many parts it has.
    pub fn size(&self) -> usize {
        1 + match self {
            Self::Number(_) | Self::Text(_) | Self::Truth(_) | Self::Value(_) => 0,
            Self::Negate(inner) => inner.size(),
            Self::Arithmetic(_, left, right) | Self::Compare(_, left, right) => {
                left.size() + right.size()
            }
            Self::Call(_, arguments) => arguments.iter().map(Self::size).sum(),
        }
    }
}
