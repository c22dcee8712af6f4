//! How much of a file is read, and how much effort is spent on it; nothing here depends on a clock.
//!
//! What is beyond [`Limits`] is refused as a whole, with the limit and the place. The constants below
//! bound work on what was read: what is beyond one of them is left undone, and said to be so. A form
//! with two hundred questions needs a thousandth of each.

/// The limits within which a file is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// The largest file, in bytes.
    pub file_bytes: u64,
    /// The most entries of a package.
    pub entries: u64,
    /// The most bytes of all parts that are read, when unpacked.
    pub unpacked_bytes: u64,
    /// The most bytes of one part, when unpacked.
    pub part_bytes: u64,
    /// How many times its packed size a part may be, where it is larger than
    /// [`RATIO_FROM`](Self::RATIO_FROM). Sheets of equal cells reach a hundred.
    pub ratio: u64,
    /// The most sheets.
    pub sheets: u64,
    /// The most cells that hold something, in all sheets.
    pub cells: u64,
    /// The most bytes of all texts and formulas of cells, each counted in every cell that shows it.
    pub string_bytes: u64,
    /// The most elements of XML within each other.
    pub xml_depth: u64,
    /// The most texts in the table that cells point to.
    pub shared_strings: u64,
    /// The most cell formats.
    pub styles: u64,
    /// The most merged blocks of one sheet.
    pub merged: u64,
    /// The most hidden rows, and blocks of hidden columns, of one sheet.
    pub hidden: u64,
    /// The most defined names.
    pub names: u64,
    /// The longest formula of a cell, in bytes; Excel allows 8,192 characters.
    pub formula_bytes: u64,
}

impl Limits {
    /// From this size on the ratio of a part counts.
    pub const RATIO_FROM: u64 = 1 << 20;

    /// The limits of the page and of the command line.
    pub const DEFAULT: Self = Self {
        file_bytes: 64 << 20,
        entries: 10_000,
        unpacked_bytes: 192 << 20,
        part_bytes: 128 << 20,
        ratio: 250,
        sheets: 1_000,
        cells: 1_200_000,
        string_bytes: 64 << 20,
        xml_depth: 256,
        shared_strings: 1_200_000,
        styles: 65_490,
        merged: 50_000,
        hidden: 1_048_576,
        names: 20_000,
        formula_bytes: 32 << 10,
    };
}

impl Default for Limits {
    fn default() -> Self {
        Self::DEFAULT
    }
}

/// Which limit a file is beyond.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Limit {
    /// See [`Limits::file_bytes`].
    FileBytes,
    /// See [`Limits::entries`].
    Entries,
    /// See [`Limits::unpacked_bytes`] and [`Limits::part_bytes`].
    UnpackedBytes,
    /// See [`Limits::ratio`].
    Ratio,
    /// See [`Limits::sheets`].
    Sheets,
    /// See [`Limits::cells`].
    Cells,
    /// See [`Limits::string_bytes`].
    StringBytes,
    /// See [`Limits::xml_depth`].
    XmlDepth,
    /// See [`Limits::shared_strings`].
    SharedStrings,
    /// See [`Limits::styles`].
    Styles,
    /// See [`Limits::merged`].
    Merged,
    /// See [`Limits::hidden`].
    Hidden,
    /// See [`Limits::names`].
    Names,
    /// See [`Limits::formula_bytes`].
    FormulaBytes,
}

impl Limit {
    /// All of them.
    pub const ALL: [Self; 14] = [
        Self::FileBytes,
        Self::Entries,
        Self::UnpackedBytes,
        Self::Ratio,
        Self::Sheets,
        Self::Cells,
        Self::StringBytes,
        Self::XmlDepth,
        Self::SharedStrings,
        Self::Styles,
        Self::Merged,
        Self::Hidden,
        Self::Names,
        Self::FormulaBytes,
    ];

    /// A name that never changes, for messages and reports.
    pub fn code(self) -> &'static str {
        match self {
            Self::FileBytes => "too-large",
            Self::Entries => "too-many-parts",
            Self::UnpackedBytes => "too-large-unpacked",
            Self::Ratio => "zip-bomb",
            Self::Sheets => "too-many-sheets",
            Self::Cells => "too-many-cells",
            Self::StringBytes => "too-much-text",
            Self::XmlDepth => "too-deep",
            Self::SharedStrings => "too-many-texts",
            Self::Styles => "too-many-styles",
            Self::Merged => "too-many-merged",
            Self::Hidden => "too-much-hidden",
            Self::Names => "too-many-names",
            Self::FormulaBytes => "formula-too-long",
        }
    }
}

