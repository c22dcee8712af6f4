import { t } from '../l10n';
import { fileName } from '../state';

/** While a file is read. It rarely lasts long enough to be seen. */
export function Checking() {
  return (
    <section class="checking" aria-busy="true">
      <p>{t('checking', { file: fileName.value })}</p>
      <progress aria-label={t('checking', { file: fileName.value })} />
    </section>
  );
}
