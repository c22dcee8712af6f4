//! The ways to say that there is no figure, in English and the languages of the region.
//!
//! The form has two answers for that, "not available" and "not applicable", and nought. What can
//! mean only one of them is read as that; `n/a` or a dash can mean several, and each is offered.

use crate::correct::{Applicability, Reason};
use crate::template::{DataPoint, Template, ValueKind};
use crate::workbook::Content;

use super::{Candidate, Readings};

/// What a word can mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Meaning {
    /// There is a figure, but it could not be obtained.
    NotAvailable,
    /// There can be no such figure.
    NotApplicable,
    /// There was none: nought.
    Nought,
}

use Meaning::{NotApplicable, NotAvailable, Nought};

/// Words and signs, in lower case, and what they can mean, the likeliest first.
const WORDS: &[(&[Meaning], &[&str])] = &[
    (
        &[NotAvailable],
        &[
            "no data",
            "no information",
            "not known",
            "unknown",
            "not reported",
            "not recorded",
            "unavailable",
            "data not available",
            "no figures",
            "not yet available",
            "missing",
            "nema podataka",
            "bez podataka",
            "nema podatka",
            "nedostupno",
            "nije dostupno",
            "nije poznato",
            "nepoznato",
            "ne vodi se evidencija",
            "podaci nisu dostupni",
            "нема података",
            "без података",
            "недоступно",
            "није доступно",
            "непознато",
            "није познато",
            "нема податоци",
            "недостапно",
            "не е достапно",
            "не е познато",
            "непозната",
            "nuk ka të dhëna",
            "nuk ka te dhena",
            "s'ka të dhëna",
            "s'ka te dhena",
            "pa të dhëna",
            "pa te dhena",
            "nuk dihet",
            "e panjohur",
            "i panjohur",
            "nuk disponohet",
            "nuk disponojmë të dhëna",
            "nd",
            "n.d.",
            "n/d",
        ],
    ),
    (
        &[NotApplicable],
        &[
            "not relevant",
            "does not apply",
            "inapplicable",
            "nije primjenjivo",
            "nije primenljivo",
            "nije primenjivo",
            "neprimjenjivo",
            "neprimenljivo",
            "није примјењиво",
            "није применљиво",
            "није примењиво",
            "непримењиво",
            "не е применливо",
            "неприменливо",
            "nuk zbatohet",
            "nuk aplikohet",
            "i pazbatueshëm",
            "e pazbatueshme",
            "nuk është e zbatueshme",
        ],
    ),
    (
        &[Nought, NotAvailable, NotApplicable],
        &[
            "none",
            "nil",
            "zero",
            "nula",
            "нула",
            "nulë",
            "zéro",
            "nijedan",
            "ниједан",
            "asnjë",
            "asnje",
            "ниту еден",
        ],
    ),
    (
        &[NotAvailable, NotApplicable],
        &[
            "n/a", "na", "n.a.", "n.a", "n / a", "#n/a", "n/p", "n.p.", "н/п", "н/д", "n/m",
        ],
    ),
    (
        &[NotAvailable, NotApplicable, Nought],
        &[
            "-",
            "--",
            "---",
            "–",
            "—",
            "/",
            "//",
            "\\",
            "x",
            "?",
            ".",
            "..",
            "...",
            "…",
            "*",
            "nema",
            "нема",
            "nema ih",
            "s'ka",
            "ska",
            "s’ka",
            "nuk ka",
            "no",
            "ne",
            "не",
            "jo",
            "nothing",
            "ништо",
            "ništa",
            "ништа",
            "asgjë",
        ],
    ),
];

/// What a text can mean, if it is one of the words.
fn meanings(text: &str) -> &'static [Meaning] {
    let word = text.trim().to_lowercase();
    let word = word.trim_end_matches('.');
    let known = |words: &&str| words.trim_end_matches('.') == word;
    // A text of dots alone is itself.
    let dots = text.trim();
    let found = WORDS.iter().find(|(_, words)| match word.is_empty() {
        true => words.contains(&dots),
        false => words.iter().any(known),
    });
    found.map_or(&[], |(meanings, _)| meanings)
}

/// The answers that a text can stand for, as far as the data point allows them.
pub(super) fn readings_of(text: &str, point: &DataPoint, template: &Template) -> Option<Readings> {
    let meanings = meanings(text);
    let counted = matches!(point.kind, ValueKind::Count | ValueKind::Amount);
    let allowed = |meaning: &&Meaning| match meaning {
        NotAvailable => point.allows_na,
        NotApplicable => point.allows_nap,
        Nought => counted,
    };
    let label = |key: &str| Content::Text(template.labels.get(key, "en").to_owned());
    let sure = meanings.len() == 1;
    let candidates: Vec<Candidate> = meanings
        .iter()
        .filter(allowed)
        .map(|meaning| Candidate {
            content: match meaning {
                NotAvailable => label("answer:not_available"),
                NotApplicable => label("answer:not_applicable"),
                Nought => Content::Number(0.0),
            },
            reason: Reason::Word {
                text: text.to_owned(),
                means: *meaning,
                sure,
            },
            applicability: match sure {
                true => Applicability::Safe,
                false => Applicability::NeedsConfirmation,
            },
            keeps: *meaning == NotAvailable,
        })
        .collect();
    (!candidates.is_empty()).then_some(Readings::Offer(candidates))
}

#[cfg(test)]
mod tests {
    use super::{Meaning, WORDS, meanings};

    #[test]
    fn words_mean_what_people_mean() {
        for (text, first) in [
            ("n/a", Some(Meaning::NotAvailable)),
            ("N/A", Some(Meaning::NotAvailable)),
            ("NA", Some(Meaning::NotAvailable)),
            (" nema ", Some(Meaning::NotAvailable)),
            ("нема", Some(Meaning::NotAvailable)),
            ("s'ka", Some(Meaning::NotAvailable)),
            ("-", Some(Meaning::NotAvailable)),
            ("/", Some(Meaning::NotAvailable)),
            ("…", Some(Meaning::NotAvailable)),
            ("...", Some(Meaning::NotAvailable)),
            ("Nema podataka.", Some(Meaning::NotAvailable)),
            ("nije primenljivo", Some(Meaning::NotApplicable)),
            ("nula", Some(Meaning::Nought)),
            ("several", None),
            ("", None),
        ] {
            assert_eq!(meanings(text).first().copied(), first, "{text:?}");
        }
    }

    #[test]
    fn every_word_stands_once() {
        let mut all: Vec<&str> = WORDS
            .iter()
            .flat_map(|(_, words)| words.iter().copied())
            .collect();
        let count = all.len();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), count);
        assert!(all.iter().all(|word| word.to_lowercase() == *word));
    }
}
