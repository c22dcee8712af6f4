//! The figures of a submission, and the rules that tie them, so that many changes can be tried
//! quickly: only rules that touch a changed figure are decided again.

use std::collections::BTreeMap;

use crate::check::facts::SubmissionFacts;
use crate::check::{Scene, Surroundings};
use crate::code::Code;
use crate::formula::{
    Comparison, Expr, Fact, Facts, Formula, Linear, Outcome, Standing, Term, decide,
};
use crate::submission::{Answer, Submission, Value};
use crate::template::{DataPoint, Rule, RuleTest, Severity, Template, ValueKind};

/// Figures that are tried instead of those that stand there, by the place of the data point.
pub(super) type Trial = BTreeMap<usize, f64>;

/// A rule with a formula.
pub(super) struct Tie<'a> {
    pub(super) rule: &'a Rule,
    pub(super) formula: &'a Formula,
    /// The data points that it reads, of this period, by place.
    pub(super) points: Vec<usize>,
    /// Left side less right side, if the rule is one comparison of sums.
    pub(super) form: Option<(Linear, Comparison)>,
}

/// All figures and ties.
pub(super) struct Board<'a> {
    pub(super) template: &'a Template,
    pub(super) scene: Scene<'a>,
    pub(super) ties: Vec<Tie<'a>>,
    /// The ties of each data point.
    touching: Vec<Vec<usize>>,
}

impl<'a> Board<'a> {
    pub(super) fn new(
        template: &'a Template,
        submission: &'a Submission,
        surroundings: &Surroundings<'a>,
    ) -> Self {
        let setting = |name: &str| template.number_setting(name);
        let mut ties = Vec::new();
        for rule in &template.rules {
            let RuleTest::Formula(formula) = &rule.test else {
                continue;
            };
            let mut points: Vec<usize> = Vec::new();
            for term in formula.expr.terms() {
                let at = template.positions.get(&term.code);
                points.extend(at.filter(|at| !term.previous && !points.contains(at)));
            }
            let form = match &formula.expr {
                Expr::Compare(comparison, left, right) => {
                    let forms = Linear::of(left, &setting).zip(Linear::of(right, &setting));
                    forms.map(|(left, right)| (left.minus(right), *comparison))
                }
                _ => None,
            };
            ties.push(Tie {
                rule,
                formula,
                points,
                form,
            });
        }
        let mut touching = vec![Vec::new(); template.data_points.len()];
        for (at, tie) in ties.iter().enumerate() {
            for point in &tie.points {
                if let Some(own) = touching.get_mut(*point) {
                    own.push(at);
                }
            }
        }
        Self {
            template,
            scene: Scene::new(template, submission, surroundings),
            ties,
            touching,
        }
    }

