//! `cells`: what this program reads in every cell of any workbook.

use std::path::PathBuf;

use serde_json::{Value, json};

use kpi_validator::session::SessionError;
use kpi_validator::submission::value::shown;
use kpi_validator::wire;
use kpi_validator::workbook::{Cell, Content, Workbook};

use super::{CLEAN, Tools, UNREADABLE, check, complain, print, print_json, text};

/// Prints the cells of files, one after the other; the exit code is the worst of all.
pub(super) fn cells(tools: &Tools, files: &[PathBuf], json: bool) -> u8 {
    let mut worst = CLEAN;
    for file in files {
        let opened = check::read(tools, file).and_then(|bytes| {
            tools.apart.opens(&bytes)?;
            kpi_validator::open(&bytes)
                .map_err(|error| wire::problem(&SessionError::from(error), &tools.messages))
        });
        match opened {
            Ok(workbook) if json => {
                let name = file.display().to_string();
                print_json(&as_json(&name, &workbook).to_string());
            }
            Ok(workbook) => {
                print(&as_text(tools, &workbook));
            }
            Err(problem) if json => {
                let refusal = json!({
                    "file": file.display().to_string(),
                    "refused": problem.code,
                    "message": problem.message,
                });
                print_json(&refusal.to_string());
                worst = UNREADABLE;
            }
            Err(problem) => {
                worst = complain(&text::problem(&file.display().to_string(), &problem));
            }
        }
    }
    worst
}

/// A file and its sheets. A cell is an object: its place, what kind of content it has, the content, and
/// its formula where it has one. A day is the number that the workbook counts it with.
fn as_json(file: &str, workbook: &Workbook) -> Value {
    let cell = |place: String, cell: &Cell| {
        let (kind, value) = match &cell.content {
            Content::Blank => ("blank", Value::Null),
            Content::Number(number) => ("number", json!(number)),
            Content::Date(serial) => ("date", json!(serial)),
            Content::Text(text) => ("text", json!(text)),
            Content::Bool(truth) => ("truth", json!(truth)),
            Content::Error(error) => ("error", json!(error)),
        };
        match &cell.formula {
            Some(formula) => {
                json!({"cell": place, "kind": kind, "value": value, "formula": formula})
            }
            None => json!({"cell": place, "kind": kind, "value": value}),
        }
    };
    let sheets = workbook.sheets.iter().map(|sheet| {
        let cells = sheet.cells.iter();
        let cells: Vec<Value> = cells
            .map(|(pos, held)| cell(pos.to_string(), held))
            .collect();
        json!({"name": sheet.name, "hidden": sheet.hidden, "cells": cells})
    });
    json!({
        "file": file,
        "epoch_1904": workbook.epoch_1904,
        "sheets": sheets.collect::<Vec<_>>(),
    })
}

/// A line for each cell.
fn as_text(tools: &Tools, workbook: &Workbook) -> String {
    let mut lines = Vec::new();
    for sheet in &workbook.sheets {
        lines.push(tools.messages.text("cli-sheet", &[("name", &sheet.name)]));
        for (pos, cell) in sheet.cells.iter() {
            let value = shown(&cell.content, workbook.epoch_1904);
            lines.push(match &cell.formula {
                Some(formula) => format!("{pos}: {value} (={formula})"),
                None => format!("{pos}: {value}"),
            });
        }
    }
    lines.join("\n")
}
