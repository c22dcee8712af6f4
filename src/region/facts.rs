//! What a formula is told of several jurisdictions taken together: sums.

use crate::formula::{Fact, Facts, Interval, Standing, Term, Truth};
use crate::number::sum;

use super::Region;

/// The sums over some of the submissions.
pub(super) struct SumFacts<'a> {
    pub(super) region: &'a Region<'a>,
    pub(super) among: Vec<usize>,
}

impl Facts for SumFacts<'_> {
    fn fact(&self, term: &Term) -> Fact {
        let figures = self.among.iter().map(|at| {
            let answer = self.region.answer(*at, &term.code)?;
            answer.value.number().filter(|_| !term.previous)
        });
        match figures.collect::<Option<Vec<f64>>>() {
            Some(figures) => Fact::Number(sum(figures)),
            None => Fact::Missing(Interval::ANY),
        }
    }

    fn standing(&self, _: &Term) -> Standing {
        Standing::Open
    }

    fn note(&self, _: &Term) -> Option<String> {
        None
    }

    fn has_evidence(&self, _: &Term) -> Truth {
        Truth::False
    }

    fn period(&self) -> Option<(f64, f64)> {
        None
    }

    fn setting(&self, name: &str) -> Option<f64> {
        self.region.template.number_setting(name)
    }
}
