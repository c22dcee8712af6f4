//! The results, added up.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::time::Duration;

use kpi_validator::check::Findings;
use kpi_validator::language::Messages;
use kpi_validator::synthetic::Fault;
use kpi_validator::template::Severity;

use crate::case::Case;
use crate::score::Score;
use crate::sight::Sight;
use crate::timing::Times;

#[derive(Debug, Clone, Copy, Default)]
struct Row {
    put_in: usize,
    seen: usize,
    detected: usize,
    located: usize,
    repaired: usize,
    among: usize,
    /// Of those that no balance can show: noticed and mended all the same.
    hidden_detected: usize,
    hidden_repaired: usize,
}

/// Kinds that belong together.
const GROUPS: [(&str, &[Fault]); 3] = [
    (
        "**swaps, signs, powers of ten, missing parts**",
        &[Fault::Swapped, Fault::Sign, Fault::Scale, Fault::Missing],
    ),
    (
        "**digits**",
        &[
            Fault::Transposed,
            Fault::Dropped,
            Fault::Doubled,
            Fault::Mistyped,
        ],
    ),
    ("**all**", &Fault::ALL),
];

/// All results.
#[derive(Debug, Default)]
pub(crate) struct Table {
    rows: BTreeMap<Fault, Row>,
    false_alarms: usize,
    false_warnings: usize,
    safe_harm: usize,
    proposed: usize,
    times: Vec<Duration>,
    /// What the WebAssembly module needs, if that was measured.
    pub(crate) wasm: Option<Times>,
}

impl Table {
    /// What was said about a clean file.
    pub(crate) fn clean(&mut self, findings: &Findings) {
        for finding in &findings.findings {
            match finding.severity {
                Severity::Error => self.false_alarms += 1,
                Severity::Warning => self.false_warnings += 1,
                Severity::Info => {}
            }
        }
    }

    pub(crate) fn time(&mut self, took: Duration) {
        self.times.push(took);
    }

    pub(crate) fn add(&mut self, scores: &[Score], safe_harm: usize, proposed: usize) {
        self.safe_harm += safe_harm;
        self.proposed += proposed;
        for score in scores {
            let row = self.rows.entry(score.fault).or_default();
            row.put_in += 1;
            if score.sight == Sight::Hidden {
                row.hidden_detected += usize::from(score.detected);
                row.hidden_repaired += usize::from(score.repaired);
                continue;
            }
            row.seen += 1;
            row.detected += usize::from(score.detected);
            row.located += usize::from(score.located);
            row.repaired += usize::from(score.repaired);
            row.among += usize::from(score.among);
        }
    }

    fn sum(&self, faults: &[Fault]) -> Row {
        let mut sum = Row::default();
        for row in faults.iter().filter_map(|fault| self.rows.get(fault)) {
            sum.put_in += row.put_in;
            sum.seen += row.seen;
            sum.detected += row.detected;
            sum.located += row.located;
            sum.repaired += row.repaired;
            sum.among += row.among;
            sum.hidden_detected += row.hidden_detected;
            sum.hidden_repaired += row.hidden_repaired;
        }
        sum
    }

