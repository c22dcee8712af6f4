//! What goes back to each jurisdiction.

use std::sync::Arc;

use super::SendBack;
use crate::archive::Kind;
use crate::desk::{Desk, Filed};
use crate::language::Messages;
use crate::package::Package;
use crate::template::roadmap;

#[test]
fn each_jurisdiction_gets_its_findings_and_a_letter() {
    let template = Arc::new(roadmap());
    let messages = Messages::new("en");
    let mut desk = Desk::new(Arc::clone(&template));
    let root = env!("CARGO_MANIFEST_DIR");
    let mut files = Vec::new();
    for name in ["belgrade", "skopje", "tirana"] {
        let path = format!("{root}/templates/roadmap/samples/{name}-2020-h1.xlsx");
        let bytes = std::fs::read(path).expect("a sample");
        let filed = Filed::read(&format!("{name}.xlsx"), &bytes, &template);
        files.push((desk.add(filed.expect("a form")), bytes));
    }
    desk.compare_all();
    let period = desk.periods()[0];
    let mut send_back = SendBack::new(template, period);
    for (at, bytes) in &files {
        send_back
            .add(&desk, *at, bytes, &messages)
            .expect("a letter");
    }
    send_back.remind(&desk, &messages);
    let zip = send_back.finish().expect("a zip");
    let package = Package::read(&zip).expect("a package");
    let names: Vec<&str> = package
        .entries()
        .iter()
        .map(|entry| entry.name.as_str())
        .collect();
    let expected = [
        "Belgrade/Belgrade-2020-H1-findings.xlsx",
        "Belgrade/Belgrade-2020-H1-letter.txt",
        "Podgorica/Podgorica-2020-H1-letter.txt",
        "Pristina/Pristina-2020-H1-letter.txt",
        "Sarajevo/Sarajevo-2020-H1-letter.txt",
    ];
    assert_eq!(names[..5], expected);
    let text = |name: &str| {
        let entry = package.entry(name).expect("a file");
        let bytes = package.unpack(entry, 1 << 20).expect("unpacks");
        String::from_utf8_lossy(&bytes).into_owned()
    };
    let letter = text("Belgrade/Belgrade-2020-H1-letter.txt");
    assert!(
        letter.contains("belgrade.xlsx") && letter.contains("3 errors"),
        "{letter}"
    );
    assert!(letter.contains("1244 (1999)"), "{letter}");
    let letter = text("Podgorica/Podgorica-2020-H1-letter.txt");
    assert!(letter.contains("has not reached us"), "{letter}");
    let entry = package.entry(expected[0]).expect("the findings");
    let findings = package.unpack(entry, 1 << 24).expect("unpacks");
    assert!(crate::open(&findings).is_ok());
    assert_eq!(Kind::of(expected[0]), Kind::Workbook);
}

/// A folder of a zip file has a name that every system takes, and each jurisdiction its own.
#[test]
fn folders_are_named_for_every_system() {
    let template = Arc::new(roadmap());
    let messages = Messages::new("en");
    let period = crate::submission::Period {
        start: crate::date::from_iso("2020-01-01").expect("a day"),
        end: crate::date::from_iso("2020-06-30").expect("a day"),
    };
    let mut send_back = SendBack::new(template, period);
    let long = "a".repeat(300);
    for (who, expected) in [
        ("Skopje", "Skopje/Skopje-2020-H1"),
        ("A/B", "A-B/A-B-2020-H1"),
        ("A\\B", "A-B-2/A-B-2-2020-H1"),
        ("A/B", "A-B/A-B-2020-H1"),
        ("\\\\server\\share", "--server-share/--server-share-2020-H1"),
        ("..", "--/---2020-H1"),
        ("", "-/--2020-H1"),
        ("con", "con-/con--2020-H1"),
        ("re\nport", "re-port/re-port-2020-H1"),
    ] {
        assert_eq!(send_back.stem(who, &messages), expected, "{who}");
    }
    assert!(send_back.stem(&long, &messages).len() < 150);
}
