import { t } from '../l10n';
import { problem } from '../state/app';
import { Button } from './Button';
import { SeverityMark } from './SeverityMark';

/** Codes of problems that keep a file from being opened; others keep a step from being made. */
const STEPS = [
  'formula',
  'formula-block',
  'table-header',
  'no-note',
  'form',
  'changed',
  'twice',
  'not-a-value',
  'no-such-cell',
  'no-such-sheet',
  'no-such-correction',
  'too-many-cells-at-once',
  'cannot-patch',
  'another-jurisdiction',
  'same-period',
  'draft',
  'crash',
  'cancelled',
  'slow',
  'engine',
];

/** Why the last file or step failed, and what to do. */
export function ProblemNote() {
  const told = problem.value;
  if (!told) return null;
  const step = STEPS.includes(told.problem.code);
  return (
    <section class="problem" role="alert">
      <SeverityMark severity="error" />
      <div>
        <h2>
          {step
            ? t('problem-step')
            : told.file
              ? t('problem-heading', { file: told.file })
              : t('problem-unnamed')}
        </h2>
        <p>{told.problem.message}</p>
        <p>{told.problem.advice}</p>
      </div>
      <Button bare kind="quiet" icon="close" label={t('problem-dismiss')} onClick={() => (problem.value = undefined)} />
    </section>
  );
}
