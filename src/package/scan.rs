//! Walks the tags of a large part, from the first to the last, without a copy of anything.
//!
//! It knows as much of XML as spreadsheet parts use: tags and their attributes, character data with
//! references, comments, processing instructions and CDATA. A document type is refused, for it may
//! declare entities. Nesting is not checked; whoever asks for the text up to an end tag gets it.

use std::borrow::Cow;

use memchr::{memchr, memchr2, memchr3, memmem};

use crate::limits::{Limit, Limits};

/// A walk through a text.
#[derive(Debug, Clone)]
pub(crate) struct Scan<'a> {
    xml: &'a str,
    at: usize,
    depth: u64,
    most: u64,
}

/// What a walk comes across.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Mark<'a> {
    /// A start tag.
    Open(Open<'a>),
    /// An end tag: the name without its prefix.
    Close(&'a str),
}

/// A start tag.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Open<'a> {
    /// Its name, without a prefix.
    pub(crate) name: &'a str,
    /// What stands behind the name, up to the bracket.
    attributes: &'a str,
    /// Whether it is an element without content.
    pub(crate) empty: bool,
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
            at: 0,
            depth: 0,
            most,
        }
    }

    /// The next tag; none at the end.
    pub(crate) fn next(&mut self) -> Result<Option<Mark<'a>>, Fault> {
        loop {
            let bytes = self.xml.as_bytes();
            let rest = bytes.get(self.at..).unwrap_or_default();
            let Some(found) = place(b'<', rest) else {
                self.at = bytes.len();
                return Ok(None);
            };
            let from = self.at + found;
            match bytes.get(from + 1) {
                Some(b'/') => return self.close(from).map(Some),
                Some(b'?') => self.skip(from, b"?>")?,
                Some(b'!') => self.skip_declaration(from)?,
                Some(_) => return self.open(from).map(Some),
                None => return Err(Malformed),
            }
        }
    }

    fn close(&mut self, from: usize) -> Result<Mark<'a>, Fault> {
        let rest = self.xml.get(from + 2..).ok_or(Malformed)?;
        let end = place(b'>', rest.as_bytes()).ok_or(Malformed)?;
        self.at = from + 2 + end + 1;
        self.depth = self.depth.saturating_sub(1);
        let name = rest.get(..end).ok_or(Malformed)?.trim_ascii_end();
        Ok(Mark::Close(super::xml::local(name)))
    }

    fn open(&mut self, from: usize) -> Result<Mark<'a>, Fault> {
        let rest = self.xml.get(from + 1..).ok_or(Malformed)?;
        let name_end = rest.bytes().position(is_no_name).ok_or(Malformed)?;
        let (name, behind) = rest.split_at_checked(name_end).ok_or(Malformed)?;
        // Where readers disagree about what is no XML, a value would be written past a cell.
        if !behind.bytes().next().is_some_and(ends_name) {
            return Err(Malformed);
        }
        let end = tag_end(behind.as_bytes()).ok_or(Malformed)?;
        self.at = from + 1 + name_end + end + 1;
        let attributes = behind.get(..end).ok_or(Malformed)?;
        let bare = attributes.strip_suffix('/');
        self.depth += u64::from(bare.is_none());
        if self.depth > self.most {
            return Err(Fault::Beyond(Limit::XmlDepth));
        }
        Ok(Mark::Open(Open {
            name: super::xml::local(name),
            attributes: bare.unwrap_or(attributes),
            empty: bare.is_some(),
        }))
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
            let end = self.at + place(b'<', rest).ok_or(Malformed)?;
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
        let mut depth = usize::from(!element.empty);
        while depth > 0 {
            match self.next()?.ok_or(Malformed)? {
                Mark::Open(open) => depth += usize::from(!open.empty),
                Mark::Close(_) => depth -= 1,
            }
        }
        Ok(())
    }
}

/// Where a start tag ends: at its `>`, which may stand in a value too.
fn tag_end(bytes: &[u8]) -> Option<usize> {
    let mut at = 0;
    loop {
        match *bytes.get(at)? {
            b'>' => return Some(at),
            quote @ (b'"' | b'\'') => at += place(quote, bytes.get(at + 1..)?)? + 2,
            _ => at += 1,
        }
    }
}

fn ends_name(byte: u8) -> bool {
    matches!(byte, b'>' | b'/') || byte.is_ascii_whitespace()
}

fn is_no_name(byte: u8) -> bool {
    ends_name(byte) || matches!(byte, b'<' | b'=' | b'"' | b'\'')
}

/// Where a byte first stands. In the XML of sheets that is mostly near, where preparing a search by
/// whole words costs more than it saves.
fn place(byte: u8, bytes: &[u8]) -> Option<usize> {
    const NEAR: usize = 16;
    let (near, far) = bytes.split_at_checked(NEAR).unwrap_or((bytes, &[]));
    let found = near.iter().position(|near| *near == byte);
    found.or_else(|| memchr(byte, far).map(|at| NEAR + at))
}

