//! Definitions that leave more ways than can be tried: the search for corrections stops, says so, and
//! is the same each time.

use super::within;
use crate::check::Surroundings;
use crate::check::effort::Effort;
use crate::check::tests::submission;
use crate::limits::CORRECTION_STEPS;
use crate::template::{Template, load, roadmap};

/// A form with so many counts `S.N0`, `S.N1`, … and these rules.
fn form(points: usize, rules: &[String]) -> Template {
    let data_points: String = (0..points)
        .map(|at| format!("S.N{at},Sheet,W1,count,,flow,sum,areas,yes,no,no,1,\n"))
        .collect();
    let labels: String = (0..points)
        .map(|at| format!("data_point:S.N{at},Count {at}\n"))
        .chain((0..rules.len()).map(|at| format!("rule:R-{at},Rule {at}\n")))
        .collect();
    let rules: String = rules
        .iter()
        .enumerate()
        .map(|(at, rule)| format!("R-{at},sum,error,\"{rule}\",,,no,\n"))
        .collect();
    let tables = [
        ("settings", "name,value\nid,x\nversion,1\n".to_owned()),
        ("sheets", "id,cover\nCover,yes\nSheet,no\n".to_owned()),
        (
            "data_points",
            format!(
                "code,sheet,group,kind,unit,measure,aggregation,merging,not_available,\
                 not_applicable,negative,reliability,source\n{data_points}"
            ),
        ),
        (
            "rules",
            format!("id,kind,severity,formula,check,parameters,note_settles,source\n{rules}"),
        ),
        ("lists", "list,item\n".to_owned()),
        ("labels", format!("key,en\n{labels}")),
    ];
    let tables = tables.each_ref().map(|(name, text)| (*name, text.as_str()));
    let (template, problems) = load(&tables);
    assert_eq!(problems, []);
    template
}

/// Sums of figures that are drawn, each equal to another: no figures are in all of them right.
fn tangle(points: usize, rules: usize) -> Vec<String> {
    let mut seed = 7usize;
    let mut draw = || {
        seed = (seed * 1_103_515_245 + 12_345) % (1 << 31);
        seed / 7 % points
    };
    let mut sum = || {
        let parts = (0..12).map(|_| format!("S.N{}", draw()));
        parts.collect::<Vec<_>>().join("+")
    };
    (0..rules)
        .map(|at| format!("{}=S.N{}", sum(), at % points))
        .collect()
}

/// The ids of what is offered with so much effort, and whether the search stopped early.
fn offered(template: &Template, steps: u64) -> (Vec<String>, bool) {
    let answers: Vec<String> = template
        .data_points
        .iter()
        .enumerate()
        .map(|(at, point)| format!("{}={}", point.code, 3 + at * at % 400))
        .collect();
    let submission = submission(template, &answers.join(";"));
    let surroundings = Surroundings::default();
    let findings = crate::check(template, &submission, &surroundings);
    assert!(!findings.findings.is_empty());
    let effort = Effort::new(steps);
    let (offers, stopped) = within(template, &submission, &findings, &surroundings, effort);
    (offers.into_iter().map(|offer| offer.id).collect(), stopped)
}

#[test]
fn a_tangle_of_sums_ends_the_search_and_not_the_program() {
    let template = form(60, &tangle(60, 90));
    let (offers, stopped) = offered(&template, 3_000_000);
    assert!(stopped);
    assert_eq!(offered(&template, 3_000_000), (offers, true));
}

#[test]
fn alternatives_of_many_rules_are_not_multiplied() {
    let choice = |first: usize| {
        let parts = (0..10).map(|at| format!("S.N{}=S.N{}+{}", first + at, first + at + 1, at));
        format!("OR({})", parts.collect::<Vec<_>>().join(","))
    };
    let mut rules: Vec<String> = (0..40).map(choice).collect();
    rules.push("S.N0+S.N1=S.N2".to_owned());
    let template = form(51, &rules);
    assert!(offered(&template, 3_000_000).1);
}

#[test]
fn conditions_within_conditions_are_not_doubled() {
    let mut condition = "S.N0>S.N1".to_owned();
    for _ in 0..60 {
        condition = format!("IF({condition},S.N1>0,S.N2>0)");
    }
    let rules = [condition, "S.N0+S.N1=S.N2".to_owned(), "S.N0=1".to_owned()];
    let template = form(3, &rules);
    // Were each of sixty conditions looked at twice in each, this would not come back.
    offered(&template, 3_000_000);
}

#[test]
fn one_tangle_leaves_effort_for_another_block() {
    let mut rules = tangle(60, 90);
    // 3 + 60 * 60 % 400 = 3, 3 + 61 * 61 % 400 = 124, 3 + 62 * 62 % 400 = 247.
    rules.push("S.N60+S.N61+120=S.N62+3".to_owned());
    let template = form(63, &rules);
    let (offers, stopped) = offered(&template, 3_000_000);
    assert!(stopped);
    let other = ["S.N60=", "S.N61=", "S.N62="];
    let told = |id: &String| other.iter().any(|code| id.contains(code));
    assert!(offers.iter().any(told), "{offers:?}");
}

#[test]
fn the_form_that_ships_is_far_from_the_limit() {
    let template = roadmap();
    let submission = submission(
        &template,
        "TR.IN.ANS=233; TR.IN.PROG=1; TR.IN.REJ=0; TR.IN=232; SZ.FA.BORD=4; SZ.FA.INLD=98; SZ.FA.TOT=200",
    );
    let surroundings = Surroundings::default();
    let findings = crate::check(&template, &submission, &surroundings);
    let with = |steps| {
        let effort = Effort::new(steps);
        within(&template, &submission, &findings, &surroundings, effort)
    };
    let (offers, stopped) = with(CORRECTION_STEPS / 4);
    assert!(!stopped && offers.len() > 1);
    // With nearly none, nothing is offered that was not looked through.
    let (offers, stopped) = with(500);
    assert!(stopped && offers.is_empty());
}
