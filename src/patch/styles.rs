//! The styles of a workbook: what the format of a cell makes of a number, and styles that are added
//! behind the others. A style that is there is never changed.

use crate::package::PackageError;
use crate::package::splice::Splices;
use crate::package::xml::{Node, Tag};

use super::draft::{DECLARATION, Draft, Family};
use super::format::{GENERAL, Kind, SHORT_DATE, built_in, kind_of, shows_otherwise};
use crate::workbook::Content;

/// The styles of a workbook, and those that are added to them.
pub(crate) struct Styles {
    part: Option<String>,
    /// The cell formats, as they stand.
    formats: Vec<Format>,
    added: Vec<String>,
    /// How many cell formats the file has.
    first_added: usize,
}

#[derive(Debug, Clone)]
struct Format {
    source: String,
    number: u32,
    kind: Kind,
    /// Whether it shows another number than it is given.
    otherwise: bool,
    /// Whether it marks what is written as text.
    quoted: bool,
    /// The format that it was made of for another kind of content, if this program made it.
    was: Option<u32>,
}

/// Marks a cell format that was made of another one for a number or a day, so that the cell gets the
/// other one back with its text.
const EXTENSION: &str = "{6C1B1F2E-5C0D-4B6B-9B0E-6B3A7E0D1F52}";
const EXTENSION_NAMESPACE: &str = "urn:kpi-validator:cell-format";

/// The children of the styles part, in the order that they must have.
const ORDER: [&str; 11] = [
    "numFmts",
    "fonts",
    "fills",
    "borders",
    "cellStyleXfs",
    "cellXfs",
    "cellStyles",
    "dxfs",
    "tableStyles",
    "colors",
    "extLst",
];

impl Styles {
    /// The styles of a workbook that has none.
    #[cfg(test)]
    pub(super) fn none() -> Self {
        Self {
            part: None,
            formats: Vec::new(),
            added: Vec::new(),
            first_added: 0,
        }
    }

    /// The styles of a draft.
    pub(crate) fn read(draft: &mut Draft<'_>) -> Self {
        let part = draft.book.related("styles").map(str::to_owned);
        let mut styles = Self {
            part: part.clone(),
            formats: Vec::new(),
            added: Vec::new(),
            first_added: 0,
        };
        let text = part.as_deref().and_then(|part| draft.text(part).ok());
        let Some(root) = text.and_then(Node::root) else {
            return styles;
        };
        let children = root.children();
        let listed = |name: &str| {
            let node = children.iter().find(|node| node.local() == name);
            node.map(Node::children).unwrap_or_default()
        };
        let codes: Vec<(u32, String)> = listed("numFmts")
            .iter()
            .filter_map(|node| {
                let id = node.get("numFmtId")?.trim().parse().ok()?;
                Some((id, node.get("formatCode")?.into_owned()))
            })
            .collect();
        for node in listed("cellXfs").iter().filter(|node| node.local() == "xf") {
            let number = node.get("numFmtId").and_then(|id| id.trim().parse().ok());
            let number = number.unwrap_or(GENERAL);
            let code = codes.iter().find(|(id, _)| *id == number);
            styles.formats.push(Format {
                source: node.source().to_owned(),
                number,
                kind: code.map_or_else(|| built_in(number), |(_, code)| kind_of(code)),
                otherwise: code.is_some_and(|(_, code)| shows_otherwise(code)),
                quoted: matches!(node.get("quotePrefix").as_deref(), Some("1" | "true")),
                was: was(node),
            });
        }
        styles.first_added = styles.formats.len();
        styles
    }

    fn get(&self, style: u32) -> Option<&Format> {
        self.formats.get(style as usize)
    }

    /// What the format of a style makes of a number.
    pub(crate) fn kind(&self, style: u32) -> Kind {
        self.get(style).map_or(Kind::Number, |format| format.kind)
    }

    /// The style for a content in a cell of this style: the same, unless its format would make
    /// something else of the content. `neighbours` are the styles of numbers near it; a `plain`
    /// number is no share.
    pub(super) fn suited(
        &mut self,
        style: u32,
        content: &Content,
        plain: bool,
        neighbours: &[u32],
    ) -> u32 {
        let suits = |format: &Format| match content {
            Content::Number(_) => match format.kind {
                Kind::Text | Kind::Date => false,
                Kind::Percent => !plain,
                Kind::Number => !(plain && format.otherwise),
            },
            Content::Date(_) => format.kind == Kind::Date,
            _ => true,
        };
        // The mark before a number that is meant as text stays with texts alone.
        let counts = matches!(content, Content::Number(_) | Content::Date(_));
        let fits = |format: &Format| suits(format) && !(counts && format.quoted);
        let known = |style: u32| self.get(style);
        if let Some(was) = known(style).and_then(|format| format.was)
            && known(was).is_none_or(fits)
        {
            return was;
        }
        if known(style).is_none_or(fits) || self.formats.is_empty() {
            return style;
        }
        if let Some(own) = known(style).filter(|format| suits(format)) {
            let (number, kind) = (own.number, own.kind);
            return self.made_of(own.was.unwrap_or(style), number, kind);
        }
        let usual = match content {
            Content::Date(_) => SHORT_DATE,
            _ => GENERAL,
        };
        let near = neighbours
            .iter()
            .filter_map(|near| self.get(*near))
            .find(|near| suits(near));
        let number = near.map_or(usual, |format| format.number);
        let kind = near.map_or(built_in(usual), |format| format.kind);
        let origin = self
            .get(style)
            .and_then(|format| format.was)
            .unwrap_or(style);
        self.made_of(origin, number, kind)
    }

