//! Writes what each fuzzer begins with, and every case that one has found, into a folder.

#[path = "../fuzz/src/lib.rs"]
mod harness;

use std::path::Path;

fn main() -> std::io::Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for (target, _) in harness::TARGETS {
        let folder = root.join("fuzz/corpus").join(target);
        std::fs::create_dir_all(&folder)?;
        for (number, seed) in harness::seeds(target).into_iter().enumerate() {
            std::fs::write(folder.join(format!("seed-{number:04}")), seed)?;
        }
        let found = root.join("tests/corpus").join(target);
        for case in std::fs::read_dir(found).into_iter().flatten() {
            let case = case?;
            std::fs::copy(case.path(), folder.join(case.file_name()))?;
        }
    }
    Ok(())
}
