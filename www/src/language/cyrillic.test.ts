import { describe, expect, it } from 'vitest';
import cases from '../../../locales/cyrillic.cases.txt?raw';
import { cyrillic } from './cyrillic';
import { nearest } from './languages';

const lines = cases.split('\n').filter((line) => line.includes('\t'));

describe('Serbian in Cyrillic', () => {
  it.each(lines.map((line) => line.split('\t')))('writes %s', (latin = '', written = '') => {
    expect(cyrillic(latin)).toBe(written);
  });
});

describe('the language of a browser', () => {
  it.each([
    [['sq-AL'], 'sq'],
    [['de-AT', 'mk'], 'mk'],
    [['sr-RS', 'en'], 'sr-Cyrl'],
    [['sr-Latn-RS'], 'sr-Latn'],
    [['sr-Latn-ME'], 'cnr'],
    [['cnr'], 'cnr'],
    [['hr-HR', 'en'], 'bs'],
    [['en-US', 'sq'], 'en'],
    [['ja'], 'en'],
    [[], 'en'],
  ])('of %j is %s', (wanted, code) => {
    expect(nearest(wanted)).toBe(code);
  });
});
