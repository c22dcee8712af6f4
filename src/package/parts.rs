//! The relationships between parts: how a package itself tells which part is what.

use std::collections::HashSet;

use quick_xml::events::BytesStart;

use crate::limits::{LIST_BYTES, Limits};

use super::doubt::Doubt;
use super::meaning::meant;
use super::scan::{Fault, Mark, Scan};
use super::spaces::RELATIONSHIPS;
use super::{Package, PackageError, text};

/// A relationship of a part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Relation {
    /// Its id, by which the part names it.
    pub(crate) id: String,
    /// Its type, an address.
    pub(crate) kind: String,
    /// The part that it leads to, or an address outside the package.
    pub(crate) target: String,
    /// Whether it leads out of the package.
    pub(crate) external: bool,
}

/// The beginnings of the addresses of types: of Excel's own files and of the strict ones, and of what
/// came later.
const FAMILIES: [&str; 3] = [
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "http://purl.oclc.org/ooxml/officeDocument/relationships",
    "http://schemas.microsoft.com/office/2017/10/relationships",
];

impl Relation {
    /// Whether its type is this one, in either family of addresses: `worksheet`, `styles`.
    pub(crate) fn is(&self, kind: &str) -> bool {
        self.kind
            .rsplit_once('/')
            .is_some_and(|(family, last)| last == kind && FAMILIES.contains(&family))
    }
}

/// The name of the part that holds the relationships of a part; of the package when it has no name.
pub(crate) fn relations_part(part: &str) -> String {
    let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
    let slash = if folder.is_empty() { "" } else { "/" };
    format!("{folder}{slash}_rels/{file}.rels")
}

/// The folder of a part.
pub(crate) fn folder(part: &str) -> &str {
    part.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// The relationships of a part; of the package itself when the part has no name.
pub(crate) fn relationships(
    package: &Package<'_>,
    part: &str,
) -> Result<Vec<Relation>, PackageError> {
    let name = relations_part(part);
    let bytes = package.part(&name, LIST_BYTES)?;
    let xml = text::read(bytes, &name)?;
    relations(&xml, part).map_err(|fault| fault.of_part(name))
}

/// The relationships that a part of them lists.
pub(crate) fn relations(xml: &str, part: &str) -> Result<Vec<Relation>, Fault> {
    let mut scan = Scan::spaced(xml, RELATIONSHIPS, Limits::DEFAULT.xml_depth);
    let mut found: Vec<Relation> = Vec::new();
    let mut ids = HashSet::new();
    while let Some(mark) = scan.next()? {
        let Mark::Open(open) = mark else { continue };
        if open.name != "Relationship" {
            continue;
        }
        // Which of two counts, programs answer differently.
        if !ids.insert(open.value("Id").map(meant)) {
            return Err(Fault::Doubt(Doubt::RelationTwice));
        }
        let get = |name| open.value(name).map(|value| meant(value).into_owned());
        let external = get("TargetMode").is_some_and(|mode| mode == "External");
        let target = get("Target").unwrap_or_default();
        found.push(Relation {
            id: get("Id").unwrap_or_default(),
            kind: get("Type").unwrap_or_default(),
            target: match external {
                true => target,
                false => resolve(folder(part), &target),
            },
            external,
        });
    }
    Ok(found)
}

/// A target as seen from a folder, without `.` and `..`.
pub(crate) fn resolve(folder: &str, target: &str) -> String {
    let target = target.replace('\\', "/");
    let mut path: Vec<&str> = match target.starts_with('/') {
        true => Vec::new(),
        false => folder.split('/').filter(|step| !step.is_empty()).collect(),
    };
    for step in target.split('/') {
        match step {
            "" | "." => {}
            ".." => {
                path.pop();
            }
            step => path.push(step),
        }
    }
    path.join("/")
}

/// The value of an attribute, whatever its prefix.
pub(crate) fn attribute(element: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = element
        .attributes()
        .with_checks(false)
        .flatten()
        // `xmlns:id` and the like declare, they do not say.
        .find(|attribute| {
            attribute.key.local_name().as_ref() == name
                && !attribute.key.as_ref().starts_with("xmlns")
        })?;
    let value = quick_xml::escape::unescape(&found.value).ok()?;
    Some(value.into_owned())
}

#[cfg(test)]
mod tests {
    use super::resolve;

    #[test]
    fn targets_are_seen_from_their_folder() {
        for (folder, target, path) in [
            ("xl", "worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"),
            (
                "xl",
                "/xl/worksheets/sheet1.xml",
                "xl/worksheets/sheet1.xml",
            ),
            ("xl", "../odd/sheet.xml", "odd/sheet.xml"),
            ("", "./xl\\workbook.xml", "xl/workbook.xml"),
        ] {
            assert_eq!(resolve(folder, target), path);
        }
    }
}
