//! Reads the binary formats, `.xls` of Excel 97 to 2003 (MS-XLS) and `.xlsb` (MS-XLSB).
//!
//! Both are records: a number that says what it is, a length, fields. `xls` and `xlsb` walk through them,
//! `fields` takes them apart, `texts` joins texts that go on in the next record, `tokens` makes formulas
//! readable (`functions` has their functions). Every field is asked for; one that is not there makes the
//! file a damaged one.

mod fields;
mod functions;
mod sheet;
#[cfg(test)]
mod tests;
mod texts;
mod tokens;
mod xls;
mod xlsb;

pub(super) use xls::read as xls;
pub(super) use xlsb::read as xlsb;
