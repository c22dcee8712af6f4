//! Tokens to a tree, with the types checked on the way.

use crate::code::Code;
use crate::limits::{RULE_BYTES, RULE_DEPTH, RULE_LEVELS};

use super::expr::{Arithmetic, Comparison, Expr, Term};
use super::functions::{FUNCTIONS, Function, Signature, Type};
use super::lexer::{Token, TokenKind, tokens};
use super::{Needed, SyntaxError, SyntaxProblem};

/// From so many levels on, what is added to a sum is added to its parts.
const LONG_SUM: usize = 32;

/// An expression and what it gives.
struct Typed {
    expr: Expr,
    gives: Type,
    at: usize,
    /// How many parts stand within each other.
    depth: usize,
}

struct Parser {
    tokens: Vec<Token>,
    next: usize,
    depth: usize,
}

/// Reads a formula that must be TRUE.
pub(super) fn rule(text: &str) -> Result<Expr, SyntaxError> {
    let typed = whole(text)?;
    expect(&typed, Type::Truth)?;
    Ok(typed.expr)
}

/// Reads a formula that gives a number.
pub(super) fn number(text: &str) -> Result<Expr, SyntaxError> {
    let typed = whole(text)?;
    expect(&typed, Type::Number)?;
    Ok(typed.expr)
}

fn whole(text: &str) -> Result<Typed, SyntaxError> {
    if text.len() > RULE_BYTES {
        return Err(SyntaxError {
            column: 1,
            problem: SyntaxProblem::TooLong,
        });
    }
    let mut parser = Parser {
        tokens: tokens(text)?,
        next: 0,
        depth: 0,
    };
    let typed = parser.comparison()?;
    match parser.peek() {
        TokenKind::End => Ok(typed),
        _ => Err(parser.unexpected(Needed::End)),
    }
}

/// Refuses an expression of another type than is needed.
fn expect(typed: &Typed, needed: Type) -> Result<(), SyntaxError> {
    let fits = typed.gives == needed
        || typed.gives == Type::Any && matches!(needed, Type::Number | Type::Text)
        || needed == Type::Any;
    if fits {
        return Ok(());
    }
    Err(SyntaxError {
        column: typed.at + 1,
        problem: SyntaxProblem::WrongType {
            needed,
            found: typed.gives,
        },
    })
}

/// The depth of what holds a part so deep; what is deeper than may be is refused, since whoever goes
/// through a formula calls itself for each level.
fn within(depth: usize, at: usize) -> Result<usize, SyntaxError> {
    match depth < RULE_LEVELS {
        true => Ok(depth + 1),
        false => Err(SyntaxError {
            column: at + 1,
            problem: SyntaxProblem::TooManySteps,
        }),
    }
}

/// Two numbers, calculated. What follows in a long sum becomes one more part of it, and no level of its
/// own: `SUM` adds its parts in the same order.
fn joined(operator: Arithmetic, left: Typed, right: Typed) -> Result<Typed, SyntaxError> {
    let at = left.at;
    let plus = matches!(operator, Arithmetic::Add | Arithmetic::Subtract);
    let parts = match (left.expr, plus) {
        (Expr::Call(Function::Sum, parts), true) if left.depth >= LONG_SUM => parts,
        (expr, true) if left.depth >= LONG_SUM => vec![expr],
        (expr, _) => {
            return Ok(Typed {
                at,
                gives: Type::Number,
                depth: within(left.depth.max(right.depth), at)?,
                expr: Expr::Arithmetic(operator, Box::new(expr), Box::new(right.expr)),
            });
        }
    };
    let mut parts = parts;
    let (depth, next) = match operator {
        Arithmetic::Subtract => (within(right.depth, at)?, Expr::Negate(Box::new(right.expr))),
        _ => (right.depth, right.expr),
    };
    parts.push(next);
    Ok(Typed {
        at,
        gives: Type::Number,
        // The sum itself is one level above its deepest part.
        depth: left.depth.max(within(depth, at)?).max(LONG_SUM + 1),
        expr: Expr::Call(Function::Sum, parts),
    })
}

impl Parser {
    fn token(&self) -> Token {
        self.tokens.get(self.next).cloned().unwrap_or(Token {
            kind: TokenKind::End,
            at: 0,
        })
    }

    fn peek(&self) -> TokenKind {
        self.token().kind
    }

    fn take(&mut self, symbol: &str) -> bool {
        let found = self.peek()
            == TokenKind::Symbol(match symbol_of(symbol) {
                Some(symbol) => symbol,
                None => return false,
            });
        self.next += usize::from(found);
        found
    }

    fn unexpected(&self, needed: Needed) -> SyntaxError {
        let token = self.token();
        let found = match token.kind {
            TokenKind::Number(value) => value.to_string(),
            TokenKind::Text(text) => format!("\"{text}\""),
            TokenKind::Name(name) => name,
            TokenKind::Symbol(symbol) => symbol.to_owned(),
            TokenKind::End => String::new(),
        };
        SyntaxError {
            column: token.at + 1,
            problem: SyntaxProblem::Unexpected { found, needed },
        }
    }

