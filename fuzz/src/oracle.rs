//! A second reading of an `.xlsx`, as simple as can be: a namespace-aware reader of XML, every step of the
//! way from the package to the cell by its full name, and nothing else. It does not refuse, it does not hurry,
//! and it knows nothing of the first.
//!
//! Where it meets what is read in several ways, it takes the first or the last as it is told; what is read
//! must be the same as both.

use std::collections::BTreeMap;

use kpi_validator::cell::CellPos;
use kpi_validator::package::Package;
use kpi_validator::workbook::{Content, Workbook};
use quick_xml::events::Event;
use quick_xml::name::ResolveResult;
use quick_xml::reader::NsReader;

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const STRICT: &str = "http://purl.oclc.org/ooxml/spreadsheetml/main";
const LINKS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const STRICT_LINKS: &str = "http://purl.oclc.org/ooxml/officeDocument/relationships";
const PACKAGE: &str = "http://schemas.openxmlformats.org/package/2006/relationships";

/// An element, read whole.
#[derive(Debug, Default)]
struct Node {
    space: String,
    name: String,
    /// Namespace, name and value of each attribute.
    attributes: Vec<(String, String, String)>,
    children: Vec<Node>,
    /// The text between its tags, without that of its children.
    text: String,
}

impl Node {
    fn is(&self, spaces: &[&str], name: &str) -> bool {
        spaces.contains(&self.space.as_str()) && self.name == name
    }

    fn get(&self, spaces: &[&str], name: &str) -> Option<&str> {
        let mut all = self.attributes.iter();
        let found = all.find(|(space, known, _)| spaces.contains(&space.as_str()) && known == name);
        found.map(|(.., value)| value.as_str())
    }

    fn all<'a>(&'a self, spaces: &'a [&str], name: &'a str) -> impl Iterator<Item = &'a Node> {
        self.children
            .iter()
            .filter(move |child| child.is(spaces, name))
    }
}

/// The root of a part; nothing when the reader of XML does not take it.
fn parsed(xml: &str) -> Option<Node> {
    let mut reader = NsReader::from_str(xml);
    reader.config_mut().check_comments = true;
    reader.config_mut().expand_empty_elements = true;
    let mut open = vec![Node::default()];
    loop {
        let (space, event) = reader.read_resolved_event().ok()?;
        let space = match space {
            ResolveResult::Bound(space) => Some(space.into_inner().to_owned()),
            ResolveResult::Unbound => Some(String::new()),
            ResolveResult::Unknown(_) => None,
        };
        match event {
            Event::Start(start) => {
                let mut node = Node {
                    space: space?,
                    name: start.local_name().into_inner().to_owned(),
                    ..Node::default()
                };
                for attribute in start.attributes() {
                    let attribute = attribute.ok()?;
                    let full = attribute.key.into_inner();
                    if full == "xmlns" || full.starts_with("xmlns:") {
                        continue;
                    }
                    let (space, name) = reader.resolver().resolve_attribute(attribute.key);
                    let space = match space {
                        ResolveResult::Bound(space) => space.into_inner().to_owned(),
                        ResolveResult::Unbound => String::new(),
                        ResolveResult::Unknown(_) => return None,
                    };
                    let value = quick_xml::escape::unescape(&attribute.value)
                        .ok()?
                        .into_owned();
                    node.attributes
                        .push((space, name.into_inner().to_owned(), value));
                }
                open.push(node);
            }
            Event::End(_) => {
                let node = open.pop()?;
                open.last_mut()?.children.push(node);
            }
            Event::Text(text) => open.last_mut()?.text.push_str(text.as_ref()),
            Event::CData(text) => open.last_mut()?.text.push_str(text.as_ref()),
            Event::GeneralRef(reference) => {
                let written = format!("&{};", reference.as_ref());
                let meant = quick_xml::escape::unescape(&written).ok()?.into_owned();
                open.last_mut()?.text.push_str(&meant);
            }
            Event::DocType(_) => return None,
            Event::Eof => break,
            _ => {}
        }
    }
    let root = open.pop()?;
    if !open.is_empty() || !root.text.trim().is_empty() {
        return None;
    }
    let [only] = <[Node; 1]>::try_from(root.children).ok()?;
    Some(only)
}

