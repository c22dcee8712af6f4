//! Writes single cells.

use crate::cell::{CellPos, column_letters};
use crate::package::xml::{Node, Tag};
use crate::workbook::Content;

use super::habits::{Habits, TextForm};
use super::strings::Strings;

/// What a cell is written with.
pub(super) struct Pen<'a> {
    /// The prefix of the sheet's elements.
    pub(super) prefix: &'a str,
    /// How the sheet writes.
    pub(super) habits: &'a Habits,
    /// The texts that the workbook has in its table.
    pub(super) strings: &'a Strings,
}

/// Whether a content can be written.
pub(super) fn can_be_written(content: &Content) -> bool {
    match content {
        Content::Number(number) | Content::Date(number) => number.is_finite(),
        Content::Error(error) => ERRORS.contains(&error.as_str()),
        Content::Text(text) => text.encode_utf16().count() <= LONGEST_TEXT,
        Content::Blank | Content::Bool(_) => true,
    }
}

/// The error values that a cell can be given.
const ERRORS: [&str; 7] = [
    "#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A",
];
/// The longest text of a cell, in units of UTF-16; Excel's limit.
const LONGEST_TEXT: usize = 32_767;

impl Pen<'_> {
    /// A cell that was not there.
    pub(super) fn new_cell(&self, pos: CellPos, content: &Content, style: u32) -> String {
        let place = format!("{}{}", column_letters(pos.col), pos.row + 1);
        let style = match style {
            0 if !self.habits.explicit_style() => String::new(),
            style => format!(" s=\"{style}\""),
        };
        let tag = format!("<{}c r=\"{place}\"{style}>", self.prefix);
        self.filled(Tag::new(&tag), content, "", 0)
    }

    /// A cell with another content. Its attributes stay as they are, but for its type and style.
    /// `before` is the text that stands before the cell.
    pub(super) fn edited(
        &self,
        element: &str,
        content: &Content,
        style: Option<u32>,
        before: &str,
    ) -> Option<String> {
        let cell = Node::root(element)?;
        let children = cell.children();
        let formula = children.iter().any(|child| child.local() == "f");
        let style = style.map(|style| style.to_string());
        let mut changes = vec![("vm", None)];
        if formula {
            changes.push(("cm", None));
        }
        if let Some(style) = &style {
            let usual = style == "0" && !self.habits.explicit_style();
            changes.push(("s", (!usual).then_some(style.as_str())));
        }
        let tag = cell.tag().with(&changes);
        let kept = children.iter().filter(|child| child.local() == "extLst");
        let kept: String = kept.map(Node::source).collect();
        let near = self.strings.near(before);
        Some(self.filled(Tag::new(&tag), content, &kept, near))
    }

    fn filled(&self, tag: Tag<'_>, content: &Content, kept: &str, near: usize) -> String {
        let name = |local: &str| format!("{}{local}", self.prefix);
        let (c, v) = (tag.name, name("v"));
        let value = |text: &str| format!("<{v}>{text}</{v}>");
        let numbers = self.habits.explicit_numbers().then_some("n");
        let (kind, body) = match content {
            Content::Blank => {
                let kind = self.habits.explicit_blanks().then_some("n");
                (kind, String::new())
            }
            Content::Number(number) | Content::Date(number) => {
                let written = tag.value("t").as_deref() == Some("n");
                let kind = if written { Some("n") } else { numbers };
                (kind, value(&self.habits.number(*number)))
            }
            Content::Bool(truth) => (Some("b"), value(if *truth { "1" } else { "0" })),
            Content::Error(error) => (Some("e"), value(error)),
            Content::Text(text) => match (self.strings.find(text, near), self.habits.text()) {
                // Where the table has it, the file has written it so before.
                (Some(at), _) => (Some("s"), value(&at.to_string())),
                (_, TextForm::Plain) => (Some("str"), value_text(&v, text)),
                _ => {
                    let (is, t) = (name("is"), name("t"));
                    (
                        Some("inlineStr"),
                        format!("<{is}>{}</{is}>", value_text(&t, text)),
                    )
                }
            },
        };
        let tag = self.typed(tag, kind);
        let body = body + kept;
        match body.is_empty() {
            true => Tag::new(&tag).closed(self.habits.closing()),
            false => format!("{}{body}</{c}>", Tag::new(&tag).opened()),
        }
    }

    /// A start tag with this type, or none.
    fn typed(&self, tag: Tag<'_>, kind: Option<&str>) -> String {
        // Whatever it says: its value may be none.
        let mut attributes = tag.attributes().into_iter();
        if kind.is_none() || attributes.any(|attribute| attribute.name == "t") {
            return tag.with(&[("t", kind)]);
        }
        let behind: &[&str] = match self.habits.type_first() {
            true => &["r"],
            false => &["r", "s"],
        };
        tag.with_behind("t", kind.unwrap_or_default(), behind)
    }

    /// A formula with another result; `before` is as in [`Pen::edited`].
    pub(super) fn calculated(&self, element: &str, result: &Content) -> Option<String> {
        let cell = Node::root(element)?;
        let children = cell.children();
        let find = |name: &str| children.iter().find(|child| child.local() == name);
        let formula = find("f").map(Node::source).unwrap_or_default();
        let kept = find("extLst").map(Node::source).unwrap_or_default();
        if formula.is_empty() {
            // One of the cells that an array formula fills.
            return self.edited(element, result, None, "");
        }
        let v = format!("{}v", self.prefix);
        let value = |text: &str| format!("<{v}>{text}</{v}>");
        let plain = self.habits.explicit_results() || cell.tag().value("t").as_deref() == Some("n");
        let (kind, value) = match result {
            Content::Blank => (plain.then_some("n"), String::new()),
            Content::Number(number) | Content::Date(number) => {
                (plain.then_some("n"), value(&self.habits.number(*number)))
            }
            Content::Bool(truth) => (Some("b"), value(if *truth { "1" } else { "0" })),
            Content::Error(error) => (Some("e"), value(error)),
            Content::Text(text) => (Some("str"), value_text(&v, text)),
        };
        let tag = self.typed(cell.tag(), kind);
        Some(format!(
            "{}{formula}{value}{kept}</{}>",
            Tag::new(&tag).opened(),
            cell.tag().name
        ))
    }

    /// A cell that holds the text of a shared formula from now on, for the cells of a range.
    pub(super) fn master(&self, element: &str, formula: &str, range: &str) -> Option<String> {
        let cell = Node::root(element)?;
        let node = cell.child("f")?;
        let tag = node.tag().with(&[("ref", Some(range))]);
        let name = node.tag().name;
        let text = escape(formula);
        let node_text = format!("{}{text}</{name}>", Tag::new(&tag).opened());
        let mut splices = crate::package::splice::Splices::default();
        splices.add(node.replace(&node_text));
        splices.apply(element)
    }
}

