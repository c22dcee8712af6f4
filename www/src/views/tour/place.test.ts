import { describe, expect, it } from 'vitest';
import { place, type Box } from './place';

const CARD = { width: 320, height: 180 };
const WIDE = { width: 1280, height: 800 };
const NARROW = { width: 390, height: 844 };

const covers = (at: { left: number; top: number }, box: Box) =>
  at.left < box.left + box.width &&
  box.left < at.left + CARD.width &&
  at.top < box.top + box.height &&
  box.top < at.top + CARD.height;

describe('the card of a step', () => {
  it.each([
    ['left of the findings', { left: 850, top: 60, width: 430, height: 100 }, WIDE, { left: 518, top: 60 }],
    ['right of what is at the left', { left: 0, top: 60, width: 430, height: 100 }, WIDE, { left: 442, top: 60 }],
    ['below a button', { left: 960, top: 10, width: 230, height: 36 }, WIDE, { left: 948, top: 58 }],
    ['below what is as wide as the window', { left: 0, top: 100, width: 390, height: 120 }, NARROW, { left: 12, top: 232 }],
    ['above what is at the foot', { left: 0, top: 600, width: 390, height: 244 }, NARROW, { left: 12, top: 408 }],
  ])('stands %s', (_, target, room, expected) => {
    const at = place(target, CARD, room);
    expect(at).toEqual(expected);
    expect(covers(at, target)).toBe(false);
  });
  it('is never outside the window', () => {
    for (const room of [WIDE, NARROW, { width: 344, height: 260 }]) {
      for (let left = -200; left < room.width + 200; left += 90) {
        for (let top = -300; top < room.height + 300; top += 90) {
          const at = place({ left, top, width: 250, height: 140 }, CARD, room);
          expect(at.left).toBeGreaterThanOrEqual(12);
          expect(at.top).toBeGreaterThanOrEqual(12);
          expect(at.left + CARD.width).toBeLessThanOrEqual(room.width);
          expect(at.top + CARD.height).toBeLessThanOrEqual(room.height);
        }
      }
    }
  });
  it('stands at the foot of what fills the window, or is not there', () => {
    const foot = { left: 480, top: 608 };
    expect(place({ left: 0, top: 60, width: 1280, height: 740 }, CARD, WIDE)).toEqual(foot);
    expect(place(undefined, CARD, WIDE)).toEqual(foot);
  });
});
