// One row of the sheet: its number, and those of its cells that are drawn. It is drawn again only
// when something in it changes.

import { Component, type ComponentChildren } from 'preact';
import type { CellView, Finding, StyleView } from '../engine/wire.gen';
import { t } from '../l10n';
import type { RowCells } from '../state/sheets';
import { SeverityMark } from '../views/SeverityMark';
import type { Axis } from './axis';
import { CellEditor } from './CellEditor';
import { contains, placeName, type Range } from './cell';
import type { Key } from './keyboard';
import { fontOf, PADDING, sideOf, sizeOf, styles } from './look-sheet';
import { textWidth } from './measure';
import type { Typing } from './typing';

/** The room that the mark of a finding takes. */
const MARK = 18;
/** How far a text runs on over empty cells. */
const RUNS = 40;

export interface RowProps {
  row: number;
  top: number;
  height: number;
  axis: Axis;
  rowAxis: Axis;
  rowNames: number;
  /** The width of the frozen columns. */
  pinned: number;
  frozenColumns: number;
  firstColumn: number;
  lastColumn: number;
  cells: RowCells | undefined;
  /** The number of the style of the row's empty cells, if it has one. */
  rowStyle: number | undefined;
  columnStyle: (column: number) => number;
  merged: readonly Range[];
  marks: ReadonlyMap<number, readonly Finding[]> | undefined;
  related: ReadonlySet<number> | undefined;
  previous: { readonly text: string; readonly numeric: boolean } | undefined;
  previousAfter: number | undefined;
  /** The chosen columns, and whether the row is the first or last of the chosen ones. */
  chosenFrom: number | undefined;
  chosenTo: number | undefined;
  chosenFirst: boolean;
  chosenLast: boolean;
  cutFrom: number | undefined;
  cutTo: number | undefined;
  active: number | undefined;
  typing: Typing | undefined;
  pending: { readonly column: number; readonly text: string } | undefined;
  version: unknown;
  finish: (text: string | undefined, then: Key | undefined) => void;
}

export class Row extends Component<RowProps> {
  override shouldComponentUpdate(next: RowProps): boolean {
    const now = this.props;
    return (Object.keys(next) as (keyof RowProps)[]).some((key) => !Object.is(next[key], now[key]));
  }

  override render(props: RowProps) {
    const { row, frozenColumns, firstColumn, lastColumn, rowNames, axis } = props;
    const drawn = columns(firstColumn, lastColumn);
    // The active cell is always there, for the focus is on it; and so are merged blocks that begin
    // before what is drawn.
    const begun = props.merged
      .filter((block) => block.firstRow === row && block.lastColumn >= firstColumn)
      .map((block) => block.firstColumn);
    for (const column of [...begun, props.active ?? frozenColumns]) {
      if (column >= frozenColumns && column < firstColumn && !drawn.includes(column)) drawn.unshift(column);
      if (column === props.active && column > lastColumn) drawn.push(column);
    }
    const chosen = props.chosenFrom !== undefined;
    const gap = axis.gap;
    const pinnedGap = gap && gap.after < frozenColumns;
    const previous = gap && (
      <span
        key="previous"
        class={props.previous?.numeric ? 'previous is-number' : 'previous'}
        aria-hidden="true"
        style={{
          left: `${rowNames + axis.offset(gap.after) + axis.size(gap.after)}px`,
          width: `${gap.size}px`,
        }}
      >
        {props.previous?.text}
      </span>
    );
    return (
      <div
        role="row"
        class="row"
        aria-rowindex={row + 2}
        style={{ top: `${props.top}px`, height: `${props.height}px` }}
      >
        <div role="presentation" class="pinned" style={{ width: `${rowNames + props.pinned}px` }}>
          <div
            role="rowheader"
            aria-colindex={1}
            class={chosen ? 'row-name is-chosen' : 'row-name'}
            style={{ width: `${rowNames}px` }}
          >
            {row + 1}
          </div>
          {columns(0, frozenColumns - 1).map((column) => this.cell(column))}
          {pinnedGap && previous}
        </div>
        {drawn.map((column) => this.cell(column))}
        {!pinnedGap && previous}
      </div>
    );
  }

  private cell(column: number): ComponentChildren {
    const { row, axis, rowAxis, cells, rowNames, merged, height } = this.props;
    const block = merged.find((range) => contains(range, { row, column }));
    // A merged block is drawn where it begins, and nowhere else.
    if (block && (row !== block.firstRow || column !== block.firstColumn)) return null;
    const last = block?.lastColumn ?? column;
    const width = axis.offset(last) + axis.size(last) - axis.offset(column);
    if (width === 0) return null;
    const high = block ? rowAxis.offset(block.lastRow + 1) - rowAxis.offset(row) : height;
    return this.drawn(column, cells?.get(column), rowNames + axis.offset(column), width, high, block);
  }

