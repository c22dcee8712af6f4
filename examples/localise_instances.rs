//! Writes instances of error localisation on the real form, with our answers, for another solver to
//! compare.
//!
//! `cargo run --example localise_instances -- COUNT OUT.json`

use std::collections::BTreeSet;
use std::error::Error;

use kpi_validator::check::Surroundings;
use kpi_validator::correct::localise::{Clause, Limits, Relation, System, localise};
use kpi_validator::correct::systems;
use kpi_validator::form::filled;
use kpi_validator::language::Messages;
use kpi_validator::submission::value;
use kpi_validator::synthetic::faults::inject;
use kpi_validator::synthetic::{Fault, Generator, Random};
use kpi_validator::template::roadmap;
use serde_json::{Value, json};

/// Far more than any of these instances needs, so that every answer is proven.
const LIMITS: Limits = Limits {
    sets: 1,
    effort: 200_000,
};
/// Errors that only a change of figures can mend.
const FAULTS: [Fault; 6] = [
    Fault::Sign,
    Fault::Scale,
    Fault::Transposed,
    Fault::Mistyped,
    Fault::Swapped,
    Fault::Missing,
];

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().collect();
    let [_, count, out] = arguments.as_slice() else {
        return Err("usage: localise_instances COUNT OUT.json".into());
    };
    let count: usize = count.parse()?;
    let template = roadmap();
    let messages = Messages::new("en");
    let mut generator = Generator::new(&template, 99);
    let mut random = Random::new(99);
    let mut instances: Vec<Value> = Vec::new();
    while instances.len() < count {
        let made = generator.next(false).ok_or("no submission")?;
        let workbook = kpi_validator::open(&filled(&template, &messages, &made.figures)?)?;
        let clean = kpi_validator::locate(&workbook, &template)?;
        let mut faulty = clean.clone();
        let mut taken = BTreeSet::new();
        for _ in 0..=random.below(4) {
            let fault = FAULTS[random.below(FAULTS.len())];
            let injected = inject(fault, &template, &clean, &taken, &mut random);
            for change in injected.into_iter().flat_map(|injected| injected.changes) {
                taken.insert(change.point);
                let point = &template.data_points[change.point];
                let answer = &mut faulty.answers[change.point];
                answer.value = value::read(&change.typed, point, &template, false);
                answer.content = change.typed;
            }
        }
        let surroundings = Surroundings::default();
        let findings = kpi_validator::check(&template, &faulty, &surroundings);
        for system in systems(&template, &faulty, &findings, &surroundings) {
            instances.push(instance(&system));
        }
    }
    std::fs::write(out, serde_json::to_string(&instances)?)?;
    Ok(())
}

fn instance(system: &System) -> Value {
    let variables: Vec<Value> = system
        .variables
        .iter()
        .map(|own| {
            json!({
                "value": own.value,
                "low": own.low,
                "high": own.high,
                "whole": own.whole,
                "weight": own.weight,
            })
        })
        .collect();
    let clauses: Vec<Value> = system.clauses.iter().map(clause).collect();
    let found = localise(system, LIMITS);
    json!({
        "variables": variables,
        "clauses": clauses,
        "cost": found.as_ref().map(|found| found.cost),
        "proven": found.as_ref().map(|found| found.proven),
    })
}

fn clause(clause: &Clause) -> Value {
    let alternatives = clause.iter().map(|alternative| {
        let constraints = alternative.iter().map(|constraint| {
            let relation = match constraint.relation {
                Relation::AtMost => "<=",
                Relation::Equal => "=",
                Relation::AtLeast => ">=",
            };
            json!({ "terms": constraint.terms, "relation": relation, "right": constraint.right })
        });
        constraints.collect::<Vec<_>>()
    });
    json!(alternatives.collect::<Vec<_>>())
}
