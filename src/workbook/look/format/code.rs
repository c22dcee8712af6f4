//! A format code, taken apart into sections, and each section into parts.

/// One of up to four patterns, for numbers of some sign or for texts.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Section {
    pub(super) condition: Option<Condition>,
    pub(super) kind: Kind,
    pub(super) parts: Vec<Part>,
}

/// What a section writes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Number,
    Day,
    Text,
    General,
    Literal,
    /// Something that is not known here.
    Unknown,
}

/// `[>=100]`
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Condition {
    relation: Relation,
    limit: f64,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Relation {
    Less,
    AtMost,
    Equal,
    Unequal,
    AtLeast,
    Greater,
}

/// A part of a section.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Part {
    /// Written as it is.
    Literal(String),
    /// `0`, `#` or `?`: a digit, with what stands where there is none.
    Digit(Filler),
    Point,
    Comma,
    Percent,
    /// `E+` (with the sign always) or `E-`.
    Exponent {
        always_signed: bool,
    },
    General,
    /// `@`
    Text,
    /// Letters of a day or time, and how many of them.
    Letters(char, usize),
    /// `[h]`: hours beyond a day.
    Elapsed(char, usize),
    /// `AM/PM` or `A/P`.
    HalfDay {
        short: bool,
    },
}

/// What stands where a number has no digit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Filler {
    Zero,
    Nothing,
    Space,
}

impl Condition {
    pub(super) fn met(self, value: f64) -> bool {
        match self.relation {
            Relation::Less => value < self.limit,
            Relation::AtMost => value <= self.limit,
            Relation::Equal => value == self.limit,
            Relation::Unequal => value != self.limit,
            Relation::AtLeast => value >= self.limit,
            Relation::Greater => value > self.limit,
        }
    }

    fn read(text: &str) -> Option<Self> {
        let relations = [
            ("<=", Relation::AtMost),
            (">=", Relation::AtLeast),
            ("<>", Relation::Unequal),
            ("<", Relation::Less),
            (">", Relation::Greater),
            ("=", Relation::Equal),
        ];
        relations.into_iter().find_map(|(sign, relation)| {
            let limit = text.strip_prefix(sign)?.trim().parse().ok()?;
            Some(Self { relation, limit })
        })
    }
}

/// The parts in order, those that `write` knows as it writes them, literals as they are.
pub(super) fn around(parts: &[Part], write: impl Fn(&Part) -> Option<String>) -> String {
    let written = parts.iter().map(|part| match part {
        Part::Literal(text) => text.clone(),
        Part::Percent => "%".to_owned(),
        part => write(part).unwrap_or_default(),
    });
    written.collect()
}

/// The sections of a code.
pub(super) fn sections(code: &str) -> Vec<Section> {
    let mut scanner = Scanner {
        rest: code,
        parts: Vec::new(),
        condition: None,
        known: true,
    };
    let mut sections = Vec::new();
    while let Some(first) = scanner.rest.chars().next() {
        if first == ';' {
            scanner.skip(1);
            sections.push(scanner.section());
        } else {
            scanner.part(first);
        }
    }
    sections.push(scanner.section());
    // Of an empty code nothing is known but that it is the usual one.
    if code.is_empty() {
        return self::sections("General");
    }
    sections
}

struct Scanner<'a> {
    rest: &'a str,
    parts: Vec<Part>,
    condition: Option<Condition>,
    known: bool,
}

