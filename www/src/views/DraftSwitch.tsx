import { t, time as timeOf } from '../l10n';
import { canKeep, keep, keeping, keptAt, mayKeepFile } from '../state/drafts';

/** Whether the corrections are kept in this browser, and whether the file is, too. */
export function DraftSwitch() {
  if (!canKeep.value) return null;
  const on = keeping.value !== 'nothing';
  const time = keptAt.value && timeOf(keptAt.value);
  return (
    <div class="draft-switch">
      <label>
        <input
          type="checkbox"
          role="switch"
          checked={on}
          onChange={(event) => keep(event.currentTarget.checked ? 'edits' : 'nothing')}
        />
        <span>{t('draft-keep')}</span>
      </label>
      <p class="small">{on && time ? t('draft-kept', { time }) : t('draft-help')}</p>
      {!mayKeepFile && <p class="small">{t('draft-disk')}</p>}
      {on && mayKeepFile && (
        <label>
          <input
            type="checkbox"
            checked={keeping.value === 'file'}
            onChange={(event) => keep(event.currentTarget.checked ? 'file' : 'edits')}
          />
          <span>{t('draft-file')}</span>
        </label>
      )}
    </div>
  );
}
