// The scripts of the workers as texts: a page that is one file starts them from what it carries itself.

import { fileURLToPath } from 'node:url';
import { build, type Plugin, type Rolldown } from 'vite';

const SCRIPTS = new Map(
  ['worker', 'unpacker'].map((name) => [
    `virtual:${name}-text`,
    fileURLToPath(new URL(`../src/engine/${name}.ts`, import.meta.url)),
  ]),
);

export const workerTexts: Plugin = {
  name: 'worker-texts',
  resolveId: (id) => (SCRIPTS.has(id) ? `\0${id}` : undefined),
  async load(id) {
    const entry = SCRIPTS.get(id.slice(1));
    if (!entry) return undefined;
    const built = (await build({
      configFile: false,
      logLevel: 'warn',
      build: {
        write: false,
        // A classic script: a module cannot be started from a file on a disk.
        rolldownOptions: { input: entry, output: { format: 'iife' } },
      },
    })) as Rolldown.RolldownOutput;
    const [script] = built.output;
    for (const file of script.moduleIds) this.addWatchFile(file);
    return `export default ${JSON.stringify(script.code)};`;
  },
};
