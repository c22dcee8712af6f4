//! Slips are explained, and what no slip explains is said to be so.

mod best;
mod small;

use crate::check::Surroundings;
use crate::check::tests::submission;
use crate::correct::localise::{Limits, localise};
use crate::correct::{Correction, Reason};
use crate::template::roadmap;
use crate::workbook::Content;

fn offered(answers: &str) -> Vec<Correction> {
    let template = roadmap();
    let submission = submission(&template, answers);
    let surroundings = Surroundings::default();
    let findings = crate::check(&template, &submission, &surroundings);
    crate::correct(&template, &submission, &findings, &surroundings)
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
    // One row too low, from the first on; the total is lost.
    let answers = "TR.IN.ANS=; TR.IN.PROG=49; TR.IN.REJ=6; TR.IN=3";
    assert_eq!(
        figures(answers).first().map(String::as_str),
        Some("TR.IN.ANS=49 TR.IN.PROG=6 TR.IN.REJ=3 TR.IN=58")
    );
}

#[test]
fn conditions_on_choices_are_settled_on_either_side() {
    let offers: Vec<String> = offered("JAD.PART=no; JAD.N=2")
        .into_iter()
        .map(|offer| {
            assert!(matches!(
                offer.reason,
                Reason::Localised { proven: true, .. }
            ));
            let edit = offer.edits.first().expect("an edit");
            format!(
                "{:?}={:?}",
                edit.code.as_ref().map(ToString::to_string),
                edit.new
            )
        })
        .collect();
    assert_eq!(
        offers,
        [
            r#"Some("JAD.N")=Number(0.0)"#,
            r#"Some("JAD.PART")=Text("yes")"#
        ]
    );
}

#[test]
fn a_share_lies_between_those_of_its_parts() {
    // MAX and MIN are alternatives for the solver: any one of the three may be wrong.
    let template = roadmap();
    let submission = submission(&template, "SAF.F=61; SAF.M=72; SAF.T=9");
    let surroundings = Surroundings::default();
    let findings = crate::check(&template, &submission, &surroundings);
    let systems = crate::correct::systems(&template, &submission, &findings, &surroundings);
    let limits = Limits {
        sets: 5,
        effort: 1000,
    };
    let found = localise(&systems[0], limits).expect("a set");
    let mut values: Vec<f64> = found
        .sets
        .iter()
        .flatten()
        .map(|(_, value)| *value)
        .collect();
    values.sort_by(f64::total_cmp);
    assert!(found.proven && found.sets.len() == 3, "{found:?}");
    assert_eq!(values, [9.0, 9.0, 61.0]);
}

#[test]
fn a_warning_is_left_to_a_note() {
    // Police filed more charges than the prosecution handled cases: that can be.
    assert_eq!(figures("CHG.POS=149; CAS.POS.TOT=141"), [""; 0]);
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
