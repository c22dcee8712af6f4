import { readFileSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';
import { Pack } from './packs';
import { unpack } from './unpack';
import type { Packed, Unpacked } from './unpacker';

const read = (name: string): string => readFileSync(new URL(`./generated/${name}.xz`, import.meta.url)).toString('base64');
const packed = read('languages');
const removed: string[] = [];
let ended = 0;

/** A worker that unpacks, in the same thread. */
class Unpacker {
  onmessage: ((event: { data: Unpacked }) => void) | undefined;

  postMessage({ text, modules }: Packed): void {
    unpack(text, modules, (name, content) => this.onmessage?.({ data: { name, content } })).then(
      () => this.onmessage?.({ data: {} }),
      (reason) => this.onmessage?.({ data: { failed: String(reason) } }),
    );
  }

  terminate(): void {
    ended += 1;
  }
}

const newPack = (id: string, modules: string[] = []): Pack => new Pack(id, () => new Unpacker() as unknown as Worker, modules);

/** A document with one pack in it. */
function inDocument(text: string | undefined): void {
  vi.stubGlobal('document', {
    getElementById: (id: string) => text && { textContent: `\n${text}\n`, remove: () => removed.push(id) },
  });
}

afterEach(() => vi.unstubAllGlobals());

test('a pack gives each of its files, however they are asked for', async () => {
  inDocument(packed);
  const pack = newPack('languages');
  const [later, earlier] = await Promise.all([pack.file('sr-Latn.json'), pack.file('bs.json')]);
  for (const [name, bytes] of [['sr-Latn', later], ['bs', earlier]] as const) {
    const kept = readFileSync(new URL(`./generated/languages/${name}.json`, import.meta.url));
    expect(Buffer.from(bytes).equals(kept)).toBe(true);
  }
  expect(Buffer.from(await pack.file('mk.json')).length).toBeGreaterThan(10_000);
  expect(removed).toEqual(['languages']);
  await expect(pack.file('de.json')).rejects.toThrow('languages has no de.json');
  expect(ended).toBe(1);
});

test('a module is compiled while it is unpacked, and what stands behind it is still found', async () => {
  inDocument(read('engine'));
  const pack = newPack('engine', ['engine_bg.wasm']);
  const [module, extras] = await Promise.all([pack.module('engine_bg.wasm'), pack.file('extras_bg.wasm')]);
  expect(WebAssembly.Module.exports(module).map(({ name }) => name)).toContain('memory');
  const kept = readFileSync(new URL('./generated/extras_bg.wasm', import.meta.url));
  expect(Buffer.from(extras).equals(kept)).toBe(true);
});

test('what a pack does not hold is told, and not waited for', async () => {
  inDocument(packed);
  const pack = newPack('languages');
  await expect(pack.file('de.json')).rejects.toThrow('languages has no de.json');
  await expect(pack.file('fr.json')).rejects.toThrow('languages has no fr.json');
  await expect(pack.file('sq.json')).resolves.toBeTruthy();
});

test.each([
  ['is missing', undefined],
  ['is cut off', packed.slice(0, 20_000)],
  ['was changed', `${packed.slice(0, 8_000)}AAAAAAAA${packed.slice(8_008)}`],
])('a pack that %s is told, and not waited for', async (_, text) => {
  inDocument(text);
  await expect(newPack('languages').file('sr-Latn.json')).rejects.toThrow('languages cannot be unpacked');
});

test('a module that is cut off is told, and not waited for', async () => {
  const engine = read('engine');
  inDocument(engine.slice(0, 400_000));
  await expect(newPack('engine', ['engine_bg.wasm']).module('engine_bg.wasm')).rejects.toThrow('engine cannot be unpacked');
});
