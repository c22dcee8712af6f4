//! From a definition to a blank workbook.
