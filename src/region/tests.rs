//! Rules between jurisdictions. The name of a test begins with the id of its rule.

use super::{Region, RegionFindings};
use crate::check::tests::submission;
use crate::code::Code;
use crate::language::Messages;
use crate::submission::Submission;
use crate::template::{Template, roadmap};

const CAPITALS: [&str; 6] = [
    "Belgrade",
    "Podgorica",
    "Pristina",
    "Sarajevo",
    "Skopje",
    "Tirana",
];

/// The six submissions; those not named have no figures.
fn six(template: &Template, answers: &[(&str, &str)]) -> Vec<Submission> {
    let of = |capital: &str| {
        let own = answers.iter().find(|(name, _)| *name == capital);
        Submission {
            jurisdiction: Some(capital.to_owned()),
            template_version: Some("1.0".to_owned()),
            language: "en".to_owned(),
            offered: std::collections::BTreeMap::new(),
            ..submission(template, own.map_or("", |(_, answers)| answers))
        }
    };
    CAPITALS.map(of).into()
}

fn check(template: &Template, submissions: &[Submission]) -> RegionFindings {
    Region::new(template, submissions.iter().collect()).check()
}

/// The sentences that a rule gives.
fn told(rule: &str, template: &Template, submissions: &[Submission]) -> Vec<String> {
    let findings = check(template, submissions).findings;
    let own = findings.iter().filter(|found| found.finding.rule == rule);
    own.map(|found| Messages::new("en").finding(&found.finding, template))
        .collect()
}

#[test]
fn xju_01_a_total_names_who_is_missing() {
    let template = roadmap();
    let figures = [
        ("Belgrade", "SUR.FA.TOT=10"),
        ("Podgorica", "SUR.FA.TOT=20"),
        ("Sarajevo", "SUR.FA.TOT=30"),
        ("Skopje", "SUR.FA.TOT=not applicable"),
        ("Tirana", "SUR.FA.TOT=3"),
    ];
    let mut submissions = six(&template, &figures);
    let code = Code::new("SUR.FA.TOT").expect("a code");
    let total = Region::new(&template, submissions.iter().collect()).total(&code);
    assert_eq!(total.sum, Some(63.0));
    assert_eq!(total.missing, ["Pristina"]);
    submissions.remove(5);
    let total = Region::new(&template, submissions.iter().collect()).total(&code);
    assert_eq!(total.sum, Some(60.0));
    assert_eq!(total.missing, ["Pristina", "Tirana"]);
}

#[test]
fn xju_01_percentages_and_years_have_no_total() {
    let template = roadmap();
    let figures = [
        ("Belgrade", "SAF.T=60; FFP.YEAR=2016"),
        ("Tirana", "SAF.T=40; FFP.YEAR=2020"),
    ];
    let submissions = six(&template, &figures);
    let region = Region::new(&template, submissions.iter().collect());
    for code in ["SAF.T", "FFP.YEAR"] {
        let total = region.total(&Code::new(code).expect("a code"));
        assert_eq!((total.sum, total.given.len()), (None, 2), "{code}");
    }
}

#[test]
fn xju_02_a_share_is_that_of_the_sums() {
    let template = roadmap();
    let figures = [
        ("Belgrade", "TR.IN=100; TR.IN.ANS=90"),
        ("Tirana", "TR.IN=10; TR.IN.ANS=2"),
        ("Skopje", "TR.IN=5"),
    ];
    let submissions = six(&template, &figures);
    let shares = Region::new(&template, submissions.iter().collect()).shares();
    let share = shares
        .iter()
        .find(|share| share.rule == "RAT-08")
        .expect("a share");
    // The mean of the two shares would be 0.55.
    assert_eq!(share.share, Some(92.0 / 110.0));
    assert_eq!(
        share.own,
        [("Belgrade".to_owned(), 0.9), ("Tirana".to_owned(), 0.2)]
    );
    assert_eq!(share.missing.len(), 4);
}

#[test]
fn xju_03_all_count_the_same() {
    let template = roadmap();
    let charges = [("Podgorica", "CAS.POS.DISM=20#charges against individuals")];
    let submissions = six(&template, &charges);
    let told = told("XJU-03", &template, &submissions);
    assert_eq!(told.len(), 1);
    assert!(told[0].contains("Podgorica (charges)"), "{told:?}");
    let cases = six(
        &template,
        &[("Podgorica", "CAS.POS.DISM=20#cases of both courts")],
    );
    assert_eq!(self::told("XJU-03", &template, &cases), [""; 0]);
}

#[test]
fn xju_05_an_operation_has_one_date() {
    let template = roadmap();
    let differ = [
        ("Belgrade", "JAD.PART=yes#on 5 March 2020"),
        ("Tirana", "JAD.PART=yes#on 6 March 2020"),
    ];
    assert_eq!(told("XJU-05", &template, &six(&template, &differ)).len(), 1);
    let same = [
        ("Belgrade", "JAD.PART=yes#on 5 March 2020"),
        ("Tirana", "JAD.PART=yes#5.3.2020"),
        ("Skopje", "JAD.PART=yes"),
    ];
    assert_eq!(told("XJU-05", &template, &six(&template, &same)).len(), 0);
}

#[test]
fn xju_06_a_figure_per_head() {
    let template = roadmap();
    let figures = |tirana: &'static str| {
        [
            ("Belgrade", "TR.IN=69"),
            ("Podgorica", "TR.IN=6"),
            ("Skopje", "TR.IN=20"),
            ("Tirana", tirana),
        ]
    };
    let high = six(&template, &figures("TR.IN=284"));
    assert!(told("XJU-06", &template, &high)[0].contains("Tirana reports 10"));
    let usual = six(&template, &figures("TR.IN=28"));
    assert_eq!(told("XJU-06", &template, &usual).len(), 0);
}

#[test]
fn xju_07_one_version_and_one_period() {
    let template = roadmap();
    let mut submissions = six(&template, &[]);
    assert_eq!(told("XJU-07", &template, &submissions).len(), 0);
    submissions[2].template_version = Some("0.9".to_owned());
    submissions[3].period = None;
    assert_eq!(told("XJU-07", &template, &submissions).len(), 2);
}

#[test]
fn xju_08_one_file_each() {
    let template = roadmap();
    let mut submissions = six(&template, &[("Skopje", "TR.IN=1")]);
    assert_eq!(told("XJU-08", &template, &submissions).len(), 0);
    submissions[5].jurisdiction = Some("Skopje".to_owned());
    let told = told("XJU-08", &template, &submissions);
    assert!(
        told[0].contains("2 files claim Skopje; answers that differ: 1"),
        "{told:?}"
    );
    assert!(told[1].contains("No file came from Tirana"));
}

#[test]
fn xju_09_not_applicable_where_others_report() {
    let template = roadmap();
    let figures = [
        ("Belgrade", "XC.SELEC=3"),
        ("Pristina", "XC.SELEC=not applicable"),
    ];
    let submissions = six(&template, &figures);
    assert_eq!(told("XJU-09", &template, &submissions).len(), 1);
    let none = six(&template, &[("Pristina", "XC.SELEC=not applicable")]);
    assert_eq!(told("XJU-09", &template, &none).len(), 0);
}
