/** The 24 official languages of the Union, each by its own name, in the order of the Union's style guide. */
const officialLanguages = {
  bg: 'български',
  es: 'español',
  cs: 'čeština',
  da: 'dansk',
  de: 'Deutsch',
  et: 'eesti',
  el: 'ελληνικά',
  en: 'English',
  fr: 'français',
  ga: 'Gaeilge',
  hr: 'hrvatski',
  it: 'italiano',
  lv: 'latviešu',
  lt: 'lietuvių',
  hu: 'magyar',
  mt: 'Malti',
  nl: 'Nederlands',
  pl: 'polski',
  pt: 'português',
  ro: 'română',
  sk: 'slovenčina',
  sl: 'slovenščina',
  fi: 'suomi',
  sv: 'svenska',
} as const;

export type OfficialLanguage = keyof typeof officialLanguages;
/** `xx` is the pseudo-language: longer by 40 % and in brackets, to find texts that were not made translatable. */
export type LanguageCode = OfficialLanguage | 'xx';

export const sourceLanguage = 'en';
export const pseudoLanguage = 'xx';

/** The codes of the official languages, in that order. */
export const officialLanguageCodes = Object.keys(officialLanguages) as readonly OfficialLanguage[];

/** Languages with a catalogue in this build; English is in the source itself. */
const catalogued = new Set(
  Object.keys(import.meta.glob('./locales/*.po')).map((file) =>
    file.slice('./locales/'.length, -'.po'.length),
  ),
);

export const offeredLanguages: readonly OfficialLanguage[] = officialLanguageCodes.filter(
  (code) => code === sourceLanguage || catalogued.has(code),
);

export function isLanguage(code: string): code is LanguageCode {
  return code === pseudoLanguage || offeredLanguages.some((offered) => offered === code);
}

/** One of the Union's languages, whether this build speaks it or not. */
export function isOfficial(code: string): boolean {
  return Object.hasOwn(officialLanguages, code);
}

export function nativeName(code: LanguageCode): string {
  return code === pseudoLanguage ? 'Pseudo-language' : officialLanguages[code];
}
