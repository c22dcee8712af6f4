// A pool of workers that read and check files, each with an engine of its own. A worker is given the next files
// when it is done with some; it reads one after the other, so that no more than two for each worker are in memory.

import { type Client, Crashed, Refused } from '../engine/client';
import type { DeskFile, Engine } from '../engine/protocol';
import type { Problem } from '../engine/wire.gen';
import { opened, type Source } from './gather';

/** What became of one file. */
export type Outcome = { readonly path: string; readonly source: Source } & DeskFile;

interface Options {
  readonly workers: number;
  readonly language: string;
  /** Makes an engine. */
  readonly engine: () => Client;
  /** The form as the engine takes it, if it is not the built-in one. */
  readonly form: Uint8Array | undefined;
  readonly signal: AbortSignal;
  /** What is said of a file at which an engine failed. */
  readonly crash: Problem;
  /** What is said of one that went away, or may not be read. */
  readonly lost: Problem;
}

/** So many times files are on their way to each worker, so that none waits while the page hears of the last. */
const ON_THE_WAY = 2;
/** The most files at a time: a message costs the page a tenth of what a file costs a worker. */
const MOST = 8;
/** The first files go one by one, so that a few are shared by all workers; later ones by so much of what went. */
const SHARE = 1 / 8;

/** Reads and checks files; `done` is called for some at a time, in the order in which they are ready. */
export async function checkAll(
  sources: AsyncIterator<Source>,
  done: (outcomes: readonly Outcome[]) => Promise<void> | void,
  { workers, language, engine, form, signal, crash, lost }: Options,
): Promise<void> {
  const clients = Array.from({ length: workers }, engine);
  const stop = () => clients.forEach((client) => client.terminate());
  signal.addEventListener('abort', stop, { once: true });
  let given = 0;
  /** The next files; none at the end. */
  const taken = async (): Promise<Source[]> => {
    const files: Source[] = [];
    const size = Math.min(MOST, Math.max(1, Math.floor((given * SHARE) / workers)));
    while (files.length < size && !signal.aborted) {
      const { value, done: over } = await sources.next();
      if (over) break;
      files.push(value);
    }
    given += files.length;
    return files;
  };
  // One after the other asks for files, however many wait.
  let turn: Promise<unknown> = Promise.resolve();
  const next = (): Promise<Source[]> => {
    const mine = turn.then(taken);
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
        await done([{ ...found, source }]);
      } catch (reason) {
        if (!(reason instanceof Crashed) || signal.aborted) throw reason;
        // A new engine goes on behind the file at which the old one failed.
        const failed = await client.call('zipPath', path, file, language, place);
        await done([{ path: failed ?? path, source, problem: crash }]);
      }
    }
  };
  const refused = async (source: Source, reason: unknown): Promise<void> => {
    if (!signal.aborted) await done([{ path: source.path, source, problem: told(reason) }]);
  };
  // A worker holds one zip file open.
  const zips = new Map<Client, Promise<void>>();
  const archive = async (client: Client, source: Source, file: File): Promise<void> => {
    const mine = (zips.get(client) ?? Promise.resolve()).then(() => zip(client, source, file));
    zips.set(client, mine.catch(() => undefined));
    await mine.catch((reason: unknown) => refused(source, reason));
  };
  const check = async (client: Client, all: readonly Source[]): Promise<void> => {
    const files: File[] = [];
    let found: Awaited<ReturnType<Engine['filesForDesk']>>;
    try {
      for (const source of all) files.push(await opened(source));
      const asked = all.map(({ path }, at) => ({ path, file: files[at] as File }));
      found = await client.call('filesForDesk', asked, language);
    } catch (reason) {
      const [source, ...others] = all;
      if (source && others.length === 0) return refused(source, reason);
      // Which of them it was, each by itself will tell.
      for (const one of signal.aborted ? [] : all) await check(client, [one]);
      return;
    }
    const outcomes: Outcome[] = [];
    const archives: Promise<void>[] = [];
    for (const [at, source] of all.entries()) {
      const result = found[at];
      const file = files[at];
      if (result === 'archive' && file) archives.push(archive(client, source, file));
      else if (result && result !== 'archive') outcomes.push({ ...result, path: source.path, source });
    }
    if (outcomes.length > 0) await done(outcomes);
    await Promise.all(archives);
  };
  const run = async (client: Client): Promise<void> => {
    if (form) await client.call('useForm', form, language);
    await Promise.all(Array.from({ length: ON_THE_WAY }, () => some(client)));
  };
  const some = async (client: Client): Promise<void> => {
    while (!signal.aborted) {
      const files = await next();
      if (files.length === 0) return;
      await check(client, files);
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