    fn comparison(&mut self) -> Result<Typed, SyntaxError> {
        self.depth += 1;
        if self.depth > RULE_DEPTH {
            let column = self.token().at + 1;
            return Err(SyntaxError {
                column,
                problem: SyntaxProblem::TooDeep,
            });
        }
        let left = self.sum()?;
        let operator = [
            ("=", Comparison::Equal),
            ("<>", Comparison::Different),
            ("<=", Comparison::AtMost),
            (">=", Comparison::AtLeast),
            ("<", Comparison::Less),
            (">", Comparison::Greater),
        ]
        .into_iter()
        .find(|(symbol, _)| self.take(symbol));
        let typed = match operator {
            None => left,
            Some((_, operator)) => {
                let right = self.sum()?;
                let needed = match (left.gives, right.gives) {
                    (Type::Text, _) | (_, Type::Text) => Type::Text,
                    _ => Type::Number,
                };
                expect(&left, needed)?;
                expect(&right, needed)?;
                Typed {
                    at: left.at,
                    gives: Type::Truth,
                    depth: within(left.depth.max(right.depth), left.at)?,
                    expr: Expr::Compare(operator, Box::new(left.expr), Box::new(right.expr)),
                }
            }
        };
        self.depth -= 1;
        Ok(typed)
    }

    fn sum(&mut self) -> Result<Typed, SyntaxError> {
        self.chain(
            &[("+", Arithmetic::Add), ("-", Arithmetic::Subtract)],
            Self::product,
        )
    }

    fn product(&mut self) -> Result<Typed, SyntaxError> {
        self.chain(
            &[("*", Arithmetic::Multiply), ("/", Arithmetic::Divide)],
            Self::power,
        )
    }

    fn power(&mut self) -> Result<Typed, SyntaxError> {
        self.chain(&[("^", Arithmetic::Power)], Self::percent)
    }

