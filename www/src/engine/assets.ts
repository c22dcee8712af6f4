// Where the engine and the samples come from: the only file that knows.

import moduleUrl from './generated/kpi_validator_bg.wasm?url';

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
  engine ??= bytes(moduleUrl);
  return engine;
}

let engine: Promise<ArrayBuffer> | undefined;

/** The bytes of a sample. */
export async function sampleBytes(sample: Sample): Promise<Uint8Array> {
  return new Uint8Array(await bytes(sample.url));
}

async function bytes(url: string): Promise<ArrayBuffer> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.arrayBuffer();
}
