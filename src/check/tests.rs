//! Figures of the public record, and what must be found in them.

use std::collections::BTreeSet;

use super::{Findings, Surroundings};
use crate::cell::{CellPos, CellRef};
use crate::code::Code;
use crate::formula::Outcome;
use crate::language::Messages;
use crate::submission::{Answer, Period, Remark, Submission, value};
use crate::synthetic::Random;
use crate::template::{Template, roadmap};
use crate::workbook::Content;

/// A submission with these answers (`CODE=answer`, a note behind `#`), all others not available.
pub(crate) fn submission(template: &Template, answers: &str) -> Submission {
    let given: Vec<(&str, &str, &str)> = answers
        .split(';')
        .filter_map(|pair| {
            let (code, answer) = pair.trim().split_once('=')?;
            let (answer, note) = answer.split_once('#').unwrap_or((answer, ""));
            Some((code, answer, note))
        })
        .collect();
    let answer = |(row, point): (u32, &crate::template::DataPoint)| {
        let found = given
            .iter()
            .find(|(code, _, _)| *code == point.code.as_str());
        let (text, note) = found.map_or(("not available", "no record"), |(_, text, note)| {
            (text, note)
        });
        let content = match text.parse::<f64>() {
            Ok(number) => Content::Number(number),
            Err(_) if text.is_empty() => Content::Blank,
            Err(_) => Content::Text(text.trim_matches('\'').to_owned()),
        };
        let cell = |col| CellRef::new(&point.sheet, CellPos::new(row, col));
        Answer {
            code: point.code.clone(),
            cell: Some(cell(3)),
            value: value::read(&content, point, template, false),
            content,
            formula: false,
            note: Some(Remark {
                cell: cell(4),
                text: note.to_owned(),
            }),
            evidence: None,
            quoted: None,
            found_by: crate::submission::FoundBy::Code,
            shown: Vec::new(),
            comment: None,
        }
    };
    let day = |text| crate::date::from_iso(text).expect("a day");
    Submission {
        cover: Vec::new(),
        answers: (0u32..).zip(&template.data_points).map(answer).collect(),
        headers: std::collections::BTreeMap::new(),
        faults: Vec::new(),
        concealed: Vec::new(),
        calculation: crate::submission::Calculation::default(),
        jurisdiction: Some("Belgrade".to_owned()),
        period: Some(Period {
            start: day("2020-01-01"),
            end: day("2020-06-30"),
        }),
        template_version: None,
        epoch_1904: false,
        language: "en".to_owned(),
        offered: std::collections::BTreeMap::new(),
    }
}

fn check(answers: &str) -> (Template, Findings) {
    let template = roadmap();
    let submission = submission(&template, answers);
    let findings = crate::check(&template, &submission, &Surroundings::default());
    (template, findings)
}

/// The rules that are violated, in the order of the book.
fn violated(answers: &str) -> Vec<String> {
    check(answers)
        .1
        .findings
        .into_iter()
        .map(|finding| finding.rule)
        .collect()
}

const TRACING: &str = "TR.IN=232; TR.IN.ANS=230; TR.IN.REJ=0";
const CHANNELS: &str = "XC.INTERPOL=50; XC.EUROPOL=23; XC.DOM=10; XC.SELEC=0; XC.OTH=0";
const CASES: &str = "CAS.POS.TOT=1252; CAS.POS.DISM=167; CAS.POS.CONV=329; CAS.POS.OTH=109";

