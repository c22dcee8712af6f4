//! A finding: a violated rule, or a fault of structure or format.

use crate::cell::CellRef;
use crate::code::Code;
use crate::formula::{self, Fact, Facts, Interval};
use crate::submission::{ChosenBy, ColumnFault, Concealment, FoundBy, Period, Submission};
use crate::template::{Rule, RuleKind, Severity, Template};
use crate::workbook::Content;

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

/// Characters that do not belong into an answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Odd {
    /// Letters that look like digits.
    Digits,
    /// Letters of another alphabet that look like those that belong there.
    Alphabet,
    /// Characters that cannot be seen.
    Invisible,
    /// Spaces that only look like one.
    Spaces,
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
    /// TRUE or FALSE where a number is asked.
    LogicalForNumber {
        /// What stands there.
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
    /// An error value of Excel.
    ErrorValue {
        /// What stands there.
        text: String,
    },
    /// A stored result that is not what the formula gives.
    StaleResult {
        /// What the file stores.
        stored: Content,
        /// What the formula gives; blank when that is not known.
        calculated: Content,
    },
    /// A formula without a result.
    NoResult,
    /// Formulas that were not calculated, because that takes too much effort.
    NotCalculated {
        /// How many.
        count: usize,
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
    /// A number format that shows something else than the number.
    ShownOtherwise {
        /// What is stored.
        stored: String,
        /// What a person sees.
        shown: String,
        /// The words that the format writes beside the number, if it does no more.
        words: Option<String>,
    },
    /// Something is struck through.
    Struck {
        /// All of it.
        text: String,
        /// The part that is struck through, if it is not all.
        part: Option<String>,
    },
    /// Something is raised, as the mark of a footnote.
    Raised {
        /// All of it.
        text: String,
        /// The part that is raised.
        part: String,
    },
    /// A year that can hardly be one, or a day of such a year.
    ImplausibleYear {
        /// The year or the day.
        text: String,
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
    /// The form is of another version than the one that it is checked against.
    WrongVersion {
        /// The version that its cover states.
        stated: String,
        /// The version that it is checked against.
        current: String,
    },
    /// Something is wrong with the columns of a sheet.
    Column(ColumnFault),
    /// A sheet is there twice.
    CopiedSheet {
        /// The one that is used.
        used: String,
        /// The other.
        copy: String,
        /// Why it is used.
        by: ChosenBy,
        /// In how many cells they differ.
        differing: usize,
    },
    /// Figures in rows that are none of the form's.
    UnaskedRows {
        /// The sheet.
        sheet: String,
        /// The codes of the rows; empty where there is none.
        codes: Vec<String>,
    },
    /// Figures in columns that are none of the form's.
    UnaskedColumns {
        /// The sheet.
        sheet: String,
    },
    /// A data point was not found.
    MissingDataPoint,
    /// A data point was found more than once.
    Repeated,
    /// A data point was found more than once, with different answers.
    RepeatedDiffers,
    /// A data point was found without its code.
    FoundBy(FoundBy),
    /// A part of the form is hidden or merged.
    Concealed(Concealment),
    /// "Not available" without a reason.
    NoReason,
    /// No figure and no note, and a comment that may say why.
    Comment {
        /// What it says.
        text: String,
        /// Whether there is no answer at all.
        blank: bool,
    },
    /// All parts are zero, and the total is not.
    PartsZero {
        /// The total.
        total: f64,
    },
    /// Some parts are not available.
    PartsMissing {
        /// The sum of the others.
        known: f64,
        /// The total.
        total: f64,
    },
    /// The parts that are known exceed the total.
    KnownPartsExceed {
        /// Their sum.
        known: f64,
        /// The total.
        total: f64,
    },
    /// A figure of the period before is missing now.
    WentMissing {
        /// The figure.
        before: f64,
    },
    /// A figure that was above zero is zero now.
    DroppedToZero {
        /// The figures, in order of time.
        before: Vec<f64>,
    },
    /// Large numbers with and without marks for thousands.
    ThousandsBothWays {
        /// A text with marks.
        with: String,
        /// A text without.
        without: String,
    },
    /// A unit other than that of the row.
    OtherUnit {
        /// As written.
        written: String,
        /// The unit that it names.
        means: String,
        /// The unit of the row.
        unit: String,
    },
    /// Characters that do not belong into an answer.
    OddCharacters {
        /// The text.
        text: String,
        /// Which.
        odd: Odd,
    },
    /// A word that may be mistranslated.
    DoubtfulWord {
        /// The word.
        word: String,
    },
    /// A note names a day outside the period.
    DateOutside {
        /// As written.
        text: String,
    },
    /// A note states another change than the figures show.
    OtherChange {
        /// As written.
        text: String,
        /// The figure before.
        before: f64,
        /// The figure now.
        now: f64,
        /// The change between them, in percent.
        percent: f64,
    },
    /// A note states a change without its two figures.
    ChangeWithoutBase {
        /// As written.
        text: String,
    },
    /// A year that is not the sum of its halves.
    NotSumOfHalves {
        /// The figure of the year.
        year: f64,
        /// That of its first half.
        first: f64,
        /// That of its second half.
        second: f64,
    },
    /// Periods of different lengths.
    OtherLength {
        /// This period.
        own: Period,
        /// The earlier one.
        before: Period,
    },
    /// A figure of the period before that was sent otherwise then.
    Revised {
        /// As stated now.
        now: f64,
        /// As sent then.
        then: f64,
    },
    /// A file that looks like a copy of the last one.
    CopyOfLast {
        /// How many figures are the same.
        same: usize,
        /// Of how many.
        of: usize,
    },
    /// A figure far from what is usual.
    FarFromMedian {
        /// The figure.
        value: f64,
        /// The median of the periods before.
        median: f64,
    },
    /// A change that is larger than chance.
    MoreThanChance {
        /// The figure.
        value: f64,
        /// That of the period before.
        before: f64,
    },
    /// Figures that grow like a running total.
    RunningTotal {
        /// The figures, in order of time.
        values: Vec<f64>,
    },
    /// Ten, hundred or thousand times the figure before, or a fraction of it like that.
    PowerOfTen {
        /// The figure.
        value: f64,
        /// That of the period before.
        before: f64,
        /// How many times.
        factor: f64,
    },
    /// Notes of several jurisdictions name different things that are counted.
    OtherBasis {
        /// What was counted, by jurisdiction.
        counted: Vec<(String, String)>,
    },
    /// Notes of several jurisdictions name different days.
    OtherDates {
        /// The days, by jurisdiction.
        dates: Vec<(String, String)>,
    },
    /// A figure per head far above that of the others.
    PerHead {
        /// Whose.
        jurisdiction: String,
        /// Its figure per 100,000 inhabitants.
        rate: f64,
        /// The median of all.
        median: f64,
    },
    /// A file of another version of the form.
    OtherVersion {
        /// The versions, by jurisdiction.
        versions: Vec<(String, String)>,
    },
    /// Files about different periods.
    OtherPeriods {
        /// The periods, by jurisdiction.
        periods: Vec<(String, String)>,
    },
    /// No file of a jurisdiction.
    NoFile {
        /// Whose.
        jurisdiction: String,
    },
    /// More than one file of a jurisdiction for one period.
    SeveralFiles {
        /// Whose.
        jurisdiction: String,
        /// How many.
        count: usize,
        /// In how many data points they differ.
        differ: usize,
    },
    /// A file that does not say whose it is.
    NobodysFile,
    /// "Not applicable" where others report figures.
    AppliesElsewhere {
        /// Whose answer it is.
        jurisdiction: String,
        /// Who reports figures.
        others: Vec<String>,
    },
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
            (
                Cause::MissingSheet { sheet }
                | Cause::CopiedSheet { copy: sheet, .. }
                | Cause::UnaskedRows { sheet, .. }
                | Cause::Column(ColumnFault::NoHeaders { sheet }),
                _,
            ) => format!("{}:{sheet}", self.rule),
            (Cause::UnaskedColumns { sheet }, _) => format!("{}:{sheet}:columns", self.rule),
            (Cause::Column(ColumnFault::Missing { column, sheet, .. }), _) => {
                format!("{}:{sheet}:{}", self.rule, column.key())
            }
            (Cause::Column(ColumnFault::Near { column, cell, .. }), _) => {
                format!("{}:{}:{}", self.rule, cell.sheet, column.key())
            }
            (Cause::Column(ColumnFault::Second { used, .. }), _) => {
                format!("{}:{}", self.rule, used.sheet)
            }
            (_, Some(code)) => format!("{}:{code}", self.rule),
            (_, None) => self.rule.clone(),
        }
    }
}
