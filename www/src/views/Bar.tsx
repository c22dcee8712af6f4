import { t } from '../l10n';
import { screen } from '../state/app';
import { backToDesk, cameFromDesk } from '../state/desk';
import { close, compareWith, downloadCorrected, isClean, mayLeave, openFile, save, savedAs } from '../state/files';
import { periodName } from '../state/previous';
import { fileName, pane, report, snapshot, unsaved, show } from '../state/snapshot';
import { redo, undo } from '../state/steps';
import { finding } from '../state/find';
import { canSave } from '../files/choose';
import { visible } from '../visible';
import { Button } from './Button';
import { ChooseFile } from './ChooseFile';
import { DraftSwitch } from './DraftSwitch';
import { showHelp } from '../state/help';
import { keysShown } from './keys-shown';
import { MarkSwitch } from './MarkSwitch';
import { LanguageChoice } from './LanguageChoice';
import { Logo } from './Logo';
import { Menu } from './Menu';

/** Above everything: which file it is, and what can be done with it as a whole. */
export function Bar() {
  const now = snapshot.value;
  if (!now) return null;
  const count = now.edits.length;
  return (
    <header class="bar">
      <Logo />
      <div class="bar-title">
        <h1>{visible(fileName.value)}</h1>
        <p>
          <About />
        </p>
      </div>
      <div class="bar-actions">
        {cameFromDesk.value && <Button kind="quiet" icon="previous" label={t('desk-back')} onClick={backToDesk} />}
        <div class="bar-group">
          <Button bare kind="quiet" icon="undo" label={t('bar-undo')} keys="Ctrl+Z" disabled={!now.history.undo} onClick={undo} />
          <Button bare kind="quiet" icon="redo" label={t('bar-redo')} keys="Ctrl+Y" disabled={!now.history.redo} onClick={redo} />
          <Button bare kind="quiet" icon="search" label={t('bar-find')} keys="Ctrl+F" onClick={() => {
              show('sheet');
              finding.value = true;
            }} />
        </div>
        <div class="bar-group">
          <ChooseFile
            icon="previous"
            kind="quiet"
            label={t(now.others.length > 0 ? 'bar-previous-other' : 'bar-previous')}
            chosen={({ file }) => compareWith(file)}
          />
          <Button
            kind="quiet"
            icon="changes"
            label={t('bar-compare', { count })}
            pressed={pane.value === 'changes'}
            onClick={() => show(pane.value === 'changes' ? 'sheet' : 'changes')}
          />
          <Button kind="quiet" icon="report" label={t('bar-report')} onClick={() => (screen.value = 'report')} />
        </div>
        <div class="bar-group is-save">
          <Button
            kind="primary"
            icon="save"
            label={t(saveLabel(count))}
            short={t('bar-save-short')}
            keys="Ctrl+S"
            disabled={count === 0 && !isClean.value}
            onClick={save}
          />
          <LanguageChoice />
          <Menu icon="more" kind="quiet" label={t('bar-more')}>
            {canSave() && (
              <Button kind="quiet" icon="save" label={t('bar-download')} disabled={count === 0} onClick={downloadCorrected} />
            )}
            <ChooseFile icon="open" kind="quiet" place label={t('bar-other-file')} ask={mayLeave} chosen={openFile} />
            <Button kind="quiet" icon="keys" label={t('bar-keys')} keys="F1" onClick={() => (keysShown.value = true)} />
            <Button kind="quiet" icon="help" label={t('help-title')} onClick={showHelp} />
            <Button kind="quiet" icon="close" label={t('bar-close')} onClick={close} />
            <MarkSwitch />
            <DraftSwitch />
          </Menu>
        </div>
      </div>
    </header>
  );
}

function saveLabel(count: number): string {
  if (count === 0) return isClean.value ? 'bar-save-receipt' : 'bar-save-nothing';
  return savedAs.value && !unsaved.value ? 'bar-saved' : 'bar-save';
}

/** Whose figures of what time, with what compared, and what became of the changes. */
function About() {
  const { jurisdiction, period, previous } = report.value ?? {};
  const count = snapshot.value?.edits.length ?? 0;
  const parts = [
    jurisdiction && period ? t('bar-who', { jurisdiction, period: periodName(period) }) : t('bar-nobody'),
    ...(previous ? [t('bar-compared', { period: periodName(previous.period), file: previous.file })] : []),
    t('bar-changes', { count }),
  ];
  if (count > 0) parts.push(unsaved.value ? t('bar-unsaved') : savedAs.value ? t('bar-saved-as', { name: savedAs.value }) : t('bar-downloaded'));
  return <>{parts.join(' · ')}</>;
}
