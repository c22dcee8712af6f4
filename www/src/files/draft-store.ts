// Drafts kept in this browser, by the hash of their file. Nothing is stored unless a person asks.

import type { KeptDraft } from '../engine/wire.gen';

export interface StoredDraft {
  /** The SHA-256 of the file. */
  readonly hash: string;
  readonly name: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  /** How many cells are changed. */
  readonly changes: number;
  readonly draft: KeptDraft;
  /** The file itself, if the person asked for that, too. */
  readonly bytes?: Uint8Array;
}

const DATABASE = 'kpi-validator';
const STORE = 'drafts';

function request<T>(asked: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error ?? new Error('the browser keeps nothing'));
  });
}

/** Whether there is anything; to ask the browser for a database that is not there would make one. */
async function exists(): Promise<boolean> {
  if (!indexedDB.databases) return true;
  return (await indexedDB.databases()).some(({ name }) => name === DATABASE);
}

async function inStore<T>(mode: IDBTransactionMode, run: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(STORE, { keyPath: 'hash' });
  const database = await request(opening);
  try {
    return await request(run(database.transaction(STORE, mode).objectStore(STORE)));
  } finally {
    database.close();
  }
}

export const putDraft = (draft: StoredDraft): Promise<unknown> => inStore('readwrite', (store) => store.put(draft));

/** Deletes a draft; with the last one nothing at all is left. */
export async function deleteDraft(hash: string): Promise<void> {
  if (!(await exists())) return;
  await inStore('readwrite', (store) => store.delete(hash));
  if ((await allDrafts()).length === 0) await request(indexedDB.deleteDatabase(DATABASE));
}

export async function getDraft(hash: string): Promise<StoredDraft | undefined> {
  if (!(await exists())) return undefined;
  return inStore('readonly', (store) => store.get(hash) as IDBRequest<StoredDraft | undefined>);
}

/** All drafts, the latest first. */
export async function allDrafts(): Promise<readonly StoredDraft[]> {
  if (!(await exists())) return [];
  const all = await inStore('readonly', (store) => store.getAll() as IDBRequest<StoredDraft[]>);
  return all.sort((a, b) => b.savedAt - a.savedAt);
}
