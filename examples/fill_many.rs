//! Writes many made-up submissions into a folder, to try out and to measure the secretariat's desk.
//!
//! `cargo run --example fill_many -- OUT COUNT [SEED]`
//!
//! Some submissions that satisfy every rule are varied: each file is of another jurisdiction or period
//! (halves of years before 2019, then again), half of them with other figures, so that they violate
//! rules as submissions do.

use std::error::Error;
use std::path::Path;

use kpi_validator::code::Code;
use kpi_validator::form::{Figures, filled};
use kpi_validator::language::Messages;
use kpi_validator::synthetic::{Generator, Random};
use kpi_validator::template::roadmap;
use kpi_validator::workbook::Content;

/// So many are made from nothing.
const BASES: usize = 6;
/// The first and the last year of the made-up periods.
const YEARS: (i32, i32) = (2009, 2018);

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [out, count, rest @ ..] = arguments.as_slice() else {
        return Err("usage: fill_many OUT COUNT [SEED]".into());
    };
    let count: usize = count.parse()?;
    let seed: u64 = rest.first().map_or(Ok(1), |seed| seed.parse())?;
    let template = roadmap();
    let messages = Messages::new("en");
    let mut generator = Generator::new(&template, seed);
    let bases: Vec<Figures> = (0..BASES)
        .filter_map(|_| generator.next(false).map(|made| made.figures))
        .collect();
    let names = &template.lists["jurisdiction"].items;
    let mut random = Random::new(seed);
    std::fs::create_dir_all(out)?;
    let halves = (YEARS.1 - YEARS.0 + 1) as usize * 2;
    for at in 0..count {
        let mut figures = bases[at % bases.len()].clone();
        let name = &names[at % names.len()];
        let half = at / names.len() % halves;
        let year = YEARS.1 - (half / 2) as i32;
        let (start, end) = match half % 2 {
            0 => (format!("{year}-07-01"), format!("{year}-12-31")),
            _ => (format!("{year}-01-01"), format!("{year}-06-30")),
        };
        set(&mut figures, "JURISDICTION", Content::Text(name.clone()));
        for (code, day) in [("PERIOD.START", &start), ("PERIOD.END", &end)] {
            let day = kpi_validator::date::from_iso(day).ok_or("a day")?;
            let serial = kpi_validator::date::to_serial(day, false);
            set(&mut figures, code, Content::Date(serial));
        }
        if at % 2 == 1 {
            vary(&mut figures, &mut random);
        }
        let file = Path::new(out).join(format!("{at:05}.xlsx"));
        std::fs::write(file, filled(&template, &messages, &figures)?)?;
    }
    Ok(())
}

fn set(figures: &mut Figures, code: &str, value: Content) {
    if let Some(code) = Code::new(code) {
        figures.entry(code).or_default().value = value;
    }
}

/// Gives some figures other values.
fn vary(figures: &mut Figures, random: &mut Random) {
    for filling in figures.values_mut() {
        if let Content::Number(number) = &mut filling.value
            && random.below(12) == 0
        {
            *number += random.below(9) as f64;
        }
    }
}
