import { useEffect, useState } from 'preact/hooks';
import { notices, type Licence, type Notices, type Release } from '../../engine/assets';
import { VERSION } from '../../engine/generated/version';
import { day, language, t } from '../../l10n';

/** Which version this is, what has changed, and whose software is in it. */
export function About() {
  const [told, setTold] = useState<Notices | undefined>(undefined);
  useEffect(() => {
    // Without them the rest of the page is still of use.
    notices().then(setTold, (reason: unknown) => console.error(reason));
  }, []);
  return (
    <>
      <p>
        <b>{t('help-version', { version: VERSION })}</b>
      </p>
      <p>{t('help-about-text')}</p>
      <h3>{t('help-changelog')}</h3>
      {language.value !== 'en' && <p class="small">{t('help-english')}</p>}
      {!told && <p class="small">{t('help-loading')}</p>}
      {told?.releases.map((release, at) => (
        <Changes key={release.version} release={release} open={at === 0} />
      ))}
      <h3 id="licences">{t('help-licences')}</h3>
      {!told && <p class="small">{t('help-loading')}</p>}
      {told && <p>{t('help-licences-text', { count: libraries(told.licences) })}</p>}
      {told && [...byName(told.licences)].map(([name, texts]) => <LicenceTexts key={name} name={name} texts={texts} />)}
    </>
  );
}

const libraries = (licences: readonly Licence[]): number =>
  new Set(licences.flatMap(({ used }) => used.map(({ name, version }) => `${name} ${version}`))).size;

/** The texts of each licence: the same one is worded in more ways than one. */
function byName(licences: readonly Licence[]): Map<string, readonly Licence[]> {
  const found = new Map<string, readonly Licence[]>();
  for (const one of licences) found.set(one.licence, [...(found.get(one.licence) ?? []), one]);
  return found;
}

function Changes({ release, open }: { release: Release; open: boolean }) {
  return (
    <details class="release" open={open} lang="en">
      <summary>
        {release.version}
        {release.date && <span class="soft"> · {day(release.date)}</span>}
      </summary>
      {release.about.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      {release.parts.map(({ heading, entries }) => (
        <section key={heading}>
          <h4>{heading}</h4>
          <ul>
            {entries.map((entry) => (
              <li key={entry}>{entry}</li>
            ))}
          </ul>
        </section>
      ))}
    </details>
  );
}

function LicenceTexts({ name, texts }: { name: string; texts: readonly Licence[] }) {
  return (
    <details class="licence" lang="en">
      <summary lang={language.value}>{t('help-licence-used', { licence: name, count: libraries(texts) })}</summary>
      {texts.map(({ text, used }) => (
        <section key={text}>
          <ul>
            {used.map(({ name, version, holders }) => (
              <li key={`${name} ${version}`}>
                <b>{[name, version].filter(Boolean).join(' ')}</b>
                {holders.length > 0 && `, ${holders.join('; ')}`}
              </li>
            ))}
          </ul>
          {text.split('\n\n').map((paragraph, at) => (
            <p key={at}>{paragraph}</p>
          ))}
        </section>
      ))}
    </details>
  );
}
