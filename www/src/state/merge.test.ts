import { expect, test, vi } from 'vitest';
import { packedForm } from './forms';
import { merge } from './merge';

const asked: unknown[][] = [];

vi.mock('./engine', () => ({
  anotherEngine: () => ({ call: (...call: unknown[]) => Promise.resolve(void asked.push(call)) }),
}));

test('parts are read with the form that is chosen, and with the built-in one again', async () => {
  const other = new Uint8Array([1]);
  for (const form of [undefined, other, undefined]) {
    packedForm.value = form;
    asked.length = 0;
    expect(await merge([])).toBe(true);
    expect(asked.map(([method]) => method)).toEqual(['useForm', 'mergeStart']);
    expect(asked[0]?.[1]).toBe(form);
  }
});
