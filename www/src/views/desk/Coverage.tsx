import { computed, signal } from '@preact/signals';
import { t } from '../../l10n';
import { between, openFromDesk, view } from '../../state/desk';
import { Button } from '../Button';
import { SeverityMark } from '../SeverityMark';
import { PathName } from './PathName';

/** The periods that are shown at once; the others are a click away. */
const PERIODS = 6;
/** Findings that are shown at once. */
const BETWEEN = 60;
const most = signal(BETWEEN);
const GRAVE = ['error', 'warning', 'info'];

/** The findings between files, the gravest first. */
const ordered = computed(() => {
  const found = [...between.value];
  return found.sort((one, other) => GRAVE.indexOf(one.severity) - GRAVE.indexOf(other.severity));
});

/** Who reported for which period, and what is not clear. */
export function Coverage() {
  const shown = view.value;
  if (!shown || shown.periods.length === 0) return null;
  const rows = shown.periods.slice(0, PERIODS);
  const rest = shown.periods.slice(PERIODS);
  return (
    <section class="desk-coverage">
      <div class="desk-scroll" tabIndex={0} role="region" aria-label={t('desk-coverage')}>
        <table class="desk-table">
          <caption>{t('desk-coverage')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('desk-column-period')}</th>
              {shown.jurisdictions.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>{rows.map((row) => <Row key={row.label} row={row} />)}</tbody>
        </table>
      </div>
      {rest.length > 0 && <p class="soft">{t('desk-coverage-more', { count: rest.length })}</p>}
      <Notices />
    </section>
  );
}

function Row({ row }: { row: NonNullable<typeof view.value>['periods'][number] }) {
  const files = view.value?.files ?? [];
  return (
    <tr>
      <th scope="row">{row.label}</th>
      {row.presence.map((presence, at) => {
        const place = row.files[at];
        const file = place === null || place === undefined ? undefined : files[place];
        if (presence === 'missing' || !file || place === null || place === undefined) {
          return (
            <td key={at} class="is-missing">
              {t(presence === 'halves' ? 'desk-in-halves' : 'desk-missing')}
            </td>
          );
        }
        if (presence === 'within') return <td key={at}>{t('desk-in-year')}</td>;
        const grave = file.errors > 0 ? 'error' : file.warnings > 0 ? 'warning' : undefined;
        return (
          <td key={at}>
            <button type="button" class="desk-open" onClick={() => void openFromDesk(place)}>
              {grave && <SeverityMark severity={grave} />}
              {t('desk-state', { errors: file.errors, warnings: file.warnings })}
            </button>
          </td>
        );
      })}
    </tr>
  );
}

function Notices() {
  const notices = view.value?.notices ?? [];
  if (notices.length === 0) return null;
  return (
    <details class="desk-notices" open={notices.length <= 4}>
      <summary>
        <SeverityMark severity="warning" /> {t('desk-notices', { count: notices.length })}
      </summary>
      <ul tabIndex={0} aria-label={t('desk-notices', { count: notices.length })}>
        {notices.slice(0, 200).map((notice) => (
          <li key={notice}>{notice}</li>
        ))}
      </ul>
    </details>
  );
}

/** What is wrong between the submissions of a period. */
export function Between() {
  const found = ordered.value;
  const files = view.value?.files ?? [];
  if (found.length === 0) return <p>{t('desk-between-none')}</p>;
  return (
    <>
      <ul class="desk-between">
        {found.slice(0, most.value).map((one, at) => (
          <li key={at} class={`rule-entry is-${one.severity}`}>
            <p>
              <SeverityMark severity={one.severity} /> <b>{one.period}</b> · {one.rule}
            </p>
            <p>{one.message}</p>
            <p class="buttons">
              {one.files.map((place) => (
                <button key={place} type="button" class="desk-open" onClick={() => void openFromDesk(place)}>
                  <PathName path={files[place]?.path ?? ''} />
                </button>
              ))}
            </p>
          </li>
        ))}
      </ul>
      {found.length > most.value && (
        <Button label={t('desk-more', { count: found.length - most.value })} onClick={() => (most.value += BETWEEN)} />
      )}
    </>
  );
}
