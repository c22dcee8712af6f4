// Runs in the worker: owns the one session, and answers requests.

import { extras, NeedsExtras } from './extras';
import {
  Area,
  compare,
  Desk,
  file_for_desk,
  Form,
  give_language,
  initSync,
  kind_of,
  Merger,
  needs_reader,
  type SendBack,
  Session,
} from './generated/engine.js';
import {
  isProblem,
  isTrap,
  type Corners,
  type DeskFile,
  type Engine,
  type Request,
  type Response,
  type Snapshot,
} from './protocol';
import type { CellView, Report } from './wire.gen';
import { bytesOf, closeZip, zipBefore, zipFile } from './zips';

let session: Session | undefined;
/** The language that is spoken. */
let openLanguage = 'en';
/** The built-in form, in bytes. */
let builtin: Uint8Array | undefined;
let form: Form | undefined;
/** Whether that is the built-in one. */
let isBuiltin = true;
let desk: Desk | undefined;
let sendBack: SendBack | undefined;
let merger: Merger | undefined;

/** The form that files are checked against. */
function template(): Form {
  if (!form) throw new Error('there is no form');
  return form;
}

/** The contents of a file that only the second module reads. */
const contents = (bytes: Uint8Array, language: string): unknown =>
  needs_reader(bytes) ? extras.contents(bytes, language) : undefined;

const information = (of: Form, language: string) => ({
  name: of.name(),
  builtin: isBuiltin,
  oddities: isBuiltin ? [] : of.oddities(language),
});

function current(): Session {
  if (!session) throw new Error('no file is open');
  return session;
}

