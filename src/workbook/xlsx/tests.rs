//! Sheets as the standard allows them, and as calamine reads them.

use proptest::prelude::{ProptestConfig, Strategy, prop_assert_eq, proptest};

use super::super::budget::Left;
use super::super::{Content, Sheet};
use super::content::Tables;
use super::sheet::read;
use super::strings;
use crate::cell::CellPos;
use crate::limits::{Limit, Limits};
use crate::package::doubt::Doubt;
use crate::package::scan::{Fault, Malformed};

/// The part with its root in the namespace of sheets, if it does not say another.
fn of_sheet(xml: &str) -> String {
    let root = xml.find(['>', ' ']).unwrap_or(xml.len());
    let (name, rest) = xml.split_at(root);
    match xml.contains("xmlns") {
        true => xml.to_owned(),
        false => format!("{name} xmlns='{MAIN}'{rest}"),
    }
}

const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

fn limits(cells: u64) -> Limits {
    Limits {
        cells,
        ..Limits::DEFAULT
    }
}

fn sheet(xml: &str) -> Sheet {
    let strings = ["zero".to_owned(), "one".to_owned(), String::new()];
    let tables = Tables {
        strings: &strings,
        days: &[false, true],
        epoch_1904: false,
        displays: &[],
        runs: &std::collections::HashMap::new(),
    };
    let (cells, arrangement) =
        read(&of_sheet(xml), &tables, &mut Left::new(&limits(100))).expect("well-formed");
    Sheet {
        cells,
        arrangement,
        ..Sheet::default()
    }
}

/// `A1=content` for every cell, with its formula behind a bar.
fn cells(xml: &str) -> Vec<String> {
    let shown = |content: &Content| match content {
        Content::Blank => "blank".to_owned(),
        Content::Number(number) => number.to_string(),
        Content::Text(text) => format!("“{text}”"),
        Content::Bool(truth) => truth.to_string(),
        Content::Date(day) => format!("day {day}"),
        Content::Error(error) => error.clone(),
    };
    let sheet = sheet(xml);
    let cells = sheet.cells.iter().map(|(pos, cell)| {
        let formula = cell.formula.as_ref().map(|formula| format!("|{formula}"));
        format!(
            "{pos}={}{}",
            shown(&cell.content),
            formula.unwrap_or_default()
        )
    });
    cells.collect()
}

#[test]
fn every_kind_of_cell_is_read() {
    let xml = r#"<worksheet><sheetData><row r="1" spans="1:9">
        <c r="A1"><v>1.50</v></c><c r="B1" s="1"><v>43831</v></c><c r="C1" t="s"><v>1</v></c>
        <c r="D1" t="str"><f>A1&amp;"x"</f><v>1.5x</v></c>
        <c r="E1" t="inlineStr"><is><r><t xml:space="preserve"> a </t></r><r><rPr><b/></rPr><t>b</t></r><rPh><t>no</t></rPh></is></c>
        <c r="F1" t="b"><v>1</v></c><c r="G1" t="e"><v>#N/A</v></c><c r="H1" t="d"><v>2020-06-30T00:00:00</v></c>
        <c r="I1" t="n"/><c r="J1" s="1"/><c r="K1" t="s"><v>2</v></c><c r="L1"><f>1+1</f></c>
        <c r="M1" t="str"><f>""</f><v></v></c><c r="N1"><v>about 5</v></c>
        <c r="O1" t="str"><v>a_x0007_b_x00</v></c><c r="P1" t="s"><v></v></c><c r="Q1"><v> 7 </v></c>
        </row></sheetData></worksheet>"#;
    assert_eq!(
        cells(xml),
        [
            "A1=1.5",
            "B1=day 43831",
            "C1=“one”",
            "D1=“1.5x”|A1&\"x\"",
            "E1=“ a b”",
            "F1=true",
            "G1=#N/A",
            "H1=day 44012",
            "L1=blank|1+1",
            "M1=“”|\"\"",
            "N1=“about 5”",
            "O1=“a\u{7}b_x00”",
            "Q1=7",
        ]
    );
}

