//! XML as it stands in a part: elements and attributes by their places.
//!
//! Nothing is written anew from a model. What is to change is found by its place in the text, and
//! every byte around it stays.

use std::borrow::Cow;
use std::ops::Range;

use quick_xml::Reader;
use quick_xml::events::Event;

use super::splice::{Splice, Splices};

/// An element and its places in the text of a part.
#[derive(Debug, Clone)]
pub(crate) struct Node<'a> {
    xml: &'a str,
    /// Its start tag.
    pub(crate) open: Range<usize>,
    /// What stands between its tags; empty and at the end of the start tag if it has no end tag.
    pub(crate) content: Range<usize>,
    /// All of it.
    pub(crate) whole: Range<usize>,
}

impl<'a> Node<'a> {
    /// The root element of a part; nothing when the part is not well-formed.
    pub(crate) fn root(xml: &'a str) -> Option<Self> {
        nodes(xml, 0..xml.len())?.into_iter().next()
    }

    /// Its start tag.
    pub(crate) fn tag(&self) -> Tag<'a> {
        Tag::new(self.xml.get(self.open.clone()).unwrap_or_default())
    }

    /// Its name without a prefix.
    pub(crate) fn local(&self) -> &'a str {
        local(self.tag().name)
    }

    /// Its children, in order.
    pub(crate) fn children(&self) -> Vec<Node<'a>> {
        nodes(self.xml, self.content.clone()).unwrap_or_default()
    }

    /// Its first child of this name, whatever its prefix.
    pub(crate) fn child(&self, name: &str) -> Option<Node<'a>> {
        self.children()
            .into_iter()
            .find(|child| child.local() == name)
    }

    /// An attribute of this name, whatever its prefix.
    pub(crate) fn get(&self, name: &str) -> Option<Cow<'a, str>> {
        self.tag().local_value(name)
    }

    /// The text between its tags, without tags within.
    pub(crate) fn text(&self) -> String {
        let mut reader = Reader::from_str(self.xml.get(self.content.clone()).unwrap_or_default());
        let mut out = String::new();
        loop {
            match reader.read_event() {
                Ok(Event::Text(text)) => out.push_str(text.as_ref()),
                Ok(Event::CData(text)) => out.push_str(text.as_ref()),
                Ok(Event::GeneralRef(entity)) => {
                    let written = format!("&{};", entity.as_ref());
                    let meant = quick_xml::escape::unescape(&written);
                    out.push_str(&meant.unwrap_or_default());
                }
                Ok(Event::Eof) | Err(_) => return out,
                Ok(_) => {}
            }
        }
    }

    /// All of it, as it stands.
    pub(crate) fn source(&self) -> &'a str {
        self.xml.get(self.whole.clone()).unwrap_or_default()
    }

    /// A piece that puts `text` behind its last child.
    pub(crate) fn append(&self, text: &str) -> Splice {
        self.insert(self.content.end, text)
    }

    /// A piece that puts a child where the order of children wants it: before the first child whose
    /// name stands behind `name` in `order`.
    pub(crate) fn insert_in_order(&self, order: &[&str], name: &str, text: &str) -> Splice {
        let rank = |name: &str| order.iter().position(|known| *known == name);
        let own = rank(name);
        let later = self
            .children()
            .into_iter()
            .find(|child| rank(child.local()) > own);
        let at = later.map_or(self.content.end, |child| child.whole.start);
        self.insert(at, text)
    }

    fn insert(&self, at: usize, text: &str) -> Splice {
        if self.content.end < self.whole.end {
            return Splice::new(at..at, text);
        }
        // It has no end tag yet.
        let tag = self.tag();
        Splice::new(
            self.open.clone(),
            format!("{}{text}</{}>", tag.opened(), tag.name),
        )
    }

    /// A piece that puts a text in its place.
    pub(crate) fn replace(&self, text: &str) -> Splice {
        Splice::new(self.whole.clone(), text)
    }

    /// A piece that gives it another start tag.
    pub(crate) fn retag(&self, tag: &str) -> Splice {
        Splice::new(self.open.clone(), tag)
    }

    /// A piece that sets, adds or (with nothing) removes attributes of its start tag.
    pub(crate) fn with(&self, changes: &[(&str, Option<&str>)]) -> Splice {
        Splice::new(self.open.clone(), self.tag().with(changes))
    }

    /// The prefix that stands for a namespace here, with its colon; nothing when it is not declared
    /// on this element. Attributes need one, so the default namespace does not count.
    pub(crate) fn prefix_of(&self, namespaces: &[&str]) -> Option<String> {
        let tag = self.tag();
        tag.attributes().into_iter().find_map(|attribute| {
            let prefix = attribute.name.strip_prefix("xmlns:")?;
            namespaces
                .contains(&attribute.value)
                .then(|| format!("{prefix}:"))
        })
    }

    /// The prefix of its own name, with its colon.
    pub(crate) fn prefix(&self) -> &'a str {
        prefix(self.tag().name)
    }
}

