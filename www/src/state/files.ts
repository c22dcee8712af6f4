// Files come and go: opened, compared with, saved, reported on, closed.

import { batch, computed, signal } from '@preact/signals';
import { sampleBytes, type Sample } from '../engine/assets';
import { canSave, chooseWhere, content, write, type Chosen } from '../files/choose';
import { download } from '../files/download';
import type { StoredDraft } from '../files/draft-store';
import { parseCell } from '../grid/cell';
import { language, prepareNumbers, t } from '../l10n';
import { announce, ask, attempt, problem, screen, tell } from './app';
import { forgetConsent, maySave } from './consent';
import { leaveDraft, offerDraft } from './drafts';
import { engine } from './engine';
import { current, filter, search } from './findings';
import { forgetPlaces, goTo, showSheet } from './selection';
import { forget } from './sheets';
import { atFirst, fileName, half, pane, report, saved, snapshot, take, unsaved } from './snapshot';
import { cut, notice, settled, step } from './steps';

/** The name under which the corrected workbook was last saved in a folder. */
export const savedAs = signal<string | undefined>(undefined);

/** What has to be known of the workbook that was last saved: of what in it keeps figures of its own. */
export const sideEffects = signal<readonly string[]>([]);

/** Whether changed cells get a fill and a comment in the saved workbook. */
export const marking = signal(false);

/** Whether the open file needs no correction, so that a receipt of this check is all that it can get. */
export const isClean = computed(() => {
  const now = report.value;
  if (!now || snapshot.value?.edits.length) return false;
  const { errors, warnings } = now.summary;
  return errors + warnings === 0 && now.corrected_as === 'patched' && !now.signed;
});

/** Where the opened file lies, and where the corrected one was saved, if the browser tells. */
let place: FileSystemFileHandle | undefined;
let target: FileSystemFileHandle | undefined;

/** By when an opened file is drawn, in milliseconds. */
const DRAWN = 200;

/** Opens a file that a person chose. */
export const openFile = (chosen: Chosen): Promise<void> =>
  open(chosen.file.name, () => content(chosen.file), chosen.handle);

/** Opens a sample. */
export const openSample = (sample: Sample): Promise<void> => open(sample.name, () => sampleBytes(sample));

/** Opens a file that was kept with its draft. */
export const openDraft = (draft: StoredDraft): Promise<void> =>
  open(draft.name, async () => draft.bytes ?? new Uint8Array());

async function open(
  name: string,
  read: () => Promise<Uint8Array>,
  handle?: FileSystemFileHandle,
): Promise<void> {
  const before = screen.value;
  batch(() => {
    problem.value = undefined;
    screen.value = 'checking';
  });
  checking.value = name;
  try {
    const bytes = await read();
    const opened = await engine.call('open', name, bytes, language.value);
    leaveDraft();
    forgetPlaces();
    forgetConsent();
    const { summary, findings } = opened.report;
    const { errors, warnings } = summary;
    const [first] = findings.flatMap(({ cells }) => cells);
    const on = first === undefined ? 0 : opened.shapes.findIndex(({ name }) => name === parseCell(first).sheet);
    forget(Math.max(0, on));
    batch(() => {
      fileName.value = name;
      saved.value = '[]';
      savedAs.value = undefined;
      sideEffects.value = [];
      filter.value = 'all';
      search.value = '';
      current.value = undefined;
      cut.value = undefined;
      notice.value = undefined;
      pane.value = 'sheet';
      half.value = 'findings';
      atFirst.value = { errors, warnings };
      take(opened);
      // What is wrong can be read while the cells come.
      screen.value = 'workspace';
    });
    place = handle;
    target = undefined;
    if (!first || !(await goTo(first, false))) await showSheet(0);
    announce(t('announce-opened', { name, errors, warnings }));
    setTimeout(prepare, DRAWN);
    await offerDraft(bytes);
  } catch (reason) {
    screen.value = before === 'checking' ? 'open' : before;
    tell(name, reason);
  }
}

