//! The receipt as custom document properties, which Excel shows under File > Info > Properties.
//! Properties of others stay.

use crate::package::parts::relationships;
use crate::package::xml::{Node, escape};
use crate::package::{Package, PackageError, text};
use crate::patch::draft::{DECLARATION, Draft};
use crate::workbook::{Format, Workbook};

use super::Receipt;

/// What the names of our properties begin with.
const NAME: &str = "KPI Validator ";
const FORM: &str = "form";
const CHECKER: &str = "version";
const TIME: &str = "checked";
const ERRORS: &str = "open errors";
const WARNINGS: &str = "open warnings";
const VALUES: &str = "values";
const ANSWERS: &str = "answers ";
/// The kind of all custom properties.
const KIND: &str = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}";
/// How many short hashes go into one property; Excel shows no more than 255 characters.
const CHUNK: usize = 60;
/// Letters of a short hash.
const SHORT: usize = 4;
/// The largest part that is read.
const PART_BYTES: u64 = 1 << 22;

/// The receipt in a workbook.
pub(super) fn read(workbook: &Workbook) -> Option<Receipt> {
    if workbook.format != Format::Xlsx {
        return None;
    }
    let package = Package::read(&workbook.bytes).ok()?;
    let part = part(&package)?;
    let bytes = package.part(&part, PART_BYTES).ok()?;
    let (xml, _) = text::decode(&bytes)?;
    let all = properties(&Node::root(&xml)?);
    let get = |name: &str| {
        let wanted = format!("{NAME}{name}");
        let found = all.iter().find(|(known, _)| *known == wanted);
        found.map(|(_, value)| value.clone())
    };
    let count = |name: &str| get(name)?.trim().parse().ok();
    let hashes: String = all
        .iter()
        .filter(|(name, _)| name.starts_with(&format!("{NAME}{ANSWERS}")))
        .map(|(_, value)| value.as_str())
        .collect();
    let hashes: Vec<char> = hashes.chars().collect();
    Some(Receipt {
        form: get(FORM)?,
        checker: get(CHECKER).unwrap_or_default(),
        time: get(TIME).unwrap_or_default(),
        errors: count(ERRORS)?,
        warnings: count(WARNINGS)?,
        values: get(VALUES)?,
        answers: hashes
            .chunks(SHORT)
            .map(|hash| hash.iter().collect())
            .collect(),
    })
}

/// The part with custom properties, as the package itself tells.
fn part(package: &Package<'_>) -> Option<String> {
    let relations = relationships(package, "").ok()?;
    let known = relations
        .into_iter()
        .find(|relation| relation.is("custom-properties") || relation.is("customProperties"))?;
    Some(known.target)
}

/// The names and texts of properties.
fn properties(root: &Node<'_>) -> Vec<(String, String)> {
    let listed = root.children();
    let listed = listed.iter().filter(|node| node.local() == "property");
    let read = listed.filter_map(|node| {
        let value = node.children().into_iter().next()?;
        Some((node.get("name")?.into_owned(), value.text()))
    });
    read.collect()
}

/// Writes a receipt in the place of the last one.
///
/// # Errors
/// When the part with properties or the lists of parts are damaged.
pub(crate) fn write(draft: &mut Draft<'_>, receipt: &Receipt) -> Result<(), PackageError> {
    let relations = draft.relations("");
    let known = relations
        .iter()
        .find(|relation| relation.is("custom-properties") || relation.is("customProperties"));
    let (namespace, values, kind) = draft.family().custom_properties();
    let part = match known {
        Some(relation) => relation.target.clone(),
        None => {
            let name = match draft.has("docProps/custom.xml") {
                true => draft.free_name("docProps/custom", ".xml"),
                false => "docProps/custom.xml".to_owned(),
            };
            let empty = format!(
                "{DECLARATION}<Properties xmlns=\"{namespace}\" xmlns:vt=\"{values}\"></Properties>"
            );
            draft.add(
                &name,
                empty,
                "application/vnd.openxmlformats-officedocument.custom-properties+xml",
                "",
                &kind,
            )?;
            name
        }
    };
    draft.amend(&part, |root, splices| {
        let mut next = 2;
        for node in root.children() {
            let own = node.get("name").is_some_and(|name| name.starts_with(NAME));
            let number = node.get("pid").and_then(|pid| pid.trim().parse::<u32>().ok());
            match own {
                true => splices.add(node.replace("")),
                false => next = next.max(number.unwrap_or(0).saturating_add(1)),
            }
        }
        let prefix = root.prefix();
        // The values are of a namespace of their own, whose prefix is declared here if it is not.
        let (declared, value) = match root.prefix_of(&[values]) {
            Some(value) => (String::new(), value),
            None => (format!(" xmlns:vt=\"{values}\""), "vt:".to_owned()),
        };
        let properties = written(receipt);
        let texts = (next..).zip(&properties).map(|(number, (name, kind, text))| {
            format!(
                "<{prefix}property fmtid=\"{KIND}\" pid=\"{number}\" name=\"{NAME}{name}\"{declared}>\
                 <{value}{kind}>{}</{value}{kind}></{prefix}property>",
                escape(text)
            )
        });
        splices.add(root.append(&texts.collect::<String>()));
    })
}

/// The properties of a receipt: name, kind of value, value.
fn written(receipt: &Receipt) -> Vec<(String, &'static str, String)> {
    let text = |name: &str, value: &str| (name.to_owned(), "lpwstr", value.to_owned());
    let number = |name: &str, value: usize| (name.to_owned(), "i4", value.to_string());
    let mut all = vec![
        text(FORM, &receipt.form),
        text(CHECKER, &receipt.checker),
        text(TIME, &receipt.time),
        number(ERRORS, receipt.errors),
        number(WARNINGS, receipt.warnings),
        text(VALUES, &receipt.values),
    ];
    let hashes: Vec<&str> = receipt.answers.iter().map(String::as_str).collect();
    for (at, chunk) in (1..).zip(hashes.chunks(CHUNK)) {
        all.push(text(&format!("{ANSWERS}{at}"), &chunk.concat()));
    }
    all
}