    pub(crate) fn markdown(&self, seed: u64, files: usize) -> String {
        let mut out = String::new();
        let _ok = writeln!(out, "Seed {seed}, {files} files.\n");
        let _ok = writeln!(
            out,
            "| error | put in | seen by the rules | detected | located | repaired | among the proposals | not seen | of these noticed |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|"
        );
        let rows = self.rows.iter().map(|(fault, row)| (fault.name(), *row));
        let groups = GROUPS.map(|(name, faults)| (name, self.sum(faults)));
        for (name, row) in rows.chain(groups) {
            let _ok = writeln!(
                out,
                "| {name} | {} | {} | {} | {} | {} | {} | {} | {} |",
                row.put_in,
                row.seen,
                percent(row.detected, row.seen),
                percent(row.located, row.seen),
                percent(row.repaired, row.seen),
                percent(row.among, row.seen),
                row.put_in - row.seen,
                row.hidden_detected,
            );
        }
        let _ok = writeln!(
            out,
            "\nFalse alarms on the clean files: {} errors, {} warnings. Safe corrections that changed a true value: {}.",
            self.false_alarms, self.false_warnings, self.safe_harm
        );
        let mut times = self.times.clone();
        times.sort_unstable();
        let at = |share: f64| {
            let index = ((times.len() as f64 - 1.0) * share).round().max(0.0) as usize;
            times
                .get(index)
                .map_or(0.0, |time| time.as_secs_f64() * 1e3)
        };
        let _ok = writeln!(
            out,
            "Locate, check and propose, natively: median {:.2} ms, longest {:.2} ms.",
            at(0.5),
            at(1.0)
        );
        if let Some(times) = self.wasm {
            let _ok = writeln!(
                out,
                "The same in WebAssembly, on the {} files with five errors: median {:.1} ms, longest {:.1} ms.\n\
                 The first edit of a session reads the formulas of the workbook too: median {:.1} ms.",
                times.files, times.median, times.longest, times.first
            );
        }
        out
    }

    pub(crate) fn json(&self, seed: u64, files: usize) -> String {
        let row = |row: &Row| {
            serde_json::json!({
                "put_in": row.put_in,
                "seen": row.seen,
                "detected": row.detected,
                "located": row.located,
                "repaired": row.repaired,
                "among_proposals": row.among,
                "not_seen": row.put_in - row.seen,
                "not_seen_but_detected": row.hidden_detected,
                "not_seen_but_repaired": row.hidden_repaired,
            })
        };
        let by_kind: BTreeMap<&str, serde_json::Value> = self
            .rows
            .iter()
            .map(|(fault, own)| (fault.name(), row(own)))
            .collect();
        let groups: BTreeMap<&str, serde_json::Value> = GROUPS
            .iter()
            .map(|(name, faults)| (name.trim_matches('*'), row(&self.sum(faults))))
            .collect();
        let report = serde_json::json!({
            "seed": seed,
            "files": files,
            "kinds": by_kind,
            "all": row(&self.sum(&Fault::ALL)),
            "groups": groups,
            "false_alarms": { "errors": self.false_alarms, "warnings": self.false_warnings },
            "safe_corrections_that_changed_a_true_value": self.safe_harm,
            "wasm_milliseconds": self.wasm,
        });
        serde_json::to_string_pretty(&report).unwrap_or_default()
    }

    /// The page of the documentation.
    pub(crate) fn document(&self, seed: u64, files: usize) -> String {
        format!(
            "{}\n{}",
            include_str!("document.md"),
            self.markdown(seed, files)
        )
    }
}

fn percent(part: usize, of: usize) -> String {
    match of {
        0 => "–".to_owned(),
        _ => format!("{:.1} %", 100.0 * part as f64 / of as f64),
    }
}

/// Prints what happened to the errors of a kind that were seen and not mended.
pub(crate) fn explain(
    kind: &str,
    number: usize,
    case: &Case<'_>,
    scores: &[Score],
    messages: &Messages,
) {
    for (error, score) in case.errors.iter().zip(scores) {
        let wanted = kind == "all" || error.fault.name() == kind;
        if !wanted || score.repaired || score.sight == Sight::Hidden {
            continue;
        }
        println!("file {number}: {:?} {score:?}", error.fault);
        for change in &error.changes {
            let code = &case.template.data_points[change.point].code;
            println!("    {code}: {:?} for {:?}", change.typed, change.truth);
        }
        for other in case.errors.iter().filter(|other| *other != error) {
            let codes: Vec<String> = other
                .changes
                .iter()
                .map(|change| {
                    format!(
                        "{}: {:?} for {:?}",
                        case.template.data_points[change.point].code, change.typed, change.truth
                    )
                })
                .collect();
            println!("    beside {:?} {}", other.fault, codes.join(", "));
        }
        for finding in &case.findings.findings {
            println!("    - {}", finding.id());
        }
        for offer in &case.corrections {
            println!(
                "    > {} {}",
                offer.id,
                messages.reason(&offer.reason, case.template)
            );
        }
    }
}
