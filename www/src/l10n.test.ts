import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { FluentResource } from '@fluent/bundle';
import { t } from './l10n';

const files = (folder: URL, kind: RegExp) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => kind.test(name) && !name.includes('generated') && !name.includes('.test.'))
    .map((name) => readFileSync(new URL(name, folder), 'utf8'));
const ids = files(new URL('../locales/en/', import.meta.url), /\.ftl$/)
  .flatMap((text) => new FluentResource(text).body)
  .map((message) => message.id);
const sources = files(new URL('.', import.meta.url), /\.tsx?$/).join('\n');
const asked = [...sources.matchAll(/['`]([a-z]+-[a-z-]+|title|tagline|checking|leave|footnote)['`]/g)].map((match) => match[1]);
/** Sentences whose id is put together: `severity-error`. */
const FAMILIES = ['severity-', 'findings-by-', 'halves-', 'rules-'];

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
