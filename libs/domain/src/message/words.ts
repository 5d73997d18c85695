import type { Counted, MailWords } from './mail-words';
import { GERMAN } from './words-de';
import { ENGLISH } from './words-en';
import { FRENCH } from './words-fr';

/** Languages that mails are written in; who reads another one gets English. */
export const MAIL_LANGUAGES = ['en', 'fr', 'de'] as const;
export type MailLanguage = (typeof MAIL_LANGUAGES)[number];

export const MAIL_WORDS: Readonly<Record<MailLanguage, MailWords>> = {
  en: ENGLISH,
  fr: FRENCH,
  de: GERMAN,
};

/** The language of a person's mails. */
export function mailLanguage(language: string): MailLanguage {
  return MAIL_LANGUAGES.find((known) => known === language) ?? 'en';
}

/** The text for a number in its language. */
export function counted(language: MailLanguage, texts: Counted, count: number): string {
  const text = new Intl.PluralRules(language).select(count) === 'one' ? texts.one : texts.other;
  return text.replace('{count}', String(count));
}
