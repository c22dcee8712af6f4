// Makes one file of the page, which holds all it needs and may connect to nothing, and the same page as a
// site that a browser can install: `kpi-validator.html` and the folder `site`.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { ARRIVED, PACKS, packed } from './carried.ts';
import { policy } from './policy.ts';
import { contained } from './scripts.ts';
import { report } from './sizes.ts';

const file = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const icon = `data:image/svg+xml,${encodeURIComponent(readFileSync(file('../src/icon.svg'), 'utf8'))}`;

export const singleFile: Plugin = {
  name: 'single-file',
  apply: 'build',
  enforce: 'post',
  generateBundle(_, bundle) {
    const made = Object.values(bundle);
    const html = made.find(({ fileName }) => fileName.endsWith('.html'));
    if (html?.type !== 'asset') throw new Error('there is no page');
    const script = contained(made.flatMap((part) => (part.type === 'chunk' ? [part.code] : [])).join('\n')).trim();
    const style = contained(
      made.flatMap((part) => (part.fileName.endsWith('.css') && part.type === 'asset' ? [String(part.source)] : [])).join('\n'),
    ).trim();
    for (const { fileName } of made) delete bundle[fileName];
    const [, early] = /<script>([\s\S]*?)<\/script>/.exec(String(html.source)) ?? [];
    if (early === undefined) throw new Error('nothing starts the engine');

    const inside = String(html.source)
      .replace(/\s*<script type="module"[^>]*><\/script>/, '')
      .replace(/\s*<link rel="stylesheet"[^>]*>/, '')
      .replace(/(<link rel="icon"[^>]* href=")[^"]*/, (_, before: string) => `${before}${icon}`)
      .replace('</head>', () => `  <style>${style}</style>\n  </head>`)
      .replace('</body>', () => `  <script type="module">${script}</script>\n  </body>`);
    const page = (site: boolean): string => {
      const allowed = policy({ scripts: [early, ARRIVED, script], style, site });
      const links = site ? '\n    <link rel="manifest" href="./manifest.webmanifest" />' : '';
      return inside.replace(
        '<meta charset="utf-8" />',
        (found) => `${found}\n    <meta http-equiv="Content-Security-Policy" content="${allowed}" />${links}`,
      );
    };

    const single = page(false);
    const site: Record<string, string> = {
      'index.html': page(true),
      'icon.svg': readFileSync(file('../src/icon.svg'), 'utf8'),
      'manifest.webmanifest': readFileSync(file('../site/manifest.webmanifest'), 'utf8'),
    };
    // A new version of any of them is a new version of the site.
    const version = createHash('sha256').update(JSON.stringify(site)).digest('hex').slice(0, 16);
    site['keeper.js'] = readFileSync(file('../site/keeper.js'), 'utf8').replace('__VERSION__', version);

    this.emitFile({ type: 'asset', fileName: 'kpi-validator.html', source: single });
    for (const [name, source] of Object.entries(site)) {
      this.emitFile({ type: 'asset', fileName: `site/${name}`, source });
    }
    report({ page: single, script, style, packs: PACKS.map((name) => [name, packed(name)]) });
  },
};
