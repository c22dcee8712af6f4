// Where the card of a step stands: beside what it is about, without covering it.

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Between the card, what it is about, and the edges of the window, in pixels. */
const GAP = 12;

const within = (at: number, length: number, room: number): number =>
  Math.max(GAP, Math.min(at, room - length - GAP));

/** The left and the top of the card, in pixels of the window. */
export function place(target: Box | undefined, card: Size, room: Size): { left: number; top: number } {
  const { left, top } = beside(target, card, room);
  // What it is about may have been scrolled out of the window; the card never is.
  return { left: within(left, card.width, room.width), top: within(top, card.height, room.height) };
}

function beside(target: Box | undefined, card: Size, room: Size): { left: number; top: number } {
  const foot = { left: (room.width - card.width) / 2, top: room.height };
  if (!target) return foot;
  const { left, top } = target;
  const right = left + target.width;
  const bottom = top + target.height;
  const isRoomBelow = room.height - bottom >= card.height + 2 * GAP;
  // Beside a button the card would cover the other buttons.
  if (isRoomBelow && target.height < card.height / 2) return { left, top: bottom + GAP };
  if (left >= card.width + 2 * GAP) return { left: left - card.width - GAP, top };
  if (room.width - right >= card.width + 2 * GAP) return { left: right + GAP, top };
  if (isRoomBelow) return { left, top: bottom + GAP };
  if (top >= card.height + 2 * GAP) return { left, top: top - card.height - GAP };
  // What fills the window is covered where it matters least.
  return foot;
}
