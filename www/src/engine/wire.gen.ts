// Made from docs/report.schema.json by `npm run types`; not written by hand.

/**
 * The content of a cell.
 */
export type Scalar = null | boolean | number | string;
/**
 * What kind of value stands in a cell.
 */
export type Status = "number" | "text" | "choice" | "date" | "blank" | "na" | "nap" | "unreadable";

export interface Everything {
  CellView: CellView;
  Correction: Correction;
  DataPointValue: DataPointValue;
  Edit: Edit;
  Figure: Figure;
  Finding: Finding;
  History: History;
  Period: Period;
  Problem: Problem;
  Question: Question;
  ReceiptState: ReceiptState;
  Refusal: Refusal;
  Report: Report;
  RuleView: RuleView;
  Scalar: Scalar;
  SheetShape: SheetShape;
  Status: Status;
  Summary: Summary;
  TemplateName: TemplateName;
  UndecidedRule: UndecidedRule;
}
/**
 * A cell, as the page shows it.
 */
export interface CellView {
  /**
   * Whether its value is known: it holds no formula, or one whose result is known. Excel calculates
   * the others when it opens the corrected workbook.
   */
  calculated: boolean;
  /**
   * Column, from 0.
   */
  column: number;
  /**
   * Whether a person may write into it: no formula fills it.
   */
  editable: boolean;
  /**
   * Whether an accepted edit put it there.
   */
  edited: boolean;
  /**
   * The formula, without its equals sign.
   */
  formula?: string | null;
  /**
   * Whether it is shown at the right, as numbers are.
   */
  numeric: boolean;
  /**
   * Row, from 0.
   */
  row: number;
  /**
   * What a person sees.
   */
  text: string;
}
/**
 * A proposed correction.
 */
export interface Correction {
  /**
   * `safe`, or `needs confirmation`.
   */
  applicability: string;
  /**
   * The ids of corrections that cannot be accepted with it: they explain the same fault in another
   * way.
   */
  conflicts: string[];
  /**
   * What would change.
   */
  edits: Edit[];
  /**
   * A name that stays the same while the submission does.
   */
  id: string;
  /**
   * Why it is offered.
   */
  reason: string;
  /**
   * The ids of the findings that it settles.
   */
  settles: string[];
}
/**
 * A change of one cell.
 */
export interface Edit {
  /**
   * The cell.
   */
  cell: string;
  /**
   * The data point that it holds.
   */
  code?: string | null;
  /**
   * What shall stand there.
   */
  new: Scalar;
  /**
   * What stands there.
   */
  old: Scalar;
}
/**
 * One data point and its value.
 */
export interface DataPointValue {
  /**
   * The cell, such as `Sheet!D5`; none when it was not found.
   */
  cell?: string | null;
  /**
   * The code.
   */
  code: string;
  /**
   * What is asked, in the chosen language.
   */
  label: string;
  /**
   * What kind of value it is.
   */
  status: Status;
  /**
   * The value: a number, a text (choices by id, dates as `2020-06-30`), or nothing.
   */
  value: Scalar;
}
/**
 * A figure that is shown for comparison.
 */
export interface Figure {
  /**
   * What it is, in words; with the sheet, if it is about one.
   */
  label: string;
  /**
   * The id of the rule that asks for it.
   */
  rule: string;
  /**
   * The share, 0.4 for 40 %.
   */
  share: number;
  /**
   * The sheet, if it is about one.
   */
  sheet?: string | null;
}
/**
 * Something wrong.
 */
export interface Finding {
  /**
   * The cells it concerns, the most telling first.
   */
  cells: string[];
  /**
   * The data points it concerns.
   */
  data_points: string[];
  /**
   * The rule as a formula over codes, if it is one.
   */
  formula?: string | null;
  /**
   * A name that stays the same while rule and place do.
   */
  id: string;
  /**
   * The rule's family.
   */
  kind: string;
  /**
   * What is wrong, in plain words, with the numbers of this file.
   */
  message: string;
  /**
   * The rule's id.
   */
  rule: string;
  /**
   * The rule in words.
   */
  rule_in_words: string;
  /**
   * `error`, `warning` or `info`.
   */
  severity: string;
}
/**
 * Whether there is a step to undo, and one to redo.
 */
export interface History {
  /**
   * To redo.
   */
  redo: boolean;
  /**
   * To undo.
   */
  undo: boolean;
}
/**
 * A period, by its first and last day (`2020-01-01`).
 */
export interface Period {
  /**
   * The last day.
   */
  end: string;
  /**
   * The first day.
   */
  start: string;
}
/**
 * A reason that we cannot go on.
 */
export interface Problem {
  /**
   * What to do, as a sentence.
   */
  advice: string;
  /**
   * A name that never changes, such as `encrypted`.
   */
  code: string;
  /**
   * What is wrong, as a sentence.
   */
  message: string;
}
/**
 * A question that no file answers, so that a person must.
 */
export interface Question {
  /**
   * The id of the rule.
   */
  rule: string;
  /**
   * The question.
   */
  text: string;
}
/**
 * How a file stands to the receipt of its last check. It guards against accidents, not against
 * forgery.
 */