#[test]
fn the_figures_of_the_record_are_judged_as_they_should_be() {
    for (answers, expected) in [
        (format!("{TRACING}; TR.IN.PROG=2"), &[][..]),
        (format!("{TRACING}; TR.IN.PROG=3"), &["SUM-08"]),
        (
            "TR.IN=232; TR.IN.ANS=233".to_owned(),
            &["SUM-08", "INQ-01", "CMP-06"],
        ),
        (format!("{CHANNELS}; XC.TOT=83"), &[]),
        (format!("{CHANNELS}; XC.TOT=84"), &["SUM-10"]),
        (
            format!("{CASES}; CAS.POS.ACQ=0; CAS.POS.PEND="),
            &["CMP-01"],
        ),
        (
            format!("{CASES}; CAS.POS.ACQ=0; CAS.POS.PEND=0"),
            &["BAL-01"],
        ),
        (format!("{CASES}; CAS.POS.ACQ=0"), &["CMP-05"]),
        ("CHG.POS=149; CAS.POS.TOT=141".to_owned(), &["INQ-07"]),
        (
            "CHG.POS=149#Some cases hold several charges; CAS.POS.TOT=141".to_owned(),
            &[],
        ),
        // A reason for a missing figure explains nothing else.
        (
            "CHG.POS=149; CAS.POS.TOT=141; CAS.POS.PEND=not available#asked".to_owned(),
            &["INQ-07"],
        ),
        ("INS.TOT=33; INS.PCT.ENT=40".to_owned(), &["RAT-02"]),
        (
            "INS.TOT=33; INS.PCT.ENT=39.4; INS.ENT=13; INS.STATE=20".to_owned(),
            &[],
        ),
        (
            "LAB.ACC.FROM=2020; LAB.ACC.UNTIL=2023#by 4 more years".to_owned(),
            &["INQ-36"],
        ),
        (
            "LAB.ACC.FROM=2019; LAB.ACC.UNTIL=2023#by 4 more years".to_owned(),
            &[],
        ),
        (
            "DST.AM.T='37,4'; DST.MIX='176,590'".to_owned(),
            &["FMT-01", "FMT-01", "FMT-02", "FMT-03"],
        ),
        ("SUR.FA.ILL=around 90".to_owned(), &["FMT-07"]),
        (
            "IAR.ACCESS=none; IAR.SEARCH=not applicable; IAR.HIT=not applicable".to_owned(),
            &[],
        ),
        ("IAR.ACCESS=none; IAR.SEARCH=25".to_owned(), &["XSH-04"]),
        (
            "BRD.CHECK=7122; BRD.HIT=11; IAR.SEARCH=25; IAR.HIT=0".to_owned(),
            &[],
        ),
        (
            "POL.STRAT.FROM=2019; POL.STRAT.TO=2024; POL.AP.FROM=2019; POL.AP.TO=2020".to_owned(),
            &[],
        ),
        ("POL.AP.FROM=2018; POL.AP.TO=2019".to_owned(), &["INQ-33"]),
        ("POL.AP.TO=not applicable".to_owned(), &[]),
        ("SZ.FA.TOT=not applicable".to_owned(), &["CMP-03"]),
        ("SZ.FA.BORD=-4".to_owned(), &["FMT-06"]),
        ("SZ.FA.BORD=4.5".to_owned(), &["FMT-05"]),
        ("SAF.T=0.4".to_owned(), &["RAT-04"]),
        ("SAF.T=140".to_owned(), &["INQ-29", "RAT-03"]),
        ("LEG.CRIM=maybe".to_owned(), &["CMP-12"]),
        ("EJ.CASE=412; TRN.PART.T=412".to_owned(), &["XSH-21"]),
        // Linked by a rule, they may well be the same.
        ("BRD.CHECK=412; BRD.HIT=412".to_owned(), &[]),
    ] {
        assert_eq!(violated(&answers), expected, "{answers}");
    }
}

#[test]
fn a_finding_says_what_is_wrong_in_numbers() {
    for (answers, message) in [
        (
            format!("{TRACING}; TR.IN.PROG=3"),
            "Trace requests received: answered + in process + rejected must equal received (if none were open at the start). 230 + 3 + 0 = 233; 232 (“Trace requests received”) was expected: 1 too many.",
        ),
        (
            format!("{CASES}; CAS.POS.ACQ=0; CAS.POS.PEND=0"),
            "Cases of illegal possession: dismissed + convicted + acquitted + solved otherwise + pending must equal the cases handled. 167 + 329 + 0 + 109 + 0 = 605; 1,252 (“Cases of illegal possession: total handled in the period”) was expected: 647 missing.",
        ),
        (
            "TR.IN=232; TR.IN.ANS=230; TR.IN.PROG=3".to_owned(),
            "Trace requests received: answered + in process + rejected must equal received (if none were open at the start). 230 + 3 + ? is at least 233; 232 (“Trace requests received”) was expected.",
        ),
        (
            "POL.STRAT.FROM=2024; POL.STRAT.TO=2019".to_owned(),
            "The strategy ends before it begins. “Strategy: first year” is 2024; at most 2019 (“Strategy: last year”) was expected.",
        ),
        (
            "DIV.CASE=1".to_owned(),
            "A diversion case is reported: please describe it in the note. This concerns “Cases of misplaced, lost or diverted weapons/ammunition from stocks or exports”.",
        ),
    ] {
        let (template, findings) = check(&answers);
        let messages = Messages::new("en");
        let told: Vec<String> = findings
            .findings
            .iter()
            .map(|finding| messages.finding(finding, &template))
            .collect();
        assert!(told.iter().any(|told| told == message), "{told:#?}");
    }
}

#[test]
fn what_is_missing_is_named_and_not_passed() {
    let (_, findings) = check(&format!("{CASES}; CAS.POS.ACQ=0"));
    let outcome = findings
        .outcomes
        .iter()
        .find(|outcome| outcome.rule == "BAL-01")
        .expect("the rule");
    assert_eq!(outcome.outcome, Outcome::Undecided);
    assert_eq!(
        outcome.missing,
        [Code::new("CAS.POS.PEND").expect("a code")]
    );
}

