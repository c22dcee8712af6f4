//! Answers as people spell them, and what is offered for each.

use crate::check::Surroundings;
use crate::correct::{Applicability, Correction};
use crate::submission::value;
use crate::template::roadmap;
use crate::workbook::Content;

use Applicability::{NeedsConfirmation, Safe};

/// What is offered for a cell that holds this, with a note beside it (`None`: the form has no place for
/// one), in a form of this language.
fn offered(code: &str, held: Content, note: Option<&str>, language: &str) -> Vec<Correction> {
    let template = roadmap();
    let mut submission = crate::check::tests::submission(&template, &format!("{code}=0#x"));
    submission.language = language.to_owned();
    let at = template.positions[&crate::code::Code::new(code).expect("a code")];
    let answer = &mut submission.answers[at];
    answer.value = value::read(&held, &template.data_points[at], &template, false);
    answer.content = held;
    match (note, &mut answer.note) {
        (Some(text), Some(note)) => text.clone_into(&mut note.text),
        (_, note) => *note = None,
    }
    let surroundings = Surroundings::default();
    let findings = crate::check(&template, &submission, &surroundings);
    crate::correct(&template, &submission, &findings, &surroundings)
}

/// The first offer: how far it can be trusted, and what would stand in the cell and beside it.
fn first(code: &str, held: &str, note: &str) -> Option<(Applicability, String, Option<String>)> {
    first_in("en", code, held, note)
}

fn first_in(
    language: &str,
    code: &str,
    held: &str,
    note: &str,
) -> Option<(Applicability, String, Option<String>)> {
    let offers = offered(code, Content::Text(held.to_owned()), Some(note), language);
    offers.into_iter().next().map(|offer| {
        let mut new = offer
            .edits
            .iter()
            .map(|edit| value::shown(&edit.new, false));
        (
            offer.applicability,
            new.next().expect("an edit"),
            new.next(),
        )
    })
}

#[test]
fn a_minus_behind_the_figure_is_a_minus() {
    for held in ["2-", "2 -", "2−"] {
        let expected = Some((NeedsConfirmation, "-2".to_owned(), None));
        assert_eq!(first("CAS.POS.RECAT", held, ""), expected, "{held}");
        // Where none can be negative, it is not taken for 2.
        assert_eq!(first("TR.IN", held, ""), None, "{held}");
    }
    let money = |held| first("DST.AM.RND", held, "");
    assert_eq!(money("1.250,00-"), None);
    assert_eq!(
        money("1.250,-"),
        Some((NeedsConfirmation, "1250".to_owned(), None))
    );
}

#[test]
fn marks_that_nobody_sees_do_not_hide_a_figure() {
    for held in [
        "\u{202d}212\u{202c}",
        "2\u{200b}12",
        "\u{feff}212",
        "'212",
        "’212",
        "\"212\"",
    ] {
        let expected = Some((Safe, "212".to_owned(), None));
        assert_eq!(first("TR.IN", held, ""), expected, "{held:?}");
    }
    let reversed = first("TR.IN", "\u{202e}212", "");
    assert_eq!(reversed, Some((NeedsConfirmation, "212".to_owned(), None)));
    let exponent = first("DST.AM.RND", "4.15E+04", "");
    assert_eq!(
        exponent,
        Some((NeedsConfirmation, "41500".to_owned(), None))
    );
}

#[test]
fn a_bound_is_never_its_figure() {
    for held in [
        "<5",
        "< 5",
        "≤5",
        ">10",
        "up to 5",
        "do 5",
        "под 5",
        "deri në 5",
        "10+",
    ] {
        for (note, expected) in [("", held.to_owned()), ("few", format!("few; {held}"))] {
            let offers = offered("GRP.REP", Content::Text(held.to_owned()), Some(note), "en");
            let [offer] = offers.as_slice() else {
                panic!("{held}: {offers:?}");
            };
            assert_eq!(offer.applicability, NeedsConfirmation, "{held}");
            let new: Vec<String> = offer
                .edits
                .iter()
                .map(|edit| value::shown(&edit.new, false))
                .collect();
            assert_eq!(new, ["not available".to_owned(), expected], "{held}");
        }
        // Without a place for the text, it would be lost.
        assert!(offered("GRP.REP", Content::Text(held.to_owned()), None, "en").is_empty());
    }
}

