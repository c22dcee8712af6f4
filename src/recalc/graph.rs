//! Which formulas read which cells, and in which order they are calculated.

use std::collections::{BTreeMap, BTreeSet};

use crate::cell::CellPos;
use crate::limits::GRAPH_READS;

use super::reference::Area;
use super::scope::{Precedents, Reference};

/// The formulas of a workbook, by number.
#[derive(Debug, Clone, Default)]
pub(crate) struct Graph {
    formulas: Vec<Formula>,
    /// For each sheet, the formula that fills a cell, in the order of cells.
    owners: Vec<Vec<(CellPos, usize)>>,
    /// For each sheet, who reads single cells, in the order of cells.
    cells: Vec<Vec<(CellPos, usize)>>,
    /// For each sheet, who reads ranges.
    areas: Vec<Areas>,
    /// Formulas that may read any cell.
    anything: Vec<usize>,
    /// What the formulas read, one behind the other.
    reads: Vec<Reference>,
    /// Where what each reads ends.
    ends: Vec<usize>,
}

/// One formula.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Formula {
    /// The sheet it stands on.
    pub(crate) sheet: usize,
    /// The cells it fills; it stands in the first.
    pub(crate) area: Area,
    /// Whether it calculates with ranges cell by cell.
    pub(crate) array: bool,
}

/// Ranges of one sheet, and who reads them; found by their rows.
#[derive(Debug, Clone, Default)]
pub(super) struct Areas {
    /// In the order of first rows.
    pub(super) sorted: Vec<(Area, usize)>,
}

impl Graph {
    /// A graph without formulas, for so many sheets.
    pub(crate) fn new(sheets: usize) -> Self {
        Self {
            owners: vec![Vec::new(); sheets],
            cells: vec![Vec::new(); sheets],
            areas: vec![Areas::default(); sheets],
            ..Self::default()
        }
    }

    /// Takes a formula. [`Graph::finish`] must follow the last.
    pub(crate) fn add(&mut self, formula: Formula, reads: &Precedents) -> usize {
        let number = self.formulas.len();
        self.formulas.push(formula);
        if let Some(owners) = self.owners.get_mut(formula.sheet) {
            owners.extend(cells_of(formula.area).map(|pos| (pos, number)));
        }
        // One that reads more than there is room for is taken for one that may read any cell.
        let room = GRAPH_READS.saturating_sub(self.reads.len());
        let references = match reads.references.len() <= room {
            true => reads.references.as_slice(),
            false => &[],
        };
        self.reads.extend(references);
        self.ends.push(self.reads.len());
        for reference in references {
            for sheet in reference.first..=reference.last {
                match (reference.area.single(), self.cells.get_mut(sheet)) {
                    (Some(pos), Some(cells)) => cells.push((pos, number)),
                    (None, _) => {
                        if let Some(areas) = self.areas.get_mut(sheet) {
                            areas.sorted.push((reference.area, number));
                        }
                    }
                    (Some(_), None) => {}
                }
            }
        }
        if reads.anything || references.len() < reads.references.len() {
            self.anything.push(number);
        }
        number
    }

    /// Makes the graph ready to be asked.
    pub(crate) fn finish(&mut self) {
        for owners in &mut self.owners {
            owners.sort_unstable();
        }
        for cells in &mut self.cells {
            cells.sort_unstable();
            cells.dedup();
        }
        for areas in &mut self.areas {
            areas.finish();
        }
    }

    /// Whether a formula may read any cell.
    pub(crate) fn reads_anything(&self, number: usize) -> bool {
        self.anything.binary_search(&number).is_ok()
    }

    /// A formula by its number.
    pub(crate) fn formula(&self, number: usize) -> Option<Formula> {
        self.formulas.get(number).copied()
    }

    /// How many formulas there are.
    pub(super) fn len(&self) -> usize {
        self.formulas.len()
    }

    /// Formulas that may read any cell.
    pub(super) fn anything(&self) -> &[usize] {
        &self.anything
    }

    /// For each sheet, who reads ranges.
    pub(super) fn areas(&self) -> &[Areas] {
        &self.areas
    }

    /// What a formula reads.
    pub(super) fn reads(&self, number: usize) -> &[Reference] {
        let end = self.ends.get(number).copied().unwrap_or(0);
        let before = number.checked_sub(1);
        let start = before.and_then(|before| self.ends.get(before)).copied();
        self.reads.get(start.unwrap_or(0)..end).unwrap_or_default()
    }

