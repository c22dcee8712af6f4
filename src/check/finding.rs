//! A finding: a violated rule, or a fault of structure or format.

use crate::cell::CellRef;
use crate::code::Code;
use crate::formula::{self, Fact, Facts, Interval};
use crate::submission::{Period, Submission};
use crate::template::{Rule, RuleKind, Severity, Template};

/// Something wrong in a submission.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// The id of the rule.
    pub rule: String,
    /// Its family.
    pub kind: RuleKind,
    /// How grave it is.
    pub severity: Severity,
    /// What is wrong, with the numbers of this file.
    pub cause: Cause,
    /// The cells it concerns, in the order of the data points.
    pub cells: Vec<CellRef>,
    /// The data points it concerns, in the order of the rule.
    pub data_points: Vec<Code>,
}

/// What is wrong, with the numbers of this file. Each variant has its sentence in `language`.
#[derive(Debug, Clone, PartialEq)]
pub enum Cause {
    /// Two numbers do not stand in the relation that they should.
    Comparison(Comparison),
    /// A condition is false that does not come down to two numbers.
    Condition,
    /// Nothing was answered.
    NoAnswer,
    /// "Not applicable" where it is no answer.
    NotApplicable,
    /// Text where a number is asked.
    TextForNumber {
        /// The text.
        text: String,
    },
    /// A date where a number is asked.
    DateForNumber {
        /// The date, as a person sees it.
        text: String,
    },
    /// A mark that may stand for thousands or for decimals.
    AmbiguousMark {
        /// The text.
        text: String,
        /// All numbers that may be meant.
        readings: Vec<f64>,
    },
    /// Commas for decimals in one place and for thousands in another.
    CommaBothWays {
        /// A text with a decimal comma.
        decimal: String,
        /// A text in which the comma can stand for thousands.
        thousands: String,
    },
    /// "Around 90".
    Approximate {
        /// The text.
        text: String,
    },
    /// Something that is none of the choices.
    NotListed {
        /// What stands there.
        text: String,
        /// What may stand there.
        choices: Vec<String>,
    },
    /// Something that is no date.
    NotADate {
        /// What stands there.
        text: String,
    },
    /// An error value of Excel, or TRUE or FALSE.
    ErrorValue {
        /// What stands there.
        text: String,
    },
    /// A count with decimals.
    NotWhole {
        /// The number.
        value: f64,
    },
    /// A number below or above what can be.
    OutOfRange {
        /// The number.
        value: f64,
        /// The least that can be.
        low: f64,
        /// The greatest that can be.
        high: f64,
    },
    /// A percentage that may be a fraction.
    Fraction {
        /// The number.
        value: f64,
    },
    /// One figure in two places.
    SameFigure {
        /// The number.
        value: f64,
    },
    /// A period that is neither a half-year nor a year.
    IrregularPeriod {
        /// The period.
        period: Period,
    },
    /// The workbook has no such sheet.
    MissingSheet {
        /// Its id in the template.
        sheet: String,
    },
    /// A data point was not found.
    MissingDataPoint,
    /// A data point was found more than once.
    Repeated,
}

/// A relation between two numbers that does not hold.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison {
    /// The left side.
    pub left: Side,
    /// The relation that should hold.
    pub relation: formula::Comparison,
    /// The right side.
    pub right: Side,
}

/// One side of a comparison: what it is, and how it came about.
#[derive(Debug, Clone, PartialEq)]
pub struct Side {
    /// The figures it is the sum of, if it is a sum: factor, data point and figure, which may be
    /// missing.
    pub parts: Vec<Part>,
    /// The number added to them.
    pub constant: f64,
    /// What it can be; one number unless figures are missing.
    pub value: Interval,
}

/// One figure of a sum.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// The data point.
    pub code: Code,
    /// Whether it is the figure of the period before.
    pub previous: bool,
    /// What it is multiplied by.
    pub factor: f64,
    /// The figure, if it is known.
    pub figure: Option<f64>,
}

impl Comparison {
    /// The two sides of a failed comparison, with their figures.
    pub fn of(sides: &formula::Sides, facts: &dyn Facts) -> Self {
        Self {
            left: Side::of(&sides.left, facts),
            relation: sides.comparison,
            right: Side::of(&sides.right, facts),
        }
    }
}

impl Side {
    fn of(side: &formula::Side, facts: &dyn Facts) -> Self {
        let Some(sum) = &side.sum else {
            return Self {
                parts: Vec::new(),
                constant: 0.0,
                value: side.value,
            };
        };
        let parts = sum.terms.iter().map(|(term, factor)| Part {
            code: term.code.clone(),
            previous: term.previous,
            factor: *factor,
            figure: match facts.fact(term) {
                Fact::Number(figure) => Some(figure),
                _ => None,
            },
        });
        Self {
            parts: parts.collect(),
            constant: sum.constant,
            value: side.value,
        }
    }
}

impl Finding {
    /// A finding of a rule about some data points.
    pub fn new(
        rule: &Rule,
        cause: Cause,
        codes: &[Code],
        submission: &Submission,
        template: &Template,
    ) -> Self {
        let cells = codes
            .iter()
            .filter_map(|code| submission.answer(template, code)?.cell.clone())
            .collect();
        Self {
            rule: rule.id.clone(),
            kind: rule.kind,
            severity: rule.severity,
            cause,
            cells,
            data_points: codes.to_vec(),
        }
    }

    /// A name that stays the same while the rule and what it concerns do.
    pub fn id(&self) -> String {
        match (&self.cause, self.data_points.first()) {
            (Cause::MissingSheet { sheet }, _) => format!("{}:{sheet}", self.rule),
            (_, Some(code)) => format!("{}:{code}", self.rule),
            (_, None) => self.rule.clone(),
        }
    }
}
