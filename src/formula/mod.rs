//! The rule language: Excel formulas over the codes of data points, decided over intervals.
//!
//! `lexer` and `parser` make a tree of a text, `eval` decides it over the [`Facts`] of one
//! submission (`calculate` has the functions of numbers), `linear` gives the parts of it that a linear
//! program can take. A missing figure is an interval of all that it could be, so a rule is violated
//! only when nothing that is missing could save it. `scalar` is the arithmetic that cells share with
//! rules.

mod calculate;
pub mod eval;
pub mod expr;
pub mod functions;
pub mod interval;
mod lexer;
pub mod linear;
pub mod parser;
pub(crate) mod scalar;
pub mod truth;

use rustc_hash::FxHashSet;
use serde::{Deserialize, Serialize};

use crate::code::Code;

pub use eval::{Decision, Fact, Facts, Side, Sides, Standing, decide, value};
pub use expr::{Comparison, Expr, Term};
pub use functions::Type;
pub use interval::Interval;
pub use linear::Linear;
pub use truth::Truth;

/// A formula that was read without fault.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Formula {
    /// As written.
    pub text: String,
    /// Its tree.
    pub expr: Expr,
}

/// How a rule comes out for one submission.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// True, whatever the missing values are.
    Satisfied,
    /// False, whatever the missing values are.
    Violated,
    /// What is missing could still make it either.
    Undecided,
}

/// A mistake in a formula, and where.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[error("at character {column}: {problem}")]
pub struct SyntaxError {
    /// The character at which the mistake shows, counted from 1.
    pub column: usize,
    /// What is wrong.
    pub problem: SyntaxProblem,
}

/// What is wrong with a formula.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum SyntaxProblem {
    /// A character that no formula has.
    #[error("“{0}” has no meaning in a formula")]
    StrayCharacter(char),
    /// Digits that make no number.
    #[error("“{0}” is not a number")]
    NotANumber(String),
    /// A text without its closing quote.
    #[error("the text that begins here has no closing quote")]
    OpenQuote,
    /// A name that cannot be a code.
    #[error(
        "“{0}” is not a code: codes are capital letters and digits with dots between, such as TR.IN"
    )]
    NotACode(String),
    /// Something else was needed here.
    #[error("{} is needed here{}", needed.described(), if found.is_empty() { String::new() } else { format!(", not “{found}”") })]
    Unexpected {
        /// What stands there; empty at the end.
        found: String,
        /// What could stand there.
        needed: Needed,
    },
    /// A function that does not exist.
    #[error("there is no function {name}{}", suggestion.as_ref().map(|name| format!("; did you mean {name}?")).unwrap_or_default())]
    UnknownFunction {
        /// As written.
        name: String,
        /// What may have been meant.
        suggestion: Option<String>,
    },
    /// Too few or too many arguments.
    #[error("{function} takes {} argument(s), not {found}", if least == most { least.to_string() } else { format!("at least {least}") })]
    ArgumentCount {
        /// The function.
        function: &'static str,
        /// The fewest.
        least: usize,
        /// The most.
        most: usize,
        /// How many there are.
        found: usize,
    },
    /// A text where a number is needed, and the like.
    #[error("{} is needed here, and this is {}", needed.described(), found.described())]
    WrongType {
        /// What is needed.
        needed: Type,
        /// What stands there.
        found: Type,
    },
    /// Brackets within brackets beyond reason.
    #[error("brackets are nested deeper than {} times", crate::limits::RULE_DEPTH)]
    TooDeep,
    /// So many calculations, one on the result of the other, that nobody can go through them.
    #[error(
        "more than {} calculations follow one on the result of the other",
        crate::limits::RULE_LEVELS
    )]
    TooManySteps,
    /// A formula beyond Excel's own limit.
    #[error("the formula is longer than {} characters", crate::limits::RULE_BYTES)]
    TooLong,
}

/// What could stand where something else stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Needed {
    /// Nothing more.
    End,
    /// A closing bracket.
    ClosingBracket,
    /// A code, a number, a text or a function.
    Operand,
    /// The next argument, or the end of them.
    CommaOrBracket,
}

impl Needed {
    fn described(self) -> &'static str {
        match self {
            Self::End => "the end of the formula",
            Self::ClosingBracket => "a closing bracket",
            Self::Operand => "a code, a number, a text or a function",
            Self::CommaOrBracket => "a comma or a closing bracket",
        }
    }
}

impl Type {
    fn described(self) -> &'static str {
        match self {
            Self::Number => "a number",
            Self::Text => "a text",
            Self::Truth => "a condition",
            Self::Term => "a code",
            Self::Any => "a value",
        }
    }
}

impl Formula {
    /// Reads a condition, such as the formula of a rule.
    ///
    /// # Errors
    /// The first mistake, with its place.
    pub fn condition(text: &str) -> Result<Self, SyntaxError> {
        Ok(Self {
            text: text.trim().to_owned(),
            expr: parser::rule(text)?,
        })
    }

    /// Reads a formula that gives a number, such as a share shown for comparison.
    ///
    /// # Errors
    /// The first mistake, with its place.
    pub fn number(text: &str) -> Result<Self, SyntaxError> {
        Ok(Self {
            text: text.trim().to_owned(),
            expr: parser::number(text)?,
        })
    }

    /// The names of the settings it reads.
    pub fn settings(&self) -> Vec<String> {
        let mut names = Vec::new();
        self.expr
            .for_each_setting(&mut |name| names.push(name.to_owned()));
        names
    }

    /// The codes it reads, each once, in order of first appearance.
    pub fn codes(&self) -> Vec<Code> {
        let mut codes: Vec<Code> = Vec::new();
        let mut seen: FxHashSet<Code> = FxHashSet::default();
        for term in self.expr.terms() {
            if seen.insert(term.code.clone()) {
                codes.push(term.code);
            }
        }
        codes
    }
}

#[cfg(test)]
mod tests;
