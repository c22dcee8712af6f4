//! Walks the tags of a part, from the first to the last, without a copy of anything.
//!
//! It knows as much of XML as spreadsheet parts use: tags and their attributes, character data with
//! references, comments, processing instructions and CDATA. A document type is refused, for it may
//! declare entities. Every element must end, under its own name and within the one that holds it: on
//! a part where readers could disagree about what is in what, a correction could be written into the
//! wrong place.

use std::ops::Range;

use memchr::memmem;

use super::near;
use super::opening::{self, Open};
use crate::limits::{Limit, Limits};

/// A walk through a text.
#[derive(Debug, Clone)]
pub(crate) struct Scan<'a> {
    xml: &'a str,
    /// Where the last tag begins.
    from: usize,
    at: usize,
    /// The names of the elements that the walk is in, as they stand.
    inside: Vec<&'a str>,
    most: u64,
    /// Whether the root has begun; there is no other.
    begun: bool,
}

/// What a walk comes across.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Mark<'a> {
    /// A start tag.
    Open(Open<'a>),
    /// An end tag: the name without its prefix.
    Close(&'a str),
}

/// Why a walk cannot go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fault {
    /// It is no well-formed XML.
    Malformed,
    /// It declares a document type, which may declare entities.
    DocumentType,
    /// There is more of something than is read.
    Beyond(Limit),
}

pub(crate) use Fault::Malformed;

impl<'a> Scan<'a> {
    pub(crate) fn new(xml: &'a str) -> Self {
        Self::within(xml, Limits::DEFAULT.xml_depth)
    }

    /// A walk that refuses more elements within each other than this.
    pub(crate) fn within(xml: &'a str, most: u64) -> Self {
        Self {
            xml,
            from: 0,
            at: 0,
            inside: Vec::new(),
            most,
            begun: false,
        }
    }

