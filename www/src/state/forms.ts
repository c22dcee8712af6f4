// The form that files are checked against: the built-in one, or another.

import { signal } from '@preact/signals';
import type { FormInfo } from '../engine/protocol';
import type { RuleView } from '../engine/wire.gen';
import { content } from '../files/choose';
import { download } from '../files/download';
import { language, t } from '../l10n';
import { announce, attempt, screen } from './app';
import { engine } from './engine';

/** The form that files are checked against; unknown until another one was chosen. */
export const form = signal<FormInfo | undefined>(undefined);
/** The same as an engine takes it; nothing for the built-in one. */
export const packedForm = signal<Uint8Array | undefined>(undefined);
/** The rule book of that form, once it was asked for. */
export const rules = signal<readonly RuleView[]>([]);

function offer({ name, bytes }: { name: string; bytes: Uint8Array }): void {
  download(name, bytes);
  announce(t('announce-downloaded', { name }));
}

/** Downloads the blank form; with the figures of a file as those of the period before. */
export const downloadBlank = (previous?: File): Promise<boolean> =>
  attempt(previous?.name ?? '', async () => {
    const bytes = previous && { name: previous.name, bytes: await content(previous) };
    offer(await engine.call('blankForm', language.value, bytes));
  });

/** Downloads the definition of the built-in form, for a steward to change. */
export const downloadDefinition = (): Promise<boolean> =>
  attempt('', async () => offer({ name: 'form-definition.xlsx', bytes: await engine.call('definition') }));

/** Downloads the rule book as a document. */
export const downloadRuleBook = (): Promise<boolean> =>
  attempt('', async () => {
    const text = await engine.call('ruleBook', language.value);
    offer({ name: 'rule-book.html', bytes: new TextEncoder().encode(text) });
  });

/** Checks against the form of a definition (a workbook, or tables), or against the built-in one again. */
export const chooseForm = (files: readonly File[]): Promise<boolean> =>
  attempt(files[0]?.name ?? '', async () => {
    const named = await Promise.all(files.map(async (file) => ({ name: file.name, bytes: await content(file) })));
    const packed = named.length > 0 ? await engine.call('readForm', named, language.value) : undefined;
    form.value = await engine.call('useForm', packed, language.value);
    packedForm.value = packed;
    announce(t('announce-form', { name: form.value.name }));
  });

/** Shows the rule book. */
export const showRules = (): Promise<boolean> =>
  attempt('', async () => {
    const from = screen.value;
    rules.value = await engine.call('rules', language.value);
    // Whoever has gone elsewhere meanwhile stays there.
    if (screen.value === from) screen.value = 'rules';
  });