function theDesk(): Desk {
  if (!desk) throw new Error('there is no desk');
  return desk;
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

/** A file checked for the desk, or why it cannot be read. */
function checked(path: string, bytes: Uint8Array, language: string): DeskFile {
  try {
    return { filed: file_for_desk(path, bytes, contents(bytes, language), template(), language) };
  } catch (thrown) {
    if (isProblem(thrown)) return { problem: thrown };
    throw thrown;
  }
}

/** The form with the answers of a file that cannot be written back. */
function filledForm(open: Session): Uint8Array {
  return extras.filled(openLanguage, open.figures(false));
}

/** The engine takes it over, and frees it. */
const area = (corners: Corners): Area =>
  new Area(corners.row, corners.column, corners.otherRow, corners.otherColumn);

const engine: Engine = {
  start(module, packed) {
    initSync({ module });
    builtin = packed;
    form = new Form(packed);
    extras.useForm(packed);
  },
  speak(language, text) {
    give_language(language, text);
    extras.giveLanguage(language, text);
    openLanguage = language;
    session?.speak(language);
    desk?.speak(language);
    merger?.speak(language);
    return session && snapshot();
  },
  formInfo(language) {
    return form && information(form, language);
  },
  startExtras(module, tables) {
    extras.start(module, tables);
  },
  readForm(files, language) {
    return extras.readForm(files, language);
  },
  useForm(packed, language) {
    const bytes = packed ?? builtin;
    if (!bytes) throw new Error('there is no form');
    form?.free();
    form = new Form(bytes);
    extras.useForm(bytes);
    isBuiltin = !packed;
    return information(form, language);
  },
  definition() {
    return extras.definition(openLanguage);
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
  prepare() {
    session?.prepare();
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
  sideEffects() {
    return current().side_effects();
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
  async filesForDesk(files, language) {
    const found: (DeskFile | 'archive' | undefined)[] = [];
    for (const { path, file } of files) {
      const kind = kind_of(path);
      if (kind === 'clutter') found.push(undefined);
      else if (kind === 'archive') found.push(kind);
      else if (kind === 'other') found.push({ aside: true });
      else found.push(checked(path, new Uint8Array(await file.arrayBuffer()), language));
    }
    return found;
  },
  zipNext(path, file, language, place) {
    const open = zipBefore(place, path, file, language);
    const { zip } = open;
    open.place += 1;
    try {
      const bytes = zip.next();
      const found = zip.path();
      if (bytes) return { path: found, ...checked(found, bytes, language) };
      if (found) return { path: found, aside: true };
      closeZip();
      return undefined;
    } catch (thrown) {
      if (isProblem(thrown)) return { path: zip.path(), problem: thrown };
      throw thrown;
    }
  },
  zipPath(path, file, language, place) {
    return zipBefore(place + 1, path, file, language).zip.path() || undefined;
  },
  zipFile,
  deskClear(language) {
    desk?.free();
    desk = new Desk(template(), language);
  },
  deskAdd(filed) {
    return filed.map((one) => {
      const at = theDesk().add(one);
      if (at === undefined) throw new Error('no checked file');
      return at;
    });
  },
  deskRefuse(path, why) {
    theDesk().refuse(path, why);
  },
  deskChoose(at) {
    theDesk().choose(at);
  },
  deskDossiers() {
    return theDesk().dossiers();
  },
  compare(dossier) {
    const compared = compare(dossier, template());
    if (!compared) throw new Error('no dossier');
    return compared;
  },
  deskTake(compared) {
    theDesk().take(compared);
  },
  deskCompare() {
    return theDesk().compare_next();
  },
  deskOthers(at) {
    return [...theDesk().others(at)];
  },
  deskView() {
    return theDesk().view();
  },
  deskBetween() {
    return theDesk().between();
  },
  deskDifferences(one, other) {
    return theDesk().differences(one, other);
  },
  deskHeadlines(most) {
    return theDesk().headlines(most);
  },
  deskWorkbook() {
    return extras.regionalWorkbook(openLanguage, theDesk());
  },
  deskToSendBack() {
    return [...theDesk().to_send_back()];
  },
  sendBackStart() {
    sendBack?.free();
    sendBack = undefined;
    sendBack = theDesk().send_back(template());
  },
  sendBackAdd(at, file) {
    extras.need();
    const bytes = bytesOf(file);
    const report = sendBack?.add(theDesk(), at, bytes, contents(bytes, openLanguage)) as Report | undefined;
    if (report) sendBack?.attach(extras.findingsWorkbook(openLanguage, report, report.findings.map(({ id }) => id)));
  },
  sendBackFinish() {
    const last = sendBack;
    sendBack = undefined;
    if (!last) throw new Error('there is no period');
    return last.finish(theDesk());
  },
  mergeStart(files, areas, language) {
    merger?.free();
    merger = new Merger(template(), language);
    for (const { name, bytes } of files) merger.add(name, bytes, contents(bytes, language));
    return merger.merge(areas);
  },
  mergeView() {
    if (!merger) throw new Error('nothing is merged');
    return merger.view();
  },
  mergeDecide(code, file) {
    if (!merger) throw new Error('nothing is merged');
    return merger.decide(code, file);
  },
  merged(time) {
    if (!merger) throw new Error('nothing is merged');
    return merger.workbook(time);
  },
};

self.onmessage = ({ data: { id, method, args } }: MessageEvent<Request>) => {
  const call = engine[method] as ((...args: unknown[]) => unknown) | undefined;
  if (call) void answered(id, () => call(...(args as unknown[])));
  // The page is of another version than its engine, so that neither knows what the other means.
  else self.postMessage({ id, crash: `no such call: ${method}` } satisfies Response);
};

async function answered(id: number, call: () => unknown): Promise<void> {
  let response: Response;
  try {
    response = { id, ok: await call() };
  } catch (thrown) {
    if (thrown instanceof NeedsExtras) response = { id, needs: 'extras' };
    else if (isProblem(thrown)) response = { id, problem: thrown };
    else response = isTrap(thrown) ? { id, crash: String(thrown) } : { id, fault: String(thrown) };
  }
  self.postMessage(response);
}
