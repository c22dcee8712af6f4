import type { Correction as Offer, Edit } from '../engine/wire.gen';
import { t } from '../l10n';
import { valuesByCode } from '../state/snapshot';
import { accept, reject } from '../state/steps';
import { Button } from './Button';
import { replaced, shown } from '../state/answers';
import { visible } from '../visible';

/** A correction: before and after, why, and what may be done with it. */
export function Correction({ offer }: { offer: Offer }) {
  const first = offer.edits[0];
  const hint = { cell: first?.cell ?? '', new: shown(first?.new, first && kindOf(first)) };
  if (offer.rejected) {
    return (
      <div class="offer is-rejected">
        <p>
          <Changes edits={offer.edits} />
        </p>
        <span class="pill">{t('correction-rejected')}</span>
        <Button
          kind="quiet"
          label={t('correction-again')}
          hint={t('correction-again-label', hint)}
          onClick={() => reject(offer.id, false)}
        />
      </div>
    );
  }
  const safe = offer.applicability === 'safe';
  return (
    <div class={safe ? 'offer is-safe' : 'offer'}>
      <Changes edits={offer.edits} />
      <p class="reason">{offer.reason}</p>
      <div class="offer-foot">
        <span class={safe ? 'pill is-safe' : 'pill'}>{t(safe ? 'correction-safe' : 'correction-confirm')}</span>
        <Button
          kind="quiet"
          label={t('correction-reject')}
          hint={t('correction-reject-label', hint)}
          onClick={() => reject(offer.id, true)}
        />
        <Button
          kind={safe ? 'primary' : 'plain'}
          icon="check"
          label={t('correction-accept')}
          hint={t('correction-accept-label', hint)}
          onClick={() => accept([offer.id])}
        />
      </div>
    </div>
  );
}

/** What may be answered in the cell of a change. */
export const kindOf = ({ code }: Edit): string | undefined => (code ? valuesByCode.value.get(code)?.kind : undefined);

/** What would change, a line a cell. */
export function Changes({ edits, labels }: { edits: readonly Edit[]; labels?: boolean }) {
  return (
    <span class="edits">
      {edits.map((edit) => (
        <span key={edit.cell} class="edit">
          <span class="where">{visible(edit.cell)}</span>
          {labels && edit.code && <span class="what">{valuesByCode.value.get(edit.code)?.label}</span>}
          <span class="before-after">
            <del>{replaced(edit.old, edit.new, kindOf(edit))}</del>
            <span class="arrow" aria-hidden="true">
              →
            </span>
            <span class="visually-hidden"> {t('correction-becomes')} </span>
            <ins>{shown(edit.new, kindOf(edit))}</ins>
          </span>
        </span>
      ))}
    </span>
  );
}