/// Which of what stands twice counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counts {
    First,
    Last,
}

/// Keeps a value at a key, of two the first or the last.
fn keep<T>(all: &mut BTreeMap<String, T>, key: String, value: T, counts: Counts) {
    if counts == Counts::Last || !all.contains_key(&key) {
        all.insert(key, value);
    }
}

/// What stands in a cell: a number, a text, a truth, an error.
#[derive(Debug, Clone, PartialEq)]
pub enum Held {
    Number(f64),
    Text(String),
    Truth(bool),
    Error(String),
}

/// The cells of all sheets, by `Sheet!A1`; nothing where the package is not read.
pub fn read(bytes: &[u8], counts: Counts) -> Option<BTreeMap<String, Held>> {
    let package = Package::read(bytes).ok()?;
    let part = |name: &str| {
        let name = name.trim_start_matches('/');
        let bytes = package.part(name, 1 << 22).ok()?;
        parsed(&String::from_utf8(bytes.into_owned()).ok()?)
    };
    let links = |name: &str| -> Option<BTreeMap<String, (String, String)>> {
        let root = part(name)?;
        let mut found = BTreeMap::new();
        for link in root.all(&[PACKAGE], "Relationship") {
            let get = |name| link.get(&[""], name).map(str::to_owned);
            let kind = get("Type")?;
            let kind = kind.rsplit('/').next()?.to_owned();
            keep(&mut found, get("Id")?, (kind, get("Target")?), counts);
        }
        Some(found)
    };
    let of_kind = |links: &BTreeMap<String, (String, String)>, kind: &str| {
        let found = links.values().find(|(known, _)| known == kind);
        found.map(|(_, target)| target.clone())
    };
    let main = of_kind(&links("_rels/.rels")?, "officeDocument")?;
    let book = part(&main)?;
    if !book.is(&[MAIN, STRICT], "workbook") {
        return None;
    }
    let relations = links("xl/_rels/workbook.xml.rels")?;
    let texts: Vec<String> = match of_kind(&relations, "sharedStrings") {
        Some(target) => {
            let table = part(&format!("xl/{target}"))?;
            table.all(&[MAIN, STRICT], "si").map(shown).collect()
        }
        None => Vec::new(),
    };
    let mut cells = BTreeMap::new();
    for list in book.all(&[MAIN, STRICT], "sheets") {
        for sheet in list.all(&[MAIN, STRICT], "sheet") {
            let name = sheet.get(&[""], "name")?;
            let id = sheet.get(&[LINKS, STRICT_LINKS], "id")?;
            let (kind, target) = relations.get(id)?;
            if kind != "worksheet" {
                continue;
            }
            let root = part(&format!("xl/{target}"))?;
            take_sheet(&root, name, &texts, counts, &mut cells)?;
        }
    }
    Some(cells)
}

fn take_sheet(
    root: &Node,
    name: &str,
    texts: &[String],
    counts: Counts,
    cells: &mut BTreeMap<String, Held>,
) -> Option<()> {
    let mut row_at = 0_u32;
    for data in root.all(&[MAIN, STRICT], "sheetData") {
        for row in data.all(&[MAIN, STRICT], "row") {
            row_at = match row.get(&[""], "r") {
                Some(number) => number.trim().parse().ok()?,
                None => row_at + 1,
            };
            let mut column = 0;
            for cell in row.all(&[MAIN, STRICT], "c") {
                let place: CellPos = match cell.get(&[""], "r") {
                    Some(place) => place.parse().ok()?,
                    None => CellPos::new(row_at.checked_sub(1)?, column),
                };
                column = place.col + 1;
                if let Some(held) = held(cell, texts, counts) {
                    keep(cells, format!("{name}!{place}"), held, counts);
                }
            }
        }
    }
    Some(())
}

