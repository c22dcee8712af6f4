//! Files of several jurisdictions and periods, side by side.

use std::sync::Arc;

use super::{Compared, Desk, Dossier, Filed, Presence, Slot, packed};
use crate::check::{Cause, Surroundings};
use crate::code::Code;
use crate::form::{Figures, Filling, filled};
use crate::language::Messages;
use crate::submission::{Period, Submission};
use crate::synthetic::Generator;
use crate::template::{Severity, Template, roadmap};
use crate::workbook::Content;
use crate::{date, locate, open};

fn period(start: &str, end: &str) -> Period {
    let day = |text| date::from_iso(text).expect("a day");
    Period {
        start: day(start),
        end: day(end),
    }
}

fn first_half(year: i32) -> Period {
    period(&format!("{year}-01-01"), &format!("{year}-06-30"))
}

fn second_half(year: i32) -> Period {
    period(&format!("{year}-07-01"), &format!("{year}-12-31"))
}

fn set(figures: &mut Figures, code: &str, value: Content) {
    let filling = Filling {
        value,
        ..Filling::default()
    };
    figures.insert(Code::new(code).expect("a code"), filling);
}

fn date_of(day: time::Date) -> Content {
    Content::Date(date::to_serial(day, false))
}

/// A form of a jurisdiction and period, with some figures.
pub(crate) fn form(
    template: &Template,
    jurisdiction: &str,
    time: Period,
    figures: &[(&str, f64)],
) -> Vec<u8> {
    let mut filling = Figures::new();
    set(
        &mut filling,
        "JURISDICTION",
        Content::Text(jurisdiction.to_owned()),
    );
    set(&mut filling, "PERIOD.START", date_of(time.start));
    set(&mut filling, "PERIOD.END", date_of(time.end));
    for (code, figure) in figures {
        set(&mut filling, code, Content::Number(*figure));
    }
    filled(template, &Messages::new("en"), &filling).expect("a form")
}

