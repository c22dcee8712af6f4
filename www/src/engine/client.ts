// Typed promises over the worker. The engine cannot go on after a fault of its own, so then the
// worker is replaced, the file opened again and every step repeated but the one that failed.

import { formTables } from './assets';
import { engineModule, extrasModule, formBytes, newWorker } from './carried';
import type { Engine, Method, Request, Response, Snapshot } from './protocol';
import type { Problem } from './wire.gen';

/** A reason that the engine gives for not doing what was asked. */
export class Refused extends Error {
  constructor(readonly problem: Problem) {
    super(problem.message);
  }
}

/** The call needs the second module. */
class NeedsExtras extends Error {}

/** A fault in the engine. The session stands as it was before the call. */
export class Crashed extends Error {}

/** A call that was ended before the engine answered. The session stands as it was before it. */
export class Ended extends Error {
  constructor(readonly by: 'person' | 'watchdog') {
    super(`ended by the ${by}`);
  }
}

/** The engine stopped at an earlier call, before it began with this one. */
class NotBegun extends Error {}

/** The calls that change a session. */
const STEPS: readonly Method[] = [
  'accept',
  'reject',
  'edit',
  'replaceFormula',
  'writeNote',
  'paste',
  'clear',
  'revert',
  'undo',
  'redo',
  'resume',
  'compareWith',
];

interface Waiting {
  resolve(value: never): void;
  reject(reason: Error): void;
}

/** After so many milliseconds at one call the engine counts as slow, and a person may want to end it. */
export const SLOW = 2000;

interface Options {
  /** A call that takes longer than so many milliseconds is ended. */
  readonly most?: number;
  /** Told when one call takes long, and when that is over. */
  readonly slow?: (is: boolean) => void;
}

export class Client {
  private worker: Worker | undefined;
  private ready: Promise<void> | undefined;
  private running = false;
  private recovering: Promise<void> | undefined;
  private ended = false;
  private waiting = new Map<number, Waiting>();
  private lastId = 0;
  private spoken: Request<'speak'>['args'] | undefined;
  private form: Request<'useForm'>['args'] | undefined;
  private opened: Request<'open'>['args'] | undefined;
  private steps: { method: Method; args: Request['args'] }[] = [];
  private clocks: ReturnType<typeof setTimeout>[] = [];
  private isSlow = false;

  constructor(private readonly options: Options = {}) {}

  /** Asks the engine. */
  async call<M extends Method>(method: M, ...args: Parameters<Engine[M]>): Promise<ReturnType<Engine[M]>> {
    // If there is no going on as before, that is told to the call at which it stopped.
    if (this.recovering) await this.recovering.catch(() => undefined);
    // Once it runs it is asked at once, and works while the page is drawn.
    if (!this.running) await this.start();
    try {
      const result = await this.ask(method, args);
      this.remember(method, args);
      return result;
    } catch (reason) {
      const stopped = reason instanceof Crashed || reason instanceof Ended;
      const waited = reason instanceof NotBegun;
      if (stopped || waited) await this.recover();
      if (waited) return this.call(method, ...args);
      throw reason;
    }
  }

  /** Sends a call; once more if it needs the second module first, which is then started. */
  private async ask<M extends Method>(method: M, args: Parameters<Engine[M]>): Promise<ReturnType<Engine[M]>> {
    try {
      return await this.send(method, args);
    } catch (reason) {
      if (!(reason instanceof NeedsExtras)) throw reason;
    }
    await this.send('startExtras', await Promise.all([extrasModule(), formTables()]));
    return this.send(method, args);
  }

  /** Has everything said in another language. An engine that does not run yet is told while it starts. */
  async speak(...args: Request<'speak'>['args']): Promise<Snapshot | undefined> {
    this.spoken = args;
    return this.running ? this.call('speak', ...args) : undefined;
  }

  /** Starts the engine before anything is asked of it. */
  async warm(): Promise<void> {
    if (!this.running) await this.start();
  }

  /** Ends the worker; what it was asked is never answered. */
  terminate(): void {
    this.ended = true;
    this.worker?.terminate();
    this.waiting.clear();
    this.watch();
  }

  /** Ends the call that the engine is at. What was done before is done again by a new engine. */
  cancel(): void {
    this.end('person');
  }

