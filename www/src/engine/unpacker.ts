// Runs in a worker of its own, so that the page is drawn while it unpacks: takes a pack, gives its files.

import { unpack } from './unpack';

/** A pack, as base64, and which of its files are modules to be compiled. */
export interface Packed {
  readonly text: string;
  readonly modules: readonly string[];
}

/** A file of it; or that there are no more, with the reason if something is wrong. */
export type Unpacked =
  | { readonly name: string; readonly content: Uint8Array | WebAssembly.Module }
  | { readonly failed?: string };

const give = (message: Unpacked, moved: Transferable[] = []): void => self.postMessage(message, { transfer: moved });

self.onmessage = async ({ data: { text, modules } }: MessageEvent<Packed>) => {
  try {
    await unpack(text, modules, (name, content) =>
      give({ name, content }, content instanceof Uint8Array ? [content.buffer as ArrayBuffer] : []),
    );
    give({});
  } catch (reason) {
    give({ failed: String(reason) });
  }
};