/// The path, the jurisdiction, the period, and some figures.
type Made<'a> = (&'a str, &'a str, Period, &'a [(&'a str, f64)]);

fn desk(files: &[Made<'_>]) -> Desk {
    let template = Arc::new(roadmap());
    let mut desk = Desk::new(Arc::clone(&template));
    for (path, jurisdiction, time, figures) in files {
        let bytes = form(&template, jurisdiction, *time, figures);
        desk.add(Filed::read(path, &bytes, &template).expect("a form"));
    }
    desk.compare_all();
    desk
}

#[test]
fn a_packed_submission_comes_back_as_it_was() {
    let template = roadmap();
    let root = env!("CARGO_MANIFEST_DIR");
    let mut sizes = Vec::new();
    for name in [
        "belgrade",
        "podgorica",
        "pristina",
        "sarajevo",
        "skopje",
        "tirana",
    ] {
        let path = format!("{root}/templates/roadmap/samples/{name}-2020-h1.xlsx");
        let bytes = std::fs::read(path).expect("a sample");
        let submission = locate(&open(&bytes).expect("opens"), &template).expect("a form");
        let small = packed::pack(&submission);
        let back = packed::unpack(&small, &template).expect("unpacks");
        assert_eq!(format!("{back:?}"), format!("{submission:?}"));
        sizes.push(small.len());
        for cut in 0..small.len() {
            assert!(packed::unpack(&small[..cut], &template).is_err());
        }
        let filed = Filed::read("a.xlsx", &bytes, &template).expect("a form");
        assert_eq!(Filed::from_bytes(&filed.to_bytes()), Ok(filed));
    }
    assert!(sizes.iter().all(|size| *size < 1536), "{sizes:?}");
}

#[test]
fn files_of_one_jurisdiction_are_linked_by_themselves() {
    let mut desk = desk(&[
        (
            "b.xlsx",
            "Skopje",
            first_half(2020),
            &[("LEG.FULL", 3.0), ("CAS.POS.OPEN", 8.0)],
        ),
        (
            "other.xlsx",
            "Tirana",
            second_half(2019),
            &[("LEG.FULL", 9.0)],
        ),
    ]);
    let findings = |desk: &Desk| {
        let others = desk.named_others(0).into_iter();
        let earlier: Vec<Submission> = others.map(|(_, other)| other).collect();
        let own = desk.submission(0).expect("figures");
        let surroundings = Surroundings { earlier: &earlier };
        crate::check(desk.template(), &own, &surroundings)
    };
    let alone = findings(&desk);
    assert!(
        !alone
            .findings
            .iter()
            .any(|found| found.rule.starts_with("XP"))
    );
    // The period before comes later, from another folder.
    let template = Arc::new(roadmap());
    let figures = [("LEG.FULL", 5.0), ("CAS.POS.PEND", 7.0)];
    let earlier = form(&template, "Skopje", second_half(2019), &figures);
    desk.add(Filed::read("old/a.xlsx", &earlier, &template).expect("a form"));
    assert_eq!(desk.dossiers().count(), 1);
    desk.compare_all();
    assert_eq!(desk.dossiers().count(), 0);
    assert_eq!(desk.others(0), [2]);
    let decided = |findings: &crate::check::Findings| {
        let undecided = crate::formula::Outcome::Undecided;
        findings
            .outcomes
            .iter()
            .filter(|one| one.outcome != undecided)
            .count()
    };
    let linked = findings(&desk);
    assert!(decided(&linked) > decided(&alone));
    let of = |severity| {
        let findings = linked.findings.iter();
        findings.filter(|found| found.severity == severity).count()
    };
    let file = &desk.files()[0];
    let counted = (file.errors(), file.warnings());
    assert_eq!(counted, (of(Severity::Error), of(Severity::Warning)));
    assert!(linked.findings.iter().any(|found| found.rule == "PER-01"));
}

#[test]
fn one_of_several_files_stands_whichever_came_first() {
    let few: &[(&str, f64)] = &[("LEG.FULL", 3.0)];
    let more: &[(&str, f64)] = &[("LEG.FULL", 4.0), ("LEG.PART", 1.0)];
    let forward = desk(&[
        ("a.xlsx", "Skopje", first_half(2020), few),
        ("b.xlsx", "Skopje", first_half(2020), more),
    ]);
    let backward = desk(&[
        ("b.xlsx", "Skopje", first_half(2020), more),
        ("a.xlsx", "Skopje", first_half(2020), few),
    ]);
    for desk in [&forward, &backward] {
        let duplicates = desk.duplicates();
        let path = |at: usize| desk.files()[at].path.as_str();
        assert_eq!(duplicates.len(), 1);
        assert_eq!(path(duplicates[0].standing), "b.xlsx");
        let (other, differ) = duplicates[0].others[0];
        assert_eq!((path(other), differ), ("a.xlsx", 2));
        let told: Vec<String> = desk
            .differences(duplicates[0].standing, other)
            .iter()
            .map(|difference| difference.code.to_string())
            .collect();
        assert_eq!(told, ["LEG.FULL", "LEG.PART"]);
    }
    let mut chosen = forward;
    chosen.choose(0);
    chosen.compare_all();
    assert_eq!(chosen.duplicates()[0].standing, 0);
    assert_eq!(chosen.duplicates()[0].others, [(1, 2)]);
    assert_eq!(chosen.of_period(first_half(2020)), [0]);
}

#[test]
fn what_is_missing_is_named_and_never_zero() {
    let seized: &[(&str, f64)] = &[("SZ.FA.TOT", 5.0)];
    let desk = desk(&[
        ("a.xlsx", "Skopje", first_half(2018), seized),
        ("b.xlsx", "Skopje", first_half(2020), seized),
        ("c.xlsx", "Tirana", first_half(2020), &[]),
        (
            "d.xlsx",
            "Tirana",
            period("2018-01-01", "2018-12-31"),
            seized,
        ),
    ]);
    let coverage = desk.coverage();
    let names = &coverage.jurisdictions;
    let at = |name: &str| {
        names
            .iter()
            .position(|known| known == name)
            .expect("a name")
    };
    let (skopje, tirana) = (at("Skopje"), at("Tirana"));
    let row = |period: Period| {
        let place = coverage.periods.iter().position(|known| *known == period);
        &coverage.presence[place.expect("a period")]
    };
    assert_eq!(row(first_half(2020))[skopje], Presence::File(1));
    assert_eq!(row(first_half(2020))[at("Belgrade")], Presence::Missing);
    assert_eq!(row(first_half(2018))[tirana], Presence::Within(3));
    assert_eq!(coverage.gaps, [(first_half(2019), second_half(2019))]);
    let between = desk.between(first_half(2020));
    let missing: Vec<&str> = between
        .iter()
        .filter_map(|between| match &between.found.finding.cause {
            Cause::NoFile { jurisdiction } => Some(jurisdiction.as_str()),
            _ => None,
        })
        .collect();
    assert_eq!(missing, ["Belgrade", "Podgorica", "Pristina", "Sarajevo"]);
    let slot = |name: &str| Slot {
        jurisdiction: name.to_owned(),
        period: first_half(2020),
    };
    assert_eq!(desk.standing(&slot("Skopje")), Some(1));
    assert_eq!(desk.standing(&slot("Sarajevo")), None);
}

#[test]
fn consistent_files_with_their_periods_before_have_no_errors() {
    let template = Arc::new(roadmap());
    let messages = Messages::new("en");
    let mut desk = Desk::new(Arc::clone(&template));
    let mut generator = Generator::new(&template, 11);
    for at in 0..2 {
        let made = generator.next(true).expect("a submission");
        for (name, figures) in [
            ("now", Some(&made.figures)),
            ("before", made.previous.as_ref()),
        ] {
            let bytes = filled(&template, &messages, figures.expect("figures")).expect("a form");
            let path = format!("{at}/{name}.xlsx");
            desk.add(Filed::read(&path, &bytes, &template).expect("a form"));
        }
    }
    desk.compare_all();
    for file in desk.files() {
        assert_eq!(file.errors(), 0, "{}", file.path);
    }
    assert_eq!(desk.slots().len(), 4);
}

/// Two jurisdictions; of one there are two periods, one of which two files claim.
fn to_compare() -> Desk {
    let template = Arc::new(roadmap());
    let mut desk = Desk::new(Arc::clone(&template));
    let files: [Made<'_>; 4] = [
        ("a.xlsx", "Skopje", second_half(2019), &[("LEG.FULL", 5.0)]),
        ("b.xlsx", "Skopje", first_half(2020), &[("LEG.FULL", 3.0)]),
        ("c.xlsx", "Skopje", first_half(2020), &[("LEG.PART", 3.0)]),
        ("d.xlsx", "Tirana", first_half(2020), &[("LEG.FULL", 3.0)]),
    ];
    for (path, jurisdiction, time, figures) in files {
        let bytes = form(&template, jurisdiction, time, figures);
        desk.push(Filed::read(path, &bytes, &template).expect("a form"));
    }
    // The one that stands by itself has the same number of answers, and comes first by name.
    desk.choose(2);
    desk
}

#[test]
fn files_are_compared_elsewhere_as_they_are_here() {
    let mut here = to_compare();
    let mut elsewhere = here.clone();
    here.compare_all();
    let dossiers: Vec<Vec<u8>> = elsewhere.dossiers().map(|all| all.to_bytes()).collect();
    assert_eq!(dossiers.len(), 2);
    for bytes in dossiers {
        let dossier = Dossier::from_bytes(&bytes).expect("a dossier");
        let compared = dossier.compare(elsewhere.template()).to_bytes();
        let compared = Compared::from_bytes(&compared).expect("counts");
        assert!(elsewhere.take(compared.clone()));
        // A second time there is nothing to be compared.
        assert!(!elsewhere.take(compared));
    }
    assert_eq!(elsewhere.files(), here.files());
    let alone = to_compare();
    assert_ne!(alone.files(), here.files());
    assert_eq!(here.duplicates()[0].others, [(1, 2)]);
}

#[test]
fn what_was_compared_before_a_change_is_of_no_use() {
    let mut desk = to_compare();
    let before: Vec<Compared> = desk
        .dossiers()
        .map(|dossier| dossier.compare(desk.template()))
        .collect();
    desk.choose(1);
    let taken: Vec<bool> = before.into_iter().map(|one| desk.take(one)).collect();
    assert_eq!(taken, [false, true]);
    assert!(desk.compare_next());
    assert!(!desk.compare_next());
    let mut other = to_compare();
    other.choose(1);
    other.compare_all();
    assert_eq!(desk.files(), other.files());
}

#[test]
fn cut_bytes_are_no_dossier() {
    let desk = to_compare();
    let bytes = desk.dossiers().next().expect("a dossier").to_bytes();
    assert!((0..bytes.len()).all(|cut| Dossier::from_bytes(&bytes[..cut]).is_err()));
}

#[test]
fn the_last_period_is_that_of_the_first_table() {
    let template = Arc::new(roadmap());
    let mut desk = Desk::new(Arc::clone(&template));
    assert_eq!(desk.last_period(), None);
    let year = period("2020-01-01", "2020-12-31");
    for (path, time) in [
        ("a.xlsx", first_half(2020)),
        ("b.xlsx", year),
        ("c.xlsx", second_half(2020)),
        ("d.xlsx", first_half(2019)),
    ] {
        let workbook = open(&form(&template, "Skopje", time, &[])).expect("a workbook");
        desk.push(Filed::of(path, workbook, &template).expect("a file"));
        let tables = desk.figures(None).tables;
        assert_eq!(desk.last_period(), tables.first().map(|table| table.period));
    }
    assert_eq!(desk.last_period(), Some(second_half(2020)));
}
