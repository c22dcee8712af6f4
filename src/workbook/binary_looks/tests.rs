//! Records as Excel writes them, and what they say of the looks of cells.

use super::xls;
use super::xlsb::{xlsb_sheet, xlsb_styles};
use crate::cell::CellPos;
use crate::workbook::Content;
use crate::workbook::look::Palette;
use crate::workbook::look::format::Showing;

fn record(kind: u16, data: &[u8]) -> Vec<u8> {
    let length = u16::try_from(data.len()).expect("short");
    [&kind.to_le_bytes()[..], &length.to_le_bytes(), data].concat()
}

/// A font: struck through or not, and its colour.
fn font(struck: bool, colour: u16) -> Vec<u8> {
    let flags = if struck { 8_u16 } else { 0 };
    let data = [
        &200_u16.to_le_bytes()[..],
        &flags.to_le_bytes(),
        &colour.to_le_bytes(),
    ];
    record(0x0031, &data.concat())
}

/// A cell format: font, number format, and the colour that fills it.
fn format(font: u16, format: u16, fill: Option<u16>) -> Vec<u8> {
    let mut data = vec![0; 20];
    data[..2].copy_from_slice(&font.to_le_bytes());
    data[2..4].copy_from_slice(&format.to_le_bytes());
    if let Some(fill) = fill {
        data[14..18].copy_from_slice(&(1_u32 << 26).to_le_bytes());
        data[18..20].copy_from_slice(&fill.to_le_bytes());
    }
    record(0x00E0, &data)
}

#[test]
fn an_old_workbook_tells_how_its_cells_look() {
    let code = b"0\" kg\"";
    let mut own = 200_u16.to_le_bytes().to_vec();
    own.extend(6_u16.to_le_bytes());
    own.push(0);
    own.extend(code);
    let head = [
        record(0x0809, &[0; 16]),
        font(false, 0x7FFF),
        font(false, 8),
        font(false, 8),
        font(true, 0x7FFF),
        font(false, 9),
        record(0x041E, &own),
        format(0, 0, None),
        format(0, 9, None),
        format(0, 200, None),
        format(3, 0, None),
        format(5, 0, None),
        format(5, 0, Some(8)),
    ]
    .concat();
    let at = u32::try_from(head.len() + 15).expect("short");
    let mut sheet = at.to_le_bytes().to_vec();
    sheet.extend([0, 0, 1, 0, b'A']);
    let head = [head, record(0x0085, &sheet), record(0x000A, &[])].concat();
    // The sheet begins where the list says.
    let at = head.len();
    let mut stream = head;
    let place = stream
        .windows(2)
        .position(|pair| pair == [0x85, 0x00])
        .expect("a list");
    stream[place + 4..place + 8].copy_from_slice(&u32::try_from(at).expect("short").to_le_bytes());
    stream.extend(record(0x0809, &[0; 16]));
    for (row, style) in (0_u16..).zip(0_u16..6) {
        let mut data = row.to_le_bytes().to_vec();
        data.extend(3_u16.to_le_bytes());
        data.extend(style.to_le_bytes());
        data.extend(1_f64.to_le_bytes());
        stream.extend(record(0x0203, &data));
    }
    let mut row = vec![0; 16];
    row[0] = 7;
    row[6..8].copy_from_slice(&300_u16.to_le_bytes());
    row[12] = 0x20;
    stream.extend(record(0x0208, &row));
    let found = xls(&stream);
    let looks = found.get("A").expect("a sheet");
    let display = |row: u32| looks.cells.get(&CellPos::new(row, 3)).cloned();
    assert_eq!(display(0), None);
    let number = Content::Number(1.0);
    let showing = |row: u32| display(row).and_then(|display| display.showing(&number));
    assert_eq!(showing(1), Some(Showing::Percent("100%".to_owned())));
    assert!(matches!(showing(2), Some(Showing::Words { words, .. }) if words == "kg"));
    assert!(display(3).is_some_and(|display| display.struck));
    assert!(display(4).is_some_and(|display| display.unseen));
    assert_eq!(display(5), None);
    assert_eq!(looks.hidden_rows, [7]);
    for cut in 0..stream.len() {
        xls(&stream[..cut]);
    }
}

#[test]
fn a_binary_workbook_tells_how_its_cells_look() {
    let record = |id: u16, data: &[u8]| {
        let mut out = match id {
            0..=127 => vec![id as u8],
            id => vec![(id & 0x7F) as u8 | 0x80, (id >> 7) as u8],
        };
        out.push(u8::try_from(data.len()).expect("short"));
        out.extend(data);
        out
    };
    let mut white = vec![0; 20];
    white[12] = 2 << 1;
    white[16..19].copy_from_slice(&[255, 255, 255]);
    let mut struck = vec![0; 20];
    struck[2] = 8;
    let format = |font: u8, number: u8| {
        let mut data = vec![0; 16];
        data[2] = number;
        data[4] = font;
        data
    };
    let styles = [
        record(43, &[0; 20]),
        record(43, &white),
        record(43, &struck),
        record(45, &[0; 20]),
        record(626, &[0; 4]),
        record(47, &format(0, 9)),
        record(627, &[]),
        record(617, &[0; 4]),
        record(47, &format(0, 0)),
        record(47, &format(0, 9)),
        record(47, &format(1, 0)),
        record(47, &format(2, 0)),
        record(618, &[]),
    ]
    .concat();
    let styles = xlsb_styles(&styles, &Palette::default());
    assert_eq!(styles.displays.len(), 4);
    let mut row = vec![0; 17];
    row[0] = 5;
    row[8..10].copy_from_slice(&300_u16.to_le_bytes());
    row[11] = 0x10;
    let cell = |column: u8, style: u8| {
        let mut data = vec![column, 0, 0, 0, style, 0, 0, 0];
        data.extend(1_f64.to_le_bytes());
        record(5, &data)
    };
    let sheet = [
        record(0, &row),
        cell(0, 0),
        cell(1, 1),
        cell(2, 2),
        cell(3, 3),
    ]
    .concat();
    let looks = xlsb_sheet(&sheet, &styles);
    let display = |column: u32| looks.cells.get(&CellPos::new(5, column)).cloned();
    assert_eq!(display(0), None);
    let showing = display(1).and_then(|display| display.showing(&Content::Number(0.4)));
    assert_eq!(showing, Some(Showing::Percent("40%".to_owned())));
    assert!(display(2).is_some_and(|display| display.unseen));
    assert!(display(3).is_some_and(|display| display.struck));
    assert_eq!(looks.hidden_rows, [5]);
}
