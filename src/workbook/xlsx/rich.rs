//! Texts of which parts are struck through or raised, which is rare: they are looked for only in parts
//! that name such a look, and in a walk of their own.

use std::collections::HashMap;
use std::sync::Arc;

use memchr::memmem;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::cell::{self, CellPos};
use crate::package::parts;
use crate::workbook::display::{Run, notable};
use crate::workbook::{Cells, Display};

use super::strings::unescaped;

/// Whether a part names one of these looks at all.
fn is_worth_a_walk(xml: &str) -> bool {
    let bytes = xml.as_bytes();
    memmem::find(bytes, b"strike").is_some() || memmem::find(bytes, b"vertAlign").is_some()
}

/// The texts of the shared table that have such parts, by their places.
pub(super) fn shared(xml: &str) -> HashMap<usize, Vec<Run>> {
    let mut found = HashMap::new();
    if is_worth_a_walk(xml) {
        walk(xml, |at, _, runs| {
            found.insert(at, runs);
        });
    }
    found
}

/// Gives the cells of a sheet that hold such a text themselves its parts.
pub(super) fn inline(xml: &str, cells: &mut Cells) {
    if !is_worth_a_walk(xml) {
        return;
    }
    walk(xml, |_, pos, runs| {
        if let Some(cell) = pos.and_then(|pos| cells.get_mut(pos)) {
            let style = cell.display.as_deref().cloned().unwrap_or_default();
            cell.display = Some(Arc::new(Display { runs, ..style }));
        }
    });
}

/// Calls `take` for each text with such parts: which text of the part it is, counted from 0, in which
/// cell it stands, and its parts.
fn walk(xml: &str, mut take: impl FnMut(usize, Option<CellPos>, Vec<Run>)) {
    let mut reader = Reader::from_str(xml);
    let mut count = 0;
    let mut runs: Vec<Run> = Vec::new();
    let (mut pos, mut text, mut spoken) = (None, false, false);
    // Cells and rows that do not say where they are follow one another.
    let (mut row, mut column) = (0_u32, 0_u32);
    loop {
        let event = reader.read_event();
        let (element, empty) = match &event {
            Ok(Event::Start(element)) => (element, false),
            Ok(Event::Empty(element)) => (element, true),
            Ok(Event::Text(characters)) => {
                if text && let Some(run) = runs.last_mut() {
                    run.text.push_str(characters);
                }
                continue;
            }
            Ok(Event::CData(characters)) => {
                if text && let Some(run) = runs.last_mut() {
                    run.text.push_str(characters);
                }
                continue;
            }
            Ok(Event::GeneralRef(name)) => {
                if text && let Some(run) = runs.last_mut() {
                    let reference = format!("&{};", &**name);
                    run.text
                        .push_str(&crate::package::meaning::meant(&reference));
                }
                continue;
            }
            Ok(Event::End(element)) => {
                match element.local_name().as_ref() {
                    "si" | "is" => {
                        let mut all = std::mem::take(&mut runs);
                        for run in &mut all {
                            run.text = unescaped(std::mem::take(&mut run.text));
                        }
                        if let Some(all) = notable(all) {
                            take(count, pos, all);
                        }
                        count += 1;
                    }
                    "t" => text = false,
                    "rPh" => spoken = false,
                    _ => {}
                }
                continue;
            }
            Ok(Event::Eof) | Err(_) => return,
            Ok(_) => continue,
        };
        match element.local_name().as_ref() {
            "si" | "is" if empty => count += 1,
            "row" => {
                let number = value(element, "r").and_then(|row| row.trim().parse::<u32>().ok());
                row = number.unwrap_or(row + 1);
                column = 0;
            }
            "c" => {
                let named = value(element, "r").and_then(|name| cell::pos(&name));
                let here = named.unwrap_or(CellPos::new(row.saturating_sub(1), column));
                column = here.col + 1;
                pos = Some(here);
            }
            "rPh" => spoken = !empty,
            "r" => runs.push(Run::default()),
            "t" if !empty && !spoken => {
                if runs.is_empty() {
                    runs.push(Run::default());
                }
                text = true;
            }
            "strike" | "dstrike" => {
                let on = !matches!(value(element, "val").as_deref(), Some("0" | "false"));
                if let Some(run) = runs.last_mut() {
                    run.struck = on;
                }
            }
            "vertAlign" => {
                if let Some(run) = runs.last_mut() {
                    run.raised = value(element, "val").as_deref() == Some("superscript");
                }
            }
            _ => {}
        }
    }
}

fn value(element: &BytesStart<'_>, name: &str) -> Option<String> {
    parts::attribute(element, name)
}