    /// What stands behind the last tag.
    pub(crate) fn rest(&self) -> &'a str {
        self.xml.get(self.at..).unwrap_or_default()
    }

    /// Goes on behind so many bytes: whole elements, which were read otherwise.
    pub(crate) fn pass(&mut self, bytes: usize) {
        self.at += bytes;
    }

    /// Goes into the element of this name, whose start tag of so many bytes was read otherwise.
    pub(crate) fn enter(&mut self, name: &'a str, bytes: usize) {
        self.at += bytes;
        self.inside.push(name);
    }

    /// The tag that was last come across, as it stands.
    pub(crate) fn source(&self) -> &'a str {
        self.xml.get(self.span()).unwrap_or_default()
    }

    /// Whether so many elements may stand within each other here.
    pub(crate) fn has_room(&self, elements: u64) -> bool {
        !self.inside.is_empty() && self.inside.len() as u64 + elements <= self.most
    }

    /// How many elements the walk is in.
    pub(crate) fn depth(&self) -> usize {
        self.inside.len()
    }

    /// The next tag; none at the end.
    pub(crate) fn next(&mut self) -> Result<Option<Mark<'a>>, Fault> {
        loop {
            let bytes = self.xml.as_bytes();
            let rest = bytes.get(self.at..).unwrap_or_default();
            let Some(found) = near::first_of([b'<'], rest) else {
                self.at = bytes.len();
                // What is cut off is not taken for all there is.
                return match self.inside.is_empty() {
                    true => Ok(None),
                    false => Err(Malformed),
                };
            };
            let from = self.at + found;
            self.from = from;
            match bytes.get(from + 1) {
                Some(b'/') => return self.close(from + 2).map(Some),
                Some(b'?') => self.skip(from, b"?>")?,
                Some(b'!') => self.skip_declaration(from)?,
                Some(_) => return self.open(from + 1).map(Some),
                None => return Err(Malformed),
            }
        }
    }

    /// An end tag, of which the name stands here.
    fn close(&mut self, from: usize) -> Result<Mark<'a>, Fault> {
        let name = self.inside.pop().ok_or(Malformed)?;
        let bytes = self.xml.as_bytes();
        let behind = from + name.len();
        let end = opening::behind_blanks(bytes, behind);
        if bytes.get(from..behind) != Some(name.as_bytes()) || bytes.get(end) != Some(&b'>') {
            return Err(Malformed);
        }
        self.at = end + 1;
        Ok(Mark::Close(super::xml::local(name)))
    }

    /// A start tag, of which the name stands here.
    fn open(&mut self, from: usize) -> Result<Mark<'a>, Fault> {
        let rest = self.xml.get(from..).ok_or(Malformed)?;
        let (open, name, length) = opening::read(rest).ok_or(Malformed)?;
        self.at = from + length;
        if self.inside.is_empty() && std::mem::replace(&mut self.begun, true) {
            return Err(Malformed);
        }
        if !open.empty {
            if self.inside.len() as u64 >= self.most {
                return Err(Fault::Beyond(Limit::XmlDepth));
            }
            self.inside.push(name);
        }
        Ok(Mark::Open(open))
    }

    /// Where the tag that was last come across begins and ends.
    pub(crate) fn span(&self) -> Range<usize> {
        self.from..self.at
    }

    fn skip(&mut self, from: usize, end: &[u8]) -> Result<(), Fault> {
        let rest = self.xml.as_bytes().get(from..).ok_or(Malformed)?;
        self.at = from + memmem::find(rest, end).ok_or(Malformed)? + end.len();
        Ok(())
    }

    fn skip_declaration(&mut self, from: usize) -> Result<(), Fault> {
        let rest = self.xml.get(from..).unwrap_or_default();
        match rest {
            _ if rest.starts_with("<!--") => self.skip(from, b"-->"),
            _ if rest.starts_with("<![CDATA[") => self.skip(from, b"]]>"),
            _ if rest.starts_with("<!DOCTYPE") => Err(Fault::DocumentType),
            _ => Err(Malformed),
        }
    }

    /// The character data from here to the next tag, with its references still in it; with CDATA and
    /// comments, up to the tag behind them. The walk stays before that tag.
    pub(crate) fn text(&mut self) -> Result<&'a str, Fault> {
        let from = self.at;
        loop {
            let bytes = self.xml.as_bytes();
            let rest = bytes.get(self.at..).unwrap_or_default();
            let end = self.at + near::first_of([b'<'], rest).ok_or(Malformed)?;
            match bytes.get(end + 1) {
                Some(b'!') => self.skip_declaration(end)?,
                Some(b'?') => self.skip(end, b"?>")?,
                _ => {
                    self.at = end;
                    return self.xml.get(from..end).ok_or(Malformed);
                }
            }
        }
    }

    /// Goes behind the end tag of an element that was just opened, whatever is in it.
    pub(crate) fn leave(&mut self, element: &Open<'_>) -> Result<(), Fault> {
        let outside = self.depth().saturating_sub(usize::from(!element.empty));
        while self.depth() > outside {
            self.next()?.ok_or(Malformed)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::super::meaning::meant;
    use super::{Fault, Fault::Malformed, Mark, Scan};

    fn walked(xml: &str) -> Result<String, Fault> {
        let mut scan = Scan::new(xml);
        let mut out = String::new();
        while let Some(mark) = scan.next()? {
            match mark {
                Mark::Open(open) => {
                    out.push_str(&format!("+{}", open.name));
                    for (name, value) in open.attributes() {
                        out.push_str(&format!("[{name}={}]", meant(value)));
                    }
                    out.push_str(if open.empty { "/" } else { "" });
                }
                Mark::Close(name) => out.push_str(&format!("-{name}")),
            }
        }
        Ok(out)
    }

    #[test]
    fn tags_are_found_whatever_stands_around_them() {
        for (xml, expected) in [
            ("<a/>", "+a/"),
            (
                "<?xml version='1.0'?><!-- <b> --><x:a  p = '>' x:q=\"&lt;'\"\n>t</x:a >",
                "+a[p=>][x:q=<']-a",
            ),
            ("<a xmlns='u' xmlns:r='v' r:id='1'/>", "+a[r:id=1]/"),
            ("<a><![CDATA[<b>]]></a>", "+a-a"),
            ("", ""),
            ("text", ""),
        ] {
            assert_eq!(walked(xml).as_deref(), Ok(expected), "{xml}");
        }
        for xml in [
            "<",
            "<a",
            "<a p='>",
            "</a",
            "<!-- ",
            "<!NOTATION a>",
            "<a='>'>",
            "<a<b>",
            "<a>",
            "</a>",
            "<a/><b/>",
            "<a></b>",
            "<a></ab>",
            "<a:b></c:b>",
            "<a><b></a></b>",
            "<a></a b='c'>",
        ] {
            assert_eq!(walked(xml), Err(Malformed), "{xml}");
        }
        let xml = "<!DOCTYPE a [<!ENTITY e 'x'>]><a/>";
        assert_eq!(walked(xml), Err(Fault::DocumentType));
    }

    #[test]
    fn text_goes_up_to_the_next_tag() {
        let mut scan = Scan::new("<t>a<!-- < -->b<![CDATA[</t>]]></t>");
        assert!(scan.next().is_ok());
        assert_eq!(scan.text().map(meant).as_deref(), Ok("ab</t>"));
        assert!(matches!(scan.next(), Ok(Some(Mark::Close("t")))));
        assert!(matches!(scan.next(), Ok(None)));
    }
}
