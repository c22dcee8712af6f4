// How the engine itself scales, without a browser: threads of Node that read and check files which are in memory.
//
// `node benches/bulk/threads.mjs FOLDER` prints JSON: files a second with one thread and with two, which take turns.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';

const ROUNDS = 5;
/** So many files are read before it counts, for the module to be compiled at its best. */
const WARM = 100;
const FILES = 400;

if (isMainThread) {
  const folder = process.argv[2];
  const paths = readdirSync(folder).slice(0, FILES).map((name) => join(folder, name));
  const threads = await Promise.all([thread(paths), thread(paths)]);
  const rates = { 1: [], 2: [] };
  for (let round = -1; round < ROUNDS; round += 1) {
    for (const count of [1, 2]) {
      const next = new Int32Array(new SharedArrayBuffer(4));
      const began = performance.now();
      await Promise.all(threads.slice(0, count).map((one) => ask(one, next)));
      if (round >= 0) rates[count].push((paths.length / (performance.now() - began)) * 1000);
    }
  }
  for (const one of threads) void one.terminate();
  const median = (each) => [...each].sort((a, b) => a - b)[each.length >> 1];
  console.log(JSON.stringify({ one: median(rates[1]), two: median(rates[2]) }));
} else {
  const { Form, file_for_desk, initSync } = await import('../../www/src/engine/generated/engine.js');
  const generated = new URL('../../www/src/engine/generated/', import.meta.url);
  initSync({ module: readFileSync(new URL('engine_bg.wasm', generated)) });
  const form = new Form(readFileSync(new URL('form.bin', generated)));
  const files = workerData.map((path) => ({ path, bytes: readFileSync(path) }));
  const read = ({ path, bytes }) => file_for_desk(path, bytes, undefined, form, 'en');
  files.slice(0, WARM).forEach(read);
  parentPort.on('message', (next) => {
    for (let at = Atomics.add(next, 0, 1); at < files.length; at = Atomics.add(next, 0, 1)) read(files[at]);
    parentPort.postMessage('done');
  });
  parentPort.postMessage('ready');
}

async function thread(paths) {
  const worker = new Worker(new URL(import.meta.url), { workerData: paths });
  await answer(worker);
  return worker;
}

/** Has a thread read files until none is left; `next` says which is the next. */
async function ask(worker, next) {
  worker.postMessage(next);
  await answer(worker);
}

/** What a thread says next; an error in it ends the run by itself. */
function answer(worker) {
  return new Promise((resolve) => worker.once('message', resolve));
}