#[test]
fn rows_and_cells_need_not_say_where_they_are() {
    let xml = "<x:worksheet xmlns:x='http://purl.oclc.org/ooxml/spreadsheetml/main'><x:sheetData><x:row><x:c><x:v>1</x:v></x:c><x:c/><x:c><x:v>3</x:v></x:c></x:row>\
        <x:row r='5'><x:c r='B5'><x:v>5</x:v></x:c><x:c><x:v>6</x:v></x:c></x:row><x:row/><x:row><x:c><x:v>8</x:v></x:c></x:row>\
        </x:sheetData></x:worksheet>";
    assert_eq!(cells(xml), ["A1=1", "C1=3", "B5=5", "C5=6", "A7=8"]);
}

#[test]
fn shared_formulas_read_on() {
    let xml = r#"<worksheet><sheetData><row r="2">
        <c r="A2"><f t="shared" ref="A2:A3" si="0">'Q1'!B2*$C$1</f><v>1</v></c>
        <c r="B2"><f t="array" ref="B2:B4">A1:A3</f><v>1</v></c></row>
        <row r="3"><c r="A3"><f t="shared" si="0"/><v>2</v></c><c r="C3"><f t="shared" si="7"/><v>9</v></c>
        <c r="D3"><f t="dataTable" ref="D3:D5" r1="A1"/><v>4</v></c></row></sheetData></worksheet>"#;
    assert_eq!(
        cells(xml),
        [
            "A2=1|'Q1'!B2*$C$1",
            "B2=1|A1:A3",
            "A3=2|'Q1'!B3*$C$1",
            "C3=9",
            "D3=4|",
        ]
    );
    let filled = sheet(xml).arrangement.filled;
    let at = |row, col| CellPos::new(row, col);
    assert_eq!(filled, [(at(1, 1), at(3, 1)), (at(2, 3), at(4, 3))]);
}

#[test]
fn what_is_hidden_or_merged_is_found() {
    let xml = r#"<worksheet><cols><col min="3" max="4" hidden="1"/><col min="6" max="6"/></cols><sheetData>
        <row r="2" hidden="1"/><row hidden="true"/><row r="9" hidden="0"/></sheetData>
        <autoFilter ref="A1:B9"><filterColumn colId="0"/></autoFilter>
        <mergeCells><mergeCell ref="A5:B6"/></mergeCells>
        <extLst><ext><row r="1" hidden="1"/><c r="A1"><v>1</v></c></ext></extLst></worksheet>"#;
    let found = sheet(xml);
    assert!(found.cells.is_empty());
    let found = found.arrangement;
    assert!(found.hidden_rows.iter().eq(&[1, 2]));
    assert_eq!(found.hidden_columns, [2..=3]);
    assert_eq!(found.merged, [(CellPos::new(4, 0), CellPos::new(5, 1))]);
    assert!(found.filtered);
}

#[test]
fn what_is_damaged_or_too_much_is_refused() {
    let tables = Tables {
        strings: &[],
        days: &[],
        epoch_1904: false,
        displays: &[],
        runs: &std::collections::HashMap::new(),
    };
    for xml in [
        "<w><sheetData><row><c r='A1'><v>1</v>",
        "<w><sheetData><row><c r='A1'><v>1",
        "<w><sheetData><row r='1' r='2'/></sheetData></w>",
        "<w><sheetData><row r='1'=s '2'/></sheetData></w>",
        "<w><sheetData><row><c t='s' t='b'><v>1</v></c></row></sheetData></w>",
        "<w><sheetData><row><c><f t='array' ref='A1' t='shared'/></c></row></sheetData></w>",
        "<w><sheetData><row><row/></row></sheetData></w>",
        "<w><sheetData><row><c><c/></c></row></sheetData></w>",
        "<w><sheetData><row><c><v>1<b/>2</v></c></row></sheetData></w>",
        "<w><sheetData><row><c><f>1<b/>2</f></c></row></sheetData></w>",
        "<w><sheetData><row><c t='inlineStr'><is><t>1<b/></t></is></c></row></sheetData></w>",
        "<w><sheetData><row><c r='A1'><v>1</v></c></ro></sheetData></w>",
        "<w><sheetData><row><x:c/></row></sheetData></w>",
        "<worksheet",
    ] {
        let limits = limits(9);
        let read = read(&of_sheet(xml), &tables, &mut Left::new(&limits));
        assert_eq!(read.err(), Some(Malformed), "{xml}");
    }
    let within =
        |xml: &str, most: u64| read(&of_sheet(xml), &tables, &mut Left::new(&limits(most))).err();
    let xml = "<!DOCTYPE w [<!ENTITY e 'e'>]><worksheet/>";
    assert_eq!(within(xml, 9), Some(Fault::DocumentType));
    let xml = "<w><sheetData><row><c><v>1</v></c><c><v>2</v></c><c/></row></sheetData></w>";
    assert_eq!(within(xml, 2), None);
    assert_eq!(within(xml, 1), Some(Fault::Beyond(Limit::Cells)));
    // A cell far out costs no more than one nearby.
    let xml = "<w><sheetData><row r='1048576'><c r='XFD1048576'><v>1</v></c></row></sheetData></w>";
    assert_eq!(within(xml, 1), None);
}

