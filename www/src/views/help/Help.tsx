// What a person wants to know who has no time: how it goes, what the marks mean, what becomes of the
// file and of the data, what to do when something goes wrong, and who made it.

import { useEffect, useRef } from 'preact/hooks';
import { VERSION } from '../../engine/generated/version';
import { t } from '../../l10n';
import { leaveHelp } from '../../state/help';
import { startTour } from '../../state/tour';
import { Button } from '../Button';
import { Icon } from '../Icon';
import { KeyList } from '../KeyList';
import { About } from './About';
import { Marks } from './Marks';
import { FilePicture, FindingPicture } from './pictures';
import { Section } from './Section';

const SECTIONS = [
  'help-start',
  'help-marks',
  'help-file',
  'help-many',
  'help-data',
  'help-wrong',
  'help-keys',
  'help-about',
] as const;

const FIRST = [
  'help-start-open',
  'help-start-read',
  'help-start-accept',
  'help-start-type',
  'help-start-note',
  'help-start-send',
] as const;

const FILE = ['help-file-changes', 'help-file-same', 'help-file-record', 'help-file-receipt'] as const;

/** How a person verifies that the page is the one that was published. */
const VERIFY = ['help-verify-key', 'help-verify-files', 'help-verify-run'] as const;

const WRONG = [
  ['help-wrong-open', 'help-wrong-open-do'],
  ['help-wrong-password', 'help-wrong-password-do'],
  ['help-wrong-signature', 'help-wrong-signature-do'],
  ['help-wrong-format', 'help-wrong-format-do'],
  ['help-wrong-stops', 'help-wrong-stops-do'],
] as const;

export function Help() {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <article class="help">
      <header class="help-head">
        <h1 ref={heading} tabIndex={-1}>
          {t('help-title')}
        </h1>
        <Button kind="primary" label={t('help-back')} onClick={leaveHelp} />
      </header>
      <nav class="help-contents" aria-label={t('help-contents')}>
        <ul>
          {SECTIONS.map((id) => (
            <li key={id}>
              <a href={`#${id}`}>{t(id)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <div class="help-text">
        <p class="help-lead">{t('help-lead')}</p>
        <Section id="help-start">
          <div class="help-beside">
            <ol>
              {FIRST.map((id) => (
                <li key={id}>{t(id)}</li>
              ))}
            </ol>
            <FindingPicture />
          </div>
          <Button icon="route" label={t('tour-offer')} onClick={startTour} />
        </Section>
        <Section id="help-marks">
          <Marks />
        </Section>
        <Section id="help-file">
          <FilePicture />
          <ul class="help-list">
            {FILE.map((id) => (
              <li key={id}>{t(id)}</li>
            ))}
          </ul>
        </Section>
        <Section id="help-many">
          <p>{t('help-many-desk')}</p>
          <p>{t('help-many-previous')}</p>
          <p>{t('help-many-merge')}</p>
        </Section>
        <Section id="help-data">
          <p class="promise">
            <Icon name="shield" />
            <span>{t('help-data-nothing')}</span>
          </p>
          <p>{t('help-data-draft')}</p>
          <p>{t('help-data-check')}</p>
          <p>{t('help-data-limits')}</p>
          <ol>
            {VERIFY.map((id) => (
              <li key={id}>{t(id, { version: VERSION })}</li>
            ))}
          </ol>
        </Section>
        <Section id="help-wrong">
          <dl class="help-cases">
            {WRONG.map(([what, todo]) => (
              <div key={what}>
                <dt>{t(what)}</dt>
                <dd>{t(todo)}</dd>
              </div>
            ))}
          </dl>
        </Section>
        <Section id="help-keys">
          <p>{t('help-keys-lead')}</p>
          <KeyList />
        </Section>
        <Section id="help-about">
          <About />
        </Section>
      </div>
    </article>
  );
}
