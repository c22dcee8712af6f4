// Made from docs/report.schema.json by `npm run types`; not written by hand.

/**
 * The content of a cell.
 */
export type Scalar = null | boolean | number | string;
/**
 * What kind of value stands in a cell.
 */
export type Status = "number" | "text" | "choice" | "date" | "blank" | "na" | "nap" | "unreadable";
/**
 * The content of a cell, with its kind.
 */
export type KeptContent =
  | "blank"
  | {
      number: number;
    }
  | {
      text: string;
    }
  | {
      boolean: boolean;
    }
  | {
      date: number;
    }
  | {
      error: string;
    };
/**
 * How an edit came about.
 */
export type KeptHow =
  | "typed"
  | "accepted"
  | "noted"
  | {
      merged: KeptProvenance;
    };

export interface Everything {
  BetweenView: BetweenView;
  BlockView: BlockView;
  BorderView: BorderView;
  CellView: CellView;
  ColumnLook: ColumnLook;
  Correction: Correction;
  DataPointValue: DataPointValue;
  DeskFile: DeskFile;
  DeskPeriod: DeskPeriod;
  DeskSheet: DeskSheet;
  DeskView: DeskView;
  DifferenceView: DifferenceView;
  EarlierValue: EarlierValue;
  Edit: Edit;
  Figure: Figure;
  Finding: Finding;
  FoundCells: FoundCells;
  HeadlineView: HeadlineView;
  History: History;
  KeptContent: KeptContent;
  KeptDraft: KeptDraft;
  KeptEdit: KeptEdit;
  KeptHow: KeptHow;
  KeptProvenance: KeptProvenance;
  KeptSource: KeptSource;
  MergedPoint: MergedPoint;
  MergerView: MergerView;
  Period: Period;
  PlaceView: PlaceView;
  PreviousReport: PreviousReport;
  Problem: Problem;
  Question: Question;
  ReceiptState: ReceiptState;
  Refusal: Refusal;
  Remark: Remark;
  Report: Report;
  RowLook: RowLook;
  RuleView: RuleView;
  Scalar: Scalar;
  SheetLook: SheetLook;
  SheetShape: SheetShape;
  Status: Status;
  StyleView: StyleView;
  Summary: Summary;
  TemplateName: TemplateName;
  UndecidedRule: UndecidedRule;
  WrittenCells: WrittenCells;
}
/**
 * A finding between submissions.
 */
export interface BetweenView {
  /**
   * The files that it concerns.
   */
  files: number[];
  /**
   * What is wrong.
   */
  message: string;
  /**
   * The period in words.
   */
  period: string;
  /**
   * The rule's id.
   */
  rule: string;
  /**
   * `error`, `warning` or `info`.
   */
  severity: string;
}
/**
 * A rectangle of cells.
 */
export interface BlockView {
  /**
   * The first column, from 0.
   */
  first_column: number;
  /**
   * The first row, from 0.
   */
  first_row: number;
  /**
   * The last column.
   */
  last_column: number;
  /**
   * The last row.
   */
  last_row: number;
}
/**
 * A line at one side of a cell.
 */
export interface BorderView {
  /**
   * Its colour; that of the text, if none.
   */
  colour?: string | null;
  /**
   * `solid`, `dashed`, `dotted` or `double`.
   */
  line: string;
  /**
   * In pixels.
   */
  width: number;
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
   * What is edited, where that is not what is seen: a number in full, a day as `2020-06-30`.
   */
  input?: string | null;
  /**
   * `blank`, `number`, `text`, `boolean`, `date` or `error`.
   */
  kind: string;
  /**
   * Row, from 0.
   */
  row: number;
  /**
   * Whether one formula fills it and others, so that no value can replace it.
   */
  shared: boolean;
  /**
   * The number of its style.
   */
  style: number;
  /**
   * What a person sees, as its number format writes it.
   */
  text: string;
}
/**
 * Neighbouring columns that look the same.
 */
