import { t } from '../../l10n';
import { cancel, cancelled, progress } from '../../state/desk';
import { Button } from '../Button';

/** How far the reading has come: count, rate, time left. */
export function Running() {
  const now = progress.value;
  if (!now) return null;
  const { done, known, listed, refused, began, comparing } = now;
  const seconds = (now.now - began) / 1000;
  const rate = seconds > 0.5 ? done / seconds : 0;
  const left = rate > 0 && listed ? Math.ceil((known - done) / rate) : undefined;
  return (
    <section class="desk-running" aria-label={t('desk-running')}>
      <progress value={listed && known > 0 ? done : undefined} max={Math.max(known, 1)} aria-label={t('desk-running')} />
      <p>
        <b>{comparing ? t('desk-comparing') : t(listed ? 'desk-done' : 'desk-so-far', { done, known })}</b>
        {rate > 0 && !comparing && <span> · {t('desk-rate', { rate: Math.round(rate) })}</span>}
        {left !== undefined && !comparing && <span> · {t('desk-left', { seconds: left })}</span>}
        {refused > 0 && <span class="is-wrong"> · {t('desk-refused', { count: refused })}</span>}
      </p>
      <Button label={t('desk-cancel')} disabled={comparing || cancelled.value} onClick={cancel} />
    </section>
  );
}
