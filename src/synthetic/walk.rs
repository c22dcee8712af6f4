//! A random walk among figures that satisfy the rules.
//!
//! A step gives one data point a new figure and mends each equation that this breaks by changing
//! another of its figures, and so on; it is taken only if every rule around the changed figures is
//! still satisfied. A walk that begins where rules are violated takes steps that violate fewer.

use crate::check::board::{Board, Trial};
use crate::formula::Outcome;
use crate::template::ValueKind;

use super::Random;

/// The most figures that one step changes.
const CHANGES: usize = 10;

pub(super) struct Walk<'b, 'a> {
    board: &'b Board<'a>,
    /// A figure for every data point that is not text.
    pub(super) figures: Trial,
    /// How large the figures of each data point are, as a power of ten.
    sizes: Vec<f64>,
    /// The figures of the period before, from which those of this one do not go far.
    near: Option<&'b Trial>,
}

impl<'b, 'a> Walk<'b, 'a> {
    /// A walk that begins with noughts, first choices and the first day of the period.
    pub(super) fn new(board: &'b Board<'a>, random: &mut Random) -> Self {
        let year = board.scene.submission.period.map(|period| {
            (
                f64::from(period.start.year()),
                crate::date::to_serial(period.start, false),
            )
        });
        let (year, day) = year.unwrap_or((2020.0, 43_831.0));
        let mut figures = Trial::new();
        let mut sizes = Vec::new();
        for (at, point) in board.template.data_points.iter().enumerate() {
            let figure = match point.kind {
                ValueKind::Text => None,
                ValueKind::Year => Some(year),
                ValueKind::Date => Some(day),
                _ => Some(0.0),
            };
            figures.extend(figure.map(|figure| (at, figure)));
            // Most figures of such forms have one to four digits.
            sizes.push(0.4 + 1.2 * random.unit() + 1.9 * random.unit() * random.unit());
        }
        Self {
            board,
            figures,
            sizes,
            near: None,
        }
    }

    /// A walk from the figures of another period.
    pub(super) fn from(board: &'b Board<'a>, before: &'b Trial, random: &mut Random) -> Self {
        let mut walk = Self::new(board, random);
        walk.figures.clone_from(before);
        walk.near = Some(before);
        walk
    }

    /// Takes steps until no rule is violated. Says whether that was reached.
    pub(super) fn settle(&mut self, random: &mut Random, steps: usize) -> bool {
        let all: Vec<usize> = (0..self.board.ties.len()).collect();
        for _ in 0..steps {
            let violated = self.board.violated(&all, &self.figures);
            let Some(tie) = random.of(&violated) else {
                return true;
            };
            let Some(at) = random.of(self.board.points(*tie)).copied() else {
                return false;
            };
            let figure = match self.board.determined(*tie, at, &self.figures) {
                Some(figure) if random.chance(0.7) => Some(figure),
                _ => {
                    let near = self.near.filter(|_| random.chance(0.5));
                    self.another(at, near, random)
                }
            };
            if let Some(figure) = figure {
                self.step(at, figure, random, false);
            }
        }
        false
    }

    /// Takes steps at random.
    pub(super) fn wander(&mut self, random: &mut Random, steps: usize) {
        let places: Vec<usize> = self.figures.keys().copied().collect();
        for _ in 0..steps {
            if let Some(at) = random.of(&places) {
                self.move_off(*at, random);
            }
        }
    }

    /// Gives one data point another figure, if that can be.
    pub(super) fn move_off(&mut self, at: usize, random: &mut Random) {
        if let Some(figure) = self.another(at, self.near, random) {
            self.step(at, figure, random, true);
        }
    }

    /// Another figure for a data point, near that of the period before if there is one.
    fn another(&self, at: usize, near: Option<&Trial>, random: &mut Random) -> Option<f64> {
        let point = self.board.point(at)?;
        let stands = *self.figures.get(&at)?;
        let near = near.and_then(|near| near.get(&at)).copied();
        let size = self.sizes.get(at).copied().unwrap_or(1.0);
        let free = |random: &mut Random| match near {
            // Counts differ from one half-year to the next, by chance and a little more.
            Some(near) => near + random.normal() * (0.8 * near.abs().sqrt() + 0.08 * near.abs()),
            None if random.chance(0.08) => 0.0,
            None => 10f64.powf(size + 0.25 * random.normal()),
        };
        let figure = match &point.kind {
            ValueKind::Count => {
                let figure = free(random).round();
                let negative = point.allows_negative && random.chance(0.4);
                if negative {
                    -(figure.abs() / 10.0).round()
                } else {
                    figure
                }
            }
            ValueKind::Amount => (free(random) * 100.0).round() / 100.0,
            ValueKind::Percent => {
                let share = near.map_or(100.0 * random.unit(), |near| near + 3.0 * random.normal());
                share.clamp(0.0, 100.0).round()
            }
            ValueKind::Year => stands + (random.below(7) as f64 - 3.0),
            ValueKind::Date => {
                let period = self.board.scene.submission.period?;
                let days = (period.end - period.start).whole_days();
                let first = crate::date::to_serial(period.start, false);
                first + random.below(usize::try_from(days).ok()?) as f64
            }
            ValueKind::Choice(_) => random.below(self.board.choices(at)?.len()) as f64,
            ValueKind::Text => return None,
        };
        (figure != stands && self.board.admissible(at, figure)).then_some(figure)
    }

    /// One step. When `strict`, no rule may be violated after it; else no more than before.
    fn step(&mut self, at: usize, figure: f64, random: &mut Random, strict: bool) {
        let mut changed = Trial::from([(at, figure)]);
        let mut figures = self.figures.clone();
        figures.insert(at, figure);
        let mut queue = vec![at];
        while let Some(at) = queue.pop() {
            for tie in self.board.touching(at) {
                let left = self.board.residual(*tie, &figures);
                if left.is_none_or(|left| left.abs() < 1e-6) {
                    continue;
                }
                let others: Vec<usize> = self
                    .board
                    .points(*tie)
                    .iter()
                    .filter(|other| !changed.contains_key(other))
                    .copied()
                    .collect();
                let Some(other) = random.of(&others).copied() else {
                    return;
                };
                let figure = self.board.determined(*tie, other, &figures);
                let Some(figure) = figure.filter(|figure| self.board.admissible(other, *figure))
                else {
                    return;
                };
                if changed.len() >= CHANGES || strict && self.too_far(other, figure) {
                    return;
                }
                changed.insert(other, figure);
                figures.insert(other, figure);
                queue.push(other);
            }
        }
        let mut ties: Vec<usize> = changed
            .keys()
            .flat_map(|at| self.board.touching(*at).iter().copied())
            .collect();
        ties.sort_unstable();
        ties.dedup();
        let violated = |figures: &Trial| {
            let outcomes = ties.iter().map(|tie| self.board.outcome(*tie, figures));
            outcomes
                .filter(|outcome| *outcome == Outcome::Violated)
                .count()
        };
        let allowed = match strict {
            true => 0,
            false => violated(&self.figures),
        };
        if violated(&figures) <= allowed {
            self.figures = figures;
        }
    }

    /// Whether a figure went so far from that of the period before that it would be doubted.
    fn too_far(&self, at: usize, figure: f64) -> bool {
        let near = self.near.and_then(|near| near.get(&at));
        near.is_some_and(|near| {
            let spread = 3.0 * (near.abs() + figure.abs()).sqrt() + 0.3 * near.abs();
            (figure - near).abs() > spread.max(3.0)
        })
    }
}
