//! Marks on changed cells: a fill, and a comment that says what stood there.
//!
//! A comment has two parts: its text, and a shape of the old drawing language that shows it. A sheet
//! that has either keeps it, and gets what is missing. A cell that has a comment keeps its text too;
//! one with a conversation (a threaded comment) is left alone.

use std::collections::BTreeMap;

use crate::cell::{CellPos, CellRef};
use crate::package::PackageError;
use crate::package::parts::{Relation, folder};
use crate::package::splice::Splices;
use crate::package::xml::{Node, escape_attribute};

use super::book::SHEET_ORDER;
use super::cell::escape;
use super::draft::{DECLARATION, Draft};
use super::styles;

/// Who the comments are by.
const AUTHOR: &str = "KPI Validator";
/// The colour of marked cells, a light yellow on which black is easy to read.
const FILL: &str = "FFFFF2CC";

/// The fill of marked cells; gives its place in the styles.
///
/// # Errors
/// When the styles part is damaged.
pub(super) fn fill(draft: &mut Draft<'_>) -> Result<u32, PackageError> {
    let part = styles::part(draft)?;
    let prefix = draft.amend(&part, |root, _| root.prefix().to_owned())?;
    let fill = format!(
        "<{prefix}fill><{prefix}patternFill patternType=\"solid\"><{prefix}fgColor rgb=\"{FILL}\"/>\
         <{prefix}bgColor indexed=\"64\"/></{prefix}patternFill></{prefix}fill>"
    );
    let places = styles::append(draft, &part, "fills", &[fill])?;
    Ok(places.first().copied().unwrap_or(0))
}

/// Puts comments on cells.
///
/// # Errors
/// When a part that they go into is damaged.
pub(super) fn add(
    draft: &mut Draft<'_>,
    comments: &BTreeMap<CellRef, String>,
) -> Result<(), PackageError> {
    let mut sheets: BTreeMap<&str, Vec<(CellPos, &str)>> = BTreeMap::new();
    for (cell, text) in comments {
        sheets
            .entry(&cell.sheet)
            .or_default()
            .push((cell.pos, text));
    }
    for (sheet, mut list) in sheets {
        let Some(part) = draft.book.sheet_part(sheet).map(str::to_owned) else {
            continue;
        };
        let relations = draft.relations(&part);
        let talked = conversations(draft, &relations);
        list.retain(|(pos, _)| !talked.contains(pos));
        if list.is_empty() {
            continue;
        }
        let new = texts(draft, &part, &relations, &list)?;
        shapes(draft, sheet, &part, &new)?;
    }
    Ok(())
}

/// The cells with conversations.
fn conversations(draft: &mut Draft<'_>, relations: &[Relation]) -> Vec<CellPos> {
    let mut cells = Vec::new();
    for relation in relations
        .iter()
        .filter(|relation| relation.is("threadedComment"))
    {
        let Some(root) = draft.text(&relation.target).ok().and_then(Node::root) else {
            continue;
        };
        let named = root.children();
        let named = named
            .iter()
            .filter_map(|node| node.get("ref")?.parse::<CellPos>().ok());
        cells.extend(named);
    }
    cells
}

