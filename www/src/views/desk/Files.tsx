import { computed, signal } from '@preact/signals';
import type { DeskFile, DifferenceView } from '../../engine/wire.gen';
import { number, t } from '../../l10n';
import { choose, differences, openFromDesk, refused, view, type RefusedFile } from '../../state/desk';
import { Button } from '../Button';
import { Dialog } from '../Dialog';
import { Icon } from '../Icon';
import { SeverityMark } from '../SeverityMark';
import { visible } from '../../visible';
import { PathName } from './PathName';

/** More rows than that are shown when they are asked for. */
const ROWS = 200;
const FILTERS = ['all', 'errors', 'warnings', 'clean', 'rivals', 'refused'] as const;
type Column = 'jurisdiction' | 'period' | 'path' | 'version' | 'answered' | 'errors' | 'warnings' | 'receipt';
const COLUMNS: readonly Column[] = ['jurisdiction', 'period', 'path', 'version', 'answered', 'errors', 'warnings', 'receipt'];
const NUMBERS: readonly Column[] = ['answered', 'errors', 'warnings'];

export const search = signal('');
const filter = signal<(typeof FILTERS)[number]>('all');
const sort = signal<{ column: Column; down: boolean }>({ column: 'errors', down: true });
const rows = signal(ROWS);
const compared = signal<{ one: string; other: string; found: readonly DifferenceView[] } | undefined>(undefined);

type Row = { at: number; file: DeskFile };

const matches = (text: string): boolean =>
  search.value.toLowerCase().split(/\s+/).every((word) => text.toLowerCase().includes(word));

/** The files that are looked for, in the order that was chosen. */
export const sorted = computed<readonly Row[]>(() => {
  const all = (view.value?.files ?? []).map((file, at) => ({ at, file }));
  const kept = all.filter(({ file }) => {
    if (!matches(`${file.path} ${file.jurisdiction ?? ''} ${file.period_short} ${file.version ?? ''}`)) return false;
    if (filter.value === 'errors') return file.errors > 0;
    if (filter.value === 'warnings') return file.errors === 0 && file.warnings > 0;
    if (filter.value === 'clean') return file.errors + file.warnings === 0;
    if (filter.value === 'rivals') return file.rivals > 0;
    return filter.value === 'all';
  });
  const { column, down } = sort.value;
  const value = ({ file }: Row): string | number =>
    column === 'period' ? (file.period?.start ?? '') : (file[column as Exclude<Column, 'period'>] ?? '');
  const order = (a: Row, b: Row): number => {
    const [one, other] = [value(a), value(b)];
    const by = typeof one === 'number' && typeof other === 'number' ? one - other : String(one).localeCompare(String(other));
    return (down ? -by : by) || a.file.path.localeCompare(b.file.path);
  };
  return kept.sort(order);
});

const bad = computed<readonly RefusedFile[]>(() =>
  filter.value === 'all' || filter.value === 'refused' ? refused.value.filter((file) => matches(file.path)) : [],
);

/** One row a file. */
export function Files() {
  const shown = sorted.value.slice(0, Math.max(rows.value - bad.value.length, 0));
  const left = sorted.value.length + bad.value.length - rows.value;
  return (
    <section class="desk-files">
      <div class="desk-tools">
        <label class="search-field">
          <Icon name="search" />
          <span class="visually-hidden">{t('desk-search')}</span>
          <input
            type="search"
            placeholder={t('desk-search')}
            value={search.value}
            onInput={(event) => (search.value = event.currentTarget.value)}
          />
        </label>
        <label class="desk-filter">
          <span>{t('desk-filter')}</span>
          <select value={filter.value} onChange={(event) => (filter.value = event.currentTarget.value as 'all')}>
            {FILTERS.map((one) => (
              <option key={one} value={one}>
                {t(`desk-filter-${one}`)}
              </option>
            ))}
          </select>
        </label>
        <p class="soft" role="status">
          {t('desk-shown', { count: sorted.value.length + bad.value.length })}
        </p>
      </div>
      <div class="desk-scroll" tabIndex={0} role="region" aria-label={t('desk-part-files', { count: sorted.value.length })}>
        <table class="desk-table">
          <thead>
            <tr>
              {COLUMNS.map((column) => (
                <Head key={column} column={column} />
              ))}
              <th scope="col">{t('desk-column-remarks')}</th>
            </tr>
          </thead>
          <tbody>
            {bad.value.slice(0, rows.value).map(({ path, problem }) => (
              <tr key={path} class="is-refused">
                <td colSpan={2}>
                  <SeverityMark severity="error" /> {t('desk-unreadable')}
                </td>
                <th scope="row">
                  <PathName path={path} />
                </th>
                <td colSpan={6}>
                  {problem.message} {problem.advice}
                </td>
              </tr>
            ))}
            {shown.map(({ at, file }) => (
              <FileRow key={at} at={at} file={file} />
            ))}
          </tbody>
        </table>
      </div>
      {left > 0 && (
        <Button label={t('desk-more', { count: left })} onClick={() => (rows.value += 5 * ROWS)} />
      )}
      {compared.value && <Differences />}
    </section>
  );
}

