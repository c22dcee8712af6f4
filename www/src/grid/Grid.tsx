// The sheet. Only the rows and columns in view are drawn, each at the place where it lies in the
// whole; the browser scrolls, and what stays in view sticks. The focus is on a real cell.

import { effect } from '@preact/signals';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { t } from '../l10n';
import { marks, related } from '../state/findings';
import { previousColumn } from '../state/previous';
import { active, activeBlock, range, reveal, select } from '../state/selection';
import { ensure, extent, look, merged, rows as known, shape, sheet } from '../state/sheets';
import { cut, pending } from '../state/steps';
import { runOf } from './axis';
import type { Range } from './cell';
import { useClipboard } from './clipboard';
import type { Key } from './keyboard';
import { moveOn, press } from './keys';
import { Letters } from './Letters';
import { styles } from './look-sheet';
import { usePointer } from './pointer';
import { Row, type RowProps } from './Row';
import { end, typing } from './typing';
import {
  canvas,
  columnAxis,
  frozen,
  frozenHeight,
  frozenWidth,
  LETTERS,
  rowAxis,
  rowNames,
  scrolled,
  scrollTarget,
  scrollTo,
  shift,
  size,
  window as drawn,
} from './view';

export function Grid() {
  const box = useRef<HTMLDivElement>(null);
  const onScroll = useBox(box);
  useReveal(box);
  const pointer = usePointer(box);
  useClipboard(box);

  // What comes into view is fetched.
  useEffect(() => effect(() => void ensure(drawn.value, frozen.value)), []);

  const onKeyDown = (event: KeyboardEvent) => {
    if (!typing.value && press(event)) event.preventDefault();
  };

  return (
    <div
      class={look.value?.gridlines === false ? 'grid-box' : 'grid-box has-lines'}
      ref={box}
      onScroll={onScroll}
      {...pointer}
    >
      <div class="grid-canvas" style={{ width: `${canvas.value.width}px`, height: `${canvas.value.height}px` }}>
        <div
          role="grid"
          class="grid"
          aria-label={t('grid-label', { sheet: shape.value?.name ?? '' })}
          aria-describedby="grid-help"
          aria-rowcount={extent.value.rows + 1}
          aria-colcount={extent.value.columns + 1}
          aria-multiselectable="true"
          onKeyDown={onKeyDown}
        >
          <Rows />
        </div>
      </div>
      <p id="grid-help" hidden>
        {t('grid-help')}
      </p>
    </div>
  );
}

const NONE: readonly never[] = [];

/** The merged blocks of each row that is drawn; of a block that begins above, its first row is, too. */
function blocksByRow(window: Range, from: number, to: number): ReadonlyMap<number, readonly Range[]> {
  const rows = new Map<number, Range[]>();
  const columns = { firstColumn: 0, lastColumn: window.lastColumn };
  const areas = [
    { ...columns, firstRow: window.firstRow, lastRow: window.lastRow },
    { ...columns, firstRow: from, lastRow: to - 1 },
  ];
  for (const block of new Set(areas.flatMap((area) => merged.value.within(area)))) {
    const drawn = [block.firstRow];
    for (let row = Math.max(block.firstRow + 1, window.firstRow); row <= Math.min(block.lastRow, window.lastRow); row += 1) {
      drawn.push(row);
    }
    for (const row of drawn) rows.set(row, [...(rows.get(row) ?? []), block]);
  }
  return rows;
}

