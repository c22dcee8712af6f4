//! How the cells of an OpenDocument spreadsheet show what they hold, where not plainly: number formats,
//! colours, what is struck through or raised.
//!
//! A format is kept as elements; it is put together as the code that Excel would have for it, so that one
//! place knows what a format shows.

use std::collections::HashMap;
use std::fmt::Write;
use std::sync::Arc;

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

use crate::package::parts::attribute as value;

use super::Display;
use super::look::{CellStyle, Colour, NumberFormat};

/// A style may be made of another, which is made of another; not for ever.
const PARENTS: usize = 16;

/// The styles of a spreadsheet.
#[derive(Default)]
pub(super) struct Styles {
    cells: HashMap<String, CellLook>,
    /// Codes of number formats, and the conditions under which others apply.
    formats: HashMap<String, DataStyle>,
    /// Styles of parts of a text: struck through, raised.
    spans: HashMap<String, (bool, bool)>,
    displays: HashMap<String, Option<Arc<Display>>>,
}

#[derive(Default, Clone)]
struct CellLook {
    parent: Option<String>,
    format: Option<String>,
    ink: Option<Colour>,
    /// The colour behind the text; none inside if it is said to be transparent.
    paper: Option<Option<Colour>>,
    struck: Option<bool>,
}

#[derive(Default, Clone)]
struct DataStyle {
    code: String,
    /// Conditions and the styles that apply then.
    maps: Vec<(String, String)>,
    /// Whether it is a format that is not known here.
    unknown: bool,
}

/// What the walk is in.
enum Place {
    Nowhere,
    Cell(String),
    Text(String),
    Data(String),
}

impl Styles {
    /// Reads the styles that stand before the sheets of a part.
    pub(super) fn read(&mut self, xml: &str) {
        let mut reader = Reader::from_str(xml);
        let mut place = Place::Nowhere;
        let (mut literal, mut percent) = (None, false);
        loop {
            let event = reader.read_event();
            let element = match &event {
                Ok(Event::Start(element) | Event::Empty(element)) => element,
                Ok(Event::Text(text)) => {
                    if let Some(literal) = &mut literal {
                        let literal: &mut String = literal;
                        literal.push_str(text);
                    }
                    continue;
                }
                Ok(Event::GeneralRef(name)) => {
                    if let Some(literal) = &mut literal {
                        let reference = format!("&{};", &**name);
                        literal.push_str(&crate::package::meaning::meant(&reference));
                    }
                    continue;
                }
                Ok(Event::End(element)) => {
                    match element.local_name().as_ref() {
                        "text" | "currency-symbol" => {
                            if let (Some(text), Place::Data(name)) = (literal.take(), &place)
                                && let Some(data) = self.formats.get_mut(name)
                            {
                                data.code.push_str(&quoted(&text, percent));
                            }
                        }
                        "style" | "number-style" | "percentage-style" | "currency-style"
                        | "text-style" => place = Place::Nowhere,
                        _ => {}
                    }
                    continue;
                }
                Ok(Event::Eof) | Err(_) => break,
                Ok(_) => continue,
            };
            match element.local_name().as_ref() {
                "body" => break,
                "style" => place = self.style(element),
                name @ ("number-style" | "percentage-style" | "currency-style" | "text-style") => {
                    percent = name == "percentage-style";
                    let name = value(element, "name").unwrap_or_default();
                    self.formats.insert(name.clone(), DataStyle::default());
                    place = Place::Data(name);
                }
                "text" | "currency-symbol" => {
                    literal = matches!(event, Ok(Event::Start(_))).then(String::new);
                }
                name => self.property(name, element, &place),
            }
        }
        self.displays.clear();
    }

    fn style(&mut self, element: &BytesStart<'_>) -> Place {
        let name = value(element, "name").unwrap_or_default();
        match value(element, "family").as_deref() {
            Some("table-cell") => {
                let look = CellLook {
                    parent: value(element, "parent-style-name"),
                    format: value(element, "data-style-name"),
                    ..CellLook::default()
                };
                self.cells.insert(name.clone(), look);
                Place::Cell(name)
            }
            Some("text") => Place::Text(name),
            _ => Place::Nowhere,
        }
    }

