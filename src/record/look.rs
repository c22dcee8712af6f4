//! How the sheet of corrections looks: a few styles, added behind those of the workbook.

use crate::package::PackageError;
use crate::package::xml::escape_attribute;
use crate::patch::draft::Draft;
use crate::patch::styles::{Styles, append, number_format, part};

/// The colours of the form: headers, quiet text, links.
const BAND: &str = "FF1F4E6B";
const QUIET: &str = "FF5B6776";
const LINK: &str = "FF0563C1";
const WHITE: &str = "FFFFFFFF";
const LINE: &str = "FFC9D2DC";

/// The styles of the sheet, by their places.
pub(super) struct Looks {
    pub(super) title: u32,
    pub(super) about: u32,
    pub(super) header: u32,
    pub(super) text: u32,
    pub(super) time: u32,
    pub(super) day: u32,
    pub(super) link: u32,
    /// What was and what is: a number, and anything else, as it was typed.
    pub(super) number: u32,
    pub(super) content: u32,
    pub(super) quiet: u32,
}

impl Looks {
    /// Adds the styles that the workbook does not have yet.
    pub(super) fn add(draft: &mut Draft<'_>) -> Result<Self, PackageError> {
        let part = part(draft)?;
        let (prefix, name, size) = draft.amend(&part, |root, _| {
            let fonts = root.child("fonts").map(|node| node.children());
            let first = fonts.unwrap_or_default().into_iter().next();
            let value = |child: &str| {
                let node = first.as_ref()?.child(child)?;
                Some(node.get("val")?.into_owned())
            };
            (
                root.prefix().to_owned(),
                value("name").unwrap_or_else(|| "Calibri".to_owned()),
                value("sz").unwrap_or_else(|| "11".to_owned()),
            )
        })?;
        let p = prefix.as_str();
        let font = |marks: &str, size: &str, colour: &str| {
            let name = escape_attribute(&name);
            let colour = match colour {
                "" => String::new(),
                colour => format!("<{p}color rgb=\"{colour}\"/>"),
            };
            format!(
                "<{p}font>{marks}<{p}sz val=\"{size}\"/>{colour}<{p}name val=\"{name}\"/></{p}font>"
            )
        };
        let bold = format!("<{p}b/>");
        let fonts = append(
            draft,
            &part,
            "fonts",
            &[
                font(&bold, "16", BAND),
                font("", &size, QUIET),
                font(&bold, &size, WHITE),
                font("", &size, ""),
                font(&format!("<{p}u/>"), &size, LINK),
                font("", "9", QUIET),
            ],
        )?;
        let band = format!(
            "<{p}fill><{p}patternFill patternType=\"solid\"><{p}fgColor rgb=\"{BAND}\"/>\
             <{p}bgColor indexed=\"64\"/></{p}patternFill></{p}fill>"
        );
        let fills = append(draft, &part, "fills", &[band])?;
        let side = |side: &str| {
            format!("<{p}{side} style=\"thin\"><{p}color rgb=\"{LINE}\"/></{p}{side}>")
        };
        let border = format!(
            "<{p}border>{}{}{}{}<{p}diagonal/></{p}border>",
            side("left"),
            side("right"),
            side("top"),
            side("bottom")
        );
        let borders = append(draft, &part, "borders", &[border])?;
        let time = number_format(draft, &part, "yyyy\\-mm\\-dd\\ hh:mm")?;
        let day = number_format(draft, &part, "yyyy\\-mm\\-dd")?;
        let mut styles = Styles::read(draft);
        let first = |places: &[u32]| places.first().copied().unwrap_or(0);
        let (fill, border) = (first(&fills), first(&borders));
        let mut style = |number: u32, font: usize, boxed: bool, filled: bool, align: &str| {
            let font = fonts.get(font).copied().unwrap_or(0);
            let (fill, border) = (
                if filled { fill } else { 0 },
                if boxed { border } else { 0 },
            );
            let attributes = format!(
                "numFmtId=\"{number}\" fontId=\"{font}\" fillId=\"{fill}\" borderId=\"{border}\" xfId=\"0\" \
                 applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\""
            );
            let align = format!("<{p}alignment {align}/>");
            styles.add(&attributes, &align, p)
        };
        const TOP: &str = "vertical=\"top\"";
        const WRAPPED: &str = "vertical=\"top\" wrapText=\"1\"";
        const TEXT: u32 = 49;
        let looks = Self {
            title: style(0, 0, false, false, TOP),
            about: style(0, 1, false, false, WRAPPED),
            header: style(0, 2, true, true, "vertical=\"center\" wrapText=\"1\""),
            text: style(0, 3, true, false, WRAPPED),
            time: style(time, 3, true, false, "horizontal=\"left\" vertical=\"top\""),
            day: style(day, 3, true, false, "horizontal=\"right\" vertical=\"top\""),
            link: style(0, 4, true, false, TOP),
            number: style(0, 3, true, false, "horizontal=\"right\" vertical=\"top\""),
            content: style(
                TEXT,
                3,
                true,
                false,
                "horizontal=\"right\" vertical=\"top\" wrapText=\"1\"",
            ),
            quiet: style(0, 5, true, false, WRAPPED),
        };
        styles.write(draft)?;
        Ok(looks)
    }
}
