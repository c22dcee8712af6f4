//! Each named check, by the rule that uses it: a case in which it speaks, and one in which it does
//! not. The name of a test begins with the id of its rule.

use crate::cell::{CellPos, CellRef};
use crate::check::tests::submission;
use crate::check::{Findings, Surroundings};
use crate::code::Code;
use crate::formula::Outcome;
use crate::language::Messages;
use crate::submission::{
    Concealed, Concealment, FoundBy, Period, Quoted, StructureFault, Submission, Value,
};
use crate::template::{Severity, Template, roadmap};

fn half(text: &str) -> Period {
    let (year, half) = text.split_once('H').unwrap_or((text, ""));
    let (first, last) = match half {
        "1" => ("01-01", "06-30"),
        "2" => ("07-01", "12-31"),
        _ => ("01-01", "12-31"),
    };
    let day = |rest| crate::date::from_iso(&format!("{year}-{rest}")).expect("a day");
    Period {
        start: day(first),
        end: day(last),
    }
}

/// A submission of a half-year (`2020H1`) or a year (`2020`).
fn of(template: &Template, period: &str, answers: &str) -> Submission {
    Submission {
        period: Some(half(period)),
        ..submission(template, answers)
    }
}

/// What is found in 2020 H1 of a file with these answers, beside others.
fn found(answers: &str, others: &[(&str, &str)]) -> (Template, Findings) {
    let template = roadmap();
    let own = of(&template, "2020H1", answers);
    let findings = among(&template, &own, others);
    (template, findings)
}

fn among(template: &Template, own: &Submission, others: &[(&str, &str)]) -> Findings {
    let others: Vec<Submission> = others
        .iter()
        .map(|(period, answers)| of(template, period, answers))
        .collect();
    crate::check(template, own, &Surroundings { earlier: &others })
}

/// Whether a rule is violated.
fn violates(rule: &str, answers: &str, others: &[(&str, &str)]) -> bool {
    let findings = found(answers, others).1;
    outcome(rule, &findings) == Outcome::Violated
}

fn outcome(rule: &str, findings: &Findings) -> Outcome {
    let known = findings.outcomes.iter().find(|known| known.rule == rule);
    known.expect("the rule is in the book").outcome
}

/// The sentence that a rule gives.
fn message(rule: &str, answers: &str, others: &[(&str, &str)]) -> String {
    let (template, findings) = found(answers, others);
    let all = findings.findings.iter().chain(&findings.settled);
    let finding = all.into_iter().find(|finding| finding.rule == rule);
    Messages::new("en").finding(finding.expect("a finding"), &template)
}

#[test]
fn cmp_01_a_blank_is_no_answer() {
    assert!(violates("CMP-01", "TR.IN=", &[]));
    assert!(!violates("CMP-01", "TR.IN=0", &[]));
}

#[test]
fn cmp_02_not_available_needs_a_reason() {
    assert!(violates("CMP-02", "TR.IN=not available", &[]));
    assert!(!violates(
        "CMP-02",
        "TR.IN=not available#court archive moves",
        &[]
    ));
}

#[test]
fn cmp_03_not_applicable_only_where_it_can_be() {
    assert!(violates("CMP-03", "TR.IN=not applicable", &[]));
    assert!(!violates("CMP-03", "IAR.SEARCH=not applicable", &[]));
}

#[test]
fn cmp_04_parts_of_zero_have_no_total() {
    let zero = "VIC.K.F=0; VIC.K.M=0; VIC.K.U=0";
    assert!(violates("CMP-04", &format!("{zero}; VIC.K.T=3"), &[]));
    assert!(!violates("CMP-04", &format!("{zero}; VIC.K.T=0"), &[]));
}

#[test]
fn cmp_05_a_missing_part_leaves_a_check_open() {
    assert!(violates("CMP-05", "VIC.K.F=1; VIC.K.M=1; VIC.K.T=3", &[]));
    assert!(!violates(
        "CMP-05",
        "VIC.K.F=1; VIC.K.M=1; VIC.K.U=1; VIC.K.T=3",
        &[]
    ));
    // Without any part there is no breakdown at all.
    assert!(!violates("CMP-05", "VIC.K.T=3", &[]));
}

#[test]
fn cmp_06_known_parts_exceed_a_total() {
    assert!(violates("CMP-06", "VIC.K.F=2; VIC.K.M=2; VIC.K.T=3", &[]));
    assert!(!violates("CMP-06", "VIC.K.F=1; VIC.K.M=2; VIC.K.T=3", &[]));
}

