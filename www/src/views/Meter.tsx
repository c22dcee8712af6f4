import { t } from '../l10n';
import { filter, type Filter } from '../state/findings';
import { report } from '../state/snapshot';
import { Icon } from './Icon';
import { SeverityMark } from './SeverityMark';

/** How far the form is: what is wrong, what is owed, how much is answered, and whether it can go. */
export function Meter() {
  const summary = report.value?.summary;
  if (!summary) return null;
  const answered = t('meter-answered', { answered: summary.answered, total: summary.data_points });
  const ready = summary.errors + summary.warnings === 0;
  const verdict = ready
    ? 'meter-ready'
    : summary.errors > 0
      ? 'meter-not-ready'
      : 'meter-warnings-only';
  return (
    <div class={ready ? 'meter is-ready' : 'meter'}>
      <div class="tiles" role="group" aria-label={t('findings-filter')}>
        <Tile kind="error" count={summary.errors} text={t('meter-errors', { count: summary.errors })} />
        <Tile kind="warning" count={summary.warnings} text={t('meter-warnings', { count: summary.warnings })} />
        <Tile kind="note" count={summary.notes_owed} text={t('meter-notes', { count: summary.notes_owed })} />
      </div>
      <div class="answers">
        <meter min={0} max={summary.data_points} value={summary.answered} aria-label={answered} />
        <span>{answered}</span>
      </div>
      <p class="verdict-line">
        {t(verdict, { errors: summary.errors, warnings: summary.warnings, notes: summary.notes_owed })}
      </p>
    </div>
  );
}

/** A number, and a button that shows only what it counts. */
function Tile({ kind, count, text }: { kind: Filter; count: number; text: string }) {
  const chosen = filter.value === kind;
  return (
    <button
      type="button"
      class={`tile is-${count === 0 ? 'fine' : kind === 'note' ? 'info' : kind}`}
      aria-pressed={chosen}
      disabled={count === 0 && !chosen}
      onClick={() => (filter.value = chosen ? 'all' : kind)}
    >
      {count === 0 ? <Icon name="check" /> : kind === 'note' ? <Icon name="note" /> : <SeverityMark severity={kind} />}
      <span>{text}</span>
    </button>
  );
}
