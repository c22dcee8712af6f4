//! What each step of the engine takes, natively, beside what no reader can go below.
//!
//! `cargo bench --bench performance` times the steps on a sample submission, and the whole of them
//! on submissions that stand alone and beside a thousand to a million cells. `scripts/bench.sh` puts the
//! results beside other programs on the same files.

#![allow(
    clippy::expect_used,
    clippy::missing_docs_in_private_items,
    missing_docs,
    reason = "a benchmark of our own files"
)]

mod large;

use std::hint::black_box;
use std::sync::Arc;

use criterion::{BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use kpi_validator::check::Surroundings;
use kpi_validator::package::Package;
use kpi_validator::session::Session;
use kpi_validator::template::{Template, roadmap};
use kpi_validator::{check, correct, locate, open};

const SAMPLE: &[u8] = include_bytes!("../../templates/roadmap/samples/belgrade-2020-h1.xlsx");

/// Inflates every part with the same library and looks at each byte once.
fn floor(bytes: &[u8]) -> usize {
    let package = Package::read(bytes).expect("a package");
    let parts = package.entries().iter().map(|entry| {
        let part = package.unpack(entry, u64::MAX >> 1).expect("a sound part");
        memchr::memchr_iter(b'<', &part).count()
    });
    parts.sum()
}

fn steps(criterion: &mut Criterion) {
    let template = Arc::new(roadmap());
    let surroundings = Surroundings::default();
    let workbook = open(SAMPLE).expect("a workbook");
    let submission = locate(&workbook, &template).expect("a submission");
    let findings = check(&template, &submission, &surroundings);
    let mut session = Session::open("sample.xlsx", SAMPLE, Arc::clone(&template)).expect("opens");
    let cell = submission
        .answers
        .iter()
        .find_map(|answer| answer.cell.clone());
    let cell = cell.expect("an answer in a cell").to_string();
    session.edit(&cell, "7").expect("an edit");

    let mut group = criterion.benchmark_group("sample");
    group.throughput(Throughput::Bytes(SAMPLE.len() as u64));
    group.bench_function("floor", |bench| bench.iter(|| floor(black_box(SAMPLE))));
    group.bench_function("open", |bench| bench.iter(|| open(black_box(SAMPLE))));
    group.bench_function("locate", |bench| {
        bench.iter(|| locate(black_box(&workbook), &template));
    });
    group.bench_function("check", |bench| {
        bench.iter(|| check(&template, black_box(&submission), &surroundings));
    });
    group.bench_function("correct", |bench| {
        bench.iter(|| correct(&template, black_box(&submission), &findings, &surroundings));
    });
    group.bench_function("session", |bench| bench.iter(|| whole(SAMPLE, &template)));
    group.bench_function("patch", |bench| bench.iter(|| session.corrected()));
    group.finish();
}

fn whole(bytes: &[u8], template: &Arc<Template>) -> Session {
    Session::open("sample.xlsx", black_box(bytes), Arc::clone(template)).expect("opens")
}

fn growth(criterion: &mut Criterion) {
    let template = Arc::new(roadmap());
    let mut group = criterion.benchmark_group("cells");
    group.sample_size(10);
    for cells in [0, 1_000, 10_000, 100_000, 1_000_000] {
        let bytes = large::form_beside(&template, cells).expect("a workbook");
        group.bench_with_input(
            BenchmarkId::from_parameter(cells),
            &bytes,
            |bench, bytes| {
                bench.iter(|| whole(bytes, &template));
            },
        );
    }
    group.finish();
}

criterion_group!(benches, steps, growth);
criterion_main!(benches);
