import { t } from '../l10n';
import { marking } from '../state/files';

/** Whether the cells that were changed are to be seen as such in the saved workbook. */
export function MarkSwitch() {
  return (
    <div class="draft-switch">
      <label>
        <input
          type="checkbox"
          role="switch"
          checked={marking.value}
          onChange={(event) => (marking.value = event.currentTarget.checked)}
        />
        <span>{t('mark-cells')}</span>
      </label>
      <p class="small">{t('mark-help')}</p>
    </div>
  );
}
