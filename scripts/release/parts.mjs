// The parts of a release that are the same on every machine and at every time: a zip, a bill of
// materials, the licences, the checksums.

import { createHash } from 'node:crypto';
import { configure, Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '../../www/node_modules/@zip.js/zip.js/index.js';

// A zip holds the time of the day where it was made; here that is always the same place.
process.env.TZ = 'UTC';
// In one thread the parts come in their order.
configure({ useWebWorkers: false });

/** The version and the day of the latest release of a changelog that is kept as keepachangelog.com says. */
export function latest(changelog) {
  const found = /^## \[([^\]]+)\] - (\d{4}-\d{2}-\d{2})$/m.exec(changelog);
  if (!found) throw new Error('CHANGELOG.md names no release as "## [1.2.3] - 2026-11-24"');
  return { version: found[1], day: found[2] };
}

/** A zip of `{ name: bytes }`, in the order of the names, all of the same day. */
export async function zipped(files, day) {
  const zip = new ZipWriter(new Uint8ArrayWriter(), { lastModDate: new Date(`${day}T00:00:00Z`), extendedTimestamp: false, level: 9 });
  for (const name of Object.keys(files).sort()) await zip.add(name, new Uint8ArrayReader(files[name]));
  return zip.close();
}

/** A CycloneDX document without the place where it was made, and with the day of the release as its time. */
export function settled(document, { day, folder, name, version }) {
  const named = JSON.parse(
    JSON.stringify(document).replaceAll(`path+file://${folder}`, `path+file:///${name}`).replaceAll('?download_url=file://.', ''),
  );
  named.metadata.timestamp = `${day}T00:00:00Z`;
  Object.assign(named.metadata.component, { name, version });
  delete named.serialNumber;
  // The number of a document is that of what is in it.
  const hash = createHash('sha256').update(JSON.stringify(named)).digest('hex');
  const variant = ((Number.parseInt(hash[16], 16) & 3) | 8).toString(16);
  const uuid = [hash.slice(0, 8), hash.slice(8, 12), `8${hash.slice(13, 16)}`, variant + hash.slice(17, 20), hash.slice(20, 32)].join('-');
  const { bomFormat, specVersion, ...rest } = named;
  return { bomFormat, specVersion, serialNumber: `urn:uuid:${uuid}`, ...rest };
}

/** The licences of the program, then those of the libraries in it. */
export function licences(own, notices) {
  const line = '='.repeat(80);
  const others = notices.map(({ licence, text, used }) => {
    const list = used.map(({ name, version, holders }) => {
      const who = holders.length > 0 ? `: ${holders.join('; ')}` : '';
      return `* ${[name, version].filter(Boolean).join(' ')}${who}`;
    });
    return `${licence}\n\n${list.join('\n')}\n\n${text}\n`;
  });
  return [...own, 'The libraries that are part of it, by their licences:\n', ...others].join(`\n${line}\n\n`);
}

/** What `sha256sum --check` reads. */
export const sums = (files) =>
  Object.keys(files)
    .sort()
    .map((name) => `${createHash('sha256').update(files[name]).digest('hex')}  ${name}\n`)
    .join('');
