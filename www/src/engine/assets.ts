// Where the engine and the samples come from: the only file that knows.

import engineUrl from './generated/engine_bg.wasm?url';
import extrasUrl from './generated/extras_bg.wasm?url';
import formUrl from './generated/form.json?url';
import noticesUrl from './generated/notices.json?url';

const packUrls = import.meta.glob<string>('./generated/languages/*.json', {
  query: '?url',
  import: 'default',
  eager: true,
});

const sampleUrls = import.meta.glob<string>('../../../templates/roadmap/samples/*.xlsx', {
  query: '?url',
  import: 'default',
  eager: true,
});

export interface Sample {
  /** The file's name, such as `podgorica-2020-h1.xlsx`. */
  readonly name: string;
  /** The key of its title in the sentences of the page, such as `podgorica`. */
  readonly key: string;
  readonly url: string;
}

/** The sample submissions, the clean one last. */
export const samples: readonly Sample[] = Object.entries(sampleUrls)
  .map(([path, url]) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    return { name, key: name.split('-')[0] ?? name, url };
  })
  .sort((a, b) => Number(a.key === 'clean') - Number(b.key === 'clean') || a.name.localeCompare(b.name));

/** The bytes of the engine. */
export function engineModule(): Promise<ArrayBuffer> {
  // Fetched once, however many workers there are.
  engine ??= bytes(engineUrl);
  return engine;
}

/** The bytes of the module that reads other formats and makes new workbooks. */
export async function extrasModule(): Promise<ArrayBuffer> {
  return bytes(extrasUrl);
}

/** The tables of the built-in form, by the names and texts of their files. */
export interface Tables {
  readonly names: string[];
  readonly texts: string[];
}

export const formTables = async (): Promise<Tables> => json<Tables>(formUrl);

/** What the help page says of the program: its releases, and the libraries in it by their licences. */
export interface Notices {
  readonly releases: readonly Release[];
  readonly licences: readonly Licence[];
}

export interface Release {
  /** Such as `0.1.0`. */
  readonly version: string;
  /** Such as `2026-11-24`; nothing as long as it is not released. */
  readonly date?: string;
  readonly about: readonly string[];
  readonly parts: readonly { readonly heading: string; readonly entries: readonly string[] }[];
}

export interface Licence {
  readonly licence: string;
  readonly text: string;
  readonly used: readonly { readonly name: string; readonly version: string; readonly holders: readonly string[] }[];
}

export const notices = async (): Promise<Notices> => json<Notices>(noticesUrl);

/** The texts of a language: the page's sentences, and the engine's. */
export interface Pack {
  readonly page: string;
  readonly engine: string;
}

export async function languagePack(name: string): Promise<Pack> {
  const url = packUrls[`./generated/languages/${name}.json`];
  if (url === undefined) throw new Error(`no language ${name}`);
  return json<Pack>(url);
}

let engine: Promise<ArrayBuffer> | undefined;

/** The bytes of a sample. */
export async function sampleBytes(sample: Sample): Promise<Uint8Array> {
  return new Uint8Array(await bytes(sample.url));
}

async function json<T>(url: string): Promise<T> {
  return JSON.parse(new TextDecoder().decode(await bytes(url))) as T;
}

async function bytes(url: string): Promise<ArrayBuffer> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.arrayBuffer();
}
