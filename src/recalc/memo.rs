//! What calls of functions over long ranges gave: ten thousand cells that each sum one column sum it once.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fmt::Write;

use crate::cell::CellPos;

use super::parser::Expr;
use super::scope::Reference;
use super::value::Value;

/// From so many cells on a call is worth remembering.
const LONG: u64 = 64;
/// So many calls are remembered.
const MOST: usize = 256;
/// Functions that give something else in every cell, or read what only calculating them tells.
const ELSEWHERE: [&str; 5] = ["ROW", "COLUMN", "INDIRECT", "OFFSET", "CELL"];

/// The calls whose results are remembered.
#[derive(Debug, Clone, Default)]
pub(crate) struct Memo {
    known: RefCell<BTreeMap<String, (Vec<Reference>, Value)>>,
}

/// A call that gives the same in every cell, until a cell changes that it reads.
#[derive(Debug)]
pub(crate) struct Question {
    text: String,
    reads: Vec<Reference>,
}

impl Question {
    /// The question that a call is; nothing when it is answered faster than looked up, or not the same
    /// everywhere. `array` and `entered` tell how ranges are calculated with.
    pub(crate) fn of(call: &Expr, array: bool, entered: bool) -> Option<Self> {
        if !is_long(call) {
            return None;
        }
        let mut question = Self {
            text: String::new(),
            reads: Vec::new(),
        };
        write!(question.text, "{array}{entered};").ok()?;
        question.add(call)?;
        Some(question)
    }

    fn add(&mut self, expr: &Expr) -> Option<()> {
        match expr {
            Expr::Value(value) => write!(self.text, "{value:?};").ok(),
            Expr::Omitted => write!(self.text, "_;").ok(),
            Expr::Array(rows) => write!(self.text, "{rows:?};").ok(),
            Expr::Reference(reference) => {
                self.reads.push(*reference);
                write!(self.text, "{reference:?};").ok()
            }
            Expr::Negate(inner) => {
                self.text.push('-');
                self.add(inner)
            }
            Expr::Percent(inner, signs) => {
                write!(self.text, "%{signs}").ok()?;
                self.add(inner)
            }
            Expr::Chain(first, rest) => {
                write!(self.text, "<{};", rest.len()).ok()?;
                self.add(first)?;
                rest.iter().try_for_each(|(operator, expr)| {
                    write!(self.text, "{operator:?};").ok()?;
                    self.add(expr)
                })
            }
            Expr::Call(function, arguments) if !ELSEWHERE.contains(&function.name) => {
                write!(self.text, "{}({};", function.name, arguments.len()).ok()?;
                arguments.iter().try_for_each(|expr| self.add(expr))
            }
            Expr::Group(inner) => {
                self.text.push('(');
                self.add(inner)
            }
            _ => None,
        }
    }
}

/// Whether a call reads a long range.
fn is_long(expr: &Expr) -> bool {
    match expr {
        Expr::Reference(reference) => {
            let area = reference.area;
            u64::from(area.rows()) * u64::from(area.columns()) >= LONG
        }
        Expr::Negate(inner) | Expr::Percent(inner, _) | Expr::Group(inner) => is_long(inner),
        Expr::Chain(first, rest) => is_long(first) || rest.iter().any(|(_, expr)| is_long(expr)),
        Expr::Call(_, arguments) => arguments.iter().any(is_long),
        _ => false,
    }
}

impl Memo {
    /// What a call gave.
    pub(crate) fn recall(&self, question: &Question) -> Option<Value> {
        let known = self.known.borrow();
        known.get(&question.text).map(|(_, value)| value.clone())
    }

    /// Remembers what a call gave.
    pub(crate) fn keep(&self, question: Question, value: &Value) {
        let mut known = self.known.borrow_mut();
        if known.len() >= MOST {
            known.clear();
        }
        known.insert(question.text, (question.reads, value.clone()));
    }

    /// Forgets what reads a cell.
    pub(crate) fn changed(&self, sheet: usize, pos: CellPos) {
        let reads = |reference: &Reference| {
            (reference.first..=reference.last).contains(&sheet) && reference.area.contains(pos)
        };
        let mut known = self.known.borrow_mut();
        known.retain(|_, (references, _)| !references.iter().any(reads));
    }

    /// Forgets everything.
    pub(crate) fn clear(&self) {
        self.known.borrow_mut().clear();
    }
}
