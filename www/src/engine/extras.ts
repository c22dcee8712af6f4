// The second module, in the worker: it reads other formats and definitions, and makes new workbooks. It is
// started by the first call that needs it.

import type { Tables } from './assets';
import type { Desk } from './generated/engine.js';
import * as module from './generated/extras.js';
import type { NamedBytes } from './protocol';
import type { Report } from './wire.gen';

/** Thrown before anything is done, so that the call can be repeated when the module has started. */
export class NeedsExtras extends Error {}

/** Those of the built-in form, once the module has started. */
let tables: Tables | undefined;
const languages = new Map<string, string>();
let packedForm: Uint8Array = new Uint8Array();
let form: module.Form | undefined;

/** Throws when the module has not started yet. */
function need(): Tables {
  if (!tables) throw new NeedsExtras();
  return tables;
}

function ownForm(): module.Form {
  need();
  form ??= new module.Form(packedForm);
  return form;
}

export const extras = {
  need,

  start(bytes: Uint8Array, builtin: Tables): void {
    module.initSync({ module: bytes });
    for (const [language, text] of languages) module.give_language(language, text);
    tables = builtin;
  },

  giveLanguage(language: string, text: string): void {
    languages.set(language, text);
    if (tables) module.give_language(language, text);
  },

  /** The form from now on. */
  useForm(packed: Uint8Array): void {
    form?.free();
    form = undefined;
    packedForm = packed;
  },

  /** The form that files define: a workbook, or tables. */
  readForm(files: readonly NamedBytes[], language: string): Uint8Array {
    need();
    const [first] = files;
    if (first && !first.name.endsWith('.csv')) return module.read_definition(first.bytes, language);
    const texts = files.map((file) => new TextDecoder().decode(file.bytes));
    return module.read_tables(files.map((file) => file.name), texts, language);
  },

  /** The contents of a file of another format than Excel's own. */
  contents(bytes: Uint8Array, language: string): unknown {
    need();
    return module.contents(bytes, language);
  },

  /** The form with figures in it; the blank form without. */
  filled(language: string, figures?: unknown): Uint8Array {
    return module.filled(ownForm(), language, figures);
  },

  findingsWorkbook(language: string, report: Report, ids: readonly string[]): Uint8Array {
    return module.findings_workbook(ownForm(), language, report, [...ids]);
  },

  /** The regional workbook of what lies on a desk. */
  regionalWorkbook(language: string, desk: Desk): NamedBytes {
    const own = new module.RegionalDesk(ownForm());
    for (let at = 0; at < desk.count(); at += 1) own.add(desk.filed(at));
    for (const at of desk.standing()) own.choose(at);
    const refused = desk.refused();
    for (let at = 0; at < refused.length; at += 2) own.refuse(refused[at] ?? '', refused[at + 1] ?? '');
    const made = { name: own.name(language), bytes: own.workbook(language) };
    own.free();
    return made;
  },

  /** The definition of the built-in form, as a workbook. */
  definition(language: string): Uint8Array {
    const { names, texts } = need();
    return module.definition_workbook(names, texts, language);
  },
};
