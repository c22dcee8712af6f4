//! Reads workbooks: each format by its reader.

use std::sync::Arc;

use super::recognise::recognise;
use super::xlsx::Read;
use super::{Format, OpenError, Workbook, other, xlsx};

/// See [`crate::open`](crate::open()).
pub fn read(bytes: &[u8]) -> Result<Workbook, OpenError> {
    let format = recognise(bytes)?;
    let Read {
        sheets,
        names,
        epoch_1904,
    } = match format {
        Format::Xlsx => xlsx::read(bytes)?,
        other => other::read(bytes, other)?,
    };
    Ok(Workbook {
        bytes: Arc::from(bytes),
        format,
        sheets,
        names,
        epoch_1904,
    })
}
