// What the page carries inside itself: packs of files, which stand as text in elements of the document that
// a browser neither shows nor runs, and are unpacked by a worker. A large pack stands there in several parts, so
// that its first files can be unpacked before all of it has arrived.

import type { Content } from './unpack';
import type { Answer, Packed } from './unpacker';

/** After so many milliseconds the files that nobody has wanted yet are unpacked, too. */
const LATER = 3000;

/** A file that somebody waits for, or that is there. */
interface Slot {
  readonly content: Promise<Content>;
  resolve(content: Content): void;
  reject(reason: Error): void;
  settled: boolean;
}

/**
 * A pack of files, unpacked once, from front to back, as far as its files are wanted: what comes behind them
 * shall not take the computer from who works with them already.
 */
export class Pack {
  private readonly slots = new Map<string, Slot>();
  private unpacker: Worker | undefined;
  /** Whether the unpacker has all of the pack. */
  private handed = false;
  /** How many files it was asked for and has not given yet. */
  private asked = 0;
  /** Whether all of it is to be unpacked. */
  private wholly = false;
  /** Whether all of it was unpacked, or cannot be. */
  private ended = false;
  private later: ReturnType<typeof setTimeout> | undefined;

  /** `name` is told by its elements; `modules` are its files that are compiled while they are unpacked. */
  constructor(
    private readonly name: string,
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

  /** Starts what unpacks it, before the pack itself is there. */
  start(): Worker {
    if (!this.unpacker) {
      this.unpacker = this.newUnpacker();
      this.unpacker.onmessage = ({ data }: MessageEvent<Answer>) => this.take(data);
      this.unpacker.onerror = ({ message }) => this.end(new Error(message));
    }
    return this.unpacker;
  }

  private content(name: string): Promise<Content> {
    const slot = this.slot(name);
    if (this.ended) this.refuse(name, slot);
    else this.ask();
    return slot.content;
  }

  private slot(name: string): Slot {
    let slot = this.slots.get(name);
    if (!slot) {
      let resolve!: Slot['resolve'];
      let reject!: Slot['reject'];
      const content = new Promise<Content>((...settle) => ([resolve, reject] = settle));
      slot = { content, resolve, reject, settled: false };
      this.slots.set(name, slot);
    }
    return slot;
  }

  private refuse(name: string, slot: Slot, cause?: unknown): void {
    if (slot.settled) return;
    slot.settled = true;
    slot.reject(cause ? new Error(`${this.name} cannot be unpacked`, { cause }) : new Error(`${this.name} has no ${name}`));
  }

  /**
   * Asks for as many files as are waited for, at once: the page may be busy when one of them is there, and the
   * next shall not wait for that.
   */
  private ask(): void {
    clearTimeout(this.later);
    const waited = [...this.slots.values()].filter(({ settled }) => !settled).length;
    if (!this.handed) this.hand();
    for (; this.asked < Math.max(waited, Number(this.wholly)); this.asked += 1) this.unpacker?.postMessage('next');
    if (this.asked === 0) this.later = setTimeout(() => this.finish(), LATER);
  }

  /** Unpacks what nobody has wanted yet. */
  private finish(): void {
    this.wholly = true;
    this.ask();
  }

  /** Hands the unpacker what has arrived of it. */
  private hand(): void {
    const arrived = document.readyState !== 'loading';
    const elements = [...document.querySelectorAll<HTMLElement>(`[data-pack="${this.name}"]`)]
      // Of the last element of a page that still arrives, the end may be missing.
      .filter(({ nextElementSibling }) => arrived || nextElementSibling);
    const parts = elements.map(({ textContent, dataset }) => ({ text: (textContent ?? '').trim(), last: 'last' in dataset }));
    // They are needed once; as text they would fill the memory for as long as the page is open.
    for (const element of elements) element.remove();
    this.handed = parts.some(({ last }) => last);
    if (!this.handed && arrived) {
      parts.push({ text: '', last: true });
      this.handed = true;
    }
    const unpacker = this.start();
    for (const part of parts) unpacker.postMessage({ ...part, modules: this.modules } satisfies Packed);
  }

  private take(answer: Answer): void {
    if (this.ended) return;
    if (!('name' in answer)) return this.end(answer.failed);
    this.asked -= 1;
    const slot = this.slot(answer.name);
    slot.settled = true;
    slot.resolve(answer.content);
    this.ask();
  }

  private end(failed?: unknown): void {
    this.ended = true;
    clearTimeout(this.later);
    this.unpacker?.terminate();
    this.unpacker = undefined;
    for (const [name, slot] of this.slots) this.refuse(name, slot, failed);
  }
}
