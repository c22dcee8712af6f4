//! Made-up submissions: consistent ones, and errors put into them.
//!
//! `consistent` walks at random among the submissions that satisfy every rule of a form; `faults`
//! makes the errors that people make. They serve to measure the corrections, to test with many
//! files, and to try out a changed form before it is sent to anybody. The same seed gives the same
//! figures.

pub mod consistent;
pub mod faults;
pub mod random;
#[cfg(test)]
mod tests;
mod walk;

pub use consistent::{Consistent, Generator};
pub use faults::{Fault, Injected};
pub use random::Random;
