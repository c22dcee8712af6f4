//! The functions of the rule language: Excel's own, and the few that a form needs beyond them.

use serde::{Deserialize, Serialize};

/// A function.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Function {
    /// The sum of numbers.
    Sum,
    /// The number without its sign.
    Abs,
    /// The smallest of numbers.
    Min,
    /// The greatest of numbers.
    Max,
    /// Rounded half away from zero, to so many decimals.
    Round,
    /// The greatest whole number that is not above.
    Int,
    /// What is left after division, with the divisor's sign.
    Mod,
    /// The square root.
    Sqrt,
    /// `IF(condition, consequence)`, with an optional alternative, which is TRUE when left out.
    If,
    /// Whether all are true.
    And,
    /// Whether any is true.
    Or,
    /// Whether it is false.
    Not,
    /// The year of a day.
    Year,
    /// The month of a day, 1 to 12.
    Month,
    /// The day of the month, 1 to 31.
    Day,
    /// The day with this year, month and day of the month.
    Date,
    /// Whether a data point has an answer other than "not available" and "not applicable".
    Reported,
    /// Whether the answer is "not available".
    NotAvailable,
    /// Whether the answer is "not applicable".
    NotApplicable,
    /// Whether there is a note beside the answer.
    HasNote,
    /// Whether there is a reference to evidence beside the answer.
    HasEvidence,
    /// The number that a note states before a word, such as the 4 of "4 more years":
    /// `STATED(code, "year|godin")`, with the beginnings that the word may have.
    Stated,
    /// The first day of the period.
    PeriodStart,
    /// The last day of the period.
    PeriodEnd,
    /// A threshold of the template, by its name in quotes.
    Setting,
}

/// What an argument or a result is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Type {
    /// A number; days are numbers, as in Excel.
    Number,
    /// A text.
    Text,
    /// TRUE or FALSE.
    Truth,
    /// A data point, itself and not its value.
    Term,
    /// What a data point holds: a number, a text or a day.
    Any,
}

/// What the parser must know of a function.
#[derive(Debug, Clone, Copy)]
pub struct Signature {
    /// As it is written.
    pub name: &'static str,
    /// The function.
    pub function: Function,
    /// The fewest arguments.
    pub least: usize,
    /// The most arguments.
    pub most: usize,
    /// What the arguments are.
    pub takes: Type,
    /// What comes out; for IF, what its consequence is.
    pub gives: Type,
}

const MANY: usize = 255;

const fn entry(
    name: &'static str,
    function: Function,
    least: usize,
    most: usize,
    takes: Type,
    gives: Type,
) -> Signature {
    Signature {
        name,
        function,
        least,
        most,
        takes,
        gives,
    }
}

/// All functions.
pub const FUNCTIONS: &[Signature] = &[
    entry("SUM", Function::Sum, 1, MANY, Type::Number, Type::Number),
    entry("ABS", Function::Abs, 1, 1, Type::Number, Type::Number),
    entry("MIN", Function::Min, 1, MANY, Type::Number, Type::Number),
    entry("MAX", Function::Max, 1, MANY, Type::Number, Type::Number),
    entry("ROUND", Function::Round, 2, 2, Type::Number, Type::Number),
    entry("INT", Function::Int, 1, 1, Type::Number, Type::Number),
    entry("MOD", Function::Mod, 2, 2, Type::Number, Type::Number),
    entry("SQRT", Function::Sqrt, 1, 1, Type::Number, Type::Number),
    entry("IF", Function::If, 2, 3, Type::Any, Type::Any),
    entry("AND", Function::And, 1, MANY, Type::Truth, Type::Truth),
    entry("OR", Function::Or, 1, MANY, Type::Truth, Type::Truth),
    entry("NOT", Function::Not, 1, 1, Type::Truth, Type::Truth),
    entry("YEAR", Function::Year, 1, 1, Type::Number, Type::Number),
    entry("MONTH", Function::Month, 1, 1, Type::Number, Type::Number),
    entry("DAY", Function::Day, 1, 1, Type::Number, Type::Number),
    entry("DATE", Function::Date, 3, 3, Type::Number, Type::Number),
    entry(
        "REPORTED",
        Function::Reported,
        1,
        1,
        Type::Term,
        Type::Truth,
    ),
    entry(
        "NOTAVAILABLE",
        Function::NotAvailable,
        1,
        1,
        Type::Term,
        Type::Truth,
    ),
    entry(
        "NOTAPPLICABLE",
        Function::NotApplicable,
        1,
        1,
        Type::Term,
        Type::Truth,
    ),
    entry("HASNOTE", Function::HasNote, 1, 1, Type::Term, Type::Truth),
    entry(
        "HASEVIDENCE",
        Function::HasEvidence,
        1,
        1,
        Type::Term,
        Type::Truth,
    ),
    entry("STATED", Function::Stated, 2, 2, Type::Any, Type::Number),
    entry(
        "PERIODSTART",
        Function::PeriodStart,
        0,
        0,
        Type::Any,
        Type::Number,
    ),
    entry(
        "PERIODEND",
        Function::PeriodEnd,
        0,
        0,
        Type::Any,
        Type::Number,
    ),
    entry("SETTING", Function::Setting, 1, 1, Type::Text, Type::Number),
];

impl Function {
    /// The name of the function that reads the submission before; it makes a term, not a value.
    pub const PREVIOUS: &'static str = "PREV";

    /// What there is to know of the function.
    pub fn signature(self) -> Option<&'static Signature> {
        FUNCTIONS.iter().find(|entry| entry.function == self)
    }
}
