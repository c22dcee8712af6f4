//! In which order formulas are calculated, without a list of which reads which.
//!
//! A thousand sums over a column of a thousand formulas are a million pairs. So of a range it is only asked
//! which formula in it is still to be calculated, and each answer is one that then is; and a range that was
//! found to read a change is not looked at again.

use std::collections::BTreeMap;

use crate::cell::CellPos;

use super::graph::{Areas, Formula, Graph};
use super::reference::Area;
use super::scope::Reference;

/// What depends on a change.
pub(crate) struct Order {
    /// The formulas, each behind those that it reads.
    pub(crate) formulas: Vec<usize>,
    /// Those that read themselves, directly or through others, or a formula that does.
    pub(crate) circular: Vec<usize>,
    /// How many places were looked at.
    pub(crate) work: usize,
}

impl Graph {
    /// The formulas that depend on cells, and those of `also`, in an order in which each stands
    /// behind those that it reads. `alive` tells whether a formula is still there.
    pub(crate) fn order(
        &self,
        changed: &[(usize, CellPos)],
        also: &[usize],
        alive: &dyn Fn(usize) -> bool,
    ) -> Order {
        let mut dependents = Dependents::new(self, alive);
        for (sheet, pos) in changed {
            dependents.reading(*sheet, Area::cell(*pos));
        }
        if !changed.is_empty() {
            for number in self.anything() {
                dependents.add(*number);
            }
        }
        for number in also {
            dependents.add(*number);
        }
        dependents.follow();
        let Dependents { found, work, .. } = dependents;
        let mut sorting = Sorting::new(self, &found, work);
        for number in found.iter().enumerate() {
            if let (number, true) = number {
                sorting.visit(number);
            }
        }
        Order {
            formulas: sorting.formulas,
            circular: sorting.circular,
            work: sorting.work,
        }
    }
}

/// The formulas that depend on something, as they are found.
struct Dependents<'a> {
    graph: &'a Graph,
    alive: &'a dyn Fn(usize) -> bool,
    found: Vec<bool>,
    queue: Vec<usize>,
    /// For each sheet, the ranges whose readers were not found yet.
    ranges: Vec<Option<Ranges>>,
    work: usize,
}

impl<'a> Dependents<'a> {
    fn new(graph: &'a Graph, alive: &'a dyn Fn(usize) -> bool) -> Self {
        let sheets = graph.areas().len();
        Self {
            graph,
            alive,
            found: vec![false; graph.len()],
            queue: Vec::new(),
            ranges: (0..sheets).map(|_| None).collect(),
            work: 0,
        }
    }

    fn add(&mut self, number: usize) {
        self.work += 1;
        if let Some(found) = self.found.get_mut(number)
            && !*found
            && (self.alive)(number)
        {
            *found = true;
            self.queue.push(number);
        }
    }

    /// Finds all that depends on what was found.
    fn follow(&mut self) {
        while let Some(number) = self.queue.pop() {
            if let Some(Formula { sheet, area, .. }) = self.graph.formula(number) {
                self.reading(sheet, area);
            }
        }
    }

    /// Finds the formulas that read any cell of a block.
    fn reading(&mut self, sheet: usize, block: Area) {
        let mut readers = Vec::new();
        let looked = self.graph.reading_single(sheet, block, &mut readers);
        self.work += looked;
        if let Some(slot) = self.ranges.get_mut(sheet)
            && let Some(areas) = self.graph.areas().get(sheet)
        {
            let ranges = slot.get_or_insert_with(|| Ranges::new(areas));
            ranges.take(block, &mut readers);
            self.work += std::mem::take(&mut ranges.work);
        }
        for number in readers {
            self.add(number);
        }
    }
}

/// So many columns wide is a range that is looked for by its columns.
const NARROW: u32 = 16;

/// The ranges of a sheet that were not found yet. What changes in one column asks only for the ranges there.
struct Ranges {
    columns: BTreeMap<u32, Part>,
    wide: Part,
    work: usize,
}

/// Ranges in the order of their first rows, each with those who read it.
#[derive(Default)]
struct Part {
    sorted: Vec<(Area, Vec<usize>)>,
    taken: Vec<bool>,
    /// One more than the greatest last row of each part of the list that is not taken, by the middle of the part.
    deepest: Vec<u32>,
}

