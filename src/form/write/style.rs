//! How the form looks: one place for every colour and border.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

use crate::template::ValueKind;

const INK: u32 = 0x1F2A37;
const QUIET: u32 = 0x5B6776;
const LINE: u32 = 0xC9D2DC;
const BAND: u32 = 0x1F4E6B;
const GROUP: u32 = 0xE6EEF4;
/// Cells to fill in are yellow, as the instruction on each sheet says.
const INPUT: u32 = 0xFFF8DC;

/// The formats of the form.
pub(super) struct Styles {
    pub(super) title: Format,
    pub(super) how: Format,
    pub(super) header: Format,
    pub(super) group: Format,
    pub(super) code: Format,
    pub(super) label: Format,
    pub(super) unit: Format,
    pub(super) count: Format,
    pub(super) amount: Format,
    pub(super) percent: Format,
    pub(super) year: Format,
    pub(super) date: Format,
    pub(super) words: Format,
    pub(super) remark: Format,
    pub(super) fixed: Format,
    pub(super) small: Format,
    /// Figures that are shown and not asked.
    shown: Format,
    shown_percent: Format,
    shown_year: Format,
    shown_date: Format,
    /// Added to a cell while a rule that it is in is violated.
    pub(super) error: Format,
    pub(super) warning: Format,
}

impl Styles {
    /// The format of a figure that is shown and not asked.
    pub(super) fn shown(&self, kind: &ValueKind) -> &Format {
        match kind {
            ValueKind::Percent => &self.shown_percent,
            ValueKind::Year => &self.shown_year,
            ValueKind::Date => &self.shown_date,
            _ => &self.shown,
        }
    }

    pub(super) fn new() -> Self {
        let base = || {
            Format::new()
                .set_font_name("Calibri")
                .set_font_size(11.0)
                .set_font_color(Color::RGB(INK))
                .set_align(FormatAlign::VerticalCenter)
        };
        let boxed = || {
            base()
                .set_border(FormatBorder::Thin)
                .set_border_color(Color::RGB(LINE))
        };
        let input = || {
            boxed()
                .set_background_color(Color::RGB(INPUT))
                .set_unlocked()
        };
        let number = |format: &str| input().set_num_format(format).set_align(FormatAlign::Right);
        let shown = |format: &str| {
            boxed()
                .set_num_format(format)
                .set_align(FormatAlign::Right)
                .set_font_color(Color::RGB(QUIET))
        };
        let alarm = |fill: u32, ink: u32| {
            Format::new()
                .set_background_color(Color::RGB(fill))
                .set_font_color(Color::RGB(ink))
        };
        let quiet = || base().set_font_size(9.0).set_font_color(Color::RGB(QUIET));
        Self {
            title: base()
                .set_bold()
                .set_font_size(16.0)
                .set_font_color(Color::RGB(BAND)),
            how: base().set_text_wrap().set_font_color(Color::RGB(QUIET)),
            header: boxed()
                .set_bold()
                .set_font_color(Color::White)
                .set_background_color(Color::RGB(BAND))
                .set_border_color(Color::RGB(BAND)),
            group: boxed().set_bold().set_background_color(Color::RGB(GROUP)),
            code: boxed().set_font_size(9.0).set_font_color(Color::RGB(QUIET)),
            label: boxed().set_text_wrap(),
            unit: boxed().set_font_color(Color::RGB(QUIET)),
            count: number("#,##0"),
            amount: number("#,##0.###"),
            percent: number("0.##"),
            year: number("0"),
            date: number("yyyy\\-mm\\-dd"),
            words: input().set_align(FormatAlign::Right),
            remark: input().set_text_wrap(),
            fixed: boxed().set_align(FormatAlign::Right),
            small: quiet().set_text_wrap(),
            shown: shown("#,##0.###"),
            shown_percent: shown("0.##"),
            shown_year: shown("0"),
            shown_date: shown("yyyy\\-mm\\-dd"),
            error: alarm(0xFFD6D6, 0x8F1414),
            warning: alarm(0xFFE8B8, 0x6B4300),
        }
    }
}
