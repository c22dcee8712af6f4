// Runs in the worker: owns the one session, and answers one request after the other.

import { extras, NeedsExtras, readForm } from './extras';
import { Area, Form, give_form, give_language, initSync, needs_reader, Session } from './generated/engine.js';
import {
  isProblem,
  type Corners,
  type Engine,
  type NamedBytes,
  type Request,
  type Response,
  type Snapshot,
} from './protocol';
import type { CellView } from './wire.gen';

let session: Session | undefined;
/** The language that is spoken. */
let openLanguage = 'en';
let form: Form | undefined;
/** Whether it is the built-in one. */
let builtin = true;

/** The form that files are checked against. */
function template(): Form {
  form ??= Form.builtin();
  return form;
}

/** The contents of a file that only the second module reads. */
const contents = (bytes: Uint8Array, language: string): unknown =>
  needs_reader(bytes) ? extras.contents(bytes, language) : undefined;

const information = (of: Form, language: string) => ({
  name: of.name(),
  builtin,
  oddities: builtin ? [] : of.oddities(language),
});

function current(): Session {
  if (!session) throw new Error('no file is open');
  return session;
}

function snapshot(): Snapshot {
  const open = current();
  return {
    report: open.report(),
    shapes: open.shapes(),
    edits: open.edits(),
    history: open.history(),
    correctedName: open.corrected_name(),
    others: open.others(),
  };
}

/** The form with the answers of a file that cannot be written back. */
function filledForm(open: Session): Uint8Array {
  return extras.filled(openLanguage, open.figures(false));
}

/** The engine takes it over, and frees it. */
const area = (corners: Corners): Area =>
  new Area(corners.row, corners.column, corners.otherRow, corners.otherColumn);

const engine: Engine = {
  start(module, tables) {
    initSync({ module });
    give_form(tables.names, tables.texts);
    extras.giveForm(tables);
  },
  speak(language, text) {
    give_language(language, text);
    extras.giveLanguage(language, text);
    openLanguage = language;
    session?.speak(language);
    return session && snapshot();
  },
  formInfo(language) {
    return form && information(form, language);
  },
  startExtras(module) {
    extras.start(module);
  },
  useForm(files, language) {
    const read = readForm(Form, files, (bytes) => contents(bytes, language), language);
    form?.free();
    form = read;
    extras.useForm(files);
    builtin = files.length === 0;
    return information(form, language);
  },
  definition() {
    return extras.definition();
  },
  rules(language) {
    return template().rules(language);
  },
  ruleBook(language) {
    return template().rule_book(language);
  },
  compareWith(name, bytes) {
    current().compare_with(name, bytes, contents(bytes, openLanguage));
    return snapshot();
  },
  open(name, bytes, language) {
    const opened = Session.open(name, bytes, contents(bytes, language), language, template());
    session?.free();
    session = opened;
    openLanguage = language;
    return snapshot();
  },
  accept(ids) {
    current().accept([...ids]);
    return snapshot();
  },
  reject(id, rejected) {
    current().reject(id, rejected);
    return snapshot();
  },
  edit(cell, typed) {
    current().edit(cell, typed);
    return snapshot();
  },
  replaceFormula(cell, typed) {
    current().replace_formula(cell, typed);
    return snapshot();
  },
  writeNote(code, text) {
    current().write_note(code, text);
    return snapshot();
  },
  paste(sheet, into, text, cut) {
    const written = current().paste(sheet, area(into), text, cut?.sheet, cut && area(cut.area));
    return { written, snapshot: snapshot() };
  },
  clear(sheet, cleared) {
    const written = current().clear(sheet, area(cleared));
    return { written, snapshot: snapshot() };
  },
  revert(cell) {
    current().revert(cell);
    return snapshot();
  },
  resume(draft) {
    current().resume(draft);
    return snapshot();
  },
  draft() {
    return current().draft();
  },
  look(sheet) {
    return current().look(sheet);
  },
  copy(sheet, copied) {
    return current().copy(sheet, area(copied));
  },
  find(text, most) {
    return current().find(text, most);
  },
  edge(sheet, corners, key) {
    return current().edge(sheet, area(corners), key);
  },
  findingsWorkbook(ids) {
    return extras.findingsWorkbook(openLanguage, current().report(), ids);
  },
  undo() {
    current().undo();
    return snapshot();
  },
  redo() {
    current().redo();
    return snapshot();
  },
  cells(sheet, areas) {
    const open = current();
    return areas.flatMap(
      ({ row, column, otherRow, otherColumn }) =>
        open.cells(sheet, row, otherRow, column, otherColumn) as CellView[],
    );
  },
  corrected(time, mark) {
    const open = current();
    if (!open.needs_form()) return open.corrected(time, mark);
    return open.corrected_in(filledForm(open), time, mark);
  },
  withReceipt(time) {
    const open = current();
    if (!open.needs_form()) return open.with_receipt(time);
    return open.corrected_in(filledForm(open), time, false);
  },
  blankForm(language, previous) {
    const name = template().blank_name();
    if (!previous) return { name, bytes: extras.filled(language) };
    const given = contents(previous.bytes, language);
    const before = Session.open(previous.name, previous.bytes, given, language, template());
    const bytes = extras.filled(language, before.figures(true));
    before.free();
    return { name, bytes };
  },
};

self.onmessage = (event: MessageEvent<Request>) => {
  const { id, method, args } = event.data;
  let response: Response;
  try {
    const call = engine[method] as (...args: unknown[]) => unknown;
    response = { id, ok: call(...(args as unknown[])) };
  } catch (thrown) {
    if (thrown instanceof NeedsExtras) response = { id, needs: 'extras' };
    else response = isProblem(thrown) ? { id, problem: thrown } : { id, crash: String(thrown) };
  }
  self.postMessage(response);
};
