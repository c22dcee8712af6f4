//! What bytes are, before anything tries to read them.

use crate::limits::{Beyond, Limit, Limits};
use crate::package::doubt::Doubt;
use crate::package::{Package, PackageError};

use super::compound::{Compound, is_compound};

/// A format that can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Excel workbook (`.xlsx`, `.xlsm`, templates): can be read and patched.
    Xlsx,
    /// Excel binary workbook (`.xlsb`): can be read.
    Xlsb,
    /// Excel 97-2003 (`.xls`): can be read.
    Xls,
    /// OpenDocument spreadsheet (`.ods`): can be read.
    Ods,
}

/// Why a file could not be read. Each has its sentence, and what to do, in `language`.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum OpenError {
    /// There are no bytes.
    #[error("the file is empty")]
    Empty,
    /// There is more of something than is read.
    #[error(transparent)]
    Beyond(#[from] Beyond),
    /// The file is protected by a password.
    #[error("the file is protected by a password")]
    Encrypted,
    /// The end of the file is missing.
    #[error("the file is incomplete")]
    Truncated,
    /// A web page, whatever its name says.
    #[error("the file is a web page, not a workbook")]
    WebPage,
    /// A workbook written as one XML document: of Excel 2003, or of OpenDocument.
    #[error("the file is a workbook written as XML")]
    XmlSpreadsheet,
    /// Other XML, whatever its name says.
    #[error("the file is XML, not a workbook")]
    Markup,
    /// Plain text, such as CSV, whatever its name says.
    #[error("the file is plain text, not a workbook")]
    PlainText,
    /// It has a sheet of Excel 4 macros, which can change any cell unseen; its name or part.
    #[error("the workbook has a sheet of Excel 4 macros, “{0}”")]
    MacroSheet(String),
    /// A part declares a document type, which no program that writes workbooks does.
    #[error("the part “{0}” declares a document type")]
    DocumentType(String),
    /// It contradicts itself, so that programs differ in what they read; and where.
    #[error("{code}: at “{1}”", code = .0.code())]
    Doubt(Doubt, String),
    /// A document of another kind.
    #[error("the file is not a workbook but {0}")]
    OtherDocument(OtherDocument),
    /// Something else.
    #[error("the file is not a workbook")]
    Unknown,
    /// A workbook of a format that this build of the crate does not read.
    #[error("this build does not read {0:?} workbooks")]
    NoReader(Format),
    /// A workbook of Excel 5, 95 or older.
    #[error("the workbook is of Excel 95 or older")]
    TooOld,
    /// A workbook that cannot be understood.
    #[error("the workbook is damaged: {0}")]
    Damaged(String),
}

/// Documents that are no workbooks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OtherDocument {
    /// Of Word or another word processor.
    Text,
    /// Of PowerPoint.
    Presentation,
    /// PDF.
    Pdf,
    /// Of Apple Numbers.
    Numbers,
    /// A zip archive of files.
    Archive,
    /// A picture.
    Picture,
}

impl std::fmt::Display for OtherDocument {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str(self.code())
    }
}

impl OtherDocument {
    /// The name in messages.
    pub fn code(self) -> &'static str {
        match self {
            Self::Text => "text-document",
            Self::Presentation => "presentation",
            Self::Pdf => "pdf",
            Self::Numbers => "numbers",
            Self::Archive => "archive",
            Self::Picture => "picture",
        }
    }
}

impl OpenError {
    /// A name that never changes, for messages and reports.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Beyond(beyond) => beyond.limit.code(),
            Self::Encrypted => "encrypted",
            Self::Truncated => "truncated",
            Self::WebPage => "web-page",
            Self::XmlSpreadsheet => "xml-spreadsheet",
            Self::Markup => "markup",
            Self::MacroSheet(_) => "macro-sheet",
            Self::DocumentType(_) => "document-type",
            Self::Doubt(doubt, _) => doubt.code(),
            Self::PlainText => "plain-text",
            Self::OtherDocument(_) => "other-document",
            Self::Unknown => "not-a-workbook",
            Self::NoReader(_) => "no-reader",
            Self::TooOld => "too-old",
            Self::Damaged(_) => "damaged",
        }
    }
}