#[test]
fn what_the_rules_leave_keeps_to_the_bound() {
    let figures = |total: &str| {
        let answers = format!("SZ.FA.BORD=4; SZ.FA.INLD=1; SZ.FA.TOT={total}#");
        let template = roadmap();
        let submission = crate::check::tests::submission(&template, &answers);
        let surroundings = Surroundings::default();
        let findings = crate::check(&template, &submission, &surroundings);
        let offers = crate::correct(&template, &submission, &findings, &surroundings);
        let new = offers.into_iter().map(|offer| offer.edits[0].new.clone());
        new.collect::<Vec<_>>()
    };
    let missing = Content::Text("not available".to_owned());
    assert_eq!(figures("<8"), [Content::Number(5.0), missing.clone()]);
    for bound in ["<5", "≤5", ">5", ">12"] {
        assert_eq!(figures(bound), std::slice::from_ref(&missing), "{bound}");
    }
}

#[test]
fn an_answer_is_known_however_its_letters_are_written() {
    for held in [
        "not\u{a0}available",
        "not  available",
        "not\u{2003}available",
        "Not available.",
        "“not available”",
        "nоt аvailable",
        "nije\u{a0}dostupno",
        "не  е достапно",
        "не e достапно",
        "nuk\u{200b} disponohet.",
    ] {
        let expected = Some((Safe, "not available".to_owned(), None));
        // The reason is given already, or is missing as before.
        assert_eq!(
            first("TR.IN", held, "the register is down"),
            expected,
            "{held:?}"
        );
        assert_eq!(first("TR.IN", held, ""), expected, "{held:?}");
    }
    let expected = Some((Safe, "partly".to_owned(), None));
    for held in [
        "pje\u{308}rsisht.",
        "pjese\u{308}risht",
        "PJESËRISHT.",
        "“partly”",
        "pаrtly",
    ] {
        let found = first("LEG.CRIM", held, "");
        assert_eq!(
            found,
            expected.clone().filter(|_| !held.starts_with("pje\u{308}")),
            "{held:?}"
        );
    }
}

#[test]
fn a_reason_behind_an_answer_goes_into_the_note() {
    let moved = |answer: &str, note: &str| {
        Some((NeedsConfirmation, answer.to_owned(), Some(note.to_owned())))
    };
    for (held, reason) in [
        ("not available - register down", "register down"),
        ("Not\u{a0}available: register down", "register down"),
        ("n/a (register down)", "register down"),
        (
            "nuk ka të dhëna: regjistri nuk punon",
            "regjistri nuk punon",
        ),
        (
            "нема податоци – регистарот не работи",
            "регистарот не работи",
        ),
        ("nije dostupno, zbog kvara", "zbog kvara"),
    ] {
        assert_eq!(
            first("TR.IN", held, ""),
            moved("not available", reason),
            "{held}"
        );
        // A note that stands there is kept.
        let both = format!("see annex; {reason}");
        assert_eq!(
            first("TR.IN", held, "see annex"),
            moved("not available", &both),
            "{held}"
        );
        let held = Content::Text(held.to_owned());
        assert!(offered("TR.IN", held, None, "en").is_empty());
    }
    assert_eq!(
        first("LEG.DEACT", "yes - since 2018", ""),
        moved("yes", "since 2018")
    );
    assert_eq!(
        first("LEG.CRIM", "po (që nga 2018)", ""),
        moved("yes", "që nga 2018")
    );
    assert_eq!(first("LEG.DEACT", "yes / no", ""), None);
    assert_eq!(
        first("LEG.DEACT", "Po.", ""),
        Some((Safe, "yes".to_owned(), None))
    );
}

