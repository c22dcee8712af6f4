//! What is offered for what stands in one cell, and how far it can be trusted.

use super::{Applicability, Correction, Edit, Reason};
use crate::cell::{CellPos, CellRef};
use crate::check::Surroundings;
use crate::formula::Formula;
use crate::submission::{Period, Submission, value};
use crate::template::{RuleTest, Severity, Template, roadmap};
use crate::workbook::Content;

/// The form with this rule alone, as an error.
pub(super) fn with_rule(condition: &str) -> Template {
    let mut template = roadmap();
    template.rules.truncate(1);
    for rule in &mut template.rules {
        rule.severity = Severity::Error;
        rule.test = RuleTest::Formula(Formula::condition(condition).expect("a condition"));
    }
    template.link();
    template
}

/// What was answered for the half-year before.
pub(super) fn before(template: &Template, answers: &str) -> Submission {
    let day = |text| crate::date::from_iso(text).expect("a day");
    Submission {
        period: Some(Period {
            start: day("2019-07-01"),
            end: day("2019-12-31"),
        }),
        ..crate::check::tests::submission(template, answers)
    }
}

fn offered(answers: &str) -> Vec<Correction> {
    let template = roadmap();
    let submission = crate::check::tests::submission(&template, answers);
    let surroundings = Surroundings::default();
    let findings = crate::check(&template, &submission, &surroundings);
    crate::correct(&template, &submission, &findings, &surroundings)
}

#[test]
fn a_number_written_as_text_is_offered_as_far_as_it_is_certain() {
    use Applicability::{NeedsConfirmation, Safe};
    for (answers, expected) in [
        ("DST.AM.T='37,4'", Some((Safe, 37.4))),
        ("TR.IN='232 '", Some((Safe, 232.0))),
        ("TR.IN='7 500'", Some((Safe, 7500.0))),
        ("TR.IN='２３２'", Some((Safe, 232.0))),
        ("SAF.T='61 %'", Some((Safe, 61.0))),
        ("DST.AM.T='275 tonnes'", Some((Safe, 275.0))),
        ("DST.AM.T='275 tones'", Some((NeedsConfirmation, 275.0))),
        ("TR.IN='23O'", Some((NeedsConfirmation, 230.0))),
        ("TR.IN='230*'", Some((NeedsConfirmation, 230.0))),
        ("SUR.FA.ILL=around 90", Some((NeedsConfirmation, 90.0))),
        // Only a whole number is possible, but another could have been meant.
        ("DST.MIX='176,590'", Some((NeedsConfirmation, 176_590.0))),
        // Both readings are possible, and no rule knows better.
        ("DST.AM.T='1.536'", None),
        ("UXO.T='4.125'", None),
        // The parts say which it was.
        (
            "SZ.EXK.BORD=1.5; SZ.EXK.INLD=2; SZ.EXK.TOT='3.500'",
            Some((NeedsConfirmation, 3.5)),
        ),
        (
            "SZ.EXK.BORD=1500; SZ.EXK.INLD=2000; SZ.EXK.TOT='3.500'",
            Some((NeedsConfirmation, 3500.0)),
        ),
        // A count has no such value.
        ("TR.IN='37,4'", None),
        ("TR.IN='-5'", None),
        ("CAS.POS.RECAT='-5'", Some((Safe, -5.0))),
        ("TR.IN='several'", None),
    ] {
        let offered = offered(answers);
        let found = offered.first().map(|offer| {
            let value = match offer.edits.first().map(|edit| &edit.new) {
                Some(Content::Number(number)) => *number,
                other => panic!("{answers}: {other:?}"),
            };
            (offer.applicability, value)
        });
        assert_eq!(found, expected, "{answers}");
        assert!(offered.len() <= 1, "{answers}");
    }
}

#[test]
fn a_correction_settles_the_findings_of_its_cell() {
    let offers = offered("DST.AM.T='37,4'");
    let settles: Vec<&str> = offers
        .iter()
        .flat_map(|offer| &offer.settles)
        .map(String::as_str)
        .collect();
    assert_eq!(settles, ["FMT-01:DST.AM.T"]);
}

/// The first new content of each offer.
fn contents(answers: &str) -> Vec<(Applicability, Content)> {
    let first = |offer: Correction| {
        let edit = offer.edits.into_iter().next().expect("an edit");
        (offer.applicability, edit.new)
    };
    offered(answers).into_iter().map(first).collect()
}

