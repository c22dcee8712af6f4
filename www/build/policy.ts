// What the page may do, as a content security policy. Everything is inside the page, so it may connect to
// nothing at all: neither to another server nor to the one that it came from.

import { createHash } from 'node:crypto';

/** As a policy names a script or style that stands in the page. */
const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** What stands in the page, and whether it is a site: then it is kept for when there is no network. */
export interface Contents {
  readonly scripts: readonly string[];
  readonly style: string;
  readonly site: boolean;
}

export function policy({ scripts, style, site }: Contents): string {
  return [
    "default-src 'none'",
    "connect-src 'none'",
    `script-src ${scripts.map(hash).join(' ')} 'wasm-unsafe-eval'`,
    // The workers of the engine; of a site also the one that keeps it.
    `worker-src blob:${site ? " 'self'" : ''}`,
    `style-src ${hash(style)}`,
    // The page's own icon, and charts on their way into the clipboard.
    `img-src data: blob:${site ? " 'self'" : ''}`,
    ...(site ? ["manifest-src 'self'"] : []),
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types kpi-validator',
  ].join('; ');
}
