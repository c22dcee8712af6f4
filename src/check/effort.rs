//! How much work may be spent on corrections. It is counted, in steps of a few ten nanoseconds each, and
//! not taken from a clock, so that the same file gives the same corrections on every machine.

use std::cell::Cell;

use crate::limits::CORRECTION_STEPS;

/// What is left of the work that may be spent. Who has spent it gets no more answers, and what was
/// found without an answer is not offered.
#[derive(Debug, Clone)]
pub struct Effort {
    left: Cell<u64>,
    /// What of it may be spent on what is looked at now.
    share: Cell<u64>,
    stopped: Cell<bool>,
}

impl Default for Effort {
    fn default() -> Self {
        Self::new(CORRECTION_STEPS)
    }
}

impl Effort {
    /// So many steps.
    pub fn new(steps: u64) -> Self {
        Self {
            left: Cell::new(steps),
            share: Cell::new(steps),
            stopped: Cell::new(false),
        }
    }

    /// Takes steps; gives whether there were so many.
    pub(crate) fn spend(&self, steps: u64) -> bool {
        let share = self.share.get();
        let taken = steps.min(share);
        self.share.set(share - taken);
        self.left.set(self.left.get().saturating_sub(taken));
        if steps > share {
            self.stopped.set(true);
        }
        steps <= share
    }

    /// Whether the share is spent.
    pub(crate) fn is_spent(&self) -> bool {
        self.share.get() == 0
    }

    /// What is left of the share.
    pub(crate) fn share_left(&self) -> u64 {
        self.share.get()
    }

    /// From now on one of so many equal parts of what is left may be spent; the rest is for what
    /// comes later, so that one tangle of rules leaves something for the others.
    pub(crate) fn share_among(&self, parts: usize) {
        self.share.set(self.left.get() / (parts.max(1) as u64));
    }

    /// Something was left out because it is too much.
    pub(crate) fn give_up(&self) {
        self.stopped.set(true);
    }

    /// Whether something had to be left out.
    pub fn was_short(&self) -> bool {
        self.stopped.get()
    }
}

#[cfg(test)]
mod tests {
    use super::Effort;

    #[test]
    fn what_one_does_not_need_is_left_for_the_next() {
        let effort = Effort::new(100);
        effort.share_among(4);
        assert!(effort.spend(5) && !effort.was_short());
        effort.share_among(3);
        assert_eq!(effort.share_left(), 31);
        assert!(!effort.spend(32) && effort.is_spent() && effort.was_short());
        effort.share_among(2);
        assert_eq!(effort.share_left(), 32);
    }
}
