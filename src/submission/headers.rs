//! What a column of the form is called, and what is near to that.

use crate::template::Template;

use super::Column;

/// How much a text is like a header. Ordered: the most like comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Likeness {
    /// It is the header, in capitals or not, over however many lines.
    Same,
    /// It is the header with something in brackets or a mark behind it, or without the marks on its letters.
    Decorated,
    /// It begins with the header.
    Longer,
    /// It is the header with a slip of the hand, or in another number.
    Misspelt,
}

/// The headers of the form in all of its languages.
pub(super) struct Headers(Vec<Header>);

struct Header {
    column: Column,
    /// As it stands, in small letters.
    plain: String,
    /// Without brackets, marks and the marks on letters.
    bare: String,
}

impl Headers {
    /// The headers of a form.
    pub(super) fn new(template: &Template) -> Self {
        let mut headers = Vec::new();
        for column in Column::ALL {
            let texts = template.labels.texts.get(column.key());
            for text in texts.into_iter().flat_map(|texts| texts.values()) {
                headers.push(Header {
                    column,
                    plain: plain(text),
                    bare: bare(text),
                });
            }
        }
        Self(headers)
    }

    /// How much a text is like the header of a column, if it is at all.
    pub(super) fn like(&self, text: &str, column: Column) -> Option<Likeness> {
        let own = || self.0.iter().filter(move |header| header.column == column);
        let text_plain = plain(text);
        if own().any(|header| header.plain == text_plain) {
            return Some(Likeness::Same);
        }
        let text = bare(text);
        if text.is_empty() {
            return None;
        }
        // What is another column's header is not near to this one's.
        let others = self
            .0
            .iter()
            .any(|header| header.plain == text_plain || header.bare == text);
        let is = own().any(|header| header.bare == text);
        match () {
            () if is => Some(Likeness::Decorated),
            () if others => None,
            () if own().any(|header| begins(&text, &header.bare)) => Some(Likeness::Longer),
            () if own().any(|header| is_slip(&text, &header.bare)) => Some(Likeness::Misspelt),
            () => None,
        }
    }
}

/// Whether a text is a header with further words behind it.
fn begins(text: &str, header: &str) -> bool {
    let rest = text.strip_prefix(header);
    !header.is_empty() && rest.is_some_and(|rest| rest.starts_with(' '))
}

/// Whether a text is a header but for one letter, or two of a long one. Of short words, one letter off is
/// another word.
fn is_slip(text: &str, header: &str) -> bool {
    let most = match header.chars().count() {
        ..4 => return false,
        4..8 => 1,
        _ => 2,
    };
    strsim::osa_distance(text, header) <= most
}

/// In small letters, with one space between words.
fn plain(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").to_lowercase()
}

/// The words alone: without what stands in brackets, without marks, in Latin letters without marks on them.
fn bare(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut depth = 0u32;
    for character in plain(text).chars() {
        match character {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth = depth.saturating_sub(1),
            _ if depth > 0 => {}
            letter if letter.is_alphanumeric() => latin(letter, &mut out),
            // Marks over letters that stand as characters of their own.
            '\u{300}'..='\u{36f}' => {}
            _ => out.push(' '),
        }
    }
    plain(&out)
}

/// A letter of the six languages without its mark, in the Latin alphabet.
fn latin(letter: char, out: &mut String) {
    out.push_str(match letter {
        'č' | 'ć' | 'ç' | 'ч' | 'ћ' | 'ц' | 'ќ' => "c",
        'š' | 'ш' => "s",
        'ž' | 'ж' => "z",
        'đ' | 'ђ' | 'д' | 'ѓ' => "d",
        'ë' | 'е' => "e",
        'а' => "a",
        'б' => "b",
        'в' => "v",
        'г' => "g",
        'з' => "z",
        'и' => "i",
        'ј' => "j",
        'к' => "k",
        'л' => "l",
        'љ' => "lj",
        'м' => "m",
        'н' => "n",
        'њ' => "nj",
        'о' => "o",
        'п' => "p",
        'р' => "r",
        'с' => "s",
        'т' => "t",
        'у' => "u",
        'ф' => "f",
        'х' => "h",
        'џ' | 'ѕ' => "dz",
        other => return out.push(other),
    });
}

#[cfg(test)]
mod tests {
    use super::{Column, Headers, Likeness};
    use crate::template::roadmap;

    #[test]
    fn a_header_is_known_in_many_forms_and_no_other_word_is_one() {
        use Likeness::{Decorated, Longer, Misspelt, Same};
        let headers = Headers::new(&roadmap());
        for (text, column, likeness) in [
            ("Value", Column::Value, Some(Same)),
            (" VALUE\u{a0}", Column::Value, Some(Same)),
            ("ВРЕДНОСТ", Column::Value, Some(Same)),
            ("Vrijednost", Column::Value, Some(Same)),
            ("Data\npoint", Column::Label, Some(Same)),
            ("Value (H1 2020)", Column::Value, Some(Decorated)),
            ("Value:", Column::Value, Some(Decorated)),
            ("Value*", Column::Value, Some(Decorated)),
            ("Shenim", Column::Note, Some(Decorated)),
            ("Values", Column::Value, Some(Misspelt)),
            ("Vlaue", Column::Value, Some(Misspelt)),
            ("Notes", Column::Note, Some(Misspelt)),
            ("Value H1 2020", Column::Value, Some(Longer)),
            ("Vrednost\nza period", Column::Value, Some(Longer)),
            ("Note / remark", Column::Note, Some(Longer)),
            ("Last period", Column::Value, None),
            ("Data point", Column::Value, None),
            ("Evaluation", Column::Value, None),
            ("Code", Column::Note, None),
            ("Note", Column::Code, None),
            ("Total", Column::Value, None),
            ("", Column::Value, None),
            ("(2020)", Column::Value, None),
        ] {
            assert_eq!(headers.like(text, column), likeness, "{text}");
        }
    }
}
