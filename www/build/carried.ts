// Puts into the page what it carries inside itself, for the build and the development server: the scripts of
// its workers and the packs, as text that no browser runs, and before the packs the script that starts the
// workers and has the engine unpacked while it arrives.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { HtmlTagDescriptor, Plugin } from 'vite';
import { script } from './scripts.ts';

/** What the page unpacks when it needs it, made by `scripts/pack.sh`. */
export const PACKS = ['engine', 'languages', 'samples', 'notices'] as const;

/** Tells the script that starts the engine that another part of it has arrived. */
export const ARRIVED = "document.dispatchEvent(new Event('part-arrived'))";

/** The letters of a part of the engine, in fours: what a usual connection brings in a fifth of a second. */
const PART = 400_000;

export const packed = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../src/engine/generated/${name}.xz`, import.meta.url))).toString('base64');

const text = (id: string, children: string): HtmlTagDescriptor => ({
  tag: 'script',
  attrs: { id, type: 'text/plain' },
  children,
  injectTo: 'body-prepend',
});

const run = (children: string): HtmlTagDescriptor => ({ tag: 'script', children, injectTo: 'body-prepend' });

/** A pack, in parts of so many letters. */
function parts(name: string, most = Infinity): HtmlTagDescriptor[] {
  const all = packed(name);
  const count = Math.ceil(all.length / most) || 1;
  return Array.from({ length: count }, (_, at) => ({
    tag: 'script',
    attrs: { type: 'application/octet-stream', 'data-pack': name, 'data-last': at === count - 1 },
    children: most === Infinity ? all : all.slice(at * most, (at + 1) * most),
    injectTo: 'body-prepend',
  }));
}

export const carried: Plugin = {
  name: 'carried',
  // While the page is developed: a pack that was made anew is a new page.
  configureServer({ watcher, ws }) {
    const packs = fileURLToPath(new URL('../src/engine/generated/engine.xz', import.meta.url));
    watcher.add(packs);
    watcher.on('change', (path) => path === packs && ws.send({ type: 'full-reload' }));
  },
  async transformIndexHtml(): Promise<HtmlTagDescriptor[]> {
    const [unpacker = '', worker = '', early = ''] = await Promise.all(['unpacker', 'worker', 'early'].map(script));
    const [engine, ...others] = PACKS;
    return [
      text('unpacker', unpacker),
      text('worker', worker),
      run(early),
      ...parts(engine, PART).flatMap((part) => [part, run(ARRIVED)]),
      ...others.flatMap((name) => parts(name)),
    ];
  },
};
