import { number, t } from '../l10n';
import { report } from '../state/snapshot';
import { SeverityMark } from './SeverityMark';

/** What is not wrong, but is to be known: explained, open, to be checked by eye, to be compared. */
export function Asides() {
  const now = report.value;
  if (!now) return null;
  const open = now.undecided.filter((rule) => ['formula', 'check'].includes(rule.decided));
  const between = now.undecided.filter((rule) => rule.decided.endsWith('-periods'));
  const percent = (share: number) => number(share, { style: 'percent', maximumFractionDigits: 1 });
  return (
    <div class="asides">
      {now.settled.length > 0 && (
        <details>
          <summary>{t('findings-settled', { count: now.settled.length })}</summary>
          <ul>
            {now.settled.map((finding) => (
              <li key={finding.id}>
                <b>{finding.rule}</b> {finding.message}
              </li>
            ))}
          </ul>
        </details>
      )}
      {now.questions.length > 0 && (
        <details>
          <summary>{t('findings-questions', { count: now.questions.length })}</summary>
          <ul>
            {now.questions.map((question) => (
              <li key={question.rule}>{question.text}</li>
            ))}
          </ul>
        </details>
      )}
      {now.figures.length > 0 && (
        <details>
          <summary>{t('findings-figures')}</summary>
          <ul class="shares">
            {now.figures.map((figure) => (
              <li key={figure.label}>
                <span>{figure.label}</span>
                <span class="share">{percent(figure.share)}</span>
                <span class="share-bar" aria-hidden="true">
                  <span style={{ width: `${Math.min(100, 100 * figure.share)}%` }} />
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
      {now.left_undone.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {open.length > 0 && <Undecided text={t('findings-undecided', { count: open.length })} />}
      {between.length > 0 && <Undecided text={t('findings-undecided-periods', { count: between.length })} />}
    </div>
  );
}

function Undecided({ text }: { text: string }) {
  return (
    <p class="undecided">
      <SeverityMark severity="undecided" /> <span>{text}</span>
    </p>
  );
}
