//! Reads workbooks: each format by its reader.

use std::sync::Arc;

use super::recognise::recognise;
use super::{Contents, Format, OpenError, Workbook, xlsx};

/// See [`crate::open`](crate::open()).
pub fn read(bytes: &[u8]) -> Result<Workbook, OpenError> {
    let format = recognise(bytes)?;
    let contents = match format {
        Format::Xlsx => xlsx::read(bytes)?,
        #[cfg(feature = "formats")]
        other => super::other::read(bytes, other)?,
        #[cfg(not(feature = "formats"))]
        other => return Err(OpenError::NoReader(other)),
    };
    Ok(workbook(bytes, format, contents))
}

/// A workbook whose contents were read already, by a module that reads its format.
///
/// # Errors
/// When the bytes are no workbook.
pub fn with_contents(bytes: &[u8], contents: Contents) -> Result<Workbook, OpenError> {
    Ok(workbook(bytes, recognise(bytes)?, contents))
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