impl Ranges {
    fn new(areas: &Areas) -> Self {
        let mut ranges = Self {
            columns: BTreeMap::new(),
            wide: Part::default(),
            work: areas.sorted.len(),
        };
        for (area, number) in &areas.sorted {
            match area.columns() <= NARROW {
                true => {
                    for column in area.first.col..=area.last.col {
                        ranges
                            .columns
                            .entry(column)
                            .or_default()
                            .add(*area, *number);
                    }
                }
                false => ranges.wide.add(*area, *number),
            }
        }
        let parts = ranges.columns.values_mut();
        parts.chain([&mut ranges.wide]).for_each(Part::finish);
        ranges
    }

    /// Takes the ranges that have cells in common with a block.
    fn take(&mut self, block: Area, readers: &mut Vec<usize>) {
        let columns = self.columns.range_mut(block.first.col..=block.last.col);
        for part in columns.map(|(_, part)| part).chain([&mut self.wide]) {
            part.take(0, part.sorted.len(), block, readers, &mut self.work);
        }
    }
}

impl Part {
    /// Adds one that stands behind those that are there.
    fn add(&mut self, area: Area, number: usize) {
        match self.sorted.last_mut() {
            Some((last, readers)) if *last == area => readers.push(number),
            _ => self.sorted.push((area, vec![number])),
        }
    }

    fn finish(&mut self) {
        self.taken = vec![false; self.sorted.len()];
        self.deepest = vec![0; self.sorted.len()];
        self.measure(0, self.sorted.len());
    }

    /// One more than the greatest last row between two places of the list.
    fn measure(&mut self, low: usize, high: usize) -> u32 {
        if low >= high {
            return 0;
        }
        let middle = low.midpoint(high);
        let sides = self
            .measure(low, middle)
            .max(self.measure(middle + 1, high));
        let own = self
            .sorted
            .get(middle)
            .map_or(0, |(area, _)| area.last.row + 1);
        let deepest = own.max(sides);
        if let Some(slot) = self.deepest.get_mut(middle) {
            *slot = deepest;
        }
        deepest
    }

    fn take(
        &mut self,
        low: usize,
        high: usize,
        block: Area,
        readers: &mut Vec<usize>,
        work: &mut usize,
    ) {
        let middle = low.midpoint(high);
        let deepest = self.deepest.get(middle).copied().unwrap_or(0);
        if low >= high || deepest <= block.first.row {
            return;
        }
        *work += 1;
        self.take(low, middle, block, readers, work);
        let Some((area, of_it)) = self.sorted.get(middle) else {
            return;
        };
        let area = *area;
        if area.first.row <= block.last.row {
            if area.meets(block)
                && let Some(taken) = self.taken.get_mut(middle)
                && !*taken
            {
                *taken = true;
                readers.extend(of_it);
            }
            self.take(middle + 1, high, block, readers, work);
        }
        let part = |low: usize, high: usize| match low < high {
            true => self.deepest.get(low.midpoint(high)).copied().unwrap_or(0),
            false => 0,
        };
        let own = match self.taken.get(middle) {
            Some(false) => area.last.row + 1,
            _ => 0,
        };
        let deepest = own.max(part(low, middle)).max(part(middle + 1, high));
        if let Some(slot) = self.deepest.get_mut(middle) {
            *slot = deepest;
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    /// Not among those that are sorted.
    Other,
    Pending,
    /// What it reads is being looked at.
    Open,
    Done,
    Circular,
}

/// Formulas that are being sorted.
struct Sorting<'a> {
    graph: &'a Graph,
    states: Vec<State>,
    /// For each sheet.
    pending: Vec<Pending>,
    formulas: Vec<usize>,
    circular: Vec<usize>,
    work: usize,
}

impl<'a> Sorting<'a> {
    fn new(graph: &'a Graph, found: &[bool], work: usize) -> Self {
        let mut cells: Vec<Vec<(CellPos, usize)>> = vec![Vec::new(); graph.areas().len()];
        let state = |found: &bool| if *found { State::Pending } else { State::Other };
        for (number, _) in found.iter().enumerate().filter(|(_, found)| **found) {
            if let Some(Formula { sheet, area, .. }) = graph.formula(number)
                && let Some(cells) = cells.get_mut(sheet)
            {
                cells.extend(super::graph::cells_of(area).map(|pos| (pos, number)));
            }
        }
        Self {
            graph,
            states: found.iter().map(state).collect(),
            pending: cells.into_iter().map(Pending::new).collect(),
            formulas: Vec::new(),
            circular: Vec::new(),
            work,
        }
    }

    fn state(&self, number: usize) -> State {
        self.states.get(number).copied().unwrap_or(State::Other)
    }

    fn set(&mut self, number: usize, state: State) {
        if let Some(slot) = self.states.get_mut(number) {
            *slot = state;
        }
    }