    fn chain(
        &mut self,
        operators: &[(&'static str, Arithmetic)],
        part: fn(&mut Self) -> Result<Typed, SyntaxError>,
    ) -> Result<Typed, SyntaxError> {
        let mut left = part(self)?;
        while let Some((_, operator)) = operators.iter().find(|(symbol, _)| self.take(symbol)) {
            let right = part(self)?;
            expect(&left, Type::Number)?;
            expect(&right, Type::Number)?;
            left = joined(*operator, left, right)?;
        }
        Ok(left)
    }

    fn percent(&mut self) -> Result<Typed, SyntaxError> {
        let mut typed = self.sign()?;
        while self.take("%") {
            expect(&typed, Type::Number)?;
            let hundred = Box::new(Expr::Number(100.0));
            typed = Typed {
                at: typed.at,
                gives: Type::Number,
                depth: within(typed.depth, typed.at)?,
                expr: Expr::Arithmetic(Arithmetic::Divide, Box::new(typed.expr), hundred),
            };
        }
        Ok(typed)
    }

    /// A sign binds closer than a power, as in Excel: `-2^2` is 4.
    fn sign(&mut self) -> Result<Typed, SyntaxError> {
        let at = self.token().at;
        let mut negative = false;
        let mut signed = false;
        loop {
            if self.take("-") {
                negative = !negative;
            } else if !self.take("+") {
                break;
            }
            signed = true;
        }
        let typed = self.atom()?;
        if signed {
            expect(&typed, Type::Number)?;
        }
        Ok(match negative {
            true => Typed {
                at,
                gives: Type::Number,
                depth: within(typed.depth, at)?,
                expr: Expr::Negate(Box::new(typed.expr)),
            },
            false => typed,
        })
    }

    fn atom(&mut self) -> Result<Typed, SyntaxError> {
        let token = self.token();
        let at = token.at;
        match token.kind {
            TokenKind::Number(value) => {
                self.next += 1;
                Ok(Typed {
                    depth: 1,
                    expr: Expr::Number(value),
                    gives: Type::Number,
                    at,
                })
            }
            TokenKind::Text(text) => {
                self.next += 1;
                Ok(Typed {
                    depth: 1,
                    expr: Expr::Text(text),
                    gives: Type::Text,
                    at,
                })
            }
            TokenKind::Symbol("(") => {
                self.next += 1;
                let inner = self.comparison()?;
                match self.take(")") {
                    true => Ok(inner),
                    false => Err(self.unexpected(Needed::ClosingBracket)),
                }
            }
            TokenKind::Name(name) => {
                self.next += 1;
                if self.take("(") {
                    return self.call(&name, at);
                }
                match name.to_ascii_uppercase().as_str() {
                    "TRUE" => Ok(Typed {
                        depth: 1,
                        expr: Expr::Truth(true),
                        gives: Type::Truth,
                        at,
                    }),
                    "FALSE" => Ok(Typed {
                        depth: 1,
                        expr: Expr::Truth(false),
                        gives: Type::Truth,
                        at,
                    }),
                    _ => {
                        let term = Term {
                            code: code(&name, at)?,
                            previous: false,
                        };
                        Ok(Typed {
                            depth: 1,
                            expr: Expr::Value(term),
                            gives: Type::Any,
                            at,
                        })
                    }
                }
            }
            TokenKind::Symbol(_) | TokenKind::End => Err(self.unexpected(Needed::Operand)),
        }
    }

    fn call(&mut self, name: &str, at: usize) -> Result<Typed, SyntaxError> {
        let upper = name.to_ascii_uppercase();
        let mut arguments = Vec::new();
        if !self.take(")") {
            loop {
                arguments.push(self.comparison()?);
                if self.take(")") {
                    break;
                }
                if !self.take(",") {
                    return Err(self.unexpected(Needed::CommaOrBracket));
                }
            }
        }
        if upper == Function::PREVIOUS {
            return previous(arguments, at);
        }
        let signature = FUNCTIONS
            .iter()
            .find(|entry| entry.name == upper)
            .ok_or_else(|| {
                let mut names = FUNCTIONS.iter().map(|entry| entry.name).collect::<Vec<_>>();
                names.push(Function::PREVIOUS);
                SyntaxError {
                    column: at + 1,
                    problem: SyntaxProblem::UnknownFunction {
                        name: name.to_owned(),
                        suggestion: crate::code::nearest(&upper, names.into_iter()),
                    },
                }
            })?;
        checked(signature, arguments, at)
    }
}

fn previous(arguments: Vec<Typed>, at: usize) -> Result<Typed, SyntaxError> {
    let count = arguments.len();
    match <[Typed; 1]>::try_from(arguments) {
        Ok(
            [
                Typed {
                    expr:
                        Expr::Value(Term {
                            code,
                            previous: false,
                        }),
                    ..
                },
            ],
        ) => {
            let term = Term {
                code,
                previous: true,
            };
            Ok(Typed {
                depth: 1,
                expr: Expr::Value(term),
                gives: Type::Any,
                at,
            })
        }
        Ok([other]) => Err(SyntaxError {
            column: other.at + 1,
            problem: SyntaxProblem::WrongType {
                needed: Type::Term,
                found: other.gives,
            },
        }),
        Err(_) => Err(SyntaxError {
            column: at + 1,
            problem: SyntaxProblem::ArgumentCount {
                function: Function::PREVIOUS,
                least: 1,
                most: 1,
                found: count,
            },
        }),
    }
}

fn checked(
    signature: &'static Signature,
    arguments: Vec<Typed>,
    at: usize,
) -> Result<Typed, SyntaxError> {
    if arguments.len() < signature.least || arguments.len() > signature.most {
        return Err(SyntaxError {
            column: at + 1,
            problem: SyntaxProblem::ArgumentCount {
                function: signature.name,
                least: signature.least,
                most: signature.most,
                found: arguments.len(),
            },
        });
    }
    let mut gives = signature.gives;
    for (position, argument) in arguments.iter().enumerate() {
        match (signature.function, signature.takes) {
            (Function::If, _) if position == 0 => expect(argument, Type::Truth)?,
            (Function::If, _) if position == 1 => gives = argument.gives,
            (Function::If, _) => expect(argument, gives)?,
            (Function::Stated, _) if position == 1 => expect(argument, Type::Text)?,
            (Function::Stated, _) | (_, Type::Term) => {
                if !matches!(argument.expr, Expr::Value(_)) {
                    return Err(SyntaxError {
                        column: argument.at + 1,
                        problem: SyntaxProblem::WrongType {
                            needed: Type::Term,
                            found: argument.gives,
                        },
                    });
                }
            }
            (_, needed) => expect(argument, needed)?,
        }
    }
    // Without an alternative, IF is an implication, and there is none between numbers.
    if signature.function == Function::If && arguments.len() == 2 && gives != Type::Truth {
        return Err(SyntaxError {
            column: at + 1,
            problem: SyntaxProblem::ArgumentCount {
                function: "IF",
                least: 3,
                most: 3,
                found: 2,
            },
        });
    }
    let depth = arguments.iter().map(|argument| argument.depth).max();
    let arguments = arguments
        .into_iter()
        .map(|argument| argument.expr)
        .collect();
    Ok(Typed {
        depth: within(depth.unwrap_or_default(), at)?,
        expr: Expr::Call(signature.function, arguments),
        gives,
        at,
    })
}

fn code(name: &str, at: usize) -> Result<Code, SyntaxError> {
    Code::new(name).ok_or_else(|| SyntaxError {
        column: at + 1,
        problem: SyntaxProblem::NotACode(name.to_owned()),
    })
}

fn symbol_of(written: &str) -> Option<&'static str> {
    [
        "+", "-", "*", "/", "^", "%", "(", ")", ",", "=", "<>", "<", "<=", ">", ">=",
    ]
    .into_iter()
    .find(|symbol| *symbol == written)
}
