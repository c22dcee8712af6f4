//! The styles that cells refer to: font, fill, borders, alignment, number format.

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::package::book::Book;
use crate::package::{Package, parts, text};

use super::colours::{Colour, Palette};
use super::format::NumberFormat;
use crate::limits::Limits;

/// The most styles that are read; Excel itself allows 65,490.
const STYLES: usize = 65_536;
/// Below this contrast text cannot be told from what is behind it; 1 is none, and the palest grey that
/// people use for text on white has 1.2.
const LEGIBLE: f64 = 1.1;
/// Excel's own limit for a format code.
const CODE_LENGTH: usize = 255;

/// How a cell looks.
#[derive(Debug, Clone, PartialEq)]
pub struct CellStyle {
    /// The font.
    pub font: Font,
    /// The colour behind the text.
    pub fill: Option<Colour>,
    /// Whether that colour is all that is behind it: no pattern, and no gradient.
    pub even: bool,
    /// The lines around it.
    pub borders: Sides,
    /// Where the text stands from left to right; by its kind, if the file does not say.
    pub horizontal: Option<Horizontal>,
    /// Where it stands from top to bottom.
    pub vertical: Vertical,
    /// Whether long text takes several lines.
    pub wrap: bool,
    /// Steps of indentation.
    pub indent: u8,
    /// How numbers are written.
    pub format: NumberFormat,
}

/// A font.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Font {
    /// Its name.
    pub name: Option<String>,
    /// In points.
    pub size: Option<f64>,
    /// The colour of the text.
    pub ink: Option<Colour>,
    /// Bold.
    pub bold: bool,
    /// Italic.
    pub italic: bool,
    /// Underlined.
    pub underline: bool,
    /// Struck through.
    pub strike: bool,
}

/// The four lines around a cell.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Sides {
    /// At the left.
    pub left: Option<Border>,
    /// At the right.
    pub right: Option<Border>,
    /// Above.
    pub top: Option<Border>,
    /// Below.
    pub bottom: Option<Border>,
}

/// A line at one side of a cell.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Border {
    /// How it is drawn.
    pub line: Line,
    /// How thick, in pixels.
    pub width: u8,
    /// Its colour; that of the text, if the file does not say.
    pub colour: Option<Colour>,
}

/// How a line is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Line {
    /// Without a gap.
    Solid,
    /// With gaps.
    Dashed,
    /// As dots.
    Dotted,
    /// Twice.
    Double,
}

/// Where text stands from left to right.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Horizontal {
    /// At the left.
    Left,
    /// In the middle.
    Center,
    /// At the right.
    Right,
    /// At both sides.
    Justify,
}

/// Where text stands from top to bottom.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Vertical {
    /// At the top.
    Top,
    /// In the middle.
    Middle,
    /// At the bottom, as is usual in Excel.
    #[default]
    Bottom,
}

impl CellStyle {
    /// Whether the text has the colour of what is behind it, so that nobody reads it.
    pub fn is_unseen(&self) -> bool {
        let ink = self.font.ink.unwrap_or(Colour(0, 0, 0));
        let paper = self.fill.unwrap_or(Colour(255, 255, 255));
        self.even && ink.contrast(paper) < LEGIBLE
    }
}

impl Default for CellStyle {
    fn default() -> Self {
        Self {
            font: Font::default(),
            fill: None,
            even: true,
            borders: Sides::default(),
            horizontal: None,
            vertical: Vertical::default(),
            wrap: false,
            indent: 0,
            format: NumberFormat::new("General"),
        }
    }
}

/// The styles of a package, in the order of their numbers.
pub(crate) fn read(package: &Package<'_>) -> Vec<CellStyle> {
    let read = || {
        let book = Book::read(package).ok()?;
        let bytes = package.part(book.related("styles")?, Limits::DEFAULT.part_bytes);
        let (xml, _) = text::decode(&bytes.ok()?)?;
        Some(styles(&xml, Palette::read(package, &book)))
    };
    read().unwrap_or_default()
}

