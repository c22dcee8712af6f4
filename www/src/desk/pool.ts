// A pool of workers that read and check files, each with an engine of its own. A worker is given the next files
// when it is done with some; it reads one after the other, so that no more than two for each worker are in memory.

import { type Client, Crashed, Ended, Refused } from '../engine/client';
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
  /** Ends the workers; what they have not answered by then is not told. */
  readonly signal: AbortSignal;
  /** What is said of a file at which an engine failed. */
  readonly crash: Problem;
  /** What is said of one that took too long. */
  readonly slow: Problem;
  /** What is said of one that went away, or may not be read. */
  readonly lost: Problem;
}

/** Told for some files at a time, in the order in which they are ready. */
type Done = (outcomes: readonly Outcome[]) => Promise<void> | void;

/** So many times files are on their way to each worker, so that none waits while the page hears of the last. */
const ON_THE_WAY = 2;
/** The most files at a time: a message costs the page a tenth of what a file costs a worker. */
const MOST = 8;
/** The first files go one by one, so that a few are shared by all workers; later ones by so much of what went. */
const SHARE = 1 / 8;
/** The last files go in ever fewer at a time, so that the workers are done together. */
const LAST = 1 / 2;

/** Workers of which each has an engine. They are there until `end`. */
export class Pool {
  /** Each with what it waits for before it begins. */
  private readonly workers: readonly { readonly client: Client; readonly ready: Promise<unknown> }[];
  /** A worker holds one zip file open. */
  private readonly zips = new Map<Client, Promise<void>>();
  private readonly stopped: Promise<void>;

  constructor(private readonly options: Options) {
    const { workers, engine, form, language, signal } = options;
    this.workers = Array.from({ length: workers }, () => {
      const client = engine();
      const ready = form ? client.call('useForm', form, language) : Promise.resolve();
      // It is told to who asks for something.
      ready.catch(() => undefined);
      return { client, ready };
    });
    this.stopped = new Promise((resolve) => signal.addEventListener('abort', () => resolve(), { once: true }));
    void this.stopped.then(() => this.end());
  }

  end(): void {
    for (const { client } of this.workers) client.terminate();
  }

  /** Reads and checks files. */
  async check(sources: AsyncIterator<Source>, done: Done): Promise<void> {
    const next = batches(sources, this.workers.length);
    const some = async (client: Client): Promise<void> => {
      for (let files = await next(); files.length > 0 && !this.isStopped; files = await next()) {
        await this.checkSome(client, files, done);
      }
    };
    await this.all((client) => Promise.all(Array.from({ length: ON_THE_WAY }, () => some(client))));
  }

  /**
   * Compares the files of jurisdictions, as the desk gives them; `done` is told what came of each. One at which an
   * engine fails is left to the desk.
   */
  async compare(dossiers: readonly Uint8Array[], done: (compared: Uint8Array) => Promise<void>): Promise<void> {
    // The largest first, so that none is left at the end for one worker.
    const waiting = [...dossiers].sort((one, other) => one.length - other.length);
    const some = async (client: Client): Promise<void> => {
      for (let dossier = waiting.pop(); dossier && !this.isStopped; dossier = waiting.pop()) {
        try {
          await done(await client.call('compare', dossier));
        } catch (reason) {
          if (!hasFailed(reason)) throw reason;
        }
      }
    };
    await this.all(some);
  }

  private get isStopped(): boolean {
    return this.options.signal.aborted;
  }

  /** Has all workers do something, until that is done or nobody wants it any more. */
  private async all(work: (client: Client) => Promise<unknown>): Promise<void> {
    const done = this.workers.map(({ client, ready }) => ready.then(() => work(client)));
    await Promise.race([Promise.all(done), this.stopped]);
  }

  private async checkSome(client: Client, all: readonly Source[], done: Done): Promise<void> {
    const files: File[] = [];
    let found: Awaited<ReturnType<Engine['filesForDesk']>>;
    try {
      for (const source of all) files.push(await opened(source));
      const asked = all.map(({ path }, at) => ({ path, file: files[at] as File }));
      found = await client.call('filesForDesk', asked, this.options.language);
    } catch (reason) {
      const [source, ...others] = all;
      if (source && others.length === 0) return this.refuse(source, reason, done);
      // Which of them it was, each by itself will tell.
      for (const one of this.isStopped ? [] : all) await this.checkSome(client, [one], done);
      return;
    }
    const outcomes: Outcome[] = [];
    const archives: Promise<void>[] = [];
    for (const [at, source] of all.entries()) {
      const result = found[at];
      const file = files[at];
      if (result === 'archive' && file) archives.push(this.archive(client, source, file, done));
      else if (result && result !== 'archive') outcomes.push({ ...result, path: source.path, source });
    }
    if (outcomes.length > 0) await done(outcomes);
    await Promise.all(archives);
  }

  private async archive(client: Client, source: Source, file: File, done: Done): Promise<void> {
    const before = this.zips.get(client) ?? Promise.resolve();
    const mine = before.then(() => this.zip(client, source, file, done));
    this.zips.set(client, mine.catch(() => undefined));
    await mine.catch((reason: unknown) => this.refuse(source, reason, done));
  }

  private async zip(client: Client, source: Source, file: File, done: Done): Promise<void> {
    const { path } = source;
    const { language } = this.options;
    for (let place = 0; !this.isStopped; place += 1) {
      try {
        const found = await client.call('zipNext', path, file, language, place);
        if (!found) return;
        await done([{ ...found, source }]);
      } catch (reason) {
        if (!hasFailed(reason) || this.isStopped) throw reason;
        // A new engine goes on behind the file at which the old one failed.
        const failed = await client.call('zipPath', path, file, language, place);
        await done([{ path: failed ?? path, source, problem: this.told(reason) }]);
      }
    }
  }

  private async refuse(source: Source, reason: unknown, done: Done): Promise<void> {
    if (!this.isStopped) await done([{ path: source.path, source, problem: this.told(reason) }]);
  }

  private told(reason: unknown): Problem {
    const { crash, slow, lost } = this.options;
    if (reason instanceof Refused) return reason.problem;
    if (reason instanceof Ended) return slow;
    return reason instanceof Crashed ? crash : lost;
  }
}

/** Whether an engine failed at a file, or was ended because it took too long; a new one goes on behind it. */
const hasFailed = (reason: unknown): boolean => reason instanceof Crashed || reason instanceof Ended;

/** Gives the next files to whoever asks, some at a time; none at the end. */
function batches(sources: AsyncIterator<Source>, workers: number): () => Promise<Source[]> {
  const ahead: Source[] = [];
  let over = false;
  let given = 0;
  const takers = workers * ON_THE_WAY;
  const taken = async (): Promise<Source[]> => {
    const most = Math.min(MOST, Math.max(1, Math.floor((given * SHARE) / workers)));
    // Whether these are among the last is seen from what comes behind them.
    while (!over && ahead.length * LAST < most * takers) {
      const { value, done } = await sources.next();
      if (done) over = true;
      else ahead.push(value);
    }
    const files = ahead.splice(0, Math.min(most, Math.ceil((ahead.length * LAST) / takers)));
    given += files.length;
    return files;
  };
  // One after the other asks for files, however many wait.
  let turn: Promise<unknown> = Promise.resolve();
  return () => {
    const mine = turn.then(taken);
    turn = mine.catch(() => undefined);
    return mine;
  };
}
