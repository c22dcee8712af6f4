//! A package that is being changed: parts are read once, changed as text, and written together.

use std::collections::BTreeMap;

use crate::limits::Limits;
use crate::package::book::Book;
use crate::package::doubt::Doubt;
use crate::package::parts::{Relation, folder, relations, relations_part};
use crate::package::splice::Splices;
use crate::package::text::{Encoding, decode, encode};
use crate::package::xml::{Node, escape_attribute};
use crate::package::{Change, Package, PackageError};

/// The part that lists what kind of part each one is.
const TYPES: &str = "[Content_Types].xml";
/// The namespace of relationships; the same in both families.
const RELATIONSHIPS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
/// The beginning of every XML part.
pub(crate) const DECLARATION: &str =
    "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

/// A package and the changes to it.
pub(crate) struct Draft<'a> {
    package: &'a Package<'a>,
    /// The workbook part as it was.
    pub(crate) book: Book,
    /// Parts that were read or made, by name.
    parts: BTreeMap<String, Part>,
    removed: Vec<String>,
}

struct Part {
    text: String,
    encoding: Encoding,
    changed: bool,
}

/// The names of a family: the one of Excel's own files, or the strict one of the standard.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Family {
    strict: bool,
}

impl Family {
    /// The namespace of sheets, styles and comments.
    pub(crate) fn main(self) -> &'static str {
        match self.strict {
            true => "http://purl.oclc.org/ooxml/spreadsheetml/main",
            false => "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        }
    }

    /// The namespace of `r:id`.
    pub(crate) fn relations(self) -> &'static str {
        match self.strict {
            true => "http://purl.oclc.org/ooxml/officeDocument/relationships",
            false => "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        }
    }

    /// The namespaces of custom properties and of their values, and the type of the relationship.
    pub(crate) fn custom_properties(self) -> (&'static str, &'static str, String) {
        match self.strict {
            true => (
                "http://purl.oclc.org/ooxml/officeDocument/customProperties",
                "http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes",
                self.relation("customProperties"),
            ),
            false => (
                "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties",
                "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes",
                self.relation("custom-properties"),
            ),
        }
    }

    /// The type of a relationship.
    pub(crate) fn relation(self, kind: &str) -> String {
        format!("{}/{kind}", self.relations())
    }
}

impl<'a> Draft<'a> {
    /// A draft of a package, still without a change.
    ///
    /// # Errors
    /// When the package does not tell which part is the workbook.
    pub(crate) fn new(package: &'a Package<'a>) -> Result<Self, PackageError> {
        Ok(Self {
            book: Book::read(package)?,
            package,
            parts: BTreeMap::new(),
            removed: Vec::new(),
        })
    }

    /// The family of names that the workbook uses.
    pub(crate) fn family(&self) -> Family {
        Family {
            strict: self.book.strict,
        }
    }

