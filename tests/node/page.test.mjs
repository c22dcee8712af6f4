// The built page: what is in it, and that it is the same however often it is built.

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const built = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();

test('two builds give the same bytes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'page-'));
  try {
    execFileSync('npx', ['vite', 'build', '--outDir', folder], { cwd: join(root, 'www'), stdio: 'pipe' });
    const again = built(folder);
    const names = again.map((path) => path.slice(folder.length + 1));
    assert.deepEqual(names, ['kpi-validator.html', 'site/icon.svg', 'site/index.html', 'site/keeper.js', 'site/manifest.webmanifest']);
    for (const name of names) {
      assert.ok(readFileSync(join(folder, name)).equals(readFileSync(join(root, 'dist', name))), name);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('the page loads nothing, and its policy lets it connect to nothing', () => {
  const page = readFileSync(join(root, 'dist/kpi-validator.html'), 'utf8');
  const markup = page.replace(/<(script|style)[^>]*>[\s\S]*?<\/\1>/g, '');
  assert.doesNotMatch(markup, / (src|href)="(?!data:)/);
  const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page);
  const directives = new Map(policy.split('; ').map((directive) => directive.split(/ (.*)/)));
  assert.equal(directives.get('default-src'), "'none'");
  assert.equal(directives.get('connect-src'), "'none'");
  const run = [...page.matchAll(/<script(?: type="module")?>([\s\S]*?)<\/script>/g)].map(([, script]) => script);
  const hashes = run.map((script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`);
  assert.deepEqual(directives.get('script-src').split(' '), [...new Set(hashes), "'wasm-unsafe-eval'"]);
  assert.match(directives.get('style-src'), /^'sha256-[\w+/=]{44}'$/);
  assert.equal(directives.get('require-trusted-types-for'), "'script'");
  assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'|https?:|\*/);
  assert.ok(page.indexOf('Content-Security-Policy') < page.indexOf('<script'), 'before anything it is to rule');
});

test('nothing in the modules tells of the computer that built them', () => {
  for (const name of ['engine', 'extras']) {
    const module = readFileSync(join(root, `www/src/engine/generated/${name}_bg.wasm`), 'latin1');
    for (const trace of [homedir(), root, '.cargo', 'registry']) {
      assert.ok(!module.includes(trace), `${name} holds ${trace}`);
    }
  }
});
