// Tells what is how large in the page, and fails the build when it has grown beyond what was decided.

import { statSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

/** The page, in bytes: small enough for a mail, and for a slow connection. */
const MOST_PAGE = 2_200_000;
/** The engine that every visit needs, in bytes, compressed. */
const MOST_ENGINE = 750_000;

interface Parts {
  readonly page: string;
  readonly script: string;
  readonly style: string;
  /** Names and contents, as base64. */
  readonly packs: readonly (readonly [string, string])[];
}

export function report({ page, script, style, packs }: Parts): void {
  const rows = [['script', script], ['style', style], ...packs] as const;
  console.log('\nIn kpi-validator.html, in bytes:');
  for (const [name, text] of rows) console.log(`  ${name.padEnd(10)} ${count(Buffer.byteLength(text))}`);
  console.log(`  ${'all'.padEnd(10)} ${count(Buffer.byteLength(page))}   (${count(gzipSync(page, { level: 9 }).length)} as a server would send it)`);
  const engine = statSync(new URL('../../target/sizes/engine.xz', import.meta.url)).size;
  console.log(`The engine alone, compressed: ${count(engine)}\n`);
  if (Buffer.byteLength(page) > MOST_PAGE) throw new Error(`the page has more than ${count(MOST_PAGE)} bytes`);
  if (engine > MOST_ENGINE) throw new Error(`the engine has more than ${count(MOST_ENGINE)} bytes`);
}

const count = (bytes: number): string => bytes.toLocaleString('en').padStart(9);
