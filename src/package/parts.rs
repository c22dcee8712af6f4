//! The XML part of each sheet, found as the package itself tells: from the package's relationships
//! to the workbook, from the workbook's to its sheets.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use super::{Package, PackageError, text};

/// The largest part that is read to find others.
const PART_BYTES: u64 = 16 << 20;

/// The name of each sheet and of its part.
pub(crate) fn sheet_parts(package: &Package<'_>) -> Result<Vec<(String, String)>, PackageError> {
    let workbook = relationships(package, "")?
        .into_iter()
        .find(|relation| relation.kind.ends_with("/officeDocument"))
        .map(|relation| relation.target)
        .ok_or_else(|| PackageError::Part("_rels/.rels".to_owned()))?;
    let relations = relationships(package, &workbook)?;
    let mut parts = Vec::new();
    for_each_element(package, &workbook, |element| {
        if element.local_name().as_ref() != "sheet" {
            return;
        }
        let (Some(name), Some(id)) = (attribute(element, "name"), attribute(element, "id")) else {
            return;
        };
        if let Some(relation) = relations.iter().find(|relation| relation.id == id) {
            parts.push((name, relation.target.clone()));
        }
    })?;
    Ok(parts)
}

/// The part that the workbook has a relation of this kind to, such as `/styles`.
pub(crate) fn of_workbook(package: &Package<'_>, kind: &str) -> Option<String> {
    let find = |part: &str, kind: &str| {
        let relations = relationships(package, part).ok()?;
        let relation = relations
            .into_iter()
            .find(|relation| relation.kind.ends_with(kind))?;
        Some(relation.target)
    };
    find(&find("", "/officeDocument")?, kind)
}

struct Relation {
    id: String,
    kind: String,
    target: String,
}

/// The relationships of a part; of the package itself when the part has no name.
fn relationships(package: &Package<'_>, part: &str) -> Result<Vec<Relation>, PackageError> {
    let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
    let slash = if folder.is_empty() { "" } else { "/" };
    let name = format!("{folder}{slash}_rels/{file}.rels");
    let mut relations = Vec::new();
    for_each_element(package, &name, |element| {
        if element.local_name().as_ref() != "Relationship" {
            return;
        }
        let get = |name| attribute(element, name).unwrap_or_default();
        relations.push(Relation {
            id: get("Id"),
            kind: get("Type"),
            target: resolve(folder, &get("Target")),
        });
    })?;
    Ok(relations)
}

/// A target as seen from a folder, without `.` and `..`.
fn resolve(folder: &str, target: &str) -> String {
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

fn for_each_element(
    package: &Package<'_>,
    part: &str,
    mut visit: impl FnMut(&BytesStart<'_>),
) -> Result<(), PackageError> {
    let damaged = || PackageError::Part(part.to_owned());
    let bytes = package.part(part, PART_BYTES)?;
    let (xml, _) = text::decode(&bytes).ok_or_else(damaged)?;
    let mut reader = Reader::from_str(&xml);
    loop {
        match reader.read_event() {
            Ok(Event::Start(element) | Event::Empty(element)) => visit(&element),
            Ok(Event::Eof) => return Ok(()),
            Ok(_) => {}
            Err(_) => return Err(damaged()),
        }
    }
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
