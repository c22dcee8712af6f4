// Unpacks what the page carries inside itself: packs of files, which are compressed together and written as
// base64. `page-tools pack` makes them.

import { XzReadableStream } from 'xz-decompress';

/** Letters of base64 that are decoded in one go; in fours. */
const PIECE = 48 * 1024;

/** A file of a pack: its bytes, or the module that they are. */
export type Content = Uint8Array | WebAssembly.Module;

/**
 * Gives each file of a pack as soon as it is unpacked, from the first to the last. A module is compiled while
 * it is unpacked.
 *
 * @throws what is wrong with the pack
 */
export async function unpack(
  text: string,
  modules: readonly string[],
  give: (name: string, content: Content) => void,
): Promise<void> {
  const bytes = new Bytes((new XzReadableStream(decoded(text)) as ReadableStream<Uint8Array<ArrayBuffer>>).getReader());
  for (;;) {
    const length = await bytes.take(1);
    if (!length) return;
    const name = new TextDecoder().decode(await bytes.need(length[0] ?? 0));
    const size = await bytes.need(4);
    const count = new DataView(size.buffer, size.byteOffset).getUint32(0, true);
    give(name, modules.includes(name) ? await compiled(bytes.stream(count)) : await bytes.need(count));
  }
}

const compiled = (stream: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<WebAssembly.Module> =>
  WebAssembly.compileStreaming(new Response(stream, { headers: { 'content-type': 'application/wasm' } }));

/** The bytes that base64 stands for, a piece at a time. */
function decoded(text: string): ReadableStream<Uint8Array<ArrayBuffer>> {
  let at = 0;
  return new ReadableStream(
    {
      pull(controller) {
        // The unpacker asks once more after the last piece; a pack that is cut off would have it ask for ever.
        if (at >= text.length + PIECE) throw new Error('the pack is cut off');
        const letters = atob(text.slice(at, at + PIECE));
        const piece = new Uint8Array(letters.length);
        for (let index = 0; index < letters.length; index += 1) piece[index] = letters.charCodeAt(index);
        controller.enqueue(piece);
        at += PIECE;
      },
    },
    { highWaterMark: 0 },
  );
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

  /** So many bytes as they come. */
  stream(count: number): ReadableStream<Uint8Array<ArrayBuffer>> {
    let left = count;
    return new ReadableStream(
      {
        pull: async (controller) => {
          const part = await this.some(left);
          if (!part) throw new Error('the pack ends within a file');
          left -= part.length;
          controller.enqueue(part);
          if (left === 0) controller.close();
        },
      },
      { highWaterMark: 0 },
    );
  }
}
