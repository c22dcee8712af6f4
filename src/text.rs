//! Texts as people mean them: the same words whatever the keyboard, the program or the web page put
//! between, around or in the place of their letters.
//!
//! [`visible`] leaves out what nobody sees and puts letters together that were written as two
//! characters; [`plain`] makes all white space one space too. [`word`] is the key by which answers
//! are looked up, and [`look`] what it looks like, the same for Latin and Cyrillic letters.

use std::borrow::Cow;

/// Whether a character is there and cannot be seen: zero-width characters, marks of direction, the
/// byte order mark.
pub fn is_invisible(character: char) -> bool {
    matches!(
        character,
        '\u{ad}'
            | '\u{34f}'
            | '\u{61c}'
            | '\u{180e}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
            | '\u{fff9}'..='\u{fffb}'
    )
}

/// Whether a character is white space other than the one that the space bar types.
pub fn is_odd_space(character: char) -> bool {
    character != ' ' && is_space(character)
}

fn is_space(character: char) -> bool {
    // Blank signs of Braille and Hangul look like spaces.
    character.is_whitespace() || matches!(character, '\u{2800}' | '\u{3164}')
}

/// The text as it is seen: without invisible characters, and each letter one character.
pub fn visible(text: &str) -> Cow<'_, str> {
    if text.is_ascii() || !text.chars().any(|c| is_invisible(c) || is_combining(c)) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    for character in text.chars().filter(|c| !is_invisible(*c)) {
        match out
            .chars()
            .next_back()
            .and_then(|base| composed(base, character))
        {
            Some(letter) => {
                out.pop();
                out.push(letter);
            }
            None => out.push(character),
        }
    }
    Cow::Owned(out)
}

/// The text as it is seen, with one space for any white space, and none around it.
pub fn plain(text: &str) -> Cow<'_, str> {
    let text = visible(text);
    let spaced = |text: &str| {
        let mut before = ' ';
        let odd = text.chars().any(|c| {
            let doubled = c == ' ' && before == ' ';
            before = c;
            doubled || is_odd_space(c)
        });
        odd || text.ends_with(' ')
    };
    if !spaced(&text) {
        return text;
    }
    let words = text.split(is_space).filter(|word| !word.is_empty());
    Cow::Owned(words.collect::<Vec<_>>().join(" "))
}

/// Quotation marks and apostrophes of all sorts.
pub fn is_quote(character: char) -> bool {
    matches!(
        character,
        '"' | '\''
            | '`'
            | '´'
            | '‘'
            | '’'
            | '‚'
            | '‛'
            | '“'
            | '”'
            | '„'
            | '‟'
            | '«'
            | '»'
            | '‹'
            | '›'
            | 'ʼ'
            | '′'
            | '″'
            | '＂'
            | '＇'
    )
}

/// A text without the quotation marks around it.
pub fn unquoted(text: &str) -> &str {
    let inner = text
        .strip_prefix(is_quote)
        .and_then(|rest| rest.strip_suffix(is_quote));
    inner.map_or(text, str::trim)
}

/// The key by which an answer is looked up: plain, in lower case, without quotation marks around it
/// and without the full stop behind it.
pub fn word(text: &str) -> String {
    let plain = plain(text);
    let bare = unquoted(&plain)
        .trim_end_matches(['.', ';', ',', '!'])
        .trim_end();
    let mut word = String::with_capacity(bare.len());
    for character in bare.chars().flat_map(char::to_lowercase) {
        match character {
            // The letters of the region that Unicode has as one character.
            'ǆ' | 'ǅ' => word.push_str("dž"),
            'ǉ' | 'ǈ' => word.push_str("lj"),
            'ǌ' | 'ǋ' => word.push_str("nj"),
            '\u{ff01}'..='\u{ff5e}' => word.extend(narrow(character)),
            '‐' | '‑' | '–' | '—' | '−' => word.push('-'),
            quote if is_quote(quote) => word.push('\''),
            other => word.push(other),
        }
    }
    // A full stop may stand inside the quotation marks or behind them.
    unquoted(&word).to_owned()
}

/// What a word looks like: the same for letters of the Latin and the Cyrillic alphabet that cannot be
/// told apart, as capitals or as small letters.
pub fn look(word: &str) -> String {
    word.chars().map(latin_look).collect()
}