#[test]
fn what_a_checkbox_gives_is_a_choice_and_no_figure() {
    let new = |code, held: Content| {
        let offers = offered(code, held, Some(""), "en");
        let new = offers.iter().map(|offer| {
            (
                offer.applicability,
                value::shown(&offer.edits[0].new, false),
            )
        });
        new.collect::<Vec<_>>()
    };
    assert_eq!(
        new("LEG.DEACT", Content::Bool(true)),
        [(Safe, "yes".to_owned())]
    );
    assert_eq!(
        new("LEG.DEACT", Content::Bool(false)),
        [(Safe, "no".to_owned())]
    );
    // FALSE may be "partly".
    let confirm = |answer: &str| [(NeedsConfirmation, answer.to_owned())];
    assert_eq!(new("LEG.CRIM", Content::Bool(false)), confirm("no"));
    assert_eq!(new("LEG.DEACT", Content::Number(1.0)), confirm("yes"));
    assert_eq!(
        new("LEG.DEACT", Content::Text("0".to_owned())),
        confirm("no")
    );
    assert_eq!(new("LEG.DEACT", Content::Number(2.0)), []);
    assert_eq!(new("TR.IN", Content::Bool(true)), []);
}

#[test]
fn an_answer_is_written_in_the_words_of_the_form() {
    for (language, code, held, expected) in [
        ("sq", "LEG.DEACT", "y", "po"),
        ("sq", "LEG.CRIM", "partially", "pjesërisht"),
        ("sq", "TR.IN", "nuk ka të dhëna", "nuk disponohet"),
        ("mk", "LEG.DEACT", "YES.", "да"),
        ("sr-Cyrl", "LEG.CRIM", "djelomično", "делимично"),
        ("bs", "TR.IN", "not\u{a0}available", "nije dostupno"),
        ("cnr", "TR.IN", "<5", "nije dostupno"),
    ] {
        let found = first_in(language, code, held, "reason").map(|(_, new, _)| new);
        assert_eq!(found.as_deref(), Some(expected), "{language} {held}");
    }
}

#[test]
fn noise_of_calculating_is_no_fraction() {
    assert!(
        offered(
            "TR.IN",
            Content::Number(231.000_000_000_000_03),
            Some(""),
            "en"
        )
        .is_empty()
    );
    let template = roadmap();
    let submission = crate::check::tests::submission(&template, "TR.IN=231.00000000000003");
    let findings = crate::check(&template, &submission, &Surroundings::default());
    assert!(
        findings
            .findings
            .iter()
            .all(|finding| finding.rule != "FMT-05")
    );
}

#[test]
fn another_unit_is_converted_or_nothing_is_offered() {
    let offer = |code, held| first(code, held, "").map(|(how, new, _)| (how, new));
    let confirm = |new: &str| Some((NeedsConfirmation, new.to_owned()));
    for held in [
        "400 kg",
        "400kg",
        "400 КГ",
        "400 kilograma",
        "400 кг.",
        "400.000 g",
        "400 kilogramë",
    ] {
        assert_eq!(
            offer("UXO.T", held),
            confirm("0.4").filter(|_| held != "400.000 g"),
            "{held}"
        );
    }
    for held in ["2 t", "2 tona", "2 tonë", "2 тона", "2 tonnes"] {
        assert_eq!(offer("SZ.EXK.TOT", held), confirm("2000"), "{held}");
    }
    for (code, held) in [
        ("UXO.T", "400 kom"),
        ("UXO.T", "400 %"),
        ("UXO.T", "400 eur"),
        ("TR.IN", "61 %"),
        ("TR.IN", "61 percent"),
        ("TR.IN", "61 kg"),
        ("TR.IN", "12 boxes"),
        ("SAF.T", "61 kg"),
    ] {
        assert_eq!(offer(code, held), None, "{code} {held}");
    }
    for held in [
        "61 %",
        "61%",
        "61 percent",
        "61 per cent",
        "61 posto",
        "61 përqind",
    ] {
        assert_eq!(
            offer("SAF.T", held),
            Some((Safe, "61".to_owned())),
            "{held}"
        );
    }
    // As before, a word that says what is asked anyway.
    assert_eq!(offer("TR.IN", "61 zahtjeva"), confirm("61"));
    let told = offered("UXO.T", Content::Text("400 kg".to_owned()), Some(""), "en");
    let messages = crate::language::Messages::english();
    let reason = messages.reason(&told[0].reason, &roadmap());
    assert!(reason.contains("0.4 tonnes"), "{reason}");
}
