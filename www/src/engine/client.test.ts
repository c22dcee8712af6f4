import { afterEach, expect, test, vi } from 'vitest';
import type { Method, Response } from './protocol';

vi.mock('./assets', () => ({ formTables: () => Promise.resolve({ names: [], texts: [] }) }));
vi.mock('./carried', () => ({
  engineModule: () => Promise.resolve({}),
  formBytes: () => Promise.resolve(new Uint8Array()),
  newWorker: () => new Worker(''),
}));

/** A worker that keeps what it was asked, and whose engine stops at one edit. */
class FakeWorker {
  static all: FakeWorker[] = [];
  asked: [Method, ...unknown[]][] = [];
  terminated = false;
  onmessage: ((event: { data: Response }) => void) | undefined;

  constructor() {
    FakeWorker.all.push(this);
  }

  postMessage({ id, method, args }: { id: number; method: Method; args: unknown[] }) {
    this.asked.push([method, ...args]);
    if (args[1] === 'for ever') return;
    if (args[1] === 'fault') {
      queueMicrotask(() => this.onmessage?.({ data: { id, fault: 'no such place' } }));
      return;
    }
    const stops = args[1] === 'stop' || (args[1] === 'once' && FakeWorker.all.length > 1);
    const data = stops ? { id, crash: 'RuntimeError: unreachable' } : { id, ok: method };
    // What is asked of one that is gone is never answered.
    queueMicrotask(() => this.terminated || this.onmessage?.({ data: data as Response }));
  }

  terminate() {
    this.terminated = true;
  }
}

afterEach(() => {
  vi.unstubAllGlobals();
  FakeWorker.all = [];
});

test('a stopped engine is replaced, and every step but the one that stopped it repeated', async () => {
  vi.stubGlobal('Worker', FakeWorker);
  const { Client, Crashed } = await import('./client');
  const client = new Client();
  const bytes = new Uint8Array([1]);
  await client.call('open', 'form.xlsx', bytes, 'en');
  await client.call('edit', 'S!A1', '5');
  await expect(client.call('edit', 'S!A2', 'stop')).rejects.toBeInstanceOf(Crashed);

  const [first, second] = FakeWorker.all;
  expect(first?.terminated).toBe(true);
  expect(FakeWorker.all).toHaveLength(2);
  const repeated = second?.asked.filter(([method]) => method !== 'start');
  expect(repeated).toEqual([
    ['open', 'form.xlsx', bytes, 'en'],
    ['edit', 'S!A1', '5'],
  ]);
  await client.call('edit', 'S!A3', '6');
  expect(second?.asked.at(-1)).toEqual(['edit', 'S!A3', '6']);
});