/// What a cell holds, if anything.
fn held(cell: &Node, texts: &[String], counts: Counts) -> Option<Held> {
    let one = |name: &'static str| {
        let mut all = cell
            .children
            .iter()
            .filter(|child| child.is(&[MAIN, STRICT], name));
        match counts {
            Counts::First => all.next(),
            Counts::Last => all.next_back(),
        }
    };
    let value = one("v").map(|value| value.text.as_str());
    let held = match cell.get(&[""], "t").unwrap_or("n") {
        "inlineStr" => Held::Text(shown(one("is")?)),
        "s" => Held::Text(texts.get(value?.trim().parse::<usize>().ok()?)?.clone()),
        "str" => Held::Text(value?.to_owned()),
        "b" => Held::Truth(matches!(value?.trim(), "1" | "true")),
        "e" => Held::Error(value?.trim().to_owned()),
        // A day, as ISO 8601 writes it.
        "d" => {
            let day = kpi_validator::date::from_iso(value?.trim().get(..10)?)?;
            return Some(Held::Number(kpi_validator::date::to_serial(day, false)));
        }
        "n" => {
            let written = value?.trim();
            match written.parse::<f64>() {
                Ok(number) if number.is_finite() => Held::Number(number),
                _ if written.is_empty() => return None,
                _ => Held::Text(written.to_owned()),
            }
        }
        _ => return None,
    };
    (held != Held::Text(String::new())).then_some(held)
}

/// The text of an item: its own, or those of its runs.
fn shown(item: &Node) -> String {
    let mut out = String::new();
    for child in &item.children {
        if child.is(&[MAIN, STRICT], "t") {
            out.push_str(&child.text);
        } else if child.is(&[MAIN, STRICT], "r") {
            for text in child.all(&[MAIN, STRICT], "t") {
                out.push_str(&text.text);
            }
        }
    }
    out
}

/// What is read first, in the same words. Days are numbers, and a number that is none stays as it is written.
pub fn of(workbook: &Workbook) -> BTreeMap<String, Held> {
    let mut all = BTreeMap::new();
    for sheet in &workbook.sheets {
        for (place, cell) in sheet.cells.iter() {
            let held = match &cell.content {
                Content::Blank => continue,
                Content::Number(number) | Content::Date(number) => Held::Number(*number),
                Content::Text(text) if text.is_empty() => continue,
                Content::Text(text) => Held::Text(text.clone()),
                Content::Bool(truth) => Held::Truth(*truth),
                error @ Content::Error(text) if error.is_not_finite() => Held::Text(text.clone()),
                Content::Error(text) => Held::Error(text.clone()),
            };
            all.insert(format!("{}!{place}", sheet.name), held);
        }
    }
    all
}

/// Letters that Excel writes as `_x0041_` are told apart by the first reading only.
fn simple(all: &BTreeMap<String, Held>) -> bool {
    let escaped = |held: &Held| matches!(held, Held::Text(text) if text.contains("_x") || text.contains('\r'));
    !all.values().any(escaped)
}

/// What differs between the two readings of a package, if both take it.
pub fn difference(bytes: &[u8], workbook: &Workbook) -> Option<String> {
    let first = of(workbook);
    for counts in [Counts::First, Counts::Last] {
        let Some(second) = read(bytes, counts).filter(simple) else {
            continue;
        };
        let places: std::collections::BTreeSet<&String> =
            first.keys().chain(second.keys()).collect();
        for place in places {
            let (one, other) = (first.get(place), second.get(place));
            if one != other {
                return Some(format!(
                    "{place}: {one:?}, read again ({counts:?}) {other:?}"
                ));
            }
        }
    }
    None
}
