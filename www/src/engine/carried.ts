// The engine and its workers, which stand in the page as texts. They are started while the rest of the page
// still arrives (`early.ts`), and taken over by it.

import { once } from '../once';
import { scriptUrl } from '../trusted';
import { Pack } from './packs';

/** Starts the script of a worker that stands in the element with this id. */
function starts(id: string): () => Worker {
  let url: string | undefined;
  return () => {
    url ??= URL.createObjectURL(new Blob([document.getElementById(id)?.textContent ?? ''], { type: 'text/javascript' }));
    return new Worker(scriptUrl(url));
  };
}

const start = once('workers', () => ({ engine: starts('worker'), unpacker: starts('unpacker') }));

export const newUnpacker = (): Worker => start.unpacker();

const pack = once('engine', () => new Pack('engine', newUnpacker, ['engine_bg.wasm']));

/** The engine, compiled once for all workers. */
export const engineModule = (): Promise<WebAssembly.Module> => pack.module('engine_bg.wasm');

/** The bytes of the module that reads other formats and makes new workbooks. */
export const extrasModule = (): Promise<Uint8Array> => pack.file('extras_bg.wasm');

/** The built-in form, as the engine takes it. */
export const formBytes = (): Promise<Uint8Array> => pack.file('form.bin');

/** The tables that define it, as a JSON text. */
export const formText = (): Promise<Uint8Array> => pack.file('form.json');

/** A worker that was started before anybody asked for one. */
const spare = once<{ worker?: Worker | undefined }>('spare', () => ({}));

/** Starts the workers before what they are for is there. */
export function startWorkers(): void {
  pack.start();
  const worker = start.engine();
  spare.worker = worker;
  // Another is started instead, whose fault is told to who asked for it.
  worker.onerror = () => {
    if (spare.worker === worker) spare.worker = undefined;
  };
}

/** A worker, in which an engine can be started. */
export function newWorker(): Worker {
  const { worker = start.engine() } = spare;
  spare.worker = undefined;
  worker.onerror = null;
  return worker;
}
