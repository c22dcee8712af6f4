//! The time that the WebAssembly module needs, taken in Node.

use std::path::{Path, PathBuf};
use std::process::Command;

/// What Node measured, in milliseconds.
#[derive(Debug, Clone, Copy, serde::Deserialize, serde::Serialize)]
pub(crate) struct Times {
    pub(crate) files: usize,
    pub(crate) median: f64,
    pub(crate) longest: f64,
    /// The median of the first edit, which also reads the formulas of the workbook.
    pub(crate) first: f64,
}

/// An empty folder for the faulty files.
pub(crate) fn folder() -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("corrections");
    let _absent = std::fs::remove_dir_all(&folder);
    std::fs::create_dir_all(&folder).expect("a folder can be made");
    folder
}

/// Opens all files of a folder in Node, and times what an edit takes.
pub(crate) fn wasm(folder: &Path) -> Times {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/benches/corrections/time.mjs");
    let output = Command::new("node").arg(script).arg(folder).output();
    let output = output.expect("Node is installed");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    serde_json::from_slice(&output.stdout).expect("Node gives its times")
}
