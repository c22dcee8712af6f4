//! What is wrong, or odd, about the definition of a form.

use crate::code::Code;
use crate::formula::{Needed, SyntaxError, SyntaxProblem, Type};
use crate::limits::{RULE_BYTES, RULE_DEPTH, RULE_LEVELS};
use crate::template::audit::Oddity;
use crate::template::{DefinitionError, Fault, TemplateProblem};

use super::{Argument, Messages};

/// What stands for nothing in the choices of a sentence.
const NONE: &str = "none";

impl Messages {
    /// Why a definition cannot be used: a sentence a fault, each with its place.
    pub fn definition_faults(&self, error: &DefinitionError) -> Vec<String> {
        match error {
            DefinitionError::Open(error) => vec![error.to_string()],
            DefinitionError::Csv { table, reason } => vec![self.text(
                "definition-damaged-table",
                &[("table", table), ("reason", reason)],
            )],
            DefinitionError::Faults { problems } => problems
                .iter()
                .map(|fault| self.template_problem(fault))
                .collect(),
            DefinitionError::Write(_) => vec![self.text("problem-form", &[])],
        }
    }

    fn template_problem(&self, problem: &TemplateProblem) -> String {
        let sheet = problem.table.replace('_', " ");
        let place = match problem.cell() {
            Some(cell) => format!("{sheet}!{cell}"),
            None => {
                let row = problem.row.to_string();
                self.text("definition-row", &[("sheet", &sheet), ("row", &row)])
            }
        };
        let id = match problem.column.is_empty() {
            true => "definition-fault-row",
            false => "definition-fault",
        };
        let fault = self.fault(&problem.fault);
        let column = problem.column.as_str();
        self.text(
            id,
            &[("place", &place), ("column", column), ("fault", &fault)],
        )
    }

    fn fault(&self, fault: &Fault) -> String {
        let (id, arguments): (_, Vec<Argument<'_>>) = match fault {
            Fault::NoTable => ("definition-no-table", vec![]),
            Fault::Csv(reason) => ("definition-csv", vec![("reason", reason)]),
            Fault::NotOneOf { found, words } => (
                "definition-not-one-of",
                vec![("found", found), ("words", words)],
            ),
            Fault::NotACode(found) => ("definition-not-a-code", vec![("found", found)]),
            Fault::NotANumber(found) => ("definition-not-a-number", vec![("found", found)]),
            Fault::NumberSpelt { found, number } => (
                "definition-number-spelt",
                vec![("found", found), ("number", number)],
            ),
            Fault::TooMany(what, most) => {
                let texts: &[Argument<'_>] = &[("what", what)];
                return self.counted("definition-too-many", texts, &[("most", *most)]);
            }
            Fault::Unseen { found, letter } => (
                "definition-unseen",
                vec![("found", found), ("letter", letter)],
            ),
            Fault::TwiceAs { name, other } => (
                "definition-twice-as",
                vec![("name", name), ("other", other)],
            ),
            Fault::Twice(name) => ("definition-twice", vec![("name", name)]),
            Fault::Unknown {
                what,
                name,
                suggestion,
            } => {
                let what = what.replace(' ', "-");
                let suggestion = suggestion.as_deref().unwrap_or(NONE);
                let arguments = [
                    ("what", what.as_str()),
                    ("name", name),
                    ("suggestion", suggestion),
                ];
                return self.text("definition-unknown", &arguments);
            }
            Fault::Syntax(error) => return self.syntax_error(error),
            Fault::FormulaOrCheck => ("definition-formula-or-check", vec![]),
            Fault::NoLabel(key) => ("definition-no-label", vec![("key", key)]),
        };
        self.text(id, &arguments)
    }

    fn syntax_error(&self, error: &SyntaxError) -> String {
        let problem = self.syntax_problem(&error.problem);
        let column = error.column.to_string();
        self.text("formula-at", &[("column", &column), ("problem", &problem)])
    }

    fn syntax_problem(&self, problem: &SyntaxProblem) -> String {
        match problem {
            SyntaxProblem::StrayCharacter(found) => {
                self.text("formula-stray-character", &[("found", &found.to_string())])
            }
            SyntaxProblem::NotANumber(found) => {
                self.text("definition-not-a-number", &[("found", found)])
            }
            SyntaxProblem::OpenQuote => self.text("formula-open-quote", &[]),
            SyntaxProblem::NotACode(found) => {
                self.text("definition-not-a-code", &[("found", found)])
            }
            SyntaxProblem::Unexpected { found, needed } => {
                let needed = match needed {
                    Needed::End => "formula-needed-end",
                    Needed::ClosingBracket => "formula-needed-closing-bracket",
                    Needed::Operand => "formula-needed-operand",
                    Needed::CommaOrBracket => "formula-needed-comma-or-bracket",
                };
                let needed = self.text(needed, &[]);
                let found = match found.as_str() {
                    "" => NONE,
                    found => found,
                };
                self.text(
                    "formula-unexpected",
                    &[("needed", &needed), ("found", found)],
                )
            }
            SyntaxProblem::UnknownFunction { name, suggestion } => {
                let suggestion = suggestion.as_deref().unwrap_or(NONE);
                let arguments = [("name", name.as_str()), ("suggestion", suggestion)];
                self.text("formula-unknown-function", &arguments)
            }
            SyntaxProblem::ArgumentCount {
                function,
                least,
                most,
                found,
            } => {
                let texts: &[Argument<'_>] = &[("function", function)];
                let mut counts = vec![("most", *most), ("found", *found)];
                if least == most {
                    return self.counted(
                        "formula-argument-count",
                        &[texts, &[("least", "same")]].concat(),
                        &counts,
                    );
                }
                counts.push(("least", *least));
                self.counted("formula-argument-count", texts, &counts)
            }
            SyntaxProblem::WrongType { needed, found } => {
                let (needed, found) = (self.value_type(*needed), self.value_type(*found));
                self.text(
                    "formula-wrong-type",
                    &[("needed", &needed), ("found", &found)],
                )
            }
            SyntaxProblem::TooDeep => {
                self.counted("formula-too-deep", &[], &[("count", RULE_DEPTH)])
            }
            SyntaxProblem::TooManySteps => {
                self.counted("formula-too-many-steps", &[], &[("count", RULE_LEVELS)])
            }
            SyntaxProblem::TooLong => {
                self.counted("formula-too-long", &[], &[("count", RULE_BYTES)])
            }
        }
    }

    fn value_type(&self, of: Type) -> String {
        let id = match of {
            Type::Number => "formula-type-number",
            Type::Text => "formula-type-text",
            Type::Truth => "formula-type-truth",
            Type::Term => "formula-type-term",
            Type::Any => "formula-type-any",
        };
        self.text(id, &[])
    }

    /// What is odd about a definition although it can be used.
    pub fn oddity(&self, oddity: &Oddity) -> String {
        let list = |codes: &[Code]| {
            let names: Vec<&str> = codes.iter().map(Code::as_str).collect();
            names.join(", ")
        };
        match oddity {
            Oddity::CircularTotal { totals } => {
                self.text("oddity-circular-total", &[("codes", &list(totals))])
            }
            Oddity::Contradiction { rules } => {
                self.text("oddity-contradiction", &[("rules", &rules.join(", "))])
            }
            Oddity::NeverFails { rule } => self.text("oddity-never-fails", &[("rule", rule)]),
            Oddity::Unfinished => self.text("oddity-unfinished", &[]),
            Oddity::Unused { codes } => {
                let count = [("count", codes.len())];
                self.counted("oddity-unused", &[("codes", &list(codes))], &count)
            }
        }
    }
}
