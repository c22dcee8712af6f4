// The second module, in the worker: it reads other formats and makes new workbooks. It is started by the
// first call that needs it.

import type { Tables } from './assets';
import type { Desk } from './generated/engine.js';
import * as module from './generated/extras.js';
import type { NamedBytes } from './protocol';
import type { Report } from './wire.gen';

/** Thrown before anything is done, so that the call can be repeated when the module has started. */
export class NeedsExtras extends Error {}

/** How either module reads the definition of a form. */
interface FormReader<F> {
  builtin(): F;
  read(bytes: Uint8Array, contents: unknown, language: string): F;
  read_tables(names: string[], texts: string[], language: string): F;
}

/** The form that files define, as either module knows it; the built-in one without files. */
export function readForm<F>(
  reader: FormReader<F>,
  files: readonly NamedBytes[],
  contents: (bytes: Uint8Array) => unknown,
  language: string,
): F {
  const [first] = files;
  if (!first) return reader.builtin();
  if (!first.name.endsWith('.csv')) return reader.read(first.bytes, contents(first.bytes), language);
  const texts = files.map((file) => new TextDecoder().decode(file.bytes));
  return reader.read_tables(files.map((file) => file.name), texts, language);
}

let started = false;
let tables: Tables | undefined;
const languages = new Map<string, string>();
let formFiles: readonly NamedBytes[] = [];
let form: module.Form | undefined;

/** Throws when the module has not started yet. */
function need(): void {
  if (!started) throw new NeedsExtras();
}

function ownForm(language: string): module.Form {
  need();
  form ??= readForm(module.Form, formFiles, () => undefined, language);
  return form;
}

export const extras = {
  need,

  start(bytes: Uint8Array): void {
    module.initSync({ module: bytes });
    if (tables) module.give_form(tables.names, tables.texts);
    for (const [language, text] of languages) module.give_language(language, text);
    started = true;
  },

  giveForm(given: Tables): void {
    tables = given;
  },

  giveLanguage(language: string, text: string): void {
    languages.set(language, text);
    if (started) module.give_language(language, text);
  },

  /** The files that define the form from now on. */
  useForm(files: readonly NamedBytes[]): void {
    form?.free();
    form = undefined;
    formFiles = files;
  },

  /** The contents of a file of another format than Excel's own. */
  contents(bytes: Uint8Array, language: string): unknown {
    need();
    return module.contents(bytes, language);
  },

  /** The form with figures in it; the blank form without. */
  filled(language: string, figures?: unknown): Uint8Array {
    return module.filled(ownForm(language), language, figures);
  },

  findingsWorkbook(language: string, report: Report, ids: readonly string[]): Uint8Array {
    return module.findings_workbook(ownForm(language), language, report, [...ids]);
  },

  /** The regional workbook of what lies on a desk. */
  regionalWorkbook(language: string, desk: Desk): NamedBytes {
    const own = new module.RegionalDesk(ownForm(language));
    for (let at = 0; at < desk.count(); at += 1) own.add(desk.filed(at));
    for (const at of desk.standing()) own.choose(at);
    const refused = desk.refused();
    for (let at = 0; at < refused.length; at += 2) own.refuse(refused[at] ?? '', refused[at + 1] ?? '');
    const made = { name: own.name(language), bytes: own.workbook(language) };
    own.free();
    return made;
  },

  definition(): Uint8Array {
    need();
    return module.builtin_definition();
  },
};
