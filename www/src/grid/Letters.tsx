import { t } from '../l10n';
import { previousColumn } from '../state/previous';
import { range } from '../state/selection';
import { letters } from './cell';
import { columnAxis, frozen, frozenWidth, LETTERS, rowNames, window as drawn } from './view';

/** The row of column letters. */
export function Letters() {
  const window = drawn.value;
  const { columns } = frozen.value;
  const chosen = range.value;
  const axis = columnAxis.value;
  const previous = previousColumn.value;
  const letter = (column: number) =>
    axis.size(column) > 0 && (
      <div
        key={column}
        role="columnheader"
        aria-colindex={column + 2}
        class={column >= chosen.firstColumn && column <= chosen.lastColumn ? 'letter is-chosen' : 'letter'}
        style={{ left: `${rowNames.value + axis.offset(column)}px`, width: `${axis.size(column)}px` }}
      >
        {letters(column)}
      </div>
    );
  const list = (first: number, last: number) =>
    Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => letter(first + index));
  const title = previous && axis.gap && (
    <span
      class="letter previous-title"
      aria-hidden="true"
      style={{
        left: `${rowNames.value + axis.offset(axis.gap.after) + axis.size(axis.gap.after)}px`,
        width: `${axis.gap.size}px`,
      }}
    >
      {previous.title}
    </span>
  );
  const inPinned = axis.gap !== undefined && axis.gap.after < columns;
  return (
    <div role="row" aria-rowindex={1} class="row letters" style={{ height: `${LETTERS}px` }}>
      <div role="presentation" class="pinned" style={{ width: `${rowNames.value + frozenWidth.value}px` }}>
        <div role="columnheader" aria-colindex={1} class="letter corner" style={{ width: `${rowNames.value}px` }}>
          <span class="visually-hidden">{t('grid-row')}</span>
        </div>
        {list(0, columns - 1)}
        {inPinned && title}
      </div>
      {list(window.firstColumn, window.lastColumn)}
      {!inPinned && title}
    </div>
  );
}
