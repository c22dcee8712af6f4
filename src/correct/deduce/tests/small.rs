//! Each slip by itself, in forms of a few data points.

use crate::check::Surroundings;
use crate::check::board::{Board, Trial};
use crate::check::tests::submission;
use crate::correct::deduce::{Origin, Slip, explained, missing, origins, score, shift, swap};
use crate::submission::Period;
use crate::template::{Template, load};

/// A form whose data points stand one below the other, each `CODE kind sheet reliability`, of which
/// a count on the sheet `Form` of reliability 1 is meant by the code alone; and its rules, of which
/// those with a question mark are warnings.
fn form(points: &str, rules: &str) -> Template {
    let mut data_points =
        "code,sheet,kind,measure,aggregation,not_available,not_applicable,negative,reliability\n"
            .to_owned();
    let mut labels = "key,en\n".to_owned();
    for point in points.split(';') {
        let mut words = point.split_whitespace();
        let mut word = |usual| words.next().unwrap_or(usual);
        let (code, kind, sheet) = (word(""), word("count"), word("Form"));
        let reliability = word("1");
        data_points += &format!("{code},{sheet},{kind},flow,sum,yes,no,no,{reliability}\n");
        labels += &format!("data_point:{code},{code}\n");
    }
    let mut book = "id,kind,severity,formula,check,parameters,note_settles\n".to_owned();
    for (at, rule) in rules.split(';').map(str::trim).enumerate() {
        let (severity, formula) = match rule.strip_prefix('?') {
            Some(formula) => ("warning", formula),
            None => ("error", rule),
        };
        book += &format!("R-{at},sum,{severity},{formula},,,no\n");
        labels += &format!("rule:R-{at},{at}\n");
    }
    let texts = [
        ("settings", "name,value\n".to_owned()),
        ("sheets", "id,cover\nForm,no\nOther,no\n".to_owned()),
        ("lists", "list,item\nyes_no,yes\nyes_no,no\n".to_owned()),
        ("labels", labels),
        ("data_points", data_points),
        ("rules", book),
    ];
    let tables: Vec<(&str, &str)> = texts
        .iter()
        .map(|(name, text)| (*name, text.as_str()))
        .collect();
    let (template, problems) = load(&tables);
    let count = |text: &str| text.split(';').count();
    assert_eq!(template.data_points.len(), count(points), "{problems:?}");
    assert_eq!(template.rules.len(), count(rules), "{problems:?}");
    template
}

/// What a test asks of the figures of a form, and of those of the half-year before.
pub(super) fn on<T>(
    (points, rules): (&str, &str),
    answers: &str,
    earlier: &str,
    ask: impl FnOnce(&Board<'_>) -> T,
) -> T {
    let template = form(points, rules);
    let day = |text| crate::date::from_iso(text).expect("a day");
    let mut before = submission(&template, earlier);
    before.period = Some(Period {
        start: day("2019-07-01"),
        end: day("2019-12-31"),
    });
    let now = submission(&template, answers);
    let earlier = [before];
    let surroundings = Surroundings { earlier: &earlier };
    ask(&Board::new(&template, &now, &surroundings))
}

/// Changed figures, as `CODE=figure`.
pub(super) fn shown<'t>(
    board: &Board<'_>,
    edits: impl IntoIterator<Item = (&'t usize, &'t f64)>,
) -> String {
    let edits = edits.into_iter().map(|(at, figure)| {
        let code = board.point(*at).expect("a data point").code.as_str();
        format!("{code}={figure}")
    });
    edits.collect::<Vec<_>>().join(" ")
}

