//! Tokens to a tree, with every word resolved. A formula that holds something this program cannot
//! calculate has no tree, and is then not calculated at all.

use crate::cell::CellPos;

use super::functions::{self, Function};
use super::lexer::{Kind, Token, tokens};
use crate::limits::{FORMULA_DEPTH, FORMULA_TOKENS, TREE_DEPTH};

use super::scope::{Reference, Scope};
use super::value::{ErrorValue, Known, Unknown, Value};

/// How deep names may stand for names.
const NAMES: usize = 8;

/// A part of a formula.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Expr {
    Value(Value),
    /// An argument that was left out.
    Omitted,
    Reference(Reference),
    /// `{1,2;3,4}`, row by row.
    Array(Vec<Vec<Value>>),
    Negate(Box<Expr>),
    /// How many percent signs stand behind it.
    Percent(Box<Expr>, usize),
    /// Operators that bind alike, from left to right: a sum of a thousand terms is no deeper than one of
    /// two.
    Chain(Box<Expr>, Vec<(Operator, Expr)>),
    Call(&'static Function, Vec<Expr>),
    /// A sum between brackets, which Excel calculates otherwise than one that is the whole formula.
    Group(Box<Expr>),
    /// A variable of LET: how many were bound since.
    Variable(usize),
    /// The values of variables, and what is calculated with them.
    Let(Vec<Expr>, Box<Expr>),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Operator {
    Add,
    Subtract,
    Multiply,
    Divide,
    Power,
    Join,
    Equal,
    Different,
    Less,
    AtMost,
    Greater,
    AtLeast,
}

/// Operators by their symbols, those that bind loosest first.
const LEVELS: [&[(&str, Operator)]; 5] = [
    &[
        ("=", Operator::Equal),
        ("<>", Operator::Different),
        ("<=", Operator::AtMost),
        (">=", Operator::AtLeast),
        ("<", Operator::Less),
        (">", Operator::Greater),
    ],
    &[("&", Operator::Join)],
    &[("+", Operator::Add), ("-", Operator::Subtract)],
    &[("*", Operator::Multiply), ("/", Operator::Divide)],
    &[("^", Operator::Power)],
];

/// The tree of a cell's formula.
pub(crate) fn parse(formula: &str, scope: &Scope, sheet: usize, pos: CellPos) -> Known<Expr> {
    let mut left = FORMULA_TOKENS;
    let tokens = tokens(formula);
    let expr = Parser {
        tokens: &tokens,
        next: 0,
        depth: 0,
        scope,
        sheet,
        pos,
        names: NAMES,
        left: &mut left,
        variables: Vec::new(),
    }
    .whole()?;
    match deep(&expr) <= TREE_DEPTH {
        true => Ok(expr),
        false => Err(Unknown),
    }
}

/// A part of a formula between brackets, or behind a name.
fn grouped(expr: Expr) -> Expr {
    match expr {
        Expr::Chain(..) => Expr::Group(Box::new(expr)),
        expr => expr,
    }
}

/// How many parts of a formula lie within each other.
fn deep(expr: &Expr) -> usize {
    let inner = match expr {
        Expr::Value(_) | Expr::Omitted | Expr::Reference(_) | Expr::Array(_) => return 1,
        Expr::Variable(_) => return 1,
        Expr::Negate(inner) | Expr::Percent(inner, _) | Expr::Group(inner) => deep(inner),
        Expr::Let(values, body) => {
            values.len() + values.iter().map(deep).max().unwrap_or(0).max(deep(body))
        }
        Expr::Chain(first, rest) => {
            let rest = rest.iter().map(|(_, expr)| deep(expr)).max();
            deep(first).max(rest.unwrap_or(0))
        }
        Expr::Call(_, arguments) => arguments.iter().map(deep).max().unwrap_or(0),
    };
    inner + 1
}

struct Parser<'a> {
    tokens: &'a [Token],
    next: usize,
    depth: usize,
    scope: &'a Scope,
    sheet: usize,
    pos: CellPos,
    names: usize,
    /// How many words may still be read, with those of the names in it.
    left: &'a mut usize,
    /// The variables of LET, the outermost first.
    variables: Vec<String>,
}