/// What of a file is beyond a limit, and where.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}: more than {most} at “{place}”", limit.code())]
pub struct Beyond {
    /// Which limit.
    pub limit: Limit,
    /// How much would have been read.
    pub most: u64,
    /// The sheet, cell or part; empty for the file.
    pub place: String,
}

impl Beyond {
    /// Beyond a limit at a place.
    pub fn new(limit: Limit, most: u64, place: impl Into<String>) -> Self {
        let place = place.into();
        Self { limit, most, place }
    }
}

/// The longest formula of a rule, in bytes.
pub const RULE_BYTES: usize = 8192;
/// The parts of a rule within each other; whoever goes through a rule calls itself for each.
pub const RULE_LEVELS: usize = 200;
/// The most rows and columns of a table of a definition.
pub const TABLE_ROWS: usize = 20_000;
/// See [`TABLE_ROWS`].
pub const TABLE_COLUMNS: usize = 64;
/// The longest text of a definition, in characters, as in a cell of Excel.
pub const TABLE_TEXT: usize = 32_767;
/// The most data points of a form.
pub const DATA_POINTS: usize = 5_000;
/// The most rules of a form.
pub const RULES: usize = 5_000;
/// The most parts of the formulas of all rules of a form: figures, numbers and functions.
pub const RULE_PARTS: usize = 200_000;
/// The most faults of a definition that are told at once.
pub const FAULTS: usize = 100;
/// The most conditions and terms of a definition that are looked at for contradictions.
pub const AUDIT_TERMS: usize = 20_000;
/// The steps of work that looking for what is odd about a definition may take.
pub const AUDIT_STEPS: u64 = 100_000_000;
/// Brackets and functions of a rule within each other; the parser calls itself for each.
pub const RULE_DEPTH: usize = 64;
/// The same of a formula in a cell; a deeper one keeps no value that is out of date.
pub const FORMULA_DEPTH: usize = 64;
/// The most parts of a formula in a cell within each other, with those of the names in it; operators that
/// bind alike count once, however many.
pub const TREE_DEPTH: usize = 200;
/// The most words of a formula in a cell, with those of the names in it.
pub const FORMULA_TOKENS: usize = 1 << 16;
/// The most steps that one calculation of a workbook's formulas takes: a cell that is read, a value of an
/// array, a letter of a text that is made or looked through. What is left then is not calculated.
pub const CALCULATION_STEPS: u64 = 100_000_000;
/// The most cells and values of arrays that one formula reads.
pub const FORMULA_CELLS: usize = 1 << 22;
/// Names of a workbook that stand for names.
pub const NAME_DEPTH: usize = 16;
/// The most cells of an array within one formula.
pub const ARRAY_CELLS: usize = 1 << 16;
/// The most cells of a block that one formula fills, and whose results are followed.
pub const BLOCK_CELLS: u64 = 1 << 20;
/// The most references of all formulas that are kept; a formula with more is taken for one that may read
/// any cell.
pub const GRAPH_READS: usize = 1 << 22;
/// The most formulas that no program has calculated yet and that are calculated when a file is opened;
/// of more, none is, and their values are missing.
pub const NEVER_CALCULATED: usize = 50_000;
/// The most bytes of a part that lists other parts, names or sheets.
pub const LIST_BYTES: u64 = 16 << 20;
/// The longest text that is read as a number.
pub const NUMBER_BYTES: usize = 64;
/// The most nodes that the search for the fewest wrong figures visits for one set of rules.
pub const SOLVER_NODES: usize = 400;
/// The most figures that one such search is about; of more, nothing is proposed.
pub const SOLVER_FIGURES: usize = 90;
/// The most conditions and terms of one such search; of more, nothing is proposed.
pub const SOLVER_TERMS: usize = 20_000;
/// The steps of work that the search for corrections of one file may take; see
/// [`Effort`](crate::check::effort::Effort).
pub const CORRECTION_STEPS: u64 = 60_000_000;
/// The most pairs of data points that are told to hold the same figure.
pub const SAME_FIGURES: usize = 1_000;
/// The most explanations of slips of the hand that are tried for one set of rules.
pub const SLIPS_TRIED: usize = 1500;