/// What styles are put together from, in the order of the file.
struct Sheet {
    palette: Palette,
    formats: Vec<(u32, NumberFormat)>,
    fonts: Vec<Font>,
    fills: Vec<(Option<Colour>, bool)>,
    borders: Vec<Sides>,
    styles: Vec<CellStyle>,
    /// The elements around the current one, outermost first.
    path: Vec<String>,
}

pub(crate) fn styles(xml: &str, palette: Palette) -> Vec<CellStyle> {
    let mut sheet = Sheet {
        palette,
        formats: Vec::new(),
        fonts: Vec::new(),
        fills: Vec::new(),
        borders: Vec::new(),
        styles: Vec::new(),
        path: Vec::new(),
    };
    // The file's own palette stands at its end, and is needed before.
    if let Some(own) = xml.find("<indexedColors") {
        let mut reader = Reader::from_str(xml.get(own..).unwrap_or_default());
        while let Ok(event) = reader.read_event() {
            match event {
                Event::Start(element) | Event::Empty(element)
                    if element.local_name().as_ref() == "rgbColor" =>
                {
                    sheet.palette.add_indexed(&element);
                }
                Event::End(element) if element.local_name().as_ref() == "indexedColors" => break,
                Event::Eof => break,
                _ => {}
            }
        }
    }
    let mut reader = Reader::from_str(xml);
    loop {
        match reader.read_event() {
            Ok(Event::Start(element)) => {
                sheet.element(&element);
                let name = element.local_name().as_ref().to_owned();
                sheet.path.push(name);
            }
            Ok(Event::Empty(element)) => sheet.element(&element),
            Ok(Event::End(_)) => {
                sheet.path.pop();
            }
            Ok(Event::Eof) | Err(_) => return sheet.styles,
            Ok(_) => {}
        }
    }
}

impl Sheet {
    fn element(&mut self, element: &BytesStart<'_>) {
        let get = |name: &str| parts::attribute(element, name);
        let name = element.local_name();
        // Differential styles have fonts and fills, too; they belong to no cell.
        let group = self.path.get(1).cloned().unwrap_or_default();
        match (group.as_str(), name.as_ref()) {
            ("numFmts", "numFmt") => {
                if let (Some(id), Some(code)) = (get("numFmtId"), get("formatCode"))
                    && let Ok(id) = id.parse()
                    && code.len() <= CODE_LENGTH
                {
                    self.formats.push((id, NumberFormat::new(&code)));
                }
            }
            ("fonts", "font") => self.fonts.push(Font::default()),
            ("fonts", part) => self.font(part, element),
            ("fills", "fill") => self.fills.push((None, false)),
            ("fills", "patternFill") => {
                // A pattern without a colour is black on white; gray125 is the second of every file.
                let pattern = get("patternType").unwrap_or_else(|| "none".to_owned());
                if let Some(fill) = self.fills.last_mut() {
                    *fill = match pattern.as_str() {
                        "solid" => (Some(Colour(255, 255, 255)), true),
                        pattern => (None, pattern == "none"),
                    };
                }
            }
            ("fills", "fgColor") => {
                let colour = self.palette.of(element);
                if let Some((fill @ Some(_), even)) = self.fills.last_mut() {
                    *fill = colour;
                    *even = colour.is_some();
                }
            }
            ("borders", "border") => self.borders.push(Sides::default()),
            ("borders", part) => self.border(part, element),
            ("cellXfs", "xf") if self.styles.len() < STYLES => {
                let style = self.style(element);
                self.styles.push(style);
            }
            ("cellXfs", "alignment") => {
                if let Some(style) = self.styles.last_mut() {
                    align(style, element);
                }
            }
            _ => {}
        }
    }

