//! A start tag: its name, and its attributes when they are asked for.

use memchr::{memchr, memmem};

use super::near;
use super::spaces::Space;

/// A start tag.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Open<'a> {
    /// Its name, without a prefix.
    pub(crate) name: &'a str,
    /// The namespace that its name is in, where the walk knows them.
    pub(crate) space: Space,
    /// What stands behind the name, up to the bracket.
    attributes: &'a str,
    /// Whether it is an element without content.
    pub(crate) empty: bool,
}

/// Reads the start tag that a text is, from its name on: the tag, its name with its prefix, and its
/// length. Nothing when it is none.
pub(super) fn read(text: &str) -> Option<(Open<'_>, &str, usize)> {
    let bytes = text.as_bytes();
    let (plain, name_end) = name(bytes, 0)?;
    if bytes.get(name_end) == Some(&b'=') {
        return None;
    }
    let end = end(bytes, name_end)?;
    let empty = end > name_end && bytes.get(end - 1) == Some(&b'/');
    let open = Open {
        name: text.get(plain..name_end)?,
        space: Space::Home,
        attributes: text.get(name_end..end - usize::from(empty))?,
        empty,
    };
    Some((open, text.get(..name_end)?, end + 1))
}

/// Where a start tag ends: at its `>`, which may stand in a value too.
fn end(bytes: &[u8], from: usize) -> Option<usize> {
    let mut at = from;
    loop {
        at += near::first_of([b'>', b'"', b'\''], bytes.get(at..)?)?;
        match *bytes.get(at)? {
            b'>' => return Some(at),
            quote => {
                let value = bytes.get(at + 1..)?;
                let length = near::first_of([quote, b'<', b'<'], value)?;
                // A value holds no bracket, and a blank stands before the next attribute.
                let behind = value.get(length + 1)?;
                let ends = matches!(behind, b' ' | b'\t' | b'\r' | b'\n' | b'>' | b'/');
                if value.get(length) != Some(&quote) || !ends {
                    return None;
                }
                at += length + 2;
            }
        }
    }
}

/// The name that begins here: where it begins behind its prefix, and where it ends.
fn name(bytes: &[u8], from: usize) -> Option<(usize, usize)> {
    let mut local = from;
    let rest = bytes.get(from..)?;
    for (length, byte) in rest.iter().enumerate() {
        match KINDS[usize::from(*byte)] {
            Kind::Name => {}
            Kind::Colon => local = from + length + 1,
            // Where readers disagree about what is no XML, a value would be written past a cell.
            Kind::End if length > 0 => return Some((local, from + length)),
            _ => return None,
        }
    }
    None
}

/// What a byte is in a name.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Name,
    Colon,
    /// It can stand behind a name.
    End,
    /// It can stand neither in a name nor behind it.
    Never,
}

const KINDS: [Kind; 256] = {
    let mut kinds = [Kind::Name; 256];
    let mut byte = 0;
    while byte < 256 {
        kinds[byte] = match byte as u8 {
            b':' => Kind::Colon,
            b' ' | b'\t' | b'\r' | b'\n' | b'>' | b'/' | b'=' => Kind::End,
            0..=31 | b'<' | b'"' | b'\'' => Kind::Never,
            _ => Kind::Name,
        };
        byte += 1;
    }
    kinds
};

/// Where the white space that may stand here ends.
pub(super) fn behind_blanks(bytes: &[u8], mut at: usize) -> usize {
    while let Some(b' ' | b'\t' | b'\r' | b'\n') = bytes.get(at) {
        at += 1;
    }
    at
}

