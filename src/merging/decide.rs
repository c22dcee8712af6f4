//! What comes of one data point that several files may answer.

use crate::number::sum;
use crate::submission::Value;
use crate::template::{DataPoint, Template, ValueKind};

use super::{Conflict, Parts, Said, Verdict, is_added};

/// From this figure on, several parts that give the same one may all have told the total, unless the
/// form sets another.
const LARGE: f64 = 100.0;

/// What comes of a data point; nothing when nobody answers it.
pub(super) fn verdict(
    template: &Template,
    point: &DataPoint,
    said: &[Said],
    kind: Parts,
) -> Option<Verdict> {
    let answers: Vec<usize> = places(said, Said::answers);
    // What a formula without a result would give is not known, and not left out either.
    if said.iter().any(|said| said.value.is_without_result()) {
        return Some(Verdict::Conflict(answers, Conflict::Incomplete));
    }
    let value = |at: &usize| said.get(*at).map(|said| &said.value);
    match answers.as_slice() {
        [] => return None,
        [only] => return Some(Verdict::Only(*only)),
        _ => {}
    }
    if is_added(point, kind) {
        return Some(added(template, said, &answers));
    }
    // Who does not have the figure, or for whom there is none, leaves it to those who give one.
    let given: Vec<usize> = places(said, |said| {
        !matches!(
            said.value,
            Value::Blank | Value::NotAvailable | Value::NotApplicable
        )
    });
    let counted = if given.is_empty() { answers } else { given };
    let first = counted.first().copied()?;
    Some(match counted.as_slice() {
        [only] => Verdict::Only(*only),
        _ if counted.iter().all(|at| value(at) == value(&first)) => Verdict::Agreed(counted),
        _ if point.kind == ValueKind::Text => joined(said, counted),
        _ => Verdict::Conflict(counted, Conflict::Differ),
    })
}

/// The figures of all that give one. "Not applicable" adds nothing.
fn added(template: &Template, said: &[Said], answers: &[usize]) -> Verdict {
    let numbers: Vec<(usize, f64)> = answers
        .iter()
        .filter_map(|at| Some((*at, said.get(*at)?.value.number()?)))
        .collect();
    let none = |value: &Value| matches!(value, Value::NotApplicable);
    let unknown = answers.iter().any(|at| {
        said.get(*at)
            .is_some_and(|said| said.value.number().is_none() && !none(&said.value))
    });
    let alike = |answers: &[usize]| {
        let mut values = answers.iter().filter_map(|at| said.get(*at));
        let first = values.next().map(|said| &said.value);
        values.all(|said| Some(&said.value) == first)
    };
    let large = template.number_setting("same_figure_from").unwrap_or(LARGE);
    match numbers.as_slice() {
        // All say the same, and no number.
        [] if alike(answers) => Verdict::Agreed(answers.to_vec()),
        _ if unknown || numbers.is_empty() => {
            Verdict::Conflict(answers.to_vec(), Conflict::Incomplete)
        }
        [(only, _)] => Verdict::Only(*only),
        [(_, first), ..]
            if first.abs() >= large && numbers.iter().all(|(_, number)| number == first) =>
        {
            Verdict::Conflict(answers.to_vec(), Conflict::Suspicious)
        }
        several => {
            let files = several.iter().map(|(at, _)| *at).collect();
            Verdict::Summed(files, sum(several.iter().map(|(_, number)| *number)))
        }
    }
}

/// The texts behind one another, each once.
fn joined(said: &[Said], files: Vec<usize>) -> Verdict {
    let mut texts: Vec<&str> = Vec::new();
    for at in &files {
        match said.get(*at).map(|said| &said.value) {
            Some(Value::Text(text)) if !texts.contains(&text.as_str()) => texts.push(text),
            _ => {}
        }
    }
    let text = texts.join("; ");
    Verdict::Joined(files, text)
}

fn places(said: &[Said], which: impl Fn(&Said) -> bool) -> Vec<usize> {
    let known = said.iter().enumerate();
    let known = known.filter(|(_, said)| which(said));
    known.map(|(at, _)| at).collect()
}
