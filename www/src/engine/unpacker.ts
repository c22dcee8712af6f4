// Runs in a worker of its own, so that the page is drawn while it unpacks: takes a pack part by part, and gives
// one file of it for each `next`.

import { Parts, unpack, type Unpacked } from './unpack';

/** A part of a pack, as base64, and which files of the pack are modules to be compiled. */
export interface Packed {
  readonly text: string;
  readonly last: boolean;
  readonly modules: readonly string[];
}

/** The next file; or that there is none, with the reason if something is wrong. */
export type Answer = Unpacked | { readonly failed?: string };

const parts = new Parts();
let files: AsyncGenerator<Unpacked, void> | undefined;

const give = (answer: Answer, moved: Transferable[] = []): void => self.postMessage(answer, { transfer: moved });

self.onmessage = async ({ data }: MessageEvent<Packed | 'next'>) => {
  if (data !== 'next') {
    parts.add(data.text, data.last);
    files ??= unpack(parts, data.modules);
    return;
  }
  try {
    const file = (await files?.next())?.value;
    give(file ?? {}, file?.content instanceof Uint8Array ? [file.content.buffer] : []);
  } catch (reason) {
    give({ failed: String(reason) });
  }
};
