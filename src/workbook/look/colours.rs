//! What a workbook calls a colour: red, green and blue; a number of the old palette; or a colour of
//! the theme, darker or lighter.

use std::fmt;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::package::book::Book;
use crate::package::{Package, parts, text};

use crate::limits::Limits;

/// Red, green and blue.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Colour(pub u8, pub u8, pub u8);

impl fmt::Display for Colour {
    /// `#1f4e6b`
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "#{:02x}{:02x}{:02x}", self.0, self.1, self.2)
    }
}

/// The colours that a file refers to by number.
#[derive(Debug, Clone)]
pub(crate) struct Palette {
    theme: Vec<Colour>,
    indexed: Vec<Colour>,
}

/// The theme of Office where a file has none, in the order of the file's own.
const OFFICE: [u32; 12] = [
    0x000000, 0xFFFFFF, 0x44546A, 0xE7E6E6, 0x4472C4, 0xED7D31, 0xA5A5A5, 0xFFC000, 0x5B9BD5,
    0x70AD47, 0x0563C1, 0x954F72,
];
/// The palette of old Excel; the first eight stand twice.
const INDEXED: [u32; 56] = [
    0x000000, 0xFFFFFF, 0xFF0000, 0x00FF00, 0x0000FF, 0xFFFF00, 0xFF00FF, 0x00FFFF, 0x800000,
    0x008000, 0x000080, 0x808000, 0x800080, 0x008080, 0xC0C0C0, 0x808080, 0x9999FF, 0x993366,
    0xFFFFCC, 0xCCFFFF, 0x660066, 0xFF8080, 0x0066CC, 0xCCCCFF, 0x000080, 0xFF00FF, 0xFFFF00,
    0x00FFFF, 0x800080, 0x800000, 0x008080, 0x0000FF, 0x00CCFF, 0xCCFFFF, 0xCCFFCC, 0xFFFF99,
    0x99CCFF, 0xFF99CC, 0xCC99FF, 0xFFCC99, 0x3366FF, 0x33CCCC, 0x99CC00, 0xFFCC00, 0xFF9900,
    0xFF6600, 0x666699, 0x969696, 0x003366, 0x339966, 0x003300, 0x333300, 0x993300, 0x993366,
    0x333399, 0x333333,
];

impl Default for Palette {
    fn default() -> Self {
        Self {
            theme: OFFICE.map(colour).to_vec(),
            indexed: Vec::new(),
        }
    }
}

impl Palette {
    /// That of a theme part.
    #[cfg_attr(not(feature = "formats"), expect(dead_code))]
    pub(crate) fn of_theme(xml: &str) -> Self {
        let theme = theme(xml);
        match theme.len() == OFFICE.len() {
            true => Self {
                theme,
                indexed: Vec::new(),
            },
            false => Self::default(),
        }
    }

    /// Takes the file's own colours, which stand behind eight that are no file's own.
    #[cfg_attr(not(feature = "formats"), expect(dead_code))]
    pub(crate) fn set_own(&mut self, own: Vec<Colour>) {
        let first = INDEXED.iter().take(8).map(|known| colour(*known));
        self.indexed = first.chain(own).collect();
    }

    /// A colour of the theme, darker or lighter.
    #[cfg_attr(not(feature = "formats"), expect(dead_code))]
    pub(crate) fn themed(&self, number: usize, tint: f64) -> Option<Colour> {
        // The first four are named light, dark, light, dark and stand dark, light, dark, light.
        let at = match number {
            0..=3 => number ^ 1,
            other => other,
        };
        Some(self.theme.get(at)?.tinted(tint))
    }

    /// A colour by its number.
    #[cfg_attr(not(feature = "formats"), expect(dead_code))]
    pub(crate) fn numbered(&self, number: usize) -> Option<Colour> {
        self.indexed(number)
    }

    /// The theme of a package.
    pub(super) fn read(package: &Package<'_>, book: &Book) -> Self {
        let theme = book.related("theme").and_then(|part| {
            let bytes = package.part(part, Limits::DEFAULT.part_bytes).ok()?;
            let (xml, _) = text::decode(&bytes)?;
            Some(theme(&xml))
        });
        let theme = theme.filter(|theme| theme.len() == OFFICE.len());
        Self {
            theme: theme.unwrap_or_else(|| OFFICE.map(colour).to_vec()),
            indexed: Vec::new(),
        }
    }

    /// Takes a colour of the file's own palette, in their order.
    pub(super) fn add_indexed(&mut self, element: &BytesStart<'_>) {
        let rgb = parts::attribute(element, "rgb").and_then(|text| hex(&text));
        self.indexed.push(rgb.unwrap_or(Colour(0, 0, 0)));
    }

    /// The colour that an element such as `<color theme="4" tint="0.6"/>` names; none for
    /// *automatic*.
    pub(super) fn of(&self, element: &BytesStart<'_>) -> Option<Colour> {
        let get = |name: &str| parts::attribute(element, name);
        let number = |name: &str| get(name)?.parse::<usize>().ok();
        let base = if let Some(rgb) = get("rgb") {
            hex(&rgb)?
        } else if let Some(theme) = number("theme") {
            // The first four are named light, dark, light, dark and stand dark, light, dark, light.
            let at = match theme {
                0..=3 => theme ^ 1,
                other => other,
            };
            *self.theme.get(at)?
        } else {
            self.indexed(number("indexed")?)?
        };
        let tint = get("tint").and_then(|tint| tint.parse::<f64>().ok());
        Some(base.tinted(tint.unwrap_or(0.0)))
    }

    fn indexed(&self, number: usize) -> Option<Colour> {
        if let Some(own) = self.indexed.get(number) {
            return Some(*own);
        }
        let at = if number < 8 { number } else { number - 8 };
        INDEXED.get(at).map(|known| colour(*known))
    }
}

