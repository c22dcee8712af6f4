//! Cells, rows and texts as nearly all programs write them, each read in one pass over its bytes.
//!
//! They are most of a workbook, and to find every tag and every attribute by itself takes several times
//! as long as to compare with what is expected. What stands otherwise in any way is left to the walk
//! through the part, which knows all of the format; both give the same for the same.

use memchr::memchr;

/// A cell with nothing but a place, a style, a kind, a formula of its own and a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Usual<'a> {
    pub(super) place: &'a str,
    pub(super) style: Option<&'a str>,
    pub(super) kind: Option<&'a str>,
    /// What stands in its elements, with references still in it.
    pub(super) formula: Option<&'a str>,
    pub(super) value: Option<&'a str>,
}

/// The cell that a text begins with, and its length; nothing if it is not one of these.
pub(super) fn cell(text: &str) -> Option<(Usual<'_>, usize)> {
    let rest = text.strip_prefix("<c r=\"")?;
    let (place, rest) = quoted(rest)?;
    let (style, rest) = attribute(rest, " s=\"")?;
    let (kind, rest) = attribute(rest, " t=\"")?;
    let mut cell = Usual {
        place,
        style,
        kind,
        formula: None,
        value: None,
    };
    if let Some(rest) = rest.strip_prefix("/>") {
        return Some((cell, text.len() - rest.len()));
    }
    let mut rest = rest.strip_prefix('>')?;
    // LibreOffice says of each formula that it is not to be calculated at every change.
    let opened = rest.strip_prefix("<f>");
    if let Some(inner) = opened.or_else(|| rest.strip_prefix("<f aca=\"false\">")) {
        let (formula, behind) = data(inner)?;
        cell.formula = Some(formula);
        rest = behind.strip_prefix("</f>")?;
    }
    if let Some(inner) = rest.strip_prefix("<v>") {
        let (value, behind) = data(inner)?;
        cell.value = Some(value);
        rest = behind.strip_prefix("</v>")?;
    }
    let rest = rest.strip_prefix("</c>")?;
    Some((cell, text.len() - rest.len()))
}

/// What a start tag of a row says behind its number, up to its bracket; nothing if it does not begin
/// with its number.
pub(super) fn behind_number(tag: &str) -> Option<&str> {
    Some(quoted(tag.strip_prefix("<row r=\"")?)?.1)
}

/// The number of the row that a text begins with if it says the same as another behind its number,
/// and the length of its start tag.
pub(super) fn row<'a>(text: &'a str, behind: &str) -> Option<(&'a str, usize)> {
    let (number, rest) = quoted(text.strip_prefix("<row r=\"")?)?;
    let rest = rest.strip_prefix(behind)?;
    Some((number, text.len() - rest.len()))
}

/// The item of one look that a text begins with, of the table of texts: what it holds, with
/// references still in it, and its length.
pub(super) fn item(text: &str) -> Option<(&str, usize)> {
    let rest = text.strip_prefix("<si><t")?;
    let rest = rest.strip_prefix(" xml:space=\"preserve\"").unwrap_or(rest);
    let (held, rest) = data(rest.strip_prefix('>')?)?;
    let rest = rest.strip_prefix("</t></si>")?;
    Some((held, text.len() - rest.len()))
}

/// The value of an attribute that may stand here, and what stands behind it.
fn attribute<'a>(text: &'a str, opening: &str) -> Option<(Option<&'a str>, &'a str)> {
    let Some(rest) = text.strip_prefix(opening) else {
        return Some((None, text));
    };
    let (value, rest) = quoted(rest)?;
    Some((Some(value), rest))
}

/// What stands up to a quote, which is near, and what stands behind it.
fn quoted(text: &str) -> Option<(&str, &str)> {
    let end = text.bytes().take(16).position(|byte| byte == b'"')?;
    Some((text.get(..end)?, text.get(end + 1..)?))
}

/// What stands up to the next tag, and from there.
fn data(text: &str) -> Option<(&str, &str)> {
    text.split_at_checked(memchr(b'<', text.as_bytes())?)
}

#[cfg(test)]
mod tests {
    use super::{Usual, behind_number, cell, item, row};

