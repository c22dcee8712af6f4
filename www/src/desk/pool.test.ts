// Many files, shared by some workers, of which some fail.

import { expect, test } from 'vitest';
import { type Client, Crashed } from '../engine/client';
import type { FileAt } from '../engine/protocol';
import type { Source } from './gather';
import { checkAll, type Outcome } from './pool';

const crash = { code: 'crash', message: 'crash', advice: '' };
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
    if (method === 'zipPath') return 'pack.zip/second.xlsx';
    if (method === 'zipNext') {
      const place = args[3] as number;
      if (place === 1) throw new Crashed('at the second');
      return place < 3 ? { path: `pack.zip/${place}.xlsx`, filed: new Uint8Array() } : undefined;
    }
    const files = args[0] as readonly FileAt[];
    sizes.push(files.length);
    if (files.some(({ path }) => path.startsWith('crash'))) throw new Crashed('at one of them');
    return files.map(({ path }) => {
      if (path.endsWith('.zip')) return 'archive';
      if (path.startsWith('.')) return undefined;
      if (path.startsWith('note')) return { aside: true };
      return path.startsWith('bad') ? { problem: { code: 'bad', message: path, advice: '' } } : { filed: new Uint8Array() };
    });
  };
  return { call, terminate: () => undefined } as unknown as Client;
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
  const { signal } = new AbortController();
  await checkAll(dropped(names), done, { workers, language: 'en', engine: () => engine(sizes), form: undefined, signal, crash, lost });
  return { found, sizes };
}

test('each file is told once, whatever becomes of those that were given with it', async () => {
  const plain = Array.from({ length: 300 }, (_, at) => `form-${at}.xlsx`);
  const odd = { 'crash.xlsx': 'crash', 'gone.xlsx': 'lost', 'bad.xlsx': 'bad', 'note.docx': 'aside' };
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
});