    /// Puts a formula behind all that it reads.
    fn visit(&mut self, number: usize) {
        if self.state(number) != State::Pending {
            return;
        }
        self.set(number, State::Open);
        // Each with how many of its references are done.
        let mut stack = vec![(number, 0_usize)];
        while let Some((number, done)) = stack.last_mut() {
            let number = *number;
            let Some(reference) = self.graph.reads(number).get(*done).copied() else {
                stack.pop();
                self.finish(number);
                continue;
            };
            match self.pending_in(&reference) {
                None => *done += 1,
                Some(other) if self.state(other) == State::Pending => {
                    self.set(other, State::Open);
                    stack.push((other, 0));
                }
                // It reads itself, or one that does; what it reads besides is found from elsewhere.
                Some(_) => {
                    stack.pop();
                    self.set(number, State::Circular);
                    self.circular.push(number);
                }
            }
        }
    }

    fn finish(&mut self, number: usize) {
        self.set(number, State::Done);
        self.formulas.push(number);
        if let Some(Formula { sheet, area, .. }) = self.graph.formula(number)
            && let Some(pending) = self.pending.get_mut(sheet)
        {
            for pos in super::graph::cells_of(area) {
                pending.remove(pos, number);
            }
        }
    }

    /// A formula in the cells of a reference that is not done.
    fn pending_in(&mut self, reference: &Reference) -> Option<usize> {
        for sheet in reference.first..=reference.last {
            let pending = self.pending.get_mut(sheet)?;
            let found = pending.first_in(reference.area);
            self.work += std::mem::take(&mut pending.work);
            if found.is_some() {
                return found;
            }
        }
        None
    }
}

/// The cells of a sheet whose formulas are not done, by columns and by rows.
struct Pending {
    columns: Line,
    rows: Line,
    work: usize,
}

impl Pending {
    fn new(cells: Vec<(CellPos, usize)>) -> Self {
        let line = |place: fn(&CellPos) -> (u32, u32)| {
            let places = cells.iter().map(|(pos, number)| (place(pos), *number));
            Line::new(places.collect())
        };
        Self {
            columns: line(|pos| (pos.col, pos.row)),
            rows: line(|pos| (pos.row, pos.col)),
            work: 0,
        }
    }

    fn remove(&mut self, pos: CellPos, number: usize) {
        self.columns.remove((pos.col, pos.row), number);
        self.rows.remove((pos.row, pos.col), number);
    }

    fn first_in(&mut self, area: Area) -> Option<usize> {
        let Area { first, last } = area;
        let (line, from, to) = match area.columns() <= area.rows() {
            true => (
                &mut self.columns,
                (first.col, first.row),
                (last.col, last.row),
            ),
            false => (&mut self.rows, (first.row, first.col), (last.row, last.col)),
        };
        line.first_in(from, to, &mut self.work)
    }
}

/// Places in their order; those that are removed are stepped over.
struct Line {
    places: Vec<((u32, u32), usize)>,
    /// For each place, one at or behind it that can be there still.
    next: Vec<usize>,
}

impl Line {
    fn new(mut places: Vec<((u32, u32), usize)>) -> Self {
        places.sort_unstable();
        let next = (0..=places.len()).collect();
        Self { places, next }
    }

    fn remove(&mut self, place: (u32, u32), number: usize) {
        if let Ok(at) = self.places.binary_search(&(place, number))
            && let Some(slot) = self.next.get_mut(at)
        {
            *slot = at + 1;
        }
    }

    /// The first at a place or behind it that is there still.
    fn there(&mut self, mut at: usize, work: &mut usize) -> usize {
        while let Some(next) = self.next.get(at).copied().filter(|next| *next != at) {
            *work += 1;
            // The way becomes shorter each time that it is taken.
            let beyond = self.next.get(next).copied().unwrap_or(next);
            if let Some(slot) = self.next.get_mut(at) {
                *slot = beyond;
            }
            at = next;
        }
        at
    }

    /// The first between two lines, and between two places in each.
    fn first_in(&mut self, from: (u32, u32), to: (u32, u32), work: &mut usize) -> Option<usize> {
        let mut line = from.0;
        loop {
            *work += 1;
            let start = (line, from.1);
            let at = self.places.partition_point(|(place, _)| *place < start);
            let at = self.there(at, work);
            let ((found, place), number) = self.places.get(at).copied()?;
            if found > to.0 {
                return None;
            }
            if (from.1..=to.1).contains(&place) {
                return Some(number);
            }
            // Before the first place of its line, or behind the last.
            line = if place < from.1 { found } else { found + 1 };
        }
    }
}
