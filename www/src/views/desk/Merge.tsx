import { computed, signal } from '@preact/signals';
import type { MergedPoint } from '../../engine/wire.gen';
import { t } from '../../l10n';
import { areas, complete, decide, downloadMerged, leaveMerge, merging, open, setAreas } from '../../state/merge';
import { Button } from '../Button';
import { SeverityMark } from '../SeverityMark';
import { visible } from '../../visible';
import { PathName } from './PathName';

const VERDICTS = ['only', 'agreed', 'summed', 'joined', 'taken'] as const;
const all = signal(false);
/** Those that are or were to be decided come first, and stay where they are. */
const shown = computed(() => {
  const points = merging.value?.points ?? [];
  return points.filter((point) => all.value || point.verdict === 'conflict' || point.verdict === 'taken');
});

/** Parts of one submission beside one another. */
export function Merge() {
  const now = merging.value;
  if (!now) return null;
  const count = (verdict: string) => now.points.filter((point) => point.verdict === verdict).length;
  return (
    <article class="desk">
      <header class="desk-head">
        <div>
          <h1>{t('merge-heading', { count: now.files.length })}</h1>
          <p class="desk-numbers">{VERDICTS.map((verdict) => t(`merge-count-${verdict}`, { count: count(verdict) })).join(' · ')}</p>
          <p>
            {open.value.length > 0 ? (
              <b class="is-wrong">{t('merge-open', { count: open.value.length })}</b>
            ) : (
              <b class="is-fine">{t('merge-ready')}</b>
            )}
          </p>
        </div>
        <div class="buttons">
          <Button
            kind="primary"
            icon="save"
            disabled={open.value.length > 0}
            label={t('merge-download')}
            onClick={() => downloadMerged()}
          />
          <Button kind="quiet" label={t('desk-close')} onClick={leaveMerge} />
        </div>
      </header>
      <div class="desk-tools">
        <label class="desk-filter">
          <span>{t('merge-base')}</span>
          <select value="0" onChange={(event) => void complete(Number(event.currentTarget.value))}>
            {now.files.map((file, at) => (
              <option key={file} value={at}>
                {visible(file)}
              </option>
            ))}
          </select>
        </label>
        <label class="desk-filter">
          <span>{t('merge-parts')}</span>
          <select value={String(areas.value)} onChange={(event) => void setAreas(event.currentTarget.value === 'true')}>
            <option value="false">{t('merge-authorities')}</option>
            <option value="true">{t('merge-areas')}</option>
          </select>
        </label>
        <Button kind="quiet" pressed={all.value} label={t('merge-all')} onClick={() => (all.value = !all.value)} />
      </div>
      <div class="desk-scroll" tabIndex={0} role="region" aria-label={t('merge-table')}>
        <table class="desk-table merge-table">
          <thead>
            <tr>
              <th scope="col">{t('desk-question')}</th>
              {now.files.map((file) => (
                <th key={file} scope="col">
                  <PathName path={file} />
                </th>
              ))}
              <th scope="col">{t('merge-result')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.value.map((point) => (
              <Point key={point.code} point={point} files={now.files} />
            ))}
          </tbody>
        </table>
      </div>
    </article>
  );
}

function Point({ point, files }: { point: MergedPoint; files: readonly string[] }) {
  return (
    <tr class={point.verdict === 'conflict' ? 'is-open' : undefined}>
      <th scope="row">
        {point.label} <span class="soft">{point.code}</span>
        {point.why && (
          <span class="merge-why">
            <SeverityMark severity="warning" /> {point.why}
          </span>
        )}
      </th>
      {point.said.map((said, at) => (
        <td key={at} class={point.from.includes(at) && point.verdict !== 'conflict' ? 'is-source' : undefined}>
          {said !== null && (
            <>
              <b class="desk-value">{visible(said ?? '')}</b> <span class="soft">{visible(point.cells[at] ?? '')}</span>
              {(point.verdict === 'conflict' || point.verdict === 'taken') && (
                <Button
                  pressed={point.verdict === 'taken' && point.from.includes(at)}
                  label={t('merge-take')}
                  hint={t('merge-take-from', { what: point.label, file: files[at] ?? '' })}
                  onClick={() => decide(point.code, at)}
                />
              )}
            </>
          )}
        </td>
      ))}
      <td>
        <b class="desk-value">{visible(point.result ?? '')}</b> <span class="soft">{t(`merge-verdict-${point.verdict}`)}</span>
        {point.verdict === 'conflict' && point.can_add && (
          <Button label={t('merge-add')} hint={t('merge-add-of', { what: point.label })} onClick={() => decide(point.code)} />
        )}
      </td>
    </tr>
  );
}
