//! The comments on the cells of a workbook: notes of the old kind, and conversations.
//!
//! They are read only when something asks for them, for most files have none. A comment that this program
//! wrote on a changed cell is none of a person's.

use std::collections::BTreeMap;

use crate::cell::{CellPos, CellRef};
use crate::package::book::Book;
use crate::package::parts::relationships;
use crate::package::xml::Node;
use crate::package::{Package, text};

use super::{Format, Workbook};

/// The largest part of comments that is read, in bytes.
const PART_BYTES: u64 = 1 << 22;
/// The longest text that is taken of a comment, in characters.
const LONGEST: usize = 2_000;
/// What stands in every comment that this program writes.
const OWN: &str = "KPI Validator";

/// The comments of a workbook, by their cells. Those of other formats than `.xlsx` are not read, and neither
/// are those in parts that are damaged.
pub fn read(workbook: &Workbook) -> BTreeMap<CellRef, String> {
    let mut found = BTreeMap::new();
    if workbook.format != Format::Xlsx {
        return found;
    }
    let Ok(package) = Package::read(&workbook.bytes) else {
        return found;
    };
    let is_comment = |name: &str| name.to_ascii_lowercase().contains("comment");
    if !package
        .entries()
        .iter()
        .any(|entry| is_comment(&entry.name))
    {
        return found;
    }
    let Ok(book) = Book::read(&package) else {
        return found;
    };
    for sheet in &book.sheets {
        let Some(part) = &sheet.part else { continue };
        let relations = relationships(&package, part).unwrap_or_default();
        // A conversation says in a note of the old kind that it is one; the conversation itself counts.
        for (kind, read) in [
            ("comments", notes as fn(&Node<'_>) -> Comments),
            ("threadedComment", conversations),
        ] {
            for relation in relations.iter().filter(|relation| relation.is(kind)) {
                let of_part = || {
                    let bytes = package.part(&relation.target, PART_BYTES).ok()?;
                    let xml = text::read(bytes, &relation.target).ok()?;
                    Some(read(&Node::root(&xml)?))
                };
                for (pos, said) in of_part().unwrap_or_default() {
                    found.insert(CellRef::new(&sheet.name, pos), said);
                }
            }
        }
    }
    found.retain(|_, said| !said.is_empty() && !said.contains(OWN));
    found
}

type Comments = BTreeMap<CellPos, String>;

/// Notes of the old kind: the text, without the name of its author that Excel writes before it.
fn notes(root: &Node<'_>) -> Comments {
    let authors = root.child("authors").map(|list| list.children());
    let authors: Vec<String> = {
        let authors = authors.iter().flatten();
        authors
            .map(|author| author.text().trim().to_owned())
            .collect()
    };
    let list = root.child("commentList").map(|list| list.children());
    let comments = list.iter().flatten().filter_map(|comment| {
        let pos = comment.get("ref")?.trim().parse().ok()?;
        let author = comment
            .get("authorId")
            .and_then(|at| at.trim().parse().ok());
        let author = author.and_then(|at: usize| authors.get(at));
        let said = said(&comment.child("text")?);
        let bare = author
            .filter(|author| !author.is_empty())
            .and_then(|author| {
                let rest = said.strip_prefix(author.as_str())?;
                rest.strip_prefix(':').map(|rest| rest.trim().to_owned())
            });
        Some((
            pos,
            match author.map(String::as_str) {
                Some(OWN) => String::new(),
                _ => bare.unwrap_or(said),
            },
        ))
    });
    comments.collect()
}

/// Conversations: what was said first, and the answers behind it.
fn conversations(root: &Node<'_>) -> Comments {
    let mut found = Comments::new();
    for comment in root.children() {
        let pos = comment.get("ref").and_then(|at| at.trim().parse().ok());
        let (Some(pos), Some(text)) = (pos, comment.child("text")) else {
            continue;
        };
        let said = said(&text);
        let all: &mut String = found.entry(pos).or_default();
        if !all.is_empty() && !said.is_empty() {
            all.push_str("; ");
        }
        all.push_str(&said);
    }
    found
}

/// What a text says, on one line.
fn said(text: &Node<'_>) -> String {
    let words: Vec<String> = {
        let text = text.text();
        text.split_whitespace().map(str::to_owned).collect()
    };
    words.join(" ").chars().take(LONGEST).collect()
}

#[cfg(test)]
mod tests {
    use rust_xlsxwriter::{Note, Workbook};

    use super::{Node, conversations, notes, read};

    #[test]
    fn a_note_is_read_without_its_author() {
        let mut workbook = Workbook::new();
        let sheet = workbook.add_worksheet().set_name("Form").expect("a name");
        for (row, author, said) in [
            (0, "Ana", "the register\nis down"),
            (1, "KPI Validator", "Corrected"),
        ] {
            let note = Note::new(said).set_author(author);
            sheet.insert_note(row, 3, &note).expect("a note");
        }
        let bytes = workbook.save_to_buffer().expect("a workbook");
        let comments = read(&crate::open(&bytes).expect("a workbook"));
        let told: Vec<(String, &str)> = {
            let comments = comments.iter();
            comments
                .map(|(cell, said)| (cell.to_string(), said.as_str()))
                .collect()
        };
        assert_eq!(told, [("Form!D1".to_owned(), "the register is down")]);
    }

    #[test]
    fn a_conversation_is_read_in_its_order() {
        let xml = "<ThreadedComments><threadedComment ref=\"D20\" id=\"1\"><text>no data?</text>\
                   </threadedComment><threadedComment ref=\"D20\" parentId=\"1\"><text>the register \
                   &amp; the archive are down</text></threadedComment></ThreadedComments>";
        let found = conversations(&Node::root(xml).expect("a root"));
        let all: Vec<&String> = found.values().collect();
        assert_eq!(all, ["no data?; the register & the archive are down"]);
    }

    #[test]
    fn runs_of_a_note_are_one_text() {
        let xml = "<comments><authors><author>Ana B.</author></authors><commentList>\
                   <comment ref=\"D20\" authorId=\"0\"><text><r><rPr><b/></rPr><t>Ana B.:</t></r><r>\
                   <t xml:space=\"preserve\">\nnot kept </t></r><r><t>by sex</t></r></text></comment>\
                   </commentList></comments>";
        let found = notes(&Node::root(xml).expect("a root"));
        assert_eq!(found.values().collect::<Vec<_>>(), ["not kept by sex"]);
    }
}
