//! The figures of a submission, and the rules that tie them, so that many changes can be tried
//! quickly: only rules that touch a changed figure are decided again.

use std::collections::BTreeMap;
use std::rc::Rc;

use crate::code::Code;
use crate::formula::{Fact, Facts, Formula, Outcome, Standing, Term, Truth, decide};
use crate::number::{is_whole, tidy};
use crate::submission::{Answer, Submission, Value};
use crate::template::links::Equation;
use crate::template::{DataPoint, Rule, RuleTest, Severity, Template, ValueKind};
use crate::workbook::Content;

use super::effort::Effort;
use super::facts::SubmissionFacts;
use super::{Scene, Surroundings};

/// Figures that are tried instead of those that stand there, by the place of the data point. A
/// choice is the place of its item in the list, a day its number as Excel counts days.
pub(crate) type Trial = BTreeMap<usize, f64>;

/// A rule with a formula.
pub(crate) struct Tie<'a> {
    pub(crate) rule: &'a Rule,
    pub(crate) formula: &'a Formula,
    /// The data points that it reads, of this period, by place.
    pub(crate) points: &'a [usize],
    /// The equation that it is, if it is one: a sum that must be nought.
    equation: Option<&'a Equation>,
    /// How much work it is to decide it.
    steps: u64,
}

/// All figures and ties.
pub(crate) struct Board<'a> {
    pub(crate) template: &'a Template,
    pub(crate) scene: Scene<'a>,
    pub(crate) ties: Vec<Tie<'a>>,
    /// How much may be tried. When it is spent, nothing is violated and no figure follows any more.
    pub(crate) effort: Rc<Effort>,
}

impl<'a> Board<'a> {
    pub(crate) fn new(
        template: &'a Template,
        submission: &'a Submission,
        surroundings: &Surroundings<'a>,
    ) -> Self {
        let ties = template.links.ties.iter().filter_map(|tie| {
            let rule = template.rules.get(tie.rule)?;
            let RuleTest::Formula(formula) = &rule.test else {
                return None;
            };
            Some(Tie {
                rule,
                formula,
                points: &tie.points,
                equation: tie.equation.as_ref(),
                steps: tie.steps as u64,
            })
        });
        Self {
            template,
            scene: Scene::new(template, submission, surroundings),
            ties: ties.collect(),
            effort: Rc::default(),
        }
    }

    /// The same with what is left of some effort.
    pub(crate) fn within(self, effort: &Rc<Effort>) -> Self {
        Self {
            effort: Rc::clone(effort),
            ..self
        }
    }