/// An element with a text in it.
fn value_text(name: &str, text: &str) -> String {
    let outer = text.starts_with(char::is_whitespace) || text.ends_with(char::is_whitespace);
    let space = if outer { " xml:space=\"preserve\"" } else { "" };
    format!("<{name}{space}>{}</{name}>", escape(text))
}

/// Text as XML, with what XML cannot hold in Excel's own way.
pub(crate) fn escape(text: &str) -> String {
    crate::package::xml::escape(&excel_escaped(text))
}

/// Text with what XML cannot hold in Excel's own way: `_x0007_`.
pub(super) fn excel_escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (at, character) in text.char_indices() {
        match character {
            '_' if would_be_escape(text.get(at..).unwrap_or_default()) => out.push_str("_x005F_"),
            _ if needs_escape(character) => {
                out.push_str(&format!("_x{:04X}_", u32::from(character)));
            }
            other => out.push(other),
        }
    }
    out
}

/// Whether XML cannot hold it.
fn needs_escape(character: char) -> bool {
    character < ' ' && !matches!(character, '\t' | '\n')
        || matches!(character, '\u{fffe}' | '\u{ffff}')
}

/// Whether a text begins with what a reader takes for an escape.
pub(super) fn is_escape(text: &str) -> bool {
    begins_escape(text) && text.get(6..).is_some_and(|rest| rest.starts_with('_'))
}

/// Whether a text begins with what a reader would take for an escape when it is written: the escape of
/// the character behind it begins with the line that would end it.
fn would_be_escape(text: &str) -> bool {
    let ends = |character: char| matches!(character, '_' | '\n') || needs_escape(character);
    begins_escape(text) && text.get(6..).is_some_and(|rest| rest.starts_with(ends))
}

fn begins_escape(text: &str) -> bool {
    let digits = text.as_bytes().get(2..6);
    text.starts_with("_x") && digits.is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit))
}
