import { signal } from '@preact/signals';
import { number, t } from '../../l10n';
import { openFromDesk, view } from '../../state/desk';
import { Button } from '../Button';
import { sorted } from './Files';
import { PathName } from './PathName';

const ROWS = 100;
const rows = signal(ROWS);

/** Errors and warnings by file and goal: a number in each cell, and how grave it is as a colour. */
export function HeatMap() {
  const sheets = view.value?.sheets ?? [];
  return (
    <section>
      <p class="soft">{t('desk-heat-about')}</p>
      <div class="desk-scroll" tabIndex={0} role="region" aria-label={t('desk-part-heat', { count: sorted.value.length })}>
        <table class="desk-table desk-heat">
          <thead>
            <tr>
              <th scope="col">{t('desk-column-path')}</th>
              {sheets.map((sheet) => (
                <th key={sheet.id} scope="col" title={sheet.label}>
                  {sheet.id}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {sorted.value.slice(0, rows.value).map(({ at, file }) => (
              <tr key={at}>
                <th scope="row">
                  <button type="button" class="desk-open" onClick={() => void openFromDesk(at)}>
                    {file.jurisdiction ?? t('desk-nobody')} {file.period_short}
                  </button>
                  <span class="soft">
                    <PathName path={file.path} />
                  </span>
                </th>
                {sheets.map((sheet, place) => (
                  <Cell key={sheet.id} errors={file.sheet_errors[place] ?? 0} warnings={file.sheet_warnings[place] ?? 0} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {sorted.value.length > rows.value && (
        <Button label={t('desk-more', { count: sorted.value.length - rows.value })} onClick={() => (rows.value += 5 * ROWS)} />
      )}
    </section>
  );
}

function Cell({ errors, warnings }: { errors: number; warnings: number }) {
  const level = (count: number) => (count > 9 ? 3 : count > 2 ? 2 : 1);
  const look = errors > 0 ? `heat-error-${level(errors)}` : warnings > 0 ? `heat-warning-${level(warnings)}` : 'heat-fine';
  return (
    <td class={look} title={t('desk-heat-cell', { errors, warnings })}>
      {errors > 0 ? number(errors) : ''}
      {errors > 0 && warnings > 0 ? ' + ' : ''}
      {warnings > 0 ? <span>{number(warnings)}</span> : ''}
      {errors + warnings === 0 && <span class="visually-hidden">0</span>}
    </td>
  );
}
