//! Reads workbooks: each format by its reader.

use std::sync::Arc;

use crate::limits::Limits;

use super::recognise::recognise;
use super::{Contents, Format, OpenError, Workbook, xlsx};

/// See [`crate::open`](crate::open()).
pub fn read(bytes: &[u8], limits: &Limits) -> Result<Workbook, OpenError> {
    let format = recognise(bytes, limits)?;
    let contents = match format {
        Format::Xlsx => xlsx::read(bytes, limits)?,
        #[cfg(feature = "formats")]
        Format::Ods => super::ods::read(bytes, limits)?,
        #[cfg(feature = "formats")]
        Format::Xls => super::binary::xls(bytes, limits)?,
        #[cfg(feature = "formats")]
        Format::Xlsb => super::binary::xlsb(bytes, limits)?,
        #[cfg(not(feature = "formats"))]
        Format::Ods | Format::Xls | Format::Xlsb => return Err(OpenError::NoReader(format)),
    };
    Ok(workbook(bytes, format, contents))
}

/// A workbook whose contents were read already, by a module that reads its format.
///
/// # Errors
/// When the bytes are no workbook.
pub fn with_contents(bytes: &[u8], contents: Contents) -> Result<Workbook, OpenError> {
    Ok(workbook(
        bytes,
        recognise(bytes, &Limits::DEFAULT)?,
        contents,
    ))
}

fn workbook(bytes: &[u8], format: Format, contents: Contents) -> Workbook {
    Workbook {
        bytes: Arc::from(bytes),
        format,
        sheets: contents.sheets,
        names: contents.names,
        epoch_1904: contents.epoch_1904,
    }
}
