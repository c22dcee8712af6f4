// What the page may run: the workers that it carries itself, and nothing that a file could bring. Where
// browsers know Trusted Types, the policy of the page lets nothing else be run.

import { once } from './once';

interface Policy {
  createScriptURL(url: string): string;
}

interface Factory {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): Policy;
}

/** The script beside the page that keeps it for when there is no network. */
export const KEEPER = './keeper.js';

const rules = {
  createScriptURL(url: string): string {
    if (url !== KEEPER && !url.startsWith('blob:')) throw new TypeError(`not a script of this page: ${url}`);
    return url;
  },
};

const factory = (globalThis as { trustedTypes?: Factory }).trustedTypes;
// Only one of this name may be made.
const policy = once<Policy>('policy', () => factory?.createPolicy('kpi-validator', rules) ?? rules);

/** The address of a script, for what starts it. */
export const scriptUrl = (url: string): string => policy.createScriptURL(url);
