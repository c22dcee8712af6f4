//! Serbian in Cyrillic, written from its text in Latin letters.
//!
//! The alphabets agree letter by letter, but that lj, nj and dž are one letter in Cyrillic unless two
//! parts of a word meet there. Which words are so, and what stays in Latin letters (names of programs,
//! files, keys, units), is in `locales/cyrillic.txt`. It is given the words of sentences only: what a
//! sentence says of a file is put in afterwards and stays as it is.

use std::sync::LazyLock;

/// The code of the language that is written so.
pub const CODE: &str = "sr-Cyrl";
/// The code of the language that it is written from.
pub const FROM: &str = "sr-Latn";

static EXCEPTIONS: LazyLock<Exceptions> =
    LazyLock::new(|| Exceptions::read(include_str!("../../locales/cyrillic.txt")));

/// What `locales/cyrillic.txt` lists, read once: all labels of a form are written so when it is loaded, before
/// the first file can be opened.
struct Exceptions {
    /// What stays in Latin letters.
    kept: Vec<&'static str>,
    /// The letters that such a name begins with: nearly all places of a text are passed by one look.
    beginnings: Vec<char>,
    /// Beginnings of words, before and behind the place where two letters stay two.
    split: Vec<(&'static str, &'static str)>,
}

impl Exceptions {
    fn read(text: &'static str) -> Self {
        let entries = |kind| text.lines().filter_map(move |line| line.strip_prefix(kind));
        let kept: Vec<&str> = entries("keep ").collect();
        let mut beginnings: Vec<char> =
            kept.iter().filter_map(|name| name.chars().next()).collect();
        beginnings.sort_unstable();
        beginnings.dedup();
        Self {
            kept,
            beginnings,
            split: entries("split ")
                .filter_map(|entry| entry.split_once('|'))
                .collect(),
        }
    }
}

/// A text in Cyrillic.
pub fn written(latin: &str) -> String {
    let mut out = String::with_capacity(latin.len() * 2);
    let mut rest = latin;
    while let Some(first) = rest.chars().next() {
        if EXCEPTIONS.beginnings.contains(&first)
            && let Some(kept) = kept(rest)
        {
            let (name, after) = rest.split_at(kept.len());
            let (ending, after) = after.split_at(word(after));
            out.push_str(name);
            if !ending.is_empty() {
                out.push('-');
                letters(ending, &mut out);
            }
            rest = after;
            continue;
        }
        let length = word(rest);
        if length == 0 {
            out.push(first);
            rest = rest.get(first.len_utf8()..).unwrap_or_default();
            continue;
        }
        let (own, after) = rest.split_at(length);
        match own.contains(is_foreign) {
            true => out.push_str(own),
            false => letters(own, &mut out),
        }
        rest = after;
    }
    out
}

/// What stays as it is at the beginning of a text: the longest such name, with small letters behind it
/// at the most.
fn kept(text: &str) -> Option<&'static str> {
    let fits = |name: &&str| {
        let after = text.get(name.len()..).unwrap_or_default();
        let ending = after.get(..word(after)).unwrap_or_default();
        let most = if name.starts_with('.') { 0 } else { 3 };
        ending.chars().count() <= most && ending.chars().all(char::is_lowercase)
    };
    let names = EXCEPTIONS.kept.iter().copied();
    names
        .filter(|name| text.starts_with(name))
        .filter(fits)
        .max_by_key(|name| name.len())
}

/// The length of the word at the beginning of a text.
fn word(text: &str) -> usize {
    text.find(|c: char| !c.is_alphanumeric() && c != '_')
        .unwrap_or(text.len())
}

fn is_foreign(c: char) -> bool {
    c.is_ascii_digit() || "_qwxyQWXY".contains(c)
}

/// A word in Cyrillic.
fn letters(word: &str, out: &mut String) {
    // Only words with a digraph are looked up, and once.
    let mut split: Option<Option<usize>> = None;
    let mut all = word.chars().enumerate().peekable();
    while let Some((_, letter)) = all.next() {
        let pair = all.peek().and_then(|(next, second)| {
            let pair = digraph(letter, *second)?;
            let split = *split.get_or_insert_with(|| split_at(word));
            (split != Some(*next)).then_some(pair)
        });
        if pair.is_some() {
            all.next();
        }
        out.push(pair.unwrap_or_else(|| single(letter)));
    }
}

/// Behind how many letters of a word two parts of it meet, so that two letters stay two.
fn split_at(word: &str) -> Option<usize> {
    let small = word.to_lowercase();
    EXCEPTIONS.split.iter().find_map(|(one, other)| {
        let after = small.strip_prefix(one)?;
        after.starts_with(other).then(|| one.chars().count())
    })
}

fn digraph(first: char, second: char) -> Option<char> {
    let small = match (first, second) {
        ('l' | 'L', 'j' | 'J') => 'љ',
        ('n' | 'N', 'j' | 'J') => 'њ',
        ('d' | 'D', 'ž' | 'Ž') => 'џ',
        _ => return None,
    };
    Some(in_case_of(first, small))
}

fn single(letter: char) -> char {
    let small = match in_small(letter) {
        'a' => 'а',
        'b' => 'б',
        'c' => 'ц',
        'č' => 'ч',
        'ć' => 'ћ',
        'd' => 'д',
        'đ' => 'ђ',
        'e' => 'е',
        'f' => 'ф',
        'g' => 'г',
        'h' => 'х',
        'i' => 'и',
        'j' => 'ј',
        'k' => 'к',
        'l' => 'л',
        'm' => 'м',
        'n' => 'н',
        'o' => 'о',
        'p' => 'п',
        'r' => 'р',
        's' => 'с',
        'š' => 'ш',
        't' => 'т',
        'u' => 'у',
        'v' => 'в',
        'z' => 'з',
        'ž' => 'ж',
        _ => return letter,
    };
    in_case_of(letter, small)
}

/// Most letters are of ASCII, for which no table needs to be asked.
fn in_small(letter: char) -> char {
    match letter.is_ascii() {
        true => letter.to_ascii_lowercase(),
        false => letter.to_lowercase().next().unwrap_or(letter),
    }
}

fn in_case_of(letter: char, small: char) -> char {
    match letter.is_uppercase() {
        true => small.to_uppercase().next().unwrap_or(small),
        false => small,
    }
}

#[cfg(test)]
mod tests {
    use super::written;

    #[test]
    fn serbian_is_written_in_cyrillic() {
        let cases = include_str!("../../locales/cyrillic.cases.txt");
        let cases = cases.lines().filter_map(|line| line.split_once('\t'));
        let mut count = 0;
        for (latin, cyrillic) in cases {
            assert_eq!(written(latin), cyrillic);
            count += 1;
        }
        assert!(count > 20);
    }
}
