//! Checks that every file gets, whatever the rules of its definition say: what makes a figure another one than a
//! person sees or means is never passed over in silence.
//!
//! Each is one of the general checks. A definition that has a rule with the same check decides its severity
//! itself, and the rule here is left out, so that nothing is told twice.

use std::collections::BTreeMap;

use crate::template::{Rule, RuleKind, RuleTest, Severity, Template};

/// The id of the rule, the general check, how grave a finding is, and whether a note settles it.
const ALWAYS: &[(&str, &str, Severity, bool)] = &[
    ("FILE-01", "stored_results", Severity::Warning, false),
    ("FILE-02", "formulas_calculated", Severity::Error, false),
    ("FILE-03", "finite_number", Severity::Error, false),
    ("FILE-04", "shown_as_stored", Severity::Warning, true),
    ("FILE-05", "struck_or_raised", Severity::Warning, false),
    ("FILE-06", "plausible_year", Severity::Warning, true),
    ("FILE-07", "columns_found", Severity::Error, false),
    ("FILE-08", "one_value_column", Severity::Warning, false),
    ("FILE-09", "nothing_unasked", Severity::Warning, false),
    ("FILE-10", "no_copied_sheet", Severity::Warning, false),
    ("FILE-11", "all_calculated", Severity::Warning, false),
    ("FILE-12", "reason_in_note", Severity::Info, false),
    ("FILE-13", "number_as_text", Severity::Error, false),
    ("FILE-14", "error_value", Severity::Error, false),
    ("FILE-15", "real_date", Severity::Error, false),
    ("FILE-16", "listed_choice", Severity::Error, false),
    ("FILE-17", "form_intact", Severity::Error, false),
    ("FILE-18", "repeated_agree", Severity::Error, false),
    ("FILE-19", "nothing_concealed", Severity::Warning, false),
];

/// The rules of these checks that a template does not have itself.
pub(crate) fn rules(template: &Template) -> Vec<Rule> {
    let own = |check: &str| {
        let mut rules = template.rules.iter();
        rules.any(|rule| matches!(&rule.test, RuleTest::Named(name, _) if name == check))
    };
    let missing = ALWAYS.iter().filter(|(_, check, ..)| !own(check));
    missing
        .map(|(id, check, severity, note_settles)| Rule {
            id: (*id).to_owned(),
            kind: RuleKind::File,
            severity: *severity,
            test: RuleTest::Named((*check).to_owned(), BTreeMap::new()),
            note_settles: *note_settles,
            source: String::new(),
        })
        .collect()
}

/// The key of the sentence that says such a rule in words, if the id is one.
pub(crate) fn sentence(id: &str) -> Option<String> {
    let known = ALWAYS.iter().any(|(known, ..)| *known == id);
    known.then(|| format!("rule-{}", id.to_lowercase()))
}

#[cfg(test)]
mod tests {
    use super::{ALWAYS, Template, rules, sentence};
    use crate::check::general;
    use crate::language::Messages;
    use crate::template::roadmap;

    #[test]
    fn every_file_check_is_a_general_check_and_has_words() {
        let messages = Messages::english();
        for (id, check, ..) in ALWAYS {
            assert!(general::find(check).is_some(), "{check}");
            let key = sentence(id).unwrap();
            assert_ne!(messages.text(&key, &[]), key);
        }
        assert_eq!(sentence("SUM-01"), None);
    }

    #[test]
    fn a_check_that_a_rule_of_the_definition_names_is_not_made_twice() {
        let mut template = roadmap();
        let ids = |template: &Template| -> Vec<String> {
            rules(template).into_iter().map(|rule| rule.id).collect()
        };
        assert!(!ids(&template).contains(&"FILE-17".to_owned()));
        template.rules.retain(|rule| rule.id != "CMP-11");
        assert!(ids(&template).contains(&"FILE-17".to_owned()));
    }

    #[test]
    fn a_form_without_rules_still_tells_of_a_missing_sheet() {
        let mut template = roadmap();
        template.rules.clear();
        template.link();
        let submission = crate::check::tests::submission(&template, "");
        let faults = vec![crate::submission::StructureFault::MissingSheet {
            sheet: "Policy".to_owned(),
        }];
        let submission = crate::submission::Submission {
            faults,
            ..submission
        };
        let found = crate::check(&template, &submission, &Default::default()).findings;
        assert_eq!(found.len(), 1);
        assert_eq!(found.first().unwrap().rule, "FILE-17");
        assert!(template.rule("FILE-17").is_some());
    }
}