    pub(crate) fn point(&self, at: usize) -> Option<&'a DataPoint> {
        self.template.data_points.get(at)
    }

    pub(crate) fn answer(&self, at: usize) -> Option<&'a Answer> {
        self.scene.submission.answers.get(at)
    }

    /// The ties of a data point.
    pub(crate) fn touching(&self, at: usize) -> &'a [usize] {
        let touching = self.template.links.touching.get(at);
        touching.map_or(&[], Vec::as_slice)
    }

    /// The data points of a tie.
    pub(crate) fn points(&self, tie: usize) -> &'a [usize] {
        self.ties.get(tie).map_or(&[], |tie| tie.points)
    }

    /// The items of the list that a data point asks for, if it asks for one.
    pub(crate) fn choices(&self, at: usize) -> Option<&'a [String]> {
        choices(self.template, self.point(at)?)
    }

    /// The figure of a data point, as tried or as it stands there.
    pub(crate) fn figure(&self, at: usize, trial: &Trial) -> Option<f64> {
        if let Some(figure) = trial.get(&at) {
            return Some(*figure);
        }
        match &self.answer(at)?.value {
            Value::Number(figure) => Some(*figure),
            Value::Choice(item) => {
                let place = self.choices(at)?.iter().position(|known| known == item)?;
                Some(place as f64)
            }
            Value::Date(day) => Some(crate::date::to_serial(*day, false)),
            _ => None,
        }
    }

    /// Whether a person may be asked to change it: it was found, and holds no formula.
    pub(crate) fn can_change(&self, at: usize) -> bool {
        self.answer(at)
            .is_some_and(|answer| answer.cell.is_some() && !answer.formula)
    }

    /// Whether the form lets a data point hold a figure.
    pub(crate) fn admissible(&self, at: usize, figure: f64) -> bool {
        let Some(point) = self.point(at) else {
            return false;
        };
        let signed = figure >= 0.0 || point.allows_negative;
        match point.kind {
            ValueKind::Count => is_whole(figure) && signed && figure.abs() < 1e12,
            ValueKind::Amount => signed && figure.abs() < 1e12,
            ValueKind::Percent => (0.0..=100.0).contains(&figure),
            ValueKind::Year => is_whole(figure) && (1900.0..2101.0).contains(&figure),
            ValueKind::Date => figure.fract() == 0.0 && (1.0..2_958_466.0).contains(&figure),
            ValueKind::Choice(_) => {
                let count = self.choices(at).map_or(0, <[String]>::len);
                figure.fract() == 0.0 && (0.0..count as f64).contains(&figure)
            }
            ValueKind::Text => false,
        }
    }

    /// A figure as the content of the cell of a data point.
    pub(crate) fn content(&self, at: usize, figure: f64) -> Option<Content> {
        Some(match value(self.template, at, figure)? {
            choice @ Value::Choice(_) => {
                let point = self.point(at)?;
                self.scene
                    .submission
                    .written(&choice, point, self.template)?
            }
            Value::Date(_) => {
                let in_1904 = self.scene.submission.epoch_1904;
                Content::Date(crate::date::counted_from(figure, false, in_1904))
            }
            _ => Content::Number(tidy(figure)),
        })
    }

    /// How a tie comes out.
    pub(crate) fn outcome(&self, tie: usize, trial: &Trial) -> Outcome {
        let Some(tie) = self.ties.get(tie) else {
            return Outcome::Satisfied;
        };
        if !self.effort.spend(tie.steps) {
            return Outcome::Undecided;
        }
        let facts = TrialFacts {
            board: self,
            facts: SubmissionFacts::new(&self.scene),
            trial,
        };
        decide(tie.formula, &facts).outcome
    }

    /// The ties among these that are violated.
    pub(crate) fn violated(&self, among: &[usize], trial: &Trial) -> Vec<usize> {
        let violated = |tie: &&usize| self.outcome(**tie, trial) == Outcome::Violated;
        among.iter().filter(violated).copied().collect()
    }

    /// Whether a violation of a tie must be settled by a change: an error, and not a warning that a
    /// note could explain.
    pub(crate) fn is_error(&self, tie: usize) -> bool {
        self.severity(tie) == Some(Severity::Error)
    }

    /// How grave a violation of a tie is.
    pub(crate) fn severity(&self, tie: usize) -> Option<Severity> {
        self.ties.get(tie).map(|tie| tie.rule.severity)
    }

    /// How any condition comes out as things stand.
    pub(crate) fn decided(&self, formula: &Formula) -> Outcome {
        decide(formula, &SubmissionFacts::new(&self.scene)).outcome
    }

    /// The figure of a data point in the period before.
    pub(crate) fn earlier(&self, code: &Code) -> Option<f64> {
        self.earlier_figure(&Term {
            code: code.clone(),
            previous: true,
        })
    }

    fn earlier_figure(&self, term: &Term) -> Option<f64> {
        match SubmissionFacts::new(&self.scene).fact(term) {
            Fact::Number(figure) => Some(figure),
            _ => None,
        }
    }

    /// What counts in an equation: a figure, or nought for what cannot be.
    fn counted(&self, at: usize, trial: &Trial) -> Option<f64> {
        match self.figure(at, trial) {
            Some(figure) => Some(figure),
            None if self.answer(at)?.value == Value::NotApplicable => Some(0.0),
            None => None,
        }
    }

    /// What is left over on the left side of an equation, when all its figures are known.
    pub(crate) fn residual(&self, tie: usize, trial: &Trial) -> Option<f64> {
        let equation = self.ties.get(tie)?.equation?;
        if !self.effort.spend(equation.terms.len() as u64) {
            return None;
        }
        let mut sum = equation.constant;
        for (at, factor) in &equation.terms {
            sum += factor * self.counted(*at, trial)?;
        }
        for (term, factor) in &equation.earlier {
            sum += factor * self.earlier_figure(term)?;
        }
        Some(sum)
    }

    /// The value that one equation gives a data point, when all others in it are known.
    pub(crate) fn determined(&self, tie: usize, at: usize, trial: &Trial) -> Option<f64> {
        let equation = self.ties.get(tie)?.equation?;
        if !self.effort.spend(equation.terms.len() as u64) {
            return None;
        }
        let (_, factor) = equation.terms.iter().find(|(known, _)| *known == at)?;
        let mut sum = equation.constant;
        for (other, factor) in equation.terms.iter().filter(|(other, _)| *other != at) {
            sum += factor * self.counted(*other, trial)?;
        }
        for (term, factor) in &equation.earlier {
            sum += factor * self.earlier_figure(term)?;
        }
        let figure = -sum / factor;
        // Sums of decimals leave crumbs.
        let rounded = (figure * 1e6).round() / 1e6;
        Some(if rounded == 0.0 { 0.0 } else { rounded })
    }
}

