//! `define`: a definition as a folder of tables, and as a workbook.

use std::path::Path;

use kpi_validator::language::Messages;
use kpi_validator::template::audit::{Oddity, audit};
use kpi_validator::template::definition::TABLES;
use kpi_validator::template::{Definition, DefinitionError, Template};

use super::{CLEAN, FINDINGS, complain, print, text};

/// Reads a definition, tells what is wrong or odd about it, and writes it in the other form.
pub(super) fn define(messages: &Messages, source: &Path, out: &Path) -> Result<u8, String> {
    let definition = read(messages, source)?;
    let code = match definition.template() {
        Ok(template) => {
            let oddities = audit(&template);
            for oddity in &oddities {
                complain(&messages.oddity(oddity));
            }
            match oddities.iter().any(Oddity::is_fault) {
                true => FINDINGS,
                false => CLEAN,
            }
        }
        Err(error) => {
            complain(&faults(messages, &error));
            FINDINGS
        }
    };
    write(messages, &definition, out)?;
    print(&text::written(out, messages));
    Ok(code)
}

/// The form that a file or folder defines.
pub(super) fn template(messages: &Messages, path: &Path) -> Result<Template, String> {
    let template = read(messages, path)?.template();
    let template = template.map_err(|error| faults(messages, &error))?;
    for oddity in audit(&template).iter().filter(|oddity| oddity.is_fault()) {
        complain(&format!("{}: {}", path.display(), messages.oddity(oddity)));
    }
    Ok(template)
}

fn faults(messages: &Messages, error: &DefinitionError) -> String {
    messages.definition_faults(error).join("\n")
}

/// A file that the disk does not give, or does not take.
fn failed(messages: &Messages, id: &str, path: &Path, error: &std::io::Error) -> String {
    let (file, reason) = (path.display().to_string(), error.to_string());
    messages.text(id, &[("file", &file), ("reason", &reason)])
}

fn read(messages: &Messages, path: &Path) -> Result<Definition, String> {
    let told = |error: std::io::Error| failed(messages, "cli-not-read", path, &error);
    if !path.is_dir() {
        let bytes = std::fs::read(path).map_err(told)?;
        return Definition::from_workbook(&bytes).map_err(|error| faults(messages, &error));
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
    Definition::from_csv(&tables).map_err(|error| faults(messages, &error))
}

fn write(messages: &Messages, definition: &Definition, out: &Path) -> Result<(), String> {
    let told = |error: std::io::Error| failed(messages, "cli-not-written", out, &error);
    let workbook = out
        .extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case("xlsx"));
    if workbook {
        let bytes = definition
            .to_workbook()
            .map_err(|error| faults(messages, &error))?;
        return std::fs::write(out, bytes).map_err(told);
    }
    std::fs::create_dir_all(out).map_err(told)?;
    for (name, text) in definition
        .to_csv()
        .map_err(|error| faults(messages, &error))?
    {
        std::fs::write(out.join(format!("{name}.csv")), text).map_err(told)?;
    }
    Ok(())
}
