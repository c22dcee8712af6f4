// One table for the shown sheet. Rows outside the view are two spacers, so a sheet of any length
// costs as much as its window; the focus stays on a real cell.

import { computed } from '@preact/signals';
import { Fragment } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { t } from '../l10n';
import { SeverityMark } from '../views/FindingCard';
import { cells, edit, ensureRows, extent, marks, reveal, selected, sheet, snapshot } from '../state';
import { cellName, letters, placeName } from './cell';
import { CellEditor, type Finish } from './CellEditor';
import { move } from './keyboard';
import { scrollTo, scrollToColumn, visibleRows } from './window';
import { columnWidths, lastColumns } from './widths';

const lastInRows = computed(() => lastColumns(cells.value.values()));

const ROW_HEIGHT = 28;
/** The width of the row numbers, as in the style sheet. */
const ROW_NAMES = 44;

export function Grid() {
  const box = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const [height, setHeight] = useState(600);
  const [typing, setTyping] = useState<Typing | undefined>(undefined);
  const { rows, columns } = extent.value;
  const name = snapshot.value?.shapes[sheet.value]?.name ?? '';
  const place = selected.value;
  const current = cells.value.get(`${place.row}:${place.column}`);
  const widths = useMemo(() => columnWidths(cells.value.values(), columns), [cells.value, columns]);
  const view = { top, height, rowHeight: ROW_HEIGHT, rows };
  const { first, end } = visibleRows(view);

  useEffect(() => {
    void ensureRows(first, end);
  }, [first, end, sheet.value]);

  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setHeight(element.clientHeight));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);

  // The selected cell is brought into view within its box, so that the page itself stays.
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    element.scrollTop = scrollTo(place.row, { ...view, top: element.scrollTop });
    element.scrollLeft = scrollToColumn(place.column, widths, {
      left: element.scrollLeft,
      width: element.clientWidth - ROW_NAMES,
    });
    setTop(element.scrollTop);
  }, [place.row, place.column, sheet.value, height, widths]);
  // It takes the focus, once for every time that was asked for, as soon as it is drawn.
  const asked = reveal.value;
  const revealed = useRef(0);
  useLayoutEffect(() => {
    if (asked === revealed.current) return;
    const cell = box.current?.querySelector<HTMLElement>('[data-selected]');
    if (!cell) return;
    revealed.current = asked;
    cell.focus({ preventScroll: true });
  });

  const start = (text: string) => setTyping({ cell: cellName(name, place), before: current?.text ?? '', text });

  const onKeyDown = (event: KeyboardEvent) => {
    if (typing || event.altKey) return;
    const page = Math.max(1, Math.floor(height / ROW_HEIGHT) - 2);
    const key = { key: event.key, ctrl: event.ctrlKey || event.metaKey };
    const next = move(key, place, { rows, columns, page });
    const editable = current?.editable ?? true;
    if (next) {
      event.preventDefault();
      selected.value = next;
      reveal.value += 1;
    } else if ((event.key === 'Enter' || event.key === 'F2') && editable) {
      event.preventDefault();
      start(current?.text ?? '');
    } else if (event.key.length === 1 && !key.ctrl && editable) {
      event.preventDefault();
      start(event.key);
    } else if (event.key === 'Delete' && editable && current) {
      event.preventDefault();
      void edit(cellName(name, place), '');
    }
  };

  const finish: Finish = (text, then) => {
    if (!typing) return;
    setTyping(undefined);
    const next = then && move({ key: then, ctrl: false }, place, { rows, columns, page: 1 });
    if (next) selected.value = next;
    if (then !== undefined) reveal.value += 1;
    if (text !== undefined && text !== typing.before) void edit(typing.cell, text);
  };

  const drawn: number[] = [];
  // The focused row stays drawn when it is scrolled out of view.
  if (place.row < first) drawn.push(place.row);
  for (let row = first; row < end; row += 1) drawn.push(row);
  if (place.row >= end && place.row < rows) drawn.push(place.row);

  return (
    <div class="grid">
      <div class="cell-line">
        <span class="cell-name" aria-label={t('grid-cell')}>
          {placeName(place)}
        </span>
        <span class="cell-content" aria-label={t('grid-content')}>
          {current?.formula ? `=${current.formula}` : (current?.text ?? '')}
        </span>
        <span class="cell-hint">{current?.editable === false ? t('grid-locked') : t('grid-hint')}</span>
      </div>
      <div class="grid-box" ref={box} onScroll={(event) => setTop(event.currentTarget.scrollTop)}>
        <table
          role="grid"
          aria-label={t('grid-label', { sheet: name })}
          aria-rowcount={rows + 1}
          aria-colcount={columns + 1}
          style={{ width: `${widths.reduce((sum, width) => sum + width, ROW_NAMES)}px` }}
          onKeyDown={onKeyDown}
        >
          <colgroup>
            <col class="row-names" />
            {widths.map((width, column) => (
              <col key={column} style={{ width: `${width}px` }} />
            ))}
          </colgroup>
          <thead>
            <tr aria-rowindex={1}>
              <th scope="col" aria-colindex={1}>
                <span class="visually-hidden">{t('grid-row')}</span>
              </th>
              {widths.map((_, column) => (
                <th key={column} scope="col" aria-colindex={column + 2}>
                  {letters(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <Spacer rows={drawn[0] ?? 0} />
            {drawn.map((row, index) => (
              <Fragment key={row}>
                {index > 0 && row - (drawn[index - 1] ?? row) > 1 && (
                  <Spacer rows={row - (drawn[index - 1] ?? row) - 1} />
                )}
                <Row row={row} typing={row === place.row ? typing : undefined} finish={finish} start={start} />
              </Fragment>
            ))}
            <Spacer rows={rows - 1 - (drawn[drawn.length - 1] ?? 0)} />
          </tbody>
        </table>
      </div>
    </div>
  );
}

function Spacer({ rows }: { rows: number }) {
  if (rows <= 0) return null;
  return (
    <tr role="presentation" aria-hidden="true">
      <td role="presentation" style={{ height: `${rows * ROW_HEIGHT}px` }} />
    </tr>
  );
}

/** A cell that somebody is typing into. */
interface Typing {
  cell: string;
  before: string;
  text: string;
}

interface RowProps {
  row: number;
  typing: Typing | undefined;
  finish: Finish;
  start: (text: string) => void;
}

function Row({ row, typing, finish, start }: RowProps) {
  const columns = Array.from({ length: extent.value.columns }, (_, column) => column);
  const last = lastInRows.value;
  return (
    <tr aria-rowindex={row + 2}>
      <th scope="row" aria-colindex={1}>
        {row + 1}
      </th>
      {columns.map((column) => {
        const cell = cells.value.get(`${row}:${column}`);
        const mark = marks.value.get(`${row}:${column}`);
        const here = selected.value.row === row && selected.value.column === column;
        const classes = [
          cell?.numeric ? 'numeric' : '',
          cell?.edited ? 'edited' : '',
          // As in Excel, a text runs on over empty cells.
          cell && !cell.numeric && column === last.get(row) ? 'runs-on' : '',
          mark ? `is-${mark.severity}` : '',
        ];
        return (
          <td
            key={column}
            role="gridcell"
            aria-colindex={column + 2}
            aria-selected={here}
            aria-readonly={cell?.editable === false}
            tabIndex={here ? 0 : -1}
            data-selected={here ? '' : undefined}
            class={classes.filter(Boolean).join(' ') || undefined}
            title={mark?.message}
            onClick={() => (selected.value = { row, column })}
            onDblClick={() => cell?.editable !== false && start(cell?.text ?? '')}
          >
            {here && typing ? (
              <CellEditor label={placeName({ row, column })} text={typing.text} finish={finish} />
            ) : (
              <>
                {mark && <SeverityMark severity={mark.severity} />}
                {mark && <span class="visually-hidden">{t(`severity-${mark.severity}`)}: </span>}
                <span class="text">{cell?.text}</span>
                {cell?.edited && <span class="visually-hidden"> ({t('grid-edited')})</span>}
              </>
            )}
          </td>
        );
      })}
    </tr>
  );
}