/// The format of a file's bytes.
///
/// # Errors
/// What they are instead.
pub fn recognise(bytes: &[u8], limits: &Limits) -> Result<Format, OpenError> {
    if bytes.is_empty() {
        return Err(OpenError::Empty);
    }
    if bytes.len() as u64 > limits.file_bytes {
        return Err(Beyond::new(Limit::FileBytes, limits.file_bytes, "").into());
    }
    if bytes.starts_with(b"PK") {
        return package(bytes, limits);
    }
    if is_compound(bytes) {
        return compound_file(bytes);
    }
    // The streams of Excel 2 to 5, which stand in no container.
    if OLD.iter().any(|start| bytes.starts_with(start)) {
        return Err(OpenError::TooOld);
    }
    for (magic, document) in OTHERS {
        if bytes.starts_with(magic) {
            return Err(OpenError::OtherDocument(*document));
        }
    }
    Err(text(bytes))
}

/// How workbooks of Excel 2, 3, 4 and 5 begin: a record with its length.
const OLD: &[&[u8]] = &[
    &[0x09, 0x00, 0x04, 0x00],
    &[0x09, 0x02, 0x06, 0x00],
    &[0x09, 0x04, 0x06, 0x00],
    &[0x09, 0x08, 0x08, 0x00, 0x00, 0x05],
];

/// How other documents begin.
const OTHERS: &[(&[u8], OtherDocument)] = &[
    (b"%PDF", OtherDocument::Pdf),
    (b"{\\rtf", OtherDocument::Text),
    (b"\x89PNG", OtherDocument::Picture),
    (b"\xFF\xD8\xFF", OtherDocument::Picture),
    (b"GIF8", OtherDocument::Picture),
    (b"BM", OtherDocument::Picture),
    (b"II*\0", OtherDocument::Picture),
    (b"MM\0*", OtherDocument::Picture),
    (b"7z\xBC\xAF", OtherDocument::Archive),
    (b"Rar!", OtherDocument::Archive),
    (b"\x1F\x8B", OtherDocument::Archive),
];

/// An Excel 97-2003 workbook, an encrypted workbook, or another old document.
fn compound_file(bytes: &[u8]) -> Result<Format, OpenError> {
    let file = Compound::read(bytes)?;
    if file.has("EncryptedPackage") || file.has("EncryptionInfo") {
        Err(OpenError::Encrypted)
    } else if file.has("Workbook") || file.has("Book") {
        Ok(Format::Xls)
    } else if file.has("WordDocument") {
        Err(OpenError::OtherDocument(OtherDocument::Text))
    } else if file.has("PowerPoint Document") {
        Err(OpenError::OtherDocument(OtherDocument::Presentation))
    } else {
        Err(OpenError::Unknown)
    }
}

