// Many files, shared by some workers, of which some fail.

import { expect, test } from 'vitest';
import { type Client, Crashed, Ended } from '../engine/client';
import type { FileAt } from '../engine/protocol';
import type { Source } from './gather';
import { Pool, type Outcome } from './pool';

const crash = { code: 'crash', message: 'crash', advice: '' };
const slow = { code: 'slow', message: 'slow', advice: '' };
const lost = { code: 'lost', message: 'lost', advice: '' };

/** Files as they were dropped, of which one has gone away meanwhile. */
async function* dropped(names: readonly string[]): AsyncGenerator<Source> {
  for (const name of names) {
    const file = (given: (file: File) => void, refused: (reason: Error) => void) =>
      name.startsWith('gone') ? refused(new Error('gone')) : given(new File([name], name));
    yield { path: name, from: { file } as unknown as FileSystemFileEntry };
  }
}

/** An engine that checks files by their names, and tells how many it was asked for at a time. */
function engine(sizes: number[]): Client {
  const call = async (method: string, ...args: unknown[]): Promise<unknown> => {
    if (method === 'useForm') return undefined;
    if (method === 'zipPath') return 'pack.zip/second.xlsx';
    if (method === 'zipNext') {
      const place = args[3] as number;
      if (place === 1) throw new Crashed('at the second');
      return place < 3 ? { path: `pack.zip/${place}.xlsx`, filed: new Uint8Array() } : undefined;
    }
    const files = args[0] as readonly FileAt[];
    sizes.push(files.length);
    if (files.some(({ path }) => path.startsWith('crash'))) throw new Crashed('at one of them');
    if (files.some(({ path }) => path.startsWith('slow'))) throw new Ended('watchdog');
    return files.map(({ path }) => {
      if (path.endsWith('.zip')) return 'archive';
      if (path.startsWith('.')) return undefined;
      if (path.startsWith('note')) return { aside: true };
      return path.startsWith('bad') ? { problem: { code: 'bad', message: path, advice: '' } } : { filed: new Uint8Array() };
    });
  };
  return { call, terminate: () => undefined } as unknown as Client;
}

function pool(workers: number, engine: () => Client, form?: Uint8Array): Pool {
  const { signal } = new AbortController();
  return new Pool({ workers, language: 'en', engine, form, signal, crash, slow, lost });
}

async function checked(names: readonly string[], workers: number): Promise<{ found: Map<string, string>; sizes: number[] }> {
  const found = new Map<string, string>();
  const sizes: number[] = [];
  const done = (outcomes: readonly Outcome[]) => {
    for (const outcome of outcomes) {
      expect(found.has(outcome.path), outcome.path).toBe(false);
      found.set(outcome.path, 'problem' in outcome ? outcome.problem.code : Object.keys(outcome).includes('aside') ? 'aside' : 'filed');
    }
  };
  await pool(workers, () => engine(sizes)).check(dropped(names), done);
  return { found, sizes };
}

test('each file is told once, whatever becomes of those that were given with it', async () => {
  const plain = Array.from({ length: 300 }, (_, at) => `form-${at}.xlsx`);
  const odd = { 'crash.xlsx': 'crash', 'slow.xlsx': 'slow', 'gone.xlsx': 'lost', 'bad.xlsx': 'bad', 'note.docx': 'aside' };
  const names = [...plain.slice(0, 200), ...Object.keys(odd), '.hidden', 'pack.zip', ...plain.slice(200)];
  const { found } = await checked(names, 2);
  for (const name of plain) expect(found.get(name), name).toBe('filed');
  for (const [name, code] of Object.entries(odd)) expect(found.get(name), name).toBe(code);
  expect([...found.keys()].filter((path) => path.startsWith('pack'))).toEqual([
    'pack.zip/0.xlsx',
    'pack.zip/second.xlsx',
    'pack.zip/2.xlsx',
  ]);
  expect(found.get('pack.zip/second.xlsx')).toBe('crash');
  expect(found.size).toBe(plain.length + Object.keys(odd).length + 3);
});

test('a few files are shared by all workers, many are given some at a time', async () => {
  const names = (count: number) => Array.from({ length: count }, (_, at) => `form-${at}.xlsx`);
  expect((await checked(names(12), 4)).sizes).toEqual(Array.from({ length: 12 }, () => 1));
  const { sizes } = await checked(names(500), 2);
  expect(Math.max(...sizes)).toBe(8);
  expect(sizes.reduce((sum, size) => sum + size)).toBe(500);
  // So that one worker does not read on while the other has nothing left.
  expect(sizes.slice(-4)).toEqual([1, 1, 1, 1]);
});

test('another form is known to every engine before it is asked for anything', async () => {
  const asked: string[][] = [];
  const engine = (): Client => {
    const mine: string[] = [];
    asked.push(mine);
    const call = async (method: string, ...args: unknown[]): Promise<unknown> => {
      mine.push(method);
      return method === 'filesForDesk' ? (args[0] as unknown[]).map(() => undefined) : args[0];
    };
    return { call, terminate: () => undefined } as unknown as Client;
  };
  const both = pool(2, engine, new Uint8Array(1));
  await both.check(dropped(['one.xlsx', 'two.xlsx']), () => undefined);
  await both.compare([new Uint8Array(1), new Uint8Array(2)], async () => undefined);
  expect(asked.map(([first]) => first)).toEqual(['useForm', 'useForm']);
  expect(asked.flat().filter((method) => method === 'compare').length).toBe(2);
});

test('files of a jurisdiction are compared by all workers, and left where an engine fails', async () => {
  const done: number[] = [];
  const given: number[][] = [];
  const engine = (): Client => {
    const mine: number[] = [];
    given.push(mine);
    const call = async (_: string, dossier: Uint8Array): Promise<unknown> => {
      mine.push(dossier.length);
      await new Promise((answered) => setTimeout(answered));
      if (dossier.length === 3) throw new Crashed('at one of them');
      return dossier;
    };
    return { call, terminate: () => undefined } as unknown as Client;
  };
  const dossiers = [1, 2, 3, 4, 5].map((size) => new Uint8Array(size));
  await pool(2, engine).compare(dossiers, async (compared) => void done.push(compared.length));
  expect(done).toEqual([5, 4, 2, 1]);
  expect(given).toEqual([
    [5, 3, 1],
    [4, 2],
  ]);
});

test('nobody waits for workers that were stopped', async () => {
  const abort = new AbortController();
  const engine = () => ({ call: () => new Promise(() => undefined), terminate: () => undefined }) as unknown as Client;
  const both = new Pool({ workers: 2, language: 'en', engine, form: undefined, signal: abort.signal, crash, slow, lost });
  const reading = both.check(dropped(['one.xlsx']), () => undefined);
  abort.abort();
  await reading;
  await both.compare([new Uint8Array(1)], async () => undefined);
});