/// What is said of rows, and at which cell.
fn doubted(rows: &str) -> Option<(Doubt, String)> {
    doubted_sheet(&format!("<sheetData>{rows}</sheetData>"))
}

/// The same of all that a sheet holds.
fn doubted_sheet(held: &str) -> Option<(Doubt, String)> {
    let strings = ["zero".to_owned()];
    let tables = Tables {
        strings: &strings,
        days: &[],
        epoch_1904: false,
        displays: &[],
        runs: &std::collections::HashMap::new(),
    };
    let limits = limits(9);
    let mut left = Left::new(&limits);
    let xml = format!(
        "<worksheet xmlns='{MAIN}' xmlns:x='urn:x' xmlns:n='{MAIN}' \
         xmlns:m='http://schemas.openxmlformats.org/markup-compatibility/2006'>\
         {held}</worksheet>"
    );
    match read(&xml, &tables, &mut left) {
        Err(Fault::Doubt(doubt)) => {
            let at = left.at.map(|pos| pos.to_string());
            Some((doubt, at.unwrap_or_default()))
        }
        Err(fault) => panic!("{held}: {fault:?}"),
        Ok(_) => None,
    }
}

#[test]
fn what_programs_read_differently_is_refused_with_its_place() {
    let in_row = |cells: &str| format!("<row r='1'>{cells}</row>");
    let of_cell = |held: &str| in_row(&format!("<c r='B1'>{held}</c>"));
    let one = "<c r='B1'><v>1</v></c>";
    for (rows, doubt, at) in [
        (in_row(&format!("{one}<c r='B1'/>")), Doubt::CellTwice, "B1"),
        (in_row(&format!("{one}<c r='A1'/>")), Doubt::Order, "A1"),
        (in_row(&format!("{one}<c r='$C$1'/>")), Doubt::Place, "C1"),
        (in_row(&format!("{one}<c r='c1'/>")), Doubt::Place, "C1"),
        (in_row("<c r=' B1'/>"), Doubt::Place, "A1"),
        (in_row("<c r=''/>"), Doubt::Place, "A1"),
        (in_row("<c r='XFE1'/>"), Doubt::Place, "A1"),
        (in_row("<c r='XFD1'/><c/>"), Doubt::Place, "XFE1"),
        (in_row("<c r='B2'/>"), Doubt::Place, "A1"),
        ("<row r='2'/><row r='2'/>".to_owned(), Doubt::RowTwice, "A2"),
        ("<row r='2'/><row r='1'/>".to_owned(), Doubt::Order, "A1"),
        ("<row r='3'/><row r='x'/>".to_owned(), Doubt::Place, "A4"),
        ("<row r='0'/>".to_owned(), Doubt::Place, "A1"),
        ("<row r='+1'/>".to_owned(), Doubt::Place, "A1"),
        ("<row r='1048577'/>".to_owned(), Doubt::Place, "A1"),
        (
            "<row r='1048576'/><row/>".to_owned(),
            Doubt::Place,
            "A1048576",
        ),
        (of_cell("<v>1</v><v/>"), Doubt::ValueTwice, "B1"),
        (of_cell("<f>1</f><f>2</f>"), Doubt::ValueTwice, "B1"),
        (of_cell("<is><t>1</t></is>"), Doubt::ValueTwice, "B1"),
        (
            of_cell("<v>1</v><is><t>1</t></is>"),
            Doubt::ValueTwice,
            "B1",
        ),
        (
            in_row("<c t='inlineStr'><v>1</v></c>"),
            Doubt::ValueTwice,
            "A1",
        ),
        (
            in_row("<c t='inlineStr'><is/><is/></c>"),
            Doubt::ValueTwice,
            "A1",
        ),
        (in_row("<c t='x'><v>1</v></c>"), Doubt::CellType, "A1"),
        (in_row("<c t=''><v>1</v></c>"), Doubt::CellType, "A1"),
        (in_row("<c t='s'><v>1</v></c>"), Doubt::CellType, "A1"),
        (in_row("<c t='s'><v>a</v></c>"), Doubt::CellType, "A1"),
        (in_row("<c t='b'><v>2</v></c>"), Doubt::CellType, "A1"),
        (in_row(&format!("{one}<x:c r='C1'/>")), Doubt::Foreign, "B1"),
        (in_row("<c r='C1' xmlns='urn:x'/>"), Doubt::Foreign, "A1"),
        (of_cell("<x:v>2</x:v>"), Doubt::Foreign, "B1"),
        ("<x:row/>".to_owned(), Doubt::Foreign, ""),
        ("<row xmlns='urn:x'/>".to_owned(), Doubt::Foreign, ""),
        ("<m:AlternateContent/>".to_owned(), Doubt::Alternative, ""),
        (in_row("<m:AlternateContent/>"), Doubt::Alternative, "A1"),
        (of_cell("<m:AlternateContent/>"), Doubt::Alternative, "B1"),
        (
            in_row("<c r='C1' m:ProcessContent='x:a'/>"),
            Doubt::Alternative,
            "C1",
        ),
        ("</sheetData><sheetData>".to_owned(), Doubt::ListTwice, ""),
        (
            "</sheetData><x:cols/><sheetData>".to_owned(),
            Doubt::Foreign,
            "",
        ),
        (
            "</sheetData><m:AlternateContent><m:Choice Requires='x'><cols/></m:Choice>\
             </m:AlternateContent><sheetData>"
                .to_owned(),
            Doubt::Alternative,
            "",
        ),
    ] {
        assert_eq!(doubted(&rows), Some((doubt, at.to_owned())), "{rows}");
        // The same where no row and no cell is one of the usual.
        let unusual = rows.replace('\'', "\"");
        assert_eq!(doubted(&unusual), Some((doubt, at.to_owned())), "{unusual}");
    }
    for rows in [
        "<n:row><n:c r='A1'><n:v>1</n:v></n:c></n:row><row><c r='A2'/></row>",
        "<row r='1' x:a='1'><c r='A1' x:b='2'><v>1</v><extLst><x:v>2</x:v></extLst></c></row>",
        "<row r='1'><c t='inlineStr'><v></v><is><t>a</t></is></c><c t='s'><v/></c></row>",
    ] {
        assert_eq!(doubted(rows), None, "{rows}");
    }
    let beside = "<sheetData/><x:other><c r='A1'/></x:other><extLst><sheetData/></extLst>\
        <m:AlternateContent><m:Choice Requires='x'><controls><x:row/></controls></m:Choice>\
        <m:Fallback/></m:AlternateContent>";
    assert_eq!(doubted_sheet(beside), None);
}