#[test]
fn a_word_for_no_figure_is_read_as_the_form_says_it() {
    use Applicability::{NeedsConfirmation, Safe};
    let text = |text: &str| Content::Text(text.to_owned());
    let (na, nap) = (text("not available"), text("not applicable"));
    // With a note, the reason is given already.
    for (answers, expected) in [
        ("TR.IN=nema podataka#none", vec![(Safe, na.clone())]),
        ("TR.IN=нема података#none", vec![(Safe, na.clone())]),
        // This form does not let this figure be impossible.
        ("TR.IN=n/a#none", vec![(NeedsConfirmation, na.clone())]),
        (
            "IAR.HIT=n/a#none",
            vec![
                (NeedsConfirmation, na.clone()),
                (NeedsConfirmation, nap.clone()),
            ],
        ),
        (
            "TR.IN=-#none",
            vec![
                (NeedsConfirmation, na.clone()),
                (NeedsConfirmation, Content::Number(0.0)),
            ],
        ),
        (
            "DST.MIX=nula",
            vec![
                (NeedsConfirmation, Content::Number(0.0)),
                (NeedsConfirmation, nap),
            ],
        ),
        ("TR.IN=a few#none", vec![]),
    ] {
        assert_eq!(contents(answers), expected, "{answers}");
    }
    // Without one, what stood there is kept as the reason, and a person must agree.
    let offers = offered("TR.IN=no data#");
    let [offer] = offers.as_slice() else {
        panic!("{offers:?}");
    };
    let new: Vec<&Content> = offer.edits.iter().map(|edit| &edit.new).collect();
    assert_eq!(new, [&na, &text("no data")]);
}

#[test]
fn a_choice_is_understood_in_other_spellings() {
    use Applicability::{NeedsConfirmation, Safe};
    let text = |text: &str| Content::Text(text.to_owned());
    for (answers, expected) in [
        ("LEG.DEACT=Ima", vec![(Safe, text("yes"))]),
        ("LEG.DEACT=нема", vec![(Safe, text("no"))]),
        ("LEG.CRIM=djelomično", vec![(Safe, text("partly"))]),
        // What the form itself says in one of its languages is an answer.
        ("LEG.DEACT=Da", vec![]),
        ("LEG.DEACT=не", vec![]),
        ("LEG.DEACT=po", vec![]),
        ("LEG.CRIM=djelimično", vec![]),
        ("LEG.CRIM=parly", vec![(NeedsConfirmation, text("partly"))]),
        ("LEG.DEACT=maybe", vec![]),
    ] {
        assert_eq!(contents(answers), expected, "{answers}");
    }
}

#[test]
fn a_day_that_is_a_number_is_read_back() {
    let template = roadmap();
    let read = |code: &str, serial: f64| {
        let mut submission = crate::check::tests::submission(&template, &format!("{code}=0"));
        let at = template.positions[&crate::code::Code::new(code).expect("a code")];
        submission.answers[at].content = Content::Date(serial);
        submission.answers[at].value = crate::submission::value::read(
            &Content::Date(serial),
            &template.data_points[at],
            &template,
            false,
        );
        let surroundings = Surroundings::default();
        let findings = crate::check(&template, &submission, &surroundings);
        let offers = crate::correct(&template, &submission, &findings, &surroundings);
        let new = |offer: Correction| match offer.edits.first().map(|edit| edit.new.clone()) {
            Some(Content::Number(number)) => number,
            other => panic!("{other:?}"),
        };
        offers.into_iter().map(new).collect::<Vec<_>>()
    };
    // A count in a cell that shows days.
    assert_eq!(read("CHG.POS", 58.0), [58.0]);
    // 3 April 2020: "3.4" or "4.3" tonnes were typed, and nobody knows which.
    assert_eq!(read("DST.AM.T", 43_924.0), [0.0; 0]);
    // 4 April 2020 is the same either way.
    assert_eq!(read("DST.AM.T", 43_925.0), [4.4]);
    // No count is a fraction.
    assert_eq!(read("CHG.POS", 43_924.0), [0.0; 0]);
}

/// What a text says exactly comes before what the rules leave; what it says only about comes behind.
#[test]
fn a_figure_that_is_only_about_that_much_gives_way_to_the_rules() {
    for (total, expected) in [("around 90", [102.0, 90.0]), ("'90 '", [90.0, 102.0])] {
        let answers = format!("SZ.FA.BORD=4; SZ.FA.INLD=98; SZ.FA.TOT={total}");
        let found: Vec<Content> = contents(&answers).into_iter().map(|(_, new)| new).collect();
        assert_eq!(found, expected.map(Content::Number), "{total}");
    }
}

#[test]
fn how_far_a_correction_can_be_trusted_has_a_name() {
    let names = [Applicability::Safe, Applicability::NeedsConfirmation].map(Applicability::name);
    assert_eq!(names, ["safe", "needs confirmation"]);
}

