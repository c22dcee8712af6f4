//! What bytes are, before anything tries to read them.

use crate::package::{Package, PackageError};

use super::limits;

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
    /// The file is larger than is read.
    #[error("the file is larger than {0} bytes")]
    TooLarge(u64),
    /// The workbook has more sheets than are read.
    #[error("the workbook has more than {0} sheets")]
    TooManySheets(usize),
    /// The workbook has more cells than are read.
    #[error("the workbook has more than {0} cells")]
    TooManyCells(usize),
    /// The file is protected by a password.
    #[error("the file is protected by a password")]
    Encrypted,
    /// The end of the file is missing.
    #[error("the file is incomplete")]
    Truncated,
    /// A web page or other markup, whatever its name says.
    #[error("the file is a web page or XML, not a workbook")]
    Markup,
    /// Plain text, such as CSV, whatever its name says.
    #[error("the file is plain text, not a workbook")]
    PlainText,
    /// A document of another kind.
    #[error("the file is not a workbook but {0}")]
    OtherDocument(OtherDocument),
    /// Something else.
    #[error("the file is not a workbook")]
    Unknown,
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
            Self::TooLarge(_) => "too-large",
            Self::TooManySheets(_) => "too-many-sheets",
            Self::TooManyCells(_) => "too-many-cells",
            Self::Encrypted => "encrypted",
            Self::Truncated => "truncated",
            Self::Markup => "markup",
            Self::PlainText => "plain-text",
            Self::OtherDocument(_) => "other-document",
            Self::Unknown => "not-a-workbook",
            Self::Damaged(_) => "damaged",
        }
    }
}

const OLE: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

/// The format of a file's bytes.
///
/// # Errors
/// What they are instead.
pub fn recognise(bytes: &[u8]) -> Result<Format, OpenError> {
    if bytes.is_empty() {
        return Err(OpenError::Empty);
    }
    if bytes.len() > limits::FILE_BYTES {
        return Err(OpenError::TooLarge(limits::FILE_BYTES as u64));
    }
    if bytes.starts_with(b"PK") {
        return package(bytes);
    }
    if bytes.starts_with(OLE) {
        return compound_file(bytes);
    }
    let pictures: [&[u8]; 3] = [b"\x89PNG", b"\xFF\xD8\xFF", b"GIF8"];
    if bytes.starts_with(b"%PDF") {
        Err(OpenError::OtherDocument(OtherDocument::Pdf))
    } else if pictures.iter().any(|magic| bytes.starts_with(magic)) {
        Err(OpenError::OtherDocument(OtherDocument::Picture))
    } else {
        Err(text(bytes))
    }
}

/// Whether the directory of a compound file names a stream or a storage.
pub(super) fn has_stream(bytes: &[u8], stream: &str) -> bool {
    let name: Vec<u8> = stream.encode_utf16().flat_map(u16::to_le_bytes).collect();
    // Directory entries are aligned to 128 bytes.
    bytes.chunks(128).any(|entry| {
        entry.starts_with(&name) && entry.get(name.len()..name.len() + 2) == Some(&[0, 0])
    })
}

/// An Excel 97-2003 workbook, an encrypted workbook, or another old document: streams are named in
/// UTF-16 in the directory of the compound file.
fn compound_file(bytes: &[u8]) -> Result<Format, OpenError> {
    let has = |stream: &str| has_stream(bytes, stream);
    if has("EncryptedPackage") || has("EncryptionInfo") {
        Err(OpenError::Encrypted)
    } else if has("Workbook") || has("Book") {
        Ok(Format::Xls)
    } else if has("WordDocument") {
        Err(OpenError::OtherDocument(OtherDocument::Text))
    } else if has("PowerPoint Document") {
        Err(OpenError::OtherDocument(OtherDocument::Presentation))
    } else {
        Err(OpenError::Unknown)
    }
}

