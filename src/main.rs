//! The command line: checks and corrects files, and writes the blank form.

mod cli;

use std::process::ExitCode;

fn main() -> ExitCode {
    cli::run()
}
