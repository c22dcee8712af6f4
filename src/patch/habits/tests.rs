//! How a sheet writes what it holds.

use crate::package::scan::{Mark, Scan};

use super::{Habits, NUMBERS, Notation, TextForm};
use crate::cell::CellPos;

/// The habits of these cells: the start tag of each, and what stands in it.
fn noted(cells: &[(&str, &str)]) -> Habits {
    let mut habits = Habits::default();
    for (tag, content) in cells {
        let Ok(Some(Mark::Open(open))) = Scan::new(tag).next() else {
            panic!("a tag");
        };
        habits.note(CellPos::new(0, 0), &open, tag, content);
    }
    habits
}

#[test]
fn numbers_are_written_as_other_programs_write_them() {
    for (number, shortest, script, excel, c) in [
        (230.0, "230", "230", "230", "230"),
        (123.0, "123", "123", "123", "123"),
        (3.5, "3.5", "3.5", "3.5", "3.5"),
        (1e-4, "0.0001", "0.0001", "1E-4", "0.0001"),
        (0.1, "0.1", "0.1", "0.10000000000000001", "0.1"),
        (0.01, "0.01", "0.01", "0.01", "0.01"),
        (0.039, "0.039", "0.039", "3.9E-2", "0.039"),
        (0.05, "0.05", "0.05", "5.0000000000000003E-2", "0.05"),
        (1e-5, "0.00001", "0.00001", "1.0000000000000001E-5", "1E-05"),
        (
            -1.5e21,
            "-1500000000000000000000",
            "-1.5e+21",
            "-1.5E+21",
            "-1.5E+21",
        ),
        (1e-7, "0.0000001", "1e-7", "9.9999999999999995E-8", "1E-07"),
        (
            123_456.789,
            "123456.789",
            "123456.789",
            "123456.789",
            "123456.789",
        ),
    ] {
        assert_eq!(Notation::Shortest.write(number), shortest);
        assert_eq!(Notation::Script.write(number), script);
        assert_eq!(Notation::Excel.write(number), excel);
        assert_eq!(Notation::C(16, 'E').write(number), c);
    }
}

#[test]
fn whole_numbers_can_have_a_point() {
    for (number, java, python) in [
        (31.0, "31.0", "31.0"),
        (0.0, "0.0", "0.0"),
        (-2.5, "-2.5", "-2.5"),
        (12_345_678.0, "1.2345678E7", "12345678.0"),
        (1e-4, "1.0E-4", "0.0001"),
        (1e-5, "1.0E-5", "1e-05"),
        (1e16, "1.0E16", "1e+16"),
    ] {
        assert_eq!(Notation::Java.write(number), java);
        assert_eq!(Notation::Python.write(number), python);
    }
    let habits = noted(&[
        ("<c r=\"A1\">", "<v>16.0</v>"),
        ("<c r=\"A2\">", "<v>2.5</v>"),
    ]);
    assert_eq!(habits.number(31.0), "31.0");
}

#[test]
fn a_cell_is_written_as_its_neighbours_are() {
    let habits = noted(&[
        (
            "<c r=\"A1\" t=\"n\" s=\"1\">",
            "<v>9.9999999999999995E-8</v>",
        ),
        ("<c r=\"B1\" t=\"inlineStr\">", "<is><t>x</t></is>"),
        ("<c r=\"C1\" s=\"2\" />", ""),
    ]);
    assert_eq!(habits.number(0.039), "3.9E-2");
    assert_eq!(habits.text(), TextForm::Inline);
    assert!(habits.type_first() && habits.explicit_numbers());
    assert_eq!(habits.closing(), " />");
    assert_eq!(Habits::default().text(), TextForm::Shared);
}

