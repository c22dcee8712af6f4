// What is made once for the page, whichever of its two scripts comes to it first: each carries its own copy of
// what makes it.

/** What is kept under this name; made if it is not there. */
export function once<T>(name: string, make: () => T): T {
  const kept = globalThis as unknown as Record<string, T | undefined>;
  return (kept[`kpi-${name}`] ??= make());
}
