// Signatures of the files of a release, by minisign. The secret key stays with whoever releases, outside this folder.

import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

/** What the name of a signature ends with. */
export const SIGNATURE = '.minisig';

const HOW = `Make a key once with \`minisign -G -s ~/kpi-validator.key -p ~/kpi-validator.pub\`, keep the first where only you can
read it, publish the second, and release with \`SIGNING_KEY=~/kpi-validator.key make release\`.
\`SIGNING_KEY=none\` makes files that are not signed, to try the command.`;

/**
 * The key to sign with; nothing when it is `none`.
 *
 * Throws a sentence for people when there is none, or when it lies where it could be published by mistake.
 */
export function signingKey(given, root) {
  if (given === 'none') return undefined;
  if (!given) throw new Error(`A release is signed, and SIGNING_KEY does not say with which key.\n${HOW}`);
  const path = resolve(given);
  if (!existsSync(path)) throw new Error(`SIGNING_KEY names ${given}, and there is no such file.\n${HOW}`);
  if (!relative(root, path).startsWith('..')) throw new Error(`The secret key ${given} lies in the project: keep it elsewhere.\n${HOW}`);
  if (!existsSync(publicOf(path))) throw new Error(`The public key ${publicOf(given)} is not beside the secret one.\n${HOW}`);
  return path;
}

/** Where minisign's public key lies beside its secret one. */
const publicOf = (key) => `${key.replace(/\.key$/, '')}.pub`;

/** Signs files of a folder, each in a file beside it, and puts the public key there. */
export function sign(folder, names, key, about) {
  for (const name of names) {
    // What is signed with the file: nobody can pass an older file off as this one.
    const told = `${about.name} ${about.version}, ${name}, ${about.day}`;
    execFileSync('minisign', ['-S', '-s', key, '-m', join(folder, name), '-x', join(folder, name + SIGNATURE), '-t', told], {
      // A key with a password asks for it.
      stdio: ['inherit', 'ignore', 'inherit'],
    });
  }
  copyFileSync(publicOf(key), join(folder, `${about.name}.pub`));
}