#[test]
fn cmp_07_a_figure_went_missing() {
    assert!(violates("CMP-07", "", &[("2019H2", "TR.IN=9")]));
    assert!(!violates("CMP-07", "TR.IN=4", &[("2019H2", "TR.IN=9")]));
    // Two periods ago is not the last.
    assert!(!violates("CMP-07", "", &[("2019H1", "TR.IN=9")]));
    assert_eq!(outcome("CMP-07", &found("", &[]).1), Outcome::Undecided);
}

#[test]
fn cmp_08_a_figure_dropped_to_zero() {
    let before = [
        ("2019H2", "TR.IN=9"),
        ("2019H1", "TR.IN=8"),
        ("2018H2", "TR.IN=4"),
    ];
    assert!(violates("CMP-08", "TR.IN=0", &before));
    assert!(!violates("CMP-08", "TR.IN=0", &before[..2]));
    assert!(!violates("CMP-08", "TR.IN=1", &before));
}

#[test]
fn cmp_09_the_share_of_answers_is_given_for_each_sheet() {
    let (template, findings) = found("LEG.FULL=1; LEG.CRIM=yes", &[]);
    let shares: Vec<_> = findings
        .figures
        .iter()
        .filter(|figure| figure.rule == "CMP-09")
        .collect();
    assert_eq!(shares.len(), template.sheets.len() - 1);
    assert_eq!(shares[0].sheet.as_deref(), Some("Legislation"));
    assert_eq!(shares[0].share, 2.0 / 11.0);
}

#[test]
fn cmp_10_the_cover_is_complete() {
    let template = roadmap();
    let mut own = of(&template, "2020H1", "");
    let mut field = own.answers[0].clone();
    field.code = template.cover[0].code.clone();
    field.value = Value::Choice("Belgrade".to_owned());
    own.cover = vec![field];
    assert_eq!(
        outcome("CMP-10", &among(&template, &own, &[])),
        Outcome::Satisfied
    );
    own.cover[0].value = Value::Blank;
    assert_eq!(
        outcome("CMP-10", &among(&template, &own, &[])),
        Outcome::Violated
    );
}

#[test]
fn cmp_11_what_is_missing_is_an_error_and_what_was_found_otherwise_is_told() {
    let template = roadmap();
    let mut own = of(&template, "2020H1", "TR.IN=1");
    assert_eq!(
        outcome("CMP-11", &among(&template, &own, &[])),
        Outcome::Satisfied
    );
    let at = template.positions[&Code::new("TR.IN").expect("a code")];
    own.answers[at].found_by = FoundBy::Label;
    let findings = among(&template, &own, &[]);
    assert_eq!(findings.findings.len(), 1);
    assert_eq!(findings.findings[0].severity, Severity::Info);
    own.faults.push(StructureFault::MissingSheet {
        sheet: "Policy".to_owned(),
    });
    let findings = among(&template, &own, &[]);
    assert_eq!(findings.findings[0].severity, Severity::Error);
}

#[test]
fn cmp_12_a_choice_is_listed() {
    assert!(violates("CMP-12", "LEG.CRIM=mostly", &[]));
    assert!(!violates("CMP-12", "LEG.CRIM=partly", &[]));
}

#[test]
fn xsh_19_xju_04_xju_10_what_no_file_says_is_asked() {
    let (template, findings) = found("", &[]);
    assert_eq!(findings.questions, ["XSH-19"]);
    assert_eq!(outcome("XSH-19", &findings), Outcome::Undecided);
    let own = of(&template, "2020H1", "");
    let region = crate::region::Region::new(&template, vec![&own]);
    assert_eq!(region.check().questions, ["XJU-04", "XJU-10"]);
}

#[test]
fn xsh_20_a_figure_that_stands_twice_is_one_figure() {
    let template = roadmap();
    let mut own = of(&template, "2020H1", "");
    let cell = |row| CellRef::new("Policy", CellPos::new(row, 3));
    let mut fault = |agree| {
        own.faults = vec![StructureFault::Repeated {
            code: Code::new("TR.IN").expect("a code"),
            cells: vec![cell(4), cell(9)],
            agree,
        }];
        outcome("XSH-20", &among(&template, &own, &[]))
    };
    assert_eq!(fault(false), Outcome::Violated);
    assert_eq!(fault(true), Outcome::Satisfied);
}

#[test]
fn xsh_21_one_figure_in_two_places() {
    assert!(violates(
        "XSH-21",
        "TR.IN=417; SAF.T=1; DST.AM.RND=417",
        &[]
    ));
    assert!(!violates("XSH-21", "TR.IN=99; DST.AM.RND=99", &[]));
    // Figures that a rule links may well be equal.
    assert!(!violates("XSH-21", "TR.IN=417; TR.IN.ANS=417", &[]));
}

