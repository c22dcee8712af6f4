// How much memory a browser takes, as the kernel tells it.

import { readdirSync, readFileSync } from 'node:fs';

/** The peak resident set, in KiB, of the largest process that renders, of the browser with this profile. */
export function peakOfRenderer(profile) {
  let peak = 0;
  const browser = new Set();
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  for (const id of processes) if (read(id, 'cmdline').includes(`--user-data-dir=${profile}`)) browser.add(id);
  const parent = (id) => /^PPid:\s+(\d+)/m.exec(read(id, 'status'))?.[1];
  const belongs = (id) => {
    for (let at = id; at && at !== '0'; at = parent(at)) if (browser.has(at)) return true;
    return false;
  };
  for (const id of processes) {
    if (!read(id, 'cmdline').includes('--type=renderer') || !belongs(id)) continue;
    peak = Math.max(peak, Number(/^VmHWM:\s+(\d+)/m.exec(read(id, 'status'))?.[1] ?? 0));
  }
  return peak;
}

function read(id, file) {
  try {
    return readFileSync(`/proc/${id}/${file}`, 'utf8');
  } catch {
    // It has ended meanwhile.
    return '';
  }
}