    #[test]
    fn a_cell_is_taken_whole_or_not_at_all() {
        let usual = |style, kind, formula, value| Usual {
            place: "B2",
            style,
            kind,
            formula,
            value,
        };
        for (text, expected) in [
            ("<c r=\"B2\"/>", usual(None, None, None, None)),
            (
                "<c r=\"B2\" s=\"12\"/>",
                usual(Some("12"), None, None, None),
            ),
            (
                "<c r=\"B2\"><v>1</v></c>",
                usual(None, None, None, Some("1")),
            ),
            (
                "<c r=\"B2\" s=\"3\" t=\"str\"><f>A1&amp;\"ž\"</f><v></v></c>",
                usual(Some("3"), Some("str"), Some("A1&amp;\"ž\""), Some("")),
            ),
            (
                "<c r=\"B2\" t=\"e\"><f aca=\"false\">1/0</f><v>#DIV/0!</v></c>",
                usual(None, Some("e"), Some("1/0"), Some("#DIV/0!")),
            ),
            ("<c r=\"B2\"></c>", usual(None, None, None, None)),
        ] {
            let behind = format!("{text}<c r=\"C2\"/>");
            assert_eq!(cell(&behind), Some((expected, text.len())), "{text}");
        }
        for text in [
            "",
            "</row>",
            "<c/>",
            "<cell r=\"B2\"/>",
            "<c r='B2'/>",
            "<c r=\"B2\" />",
            "<c s=\"1\" r=\"B2\"/>",
            "<c r=\"B2\" t=\"s\" s=\"1\"/>",
            "<c r=\"B2\" s=\"1\" s=\"1\"/>",
            "<c r=\"B2\" cm=\"1\"><v>1</v></c>",
            "<c r=\"B2\"><v>1</v>",
            "<c r=\"B2\"><v>1</v ></c>",
            "<c r=\"B2\"><v/></c>",
            "<c r=\"B2\"><v>1</v><f>1</f></c>",
            "<c r=\"B2\"><v>1</v><v>2</v></c>",
            "<c r=\"B2\"><v>1<!-- --></v></c>",
            "<c r=\"B2\"><f t=\"shared\" si=\"0\"/><v>1</v></c>",
            "<c r=\"B2\" t=\"inlineStr\"><is><t>a</t></is></c>",
            "<c r=\"BBBBBBBBBBBBBBBB2\"/>",
            "<c r=\"B2",
        ] {
            assert_eq!(cell(text), None, "{text}");
        }
    }

    #[test]
    fn a_row_is_taken_that_says_what_another_said() {
        let behind = behind_number("<row r=\"1\" ht=\"20\">").expect("a number");
        assert_eq!(behind, " ht=\"20\">");
        assert_eq!(
            row("<row r=\"12\" ht=\"20\"><c/>", behind),
            Some(("12", 20))
        );
        for text in [
            "<row r=\"2\" ht=\"21\">",
            "<row r=\"2\" ht=\"20\" >",
            "<row r=\"2\">",
            "<row ht=\"20\" r=\"2\">",
            "</sheetData>",
        ] {
            assert_eq!(row(text, behind), None, "{text}");
        }
        assert_eq!(behind_number("<row>"), None);
        assert_eq!(behind_number("<row ht=\"20\" r=\"1\">"), None);
    }

    #[test]
    fn a_text_of_one_look_is_taken() {
        for (text, held) in [
            ("<si><t>a &lt; ž</t></si>", "a &lt; ž"),
            ("<si><t xml:space=\"preserve\"> a</t></si>", " a"),
            ("<si><t></t></si>", ""),
        ] {
            assert_eq!(item(&format!("{text}<si>")), Some((held, text.len())));
        }
        for text in [
            "<si/>",
            "<si><t/></si>",
            "<si><r><t>a</t></r></si>",
            "<si><t>a</t><t>b</t></si>",
            "<si><t>a</t><rPh/></si>",
            "<si><t>a<![CDATA[b]]></t></si>",
            "<si><tt>a</tt></si>",
            "</sst>",
        ] {
            assert_eq!(item(text), None, "{text}");
        }
    }
}