#[test]
fn rat_03_a_percentage_is_one() {
    assert!(violates("RAT-03", "LEG.PCT=140", &[]));
    assert!(!violates("RAT-03", "LEG.PCT=100", &[]));
}

#[test]
fn rat_04_a_fraction_is_doubted() {
    assert!(violates("RAT-04", "LEG.PCT=0.4", &[]));
    assert!(!violates("RAT-04", "LEG.PCT=40", &[]));
}

#[test]
fn rat_06_rat_07_rat_08_rat_09_shares_are_shown() {
    let answers = "SZ.FA.BORD=4; SZ.FA.TOT=102; CAS.POS.CONV=329; CAS.POS.TOT=1252; \
                   TR.IN=232; TR.IN.ANS=230; TR.SUCC=10; SZ.FA.CRIM=30; FND.FA=10; SUR.FA.ILL=10";
    let findings = found(answers, &[]).1;
    let share = |rule: &str| {
        let figure = findings.figures.iter().find(|figure| figure.rule == rule);
        figure.map(|figure| (figure.share * 1000.0).round())
    };
    assert_eq!(share("RAT-06"), Some(39.0));
    assert_eq!(share("RAT-07"), Some(263.0));
    assert_eq!(share("RAT-08"), Some(991.0));
    assert_eq!(share("RAT-09"), Some(200.0));
    // Without a figure there is no share.
    assert_eq!(
        found("TR.IN=232", &[])
            .1
            .figures
            .iter()
            .find(|figure| figure.rule == "RAT-08"),
        None
    );
}

#[test]
fn fmt_01_a_number_is_no_text() {
    assert!(violates("FMT-01", "TR.IN='12 '", &[]));
    assert!(!violates("FMT-01", "TR.IN=12", &[]));
}

#[test]
fn fmt_02_a_mark_may_stand_for_two_things() {
    assert!(violates("FMT-02", "TR.IN='1.536'", &[]));
    assert!(!violates("FMT-02", "TR.IN='7 500'", &[]));
}

#[test]
fn fmt_03_the_comma_means_one_thing() {
    assert!(violates(
        "FMT-03",
        "DST.AM.T='37,4'; DST.MIX='176,590'",
        &[]
    ));
    assert!(!violates(
        "FMT-03",
        "DST.AM.T='37,4'; DST.MIX='176 590'",
        &[]
    ));
}

#[test]
fn fmt_04_large_numbers_are_written_in_one_way() {
    assert!(violates("FMT-04", "SUR.AM='3709 '; MRK.FLOW='40,169'", &[]));
    assert!(!violates(
        "FMT-04",
        "SUR.AM='3,709'; MRK.FLOW='40,169'",
        &[]
    ));
    // As a number, 3709 is not written at all.
    assert!(!violates("FMT-04", "SUR.AM=3709; MRK.FLOW='40,169'", &[]));
}

#[test]
fn fmt_05_a_count_is_whole() {
    assert!(violates("FMT-05", "TR.IN=13.2", &[]));
    assert!(!violates("FMT-05", "DST.AM.T=13.2", &[]));
}

#[test]
fn fmt_06_a_count_is_not_negative() {
    assert!(violates("FMT-06", "TR.IN=-1", &[]));
    assert!(!violates("FMT-06", "CAS.POS.RECAT=-1", &[]));
}

#[test]
fn fmt_07_an_approximate_figure() {
    assert!(violates("FMT-07", "SUR.FA.ILL=around 90", &[]));
    assert!(!violates("FMT-07", "SUR.FA.ILL=90", &[]));
}

#[test]
fn fmt_08_the_unit_of_a_cell_is_that_of_its_row() {
    assert!(violates("FMT-08", "DST.AM.T=275 kg", &[]));
    assert!(!violates("FMT-08", "DST.AM.T=275 tones", &[]));
}

#[test]
fn fmt_10_a_date_is_a_date() {
    let template = roadmap();
    let dates = template
        .data_points
        .iter()
        .find(|point| point.kind == crate::template::ValueKind::Date);
    let code = dates.expect("a date is asked").code.to_string();
    assert!(violates("FMT-10", &format!("{code}=last March"), &[]));
    assert!(!violates("FMT-10", "TR.IN=1", &[]));
}

#[test]
fn fmt_11_an_error_value_is_no_answer() {
    let template = roadmap();
    let mut own = of(&template, "2020H1", "TR.IN=1");
    assert_eq!(
        outcome("FMT-11", &among(&template, &own, &[])),
        Outcome::Satisfied
    );
    own.answers[0].value = crate::submission::value::read(
        &crate::workbook::Content::Error("#REF!".to_owned()),
        &template.data_points[0],
        &template,
        false,
    );
    assert_eq!(
        outcome("FMT-11", &among(&template, &own, &[])),
        Outcome::Violated
    );
}

