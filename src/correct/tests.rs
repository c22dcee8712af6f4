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