    /// Whether there is such a part.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.parts.contains_key(name) || self.package.entry(name).is_some()
    }

    /// The text of a part as it is now.
    ///
    /// # Errors
    /// When there is no such part, or it is not text.
    pub(crate) fn text(&mut self, name: &str) -> Result<&str, PackageError> {
        if !self.parts.contains_key(name) {
            let bytes = self.package.part(name, Limits::DEFAULT.part_bytes)?;
            let unread = || PackageError::Doubt(Doubt::Encoding, name.to_owned());
            let (text, encoding) = decode(&bytes).ok_or_else(unread)?;
            let part = Part {
                text,
                encoding,
                changed: false,
            };
            self.parts.insert(name.to_owned(), part);
        }
        let part = self.parts.get(name);
        let part = part.ok_or_else(|| PackageError::Missing(name.to_owned()))?;
        Ok(&part.text)
    }

    /// Puts pieces into a part.
    ///
    /// # Errors
    /// When there is no such part, or the pieces do not fit.
    pub(crate) fn splice(&mut self, name: &str, splices: Splices) -> Result<(), PackageError> {
        if splices.is_empty() {
            return Ok(());
        }
        let text = splices.apply(self.text(name)?);
        let text = text.ok_or_else(|| PackageError::Part(name.to_owned()))?;
        self.set(name, text);
        Ok(())
    }

    /// Changes a part by what `change` finds in its root element.
    ///
    /// # Errors
    /// When there is no such part, or it is damaged.
    pub(crate) fn amend<T>(
        &mut self,
        name: &str,
        change: impl FnOnce(&Node<'_>, &mut Splices) -> T,
    ) -> Result<T, PackageError> {
        let mut splices = Splices::default();
        let root = Node::root(self.text(name)?);
        let root = root.ok_or_else(|| PackageError::Part(name.to_owned()))?;
        let result = change(&root, &mut splices);
        self.splice(name, splices)?;
        Ok(result)
    }

    /// Gives a part another text; a part that is not there is made.
    pub(crate) fn set(&mut self, name: &str, text: String) {
        match self.parts.get_mut(name) {
            Some(part) => {
                part.changed |= part.text != text;
                part.text = text;
            }
            None => {
                let part = Part {
                    text,
                    encoding: Encoding::Utf8 { mark: false },
                    changed: true,
                };
                self.parts.insert(name.to_owned(), part);
            }
        }
    }

    /// Adds a part of a content type, which another part leads to by a relationship of a type.
    /// Gives the id of the relationship.
    ///
    /// # Errors
    /// When the lists of parts cannot be amended.
    pub(crate) fn add(
        &mut self,
        name: &str,
        text: String,
        content_type: &str,
        from: &str,
        relation: &str,
    ) -> Result<String, PackageError> {
        self.set(name, text);
        self.declare(name, content_type)?;
        self.relate(from, relation, name)
    }

    /// Adds a part whose ending says what it is; otherwise as [`Draft::add`].
    ///
    /// # Errors
    /// When the list of relationships cannot be amended.
    pub(crate) fn add_of_ending(
        &mut self,
        name: &str,
        text: String,
        from: &str,
        relation: &str,
    ) -> Result<String, PackageError> {
        self.set(name, text);
        self.relate(from, relation, name)
    }

    /// Takes a part away, and what leads to it from the workbook.
    ///
    /// # Errors
    /// When the lists of parts cannot be amended.
    pub(crate) fn remove_from_book(&mut self, name: &str) -> Result<(), PackageError> {
        let book = self.book.part.clone();
        self.amend(&relations_part(&book), |root, splices| {
            for node in root.children() {
                let target = node.get("Target").unwrap_or_default();
                if crate::package::parts::resolve(folder(&book), &target) == name {
                    splices.add(node.replace(""));
                }
            }
        })?;
        self.amend(TYPES, |root, splices| {
            for node in root.children() {
                let part = node.get("PartName").unwrap_or_default();
                if part.trim_start_matches('/').eq_ignore_ascii_case(name) {
                    splices.add(node.replace(""));
                }
            }
        })?;
        self.parts.remove(name);
        self.removed.push(name.to_owned());
        Ok(())
    }

    /// The parts whose kind is said of each by itself, with their kinds.
    ///
    /// # Errors
    /// When the list of kinds is damaged.
    pub(crate) fn kinds(&mut self) -> Result<Vec<(String, String)>, PackageError> {
        let listed = self.amend(TYPES, |root, _| {
            let of = |node: &Node<'_>| {
                let part = node.get("PartName")?.trim_start_matches('/').to_owned();
                Some((part, node.get("ContentType")?.into_owned()))
            };
            root.children().iter().filter_map(of).collect::<Vec<_>>()
        })?;
        // A part that is listed and not there is no loss.
        Ok(listed
            .into_iter()
            .filter(|(part, _)| self.has(part))
            .collect())
    }

    /// Says what kind of part a part is.
    fn declare(&mut self, name: &str, content_type: &str) -> Result<(), PackageError> {
        self.amend(TYPES, |root, splices| {
            let known = root.children().iter().any(|node| {
                let part = node.get("PartName").unwrap_or_default();
                part.trim_start_matches('/').eq_ignore_ascii_case(name)
            });
            if !known {
                splices.add(root.append(&format!(
                    "<{}Override PartName=\"/{}\" ContentType=\"{content_type}\"/>",
                    root.prefix(),
                    escape_attribute(name)
                )));
            }
        })
    }

    /// Says what kind of part every part with an ending is, if nothing is said of it yet.
    ///
    /// # Errors
    /// When the list cannot be amended.
    pub(crate) fn declare_ending(
        &mut self,
        ending: &str,
        content_type: &str,
    ) -> Result<(), PackageError> {
        self.amend(TYPES, |root, splices| {
            let known = root.children().iter().any(|node| {
                let known = node.get("Extension").unwrap_or_default();
                known.eq_ignore_ascii_case(ending)
            });
            if !known {
                splices.add(root.insert_in_order(
                    &["Default", "Override"],
                    "Default",
                    &format!(
                        "<{}Default Extension=\"{ending}\" ContentType=\"{content_type}\"/>",
                        root.prefix()
                    ),
                ));
            }
        })
    }

    /// Leads from a part to another; gives the id of the relationship.
    fn relate(&mut self, from: &str, kind: &str, to: &str) -> Result<String, PackageError> {
        let list = relations_part(from);
        if !self.has(&list) {
            let empty =
                format!("{DECLARATION}<Relationships xmlns=\"{RELATIONSHIPS}\"></Relationships>");
            self.set(&list, empty);
        }
        let target = relative(folder(from), to);
        self.amend(&list, |root, splices| {
            let ids: Vec<String> = root
                .children()
                .iter()
                .filter_map(|node| Some(node.get("Id")?.into_owned()))
                .collect();
            let id = free(
                |at| format!("rId{at}"),
                |id| ids.iter().any(|known| known == id),
            );
            splices.add(root.append(&format!(
                "<{}Relationship Id=\"{id}\" Type=\"{kind}\" Target=\"{}\"/>",
                root.prefix(),
                escape_attribute(&target)
            )));
            id
        })
    }

    /// Where the relationships of a part lead.
    pub(crate) fn relations(&mut self, part: &str) -> Vec<Relation> {
        let list = relations_part(part);
        let text = self.text(&list).ok();
        text.and_then(|text| relations(text, part).ok())
            .unwrap_or_default()
    }

    /// A name for a part that no part has: `xl/comments1.xml`.
    pub(crate) fn free_name(&self, start: &str, ending: &str) -> String {
        free(|at| format!("{start}{at}{ending}"), |name| self.has(name))
    }

    /// The package with all changes.
    ///
    /// # Errors
    /// When it cannot be written.
    pub(crate) fn finish(self) -> Result<Vec<u8>, PackageError> {
        let changed = self.parts.into_iter().filter(|(_, part)| part.changed);
        let mut changes: Vec<Change> = changed
            .map(|(name, part)| Change {
                name,
                content: Some(encode(&part.text, part.encoding)),
            })
            .collect();
        changes.extend(self.removed.into_iter().map(|name| Change {
            name,
            content: None,
        }));
        self.package.with(&changes)
    }
}

