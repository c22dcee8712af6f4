//! The zip package of a workbook: read with limits, and written back with every untouched part as
//! the bytes it was.
