// Every sentence of the page, by Fluent.

import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';

/** One file a view. */
const files = import.meta.glob<string>('../locales/en/*.ftl', { query: '?raw', import: 'default', eager: true });

const bundle = new FluentBundle('en', { useIsolating: false });
for (const text of Object.values(files)) bundle.addResource(new FluentResource(text));

/** A sentence. One that does not exist shows its id, so that it is noticed. */
export function t(id: string, args: Record<string, FluentVariable> = {}): string {
  const pattern = bundle.getMessage(id)?.value;
  return pattern ? bundle.formatPattern(pattern, args) : id;
}

/** The language of the page. */
export const language = 'en';
