import type { Correction, Edit, Finding, Scalar } from '../engine/wire.gen';
import { t } from '../l10n';
import { accept, goTo, report } from '../state';

/** One finding: what is wrong, where, and what can be done. */
export function FindingCard({ finding }: { finding: Finding }) {
  const offers = (report.value?.corrections ?? []).filter(({ settles }) => settles.includes(finding.id));
  return (
    <article class={`finding is-${finding.severity}`} data-finding={finding.id}>
      <header>
        <SeverityMark severity={finding.severity} />
        <span class="severity">{t(`severity-${finding.severity}`)}</span>
        <span class="rule">{finding.rule}</span>
      </header>
      <p>{finding.message}</p>
      {finding.cells.length > 0 && (
        <ul class="cells">
          {finding.cells.map((cell) => (
            <li key={cell}>
              <button type="button" aria-label={t('finding-go', { cell })} onClick={() => void goTo(cell)}>
                {cell}
              </button>
            </li>
          ))}
        </ul>
      )}
      {finding.formula && (
        <details>
          <summary>{t('findings-formula')}</summary>
          <code>{finding.formula}</code>
        </details>
      )}
      {offers.map((correction) => (
        <Offer key={correction.id} correction={correction} />
      ))}
    </article>
  );
}

/** A correction: before and after, why, and a button. */
function Offer({ correction }: { correction: Correction }) {
  const first = correction.edits[0];
  return (
    <div class="offer">
      {correction.edits.map((edit) => (
        <Change key={edit.cell} edit={edit} />
      ))}
      <p>{correction.reason}</p>
      <div class="offer-foot">
        <span class={correction.applicability === 'safe' ? 'pill is-safe' : 'pill'}>
          {t(correction.applicability === 'safe' ? 'correction-safe' : 'correction-confirm')}
        </span>
        <button
          type="button"
          aria-label={t('correction-accept-label', { cell: first?.cell ?? '', new: shown(first?.new) })}
          onClick={() => void accept([correction.id])}
        >
          {t('correction-accept')}
        </button>
      </div>
    </div>
  );
}

function Change({ edit }: { edit: Edit }) {
  return (
    <p class="change">
      <span class="where">{edit.cell}</span>
      <del>{shown(edit.old)}</del>
      <span aria-hidden="true">→</span>
      <ins>{shown(edit.new)}</ins>
    </p>
  );
}

function shown(value: Scalar | undefined): string {
  if (value === null || value === undefined) return t('correction-nothing');
  return String(value);
}

/** A mark that differs in shape as well as in colour. */
export function SeverityMark({ severity }: { severity: string }) {
  return (
    <svg class="mark" viewBox="0 0 16 16" aria-hidden="true">
      {severity === 'error' ? (
        <path d="M5 1h6l4 4v6l-4 4H5l-4-4V5z" />
      ) : severity === 'warning' ? (
        <path d="M8 1.500 15.500 15H.5z" />
      ) : (
        <circle cx="8" cy="8" r="7" />
      )}
      <path class="mark-sign" d="M8 4.800v4.400M8 11.600v.4" />
    </svg>
  );
}
