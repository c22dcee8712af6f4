//! Decimal digits of a number, rounded as Excel rounds: to fifteen significant digits first, and
//! halves away from nought.

/// How many digits Excel keeps.
const SIGNIFICANT: usize = 15;

/// The digits of a number without its sign: `digits` with the point behind the first `whole` of
/// them; `whole` may be negative or beyond their end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Decimal {
    digits: Vec<u8>,
    whole: i32,
}

impl Decimal {
    /// The digits of a finite number.
    pub(super) fn new(value: f64) -> Self {
        let written = format!("{:.*e}", SIGNIFICANT - 1, value.abs());
        let (mantissa, exponent) = written.split_once('e').unwrap_or((&written, "0"));
        let digits = mantissa.bytes().filter(u8::is_ascii_digit);
        Self {
            digits: digits.map(|digit| digit - b'0').collect(),
            whole: exponent.parse::<i32>().unwrap_or(0) + 1,
        }
        .trimmed()
    }

    /// Times ten to a power.
    pub(super) fn shifted(mut self, places: i32) -> Self {
        if !self.digits.is_empty() {
            self.whole += places;
        }
        self
    }

    pub(super) fn is_zero(&self) -> bool {
        self.digits.is_empty()
    }

    /// How many digits stand before the point; nought or less for a number below 1.
    pub(super) fn whole(&self) -> i32 {
        self.whole
    }

    /// Rounded to this many decimals.
    pub(super) fn rounded(mut self, decimals: usize) -> Self {
        let kept = self
            .whole
            .saturating_add(i32::try_from(decimals).unwrap_or(i32::MAX));
        let Ok(kept) = usize::try_from(kept) else {
            return Self::zero();
        };
        if kept >= self.digits.len() {
            return self;
        }
        let up = self.digits.get(kept).is_some_and(|digit| *digit >= 5);
        self.digits.truncate(kept);
        if up {
            self.increment();
        }
        self.trimmed()
    }

    /// The digits before the point, without leading noughts, and those behind it, without trailing
    /// ones.
    pub(super) fn parts(&self) -> (String, String) {
        let mut before = String::new();
        let mut behind = String::new();
        let last = i32::try_from(self.digits.len()).unwrap_or(i32::MAX);
        for place in 0..self.whole.max(0) {
            before.push(self.digit(place));
        }
        for place in self.whole.min(last)..last {
            behind.push(self.digit(place));
        }
        if self.whole < 0 {
            let noughts = usize::try_from(-self.whole).unwrap_or(0);
            behind = "0".repeat(noughts) + self.all().as_str();
        }
        (before, behind)
    }

    fn all(&self) -> String {
        let digits = self.digits.iter();
        digits.map(|digit| char::from(b'0' + digit)).collect()
    }

    fn digit(&self, place: i32) -> char {
        let digit = usize::try_from(place)
            .ok()
            .and_then(|place| self.digits.get(place));
        char::from(b'0' + digit.copied().unwrap_or(0))
    }

    fn zero() -> Self {
        Self {
            digits: Vec::new(),
            whole: 0,
        }
    }

    fn increment(&mut self) {
        for digit in self.digits.iter_mut().rev() {
            if *digit < 9 {
                *digit += 1;
                return;
            }
            *digit = 0;
        }
        self.digits.insert(0, 1);
        self.whole += 1;
    }

    fn trimmed(mut self) -> Self {
        while self.digits.last() == Some(&0) {
            self.digits.pop();
        }
        match self.digits.is_empty() {
            true => Self::zero(),
            false => self,
        }
    }
}