#[test]
fn a_note_settles_a_warning_and_is_counted() {
    let (_, findings) = check("CHG.POS=149#explained; CAS.POS.TOT=141");
    let settled: Vec<&str> = findings
        .settled
        .iter()
        .map(|finding| finding.rule.as_str())
        .collect();
    assert_eq!(settled, ["INQ-07"]);
}

const ANSWERS: [&str; 14] = [
    "0",
    "1",
    "3",
    "3",
    "-5",
    "2.5",
    "0.4",
    "1000",
    "",
    "not applicable",
    "not available",
    "'1.234'",
    "around 90",
    "12 kg",
];
const NOTES: [&str; 5] = [
    "",
    "",
    "21 % more",
    "since September 2019",
    "unclear, estimated",
];

/// Answers to all data points, such as forms have and such as they should not.
fn any_answers(template: &Template, random: &mut Random) -> Vec<String> {
    let mut any = |things: &[&str]| random.of(things).map_or("", |text| text).to_owned();
    let points = template.data_points.iter();
    points
        .map(|point| format!("{}={}#{}", point.code, any(&ANSWERS), any(&NOTES)))
        .collect()
}

fn ids(findings: Findings) -> BTreeSet<String> {
    findings.findings.iter().map(super::Finding::id).collect()
}

/// Checks around some answers see all that changes with them.
#[test]
fn what_other_answers_change_is_seen_around_them() {
    let template = roadmap();
    let surroundings = Surroundings::default();
    let mut changed = 0;
    for seed in 0..150 {
        let mut random = Random::new(seed);
        let mut answers = any_answers(&template, &mut random);
        let places: Vec<usize> = (0..1 + random.below(3))
            .map(|_| random.below(answers.len()))
            .collect();
        let before = submission(&template, &answers.join(";"));
        for at in &places {
            let code = &template.data_points[*at].code;
            let (answer, note) = (random.of(&ANSWERS), random.of(&NOTES));
            answers[*at] = format!("{code}={}#{}", answer.unwrap(), note.unwrap());
        }
        let after = submission(&template, &answers.join(";"));
        let whole = |submission| ids(crate::check(&template, submission, &surroundings));
        let near = |submission| {
            ids(super::check_around(
                &places,
                &template,
                submission,
                &surroundings,
            ))
        };
        let (old, new) = (whole(&before), whole(&after));
        let (old_near, new_near) = (near(&before), near(&after));
        for (one, other, one_near, other_near) in [
            (&old, &new, &old_near, &new_near),
            (&new, &old, &new_near, &old_near),
        ] {
            let all: Vec<_> = one.difference(other).collect();
            assert_eq!(
                one_near.difference(other_near).collect::<Vec<_>>(),
                all,
                "{seed}"
            );
            changed += all.len();
        }
        assert!(old_near.is_subset(&old), "{seed}");
    }
    assert!(changed > 300, "{changed}");
}

/// Other submissions change nothing but what the checks across submissions find.
#[test]
fn what_other_submissions_change_is_found_across_them() {
    let template = roadmap();
    let rules = &template.links.across;
    let across = |finding: &super::Finding| {
        rules
            .iter()
            .any(|at| template.rules[*at].id == finding.rule)
    };
    let mut seen = BTreeSet::new();
    for seed in 0..60 {
        let mut random = Random::new(seed);
        let mut halves = (0..5).map(|half| {
            let answers = any_answers(&template, &mut random).join(";");
            let mut made = submission(&template, &answers);
            let (year, months) = (
                2018 + half / 2,
                [(1, 30, 6), (7, 31, 12)][half as usize % 2],
            );
            let day = |month, day| {
                let month = time::Month::try_from(month).expect("a month");
                time::Date::from_calendar_date(year, month, day).expect("a day")
            };
            made.jurisdiction = Some("Skopje".to_owned());
            made.period = Some(Period {
                start: day(months.0, 1),
                end: day(months.2, months.1),
            });
            made
        });
        let own = halves.next_back().expect("a submission");
        let earlier: Vec<Submission> = halves.collect();
        let surroundings = Surroundings { earlier: &earlier };
        let mut alone = crate::check(&template, &own, &Surroundings::default());
        alone.findings.retain(|finding| !across(finding));
        let found = super::check_across(&template, &own, &surroundings);
        assert!(found.findings.iter().all(across));
        let mut both = ids(alone);
        for finding in &found.findings {
            seen.insert(finding.rule.clone());
            assert!(both.insert(finding.id()), "{seed}: {}", finding.id());
        }
        assert_eq!(
            both,
            ids(crate::check(&template, &own, &surroundings)),
            "{seed}"
        );
    }
    assert!(seen.len() > 10, "{seen:?}");
}
