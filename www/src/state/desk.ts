// The secretariat's desk: many files at once, beside one another.

import { batch, computed, signal } from '@preact/signals';
import { Pool, type Outcome } from '../desk/pool';
import { chosenSources, gather, opened, type Dropped, type Source } from '../desk/gather';
import type { Client } from '../engine/client';
import type { BetweenView, DeskView, DifferenceView, HeadlineView, Problem } from '../engine/wire.gen';
import { download } from '../files/download';
import { language, t } from '../l10n';
import { announce, attempt, problem, screen } from './app';
import { compareWith, mayLeave, openFile } from './files';
import { anotherEngine, MOST_OF_MANY } from './engine';
import { packedForm } from './forms';

/** How far the reading of files has come. */
export interface Progress {
  readonly done: number;
  /** Files that are known of; more may come while folders are still listed. */
  readonly known: number;
  readonly listed: boolean;
  readonly refused: number;
  readonly began: number;
  readonly now: number;
  readonly comparing: boolean;
}

/** A file that could not be read. */
export interface RefusedFile {
  readonly path: string;
  readonly problem: Problem;
}

export const progress = signal<Progress | undefined>(undefined);
export const view = signal<DeskView | undefined>(undefined);
export const refused = signal<readonly RefusedFile[]>([]);
export const aside = signal<readonly string[]>([]);
/** What is wrong between the submissions of a period. */
export const between = signal<readonly BetweenView[]>([]);
export const headlines = signal<readonly HeadlineView[]>([]);
export const busy = signal(false);
/** Whether the reading was cancelled, so that files are missing. */
export const cancelled = signal(false);
/** How many files, and in how many seconds. */
export const took = signal<{ files: number; seconds: number } | undefined>(undefined);

/** Whether the workspace was opened from the desk, so that one can go back. */
export const cameFromDesk = computed(() => view.value !== undefined);

/** So many files of other periods are opened beside one. */
const BESIDE = 8;

/** The engine of the desk: no worker that reads files is asked for anything else. */
let desk: Client | undefined;
/** Where each file on the desk came from. */
let sources: Source[] = [];
let running: AbortController | undefined;
/** Counts how often the desk was asked to speak another language. */
let spoken = 0;

/** How many workers read files: one for each core. */
const cores = (): number => {
  const asked = Number(new URLSearchParams(location.search).get('workers'));
  return asked > 0 ? asked : Math.max(1, Math.min(navigator.hardwareConcurrency || 2, 16));
};

export const openDropped = (all: readonly Dropped[]): Promise<void> => read(gather(all));

export function openChosen(files: readonly File[]): Promise<void> {
  async function* all() {
    yield* chosenSources(files);
  }
  return read(all(), files.length);
}

async function read(all: AsyncGenerator<Source>, count?: number): Promise<void> {
  if (!(await mayLeave())) return;
  running?.abort();
  const abort = (running = new AbortController());
  desk?.terminate();
  const own = (desk = anotherEngine());
  sources = [];
  const began = performance.now();
  let done = 0;
  let known = count ?? 0;
  let listed = count !== undefined;
  let comparing = false;
  const bad: RefusedFile[] = [];
  const others: string[] = [];
  const show = () => {
    progress.value = { done, known: Math.max(known, done), listed, refused: bad.length, began, now: performance.now(), comparing };
  };
  batch(() => {
    problem.value = undefined;
    view.value = undefined;
    refused.value = [];
    aside.value = [];
    between.value = [];
    headlines.value = [];
    cancelled.value = false;
    screen.value = 'desk';
    show();
  });
  // The page is drawn a few times a second, however fast the files come.
  const timer = setInterval(() => !abort.signal.aborted && show(), 250);
  async function* counted() {
    for await (const source of all) {
      if (count === undefined) known += 1;
      yield source;
    }
    listed = true;
  }
  const take = async (outcomes: readonly Outcome[]): Promise<void> => {
    if (abort.signal.aborted) return;
    done += outcomes.length;
    const filed = outcomes.filter((outcome) => 'filed' in outcome);
    const places = filed.length > 0 ? await own.call('deskAdd', filed.map((outcome) => outcome.filed)) : [];
    for (const [at, { path, source }] of filed.entries()) {
      const place = places[at];
      if (place !== undefined) sources[place] = path === source.path ? source : { path, from: source.from };
    }
    for (const outcome of outcomes) {
      if ('aside' in outcome) others.push(outcome.path);
      if (!('problem' in outcome)) continue;
      bad.push({ path: outcome.path, problem: outcome.problem });
      await own.call('deskRefuse', outcome.path, outcome.problem.message);
    }
  };
  const failed = !(await attempt('', async () => {
    if (packedForm.value) await own.call('useForm', packedForm.value, language.value);
    await own.call('deskClear', language.value);
    const crash = { code: 'crash', message: t('desk-crash'), advice: t('desk-crash-advice') };
    const slow = { code: 'slow', message: t('desk-slow'), advice: t('desk-slow-advice') };
    const lost = { code: 'lost', message: t('desk-lost'), advice: t('desk-lost-advice') };
    const pool = new Pool({
      workers: cores(),
      language: language.value,
      engine: () => anotherEngine(MOST_OF_MANY),
      form: packedForm.value,
      signal: abort.signal,
      crash,
      slow,
      lost,
    });
    let region: Region;
    try {
      await pool.check(counted(), take);
      if (running !== abort) return;
      comparing = true;
      show();
      const dossiers = await own.call('deskDossiers');
      const compared = pool.compare(dossiers, (one) => own.call('deskTake', one));
      const before = spoken;
      [region] = await Promise.all([regionOf(own), compared]);
      if (spoken !== before) region = await regionOf(own);
    } finally {
      pool.end();
    }
    // What no worker could compare, and all of it if the reading was cancelled.
    while (await own.call('deskCompare'));
    bad.sort((one, other) => one.path.localeCompare(other.path));
    const shown = await own.call('deskView');
    const seconds = (performance.now() - began) / 1000;
    batch(() => {
      view.value = shown;
      put(region);
      refused.value = bad;
      aside.value = others;
      took.value = { files: done, seconds };
    });
    announce(t('desk-announce', { files: shown.files.length, refused: bad.length }));
  }));
  clearInterval(timer);
  if (running !== abort) return;
  progress.value = undefined;
  if (failed) screen.value = 'open';
}