#[test]
fn types_and_styles_are_written_out_where_most_cells_do_so() {
    let blank = ("<c r=\"A1\" t=\"n\"/>", "");
    let result = ("<c r=\"A2\" s=\"0\" t=\"n\">", "<f>B1</f><v>1</v>");
    let habits = noted(&[blank, result]);
    assert!(habits.explicit_blanks() && habits.explicit_results() && habits.explicit_style());
    // As many do not.
    let (bare, plain) = (("<c r=\"A3\"/>", ""), ("<c r=\"A4\">", "<f>B1</f><v>1</v>"));
    let habits = noted(&[blank, result, bare, plain]);
    assert!(!habits.explicit_blanks() && !habits.explicit_results());
    assert!(!habits.explicit_style());
}

#[test]
fn texts_are_written_as_most_are_and_shared_where_that_is_undecided() {
    let shared = ("<c t=\"s\">", "<v>0</v>");
    let inline = ("<c t=\"inlineStr\">", "<is><t>a</t></is>");
    let plain = ("<c t=\"str\">", "<v>a</v>");
    for (cells, form) in [
        (vec![plain], TextForm::Plain),
        (vec![plain, shared], TextForm::Shared),
        (vec![plain, shared, shared], TextForm::Shared),
        (vec![inline, shared], TextForm::Shared),
        (vec![plain, inline], TextForm::Inline),
    ] {
        assert_eq!(noted(&cells).text(), form, "{cells:?}");
    }
}

#[test]
fn a_sheet_without_telling_numbers_is_written_as_its_program_writes() {
    let mut habits = Habits::default();
    assert_eq!(habits.number(1e-5), "0.00001");
    habits.by_excel = true;
    assert_eq!(habits.number(1e-5), "1.0000000000000001E-5");
    habits.by_openpyxl = true;
    assert_eq!(habits.number(1e-5), "1e-05");
}

/// What a sheet says of its program is less than what its numbers say, if they tell its way at all: by
/// a point, an exponent or many digits.
#[test]
fn telling_numbers_count_more_than_the_program() {
    for (written, by_excel, by_openpyxl, expected) in [
        ("1e-05", true, false, "1e-05"),
        ("0.00001", true, false, "0.00001"),
        ("12345678901234568", false, true, "0.00001"),
    ] {
        let content = format!("<v>{written}</v>");
        let mut habits = noted(&[("<c>", content.as_str())]);
        habits.by_excel = by_excel;
        habits.by_openpyxl = by_openpyxl;
        assert_eq!(habits.number(1e-5), expected, "{written}");
    }
}

#[test]
fn only_the_first_telling_numbers_are_looked_at() {
    let (plain, exponent) = (("<c>", "<v>0.00001</v>"), ("<c>", "<v>1E-05</v>"));
    // Fifteen digits stand the same in every way to write them.
    let digits = ("<c>", "<v>123456789012345</v>");
    for (most, later, written) in [(plain, exponent, "0.00001"), (digits, exponent, "1E-05")] {
        let mut cells = vec![most; NUMBERS];
        cells.extend([later; NUMBERS + 100]);
        assert_eq!(noted(&cells).number(1e-5), written, "{most:?}");
    }
}

#[test]
fn no_habit_makes_another_number_of_one() {
    // Fifteen digits suit the neighbour, and would not give a third back.
    let habits = noted(&[("<c>", "<v>1e-05</v>")]);
    assert_eq!(habits.number(1e-5), "1e-05");
    assert_eq!(habits.number(1.0 / 3.0), "0.3333333333333333");
}

#[test]
fn only_a_row_that_says_no_more_than_its_place_is_bare() {
    let mut habits = noted(&[("<c r=\"A1\"/>", ""); 65]);
    assert_eq!(habits.bare_cells.len(), 64);
    habits.note_empty("<row r=\"1\"/>");
    habits.note_empty("<row r=\"2\"/>");
    habits.note_empty("<row r=\"3\" ht=\"9\"/>");
    assert_eq!(habits.bare_rows, 2);
    for (tag, openpyxl) in [
        ("<outlinePr summaryBelow=\"1\" summaryRight=\"1\"/>", true),
        ("<outlinePr summaryBelow=\"1\" summaryRight=\"0\"/>", false),
    ] {
        habits.note_empty(tag);
        assert_eq!(habits.by_openpyxl, openpyxl, "{tag}");
    }
}