export interface ColumnLook {
  /**
   * The first, from 0.
   */
  first: number;
  /**
   * Whether a person does not see them in Excel.
   */
  hidden: boolean;
  /**
   * The last.
   */
  last: number;
  /**
   * The style of their empty cells.
   */
  style: number;
  /**
   * In pixels.
   */
  width: number;
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
   * Whether a person does not want it.
   */
  rejected: boolean;
  /**
   * The cells whose formulas a value would replace; a person must confirm exactly that.
   */
  replaces_formulas: string[];
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
   * What may be answered: `count`, `amount`, `percent`, `year`, `date`, `choice` or `text`.
   */
  kind: string;
  /**
   * What is asked, in the chosen language.
   */
  label: string;
  /**
   * The cell for a note beside it, and the note.
   */
  note?: Remark | null;
  /**
   * What the earlier report says.
   */
  previous?: EarlierValue | null;
  /**
   * What kind of value it is.
   */
  status: Status;
  /**
   * The unit, in the chosen language; empty if it has none.
   */
  unit: string;
  /**
   * The value: a number, a text (choices as the language calls them, dates as
   * `2020-06-30`), or nothing.
   */
  value: Scalar;
}
/**
 * A free text beside a value.
 */
export interface Remark {
  /**
   * Where it stands, or would stand.
   */
  cell: string;
  /**
   * The text; empty if nothing was written.
   */
  text: string;
}
/**
 * A value of an earlier report.
 */
export interface EarlierValue {
  /**
   * What kind of value it is.
   */
  status: Status;
  /**
   * The value, as in [`DataPointValue`].
   */
  value: Scalar;
}
/**
 * One checked file.
 */