#[test]
fn corrections_of_one_cell_or_one_finding_exclude_each_other() {
    let correction = |row: u32, settles: &str| Correction {
        id: format!("{row}:{settles}"),
        applicability: Applicability::Safe,
        reason: Reason::FormulaText {
            text: "5".to_owned(),
            number: 5.0,
        },
        edits: vec![Edit {
            cell: CellRef::new("Policy", CellPos::new(row, 3)),
            code: None,
            old: Content::Blank,
            new: Content::Number(5.0),
        }],
        settles: settles.split(' ').map(str::to_owned).collect(),
    };
    let own = correction(1, "SUM-01 SUM-02");
    for (other, expected) in [
        (correction(1, "SUM-02"), true),
        (correction(1, "SUM-03"), true),
        (correction(2, "SUM-03 SUM-02"), true),
        (correction(2, "SUM-03"), false),
    ] {
        assert_eq!(own.conflicts_with(&other), expected, "{}", other.id);
        assert_eq!(other.conflicts_with(&own), expected, "{}", other.id);
    }
}

#[test]
fn the_rules_that_choose_a_reading_are_named() {
    let offers = offered("SZ.EXK.BORD=1.5; SZ.EXK.INLD=2; SZ.EXK.TOT='3.500'");
    let reasons: Vec<&Reason> = offers.iter().map(|offer| &offer.reason).collect();
    let expected = Reason::ChosenByRules {
        text: "3.500".to_owned(),
        number: 3.5,
        rules: vec!["SUM-03".to_owned()],
    };
    assert_eq!(reasons, [&expected]);
}

#[test]
fn a_day_written_as_text_is_read() {
    use Applicability::{NeedsConfirmation, Safe};
    let day = |text| {
        let day = crate::date::from_iso(text).expect("a day");
        Content::Date(crate::date::to_serial(day, false))
    };
    for (answers, expected) in [
        (
            "LGL.FROM=15. 3. 2020. godine",
            vec![(Safe, day("2020-03-15"))],
        ),
        ("LGL.FROM=3/15/2020", vec![(Safe, day("2020-03-15"))]),
        ("LGL.FROM=1 shkurt 2020", vec![(Safe, day("2020-02-01"))]),
        (
            "LGL.FROM=2020-02-01 00:00:00",
            vec![(Safe, day("2020-02-01"))],
        ),
        // Both are in the period, and nobody knows which is meant.
        (
            "LGL.FROM=3/4/2020",
            vec![
                (NeedsConfirmation, day("2020-04-03")),
                (NeedsConfirmation, day("2020-03-04")),
            ],
        ),
        // One of them is in the period; that is likely, and no more.
        (
            "LGL.FROM=1/7/2020",
            vec![(NeedsConfirmation, day("2020-01-07"))],
        ),
        (
            "LGL.FROM=01.02.20",
            vec![(NeedsConfirmation, day("2020-02-01"))],
        ),
        (
            "LGL.FROM=43862",
            vec![(NeedsConfirmation, day("2020-02-01"))],
        ),
        (
            "LGL.FROM='43862'",
            vec![(NeedsConfirmation, day("2020-02-01"))],
        ),
        (
            "LGL.FROM=does not apply#none",
            vec![(Safe, Content::Text("not applicable".to_owned()))],
        ),
        ("LGL.FROM=spring", vec![]),
    ] {
        assert_eq!(contents(answers), expected, "{answers}");
    }
}

#[test]
fn only_the_error_for_no_figure_is_an_answer() {
    for (error, expected) in [("#N/A", &["not available"][..]), ("#DIV/0!", &[])] {
        let template = roadmap();
        let mut submission = crate::check::tests::submission(&template, "TR.IN=0#");
        let at = template.positions[&crate::code::Code::new("TR.IN").expect("a code")];
        let content = Content::Error(error.to_owned());
        let point = &template.data_points[at];
        submission.answers[at].value = value::read(&content, point, &template, false);
        submission.answers[at].content = content;
        let surroundings = Surroundings::default();
        let findings = crate::check(&template, &submission, &surroundings);
        let offers = crate::correct(&template, &submission, &findings, &surroundings);
        let new: Vec<&Content> = offers.iter().map(|offer| &offer.edits[0].new).collect();
        let expected: Vec<Content> = expected
            .iter()
            .map(|text| Content::Text((*text).to_owned()))
            .collect();
        assert_eq!(new, expected.iter().collect::<Vec<_>>(), "{error}");
    }
}

#[test]
fn a_meaning_that_violates_a_rule_is_not_offered() {
    let ids = |answers: &str| -> Vec<String> {
        let offers = offered(answers).into_iter();
        offers.map(|offer| offer.id).collect()
    };
    // A dash is no record or nought: without a part in it there were none.
    assert_eq!(
        ids("JAD.PART=no; JAD.N=-#none"),
        ["spelling:JAD.N", "spelling:JAD.N:2"]
    );
    // Who took part had one operation at least, so nought is not meant.
    assert_eq!(ids("JAD.PART=yes; JAD.N=-#none"), ["spelling:JAD.N"]);
}
