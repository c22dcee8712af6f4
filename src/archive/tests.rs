//! Zip files as people send them, and as they should not.

use super::{Archive, ArchiveError, Found, Limits};
use crate::package::{self, PackageError};

fn zip(files: &[(&str, &[u8])]) -> Vec<u8> {
    package::new(files.iter().copied()).expect("a zip")
}

fn walk(bytes: Vec<u8>, limits: Limits) -> Vec<Found> {
    Archive::new("all.zip", bytes, limits).collect()
}

fn told(found: &[Found]) -> Vec<(&str, String)> {
    let tell = |found: &Found| match &found.bytes {
        Ok(Some(bytes)) => String::from_utf8_lossy(bytes).into_owned(),
        Ok(None) => "aside".to_owned(),
        Err(error) => error.code().to_owned(),
    };
    found.iter().map(|one| (&*one.path, tell(one))).collect()
}

#[test]
fn files_come_one_after_the_other_from_folders_and_zips_in_zips() {
    let inner = zip(&[("c.xlsx", b"c"), ("notes.txt", b"n")]);
    let outer = zip(&[
        ("Skopje/", b""),
        ("Skopje/a.xlsx", b"a"),
        ("Skopje/~$a.xlsx", b"lock"),
        ("__MACOSX/Skopje/._a.xlsx", b"fork"),
        ("more.zip", &inner),
        ("broken.zip", b"PK"),
        ("d.xls", b"d"),
    ]);
    let found = walk(outer, Limits::default());
    let expected = [
        ("all.zip/Skopje/a.xlsx", "a"),
        ("all.zip/more.zip/c.xlsx", "c"),
        ("all.zip/more.zip/notes.txt", "aside"),
        ("all.zip/broken.zip", "truncated"),
        ("all.zip/d.xls", "d"),
    ];
    assert_eq!(
        told(&found),
        expected.map(|(path, told)| (path, told.to_owned()))
    );
}

#[test]
fn limits_hold_and_are_told() {
    let many = zip(&[("a.xlsx", b"a"), ("b.xlsx", b"b"), ("c.xlsx", b"c")]);
    let few = Limits {
        files: 2,
        ..Limits::default()
    };
    let found = walk(many.clone(), few);
    assert_eq!(told(&found)[2], ("all.zip", "archive-too-many".to_owned()));

    let small = Limits {
        bytes: 2,
        ..Limits::default()
    };
    let found = walk(many, small);
    assert_eq!(found.len(), 3);
    assert_eq!(found[2].bytes, Err(ArchiveError::TooLarge(2)));

    let mut nested = zip(&[("a.xlsx", b"a")]);
    for _ in 0..6 {
        nested = zip(&[("n.zip", &nested)]);
    }
    let found = walk(nested, Limits::default());
    let path = "all.zip/n.zip/n.zip/n.zip";
    assert_eq!(told(&found), [(path, "archive-too-deep".to_owned())]);

    let large = vec![0; 9];
    let found = walk(
        zip(&[("a.xlsx", &large), ("b.xlsx", b"b")]),
        Limits {
            file_bytes: 8,
            ..Limits::default()
        },
    );
    assert!(matches!(
        found[0].bytes,
        Err(ArchiveError::Package(PackageError::TooLarge(_, 8)))
    ));
    assert_eq!(told(&found)[1].1, "b");
}

#[test]
fn a_bomb_is_no_workbook() {
    let bomb = vec![0; 8 << 20];
    let found = walk(
        zip(&[("bomb.xlsx", &bomb), ("good.xlsx", b"good")]),
        Limits::default(),
    );
    assert_eq!(found[0].bytes, Err(ArchiveError::Suspicious(200)));
    assert_eq!(told(&found)[1].1, "good");
}

#[test]
fn a_file_with_a_password_is_named() {
    let mut bytes = zip(&[("a.xlsx", b"a"), ("b.xlsx", b"b")]);
    // The flags of the first record of the directory.
    let record = bytes.windows(4).position(|window| window == b"PK\x01\x02");
    bytes[record.expect("the record") + 8] |= 1;
    let found = walk(bytes, Limits::default());
    assert_eq!(told(&found)[0].1, "archive-encrypted");
    assert_eq!(told(&found)[1].1, "b");
}

#[test]
fn damage_does_not_panic() {
    let bytes = zip(&[
        ("a.xlsx", b"some content"),
        ("b.zip", &zip(&[("c.xls", b"c")])),
    ]);
    for at in 0..bytes.len() {
        for flip in [0xff, 0x01] {
            let mut damaged = bytes.clone();
            damaged[at] ^= flip;
            let _ = walk(damaged, Limits::default());
        }
        let _ = walk(bytes[..at].to_vec(), Limits::default());
    }
}