/** What is told of the region. It does not matter to it how the files of a jurisdiction compare. */
interface Region {
  readonly between: readonly BetweenView[];
  readonly headlines: readonly HeadlineView[];
}

async function regionOf(own: Client): Promise<Region> {
  const [between, headlines] = await Promise.all([own.call('deskBetween'), own.call('deskHeadlines', 8)]);
  return { between, headlines };
}

function put(region: Region): void {
  between.value = region.between;
  headlines.value = region.headlines;
}

/** Stops reading; what was read so far stays. */
export function cancel(): void {
  cancelled.value = true;
  running?.abort();
}

/** Leaves the desk. */
export function leaveDesk(): void {
  running?.abort();
  desk?.terminate();
  desk = undefined;
  sources = [];
  batch(() => {
    progress.value = undefined;
    view.value = undefined;
    screen.value = 'open';
  });
}

/** The file of a place on the desk, taken out of its zip file again if it stood in one. */
async function fileAt(at: number): Promise<File> {
  const source = sources[at];
  if (!source || !desk) throw new Error(`no file ${at}`);
  const name = source.path.slice(source.path.lastIndexOf('/') + 1);
  const file = await opened(source);
  if (!/\.zip\//i.test(source.path)) return file;
  const bytes = await desk.call('zipFile', source.path, file, language.value);
  return new File([bytes as BlobPart], name);
}

/** Opens a file in the workspace, beside the other periods of its jurisdiction. */
export const openFromDesk = (at: number): Promise<boolean> =>
  attempt(view.value?.files[at]?.path ?? '', async () => {
    const others = desk ? await desk.call('deskOthers', at) : [];
    await openFile({ file: await fileAt(at) });
    for (const other of others.slice(-BESIDE)) await compareWith(await fileAt(other));
  });

/** Goes back from the workspace. */
export async function backToDesk(): Promise<void> {
  if (await mayLeave()) screen.value = 'desk';
}

/** Lets a file stand for its jurisdiction and period. */
export const choose = (at: number): Promise<boolean> =>
  attempt('', async () => {
    if (!desk) return;
    await desk.call('deskChoose', at);
    while (await desk.call('deskCompare'));
    const [shown, region] = await Promise.all([desk.call('deskView'), regionOf(desk)]);
    batch(() => {
      view.value = shown;
      put(region);
    });
  });

/** Asks for all that is shown in another language; it is shown when the page speaks it, too. */
export async function deskIn(...said: Parameters<Client['speak']>): Promise<(() => void) | undefined> {
  const own = desk;
  if (!own) return undefined;
  spoken += 1;
  await own.speak(...said);
  if (!view.value) return undefined;
  const [shown, region] = await Promise.all([own.call('deskView'), regionOf(own)]);
  return () => {
    if (desk !== own) return;
    view.value = shown;
    put(region);
  };
}

/** In what two files differ. */
export const differences = async (one: number, other: number): Promise<DifferenceView[]> =>
  desk ? desk.call('deskDifferences', one, other) : [];

/** Does something that takes a while, once at a time. */
async function once(run: () => Promise<void>): Promise<boolean> {
  if (busy.value) return false;
  busy.value = true;
  const done = await attempt('', run);
  busy.value = false;
  return done;
}

/** Downloads the regional workbook. */
export const downloadRegional = (): Promise<boolean> =>
  once(async () => {
    if (!desk) return;
    const { name, bytes } = await desk.call('deskWorkbook');
    download(name, bytes);
    announce(t('announce-downloaded', { name }));
  });

/** Downloads what goes back to each jurisdiction about the last period. */
export const downloadSendBack = (): Promise<boolean> =>
  once(async () => {
    if (!desk) return;
    const places = await desk.call('deskToSendBack');
    await desk.call('sendBackStart');
    for (const at of places) await desk.call('sendBackAdd', at, await fileAt(at));
    const period = view.value?.files[places[0] ?? -1]?.period_short ?? '';
    const name = t('desk-send-back-name', { period: period.replaceAll(/[^\p{L}\p{N}]+/gu, '-') });
    download(name, await desk.call('sendBackFinish'), 'application/zip');
    announce(t('announce-downloaded', { name }));
  });
