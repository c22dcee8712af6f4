import { t } from '../l10n';

/** A sheet with a tick: the sign of the page, and its name for those who do not see it. */
export function Logo({ name }: { name?: boolean }) {
  return (
    <span class="logo">
      <svg viewBox="0 0 32 32" aria-hidden="true">
        <rect class="logo-paper" x="3" y="3" width="26" height="26" rx="6" />
        <path class="logo-lines" d="M3 12h26M12 12v17" />
        <path class="logo-tick" d="m15.500 20 3.500 3.800 6.500-8" />
      </svg>
      {name ? <span class="logo-name">{t('title')}</span> : <span class="visually-hidden">{t('title')}</span>}
    </span>
  );
}