/// The elements that stand directly in a part of a text.
fn nodes(xml: &str, within: Range<usize>) -> Option<Vec<Node<'_>>> {
    let mut reader = Reader::from_str(xml.get(within.clone())?);
    let mut found = Vec::new();
    loop {
        let from = place(&reader, within.start)?;
        let event = reader.read_event().ok()?;
        let to = place(&reader, within.start)?;
        match event {
            Event::Start(element) => {
                let name = element.name().as_ref().to_owned();
                let element = element.into_owned();
                reader.read_to_end(element.name()).ok()?;
                let end = place(&reader, within.start)?;
                // The end tag may hold white space before its bracket.
                let close = xml.get(to..end)?.rfind("</")? + to;
                debug_assert!(xml.get(close + 2..end)?.starts_with(&name));
                found.push(Node {
                    xml,
                    open: from..to,
                    content: to..close,
                    whole: from..end,
                });
            }
            Event::Empty(_) => found.push(Node {
                xml,
                open: from..to,
                content: to..to,
                whole: from..to,
            }),
            Event::Eof => return Some(found),
            _ => {}
        }
    }
}

fn place(reader: &Reader<&[u8]>, start: usize) -> Option<usize> {
    Some(start + usize::try_from(reader.buffer_position()).ok()?)
}

/// A start tag as it stands, from its opening to its closing bracket.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Tag<'a> {
    /// As it stands.
    pub(crate) source: &'a str,
    /// Its name, with its prefix.
    pub(crate) name: &'a str,
}

/// An attribute as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Attribute<'a> {
    /// Its name, with its prefix.
    pub(crate) name: &'a str,
    /// Its value, still escaped.
    pub(crate) value: &'a str,
    /// Its place in the tag, with the white space before it.
    whole: Range<usize>,
    /// The place of its value in the tag, without the quotes.
    inner: Range<usize>,
}

/// The white space of XML: other blanks are part of a name.
const BLANKS: [char; 4] = [' ', '\t', '\r', '\n'];

impl<'a> Tag<'a> {
    /// Takes a start tag, which a reader has found to be one.
    pub(crate) fn new(source: &'a str) -> Self {
        let name = source.strip_prefix('<').unwrap_or(source);
        let end = name.find(|c: char| BLANKS.contains(&c) || matches!(c, '/' | '>'));
        Self {
            source,
            name: name.get(..end.unwrap_or(name.len())).unwrap_or_default(),
        }
    }

    /// The start tag that a text begins with.
    pub(crate) fn at_start(xml: &'a str) -> Option<Self> {
        Some(Self::new(xml.get(..=tag_end(xml)?)?))
    }

