//! The sets are the smallest ones.

use proptest::prelude::*;

use super::values::holds;
use super::{Constraint, Limits, Relation, System, Variable, localise};

const MOST: i32 = 4;

fn constraint(count: usize) -> impl Strategy<Value = Constraint> {
    let terms = prop::collection::vec(
        (0..count, prop_oneof![Just(-1.0), Just(1.0), Just(2.0)]),
        1..4,
    );
    let relation = prop_oneof![
        Just(Relation::AtMost),
        Just(Relation::Equal),
        Just(Relation::AtLeast)
    ];
    (terms, relation, -2i32..6).prop_map(|(mut terms, relation, right)| {
        terms.sort_by_key(|(at, _)| *at);
        terms.dedup_by_key(|(at, _)| *at);
        Constraint {
            terms,
            relation,
            right: f64::from(right),
        }
    })
}

/// Systems of a few small counts, with and without conditions.
fn system() -> impl Strategy<Value = System> {
    (2usize..5).prop_flat_map(|count| {
        let variable =
            (prop::option::weighted(0.9, 0..=MOST), 1u8..4).prop_map(|(value, weight)| Variable {
                value: value.map(f64::from),
                low: 0.0,
                high: f64::from(MOST),
                whole: true,
                weight: f64::from(weight),
            });
        let clause = prop_oneof![
            3 => constraint(count).prop_map(|own| vec![vec![own]]),
            1 => (constraint(count), constraint(count)).prop_map(|(a, b)| vec![vec![a], vec![b]]),
        ];
        (
            prop::collection::vec(variable, count),
            prop::collection::vec(clause, 1..5),
        )
            .prop_map(|(variables, clauses)| System { variables, clauses })
    })
}

fn satisfied(system: &System, values: &[f64]) -> bool {
    system.clauses.iter().all(|clause| {
        clause.iter().any(|alternative| {
            alternative.iter().all(|constraint| {
                let sum = constraint
                    .terms
                    .iter()
                    .map(|(at, factor)| factor * values[*at])
                    .sum();
                holds(sum, constraint)
            })
        })
    })
}

/// The least cost and all sets of that cost, by trying every value of every figure.
fn brute_force(system: &System) -> Option<(f64, Vec<Vec<usize>>)> {
    let count = system.variables.len();
    let mut best: Option<(f64, Vec<Vec<usize>>)> = None;
    for code in 0..(MOST as usize + 1).pow(count as u32) {
        let mut rest = code;
        let values: Vec<f64> = (0..count)
            .map(|_| {
                let digit = rest % (MOST as usize + 1);
                rest /= MOST as usize + 1;
                digit as f64
            })
            .collect();
        if !satisfied(system, &values) {
            continue;
        }
        let changed: Vec<usize> = (0..count)
            .filter(|at| {
                system.variables[*at]
                    .value
                    .is_some_and(|own| own != values[*at])
            })
            .collect();
        let cost: f64 = changed.iter().map(|at| system.variables[*at].weight).sum();
        match &mut best {
            Some((least, sets)) if cost == *least => {
                if !sets.contains(&changed) {
                    sets.push(changed);
                }
            }
            Some((least, _)) if cost > *least => {}
            _ => best = Some((cost, vec![changed])),
        }
    }
    best
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    /// The sets are those that trying everything finds, and their values satisfy all rules.
    #[test]
    fn the_smallest_sets_are_found(system in system()) {
        let limits = Limits { sets: 100, effort: 1_000_000 };
        let found = localise(&system, limits);
        let expected = brute_force(&system);
        prop_assert_eq!(found.is_some(), expected.is_some());
        let (Some(found), Some((cost, mut sets))) = (found, expected) else {
            return Ok(());
        };
        prop_assert!(found.proven);
        prop_assert!((found.cost - cost).abs() < 1e-9, "{} and not {}", found.cost, cost);
        let mut own: Vec<Vec<usize>> = found
            .sets
            .iter()
            .map(|set| set.iter().map(|(at, _)| *at).collect())
            .collect();
        own.sort();
        sets.sort();
        prop_assert_eq!(own, sets);
    }
}

#[test]
fn a_limit_is_told() {
    let variable = |value: f64| Variable {
        value: Some(value),
        low: 0.0,
        high: f64::INFINITY,
        whole: true,
        weight: 1.0,
    };
    let system = System {
        variables: (0..12).map(|at| variable(f64::from(at))).collect(),
        clauses: (0..6)
            .map(|at| {
                vec![vec![Constraint {
                    terms: vec![(at, 1.0), (at + 6, 1.0)],
                    relation: Relation::Equal,
                    right: 100.0,
                }]]
            })
            .collect(),
    };
    let enough = Limits {
        sets: 3,
        effort: 10_000,
    };
    let found = localise(&system, enough).expect("a set");
    assert!(found.proven && found.cost == 6.0 && found.sets.len() == 3);
    let few = Limits { sets: 3, effort: 4 };
    assert!(localise(&system, few).is_none_or(|found| !found.proven));
}

/// What cannot be as it is must change, though no rule asks for it.
#[test]
fn a_figure_that_cannot_stand_is_changed() {
    for (value, whole, expected) in [
        (60.0, true, &[][..]),
        (2.5, false, &[]),
        (0.0, true, &[]),
        (100.0, false, &[]),
        (120.0, true, &[(0, 100.0)]),
        (120.5, false, &[(0, 100.0)]),
        (-5.0, true, &[(0, 0.0)]),
        (2.75, true, &[(0, 3.0)]),
    ] {
        let system = System {
            variables: vec![Variable {
                value: Some(value),
                low: 0.0,
                high: 100.0,
                whole,
                weight: 1.0,
            }],
            clauses: Vec::new(),
        };
        let limits = Limits {
            sets: 4,
            effort: 1000,
        };
        let found = localise(&system, limits).expect("a set");
        assert_eq!(found.sets, [expected], "{value}");
        assert!(found.proven, "{value}");
    }
}

/// Three programs are solved for one set: can the figure mend the rule, which set is the cheapest, and
/// what is its value. A fourth looks for a further set.
#[test]
fn every_program_is_an_effort() {
    let system = System {
        variables: vec![Variable {
            value: Some(9.0),
            low: 0.0,
            high: 100.0,
            whole: true,
            weight: 1.0,
        }],
        clauses: vec![vec![vec![Constraint {
            terms: vec![(0, 1.0)],
            relation: Relation::AtMost,
            right: 5.0,
        }]]],
    };
    let set = || vec![(0, 5.0)];
    for (effort, expected) in [
        (0, None),
        (2, None),
        (3, Some((vec![set()], false))),
        (4, Some((vec![set()], true))),
    ] {
        let found = localise(&system, Limits { sets: 1, effort });
        let found = found.map(|found| (found.sets, found.proven));
        assert_eq!(found, expected, "{effort}");
    }
}
