// What the page carries inside itself: packs of files, which are compressed together and stand as text in
// elements of the document that a browser neither shows nor runs. `page-tools pack` makes them.

import { XzReadableStream } from 'xz-decompress';

/** Letters of base64 that are unpacked in one go, before the browser may do something else; in fours. */
const PIECE = 48 * 1024;

/** A file that somebody waits for, or that is there. */
interface Slot {
  readonly bytes: Promise<Uint8Array>;
  resolve(bytes: Uint8Array): void;
  reject(reason: Error): void;
}

/** A pack of files, unpacked once, from front to back, when the first of its files is wanted. */
export class Pack {
  private readonly slots = new Map<string, Slot>();
  private reading: Promise<void> | undefined;

  /** `id` is that of its element. */
  constructor(private readonly id: string) {}

  /** One of its files, as soon as it is unpacked. */
  file(name: string): Promise<Uint8Array> {
    const slot = this.slot(name);
    this.reading ??= this.read();
    this.reading.then(
      () => slot.reject(new Error(`${this.id} has no ${name}`)),
      (reason) => slot.reject(new Error(`${this.id} cannot be unpacked`, { cause: reason })),
    );
    return slot.bytes;
  }

  private slot(name: string): Slot {
    let slot = this.slots.get(name);
    if (!slot) {
      let resolve!: Slot['resolve'];
      let reject!: Slot['reject'];
      const bytes = new Promise<Uint8Array>((...settle) => ([resolve, reject] = settle));
      slot = { bytes, resolve, reject };
      this.slots.set(name, slot);
    }
    return slot;
  }

  private async read(): Promise<void> {
    const bytes = new Bytes(new XzReadableStream(packed(this.id)).getReader());
    for (;;) {
      const length = await bytes.take(1);
      if (!length) return;
      const name = new TextDecoder().decode(await bytes.need(length[0] ?? 0));
      const size = await bytes.need(4);
      const content = await bytes.need(new DataView(size.buffer, size.byteOffset).getUint32(0, true));
      this.slot(name).resolve(content);
    }
  }
}

/** The bytes of a pack, a piece at a time, with time for the browser between them. */
function packed(id: string): ReadableStream<Uint8Array> {
  const element = document.getElementById(id);
  const text = element?.textContent?.trim() ?? '';
  // It is needed once; as text it would fill the memory for as long as the page is open.
  element?.remove();
  let at = 0;
  return new ReadableStream(
    {
      async pull(controller) {
        // The unpacker asks once more after the last piece; a pack that is cut off would have it ask for ever.
        if (at >= text.length + PIECE) throw new Error(`${id} is cut off`);
        await turn();
        controller.enqueue(Uint8Array.from(atob(text.slice(at, at + PIECE)), (letter) => letter.charCodeAt(0)));
        at += PIECE;
      },
    },
    { highWaterMark: 0 },
  );
}

/** Lets the browser do what waits; a timer would make it wait for longer than that. */
function turn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}

/** Takes so many bytes at a time from a stream. */
class Bytes {
  private rest: Uint8Array = new Uint8Array();

  constructor(private readonly stream: ReadableStreamDefaultReader<Uint8Array>) {}

  /** So many bytes; nothing at the end of the stream. */
  async take(count: number): Promise<Uint8Array | undefined> {
    const taken = new Uint8Array(count);
    let filled = 0;
    while (filled < count) {
      if (this.rest.length === 0) {
        const { done, value } = await this.stream.read();
        if (done) {
          if (filled > 0) throw new Error('the pack ends within a file');
          return undefined;
        }
        this.rest = value;
        continue;
      }
      const part = this.rest.subarray(0, count - filled);
      taken.set(part, filled);
      filled += part.length;
      this.rest = this.rest.subarray(part.length);
    }
    return taken;
  }

  async need(count: number): Promise<Uint8Array> {
    const taken = await this.take(count);
    if (!taken) throw new Error('the pack ends within a file');
    return taken;
  }
}