    /// A style like another, but for its number format.
    fn made_of(&mut self, origin: u32, number: u32, kind: Kind) -> u32 {
        let known = self
            .formats
            .iter()
            .position(|format| format.was == Some(origin) && format.number == number);
        if let Some(known) = known {
            return known as u32;
        }
        let source = self.get(origin).map(|format| format.source.clone());
        let made = source.as_deref().and_then(|source| {
            let changed = with_attributes(
                source,
                &[
                    ("numFmtId", Some(number.to_string().as_str())),
                    ("applyNumberFormat", Some("1")),
                    // The mark that Excel puts before a number that is meant as text.
                    ("quotePrefix", None),
                ],
            )?;
            marked(&changed, origin)
        });
        let Some(source) = made else { return origin };
        self.push(Format {
            source,
            number,
            kind,
            otherwise: false,
            quoted: false,
            was: Some(origin),
        })
    }

    fn push(&mut self, format: Format) -> u32 {
        self.added.push(format.source.clone());
        self.formats.push(format);
        self.formats.len() as u32 - 1
    }

    /// A style like another, with another fill.
    pub(crate) fn with_fill(&mut self, style: u32, fill: u32) -> u32 {
        let Some(format) = self.get(style).cloned() else {
            return style;
        };
        let changes = [
            ("fillId", Some(fill.to_string())),
            ("applyFill", Some("1".to_owned())),
        ];
        let changes: Vec<(&str, Option<&str>)> = changes
            .iter()
            .map(|(name, value)| (*name, value.as_deref()))
            .collect();
        let Some(source) = with_attributes(&format.source, &changes) else {
            return style;
        };
        let known = self.formats.iter().position(|known| known.source == source);
        known.map_or_else(|| self.push(Format { source, ..format }), |at| at as u32)
    }

    /// A style with these attributes and children.
    pub(crate) fn add(&mut self, attributes: &str, children: &str, prefix: &str) -> u32 {
        let source = match children {
            "" => format!("<{prefix}xf {attributes}/>"),
            children => format!("<{prefix}xf {attributes}>{children}</{prefix}xf>"),
        };
        let known = self.formats.iter().position(|known| known.source == source);
        known.map_or_else(
            || {
                self.push(Format {
                    source,
                    number: GENERAL,
                    kind: Kind::Number,
                    otherwise: false,
                    quoted: false,
                    was: None,
                })
            },
            |at| at as u32,
        )
    }

    /// Writes the added cell formats.
    ///
    /// # Errors
    /// When the styles part is damaged.
    pub(crate) fn write(self, draft: &mut Draft<'_>) -> Result<(), PackageError> {
        match self.part {
            Some(part) if !self.added.is_empty() => {
                append(draft, &part, "cellXfs", &self.added).map(|_| ())
            }
            _ => Ok(()),
        }
    }
}

/// The styles part of a draft, which is made if the workbook has none.
///
/// # Errors
/// When the workbook part is damaged.
pub(crate) fn part(draft: &mut Draft<'_>) -> Result<String, PackageError> {
    if let Some(part) = draft.book.related("styles") {
        return Ok(part.to_owned());
    }
    let book = draft.book.part.clone();
    let folder = crate::package::parts::folder(&book);
    let slash = if folder.is_empty() { "" } else { "/" };
    let mut name = format!("{folder}{slash}styles.xml");
    if draft.has(&name) {
        name = draft.free_name(&format!("{folder}{slash}styles"), ".xml");
    }
    let text = minimal(draft.family());
    let family = draft.family();
    draft.add(
        &name,
        text,
        "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml",
        &book,
        &family.relation("styles"),
    )?;
    let relations = draft.relations(&book);
    draft.book.relations = relations;
    Ok(name)
}

