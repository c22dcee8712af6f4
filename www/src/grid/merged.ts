// Merged cells: a block is one cell, its first.

import type { BlockView } from '../engine/wire.gen';
import { contains, overlap, union, type Place, type Range } from './cell';

export class Merged {
  private readonly blocks: readonly Range[];

  constructor(blocks: readonly BlockView[]) {
    this.blocks = blocks.map((block) => ({
      firstRow: block.first_row,
      firstColumn: block.first_column,
      lastRow: block.last_row,
      lastColumn: block.last_column,
    }));
  }

  /** The block that a cell is in; the cell alone if it is not merged. */
  of(place: Place): Range {
    return (
      this.blocks.find((block) => contains(block, place)) ?? {
        firstRow: place.row,
        firstColumn: place.column,
        lastRow: place.row,
        lastColumn: place.column,
      }
    );
  }

  /** The blocks that are partly in a range. */
  within(range: Range): Range[] {
    return this.blocks.filter((block) => overlap(block, range));
  }

  /** A range, grown until it cuts no block in two. */
  whole(range: Range): Range {
    let grown = range;
    for (;;) {
      const next = this.within(grown).reduce(union, grown);
      if (next.firstRow === grown.firstRow && next.lastRow === grown.lastRow) {
        if (next.firstColumn === grown.firstColumn && next.lastColumn === grown.lastColumn) return grown;
      }
      grown = next;
    }
  }
}