impl Parser<'_> {
    fn whole(mut self) -> Known<Expr> {
        *self.left = self.left.checked_sub(self.tokens.len()).ok_or(Unknown)?;
        let expr = self.level(0)?;
        match self.next == self.tokens.len() {
            true => Ok(expr),
            false => Err(Unknown),
        }
    }

    fn take(&mut self, symbol: &str) -> bool {
        let found = self
            .tokens
            .get(self.next)
            .is_some_and(|token| matches!(token.kind, Kind::Symbol(known) if known == symbol));
        self.next += usize::from(found);
        found
    }

    fn level(&mut self, level: usize) -> Known<Expr> {
        let Some(operators) = LEVELS.get(level) else {
            return self.percent();
        };
        if level == 0 {
            self.depth += 1;
            if self.depth > FORMULA_DEPTH {
                return Err(Unknown);
            }
        }
        let first = self.level(level + 1)?;
        let mut rest = Vec::new();
        while let Some((_, operator)) = operators.iter().find(|(symbol, _)| self.take(symbol)) {
            rest.push((*operator, self.level(level + 1)?));
        }
        if level == 0 {
            self.depth -= 1;
        }
        Ok(match rest.is_empty() {
            true => first,
            false => Expr::Chain(Box::new(first), rest),
        })
    }

    /// A sign binds closer than a percent sign and a power: `-2^2` is 4.
    fn percent(&mut self) -> Known<Expr> {
        let expr = self.sign()?;
        let mut signs = 0;
        while self.take("%") {
            signs += 1;
        }
        Ok(match signs {
            0 => expr,
            signs => Expr::Percent(Box::new(expr), signs),
        })
    }

    fn sign(&mut self) -> Known<Expr> {
        let mut signs = 0_usize;
        loop {
            if self.take("-") {
                // Two make a number of what they stand before; four do no more than two.
                signs = if signs == 2 { 1 } else { signs + 1 };
            } else if !self.take("+") {
                break;
            }
        }
        let mut expr = self.atom()?;
        for _ in 0..signs {
            expr = Expr::Negate(Box::new(expr));
        }
        Ok(expr)
    }

    fn atom(&mut self) -> Known<Expr> {
        let token = self.tokens.get(self.next).ok_or(Unknown)?;
        self.next += 1;
        Ok(match &token.kind {
            Kind::Number(number) => Expr::Value(Value::Number(*number)),
            Kind::Text(text) => Expr::Value(Value::Text(text.clone())),
            Kind::Truth(truth) => Expr::Value(Value::Truth(*truth)),
            Kind::Error(error) => Expr::Value(Value::Error(*error)),
            Kind::Reference(prefix, written, _) => {
                let (first, last) = self
                    .scope
                    .sheets(prefix.as_ref(), self.sheet)
                    .ok_or(Unknown)?;
                let area = written.area();
                self.alone(Expr::Reference(Reference { first, last, area }))?
            }
            Kind::Structured(name, content) => {
                let reference = self.scope.structured(name, content, self.sheet, self.pos);
                self.alone(Expr::Reference(reference.ok_or(Unknown)?))?
            }
            Kind::Name(None, name) if self.variable(name).is_some() => {
                let depth = self.variable(name).ok_or(Unknown)?;
                self.alone(Expr::Variable(depth))?
            }
            Kind::Name(prefix, name) => {
                let left = self.names.checked_sub(1).ok_or(Unknown)?;
                let prefix = prefix.as_ref();
                let formula = self.scope.name(prefix, name, self.sheet, self.pos);
                let formula = formula.ok_or(Unknown)?;
                let tokens = tokens(&formula);
                let inner = Parser {
                    tokens: &tokens,
                    next: 0,
                    depth: self.depth,
                    names: left,
                    left: self.left,
                    variables: Vec::new(),
                    ..*self
                };
                let expr = inner.whole()?;
                self.alone(grouped(expr))?
            }
            Kind::Function(name) if name == "LET" => {
                self.next += 1;
                self.bindings()?
            }
            Kind::Function(name) => {
                let function = functions::find(name).ok_or(Unknown)?;
                self.next += 1;
                self.arguments(function)?
            }
            Kind::Symbol("(") => {
                let inner = self.level(0)?;
                match self.take(")") {
                    true => self.alone(grouped(inner))?,
                    false => return Err(Unknown),
                }
            }
            Kind::Symbol("{") => self.array()?,
            Kind::Symbol(_) | Kind::Stray => return Err(Unknown),
        })
    }

    /// How many variables were bound since one of this name.
    fn variable(&self, name: &str) -> Option<usize> {
        let mut known = self.variables.iter().rev();
        known.position(|known| known.eq_ignore_ascii_case(name))
    }

    /// `LET(name, value, ..., calculation)`, behind its bracket.
    fn bindings(&mut self) -> Known<Expr> {
        let outer = self.variables.len();
        let mut values = Vec::new();
        loop {
            let token = self.tokens.get(self.next).map(|token| &token.kind);
            let behind = self.tokens.get(self.next + 1).map(|token| &token.kind);
            let name = match (token, behind) {
                (Some(Kind::Name(None, name)), Some(Kind::Symbol(","))) => name.clone(),
                _ => break,
            };
            self.next += 2;
            values.push(self.level(0)?);
            self.variables.push(name);
            if !self.take(",") {
                return Err(Unknown);
            }
        }
        let body = self.level(0)?;
        self.variables.truncate(outer);
        match self.take(")") && !values.is_empty() {
            true => Ok(Expr::Let(values, Box::new(body))),
            false => Err(Unknown),
        }
    }

    /// What could be one of two references whose common cells are meant is not.
    fn alone(&self, expr: Expr) -> Known<Expr> {
        let next = self.tokens.get(self.next);
        let another = next.is_some_and(|token| {
            token.spaced
                && matches!(
                    token.kind,
                    Kind::Reference(..) | Kind::Name(..) | Kind::Structured(..)
                )
        });
        match another {
            true => Err(Unknown),
            false => Ok(expr),
        }
    }

    fn arguments(&mut self, function: &'static Function) -> Known<Expr> {
        let mut arguments = Vec::new();
        if !self.take(")") {
            loop {
                let next = self.tokens.get(self.next).map(|token| &token.kind);
                let omitted = matches!(next, Some(Kind::Symbol("," | ")")));
                arguments.push(match omitted {
                    true => Expr::Omitted,
                    false => self.level(0)?,
                });
                if self.take(")") {
                    break;
                }
                if !self.take(",") {
                    return Err(Unknown);
                }
            }
        }
        match (function.least..=function.most).contains(&arguments.len()) {
            true => Ok(Expr::Call(function, arguments)),
            false => Err(Unknown),
        }
    }

    fn array(&mut self) -> Known<Expr> {
        let mut rows = vec![Vec::new()];
        loop {
            let negative = self.take("-");
            let token = self.tokens.get(self.next).ok_or(Unknown)?;
            self.next += 1;
            let value = match &token.kind {
                Kind::Number(number) if negative => Value::Number(-number),
                _ if negative => return Err(Unknown),
                Kind::Number(number) => Value::Number(*number),
                Kind::Text(text) => Value::Text(text.clone()),
                Kind::Truth(truth) => Value::Truth(*truth),
                Kind::Error(error) => Value::Error(*error),
                _ => return Err(Unknown),
            };
            rows.last_mut().ok_or(Unknown)?.push(value);
            if self.take(";") {
                rows.push(Vec::new());
            } else if self.take("}") {
                break;
            } else if !self.take(",") {
                return Err(Unknown);
            }
        }
        let width = rows.first().map_or(0, Vec::len);
        match rows.iter().all(|row| row.len() == width) {
            true => Ok(Expr::Array(rows)),
            false => Ok(Expr::Value(Value::Error(ErrorValue::Value))),
        }
    }
}
