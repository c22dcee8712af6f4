//! How much of a file is read. A form with two hundred questions needs a thousandth of each.

/// The largest file, in bytes.
pub const FILE_BYTES: usize = 256 << 20;
/// The most entries of a package.
pub const ENTRIES: usize = 10_000;
/// The most bytes of a package when unpacked, and of any one part.
pub const UNPACKED_BYTES: u64 = 1 << 30;
/// The most sheets.
pub const SHEETS: usize = 1_000;
/// The most cells that hold something, in all sheets.
pub const CELLS: usize = 5_000_000;