#[test]
fn texts_in_pieces_are_one_text() {
    let xml = "<sst count='4'><si><t>a</t></si><si><r><t>b</t></r><r><t xml:space='preserve'> c</t></r><rPh sb='0'><t>x</t></rPh></si>\
        <si/><si><t/></si><si><t>&lt;_x000D_&#10;_x005F_x0041_</t></si></sst>";
    let limits = Limits::DEFAULT;
    let read = strings::read(&of_sheet(xml), &mut Left::new(&limits));
    let expected = ["a", "b c", "", "", "<\r\n_x0041_"];
    assert_eq!(read, Ok(expected.map(str::to_owned).to_vec()));
}

/// Cells as nearly all programs write them, with what may go wrong in them.
fn usual_cells() -> impl Strategy<Value = String> {
    let some = |attribute: &'static str, values: &'static [&'static str]| {
        let value = proptest::option::of(proptest::sample::select(values));
        value.prop_map(move |value| {
            value.map_or_else(String::new, |value| format!(" {attribute}=\"{value}\""))
        })
    };
    let element = |name: &'static str, texts: &'static [&'static str]| {
        let text = proptest::option::of(proptest::sample::select(texts));
        text.prop_map(move |text| {
            text.map_or_else(String::new, |text| format!("<{name}>{text}</{name}>"))
        })
    };
    let place = some("r", &["A1", "B1", "$C$1", "xfd9", "XFE1", "A0", "1", ""]);
    let style = some("s", &["0", "1", "7", "-1", "x", ""]);
    let kind = some("t", &["n", "s", "str", "inlineStr", "b", "e", "d", "x"]);
    let formula = element("f", &["1+1", "A1&amp;\"ž\"", "", "<![CDATA[1]]>", "123456"]);
    let values = &[
        "1",
        "2",
        "1.50",
        " 7 ",
        "99",
        "1e999",
        "about 5",
        "a &lt; b",
        "_x0007_",
        "",
        "true",
        "#N/A",
        "2020-06-30T00:00:00",
        "<![CDATA[1]]>",
        "1<!-- 2 -->",
        "1&#x33;",
        "žćš",
    ];
    let value = element("v", values);
    (place, style, kind, formula, value).prop_map(|(place, style, kind, formula, value)| {
        format!("<c{place}{style}{kind}>{formula}{value}</c>")
    })
}

