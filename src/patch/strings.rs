//! The table of texts of a workbook, in which a text that is written again is found again.

use std::collections::BTreeMap;

use crate::package::xml::{Node, local};

use super::cell::is_escape;

/// The texts that are wanted, and where the table has them.
#[derive(Debug, Clone, Default)]
pub(super) struct Strings(BTreeMap<String, Vec<usize>>);

impl Strings {
    /// Looks for texts in the XML of the table. A text that stands there with formatted parts counts
    /// only if it stands there in no other way.
    pub(super) fn find_in(xml: &str, wanted: &[&str]) -> Self {
        let mut plain: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        let mut rich: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        let items = Node::root(xml).map(|root| root.children());
        let items = items.unwrap_or_default();
        let items = items.iter().filter(|node| node.local() == "si");
        for (at, item) in items.enumerate() {
            let (text, formatted) = text_of(item);
            if wanted.contains(&text.as_str()) {
                let places = if formatted { &mut rich } else { &mut plain };
                places.entry(text).or_default().push(at);
            }
        }
        for (text, places) in rich {
            plain.entry(text).or_insert(places);
        }
        Self(plain)
    }

    /// The place of a text in the table. Of several, the first behind `near`: programs that list a
    /// text as often as it occurs list it in the order of cells.
    pub(super) fn find(&self, text: &str, near: usize) -> Option<usize> {
        let places = self.0.get(text)?;
        let behind = places.iter().find(|place| **place >= near);
        behind.or(places.first()).copied()
    }

    /// What comes after the last place in the table that is named before a cell.
    pub(super) fn near(&self, before: &str) -> usize {
        if self.0.values().all(|places| places.len() < 2) {
            return 0;
        }
        let cell = before
            .rfind("t=\"s\"")
            .or_else(|| before.rfind("t='s'"))
            .and_then(|at| before.get(at..));
        let number = cell.and_then(|cell| {
            let mut pieces = cell.split('<').skip(1);
            let value = pieces.find(|piece| {
                let name = piece.split(['>', ' ']).next().unwrap_or_default();
                local(name) == "v"
            })?;
            value.split_once('>')?.1.trim().parse::<usize>().ok()
        });
        number.map_or(0, |number| number + 1)
    }
}

/// The text of an item of the table, and whether parts of it are formatted.
fn text_of(item: &Node<'_>) -> (String, bool) {
    let mut text = String::new();
    let mut formatted = false;
    let shown = |node: &Node<'_>| {
        let text = node.text().replace("\r\n", "\n").replace('\r', "\n");
        // White space around a text counts only where the part says so.
        match node.tag().value("xml:space").as_deref() {
            Some("preserve") => unescaped(&text),
            _ => unescaped(text.trim_matches([' ', '\t', '\n'])),
        }
    };
    for child in item.children() {
        match child.local() {
            "t" => text.push_str(&shown(&child)),
            "r" => {
                formatted = true;
                text.push_str(
                    &child
                        .child("t")
                        .map(|node| shown(&node))
                        .unwrap_or_default(),
                );
            }
            "rPh" => formatted = true,
            _ => {}
        }
    }
    (text, formatted)
}

/// A text without Excel's escapes.
fn unescaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        let (before, escape) = rest.split_at(at);
        out.push_str(before);
        let code = escape.get(2..6).filter(|_| is_escape(escape));
        let character = code
            .and_then(|code| u32::from_str_radix(code, 16).ok())
            .and_then(char::from_u32);
        let length = match character {
            Some(character) => {
                out.push(character);
                7
            }
            None => {
                out.push_str("_x");
                2
            }
        };
        rest = escape.get(length..).unwrap_or_default();
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::Strings;

    #[test]
    fn texts_are_found_where_they_stand() {
        let xml = "<sst><si><t>a</t></si><si><r><rPr/><t>b</t></r><r><t xml:space='preserve'> c</t></r></si>\
                   <si><t>a</t></si><si><t>x_x000D_&amp;</t></si><si><t>d</t><rPh><t>e</t></rPh></si></sst>";
        let strings = Strings::find_in(xml, &["a", "b c", "x\r&", "d", "none"]);
        assert_eq!(strings.find("a", 0), Some(0));
        assert_eq!(strings.find("a", 1), Some(2));
        assert_eq!(strings.find("a", 9), Some(0));
        assert_eq!(strings.find("b c", 0), Some(1));
        assert_eq!(strings.find("x\r&", 0), Some(3));
        assert_eq!(strings.find("d", 0), Some(4));
        assert_eq!(strings.find("none", 0), None);
        let before = "<c t=\"s\"><v>0</v></c><c r=\"B1\" t=\"s\"><x:v>1</x:v></c><c><v>7</v></c>";
        assert_eq!(strings.near(before), 2);
    }

    #[test]
    fn a_text_without_a_reading_aid_is_preferred() {
        let xml = "<sst><si><t>d</t><rPh><t>e</t></rPh></si><si><t>d</t></si></sst>";
        let strings = Strings::find_in(xml, &["d"]);
        assert_eq!(strings.find("d", 0), Some(1));
        // It stands there once, so that what is near does not matter.
        assert_eq!(strings.near("<c t=\"s\"><v>1</v></c>"), 0);
    }
}