    /// Its attributes, in order.
    pub(crate) fn attributes(&self) -> Vec<Attribute<'a>> {
        let mut found = Vec::new();
        let mut at = 1 + self.name.len();
        while let Some(rest) = self.source.get(at..) {
            let Some(equals) = rest.find('=') else { break };
            let name = rest.get(..equals).unwrap_or_default().trim_matches(BLANKS);
            let after = rest.get(equals + 1..).unwrap_or_default();
            let quoted = after.trim_start_matches(BLANKS);
            let Some(quote) = quoted.chars().next().filter(|c| matches!(c, '"' | '\'')) else {
                break;
            };
            let inner = at + equals + 1 + (after.len() - quoted.len()) + 1;
            let Some(length) = self.source.get(inner..).and_then(|value| value.find(quote)) else {
                break;
            };
            let end = inner + length + 1;
            found.push(Attribute {
                name,
                value: self.source.get(inner..inner + length).unwrap_or_default(),
                whole: at..end,
                inner: inner..inner + length,
            });
            at = end;
        }
        found
    }

    /// The value of the attribute of this exact name.
    pub(crate) fn value(&self, name: &str) -> Option<Cow<'a, str>> {
        let mut all = self.attributes().into_iter();
        let found = all.find(|attribute| attribute.name == name)?;
        unescaped(found.value)
    }

    /// The value of the attribute of this name, whatever its prefix.
    pub(crate) fn local_value(&self, name: &str) -> Option<Cow<'a, str>> {
        let all = self.attributes();
        let exact = all.iter().find(|attribute| attribute.name == name);
        let found = exact.or_else(|| {
            all.iter().find(|attribute| {
                local(attribute.name) == name && !attribute.name.starts_with("xmlns")
            })
        })?;
        unescaped(found.value)
    }

    /// Whether it is an element of its own, without an end tag.
    pub(crate) fn is_empty(&self) -> bool {
        self.source.ends_with("/>")
    }

    /// The tag without what closes it, `>` or `/>`, and without the white space before that.
    fn bare(&self) -> &'a str {
        let bare = self.source.strip_suffix('>').unwrap_or(self.source);
        bare.strip_suffix('/')
            .unwrap_or(bare)
            .trim_end_matches(BLANKS)
    }

    /// The tag as one that has an end tag.
    pub(crate) fn opened(&self) -> String {
        match self.is_empty() {
            true => format!("{}>", self.bare()),
            false => self.source.to_owned(),
        }
    }

    /// The tag as an element without content, closed by this.
    pub(crate) fn closed(&self, by: &str) -> String {
        match self.is_empty() {
            true => self.source.to_owned(),
            false => format!("{}{by}", self.bare()),
        }
    }

    /// The tag with an attribute more, behind the last of some others; behind its name if it has none
    /// of them.
    pub(crate) fn with_behind(&self, name: &str, value: &str, others: &[&str]) -> String {
        let attributes = self.attributes();
        let known = attributes
            .iter()
            .rfind(|attribute| others.contains(&attribute.name));
        let at = known.map_or(1 + self.name.len(), |attribute| attribute.whole.end);
        let (before, after) = self
            .source
            .split_at_checked(at)
            .unwrap_or((self.source, ""));
        format!("{before} {name}=\"{}\"{after}", escape_attribute(value))
    }

    /// The tag with attributes set (where they stand), added (behind the others) or removed. All else
    /// keeps its bytes.
    pub(crate) fn with(&self, changes: &[(&str, Option<&str>)]) -> String {
        let attributes = self.attributes();
        let mut splices = Splices::default();
        let mut added = String::new();
        for (name, value) in changes {
            let known = attributes.iter().find(|attribute| attribute.name == *name);
            match (known, value) {
                (Some(known), Some(value)) => {
                    splices.add(Splice::new(known.inner.clone(), escape_attribute(value)));
                }
                (Some(known), None) => splices.add(Splice::new(known.whole.clone(), "")),
                (None, Some(value)) => {
                    added.push_str(&format!(" {name}=\"{}\"", escape_attribute(value)));
                }
                (None, None) => {}
            }
        }
        if !added.is_empty() {
            let end = attributes
                .last()
                .map_or(1 + self.name.len(), |last| last.whole.end);
            splices.add(Splice::new(end..end, added));
        }
        splices
            .apply(self.source)
            .unwrap_or_else(|| self.source.to_owned())
    }
}

/// A name without its prefix.
pub(crate) fn local(name: &str) -> &str {
    // A plain search from the end; names are short.
    let colon = name.as_bytes().iter().rposition(|byte| *byte == b':');
    colon.and_then(|at| name.get(at + 1..)).unwrap_or(name)
}

