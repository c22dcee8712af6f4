// Licence texts without their repetition: one text of each licence, with everybody who gave software
// under it.

/** The second is a slip of the pen that one library is known for. */
const HOLDER = /^\W*((copyright|copyirhgt|©)\b.*\S|\(c\)\s*\d{4})/i;
/** A line that is to be filled in. */
const BLANK = /copyright.*[[<{](yyyy|year)/i;
/** A sentence that speaks of copyright. */
const SENTENCE = /copyright (license|notice|owner|holder|statement|and)/i;
const TITLE = /^(the )?(mit|isc|zlib|bsd)( license| licence)?( \(mit\))?\W*$/i;
const RIGHTS = /\s*all rights reserved\W*$/i;

/** The lines that say whose it is, and the text without them. */
export function divide(whole) {
  const holders = [];
  const rest = [];
  let goesOn = false;
  for (const raw of whole.replaceAll('\r', '').split('\n')) {
    const line = raw.replace(/^\s*(\/\/|#|\*)+(?=\s|$)/, '').trim();
    if (BLANK.test(line)) continue;
    if (goesOn) holders.push(`${holders.pop()} ${line}`);
    else if (HOLDER.test(line) && !SENTENCE.test(line)) holders.push(line);
    else rest.push(line);
    goesOn = goesOn ? line.endsWith(',') : line === holders.at(-1) && line.endsWith(',');
  }
  const named = holders.map((line) => line.replace(RIGHTS, '').replace(/[\s.]+$/, '').replace(/copyirhgt/i, 'Copyright'));
  return { holders: [...new Set(named)], text: tidy(rest.filter((line) => !/^all rights reserved\W*$/i.test(line))) };
}

/** Without a title, and without the appendix that says how to use the licence; a paragraph is a line. */
function tidy(lines) {
  const end = lines.findIndex((line) => /^(END OF TERMS AND CONDITIONS|APPENDIX: How to apply)/i.test(line));
  const kept = end < 0 ? [...lines] : lines.slice(0, end);
  while (kept.length > 0 && (kept[0] === '' || TITLE.test(kept[0]))) kept.shift();
  const paragraphs = kept.join('\n').trim().split(/\n{2,}/);
  return paragraphs.map((paragraph) => paragraph.replaceAll('\n', ' ')).join('\n\n');
}

/** Two texts with the same words are one. */
const words = (text) => text.toLowerCase().match(/[a-z]{2,}/g)?.join(' ') ?? '';

/**
 * The texts of `entries`, each `{ name, version, licence, text, authors }`, the most used first, with
 * `used`: who takes part in it, and the holders of it.
 */
export function texts(entries) {
  const found = new Map();
  for (const { name, version, licence, text: whole, authors = [] } of entries) {
    const { holders, text } = divide(whole);
    const key = `${licence} ${words(text)}`;
    const same = found.get(key) ?? { licence, text, used: new Map() };
    const own = same.used.get(`${name} ${version}`) ?? { name, version, holders: [] };
    const named = holders.length > 0 ? holders : authors.map((author) => author.replace(/\s*<[^>]*>/, ''));
    own.holders = [...new Set([...own.holders, ...named])];
    found.set(key, { ...same, used: same.used.set(`${name} ${version}`, own) });
  }
  const order = (one, other) => (one < other ? -1 : Number(one > other));
  return [...found.values()]
    .map(({ used, ...text }) => ({ ...text, used: [...used.values()].sort((a, b) => order(`${a.name} ${a.version}`, `${b.name} ${b.version}`)) }))
    .sort((a, b) => b.used.length - a.used.length || order(a.licence, b.licence) || order(a.text, b.text));
}
