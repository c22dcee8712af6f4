// Where the engine, the languages and the samples come from: the only file that knows. They are inside
// the page, so that it is one file that can be opened from a disk, and needs no connection at all.

import { formText, newUnpacker } from './carried';
import sampleNames from './generated/samples.json';
import { Pack } from './packs';

const languages = new Pack('languages', newUnpacker);
const packedSamples = new Pack('samples', newUnpacker);
const packedNotices = new Pack('notices', newUnpacker);

export interface Sample {
  /** The file's name, such as `podgorica-2020-h1.xlsx`. */
  readonly name: string;
  /** The key of its title in the sentences of the page, such as `podgorica`. */
  readonly key: string;
}

/** The sample submissions, the clean one last. */
export const samples: readonly Sample[] = sampleNames
  .map((name) => ({ name, key: name.split('-')[0] ?? name }))
  .sort((a, b) => Number(a.key === 'clean') - Number(b.key === 'clean') || (a.name < b.name ? -1 : 1));

/** The bytes of a sample. */
export const sampleBytes = ({ name }: Sample): Promise<Uint8Array> => packedSamples.file(name);

/** The tables that define the built-in form, by the names and texts of their files. */
export interface Tables {
  readonly names: string[];
  readonly texts: string[];
}

export const formTables = async (): Promise<Tables> => json<Tables>(await formText());

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

export const notices = async (): Promise<Notices> => json<Notices>(await packedNotices.file('notices.json'));

/** The texts of a language: the page's sentences, and the engine's. */
export interface LanguagePack {
  readonly page: string;
  readonly engine: string;
}

export const languagePack = async (name: string): Promise<LanguagePack> =>
  json<LanguagePack>(await languages.file(`${name}.json`));

const json = <T>(bytes: Uint8Array): T => JSON.parse(new TextDecoder().decode(bytes)) as T;
