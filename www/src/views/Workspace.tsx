import { Grid } from '../grid/Grid';
import { t } from '../l10n';
import {
  close,
  compareWith,
  downloadCorrected,
  fileName,
  openFile,
  redo,
  report,
  snapshot,
  undo,
  unsaved,
} from '../state';
import { ChooseFile } from './ChooseFile';
import { Findings } from './Findings';
import { SheetTabs } from './SheetTabs';

/** One file: its sheets, and what is wrong in them. */
export function Workspace() {
  const now = snapshot.value;
  if (!now || !report.value) return null;
  const { jurisdiction, period } = report.value;
  const mayLeave = () => !unsaved.value || confirm(t('leave'));
  return (
    <div class="workspace">
      <div class="bar">
        <div class="bar-title">
          <h1>{fileName.value}</h1>
          <p>
            {jurisdiction && period
              ? t('bar-who', { jurisdiction, start: period.start, end: period.end })
              : t('bar-nobody')}
            {' · '}
            {t('bar-changes', { count: now.edits.length })}
            {now.others.length > 0 && ` · ${t('bar-compared', { files: now.others.join(', ') })}`}
          </p>
        </div>
        <div class="bar-actions">
          <button type="button" class="quiet" disabled={!now.history.undo} onClick={() => void undo()}>
            {t('bar-undo')}
          </button>
          <button type="button" class="quiet" disabled={!now.history.redo} onClick={() => void redo()}>
            {t('bar-redo')}
          </button>
          <ChooseFile label={t('bar-compare')} chosen={(file) => compareWith(file)} />
          <ChooseFile label={t('bar-other-file')} ask={mayLeave} chosen={(file) => openFile(file)} />
          <button type="button" class="quiet" onClick={() => mayLeave() && close()}>
            {t('bar-close')}
          </button>
          <button
            type="button"
            class="primary"
            disabled={now.edits.length === 0}
            onClick={() => void downloadCorrected()}
          >
            {now.edits.length === 0 ? t('bar-download-same') : t('bar-download')}
          </button>
        </div>
      </div>
      <Findings />
      <section class="sheet">
        <Grid />
        <SheetTabs />
      </section>
    </div>
  );
}
