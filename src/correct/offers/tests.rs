//! What is offered for rules that are violated, in which order, and why.

use std::rc::Rc;

use crate::check::Surroundings;
use crate::check::tests::submission;
use crate::code::Code;
use crate::correct::tests::{before, with_rule};
use crate::correct::{Correction, Reason, Slip, SlipStep};
use crate::template::{Template, roadmap};
use crate::workbook::Content;

/// The offers for answers, beside those of the half-year before.
fn offered(template: &Template, answers: &str, earlier: &str) -> Vec<Correction> {
    let own = submission(template, answers);
    let others = [before(template, earlier)];
    let surroundings = match earlier.is_empty() {
        true => Surroundings::default(),
        false => Surroundings { earlier: &others },
    };
    let findings = crate::check(template, &own, &surroundings);
    super::corrections(template, &own, &findings, &surroundings, &Rc::default())
}

/// The changes of an offer: `CODE=value`.
fn changes(offer: &Correction) -> String {
    let edits = offer.edits.iter().map(|edit| {
        let code = edit.code.as_ref().expect("a data point");
        match &edit.new {
            Content::Number(number) => format!("{code}={number}"),
            Content::Text(text) => format!("{code}={text}"),
            other => panic!("{other:?}"),
        }
    });
    edits.collect::<Vec<_>>().join(" ")
}

#[test]
fn a_slip_is_told_with_what_stands_there_and_what_belongs_there() {
    let template = roadmap();
    let offers = offered(&template, "SZ.FA.BORD=142; SZ.FA.INLD=98; SZ.FA.TOT=20", "");
    let best = offers.first().expect("an offer");
    assert_eq!(changes(best), "SZ.FA.TOT=240");
    let expected = SlipStep {
        slip: Slip::Dropped,
        codes: vec![Code::new("SZ.FA.TOT").expect("a code")],
        figures: vec![(Some(20.0), 240.0)],
        before: None,
    };
    let reason = Reason::Slips {
        steps: vec![expected],
        settles: vec!["SUM-01".to_owned()],
    };
    assert_eq!(best.reason, reason);
}

/// The period before speaks for a figure that is near it, where the one that stands there is not.
#[test]
fn the_period_before_speaks_for_a_figure_near_it() {
    let template = roadmap();
    for (total, before, expected) in [
        ("20", "250", Some(250.0)),
        ("20", "240", Some(240.0)),
        // A quarter of it is near, and no more.
        ("20", "192", Some(192.0)),
        ("20", "191", None),
        ("20", "320", Some(320.0)),
        ("20", "321", None),
        // It speaks as well for what stands there.
        ("204", "230", None),
    ] {
        let answers = format!("SZ.FA.BORD=142; SZ.FA.INLD=98; SZ.FA.TOT={total}");
        let offers = offered(&template, &answers, &format!("SZ.FA.TOT={before}"));
        let own = offers
            .iter()
            .find(|offer| changes(offer) == "SZ.FA.TOT=240");
        let Some(Reason::Slips { steps, .. }) = own.map(|offer| &offer.reason) else {
            panic!("{total} {before}: {offers:?}");
        };
        let spoken: Vec<Option<f64>> = steps.iter().map(|step| step.before).collect();
        assert_eq!(spoken, [expected], "{total} {before}");
    }
}

#[test]
fn a_figure_that_only_the_others_leave_is_no_slip() {
    let template = roadmap();
    let offers = offered(&template, "TR.OUT.ANS=571; TR.OUT.PEND=83; TR.OUT=613", "");
    let found: Vec<(String, bool)> = offers
        .iter()
        .map(|offer| match offer.reason {
            Reason::Localised { proven, .. } => (changes(offer), proven),
            _ => panic!("{offer:?}"),
        })
        .collect();
    let expected = ["TR.OUT.ANS=530", "TR.OUT.PEND=42"];
    for figure in expected {
        assert!(found.contains(&(figure.to_owned(), true)), "{found:?}");
    }
}

#[test]
fn what_makes_another_finding_is_not_offered() {
    let template = roadmap();
    for (answers, total, offers) in [
        (
            "SZ.EXK.BORD=1500; SZ.EXK.INLD=300; SZ.EXK.TOT=180",
            "SZ.EXK.TOT=1800",
            true,
        ),
        // Whole tonnes are doubtful: a warning that was not there before.
        (
            "SZ.EXK.BORD=1500; SZ.EXK.INLD=500; SZ.EXK.TOT=200",
            "SZ.EXK.TOT=2000",
            false,
        ),
    ] {
        let found: Vec<String> = offered(&template, answers, "")
            .iter()
            .map(changes)
            .collect();
        assert_eq!(
            found.iter().any(|own| own == total),
            offers,
            "{answers}: {found:?}"
        );
    }
}

/// Of sets that cost the same, the one that changes its figures less comes first. A change is a part
/// of the figure; another choice is a whole change.
#[test]
fn the_least_invention_is_offered_first() {
    for (rule, answers, expected) in [
        (
            r#"IF(JAD.PART = "yes", JAD.N <= 2)"#,
            "JAD.PART=yes; JAD.N=9",
            ["JAD.N=2", "JAD.PART=no"],
        ),
        (
            r#"IF(JAD.PART = "yes", JAD.N >= 10)"#,
            "JAD.PART=yes; JAD.N=4",
            ["JAD.PART=no", "JAD.N=10"],
        ),
    ] {
        let found: Vec<String> = offered(&with_rule(rule), answers, "")
            .iter()
            .map(changes)
            .collect();
        assert_eq!(found, expected, "{rule}");
    }
}
