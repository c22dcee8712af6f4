//! Files, folders and zip files, as one list of files.

use std::path::{Path, PathBuf};

use kpi_validator::archive::{Archive, Kind, Limits};
use kpi_validator::wire::{self, Problem};

use super::{Tools, check};

/// A file: where it came from, and its bytes or why there are none.
pub(super) struct Found {
    /// Relative to the folder that was named, with the zip files that it stood in.
    pub(super) path: String,
    pub(super) bytes: Result<Vec<u8>, Problem>,
}

/// Whether a path stands for several files.
pub(super) fn is_several(path: &Path) -> bool {
    path.is_dir() || Kind::of(&path.to_string_lossy()) == Kind::Archive
}

/// Calls `visit` for every workbook in these files, folders and zip files, one at a time, in the order
/// of their names. Gives the paths of other documents, which are left aside.
pub(super) fn walk(tools: &Tools, paths: &[PathBuf], mut visit: impl FnMut(Found)) -> Vec<String> {
    let mut aside = Vec::new();
    for path in paths {
        let mut files = Vec::new();
        match path.is_dir() {
            true => list(path, path, &mut files),
            // A file that is named is read, whatever it is called.
            false => files.push((check::name_of(path), path.clone())),
        }
        files.sort();
        for (name, file) in files {
            match Kind::of(&name) {
                Kind::Archive => unpack(tools, &name, &file, &mut visit, &mut aside),
                Kind::Other if path.is_dir() => aside.push(name),
                _ => visit(Found {
                    bytes: check::read(tools, &file),
                    path: name,
                }),
            }
        }
    }
    aside
}

fn unpack(
    tools: &Tools,
    name: &str,
    file: &Path,
    visit: &mut impl FnMut(Found),
    aside: &mut Vec<String>,
) {
    let bytes = match check::read(tools, file) {
        Ok(bytes) => bytes,
        Err(problem) => {
            return visit(Found {
                path: name.to_owned(),
                bytes: Err(problem),
            });
        }
    };
    for found in Archive::new(name, bytes, Limits::default()) {
        let bytes = match found.bytes {
            Ok(Some(bytes)) => Ok(bytes),
            Ok(None) => {
                aside.push(found.path);
                continue;
            }
            Err(error) => Err(wire::archive_problem(&error, &tools.messages)),
        };
        visit(Found {
            path: found.path,
            bytes,
        });
    }
}

/// The files in a folder and in those in it, by their paths from `root`. What cannot be listed is
/// passed to the reader, which says why.
fn list(root: &Path, folder: &Path, files: &mut Vec<(String, PathBuf)>) {
    let name = |path: &Path| {
        let steps = path.strip_prefix(root).unwrap_or(path).components();
        let steps: Vec<String> = steps
            .map(|step| step.as_os_str().to_string_lossy().into_owned())
            .collect();
        steps.join("/")
    };
    let Ok(entries) = std::fs::read_dir(folder) else {
        files.push((name(folder), folder.to_path_buf()));
        return;
    };
    for path in entries.filter_map(Result::ok).map(|entry| entry.path()) {
        let own = name(&path);
        if Kind::of(&format!("{own}/x.xlsx")) == Kind::Clutter {
            continue;
        }
        // A link to a folder may lead back here.
        let real = std::fs::symlink_metadata(&path).is_ok_and(|meta| meta.is_dir());
        if real {
            list(root, &path, files);
        } else if Kind::of(&own) != Kind::Clutter && !path.is_dir() {
            files.push((own, path));
        }
    }
}