/// The prefix of a name, with its colon; empty if it has none.
pub(crate) fn prefix(name: &str) -> &str {
    name.find(':')
        .and_then(|colon| name.get(..=colon))
        .unwrap_or_default()
}

/// Where the start tag that a text begins with ends: at its `>`, which may stand in a value too.
pub(crate) fn tag_end(element: &str) -> Option<usize> {
    let mut quote = None;
    for (at, byte) in element.bytes().enumerate() {
        match (quote, byte) {
            (None, b'>') => return Some(at),
            (None, b'"' | b'\'') => quote = Some(byte),
            (Some(open), byte) if open == byte => quote = None,
            _ => {}
        }
    }
    None
}

fn unescaped(value: &str) -> Option<Cow<'_, str>> {
    quick_xml::escape::unescape(value).ok()
}

/// Text as XML.
pub(crate) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\t' | '\n' => out.push(character),
            // What XML cannot hold is left out.
            control if control < ' ' || matches!(control, '\u{fffe}' | '\u{ffff}') => {}
            other => out.push(other),
        }
    }
    out
}

/// Text as the value of an attribute, in quotes of either kind.
pub(crate) fn escape_attribute(text: &str) -> String {
    escape(text)
        .replace('"', "&quot;")
        .replace('\'', "&apos;")
        .replace('\n', "&#10;")
        .replace('\t', "&#9;")
}

#[cfg(test)]
mod tests {
    use super::{Node, Splices, Tag};

    #[test]
    fn attributes_change_where_they_stand() {
        for (tag, changes, expected) in [
            (
                "<c r='A1' s=\"5\" >",
                &[("s", Some("7"))][..],
                "<c r='A1' s=\"7\" >",
            ),
            ("<c r='A1' t=\"s\"/>", &[("t", None)], "<c r='A1'/>"),
            // A blank that is none in XML belongs to a name.
            (
                "<c r='A1' \u{a0}t='s'/>",
                &[("t", None)],
                "<c r='A1' \u{a0}t='s'/>",
            ),
            (
                "<c r = 'A>1' />",
                &[("t", Some("b"))],
                "<c r = 'A>1' t=\"b\" />",
            ),
            (
                "<x:fills count=\"2\">",
                &[("count", Some("3"))],
                "<x:fills count=\"3\">",
            ),
            (
                "<row>",
                &[("a", Some("\"<'"))],
                "<row a=\"&quot;&lt;&apos;\">",
            ),
        ] {
            assert_eq!(Tag::new(tag).with(changes), expected);
        }
        assert_eq!(
            Tag::new("<s r:id='1' id=\"2\"/>")
                .local_value("id")
                .as_deref(),
            Some("2")
        );
        assert_eq!(
            Tag::new("<s r:id='1'/>").local_value("id").as_deref(),
            Some("1")
        );
    }

    #[test]
    fn children_are_put_where_their_order_wants_them() {
        let order = ["a", "b", "c"];
        for (xml, name, expected) in [
            ("<r><a/><c/></r>", "b", "<r><a/><b/><c/></r>"),
            ("<r><a/></r >", "b", "<r><a/><b/></r >"),
            ("<r><x/><c></c></r>", "a", "<r><x/><a/><c></c></r>"),
            ("<r />", "b", "<r><b/></r>"),
            (
                "<?xml version=\"1.0\"?><!-- <r/> --><r\n q='>'>\n</r>",
                "b",
                "<?xml version=\"1.0\"?><!-- <r/> --><r\n q='>'>\n<b/></r>",
            ),
        ] {
            let root = Node::root(xml).expect("a root");
            let mut splices = Splices::default();
            splices.add(root.insert_in_order(&order, name, &format!("<{name}/>")));
            assert_eq!(splices.apply(xml).as_deref(), Some(expected));
        }
        assert!(Node::root("<a><b></a>").is_none());
        let xml = "<a><b>x &amp; <!-- n -->y<c> z</c></b></a>";
        let text = Node::root(xml).and_then(|root| Some(root.child("b")?.text()));
        assert_eq!(text.as_deref(), Some("x & y z"));
    }
}
