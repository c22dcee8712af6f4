// What concerns the page as a whole: which screen is shown, what went wrong, what is asked and said.

import { signal } from '@preact/signals';
import { Crashed, Ended, Refused } from '../engine/client';
import type { Problem } from '../engine/wire.gen';
import { t } from '../l10n';

export type Screen = 'open' | 'checking' | 'workspace' | 'report' | 'rules' | 'desk' | 'merge' | 'help';

export const screen = signal<Screen>('open');
/** Why the last file or the last step failed. */
export const problem = signal<{ file: string; problem: Problem } | undefined>(undefined);
/** Said by screen readers. */
export const announcement = signal('');

/** One way to answer a question. */
export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly kind?: 'primary' | 'danger';
}

/** A question in a dialog, and who waits for the answer. */
export interface Question {
  readonly heading: string;
  readonly text: string;
  readonly choices: readonly Choice[];
  answer(id: string | undefined): void;
}

export const question = signal<Question | undefined>(undefined);

/** Asks a person, in a dialog; nothing when they would rather not answer. */
export function ask(heading: string, text: string, choices: readonly Choice[]): Promise<string | undefined> {
  return new Promise((resolve) => {
    question.value = {
      heading,
      text,
      choices,
      answer: (id) => {
        question.value = undefined;
        resolve(id);
      },
    };
  });
}

/** Lets screen readers say a sentence, also when it is the same as the last one. */
export function announce(text: string): void {
  announcement.value = text === announcement.value ? `${text}\u00a0` : text;
}

/** Does something that can fail, and tells why it did. Says whether it succeeded. */
export async function attempt(file: string, run: () => Promise<void>): Promise<boolean> {
  problem.value = undefined;
  try {
    await run();
    return true;
  } catch (reason) {
    tell(file, reason);
    return false;
  }
}

export function tell(file: string, reason: unknown): void {
  problem.value = { file, problem: told(file, reason) };
}

function told(file: string, reason: unknown): Problem {
  if (reason instanceof Refused) return reason.problem;
  if (reason instanceof Crashed) {
    return { code: 'crash', message: t('problem-crash'), advice: t('problem-crash-advice') };
  }
  if (reason instanceof Ended) {
    return reason.by === 'person'
      ? { code: 'cancelled', message: t('problem-cancelled', { file }), advice: t('problem-cancelled-advice') }
      : { code: 'slow', message: t('problem-slow', { file }), advice: t('problem-slow-advice') };
  }
  // What cannot be explained to a person can be to a programmer.
  console.error(reason);
  return { code: 'engine', message: t('problem-crash'), advice: t('problem-engine-advice') };
}
