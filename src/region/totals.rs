//! Regional totals and shares.

use crate::code::Code;
use crate::formula::value;
use crate::number::sum;
use crate::submission::Value;
use crate::template::{DataPoint, RuleTest};

use super::Region;
use super::facts::SumFacts;

/// A figure of the region.
#[derive(Debug, Clone, PartialEq)]
pub struct Total {
    /// The sum of the figures that were given; none when nobody gave one, and of what does not add
    /// up, such as percentages and years.
    pub sum: Option<f64>,
    /// Who gave a figure, or said that there can be none.
    pub given: Vec<String>,
    /// Who gave none: jurisdictions without a file, too.
    pub missing: Vec<String>,
}

/// A share of the region: that of the sums, not the mean of the shares.
#[derive(Debug, Clone, PartialEq)]
pub struct Share {
    /// The id of the rule that asks for it.
    pub rule: String,
    /// The share of the sums over those who gave all figures; none when nobody did.
    pub share: Option<f64>,
    /// Each jurisdiction's own.
    pub own: Vec<(String, f64)>,
    /// Who is left out.
    pub missing: Vec<String>,
}

impl Region<'_> {
    /// The total of a data point. "Not applicable" adds nothing and is not missing.
    pub fn total(&self, code: &Code) -> Total {
        let mut total = Total {
            sum: None,
            given: Vec::new(),
            missing: Vec::new(),
        };
        let mut figures = Vec::new();
        let point = self.template.data_point(code);
        let adds_up = point.is_some_and(DataPoint::adds_up);
        for at in 0..self.submissions.len() {
            match self.answer(at, code).map(|answer| &answer.value) {
                Some(Value::Number(figure)) => {
                    figures.push(*figure);
                    total.given.push(self.name(at));
                }
                Some(Value::NotApplicable) => total.given.push(self.name(at)),
                _ => total.missing.push(self.name(at)),
            }
        }
        total.sum = (adds_up && !figures.is_empty()).then(|| sum(figures));
        total.missing.extend(self.without_file());
        total
    }

    /// The shares that the form asks for.
    pub fn shares(&self) -> Vec<Share> {
        let asked = self
            .template
            .rules
            .iter()
            .filter_map(|rule| match &rule.test {
                RuleTest::Figure(formula) => Some((rule, formula)),
                _ => None,
            });
        asked
            .map(|(rule, formula)| {
                let alone = |at: usize| {
                    let facts = SumFacts {
                        region: self,
                        among: vec![at],
                    };
                    value(formula, &facts).and_then(|value| value.exact())
                };
                let complete = |at: &usize| {
                    formula.codes().iter().all(|code| {
                        let answer = self.answer(*at, code);
                        answer.is_some_and(|answer| answer.value.number().is_some())
                    })
                };
                let all = 0..self.submissions.len();
                let (among, left): (Vec<usize>, Vec<usize>) = all.partition(complete);
                let own = among
                    .iter()
                    .filter_map(|at| Some((self.name(*at), alone(*at)?)));
                let own: Vec<(String, f64)> = own.collect();
                let mut missing: Vec<String> = left.iter().map(|at| self.name(*at)).collect();
                missing.extend(self.without_file());
                let facts = SumFacts {
                    region: self,
                    among,
                };
                let share = value(formula, &facts).and_then(|value| value.exact());
                Share {
                    rule: rule.id.clone(),
                    share: share.filter(|_| !own.is_empty()),
                    own,
                    missing,
                }
            })
            .collect()
    }

    fn without_file(&self) -> impl Iterator<Item = String> {
        let there = |name: &&String| {
            let mut submissions = self.submissions.iter();
            !submissions.any(|known| known.jurisdiction.as_ref() == Some(*name))
        };
        self.jurisdictions().iter().filter(there).cloned()
    }
}