fn package(bytes: &[u8]) -> Result<Format, OpenError> {
    let package = Package::read(bytes)?;
    if package.entries().len() > limits::ENTRIES {
        return Err(OpenError::TooLarge(limits::ENTRIES as u64));
    }
    let claimed: u64 = package
        .entries()
        .iter()
        .map(|entry| entry.size)
        .fold(0, u64::saturating_add);
    if claimed > limits::UNPACKED_BYTES {
        return Err(OpenError::TooLarge(limits::UNPACKED_BYTES));
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
            "sheet.macroenabled.main+xml",
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
    }
    if starts("Index/")
        && package
            .entries()
            .iter()
            .any(|entry| entry.name.ends_with(".iwa"))
    {
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
        return OpenError::Markup;
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
            PackageError::TooLarge(_, limit) => Self::TooLarge(limit),
            PackageError::Damaged(part)
            | PackageError::Method(part)
            | PackageError::Missing(part)
            | PackageError::Part(part) => Self::Damaged(part),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Format, OpenError, OtherDocument, recognise};
    use crate::package::{Change, Package};

    fn workbook() -> Vec<u8> {
        let mut workbook = rust_xlsxwriter::Workbook::new();
        workbook.add_worksheet();
        workbook.save_to_buffer().expect("a workbook")
    }

    /// A compound file with one directory entry of this name.
    pub(crate) fn compound(stream: &str) -> Vec<u8> {
        let mut bytes = super::OLE.to_vec();
        bytes.resize(512, 0);
        bytes.extend(stream.encode_utf16().flat_map(u16::to_le_bytes));
        bytes.resize(1024, 0);
        bytes
    }

    fn with(name: &str, content: &str, bytes: &[u8]) -> Vec<u8> {
        let change = Change {
            name: name.to_owned(),
            content: Some(content.as_bytes().to_vec()),
        };
        Package::read(bytes)
            .expect("a package")
            .with(&[change])
            .expect("a package")
    }

    fn with_types(types: &str) -> Vec<u8> {
        with("[Content_Types].xml", types, &workbook())
    }

    #[test]
    fn files_are_known_by_what_is_in_them() {
        let bytes = workbook();
        let half = bytes.get(..bytes.len() / 2).expect("half");
        let other = |kind| Err(OpenError::OtherDocument(kind));
        for (bytes, expected) in [
            (&bytes[..], Ok(Format::Xlsx)),
            (half, Err(OpenError::Truncated)),
            (b"", Err(OpenError::Empty)),
            (b"PK", Err(OpenError::Truncated)),
            (b"%PDF-1.7 ...", other(OtherDocument::Pdf)),
            (b"\x89PNG....", other(OtherDocument::Picture)),
            (b"a;b;c\n1;2;3\n", Err(OpenError::PlainText)),
            (b"\xEF\xBB\xBF <html><table>", Err(OpenError::Markup)),
            (b"<?xml version=\"1.0\"?><Workbook>", Err(OpenError::Markup)),
            (b"\x00\x01\x02\x03", Err(OpenError::Unknown)),
            (&compound("Workbook"), Ok(Format::Xls)),
            (&compound("EncryptedPackage"), Err(OpenError::Encrypted)),
            (&compound("WordDocument"), other(OtherDocument::Text)),
            (&compound("Other"), Err(OpenError::Unknown)),
            (
                &with(
                    "_rels/.rels",
                    "<R><Relationship Id='a' Type='x/officeDocument' Target='xl/workbook.bin'/></R>",
                    &with_types("ms-excel.sheet.binary.macroEnabled.main"),
                ),
                Ok(Format::Xlsb),
            ),
            (
                &with_types("sheet.main+xml, and ms-excel.sheet.binary.macroEnabled.main"),
                Ok(Format::Xlsx),
            ),
            (
                &with_types("wordprocessingml.document.main+xml"),
                other(OtherDocument::Text),
            ),
            (
                &with_types("nothing"),
                Err(OpenError::Damaged("[Content_Types].xml".to_owned())),
            ),
        ] {
            assert_eq!(recognise(bytes), expected);
        }
    }
}
