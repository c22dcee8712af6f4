//! What a correction did to the parts of a workbook that keep figures of their own.

use crate::patch::{Pivots, SideEffects};

use super::Messages;

impl Messages {
    /// What a person has to know when the corrected workbook is saved, a sentence each.
    pub fn side_effects(&self, effects: &SideEffects) -> Vec<String> {
        let mut told = Vec::new();
        for (id, pivots) in [
            ("effect-pivots", &effects.pivots),
            ("effect-pivots-fixed", &effects.fixed_pivots),
        ] {
            told.extend(self.pivots(id, pivots));
        }
        if effects.charts > 0 {
            let counts = [("count", effects.charts)];
            told.push(self.counted("effect-charts", &[], &counts));
        }
        if effects.copies {
            told.push(self.text("effect-copies", &[]));
        }
        if effects.iterates {
            told.push(self.text("effect-iterates", &[]));
        }
        told
    }

    fn pivots(&self, id: &str, pivots: &Pivots) -> Option<String> {
        let sheets = pivots.sheets.iter().map(|sheet| self.quoted(sheet));
        let sheets = self.list("list-and", &sheets.collect::<Vec<_>>());
        let counts = [("count", pivots.count)];
        (pivots.count > 0).then(|| self.counted(id, &[("sheets", &sheets)], &counts))
    }
}