/// Writes the texts; gives the cells that had no comment.
fn texts(
    draft: &mut Draft<'_>,
    sheet: &str,
    relations: &[Relation],
    list: &[(CellPos, &str)],
) -> Result<Vec<CellPos>, PackageError> {
    let known = relations.iter().find(|relation| relation.is("comments"));
    let part = match known {
        Some(relation) => relation.target.clone(),
        None => {
            let book = draft.book.part.clone();
            let inside = folder(&book);
            let slash = if inside.is_empty() { "" } else { "/" };
            let part = draft.free_name(&format!("{inside}{slash}comments"), ".xml");
            let family = draft.family();
            let empty = format!(
                "{DECLARATION}<comments xmlns=\"{}\"><authors></authors><commentList></commentList></comments>",
                family.main()
            );
            draft.add(
                &part,
                empty,
                "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml",
                sheet,
                &family.relation("comments"),
            )?;
            part
        }
    };
    draft.amend(&part, |root, splices| {
        let prefix = root.prefix();
        let author = author(root, splices);
        let Some(all) = root.child("commentList") else {
            return Vec::new();
        };
        let existing = all.children();
        let mut new = Vec::new();
        let mut added = String::new();
        for (pos, text) in list {
            let run = |text: &str| {
                format!(
                    "<{prefix}r><{prefix}t xml:space=\"preserve\">{}</{prefix}t></{prefix}r>",
                    escape(text)
                )
            };
            let own = existing.iter().find(|node| {
                let cell = node.get("ref");
                cell.and_then(|cell| cell.parse::<CellPos>().ok()) == Some(*pos)
            });
            match own.map(|comment| comment.child("text")) {
                Some(Some(old)) => splices.add(amended(&old, text, &run(&format!("\n{text}")))),
                Some(None) => {}
                None => {
                    new.push(*pos);
                    added.push_str(&format!(
                        "<{prefix}comment ref=\"{pos}\" authorId=\"{author}\"><{prefix}text>{}\
                         </{prefix}text></{prefix}comment>",
                        run(text)
                    ));
                }
            }
        }
        if !added.is_empty() {
            splices.add(all.append(&added));
        }
        new
    })
}

/// A comment with more text behind what it says. Text without runs becomes one.
fn amended(old: &Node<'_>, text: &str, run: &str) -> crate::package::splice::Splice {
    let children = old.children();
    match children.iter().find(|node| node.local() == "t") {
        Some(plain) if !children.iter().any(|node| node.local() == "r") => {
            let tag = plain.tag();
            plain.replace(&format!(
                "<{0} xml:space=\"preserve\">{1}\n{2}</{0}>",
                tag.name,
                crate::package::xml::escape(&plain.text()),
                escape(text)
            ))
        }
        _ => old.append(run),
    }
}

/// The number of the author, who is added if needed.
fn author(root: &Node<'_>, splices: &mut Splices) -> usize {
    let Some(authors) = root.child("authors") else {
        return 0;
    };
    let listed = authors.children();
    let known = listed.iter().position(|node| node.text() == AUTHOR);
    known.unwrap_or_else(|| {
        let prefix = root.prefix();
        splices.add(authors.append(&format!("<{prefix}author>{AUTHOR}</{prefix}author>")));
        listed.len()
    })
}

/// Writes the shapes that show comments.
fn shapes(
    draft: &mut Draft<'_>,
    name: &str,
    sheet: &str,
    cells: &[CellPos],
) -> Result<(), PackageError> {
    if cells.is_empty() {
        return Ok(());
    }
    let relations = draft.relations(sheet);
    // The one for comments, of several that a sheet can have, is the one that the sheet names.
    let named = draft.amend(sheet, |root, _| {
        let node = root.child("legacyDrawing");
        node.and_then(|node| Some(node.get("id")?.into_owned()))
    })?;
    let known = named.and_then(|id| relations.iter().find(|relation| relation.id == id));
    let place = draft
        .book
        .sheets
        .iter()
        .position(|known| known.name == name);
    match known {
        Some(relation) => {
            let part = relation.target.clone();
            let old = draft.text(&part)?.to_owned();
            let first = next_shape(&old, place.unwrap_or(0));
            let shapes = drawn(cells, first);
            let end = old
                .rfind("</xml>")
                .ok_or_else(|| PackageError::Part(part.clone()))?;
            let (before, after) = old.split_at(end);
            draft.set(&part, format!("{before}{shapes}{after}"));
        }
        None => {
            let book = draft.book.part.clone();
            let inside = folder(&book);
            let slash = if inside.is_empty() { "" } else { "/" };
            let part = draft.free_name(&format!("{inside}{slash}drawings/vmlDrawing"), ".vml");
            let block = place.unwrap_or(0) + 1;
            let text = drawing(block, &drawn(cells, block * SHAPES + 1));
            let family = draft.family();
            draft.declare_ending(
                "vml",
                "application/vnd.openxmlformats-officedocument.vmlDrawing",
            )?;
            let id = draft.add_of_ending(&part, text, sheet, &family.relation("vmlDrawing"))?;
            draft.amend(sheet, |root, splices| {
                let (declared, prefix) = match root.prefix_of(&[family.relations()]) {
                    Some(prefix) => (String::new(), prefix),
                    None => (
                        format!(" xmlns:r=\"{}\"", family.relations()),
                        "r:".to_owned(),
                    ),
                };
                let text = format!(
                    "<{}legacyDrawing{declared} {prefix}id=\"{}\"/>",
                    root.prefix(),
                    escape_attribute(&id)
                );
                splices.add(root.insert_in_order(&SHEET_ORDER, "legacyDrawing", &text));
            })?;
        }
    }
    Ok(())
}

