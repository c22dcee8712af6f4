//! The marks inside a run of digits: for thousands, for decimals, or for either.

/// Marks that only ever keep thousands apart.
fn only_groups(mark: char) -> bool {
    // A line break keeps two numbers apart.
    let space = mark.is_whitespace() && !mark.is_control();
    space || matches!(mark, '\'' | '’' | '٬' | '_')
}

/// Marks that keep thousands apart or stand before decimals.
fn either(mark: char) -> bool {
    matches!(mark, '.' | ',' | '٫' | '·')
}

/// Whether a character can stand inside a number, between digits.
pub(super) fn is_mark(mark: char) -> bool {
    only_groups(mark) || either(mark)
}

/// Every number that digits with marks between them can be. The text begins and ends with an ASCII
/// digit, or begins with a decimal mark.
pub(super) fn values(text: &str) -> Vec<f64> {
    let mut groups: Vec<&str> = Vec::new();
    let mut marks: Vec<char> = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find(is_mark) {
        let (group, after) = rest.split_at(at);
        groups.push(group);
        marks.extend(after.chars().next());
        rest = after
            .get(after.chars().next().map_or(1, char::len_utf8)..)
            .unwrap_or_default();
    }
    groups.push(rest);
    let mut values: Vec<f64> = Vec::new();
    let mut add = |digits: String| {
        // Digits that no floating number carries are no reading.
        let exact = digits.bytes().filter(u8::is_ascii_digit).count() <= 15;
        if let Some(value) = digits.parse::<f64>().ok().filter(|_| exact)
            && !values.contains(&value)
        {
            values.push(value);
        }
    };
    // All marks keep thousands apart.
    if thousands(&groups, &marks) {
        add(groups.concat());
    }
    // The last mark stands before decimals, those before it keep thousands apart.
    if let (Some((decimals, whole)), Some((mark, before))) =
        (groups.split_last(), marks.split_last())
        && either(*mark)
        && !before.contains(mark)
        && !decimals.is_empty()
        && (thousands(whole, before) || whole == [""])
    {
        add(format!("{}.{decimals}", whole.concat()));
    }
    values
}

/// Whether groups with these marks between them are thousands: one mark throughout, one to three
/// digits first and three in each further group. Nothing begins with a superfluous nought.
fn thousands(groups: &[&str], marks: &[char]) -> bool {
    let Some((first, rest)) = groups.split_first() else {
        return false;
    };
    let one_mark = marks.iter().all(|mark| Some(mark) == marks.first());
    let grouped = rest.iter().all(|group| group.len() == 3);
    match rest.is_empty() {
        true => !first.is_empty(),
        false => one_mark && grouped && (1..=3).contains(&first.len()) && !first.starts_with('0'),
    }
}
