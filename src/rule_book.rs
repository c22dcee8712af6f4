//! The rule book: each rule in words, as a formula, with its severity and source. As data for the
//! page, and as a document to print.

use std::fmt::Write;

use crate::check::general::{Method, find};
use crate::language::Messages;
use crate::template::{Rule, RuleKind, RuleTest, Template};
use crate::wire::RuleView;

/// Every rule, in the order of the book; behind them the checks that every file gets.
pub fn rules(template: &Template, messages: &Messages) -> Vec<RuleView> {
    let view = |rule: &Rule| {
        let (formula, check, parameters) = match &rule.test {
            RuleTest::Formula(formula) | RuleTest::Figure(formula) => {
                (Some(formula.text.clone()), None, Vec::new())
            }
            RuleTest::Named(name, parameters) => {
                let told = parameters
                    .iter()
                    .map(|(name, value)| format!("{name} = {value}"));
                (None, Some(name.clone()), told.collect())
            }
        };
        RuleView {
            id: rule.id.clone(),
            kind: rule.kind.name().to_owned(),
            severity: rule.severity.name().to_owned(),
            words: messages.rule_in_words(&rule.id, template),
            decided: decided(rule).to_owned(),
            how: messages.text(&format!("rule-how-{}", decided(rule)), &[]),
            formula,
            check,
            parameters,
            note_settles: rule.note_settles,
            source: rule.source.clone(),
        }
    };
    let rules = template.rules.iter().chain(&template.links.always);
    rules.map(view).collect()
}

/// How a rule is decided, as a word that never changes.
pub(crate) fn decided(rule: &Rule) -> &'static str {
    match &rule.test {
        RuleTest::Formula(formula) if formula.expr.terms().iter().any(|term| term.previous) => {
            "formula-periods"
        }
        RuleTest::Formula(_) => "formula",
        RuleTest::Figure(_) => "figure",
        RuleTest::Named(name, _) => match find(name) {
            Some(Method::Answers(_) | Method::Earlier(_) | Method::Submission(_)) => "check",
            Some(Method::Periods(_)) => "check-periods",
            Some(Method::Figures(_)) => "figure",
            Some(Method::Region(_)) => "region",
            Some(Method::Totals) => "totals",
            Some(Method::Question | Method::RegionQuestion) | None => "question",
        },
    }
}

/// The rule book as an HTML document that prints well: one file, no links.
pub fn html(template: &Template, messages: &Messages) -> String {
    let say = |id: &str| escaped(&messages.text(id, &[]));
    let title = escaped(template.labels.get("form:title", messages.language()));
    let mut page = format!(
        "<!doctype html>\n<html lang=\"{}\">\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n<title>{title}: {}</title>\n\
         <style>{STYLE}</style>\n<h1>{title}</h1>\n<p>{} · {} {}</p>\n",
        messages.language(),
        say("rule-book"),
        say("rule-book"),
        escaped(&template.id),
        escaped(&template.version),
    );
    let rules = rules(template, messages);
    for kind in RuleKind::ALL {
        let own: Vec<&RuleView> = rules
            .iter()
            .filter(|rule| rule.kind == kind.name())
            .collect();
        if own.is_empty() {
            continue;
        }
        let _infallible = writeln!(
            page,
            "<h2>{}</h2>",
            say(&format!("rule-kind-{}", kind.name()))
        );
        for rule in own {
            page.push_str(&entry(rule, &say));
        }
    }
    page
}

fn entry(rule: &RuleView, say: &dyn Fn(&str) -> String) -> String {
    let formula = rule.formula.as_ref().map_or_else(String::new, |formula| {
        format!("<pre>{}</pre>\n", escaped(formula))
    });
    let settled = match rule.note_settles {
        true => format!(" {}", say("rule-note-settles")),
        false => String::new(),
    };
    format!(
        "<section class=\"{severity}\">\n<h3>{id} <small>{level}</small></h3>\n<p>{words}</p>\n\
         {formula}<p class=\"small\">{how}{settled} {from}: {source}.</p>\n</section>\n",
        severity = rule.severity,
        id = escaped(&rule.id),
        level = say(&format!("form-severity-{}", rule.severity)),
        words = escaped(&rule.words),
        how = escaped(&rule.how),
        from = say("rule-source"),
        source = escaped(&rule.source),
    )
}

const STYLE: &str = "body{font:11pt/1.45 system-ui,sans-serif;max-width:50rem;margin:2rem auto;padding:0 1rem;color:#1f2a37}\
h1{font-size:1.6rem;color:#1f4e6b}h2{margin-top:2rem;border-bottom:2px solid #1f4e6b}h3{margin:0;font-size:1rem}\
small{font-weight:400;color:#5b6776}section{margin:.9rem 0;padding:.1rem 0 .1rem .8rem;border-left:4px solid #5b6776;break-inside:avoid}\
section.error{border-color:#a01818}section.warning{border-color:#8a5a00}p{margin:.2rem 0}\
pre{margin:.3rem 0;padding:.4rem .6rem;background:#f2f5f8;white-space:pre-wrap;font-size:.85rem}.small{color:#5b6776;font-size:.85rem}";

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}
