//! Formulas of OpenDocument in the notation of Excel: `of:=SUM([.D18:.D19];1)` is `SUM(D18:D19,1)`.

/// A formula without its equals sign, as Excel would write it. What cannot be said so stays as it is.
pub(super) fn excel(written: &str) -> String {
    // The prefix says whose notation it is.
    let (language, plain) = written.split_once('=').unwrap_or(("", written));
    match language {
        "of:" | "oooc:" => translated(plain).unwrap_or_else(|| plain.to_owned()),
        _ => plain.to_owned(),
    }
}

/// The one cell that an address such as `$Sheet.$D$18` names, as Excel would write it.
pub(super) fn address(written: &str) -> Option<String> {
    let (first, last) = match colon(written) {
        Some(at) => (written.get(..at)?, written.get(at + 1..)),
        None => (written, None),
    };
    let cell = place(first)?;
    match last {
        // A block of one cell is one, too.
        Some(last) if place(last)? != cell && place(last)? != without_sheet(&cell) => None,
        _ => Some(cell),
    }
}

fn without_sheet(cell: &str) -> &str {
    cell.rsplit_once('!').map_or(cell, |(_, place)| place)
}

fn translated(plain: &str) -> Option<String> {
    let mut out = String::with_capacity(plain.len());
    let mut rest = plain;
    let mut braces = 0_usize;
    while let Some(character) = rest.chars().next() {
        let behind = rest.get(character.len_utf8()..)?;
        rest = behind;
        match character {
            '"' => {
                // A quote within is written twice, which is two texts beside each other here.
                let end = behind.find('"')?;
                out.push('"');
                out.push_str(behind.get(..=end)?);
                rest = behind.get(end + 1..)?;
            }
            '[' => {
                let end = closing(behind)?;
                out.push_str(&reference(behind.get(..end)?)?);
                rest = behind.get(end + 1..)?;
            }
            '{' => {
                braces += 1;
                out.push('{');
            }
            '}' => {
                braces = braces.checked_sub(1)?;
                out.push('}');
            }
            ';' => out.push(','),
            '|' if braces > 0 => out.push(';'),
            '!' => out.push(' '),
            '~' => out.push(','),
            _ => out.push(character),
        }
    }
    // Functions that are Excel's by name.
    Some(out.replace("COM.MICROSOFT.", "").replace("LEGACY.", ""))
}

/// Where the bracket closes that was just opened; names of sheets stand in quotes.
fn closing(text: &str) -> Option<usize> {
    outside_quotes(text, ']')
}

fn colon(text: &str) -> Option<usize> {
    outside_quotes(text, ':')
}

fn outside_quotes(text: &str, sought: char) -> Option<usize> {
    let mut quoted = false;
    for (at, character) in text.char_indices() {
        match character {
            '\'' => quoted = !quoted,
            _ if character == sought && !quoted => return Some(at),
            _ => {}
        }
    }
    None
}

/// What stands in brackets: a cell, or the first and the last of a block.
fn reference(inner: &str) -> Option<String> {
    let Some(at) = colon(inner) else {
        return place(inner);
    };
    let first = place(inner.get(..at)?)?;
    let last = place(inner.get(at + 1..)?)?;
    // A block through several sheets is none of Excel's that is calculated here.
    let sheet = |cell: &str| cell.rsplit_once('!').map(|(sheet, _)| sheet.to_owned());
    match (sheet(&first), sheet(&last)) {
        (_, None) => Some(format!("{first}:{last}")),
        (one, other) if one == other => Some(format!("{first}:{}", without_sheet(&last))),
        _ => None,
    }
}

/// A cell with its sheet: `.D18`, `$Sheet.D18`, `'It''s one'.$D$18`.
fn place(written: &str) -> Option<String> {
    let written = written.trim();
    let written = written
        .strip_prefix('$')
        .filter(|rest| rest.contains('.'))
        .unwrap_or(written);
    let (sheet, cell) = match written.strip_prefix('\'') {
        Some(quoted) => {
            let end = quoted.rfind("'.")?;
            let sheet = quoted.get(..end)?;
            (format!("'{sheet}'!"), quoted.get(end + 2..)?)
        }
        None => match written.rsplit_once('.')? {
            ("", cell) => (String::new(), cell),
            (sheet, cell) => {
                let plain = sheet.chars().all(|c| c.is_alphanumeric() || c == '_');
                let begins = sheet.starts_with(|c: char| c.is_alphabetic() || c == '_');
                match plain && begins {
                    true => (format!("{sheet}!"), cell),
                    false => (format!("'{sheet}'!"), cell),
                }
            }
        },
    };
    // Another file, or what is no cell.
    let sound = cell.chars().all(|c| c.is_ascii_alphanumeric() || c == '$');
    match cell {
        "#REF!" => Some("#REF!".to_owned()),
        _ if sound && !cell.is_empty() && !sheet.contains('#') => Some(format!("{sheet}{cell}")),
        _ => None,
    }
}
