//! How much work a calculation of formulas takes. It is counted in steps, and not timed, so that the same
//! file gives the same everywhere.

use std::cell::Cell;

use crate::limits::{CALCULATION_STEPS, FORMULA_CELLS};

use super::value::{Known, Unknown};

/// The steps that are left of one calculation.
#[derive(Debug)]
pub(crate) struct Effort {
    left: Cell<u64>,
    /// Whether something was left since that was last asked.
    exceeded: Cell<bool>,
}

impl Default for Effort {
    fn default() -> Self {
        Self::of(CALCULATION_STEPS)
    }
}

impl Effort {
    /// So many steps.
    pub(crate) fn of(steps: u64) -> Self {
        Self {
            left: Cell::new(steps),
            exceeded: Cell::new(false),
        }
    }

    /// Takes steps. Once there are too few, there are none.
    pub(crate) fn spend(&self, steps: usize) -> Known<()> {
        let left = self.left.get().checked_sub(steps as u64);
        self.left.set(left.unwrap_or(0));
        if left.is_none() {
            self.exceeded.set(true);
        }
        left.map(|_| ()).ok_or(Unknown)
    }

    /// Whether no steps are left.
    pub(crate) fn is_spent(&self) -> bool {
        self.left.get() == 0
    }

    /// Whether something was left undone since this was last asked, because it would have taken too many
    /// steps.
    pub(crate) fn was_exceeded(&self) -> bool {
        self.exceeded.take()
    }
}

/// What one formula may still read.
#[derive(Debug)]
pub(crate) struct Share<'a> {
    effort: &'a Effort,
    cells: Cell<usize>,
}

impl<'a> Share<'a> {
    /// The share of one formula in a calculation.
    pub(crate) fn new(effort: &'a Effort) -> Self {
        Self {
            effort,
            cells: Cell::new(FORMULA_CELLS),
        }
    }

    /// Takes steps of this formula.
    pub(crate) fn spend(&self, steps: usize) -> Known<()> {
        match self.cells.get().checked_sub(steps) {
            Some(left) => {
                self.cells.set(left);
                self.effort.spend(steps)
            }
            None => {
                self.effort.exceeded.set(true);
                Err(Unknown)
            }
        }
    }
}
