//! Text to tokens.

use super::{SyntaxError, SyntaxProblem};

/// A token and where it begins, counted in characters from 0.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Token {
    pub(super) kind: TokenKind,
    pub(super) at: usize,
}

#[derive(Debug, Clone, PartialEq)]
pub(super) enum TokenKind {
    Number(f64),
    Text(String),
    /// A code or the name of a function.
    Name(String),
    /// One of `+ - * / ^ % ( ) , = <> < <= > >=`; a semicolon is read as a comma.
    Symbol(&'static str),
    End,
}

/// Two-character symbols stand first, so that they are found first.
const SYMBOLS: &[(&str, &str)] = &[
    ("<>", "<>"),
    ("<=", "<="),
    (">=", ">="),
    ("≤", "<="),
    ("≥", ">="),
    ("≠", "<>"),
    ("<", "<"),
    (">", ">"),
    ("=", "="),
    ("+", "+"),
    ("-", "-"),
    ("−", "-"),
    ("*", "*"),
    ("/", "/"),
    ("^", "^"),
    ("%", "%"),
    ("(", "("),
    (")", ")"),
    (",", ","),
    (";", ","),
];

/// The tokens of a formula; the last is always `End`. A leading equals sign is passed over.
pub(super) fn tokens(text: &str) -> Result<Vec<Token>, SyntaxError> {
    let mut tokens = Vec::new();
    let mut rest = text;
    let place = |rest: &str| text.chars().count() - rest.chars().count();
    loop {
        rest = rest.trim_start();
        let at = place(rest);
        let Some(first) = rest.chars().next() else {
            tokens.push(Token {
                kind: TokenKind::End,
                at,
            });
            return Ok(tokens);
        };
        if tokens.is_empty() && first == '=' {
            rest = rest.get(1..).unwrap_or_default();
            continue;
        }
        let (kind, after) = if first.is_ascii_digit() || first == '.' {
            number(rest, at)?
        } else if first == '"' {
            quoted(rest, at)?
        } else if first.is_alphabetic() || first == '_' {
            let end = rest
                .find(|c: char| !(c.is_alphanumeric() || c == '.' || c == '_'))
                .unwrap_or(rest.len());
            let (name, after) = rest.split_at(end);
            (TokenKind::Name(name.to_owned()), after)
        } else {
            let found = SYMBOLS.iter().find_map(|(written, symbol)| {
                rest.strip_prefix(written).map(|after| (*symbol, after))
            });
            let (symbol, after) = found.ok_or_else(|| SyntaxError {
                column: at + 1,
                problem: SyntaxProblem::StrayCharacter(first),
            })?;
            (TokenKind::Symbol(symbol), after)
        };
        tokens.push(Token { kind, at });
        rest = after;
    }
}

fn number(rest: &str, at: usize) -> Result<(TokenKind, &str), SyntaxError> {
    let bytes = rest.as_bytes();
    let mut end = 0;
    while bytes
        .get(end)
        .is_some_and(|b| b.is_ascii_digit() || *b == b'.')
    {
        end += 1;
    }
    if bytes.get(end).is_some_and(|b| matches!(b, b'e' | b'E')) {
        let signed = usize::from(bytes.get(end + 1).is_some_and(|b| matches!(b, b'+' | b'-')));
        if bytes.get(end + 1 + signed).is_some_and(u8::is_ascii_digit) {
            end += 1 + signed;
            while bytes.get(end).is_some_and(u8::is_ascii_digit) {
                end += 1;
            }
        }
    }
    let (digits, after) = rest.split_at(end);
    match digits.parse::<f64>() {
        Ok(value) if value.is_finite() => Ok((TokenKind::Number(value), after)),
        _ => Err(SyntaxError {
            column: at + 1,
            problem: SyntaxProblem::NotANumber(digits.to_owned()),
        }),
    }
}

fn quoted(rest: &str, at: usize) -> Result<(TokenKind, &str), SyntaxError> {
    let mut text = String::new();
    let mut characters = rest.char_indices().skip(1).peekable();
    while let Some((index, character)) = characters.next() {
        if character != '"' {
            text.push(character);
        } else if characters.peek().is_some_and(|(_, next)| *next == '"') {
            characters.next();
            text.push('"');
        } else {
            return Ok((
                TokenKind::Text(text),
                rest.get(index + 1..).unwrap_or_default(),
            ));
        }
    }
    Err(SyntaxError {
        column: at + 1,
        problem: SyntaxProblem::OpenQuote,
    })
}
