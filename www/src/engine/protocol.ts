// What the page and the worker say to each other.

import type { CellView, Edit, History, Problem, Report, RuleView, SheetShape } from './wire.gen';

/** Everything that follows from a change of the session. */
export interface Snapshot {
  readonly report: Report;
  readonly shapes: readonly SheetShape[];
  readonly edits: readonly Edit[];
  readonly history: History;
  readonly correctedName: string;
  /** The files of other periods that it is compared with. */
  readonly others: readonly string[];
}

/** A file to download. */
export interface NamedBytes {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The form that files are checked against. */
export interface FormInfo {
  /** Its id and version. */
  readonly name: string;
  readonly builtin: boolean;
  /** What is odd about its definition, in sentences. */
  readonly oddities: readonly string[];
}

/** How the corrected workbook is written. */
export interface CorrectedOptions {
  /** The time on the wall, `2026-11-23T14:05:09`; without it there is neither record nor receipt. */
  readonly time?: string;
  /** Whether changed cells get a fill and a comment. */
  readonly mark?: boolean;
}

/** What the worker can be asked for, and what it answers. */
export interface Engine {
  start(module: ArrayBuffer): void;
  /** Checks against another form from now on: of one workbook, of tables, or the built-in one. */
  useForm(files: readonly NamedBytes[], language: string): FormInfo;
  /** The definition of the built-in form, as a workbook. */
  definition(): Uint8Array;
  rules(language: string): RuleView[];
  ruleBook(language: string): string;
  compareWith(name: string, bytes: Uint8Array): Snapshot;
  open(name: string, bytes: Uint8Array, language: string): Snapshot;
  accept(ids: readonly string[]): Snapshot;
  edit(cell: string, typed: string): Snapshot;
  /** Lets a value replace a formula: only after a person confirmed exactly that. */
  replaceFormula(cell: string, typed: string): Snapshot;
  /** Writes a note beside a data point; a note to a warning settles it. */
  writeNote(code: string, text: string): Snapshot;
  undo(): Snapshot;
  redo(): Snapshot;
  cells(sheet: number, firstRow: number, lastRow: number, firstColumn: number, lastColumn: number): CellView[];
  /** The corrected workbook; with a time on the wall, with a record and a receipt in it. */
  corrected(options?: CorrectedOptions): Uint8Array;
  /** The file with a receipt of this check in it; for a file that needs no correction. */
  withReceipt(time: string): Uint8Array;
  /** The blank form; with the figures of a file as those of the period before. */
  blankForm(language: string, previous?: NamedBytes): NamedBytes;
}

export type Method = keyof Engine;

export interface Request<M extends Method = Method> {
  readonly id: number;
  readonly method: M;
  readonly args: Parameters<Engine[M]>;
}

export type Response =
  | { readonly id: number; readonly ok: unknown }
  | { readonly id: number; readonly problem: Problem }
  | { readonly id: number; readonly crash: string };

/** Whether something thrown is a problem that the engine told, and not a fault in it. */
export function isProblem(thrown: unknown): thrown is Problem {
  return typeof thrown === 'object' && thrown !== null && 'code' in thrown && 'advice' in thrown;
}
