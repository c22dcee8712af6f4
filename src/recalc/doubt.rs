//! Texts that some computers read as a number, a day, a time or an amount of money, and others do not.

/// The names of months in the languages of the region, and in those that much is copied from.
const MONTHS: [&str; 76] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
    "januar",
    "februar",
    "mart",
    "maj",
    "jun",
    "jul",
    "avgust",
    "septembar",
    "oktobar",
    "novembar",
    "decembar",
    "juni",
    "juli",
    "janar",
    "shkurt",
    "mars",
    "prill",
    "qershor",
    "korrik",
    "gusht",
    "shtator",
    "tetor",
    "nëntor",
    "nentor",
    "dhjetor",
    "siječanj",
    "veljača",
    "ožujak",
    "travanj",
    "svibanj",
    "lipanj",
    "srpanj",
    "kolovoz",
    "rujan",
    "listopad",
    "studeni",
    "prosinac",
    "јануари",
    "февруари",
    "март",
    "април",
    "мај",
    "јуни",
    "јули",
    "август",
    "септември",
    "октомври",
    "ноември",
    "декември",
    "јануар",
    "фебруар",
    "јун",
    "јул",
    "септембар",
    "октобар",
    "новембар",
    "децембар",
    "märz",
    "mai",
    "oktober",
    "dezember",
    "siječnja",
    "ožujka",
    "rujna",
];

/// Short words of times and amounts of money.
const SHORT: [&str; 24] = [
    "a", "p", "am", "pm", "e", "km", "kn", "din", "rsd", "lek", "lekë", "all", "bam", "mkd", "eur",
    "usd", "chf", "ден", "дин", "км", "ft", "kr", "tl", "лв",
];

/// How many letters a word must share with the name of a month, which can have other endings.
const STEM: usize = 5;

/// Whether a text could be a number, a day, a time or an amount of money to some computer.
pub(crate) fn may_be_number(text: &str) -> bool {
    if !text.contains(char::is_numeric) {
        return false;
    }
    let lower = text.to_lowercase();
    let mut words = lower
        .split(|c: char| !c.is_alphabetic())
        .filter(|word| !word.is_empty());
    words.all(|word| SHORT.contains(&word) || MONTHS.iter().any(|month| is_month(word, month)))
}

/// Whether a word is the name of a month, its beginning, or a form of it.
fn is_month(word: &str, month: &str) -> bool {
    let letters = word.chars().count();
    let shared = word.chars().zip(month.chars());
    let shared = shared.take_while(|(one, other)| one == other).count();
    let begins = shared == letters && letters >= 3;
    let other_ending = shared >= STEM && letters.abs_diff(month.chars().count()) <= 3;
    begins || other_ending
}
