// Unpacks what the page carries inside itself: packs of files, which are compressed together and written as
// base64, in one part or several. `page-tools pack` makes them.

import { XzReadableStream } from 'xz-decompress';

/** Letters of base64 that are decoded in one go; in fours. */
const PIECE = 48 * 1024;

/** A file of a pack: its bytes, or the module that they are. */
export type Content = Uint8Array<ArrayBuffer> | WebAssembly.Module;

export interface Unpacked {
  readonly name: string;
  readonly content: Content;
}

/**
 * The files of a pack, from the first to the last; no more is unpacked than is asked for. Those that are modules
 * are compiled.
 *
 * @throws what is wrong with the pack
 */
export async function* unpack(parts: Parts, modules: readonly string[]): AsyncGenerator<Unpacked, void> {
  const bytes = new Bytes((new XzReadableStream(decoded(parts)) as ReadableStream<Uint8Array<ArrayBuffer>>).getReader());
  for (;;) {
    const length = await bytes.take(1);
    if (!length) return;
    const name = new TextDecoder().decode(await bytes.need(length[0] ?? 0));
    const four = await bytes.need(4);
    const size = new DataView(four.buffer, four.byteOffset).getUint32(0, true);
    yield { name, content: await (modules.includes(name) ? bytes.compiled(size) : bytes.need(size)) };
  }
}

/** The parts of a pack, which may come later than they are asked for. */
export class Parts {
  private readonly here: string[] = [];
  private ended = false;
  private waiting: (() => void) | undefined;

  /** Adds a part; behind the last one nothing comes. */
  add(text: string, last: boolean): void {
    this.here.push(text);
    this.ended ||= last;
    this.waiting?.();
  }

  /** The next part; nothing behind the last one. */
  async next(): Promise<string | undefined> {
    while (this.here.length === 0 && !this.ended) {
      await new Promise<void>((resolve) => {
        this.waiting = resolve;
      });
    }
    return this.here.shift();
  }
}

/** The bytes that base64 stands for, a piece at a time. Each part has whole fours of letters. */
function decoded(parts: Parts): ReadableStream<Uint8Array<ArrayBuffer>> {
  let text = '';
  let at = 0;
  let ended = false;
  return new ReadableStream(
    {
      async pull(controller) {
        if (at >= text.length) {
          // The unpacker asks once more after the last piece; a pack that is cut off would have it ask for ever.
          if (ended) throw new Error('the pack is cut off');
          const next = await parts.next();
          ended = next === undefined;
          [text, at] = [next ?? '', 0];
        }
        controller.enqueue(bytesOf(text.slice(at, at + PIECE)));
        at += PIECE;
      },
    },
    { highWaterMark: 0 },
  );
}

/** Browsers have it since 2025; the types of the language do not yet. */
const { fromBase64 } = Uint8Array as { fromBase64?: (text: string) => Uint8Array<ArrayBuffer> };

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  if (fromBase64) return fromBase64(base64);
  const letters = atob(base64);
  const bytes = new Uint8Array(letters.length);
  for (let index = 0; index < letters.length; index += 1) bytes[index] = letters.charCodeAt(index);
  return bytes;
}

/** Takes so many bytes at a time from a stream. */
class Bytes {
  private rest: Uint8Array<ArrayBuffer> = new Uint8Array();

  constructor(private readonly source: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>>) {}

  /** What is there of so many bytes, and at least one; nothing at the end of the stream. */
  private async some(most: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
    while (this.rest.length === 0) {
      const { done, value } = await this.source.read();
      if (done) return undefined;
      this.rest = value;
    }
    const part = this.rest.subarray(0, most);
    this.rest = this.rest.subarray(part.length);
    return part;
  }

  /** So many bytes; nothing at the end of the stream. */
  async take(count: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const taken = new Uint8Array(count);
    let filled = 0;
    while (filled < count) {
      const part = await this.some(count - filled);
      if (!part && filled === 0) return undefined;
      if (!part) throw new Error('the pack ends within a file');
      taken.set(part, filled);
      filled += part.length;
    }
    return taken;
  }

  async need(count: number): Promise<Uint8Array<ArrayBuffer>> {
    const taken = await this.take(count);
    if (!taken) throw new Error('the pack ends within a file');
    return taken;
  }

  /** The module that so many bytes are, compiled while they come. */
  compiled(count: number): Promise<WebAssembly.Module> {
    let left = count;
    const bytes = new ReadableStream<Uint8Array<ArrayBuffer>>(
      {
        pull: async (controller) => {
          if (left === 0) return controller.close();
          const part = await this.some(left);
          if (!part) throw new Error('the pack ends within a file');
          left -= part.length;
          return controller.enqueue(part);
        },
      },
      { highWaterMark: 0 },
    );
    return WebAssembly.compileStreaming(new Response(bytes, { headers: { 'content-type': 'application/wasm' } }));
  }
}
