//! The files in a zip file, one after the other, with limits.
//!
//! People send folders as zip files, and zip files in zip files. Each file is unpacked when it is
//! asked for, so that one is in memory at a time. `kind` tells by the name of a file what to do with
//! it.

mod kind;
#[cfg(test)]
mod tests;

use crate::package::{Package, PackageError};

pub use kind::Kind;

/// How much is taken out of one zip file, with those in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// The most files.
    pub files: usize,
    /// The most bytes of one file when unpacked.
    pub file_bytes: u64,
    /// The most bytes of all files when unpacked.
    pub bytes: u64,
    /// The most zip files around one file.
    pub depth: usize,
    /// The most bytes that one packed byte may become, in a file of more than a mebibyte. Workbooks
    /// are packed already, and old ones become a tenth.
    pub ratio: u64,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            files: 20_000,
            file_bytes: 64 << 20,
            bytes: 4 << 30,
            depth: 3,
            ratio: 200,
        }
    }
}

/// Files of so many bytes may be packed however well.
const SMALL: u64 = 1 << 20;

/// Why a file cannot be taken out of a zip file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ArchiveError {
    /// The zip file is damaged, or the file needs a password.
    #[error(transparent)]
    Package(#[from] PackageError),
    /// There are more files in it than are taken.
    #[error("the zip file holds more than {0} files")]
    TooMany(usize),
    /// It stands in too many zip files.
    #[error("zip files stand in each other more than {0} deep")]
    TooDeep(usize),
    /// Unpacked, all files are larger than is taken.
    #[error("the files are larger than {0} bytes when unpacked")]
    TooLarge(u64),
    /// It becomes so much larger that it is no workbook.
    #[error("the file becomes more than {0} times as large when unpacked")]
    Suspicious(u64),
}

impl ArchiveError {
    /// A name that never changes, for messages and reports.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Package(PackageError::Encrypted(_)) => "archive-encrypted",
            Self::Package(PackageError::Truncated) => "truncated",
            Self::Package(PackageError::TooLarge(..)) => "too-large",
            Self::Package(_) => "archive-damaged",
            Self::TooMany(_) => "archive-too-many",
            Self::TooDeep(_) => "archive-too-deep",
            Self::TooLarge(_) => "archive-too-large",
            Self::Suspicious(_) => "archive-suspicious",
        }
    }
}

/// A file that stood in a zip file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// Where: `reports.zip/Skopje/report.xlsx`.
    pub path: String,
    /// Its bytes, or why it has none; none too for a file that is no workbook, by its name.
    pub bytes: Result<Option<Vec<u8>>, ArchiveError>,
}

/// The files of a zip file, in its order; those of a zip file in it stand in its place.
#[derive(Debug)]
pub struct Archive {
    /// The zip files that are open, the innermost last.
    open: Vec<Level>,
    limits: Limits,
    files: usize,
    bytes: u64,
    /// Nothing more is taken.
    stopped: bool,
}

#[derive(Debug)]
struct Level {
    path: String,
    bytes: Vec<u8>,
    /// The next entry.
    next: usize,
}

impl Archive {
    /// The files of a zip file of this name.
    pub fn new(name: &str, bytes: Vec<u8>, limits: Limits) -> Self {
        let first = Level {
            path: name.to_owned(),
            bytes,
            next: 0,
        };
        Self {
            open: vec![first],
            limits,
            files: 0,
            bytes: 0,
            stopped: false,
        }
    }

    fn stop(&mut self, path: String, error: ArchiveError) -> Found {
        self.stopped = true;
        Found {
            path,
            bytes: Err(error),
        }
    }
}

impl Iterator for Archive {
    type Item = Found;

    fn next(&mut self) -> Option<Found> {
        loop {
            if self.stopped {
                return None;
            }
            let limits = self.limits;
            let depth = self.open.len();
            let level = self.open.last_mut()?;
            let package = match Package::read(&level.bytes) {
                Ok(package) => package,
                Err(error) => {
                    let path = level.path.clone();
                    self.open.pop();
                    let bytes = Err(error.into());
                    return Some(Found { path, bytes });
                }
            };
            let Some(entry) = package.entries().get(level.next) else {
                self.open.pop();
                continue;
            };
            level.next += 1;
            let kind = Kind::of(&entry.name);
            if entry.is_folder() || kind == Kind::Clutter {
                continue;
            }
            let path = format!("{}/{}", level.path, entry.name.trim_start_matches('/'));
            if self.files >= limits.files {
                let outermost = self.open.first().map(|level| level.path.clone());
                let error = ArchiveError::TooMany(limits.files);
                return Some(self.stop(outermost.unwrap_or(path), error));
            }
            self.files += 1;
            if kind == Kind::Other {
                let bytes = Ok(None);
                return Some(Found { path, bytes });
            }
            let unpacked = unpack(&package, entry, &limits, self.bytes);
            match unpacked {
                Err(error @ ArchiveError::TooLarge(_)) => return Some(self.stop(path, error)),
                Err(error) => {
                    let bytes = Err(error);
                    return Some(Found { path, bytes });
                }
                Ok(bytes) => {
                    self.bytes += bytes.len() as u64;
                    if kind == Kind::Workbook {
                        let bytes = Ok(Some(bytes));
                        return Some(Found { path, bytes });
                    }
                    if depth >= limits.depth {
                        let bytes = Err(ArchiveError::TooDeep(limits.depth));
                        return Some(Found { path, bytes });
                    }
                    self.open.push(Level {
                        path,
                        bytes,
                        next: 0,
                    });
                }
            }
        }
    }
}

/// The bytes of an entry, `before` bytes having been unpacked already.
fn unpack(
    package: &Package<'_>,
    entry: &crate::package::Entry,
    limits: &Limits,
    before: u64,
) -> Result<Vec<u8>, ArchiveError> {
    let packed = entry.packed() as u64;
    // What the directory claims proves nothing, so the limit holds while unpacking.
    let by_ratio = packed.saturating_mul(limits.ratio).max(SMALL);
    let left = limits.bytes.saturating_sub(before);
    let limit = limits.file_bytes.min(by_ratio).min(left);
    match package.unpack(entry, limit) {
        Ok(bytes) => Ok(bytes.into_owned()),
        Err(PackageError::TooLarge(..)) if limit == left => {
            Err(ArchiveError::TooLarge(limits.bytes))
        }
        Err(PackageError::TooLarge(..)) if limit == by_ratio => {
            Err(ArchiveError::Suspicious(limits.ratio))
        }
        Err(error) => Err(error.into()),
    }
}
