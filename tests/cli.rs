//! The command line, run as a person or a program runs it.
#![allow(
    clippy::expect_used,
    clippy::panic,
    reason = "helpers of tests stop a test"
)]
#![cfg(feature = "cli")]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use serde_json::Value;

fn sample(name: &str) -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    root.join(format!("templates/roadmap/samples/{name}-2020-h1.xlsx"))
}

fn run(arguments: &[&str]) -> Output {
    let program = env!("CARGO_BIN_EXE_kpi-validator");
    Command::new(program)
        .env("LC_ALL", "C")
        .args(arguments)
        .output()
        .expect("the program runs")
}

fn text(path: &Path) -> &str {
    path.to_str().expect("a path")
}

/// A folder of its own for each test.
fn folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    std::fs::create_dir_all(&folder).expect("a folder");
    folder
}

fn lines(output: &Output) -> Vec<Value> {
    let text = String::from_utf8_lossy(&output.stdout);
    text.lines()
        .map(|line| serde_json::from_str(line).expect("JSON"))
        .collect()
}

#[test]
fn check_tells_programs_by_its_exit_code_and_a_line_of_json_a_file() {
    let (clean, faulty, warned) = (sample("clean"), sample("podgorica"), sample("tirana"));
    assert_eq!(run(&["check", text(&clean)]).status.code(), Some(0));
    assert_eq!(run(&["check", text(&warned)]).status.code(), Some(0));
    let output = run(&["check", "--json", text(&clean), text(&faulty)]);
    assert_eq!(output.status.code(), Some(1));
    let reports = lines(&output);
    assert_eq!(reports.len(), 2);
    let podgorica = reports.last().expect("a report");
    assert_eq!(podgorica["file"], "podgorica-2020-h1.xlsx");
    assert_eq!(podgorica["jurisdiction"], "Podgorica");
    assert_eq!(podgorica["period"]["end"], "2020-06-30");
    assert_eq!(podgorica["template"]["id"], "roadmap");
    let values = podgorica["values"].as_array().expect("values");
    assert_eq!(values.len(), 180);
    let charges = values
        .iter()
        .find(|value| value["code"] == "CHG.POS")
        .expect("a value");
    assert_eq!(
        (&charges["value"], &charges["status"]),
        (&149.0.into(), &"number".into())
    );
    let findings = podgorica["findings"].as_array().expect("findings");
    let finding = findings
        .iter()
        .find(|finding| finding["rule"] == "INQ-07")
        .expect("a finding");
    assert_eq!(finding["kind"], "inequality");
    assert_eq!(finding["severity"], "warning");
    assert_eq!(
        finding["data_points"],
        serde_json::json!(["CHG.POS", "CAS.POS.TOT"])
    );
    assert_eq!(finding["cells"].as_array().map(Vec::len), Some(2));
}

#[test]
fn check_tells_people_what_is_wrong_and_where() {
    let output = run(&["check", text(&sample("podgorica"))]);
    let told = String::from_utf8_lossy(&output.stdout).into_owned();
    for part in [
        "Podgorica, 2020-01-01 to 2020-06-30",
        "is 149; at most 141",
        "Policy!D44",
        "2 errors, 5 warnings",
    ] {
        assert!(told.contains(part), "{part} in {told}");
    }
}

