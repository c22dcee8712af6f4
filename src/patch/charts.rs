//! The figures that charts were last drawn with. Excel draws a chart from its cells; other programs, and
//! Excel before it may, draw these.

use crate::cell::{CellPos, CellRef};
use crate::package::splice::{Splice, Splices};
use crate::package::xml::{Node, escape};
use crate::recalc::scope::Reference;
use crate::workbook::Content;

use super::draft::Draft;
use super::effects::Touched;

/// How deep a chart is searched; a series stands at the eighth level.
const DEPTH: usize = 24;
/// The most cells of one series; Excel's limit for a chart is 256,000.
const SERIES: u64 = 256_000;

/// Gives charts the new figures of changed cells. Tells in how many charts a figure stays that is not known
/// to be right.
pub(super) fn follow(draft: &mut Draft<'_>, touched: &Touched<'_>, charts: &[String]) -> usize {
    let mut stale = 0;
    for part in charts {
        let left = draft.amend(part, |root, splices| {
            let mut left = false;
            visit(root, DEPTH, &mut |node| {
                left |= !renew(node, touched, splices);
            });
            left
        });
        // A chart that is damaged stays what it is.
        stale += usize::from(left.unwrap_or(true));
    }
    stale
}

/// In how many of the charts of newer kinds a figure is that a change made old.
pub(super) fn stale(draft: &mut Draft<'_>, touched: &Touched<'_>, charts: &[String]) -> usize {
    let reads_changed = |part: &&String| {
        let root = draft.text(part).ok().and_then(Node::root);
        let mut reads = false;
        if let Some(root) = root {
            visit(&root, DEPTH, &mut |node| {
                let formula = node.child("f").map(|formula| formula.text());
                reads |= formula.is_some_and(|formula| touches(&formula, touched));
            });
        }
        reads
    };
    charts.iter().filter(reads_changed).count()
}

/// Shows an element and all within it.
fn visit(node: &Node<'_>, depth: usize, see: &mut dyn FnMut(&Node<'_>)) {
    see(node);
    let Some(depth) = depth.checked_sub(1) else {
        return;
    };
    for child in node.children() {
        visit(&child, depth, see);
    }
}

fn touches(formula: &str, touched: &Touched<'_>) -> bool {
    match touched.read_by(formula, None) {
        Some(references) => touched.any_in(&references),
        None => true,
    }
}

/// Renews the kept figures of one reference to cells. Tells whether they are right now.
fn renew(node: &Node<'_>, touched: &Touched<'_>, splices: &mut Splices) -> bool {
    let numbers = match node.local() {
        "numRef" => true,
        "strRef" | "datalabelsRange" => false,
        "multiLvlStrRef" => {
            let formula = node.child("f").map(|formula| formula.text());
            return !formula.is_some_and(|formula| touches(&formula, touched));
        }
        _ => return true,
    };
    let Some(formula) = node.child("f").map(|formula| formula.text()) else {
        return true;
    };
    let Some(references) = touched.read_by(&formula, None) else {
        return false;
    };
    if !touched.any_in(&references) {
        return true;
    }
    let kept = ["numCache", "strCache", "dlblRangeCache"];
    let children = node.children();
    let Some(cache) = children.iter().find(|child| kept.contains(&child.local())) else {
        // Nothing is kept, so nothing is old.
        return true;
    };
    Cache::read(cache, &references).is_some_and(|cache| cache.renew(numbers, touched, splices))
}

/// The kept figures of a series, and the cells that they stand for.
struct Cache<'a> {
    node: &'a Node<'a>,
    /// The prefix of its points.
    prefix: &'a str,
    points: Vec<(usize, Node<'a>)>,
    /// The cells, and the number of the first of them.
    references: Vec<(usize, Reference)>,
}