    /// Adds the formulas that read single cells of a block, and tells how many places were looked at.
    pub(super) fn reading_single(
        &self,
        sheet: usize,
        block: Area,
        readers: &mut Vec<usize>,
    ) -> usize {
        let cells = self.cells.get(sheet).map_or(&[][..], Vec::as_slice);
        let from = |pos: CellPos| cells.partition_point(|(known, _)| *known < pos);
        let mut at = from(block.first);
        let mut looked = 1;
        while let Some((pos, number)) = cells.get(at).filter(|(pos, _)| pos.row <= block.last.row) {
            looked += 1;
            if block.contains(*pos) {
                readers.push(*number);
                at += 1;
            } else {
                let row = pos.row + u32::from(pos.col > block.last.col);
                at = from(CellPos::new(row, block.first.col));
            }
        }
        looked
    }

    /// The formula that fills a cell.
    pub(crate) fn owner(&self, sheet: usize, pos: CellPos) -> Option<usize> {
        let owners = self.owners.get(sheet)?;
        let at = owners.partition_point(|(known, _)| *known < pos);
        let (known, number) = owners.get(at)?;
        (*known == pos).then_some(*number)
    }

    /// The formulas that fill cells of a reference.
    pub(crate) fn owners(&self, reference: &Reference, visit: &mut dyn FnMut(usize)) {
        self.owned(reference, &mut |_, number| visit(number));
    }

    /// The cells of a reference that formulas fill, and which.
    pub(crate) fn owned(&self, reference: &Reference, visit: &mut dyn FnMut(CellPos, usize)) {
        for sheet in reference.first..=reference.last {
            let owners = self.owners.get(sheet).map_or(&[][..], Vec::as_slice);
            let area = reference.area;
            let from = |pos: CellPos| owners.partition_point(|(known, _)| *known < pos);
            let mut at = from(area.first);
            while let Some((pos, number)) = owners.get(at) {
                if pos.row > area.last.row {
                    break;
                }
                if area.contains(*pos) {
                    visit(*pos, *number);
                    at += 1;
                } else {
                    let row = pos.row + u32::from(pos.col > area.last.col);
                    at = from(CellPos::new(row, area.first.col));
                }
            }
        }
    }

    /// The formulas that read any cell of a block.
    pub(crate) fn reading(&self, sheet: usize, block: Area, visit: &mut dyn FnMut(usize)) {
        let cells = self.cells.get(sheet).map_or(&[][..], Vec::as_slice);
        let from = cells.partition_point(|(pos, _)| pos.row < block.first.row);
        let rest = cells.get(from..).unwrap_or_default().iter();
        for (pos, number) in rest.take_while(|(pos, _)| pos.row <= block.last.row) {
            if block.contains(*pos) {
                visit(*number);
            }
        }
        let areas = self.areas.get(sheet);
        for (area, number) in areas.map_or(&[][..], |areas| areas.sorted.as_slice()) {
            if area.meets(block) {
                visit(*number);
            }
        }
    }

    /// Of formulas that read each other in a circle, and of what depends on them: those of the circles.
    pub(crate) fn circles(&self, circular: &[usize]) -> BTreeSet<usize> {
        let mut left: BTreeSet<usize> = circular.iter().copied().collect();
        let mut readers: BTreeMap<usize, usize> = BTreeMap::new();
        let mut sources: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        let mut places: Vec<BTreeMap<CellPos, usize>> = vec![BTreeMap::new(); self.areas.len()];
        for number in circular {
            if let Some(formula) = self.formula(*number)
                && let Some(places) = places.get_mut(formula.sheet)
            {
                places.extend(cells_of(formula.area).map(|pos| (pos, *number)));
            }
        }
        for reader in circular {
            let mut own = BTreeSet::new();
            for reference in self.reads(*reader) {
                let area = reference.area;
                let sheets = places.get(reference.first..=reference.last);
                let cells = sheets.unwrap_or_default().iter();
                let cells = cells.flat_map(|places| places.range(area.first..=area.last));
                own.extend(
                    cells
                        .filter(|(pos, _)| area.contains(**pos))
                        .map(|(_, at)| *at),
                );
            }
            for number in own {
                *readers.entry(number).or_default() += 1;
                sources.entry(*reader).or_default().push(number);
            }
        }
        let unread = |number: &usize| readers.get(number).is_none_or(|count| *count == 0);
        let mut queue: Vec<usize> = left.iter().copied().filter(unread).collect();
        while let Some(number) = queue.pop() {
            left.remove(&number);
            for source in sources.remove(&number).unwrap_or_default() {
                if let Some(count) = readers.get_mut(&source) {
                    *count -= 1;
                    if *count == 0 {
                        queue.push(source);
                    }
                }
            }
        }
        left
    }
}

