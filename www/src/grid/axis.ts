// Where rows or columns lie, in pixels: most have the usual size, runs of others have their own.

/** Neighbours of one size. */
export interface Run {
  readonly first: number;
  readonly last: number;
  readonly size: number;
}

/** Room behind one of them, for a column that the workbook does not have. */
export interface Gap {
  readonly after: number;
  readonly size: number;
}

/** The one of ordered runs that an index is in. */
export function runOf<T extends { readonly first: number; readonly last: number }>(
  runs: readonly T[],
  index: number,
): T | undefined {
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.last ?? 0) < index) low = middle + 1;
    else high = middle;
  }
  const run = runs[low];
  return run && index >= run.first && index <= run.last ? run : undefined;
}

export class Axis {
  readonly total: number;
  private readonly runs: readonly Run[];
  /** How much more than the usual size all runs before each one take. */
  private readonly more: readonly number[];

  /** `runs` are in order and do not overlap. */
  constructor(
    readonly count: number,
    readonly usual: number,
    runs: readonly Run[],
    readonly gap?: Gap,
  ) {
    const kept: Run[] = [];
    const more: number[] = [];
    let sum = 0;
    let next = 0;
    for (const run of runs) {
      const first = Math.max(run.first, next);
      const last = Math.min(run.last, count - 1);
      if (last < first) continue;
      kept.push({ first, last, size: run.size });
      more.push(sum);
      sum += (last - first + 1) * (run.size - usual);
      next = last + 1;
    }
    this.runs = kept;
    this.more = more;
    this.total = this.offset(count);
  }

  /** Where an index begins. */
  offset(index: number): number {
    const gap = this.gap && index > this.gap.after ? this.gap.size : 0;
    const at = this.runAt(index);
    const run = this.runs[at];
    if (!run) return index * this.usual + gap;
    const inside = Math.min(index, run.last + 1) - run.first;
    return index * this.usual + (this.more[at] ?? 0) + inside * (run.size - this.usual) + gap;
  }

  /** How large an index is, without a gap behind it. */
  size(index: number): number {
    const run = this.runs[this.runAt(index)];
    return run && index >= run.first && index <= run.last ? run.size : this.usual;
  }

  /** The index that lies at a pixel; the last one beyond the end. */
  at(pixel: number): number {
    let low = 0;
    let high = Math.max(0, this.count - 1);
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.offset(middle) <= pixel) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The last run that begins at or before an index; -1 if none does. */
  private runAt(index: number): number {
    let low = -1;
    let high = this.runs.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.runs[middle]?.first ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}
