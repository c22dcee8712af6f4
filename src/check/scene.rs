//! All that a check may look at.

use time::Duration;

use crate::code::Code;
use crate::submission::{Answer, Period, Submission, Value};
use crate::template::{DataPoint, Rule, Template};

use super::{Cause, Finding, Surroundings};

/// A submission, its form, and the other submissions of its jurisdiction.
#[derive(Debug, Clone)]
pub struct Scene<'a> {
    /// The form.
    pub template: &'a Template,
    /// The submission that is checked.
    pub submission: &'a Submission,
    /// Those of the same jurisdiction for other periods, the latest first.
    pub others: Vec<(Period, &'a Submission)>,
    /// The one for the time just before.
    previous: Option<&'a Submission>,
    /// The data points that are asked about, by place, if they are not all.
    about: Option<&'a [usize]>,
}

impl<'a> Scene<'a> {
    /// Takes of the surroundings what belongs to this submission.
    pub fn new(
        template: &'a Template,
        submission: &'a Submission,
        surroundings: &Surroundings<'a>,
    ) -> Self {
        let same = |other: &&Submission| other.jurisdiction == submission.jurisdiction;
        let mut others: Vec<(Period, &Submission)> = surroundings
            .earlier
            .iter()
            .filter(same)
            .filter_map(|other| Some((other.period?, other)))
            .filter(|(period, _)| Some(*period) != submission.period)
            .collect();
        others.sort_by_key(|(period, _)| (std::cmp::Reverse(period.end), period.start));
        let mut scene = Self {
            template,
            submission,
            others,
            previous: None,
            about: None,
        };
        scene.previous = scene.adjacent();
        scene
    }

    /// The same, of which only these data points are asked about.
    pub(super) fn about(self, points: &'a [usize]) -> Self {
        let about = Some(points);
        Self { about, ..self }
    }

    /// The data points that are asked about, with their answers.
    pub(super) fn asked(&self) -> impl Iterator<Item = (&'a DataPoint, &'a Answer)> {
        let about = self.about;
        let points = self.template.data_points.iter().enumerate();
        points
            .zip(&self.submission.answers)
            .filter(move |((at, _), _)| about.is_none_or(|about| about.contains(at)))
            .map(|((_, point), answer)| (point, answer))
    }

    /// The submissions for times before this one's, the latest first.
    pub fn earlier(&self) -> impl Iterator<Item = (Period, &'a Submission)> + '_ {
        let start = self.submission.period.map(|period| period.start);
        let mut earlier = self.others.iter().copied();
        std::iter::from_fn(move || {
            earlier.find(|(period, _)| start.is_some_and(|start| period.end < start))
        })
    }

    /// The submission whose period ends on the day before this one's begins; of several, the one
    /// whose period is as long as this one's.
    pub fn previous(&self) -> Option<&'a Submission> {
        self.previous
    }

    fn adjacent(&self) -> Option<&'a Submission> {
        let period = self.submission.period?;
        let eve = period.start.checked_sub(Duration::DAY)?;
        let mut adjacent: Vec<_> = self
            .earlier()
            .filter(|(other, _)| other.end == eve)
            .collect();
        adjacent.sort_by_key(|(other, _)| other.months().abs_diff(period.months()));
        adjacent.first().map(|(_, submission)| *submission)
    }

    /// Earlier submissions for as long a time, the latest first: those that flows can be compared
    /// with.
    pub fn comparable(&self) -> impl Iterator<Item = &'a Submission> + '_ {
        let months = self.submission.period.map(Period::months);
        self.earlier()
            .filter(move |(period, _)| Some(period.months()) == months)
            .map(|(_, submission)| submission)
    }

    /// A figure of a submission.
    pub fn number(&self, submission: &Submission, code: &Code) -> Option<f64> {
        submission.answer(self.template, code)?.value.number()
    }

    /// The value that the submission states for the period before, in its column for that.
    pub fn quoted(&self, code: &Code) -> Option<&'a Value> {
        let answer = self.submission.answer(self.template, code)?;
        answer.quoted.as_ref().map(|quoted| &quoted.value)
    }

    /// A finding of a rule about some data points.
    pub fn finding(&self, rule: &Rule, cause: Cause, codes: &[Code]) -> Finding {
        Finding::new(rule, cause, codes, self.submission, self.template)
    }
}