fn latin_look(letter: char) -> char {
    match letter {
        'а' => 'a',
        'в' => 'b',
        'с' => 'c',
        'е' | 'ё' | 'ѐ' => 'e',
        'һ' | 'н' => 'h',
        'і' | 'ї' => 'i',
        'ј' => 'j',
        'к' => 'k',
        'м' => 'm',
        'о' => 'o',
        'р' => 'p',
        'ѕ' => 's',
        'т' => 't',
        'у' => 'y',
        'х' => 'x',
        other => other,
    }
}

/// The ASCII character of a full-width one.
pub fn narrow(character: char) -> Option<char> {
    let code = character as u32;
    let ascii = (0xff01..=0xff5e).contains(&code).then(|| code - 0xfee0);
    ascii.and_then(char::from_u32)
}

fn is_combining(character: char) -> bool {
    matches!(character, '\u{300}'..='\u{36f}')
}

/// The one character for a letter and the mark that was written behind it: the letters of the six
/// languages, and of their neighbours.
fn composed(base: char, mark: char) -> Option<char> {
    // Each mark, the letters that it stands on, and what they become.
    const LETTERS: &[(char, &str, &str)] = &[
        ('\u{300}', "aeiouAEIOUеиЕИ", "àèìòùÀÈÌÒÙѐѝЀЍ"),
        (
            '\u{301}',
            "aeiouyczsnlrAEIOUYCZSNLRкгКГ",
            "áéíóúýćźśńĺŕÁÉÍÓÚÝĆŹŚŃĹŔќѓЌЃ",
        ),
        ('\u{302}', "aeiouAEIOU", "âêîôûÂÊÎÔÛ"),
        ('\u{303}', "anoANO", "ãñõÃÑÕ"),
        ('\u{306}', "agAGиуИУ", "ăğĂĞйўЙЎ"),
        ('\u{308}', "aeiouAEIOUеіЕІ", "äëïöüÄËÏÖÜёїЁЇ"),
        ('\u{30a}', "auAU", "åůÅŮ"),
        ('\u{30b}', "ouOU", "őűŐŰ"),
        ('\u{30c}', "csznderCSZNDER", "čšžňďěřČŠŽŇĎĚŘ"),
        ('\u{327}', "csCS", "çşÇŞ"),
    ];
    let (_, bases, letters) = LETTERS.iter().find(|(known, ..)| *known == mark)?;
    let at = bases.chars().position(|known| known == base)?;
    letters.chars().nth(at)
}

#[cfg(test)]
mod tests {
    use super::{look, plain, visible, word};

    #[test]
    fn what_nobody_sees_is_left_out() {
        for (text, seen) in [
            ("\u{202d}212\u{202c}", "212"),
            ("\u{feff}230", "230"),
            ("2\u{200b}3\u{61c}0\u{2069}", "230"),
            ("nuk ka te\u{308} dhe\u{308}na", "nuk ka të dhëna"),
            ("c\u{30c}c\u{301}s\u{30c}z\u{30c}c\u{327}", "čćšžç"),
            ("к\u{301}г\u{301}и\u{306}Е\u{300}", "ќѓйЀ"),
            ("плус\u{301}", "плус\u{301}"),
            ("as it is", "as it is"),
        ] {
            assert_eq!(visible(text), seen, "{text:?}");
        }
    }

    #[test]
    fn white_space_is_one_space() {
        for (text, seen) in [
            ("not\u{a0}available", "not available"),
            ("  not \u{2003} available\u{3000}", "not available"),
            ("not\tavailable\r\n", "not available"),
            ("not\u{200b} available", "not available"),
            ("\u{a0}", ""),
            ("", ""),
        ] {
            assert_eq!(plain(text), seen, "{text:?}");
        }
    }

    #[test]
    fn answers_are_one_word_however_they_are_written() {
        for text in [
            "not available",
            "NOT AVAILABLE",
            "Not available.",
            "“not available”",
            "'Not available.'",
            "not\u{a0} available",
            "ｎｏｔ available",
        ] {
            assert_eq!(word(text), "not available", "{text:?}");
        }
        assert_eq!(word("S’ka te\u{308} dhe\u{308}na"), "s'ka të dhëna");
        assert_eq!(word("primje\u{1cc}ivo"), "primjenjivo");
        // One Cyrillic letter in a Latin text, and the reverse.
        assert_eq!(look(&word("not аvailable")), look("not available"));
        assert_eq!(look(&word("HEMA")), look("нема"));
        assert_ne!(look("ne"), look("не"));
    }
}