    pub(super) fn point(&self, at: usize) -> Option<&'a DataPoint> {
        self.template.data_points.get(at)
    }

    pub(super) fn answer(&self, at: usize) -> Option<&'a Answer> {
        self.scene.submission.answers.get(at)
    }

    pub(super) fn touching(&self, at: usize) -> &[usize] {
        self.touching.get(at).map_or(&[], Vec::as_slice)
    }

    /// The figure of a data point, as tried or as it stands there.
    pub(super) fn figure(&self, at: usize, trial: &Trial) -> Option<f64> {
        match trial.get(&at) {
            Some(figure) => Some(*figure),
            None => self.answer(at)?.value.number(),
        }
    }

    /// Whether a person may be asked to change it: it was found, and holds no formula.
    pub(super) fn can_change(&self, at: usize) -> bool {
        self.answer(at)
            .is_some_and(|answer| answer.cell.is_some() && !answer.formula)
    }

    /// Whether the form lets a data point hold a figure.
    pub(super) fn admissible(&self, at: usize, figure: f64) -> bool {
        let Some(point) = self.point(at) else {
            return false;
        };
        let signed = figure >= 0.0 || point.allows_negative;
        match point.kind {
            ValueKind::Count => figure.fract() == 0.0 && signed && figure.abs() < 1e12,
            ValueKind::Amount => signed && figure.abs() < 1e12,
            ValueKind::Percent => (0.0..=100.0).contains(&figure),
            ValueKind::Year => figure.fract() == 0.0 && (1900.0..2101.0).contains(&figure),
            ValueKind::Date | ValueKind::Choice(_) | ValueKind::Text => false,
        }
    }

    /// How a tie comes out.
    pub(super) fn outcome(&self, tie: usize, trial: &Trial) -> Outcome {
        let Some(tie) = self.ties.get(tie) else {
            return Outcome::Satisfied;
        };
        let facts = TrialFacts {
            board: self,
            facts: SubmissionFacts::new(&self.scene),
            trial,
        };
        decide(tie.formula, &facts).outcome
    }

    /// The ties among these that are violated.
    pub(super) fn violated(&self, among: &[usize], trial: &Trial) -> Vec<usize> {
        let violated = |tie: &&usize| self.outcome(**tie, trial) == Outcome::Violated;
        among.iter().filter(violated).copied().collect()
    }

    /// Whether a violation of a tie must be settled by a change: an error, and not a warning that a
    /// note could explain.
    pub(super) fn is_error(&self, tie: usize) -> bool {
        self.ties
            .get(tie)
            .is_some_and(|tie| tie.rule.severity == Severity::Error)
    }

    /// How any condition comes out as things stand.
    pub(super) fn decided(&self, formula: &Formula) -> Outcome {
        decide(formula, &SubmissionFacts::new(&self.scene)).outcome
    }

    /// The figure of a data point in the period before.
    pub(super) fn earlier(&self, code: &Code) -> Option<f64> {
        let term = Term {
            code: code.clone(),
            previous: true,
        };
        self.term(&term, &Trial::new())
    }

    /// What is left over on the left side of an equation, when all its figures are known.
    pub(super) fn residual(&self, tie: usize, trial: &Trial) -> Option<f64> {
        let (form, comparison) = self.ties.get(tie)?.form.as_ref()?;
        if *comparison != Comparison::Equal {
            return None;
        }
        let mut sum = form.constant;
        for (term, factor) in &form.terms {
            sum += factor * self.term(term, trial)?;
        }
        Some(sum)
    }

    fn term(&self, term: &Term, trial: &Trial) -> Option<f64> {
        let at = self.template.positions.get(&term.code)?;
        if !term.previous && trial.contains_key(at) {
            return trial.get(at).copied();
        }
        match SubmissionFacts::new(&self.scene).fact(term) {
            Fact::Number(figure) => Some(figure),
            _ => None,
        }
    }

    /// The factor of a data point in an equation.
    pub(super) fn factor(&self, tie: usize, at: usize) -> Option<f64> {
        let (form, _) = self.ties.get(tie)?.form.as_ref()?;
        let code = &self.point(at)?.code;
        let mut terms = form.terms.iter();
        terms
            .find(|(term, _)| &term.code == code && !term.previous)
            .map(|(_, factor)| *factor)
    }

    /// The value that one equation gives a data point, when all others in it are known.
    pub(super) fn determined(&self, tie: usize, at: usize, trial: &Trial) -> Option<f64> {
        let mut with = trial.clone();
        let standing = self.figure(at, trial).unwrap_or_default();
        with.insert(at, standing);
        let figure = standing - self.residual(tie, &with)? / self.factor(tie, at)?;
        // Sums of decimals leave crumbs.
        Some((figure * 1e6).round() / 1e6)
    }
}

/// The facts of a submission in which some figures are others.
struct TrialFacts<'b, 'a> {
    board: &'b Board<'a>,
    facts: SubmissionFacts<'b>,
    trial: &'b Trial,
}

impl TrialFacts<'_, '_> {
    fn tried(&self, term: &Term) -> Option<f64> {
        if term.previous {
            return None;
        }
        let at = self.board.template.positions.get(&term.code)?;
        self.trial.get(at).copied()
    }
}

impl Facts for TrialFacts<'_, '_> {
    fn fact(&self, term: &Term) -> Fact {
        match self.tried(term) {
            Some(figure) => Fact::Number(figure),
            None => self.facts.fact(term),
        }
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

    fn has_evidence(&self, term: &Term) -> bool {
        self.facts.has_evidence(term)
    }

    fn period(&self) -> Option<(f64, f64)> {
        self.facts.period()
    }

    fn setting(&self, name: &str) -> Option<f64> {
        self.facts.setting(name)
    }
}

/// The submission with a trial in it.
pub(super) fn tried(submission: &Submission, trial: &Trial) -> Submission {
    let mut submission = submission.clone();
    for (at, figure) in trial {
        if let Some(answer) = submission.answers.get_mut(*at) {
            answer.value = Value::Number(*figure);
        }
    }
    submission
}

/// The codes of data points, by place.
pub(super) fn codes(template: &Template, places: impl Iterator<Item = usize>) -> Vec<Code> {
    places
        .filter_map(|at| Some(template.data_points.get(at)?.code.clone()))
        .collect()
}
