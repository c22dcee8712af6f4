import type { ComponentChildren } from 'preact';
import { t } from '../../l10n';
import { SeverityMark } from '../SeverityMark';

/** The marks, drawn as they are elsewhere, and what each means. */
export function Marks() {
  return (
    <dl class="help-marks">
      <Meaning text={t('help-mark-error')}>
        <SeverityMark severity="error" /> {t('severity-error')}
      </Meaning>
      <Meaning text={t('help-mark-warning')}>
        <SeverityMark severity="warning" /> {t('severity-warning')}
      </Meaning>
      <Meaning text={t('help-mark-info')}>
        <SeverityMark severity="info" /> {t('severity-info')}
      </Meaning>
      <Meaning text={t('help-mark-undecided')}>
        <SeverityMark severity="undecided" /> {t('help-undecided')}
      </Meaning>
      <Meaning text={t('help-mark-safe')}>
        <span class="pill is-safe">{t('correction-safe')}</span>
      </Meaning>
      <Meaning text={t('help-mark-confirm')}>
        <span class="pill">{t('correction-confirm')}</span>
      </Meaning>
      <Meaning text={t('help-mark-edited')}>
        <span class="help-edited">{t('help-edited')}</span>
      </Meaning>
    </dl>
  );
}

function Meaning({ children, text }: { children: ComponentChildren; text: string }) {
  return (
    <div>
      <dt>{children}</dt>
      <dd>{text}</dd>
    </div>
  );
}
