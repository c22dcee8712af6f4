//! Reads workbooks: each format by its reader.

use std::sync::Arc;

use crate::limits::Limits;

use super::recognise::recognise;
use super::xlsx::Read;
use super::{Format, OpenError, Workbook, ods, other, xlsx};

/// See [`crate::open`](crate::open()).
pub fn read(bytes: &[u8], limits: &Limits) -> Result<Workbook, OpenError> {
    let format = recognise(bytes, limits)?;
    let Read {
        sheets,
        names,
        epoch_1904,
    } = match format {
        Format::Xlsx => xlsx::read(bytes, limits)?,
        Format::Ods => ods::read(bytes, limits)?,
        Format::Xls => other::xls(bytes, limits)?,
        Format::Xlsb => other::xlsb(bytes, limits)?,
    };
    Ok(Workbook {
        bytes: Arc::from(bytes),
        format,
        sheets,
        names,
        epoch_1904,
    })
}
