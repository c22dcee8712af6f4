// Keeps the old object where the new one says the same, so that only what differs is drawn again.

type Plain = Record<string, unknown>;

const isPlain = (value: unknown): value is Plain =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** By what an element of a list is known again when it stands in another place: two edits may be of one code. */
function name(value: unknown): unknown {
  if (!isPlain(value)) return undefined;
  return value['id'] ?? value['cell'] ?? value['code'];
}

/** `after`, with every part that is equal to one of `before` replaced by that. */
export function share<T>(before: unknown, after: T): T {
  if (Object.is(before, after)) return after;
  if (Array.isArray(after)) return (Array.isArray(before) ? shareList(before, after) : after) as T;
  if (!isPlain(after) || !isPlain(before)) return after;
  const keys = Object.keys(after);
  let same = keys.length === Object.keys(before).length;
  const shared: Plain = {};
  for (const key of keys) {
    shared[key] = share(before[key], after[key]);
    same &&= Object.is(shared[key], before[key]);
  }
  return (same ? before : shared) as T;
}

function shareList(before: readonly unknown[], after: readonly unknown[]): readonly unknown[] {
  const named = new Map(before.map((value) => [name(value), value]));
  const shared = after.map((value, at) => {
    const known = name(value);
    return share(known === undefined ? before[at] : named.get(known), value);
  });
  const same = before.length === shared.length && shared.every((value, at) => Object.is(value, before[at]));
  return same ? before : shared;
}
