// Runs in the worker: owns the one session, and answers one request after the other.

import { initSync, Session, blank_form, blank_form_name } from './generated/kpi_validator.js';
import { isProblem, type Engine, type Request, type Response, type Snapshot } from './protocol';

let session: Session | undefined;

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
  };
}

const engine: Engine = {
  start(module) {
    initSync({ module });
  },
  open(name, bytes, language) {
    const opened = Session.open(name, bytes, language);
    session?.free();
    session = opened;
    return snapshot();
  },
  accept(ids) {
    current().accept([...ids]);
    return snapshot();
  },
  edit(cell, typed) {
    current().edit(cell, typed);
    return snapshot();
  },
  undo() {
    current().undo();
    return snapshot();
  },
  redo() {
    current().redo();
    return snapshot();
  },
  cells(sheet, firstRow, lastRow, firstColumn, lastColumn) {
    return current().cells(sheet, firstRow, lastRow, firstColumn, lastColumn);
  },
  corrected() {
    return current().corrected();
  },
  blankForm(language) {
    return { name: blank_form_name(), bytes: blank_form(language) };
  },
};

self.onmessage = (event: MessageEvent<Request>) => {
  const { id, method, args } = event.data;
  let response: Response;
  try {
    const call = engine[method] as (...args: unknown[]) => unknown;
    response = { id, ok: call(...(args as unknown[])) };
  } catch (thrown) {
    response = isProblem(thrown) ? { id, problem: thrown } : { id, crash: String(thrown) };
  }
  self.postMessage(response);
};
