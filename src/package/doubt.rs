//! What of a package, a part or a sheet contradicts itself, so that programs differ in what they read.
//!
//! None of it is resolved here: a file that shows other figures elsewhere would pass with false ones.

/// A contradiction. Each has its sentence in `language`, with the place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doubt {
    /// Two entries of the package have one name.
    PartTwice,
    /// Entries of the package share bytes.
    PartsOverlap,
    /// The records of an entry differ: its name, its size, how it is packed.
    PartRecords,
    /// The content of an entry is not what its checksum is for.
    Checksum,
    /// A part is in an encoding that is not read, or in another than it says.
    Encoding,
    /// A part refers to an entity that XML does not have.
    Reference,
    /// A part is not in the namespace of its kind.
    Namespace,
    /// An element of another namespace stands among those that are read.
    Foreign,
    /// What is read stands in one of several alternatives.
    Alternative,
    /// What can be there once is there twice: a list of sheets, the rows of a sheet, a table of texts.
    ListTwice,
    /// Two relationships of a part have one id.
    RelationTwice,
    /// Two sheets have one name, one number or one part.
    SheetTwice,
    /// No relationship leads to a sheet.
    SheetLost,
    /// Two defined names are one, and stand for different things.
    NameTwice,
    /// Two rows have one number.
    RowTwice,
    /// Two cells have one place.
    CellTwice,
    /// A row or a cell stands behind one that follows it.
    Order,
    /// A row or a cell says where it is in a way that is none, or a cell in another row.
    Place,
    /// A cell has two values, or one that is not of its type.
    ValueTwice,
    /// A cell has a type that there is not, or points to a text that there is not.
    CellType,
}

impl Doubt {
    /// All of them.
    pub const ALL: [Self; 20] = [
        Self::PartTwice,
        Self::PartsOverlap,
        Self::PartRecords,
        Self::Checksum,
        Self::Encoding,
        Self::Reference,
        Self::Namespace,
        Self::Foreign,
        Self::Alternative,
        Self::ListTwice,
        Self::RelationTwice,
        Self::SheetTwice,
        Self::SheetLost,
        Self::NameTwice,
        Self::RowTwice,
        Self::CellTwice,
        Self::Order,
        Self::Place,
        Self::ValueTwice,
        Self::CellType,
    ];

    /// A name that never changes, for messages and reports.
    pub fn code(self) -> &'static str {
        match self {
            Self::PartTwice => "two-parts",
            Self::PartsOverlap => "overlapping-parts",
            Self::PartRecords => "part-records",
            Self::Checksum => "part-checksum",
            Self::Encoding => "part-encoding",
            Self::Reference => "unknown-reference",
            Self::Namespace => "part-namespace",
            Self::Foreign => "foreign-element",
            Self::Alternative => "alternative-content",
            Self::ListTwice => "two-lists",
            Self::RelationTwice => "two-relations",
            Self::SheetTwice => "two-sheets",
            Self::SheetLost => "sheet-lost",
            Self::NameTwice => "two-names",
            Self::RowTwice => "two-rows",
            Self::CellTwice => "two-cells",
            Self::Order => "out-of-order",
            Self::Place => "unclear-place",
            Self::ValueTwice => "two-values",
            Self::CellType => "unknown-type",
        }
    }
}
