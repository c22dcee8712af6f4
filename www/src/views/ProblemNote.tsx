import { t } from '../l10n';
import { problem } from '../state';

/** Why the last file or step failed, and what to do. */
export function ProblemNote() {
  const told = problem.value;
  if (!told) return null;
  return (
    <section class="problem" role="alert">
      <div>
        <h2>{told.file ? t('problem-heading', { file: told.file }) : t('problem-unnamed')}</h2>
        <p>{told.problem.message}</p>
        <p>{told.problem.advice}</p>
      </div>
      <button type="button" class="quiet" onClick={() => (problem.value = undefined)}>
        {t('problem-dismiss')}
      </button>
    </section>
  );
}