pub(super) fn cells_of(area: Area) -> impl Iterator<Item = CellPos> {
    (area.first.row..=area.last.row).flat_map(move |row| {
        (area.first.col..=area.last.col).map(move |col| CellPos::new(row, col))
    })
}

impl Areas {
    fn finish(&mut self) {
        self.sorted.sort_unstable();
        self.sorted.dedup();
    }
}

#[cfg(test)]
mod tests {
    use super::{Formula, Graph};
    use crate::cell::CellPos;
    use crate::recalc::reference::Area;
    use crate::recalc::scope::{Precedents, Reference};

    fn graph(formulas: &[(&str, &str)]) -> Graph {
        let mut graph = Graph::new(1);
        for (cell, reads) in formulas {
            let pos: CellPos = cell.parse().expect("a cell");
            let references = reads.split_whitespace().map(|area| Reference {
                first: 0,
                last: 0,
                area: Area::parse(area).expect("an area"),
            });
            let formula = Formula {
                sheet: 0,
                area: Area::cell(pos),
                array: false,
            };
            let reads = Precedents {
                references: references.collect(),
                anything: reads.is_empty(),
            };
            graph.add(formula, &reads);
        }
        graph.finish();
        graph
    }

    #[test]
    fn only_what_depends_on_a_change_is_found_and_in_order() {
        let graph = graph(&[
            ("B1", "A1"),
            ("B2", "A2"),
            ("C1", "B1:B9"),
            ("D1", "C1 B1"),
            ("E1", "F1"),
            ("F1", "E1 A1"),
            ("G1", "F1"),
            ("H1", "A5:A9"),
            ("I1", "A1:A3"),
        ]);
        let changed = |cell: &str| {
            let pos = cell.parse().expect("a cell");
            graph.order(&[(0, pos)], &[], &|_| true)
        };
        let order = changed("A1");
        assert_eq!(order.formulas, [0, 2, 3, 8]);
        assert_eq!(order.circular, [5, 4, 6]);
        assert_eq!(changed("A2").formulas, [1, 2, 3, 8]);
        assert_eq!(changed("A7").formulas, [7]);
        assert_eq!(changed("Z1").formulas, [0usize; 0]);
        let alive = |number: usize| number != 2;
        let order = graph.order(&[(0, CellPos::new(0, 0))], &[], &alive);
        assert_eq!(order.formulas, [0, 3, 8]);
    }

    /// Sums over a column of formulas, running sums and sums across: work grows with the formulas, and
    /// not with the pairs of those that read each other.
    #[test]
    fn the_work_grows_with_the_formulas() {
        const MANY: usize = 3000;
        let whole = |row: usize| (format!("C{row}"), "B:B".to_owned());
        let running = |row: usize| (format!("C{row}"), format!("B$1:B{row}").replace('$', ""));
        let across = |row: usize| (format!("C{row}"), format!("A{row}:B{row}"));
        for reads in [whole as fn(usize) -> _, running, across] {
            let mut formulas: Vec<(String, String)> = (1..=MANY)
                .map(|row| (format!("B{row}"), "A1".to_owned()))
                .collect();
            formulas.extend((1..=MANY).map(reads));
            for (_, reads) in &mut formulas {
                *reads = reads.replace("B:B", "B1:B1048576");
            }
            let formulas: Vec<(&str, &str)> = formulas
                .iter()
                .map(|(cell, reads)| (cell.as_str(), reads.as_str()))
                .collect();
            let graph = graph(&formulas);
            let order = graph.order(&[(0, CellPos::new(0, 0))], &[], &|_| true);
            assert_eq!(order.formulas.len(), 2 * MANY);
            let place = |number: usize| order.formulas.iter().position(|known| *known == number);
            assert!(place(MANY - 1) < place(2 * MANY - 1));
            assert!(order.work < 60 * MANY, "{}", order.work);
        }
    }
}
