// A draft of the corrections, kept in this browser if a person asks for it: the edits, and the file
// itself only if they ask for that, too.

import { effect, signal } from '@preact/signals';
import { allDrafts, deleteDraft, getDraft, putDraft, type StoredDraft } from '../files/draft-store';
import { sha256 } from '../files/hash';
import { moment, t } from '../l10n';
import { announce, ask } from './app';
import { engine } from './engine';
import { fileName, snapshot } from './snapshot';
import { afterStep, step } from './steps';

export type Keeping = 'nothing' | 'edits' | 'file';

/** Where the browser remembers what to keep. */
const SETTING = 'kpi-validator.keep';
/** Several steps in a row are kept once. */
const PAUSE = 250;

/** What is kept of the files that are opened. */
export const keeping = signal<Keeping>(setting());
/** When the draft of the open file was last kept. */
export const keptAt = signal<number | undefined>(undefined);
/** All drafts in this browser, the latest first. */
export const drafts = signal<readonly StoredDraft[]>([]);
/**
 * Whether the file may be kept with its draft. A page from a disk shares its storage with all other pages from a
 * disk in some browsers, so there only the changes are kept.
 */
export const mayKeepFile = globalThis.location?.protocol !== 'file:';
/** Whether the browser can keep drafts: it needs storage, and a hash to know the file again. */
export const canKeep = signal(typeof indexedDB !== 'undefined' && Boolean(globalThis.crypto?.subtle));

let hash: string | undefined;
let bytes: Uint8Array | undefined;
let waiting: ReturnType<typeof setTimeout> | undefined;

function setting(): Keeping {
  try {
    const kept = localStorage.getItem(SETTING);
    if (kept === 'file') return mayKeepFile ? kept : 'edits';
    return kept === 'edits' ? kept : 'nothing';
  } catch {
    return 'nothing';
  }
}

/** Keeps drafts from now on, or forgets the one of the open file. */
export function keep(what: Keeping): void {
  keeping.value = what;
  try {
    if (what === 'nothing') localStorage.removeItem(SETTING);
    else localStorage.setItem(SETTING, what);
  } catch {
    // Without storage the switch holds until the page is left.
  }
  if (what === 'nothing' && hash) void remove(hash);
  else void store();
}

/** Looks up the drafts in this browser. */
export async function listDrafts(): Promise<void> {
  try {
    if (!mayKeepFile) await forgetFiles();
    drafts.value = await allDrafts();
  } catch {
    canKeep.value = false;
  }
}

/** Takes the files out of drafts that were kept with them before this was known to be unsafe. */
async function forgetFiles(): Promise<void> {
  for (const { bytes, ...draft } of await allDrafts()) if (bytes) await putDraft(draft);
}

/** Deletes a draft. */
export async function remove(which: string): Promise<void> {
  await deleteDraft(which).catch(() => undefined);
  if (which === hash) keptAt.value = undefined;
  await listDrafts();
}

/** Offers the draft of a file that was opened, if there is one. */
export async function offerDraft(opened: Uint8Array): Promise<void> {
  bytes = opened;
  keptAt.value = undefined;
  hash = canKeep.value ? await sha256(opened) : undefined;
  const found = hash && (await getDraft(hash).catch(() => undefined));
  if (!found) return;
  const when = moment(found.savedAt);
  const answer = await ask(
    t('draft-offer-heading'),
    t('draft-offer', { count: found.changes, when }),
    [
      { id: 'continue', label: t('draft-continue'), kind: 'primary' },
      { id: 'discard', label: t('draft-discard') },
    ],
  );
  if (answer === 'discard') await remove(found.hash);
  if (answer !== 'continue') return;
  await step(() => engine.call('resume', found.draft), t('announce-resumed', { count: found.changes }));
}

/** Forgets the open file; its draft stays. */
export function leaveDraft(): void {
  clearTimeout(waiting);
  hash = undefined;
  bytes = undefined;
  keptAt.value = undefined;
}

async function store(): Promise<void> {
  const now = snapshot.value;
  if (!hash || !now || keeping.value === 'nothing') return;
  const draft = await engine.call('draft');
  if (draft.steps.length === 0 && draft.rejected.length === 0) {
    await remove(hash);
    return;
  }
  const savedAt = Date.now();
  try {
    const changes = now.edits.length;
    const file = keeping.value === 'file' && bytes ? { bytes } : {};
    await putDraft({ hash, name: fileName.value, savedAt, changes, draft, ...file });
    keptAt.value = savedAt;
  } catch {
    keptAt.value = undefined;
    announce(t('draft-failed'));
  }
}

afterStep(() => {
  clearTimeout(waiting);
  if (keeping.value !== 'nothing') waiting = setTimeout(() => void store(), PAUSE);
});

// The list is wanted on the first screen only, and must be there when it is shown.
effect(() => {
  if (snapshot.value === undefined) void listDrafts();
});