fn package(bytes: &[u8], limits: &Limits) -> Result<Format, OpenError> {
    let package = Package::read(bytes)?;
    package.refuse_doubts()?;
    if package.entries().len() as u64 > limits.entries {
        return Err(Beyond::new(Limit::Entries, limits.entries, "").into());
    }
    let starts = |prefix: &str| {
        package
            .entries()
            .iter()
            .any(|entry| entry.name.starts_with(prefix))
    };
    if let Ok(types) = package.part("[Content_Types].xml", 1 << 20) {
        let types = String::from_utf8_lossy(&types)
            .replace('\0', "")
            .to_lowercase();
        // Some programs list the types of all formats that they know.
        if types.contains("ms-excel.sheet.binary") && main_part(&package).is_none_or(is_binary) {
            return Ok(Format::Xlsb);
        }
        // Workbooks, with macros or not, and templates of either.
        if [
            "sheet.main+xml",
            "macroenabled.main+xml",
            "template.main+xml",
        ]
        .iter()
        .any(|kind| types.contains(kind) && !types.contains("wordprocessingml"))
        {
            return Ok(Format::Xlsx);
        }
        if types.contains("wordprocessingml") {
            return Err(OpenError::OtherDocument(OtherDocument::Text));
        }
        if types.contains("presentationml") {
            return Err(OpenError::OtherDocument(OtherDocument::Presentation));
        }
    }
    if let Ok(kind) = package.part("mimetype", 1 << 10) {
        let kind = String::from_utf8_lossy(&kind);
        if kind.starts_with("application/vnd.oasis.opendocument.spreadsheet") {
            return Ok(Format::Ods);
        }
        if kind.starts_with("application/vnd.oasis.opendocument.text") {
            return Err(OpenError::OtherDocument(OtherDocument::Text));
        }
        if kind.starts_with("application/vnd.oasis.opendocument.presentation") {
            return Err(OpenError::OtherDocument(OtherDocument::Presentation));
        }
    }
    let ends = |ending: &str| {
        let mut entries = package.entries().iter();
        entries.any(|entry| entry.name.ends_with(ending))
    };
    if ends(".iwa") || ends("Index.zip") || ends("index.apxl") {
        return Err(OpenError::OtherDocument(OtherDocument::Numbers));
    }
    match starts("xl/") {
        true => Err(OpenError::Damaged("[Content_Types].xml".to_owned())),
        false => Err(OpenError::OtherDocument(OtherDocument::Archive)),
    }
}

/// The part that the package says is the document.
fn main_part(package: &Package<'_>) -> Option<String> {
    let relations = crate::package::parts::relationships(package, "").ok()?;
    let main = relations
        .into_iter()
        .find(|relation| relation.is("officeDocument"))?;
    Some(main.target)
}

fn is_binary(part: String) -> bool {
    part.to_ascii_lowercase().ends_with(".bin")
}

fn text(bytes: &[u8]) -> OpenError {
    let head = bytes.get(..bytes.len().min(4096)).unwrap_or_default();
    let wide = head.starts_with(&[0xFF, 0xFE]) || head.starts_with(&[0xFE, 0xFF]);
    let text = String::from_utf8_lossy(head).replace('\0', "");
    let start =
        text.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}' || c == '\u{fffd}');
    if start.starts_with('<') {
        let lower = start.to_ascii_lowercase();
        let spreadsheet = [
            "urn:schemas-microsoft-com:office:spreadsheet",
            "progid=\"excel.sheet\"",
            "opendocument.spreadsheet",
        ];
        let has = |words: &[&str]| words.iter().any(|word| lower.contains(word));
        return match has(&spreadsheet) {
            true => OpenError::XmlSpreadsheet,
            false if has(&["<html", "<!doctype html", "<table", "<body", "<head"]) => {
                OpenError::WebPage
            }
            false => OpenError::Markup,
        };
    }
    if start.starts_with("MIME-Version:") && start.contains("text/html") {
        return OpenError::WebPage;
    }
    let printable = head
        .iter()
        .all(|byte| *byte >= 0x20 || matches!(byte, b'\t' | b'\n' | b'\r'));
    match wide || printable {
        true => OpenError::PlainText,
        false => OpenError::Unknown,
    }
}

impl From<PackageError> for OpenError {
    fn from(error: PackageError) -> Self {
        match error {
            PackageError::Truncated => Self::Truncated,
            PackageError::Encrypted(_) => Self::Encrypted,
            PackageError::TooLarge(part, most) => {
                Beyond::new(Limit::UnpackedBytes, most, part).into()
            }
            PackageError::TooMany(most) => Beyond::new(Limit::Entries, most, "").into(),
            PackageError::DocumentType(part) => Self::DocumentType(part),
            PackageError::Doubt(doubt, place) => Self::Doubt(doubt, place),
            PackageError::Damaged(part)
            | PackageError::Method(part)
            | PackageError::Missing(part)
            | PackageError::Part(part) => Self::Damaged(part),
        }
    }
}