impl Scanner<'_> {
    fn skip(&mut self, bytes: usize) {
        self.rest = self.rest.get(bytes..).unwrap_or_default();
    }

    /// Ends a section.
    fn section(&mut self) -> Section {
        let mut parts = std::mem::take(&mut self.parts);
        let has = |is: fn(&Part) -> bool| parts.iter().any(is);
        let day = has(|part| {
            matches!(
                part,
                Part::Letters(..) | Part::Elapsed(..) | Part::HalfDay { .. }
            )
        });
        let digits = has(|part| matches!(part, Part::Digit(_)));
        let kind = match () {
            () if !std::mem::replace(&mut self.known, true) => Kind::Unknown,
            () if day => Kind::Day,
            () if has(|part| matches!(part, Part::General)) => Kind::General,
            () if digits => Kind::Number,
            () if has(|part| matches!(part, Part::Text)) => Kind::Text,
            () => Kind::Literal,
        };
        if kind == Kind::Day {
            minutes(&mut parts);
        }
        Section {
            condition: self.condition.take(),
            kind,
            parts,
        }
    }

    fn literal(&mut self, text: &str) {
        match self.parts.last_mut() {
            Some(Part::Literal(known)) => known.push_str(text),
            _ => self.parts.push(Part::Literal(text.to_owned())),
        }
    }

    fn part(&mut self, first: char) {
        let after = self.rest.get(first.len_utf8()..).unwrap_or_default();
        let next = after.chars().next();
        match first {
            '"' => {
                let end = after.find('"').unwrap_or(after.len());
                self.literal(after.get(..end).unwrap_or_default());
                self.skip(1 + end + 1);
            }
            '\\' => {
                self.literal(next.map(String::from).unwrap_or_default().as_str());
                self.skip(1 + next.map_or(0, char::len_utf8));
            }
            // Room as wide as the character that follows.
            '_' => {
                self.literal(" ");
                self.skip(1 + next.map_or(0, char::len_utf8));
            }
            // The character that follows fills the cell, which only the cell's width can tell. It is
            // written once where it could be taken for a part of the figure.
            '*' => {
                if let Some(filling) = next.filter(|next| next.is_alphanumeric()) {
                    self.literal(filling.encode_utf8(&mut [0; 4]));
                }
                self.skip(1 + next.map_or(0, char::len_utf8));
            }
            '[' => {
                let end = after.find(']').unwrap_or(after.len());
                let inside = after.get(..end).unwrap_or_default().to_owned();
                self.bracket(&inside);
                self.skip(1 + end + 1);
            }
            '0' | '#' | '?' => {
                let filler = match first {
                    '0' => Filler::Zero,
                    '#' => Filler::Nothing,
                    _ => Filler::Space,
                };
                self.parts.push(Part::Digit(filler));
                self.skip(1);
            }
            '.' => self.push(Part::Point, 1),
            ',' => self.push(Part::Comma, 1),
            '%' => self.push(Part::Percent, 1),
            '@' => self.push(Part::Text, 1),
            'E' | 'e' if matches!(next, Some('+' | '-')) => {
                let always_signed = next == Some('+');
                self.push(Part::Exponent { always_signed }, 2);
            }
            'G' | 'g' if starts(self.rest, "general") => self.push(Part::General, 7),
            'A' | 'a' if starts(self.rest, "am/pm") => self.push(Part::HalfDay { short: false }, 5),
            'A' | 'a' if starts(self.rest, "a/p") => self.push(Part::HalfDay { short: true }, 3),
            'y' | 'Y' | 'm' | 'M' | 'd' | 'D' | 'h' | 'H' | 's' | 'S' => {
                let count = self
                    .rest
                    .chars()
                    .take_while(|other| other.eq_ignore_ascii_case(&first))
                    .count();
                self.push(Part::Letters(first.to_ascii_lowercase(), count), count);
            }
            // Years and eras of other calendars.
            'e' | 'E' | 'b' | 'B' | 'g' | 'G' => {
                self.known = false;
                self.skip(1);
            }
            // Between digits it makes a fraction, between days it is written.
            '/' if matches!(self.parts.last(), Some(Part::Digit(_))) => {
                self.known = false;
                self.skip(1);
            }
            other => {
                self.literal(other.encode_utf8(&mut [0; 4]));
                self.skip(other.len_utf8());
            }
        }
    }

    fn push(&mut self, part: Part, bytes: usize) {
        self.parts.push(part);
        self.skip(bytes);
    }

    /// What stands in square brackets: a currency, hours that are not cut at a day, a condition; a
    /// colour or a language says nothing here.
    fn bracket(&mut self, inside: &str) {
        if let Some(currency) = inside.strip_prefix('$') {
            let sign = currency.split('-').next().unwrap_or_default();
            if !sign.is_empty() {
                self.literal(sign);
            }
        } else if let Some(condition) = Condition::read(inside) {
            self.condition = Some(condition);
        } else if let Some(first) = inside
            .chars()
            .next()
            .map(|first| first.to_ascii_lowercase())
            && matches!(first, 'h' | 'm' | 's')
            && inside
                .chars()
                .all(|other| other.eq_ignore_ascii_case(&first))
        {
            self.parts.push(Part::Elapsed(first, inside.len()));
        }
    }
}

fn starts(text: &str, word: &str) -> bool {
    text.get(..word.len())
        .is_some_and(|start| start.eq_ignore_ascii_case(word))
}

/// What `m` is: a minute behind an hour or before a second, else a month. Minutes become `n`.
fn minutes(parts: &mut [Part]) {
    let clock: Vec<(usize, char)> = parts
        .iter()
        .enumerate()
        .filter_map(|(at, part)| match part {
            Part::Letters(letter, _) | Part::Elapsed(letter, _) => Some((at, *letter)),
            _ => None,
        })
        .collect();
    for (place, (at, letter)) in clock.iter().enumerate() {
        let before = place
            .checked_sub(1)
            .and_then(|before| clock.get(before))
            .map(|(_, letter)| *letter);
        let after = clock.get(place + 1).map(|(_, letter)| *letter);
        let minute = *letter == 'm' && (before == Some('h') || after == Some('s'));
        if minute && let Some(Part::Letters(letter, 1 | 2)) = parts.get_mut(*at) {
            *letter = 'n';
        }
    }
}
