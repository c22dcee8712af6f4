// The engine of the one file that is open, and those of the desk. All speak the language that is chosen.

import { Client } from '../engine/client';
import { language } from '../l10n';

export const engine = new Client();
/** The engine's texts of the language of the page. */
let texts = '';

/** Another engine, for more files than one. */
export function anotherEngine(): Client {
  const client = new Client();
  void client.speak(language.value, texts);
  return client;
}

/** The texts that engines which are started later speak with. */
export function spoken(text: string): void {
  texts = text;
}
