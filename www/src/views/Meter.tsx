import { t } from '../l10n';
import { report } from '../state';

/** How far the form is: answers, errors, warnings. */
export function Meter() {
  const summary = report.value?.summary;
  if (!summary) return null;
  const answered = t('meter-answered', { answered: summary.answered, total: summary.data_points });
  return (
    <div class="meter">
      <ul>
        <li class={summary.errors > 0 ? 'is-error' : 'is-fine'}>{t('meter-errors', { count: summary.errors })}</li>
        <li class={summary.warnings > 0 ? 'is-warning' : 'is-fine'}>
          {t('meter-warnings', { count: summary.warnings })}
        </li>
      </ul>
      <div class="meter-answers">
        <meter min={0} max={summary.data_points} value={summary.answered} aria-label={answered} />
        <span>{answered}</span>
      </div>
    </div>
  );
}