#[test]
fn files_that_cannot_be_read_are_named_with_what_to_do() {
    let folder = folder("unreadable");
    let bytes = std::fs::read(sample("clean")).expect("a sample");
    let mut other = rust_xlsxwriter::Workbook::new();
    other.add_worksheet().write(0, 0, "Budget").expect("a cell");
    // A compound file whose directory names the stream of an encrypted workbook.
    let mut encrypted = vec![0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    // A header that names a table of sectors and a directory, and these two.
    encrypted.resize(76, 0);
    encrypted[30] = 9;
    encrypted[44] = 1;
    encrypted[48] = 1;
    encrypted[68..72].fill(0xFF);
    encrypted.extend([0; 4]);
    encrypted.resize(512, 0xFF);
    encrypted.extend([0xFD, 0xFF, 0xFF, 0xFF, 0xFE, 0xFF, 0xFF, 0xFF]);
    encrypted.resize(1024, 0xFF);
    // The root, whose one child is that stream.
    for (name, kind, child) in [("Root Entry", 5, 1_u32), ("EncryptedPackage", 2, u32::MAX)] {
        let start = encrypted.len();
        encrypted.extend(name.encode_utf16().flat_map(u16::to_le_bytes));
        encrypted.resize(start + 64, 0);
        encrypted.extend([2 * (name.len() as u8 + 1), 0, kind, 1]);
        for link in [u32::MAX, u32::MAX, child] {
            encrypted.extend(link.to_le_bytes());
        }
        encrypted.resize(start + 128, 0);
    }
    encrypted.resize(1536, 0);
    let half = bytes.get(..bytes.len() / 2).expect("half").to_vec();
    for (name, content, code, part) in [
        ("empty.xlsx", Vec::new(), "empty", "is empty"),
        (
            "notes.xlsx",
            b"some notes".to_vec(),
            "plain-text",
            "plain text",
        ),
        (
            "page.xls",
            b"<html><table></table></html>".to_vec(),
            "web-page",
            "web page",
        ),
        ("report.xlsx", b"%PDF-1.7".to_vec(), "other-document", "PDF"),
        ("half.xlsx", half, "truncated", "incomplete"),
        ("locked.xlsx", encrypted, "encrypted", "password"),
        (
            "budget.xlsx",
            other.save_to_buffer().expect("a workbook"),
            "another-form",
            "not a copy of the form",
        ),
    ] {
        let path = folder.join(name);
        std::fs::write(&path, content).expect("a file");
        let output = run(&["check", "--json", text(&path)]);
        assert_eq!(output.status.code(), Some(2), "{name}");
        let refusal = lines(&output).pop().expect("a line");
        assert_eq!(refusal["file"], name);
        assert_eq!(refusal["error"]["code"], code, "{name}");
        let output = run(&["check", text(&path)]);
        let told = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(told.contains(name) && told.contains(part), "{told}");
        let advice = refusal["error"]["advice"].as_str().expect("advice");
        assert!(advice.len() > 20 && told.contains(advice), "{told}");
    }
    let output = run(&[
        "check",
        text(&folder.join("nowhere.xlsx")),
        text(&sample("clean")),
    ]);
    assert_eq!(output.status.code(), Some(2));
    assert!(
        String::from_utf8_lossy(&output.stdout).contains("clean-2020-h1.xlsx"),
        "the others are checked"
    );
}

#[test]
fn a_missing_sheet_is_one_finding_that_names_it() {
    let folder = folder("missing-sheet");
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook.add_worksheet();
    for (col, header) in (0u16..).zip(["Code", "Data point", "Unit", "Value"]) {
        sheet.write(0, col, header).expect("a header");
    }
    sheet.write(1, 0, "TR.IN").expect("a code");
    sheet.write(1, 3, 5).expect("a value");
    let path = folder.join("one.xlsx");
    workbook.save(&path).expect("a workbook");
    let output = run(&["check", "--json", text(&path)]);
    assert_eq!(output.status.code(), Some(1));
    let report = lines(&output).pop().expect("a report");
    let findings = report["findings"].as_array().expect("findings");
    let storage: Vec<_> = findings
        .iter()
        .filter(|finding| {
            finding["message"]
                .as_str()
                .is_some_and(|text| text.contains("“Storage” is missing"))
        })
        .collect();
    assert_eq!(storage.len(), 1);
}

#[test]
fn correct_writes_the_safe_corrections_and_says_so() {
    let folder = folder("correct");
    let (belgrade, out) = (sample("belgrade"), folder.join("out.xlsx"));
    let output = run(&["correct", text(&belgrade), "-o", text(&out)]);
    assert_eq!(output.status.code(), Some(0));
    let told = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(
        told.contains("Destruction!D15 DST.AM.T: “37,4” → 37.4"),
        "{told}"
    );
    let report = lines(&run(&["check", "--json", text(&out)]))
        .pop()
        .expect("a report");
    assert_eq!(report["summary"]["safe_corrections"], 0);
    // What it is corrected from is not overwritten.
    let copy = folder.join("copy.xlsx");
    std::fs::copy(&belgrade, &copy).expect("a copy");
    assert_eq!(
        run(&["correct", text(&copy), "-o", text(&copy)])
            .status
            .code(),
        Some(2)
    );
    assert_eq!(std::fs::read(&copy).ok(), std::fs::read(&belgrade).ok());
}

#[test]
fn the_blank_form_is_the_form_and_has_no_answers() {
    let folder = folder("template");
    let out = folder.join("form.xlsx");
    assert_eq!(run(&["template", "-o", text(&out)]).status.code(), Some(0));
    let report = lines(&run(&["check", "--json", text(&out)]))
        .pop()
        .expect("a report");
    assert_eq!(report["summary"]["blank"], 180);
    assert_eq!(report["summary"]["answered"], 0);
}

/// The schema in the documentation is the one that the types make.
#[test]
fn the_schema_is_what_the_documentation_says() {
    let output = run(&["schema"]);
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/report.schema.json");
    let kept = std::fs::read_to_string(path).expect("the schema");
    assert_eq!(
        String::from_utf8_lossy(&output.stdout),
        kept,
        "run: kpi-validator schema > docs/report.schema.json"
    );
}

#[test]
fn the_rule_book_is_printed() {
    let output = run(&["rules", "--json"]);
    let rules: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let rules_of_the_form = rules.as_array().map(|rules| {
        let own = rules.iter().filter(|rule| rule["kind"] != "file");
        own.count()
    });
    assert_eq!(rules_of_the_form, Some(158));
    assert_eq!(rules[0]["id"], "SUM-01");
    assert_eq!(rules[0]["decided"], "formula");
    let text = String::from_utf8_lossy(&run(&["rules"]).stdout).into_owned();
    assert!(text.contains("TR.IN.ANS <= TR.IN") && text.contains(" rules."));
    let page = String::from_utf8_lossy(&run(&["rules", "--html"]).stdout).into_owned();
    assert!(page.starts_with("<!doctype html>") && page.contains("TR.IN.ANS &lt;= TR.IN"));
}

#[test]
fn a_definition_goes_to_a_workbook_and_back() {
    let folder = folder("define");
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("templates/roadmap");
    let (workbook, back) = (folder.join("form.xlsx"), folder.join("back"));
    let output = run(&["define", text(&root), "-o", text(&workbook)]);
    assert_eq!(output.status.code(), Some(0));
    assert!(String::from_utf8_lossy(&output.stderr).contains("no formula reads 22 data points"));
    assert_eq!(
        run(&["define", text(&workbook), "-o", text(&back)])
            .status
            .code(),
        Some(0)
    );
    for table in [
        "settings",
        "sheets",
        "data_points",
        "rules",
        "lists",
        "labels",
    ] {
        let read = |folder: &Path| {
            std::fs::read_to_string(folder.join(format!("{table}.csv"))).expect("a table")
        };
        assert_eq!(read(&back), read(&root), "{table}");
    }
    // The other commands take it.
    let clean = sample("clean");
    let output = run(&["check", "--template", text(&workbook), text(&clean)]);
    assert_eq!(output.status.code(), Some(0));
    // A mistake is told with its cell, and nothing is checked.
    let rules = back.join("rules.csv");
    let text_of = std::fs::read_to_string(&rules).expect("a table");
    std::fs::write(
        &rules,
        text_of.replace("TR.IN.ANS <= TR.IN,", "TR.IN.ANS <= TR.INN,"),
    )
    .expect("a table");
    let output = run(&["check", "--template", text(&back), text(&clean)]);
    assert_eq!(output.status.code(), Some(2));
    let told = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(
        told.contains(
            "rules!D37, column formula: there is no data point “TR.INN”; did you mean “TR.IN”?"
        ),
        "{told}"
    );
    assert_eq!(
        run(&["define", text(&back), "-o", text(&workbook)])
            .status
            .code(),
        Some(1)
    );
}

/// Writes a sample as the report of another half-year: the day cells of the cover are changed.
fn of_another_period(name: &str, start: &str, end: &str, out: &Path) {
    use kpi_validator::session::Session;
    let bytes = std::fs::read(sample(name)).expect("a sample");
    let template = std::sync::Arc::new(kpi_validator::template::roadmap());
    let mut session = Session::open(name, &bytes, template).expect("a form");
    let cover: Vec<String> = session
        .submission()
        .cover
        .iter()
        .filter_map(|answer| answer.cell.as_ref().map(ToString::to_string))
        .collect();
    session.edit(&cover[1], start).expect("a day");
    session.edit(&cover[2], end).expect("a day");
    std::fs::write(out, session.corrected().expect("a workbook")).expect("a file");
}

#[test]
fn an_earlier_report_is_compared_with_and_shown_in_the_form() {
    let folder = folder("previous");
    let (before, form) = (folder.join("before.xlsx"), folder.join("form.xlsx"));
    of_another_period("clean", "2019-07-01", "2019-12-31", &before);
    let clean = sample("clean");
    let output = run(&["check", text(&clean), "--json", "--previous", text(&before)]);
    let report = lines(&output).remove(0);
    let rules: Vec<&str> = report["findings"]
        .as_array()
        .expect("findings")
        .iter()
        .filter_map(|finding| finding["rule"].as_str())
        .collect();
    // The same figures twice: stocks do not go on where they ended, and the file is a copy.
    assert!(rules.contains(&"PER-16"), "{rules:?}");
    // The same file is no earlier one.
    let output = run(&["check", text(&clean), "--previous", text(&clean)]);
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&output.stderr).contains("not about another period"));
    // The form for the next period shows the figures.
    let output = run(&["template", "-o", text(&form), "--previous", text(&before)]);
    assert_eq!(output.status.code(), Some(0));
    let workbook = kpi_validator::open(&std::fs::read(&form).expect("a file")).expect("a workbook");
    let submission =
        kpi_validator::locate(&workbook, &kpi_validator::template::roadmap()).expect("the form");
    let quoted = submission.answers.iter().filter(|answer| {
        let quoted = answer.quoted.as_ref();
        quoted.is_some_and(|quoted| quoted.value.number().is_some())
    });
    assert!(quoted.count() > 100);
    assert!(
        submission
            .answers
            .iter()
            .all(|answer| answer.value.number().is_none())
    );
}

