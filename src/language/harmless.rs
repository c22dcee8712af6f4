//! Texts of files as a sentence, a page and a terminal can hold them.
//!
//! A cell or a file name may hold marks that turn the order of the letters around them, characters that
//! nobody sees, and sequences that a terminal obeys. In a sentence they stand as their names, so that a
//! reader sees that there is something, and the rest of the sentence stays as it is.

use std::borrow::Cow;
use std::fmt::Write;

/// So much of a text is quoted in a sentence; a cell holds 32,767 characters.
pub const QUOTED: usize = 240;
/// No part of a sentence is longer, so that a cell can hold it.
pub const SENTENCE: usize = 8_000;
/// A cell holds no more.
pub const CELL: usize = 32_767;
/// Behind a text that was cut.
const CUT: char = '…';

/// A text in which every character shows and none acts on others.
pub fn harmless(text: &str) -> Cow<'_, str> {
    if !text
        .chars()
        .any(|letter| is_line(letter) || is_hidden(letter))
    {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '\t' => out.push('⇥'),
            '\r' if letters.peek() == Some(&'\n') => {}
            '\r' | '\n' | '\u{85}' | '\u{2028}' | '\u{2029}' => out.push('↵'),
            letter => show(letter, &mut out),
        }
    }
    Cow::Owned(out)
}

/// The same with its lines and columns left as they are: a report for a terminal.
pub fn printable(text: &str) -> Cow<'_, str> {
    // To go back to the beginning of the line is to write over it.
    let acts = |letter| is_hidden(letter) || letter == '\r';
    if !text.chars().any(acts) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + 16);
    for letter in text.chars() {
        match letter {
            '\r' => out.push_str("[U+000D]"),
            letter => show(letter, &mut out),
        }
    }
    Cow::Owned(out)
}

/// JSON that a terminal may print: what acts in it is written as JSON escapes it. Such characters stand
/// in its texts only.
pub fn escaped_json(json: &str) -> Cow<'_, str> {
    if !json.chars().any(is_hidden) {
        return Cow::Borrowed(json);
    }
    let mut out = String::with_capacity(json.len() + 16);
    for letter in json.chars() {
        if !is_hidden(letter) {
            out.push(letter);
            continue;
        }
        for unit in letter.encode_utf16(&mut [0; 2]) {
            // Writing into a text does not fail.
            let _written = write!(out, "\\u{unit:04x}");
        }
    }
    Cow::Owned(out)
}

/// The beginning of a text that is too long to be quoted.
pub fn short(text: &str) -> Cow<'_, str> {
    cut(text, QUOTED)
}

/// The beginning of a text that is longer than so many characters.
pub fn cut(text: &str, most: usize) -> Cow<'_, str> {
    match text.char_indices().nth(most) {
        None => Cow::Borrowed(text),
        Some(_) => {
            let mut kept: String = text.chars().take(most.saturating_sub(1)).collect();
            kept.push(CUT);
            Cow::Owned(kept)
        }
    }
}

/// What ends a line or moves in it.
fn is_line(letter: char) -> bool {
    matches!(letter, '\t' | '\n' | '\r')
}

/// What is not seen, or acts on what is around it: controls, marks of direction, characters without width.
fn is_hidden(letter: char) -> bool {
    match letter {
        '\t' | '\n' | '\r' => false,
        _ if letter.is_control() => true,
        '\u{ad}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{180e}' | '\u{3164}' | '\u{feff}' => {
            true
        }
        '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' => true,
        '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}' => true,
        _ => false,
    }
}

/// By its number: few fonts have pictures of controls.
fn show(letter: char, out: &mut String) {
    match is_hidden(letter) {
        false => out.push(letter),
        true => {
            // Writing into a text does not fail.
            let _written = write!(out, "[U+{:04X}]", u32::from(letter));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_acts_is_shown_and_the_rest_is_as_it_was() {
        for (text, shown) in [
            ("230", "230"),
            (
                "Čađavica, Жиžа, 7\u{a0}500 “€”",
                "Čađavica, Жиžа, 7\u{a0}500 “€”",
            ),
            ("a\u{202e}b\u{202c}", "a[U+202E]b[U+202C]"),
            ("\u{2067}x\u{2069}", "[U+2067]x[U+2069]"),
            ("2\u{200b}3\u{feff}0", "2[U+200B]3[U+FEFF]0"),
            ("\u{1b}[31mred\u{9b}0m", "[U+001B][31mred[U+009B]0m"),
            ("one\r\ntwo\tthree\n", "one↵two⇥three↵"),
            ("a\u{2028}b", "a↵b"),
            ("\u{e0041}", "[U+E0041]"),
        ] {
            assert_eq!(harmless(text), shown, "{text:?}");
            assert_eq!(harmless(shown), shown, "{shown:?} stays");
        }
        assert_eq!(
            printable("a\n\tb\u{1b}[2J\rc"),
            "a\n\tb[U+001B][2J[U+000D]c"
        );
    }

    #[test]
    fn json_is_the_same_json() {
        let text = "a\u{202e}b\u{9b}c\u{e0041}\u{1b}d“é”";
        let json = serde_json::to_string(text).unwrap_or_default();
        let escaped = escaped_json(&json);
        assert!(!escaped.chars().any(is_hidden), "{escaped}");
        assert_eq!(
            serde_json::from_str::<String>(&escaped).ok().as_deref(),
            Some(text)
        );
    }

    #[test]
    fn a_long_text_is_cut_between_characters() {
        let long = "я".repeat(32_767);
        assert_eq!(short(&long).chars().count(), QUOTED);
        assert!(short(&long).ends_with("я…"));
        assert_eq!(short("short"), "short");
    }
}
