//! The parts that keep figures of their own: pivot tables, charts, queries.

use rust_xlsxwriter::{Chart, ChartType, Workbook};

use super::super::{Changes, SideEffects, Written, applied, write_telling};
use super::{edit, number, text};
use crate::correct::Edit;
use crate::package::{Change, Package};
use crate::workbook::Content;

const CHART: &str = "xl/charts/chart1.xml";
const CACHE: &str = "xl/pivotCache/pivotCacheDefinition1.xml";

fn part(bytes: &[u8], name: &str) -> String {
    let package = Package::read(bytes).expect("a package");
    let part = package.part(name, 1 << 20).expect(name);
    String::from_utf8(part.into_owned()).expect("text")
}

fn with_parts(bytes: &[u8], parts: &[(&str, String)]) -> Vec<u8> {
    let package = Package::read(bytes).expect("a package");
    let changes = parts.iter().map(|(name, text)| Change {
        name: (*name).to_owned(),
        content: Some(text.clone().into_bytes()),
    });
    let changes: Vec<Change> = changes.collect();
    package.with(&changes).expect("a package")
}

fn written(bytes: &[u8], edits: &[Edit]) -> Written {
    let mut workbook = crate::open(bytes).expect("a workbook");
    let recalculated = applied(&mut workbook, edits);
    let changes = Changes {
        edits,
        recalculated,
        ..Changes::default()
    };
    write_telling(&workbook, &changes).expect("written")
}

/// A1 to A3 are labels, B1 to B3 are 1, 2 and 3, B4 their sum; a second sheet with nothing.
fn figures() -> Workbook {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for (row, (label, figure)) in [("a", 1), ("b", 2), ("c", 3)].into_iter().enumerate() {
        sheet.write(row as u32, 0, label).expect("a cell");
        sheet.write(row as u32, 1, figure).expect("a cell");
    }
    let sum = rust_xlsxwriter::Formula::new("=SUM(B1:B3)").set_result("6");
    sheet.write(3, 1, sum).expect("a cell");
    workbook.add_worksheet();
    workbook
}

fn charted(values: &str) -> Vec<u8> {
    let mut workbook = figures();
    workbook
        .define_name("Changing", "=OFFSET(Sheet1!$B$1,0,0,4,1)")
        .expect("a name");
    let sheet = workbook.worksheet_from_index(1).expect("a sheet");
    let mut chart = Chart::new(ChartType::Column);
    chart
        .add_series()
        .set_categories("Sheet1!$A$1:$A$4")
        .set_values(values);
    sheet.insert_chart(0, 0, &chart).expect("a chart");
    workbook.save_to_buffer().expect("a workbook")
}

/// A workbook with a pivot table on the second sheet, over what `source` names.
fn pivoted(source: &str, attributes: &str) -> Vec<u8> {
    let bytes = figures().save_to_buffer().expect("a workbook");
    let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    let relations = "http://schemas.openxmlformats.org/package/2006/relationships";
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    let relation = |kind: &str, target: &str| {
        format!(
            "<Relationships xmlns=\"{relations}\"><Relationship Id=\"rId1\" \
             Type=\"{office}/{kind}\" Target=\"{target}\"/></Relationships>"
        )
    };
    let types = part(&bytes, "[Content_Types].xml").replace(
        "</Types>",
        &format!(
            "<Override PartName=\"/{CACHE}\" ContentType=\"{kind}.pivotCacheDefinition+xml\"/>\
             <Override PartName=\"/xl/pivotTables/pivotTable1.xml\" \
             ContentType=\"{kind}.pivotTable+xml\"/></Types>"
        ),
    );
    let book = part(&bytes, "xl/_rels/workbook.xml.rels").replace(
        "</Relationships>",
        &format!(
            "<Relationship Id=\"rId99\" Type=\"{office}/pivotCacheDefinition\" \
             Target=\"pivotCache/pivotCacheDefinition1.xml\"/></Relationships>"
        ),
    );
    let names = part(&bytes, "xl/workbook.xml").replace(
        "</sheets>",
        "</sheets><definedNames><definedName name=\"All\">Sheet1!$A$1:$B$3</definedName>\
         <definedName name=\"Below\">Sheet1!$A$9:$B$12</definedName></definedNames>",
    );
    with_parts(
        &bytes,
        &[
            ("[Content_Types].xml", types),
            ("xl/_rels/workbook.xml.rels", book),
            ("xl/workbook.xml", names),
            (
                CACHE,
                format!(
                    "<pivotCacheDefinition xmlns=\"{main}\"{attributes}>\
                     <cacheSource type=\"worksheet\">{source}</cacheSource></pivotCacheDefinition>"
                ),
            ),
            (
                "xl/pivotTables/pivotTable1.xml",
                format!("<pivotTableDefinition xmlns=\"{main}\" name=\"P\"/>"),
            ),
            (
                "xl/pivotTables/_rels/pivotTable1.xml.rels",
                relation(
                    "pivotCacheDefinition",
                    "../pivotCache/pivotCacheDefinition1.xml",
                ),
            ),
            (
                "xl/worksheets/_rels/sheet2.xml.rels",
                relation("pivotTable", "../pivotTables/pivotTable1.xml"),
            ),
        ],
    )
}