#[test]
fn the_figures_that_could_be_meant_are_named_with_the_likeliest_slip() {
    let form = ("A;P percent", "A = P");
    let (found, same, share, whole) = on(form, "", "", |board| {
        let found = origins(board, 0, 12.0).into_iter();
        let found: Vec<(f64, Slip)> = found.map(|origin| (origin.belongs, origin.slip)).collect();
        let likelihood = |at, stands, belongs| {
            explained(board, at, stands, belongs).map(|origin| origin.likelihood)
        };
        (
            found,
            likelihood(0, 12.0, 12.0),
            [likelihood(0, 0.07, 7.0), likelihood(1, 0.07, 7.0)],
            [likelihood(1, 1.0, 100.0), likelihood(1, 0.07, 0.7)],
        )
    });
    let expected = [
        (-12.0, Slip::Sign),
        // One key that was not hit is likelier than a unit that was mistaken.
        (1.2, Slip::Dropped),
        (120.0, Slip::Dropped),
        (0.12, Slip::Scale),
        (1200.0, Slip::Scale),
        (0.012, Slip::Scale),
        (12_000.0, Slip::Scale),
        (21.0, Slip::Transposed),
    ];
    assert_eq!(found, expected);
    assert_eq!(same, None);
    // A percentage may stand there as the share that it is.
    assert_eq!(share, [Some(0.15), Some(0.5)]);
    assert_eq!(whole, [Some(0.15), Some(0.2)]);
    assert_eq!(missing::nought(0.0, 0.0), None);
    assert_eq!(missing::nought(0.0, 5.0), Some((Slip::Nought, 1.0 / 60.0)));
}

#[test]
fn a_figure_agrees_with_the_period_before_as_far_as_chance_lets_it() {
    // A hundred before: figures are believed to be off by 1 + 10 + 15 or so.
    on(("A;B", "A = B"), "", "A=100", |board| {
        for (at, stands, belongs, expected) in [
            (0, Some(126.0), 100.0, 2f64.ln()),
            (0, Some(48.0), 100.0, 5f64.ln()),
            (0, Some(48.0), 126.0, 2.5f64.ln()),
            (0, Some(100.0), 126.0, -2f64.ln()),
            (0, None, 126.0, -2f64.ln()),
            (0, Some(100_000.0), 100.0, 5.0),
            (0, Some(100.0), 100_000.0, -5.0),
            // Nothing is known of the period before.
            (1, Some(126.0), 100.0, 0.0),
        ] {
            let found = score::agreement(board, at, stands, belongs);
            assert!(
                (found - expected).abs() < 1e-9,
                "{stands:?} {belongs}: {found}"
            );
        }
    });
}

#[test]
fn a_slip_costs_the_more_the_less_likely_it_is_and_the_more_the_figure_is_relied_on() {
    on(("A;B count Form 2", "A = B"), "", "A=100", |board| {
        for (at, slip, likelihood, expected) in [
            (0, Slip::Added, 1.0, 5.0 - 2f64.ln()),
            (1, Slip::Added, 1.0, 5.0 + 2f64.ln()),
            (1, Slip::Added, 0.25, 5.0 + 8f64.ln()),
            (1, Slip::Determined, 0.0, 13.0 + 2f64.ln()),
        ] {
            let origin = Origin {
                belongs: 100.0,
                slip,
                likelihood,
            };
            let found = score::cost(board, at, 126.0, &origin);
            assert!((found - expected).abs() < 1e-9, "{at} {slip:?}: {found}");
        }
    });
}

#[test]
fn figures_are_exchanged_within_a_rule_and_with_what_belongs_there() {
    const FORM: (&str, &str) = (
        "A;B;C;D;E;F;G;H;I;J year;T;K;Z count Other",
        "A + B = T; H <= I",
    );
    const ANSWERS: &str = "A=10;B=20;C=17;D=1;E=27;F=30;G=1;H=9;I=5;J=2001;T=37;K=27;Z=30";
    on(FORM, ANSWERS, "", |board| {
        let exchanged = |tie: usize| -> Vec<String> {
            let found = swap::exchanges(board, tie, &Trial::new());
            let told = |(pair, likelihood): &([(usize, f64); 2], f64)| {
                let edits = pair.iter().map(|(at, figure)| (at, figure));
                format!("{} 1/{:.0}", shown(board, edits), 1.0 / likelihood)
            };
            found.iter().map(told).collect()
        };
        assert_eq!(
            exchanged(0),
            [
                "A=20 B=10 1/3",
                "A=37 T=10 1/12",
                "B=37 T=20 1/12",
                // What the others leave, wherever it stands.
                "A=17 C=10 1/3",
                "B=27 E=20 1/40",
                "B=27 K=20 1/100",
                "T=30 F=37 1/40",
                "T=30 Z=37 1/3000",
            ]
        );
        // An inequality leaves no figure; the rows beside it may, but not a year for a count.
        assert_eq!(
            exchanged(1),
            [
                "H=5 I=9 1/3",
                "H=30 F=9 1/3",
                "H=1 G=9 1/3",
                "I=1 G=5 1/3",
                "I=37 T=5 1/3",
            ]
        );
    });
    // Nothing changes places with its like.
    on(("A;B;C", "A < B"), "A=4;B=4", "", |board| {
        assert_eq!(swap::exchanges(board, 0, &Trial::new()), []);
    });
}

