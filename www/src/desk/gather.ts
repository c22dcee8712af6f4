// What was chosen or dropped, as a list of files: folders with the folders in them, one after the other.

import { handleOf } from '../files/choose';

/** Where a file comes from. What was dropped is opened only to be read: a browser keeps more of an opened
 * file than the desk keeps of what stands in it. */
export interface Source {
  /** Its name, behind the folders that it lies in. */
  readonly path: string;
  readonly from: File | FileSystemFileEntry | FileSystemFileHandle;
}

/** The file itself. */
export function opened({ from }: Source): Promise<File> {
  if (from instanceof File) return Promise.resolve(from);
  return 'getFile' in from ? from.getFile() : fileOf(from);
}

/** Something that was dropped. */
export interface Dropped {
  readonly name: string;
  readonly isDirectory: boolean;
  /** All files in it, in the order of their paths within each folder. */
  files(): AsyncGenerator<Source>;
}

/** Takes what was dropped. Asked at once: the browser forgets it after the event. */
export function droppedIn(transfer: DataTransfer | null): Dropped[] {
  return [...(transfer?.items ?? [])].filter(({ kind }) => kind === 'file').flatMap((item) => {
    const entry = item.webkitGetAsEntry();
    if (!entry) return [];
    const { name, isDirectory } = entry;
    // In a page that was opened from the disk Chromium and Edge refuse to read entries, and not handles.
    const handle = location.protocol === 'file:' ? handleOf(item) : undefined;
    async function* files(): AsyncGenerator<Source> {
      const own = await handle;
      yield* own ? ofHandle(own) : ofEntry(entry as FileSystemEntry);
    }
    return [{ name, isDirectory, files }];
  });
}

/** Whether something is more than one file to open: several, a folder, or a zip file. */
export function isForDesk(all: readonly Dropped[]): boolean {
  return all.length > 1 || all.some(({ isDirectory, name }) => isDirectory || isZip(name));
}

export const isZip = (name: string): boolean => /\.zip$/i.test(name);

/** All files in what was dropped. */
export async function* gather(all: readonly Dropped[]): AsyncGenerator<Source> {
  for (const dropped of all) yield* dropped.files();
}

async function* ofEntry(entry: FileSystemEntry): AsyncGenerator<Source> {
  if (!entry.isDirectory) {
    yield { path: entry.fullPath.replace(/^\//, ''), from: entry as FileSystemFileEntry };
    return;
  }
  const inside = await list(entry as FileSystemDirectoryEntry);
  for (const one of inside.sort(byName)) yield* ofEntry(one);
}

async function* ofHandle(handle: FileSystemHandle, folder = ''): AsyncGenerator<Source> {
  const path = `${folder}${handle.name}`;
  if (handle.kind === 'file') {
    yield { path, from: handle as FileSystemFileHandle };
    return;
  }
  const inside: FileSystemHandle[] = [];
  for await (const one of (handle as FileSystemDirectoryHandle).values()) inside.push(one);
  for (const one of inside.sort(byName)) yield* ofHandle(one, `${path}/`);
}

const byName = (one: { name: string }, other: { name: string }): number => one.name.localeCompare(other.name);

/** The files that were chosen in a dialog; of a folder, with their paths. */
export function chosenSources(files: readonly File[]): Source[] {
  return files.map((file) => ({ path: file.webkitRelativePath || file.name, from: file }));
}

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject));

/** A browser gives the content of a folder a hundred at a time. */
async function list(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (some.length === 0) return all;
    all.push(...some);
  }
}
