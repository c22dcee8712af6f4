// Typed promises over the worker. The engine cannot go on after a fault of its own, so then the
// worker is replaced, the file opened again and every step repeated but the one that failed.

import { engineModule, extrasModule, formTables, newWorker } from './assets';
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

export class Client {
  private worker: Worker | undefined;
  private ready: Promise<void> | undefined;
  private running = false;
  private ended = false;
  private waiting = new Map<number, Waiting>();
  private lastId = 0;
  private spoken: Request<'speak'>['args'] | undefined;
  private form: Request<'useForm'>['args'] | undefined;
  private opened: Request<'open'>['args'] | undefined;
  private steps: { method: Method; args: Request['args'] }[] = [];

  /** Asks the engine. */
  async call<M extends Method>(method: M, ...args: Parameters<Engine[M]>): Promise<ReturnType<Engine[M]>> {
    // Once it runs it is asked at once, and works while the page is drawn.
    if (!this.running) await this.start();
    try {
      const result = await this.ask(method, args);
      this.remember(method, args);
      return result;
    } catch (reason) {
      if (reason instanceof Crashed) await this.recover();
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
    await this.send('startExtras', [await extrasModule()]);
    return this.send(method, args);
  }

  /** Has everything said in another language. An engine that does not run yet is told when it starts. */
  async speak(...args: Request<'speak'>['args']): Promise<Snapshot | undefined> {
    this.spoken = args;
    await this.ready;
    return this.running ? this.send('speak', args) : undefined;
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
      const [module, form] = await Promise.all([engineModule(), formTables()]);
      // It may have been ended while the module came; then nobody waits.
      if (this.ended) return new Promise<void>(() => undefined);
      this.worker = newWorker();
      this.worker.onmessage = (event: MessageEvent<Response>) => this.receive(event.data);
      this.worker.onerror = (event) => this.fail(event.message);
      await this.send('start', [module, form]);
      if (this.spoken) await this.send('speak', this.spoken);
      this.running = true;
    })();
    return this.ready;
  }

  private async recover(): Promise<void> {
    this.worker?.terminate();
    this.running = false;
    this.ready = undefined;
    await this.start();
    if (this.form) await this.ask('useForm', this.form);
    if (!this.opened) return;
    await this.ask('open', this.opened);
    // It was opened in the language of that time.
    if (this.spoken) await this.send('speak', this.spoken);
    for (const step of this.steps) await this.ask(step.method, step.args);
  }

  private send<M extends Method>(method: M, args: Parameters<Engine[M]>): Promise<ReturnType<Engine[M]>> {
    const id = ++this.lastId;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.worker?.postMessage({ id, method, args });
    });
  }

  private receive(response: Response): void {
    const waiting = this.waiting.get(response.id);
    this.waiting.delete(response.id);
    if ('problem' in response) waiting?.reject(new Refused(response.problem));
    else if ('needs' in response) waiting?.reject(new NeedsExtras());
    else if ('crash' in response) waiting?.reject(new Crashed(response.crash));
    else waiting?.resolve(response.ok as never);
  }

  private fail(message: string): void {
    for (const waiting of this.waiting.values()) waiting.reject(new Crashed(message));
    this.waiting.clear();
  }
}
