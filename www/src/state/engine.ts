// The engine of the one file that is open, and those of the desk. All speak the language that is chosen.

import { signal } from '@preact/signals';
import { Client } from '../engine/client';
import { language, t } from '../l10n';
import { announce } from './app';

/** A file or a step that takes longer than this, in milliseconds, is ended: it would hold up the page for ever. */
const MOST = 180_000;
/** The same for a file among many, which the others wait for. */
export const MOST_OF_MANY = 60_000;

/** Whether the engine has been at one file or step for some seconds, so that a person may want to end it. */
export const slow = signal(false);

export const engine = new Client({
  most: MOST,
  slow: (is) => {
    slow.value = is;
    if (is) announce(t('working'));
  },
});
/** The engine's texts of the language of the page. */
let texts = '';

/** Another engine, for more files than one. */
export function anotherEngine(most = 0): Client {
  const client = new Client({ most });
  void client.speak(language.value, texts);
  return client;
}

/** The texts that engines which are started later speak with. */
export function spoken(text: string): void {
  texts = text;
}
