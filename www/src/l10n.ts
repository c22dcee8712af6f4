// Every sentence of the page, by Fluent.

import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';
import english from '../locales/en/page.ftl?raw';

const bundle = new FluentBundle('en', { useIsolating: false });
bundle.addResource(new FluentResource(english));

/** A sentence. One that does not exist shows its id, so that it is noticed. */
export function t(id: string, args: Record<string, FluentVariable> = {}): string {
  const pattern = bundle.getMessage(id)?.value;
  return pattern ? bundle.formatPattern(pattern, args) : id;
}

/** The language of the page. */
export const language = 'en';
