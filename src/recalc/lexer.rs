//! The text of a cell's formula to tokens.
//!
//! Every formula has tokens, also one that `parser` does not know: what a formula refers to, and how
//! it reads some rows further down, can be told without understanding it.

use std::ops::Range;

use super::reference::Written;
use super::value::ErrorValue;

/// A token and its place in the text.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Token {
    pub(crate) kind: Kind,
    pub(crate) range: Range<usize>,
    /// Whether white space stands before it, which can mean the cells that two references share.
    pub(crate) spaced: bool,
}

#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Kind {
    Number(f64),
    Text(String),
    Truth(bool),
    Error(ErrorValue),
    /// A function, whose bracket follows.
    Function(String),
    /// A defined name.
    Name(Option<Prefix>, String),
    /// A reference, and its place without the prefix.
    Reference(Option<Prefix>, Written, Range<usize>),
    /// A reference to a table: its name, and what stands between the brackets.
    Structured(String, String),
    /// Operators, brackets, separators.
    Symbol(&'static str),
    /// Something else.
    Stray,
}

/// What stands before the exclamation mark of a reference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Prefix {
    /// The first sheet, as on its tab; empty in `[0]!Name`, which means the whole workbook.
    pub(crate) first: String,
    /// The last, if the reference reaches through several.
    pub(crate) last: Option<String>,
    /// Whether it is another workbook's.
    pub(crate) external: bool,
}

const SYMBOLS: [&str; 21] = [
    "<>", "<=", ">=", "<", ">", "=", "+", "-", "*", "/", "^", "&", "%", "(", ")", ",", "{", "}",
    ";", ":", "@",
];

/// The tokens of a formula. White space is left out.
pub(crate) fn tokens(text: &str) -> Vec<Token> {
    let mut found = Vec::new();
    let mut at = 0;
    let mut spaced = false;
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let blank = rest.len() - rest.trim_start().len();
        if blank > 0 {
            at += blank;
            spaced = true;
            continue;
        }
        let (kind, length) = token(rest, at);
        let length = length.max(1).min(rest.len());
        found.push(Token {
            kind,
            range: at..at + length,
            spaced,
        });
        spaced = false;
        at += length;
        // Not into the middle of a letter.
        while !text.is_char_boundary(at) {
            at += 1;
        }
    }
    found
}

/// The formula as it reads so many rows and columns further on.
pub(crate) fn shifted(text: &str, rows: i64, columns: i64) -> String {
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for token in tokens(text) {
        if let Kind::Reference(_, written, place) = token.kind {
            out.push_str(text.get(at..place.start).unwrap_or_default());
            out.push_str(&written.shifted(rows, columns).to_string());
            at = place.end;
        }
    }
    out.push_str(text.get(at..).unwrap_or_default());
    out
}

/// The token that a text begins with, and its length; `at` is the place of the text.
fn token(text: &str, at: usize) -> (Kind, usize) {
    if let Some(symbol) = symbol(text) {
        return (Kind::Symbol(symbol), symbol.len());
    }
    let first = text.chars().next().unwrap_or_default();
    if first == '"' {
        return match quoted(text, '"') {
            Some((content, length)) => (Kind::Text(content), length),
            None => (Kind::Stray, text.len()),
        };
    }
    let word = name_length(text);
    if word > 0 && text.as_bytes().get(word) == Some(&b'(') {
        return name(text, word);
    }
    if let Some((prefix, length)) = prefix(text) {
        let rest = text.get(length..).unwrap_or_default();
        if let Some((written, own)) = Written::read(rest) {
            let start = at + length;
            let kind = Kind::Reference(Some(prefix), written, start..start + own);
            return (kind, length + own);
        }
        if let Some((error, own)) = ErrorValue::read(rest) {
            return (Kind::Error(error), length + own);
        }
        let own = name_length(rest);
        return match own {
            0 => (Kind::Stray, length),
            _ => {
                let name = rest.get(..own).unwrap_or_default().to_owned();
                (Kind::Name(Some(prefix), name), length + own)
            }
        };
    }
    if let Some((written, length)) = Written::read(text) {
        return (Kind::Reference(None, written, at..at + length), length);
    }
    if first.is_ascii_digit() || first == '.' {
        return number(text);
    }
    if first == '#' {
        return match ErrorValue::read(text) {
            Some((error, length)) => (Kind::Error(error), length),
            None => (Kind::Stray, 1),
        };
    }
    if word > 0 {
        return name(text, word);
    }
    if first == '[' {
        return match brackets(text) {
            Some((content, length)) => (Kind::Structured(String::new(), content), length),
            None => (Kind::Stray, text.len()),
        };
    }
    (Kind::Stray, first.len_utf8())
}

