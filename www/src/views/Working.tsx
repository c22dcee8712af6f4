import { t } from '../l10n';
import { screen } from '../state/app';
import { engine, slow } from '../state/engine';
import { Button } from './Button';

/** While a step takes long: that it goes on, and a way to end it. Opening a file has a screen of its own. */
export function Working() {
  if (!slow.value || screen.value === 'checking') return null;
  return (
    <div class="working">
      <div class="working-card">
        <progress aria-label={t('working')} />
        <span>{t('working')}</span>
        <Button label={t('checking-cancel')} onClick={() => engine.cancel()} />
      </div>
    </div>
  );
}
