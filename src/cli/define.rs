//! `define`: a definition as a folder of tables, and as a workbook.

use std::path::Path;

use kpi_validator::template::audit::{Oddity, audit};
use kpi_validator::template::definition::TABLES;
use kpi_validator::template::{Definition, Template};

use super::{CLEAN, FINDINGS, complain, print};

/// Reads a definition, tells what is wrong or odd about it, and writes it in the other form.
pub(super) fn define(source: &Path, out: &Path) -> Result<u8, String> {
    let definition = read(source)?;
    let code = match definition.template() {
        Ok(template) => {
            let oddities = audit(&template);
            for oddity in &oddities {
                complain(&oddity.to_string());
            }
            match oddities.iter().any(Oddity::is_fault) {
                true => FINDINGS,
                false => CLEAN,
            }
        }
        Err(error) => {
            complain(&error.to_string());
            FINDINGS
        }
    };
    write(&definition, out)?;
    print(&format!("{} written.", out.display()));
    Ok(code)
}

/// The form that a file or folder defines.
pub(super) fn template(path: &Path) -> Result<Template, String> {
    let template = read(path)?.template().map_err(|error| error.to_string())?;
    for oddity in audit(&template).iter().filter(|oddity| oddity.is_fault()) {
        complain(&format!("{}: {oddity}", path.display()));
    }
    Ok(template)
}

fn read(path: &Path) -> Result<Definition, String> {
    let told = |error: std::io::Error| format!("{} cannot be read: {error}", path.display());
    if !path.is_dir() {
        let bytes = std::fs::read(path).map_err(told)?;
        return Definition::from_workbook(&bytes).map_err(|error| error.to_string());
    }
    let mut tables: Vec<(&str, String)> = Vec::new();
    for name in TABLES {
        let file = path.join(format!("{name}.csv"));
        if file.exists() {
            tables.push((name, std::fs::read_to_string(file).map_err(told)?));
        }
    }
    let tables: Vec<(&str, &str)> = tables
        .iter()
        .map(|(name, text)| (*name, text.as_str()))
        .collect();
    Definition::from_csv(&tables).map_err(|error| error.to_string())
}

fn write(definition: &Definition, out: &Path) -> Result<(), String> {
    let told = |error: std::io::Error| format!("{} cannot be written: {error}", out.display());
    let workbook = out
        .extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case("xlsx"));
    if workbook {
        let bytes = definition
            .to_workbook()
            .map_err(|error| error.to_string())?;
        return std::fs::write(out, bytes).map_err(told);
    }
    std::fs::create_dir_all(out).map_err(told)?;
    for (name, text) in definition.to_csv().map_err(|error| error.to_string())? {
        std::fs::write(out.join(format!("{name}.csv")), text).map_err(told)?;
    }
    Ok(())
}
