import { signal } from '@preact/signals';
import { t } from '../../l10n';
import { aside, between, busy, cancelled, downloadRegional, downloadSendBack, leaveDesk, openChosen, progress, refused, took, view } from '../../state/desk';
import { Button } from '../Button';
import { visible } from '../../visible';
import { ChooseMany } from './ChooseMany';
import { Charts } from './Charts';
import { Between, Coverage } from './Coverage';
import { Files } from './Files';
import { HeatMap } from './HeatMap';
import { Running } from './Running';

type Part = 'files' | 'heat' | 'between' | 'charts';
const PARTS: readonly Part[] = ['files', 'heat', 'between', 'charts'];
const part = signal<Part>('files');
/** So many names of documents that were left aside are told. */
const ASIDE = 50;

/** The secretariat's desk: all files at once. */
export function Desk() {
  const shown = view.value;
  return (
    <article class="desk">
      <header class="desk-head">
        <div>
          <h1>{t('desk-heading')}</h1>
          {shown && <Numbers />}
        </div>
        <div class="buttons">
          {shown && shown.files.length > 0 && (
            <>
              <Button
                kind="primary"
                icon="save"
                disabled={busy.value}
                label={t('desk-regional')}
                onClick={() => downloadRegional()}
              />
              <Button icon="report" disabled={busy.value} label={t('desk-send-back')} onClick={() => downloadSendBack()} />
            </>
          )}
          <ChooseMany label={t('desk-choose-other')} folder chosen={openChosen} />
          <Button kind="quiet" label={t('desk-close')} onClick={leaveDesk} />
        </div>
      </header>
      {progress.value && <Running />}
      {shown && shown.files.length + refused.value.length === 0 && !cancelled.value && <p>{t('desk-empty')}</p>}
      {shown && shown.files.length + refused.value.length > 0 && (
        <>
          <Coverage />
          <div class="desk-parts" role="group" aria-label={t('desk-parts')}>
            {PARTS.map((one) => (
              <Button
                key={one}
                kind="quiet"
                pressed={part.value === one}
                label={t(`desk-part-${one}`, { count: one === 'between' ? between.value.length : shown.files.length + refused.value.length })}
                onClick={() => (part.value = one)}
              />
            ))}
          </div>
          {part.value === 'files' && <Files />}
          {part.value === 'heat' && <HeatMap />}
          {part.value === 'between' && <Between />}
          {part.value === 'charts' && <Charts />}
        </>
      )}
    </article>
  );
}

/** How many files there are, and how they stand. */
function Numbers() {
  const files = view.value?.files ?? [];
  const faulty = files.filter((file) => file.errors > 0).length;
  const warned = files.filter((file) => file.errors === 0 && file.warnings > 0).length;
  const time = took.value;
  return (
    <p class="desk-numbers">
      {t('desk-numbers', { files: files.length, faulty, warned, clean: files.length - faulty - warned, refused: refused.value.length })}
      {time && <span class="soft"> {t('desk-took', { seconds: Number(time.seconds.toFixed(1)) })}</span>}
      {cancelled.value && <b class="is-warned"> {t('desk-cancelled')}</b>}
      {aside.value.length > 0 && (
        <span class="soft" title={visible(aside.value.slice(0, ASIDE).join('\n'))}>
          {' '}
          {t('desk-aside', { count: aside.value.length })}
        </span>
      )}
    </p>
  );
}
