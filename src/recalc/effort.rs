//! How much work a calculation of formulas takes. It is counted in steps, and not timed, so that the same
//! file gives the same everywhere.

use std::cell::Cell;

use crate::limits::{CALCULATION_STEPS, FORMULA_CELLS};

use super::value::{Known, Unknown};

/// The steps that are left of one calculation.
#[derive(Debug)]
pub(crate) struct Effort {
    left: Cell<u64>,
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
        }
    }

    /// Takes steps. Once there are too few, there are none.
    pub(crate) fn spend(&self, steps: usize) -> Known<()> {
        let left = self.left.get().checked_sub(steps as u64);
        self.left.set(left.unwrap_or(0));
        left.map(|_| ()).ok_or(Unknown)
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
        let left = self.cells.get().checked_sub(steps).ok_or(Unknown)?;
        self.cells.set(left);
        self.effort.spend(steps)
    }
}