/// The operator, bracket or separator that a text begins with.
fn symbol(text: &str) -> Option<&'static str> {
    let first = *text.as_bytes().first()?;
    if first.is_ascii_alphanumeric() {
        return None;
    }
    SYMBOLS.into_iter().find(|symbol| text.starts_with(symbol))
}

fn name(text: &str, length: usize) -> (Kind, usize) {
    let (name, rest) = text.split_at(length);
    if rest.starts_with('(') {
        let upper = name.to_ascii_uppercase();
        let plain = upper.strip_prefix("_XLFN.").unwrap_or(&upper);
        let plain = plain.strip_prefix("_XLWS.").unwrap_or(plain);
        return (Kind::Function(plain.to_owned()), length);
    }
    if rest.starts_with('[')
        && let Some((content, more)) = brackets(rest)
    {
        return (Kind::Structured(name.to_owned(), content), length + more);
    }
    match name.to_ascii_uppercase().as_str() {
        "TRUE" => (Kind::Truth(true), length),
        "FALSE" => (Kind::Truth(false), length),
        _ => (Kind::Name(None, name.to_owned()), length),
    }
}

/// The length of the name that a text begins with.
fn name_length(text: &str) -> usize {
    let begins = text.starts_with(|c: char| c.is_alphabetic() || matches!(c, '_' | '\\' | '$'));
    if !begins {
        return 0;
    }
    text.find(|c: char| !(c.is_alphanumeric() || matches!(c, '_' | '.' | '\\' | '?' | '$')))
        .unwrap_or(text.len())
}

/// The sheets before an exclamation mark, and the length with the mark.
fn prefix(text: &str) -> Option<(Prefix, usize)> {
    let (named, length) = match text.strip_prefix('\'') {
        Some(_) => quoted(text, '\'')?,
        None => {
            let book = match text.starts_with('[') {
                true => brackets(text)?.1,
                false => 0,
            };
            let rest = text.get(book..)?;
            let one = sheet_length(rest);
            let after = rest.get(one..)?;
            let other = after.strip_prefix(':').map(sheet_length);
            let length = match other.filter(|other| *other > 0) {
                Some(other) if rest.get(one + 1 + other..)?.starts_with('!') => one + 1 + other,
                _ => one,
            };
            // Most words are no sheets. `[1]!Name` names none.
            if !text.get(book + length..)?.starts_with('!') {
                return None;
            }
            (text.get(..book + length)?.to_owned(), book + length)
        }
    };
    if named.is_empty() || !text.get(length..)?.starts_with('!') {
        return None;
    }
    // Excel calls the workbook itself number 0.
    let external = named.contains('[') && !named.starts_with("[0]");
    let sheets = named
        .rsplit_once(']')
        .map_or(named.as_str(), |(_, rest)| rest);
    let (first, last) = match sheets.split_once(':') {
        Some((first, last)) => (first, Some(last.to_owned())),
        None => (sheets, None),
    };
    let prefix = Prefix {
        first: first.to_owned(),
        last,
        external,
    };
    Some((prefix, length + 1))
}

/// The length of the name of a sheet that needs no quotes.
fn sheet_length(text: &str) -> usize {
    text.find(|c: char| !(c.is_alphanumeric() || matches!(c, '_' | '.' | '\\' | '?')))
        .unwrap_or(text.len())
}

/// The text between quotes, of which two stand for one, and the length with the quotes.
fn quoted(text: &str, quote: char) -> Option<(String, usize)> {
    let mut content = String::new();
    let mut rest = text.char_indices().skip(1).peekable();
    while let Some((at, character)) = rest.next() {
        if character != quote {
            content.push(character);
        } else if rest.peek().is_some_and(|(_, next)| *next == quote) {
            rest.next();
            content.push(quote);
        } else {
            return Some((content, at + 1));
        }
    }
    None
}