/// Shapes are numbered in blocks of so many, one or more a sheet.
const SHAPES: usize = 1024;

/// The first free number of a shape in a drawing.
fn next_shape(drawing: &str, place: usize) -> usize {
    let numbers = drawing.split("_x0000_s").skip(1).filter_map(|rest| {
        let digits = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(0);
        rest.get(..digits)?.parse::<usize>().ok()
    });
    numbers
        .max()
        .map_or((place + 1) * SHAPES + 1, |last| last + 1)
}

fn drawing(block: usize, shapes: &str) -> String {
    format!(
        "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\" xmlns:o=\"urn:schemas-microsoft-com:office:office\" \
         xmlns:x=\"urn:schemas-microsoft-com:office:excel\">\
         <o:shapelayout v:ext=\"edit\"><o:idmap v:ext=\"edit\" data=\"{block}\"/></o:shapelayout>\
         <v:shapetype id=\"_x0000_t202\" coordsize=\"21600,21600\" o:spt=\"202\" \
         path=\"m,l,21600r21600,l21600,xe\"><v:stroke joinstyle=\"miter\"/>\
         <v:path gradientshapeok=\"t\" o:connecttype=\"rect\"/></v:shapetype>{shapes}</xml>"
    )
}

/// The shapes for the comments of cells, numbered from `first`.
fn drawn(cells: &[CellPos], first: usize) -> String {
    let shape = |(number, pos): (usize, &CellPos)| {
        let (left, top) = (pos.col + 1, pos.row.saturating_sub(1));
        format!(
            "<v:shape id=\"_x0000_s{number}\" type=\"#_x0000_t202\" style=\"position:absolute;\
             margin-left:80pt;margin-top:5pt;width:160pt;height:70pt;z-index:1;visibility:hidden\" \
             fillcolor=\"#ffffe1\" o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/>\
             <v:shadow on=\"t\" color=\"black\" obscured=\"t\"/><v:path o:connecttype=\"none\"/>\
             <v:textbox style=\"mso-direction-alt:auto\"><div style=\"text-align:left\"></div></v:textbox>\
             <x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/>\
             <x:Anchor>{left}, 15, {top}, 10, {}, 15, {}, 4</x:Anchor><x:AutoFill>False</x:AutoFill>\
             <x:Row>{}</x:Row><x:Column>{}</x:Column></x:ClientData></v:shape>",
            left + 3,
            top + 5,
            pos.row,
            pos.col
        )
    };
    (first..).zip(cells).map(shape).collect()
}

#[cfg(test)]
mod tests {
    use super::{drawing, drawn, next_shape};
    use crate::cell::CellPos;
    use crate::package::scan::{Mark, Scan};

    #[test]
    fn a_drawing_holds_a_numbered_shape_for_each_comment() {
        let xml = drawing(3, &drawn(&[CellPos::new(4, 1), CellPos::new(0, 0)], 3073));
        let mut scan = Scan::new(&xml);
        let mut found = Vec::new();
        while let Some(mark) = scan.next().expect("well-formed") {
            if let Mark::Open(open) = mark
                && let "idmap" | "shape" = open.name
            {
                let value = open.value("data").or_else(|| open.value("id"));
                found.push(value.unwrap_or_default().to_owned());
            }
        }
        assert_eq!(found, ["3", "_x0000_s3073", "_x0000_s3074"]);
        assert!(xml.contains("<x:Row>4</x:Row><x:Column>1</x:Column>"));
        assert_eq!(next_shape(&xml, 0), 3075);
        assert_eq!(next_shape("<xml/>", 1), 2049);
    }
}
