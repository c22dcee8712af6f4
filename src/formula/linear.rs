//! Linear forms: a sum of data points, each with a factor, and a constant.

use rustc_hash::FxHashMap;

use super::expr::{Arithmetic, Expr, Term};
use super::functions::Function;

/// So many terms are compared one by one.
const FEW: usize = 32;

/// Σ factor · data point + constant. Each data point stands once.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Linear {
    /// Data points and their factors, in order of first appearance; no factor is zero.
    pub terms: Vec<(Term, f64)>,
    /// The constant.
    pub constant: f64,
}

impl Linear {
    /// The linear form of an expression, if it has one. `setting` gives the template's thresholds.
    pub fn of(expr: &Expr, setting: &dyn Fn(&str) -> Option<f64>) -> Option<Self> {
        match expr {
            Expr::Number(value) => Some(Self {
                terms: Vec::new(),
                constant: *value,
            }),
            Expr::Value(term) => Some(Self {
                terms: vec![(term.clone(), 1.0)],
                constant: 0.0,
            }),
            Expr::Negate(inner) => Some(Self::of(inner, setting)?.scaled(-1.0)),
            Expr::Arithmetic(operator, left, right) => {
                let (left, right) = (Self::of(left, setting)?, Self::of(right, setting)?);
                match operator {
                    Arithmetic::Add => Some(left.plus(right)),
                    Arithmetic::Subtract => Some(left.minus(right)),
                    Arithmetic::Multiply if right.terms.is_empty() => {
                        Some(left.scaled(right.constant))
                    }
                    Arithmetic::Multiply if left.terms.is_empty() => {
                        Some(right.scaled(left.constant))
                    }
                    Arithmetic::Divide if right.terms.is_empty() && right.constant != 0.0 => {
                        Some(left.scaled(1.0 / right.constant))
                    }
                    Arithmetic::Multiply | Arithmetic::Divide | Arithmetic::Power => None,
                }
            }
            Expr::Call(Function::Sum, arguments) => {
                let parts = arguments.iter().map(|part| Self::of(part, setting));
                Some(Self::added(parts.collect::<Option<Vec<Self>>>()?))
            }
            Expr::Call(Function::Setting, arguments) => match arguments.as_slice() {
                [Expr::Text(name)] => Some(Self {
                    terms: Vec::new(),
                    constant: setting(name)?,
                }),
                _ => None,
            },
            Expr::Text(_) | Expr::Truth(_) | Expr::Compare(..) | Expr::Call(..) => None,
        }
    }

    /// The sum of two forms.
    #[must_use]
    pub fn plus(mut self, other: Self) -> Self {
        if self.terms.len() + other.terms.len() > FEW {
            return Self::added(vec![self, other]);
        }
        self.constant += other.constant;
        for (term, factor) in other.terms {
            match self.terms.iter_mut().find(|(known, _)| *known == term) {
                Some((_, known)) => *known += factor,
                None => self.terms.push((term, factor)),
            }
        }
        self.terms.retain(|(_, factor)| *factor != 0.0);
        self
    }

    /// The sum of many forms, each term found by its name.
    fn added(forms: Vec<Self>) -> Self {
        let mut sum = Self::default();
        let mut places: FxHashMap<Term, usize> = FxHashMap::default();
        for form in forms {
            sum.constant += form.constant;
            for (term, factor) in form.terms {
                let place = *places.entry(term.clone()).or_insert(sum.terms.len());
                match sum.terms.get_mut(place) {
                    Some((_, known)) => *known += factor,
                    None => sum.terms.push((term, factor)),
                }
            }
        }
        sum.terms.retain(|(_, factor)| *factor != 0.0);
        sum
    }

    /// This form without another.
    #[must_use]
    pub fn minus(self, other: Self) -> Self {
        self.plus(other.scaled(-1.0))
    }

    /// The form with every factor and the constant multiplied.
    #[must_use]
    pub fn scaled(mut self, by: f64) -> Self {
        self.constant *= by;
        for (_, factor) in &mut self.terms {
            *factor *= by;
        }
        self.terms.retain(|(_, factor)| *factor != 0.0);
        self
    }
}
