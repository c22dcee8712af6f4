import type { ComponentChildren } from 'preact';
import { t } from '../../l10n';

/** A section of the help page; its id is also that of its heading among the sentences. */
export function Section({ id, children }: { id: string; children: ComponentChildren }) {
  return (
    <section id={id} aria-labelledby={`${id}-heading`}>
      <h2 id={`${id}-heading`}>{t(id)}</h2>
      {children}
    </section>
  );
}
