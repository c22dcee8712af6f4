// The script of the worker as a text: a page that is one file starts it from what it carries itself.

import { fileURLToPath } from 'node:url';
import { build, type Plugin, type Rolldown } from 'vite';

const ID = 'virtual:worker-text';
const entry = fileURLToPath(new URL('../src/engine/worker.ts', import.meta.url));

export const workerText: Plugin = {
  name: 'worker-text',
  resolveId: (id) => (id === ID ? `\0${ID}` : undefined),
  async load(id) {
    if (id !== `\0${ID}`) return undefined;
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
