//! What a change does to other parts of a workbook that keep figures of their own: pivot tables, charts,
//! queries and the data model. Each follows where it can, and what cannot is told to the person.

use crate::cell::{CellPos, CellRef};
use crate::package::PackageError;
use crate::recalc::scope::{Reference, Scope};
use crate::workbook::Workbook;

use super::draft::Draft;
use super::{Changes, charts, pivots};

/// What a person is told of the parts that keep figures of their own.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SideEffects {
    /// Pivot tables over changed cells, which are refreshed when the workbook is next opened.
    pub pivots: Pivots,
    /// Pivot tables over changed cells that the file does not let be refreshed by themselves.
    pub fixed_pivots: Pivots,
    /// Charts that keep a figure that was not calculated anew.
    pub charts: usize,
    /// Whether the workbook holds queries or a data model, which keep a copy of cells.
    pub copies: bool,
    /// Whether formulas that read themselves stay at what they gave last, from which Excel goes on.
    pub iterates: bool,
}

/// Some pivot tables.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pivots {
    /// How many.
    pub count: usize,
    /// The sheets that they stand on, in the order of the tabs.
    pub sheets: Vec<String>,
}

/// The changed cells, and what words of the workbook mean.
pub(super) struct Touched<'a> {
    pub(super) workbook: &'a Workbook,
    scope: Scope,
    /// By sheet and place, in order.
    cells: Vec<(usize, CellPos)>,
}

impl<'a> Touched<'a> {
    fn new(workbook: &'a Workbook, changes: &Changes<'_>) -> Self {
        let scope = Scope::new(workbook);
        let place = |cell: &CellRef| Some((scope.sheet(&cell.sheet)?, cell.pos));
        let edited = changes.edits.iter().map(|edit| &edit.cell);
        let calculated = changes.recalculated.iter().map(|cell| &cell.cell);
        let mut cells: Vec<_> = edited.chain(calculated).filter_map(place).collect();
        cells.sort_unstable();
        cells.dedup();
        Self {
            workbook,
            scope,
            cells,
        }
    }

    /// What a formula of another part than a cell reads; nothing when only calculating it would tell.
    pub(super) fn read_by(&self, formula: &str, sheet: Option<&str>) -> Option<Vec<Reference>> {
        // A chart names what is defined in its own workbook so.
        let formula = formula.replace("[0]!", "");
        let own = sheet.and_then(|name| self.scope.sheet(name)).unwrap_or(0);
        let reads = self.scope.precedents(&formula, own, CellPos::new(0, 0));
        (!reads.anything).then_some(reads.references)
    }

    /// All cells of a table.
    pub(super) fn table(&self, name: &str) -> Option<Reference> {
        self.scope.structured(name, "#All", 0, CellPos::new(0, 0))
    }

    /// The sheet of this name.
    pub(super) fn sheet(&self, name: &str) -> Option<usize> {
        self.scope.sheet(name)
    }

    /// The changed cells that a reference covers.
    pub(super) fn within(&self, reference: Reference) -> impl Iterator<Item = (usize, CellPos)> {
        let sheets = reference.first..=reference.last;
        let cells = self.cells.iter().copied();
        cells.filter(move |(sheet, pos)| sheets.contains(sheet) && reference.area.contains(*pos))
    }

    /// Whether a changed cell is among some cells.
    pub(super) fn any_in(&self, references: &[Reference]) -> bool {
        references
            .iter()
            .any(|reference| self.within(*reference).next().is_some())
    }
}

/// Lets everything follow that can.
///
/// # Errors
/// When the list of the kinds of parts is damaged.
pub(super) fn follow(
    draft: &mut Draft<'_>,
    workbook: &Workbook,
    changes: &Changes<'_>,
) -> Result<SideEffects, PackageError> {
    let kinds = Kinds::of(draft)?;
    let mut effects = SideEffects {
        copies: holds_copies(draft),
        iterates: changes.iterates,
        ..SideEffects::default()
    };
    if kinds.charts.is_empty() && kinds.other_charts.is_empty() && kinds.pivots.is_empty() {
        return Ok(effects);
    }
    let touched = Touched::new(workbook, changes);
    pivots::refresh(draft, &touched, &kinds.pivots, &mut effects);
    effects.charts = charts::follow(draft, &touched, &kinds.charts)
        + charts::stale(draft, &touched, &kinds.other_charts);
    Ok(effects)
}

/// The parts that keep figures of cells, by the kind that the package says they are.
#[derive(Default)]
struct Kinds {
    charts: Vec<String>,
    /// Charts of the kinds that came with Excel 2016.
    other_charts: Vec<String>,
    pivots: Vec<String>,
}

impl Kinds {
    fn of(draft: &mut Draft<'_>) -> Result<Self, PackageError> {
        let mut kinds = Self::default();
        for (part, kind) in draft.kinds()? {
            let list = match kind.as_str() {
                "application/vnd.openxmlformats-officedocument.drawingml.chart+xml" => {
                    &mut kinds.charts
                }
                "application/vnd.ms-office.chartex+xml" => &mut kinds.other_charts,
                "application/vnd.openxmlformats-officedocument.spreadsheetml.pivotCacheDefinition+xml" => {
                    &mut kinds.pivots
                }
                _ => continue,
            };
            list.push(part);
        }
        Ok(kinds)
    }
}

/// Whether the workbook holds a data model, or queries that bring data in.
fn holds_copies(draft: &mut Draft<'_>) -> bool {
    if draft.book.related("powerPivotData").is_some() {
        return true;
    }
    let connections = draft.book.related("connections").map(str::to_owned);
    let text = connections.and_then(|part| draft.text(&part).ok().map(str::to_owned));
    text.is_some_and(|text| text.contains("Microsoft.Mashup"))
}