function Rows() {
  const window = drawn.value;
  const place = active.value;
  const { from, to } = frozen.value;
  const blocks = useMemo(() => blocksByRow(window, from, to), [merged.value, window, from, to]);
  const finish = useCallback((text: string | undefined, then: Key | undefined) => {
    void end(text);
    if (!then) return;
    // The step that was typed shall not wait for the focus.
    select(active.value);
    moveOn(then);
  }, []);
  const its = look.value;
  const columnStyle = useCallback(
    (column: number) => runOf(its?.columns ?? NONE, column)?.style ?? 0,
    [its],
  );
  const rowStyle = (row: number) => runOf(its?.rows ?? NONE, row)?.style ?? undefined;

  const chosen = range.value;
  const moved = cut.value?.sheet === sheet.value ? cut.value.range : undefined;
  const shared = {
    axis: columnAxis.value,
    rowAxis: rowAxis.value,
    rowNames: rowNames.value,
    pinned: frozenWidth.value,
    frozenColumns: frozen.value.columns,
    firstColumn: window.firstColumn,
    lastColumn: window.lastColumn,
    columnStyle,
    previousAfter: previousColumn.value?.after,
    version: styles.value,
    finish,
  };
  const props = (row: number, top: number): RowProps => {
    const isChosen = row >= chosen.firstRow && row <= chosen.lastRow;
    const isMoved = moved && row >= moved.firstRow && row <= moved.lastRow;
    const here = row === place.row;
    const waiting = pending.value;
    return {
      ...shared,
      row,
      top,
      height: rowAxis.value.size(row),
      cells: known.value.get(row),
      merged: blocks.get(row) ?? NONE,
      rowStyle: rowStyle(row),
      marks: marks.value.get(row),
      related: related.value.get(row),
      previous: previousColumn.value?.rows.get(row),
      chosenFrom: isChosen ? chosen.firstColumn : undefined,
      chosenTo: isChosen ? chosen.lastColumn : undefined,
      chosenFirst: row === chosen.firstRow,
      chosenLast: row === chosen.lastRow,
      cutFrom: isMoved ? moved.firstColumn : undefined,
      cutTo: isMoved ? moved.lastColumn : undefined,
      active: here ? place.column : undefined,
      typing: here ? typing.value : undefined,
      pending: waiting && waiting.row === row && waiting.sheet === sheet.value ? waiting : undefined,
    };
  };
  const row = (index: number, top: number) =>
    rowAxis.value.size(index) > 0 && <Row key={`${sheet.value}:${index}`} {...props(index, top)} />;
  const top = (index: number) => LETTERS + rowAxis.value.offset(index);

  // The row with the focus stays drawn when it is scrolled out of view, and so do the first rows of
  // merged blocks that reach into it.
  const isFrozen = (index: number) => index >= from && index < to;
  const body = new Set<number>();
  for (const row of blocks.keys()) {
    if (!isFrozen(row)) body.add(row);
  }
  if (!isFrozen(place.row) && place.row < extent.value.rows) body.add(place.row);
  for (let index = window.firstRow; index <= window.lastRow; index += 1) body.add(index);
  const ordered = [...body].sort((a, b) => a - b);

  return (
    <>
      <div
        role="rowgroup"
        class={to > from ? 'grid-head is-frozen' : 'grid-head'}
        style={{ height: `${LETTERS + frozenHeight.value}px` }}
      >
        <Letters />
        {Array.from({ length: to - from }, (_, index) => row(from + index, top(from + index) - rowAxis.value.offset(from)))}
      </div>
      <div role="rowgroup">{ordered.map((index) => row(index, top(index) + shift.value))}</div>
    </>
  );
}

/** Knows how large the box is, and moves its scroll bars. Gives what is to be done when they were moved. */
function useBox(box: { current: HTMLDivElement | null }): () => void {
  const at = useRef({ top: 0, left: 0 });
  const onScroll = useCallback(() => {
    const element = box.current;
    if (!element) return;
    at.current = { top: element.scrollTop, left: element.scrollLeft };
    scrolled(at.current.top, at.current.left);
  }, []);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const measure = () => {
      const next = { width: element.clientWidth, height: element.clientHeight };
      if (next.width !== size.value.width || next.height !== size.value.height) size.value = next;
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const target = scrollTarget.value;
  useLayoutEffect(() => {
    const element = box.current;
    // To ask an element where it is, or to move it, has everything laid out first: not at every step from
    // one cell to the next.
    if (!element || !target || (target.top === at.current.top && target.left === at.current.left)) return;
    element.scrollTop = target.top;
    element.scrollLeft = target.left;
    onScroll();
  }, [target]);
  return onScroll;
}

/** Brings the active cell into view when that is asked for, and gives it the focus if it must. */
function useReveal(box: { current: HTMLDivElement | null }): void {
  const asked = reveal.value;
  const revealed = useRef(0);
  useLayoutEffect(() => {
    if (asked.count === revealed.current) return;
    scrollTo(activeBlock.value, asked.around);
  }, [asked, sheet.value]);
  useLayoutEffect(() => {
    if (asked.count === revealed.current) return;
    const cell = box.current?.querySelector<HTMLElement>('[data-active]');
    if (!cell) return;
    const wanted = asked.focus && !typing.value;
    if (wanted) cell.focus({ preventScroll: true });
    // On a narrow screen the sheet may not be shown yet; then it is tried again.
    if (!wanted || document.activeElement === cell) revealed.current = asked.count;
  });
}
