import { expect, it } from 'vitest';
import { share } from './share';

it('what says the same is the same', () => {
  const before = { list: [{ id: 'a', n: 1 }, { id: 'b', n: [1, 2] }], text: 'x', none: null };
  const equal = structuredClone(before);
  expect(share(before, equal)).toBe(before);
});

it('only what differs is new, wherever it stands', () => {
  const before = { list: [{ id: 'a', n: 1 }, { id: 'b', n: [1, 2] }], other: { deep: 1 } };
  const after = { list: [{ id: 'b', n: [1, 2] }, { id: 'c', n: 3 }], other: { deep: 1 } };
  const shared = share(before, after);
  expect(shared).toEqual(after);
  expect(shared.list[0]).toBe(before.list[1]);
  expect(shared.other).toBe(before.other);
  expect(shared.list).not.toBe(before.list);
});

it('kinds are not mixed up', () => {
  expect(share([1], { 0: 1 })).toEqual({ 0: 1 });
  expect(share({ a: 1 }, [1])).toEqual([1]);
  expect(share(undefined, { a: 1 })).toEqual({ a: 1 });
  expect(share({ a: 1, b: 2 }, { a: 1 })).toEqual({ a: 1 });
});