#[test]
fn pivot_tables_over_changed_cells_are_refreshed_when_the_file_is_opened() {
    for (source, stale) in [
        ("<worksheetSource ref=\"A1:B3\" sheet=\"Sheet1\"/>", true),
        ("<worksheetSource ref=\"A1:B3\" sheet=\"sheet1\"/>", true),
        ("<worksheetSource name=\"All\"/>", true),
        // What a formula gives that reads the changed cell.
        ("<worksheetSource ref=\"B4\" sheet=\"Sheet1\"/>", true),
        ("<worksheetSource ref=\"A9:B12\" sheet=\"Sheet1\"/>", false),
        ("<worksheetSource ref=\"A1:B3\" sheet=\"Sheet2\"/>", false),
        ("<worksheetSource name=\"Below\"/>", false),
        // A name that nothing is known of.
        ("<worksheetSource name=\"Gone\"/>", true),
        // Cells of another workbook.
        (
            "<worksheetSource ref=\"A1:B3\" sheet=\"Sheet1\" r:id=\"rId1\"/>",
            false,
        ),
        (
            "<consolidation><rangeSets count=\"2\"><rangeSet ref=\"A9:B12\" sheet=\"Sheet1\"/>\
             <rangeSet ref=\"A1:B3\" sheet=\"Sheet1\"/></rangeSets></consolidation>",
            true,
        ),
    ] {
        let bytes = pivoted(source, " xmlns:r=\"r\" refreshOnLoad=\"0\"");
        let written = written(&bytes, &[edit("B2", number(2.0), number(9.0))]);
        let cache = part(&written.bytes, CACHE);
        assert_eq!(cache.contains("refreshOnLoad=\"1\""), stale, "{source}");
        let pivots = &written.side_effects.pivots;
        assert_eq!(pivots.count, usize::from(stale), "{source}");
        assert_eq!(pivots.sheets.contains(&"Sheet2".to_owned()), stale);
        // Nothing else of it changes.
        let back = cache.replace("refreshOnLoad=\"1\"", "refreshOnLoad=\"0\"");
        assert_eq!(back, part(&bytes, CACHE), "{source}");
    }
}

#[test]
fn a_pivot_table_that_may_not_be_refreshed_is_told() {
    let source = "<worksheetSource ref=\"A1:B3\" sheet=\"Sheet1\"/>";
    let bytes = pivoted(source, " enableRefresh=\"0\"");
    let written = written(&bytes, &[edit("B2", number(2.0), number(9.0))]);
    assert_eq!(part(&written.bytes, CACHE), part(&bytes, CACHE));
    assert_eq!(written.side_effects.pivots.count, 0);
    assert_eq!(written.side_effects.fixed_pivots.count, 1);
}