    fn property(&mut self, name: &str, element: &BytesStart<'_>, place: &Place) {
        let get = |name: &str| value(element, name);
        match (place, name) {
            (Place::Cell(style), "table-cell-properties") => {
                if let (Some(look), Some(colour)) =
                    (self.cells.get_mut(style), get("background-color"))
                {
                    look.paper = Some(Colour::of_hex(&colour));
                }
            }
            (Place::Cell(style), "text-properties") => {
                if let Some(look) = self.cells.get_mut(style) {
                    look.ink = get("color").and_then(|colour| Colour::of_hex(&colour));
                    look.struck = struck(element);
                }
            }
            (Place::Text(style), "text-properties") => {
                let raised = get("text-position").is_some_and(|position| {
                    let first = position.split_whitespace().next().unwrap_or_default();
                    first == "super"
                        || first
                            .strip_suffix('%')
                            .and_then(|percent| percent.parse::<f64>().ok())
                            .is_some_and(|percent| percent > 0.0)
                });
                let marks = (struck(element).unwrap_or(false), raised);
                self.spans.insert(style.clone(), marks);
            }
            (Place::Data(style), _) => {
                if let Some(data) = self.formats.get_mut(style) {
                    data.part(name, element);
                }
            }
            _ => {}
        }
    }

    /// Whether the style of a part of a text strikes it through, or raises it.
    pub(super) fn span(&self, name: &str) -> (bool, bool) {
        self.spans.get(name).copied().unwrap_or_default()
    }

    /// How a cell of a style shows what it holds, if not plainly.
    pub(super) fn display(&mut self, name: &str) -> Option<Arc<Display>> {
        if let Some(known) = self.displays.get(name) {
            return known.clone();
        }
        let display = self.made(name).map(Arc::new);
        self.displays.insert(name.to_owned(), display.clone());
        display
    }

    fn made(&self, name: &str) -> Option<Display> {
        let mut style = CellStyle::default();
        let (mut format, mut paper, mut struck) = (None, None, None);
        let mut next = Some(name.to_owned());
        for _ in 0..PARENTS {
            let Some(look) = next.and_then(|name| self.cells.get(&name)) else {
                break;
            };
            format = format.or(look.format.clone());
            style.font.ink = style.font.ink.or(look.ink);
            paper = paper.or(look.paper);
            struck = struck.or(look.struck);
            next = look.parent.clone();
        }
        style.font.strike = struck.unwrap_or(false);
        style.fill = paper.flatten();
        if let Some(code) = format.and_then(|format| self.code(&format)) {
            style.format = NumberFormat::new(&code);
        }
        Display::of_style(&style)
    }

    /// The code that Excel would have for a format; none for one that is not known here.
    fn code(&self, name: &str) -> Option<String> {
        let data = self.formats.get(name).filter(|data| !data.unknown)?;
        let mut code = String::new();
        for (condition, style) in &data.maps {
            let other = self.formats.get(style).filter(|data| !data.unknown)?;
            let condition = condition.trim().strip_prefix("value()")?.trim();
            let condition = condition.replacen("!=", "<>", 1);
            let _written = write!(code, "[{condition}]{};", other.whole());
        }
        code.push_str(&data.whole());
        Some(code)
    }
}