export interface DeskFile {
  /**
   * Data points that were answered.
   */
  answered: number;
  /**
   * Data points that were asked.
   */
  asked: number;
  /**
   * In how many cells it differs from the file that stands, if it does not.
   */
  differs?: number | null;
  /**
   * Findings of severity error.
   */
  errors: number;
  /**
   * Whose figures.
   */
  jurisdiction?: string | null;
  /**
   * How many files of other periods it is compared with.
   */
  others: number;
  /**
   * Where it came from.
   */
  path: string;
  /**
   * The period.
   */
  period?: Period | null;
  /**
   * The period, in a few letters; empty if there is none.
   */
  period_short: string;
  /**
   * `never-checked`, `unchanged` or `changed`.
   */
  receipt: string;
  /**
   * Other files that claim the same, and in how many cells each differs from the one that stands.
   */
  rivals: number;
  /**
   * Findings of severity error, by sheet of the form.
   */
  sheet_errors: number[];
  /**
   * Findings of severity warning, by sheet of the form.
   */
  sheet_warnings: number[];
  /**
   * Whether its figures go into the region.
   */
  stands: boolean;
  /**
   * The version of the form.
   */
  version?: string | null;
  /**
   * Findings of severity warning.
   */
  warnings: number;
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
 * Who reported for a period.
 */
export interface DeskPeriod {
  /**
   * For each jurisdiction: the place of its file, if there is one.
   */
  files: (number | null)[];
  /**
   * The period in words.
   */
  label: string;
  /**
   * The period.
   */
  period: Period;
  /**
   * For each jurisdiction: `file`, `within`, `halves` or `missing`.
   */
  presence: string[];
}
/**
 * A sheet of the form.
 */
export interface DeskSheet {
  /**
   * Its id.
   */
  id: string;
  /**
   * Its title, in words.
   */
  label: string;
}
/**
 * The files on a desk, and who reported.
 */
export interface DeskView {
  /**
   * The files, by their place on the desk.
   */
  files: DeskFile[];
  /**
   * The jurisdictions of the form.
   */
  jurisdictions: string[];
  /**
   * Sentences about what is missing or not clear.
   */
  notices: string[];
  /**
   * Who reported for which period, the latest first.
   */
  periods: DeskPeriod[];
  /**
   * The sheets of the form.
   */
  sheets: DeskSheet[];
}
/**
 * A data point in which two files differ.
 */
export interface DifferenceView {
  /**
   * The cells.
   *
   * @minItems 2
   * @maxItems 2
   */
  cells: [string, string];
  /**
   * The code.
   */
  code: string;
  /**
   * What is asked.
   */
  label: string;
  /**
   * What stands there.
   *
   * @minItems 2
   * @maxItems 2
   */
  values: [string, string];
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
   * The data points beside which a note settles it, the most telling first; none where only
   * other figures do.
   */
  notes: string[];
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
 * What a search found.
 */
export interface FoundCells {
  /**
   * The first cells, such as `Sheet!D5`.
   */
  cells: string[];
  /**
   * How many there are in all.
   */
  total: number;
}
/**
 * A headline indicator over jurisdictions and periods.
 */
export interface HeadlineView {
  /**
   * For each period, the figure of each jurisdiction, if it gave one.
   */
  figures: (number | null)[][];
  /**
   * The code or the id of the rule.
   */
  id: string;
  /**
   * The jurisdictions.
   */
  jurisdictions: string[];
  /**
   * What it is, in a few words.
   */
  label: string;
  /**
   * The periods, in order of time.
   */
  periods: string[];
  /**
   * For each period, the figure of the region.
   */
  region: (number | null)[];
  /**
   * Whether it is a share, 0.4 for 40 %.
   */
  share: boolean;
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
 * The steps of a session.
 */
export interface KeptDraft {
  /**
   * The ids of corrections that a person does not want.
   */
  rejected: string[];
  /**
   * The edits, step by step.
   */
  steps: KeptEdit[][];
  /**
   * The version of this shape.
   */
  version: number;
}
/**
 * A change of one cell.
 */
export interface KeptEdit {
  /**
   * The cell.
   */
  cell: string;
  /**
   * The data point that it holds.
   */
  code?: string | null;
  /**
   * How it came about.
   */
  how: KeptHow;
  /**
   * What was put there.
   */
  new: KeptContent;
  /**
   * What stood there.
   */
  old: KeptContent;
}
/**
 * Where a merged value came from.
 */
export interface KeptProvenance {
  /**
   * The files, with what each says.
   */
  from: KeptSource[];
  /**
   * `only`, `agreed`, `summed`, `joined` or `taken`.
   */
  how: string;
}
/**
 * What one of the merged files says.
 */
export interface KeptSource {
  /**
   * The cell.
   */
  cell?: string | null;
  /**
   * What stands there.
   */
  content: KeptContent;
  /**
   * The name of the file.
   */
  file: string;
}
/**
 * A data point in several files.
 */
export interface MergedPoint {
  /**
   * Whether the figures can be added.
   */
  can_add: boolean;
  /**
   * The cell in each file.
   */
  cells: (string | null)[];
  /**
   * The code.
   */
  code: string;
  /**
   * The files that it comes from.
   */
  from: number[];
  /**
   * What is asked.
   */
  label: string;
  /**
   * What comes of it, unless that is to be decided.
   */
  result?: string | null;
  /**
   * What each file says; nothing where it says nothing.
   */
  said: (string | null)[];
  /**
   * `only`, `agreed`, `summed`, `joined`, `conflict` or `taken`.
   */
  verdict: string;
  /**
   * Why a person must decide.
   */
  why?: string | null;
}
/**
 * Parts of one submission, made one.
 */
export interface MergerView {
  /**
   * The files; the first is completed.
   */
  files: string[];
  /**
   * The data points that anybody answered.
   */
  points: MergedPoint[];
}
/**
 * A cell's place on its sheet.
 */
export interface PlaceView {
  /**
   * Column, from 0.
   */
  column: number;
  /**
   * Row, from 0.
   */
  row: number;
}
/**
 * An earlier report of the same jurisdiction.
 */
export interface PreviousReport {
  /**
   * The name of its file.
   */
  file: string;
  /**
   * The time that its figures are about.
   */
  period?: Period | null;
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
   * What was not looked for, as sentences.
   */
  left_undone: string[];
  /**
   * The time that the figures are about.
   */
  period?: Period | null;
  /**
   * The earlier report that it is compared with.
   */
  previous?: PreviousReport | null;
  /**
   * What a person must answer.
   */
  questions: Question[];
  /**
   * How the file stood to the receipt of its last check when it was opened.
   */
  receipt: ReceiptState;
  /**
   * What would be among the findings, had a note not explained it.
   */
  settled: Finding[];
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
   * Warnings that a note would settle.
   */
  notes_owed: number;
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
   * Findings that a note has settled.
   */
  settled: number;
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
 * Neighbouring rows that look the same.
 */
export interface RowLook {
  /**
   * The first, from 0.
   */
  first: number;
  /**
   * In pixels, if it is not the usual height.
   */
  height?: number | null;
  /**
   * Whether a person does not see them in Excel.
   */
  hidden: boolean;
  /**
   * The last.
   */
  last: number;
  /**
   * The style of their empty cells, if the rows have one.
   */
  style?: number | null;
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
 * How a sheet looks.
 */
export interface SheetLook {
  /**
   * Columns of another width than the usual one, from left to right.
   */
  columns: ColumnLook[];
  /**
   * The usual height of a row, in pixels.
   */
  default_height: number;
  /**
   * The usual width of a column, in pixels.
   */
  default_width: number;
  /**
   * How many columns stay in view at the left.
   */
  frozen_columns: number;
  /**
   * How many rows stay in view at the top, as the file says.
   */
  frozen_rows: number;
  /**
   * Whether lines are drawn between cells.
   */
  gridlines: boolean;
  /**
   * The row of the form's column headers, if it is a sheet of the form.
   */
  header_row?: number | null;
  /**
   * Whether the file says how it looks; where it does not, widths are guessed from the texts.
   */
  known: boolean;
  /**
   * Merged cells.
   */
  merged: BlockView[];
  /**
   * Rows of another height than the usual one, from top to bottom.
   */
  rows: RowLook[];
  /**
   * The styles that its cells refer to.
   */
  styles: StyleView[];
}
/**
 * How a cell looks. Colours are `#1f4e6b`.
 */
export interface StyleView {
  /**
   * Whether it is bold.
   */
  bold: boolean;
  /**
   * The lines at the left, right, top and bottom; none is null.
   *
   * @minItems 4
   * @maxItems 4
   */
  borders: [BorderView | null, BorderView | null, BorderView | null, BorderView | null];
  /**
   * The colour behind the text.
   */
  fill?: string | null;
  /**
   * The name of the font.
   */
  font?: string | null;
  /**
   * `left`, `center`, `right` or `justify`; by the kind of content, if none.
   */
  horizontal?: string | null;
  /**
   * Its number.
   */
  id: number;
  /**
   * Steps of indentation.
   */
  indent: number;
  /**
   * The colour of the text.
   */
  ink?: string | null;
  /**
   * Whether it is italic.
   */
  italic: boolean;
  /**
   * The size of the font, in points.
   */
  size?: number | null;
  /**
   * Whether it is struck through.
   */
  strike: boolean;
  /**
   * Whether it is underlined.
   */
  underline: boolean;
  /**
   * `top`, `middle` or `bottom`.
   */
  vertical: string;
  /**
   * Whether long text takes several lines.
   */
  wrap: boolean;
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
/**
 * What became of writing into many cells.
 */
export interface WrittenCells {
  /**
   * The cells that were meant.
   */
  block: BlockView;
  /**
   * How many of them changed.
   */
  changed: number;
  /**
   * Those that hold a formula and were left as they are.
   */
  left: string[];
}