#[test]
fn fmt_12_nothing_is_concealed() {
    let template = roadmap();
    let mut own = of(&template, "2020H1", "");
    assert_eq!(
        outcome("FMT-12", &among(&template, &own, &[])),
        Outcome::Satisfied
    );
    own.concealed = vec![Concealed {
        how: Concealment::Row,
        cells: own.answers[0].cell.clone().into_iter().collect(),
    }];
    let findings = among(&template, &own, &[]);
    assert_eq!(outcome("FMT-12", &findings), Outcome::Violated);
    assert_eq!(findings.findings[0].cells.len(), 1);
}

#[test]
fn fmt_13_letters_and_odd_spaces_in_numbers() {
    assert!(violates("FMT-13", "TR.IN=23O", &[]));
    assert!(violates("FMT-13", "TR.IN=1\u{a0}500", &[]));
    assert!(!violates("FMT-13", "TR.IN='1 500'", &[]));
}

#[test]
fn fmt_14_lighters_are_fuzes() {
    assert!(violates(
        "FMT-14",
        "DST.MIX=9#SALW, mines, hand grenades and different lighters",
        &[]
    ));
    assert!(!violates(
        "FMT-14",
        "DST.MIX=9#mines, grenades and fuzes",
        &[]
    ));
    assert!(!violates(
        "FMT-14",
        "DST.MIX=9#given away with lighters",
        &[]
    ));
}

#[test]
fn per_06_a_period_is_a_half_year_or_a_year() {
    let template = roadmap();
    let mut own = of(&template, "2020H1", "");
    assert_eq!(
        outcome("PER-06", &among(&template, &own, &[])),
        Outcome::Satisfied
    );
    own.period = Some(Period {
        end: crate::date::from_iso("2020-07-31").expect("a day"),
        ..half("2020H1")
    });
    assert_eq!(
        outcome("PER-06", &among(&template, &own, &[])),
        Outcome::Violated
    );
}

#[test]
fn per_07_a_year_is_the_sum_of_its_halves() {
    let template = roadmap();
    for (own, others) in [
        ("2020H1", ["2020", "2020H2"]),
        ("2020H2", ["2020", "2020H1"]),
        ("2020", ["2020H2", "2020H1"]),
    ] {
        for (year, expected) in [
            ("TR.IN=9", Outcome::Satisfied),
            ("TR.IN=8", Outcome::Violated),
        ] {
            let answers = |period: &str| match period {
                "2020" => year,
                "2020H1" => "TR.IN=4; REG.CLOSE=7",
                _ => "TR.IN=5; REG.CLOSE=8",
            };
            let submission = of(&template, own, answers(own));
            let others = others.map(|period| (period, answers(period)));
            let findings = among(&template, &submission, &others);
            assert_eq!(outcome("PER-07", &findings), expected, "{own} {year}");
        }
    }
}

#[test]
fn per_08_a_year_is_not_compared_with_a_half() {
    assert!(violates("PER-08", "TR.IN=9", &[("2019", "TR.IN=20")]));
    assert!(!violates("PER-08", "TR.IN=9", &[("2019H2", "TR.IN=20")]));
    // With a half before it, it is compared with that one.
    let both = [("2019", "TR.IN=20"), ("2019H2", "TR.IN=10")];
    assert!(!violates("PER-08", "TR.IN=9", &both));
    // Nor is it: only flows of one length are.
    assert!(!violates("TRD-06", "TR.IN=9", &[("2019", "TR.IN=90")]));
}

#[test]
fn per_10_a_date_in_a_note_lies_in_the_period() {
    assert!(violates("PER-10", "JAD.N=1#in September 2020", &[]));
    assert!(!violates("PER-10", "JAD.N=1#in May 2020", &[]));
}

#[test]
fn per_11_a_figure_that_was_sent_is_not_restated() {
    let template = roadmap();
    let mut own = of(&template, "2020H1", "TR.IN=4");
    let at = template.positions[&Code::new("TR.IN").expect("a code")];
    let mut with = |quoted: f64| {
        own.answers[at].quoted = Some(Quoted {
            cell: CellRef::new("Trafficking", CellPos::new(4, 4)),
            value: Value::Number(quoted),
        });
        outcome("PER-11", &among(&template, &own, &[("2019H2", "TR.IN=9")]))
    };
    assert_eq!(with(8.0), Outcome::Violated);
    assert_eq!(with(9.0), Outcome::Satisfied);
}

