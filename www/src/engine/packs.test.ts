import { readFileSync } from 'node:fs';
import { afterEach, expect, test, vi } from 'vitest';
import { Pack } from './packs';

const packed = readFileSync(new URL('./generated/languages.xz', import.meta.url)).toString('base64');
const removed: string[] = [];

/** A document with one pack in it. */
function inDocument(text: string | undefined): void {
  vi.stubGlobal('document', {
    getElementById: (id: string) => text && { textContent: `\n${text}\n`, remove: () => removed.push(id) },
  });
}

afterEach(() => vi.unstubAllGlobals());

test('a pack gives each of its files, however they are asked for', async () => {
  inDocument(packed);
  const pack = new Pack('languages');
  const [later, earlier] = await Promise.all([pack.file('sr-Latn.json'), pack.file('bs.json')]);
  for (const [name, bytes] of [['sr-Latn', later], ['bs', earlier]] as const) {
    const kept = readFileSync(new URL(`./generated/languages/${name}.json`, import.meta.url));
    expect(Buffer.from(bytes).equals(kept)).toBe(true);
  }
  expect(Buffer.from(await pack.file('mk.json')).length).toBeGreaterThan(10_000);
  expect(removed).toEqual(['languages']);
});

test('what a pack does not hold is told, and not waited for', async () => {
  inDocument(packed);
  const pack = new Pack('languages');
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
  await expect(new Pack('languages').file('sr-Latn.json')).rejects.toThrow('languages cannot be unpacked');
});
