import { language, t } from '../l10n';
import { LANGUAGES } from '../language/languages';
import { chooseLanguage } from '../state/language';
import { Icon } from './Icon';

/** The languages, each by its name in itself. */
export function LanguageChoice() {
  return (
    <label class="language-choice" title={t('language')}>
      <Icon name="language" />
      <span class="visually-hidden">{t('language')}</span>
      <select value={language.value} onChange={(event) => void chooseLanguage(event.currentTarget.value)}>
        {LANGUAGES.map(({ code, name }) => (
          <option key={code} value={code} lang={code}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
