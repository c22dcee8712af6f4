//! Units and currencies behind a number, in English and the languages of the region. A form brings the
//! names of its own units beside these.

use crate::text;

/// What a unit measures.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Dimension {
    /// Things that are counted.
    Things,
    /// Mass, in so many grams.
    Mass(f64),
    /// Parts of a hundred.
    Percent,
    /// Parts of a thousand.
    Permille,
    /// Money.
    Money,
}

use Dimension::{Mass, Money, Percent, Permille, Things};

impl Dimension {
    /// How many of another unit one of this is; nothing if they do not measure the same.
    pub fn in_terms_of(self, other: Self) -> Option<f64> {
        match (self, other) {
            (Mass(own), Mass(other)) => Some(own / other),
            _ => (self == other).then_some(1.0),
        }
    }
}

/// What a word measures, if it is a unit that is known everywhere.
pub fn dimension(word: &str) -> Option<Dimension> {
    let word = word.to_lowercase();
    let named = |known: &str| known == word || known == word.trim_end_matches('.');
    let exact = UNITS
        .iter()
        .find(|(_, words)| words.iter().any(|known| named(known)));
    let alike = || {
        // One Cyrillic letter in a Latin word: кg.
        let look = text::look(&word);
        let mut lists = UNITS.iter();
        lists.find(|(_, words)| words.iter().any(|known| text::look(known) == look))
    };
    exact.or_else(alike).map(|(dimension, _)| *dimension)
}

const UNITS: &[(Dimension, &[&str])] = &[
    (
        Percent,
        &[
            "%",
            "percent",
            "per cent",
            "per-cent",
            "pct",
            "posto",
            "odsto",
            "od sto",
            "procenat",
            "procenata",
            "procenta",
            "postotak",
            "postotaka",
            "посто",
            "отсто",
            "од сто",
            "процент",
            "проценти",
            "процената",
            "процената",
            "përqind",
            "perqind",
            "për qind",
            "per qind",
        ],
    ),
    (Permille, &["‰", "promil", "promila", "промил", "промили"]),
    (
        Mass(0.001),
        &[
            "mg",
            "мг",
            "milligrams",
            "miligrama",
            "милиграми",
            "miligramë",
        ],
    ),
    (
        Mass(1.0),
        &[
            "g",
            "gr",
            "gm",
            "gram",
            "grams",
            "gramme",
            "grammes",
            "grama",
            "grami",
            "gramë",
            "gramësh",
            "г",
            "гр",
            "грам",
            "грама",
            "грами",
        ],
    ),
    (
        Mass(1e3),
        &[
            "kg",
            "kgs",
            "kgr",
            "кг",
            "кгр",
            "kilo",
            "kilos",
            "kila",
            "кило",
            "кила",
            "kilogram",
            "kilograms",
            "kilogramme",
            "kilogrammes",
            "kilograma",
            "kilogrami",
            "kilogramë",
            "kilogramësh",
            "килограм",
            "килограма",
            "килограми",
        ],
    ),
    (
        Mass(1e5),
        &[
            "quintal",
            "quintals",
            "kvintal",
            "kvintala",
            "квинтал",
            "квинтала",
            "kuintal",
            "kuintalë",
        ],
    ),
    (
        Mass(1e6),
        &[
            "t",
            "т",
            "mt",
            "ton",
            "tons",
            "tone",
            "tones",
            "tonne",
            "tonnes",
            "tona",
            "tonë",
            "tonësh",
            "tonelatë",
            "tonelata",
            "тон",
            "тона",
            "тони",
            "тоне",
            "metric ton",
            "metric tons",
            "metric tonne",
            "metric tonnes",
            "metričkih tona",
            "метрички тони",
        ],
    ),
    (Mass(1e9), &["kt", "kilotonnes", "kilotona", "килотони"]),
    (
        Money,
        &[
            "eur",
            "euro",
            "euros",
            "eura",
            "evra",
            "евра",
            "евро",
            "€",
            "usd",
            "$",
            "dollars",
            "din",
            "dinara",
            "дин",
            "динара",
            "динари",
            "rsd",
            "km",
            "км",
            "bam",
            "maraka",
            "марки",
            "маркa",
            "ден",
            "денари",
            "den",
            "mkd",
            "lek",
            "lekë",
            "leke",
            "all",
        ],
    ),
    (
        Things,
        &[
            "pcs",
            "pc",
            "piece",
            "pieces",
            "units",
            "kom",
            "komada",
            "komad",
            "ком",
            "комада",
            "комади",
            "парчиња",
            "copë",
            "cope",
            "case",
            "cases",
            "slučajeva",
            "slucajeva",
            "slučaja",
            "predmeta",
            "случајева",
            "случаја",
            "предмета",
            "случаи",
            "предмети",
            "raste",
            "rast",
            "lëndë",
            "person",
            "persons",
            "people",
            "lica",
            "лица",
            "osoba",
            "особа",
            "osobe",
            "persona",
            "round",
            "rounds",
            "metaka",
            "метака",
            "municije",
            "куршуми",
            "fishekë",
            "request",
            "requests",
            "zahtjeva",
            "zahteva",
            "захтева",
            "захтјева",
            "барања",
            "kërkesa",
            "weapons",
            "firearms",
            "oružja",
            "oruzja",
            "оружја",
            "оружје",
            "armë",
            "inspections",
            "inspekcija",
            "инспекција",
            "инспекции",
            "inspektime",
        ],
    ),
];

#[cfg(test)]
mod tests {
    use super::{Dimension, UNITS, dimension};

    #[test]
    fn a_unit_is_known_however_it_is_written() {
        for (word, expected) in [
            ("kg", Some(Dimension::Mass(1e3))),
            ("KG.", Some(Dimension::Mass(1e3))),
            ("кг", Some(Dimension::Mass(1e3))),
            ("кg", Some(Dimension::Mass(1e3))),
            ("Tonë", Some(Dimension::Mass(1e6))),
            ("тона", Some(Dimension::Mass(1e6))),
            ("t", Some(Dimension::Mass(1e6))),
            ("per cent", Some(Dimension::Percent)),
            ("din.", Some(Dimension::Money)),
            ("парчиња", Some(Dimension::Things)),
            ("boxes", None),
            ("", None),
        ] {
            assert_eq!(dimension(word), expected, "{word}");
        }
        let kg = Dimension::Mass(1e3);
        assert_eq!(kg.in_terms_of(Dimension::Mass(1e6)), Some(0.001));
        assert_eq!(kg.in_terms_of(Dimension::Things), None);
    }

    /// No word measures two things, nor looks like one that does.
    #[test]
    fn a_word_is_one_unit() {
        let all = || {
            UNITS
                .iter()
                .flat_map(|(dimension, words)| words.iter().map(move |word| (dimension, word)))
        };
        for (dimension, word) in all() {
            for (other, same) in all() {
                let look = |word: &str| crate::text::look(word);
                assert!(
                    dimension == other || look(word) != look(same),
                    "{word} {same}"
                );
            }
        }
    }
}