impl DataStyle {
    fn part(&mut self, name: &str, element: &BytesStart<'_>) {
        let number = |name: &str| value(element, name)?.trim().parse::<u32>().ok();
        match name {
            "number" => {
                if value(element, "decimal-replacement").is_none() {
                    let whole = number("min-integer-digits").unwrap_or(0).min(20) as usize;
                    let decimals = number("decimal-places").unwrap_or(0).min(20) as usize;
                    let least =
                        number("min-decimal-places").map_or(decimals, |least| least as usize);
                    let grouped = value(element, "grouping").as_deref() == Some("true");
                    let code = match (grouped, whole) {
                        (true, 0) => "#,###".to_owned(),
                        (true, whole) => format!("#,##{}", "0".repeat(whole)),
                        (false, 0) => "#".to_owned(),
                        (false, whole) => "0".repeat(whole),
                    };
                    self.code.push_str(&code);
                    if decimals > 0 {
                        let least = least.min(decimals);
                        self.code.push('.');
                        self.code.push_str(&"0".repeat(least));
                        self.code.push_str(&"#".repeat(decimals - least));
                    }
                    let factor = value(element, "display-factor");
                    let mut factor = factor
                        .and_then(|text| text.parse::<f64>().ok())
                        .unwrap_or(1.0);
                    while (1000.0..=1e15).contains(&factor) {
                        self.code.push(',');
                        factor /= 1000.0;
                    }
                } else {
                    self.unknown = true;
                }
            }
            "text-content" => self.code.push('@'),
            "map" => {
                let condition = value(element, "condition").unwrap_or_default();
                let style = value(element, "apply-style-name").unwrap_or_default();
                self.maps.push((condition, style));
            }
            "scientific-number" | "fraction" | "embedded-text" | "fill-character" => {
                self.unknown = true;
            }
            _ => {}
        }
    }

    /// Its code; one without any part shows nothing.
    fn whole(&self) -> String {
        match self.code.is_empty() {
            true => "\"\"".to_owned(),
            false => self.code.clone(),
        }
    }
}

/// A text in a format code. A percent sign of a percentage multiplies; any other is a text.
fn quoted(text: &str, percent: bool) -> String {
    let mut code = String::new();
    for (at, piece) in text.split('"').enumerate() {
        if at > 0 {
            code.push_str("\\\"");
        }
        match percent && piece.contains('%') {
            true => {
                let (before, behind) = piece.split_once('%').unwrap_or((piece, ""));
                let _written = write!(code, "\"{before}\"%\"{behind}\"");
            }
            false => {
                let _written = write!(code, "\"{piece}\"");
            }
        }
    }
    code
}

fn struck(element: &BytesStart<'_>) -> Option<bool> {
    let line = value(element, "text-line-through-style");
    let kind = value(element, "text-line-through-type");
    line.or(kind).map(|line| line != "none")
}

#[cfg(test)]
mod tests {
    use super::Styles;
    use crate::workbook::Content;
    use crate::workbook::look::format::Showing;

    const STYLES: &str = r##"<o:document-content xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
        xmlns:t="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:x="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
        xmlns:s="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:n="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0"
        xmlns:f="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"><o:automatic-styles>
        <n:percentage-style s:name="N10"><n:number n:decimal-places="0" n:min-integer-digits="1"/><n:text>%</n:text></n:percentage-style>
        <n:number-style s:name="N1"><n:number n:decimal-places="1" n:min-integer-digits="1"/><n:text> kg</n:text></n:number-style>
        <n:number-style s:name="N2"><n:number n:min-integer-digits="1" n:display-factor="1000"/></n:number-style>
        <n:number-style s:name="N3P0" s:volatile="true"><n:text>9999</n:text></n:number-style>
        <n:number-style s:name="N3"><n:number n:min-integer-digits="1"/><s:map s:condition="value()=231" s:apply-style-name="N3P0"/></n:number-style>
        <n:number-style s:name="N4"/>
        <n:number-style s:name="N5"><n:number n:decimal-places="2" n:min-integer-digits="1" n:grouping="true"/></n:number-style>
        <s:style s:name="base" s:family="table-cell"><s:text-properties f:color="#ffffff"/></s:style>
        <s:style s:name="percent" s:family="table-cell" s:data-style-name="N10"/>
        <s:style s:name="kg" s:family="table-cell" s:data-style-name="N1"/>
        <s:style s:name="thousands" s:family="table-cell" s:data-style-name="N2"/>
        <s:style s:name="literal" s:family="table-cell" s:data-style-name="N3"/>
        <s:style s:name="nothing" s:family="table-cell" s:data-style-name="N4"/>
        <s:style s:name="plain" s:family="table-cell" s:data-style-name="N5"/>
        <s:style s:name="white" s:family="table-cell" s:parent-style-name="base"/>
        <s:style s:name="seen" s:family="table-cell" s:parent-style-name="base"><s:table-cell-properties f:background-color="#1f4e6b"/></s:style>
        <s:style s:name="struck" s:family="table-cell"><s:text-properties s:text-line-through-style="solid"/></s:style>
        <s:style s:name="T1" s:family="text"><s:text-properties s:text-position="super 58%"/></s:style>
        <s:style s:name="T2" s:family="text"><s:text-properties s:text-line-through-style="solid"/></s:style>
        </o:automatic-styles></o:document-content>"##;

