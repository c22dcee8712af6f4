//! Choices between several values.

use super::{Evaluation, Function, Known, MANY, Operand, Value, whole};
use crate::recalc::parser::Expr;
use crate::recalc::value::{ErrorValue, Unknown, compared, same_text};

pub(super) const FUNCTIONS: &[Function] = &[
    whole("IFS", 2, MANY, |on, arguments| {
        for pair in arguments.chunks(2) {
            let [condition, consequence] = pair else {
                return Err(Unknown);
            };
            match on.value(condition)?.truth() {
                Err(error) => return Ok(Operand::Value(Value::Error(error))),
                Ok(true) => return on.operand(consequence),
                Ok(false) => {}
            }
        }
        Ok(not_available())
    }),
    whole("SWITCH", 3, MANY, switch),
    whole("CHOOSE", 2, MANY, |on, arguments| {
        let [place, rest @ ..] = arguments else {
            return Err(Unknown);
        };
        match on.value(place)?.number()? {
            Err(failed) => Ok(Operand::Value(Value::Error(failed))),
            Ok(place) if place >= 1.0 && (place as usize) <= rest.len() => {
                on.operand(rest.get(place as usize - 1).ok_or(Unknown)?)
            }
            Ok(_) => Ok(Operand::Value(Value::Error(ErrorValue::Value))),
        }
    }),
];

fn not_available() -> Operand {
    Operand::Value(Value::Error(ErrorValue::NotAvailable))
}

fn switch(on: &Evaluation<'_>, arguments: &[Expr]) -> Known<Operand> {
    let (wanted, rest) = arguments.split_first().ok_or(Unknown)?;
    let wanted = match on.value(wanted)? {
        Value::Error(error) => return Ok(Operand::Value(Value::Error(error))),
        Value::Blank => return Err(Unknown),
        wanted => wanted,
    };
    for pair in rest.chunks(2) {
        let [case, given] = pair else {
            // What stands alone at the end is for everything else.
            return on.operand(pair.first().ok_or(Unknown)?);
        };
        let is = match (&wanted, on.value(case)?) {
            (_, Value::Blank) => return Err(Unknown),
            (_, Value::Error(error)) => return Ok(Operand::Value(Value::Error(error))),
            (Value::Number(one), Value::Number(other)) => {
                let equal = compared(*one, other).is_eq();
                if equal && one + 0.0 != other + 0.0 {
                    return Err(Unknown);
                }
                equal
            }
            (Value::Text(one), Value::Text(other)) => same_text(one, &other)?,
            (one, other) => *one == other,
        };
        if is {
            return on.operand(given);
        }
    }
    Ok(not_available())
}