fn usual_rows() -> impl Strategy<Value = String> {
    let number = proptest::sample::select(vec!["", " r=\"1\"", " r=\"2\"", " r=\"0\"", " r=\"x\""]);
    let rest = proptest::sample::select(vec!["", " ht=\"2\"", " hidden=\"1\"", " r=\"3\"", "/"]);
    let cells = proptest::collection::vec(usual_cells(), 0..3);
    (number, rest, cells).prop_map(|(number, rest, cells)| match rest {
        "/" => format!("<row{number}/>"),
        _ => format!("<row{number}{rest}>{}</row>", cells.concat()),
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn what_is_read_in_one_pass_is_what_the_walk_reads(
        rows in proptest::collection::vec(usual_rows(), 1..4),
        most in (1_u64..5, 0_u64..40, 1_u64..8, 2_u64..7),
    ) {
        let limits = Limits {
            cells: most.0,
            string_bytes: most.1,
            formula_bytes: most.2,
            xml_depth: most.3,
            ..Limits::DEFAULT
        };
        let strings = ["zero".to_owned(), "one".to_owned(), String::new()];
        let tables = Tables { strings: &strings, days: &[false, true], epoch_1904: false, displays: &[], runs: &std::collections::HashMap::new() };
        let given = |rows: &str| {
            let xml = format!("<w xmlns='{MAIN}'><sheetData>{rows}</sheetData></w>");
            let mut left = Left::new(&limits);
            let found = read(&xml, &tables, &mut left);
            format!("{found:?} at {:?}", left.at)
        };
        let usual = rows.concat();
        // With a blank more, no row and no cell is one of the usual.
        let unusual = usual.replace("<c", "<c ").replace("<row", "<row ");
        prop_assert_eq!(given(&usual), given(&unusual));
    }

    #[test]
    fn a_text_read_in_one_pass_is_what_the_walk_reads(
        texts in proptest::collection::vec("[a&;_x07 ž\r]{0,9}|<!\\[CDATA\\[a\\]\\]>|<r/>", 0..4),
        most in (0_u64..4, 0_u64..20, 2_u64..5),
    ) {
        let limits = Limits {
            shared_strings: most.0,
            string_bytes: most.1,
            xml_depth: most.2,
            ..Limits::DEFAULT
        };
        let given = |opening: &str| {
            let items: String = texts
                .iter()
                .map(|text| format!("{opening}<t>{text}</t></si>"))
                .collect();
            let xml = format!("<sst xmlns='{MAIN}'>{items}</sst>");
            strings::read(&xml, &mut Left::new(&limits))
        };
        prop_assert_eq!(given("<si>"), given("<si >"));
    }
}
