//! How the regional workbook looks: one place for every colour and border.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

const INK: u32 = 0x1F2A37;
const QUIET: u32 = 0x5B6776;
const LINE: u32 = 0xC9D2DC;
const BAND: u32 = 0x1F4E6B;
const GROUP: u32 = 0xE6EEF4;
const EMPTY: u32 = 0xF1F3F5;
const ERROR: u32 = 0xA81E17;
const WARNING: u32 = 0x7D5000;

/// The lines of a chart's grid.
pub(super) const GRID: u32 = 0xDDE3E9;

/// The colours of series, told apart also by those who see no red or no green (Okabe and Ito).
pub(super) const SERIES: [u32; 7] = [
    0x0072B2, 0xE69F00, 0x009E73, 0xCC79A7, 0x56B4E9, 0xD55E00, 0x4D4D4D,
];

/// The formats of the regional workbook.
pub(super) struct Styles {
    pub(super) title: Format,
    pub(super) about: Format,
    pub(super) quiet: Format,
    pub(super) plain: Format,
    pub(super) period: Format,
    pub(super) header: Format,
    pub(super) header_right: Format,
    pub(super) group: Format,
    pub(super) code: Format,
    pub(super) text: Format,
    pub(super) wrapped: Format,
    /// An answer that is a word.
    pub(super) word: Format,
    /// Nothing was given.
    pub(super) empty: Format,
    pub(super) unreadable: Format,
    pub(super) missing: Format,
    pub(super) error: Format,
    pub(super) warning: Format,
    pub(super) good: Format,
}

/// How a number is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shown {
    /// 1,252.
    Whole,
    /// 12.5.
    Decimal,
    /// 2020.
    Year,
    /// 40.2 %, of 0.402.
    Share,
    /// +12 %.
    Change,
}

impl Styles {
    pub(super) fn new() -> Self {
        let quiet = || base().set_font_size(9.0).set_font_color(Color::RGB(QUIET));
        let header = || {
            boxed()
                .set_bold()
                .set_font_color(Color::White)
                .set_background_color(Color::RGB(BAND))
                .set_border_color(Color::RGB(BAND))
        };
        let right = |format: Format| format.set_align(FormatAlign::Right);
        let grave = |colour: u32| boxed().set_bold().set_font_color(Color::RGB(colour));
        Self {
            title: base()
                .set_bold()
                .set_font_size(16.0)
                .set_font_color(Color::RGB(BAND)),
            about: base().set_font_color(Color::RGB(QUIET)),
            quiet: quiet(),
            plain: base(),
            period: base()
                .set_bold()
                .set_font_size(13.0)
                .set_font_color(Color::RGB(BAND)),
            header: header(),
            header_right: right(header()),
            group: boxed().set_bold().set_background_color(Color::RGB(GROUP)),
            code: boxed().set_font_size(9.0).set_font_color(Color::RGB(QUIET)),
            text: boxed().set_text_wrap(),
            wrapped: boxed().set_text_wrap().set_align(FormatAlign::Top),
            word: right(boxed().set_font_color(Color::RGB(QUIET))),
            empty: right(
                boxed()
                    .set_italic()
                    .set_font_color(Color::RGB(QUIET))
                    .set_background_color(Color::RGB(EMPTY)),
            ),
            unreadable: right(boxed().set_font_color(Color::RGB(ERROR))),
            missing: boxed()
                .set_text_wrap()
                .set_indent(1)
                .set_font_size(9.0)
                .set_font_color(Color::RGB(WARNING)),
            error: grave(ERROR),
            warning: grave(WARNING),
            good: boxed(),
        }
    }

    /// The format of a number; of one that not all gave, with a star.
    pub(super) fn number(&self, shown: Shown, bold: bool, starred: bool) -> Format {
        let star = if starred { "\\*" } else { "" };
        let format = match shown {
            Shown::Whole => format!("#,##0{star}"),
            Shown::Decimal => format!("#,##0.0{star}"),
            Shown::Year => format!("0{star}"),
            Shown::Share => format!("0.0%{star}"),
            Shown::Change => "+0%;-0%;0%".to_owned(),
        };
        let number = boxed().set_align(FormatAlign::Right).set_num_format(format);
        match bold {
            true => number.set_bold().set_background_color(Color::RGB(GROUP)),
            false => number,
        }
    }
}

fn base() -> Format {
    Format::new()
        .set_font_name("Calibri")
        .set_font_size(11.0)
        .set_font_color(Color::RGB(INK))
        .set_align(FormatAlign::VerticalCenter)
}

fn boxed() -> Format {
    base()
        .set_border(FormatBorder::Thin)
        .set_border_color(Color::RGB(LINE))
}