impl<'a> Open<'a> {
    /// Its attributes: names without prefixes, and values with their references still in them.
    pub(crate) fn attributes(&self) -> Attributes<'a> {
        Attributes {
            rest: self.attributes,
        }
    }

    /// The value of an attribute, with its references still in it.
    pub(crate) fn get(&self, name: &str) -> Option<&'a str> {
        let mut all = self.attributes();
        all.find(|(known, _)| *known == name)
            .map(|(_, value)| value)
    }

    /// Whether this text stands anywhere in the tag, such as an address.
    pub(crate) fn mentions(&self, text: &str) -> bool {
        memmem::find(self.attributes.as_bytes(), text.as_bytes()).is_some()
    }

    /// Whether an attribute says yes.
    pub(crate) fn is(&self, name: &str) -> bool {
        matches!(self.get(name), Some("1" | "true" | "on"))
    }
}

/// See [`Open::attributes`].
#[derive(Debug, Clone)]
pub(crate) struct Attributes<'a> {
    rest: &'a str,
}

impl<'a> Iterator for Attributes<'a> {
    type Item = (&'a str, &'a str);

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let rest = self.rest.trim_ascii_start();
            let equals = place(b'=', rest.as_bytes())?;
            let name = rest.get(..equals)?.trim_ascii_end();
            let after = rest.get(equals + 1..)?.trim_ascii_start();
            let quote = *after
                .as_bytes()
                .first()
                .filter(|quote| matches!(quote, b'"' | b'\''))?;
            let value = after.get(1..)?;
            let end = place(quote, value.as_bytes())?;
            self.rest = value.get(end + 1..)?;
            // Declarations of namespaces are no attributes of the element.
            if name.starts_with("xmlns") {
                continue;
            }
            return Some((super::xml::local(name), value.get(..end)?));
        }
    }
}

/// Character data or a value as it is meant: references resolved, CDATA unwrapped, comments left out.
/// A reference that means nothing stays as it is.
pub(crate) fn meant(text: &str) -> Cow<'_, str> {
    if memchr3(b'&', b'<', b'\r', text.as_bytes()).is_none() {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = memchr3(b'&', b'<', b'\r', rest.as_bytes()) {
        let (before, from) = rest.split_at_checked(at).unwrap_or((rest, ""));
        out.push_str(before);
        rest = match from.as_bytes().first() {
            Some(b'&') => reference(from, &mut out),
            Some(b'<') => section(from, &mut out),
            // XML makes one line feed of both.
            _ => {
                out.push('\n');
                let after = from.get(1..).unwrap_or_default();
                after.strip_prefix('\n').unwrap_or(after)
            }
        };
    }
    out.push_str(rest);
    Cow::Owned(out)
}

/// Resolves the reference at the start of a text; gives what stands behind it.
fn reference<'a>(text: &'a str, out: &mut String) -> &'a str {
    let end = memchr2(b';', b'<', text.as_bytes()).filter(|end| *end <= 12);
    let name = end.and_then(|end| text.get(1..end));
    let character = name.and_then(|name| match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => {
            let number = name.strip_prefix('#')?;
            let code = match number.strip_prefix(['x', 'X']) {
                Some(digits) => u32::from_str_radix(digits, 16),
                None => number.parse(),
            };
            char::from_u32(code.ok()?)
        }
    });
    match (character, end) {
        (Some(character), Some(end)) => {
            out.push(character);
            text.get(end + 1..).unwrap_or_default()
        }
        _ => {
            out.push('&');
            text.get(1..).unwrap_or_default()
        }
    }
}

/// Unwraps the CDATA, or leaves out the comment or instruction, at the start of a text.
fn section<'a>(text: &'a str, out: &mut String) -> &'a str {
    let (end, inner) = match text {
        _ if text.starts_with("<![CDATA[") => ("]]>", 9),
        _ if text.starts_with("<!--") => ("-->", usize::MAX),
        _ => ("?>", usize::MAX),
    };
    let Some(at) = text.find(end) else {
        return "";
    };
    out.push_str(text.get(inner..at).unwrap_or_default());
    text.get(at + end.len()..).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{Fault, Fault::Malformed, Mark, Scan, meant};

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
                "+a[p=>][q=<']-a",
            ),
            ("<a xmlns='u' xmlns:r='v' r:id='1'/>", "+a[id=1]/"),
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
        ] {
            assert_eq!(walked(xml), Err(Malformed), "{xml}");
        }
        let xml = "<!DOCTYPE a [<!ENTITY e 'x'>]><a/>";
        assert_eq!(walked(xml), Err(Fault::DocumentType));
    }

    #[test]
    fn text_is_read_as_it_is_meant() {
        for (text, expected) in [
            ("plain", "plain"),
            ("a &amp; b &lt;c&gt; &quot;&apos;", "a & b <c> \"'"),
            ("&#65;&#x42;&#x1F600;", "AB😀"),
            ("&unknown; & &#xD800; &", "&unknown; & &#xD800; &"),
            ("<![CDATA[<&]]>x<!-- no -->y", "<&xy"),
            ("a\r\nb\rc", "a\nb\nc"),
        ] {
            assert_eq!(meant(text), expected, "{text}");
        }
        let mut scan = Scan::new("<t>a<!-- < -->b<![CDATA[</t>]]></t><u/>");
        assert!(scan.next().is_ok());
        assert_eq!(scan.text().map(meant).as_deref(), Ok("ab</t>"));
        assert!(matches!(scan.next(), Ok(Some(Mark::Close("t")))));
    }
}
