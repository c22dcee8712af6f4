//! How well the corrections find and mend what people get wrong.
//!
//! Consistent submissions are written as workbooks, one to five errors are put into each, and the
//! engine is asked what it would do. `cargo bench --bench corrections -- --seed 7 --files 300`
//! prints a table; `--json` prints it for programs, `--write` keeps it in `docs/corrections.md`.
//!
//! With `--wasm` the same faulty files are opened by the WebAssembly module in Node, and the time is
//! taken that it needs to check one again and to propose everything after an edit.
//!
//! `case` makes and repairs one file, `score` compares what was proposed with what is true, `table`
//! adds up and prints, `sight` says which errors the balances of the form can show at all.

#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a benchmark of our own form, which prints what it measured"
)]

mod case;
mod score;
mod sight;
mod table;
mod timing;

use std::time::Instant;

use clap::Parser;
use kpi_validator::language::Messages;
use kpi_validator::synthetic::{Fault, Generator, Random};
use kpi_validator::template::roadmap;

use case::Case;
use table::Table;

#[derive(Parser)]
struct Arguments {
    /// The seed of everything that is random.
    #[arg(long, default_value_t = 1)]
    seed: u64,
    /// How many submissions are made; half of them with one for the period before.
    #[arg(long, default_value_t = 400)]
    files: usize,
    /// How many errors are put into each file, instead of one to five.
    #[arg(long)]
    errors: Option<usize>,
    /// Print the results as JSON.
    #[arg(long)]
    json: bool,
    /// Keep the results in `docs/corrections.md`.
    #[arg(long)]
    write: bool,
    /// Print every error of a kind (or of `all`) that was not mended, with what was proposed.
    #[arg(long, value_name = "KIND")]
    explain: Option<String>,
    /// Time the WebAssembly module, which must have been built.
    #[arg(long)]
    wasm: bool,
    /// What cargo passes on.
    #[arg(long, hide = true)]
    bench: bool,
}

fn main() {
    let arguments = Arguments::parse();
    let template = roadmap();
    let messages = Messages::new("en");
    let mut generator = Generator::new(&template, arguments.seed);
    let mut random = Random::new(arguments.seed ^ 0x5EED);
    let mut table = Table::default();
    let folder = arguments.wasm.then(timing::folder);
    let began = Instant::now();
    for number in 0..arguments.files {
        let Some(made) = generator.next(number % 2 == 1) else {
            eprintln!("no consistent submission was found for file {number}");
            continue;
        };
        let mut case = Case::new(&template, &messages, &made);
        table.clean(&case.findings());
        // One to five errors, of kinds in turn, so that each is as frequent as the others.
        for _ in 0..arguments.errors.unwrap_or(1 + number % 5) {
            let kind = Fault::ALL[random.below(Fault::ALL.len())];
            case.inject(kind, &mut random);
        }
        if let Some(folder) = &folder
            && case.errors.len() == 5
        {
            let name = folder.join(format!("{number:05}.xlsx"));
            std::fs::write(name, case.bytes(&made)).expect("a folder to write to");
        }
        let seen = sight::seen(&template, &case);
        let began = Instant::now();
        let proposed = case.propose();
        table.time(began.elapsed());
        let safe_harm = case.accept_safe();
        let scores = score::scores(&case, &seen);
        if let Some(kind) = &arguments.explain {
            table::explain(kind, number, &case, &scores, &messages);
        }
        table.add(&scores, safe_harm, proposed);
    }
    let took = began.elapsed();
    if let Some(folder) = &folder {
        table.wasm = Some(timing::wasm(folder));
    }
    match arguments.json {
        true => println!("{}", table.json(arguments.seed, arguments.files)),
        false => print!("{}", table.markdown(arguments.seed, arguments.files)),
    }
    eprintln!("{} files in {:.1} s", arguments.files, took.as_secs_f64());
    if arguments.write {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/docs/corrections.md");
        let text = table.document(arguments.seed, arguments.files);
        std::fs::write(path, text).expect("the documentation can be written");
    }
}
