//! The names of elements and attributes with their namespaces: what a prefix stands for is declared in
//! the part, and only what is declared counts.

use crate::package::meaning::meant;
use crate::package::scan::{Fault, Malformed};

/// A namespace, as far as it matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Space {
    Office,
    Table,
    Text,
    Style,
    /// Of LibreOffice, for what the standard lacks.
    Calcext,
    /// Another one of the standard: drawings, forms, formats of numbers.
    Odf,
    /// None, or one of somebody else.
    Foreign,
}

/// How the namespaces of the standard begin.
const ODF: &str = "urn:oasis:names:tc:opendocument:xmlns:";

impl Space {
    fn of(address: &str) -> Self {
        match address.strip_prefix(ODF) {
            Some("office:1.0") => Self::Office,
            Some("table:1.0") => Self::Table,
            Some("text:1.0") => Self::Text,
            Some("style:1.0") => Self::Style,
            Some(_) => Self::Odf,
            None if address
                == "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0" =>
            {
                Self::Calcext
            }
            None => Self::Foreign,
        }
    }
}

/// An element that a walk comes across.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Element<'a> {
    pub(super) space: Space,
    pub(super) name: &'a str,
    pub(super) empty: bool,
}

/// Elements have a few attributes, the root a few dozen; what has more is not made to be read.
const MOST: usize = 512;

/// The attributes of the element that a walk came across last, and the prefixes that are declared.
#[derive(Default)]
pub(super) struct Names<'a> {
    /// How many elements are around the one that declares it, the prefix, the namespace.
    declared: Vec<(usize, &'a str, Space)>,
    attributes: Vec<(Space, &'a str, &'a str)>,
    /// The attributes of the tag as they stand.
    raw: Vec<(&'a str, &'a str)>,
}

impl<'a> Names<'a> {
    /// Takes a start tag with so many elements around it.
    pub(super) fn enter(&mut self, tag: &'a str, around: usize) -> Result<Element<'a>, Fault> {
        while self
            .declared
            .last()
            .is_some_and(|(depth, ..)| *depth >= around)
        {
            self.declared.pop();
        }
        let empty = tag.ends_with("/>");
        let inner = tag.strip_prefix('<').ok_or(Malformed)?;
        let inner = inner.strip_suffix(if empty { "/>" } else { ">" });
        let inner = inner.ok_or(Malformed)?;
        let end = inner.find(is_blank).unwrap_or(inner.len());
        let (name, rest) = inner.split_at_checked(end).ok_or(Malformed)?;
        self.take_attributes(rest)?;
        for (name, value) in &self.raw {
            let prefix = match name.strip_prefix("xmlns") {
                Some("") => "",
                Some(prefix) => match prefix.strip_prefix(':') {
                    Some(prefix) => prefix,
                    None => continue,
                },
                None => continue,
            };
            self.declared
                .push((around, prefix, Space::of(&meant(value))));
        }
        let (prefix, local) = cut(name)?;
        let space = match prefix {
            "" => self.space("").unwrap_or(Space::Foreign),
            prefix => self.space(prefix).ok_or(Malformed)?,
        };
        self.attributes.clear();
        for at in 0..self.raw.len() {
            let Some((name, value)) = self.raw.get(at).copied() else {
                break;
            };
            if name == "xmlns" || name.starts_with("xmlns:") {
                continue;
            }
            let (prefix, local) = cut(name)?;
            // An attribute without a prefix is in no namespace.
            let space = match prefix {
                "" => Space::Foreign,
                prefix => self.space(prefix).ok_or(Malformed)?,
            };
            let known = !matches!(space, Space::Odf | Space::Foreign);
            // Of two, programs differ in which counts.
            if known && self.get_raw(space, local).is_some() {
                return Err(Malformed);
            }
            self.attributes.push((space, local, value));
        }
        Ok(Element {
            space,
            name: local,
            empty,
        })
    }

    /// The attribute of this name, as it is meant.
    pub(super) fn get(&self, space: Space, name: &str) -> Option<String> {
        let value = self.get_raw(space, name)?;
        // Tabs and line ends that are written as such are blanks in a value.
        match value.contains(['\t', '\n', '\r']) {
            true => Some(
                meant(&value.replace("\r\n", " ").replace(['\t', '\n', '\r'], " ")).into_owned(),
            ),
            false => Some(meant(value).into_owned()),
        }
    }

    /// How often an element stands for itself, or how far it reaches.
    ///
    /// # Errors
    /// When that is no number of times.
    pub(super) fn times(&self, space: Space, name: &str) -> Result<u32, Fault> {
        match self.get(space, name) {
            None => Ok(1),
            Some(times) => times
                .trim()
                .parse::<u32>()
                .map(|times| times.max(1))
                .map_err(|_| Malformed),
        }
    }

    fn get_raw(&self, space: Space, name: &str) -> Option<&'a str> {
        let mut all = self.attributes.iter();
        let found = all.find(|(known, local, _)| *known == space && *local == name);
        found.map(|(.., value)| *value)
    }

    fn space(&self, prefix: &str) -> Option<Space> {
        if prefix == "xml" {
            return Some(Space::Foreign);
        }
        let mut inner = self.declared.iter().rev();
        let found = inner.find(|(_, known, _)| *known == prefix);
        found.map(|(.., space)| *space)
    }

    /// Takes the attributes apart that a text is.
    fn take_attributes(&mut self, text: &'a str) -> Result<(), Fault> {
        self.raw.clear();
        let mut rest = text;
        loop {
            let behind = rest.trim_start_matches(is_blank);
            if behind.is_empty() {
                return Ok(());
            }
            // A blank stands before each.
            if behind.len() == rest.len() || self.raw.len() >= MOST {
                return Err(Malformed);
            }
            let (name, value) = behind.split_once('=').ok_or(Malformed)?;
            let name = name.trim_end_matches(is_blank);
            let value = value.trim_start_matches(is_blank);
            let quote = value
                .chars()
                .next()
                .filter(|quote| matches!(quote, '"' | '\''));
            let value = value.get(1..).ok_or(Malformed)?;
            let (value, behind) = value.split_once(quote.ok_or(Malformed)?).ok_or(Malformed)?;
            let unsound = |c: char| is_blank(c) || matches!(c, '"' | '\'' | '<' | '&');
            if name.is_empty() || name.contains(unsound) || value.contains('<') {
                return Err(Malformed);
            }
            if self.raw.iter().any(|(known, _)| *known == name) {
                return Err(Malformed);
            }
            self.raw.push((name, value));
            rest = behind;
        }
    }
}

/// A name: its prefix, if any, and the rest.
fn cut(name: &str) -> Result<(&str, &str), Fault> {
    match name.split_once(':') {
        None => Ok(("", name)),
        Some((prefix, local)) if prefix.is_empty() || local.is_empty() || local.contains(':') => {
            Err(Malformed)
        }
        Some(parts) => Ok(parts),
    }
}

fn is_blank(character: char) -> bool {
    matches!(character, ' ' | '\t' | '\r' | '\n')
}
