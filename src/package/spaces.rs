//! The namespaces that the names of a part are in. A name means something by its namespace and not by
//! its prefix: `x:c` can be a cell, and `c` none.

use memchr::memmem;

use super::meaning::meant;
use super::opening::Open;
use super::scan::{Fault, Malformed};

/// What a namespace is to the reader of a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Space {
    /// The one that the elements of this kind of part are in.
    Home,
    /// The one of `r:id`, by which a part names its relationships.
    Relations,
    /// The one of alternatives, of which a program takes what it understands.
    Alternatives,
    /// Any other, or none.
    Other,
}

/// Of workbooks, sheets, styles and texts: Excel's own, and the strict one of the standard.
pub(crate) const SPREADSHEET: &[&str] = &[
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://purl.oclc.org/ooxml/spreadsheetml/main",
];
/// Of the lists of relationships; the same in both families.
pub(crate) const RELATIONSHIPS: &[&str] =
    &["http://schemas.openxmlformats.org/package/2006/relationships"];
/// Of the list of content types; the same in both families.
pub(crate) const TYPES: &[&str] = &["http://schemas.openxmlformats.org/package/2006/content-types"];

const RELATIONS: [&str; 2] = [
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
];
const ALTERNATIVES: &str = "http://schemas.openxmlformats.org/markup-compatibility/2006";

/// The declarations that hold where a walk is.
#[derive(Debug, Clone)]
pub(super) struct Spaces<'a> {
    home: &'static [&'static str],
    declared: Vec<Declared<'a>>,
    /// The namespace of elements without a prefix.
    pub(super) default: Space,
    /// Where the next declaration stands, or what looks like one.
    next: usize,
}

#[derive(Debug, Clone)]
struct Declared<'a> {
    /// How deep the element stands that declares it; the root is 1.
    depth: usize,
    prefix: &'a str,
    space: Space,
}

impl<'a> Spaces<'a> {
    pub(super) fn new(xml: &str, home: &'static [&'static str]) -> Self {
        Self {
            home,
            declared: Vec::new(),
            default: Space::Other,
            next: declaration(xml, 0),
        }
    }

    /// The namespace of an element that begins at a depth, with its name as it stands; `at` is where
    /// its start tag ends.
    pub(super) fn enter(
        &mut self,
        xml: &'a str,
        open: &Open<'a>,
        name: &str,
        at: usize,
        depth: usize,
    ) -> Result<Space, Fault> {
        // What elements before it declared at this depth and below holds no more.
        if self.declared.last().is_some_and(|last| last.depth >= depth) {
            self.declared.retain(|one| one.depth < depth);
            self.default = self.of("").unwrap_or(Space::Other);
        }
        if self.next < at {
            self.declare(open, depth)?;
            self.next = declaration(xml, at);
        }
        match name.len() - open.name.len() {
            0 => Ok(self.default),
            prefix => {
                let prefix = name.get(..prefix - 1).ok_or(Malformed)?;
                self.of_prefix(prefix)
            }
        }
    }

    fn declare(&mut self, open: &Open<'a>, depth: usize) -> Result<(), Fault> {
        let before = self.declared.len();
        let mut all = open.declarations();
        for (name, address) in all.by_ref() {
            let prefix = match name {
                "xmlns" => "",
                name => name.strip_prefix("xmlns:").ok_or(Malformed)?,
            };
            let space = self.known(&meant(address));
            let own = self.declared.get(before..).unwrap_or_default();
            if own.iter().any(|one| one.prefix == prefix) {
                return Err(Malformed);
            }
            self.declared.push(Declared {
                depth,
                prefix,
                space,
            });
        }
        self.default = self.of("").unwrap_or(Space::Other);
        match all.are_all() {
            true => Ok(()),
            false => Err(Malformed),
        }
    }

    fn known(&self, address: &str) -> Space {
        match address {
            _ if self.home.contains(&address) => Space::Home,
            _ if RELATIONS.contains(&address) => Space::Relations,
            ALTERNATIVES => Space::Alternatives,
            _ => Space::Other,
        }
    }

    fn of(&self, prefix: &str) -> Option<Space> {
        let mut all = self.declared.iter().rev();
        Some(all.find(|one| one.prefix == prefix)?.space)
    }

    /// The namespace that a prefix stands for here.
    pub(super) fn of_prefix(&self, prefix: &str) -> Result<Space, Fault> {
        match prefix {
            "xml" => Ok(Space::Other),
            "" => Err(Malformed),
            _ => self.of(prefix).ok_or(Malformed),
        }
    }
}

/// Where the next declaration stands from here on.
fn declaration(xml: &str, from: usize) -> usize {
    let rest = xml.as_bytes().get(from..).unwrap_or_default();
    memmem::find(rest, b"xmlns").map_or(usize::MAX, |at| from + at)
}
