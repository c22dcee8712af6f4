//! Made-up submissions are what they are said to be.

use std::collections::BTreeSet;

use super::faults::{Change, Fault, inject};
use super::{Generator, Random};
use crate::check::Surroundings;
use crate::form::filled;
use crate::language::Messages;
use crate::submission::Value;
use crate::template::roadmap;

#[test]
fn made_up_submissions_are_clean_and_can_be_repeated() {
    let template = roadmap();
    let messages = Messages::new("en");
    let mut generator = Generator::new(&template, 3);
    let mut again = Generator::new(&template, 3);
    for with_previous in [false, true, false, true] {
        let made = generator.next(with_previous).expect("a submission");
        let other = again.next(with_previous).expect("a submission");
        assert_eq!(made.figures, other.figures);
        let open = |figures| {
            let bytes = filled(&template, &messages, figures).expect("a form");
            let workbook = crate::open(&bytes).expect("a workbook");
            crate::locate(&workbook, &template).expect("the form")
        };
        let earlier: Vec<_> = made.previous.iter().map(open).collect();
        assert_eq!(earlier.len(), usize::from(with_previous));
        let submission = open(&made.figures);
        let surroundings = Surroundings { earlier: &earlier };
        let findings = crate::check(&template, &submission, &surroundings);
        assert_eq!(findings.findings, []);
        assert!(crate::correct(&template, &submission, &findings, &surroundings).is_empty());
    }
}

#[test]
fn every_kind_of_error_can_be_made() {
    let template = roadmap();
    let made = Generator::new(&template, 5)
        .next(false)
        .expect("a submission");
    let bytes = filled(&template, &Messages::new("en"), &made.figures).expect("a form");
    let workbook = crate::open(&bytes).expect("a workbook");
    let submission = crate::locate(&workbook, &template).expect("the form");
    let mut random = Random::new(1);
    for fault in Fault::ALL {
        let injected = inject(fault, &template, &submission, &BTreeSet::new(), &mut random);
        // Only where figures are large enough, rounding leaves a difference.
        let Some(injected) = injected else {
            assert_eq!(fault, Fault::Rounded);
            continue;
        };
        assert!(!injected.changes.is_empty());
        let changed = |change: &Change| change.truth != change.typed;
        assert!(injected.changes.iter().all(changed));
    }
    // What is no error in any language is not made one.
    for _ in 0..200 {
        let none = BTreeSet::new();
        let word = inject(
            Fault::NoAnswerWord,
            &template,
            &submission,
            &none,
            &mut random,
        );
        for change in word.expect("an answer is missing").changes {
            let point = &template.data_points[change.point];
            let read = crate::submission::value::read(&change.typed, point, &template, false);
            assert!(matches!(read, Value::Unreadable(_)), "{:?}", change.typed);
        }
    }
}