/// The least that a styles part can hold; its one style is the one that cells have without any.
fn minimal(family: Family) -> String {
    format!(
        "{DECLARATION}<styleSheet xmlns=\"{}\">\
         <fonts count=\"1\"><font><sz val=\"11\"/><color theme=\"1\"/><name val=\"Calibri\"/>\
         <family val=\"2\"/><scheme val=\"minor\"/></font></fonts>\
         <fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>\
         <fill><patternFill patternType=\"gray125\"/></fill></fills>\
         <borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
         <cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>\
         <cellXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/></cellXfs>\
         </styleSheet>",
        family.main()
    )
}

/// Puts elements behind the others of a list of the styles part, unless the same are there; gives
/// their places in the list.
///
/// # Errors
/// When the part is damaged.
pub(crate) fn append(
    draft: &mut Draft<'_>,
    part: &str,
    list: &str,
    elements: &[String],
) -> Result<Vec<u32>, PackageError> {
    draft.amend(part, |root, splices| {
        let prefix = root.prefix();
        let Some(node) = root.child(list) else {
            let count = elements.len();
            let text = elements.concat();
            splices.add(root.insert_in_order(
                &ORDER,
                list,
                &format!("<{prefix}{list} count=\"{count}\">{text}</{prefix}{list}>"),
            ));
            return (0..count as u32).collect();
        };
        let known: Vec<&str> = node.children().iter().map(Node::source).collect();
        let mut count = known.len() as u32;
        let mut added = String::new();
        let mut places = Vec::new();
        for element in elements {
            let same = known.iter().position(|known| known == element);
            // Cell formats are told apart by their places, which their cells name.
            if let Some(same) = same.filter(|_| list != "cellXfs") {
                places.push(same as u32);
                continue;
            }
            added.push_str(element);
            places.push(count);
            count += 1;
        }
        if added.is_empty() {
            return places;
        }
        let counted = node.get("count").is_some();
        let tag = match counted {
            true => node.tag().with(&[("count", Some(&count.to_string()))]),
            false => node.tag().source.to_owned(),
        };
        let inner = Tag::new(&tag).opened();
        match node.tag().is_empty() {
            true => splices.add(node.replace(&format!("{inner}{added}</{}>", node.tag().name))),
            false => {
                splices.add(node.retag(&inner));
                splices.add(node.append(&added));
            }
        }
        places
    })
}

/// A number format of its own, by its code; gives its id.
///
/// # Errors
/// When the part is damaged.
pub(crate) fn number_format(
    draft: &mut Draft<'_>,
    part: &str,
    code: &str,
) -> Result<u32, PackageError> {
    const FIRST_OWN: u32 = 164;
    let (known, next, prefix) = draft.amend(part, |root, _| {
        let list = root.child("numFmts").map(|node| node.children());
        let list = list.unwrap_or_default();
        let ids = list.iter().filter_map(|node| {
            let id: u32 = node.get("numFmtId")?.trim().parse().ok()?;
            Some((id, node.get("formatCode")?.into_owned()))
        });
        let ids: Vec<(u32, String)> = ids.collect();
        let known = ids.iter().find(|(_, own)| own == code).map(|(id, _)| *id);
        let next = ids.iter().map(|(id, _)| id + 1).max().unwrap_or(FIRST_OWN);
        (known, next.max(FIRST_OWN), root.prefix().to_owned())
    })?;
    if let Some(known) = known {
        return Ok(known);
    }
    let code = crate::package::xml::escape_attribute(code);
    let element = format!("<{prefix}numFmt numFmtId=\"{next}\" formatCode=\"{code}\"/>");
    append(draft, part, "numFmts", &[element])?;
    Ok(next)
}

fn with_attributes(source: &str, changes: &[(&str, Option<&str>)]) -> Option<String> {
    let node = Node::root(source)?;
    let mut splices = Splices::default();
    splices.add(node.with(changes));
    splices.apply(source)
}

/// A cell format with the mark of the one that it was made of.
fn marked(source: &str, origin: u32) -> Option<String> {
    let node = Node::root(source)?;
    let prefix = node.prefix();
    let mark = format!(
        "<{prefix}ext uri=\"{EXTENSION}\" xmlns:kpi=\"{EXTENSION_NAMESPACE}\">\
         <kpi:was xf=\"{origin}\"/></{prefix}ext>"
    );
    let mut splices = Splices::default();
    match node.child("extLst") {
        Some(list) => splices.add(list.append(&mark)),
        None => splices.add(node.append(&format!("<{prefix}extLst>{mark}</{prefix}extLst>"))),
    }
    splices.apply(source)
}

/// The cell format that one was made of.
fn was(node: &Node<'_>) -> Option<u32> {
    let list = node.child("extLst")?.children();
    let own = list
        .iter()
        .find(|ext| ext.get("uri").as_deref() == Some(EXTENSION))?;
    own.child("was")?.get("xf")?.parse().ok()
}
