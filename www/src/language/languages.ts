// The languages of the page, and which of them a browser asks for.

export interface Language {
  readonly code: string;
  /** Its name in itself. */
  readonly name: string;
  /** The pack that its texts are in. */
  readonly pack?: string;
  /** What browsers call the way it writes numbers and days. */
  readonly locale: string;
}

/** English first, then the others by their codes. Serbian in Cyrillic is written from its Latin text. */
export const LANGUAGES: readonly Language[] = [
  { code: 'en', name: 'English', locale: 'en-GB' },
  { code: 'sq', name: 'Shqip', pack: 'sq', locale: 'sq' },
  { code: 'bs', name: 'Bosanski', pack: 'bs', locale: 'bs' },
  { code: 'mk', name: 'Македонски', pack: 'mk', locale: 'mk' },
  { code: 'cnr', name: 'Crnogorski', pack: 'cnr', locale: 'sr-Latn-ME' },
  { code: 'sr-Latn', name: 'Srpski', pack: 'sr-Latn', locale: 'sr-Latn' },
  { code: 'sr-Cyrl', name: 'Српски', pack: 'sr-Latn', locale: 'sr-Cyrl' },
];

/** The language of a code; English for one that is none of ours. */
export const languageOf = (code: string): Language =>
  LANGUAGES.find((language) => language.code === code) ?? (LANGUAGES[0] as Language);

/** The first of a browser's languages that is near one of ours. */
export function nearest(wanted: readonly string[]): string {
  for (const tag of wanted) {
    const [language, ...rest] = tag.toLowerCase().split('-');
    if (language === 'sr' || language === 'sh') {
      if (rest.includes('me')) return 'cnr';
      return language === 'sh' || rest.includes('latn') ? 'sr-Latn' : 'sr-Cyrl';
    }
    // A reader of Croatian reads Bosnian more easily than English.
    if (language === 'hr') return 'bs';
    const own = LANGUAGES.find(({ code }) => code === language);
    if (own) return own.code;
  }
  return 'en';
}
