import { readFileSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';
import { Pack } from './packs';
import { Parts, unpack, type Unpacked } from './unpack';
import type { Answer, Packed } from './unpacker';

const read = (name: string): string => readFileSync(new URL(`./generated/${name}.xz`, import.meta.url)).toString('base64');
const packed = read('languages');
let ended = 0;

/** A worker that unpacks, in the same thread. */
class Unpacker {
  static asked = 0;
  static started = 0;
  onmessage: ((event: { data: Answer }) => void) | undefined;
  private readonly parts = new Parts();
  private files: AsyncGenerator<Unpacked, void> | undefined;

  constructor() {
    Unpacker.started += 1;
  }

  postMessage(message: Packed | 'next'): void {
    if (message !== 'next') {
      this.parts.add(message.text, message.last);
      this.files ??= unpack(this.parts, message.modules);
      return;
    }
    Unpacker.asked += 1;
    this.files?.next().then(
      ({ value }) => this.onmessage?.({ data: value ?? {} }),
      (reason) => this.onmessage?.({ data: { failed: String(reason) } }),
    );
  }

  terminate(): void {
    ended += 1;
  }
}

const newPack = (id: string, modules: string[] = []): Pack => new Pack(id, () => new Unpacker() as unknown as Worker, modules);

/** Unpacks all of a pack: the next waits for it, for in a test they share one thread. */
const wholly = (pack: Pack) => expect(pack.file('none')).rejects.toThrow('has no none');

/** A document with these parts of a pack in it. One that has not arrived wholly ends within the last of them. */
function inDocument(texts: readonly string[], arrived = true): void {
  let elements = texts.map((text, at) => ({
    textContent: `\n${text}\n`,
    dataset: arrived && at === texts.length - 1 ? { last: '' } : {},
    nextElementSibling: at === texts.length - 1 ? null : {},
  }));
  vi.stubGlobal('document', {
    readyState: arrived ? 'interactive' : 'loading',
    querySelectorAll: () =>
      elements.map((one) => ({ ...one, remove: () => (elements = elements.filter((other) => other.textContent !== one.textContent)) })),
    left: () => elements.length,
  });
}

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('a pack gives each of its files, however they are asked for', async () => {
  inDocument([packed]);
  const pack = newPack('languages');
  const [later, earlier] = await Promise.all([pack.file('sr-Latn.json'), pack.file('bs.json')]);
  for (const [name, bytes] of [['sr-Latn', later], ['bs', earlier]] as const) {
    const kept = readFileSync(new URL(`./generated/languages/${name}.json`, import.meta.url));
    expect(Buffer.from(bytes).equals(kept)).toBe(true);
  }
  expect(Buffer.from(await pack.file('mk.json')).length).toBeGreaterThan(10_000);
  expect((document as unknown as { left(): number }).left()).toBe(0);
  await expect(pack.file('de.json')).rejects.toThrow('languages has no de.json');
  expect(ended).toBe(1);
});

test('a module is compiled, and what stands behind it is still found', async () => {
  inDocument([read('engine')]);
  const pack = newPack('engine', ['engine_bg.wasm']);
  const [module, extras] = await Promise.all([pack.module('engine_bg.wasm'), pack.file('extras_bg.wasm')]);
  expect(WebAssembly.Module.exports(module).map(({ name }) => name)).toContain('memory');
  const kept = readFileSync(new URL('./generated/extras_bg.wasm', import.meta.url));
  expect(Buffer.from(extras).equals(kept)).toBe(true);
});

test('no more is unpacked than is wanted, until somewhat later', async () => {
  vi.useFakeTimers();
  inDocument([packed]);
  const pack = newPack('languages');
  [Unpacker.asked, ended] = [0, 0];
  await pack.file('bs.json');
  expect(Unpacker.asked).toBe(1);
  await vi.runAllTimersAsync();
  await vi.waitFor(() => expect(ended).toBe(1));
  expect(Unpacker.asked).toBeGreaterThan(3);
  await expect(pack.file('sr-Latn.json')).resolves.toBeTruthy();
});

test('what unpacks a pack can be started before the pack is there', async () => {
  inDocument([], false);
  const pack = newPack('languages');
  Unpacker.started = 0;
  pack.start();
  expect(Unpacker.started).toBe(1);
  inDocument([packed]);
  await expect(pack.file('bs.json')).resolves.toBeTruthy();
  expect(Unpacker.started).toBe(1);
  await wholly(pack);
});

test('the first files of a pack are unpacked before the rest of it has arrived', async () => {
  const parts = [packed.slice(0, 40_000), packed.slice(40_000)] as const;
  inDocument([parts[0], parts[1].slice(0, 100)], false);
  const pack = newPack('languages');
  await expect(pack.file('bs.json')).resolves.toBeTruthy();
  const last = pack.file('sr-Latn.json');
  inDocument([parts[1]]);
  await expect(pack.file('mk.json')).resolves.toBeTruthy();
  await expect(last).resolves.toBeTruthy();
  await wholly(pack);
});

test('who was given a file can want the next one at once', async () => {
  inDocument([packed]);
  const pack = newPack('languages');
  const chain = pack.file('bs.json').then(() => pack.file('mk.json')).then(() => pack.file('sr-Latn.json'));
  await expect(chain).resolves.toBeTruthy();
  await wholly(pack);
});

test('what a pack does not hold is told, and not waited for', async () => {
  inDocument([packed]);
  const pack = newPack('languages');
  await expect(pack.file('de.json')).rejects.toThrow('languages has no de.json');
  await expect(pack.file('fr.json')).rejects.toThrow('languages has no fr.json');
  await expect(pack.file('sq.json')).resolves.toBeTruthy();
});

test.each([
  ['is missing', []],
  ['is cut off', [packed.slice(0, 20_000)]],
  ['lacks its last part', [packed.slice(0, 20_000), '']],
  ['was changed', [`${packed.slice(0, 8_000)}AAAAAAAA${packed.slice(8_008)}`]],
])('a pack that %s is told, and not waited for', async (_, texts) => {
  inDocument(texts);
  await expect(newPack('languages').file('sr-Latn.json')).rejects.toThrow('languages cannot be unpacked');
});

test('a module that is cut off is told, and not waited for', async () => {
  const engine = read('engine');
  inDocument([engine.slice(0, 400_000)]);
  await expect(newPack('engine', ['engine_bg.wasm']).module('engine_bg.wasm')).rejects.toThrow('engine cannot be unpacked');
});
