//! LibreOffice as an independent calculator of workbooks.

use std::path::{Path, PathBuf};
use std::process::Command;

/// Opens files with every formula calculated anew, and saves them as `.xlsx` into a folder.
pub(crate) fn recalculate(files: &[PathBuf], out: &Path, profile: &Path) {
    let user = profile.join("user");
    std::fs::create_dir_all(&user).expect("a folder");
    let settings = r#"<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>"#;
    std::fs::write(user.join("registrymodifications.xcu"), settings).expect("the settings");
    let status = Command::new("soffice")
        .arg(format!(
            "-env:UserInstallation=file://{}",
            profile.display()
        ))
        .args(["--headless", "--convert-to", "xlsx", "--outdir"])
        .arg(out)
        .args(files)
        .output()
        .expect("LibreOffice is installed");
    assert!(
        status.status.success(),
        "{}",
        String::from_utf8_lossy(&status.stderr)
    );
}
