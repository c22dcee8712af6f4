// What was chosen or dropped, as a list of files: folders with the folders in them, one after the other.

/** Where a file comes from. What was dropped is opened only to be read: a browser keeps more of an opened
 * file than the desk keeps of what stands in it. */
export interface Source {
  /** Its name, behind the folders that it lies in. */
  readonly path: string;
  readonly from: File | FileSystemFileEntry;
}

/** The file itself. */
export const opened = ({ from }: Source): Promise<File> =>
  from instanceof File ? Promise.resolve(from) : fileOf(from);

/** Takes what was dropped. Asked at once: the browser forgets it after the event. */
export function entriesOf(transfer: DataTransfer | null): FileSystemEntry[] {
  const items = [...(transfer?.items ?? [])].filter(({ kind }) => kind === 'file');
  return items.map((item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
}

/** Whether something is more than one file to open: several, a folder, or a zip file. */
export function isForDesk(entries: readonly FileSystemEntry[]): boolean {
  return entries.length > 1 || entries.some((entry) => entry.isDirectory || isZip(entry.name));
}

export const isZip = (name: string): boolean => /\.zip$/i.test(name);

/** All files in these entries, in the order of their paths within each folder. */
export async function* gather(entries: readonly FileSystemEntry[]): AsyncGenerator<Source> {
  for (const entry of entries) {
    if (entry.isDirectory) {
      const inside = await list(entry as FileSystemDirectoryEntry);
      inside.sort((a, b) => a.name.localeCompare(b.name));
      yield* gather(inside);
    } else {
      const path = entry.fullPath.replace(/^\//, '');
      yield { path, from: entry as FileSystemFileEntry };
    }
  }
}

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
