//! The ways to say that there is no figure, in English and the languages of the region.
//!
//! The form has two answers for that, "not available" and "not applicable", and nought. What can
//! mean only one of them is read as that; `n/a` or a dash can mean several, and each is offered. What
//! stands behind such a word is the reason for it, and belongs into the note.

use crate::correct::{Applicability, Reason};
use crate::submission::{Value, value};
use crate::template::{DataPoint, ValueKind};
use crate::text;
use crate::workbook::Content;

use super::{Candidate, Form, Keeps, Readings, reason};

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

/// What a text can mean, if it is one of the words, however it is written.
fn meanings(text: &str) -> &'static [Meaning] {
    let word = text::word(text);
    // A text of dots alone is itself.
    let dots = text::plain(text);
    let same = |known: &str| known.trim_end_matches('.') == word;
    let find = |known: &dyn Fn(&str) -> bool| {
        let mut lines = WORDS.iter();
        let found = lines.find(|(_, words)| words.iter().any(|word| known(word)));
        found.map(|(meanings, _)| *meanings)
    };
    if word.is_empty() {
        return find(&|known| known == dots).unwrap_or_default();
    }
    let look = text::look(&word);
    let alike = |known: &str| text::look(known.trim_end_matches('.')) == look;
    find(&same).or_else(|| find(&alike)).unwrap_or_default()
}

/// The answers that a text can stand for, as far as the data point allows them.
pub(super) fn readings_of(text: &str, point: &DataPoint, form: Form<'_>) -> Option<Readings> {
    let spelt = || spelling(text, point, form).map(Readings::Only);
    let said = || offered(text, point, form, None);
    spelt()
        .or_else(said)
        .or_else(|| with_reason(text, point, form))
}

/// One of the two answers without a figure as the form has them, but for its spelling.
fn spelling(text: &str, point: &DataPoint, form: Form<'_>) -> Option<Candidate> {
    let value = value::spelt(text, form.template)?;
    allows(point, &value).then(|| {
        let answer = form.written(&value, point);
        Candidate {
            content: Content::Text(answer.clone()),
            reason: Reason::AnswerSpelling {
                text: text.to_owned(),
                answer,
            },
            applicability: Applicability::Safe,
            keeps: Keeps::Nothing,
        }
    })
}

fn allows(point: &DataPoint, value: &Value) -> bool {
    match value {
        Value::NotAvailable => point.allows_na,
        Value::NotApplicable => point.allows_nap,
        _ => true,
    }
}

/// An answer without a figure, and the reason for it behind it, which belongs into the note.
fn with_reason(text: &str, point: &DataPoint, form: Form<'_>) -> Option<Readings> {
    reason::splits(text).into_iter().find_map(|(head, reason)| {
        // "n/a - not available" gives no reason.
        if value::spelt(&reason, form.template).is_some() || !meanings(&reason).is_empty() {
            return None;
        }
        let spelt = spelling(&head, point, form).map(|mut candidate| {
            candidate.keeps = Keeps::Always(reason.clone());
            candidate.applicability = Applicability::NeedsConfirmation;
            if let Reason::AnswerSpelling { answer, .. } = candidate.reason {
                candidate.reason = Reason::WithReason {
                    text: text.to_owned(),
                    answer,
                };
            }
            Readings::Only(candidate)
        });
        spelt.or_else(|| offered(&head, point, form, Some((text, &reason))))
    })
}

/// What a word can mean, each as an offer; of a text with a reason behind the word, with that as the
/// note.
fn offered(
    word: &str,
    point: &DataPoint,
    form: Form<'_>,
    whole: Option<(&str, &str)>,
) -> Option<Readings> {
    let meanings = meanings(word);
    let counted = matches!(point.kind, ValueKind::Count | ValueKind::Amount);
    let allowed = |meaning: &&Meaning| match meaning {
        NotAvailable => point.allows_na,
        NotApplicable => point.allows_nap,
        Nought => counted,
    };
    let sure = meanings.len() == 1;
    let candidates = meanings.iter().filter(allowed).map(|meaning| {
        let written = |value| Content::Text(form.written(&value, point));
        let content = match meaning {
            NotAvailable => written(Value::NotAvailable),
            NotApplicable => written(Value::NotApplicable),
            Nought => Content::Number(0.0),
        };
        let reason = match whole {
            Some((text, _)) => Reason::WithReason {
                text: text.to_owned(),
                answer: value::shown(&content, false),
            },
            None => Reason::Word {
                text: word.to_owned(),
                means: *meaning,
                sure,
            },
        };
        Candidate {
            content,
            reason,
            applicability: match sure && whole.is_none() {
                true => Applicability::Safe,
                false => Applicability::NeedsConfirmation,
            },
            keeps: match whole {
                Some((_, reason)) => Keeps::Always(reason.to_owned()),
                None if *meaning == NotAvailable => Keeps::IfAsked,
                None => Keeps::Nothing,
            },
        }
    });
    let mut candidates: Vec<Candidate> = candidates.collect();
    match candidates.len() {
        0 => None,
        1 if whole.is_some() => candidates.pop().map(Readings::Only),
        _ => Some(Readings::Offer(candidates)),
    }
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
            ("“nema\u{a0}podataka”", Some(Meaning::NotAvailable)),
            ("NUK KA TE\u{308} DHE\u{308}NA", Some(Meaning::NotAvailable)),
            // A Latin a and o in a Cyrillic text.
            ("немa пoдатоци", Some(Meaning::NotAvailable)),
            ("S’ka te\u{308} dhe\u{308}na.", Some(Meaning::NotAvailable)),
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
        // What looks the same means the same.
        for (at, (meanings, words)) in WORDS.iter().enumerate() {
            for (other, more) in WORDS.iter().skip(at + 1) {
                let looks = |word: &&str| crate::text::look(word);
                let shared = words
                    .iter()
                    .map(looks)
                    .find(|look| more.iter().map(looks).any(|other| other == *look));
                assert!(meanings == other || shared.is_none(), "{shared:?}");
            }
        }
    }
}