  private drawn(
    column: number,
    cell: CellView | undefined,
    left: number,
    width: number,
    height: number,
    block: Range | undefined,
  ): ComponentChildren {
    const props = this.props;
    const { row } = props;
    const active = props.active === column;
    const chosen = props.chosenFrom !== undefined && column >= props.chosenFrom && column <= (props.chosenTo ?? -1);
    const marks = props.marks?.get(column);
    const gravest = marks?.[0];
    const number = cell?.style ?? props.rowStyle ?? props.columnStyle(column);
    const style = styles.value.get(number);
    const pending = props.pending?.column === column ? props.pending.text : undefined;
    const kind = cell?.kind ?? 'blank';
    const typed = active ? props.typing : undefined;
    const side = sideOf(style, pending === undefined ? kind : 'text');
    const classes = ['cell', `s${number}`, `at-${side}`];
    if (gravest) classes.push(`is-${gravest.severity}`);
    if (cell?.edited) classes.push('is-edited');
    if (chosen) classes.push('is-chosen');
    if (active) classes.push('is-active');
    if (chosen && props.chosenFirst) classes.push('edge-top');
    if (chosen && props.chosenLast) classes.push('edge-bottom');
    if (chosen && column === props.chosenFrom) classes.push('edge-left');
    if (chosen && (block?.lastColumn ?? column) === props.chosenTo) classes.push('edge-right');
    if (props.cutFrom !== undefined && column >= props.cutFrom && column <= (props.cutTo ?? -1)) classes.push('is-cut');
    if (props.related?.has(column)) classes.push('is-related');
    if (typed) classes.push('is-typing');
    const text = pending ?? cell?.text ?? '';
    const stale = cell?.calculated === false;
    if (stale) classes.push('is-stale');
    const free = text === '' || block ? 0 : this.freeFor(column, kind, style);
    if (free > 0) classes.push('is-running-on');
    return (
      <div
        key={column}
        role="gridcell"
        aria-colindex={column + 2}
        aria-selected={chosen || undefined}
        aria-readonly={cell?.shared || undefined}
        aria-colspan={block && block.lastColumn > block.firstColumn ? block.lastColumn - block.firstColumn + 1 : undefined}
        aria-rowspan={block && block.lastRow > block.firstRow ? block.lastRow - block.firstRow + 1 : undefined}
        aria-label={active ? label(row, column, cell, text, marks, props.previous, column === props.previousAfter) : undefined}
        tabIndex={active ? 0 : undefined}
        data-active={active ? '' : undefined}
        class={classes.join(' ')}
        title={gravest?.message}
        style={{
          left: `${left - 1}px`,
          width: `${width + 1}px`,
          height: block ? `${height + 1}px` : undefined,
        }}
      >
        {gravest && <SeverityMark severity={gravest.severity} />}
        {gravest && <span class="visually-hidden">{t(`severity-${gravest.severity}`)}: </span>}
        {text !== '' && this.text(text, width, kind, style, gravest !== undefined, free)}
        {stale && <span class="stale">{t('grid-stale')}</span>}
        {cell?.edited && <span class="visually-hidden"> ({t('grid-edited')})</span>}
        {typed && (
          <CellEditor
            label={t('grid-typing', { cell: placeName({ row, column }) })}
            typing={typed}
            width={width}
            height={height}
            finish={props.finish}
          />
        )}
      </div>
    );
  }

  private text(
    text: string,
    width: number,
    kind: string,
    style: StyleView | undefined,
    marked: boolean,
    free: number,
  ): ComponentChildren {
    const room = width - 2 * PADDING - (marked ? MARK : 0) - 1;
    if (isNumeric(kind) && !style?.wrap && isWider(text, style, room)) {
      return (
        <span class="text" title={text}>
          <span aria-hidden="true">{'#'.repeat(Math.max(1, Math.floor(room / 8)))}</span>
          <span class="visually-hidden">{text}</span>
        </span>
      );
    }
    return free > 0 ? (
      <span class="text runs-on" style={{ maxWidth: `${room + free}px` }}>
        {text}
      </span>
    ) : (
      <span class="text">{text}</span>
    );
  }

  /** How much room a text has beyond its cell. */
  private freeFor(column: number, kind: string, style: StyleView | undefined): number {
    const runs = !isNumeric(kind) && !style?.wrap && sideOf(style, kind) === 'left';
    return runs ? this.freeBehind(column) : 0;
  }

  /** The width of the empty cells behind one, over which its text may run. */
  private freeBehind(column: number): number {
    const { axis, cells, frozenColumns, merged, row } = this.props;
    const end = column < frozenColumns ? frozenColumns : axis.count;
    let free = 0;
    for (let next = column + 1; next < Math.min(end, column + RUNS); next += 1) {
      const taken =
        axis.gap?.after === next - 1 ||
        (cells?.get(next)?.text ?? '') !== '' ||
        merged.some((block) => contains(block, { row, column: next }));
      if (taken) break;
      free += axis.size(next);
    }
    return free;
  }
}

const isNumeric = (kind: string): boolean => kind === 'number' || kind === 'date';

/** Whether a number is wider than its cell; most are so short that they need not be measured. */
function isWider(text: string, style: StyleView | undefined, room: number): boolean {
  const WIDEST = 0.75;
  return text.length * WIDEST * sizeOf(style) > room && textWidth(text, fontOf(style)) > room;
}

const columns = (first: number, last: number): number[] =>
  Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);

/** All that is to be said of the cell with the focus. */
function label(
  row: number,
  column: number,
  cell: CellView | undefined,
  text: string,
  marks: readonly Finding[] | undefined,
  previous: { readonly text: string } | undefined,
  isValue: boolean,
): string {
  const parts = [placeName({ row, column }), text === '' ? t('grid-empty') : text];
  if (cell?.formula != null) parts.push(t('grid-formula', { formula: cell.formula }));
  if (cell?.edited) parts.push(t('grid-edited'));
  if (isValue && previous) parts.push(t('grid-previous', { value: previous.text }));
  for (const finding of marks ?? []) parts.push(`${t(`severity-${finding.severity}`)}: ${finding.message}`);
  return parts.join('. ');
}
