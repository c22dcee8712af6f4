// Every sentence of the page, by Fluent, in the language that is chosen; numbers and days as it writes
// them. A component that says something is drawn anew when the language changes.

import { FluentBundle, FluentNumber, FluentResource, type FluentVariable } from '@fluent/bundle';
import { signal } from '@preact/signals';
import { cyrillic } from './language/cyrillic';
import { languageOf } from './language/languages';
import { visible } from './visible';

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
    if (bundle && pattern) return bundle.formatPattern(pattern, figures(args));
  }
  return id;
}

const figures = (args: Record<string, FluentVariable>): Record<string, FluentVariable> =>
  Object.fromEntries(
    Object.entries(args).map(([name, value]) => [name, argument(value)]),
  );

function argument(value: FluentVariable): FluentVariable {
  if (typeof value === 'number') return new Figure(value);
  return typeof value === 'string' ? visible(value) : value;
}

/** To make one takes a browser longer than all else that a number needs. */
const formats = new Map<string, Intl.NumberFormat>();

function formatOf(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = JSON.stringify(options);
  const known = formats.get(key) ?? new Intl.NumberFormat('en', { useGrouping: true, ...options });
  formats.set(key, known);
  return known;
}

/** Has the browser load what it writes numbers with before they are needed. */
export function prepareNumbers(): void {
  formatOf({});
}

/** A number, with the marks of the language. */
export function number(value: number, options: Intl.NumberFormatOptions = {}): string {
  const { decimal, thousands } = languageOf(language.value);
  // Nearly all are whole, and what browsers write numbers with takes them 20 ms to load.
  if (options.style === undefined && Number.isSafeInteger(value)) return String(value).replaceAll(/\B(?=(\d{3})+$)/g, thousands);
  const marks: Partial<Record<Intl.NumberFormatPartTypes, string>> = { decimal, group: thousands, percentSign: '\u00a0%' };
  const parts = formatOf(options).formatToParts(value);
  return parts.map((part) => marks[part.type] ?? part.value).join('');
}

/** A day, as the language writes it. */
function dayOf(year: number, month: number, date: number): string {
  const two = (digits: number) => String(digits).padStart(2, '0');
  const parts: Record<string, string> = { y: String(year), m: String(month), d: String(date), MM: two(month), DD: two(date) };
  return languageOf(language.value).day.replaceAll(/MM|DD|[ymd]/g, (part) => parts[part] ?? part);
}

/** A day that is written as `2020-06-30`. */
export function day(iso: string): string {
  const [year, month, date] = iso.split('-').map(Number);
  return year && month && date ? dayOf(year, month, date) : iso;
}

/** The time of a day, `14:05`. */
export function time(at: Date | number): string {
  return new Intl.DateTimeFormat('en', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);
}

/** A day and the time of it. */
export function moment(at: Date | number): string {
  const when = new Date(at);
  return `${dayOf(when.getFullYear(), when.getMonth() + 1, when.getDate())}, ${time(when)}`;
}

/** A number in a sentence: it decides between the words, and is written as the language does. */
class Figure extends FluentNumber {
  override toString(): string {
    return number(this.value);
  }
}