impl Colour {
    /// `#1f4e6b`
    #[cfg(feature = "formats")]
    pub(crate) fn of_hex(text: &str) -> Option<Self> {
        hex(text.strip_prefix('#')?)
    }

    /// Darker (down to −1) or lighter (up to 1), by its lightness.
    fn tinted(self, tint: f64) -> Self {
        if tint == 0.0 || !tint.is_finite() {
            return self;
        }
        let (hue, saturation, light) = self.hsl();
        let light = match tint < 0.0 {
            true => light * (1.0 + tint.max(-1.0)),
            false => light + (1.0 - light) * tint.min(1.0),
        };
        Self::from_hsl(hue, saturation, light)
    }

    /// How far text of this colour stands out from another behind it, from 1 to 21, as the guidelines
    /// for accessible pages (WCAG) have it.
    pub(super) fn contrast(self, other: Self) -> f64 {
        let luminance = |colour: Self| {
            let part = |part: u8| {
                let part = f64::from(part) / 255.0;
                match part <= 0.040_45 {
                    true => part / 12.92,
                    false => ((part + 0.055) / 1.055).powf(2.4),
                }
            };
            0.2126 * part(colour.0) + 0.7152 * part(colour.1) + 0.0722 * part(colour.2)
        };
        let (one, other) = (luminance(self), luminance(other));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    fn hsl(self) -> (f64, f64, f64) {
        let [red, green, blue] = [self.0, self.1, self.2].map(|part| f64::from(part) / 255.0);
        let most = red.max(green).max(blue);
        let least = red.min(green).min(blue);
        let light = f64::midpoint(most, least);
        let range = most - least;
        if range == 0.0 {
            return (0.0, 0.0, light);
        }
        let saturation = range / (1.0 - (2.0 * light - 1.0).abs());
        let hue = match () {
            () if most == red => ((green - blue) / range).rem_euclid(6.0),
            () if most == green => (blue - red) / range + 2.0,
            () => (red - green) / range + 4.0,
        };
        (hue, saturation, light)
    }

    fn from_hsl(hue: f64, saturation: f64, light: f64) -> Self {
        let range = (1.0 - (2.0 * light - 1.0).abs()) * saturation;
        let middle = range * (1.0 - (hue.rem_euclid(2.0) - 1.0).abs());
        let (red, green, blue) = match hue {
            hue if hue < 1.0 => (range, middle, 0.0),
            hue if hue < 2.0 => (middle, range, 0.0),
            hue if hue < 3.0 => (0.0, range, middle),
            hue if hue < 4.0 => (0.0, middle, range),
            hue if hue < 5.0 => (middle, 0.0, range),
            _ => (range, 0.0, middle),
        };
        let least = light - range / 2.0;
        let part = |part: f64| ((part + least) * 255.0).round().clamp(0.0, 255.0) as u8;
        Self(part(red), part(green), part(blue))
    }
}

fn colour(rgb: u32) -> Colour {
    let [_, red, green, blue] = rgb.to_be_bytes();
    Colour(red, green, blue)
}

/// `FF1F4E6B`, or without the first two.
fn hex(text: &str) -> Option<Colour> {
    let digits = text.get(text.len().checked_sub(6)?..)?;
    u32::from_str_radix(digits, 16).ok().map(colour)
}

/// The twelve colours of a theme, in its order.
fn theme(xml: &str) -> Vec<Colour> {
    let mut colours = Vec::new();
    let mut reader = Reader::from_str(xml);
    let mut inside = false;
    loop {
        match reader.read_event() {
            Ok(Event::Start(element) | Event::Empty(element)) => {
                match element.local_name().as_ref() {
                    "clrScheme" => inside = true,
                    "srgbClr" if inside => {
                        let value = parts::attribute(&element, "val");
                        colours.extend(value.and_then(|value| hex(&value)));
                    }
                    "sysClr" if inside => {
                        let value = parts::attribute(&element, "lastClr");
                        colours.extend(value.and_then(|value| hex(&value)));
                    }
                    _ => {}
                }
            }
            Ok(Event::End(element)) if element.local_name().as_ref() == "clrScheme" => {
                return colours;
            }
            Ok(Event::Eof) | Err(_) => return colours,
            Ok(_) => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Colour, hex, theme};

    #[test]
    fn tints_are_those_of_excel() {
        let accent = Colour(0x44, 0x72, 0xC4);
        for (tint, shown) in [
            (0.0, "#4472c4"),
            (0.799_981_688_894_314_4, "#dae3f3"),
            (0.399_975_585_192_419_2, "#8faadc"),
            (-0.249_977_111_117_893, "#2f5597"),
            (1.0, "#ffffff"),
            (-1.0, "#000000"),
        ] {
            let told = accent.tinted(tint);
            let wanted = hex(shown).expect("a colour");
            for (one, other) in [(told.0, wanted.0), (told.1, wanted.1), (told.2, wanted.2)] {
                assert!(one.abs_diff(other) <= 1, "{tint}: {told} is not {wanted}");
            }
        }
    }

    #[test]
    fn a_theme_has_its_colours_in_order() {
        let xml = r#"<a:theme xmlns:a="x"><a:srgbClr val="111111"/><a:clrScheme name="Office">
            <a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1>
            <a:lt1><a:srgbClr val="FFFFFE"/></a:lt1></a:clrScheme><a:srgbClr val="222222"/></a:theme>"#;
        assert_eq!(theme(xml), [Colour(0, 0, 0), Colour(255, 255, 254)]);
        assert_eq!(hex("F4"), None);
    }
}