/** Makes ready what a first edit needs, when the file is drawn. A fault is told to whoever asks next. */
function prepare(): void {
  void engine.call('prepare').catch(() => undefined);
  prepareNumbers();
}

/** The name of the file that is being read. */
export const checking = signal('');

/** Compares the open file with one of another period. */
export const compareWith = (file: File): Promise<boolean> =>
  step(
    async () => engine.call('compareWith', file.name, await content(file)),
    t('announce-compared', { name: file.name }),
    file.name,
  );

/** Saves the corrected workbook beside the opened file where the browser can, or downloads it. */
export async function save(): Promise<boolean> {
  await settled();
  const now = snapshot.value;
  if (!now || now.edits.length === 0) return isClean.value && downloadWithReceipt();
  if (!canSave()) return downloadCorrected();
  if (!(await maySave())) return false;
  return attempt(fileName.value, async () => {
    // Asked before the workbook is made: the browser lets a page ask only right after a click.
    target ??= await chooseWhere(now.correctedName, place);
    if (!target) return;
    await write(target, await engine.call('corrected', clock(), marking.value));
    savedAs.value = target.name;
    saved.value = JSON.stringify(now.edits);
    await announceSaved(t('announce-saved', { name: target.name }));
  });
}

/** Downloads the corrected workbook. */
export async function downloadCorrected(): Promise<boolean> {
  const now = snapshot.value;
  if (!now || !(await maySave())) return false;
  return attempt(fileName.value, async () => {
    download(now.correctedName, await engine.call('corrected', clock(), marking.value));
    saved.value = JSON.stringify(now.edits);
    await announceSaved(t('announce-downloaded', { name: now.correctedName }));
  });
}

/** Says that the corrected workbook is saved, and what has to be known of it. */
async function announceSaved(sentence: string): Promise<void> {
  sideEffects.value = await engine.call('sideEffects');
  announce([sentence, ...sideEffects.value].join(' '));
}

/** Downloads the unchanged file with a receipt of this check in it. */
export async function downloadWithReceipt(): Promise<boolean> {
  return attempt(fileName.value, async () => {
    const name = fileName.value.replace(/(\.[^.]*)?$/, '.checked$1');
    download(name, await engine.call('withReceipt', clock()));
    announce(t('announce-downloaded', { name }));
  });
}

/** What the clock on the wall says, as `2026-11-23T14:05:09`. */
export function clock(): string {
  const now = new Date();
  const local = new Date(now.getTime() - now.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 19);
}

/** Downloads the findings with these ids as a workbook. */
export const downloadFindings = (ids: readonly string[]): Promise<boolean> =>
  attempt(fileName.value, async () => {
    const bytes = await engine.call('findingsWorkbook', ids);
    const name = `${fileName.value.replace(/\.[^.]*$/, '')}.findings.xlsx`;
    download(name, bytes);
    announce(t('announce-downloaded', { name }));
  });

/** Whether the file may be left: nothing would be lost, or the person does not mind. */
export async function mayLeave(): Promise<boolean> {
  if (!unsaved.value) return true;
  const count = snapshot.value?.edits.length ?? 0;
  const answer = await ask(t('leave-heading'), t('leave', { count }), [
    { id: 'save', label: t('leave-save'), kind: 'primary' },
    { id: 'leave', label: t('leave-anyway'), kind: 'danger' },
    { id: 'stay', label: t('leave-stay') },
  ]);
  // Whoever gives up choosing where to save wants to stay, too.
  if (answer === 'save') return (await save()) && !unsaved.value;
  return answer === 'leave';
}

/** Leaves the file, after asking if anything would be lost. */
export async function close(): Promise<void> {
  if (await mayLeave()) leave();
}

function leave(): void {
  leaveDraft();
  batch(() => {
    problem.value = undefined;
    snapshot.value = undefined;
    saved.value = '[]';
    screen.value = 'open';
  });
}
