import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { FluentBundle, FluentResource } from '@fluent/bundle';
import { day, language, learn, number, t } from './l10n';
import { languageOf, LANGUAGES } from './language/languages';

const files = (folder: URL, kind: RegExp) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => kind.test(name) && !name.includes('generated') && !name.includes('.test.'))
    .map((name) => readFileSync(new URL(name, folder), 'utf8'));
const textOf = (code: string): string => files(new URL(`../locales/${code}/`, import.meta.url), /\.ftl$/).join('\n');
const ids = new FluentResource(textOf('en')).body.map((message) => message.id);
const sources = files(new URL('.', import.meta.url), /\.tsx?$/).join('\n');
const asked = [...sources.matchAll(/['`]([a-z]+-[a-z-]+|title|tagline|checking|working|leave|footnote|language)['`]/g)].map((match) => match[1]);
/** Sentences whose id is put together: `severity-error`. */
const FAMILIES = [
  'severity-',
  'findings-by-',
  'halves-',
  'rules-',
  'desk-part-',
  'desk-filter-',
  'desk-column-',
  'desk-receipt-',
  'merge-count-',
  'merge-verdict-',
];

describe('sentences', () => {
  it('are all used, and each stands once', () => {
    const used = (id: string) => asked.includes(id) || FAMILIES.some((family) => id.startsWith(family));
    expect(ids.filter((id) => !used(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });
  it('exist when they are asked for', () => {
    const called = [...sources.matchAll(/\bt\(\s*'([^']+)'/g)].map((match) => match[1] ?? '');
    expect(called.length).toBeGreaterThan(100);
    expect(called.filter((id) => !ids.includes(id))).toEqual([]);
  });
  it('show their id when they do not exist', () => {
    expect(t('no-such-sentence')).toBe('no-such-sentence');
    expect(t('bar-changes', { count: 1 })).toBe('1 cell changed');
  });
});

/** Each message of a language: id, and its text. */
function messages(code: string): Map<string, string> {
  const found = new Map<string, string>();
  let last = '';
  for (const line of textOf(code).split('\n')) {
    const head = /^([a-z][a-z0-9-]*) =(.*)$/.exec(line);
    if (head) last = head[1] ?? '';
    if (head) found.set(last, head[2] ?? '');
    else if (line.startsWith(' ')) found.set(last, `${found.get(last)}\n${line}`);
  }
  return found;
}

const parameters = (text: string): string[] => [...new Set([...text.matchAll(/\$([a-z_-]+)/g)].map((match) => match[1] ?? ''))].sort();
const english = messages('en');
const packs = [...new Set(LANGUAGES.map(({ pack }) => pack ?? 'en'))];

describe.each(packs)('the sentences of %s', (code) => {
  const own = messages(code);
  it('are all there, and no more', () => {
    const missing = [...english.keys()].filter((id) => !own.has(id)).map((id) => `${id} =${english.get(id)}`);
    expect(missing, 'missing').toEqual([]);
    expect([...own.keys()].filter((id) => !english.has(id)), 'not used').toEqual([]);
  });
  it('say the same with the same arguments', () => {
    const other = [...own].filter(([id, text]) => `${parameters(text)}` !== `${parameters(english.get(id) ?? '')}`);
    expect(other).toEqual([]);
  });
  it('are well formed', () => {
    // A message that cannot be read is left out by Fluent without a word.
    expect(new FluentResource(textOf(code)).body.map((message) => message.id).sort()).toEqual([...english.keys()].sort());
  });
});

describe.each(LANGUAGES)('in $code', ({ code, pack }) => {
  const bundle = new FluentBundle(languageOf(code).locale, { useIsolating: false });
  bundle.addResource(new FluentResource(textOf(pack ?? 'en')));
  it('every sentence can be said', () => {
    for (const [id, text] of english) {
      for (const count of [0, 1, 2, 5, 21, 1234]) {
        for (const value of [count, 'a.xlsx']) {
          const errors: Error[] = [];
          const args = Object.fromEntries(parameters(text).map((name) => [name, value]));
          const pattern = bundle.getMessage(id)?.value ?? '';
          const said = bundle.formatPattern(pattern, args, errors);
          expect(errors, id).toEqual([]);
          expect(said, id).not.toContain('{');
        }
      }
    }
  });
});

describe('a language', () => {
  afterEach(() => (language.value = 'en'));
  it.each([
    ['sq', '3 gabime', '1 paralajmërim'],
    ['bs', '3 greške', '21 upozorenje'],
    ['cnr', '5 grešaka', '2 upozorenja'],
    ['sr-Latn', '22 greške', '1 upozorenje'],
    ['sr-Cyrl', '22 грешке', '1 упозорење'],
    ['mk', '1 грешка', '2 предупредувања'],
  ])('%s has its plurals', (code, errors, warnings) => {
    learn(code, textOf(languageOf(code).pack ?? 'en'));
    language.value = code;
    expect(t('meter-errors', { count: Number.parseInt(errors, 10) })).toBe(errors);
    expect(t('meter-warnings', { count: Number.parseInt(warnings, 10) })).toBe(warnings);
  });
  it.each([
    ['en', '1,234.5', '2020-06-03'],
    ['sq', '1\u00a0234,5', '3.6.2020'],
    ['bs', '1.234,5', '3. 6. 2020.'],
    ['cnr', '1.234,5', '3. 6. 2020.'],
    ['sr-Cyrl', '1.234,5', '3. 6. 2020.'],
    ['mk', '1.234,5', '3.6.2020'],
  ])('%s has its marks, and its days', (code, written, writtenDay) => {
    language.value = code;
    expect(number(1234.5)).toBe(written);
    expect(day('2020-06-03')).toBe(writtenDay);
    expect(t('findings-settled', { count: 1234 })).toContain(written.slice(0, -2));
    expect(t('meter-answered', { answered: 12, total: 180 })).toContain('180');
  });
  it('writes whole numbers as browsers do', () => {
    language.value = 'en';
    const browser = new Intl.NumberFormat('en');
    for (const value of [0, 7, -7, 999, 1000, -1000, 12_345, 123_456, 1_234_567, -9_876_543_210, Number.MAX_SAFE_INTEGER]) {
      expect(number(value)).toBe(browser.format(value));
      expect(number(value, { maximumFractionDigits: 6 })).toBe(browser.format(value));
    }
    expect(number(2, { style: 'percent' })).toBe('200\u00a0%');
    expect(number(1e21)).toBe(browser.format(1e21));
  });
  it('leaves in Latin letters what a sentence is given', () => {
    learn('sr-Cyrl', textOf('sr-Latn'));
    language.value = 'sr-Cyrl';
    expect(t('announce-saved', { name: 'Izveštaj.xlsx' })).toBe('Сачувано: Izveštaj.xlsx.');
    expect(t('tabs-hide')).toBe('Без скривених редова и колона');
  });
});

describe('the code', () => {
  it('holds no sentence of its own', () => {
    // Said to programmers, in the console; and names that are no words.
    const allowed = /^(no file is open|there is no (desk|form|period)$|no language |the browser keeps nothing|the pack (ends|is cut)|not a script of this page)/;
    const sentence = /(['"`])([A-Z][a-z]+ [a-z]+ [^'"`<>]*|[a-z]+ [a-z]+ [a-z]+ [a-z][^'"`<>=]*)\1/g;
    const found: string[] = [];
    const code = files(new URL('.', import.meta.url), /\.tsx?$/).map((text) =>
      text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, ''),
    );
    for (const match of code.join('\n').matchAll(sentence)) {
      const text = match[2] ?? '';
      if (!allowed.test(text)) found.push(text);
    }
    const between = [...code.join('\n').matchAll(/>\s*([A-Z][a-z]+ [a-z]+[^<>{}]*)</g)].map((match) => match[1]);
    expect([...found, ...between]).toEqual([]);
  });
});