impl<'a> Cache<'a> {
    /// Nothing when the points cannot be told from the cells: some are left out (hidden rows), or the cells
    /// are more than a row or a column.
    fn read(node: &'a Node<'a>, references: &[Reference]) -> Option<Self> {
        let children = node.children();
        let count = children.iter().find(|child| child.local() == "ptCount")?;
        let prefix = count.prefix();
        let count: u64 = count.get("val")?.trim().parse().ok()?;
        let mut first = 0;
        let mut numbered = Vec::new();
        for reference in references {
            let (rows, columns) = (reference.area.rows(), reference.area.columns());
            if reference.first != reference.last || rows > 1 && columns > 1 {
                return None;
            }
            numbered.push((usize::try_from(first).ok()?, *reference));
            first += u64::from(rows) * u64::from(columns);
        }
        if first != count || count > SERIES {
            return None;
        }
        let points = children.iter().filter(|child| child.local() == "pt");
        let points =
            points.map(|point| Some((point.get("idx")?.trim().parse().ok()?, point.clone())));
        Some(Self {
            node,
            prefix,
            points: points.collect::<Option<_>>()?,
            references: numbered,
        })
    }

    /// Whether every point of a changed cell is right now.
    fn renew(&self, numbers: bool, touched: &Touched<'_>, splices: &mut Splices) -> bool {
        let mut right = true;
        let mut added: Vec<(usize, String)> = Vec::new();
        for (first, reference) in &self.references {
            for (sheet, pos) in touched.within(*reference) {
                let start = reference.area.first;
                let at = first + ((pos.row - start.row) + (pos.col - start.col)) as usize;
                let (text, sure) = point(touched, sheet, pos, numbers);
                right &= sure;
                let known = self.points.iter().find(|(own, _)| *own == at);
                match (known, text) {
                    (Some((_, point)), Some(text)) => match point.child("v") {
                        Some(value) => {
                            splices.add(Splice::new(value.content.clone(), escape(&text)))
                        }
                        None => right = false,
                    },
                    (Some((_, point)), None) => splices.add(point.replace("")),
                    (None, Some(text)) => {
                        let prefix = self.prefix;
                        let point = format!(
                            "<{prefix}pt idx=\"{at}\"><{prefix}v>{}</{prefix}v></{prefix}pt>",
                            escape(&text)
                        );
                        added.push((at, point));
                    }
                    (None, None) => {}
                }
            }
        }
        added.sort();
        for (at, text) in added {
            splices.add(self.insert(at, &text));
        }
        right
    }

    /// Puts a point where its number wants it.
    fn insert(&self, at: usize, text: &str) -> Splice {
        let later = self.points.iter().find(|(own, _)| *own > at);
        let behind = || {
            let children = self.node.children();
            let rest = children.into_iter().find(|child| child.local() == "extLst");
            rest.map_or(self.node.content.end, |rest| rest.whole.start)
        };
        let place = later.map_or_else(behind, |(_, point)| point.whole.start);
        Splice::new(place..place, text)
    }
}

/// What a chart keeps of a cell, and whether that is sure to be what Excel keeps.
fn point(
    touched: &Touched<'_>,
    sheet: usize,
    pos: CellPos,
    numbers: bool,
) -> (Option<String>, bool) {
    let workbook = touched.workbook;
    let name = workbook.sheets.get(sheet).map(|sheet| sheet.name.as_str());
    let cell = workbook.cell(&CellRef::new(name.unwrap_or_default(), pos));
    match cell.map(|cell| (&cell.content, cell.formula.is_some())) {
        // A formula whose result is not known.
        Some((Content::Blank, true)) => (None, false),
        None | Some((Content::Blank, false)) => (None, true),
        Some((Content::Number(number) | Content::Date(number), _)) if numbers => {
            (Some(number.to_string()), true)
        }
        // A text has no height.
        Some((Content::Text(_), _)) if numbers => (Some("0".to_owned()), true),
        Some((Content::Text(text), _)) => (Some(text.clone()), true),
        Some((Content::Error(error), _)) => (Some(error.clone()), true),
        // How a number looks as a text, the format of its cell says.
        Some((Content::Number(number) | Content::Date(number), _)) => {
            (Some(number.to_string()), false)
        }
        Some((Content::Bool(_), _)) => (None, false),
    }
}
