//! An answer with the reason behind it: `not available - register down`, `po (që nga 2018)`.

/// Words with which a reason begins; they are part of it.
const BECAUSE: &[&str] = &[
    "because",
    "due to",
    "since",
    "as",
    "pending",
    "jer",
    "zbog",
    "pošto",
    "budući da",
    "јер",
    "због",
    "пошто",
    "бидејќи",
    "затоа што",
    "поради",
    "sepse",
    "pasi",
    "meqë",
    "meqenëse",
    "për shkak",
    "për arsye",
];

/// So many ways to part a text are tried.
const TRIED: usize = 8;

/// The ways to part a text into an answer and its reason, the shortest answer first.
pub(super) fn splits(text: &str) -> Vec<(String, String)> {
    let text = crate::text::visible(text);
    let text = text.trim();
    let places = text
        .char_indices()
        .filter(|(at, c)| *at > 0 && parts(text, *at, *c));
    let found = places.filter_map(|(at, _)| {
        let (head, rest) = text.split_at(at);
        let reason = reason(rest);
        let says = reason.chars().filter(|c| c.is_alphanumeric()).count() > 1;
        says.then(|| (head.trim().to_owned(), reason))
    });
    found.take(TRIED).collect()
}

/// Whether the answer may end before a character.
fn parts(text: &str, at: usize, character: char) -> bool {
    let (before, from) = text.split_at(at);
    let after = from.get(character.len_utf8()..).unwrap_or_default();
    let spaced = before.ends_with(char::is_whitespace) || after.starts_with(char::is_whitespace);
    match character {
        ',' | ';' | ':' | '(' | '[' | '{' | '—' | '\n' => true,
        // A hyphen or a stop may be part of the answer.
        '-' | '–' | '−' | '.' | '/' | '|' | '=' | '!' => spaced,
        space if space.is_whitespace() => begins_reason(after),
        _ => false,
    }
}

fn begins_reason(text: &str) -> bool {
    let lower: String = text.chars().take(20).flat_map(char::to_lowercase).collect();
    BECAUSE.iter().any(|word| {
        let rest = lower.strip_prefix(word);
        rest.is_some_and(|rest| rest.starts_with(char::is_whitespace))
    })
}

/// What stands behind the answer, without the marks that part them.
fn reason(rest: &str) -> String {
    let mark = |c: char| {
        c.is_whitespace()
            || matches!(
                c,
                ',' | ';' | ':' | '-' | '–' | '—' | '−' | '.' | '/' | '|' | '=' | '!'
            )
    };
    let rest = rest.trim_start_matches(mark).trim_end();
    let inside = [('(', ')'), ('[', ']'), ('{', '}')]
        .into_iter()
        .find_map(|(open, close)| {
            let inside = rest
                .strip_prefix(open)?
                .trim_end_matches('.')
                .strip_suffix(close)?;
            (!inside.contains(open)).then_some(inside)
        });
    inside.unwrap_or(rest).trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::splits;

    #[test]
    fn a_reason_stands_behind_an_answer() {
        for (text, head, reason) in [
            (
                "not available - register down",
                "not available",
                "register down",
            ),
            ("n/a (register down)", "n/a", "register down"),
            ("nuk ka të dhëna: regjistri", "nuk ka të dhëna", "regjistri"),
            ("нема податоци – регистар", "нема податоци", "регистар"),
            ("n.a. register down", "n.a", "register down"),
            (
                "not available because it is closed",
                "not available",
                "because it is closed",
            ),
            ("nije dostupno, zbog kvara", "nije dostupno", "zbog kvara"),
            ("yes\nsince 2018", "yes", "since 2018"),
            ("po (që nga 2018).", "po", "që nga 2018"),
            ("yes — (1) law, (2) order", "yes", "(1) law, (2) order"),
        ] {
            let found = splits(text);
            assert!(
                found.contains(&(head.to_owned(), reason.to_owned())),
                "{text}: {found:?}"
            );
        }
        for text in [
            "",
            "not available",
            "semi-automatic",
            "10-12",
            "n/a",
            "yes -",
            "yes.",
        ] {
            assert!(splits(text).is_empty(), "{text}: {:?}", splits(text));
        }
    }
}
