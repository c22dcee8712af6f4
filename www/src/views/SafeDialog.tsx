import { useState } from 'preact/hooks';
import { t } from '../l10n';
import { safe } from '../state/findings';
import { accept } from '../state/steps';
import { Button } from './Button';
import { Changes } from './Correction';
import { Dialog } from './Dialog';

/** Every safe correction before it is made; each can be left out. */
export function SafeDialog({ close }: { close: () => void }) {
  const [without, setWithout] = useState<ReadonlySet<string>>(new Set());
  const chosen = safe.value.filter(({ id }) => !without.has(id));
  const choose = (id: string, wanted: boolean) => {
    const next = new Set(without);
    if (wanted) next.delete(id);
    else next.add(id);
    setWithout(next);
  };
  return (
    <Dialog wide heading={t('safe-heading', { count: safe.value.length })} close={close}>
      <p>{t('safe-help')}</p>
      <ul class="safe-list">
        {safe.value.map((offer) => (
          <li key={offer.id}>
            <label>
              <input
                type="checkbox"
                checked={!without.has(offer.id)}
                onChange={(event) => choose(offer.id, event.currentTarget.checked)}
              />
              <span>
                <Changes edits={offer.edits} labels />
                <span class="reason">{offer.reason}</span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      <div class="dialog-foot">
        <Button label={t('safe-cancel')} onClick={close} />
        <Button
          kind="primary"
          icon="check"
          label={t('safe-accept', { count: chosen.length })}
          disabled={chosen.length === 0}
          onClick={() => {
            close();
            return accept(chosen.map(({ id }) => id));
          }}
        />
      </div>
    </Dialog>
  );
}