  private end(by: Ended['by']): void {
    if (this.waiting.size > 0) this.stop(Math.min(...this.waiting.keys()), new Ended(by));
  }

  /** Watches how long the engine is at the call that it is at now, if it is at any. */
  private watch(): void {
    for (const clock of this.clocks) clearTimeout(clock);
    this.clocks = [];
    this.tellSlow(false);
    if (this.waiting.size === 0) return;
    const { most, slow } = this.options;
    if (slow) this.clocks.push(setTimeout(() => this.tellSlow(true), SLOW));
    if (most) this.clocks.push(setTimeout(() => this.end('watchdog'), most));
  }

  private tellSlow(is: boolean): void {
    if (is !== this.isSlow) this.options.slow?.(is);
    this.isSlow = is;
  }

  private remember<M extends Method>(method: M, args: Parameters<Engine[M]>): void {
    if (method === 'useForm') {
      this.form = args as Request<'useForm'>['args'];
    } else if (method === 'open') {
      this.opened = args as Request<'open'>['args'];
      this.steps = [];
    } else if (STEPS.includes(method)) {
      this.steps.push({ method, args });
    }
  }

  private start(): Promise<void> {
    this.ready ??= (async () => {
      // It may have been ended, now or while the module comes; then nobody waits.
      const nobody = new Promise<void>(() => undefined);
      if (this.ended) return nobody;
      const worker = newWorker();
      this.worker = worker;
      worker.onmessage = (event: MessageEvent<Response>) => this.receive(event.data);
      worker.onerror = (event) => this.stop(Math.min(...this.waiting.keys()), new Crashed(event.message));
      const [module, form] = await Promise.all([engineModule(), formBytes()]);
      if (this.ended) return nobody;
      await this.send('start', [module, form]);
      await this.tell();
      this.running = true;
    })();
    return this.ready;
  }

  /** Tells the engine the language, and again if another was chosen meanwhile. */
  private async tell(): Promise<void> {
    let told: typeof this.spoken;
    while (this.spoken && this.spoken !== told) {
      told = this.spoken;
      await this.send('speak', told);
    }
  }

  /** Replaces the engine, once however many calls waited for it. */
  private recover(): Promise<void> {
    this.recovering ??= this.repeat().finally(() => {
      this.recovering = undefined;
    });
    return this.recovering;
  }

  /**
   * Starts the engine anew, and does again what was done. What went well once and does not now is left out,
   * rather than all of it lost.
   */
  private async repeat(): Promise<void> {
    await this.start();
    if (this.form) await this.ask('useForm', this.form);
    if (!this.opened) return;
    await this.ask('open', this.opened);
    // It was opened in the language of that time.
    await this.tell();
    for (const step of [...this.steps]) {
      try {
        await this.ask(step.method, step.args);
      } catch (reason) {
        this.steps = this.steps.filter((known) => known !== step);
        if (reason instanceof Crashed || reason instanceof Ended) return this.repeat();
      }
    }
  }

  private send<M extends Method>(method: M, args: Parameters<Engine[M]>): Promise<ReturnType<Engine[M]>> {
    const id = ++this.lastId;
    return new Promise((resolve, reject) => {
      if (!this.worker) throw new Crashed(`${method}: there is no engine`);
      const first = this.waiting.size === 0;
      this.waiting.set(id, { resolve, reject });
      if (first) this.watch();
      this.worker.postMessage({ id, method, args });
    });
  }

  private receive(response: Response): void {
    if ('crash' in response) return this.stop(response.id, new Crashed(response.crash));
    const waiting = this.waiting.get(response.id);
    this.waiting.delete(response.id);
    this.watch();
    if ('problem' in response) waiting?.reject(new Refused(response.problem));
    else if ('needs' in response) waiting?.reject(new NeedsExtras());
    else if ('fault' in response) waiting?.reject(new Error(response.fault));
    else waiting?.resolve(response.ok as never);
  }

  /** The engine stopped at this call. It cannot do what was asked behind it. */
  private stop(id: number, reason: Crashed | Ended): void {
    this.worker?.terminate();
    this.worker = undefined;
    this.running = false;
    this.ready = undefined;
    const { waiting } = this;
    this.waiting = new Map();
    this.watch();
    for (const [at, call] of waiting) call.reject(at === id ? reason : new NotBegun());
  }
}
