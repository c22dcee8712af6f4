// Serbian in Cyrillic, written from its text in Latin letters, as the engine does; see
// `src/language/cyrillic.rs` and `locales/cyrillic.txt`.

import exceptions from '../../../locales/cyrillic.txt?raw';

const entries = (kind: string): string[] =>
  exceptions
    .split('\n')
    .filter((line) => line.startsWith(kind))
    .map((line) => line.slice(kind.length));

const KEPT = entries('keep ').sort((one, other) => other.length - one.length);
const SPLIT = entries('split ').map((entry) => entry.split('|') as [string, string]);

const LATIN = [...'abcčćdđefghijklmnoprsštuvzž'];
const CYRILLIC = [...'абцчћдђефгхијклмнопрсштувзж'];
const LETTERS = new Map(LATIN.map((latin, at) => [latin, CYRILLIC[at] ?? latin]));
const DIGRAPHS = new Map([
  ['lj', 'љ'],
  ['nj', 'њ'],
  ['dž', 'џ'],
]);

const WORD = /^[\p{L}\p{N}_]*/u;
const FOREIGN = /[0-9_qwxy]/i;
const ENDING = /^\p{Ll}{0,3}$/u;

/** A text in Cyrillic. */
export function cyrillic(latin: string): string {
  let out = '';
  let rest = latin;
  while (rest !== '') {
    const name = kept(rest);
    if (name !== undefined) {
      const ending = wordOf(rest.slice(name.length));
      out += ending === '' ? name : `${name}-${letters(ending)}`;
      rest = rest.slice(name.length + ending.length);
      continue;
    }
    const word = wordOf(rest);
    if (word === '') {
      const [first = ''] = rest;
      out += first;
      rest = rest.slice(first.length);
      continue;
    }
    out += FOREIGN.test(word) ? word : letters(word);
    rest = rest.slice(word.length);
  }
  return out;
}

const wordOf = (text: string): string => WORD.exec(text)?.[0] ?? '';

function kept(text: string): string | undefined {
  return KEPT.find((name) => {
    if (!text.startsWith(name)) return false;
    const ending = wordOf(text.slice(name.length));
    return ending === '' || (!name.startsWith('.') && ENDING.test(ending));
  });
}

function letters(word: string): string {
  const small = word.toLowerCase();
  const split = SPLIT.find(([one, other]) => small.startsWith(one + other))?.[0].length;
  let out = '';
  for (let at = 0; at < word.length; at += 1) {
    const letter = word[at] ?? '';
    const pair = at + 1 === split ? undefined : DIGRAPHS.get(small.slice(at, at + 2));
    const written = pair ?? LETTERS.get(letter.toLowerCase()) ?? letter;
    out += letter === letter.toLowerCase() ? written : written.toUpperCase();
    if (pair !== undefined) at += 1;
  }
  return out;
}
