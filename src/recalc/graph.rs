//! Which formulas read which cells, and in which order they are calculated.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use crate::cell::CellPos;

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
struct Areas {
    /// In the order of first rows.
    sorted: Vec<(Area, usize)>,
    /// The greatest last row of each part of the list, by the middle of the part.
    deepest: Vec<u32>,
}

/// What depends on a change.
pub(crate) struct Order {
    /// The formulas, each behind those that it reads.
    pub(crate) formulas: Vec<usize>,
    /// Those that read themselves, directly or through others, or a formula that does.
    pub(crate) circular: Vec<usize>,
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
        for reference in &reads.references {
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
        if reads.anything {
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

    /// Calls `visit` for the formulas that read a cell.
    fn readers(&self, sheet: usize, pos: CellPos, visit: &mut dyn FnMut(usize)) {
        if let Some(cells) = self.cells.get(sheet) {
            let at = cells.partition_point(|(known, _)| *known < pos);
            let rest = cells.get(at..).unwrap_or_default();
            for (_, number) in rest.iter().take_while(|(known, _)| *known == pos) {
                visit(*number);
            }
        }
        if let Some(areas) = self.areas.get(sheet) {
            areas.at(pos, visit);
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
        for number in circular {
            let Some(formula) = self.formula(*number) else {
                continue;
            };
            for pos in cells_of(formula.area) {
                self.readers(formula.sheet, pos, &mut |reader| {
                    if left.contains(&reader) {
                        *readers.entry(*number).or_default() += 1;
                        sources.entry(reader).or_default().push(*number);
                    }
                });
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

    /// The formulas that depend on cells, and those of `also`, in an order in which each stands
    /// behind those that it reads. `alive` tells whether a formula is still there.
    pub(crate) fn order(
        &self,
        changed: &[(usize, CellPos)],
        also: &[usize],
        alive: &dyn Fn(usize) -> bool,
    ) -> Order {
        // How many of the found formulas each of them waits for, and who waits for it.
        let mut waits: BTreeMap<usize, usize> = BTreeMap::new();
        let mut waiting: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
        let mut queue: VecDeque<usize> = VecDeque::new();
        let found =
            |number: usize, waits: &mut BTreeMap<usize, usize>, queue: &mut VecDeque<usize>| {
                let new = !waits.contains_key(&number);
                if new {
                    waits.insert(number, 0);
                    queue.push_back(number);
                }
            };
        for (sheet, pos) in changed {
            self.readers(*sheet, *pos, &mut |number| {
                if alive(number) {
                    found(number, &mut waits, &mut queue);
                }
            });
        }
        if !changed.is_empty() {
            for number in self.anything.iter().filter(|number| alive(**number)) {
                found(*number, &mut waits, &mut queue);
            }
        }
        for number in also.iter().filter(|number| alive(**number)) {
            found(*number, &mut waits, &mut queue);
        }
        while let Some(number) = queue.pop_front() {
            let Some(formula) = self.formula(number) else {
                continue;
            };
            for pos in cells_of(formula.area) {
                self.readers(formula.sheet, pos, &mut |reader| {
                    if !alive(reader) {
                        return;
                    }
                    found(reader, &mut waits, &mut queue);
                    waiting.entry(number).or_default().push(reader);
                    if let Some(count) = waits.get_mut(&reader) {
                        *count += 1;
                    }
                });
            }
        }
        let mut ready: VecDeque<usize> = waits
            .iter()
            .filter(|(_, count)| **count == 0)
            .map(|(number, _)| *number)
            .collect();
        let mut formulas = Vec::with_capacity(waits.len());
        while let Some(number) = ready.pop_front() {
            waits.remove(&number);
            formulas.push(number);
            for reader in waiting.remove(&number).unwrap_or_default() {
                if let Some(count) = waits.get_mut(&reader) {
                    *count -= 1;
                    if *count == 0 {
                        ready.push_back(reader);
                    }
                }
            }
        }
        Order {
            formulas,
            circular: waits.into_keys().collect(),
        }
    }
}

fn cells_of(area: Area) -> impl Iterator<Item = CellPos> {
    (area.first.row..=area.last.row).flat_map(move |row| {
        (area.first.col..=area.last.col).map(move |col| CellPos::new(row, col))
    })
}

impl Areas {
    fn finish(&mut self) {
        self.sorted.sort_unstable();
        self.sorted.dedup();
        self.deepest = vec![0; self.sorted.len()];
        self.measure(0, self.sorted.len());
    }

    /// The greatest last row between two places of the list.
    fn measure(&mut self, low: usize, high: usize) -> u32 {
        if low >= high {
            return 0;
        }
        let middle = low.midpoint(high);
        let sides = self
            .measure(low, middle)
            .max(self.measure(middle + 1, high));
        let own = self.sorted.get(middle).map_or(0, |(area, _)| area.last.row);
        let deepest = own.max(sides);
        if let Some(slot) = self.deepest.get_mut(middle) {
            *slot = deepest;
        }
        deepest
    }

    fn at(&self, pos: CellPos, visit: &mut dyn FnMut(usize)) {
        self.search(0, self.sorted.len(), pos, visit);
    }

    fn search(&self, low: usize, high: usize, pos: CellPos, visit: &mut dyn FnMut(usize)) {
        let middle = low.midpoint(high);
        let deepest = self.deepest.get(middle).copied().unwrap_or(0);
        if low >= high || deepest < pos.row {
            return;
        }
        self.search(low, middle, pos, visit);
        let Some((area, number)) = self.sorted.get(middle) else {
            return;
        };
        if area.first.row <= pos.row {
            if area.contains(pos) {
                visit(*number);
            }
            self.search(middle + 1, high, pos, visit);
        }
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
        assert_eq!(order.formulas, [0, 8, 2, 3]);
        assert_eq!(order.circular, [4, 5, 6]);
        assert_eq!(changed("A2").formulas, [1, 8, 2, 3]);
        assert_eq!(changed("A7").formulas, [7]);
        assert_eq!(changed("Z1").formulas, [0usize; 0]);
        let alive = |number: usize| number != 2;
        let order = graph.order(&[(0, CellPos::new(0, 0))], &[], &alive);
        assert_eq!(order.formulas, [0, 8, 3]);
    }
}
