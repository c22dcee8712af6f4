// What the page and the worker say to each other.

import type { Tables } from './assets';
import type {
  BetweenView,
  CellView,
  DeskView,
  DifferenceView,
  Edit,
  FoundCells,
  HeadlineView,
  History,
  KeptDraft,
  MergerView,
  PlaceView,
  Problem,
  Report,
  RuleView,
  SheetLook,
  SheetShape,
  WrittenCells,
} from './wire.gen';

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

/** A rectangle of cells, by two of its corners; rows and columns from 0. */
export interface Corners {
  readonly row: number;
  readonly column: number;
  readonly otherRow: number;
  readonly otherColumn: number;
}

/** What became of writing into many cells, and what follows from it. */
export interface Pasted {
  readonly written: WrittenCells;
  readonly snapshot: Snapshot;
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

/** What the worker can be asked for, and what it answers. */
export interface Engine {
  /** Starts the engine, and gives it the built-in form. */
  start(module: WebAssembly.Module, form: Uint8Array): void;
  /** The second module and the tables of the built-in form, for a call that was answered with `needs`. */
  startExtras(module: Uint8Array, tables: Tables): void;
  /** Says everything in another language from now on, of which these are the texts. */
  speak(language: string, text: string): Snapshot | undefined;
  /** The form that files are checked against, once another than the built-in one was chosen. */
  formInfo(language: string): FormInfo | undefined;
  /** Reads the definition of a form: one workbook, or tables. */
  readForm(files: readonly NamedBytes[], language: string): Uint8Array;
  /** Checks against another form from now on: one that was read, or the built-in one. */
  useForm(form: Uint8Array | undefined, language: string): FormInfo;
  /** The definition of the built-in form, as a workbook. */
  definition(): Uint8Array;
  rules(language: string): RuleView[];
  ruleBook(language: string): string;
  compareWith(name: string, bytes: Uint8Array): Snapshot;
  open(name: string, bytes: Uint8Array, language: string): Snapshot;
  /** Reads what the first step needs. */
  prepare(): void;
  accept(ids: readonly string[]): Snapshot;
  /** Offers a correction no more, or again. */
  reject(id: string, rejected: boolean): Snapshot;
  edit(cell: string, typed: string): Snapshot;
  /** The same for a cell with a formula, which goes: only after a person confirmed exactly that. */
  replaceFormula(cell: string, typed: string): Snapshot;
  /** Writes a note beside a data point; a note to a warning settles it. */
  writeNote(code: string, text: string): Snapshot;
  /** Writes a text of the clipboard into cells; those that were cut are emptied. */
  paste(sheet: number, into: Corners, text: string, cut?: { sheet: number; area: Corners }): Pasted;
  clear(sheet: number, area: Corners): Pasted;
  /** Puts back what a cell held at first. */
  revert(cell: string): Snapshot;
  undo(): Snapshot;
  redo(): Snapshot;
  /** Takes the steps of a draft of the same file. */
  resume(draft: KeptDraft): Snapshot;
  draft(): KeptDraft;
  look(sheet: number): SheetLook | null;
  /** The cells of some areas that hold something or look like something. */
  cells(sheet: number, areas: readonly Corners[]): CellView[];
  /** The text of cells, for the clipboard. */
  copy(sheet: number, area: Corners): string;
  find(text: string, most: number): FoundCells;
  /** Where Ctrl and an arrow key lead from the first corner; the other is the last cell that is shown. */
  edge(sheet: number, area: Corners, key: string): PlaceView | null;
  /**
   * The corrected workbook with its record and a receipt of this check; `time` is what the clock on the
   * wall says (`2026-11-23T14:05:09`), `mark` gives changed cells a fill and a comment.
   */
  corrected(time: string, mark: boolean): Uint8Array;
  /** What has to be known of the corrected workbook that was made last: pivot tables and charts over changed cells. */
  sideEffects(): string[];
  /** The file with a receipt of this check in it, and nothing else changed. */
  withReceipt(time: string): Uint8Array;
  /** The findings with these ids as a workbook. */
  findingsWorkbook(ids: readonly string[]): Uint8Array;
  /** The blank form; with the figures of a file as those of the period before. */
  blankForm(language: string, previous?: NamedBytes): NamedBytes;
  /**
   * Reads and checks files, and tells what became of each; nothing of one that is not worth a word, and of a zip file
   * that it is one. The worker reads them from the disk, and goes on with what was asked before while one comes.
   */
  filesForDesk(files: readonly FileAt[], language: string): Promise<(DeskFile | 'archive' | undefined)[]>;
  /** The same for the file at a place in a zip file; nothing at its end. It stays open for the next place. */
  zipNext(path: string, file: File, language: string, place: number): ZipEntry | undefined;
  /** The path of the file at a place in a zip file. */
  zipPath(path: string, file: File, language: string, place: number): string | undefined;
  /** One file of a zip file, by its path. */
  zipFile(path: string, file: File, language: string): Uint8Array;
  deskClear(language: string): void;
  /** Takes files that were checked, and gives the place of each. */
  deskAdd(filed: readonly Uint8Array[]): number[];
  deskRefuse(path: string, why: string): void;
  deskChoose(at: number): void;
  /** The files that are to be compared with one another, for `compare`: one for each jurisdiction. */
  deskDossiers(): Uint8Array[];
  /** Compares the files of a jurisdiction, for the desk of another engine. */
  compare(dossier: Uint8Array): Uint8Array;
  /** Takes what came of that. */
  deskTake(compared: Uint8Array): void;
  /** Compares the files of the next jurisdiction; says whether there was one. */
  deskCompare(): boolean;
  /** The files of other periods that a file is compared with, in order of time. */
  deskOthers(at: number): number[];
  deskView(): DeskView;
  /** What is wrong between the submissions of a period. */
  deskBetween(): BetweenView[];
  deskDifferences(one: number, other: number): DifferenceView[];
  deskHeadlines(most: number): HeadlineView[];
  deskWorkbook(): NamedBytes;
  /** The files about which something goes back. */
  deskToSendBack(): number[];
  sendBackStart(): void;
  sendBackAdd(at: number, file: File): void;
  sendBackFinish(): Uint8Array;
  mergeStart(files: readonly NamedBytes[], areas: boolean, language: string): MergerView;
  /** Takes the answer of a file, or the sum. */
  mergeDecide(code: string, file?: number): MergerView;
  mergeView(): MergerView;
  merged(time: string): Uint8Array;
}

/** A file, and the path by which a person knows it. */
export interface FileAt {
  readonly path: string;
  readonly file: File;
}

/** What the desk keeps of a file; that it is none to be checked; or why it cannot be read. */
export type DeskFile =
  | { readonly filed: Uint8Array }
  | { readonly aside: true }
  | { readonly problem: Problem };

/** What became of one file of a zip file. */
export type ZipEntry = { readonly path: string } & DeskFile;

export type Method = keyof Engine;

export interface Request<M extends Method = Method> {
  readonly id: number;
  readonly method: M;
  readonly args: Parameters<Engine[M]>;
}

export type Response =
  | { readonly id: number; readonly ok: unknown }
  | { readonly id: number; readonly problem: Problem }
  /** The call has done nothing, and is to be repeated when the second module has started. */
  | { readonly id: number; readonly needs: 'extras' }
  /** The call failed as no problem says, and the engine goes on. */
  | { readonly id: number; readonly fault: string }
  /** The engine stopped, and can do nothing more. */
  | { readonly id: number; readonly crash: string };

/** Whether something thrown says that the module stopped: it cannot go on after a trap, or without room for calls. */
export const isTrap = (thrown: unknown): boolean =>
  thrown instanceof WebAssembly.RuntimeError || thrown instanceof RangeError;

/** Whether something thrown is a problem that the engine told, and not a fault in it. */
export function isProblem(thrown: unknown): thrown is Problem {
  return typeof thrown === 'object' && thrown !== null && 'code' in thrown && 'advice' in thrown;
}
