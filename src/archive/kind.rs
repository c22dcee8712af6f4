//! What to do with a file, by its name.

/// What a file is, by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A workbook, to be checked.
    Workbook,
    /// A zip file, to be looked into.
    Archive,
    /// Another document, which is left aside and named.
    Other,
    /// What programs leave behind, which no person put there.
    Clutter,
}

impl Kind {
    /// The kind of a file with this name or path.
    pub fn of(path: &str) -> Self {
        let mut steps = path.split(['/', '\\']).filter(|step| !step.is_empty());
        let hidden = |step: &str| step.starts_with('.') || step == "__MACOSX";
        let Some(name) = steps.next_back() else {
            return Self::Clutter;
        };
        // `~$report.xlsx` stands beside a workbook while Excel has it open.
        let left_behind = name.starts_with("~$") || name.starts_with(".~lock.");
        let known = ["thumbs.db", "desktop.ini"];
        if left_behind
            || hidden(name)
            || steps.any(hidden)
            || known.contains(&&*name.to_lowercase())
        {
            return Self::Clutter;
        }
        let ending = name
            .rsplit_once('.')
            .map(|(_, ending)| ending.to_lowercase());
        match ending.as_deref() {
            Some("xlsx" | "xlsm" | "xltx" | "xltm" | "xlsb" | "xls" | "ods") => Self::Workbook,
            Some("zip") => Self::Archive,
            _ => Self::Other,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Kind;

    #[test]
    fn files_are_known_by_their_names() {
        for (path, kind) in [
            ("Skopje/report.XLSX", Kind::Workbook),
            ("report.ods", Kind::Workbook),
            ("old\\report.xls", Kind::Workbook),
            ("reports.zip", Kind::Archive),
            ("letter.docx", Kind::Other),
            ("README", Kind::Other),
            ("~$report.xlsx", Kind::Clutter),
            (".~lock.report.xlsx#", Kind::Clutter),
            ("__MACOSX/._report.xlsx", Kind::Clutter),
            (".git/report.xlsx", Kind::Clutter),
            ("a/Thumbs.db", Kind::Clutter),
            ("", Kind::Clutter),
        ] {
            assert_eq!(Kind::of(path), kind, "{path}");
        }
    }
}
