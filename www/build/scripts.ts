// The classic scripts of the page, each as one text. The page starts its workers from what it carries itself,
// and a module cannot be started from a file on a disk.

import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';

/** One of `src/engine`, with all that it imports. */
export async function script(name: string): Promise<string> {
  const built = (await build({
    configFile: false,
    logLevel: 'warn',
    build: {
      write: false,
      rolldownOptions: {
        input: fileURLToPath(new URL(`../src/engine/${name}.ts`, import.meta.url)),
        output: { format: 'iife' },
      },
    },
  })) as Rolldown.RolldownOutput;
  return contained(built.output[0].code).trim();
}

/** A script or style can hold what ends its element only in other words. */
export const contained = (text: string): string =>
  text.replace(/<\/(script|style)/gi, '<\\/$1').replace(/<!--/g, '<\\!--');