#[test]
fn several_commissions_are_looked_at_together() {
    let files = ["belgrade", "podgorica", "pristina", "sarajevo", "skopje"].map(sample);
    let mut arguments = vec!["region", "--json"];
    arguments.extend(files.iter().map(|file| text(file)));
    let output = run(&arguments);
    assert_eq!(output.status.code(), Some(1));
    let region = lines(&output).remove(0);
    let missing = &region["findings"][0];
    assert_eq!(missing["rule"], "XJU-08");
    assert!(
        missing["message"]
            .as_str()
            .is_some_and(|text| text.contains("No file came from Tirana"))
    );
    let totals = region["totals"].as_array().expect("totals");
    assert!(
        totals
            .iter()
            .all(|total| total["missing"].to_string().contains("Tirana"))
    );
}

/// A workbook that is no form: figures, their total, and a formula of another sheet.
fn budget(path: &Path) {
    let mut workbook = rust_xlsxwriter::Workbook::new();
    let sheet = workbook
        .add_worksheet()
        .set_name("It's ours")
        .expect("a name");
    sheet.write(1, 1, 5).expect("a cell");
    sheet.write(2, 1, 7).expect("a cell");
    let sum = rust_xlsxwriter::Formula::new("=SUM(B2:B3)").set_result("12");
    sheet.write_formula(3, 1, sum).expect("a formula");
    let other = workbook.add_worksheet().set_name("a=b").expect("a name");
    other.write(0, 0, "words").expect("a cell");
    workbook.save(path).expect("a workbook");
}

