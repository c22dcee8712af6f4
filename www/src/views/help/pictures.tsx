// Pictures of the help page: what a person will see, made of the very parts, and what words would say
// less well. None of it can be used, so each is one picture to a screen reader.

import { t } from '../../l10n';
import { Icon } from '../Icon';
import { SeverityMark } from '../SeverityMark';

/** A finding, with the numbers of the steps that it is about. */
export function FindingPicture() {
  return (
    <div class="finding-picture" role="img" aria-label={t('help-picture-finding')}>
      <div class="finding is-error is-current">
        <header>
          <SeverityMark severity="error" />
          <span class="severity">{t('severity-error')}</span>
          <Step of={2} />
        </header>
        <Words lengths={[92, 64]} />
        <div class="figures">
          <span class="figure">
            <span class="figure-cell">Trafficking!D55</span>
            <Words lengths={[80]} />
            <span class="figure-value">20</span>
          </span>
        </div>
        <div class="offer">
          <span class="before-after">
            <del>20</del> <span class="arrow">→</span> <ins>2</ins> <Step of={3} />
          </span>
          <div class="offer-foot">
            <span class="pill">{t('correction-confirm')}</span>
            <span class="button is-quiet">{t('correction-reject')}</span>
            <span class="button">
              <Icon name="check" />
              {t('correction-accept')}
            </span>
          </div>
        </div>
        <span class="button is-quiet">
          <Icon name="note" />
          {t('note-write')} <Step of={5} />
        </span>
      </div>
    </div>
  );
}

const Step = ({ of }: { of: number }) => <span class="help-number">{of}</span>;

/** Lines in the place of words, each so long of a hundred. */
function Words({ lengths }: { lengths: readonly number[] }) {
  return (
    <svg class="words" viewBox={`0 0 100 ${lengths.length * 8}`} preserveAspectRatio="none" style={{ height: `${lengths.length * 0.9}rem` }}>
      {lengths.map((length, at) => (
        <path key={at} d={`M0 ${at * 8 + 4}h${length}`} />
      ))}
    </svg>
  );
}

/** The opened workbook, and the corrected one: one cell differs, and a sheet is added. */
export function FilePicture() {
  return (
    <svg class="file-picture" viewBox="0 0 440 150" role="img" aria-label={t('help-picture-file')}>
      <Book at={0} />
      <rect class="is-wrong" x="92" y="66" width="62" height="22" />
      <path class="way" d="M188 66h50m-11-10 12 10-12 10" />
      <Book at={250} />
      <rect class="is-corrected" x="342" y="66" width="62" height="22" />
      <path class="is-corner" d="M396 66h8v8z" />
      <rect class="is-record" x="352" y="122" width="52" height="20" rx="3" />
      <path class="is-tick" d="m371 132 5 5 9-10" />
    </svg>
  );
}

function Book({ at }: { at: number }) {
  return (
    <g transform={`translate(${at} 0)`}>
      <rect class="paper" x="10" y="4" width="150" height="118" rx="6" />
      <path class="band" d="M10 22V10a6 6 0 0 1 6-6h138a6 6 0 0 1 6 6v12z" />
      <path class="lines" d="M10 44h150M10 66h150M10 88h150M10 110h150M30 22v100M92 22v100" />
      <path class="text" d="M40 33h40M40 55h34M40 77h42M40 99h28M118 33h28M126 55h20M118 99h28" />
      <path class="tab" d="M14 122h42v17a3 3 0 0 1-3 3H17a3 3 0 0 1-3-3zM60 122h36v17a3 3 0 0 1-3 3H63a3 3 0 0 1-3-3z" />
    </g>
  );
}