/// What stands between square brackets, which may hold others, and the length with the brackets. An
/// apostrophe makes the next character an ordinary one.
fn brackets(text: &str) -> Option<(String, usize)> {
    let mut depth = 0usize;
    let mut escaped = false;
    for (at, character) in text.char_indices() {
        match character {
            _ if escaped => escaped = false,
            '\'' => escaped = true,
            '[' => depth += 1,
            ']' => {
                depth = depth.checked_sub(1)?;
                if depth == 0 {
                    return Some((text.get(1..at)?.to_owned(), at + 1));
                }
            }
            _ => {}
        }
    }
    None
}

fn number(text: &str) -> (Kind, usize) {
    let bytes = text.as_bytes();
    let digits = |from: usize| {
        let rest = bytes.get(from..).unwrap_or_default();
        rest.iter().take_while(|byte| byte.is_ascii_digit()).count()
    };
    let mut end = digits(0);
    if bytes.get(end) == Some(&b'.') {
        end += 1 + digits(end + 1);
    }
    if matches!(bytes.get(end), Some(b'e' | b'E')) {
        let signed = usize::from(matches!(bytes.get(end + 1), Some(b'+' | b'-')));
        let exponent = digits(end + 1 + signed);
        if exponent > 0 {
            end += 1 + signed + exponent;
        }
    }
    let value = text.get(..end).and_then(|digits| digits.parse().ok());
    value.map_or((Kind::Stray, end), |value| (Kind::Number(value), end))
}

#[cfg(test)]
mod tests {
    use super::{Kind, shifted, tokens};

    /// The cases of Excel's own shared formulas, and those that a search for `A1` gets wrong.
    #[test]
    fn a_formula_reads_on_as_if_it_were_copied() {
        for (formula, down, right, expected) in [
            ("SUM(A1:B2)*$C$3", 1, 1, "SUM(B2:C3)*$C$3"),
            ("A$1+$A1", 2, 3, "D$1+$A3"),
            ("'Q1'!A1+Q1!A1", 1, 0, "'Q1'!A2+Q1!A2"),
            ("\"A1\"&A1", 1, 0, "\"A1\"&A2"),
            ("LOG10(A1)+TAX_A1+A1.B1", 1, 0, "LOG10(A2)+TAX_A1+A1.B1"),
            (
                "Table1[[#This Row],[A1]]+A1",
                1,
                0,
                "Table1[[#This Row],[A1]]+A2",
            ),
            ("SUM(A:A,1:1)", 1, 1, "SUM(B:B,2:2)"),
            ("[1]Sheet1!A1", 1, 0, "[1]Sheet1!A2"),
            (
                "'[Book A1.xlsx]It''s A1'!$A1",
                1,
                1,
                "'[Book A1.xlsx]It''s A1'!$A2",
            ),
            ("SUM(Jan:Dec!B5)", 0, 1, "SUM(Jan:Dec!C5)"),
            ("A1", -1, -1, "XFD1048576"),
            (
                "IF( a1 = \"x\"\"A1\" , 1.5E3 , #REF! )",
                1,
                0,
                "IF( A2 = \"x\"\"A1\" , 1.5E3 , #REF! )",
            ),
            ("ŽupanA1+A1", 1, 0, "ŽupanA1+A2"),
        ] {
            assert_eq!(shifted(formula, down, right), expected, "{formula}");
        }
    }

    #[test]
    fn tokens_cover_what_they_are_made_of() {
        for formula in [
            "#",
            "'",
            "\"",
            "[",
            "A1#",
            "é€",
            "1e",
            "$",
            "{1,2;3,4}",
            "Sheet1!",
            "a!b!c",
        ] {
            let mut end = 0;
            for token in tokens(formula) {
                assert!(token.range.start >= end && token.range.end <= formula.len());
                end = token.range.end;
            }
        }
        let kinds: Vec<Kind> = tokens("Ann!Rate")
            .into_iter()
            .map(|token| token.kind)
            .collect();
        assert!(matches!(kinds.as_slice(), [Kind::Name(Some(_), name)] if name == "Rate"));
    }
}
