//! Intervals of numbers: all that a figure can be.

use super::expr::Comparison;
use super::truth::Truth;

/// Numbers closer than this, relative to the greatest number of a comparison (and absolutely below
/// one), are the same: Excel's figures carry 15 digits, and sums lose some of them.
pub const TOLERANCE: f64 = 1e-6;

/// All numbers from `low` to `high`, both included; either may be infinite.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    /// The least.
    pub low: f64,
    /// The greatest.
    pub high: f64,
}

impl Interval {
    /// Any number.
    pub const ANY: Self = Self {
        low: f64::NEG_INFINITY,
        high: f64::INFINITY,
    };
    /// Any number that is not negative, as an unknown count is.
    pub const NOT_NEGATIVE: Self = Self {
        low: 0.0,
        high: f64::INFINITY,
    };
    /// Any percentage.
    pub const PERCENT: Self = Self {
        low: 0.0,
        high: 100.0,
    };

    /// One number.
    pub fn exactly(value: f64) -> Self {
        Self {
            low: value,
            high: value,
        }
    }

    /// The number, if it is only one.
    pub fn exact(self) -> Option<f64> {
        (self.low == self.high).then_some(self.low)
    }

    /// The least interval with all of both.
    pub fn hull(self, other: Self) -> Self {
        Self {
            low: self.low.min(other.low),
            high: self.high.max(other.high),
        }
    }

    /// What the sum can be.
    pub fn plus(self, other: Self) -> Self {
        Self {
            low: self.low + other.low,
            high: self.high + other.high,
        }
    }

    /// What the number with the other sign can be.
    pub fn negated(self) -> Self {
        Self {
            low: -self.high,
            high: -self.low,
        }
    }

    /// What the product can be.
    pub fn times(self, other: Self) -> Self {
        // An unknown number is finite, however great: nothing times it is nothing.
        let product = |a: f64, b: f64| if a == 0.0 || b == 0.0 { 0.0 } else { a * b };
        let corners = [
            product(self.low, other.low),
            product(self.low, other.high),
            product(self.high, other.low),
            product(self.high, other.high),
        ];
        Self {
            low: corners.into_iter().fold(f64::INFINITY, f64::min),
            high: corners.into_iter().fold(f64::NEG_INFINITY, f64::max),
        }
    }

    /// What the quotient can be; nothing when the divisor can only be zero.
    pub fn divided_by(self, other: Self) -> Option<Self> {
        if other.low == 0.0 && other.high == 0.0 {
            return None;
        }
        if other.low < 0.0 && other.high > 0.0 {
            return Some(Self::ANY);
        }
        // At a bound of zero the quotient grows without limit, on one side.
        let inverse = Self {
            low: if other.high == 0.0 {
                f64::NEG_INFINITY
            } else {
                1.0 / other.high
            },
            high: if other.low == 0.0 {
                f64::INFINITY
            } else {
                1.0 / other.low
            },
        };
        Some(self.times(inverse))
    }

    /// What a function that never falls makes of it.
    pub fn map_rising(self, function: impl Fn(f64) -> f64) -> Self {
        Self {
            low: function(self.low),
            high: function(self.high),
        }
    }

    /// What the number without its sign can be.
    pub fn abs(self) -> Self {
        if self.low >= 0.0 {
            self
        } else if self.high <= 0.0 {
            self.negated()
        } else {
            Self {
                low: 0.0,
                high: self.high.max(-self.low),
            }
        }
    }

    /// Whether the number stands in this relation to zero, when numbers up to `slack` are zero.
    pub fn compare_to_zero(self, comparison: Comparison, slack: f64) -> Truth {
        let Self { low, high } = self;
        let decide = |surely: bool, surely_not: bool| match (surely, surely_not) {
            (true, _) => Truth::True,
            (_, true) => Truth::False,
            _ => Truth::Unknown,
        };
        match comparison {
            Comparison::Equal => {
                decide(-slack <= low && high <= slack, slack < low || high < -slack)
            }
            Comparison::Different => !self.compare_to_zero(Comparison::Equal, slack),
            Comparison::AtMost => decide(high <= slack, low > slack),
            Comparison::Greater => !self.compare_to_zero(Comparison::AtMost, slack),
            Comparison::AtLeast => decide(low >= -slack, high < -slack),
            Comparison::Less => !self.compare_to_zero(Comparison::AtLeast, slack),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Comparison, Interval, Truth};

    #[test]
    fn quotients_near_zero_are_unbounded_on_one_side() {
        let one_to_two = Interval {
            low: 1.0,
            high: 2.0,
        };
        let up_to_four = Interval {
            low: 0.0,
            high: 4.0,
        };
        assert_eq!(
            one_to_two.divided_by(up_to_four),
            Some(Interval {
                low: 0.25,
                high: f64::INFINITY
            })
        );
        let from_minus_four = Interval {
            low: -4.0,
            high: 0.0,
        };
        assert_eq!(
            one_to_two.divided_by(from_minus_four),
            Some(Interval {
                low: f64::NEG_INFINITY,
                high: -0.25
            })
        );
        let two_to_four = Interval {
            low: 2.0,
            high: 4.0,
        };
        assert_eq!(
            one_to_two.divided_by(two_to_four),
            Some(Interval {
                low: 0.25,
                high: 1.0
            })
        );
        assert_eq!(one_to_two.divided_by(Interval::exactly(0.0)), None);
        assert_eq!(one_to_two.divided_by(Interval::ANY), Some(Interval::ANY));
        assert_eq!(
            Interval::exactly(0.0).times(Interval::NOT_NEGATIVE),
            Interval::exactly(0.0)
        );
        assert_eq!(
            Interval::exactly(0.0).times(Interval::ANY),
            Interval::exactly(0.0)
        );
    }

    #[test]
    fn up_to_the_slack_a_number_is_zero() {
        use Comparison::{AtLeast, AtMost, Different, Equal, Greater, Less};
        use Truth::{False, True, Unknown};
        let relations = [Equal, Different, Less, AtMost, Greater, AtLeast];
        for (low, high, expected) in [
            (-1.0, 1.0, [True, False, False, True, False, True]),
            (2.0, 3.0, [False, True, False, False, True, True]),
            (-3.0, -2.0, [False, True, True, True, False, False]),
            (1.0, 2.0, [Unknown, Unknown, False, Unknown, Unknown, True]),
            (
                -2.0,
                -1.0,
                [Unknown, Unknown, Unknown, True, False, Unknown],
            ),
            (-2.0, 0.5, [Unknown, Unknown, Unknown, True, False, Unknown]),
        ] {
            let truths =
                relations.map(|relation| Interval { low, high }.compare_to_zero(relation, 1.0));
            assert_eq!(truths, expected, "{low} to {high}");
        }
    }
}