    fn font(&mut self, part: &str, element: &BytesStart<'_>) {
        let colour = (part == "color").then(|| self.palette.of(element));
        let Some(font) = self.fonts.last_mut() else {
            return;
        };
        let value = parts::attribute(element, "val");
        let on = !matches!(value.as_deref(), Some("0" | "false" | "none"));
        match part {
            "b" => font.bold = on,
            "i" => font.italic = on,
            "u" => font.underline = on,
            "strike" => font.strike = on,
            "name" => font.name = value,
            "sz" => {
                let size = value.and_then(|size| size.parse::<f64>().ok());
                font.size = size.filter(|size| (1.0..=409.0).contains(size));
            }
            "color" => font.ink = colour.flatten(),
            _ => {}
        }
    }

    fn border(&mut self, part: &str, element: &BytesStart<'_>) {
        let colour = (part == "color").then(|| self.palette.of(element));
        let side_name = match part {
            "color" => self.path.last().cloned().unwrap_or_default(),
            side => side.to_owned(),
        };
        let Some(sides) = self.borders.last_mut() else {
            return;
        };
        let side = match side_name.as_str() {
            "left" | "start" => &mut sides.left,
            "right" | "end" => &mut sides.right,
            "top" => &mut sides.top,
            "bottom" => &mut sides.bottom,
            _ => return,
        };
        match colour {
            Some(colour) => {
                if let Some(side) = side {
                    side.colour = colour;
                }
            }
            None => *side = parts::attribute(element, "style").and_then(|style| line(&style)),
        }
    }

    fn style(&self, element: &BytesStart<'_>) -> CellStyle {
        let number = |name: &str| parts::attribute(element, name)?.parse::<usize>().ok();
        let at = |name: &str| number(name).unwrap_or(0);
        let id = u32::try_from(at("numFmtId")).unwrap_or(0);
        let own = self.formats.iter().find(|(known, _)| *known == id);
        let fill = self.fills.get(at("fillId")).copied();
        let (fill, even) = fill.unwrap_or((None, true));
        CellStyle {
            font: self.fonts.get(at("fontId")).cloned().unwrap_or_default(),
            fill,
            even,
            borders: self
                .borders
                .get(at("borderId"))
                .copied()
                .unwrap_or_default(),
            format: own.map_or_else(
                || NumberFormat::new(NumberFormat::built_in(id)),
                |(_, format)| format.clone(),
            ),
            ..CellStyle::default()
        }
    }
}

fn line(style: &str) -> Option<Border> {
    let (line, width) = match style {
        "thin" | "hair" => (Line::Solid, 1),
        "medium" => (Line::Solid, 2),
        "thick" => (Line::Solid, 3),
        "double" => (Line::Double, 3),
        "dotted" => (Line::Dotted, 1),
        "dashed" | "dashDot" | "dashDotDot" => (Line::Dashed, 1),
        "mediumDashed" | "mediumDashDot" | "mediumDashDotDot" | "slantDashDot" => (Line::Dashed, 2),
        _ => return None,
    };
    Some(Border {
        line,
        width,
        colour: None,
    })
}

fn align(style: &mut CellStyle, element: &BytesStart<'_>) {
    let get = |name: &str| parts::attribute(element, name);
    style.horizontal = match get("horizontal").as_deref() {
        Some("left" | "fill") => Some(Horizontal::Left),
        Some("center" | "centerContinuous") => Some(Horizontal::Center),
        Some("right") => Some(Horizontal::Right),
        Some("justify" | "distributed") => Some(Horizontal::Justify),
        _ => None,
    };
    style.vertical = match get("vertical").as_deref() {
        Some("top" | "justify") => Vertical::Top,
        Some("center" | "distributed") => Vertical::Middle,
        _ => Vertical::Bottom,
    };
    style.wrap = matches!(get("wrapText").as_deref(), Some("1" | "true"));
    let indent = get("indent").and_then(|indent| indent.parse().ok());
    style.indent = indent.unwrap_or(0);
}
