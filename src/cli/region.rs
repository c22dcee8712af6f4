//! `region`: the forms of several commissions for one period.

use std::path::{Path, PathBuf};

use kpi_validator::region::Region;
use kpi_validator::submission::Submission;
use kpi_validator::template::Severity;
use kpi_validator::wire::Problem;
use serde_json::json;

use super::{CLEAN, FINDINGS, Tools, UNREADABLE, check, print, print_json};

/// Says what is wrong between the files. A file that cannot be read is told, and left out.
pub(super) fn region(tools: &Tools, files: &[PathBuf], json: bool) -> u8 {
    let mut worst = CLEAN;
    let mut names: Vec<String> = Vec::new();
    let mut submissions: Vec<Submission> = Vec::new();
    for file in files {
        match submission(tools, file) {
            Ok((name, submission)) => {
                names.push(name);
                submissions.push(submission);
            }
            Err(problem) => {
                check::refuse(file, problem, json);
                worst = UNREADABLE;
            }
        }
    }
    let region = Region::new(&tools.template, submissions.iter().collect());
    let result = region.check();
    let grave = |severity| severity == Severity::Error;
    if result
        .findings
        .iter()
        .any(|found| grave(found.finding.severity))
    {
        worst = worst.max(FINDINGS);
    }
    let file = |at: usize| names.get(at).map_or("", String::as_str);
    let language = tools.messages.language();
    if json {
        let findings = result.findings.iter().map(|found| {
            let places = found.places.iter().map(|(at, cell)| {
                json!({"file": file(*at), "cell": cell.as_ref().map(ToString::to_string)})
            });
            json!({
                "rule": found.finding.rule,
                "severity": found.finding.severity.name(),
                "message": tools.messages.finding(&found.finding, &tools.template),
                "data_points": found.finding.data_points.iter().map(ToString::to_string).collect::<Vec<_>>(),
                "places": places.collect::<Vec<_>>(),
            })
        });
        let totals = tools.template.data_points.iter().filter_map(|point| {
            let total = region.total(&point.code);
            let sum = total.sum?;
            Some(json!({"code": point.code.to_string(), "sum": sum, "given": total.given, "missing": total.missing}))
        });
        let shares = region.shares().into_iter().map(|share| {
            json!({"rule": share.rule, "share": share.share, "own": share.own, "missing": share.missing})
        });
        let line = json!({
            "findings": findings.collect::<Vec<_>>(),
            "questions": result.questions,
            "totals": totals.collect::<Vec<_>>(),
            "shares": shares.collect::<Vec<_>>(),
        });
        print_json(&line.to_string());
        return worst;
    }
    for found in &result.findings {
        let message = tools.messages.finding(&found.finding, &tools.template);
        let severity = format!("form-severity-{}", found.finding.severity.name());
        let severity = tools.messages.text(&severity, &[]);
        print(&format!("{severity:7} {} {message}", found.finding.rule));
    }
    for rule in &result.questions {
        let question = tools.messages.text("cli-question", &[]);
        let words = tools.template.rule_in_words(rule, language);
        print(&format!("{question} {rule} {words}"));
    }
    let counts = [("count", result.findings.len()), ("files", names.len())];
    print(&tools.messages.counted("cli-region", &[], &counts));
    worst
}

/// The name of a file and its figures, read apart from this program.
fn submission(tools: &Tools, file: &Path) -> Result<(String, Submission), Problem> {
    let (name, bytes) = (check::name_of(file), check::read(tools, file)?);
    let filed = tools.apart.filed(&name, &bytes)?;
    match filed.submission(&tools.template) {
        Ok(submission) => Ok((name, submission)),
        Err(_) => Err(tools.apart.stopped()),
    }
}
