//! Pivot tables over changed cells: their figures are a copy, which Excel makes anew when it is asked to.

use std::collections::BTreeMap;

use crate::package::xml::Node;
use crate::recalc::reference::Area;
use crate::recalc::scope::Reference;

use super::draft::Draft;
use super::effects::{Pivots, SideEffects, Touched};

/// Asks Excel to refresh the copies (caches) that are made of changed cells when it opens the workbook. The
/// copies stay till then.
pub(super) fn refresh(
    draft: &mut Draft<'_>,
    touched: &Touched<'_>,
    caches: &[String],
    effects: &mut SideEffects,
) {
    if caches.is_empty() {
        return;
    }
    let shown = shown(draft);
    for part in caches {
        let asked = draft.amend(part, |root, splices| {
            let stale = reads_changed(root, touched);
            let may = !root.get("enableRefresh").is_some_and(|may| is_false(&may));
            if stale && may {
                splices.add(root.with(&[("refreshOnLoad", Some("1"))]));
            }
            (stale, may)
        });
        // A cache that is damaged stays what it is.
        let (stale, may) = asked.unwrap_or((true, false));
        if !stale {
            continue;
        }
        let told = match may {
            true => &mut effects.pivots,
            false => &mut effects.fixed_pivots,
        };
        told.add(shown.get(part).map_or(&[][..], Vec::as_slice));
    }
}

impl Pivots {
    /// Takes the pivot tables of one cache, by the sheets that they stand on.
    fn add(&mut self, sheets: &[String]) {
        self.count += sheets.len();
        for sheet in sheets {
            if !self.sheets.contains(sheet) {
                self.sheets.push(sheet.clone());
            }
        }
    }
}

/// The sheets with the pivot tables of each cache, a sheet for each table.
fn shown(draft: &mut Draft<'_>) -> BTreeMap<String, Vec<String>> {
    let mut found: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let sheets = draft.book.sheets.clone();
    for sheet in sheets {
        let Some(part) = sheet.part else { continue };
        let tables = draft.relations(&part);
        for table in tables.iter().filter(|to| to.is("pivotTable")) {
            let caches = draft.relations(&table.target);
            for cache in caches.iter().filter(|to| to.is("pivotCacheDefinition")) {
                let list = found.entry(cache.target.clone()).or_default();
                list.push(sheet.name.clone());
            }
        }
    }
    found
}

/// Whether a changed cell is among those that a cache is made of.
fn reads_changed(root: &Node<'_>, touched: &Touched<'_>) -> bool {
    let Some(source) = root.child("cacheSource") else {
        return false;
    };
    let ranges = source.child("consolidation").and_then(|consolidation| {
        let sets = consolidation.child("rangeSets")?;
        Some(sets.children())
    });
    let ranges = ranges.unwrap_or_else(|| source.child("worksheetSource").into_iter().collect());
    ranges.iter().any(|range| match cells(range, touched) {
        Source::Cells(references) => touched.any_in(&references),
        Source::Elsewhere => false,
        Source::Unknown => true,
    })
}

/// What a cache is made of.
enum Source {
    Cells(Vec<Reference>),
    /// Cells of another workbook.
    Elsewhere,
    /// It does not say, or says what only calculating would tell.
    Unknown,
}

/// The cells that a source names: by their places, by a table or by a name.
fn cells(range: &Node<'_>, touched: &Touched<'_>) -> Source {
    // The id of a relationship to another workbook.
    if range.get("id").is_some() {
        return Source::Elsewhere;
    }
    let sheet = range.get("sheet");
    let place = |area: &str| {
        let at = touched.sheet(sheet.as_deref()?)?;
        Some(vec![Reference {
            first: at,
            last: at,
            area: Area::parse(area)?,
        }])
    };
    let named = |name: &str| {
        let table = touched.table(name).map(|table| vec![table]);
        table.or_else(|| touched.read_by(name, sheet.as_deref()))
    };
    let found = match (range.get("name"), range.get("ref")) {
        (Some(name), _) => named(&name),
        (None, Some(area)) => place(&area),
        (None, None) => None,
    };
    match found {
        Some(references) if !references.is_empty() => Source::Cells(references),
        _ => Source::Unknown,
    }
}

fn is_false(text: &str) -> bool {
    matches!(text.trim(), "0" | "false")
}
