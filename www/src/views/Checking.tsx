import { t } from '../l10n';
import { engine } from '../state/engine';
import { checking } from '../state/files';
import { Button } from './Button';

/** While a file is read. It rarely lasts long enough to be seen; if it does, it can be ended. */
export function Checking() {
  return (
    <section class="checking" aria-busy="true">
      <div class="checking-sheet" aria-hidden="true">
        <span />
        <span />
        <span />
        <span />
      </div>
      <h1>{t('checking', { file: checking.value })}</h1>
      <progress aria-label={t('checking', { file: checking.value })} />
      <p class="small">{t('checking-large')}</p>
      <div class="checking-cancel">
        <Button label={t('checking-cancel')} onClick={() => engine.cancel()} />
      </div>
    </section>
  );
}
