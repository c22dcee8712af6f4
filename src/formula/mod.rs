//! The rule language: Excel formulas over the codes of data points, decided over intervals.

/// A formula that parsed.
#[derive(Debug, Clone, PartialEq)]
pub struct Formula {
    /// As written.
    pub text: String,
}

/// Of a rule over one submission.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// True, whatever the missing values are.
    Satisfied,
    /// False, whatever the missing values are.
    Violated,
    /// What is missing could still make it either.
    Undecided,
}