#[test]
fn patch_sets_cells_of_any_workbook_and_diff_tells_what_differs() {
    let folder = folder("patch");
    let (file, out) = (folder.join("budget.xlsx"), folder.join("out.xlsx"));
    budget(&file);
    let set = |sets: &[&str], more: &[&str]| {
        let mut arguments = vec!["patch", text(&file), "-o", text(&out)];
        for pair in sets {
            arguments.extend(["--set", *pair]);
        }
        arguments.extend(more);
        run(&arguments)
    };
    let output = set(
        &["'It's ours'!B2=6", "a=b!A1=x=y", "It's ours!C9='007"],
        &["--record", "no"],
    );
    assert_eq!(
        output.status.code(),
        Some(0),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let told = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(told.contains("'It''s ours'!B2: 5 → 6"), "{told}");
    assert!(told.contains("Formulas calculated anew: 1."), "{told}");
    let output = run(&["diff", "--json", text(&file), text(&out)]);
    assert_eq!(output.status.code(), Some(1));
    let difference: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    assert_eq!(difference["same"], false);
    let cells = difference["cells"].as_array().expect("cells");
    let shown: Vec<String> = cells
        .iter()
        .map(|cell| {
            format!(
                "{}!{} {} {}",
                cell["sheet"], cell["cell"], cell["old"], cell["new"]
            )
        })
        .collect();
    assert_eq!(
        shown,
        [
            r#""It's ours"!"B2" 5.0 6.0"#,
            r#""It's ours"!"B4" 12.0 13.0"#,
            r#""It's ours"!"C9" null "007""#,
            r#""a=b"!"A1" "words" "x=y""#,
        ]
    );
    let parts: Vec<&str> = difference["parts"]
        .as_array()
        .expect("parts")
        .iter()
        .filter_map(|part| part["part"].as_str())
        .collect();
    assert_eq!(
        parts,
        ["xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml"]
    );
    let same = run(&["diff", text(&file), text(&file)]);
    assert_eq!(same.status.code(), Some(0));
    // With a record there is one sheet more, and nothing is set without a cell to set.
    assert_eq!(set(&["It's ours!B2=6"], &["--mark"]).status.code(), Some(0));
    let output = run(&["diff", text(&file), text(&out)]);
    let told = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(told.contains("added     sheet “Corrections”"), "{told}");
    assert_eq!(set(&[], &[]).status.code(), Some(0));
    assert_eq!(std::fs::read(&out).ok(), std::fs::read(&file).ok());
}

#[test]
fn what_cannot_be_set_is_refused_with_the_cell() {
    let folder = folder("refused");
    let (file, out) = (folder.join("budget.xlsx"), folder.join("out.xlsx"));
    let _none_from_before = std::fs::remove_file(&out);
    budget(&file);
    let set = |pair: &str, more: &[&str]| {
        let mut arguments = vec!["patch", text(&file), "-o", text(&out), "--set", pair];
        arguments.extend(more);
        run(&arguments)
    };
    for (pair, part) in [
        ("It's ours!B4=1", "holds a formula"),
        (
            "Nowhere!A1=1",
            "has no sheet “Nowhere”. Its sheets are: It's ours",
        ),
        ("It's ours!B2", "write it as"),
        ("B2=1", "write it as"),
    ] {
        let output = set(pair, &[]);
        assert_eq!(output.status.code(), Some(2), "{pair}");
        let told = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(told.contains(part), "{pair}: {told}");
        assert!(!out.exists(), "{pair}");
    }
    let output = set("It's ours!B4=1", &["--replace-formulas", "--record", "no"]);
    assert_eq!(output.status.code(), Some(0));
    let old = sample("clean").with_file_name("nowhere.xlsx");
    assert_eq!(
        run(&["diff", text(&file), text(&old)]).status.code(),
        Some(2)
    );
}

#[test]
fn the_command_line_speaks_the_language_that_is_asked_for() {
    let podgorica = sample("podgorica");
    for (language, said) in [
        ("sq", "Policia paraqiti më shumë kallëzime"),
        ("bs", "Policija je podnijela više prijava"),
        ("mk", "Полицијата поднела повеќе пријави"),
        ("cnr", "Policija je podnijela više prijava"),
        ("sr-Latn", "Policija je podnela više prijava"),
        ("sr-Cyrl", "Полиција је поднела више пријава"),
    ] {
        let output = run(&["--language", language, "check", text(&podgorica)]);
        let report = String::from_utf8(output.stdout).expect("text");
        assert!(report.contains(said), "{language}: {report}");
        // The form of that language is a form, whoever reads it.
        let form = std::env::temp_dir().join(format!("kpi-validator-{language}.xlsx"));
        let made = run(&["--language", language, "template", "-o", text(&form)]);
        assert!(made.status.success());
        let checked = run(&["check", "--json", text(&form)]);
        let report: serde_json::Value = serde_json::from_slice(&checked.stdout).expect("JSON");
        let rules = report.get("findings").and_then(|found| found.as_array());
        let rules = rules.expect("findings").iter();
        assert!(
            rules
                .clone()
                .all(|found| found.get("rule") != Some(&"CMP-11".into()))
        );
    }
    let refused = run(&["--language", "xx", "rules"]);
    assert_eq!(refused.status.code(), Some(2));
    let told = String::from_utf8(refused.stderr).expect("text");
    assert!(
        told.contains("en, sq, bs, mk, cnr, sr-Latn, sr-Cyrl"),
        "{told}"
    );
}

/// A folder with the samples of two commissions, one of them in a zip file, twice, and other things.
fn mailbox(name: &str) -> PathBuf {
    let folder = folder(name);
    let copy = |from: &str, to: &str| {
        let to = folder.join(to);
        std::fs::create_dir_all(to.parent().expect("a folder")).expect("a folder");
        std::fs::copy(sample(from), to).expect("a copy");
    };
    copy("belgrade", "Belgrade/report.xlsx");
    copy("tirana", "Tirana/report.xlsx");
    copy("tirana", "Tirana/old/report.xlsx");
    std::fs::write(folder.join("broken.xlsx"), b"PK\x03\x04 and no more").expect("a file");
    std::fs::write(folder.join("letter.txt"), b"Dear colleagues").expect("a file");
    let skopje = std::fs::read(sample("skopje")).expect("a sample");
    let zip = kpi_validator::package::new([("Skopje/report.xlsx", skopje.as_slice())]);
    std::fs::write(folder.join("late.zip"), zip.expect("a zip")).expect("a file");
    folder
}

#[test]
fn check_goes_through_folders_and_zip_files() {
    let folder = mailbox("check-folder");
    let output = run(&["check", text(&folder), "--json"]);
    assert_eq!(output.status.code(), Some(2));
    let lines = lines(&output);
    let names: Vec<&str> = lines
        .iter()
        .filter_map(|line| line["file"].as_str())
        .collect();
    let expected = [
        "broken.xlsx",
        "Belgrade/report.xlsx",
        "Tirana/old/report.xlsx",
        "Tirana/report.xlsx",
        "late.zip/Skopje/report.xlsx",
    ];
    assert_eq!(names, expected);
    assert_eq!(lines[0]["error"]["code"], "truncated");
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(told.contains("letter.txt"), "{told}");
}

/// A workbook with so many numbers that a reader with little memory ends.
fn large(path: &Path) {
    let mut book = rust_xlsxwriter::Workbook::new();
    book.add_worksheet().write(0, 0, 1).expect("a cell");
    let bytes = book.save_to_buffer().expect("a workbook");
    let row = |row: usize| {
        let cells = (0..250).map(|cell| format!("<c><v>{}</v></c>", row * cell % 8999));
        format!("<row>{}</row>", cells.collect::<String>())
    };
    let rows: String = (0..4000).map(row).collect();
    let sheet = format!(
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">\
         <sheetData>{rows}</sheetData></worksheet>"
    );
    let change = kpi_validator::package::Change {
        name: "xl/worksheets/sheet1.xml".to_owned(),
        content: Some(sheet.into_bytes()),
    };
    let package = kpi_validator::package::Package::read(&bytes).expect("a package");
    std::fs::write(path, package.with(&[change]).expect("a package")).expect("a file");
}

/// Two forms, and between them a file at which the program that reads it ends.
fn mined(name: &str) -> (PathBuf, [PathBuf; 3]) {
    let folder = folder(name);
    let files = ["a.xlsx", "b.xlsx", "c.xlsx"].map(|name| folder.join(name));
    let [first, bad, last] = &files;
    std::fs::copy(sample("belgrade"), first).expect("a copy");
    large(bad);
    std::fs::copy(sample("tirana"), last).expect("a copy");
    (folder, files)
}

/// Enough for a form, and not for the large workbook.
const LITTLE: [&str; 2] = ["--memory-limit", "48"];

#[cfg(target_os = "linux")]
#[test]
fn a_file_that_ends_its_reader_is_told_and_the_run_goes_on() {
    let (folder, files) = mined("mined");
    let zip = folder.with_extension("zip");
    let contents = files
        .each_ref()
        .map(|file| std::fs::read(file).expect("a file"));
    let names = ["a.xlsx", "b.xlsx", "c.xlsx"];
    let entries = names.into_iter().zip(contents.iter().map(Vec::as_slice));
    std::fs::write(&zip, kpi_validator::package::new(entries).expect("a zip")).expect("a file");
    let each = files.each_ref().map(|file| text(file));
    for paths in [vec![text(&folder)], vec![text(&zip)], each.to_vec()] {
        let output = run(&[&["check", "--json"], &paths[..], &LITTLE].concat());
        assert_eq!(output.status.code(), Some(2));
        let lines = lines(&output);
        assert_eq!(lines.len(), 3, "{paths:?}");
        let bad = lines.iter().find(|line| !line["error"].is_null());
        let bad = bad.expect("a refusal");
        assert_eq!(bad["error"]["code"], "stopped");
        assert!(
            bad["file"]
                .as_str()
                .is_some_and(|file| file.ends_with("b.xlsx"))
        );
        let read = lines.iter().filter(|line| line["jurisdiction"].is_string());
        assert_eq!(read.count(), 2);
    }
    // With more memory it is read, and is no form.
    let output = run(&["check", "--json", text(&files[1])]);
    assert_ne!(lines(&output)[0]["error"]["code"], "stopped");

    let out = folder.with_extension("regional.xlsx");
    let letters = folder.with_extension("letters.zip");
    let consolidate = [
        "consolidate",
        text(&folder),
        "-o",
        text(&out),
        "--send-back",
    ];
    let output = run(&[&consolidate[..], &[text(&letters)], &LITTLE].concat());
    assert_eq!(output.status.code(), Some(2));
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(
        told.contains("b.xlsx") && told.contains("stopped in the middle"),
        "{told}"
    );
    assert!(out.exists() && letters.exists());

    let output = run(&[&["region"], &each[..], &LITTLE].concat());
    assert_eq!(output.status.code(), Some(2));
    let told = String::from_utf8_lossy(&output.stdout);
    assert!(told.contains("2 files"), "{told}");

    let merge = ["merge", each[0], each[1], "-o", text(&out)];
    let output = run(&[&merge[..], &LITTLE].concat());
    assert_eq!(output.status.code(), Some(2));
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(
        told.contains("b.xlsx") && told.contains("stopped in the middle"),
        "{told}"
    );
}

#[test]
fn a_file_that_takes_too_long_is_left_out() {
    let output = run(&[
        "check",
        "--json",
        text(&sample("clean")),
        "--time-limit",
        "0",
    ]);
    assert_eq!(output.status.code(), Some(2));
    assert_eq!(lines(&output)[0]["error"]["code"], "too-slow");
}

#[test]
fn consolidate_writes_the_regional_workbook_and_names_what_is_missing() {
    let folder = mailbox("consolidate");
    let out = folder.with_extension("regional.xlsx");
    let output = run(&["consolidate", text(&folder), "-o", text(&out)]);
    assert_eq!(output.status.code(), Some(2));
    let told = String::from_utf8_lossy(&output.stdout);
    for expected in [
        "first half 2020",
        "No file from Podgorica, Pristina and Sarajevo.",
        "Two files claim Tirana, first half 2020; their answers are the same: \
         Tirana/old/report.xlsx is used, Tirana/report.xlsx is not.",
    ] {
        assert!(told.contains(expected), "{told}");
    }
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(complaint.contains("broken.xlsx"), "{complaint}");
    let bytes = std::fs::read(&out).expect("the workbook");
    let workbook = kpi_validator::open(&bytes).expect("opens");
    assert!(workbook.sheet("Open findings").is_some());
    assert!(workbook.sheet("Trafficking").is_some());
    let empty = run(&[
        "consolidate",
        text(&folder.join("broken.xlsx")),
        "-o",
        text(&out),
    ]);
    assert_eq!(empty.status.code(), Some(2));
}

#[test]
fn merge_asks_until_everything_is_decided() {
    let folder = folder("merge");
    let part = |name: &str, cells: &[&str]| {
        let out = folder.join(name);
        let blank = folder.join("blank.xlsx");
        assert!(run(&["template", "-o", text(&blank)]).status.success());
        let mut arguments = vec!["patch", text(&blank), "-o", text(&out), "--record", "no"];
        for cell in cells {
            arguments.extend(["--set", cell]);
        }
        let output = run(&arguments);
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
        out
    };
    let police = part("police.xlsx", &["Legislation!D6=5", "Legislation!D7=4"]);
    let customs = part("customs.xlsx", &["Legislation!D6=6", "Legislation!D8=1"]);
    let out = folder.join("merged.xlsx");
    let _absent = std::fs::remove_file(&out);
    let files = [text(&police), text(&customs), "-o", text(&out)];
    let output = run(&[&["merge"], files.as_slice()].concat());
    assert_eq!(output.status.code(), Some(1));
    let told = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(
        told.contains("LEG.FULL") && told.contains("customs.xlsx, Legislation!D6"),
        "{told}"
    );
    assert!(!out.exists());
    let decided = run(&[
        &["merge"],
        files.as_slice(),
        &["--take", "LEG.FULL=customs.xlsx"],
    ]
    .concat());
    assert_eq!(
        decided.status.code(),
        Some(0),
        "{}",
        String::from_utf8_lossy(&decided.stderr)
    );
    let workbook = kpi_validator::open(&std::fs::read(&out).expect("a file")).expect("opens");
    let number = |cell: &str| {
        let cell = cell.parse().expect("a cell");
        match workbook.cell(&cell).map(|cell| &cell.content) {
            Some(kpi_validator::workbook::Content::Number(number)) => *number,
            other => panic!("{cell}: {other:?}"),
        }
    };
    assert_eq!(
        [
            number("Legislation!D6"),
            number("Legislation!D7"),
            number("Legislation!D8")
        ],
        [6.0, 4.0, 1.0]
    );
    let wrong = run(&[
        &["merge"],
        files.as_slice(),
        &["--take", "LEG.FULL=nobody.xlsx"],
    ]
    .concat());
    assert_eq!(wrong.status.code(), Some(2));
}