function Head({ column }: { column: Column }) {
  const own = sort.value.column === column;
  const down = own && sort.value.down;
  return (
    <th
      scope="col"
      class={NUMBERS.includes(column) ? 'is-number' : undefined}
      aria-sort={own ? (down ? 'descending' : 'ascending') : 'none'}
    >
      <button
        type="button"
        class="desk-sort"
        onClick={() => (sort.value = { column, down: own ? !down : NUMBERS.includes(column) })}
      >
        {t(`desk-column-${column}`)}
        {own && <Icon name={down ? 'down' : 'up'} />}
      </button>
    </th>
  );
}

function FileRow({ at, file }: { at: number; file: DeskFile }) {
  const share = file.asked > 0 ? file.answered / file.asked : 0;
  const grave = file.errors > 0 ? 'error' : file.warnings > 0 ? 'warning' : undefined;
  return (
    <tr class={file.stands ? undefined : 'is-aside'}>
      <td>
        {grave ? <SeverityMark severity={grave} /> : <Icon name="check" />} {file.jurisdiction ?? t('desk-nobody')}
      </td>
      <td>{file.period_short || t('desk-no-period')}</td>
      <th scope="row">
        <button type="button" class="desk-open" onClick={() => void openFromDesk(at)}>
          <PathName path={file.path} />
        </button>
      </th>
      <td>
        <span class="desk-version">{visible(file.version ?? '')}</span>
      </td>
      <td class="is-number">{number(share, { style: 'percent' })}</td>
      <td class={`is-number${file.errors > 0 ? ' is-wrong' : ''}`}>{number(file.errors)}</td>
      <td class={`is-number${file.warnings > 0 ? ' is-warned' : ''}`}>{number(file.warnings)}</td>
      <td>{t(`desk-receipt-${file.receipt}`)}</td>
      <td>
        <Remarks at={at} file={file} />
      </td>
    </tr>
  );
}

function Remarks({ at, file }: { at: number; file: DeskFile }) {
  if (file.rivals === 0) return <>{file.others > 0 ? t('desk-linked', { count: file.others }) : ''}</>;
  if (file.differs === null || file.differs === undefined) return <>{t('desk-used', { count: file.rivals })}</>;
  return (
    <span class="desk-rival">
      {t('desk-differs', { count: file.differs })}
      {file.differs > 0 && <Button kind="quiet" label={t('desk-compare')} onClick={() => compare(at, file)} />}
      <Button kind="quiet" label={t('desk-use')} onClick={() => choose(at)} />
    </span>
  );
}

async function compare(at: number, file: DeskFile): Promise<void> {
  const files = view.value?.files ?? [];
  const standing = files.findIndex(
    (other) =>
      other.stands && other.jurisdiction === file.jurisdiction && other.period?.start === file.period?.start && other.period?.end === file.period?.end,
  );
  const one = files[standing];
  if (!one) return;
  compared.value = { one: one.path, other: file.path, found: await differences(standing, at) };
}

function Differences() {
  const now = compared.value;
  if (!now) return null;
  return (
    <Dialog wide heading={t('desk-differences', { count: now.found.length })} close={() => (compared.value = undefined)}>
      <div class="desk-scroll" tabIndex={0} role="region" aria-label={t('desk-differences', { count: now.found.length })}>
        <table class="desk-table">
          <thead>
            <tr>
              <th scope="col">{t('desk-question')}</th>
              <th scope="col">
                <PathName path={now.one} />
              </th>
              <th scope="col">
                <PathName path={now.other} />
              </th>
            </tr>
          </thead>
          <tbody>
            {now.found.map((found) => (
              <tr key={found.code}>
                <th scope="row">
                  {found.label} <span class="soft">{found.code}</span>
                </th>
                {found.values.map((value, at) => (
                  <td key={at}>
                    <b class="desk-value">{visible(value)}</b> <span class="soft">{visible(found.cells[at] ?? '')}</span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div class="dialog-foot">
        <Button label={t('desk-close-dialog')} onClick={() => (compared.value = undefined)} />
      </div>
    </Dialog>
  );
}