test('what was asked behind the call that stopped the engine is done by its one replacement', async () => {
  vi.stubGlobal('Worker', FakeWorker);
  const { Client, Crashed } = await import('./client');
  const client = new Client();
  await client.call('open', 'form.xlsx', new Uint8Array([1]), 'en');
  const asked = ['5', 'stop', '6', '7'].map((typed) => client.call('edit', 'S!A1', typed));
  const [before, at, ...behind] = await Promise.allSettled(asked);
  expect(before?.status).toBe('fulfilled');
  expect(at?.status === 'rejected' && at.reason instanceof Crashed).toBe(true);
  expect(behind.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled']);

  expect(FakeWorker.all).toHaveLength(2);
  const edits = FakeWorker.all[1]?.asked.filter(([method]) => method === 'edit');
  expect(edits?.map(([, , typed]) => typed)).toEqual(['5', '6', '7']);
});

test('a call that takes too long is ended, and the work goes on as it was before it', async () => {
  vi.stubGlobal('Worker', FakeWorker);
  const { Client, Ended, SLOW } = await import('./client');
  const told: boolean[] = [];
  const client = new Client({ most: 60_000, slow: (is) => told.push(is) });
  await client.call('open', 'form.xlsx', new Uint8Array([1]), 'en');
  await client.call('edit', 'S!A1', '5');
  vi.useFakeTimers();
  const ended = client.call('edit', 'S!A2', 'for ever').catch((reason: unknown) => reason);
  const behind = client.call('edit', 'S!A3', '6');
  await vi.advanceTimersByTimeAsync(SLOW);
  expect(told).toEqual([true]);
  await vi.advanceTimersByTimeAsync(60_000);
  vi.useRealTimers();
  const reason = await ended;
  expect(reason instanceof Ended && reason.by).toBe('watchdog');
  await behind;
  expect(told).toEqual([true, false]);
  const [first, second] = FakeWorker.all;
  expect(first?.terminated).toBe(true);
  const edits = second?.asked.filter(([method]) => method === 'edit');
  expect(edits?.map(([, , typed]) => typed)).toEqual(['5', '6']);
});

test('a person can end the opening of a file, and has the one before again', async () => {
  vi.stubGlobal('Worker', FakeWorker);
  const { Client, Ended } = await import('./client');
  const client = new Client();
  const bytes = new Uint8Array([1]);
  await client.call('open', 'form.xlsx', bytes, 'en');
  const opening = client.call('open', 'large.xlsx', 'for ever' as never, 'en').catch((reason: unknown) => reason);
  client.cancel();
  const reason = await opening;
  expect(reason instanceof Ended && reason.by).toBe('person');
  await expect(client.call('edit', 'S!A1', '5')).resolves.toBe('edit');
  expect(FakeWorker.all.at(-1)?.asked.filter(([method]) => method === 'open')).toEqual([['open', 'form.xlsx', bytes, 'en']]);
});

test('a call that fails otherwise than by a trap leaves the engine as it was', async () => {
  vi.stubGlobal('Worker', FakeWorker);
  const { Client } = await import('./client');
  const client = new Client();
  await client.call('open', 'form.xlsx', new Uint8Array([1]), 'en');
  await expect(client.call('edit', 'S!A1', 'fault')).rejects.toThrow('no such place');
  await expect(client.call('edit', 'S!A1', '5')).resolves.toBe('edit');
  expect(FakeWorker.all).toHaveLength(1);
});

test('a step that went well once and does not when it is repeated is left out', async () => {
  vi.stubGlobal('Worker', FakeWorker);
  const { Client, Crashed } = await import('./client');
  const client = new Client();
  await client.call('open', 'form.xlsx', new Uint8Array([1]), 'en');
  for (const typed of ['5', 'once', '6']) await client.call('edit', 'S!A1', typed);
  await expect(client.call('edit', 'S!A1', 'stop')).rejects.toBeInstanceOf(Crashed);

  const edits = FakeWorker.all.at(-1)?.asked.filter(([method]) => method === 'edit');
  expect(edits?.map(([, , typed]) => typed)).toEqual(['5', '6']);
  await expect(client.call('undo')).resolves.toBe('undo');
});

test('where the file itself cannot be opened again, that is told, and the next call is answered', async () => {
  vi.stubGlobal('Worker', FakeWorker);
  const { Client, Crashed } = await import('./client');
  const client = new Client();
  await client.call('open', 'form.xlsx', 'once' as never, 'en');
  const edit = client.call('edit', 'S!A1', 'stop');
  await expect(edit).rejects.toBeInstanceOf(Crashed);

  // Each stop is of its own worker, and none is asked after it is gone.
  await expect(client.call('open', 'other.xlsx', new Uint8Array([1]), 'en')).resolves.toBe('open');
  await expect(client.call('edit', 'S!A1', '5')).resolves.toBe('edit');
});

test('an engine that was ended is not started', async () => {
  vi.stubGlobal('Worker', FakeWorker);
  const { Client } = await import('./client');
  const client = new Client();
  client.terminate();
  void client.call('open', 'form.xlsx', new Uint8Array([1]), 'en');
  await new Promise((resolve) => setTimeout(resolve));
  expect(FakeWorker.all).toHaveLength(0);
});

test('a language that is chosen while the engine starts is the one that it speaks', async () => {
  vi.stubGlobal('Worker', FakeWorker);
  const { Client } = await import('./client');
  const client = new Client();
  void client.speak('en', '');
  const started = client.warm();
  const [worker] = FakeWorker.all;
  // Another is chosen at the moment at which the engine is told the first.
  const post = worker?.postMessage.bind(worker);
  if (worker && post) {
    worker.postMessage = (message) => {
      if (message.method === 'speak' && message.args[0] === 'en') void client.speak('sq', 'texts');
      post(message);
    };
  }
  await started;
  expect(worker?.asked.map(([method, language]) => [method, method === 'speak' && language])).toEqual([
    ['start', false],
    ['speak', 'en'],
    ['speak', 'sq'],
  ]);
});
