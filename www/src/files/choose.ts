// Files that a person chose or dropped. Where the browser tells where such a file lies, the
// corrected one can be saved beside it.

import { WORKBOOK } from './download';

/** A file, and its place if the browser tells. */
export interface Chosen {
  readonly file: File;
  readonly handle?: FileSystemFileHandle | undefined;
}

/** What the File System Access API adds to a window, where there is one. */
interface Pickers {
  showOpenFilePicker?(options: object): Promise<FileSystemFileHandle[]>;
  showSaveFilePicker?(options: object): Promise<FileSystemFileHandle>;
}

const pickers = (): Pickers => window as Pickers;

export const content = async (file: File): Promise<Uint8Array> => new Uint8Array(await file.arrayBuffer());

export const canSave = (): boolean => typeof pickers().showSaveFilePicker === 'function';

/** Lets a person choose a workbook, with its place; nothing when they would rather not. */
export async function chooseWithPlace(): Promise<Chosen | undefined> {
  const show = pickers().showOpenFilePicker;
  if (!show) return undefined;
  try {
    const [handle] = await show.call(window, { id: 'submission' });
    return handle && { file: await handle.getFile(), handle };
  } catch (reason) {
    if (isGivenUp(reason)) return undefined;
    throw reason;
  }
}

export const knowsPlaces = (): boolean => typeof pickers().showOpenFilePicker === 'function';

/** The place of what was dropped, where the browser tells. Asked at once. */
export function handleOf(item: DataTransferItem): Promise<FileSystemHandle | null> | undefined {
  const asked = item as DataTransferItem & { getAsFileSystemHandle?(): Promise<FileSystemHandle | null> };
  return asked.getAsFileSystemHandle?.().catch(() => null);
}

/** The file that was dropped. Asked at once: the browser forgets it after the event. */
export async function dropped(transfer: DataTransfer | null): Promise<Chosen | undefined> {
  const item = [...(transfer?.items ?? [])].find(({ kind }) => kind === 'file');
  const file = item?.getAsFile() ?? transfer?.files[0];
  if (!file) return undefined;
  const handle = item && (await handleOf(item));
  return { file, handle: handle?.kind === 'file' ? (handle as FileSystemFileHandle) : undefined };
}

/** Asks where to save, in the folder of the opened file first; nothing when a person would rather not. */
export async function chooseWhere(
  name: string,
  beside: FileSystemFileHandle | undefined,
): Promise<FileSystemFileHandle | undefined> {
  const show = pickers().showSaveFilePicker;
  if (!show) return undefined;
  const types = [{ accept: { [WORKBOOK]: ['.xlsx'] } }];
  try {
    return await show.call(window, {
      id: 'submission',
      suggestedName: name,
      ...(name.endsWith('.xlsx') && { types }),
      ...(beside && { startIn: beside }),
    });
  } catch (reason) {
    if (isGivenUp(reason)) return undefined;
    throw reason;
  }
}

export async function write(handle: FileSystemFileHandle, bytes: Uint8Array): Promise<void> {
  const stream = await handle.createWritable();
  await stream.write(bytes as unknown as FileSystemWriteChunkType);
  await stream.close();
}

const isGivenUp = (reason: unknown): boolean => reason instanceof DOMException && reason.name === 'AbortError';
