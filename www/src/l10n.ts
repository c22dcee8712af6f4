// Every sentence of the page, by Fluent, in the language that is chosen; numbers and days as it writes
// them. A component that says something is drawn anew when the language changes.

import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import { signal } from '@preact/signals';
import { cyrillic } from './language/cyrillic';
import { languageOf } from './language/languages';

/** One file a view. English is always there. */
const files = import.meta.glob<string>('../locales/en/*.ftl', { query: '?raw', import: 'default', eager: true });

const bundles = new Map([['en', bundleOf('en', Object.values(files))]]);

/** The code of the language of the page. */
export const language = signal('en');

function bundleOf(code: string, texts: readonly string[]): FluentBundle {
  const transform = code === 'sr-Cyrl' ? { transform: cyrillic } : {};
  const bundle = new FluentBundle(languageOf(code).locale, { useIsolating: false, ...transform });
  for (const text of texts) bundle.addResource(new FluentResource(text));
  return bundle;
}

/** Gives the page the sentences of a language. */
export function learn(code: string, text: string): void {
  if (code !== 'en') bundles.set(code, bundleOf(code, [text]));
}

/** A sentence. One that does not exist is said in English, or shows its id, so that it is noticed. */
export function t(id: string, args: Record<string, FluentVariable> = {}): string {
  for (const bundle of [bundles.get(language.value), bundles.get('en')]) {
    const pattern = bundle?.getMessage(id)?.value;
    if (bundle && pattern) return bundle.formatPattern(pattern, args);
  }
  return id;
}

const locale = (): string => languageOf(language.value).locale;

/** A number, with the marks of the language; those between thousands always, as the engine has them. */
export const number = (value: number, options: Intl.NumberFormatOptions = {}): string =>
  new Intl.NumberFormat(locale(), { useGrouping: true, ...options }).format(value);

/** A day or a time. */
export const moment = (value: Date | number, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(locale(), options).format(value);

/** A day that is written as `2020-06-30`. */
export const day = (iso: string): string => {
  const parsed = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(parsed.getTime()) ? iso : moment(parsed, { dateStyle: 'medium', timeZone: 'UTC' });
};