/// The first name of a row of names that is free.
fn free(name: impl Fn(usize) -> String, taken: impl Fn(&str) -> bool) -> String {
    let mut at = 1;
    loop {
        let next = name(at);
        if !taken(&next) {
            return next;
        }
        at += 1;
    }
}

/// A part as seen from a folder: `../comments1.xml`. Some programs read no other way to name it.
fn relative(folder: &str, part: &str) -> String {
    let steps = |path: &str| -> Vec<String> {
        let steps = path.split('/').filter(|step| !step.is_empty());
        steps.map(str::to_owned).collect()
    };
    let (from, to) = (steps(folder), steps(part));
    let common = from
        .iter()
        .zip(&to)
        .take_while(|(one, other)| one == other)
        .count();
    let up = vec!["..".to_owned(); from.len() - common];
    [up.as_slice(), to.get(common..).unwrap_or_default()]
        .concat()
        .join("/")
}

#[cfg(test)]
mod tests {
    use super::relative;

    #[test]
    fn parts_are_named_as_seen_from_a_folder() {
        for (folder, part, name) in [
            ("xl", "xl/worksheets/sheet1.xml", "worksheets/sheet1.xml"),
            ("xl/worksheets", "xl/comments1.xml", "../comments1.xml"),
            ("", "docProps/custom.xml", "docProps/custom.xml"),
            ("odd/place", "xl/a.xml", "../../xl/a.xml"),
        ] {
            assert_eq!(relative(folder, part), name);
        }
    }
}
