// The languages of the page, and which of them a browser asks for.

export interface Language {
  readonly code: string;
  /** Its name in itself. */
  readonly name: string;
  /** The pack that its texts are in. */
  readonly pack?: string;
  /** What browsers call its rules for plurals. */
  readonly locale: string;
  /** The marks in its numbers, and how it writes a day. Not every browser knows these for all of them. */
  readonly decimal: string;
  readonly thousands: string;
  readonly day: string;
}

const DOTTED = { decimal: ',', thousands: '.', day: 'd. m. y.' };

/** English first, then the others by their codes. Serbian in Cyrillic is written from its Latin text. */
export const LANGUAGES: readonly Language[] = [
  { code: 'en', name: 'English', locale: 'en-GB', decimal: '.', thousands: ',', day: 'y-MM-DD' },
  { code: 'sq', name: 'Shqip', pack: 'sq', locale: 'sq', decimal: ',', thousands: '\u00a0', day: 'd.m.y' },
  { code: 'bs', name: 'Bosanski', pack: 'bs', locale: 'bs', ...DOTTED },
  { code: 'mk', name: 'Македонски', pack: 'mk', locale: 'mk', decimal: ',', thousands: '.', day: 'd.m.y' },
  { code: 'cnr', name: 'Crnogorski', pack: 'cnr', locale: 'sr-Latn-ME', ...DOTTED },
  { code: 'sr-Latn', name: 'Srpski', pack: 'sr-Latn', locale: 'sr-Latn', ...DOTTED },
  { code: 'sr-Cyrl', name: 'Српски', pack: 'sr-Latn', locale: 'sr-Cyrl', ...DOTTED },
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
