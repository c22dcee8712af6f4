// Parts of one submission, made one: what each file says, and what a person decides.

import { batch, computed, signal } from '@preact/signals';
import type { MergerView } from '../engine/wire.gen';
import { content } from '../files/choose';
import { download } from '../files/download';
import { language, t } from '../l10n';
import type { Client } from '../engine/client';
import { announce, attempt, screen } from './app';
import { anotherEngine } from './engine';
import { clock } from './files';
import { packedForm } from './forms';

export const merging = signal<MergerView | undefined>(undefined);
/** Whether the files are of areas (entities, cantons), or of authorities (police, customs). */
export const areas = signal(false);
/** The data points that a person must decide. */
export const open = computed(() => merging.value?.points.filter((point) => point.verdict === 'conflict') ?? []);

let client: Client | undefined;
let files: readonly File[] = [];

/** Brings files together, the first of which is completed. */
export const merge = (chosen: readonly File[]): Promise<boolean> => {
  files = chosen;
  return again();
};

/** Does it again with another first file, or other parts. Decisions are asked anew. */
function again(): Promise<boolean> {
  return attempt(files.map(({ name }) => name).join(', '), async () => {
    client ??= anotherEngine();
    await client.call('useForm', packedForm.value, language.value);
    const named = await Promise.all(files.map(async (file) => ({ name: file.name, bytes: await content(file) })));
    const shown = await client.call('mergeStart', named, areas.value, language.value);
    batch(() => {
      merging.value = shown;
      screen.value = 'merge';
    });
    announce(t('merge-announce', { open: open.value.length }));
  });
}

export const setAreas = (of: boolean): Promise<boolean> => {
  areas.value = of;
  return again();
};

/** Completes another of the files. */
export const complete = (first: number): Promise<boolean> => {
  const base = files[first];
  if (base) files = [base, ...files.filter((file) => file !== base)];
  return again();
};

/** Takes the answer of a file, or the sum of all. */
export const decide = (code: string, file?: number): Promise<boolean> =>
  attempt('', async () => {
    if (client) merging.value = await client.call('mergeDecide', code, file);
  });

export const downloadMerged = (): Promise<boolean> =>
  attempt('', async () => {
    if (!client || open.value.length > 0) return;
    const name = (files[0]?.name ?? 'form.xlsx').replace(/(\.[^.]*)?$/, '.merged.xlsx');
    download(name, await client.call('merged', clock()));
    announce(t('announce-downloaded', { name }));
  });

/** Asks for what is shown in another language; it is shown when the page speaks it, too. */
export async function mergerIn(...spoken: Parameters<Client['speak']>): Promise<(() => void) | undefined> {
  const own = client;
  if (!own) return undefined;
  await own.speak(...spoken);
  if (!merging.value) return undefined;
  const shown = await own.call('mergeView');
  return () => {
    if (client === own) merging.value = shown;
  };
}

export function leaveMerge(): void {
  client?.terminate();
  client = undefined;
  batch(() => {
    merging.value = undefined;
    screen.value = 'open';
  });
}