/// The items of the list that a data point asks for, if it asks for one.
fn choices<'a>(template: &'a Template, point: &DataPoint) -> Option<&'a [String]> {
    match &point.kind {
        ValueKind::Choice(list) => Some(template.lists.get(list)?.items.as_slice()),
        _ => None,
    }
}

/// The facts of a submission in which some figures are others.
struct TrialFacts<'b, 'a> {
    board: &'b Board<'a>,
    facts: SubmissionFacts<'b>,
    trial: &'b Trial,
}

impl TrialFacts<'_, '_> {
    fn tried(&self, term: &Term) -> Option<Fact> {
        if term.previous || self.trial.is_empty() {
            return None;
        }
        let at = self.board.template.positions.get(&term.code)?;
        let figure = *self.trial.get(at)?;
        Some(match self.board.choices(*at) {
            Some(items) => Fact::Text(items.get(figure as usize).cloned().unwrap_or_default()),
            None => Fact::Number(figure),
        })
    }
}

impl Facts for TrialFacts<'_, '_> {
    fn fact(&self, term: &Term) -> Fact {
        self.tried(term).unwrap_or_else(|| self.facts.fact(term))
    }

    fn standing(&self, term: &Term) -> Standing {
        match self.tried(term) {
            Some(_) => Standing::Reported,
            None => self.facts.standing(term),
        }
    }

    fn note(&self, term: &Term) -> Option<String> {
        self.facts.note(term)
    }

    fn has_note(&self, term: &Term) -> Truth {
        self.facts.has_note(term)
    }

    fn has_evidence(&self, term: &Term) -> Truth {
        self.facts.has_evidence(term)
    }

    fn period(&self) -> Option<(f64, f64)> {
        self.facts.period()
    }

    fn setting(&self, name: &str) -> Option<f64> {
        self.facts.setting(name)
    }
}

/// What a figure of the board is as the value of a data point.
pub(crate) fn value(template: &Template, at: usize, figure: f64) -> Option<Value> {
    let point = template.data_points.get(at)?;
    Some(match &point.kind {
        ValueKind::Choice(_) => {
            Value::Choice(choices(template, point)?.get(figure as usize)?.clone())
        }
        ValueKind::Date => Value::Date(crate::date::from_serial(figure, false)?),
        _ => Value::Number(figure),
    })
}

/// The codes of data points, by place.
pub(crate) fn codes(template: &Template, places: impl Iterator<Item = usize>) -> Vec<Code> {
    places
        .filter_map(|at| Some(template.data_points.get(at)?.code.clone()))
        .collect()
}