#[test]
fn an_impossible_figure_is_exchanged_with_its_like_nearby() {
    const FORM: &str = "A;B;C percent;D choice:yes_no;E choice:yes_no;F year;G year;H;I;J";
    const ANSWERS: &str = "A=40;B=41;C=12;D=yes;E=no;F=2010;G=2011;I=412;J=2001";
    on((FORM, "A = B"), ANSWERS, "", |board| {
        let exchanged = |at: usize| -> Vec<String> {
            let found = swap::with_neighbours(board, at, &Trial::new());
            let told = |(pair, likelihood): &([(usize, f64); 2], f64)| {
                let edits = pair.iter().map(|(at, figure)| (at, figure));
                format!("{} 1/{:.0}", shown(board, edits), 1.0 / likelihood)
            };
            found.iter().map(told).collect()
        };
        for (at, expected) in [
            // Eight rows at most; and a percentage cannot be 412.
            (
                8,
                vec!["I=40 A=412 1/40", "I=41 B=412 1/40", "I=2001 J=412 1/3"],
            ),
            (9, vec!["J=41 B=2001 1/40", "J=412 I=2001 1/3"]),
            (2, vec!["C=40 A=12 1/3", "C=41 B=12 1/3"]),
            // A choice is no figure, and a year is only exchanged with a year.
            (3, vec![]),
            (5, vec!["F=2011 G=2010 1/3"]),
            (7, vec![]),
        ] {
            assert_eq!(exchanged(at), expected, "{at}");
        }
    });
}

#[test]
fn figures_that_slid_from_a_blank_row_are_moved_back() {
    const SUM: &str = "A + B + C = D";
    const SLID: &str = "A=;B=49;C=6;D=3";
    let moved = |form, answers: &str, points: &[usize], trial: &Trial| -> Vec<String> {
        on(form, answers, "", |board| {
            let found = shift::moves(board, points, trial);
            let told = |edits: &Vec<(usize, f64)>| {
                shown(board, edits.iter().map(|(at, figure)| (at, figure)))
            };
            found.iter().map(told).collect()
        })
    };
    let none = Trial::new();
    for (form, answers, expected) in [
        (
            ("A;B;C;D", SUM),
            SLID,
            vec!["A=49 B=6 C=-52", "A=49 B=6 C=3 D=58"],
        ),
        // Upwards, from a blank row at the end.
        (
            ("T;A;B;C", "A + B + C = T"),
            "T=49;A=6;B=3;C=",
            vec!["C=3 B=6 A=40", "C=3 B=6 A=49 T=58"],
        ),
        // Not on to another sheet, and not through a choice.
        (("A;B;C;D count Other", SUM), SLID, vec!["A=49 B=6 C=-52"]),
        (
            ("A;B choice:yes_no;C;D", "A + C = D"),
            "A=;B=yes;C=6;D=3",
            vec![],
        ),
    ] {
        assert_eq!(
            moved(form, answers, &[0, 1, 2, 3], &none),
            expected,
            "{answers}"
        );
    }
    // A row that has its figure by now is blank no longer.
    let filled = Trial::from([(0, 7.0)]);
    assert_eq!(
        moved(("A;B;C;D", SUM), SLID, &[0, 1, 2, 3], &filled),
        [""; 0]
    );
    // No further than fourteen rows away.
    let rows: Vec<String> = (0..18).map(|at| format!("N{at}")).collect();
    let form = (rows.join(";"), "N15 + N16 = N17");
    let form = (form.0.as_str(), form.1);
    let slid = "N15=;N16=5;N17=7";
    assert_eq!(moved(form, slid, &[1], &none), ["N15=5 N16=7 N17=12"]);
    assert_eq!(moved(form, slid, &[0], &none), [""; 0]);
}
