//! Walks the tags of a part, from the first to the last, without a copy of anything.
//!
//! It knows as much of XML as spreadsheet parts use: tags and their attributes, character data with
//! references, comments, processing instructions and CDATA. A document type is refused, for it may
//! declare entities. A walk that knows the namespaces of its part passes over what is in another one,
//! and refuses what of it stands where something is read. Every element must end, under its own name and within the one that holds it: on
//! a part where readers could disagree about what is in what, a correction could be written into the
//! wrong place.

use std::ops::Range;

use memchr::memmem;

use super::PackageError;
use super::doubt::Doubt;
use super::near;
use super::opening::{self, Open};
use super::spaces::{Space, Spaces};
use super::xml::local;
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
    /// The namespaces, if the walk knows them.
    spaces: Option<Spaces<'a>>,
    /// How deep the elements stand that hold alternatives.
    alternatives: Vec<usize>,
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
    /// It contradicts itself.
    Doubt(Doubt),
    /// There is more of something than is read.
    Beyond(Limit),
}

pub(crate) use Fault::Malformed;

impl Fault {
    /// What is said of the part that it was found in.
    pub(crate) fn of_part(self, part: impl Into<String>) -> PackageError {
        match self {
            Self::DocumentType => PackageError::DocumentType(part.into()),
            Self::Doubt(doubt) => PackageError::Doubt(doubt, part.into()),
            Self::Malformed | Self::Beyond(_) => PackageError::Part(part.into()),
        }
    }
}

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
            spaces: None,
            alternatives: Vec::new(),
        }
    }

    /// A walk through a part whose elements are in one of these namespaces.
    pub(crate) fn spaced(xml: &'a str, home: &'static [&'static str], most: u64) -> Self {
        Self {
            spaces: Some(Spaces::new(xml, home)),
            ..Self::within(xml, most)
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

    /// Whether so many elements without prefixes, read otherwise, may stand within each other here.
    pub(crate) fn has_room(&self, elements: u64) -> bool {
        !self.inside.is_empty()
            && self.inside.len() as u64 + elements <= self.most
            && !matches!(&self.spaces, Some(spaces) if spaces.default != Space::Home)
    }

    /// The value of an attribute that names a relationship: `r:id`.
    pub(crate) fn relation(&self, open: &Open<'a>) -> Result<Option<&'a str>, Fault> {
        let mut found = None;
        for (name, value) in open.attributes() {
            let Some(prefix) = name.strip_suffix(":id") else {
                continue;
            };
            let space = match &self.spaces {
                Some(spaces) => spaces.of_prefix(prefix)?,
                None => Space::Relations,
            };
            if space == Space::Relations && found.replace(value).is_some() {
                return Err(Malformed);
            }
        }
        Ok(found)
    }

    /// How many elements the walk is in.
    pub(crate) fn depth(&self) -> usize {
        self.inside.len()
    }

    /// The next tag of the part's namespace; none at the end.
    pub(crate) fn next(&mut self) -> Result<Option<Mark<'a>>, Fault> {
        loop {
            let depth = self.inside.len();
            let mark = self.tag()?;
            if self.spaces.is_none() {
                return Ok(mark);
            }
            match mark {
                Some(Mark::Open(open)) => {
                    if open.space == Space::Home
                        && self.alternatives.is_empty()
                        && open.name != "extLst"
                    {
                        return Ok(mark);
                    }
                    if self.is_elsewhere(&open)? {
                        return Ok(mark);
                    }
                }
                Some(Mark::Close(_)) if self.alternatives.last() == Some(&depth) => {
                    self.alternatives.pop();
                }
                _ => return Ok(mark),
            }
        }
    }

    /// What is no usual element of the part: whether it is told all the same. What extensions hold, and
    /// elements of other namespaces, are passed over.
    fn is_elsewhere(&mut self, open: &Open<'a>) -> Result<bool, Fault> {
        let around = usize::from(!open.empty) + 1;
        let parent = self.inside.len().checked_sub(around);
        let parent = parent.and_then(|at| self.inside.get(at));
        let among_read = parent.is_some_and(|name| LISTS.contains(&local(name)));
        match open.space {
            Space::Home if open.name == "extLst" => self.leave(open)?,
            // Which of them counts, programs answer differently.
            Space::Home if READ.contains(&open.name) => {
                return Err(Fault::Doubt(Doubt::Alternative));
            }
            Space::Home => return Ok(true),
            Space::Alternatives if among_read => return Err(Fault::Doubt(Doubt::Alternative)),
            Space::Alternatives if self.alternatives.len() >= MOST_ALTERNATIVES => {
                return Err(Fault::Doubt(Doubt::Alternative));
            }
            Space::Alternatives if !open.empty => self.alternatives.push(self.inside.len()),
            Space::Alternatives => {}
            // Some programs go by the last part of the name alone.
            _ if among_read || self.is_child_of_root(open) && READ.contains(&open.name) => {
                return Err(Fault::Doubt(Doubt::Foreign));
            }
            _ => self.leave(open)?,
        }
        Ok(false)
    }

    fn is_child_of_root(&self, open: &Open<'_>) -> bool {
        self.inside.len() == 1 + usize::from(!open.empty)
    }

    /// The next tag, whatever its namespace.
    fn tag(&mut self) -> Result<Option<Mark<'a>>, Fault> {
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
                Some(b'?') => self.skip(from, 2, b"?>")?,
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
        let (mut open, name, length) = opening::read(rest).ok_or(Malformed)?;
        self.at = from + length;
        if let Some(spaces) = &mut self.spaces {
            let depth = self.inside.len() + 1;
            open.space = spaces.enter(self.xml, &open, name, self.at, depth)?;
            if depth == 1 {
                self.root(&open)?;
            }
        }
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

    /// The root must be of the kind of part that is read, and ask for nothing that is not known.
    fn root(&self, open: &Open<'a>) -> Result<(), Fault> {
        if open.space != Space::Home {
            return Err(Fault::Doubt(Doubt::Namespace));
        }
        self.refuse_demands(open)
    }

    /// Refuses what an element demands of whoever reads it: that a namespace is understood, or that
    /// what an unknown element holds counts as if the element were not there.
    pub(crate) fn refuse_demands(&self, open: &Open<'a>) -> Result<(), Fault> {
        let Some(spaces) = self.spaces.as_ref().filter(|_| open.has_prefixes()) else {
            return Ok(());
        };
        for (name, value) in open.attributes() {
            let Some((prefix, "MustUnderstand" | "ProcessContent")) = name.split_once(':') else {
                continue;
            };
            if spaces.of_prefix(prefix)? != Space::Alternatives {
                continue;
            }
            for one in value.split_ascii_whitespace() {
                let one = one.split(':').next().unwrap_or_default();
                if spaces.of_prefix(one)? != Space::Home {
                    return Err(Fault::Doubt(Doubt::Alternative));
                }
            }
        }
        Ok(())
    }

    /// Where the tag that was last come across begins and ends.
    pub(crate) fn span(&self) -> Range<usize> {
        self.from..self.at
    }

    /// Goes behind what begins here, with so many bytes, and ends so.
    fn skip(&mut self, from: usize, beginning: usize, end: &[u8]) -> Result<(), Fault> {
        let inner = from + beginning;
        let rest = self.xml.as_bytes().get(inner..).ok_or(Malformed)?;
        self.at = inner + memmem::find(rest, end).ok_or(Malformed)? + end.len();
        Ok(())
    }

    fn skip_declaration(&mut self, from: usize) -> Result<(), Fault> {
        let rest = self.xml.get(from..).unwrap_or_default();
        match rest {
            // `<!-->` only begins one, and two hyphens within end it.
            _ if rest.starts_with("<!--") => {
                self.skip(from, 4, b"--")?;
                match self.xml.as_bytes().get(self.at) {
                    Some(b'>') => self.at += 1,
                    _ => return Err(Malformed),
                }
                Ok(())
            }
            _ if rest.starts_with("<![CDATA[") && !self.inside.is_empty() => {
                self.skip(from, 9, b"]]>")
            }
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
                Some(b'?') => self.skip(end, 2, b"?>")?,
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
            self.tag()?.ok_or(Malformed)?;
        }
        Ok(())
    }

    /// Goes behind the end tag of the element whose text was just read; it holds nothing else.
    pub(crate) fn close_text(&mut self) -> Result<(), Fault> {
        match self.tag()? {
            Some(Mark::Close(_)) => Ok(()),
            _ => Err(Malformed),
        }
    }
}

/// The elements that hold what is read; nothing of another namespace stands directly in them.
const LISTS: [&str; 22] = [
    "sheetData",
    "row",
    "c",
    "v",
    "f",
    "is",
    "si",
    "r",
    "t",
    "sst",
    "sheets",
    "sheet",
    "definedNames",
    "definedName",
    "cellXfs",
    "cols",
    "mergeCells",
    "tableColumns",
    "Relationships",
    "Relationship",
    "Types",
    "Override",
];
/// The elements that say what is read.
const READ: [&str; 33] = [
    "sheetData",
    "row",
    "c",
    "v",
    "f",
    "is",
    "si",
    "t",
    "sst",
    "sheets",
    "sheet",
    "definedNames",
    "definedName",
    "workbookPr",
    "calcPr",
    "cellXfs",
    "xf",
    "numFmts",
    "fonts",
    "fills",
    "borders",
    "cellStyleXfs",
    "cellStyles",
    "dxfs",
    "cols",
    "col",
    "mergeCells",
    "mergeCell",
    "dimension",
    "sheetPr",
    "sheetViews",
    "sheetFormatPr",
    "tableColumns",
];
/// How many elements that hold alternatives stand within each other at most.
const MOST_ALTERNATIVES: usize = 64;

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
            ("<a><!----><!--->--><!--><b/>--><![CDATA[]]></a>", "+a-a"),
            ("<a><?x?><?> <b/> ?></a>", "+a-a"),
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
            "<a><!--></a>",
            "<a><!-- -- --></a>",
            "<![CDATA[]]><a/>",
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