#[test]
fn charts_keep_the_new_figures() {
    let bytes = charted("Sheet1!$B$1:$B$4");
    let before = part(&bytes, CHART);
    assert!(
        before.contains("<c:pt idx=\"1\"><c:v>2</c:v></c:pt>"),
        "{before}"
    );
    for (edits, points) in [
        (
            vec![edit("B2", number(2.0), number(9.5))],
            "<c:pt idx=\"0\"><c:v>1</c:v></c:pt><c:pt idx=\"1\"><c:v>9.5</c:v></c:pt>\
             <c:pt idx=\"2\"><c:v>3</c:v></c:pt><c:pt idx=\"3\"><c:v>13.5</c:v></c:pt>",
        ),
        (
            vec![edit("B2", number(2.0), Content::Blank)],
            "<c:pt idx=\"0\"><c:v>1</c:v></c:pt>\
             <c:pt idx=\"2\"><c:v>3</c:v></c:pt><c:pt idx=\"3\"><c:v>4</c:v></c:pt>",
        ),
        (
            vec![edit("B2", number(2.0), text("unknown"))],
            "<c:pt idx=\"1\"><c:v>0</c:v></c:pt>",
        ),
        (
            vec![
                edit("A2", text("b"), text("<b>")),
                edit("A4", Content::Blank, text("all")),
            ],
            "<c:pt idx=\"1\"><c:v>&lt;b&gt;</c:v></c:pt><c:pt idx=\"2\"><c:v>c</c:v></c:pt>\
             <c:pt idx=\"3\"><c:v>all</c:v></c:pt>",
        ),
    ] {
        let written = written(&bytes, &edits);
        let after = part(&written.bytes, CHART);
        assert!(after.contains(points), "{after}");
        assert_eq!(written.side_effects, SideEffects::default());
    }
}

#[test]
fn a_chart_that_may_keep_an_old_figure_is_told() {
    let bytes = charted("Sheet1!$B$1:$B$4");
    let chart = part(&bytes, CHART);
    let edits = [edit("B2", number(2.0), number(9.0))];
    for (changed, stale) in [
        // Points are left out, as those of hidden rows are.
        (
            chart.replace("<c:ptCount val=\"4\"/>", "<c:ptCount val=\"3\"/>"),
            1,
        ),
        // Only calculating would tell which cells.
        (
            chart.replace("Sheet1!$B$1:$B$4", "OFFSET(Sheet1!$B$1,0,0,4,1)"),
            1,
        ),
        (chart.replace("Sheet1!$B$1:$B$4", "[0]!Changing"), 1),
        (chart.replace("Sheet1!$B$1:$B$4", "Sheet1!$B$3:$B$3"), 0),
        (chart.replace("Sheet1!$B$1:$B$4", "[1]Sheet1!$B$1:$B$4"), 0),
    ] {
        assert_ne!(changed, chart);
        let bytes = with_parts(&bytes, &[(CHART, changed.clone())]);
        let written = written(&bytes, &edits);
        assert_eq!(written.side_effects.charts, stale, "{changed}");
        assert_eq!(part(&written.bytes, CHART), changed);
    }
    // A number in place of a label looks as its cell says.
    let written = written(&bytes, &[edit("A2", text("b"), number(2.0))]);
    assert_eq!(written.side_effects.charts, 1);
}

#[test]
fn queries_and_a_data_model_are_told() {
    let bytes = figures().save_to_buffer().expect("a workbook");
    let types = part(&bytes, "[Content_Types].xml");
    let relations = part(&bytes, "xl/_rels/workbook.xml.rels");
    let edits = [edit("B2", number(2.0), number(9.0))];
    for (kind, content, copies) in [
        (
            "connections",
            "<connections><connection><dbPr connection=\"Provider=Microsoft.Mashup.OleDb.1\"/></connection></connections>",
            true,
        ),
        ("connections", "<connections/>", false),
        ("powerPivotData", "<x/>", true),
    ] {
        let relation = format!(
            "<Relationship Id=\"rId99\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}\" \
             Target=\"held.xml\"/></Relationships>"
        );
        let bytes = with_parts(
            &bytes,
            &[
                ("[Content_Types].xml", types.clone()),
                (
                    "xl/_rels/workbook.xml.rels",
                    relations.replace("</Relationships>", &relation),
                ),
                ("xl/held.xml", content.to_owned()),
            ],
        );
        assert_eq!(
            written(&bytes, &edits).side_effects.copies,
            copies,
            "{content}"
        );
    }
}