#[test]
fn per_12_a_stated_change_is_the_change() {
    let before = [("2019H2", "TR.IN=10")];
    assert!(violates("PER-12", "TR.IN=12#doubling", &before));
    assert!(!violates("PER-12", "TR.IN=20#doubling", &before));
    assert!(!violates("PER-12", "TR.IN=5#a decrease of 50%", &before));
    assert!(message("PER-12", "TR.IN=12#doubling", &before).contains("from 10 to 12 is 20 %"));
}

#[test]
fn per_13_a_change_has_its_figures() {
    assert!(violates("PER-13", "TR.IN=5#a decrease of 50%", &[]));
    assert!(!violates(
        "PER-13",
        "TR.IN=5#a decrease of 50%",
        &[("2019H2", "TR.IN=10")]
    ));
    assert!(!violates(
        "PER-13",
        "TR.IN=5#from 10 to 5, a decrease of 50%",
        &[]
    ));
}

#[test]
fn per_16_a_copy_of_the_last_file() {
    let figures = "TR.IN=5; JAD.N=2; LGL.OK=3; SZ.FA.TOT=8; SUR.FA.ILL=4; STL.FA=0";
    assert!(violates("PER-16", figures, &[("2019H2", figures)]));
    let other = "TR.IN=6; JAD.N=3; LGL.OK=3; SZ.FA.TOT=8; SUR.FA.ILL=4; STL.FA=0";
    assert!(!violates("PER-16", figures, &[("2019H2", other)]));
}

#[test]
fn trd_01_far_from_the_median() {
    let before: Vec<(&str, &str)> = vec![
        ("2019H2", "TR.IN=90"),
        ("2019H1", "TR.IN=110"),
        ("2018H2", "TR.IN=100"),
        ("2018H1", "TR.IN=105"),
    ];
    assert!(violates("TRD-01", "TR.IN=320", &before));
    assert!(violates("TRD-01", "TR.IN=30", &before));
    assert!(!violates("TRD-01", "TR.IN=300", &before));
    assert!(!violates("TRD-01", "TR.IN=320", &before[..3]));
}

#[test]
fn trd_02_small_counts_and_chance() {
    assert!(violates("TRD-02", "TR.IN=25", &[("2019H2", "TR.IN=4")]));
    assert!(!violates("TRD-02", "TR.IN=12", &[("2019H2", "TR.IN=4")]));
}

#[test]
fn trd_03_a_running_total() {
    let before = [
        ("2019H2", "MRK.FLOW=33000"),
        ("2019H1", "MRK.FLOW=26000"),
        ("2018H2", "MRK.FLOW=19000"),
    ];
    assert!(violates("TRD-03", "MRK.FLOW=40169", &before));
    assert!(!violates("TRD-03", "MRK.FLOW=7100", &before));
    let steady = [
        ("2019H2", "MRK.FLOW=7000"),
        ("2019H1", "MRK.FLOW=6900"),
        ("2018H2", "MRK.FLOW=6800"),
    ];
    assert!(!violates("TRD-03", "MRK.FLOW=40169", &steady));
}

#[test]
fn trd_06_a_power_of_ten() {
    assert!(violates("TRD-06", "TR.IN=2320", &[("2019H2", "TR.IN=230")]));
    assert!(violates("TRD-06", "TR.IN=23", &[("2019H2", "TR.IN=2300")]));
    assert!(!violates(
        "TRD-06",
        "TR.IN=2600",
        &[("2019H2", "TR.IN=230")]
    ));
    let told = message("TRD-06", "TR.IN=2300", &[("2019H2", "TR.IN=230")]);
    assert!(told.contains("10 times the 230"), "{told}");
}

#[test]
fn another_jurisdiction_is_no_earlier_period() {
    let template = roadmap();
    let own = of(&template, "2020H1", "TR.IN=2300");
    let other = Submission {
        jurisdiction: Some("Tirana".to_owned()),
        ..of(&template, "2019H2", "TR.IN=230")
    };
    let findings = crate::check(&template, &own, &Surroundings { earlier: &[other] });
    assert_eq!(outcome("TRD-06", &findings), Outcome::Undecided);
}

#[test]
fn inq_36_the_years_of_an_accreditation_are_those_that_the_note_states() {
    let from_2020 = "LAB.ACC.FROM=2020; LAB.ACC.UNTIL=2023";
    assert!(violates(
        "INQ-36",
        &format!("{from_2020}#by 4 more years"),
        &[]
    ));
    assert!(!violates(
        "INQ-36",
        &format!("{from_2020}#for 3 years"),
        &[]
    ));
}
