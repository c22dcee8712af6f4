// What a person is asked before something goes that no undo outside this page brings back: a signature,
// a formula, the file's own format.

import { t } from '../l10n';
import { ask } from './app';
import { report, snapshot } from './snapshot';

/** Whether the person knows that a correction makes the signature void; asked once a file. */
let knowsSignature = false;
/** Whether the person knows that what is saved is a new copy of the form; asked once a file. */
let knowsFilled = false;

/** Another file is open now. */
export function forgetConsent(): void {
  knowsSignature = false;
  knowsFilled = false;
}

/** Whether a cell may be changed: at once, but of a signed workbook the person is asked before the first change. */
export function mayChange(): true | Promise<boolean> {
  if (!report.value?.signed || knowsSignature || (snapshot.value?.edits.length ?? 0) > 0) return true;
  return askOfSignature();
}

async function askOfSignature(): Promise<boolean> {
  const answer = await ask(t('signed-heading'), t('signed-question'), [
    { id: 'keep', label: t('signed-keep'), kind: 'primary' },
    { id: 'correct', label: t('signed-correct'), kind: 'danger' },
  ]);
  knowsSignature = answer === 'correct';
  return knowsSignature;
}

/** Whether a formula may be replaced by a value. */
export async function mayReplace(cell: string, formula?: string, value?: string): Promise<boolean> {
  const text = formula
    ? t('formula-question', { cell, formula: `=${formula}`, value: value || t('correction-nothing') })
    : t('formula-question-offer', { cell });
  const answer = await ask(t('formula-heading'), text, [
    { id: 'keep', label: t('formula-keep'), kind: 'primary' },
    { id: 'replace', label: t('formula-replace'), kind: 'danger' },
  ]);
  return answer === 'replace';
}

/** Whether to save, where the file cannot be written back and a new copy of the form is saved instead. */
export async function maySave(): Promise<boolean> {
  if (report.value?.corrected_as !== 'filled' || knowsFilled) return true;
  const name = snapshot.value?.correctedName ?? '';
  const answer = await ask(t('filled-heading'), t('filled-question', { name }), [
    { id: 'save', label: t('filled-save'), kind: 'primary' },
    { id: 'cancel', label: t('filled-cancel') },
  ]);
  knowsFilled = answer === 'save';
  return knowsFilled;
}
