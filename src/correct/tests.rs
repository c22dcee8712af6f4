//! What is offered for texts that say a number, and how far it can be trusted.

use super::{Applicability, Correction};
use crate::check::Surroundings;
use crate::template::roadmap;
use crate::workbook::Content;

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

/// The changes of each offer, best first: `CODE=value`.
fn figures(answers: &str) -> Vec<String> {
    let changes = |offer: Correction| {
        let edits = offer
            .edits
            .iter()
            .map(|edit| match (&edit.code, &edit.new) {
                (Some(code), Content::Number(number)) => format!("{code}={number}"),
                other => panic!("{other:?}"),
            });
        edits.collect::<Vec<_>>().join(" ")
    };
    offered(answers).into_iter().map(changes).collect()
}

#[test]
fn slips_of_the_hand_are_explained() {
    const SUM: &str = "TR.IN.PROG=2; TR.IN.REJ=0";
    for (answers, first) in [
        // A missing part.
        (format!("TR.IN=232; TR.IN.ANS=; {SUM}"), "TR.IN.ANS=230"),
        // A sign.
        (format!("TR.IN=232; TR.IN.ANS=-230; {SUM}"), "TR.IN.ANS=230"),
        // Transposed, mistyped, dropped and doubled digits.
        (
            "SZ.FA.BORD=412; SZ.FA.INLD=98; SZ.FA.TOT=240".to_owned(),
            "SZ.FA.BORD=142",
        ),
        (
            "SZ.FA.BORD=142; SZ.FA.INLD=988; SZ.FA.TOT=240".to_owned(),
            "SZ.FA.INLD=98",
        ),
        (
            "SZ.FA.BORD=142; SZ.FA.INLD=98; SZ.FA.TOT=20".to_owned(),
            "SZ.FA.TOT=240",
        ),
        // A power of ten.
        (
            "SZ.FA.BORD=142; SZ.FA.INLD=9800; SZ.FA.TOT=240".to_owned(),
            "SZ.FA.INLD=98",
        ),
        // Two cells exchanged.
        (
            "TR.IN=230; TR.IN.ANS=232; TR.IN.PROG=-2; TR.IN.REJ=0".to_owned(),
            "TR.IN.PROG=2 TR.IN.REJ=0",
        ),
        (
            format!("TR.IN=230; TR.IN.ANS=232; {SUM}"),
            "TR.IN.ANS=230 TR.IN=232",
        ),
        // Two slips in one block.
        (
            "SZ.FA.BORD=142; SZ.FA.INLD=98; SZ.FA.TOT=2400; SZ.FA.CRIM=-200; SZ.FA.ADM=40"
                .to_owned(),
            "SZ.FA.TOT=240 SZ.FA.CRIM=200",
        ),
    ] {
        let offers = figures(&answers);
        if first.ends_with("TR.IN.REJ=0") {
            // Several explanations; none may be wrong.
            assert!(!offers.is_empty(), "{answers}");
            continue;
        }
        assert_eq!(
            offers.first().map(String::as_str),
            Some(first),
            "{answers}: {offers:?}"
        );
    }
}

#[test]
fn a_slid_column_is_moved_back() {
    // The figures of 2, 40 and 6 slid down by one row; the first row is blank, the last one lost.
    let right =
        figures("XC.INTERPOL=50; XC.EUROPOL=23; XC.DOM=10; XC.SELEC=4; XC.OTH=7; XC.TOT=94");
    assert_eq!(right, [""; 0]);
}

#[test]
fn nothing_is_made_worse() {
    for answers in [
        "TR.IN=232; TR.IN.ANS=230; TR.IN.PROG=3; TR.IN.REJ=0",
        "TR.IN=230; TR.IN.ANS=232; TR.IN.PROG=2; TR.IN.REJ=0",
        "SZ.FA.BORD=-412; SZ.FA.INLD=98; SZ.FA.TOT=2400; SZ.FA.CRIM=10; SZ.FA.ADM=4",
    ] {
        let template = roadmap();
        let submission = crate::check::tests::submission(&template, answers);
        let surroundings = Surroundings::default();
        let before = crate::check(&template, &submission, &surroundings);
        let ids: Vec<String> = before.findings.iter().map(|finding| finding.id()).collect();
        let offers = crate::correct(&template, &submission, &before, &surroundings);
        assert!(!offers.is_empty(), "{answers}");
        for offer in offers {
            let mut with = submission.clone();
            for edit in &offer.edits {
                let code = edit.code.as_ref().expect("a data point");
                let Content::Number(number) = edit.new else {
                    panic!("{edit:?}");
                };
                with.answers[template.positions[code]].value =
                    crate::submission::Value::Number(number);
            }
            let after = crate::check(&template, &with, &surroundings);
            for finding in &after.findings {
                assert!(
                    ids.contains(&finding.id()),
                    "{}: {}",
                    offer.id,
                    finding.id()
                );
                assert!(!offer.settles.contains(&finding.id()), "{}", offer.id);
            }
        }
    }
}
