// What the mouse and the finger do in the sheet.

import { useRef } from 'preact/hooks';
import { corner, extendTo, select, selectRange } from '../state/selection';
import { extent, used } from '../state/sheets';
import { between } from './cell';
import { begin } from './typing';
import {
  at,
  columnAxis,
  edgeAt,
  frozenHeight,
  frozenWidth,
  LETTERS,
  rowNames,
  scrollBy,
  scrolled,
  setWidth,
  size,
} from './view';

/** How far the sheet moves at once while a selection is dragged beyond its edge. */
const STEP = 24;

/** The listeners of the box. */
export function usePointer(box: { current: HTMLDivElement | null }) {
  const drag = useRef<{ kind: 'cells' | 'rows' | 'columns' | 'width'; column: number; start: number } | undefined>(
    undefined,
  );
  const point = (event: PointerEvent | MouseEvent) => {
    // The browser may have scrolled and not have told yet.
    if (box.current) scrolled(box.current.scrollTop, box.current.scrollLeft);
    const bounds = box.current?.getBoundingClientRect();
    return { x: event.clientX - (bounds?.left ?? 0), y: event.clientY - (bounds?.top ?? 0) };
  };
  const isOurs = (event: Event) => !(event.target as Element | null)?.closest('.cell-editor');
  const inBars = ({ x, y }: { x: number; y: number }) => x > size.value.width || y > size.value.height;
  const whole = () => ({ row: extent.value.rows - 1, column: extent.value.columns - 1 });

  const onPointerDown = (event: PointerEvent) => {
    const where = point(event);
    if (event.button !== 0 || !isOurs(event) || inBars(where) || event.pointerType === 'touch') return;
    const edge = edgeAt(where.x, where.y);
    const here = at(where.x, where.y);
    box.current?.setPointerCapture(event.pointerId);
    if (edge !== undefined) {
      drag.current = { kind: 'width', column: edge, start: where.x - columnAxis.value.size(edge) };
      return;
    }
    const last = whole();
    if (here.zone === 'corner') {
      selectRange(between({ row: 0, column: 0 }, used.value));
    } else if (here.zone === 'rows') {
      drag.current = { kind: 'rows', column: 0, start: 0 };
      if (event.shiftKey) corner.value = { row: here.row, column: last.column };
      else selectRange(between({ row: here.row, column: 0 }, { row: here.row, column: last.column }));
    } else if (here.zone === 'columns') {
      drag.current = { kind: 'columns', column: 0, start: 0 };
      if (event.shiftKey) corner.value = { row: last.row, column: here.column };
      else selectRange(between({ row: 0, column: here.column }, { row: last.row, column: here.column }));
    } else {
      drag.current = { kind: 'cells', column: 0, start: 0 };
      if (event.shiftKey) extendTo(here);
      else select(here);
    }
  };
  const onPointerMove = (event: PointerEvent) => {
    const where = point(event);
    const element = box.current;
    if (!drag.current) {
      element?.classList.toggle('on-edge', edgeAt(where.x, where.y) !== undefined);
      return;
    }
    if (drag.current.kind === 'width') {
      setWidth(drag.current.column, where.x - drag.current.start);
      return;
    }
    const beyond = (value: number, least: number, most: number) => (value < least ? -STEP : value > most ? STEP : 0);
    const down = beyond(where.y, LETTERS + frozenHeight.value, size.value.height);
    const across = beyond(where.x, rowNames.value + frozenWidth.value, size.value.width);
    if ((down && drag.current.kind !== 'columns') || (across && drag.current.kind !== 'rows')) {
      scrollBy(drag.current.kind === 'columns' ? 0 : down, drag.current.kind === 'rows' ? 0 : across);
    }
    const here = at(
      Math.min(Math.max(where.x, rowNames.value), size.value.width - 1),
      Math.min(Math.max(where.y, LETTERS), size.value.height - 1),
    );
    const last = whole();
    if (drag.current.kind === 'rows') corner.value = { row: here.row, column: last.column };
    else if (drag.current.kind === 'columns') corner.value = { row: last.row, column: here.column };
    else extendTo(here);
  };
  const stop = () => (drag.current = undefined);
  return {
    onPointerDown,
    onPointerMove,
    onPointerUp: stop,
    onPointerCancel: stop,
    // The focus goes where `select` says, and no text is marked while cells are chosen.
    onMouseDown: (event: MouseEvent) => {
      if (isOurs(event) && !inBars(point(event))) event.preventDefault();
    },
    onClick: (event: MouseEvent) => {
      const where = point(event);
      if ((event as PointerEvent).pointerType !== 'touch' || !isOurs(event)) return;
      const here = at(where.x, where.y);
      if (here.zone === 'cells') select(here);
    },
    onDblClick: (event: MouseEvent) => {
      const where = point(event);
      if (isOurs(event) && at(where.x, where.y).zone === 'cells') begin();
    },
  };
}
