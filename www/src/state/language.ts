// The language that is chosen: remembered in this browser, and everything said in it at once.

import { batch } from '@preact/signals';
import { languagePack } from '../engine/assets';
import { language, learn } from '../l10n';
import { languageOf, nearest } from '../language/languages';
import { deskIn } from './desk';
import { engine, spoken } from './engine';
import { form, rules } from './forms';
import { mergerIn } from './merge';
import { refreshed } from './sheets';
import { snapshot, take } from './snapshot';
import { notice } from './steps';

/** Where the browser remembers it. */
const SETTING = 'kpi-validator.language';

/** The language that was chosen here before; else the nearest to what the browser is set to. */
function wanted(): string {
  try {
    const before = localStorage.getItem(SETTING);
    if (before) return languageOf(before).code;
  } catch {
    // A browser that remembers nothing is asked what it is set to.
  }
  return nearest(navigator.languages);
}

/** Learns the wanted language before anything is said. */
export async function startLanguage(): Promise<void> {
  try {
    await speak(wanted());
  } catch (reason) {
    // Better in English than not at all.
    console.error(reason);
  }
}

/** Chooses a language, and remembers it. */
export async function chooseLanguage(code: string): Promise<void> {
  await speak(code);
  try {
    localStorage.setItem(SETTING, code);
  } catch {
    // It holds until the page is left.
  }
}

async function speak(code: string): Promise<void> {
  const { pack } = languageOf(code);
  const texts = pack ? await languagePack(pack) : { page: '', engine: '' };
  learn(code, texts.page);
  const next = await engine.speak(code, texts.engine);
  const [told, book, put, onDesk, merged] = await Promise.all([
    form.value && engine.call('formInfo', code),
    rules.value.length > 0 ? engine.call('rules', code) : rules.value,
    snapshot.value && next ? refreshed() : undefined,
    deskIn(code, texts.engine),
    mergerIn(code, texts.engine),
  ]);
  batch(() => {
    language.value = code;
    form.value = told;
    rules.value = book;
    notice.value = undefined;
    if (next) take(next);
    put?.();
    onDesk?.();
    merged?.();
    spoken(texts.engine);
  });
  document.documentElement.lang = code;
  document.documentElement.dir = 'ltr';
}