export interface ReceiptState {
  /**
   * Their cells.
   */
  cells: string[];
  /**
   * The data points whose answers are others now.
   */
  changed: string[];
  /**
   * Errors that were open then.
   */
  errors: number;
  /**
   * The form that it was checked with, such as `roadmap 1.0`; empty if never.
   */
  form: string;
  /**
   * The same, as a sentence.
   */
  message: string;
  /**
   * `never-checked`, `unchanged` or `changed`.
   */
  state: string;
  /**
   * When it was checked, as a clock on the wall showed it; empty if never.
   */
  time: string;
  /**
   * Warnings that were open then.
   */
  warnings: number;
}
/**
 * A file that could not be read, in the place of a report.
 */
export interface Refusal {
  /**
   * Why.
   */
  error: Problem;
  /**
   * The file's name.
   */
  file: string;
}
/**
 * What checking one file gave.
 */
export interface Report {
  /**
   * What the corrected workbook will be: `patched` (the same, with the corrected cells in it) or
   * `filled` (a new copy of the form with its values, as the format cannot be written back).
   */
  corrected_as: string;
  /**
   * What can be done about it.
   */
  corrections: Correction[];
  /**
   * Figures that are shown for comparison.
   */
  figures: Figure[];
  /**
   * The file's name.
   */
  file: string;
  /**
   * What is wrong.
   */
  findings: Finding[];
  /**
   * Whose figures these are, as the cover sheet says.
   */
  jurisdiction?: string | null;
  /**
   * The time that the figures are about.
   */
  period?: Period | null;
  /**
   * What a person must answer.
   */
  questions: Question[];
  /**
   * How the file stood to the receipt of its last check when it was opened.
   */
  receipt: ReceiptState;
  /**
   * Whether the file is digitally signed, so that a correction makes the signature void.
   */
  signed: boolean;
  /**
   * The whole in numbers.
   */
  summary: Summary;
  /**
   * The definition that it was checked against.
   */
  template: TemplateName;
  /**
   * Rules that could not be decided, and what they lack.
   */
  undecided: UndecidedRule[];
  /**
   * Each data point of the form, in its order.
   */
  values: DataPointValue[];
}
/**
 * A report in numbers.
 */
export interface Summary {
  /**
   * Of these: answered with a number, choice, date, text, "not available" or "not applicable".
   */
  answered: number;
  /**
   * Blank data points, and those that were not found.
   */
  blank: number;
  /**
   * Data points of the form.
   */
  data_points: number;
  /**
   * Findings of severity error.
   */
  errors: number;
  /**
   * Findings of severity info.
   */
  infos: number;
  /**
   * Of these: "not applicable".
   */
  not_applicable: number;
  /**
   * Of these: "not available".
   */
  not_available: number;
  /**
   * Rules that are true, whatever is missing.
   */
  rules_satisfied: number;
  /**
   * Rules that cannot be decided.
   */
  rules_undecided: number;
  /**
   * Rules that are false, whatever is missing.
   */
  rules_violated: number;
  /**
   * Corrections that may be accepted in bulk.
   */
  safe_corrections: number;
  /**
   * Data points whose cell holds no answer.
   */
  unreadable: number;
  /**
   * Findings of severity warning.
   */
  warnings: number;
}
/**
 * A definition and its version.
 */
export interface TemplateName {
  /**
   * The short name.
   */
  id: string;
  /**
   * The version.
   */
  version: string;
}
/**
 * A rule that could not be decided.
 */
export interface UndecidedRule {
  /**
   * How it is decided, as in the rule book: `formula-periods` needs an earlier report.
   */
  decided: string;
  /**
   * The data points whose values it lacks.
   */
  missing: string[];
  /**
   * The rule's id.
   */
  rule: string;
}
/**
 * A rule of the rule book.
 */
export interface RuleView {
  /**
   * The name of the general check, if it has one.
   */
  check?: string | null;
  /**
   * How it is decided: `formula`, `formula-periods`, `figure`, `check`, `check-periods`,
   * `region`, `totals` or `question`.
   */
  decided: string;
  /**
   * The formula, if it has one.
   */
  formula?: string | null;
  /**
   * The same, as a sentence.
   */
  how: string;
  /**
   * The id.
   */
  id: string;
  /**
   * The family.
   */
  kind: string;
  /**
   * Whether a note settles a violation.
   */
  note_settles: boolean;
  /**
   * Its parameters, as `name = value`.
   */
  parameters: string[];
  /**
   * `error`, `warning` or `info`.
   */
  severity: string;
  /**
   * Where it comes from.
   */
  source: string;
  /**
   * The rule in words.
   */
  words: string;
}
/**
 * A sheet, as the page's tabs and scroll bars need it.
 */
export interface SheetShape {
  /**
   * One more than the last column that holds something.
   */
  columns: number;
  /**
   * Whether a person sees the tab in Excel.
   */
  hidden: boolean;
  /**
   * The name on the tab.
   */
  name: string;
  /**
   * One more than the last row that holds something.
   */
  rows: number;
}