    #[test]
    fn a_style_tells_how_its_cells_show_things() {
        let mut styles = Styles::default();
        styles.read(STYLES);
        let mut shown = |style: &str, number: f64| {
            let display = styles.display(style)?;
            display.showing(&Content::Number(number))
        };
        let text = |text: &str| text.to_owned();
        assert_eq!(shown("percent", 1.0), Some(Showing::Percent(text("100%"))));
        let words = Showing::Words {
            shown: text("400.0 kg"),
            words: text("kg"),
        };
        assert_eq!(shown("kg", 400.0), Some(words));
        assert_eq!(
            shown("thousands", 34_000.0),
            Some(Showing::Scaled(text("34")))
        );
        assert_eq!(shown("literal", 231.0), Some(Showing::Other(text("9999"))));
        assert_eq!(shown("literal", 230.0), None);
        assert_eq!(shown("nothing", 230.0), Some(Showing::Nothing));
        assert!(styles.display("plain").is_none());
        assert!(styles.display("seen").is_none());
        assert!(
            styles
                .display("white")
                .is_some_and(|display| display.unseen)
        );
        assert!(
            styles
                .display("struck")
                .is_some_and(|display| display.struck)
        );
        assert_eq!(styles.span("T1"), (false, true));
        assert_eq!(styles.span("T2"), (true, false));
    }

    #[test]
    fn a_cell_has_the_look_of_its_style_or_of_its_column() {
        let content = STYLES.replace("</o:document-content>", "")
            + r#"<o:body><o:spreadsheet><t:table t:name="A">
            <t:table-column/><t:table-column t:default-cell-style-name="percent"/>
            <t:table-row><t:table-cell o:value-type="string"><x:p>212<x:span x:style-name="T1">1</x:span></x:p></t:table-cell>
            <t:table-cell o:value-type="float" o:value="1"/></t:table-row>
            <t:table-row><t:table-cell t:style-name="kg" o:value-type="float" o:value="400"/>
            <t:table-cell t:style-name="plain" o:value-type="percentage" o:value="0.4"/></t:table-row>
            </t:table></o:spreadsheet></o:body></o:document-content>"#;
        let parts = [
            (
                "mimetype",
                &b"application/vnd.oasis.opendocument.spreadsheet"[..],
            ),
            ("content.xml", content.as_bytes()),
        ];
        let bytes = crate::package::new(parts).expect("a package");
        let workbook = crate::open(&bytes).expect("a workbook");
        let held = |cell: &str| {
            let cell = format!("A!{cell}").parse().expect("a cell");
            workbook.cell(&cell).expect("a cell")
        };
        let seen = held("A1")
            .display
            .as_ref()
            .map(|display| (display.seen(), display.meant()));
        assert_eq!(seen, Some(("212¹".to_owned(), "212".to_owned())));
        for (cell, percent) in [("B1", true), ("B2", true), ("A2", false)] {
            let held = held(cell);
            let showing = held
                .display
                .as_ref()
                .and_then(|display| display.showing(&held.content));
            let found = matches!(showing, Some(Showing::Percent(_)));
            assert!(showing.is_some() && found == percent, "{cell} {showing:?}");
        }
    }
}
