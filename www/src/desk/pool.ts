// A pool of workers that read and check files, each with an engine of its own. A worker is given the next file
// when it is done with one, so that no more than two for each worker are in memory.

import { type Client, Crashed, Refused } from '../engine/client';
import type { NamedBytes } from '../engine/protocol';
import type { Problem } from '../engine/wire.gen';
import { opened, type Source } from './gather';

/** What became of one file. */
export type Outcome =
  | { readonly path: string; readonly source: Source; readonly filed: Uint8Array }
  | { readonly path: string; readonly source: Source; readonly problem: Problem }
  | { readonly path: string; readonly source: Source; readonly aside: true };

interface Options {
  readonly workers: number;
  readonly language: string;
  /** Makes an engine. */
  readonly engine: () => Client;
  /** The definition of the form, if it is not the built-in one. */
  readonly form: readonly NamedBytes[];
  readonly signal: AbortSignal;
  /** What is said of a file at which an engine failed. */
  readonly crash: Problem;
  /** What is said of one that went away, or may not be read. */
  readonly lost: Problem;
}

/** So many files are on their way to each worker, so that none waits while the page hears of the last. */
const ON_THE_WAY = 2;

/** Reads and checks files; `done` is called for each, in the order in which they are ready. */
export async function checkAll(
  sources: AsyncIterator<Source>,
  done: (outcome: Outcome) => Promise<void> | void,
  { workers, language, engine, form, signal, crash, lost }: Options,
): Promise<void> {
  const clients = Array.from({ length: workers }, engine);
  const stop = () => clients.forEach((client) => client.terminate());
  signal.addEventListener('abort', stop, { once: true });
  // One after the other asks for a file, however many wait.
  let turn: Promise<unknown> = Promise.resolve();
  const next = (): Promise<IteratorResult<Source>> => {
    const mine = turn.then(() => sources.next());
    turn = mine.catch(() => undefined);
    return mine;
  };
  const told = (reason: unknown): Problem => {
    if (reason instanceof Refused) return reason.problem;
    if (reason instanceof Crashed) return crash;
    return lost;
  };
  const zip = async (client: Client, source: Source, file: File): Promise<void> => {
    const { path } = source;
    for (let place = 0; !signal.aborted; place += 1) {
      try {
        const found = await client.call('zipNext', path, file, language, place);
        if (!found) return;
        await done({ ...found, source });
      } catch (reason) {
        if (!(reason instanceof Crashed) || signal.aborted) throw reason;
        // A new engine goes on behind the file at which the old one failed.
        const failed = await client.call('zipPath', path, file, language, place);
        await done({ path: failed ?? path, source, problem: crash });
      }
    }
  };
  // A worker holds one zip file open.
  const zips = new Map<Client, Promise<void>>();
  const one = async (client: Client, source: Source): Promise<void> => {
    const { path } = source;
    try {
      const file = await opened(source);
      const found = await client.call('fileForDesk', path, file, language);
      if (!found) return;
      if (found !== 'archive') return await done({ ...found, path, source });
      const mine = (zips.get(client) ?? Promise.resolve()).then(() => zip(client, source, file));
      zips.set(client, mine.catch(() => undefined));
      await mine;
    } catch (reason) {
      if (!signal.aborted) await done({ path, source, problem: told(reason) });
    }
  };
  const run = async (client: Client): Promise<void> => {
    if (form.length > 0) await client.call('useForm', form, language);
    await Promise.all(Array.from({ length: ON_THE_WAY }, () => some(client)));
  };
  const some = async (client: Client): Promise<void> => {
    while (!signal.aborted) {
      const { value, done: over } = await next();
      if (over) return;
      await one(client, value);
    }
  };
  try {
    await Promise.race([
      Promise.all(clients.map(run)),
      new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve(), { once: true })),
    ]);
  } finally {
    signal.removeEventListener('abort', stop);
    stop();
  }
}
