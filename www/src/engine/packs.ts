// What the page carries inside itself: packs of files, which stand as text in elements of the document that
// a browser neither shows nor runs, and are unpacked by a worker.

import type { Content } from './unpack';
import type { Packed, Unpacked } from './unpacker';

/** A file that somebody waits for, or that is there. */
interface Slot {
  readonly content: Promise<Content>;
  resolve(content: Content): void;
  reject(reason: Error): void;
}

/** A pack of files, unpacked once, from front to back, when the first of its files is wanted. */
export class Pack {
  private readonly slots = new Map<string, Slot>();
  private reading: Promise<void> | undefined;

  /** `id` is that of its element; `modules` are its files that are compiled while they are unpacked. */
  constructor(
    private readonly id: string,
    private readonly newUnpacker: () => Worker,
    private readonly modules: readonly string[] = [],
  ) {}

  /** One of its files, as soon as it is unpacked. */
  async file(name: string): Promise<Uint8Array> {
    return (await this.content(name)) as Uint8Array;
  }

  /** One of its modules, as soon as it is compiled. */
  async module(name: string): Promise<WebAssembly.Module> {
    return (await this.content(name)) as WebAssembly.Module;
  }

  private content(name: string): Promise<Content> {
    const slot = this.slot(name);
    this.reading ??= this.read();
    this.reading.then(
      () => slot.reject(new Error(`${this.id} has no ${name}`)),
      (reason) => slot.reject(new Error(`${this.id} cannot be unpacked`, { cause: reason })),
    );
    return slot.content;
  }

  private slot(name: string): Slot {
    let slot = this.slots.get(name);
    if (!slot) {
      let resolve!: Slot['resolve'];
      let reject!: Slot['reject'];
      const content = new Promise<Content>((...settle) => ([resolve, reject] = settle));
      slot = { content, resolve, reject };
      this.slots.set(name, slot);
    }
    return slot;
  }

  private async read(): Promise<void> {
    const element = document.getElementById(this.id);
    const packed: Packed = { text: element?.textContent?.trim() ?? '', modules: this.modules };
    // It is needed once; as text it would fill the memory for as long as the page is open.
    element?.remove();
    const unpacker = this.newUnpacker();
    try {
      await new Promise<void>((resolve, reject) => {
        unpacker.onmessage = ({ data }: MessageEvent<Unpacked>) => {
          if ('name' in data) this.slot(data.name).resolve(data.content);
          else if (data.failed === undefined) resolve();
          else reject(new Error(data.failed));
        };
        unpacker.onerror = ({ message }) => reject(new Error(message));
        unpacker.postMessage(packed);
      });
    } finally {
      unpacker.terminate();
    }
  }
}
