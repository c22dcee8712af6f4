// Zip files in the worker: one is open at a time, for one of its files after the other.

import { Unzip } from './generated/engine.js';
import { isProblem } from './protocol';

/** Only workers have it, so that the types of a page do not know it. */
declare class FileReaderSync {
  readAsArrayBuffer(blob: Blob): ArrayBuffer;
}

/** A zip file, and the place of its file that comes next. */
interface OpenZip {
  readonly zip: Unzip;
  readonly path: string;
  place: number;
}

let unzip: OpenZip | undefined;

/** The bytes of a file, read here so that they never pass through the page. */
export const bytesOf = (file: File): Uint8Array => new Uint8Array(new FileReaderSync().readAsArrayBuffer(file));

/** A zip file before one of its files: the one that is open, or opened anew, as by an engine that takes over. */
export function zipBefore(place: number, path: string, file: File, language: string): OpenZip {
  if (unzip?.path !== path || unzip.place > place) {
    unzip?.zip.free();
    unzip = { zip: new Unzip(path, bytesOf(file), language), path, place: 0 };
  }
  for (; unzip.place < place; unzip.place += 1) {
    try {
      unzip.zip.next();
    } catch (thrown) {
      if (!isProblem(thrown)) throw thrown;
    }
  }
  return unzip;
}

/** Closes the open zip file, at its end. */
export function closeZip(): void {
  unzip?.zip.free();
  unzip = undefined;
}

/** One file of a zip file, by its path. */
export function zipFile(path: string, file: File, language: string): Uint8Array {
  const [outer] = /^.*?\.zip(?=\/)/i.exec(path) ?? [path];
  const zip = new Unzip(outer, bytesOf(file), language);
  try {
    for (;;) {
      let bytes: Uint8Array | undefined;
      try {
        bytes = zip.next();
      } catch {
        continue;
      }
      if (bytes && zip.path() === path) return bytes;
      if (!zip.path()) throw new Error(`no file ${path}`);
    }
  } finally {
    zip.free();
  }
}
