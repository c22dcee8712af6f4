import { expect, test } from 'vitest';
import { t } from './l10n';
import { visible } from './visible';

test('what is hidden or acts is named, and the rest stays', () => {
  for (const [text, shown] of [
    ['Čađavica 7\u00a0500 “€”\n\t', 'Čađavica 7\u00a0500 “€”\n\t'],
    ['a\u202eb\u2066c', 'a[U+202E]b[U+2066]c'],
    ['2\u200b3\ufeff0', '2[U+200B]3[U+FEFF]0'],
    ['\u001b[31m\u009b\u007f', '[U+001B][31m[U+009B][U+007F]'],
    ['\u{e0041}👍', '[U+E0041]👍'],
  ] as const) {
    expect(visible(text)).toBe(shown);
    expect(visible(shown)).toBe(shown);
  }
});

test('an argument of a sentence is a text, whatever it holds', () => {
  expect(t('announce-downloaded', { name: '{ $count }\u202e%n<b>' })).toContain('{ $count }[U+202E]%n<b>');
});