impl<'a> Open<'a> {
    /// Its attributes: names as they stand, and values with their references still in them.
    pub(crate) fn attributes(&self) -> Attributes<'a> {
        Attributes {
            text: self.attributes,
            at: 0,
            declarations: false,
        }
    }

    /// The namespaces that it declares: `xmlns:r` and the address.
    pub(crate) fn declarations(&self) -> Attributes<'a> {
        Attributes {
            declarations: true,
            ..self.attributes()
        }
    }

    /// The value of the attribute of this exact name, with its references still in it.
    pub(crate) fn value(&self, name: &str) -> Option<&'a str> {
        let mut all = self.attributes();
        all.find(|(known, _)| *known == name)
            .map(|(_, value)| value)
    }

    /// Whether one of its attributes may have a prefix.
    pub(crate) fn has_prefixes(&self) -> bool {
        memchr(b':', self.attributes.as_bytes()).is_some()
    }

    /// Whether this text stands anywhere in the tag, such as an address.
    pub(crate) fn mentions(&self, text: &str) -> bool {
        memmem::find(self.attributes.as_bytes(), text.as_bytes()).is_some()
    }

    /// Whether an attribute says yes.
    pub(crate) fn is(&self, name: &str) -> bool {
        matches!(self.value(name), Some("1" | "true" | "on"))
    }
}

/// See [`Open::attributes`].
#[derive(Debug, Clone)]
pub(crate) struct Attributes<'a> {
    text: &'a str,
    at: usize,
    /// Whether these are the declarations of namespaces, which are no attributes of the element.
    declarations: bool,
}

impl Attributes<'_> {
    /// Whether all were given: whether nothing stands behind the last but white space.
    pub(crate) fn are_all(&self) -> bool {
        behind_blanks(self.text.as_bytes(), self.at) == self.text.len()
    }
}

impl<'a> Iterator for Attributes<'a> {
    type Item = (&'a str, &'a str);

    fn next(&mut self) -> Option<Self::Item> {
        let bytes = self.text.as_bytes();
        loop {
            let start = behind_blanks(bytes, self.at);
            let (_, name_end) = name(bytes, start)?;
            let equals = behind_blanks(bytes, name_end);
            let quoted = behind_blanks(bytes, equals + 1);
            let quote = *bytes.get(quoted)?;
            if bytes.get(equals) != Some(&b'=') || !matches!(quote, b'"' | b'\'') {
                return None;
            }
            let value = quoted + 1;
            let end = value + near::first_of([quote], bytes.get(value..)?)?;
            self.at = end + 1;
            let name = self.text.get(start..name_end)?;
            if name.starts_with("xmlns") == self.declarations {
                return Some((name, self.text.get(value..end)?));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::read;

    #[test]
    fn many_attributes_and_long_ones_are_all_read() {
        let long = "x".repeat(70_000);
        let mut tag = String::from("a xmlns='u'");
        let mut expected = Vec::new();
        for at in 0..12 {
            let value = if at == 3 { &long } else { "v" };
            tag.push_str(&format!(" p:n{at}='{value}' xmlns:q{at}='u'"));
            expected.push((format!("p:n{at}"), value.to_owned()));
        }
        tag.push_str(" />text");
        let (open, name, length) = read(&tag).expect("a tag");
        assert_eq!((name, open.empty, length), ("a", true, tag.len() - 4));
        let found: Vec<_> = open
            .attributes()
            .map(|(name, value)| (name.to_owned(), value.to_owned()))
            .collect();
        assert!(found == expected);
        assert_eq!(open.value("p:n11"), Some("v"));
        assert_eq!(open.value("n11"), None);
        let mut all = open.attributes();
        assert_eq!(all.by_ref().count(), 12);
        assert!(all.are_all());
        for tag in ["a b='c' =d 'e'>", "a b='c' d>", "a b='c' 'd'/>"] {
            let (open, ..) = read(tag).expect("a tag");
            let mut all = open.attributes();
            assert_eq!(all.by_ref().count(), 1, "{tag}");
            assert!(!all.are_all(), "{tag}");
        }
    }

    #[test]
    fn what_is_no_tag_is_none() {
        for tag in [
            "",
            ">",
            "a",
            "a b='c>",
            "a=>",
            "a<b>",
            "a\u{c}b='c'>",
            "a b='<'>",
            "a b='c'd='e'>",
            "='c'>",
        ] {
            assert!(read(tag).is_none(), "{tag}");
        }
    }
}
