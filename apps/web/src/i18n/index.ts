import { i18n, type Messages } from '@lingui/core';
import { compileEnglish } from './compile';
import { loadNames } from './names';
import { pseudoLanguage, sourceLanguage, type LanguageCode } from './languages';

export type AreaName = 'public' | 'exporter' | 'casework' | 'reviewer' | 'union' | 'admin' | 'account';
type Catalogue = { messages: Messages };

const shared = import.meta.glob<Catalogue>(['./locales/*.po', '!./locales/en.po']);
const areas = import.meta.glob<Catalogue>(['../areas/*/locales/*.po', '!../areas/*/locales/en.po']);
const loaded = new Set<string>();

i18n.setMessagesCompiler(compileEnglish);
i18n.load(sourceLanguage, {});
i18n.load(pseudoLanguage, {});
i18n.activate(sourceLanguage);

async function loadOnce(language: LanguageCode, key: string, load: (() => Promise<Catalogue>) | undefined) {
  if (load === undefined || loaded.has(key)) return;
  i18n.load(language, (await load()).messages);
  loaded.add(key);
}

/** Makes `language` the one that is shown, with the messages all areas share. */
export async function activateLanguage(language: LanguageCode): Promise<void> {
  const key = `./locales/${language}.po`;
  await Promise.all([loadOnce(language, key, shared[key]), loadNames(language)]);
  document.documentElement.lang = language === pseudoLanguage ? 'en-x-pseudo' : language;
  if (i18n.locale === language) return;
  const isPseudo = language === pseudoLanguage;
  i18n.setMessagesCompiler(isPseudo ? (await import('./pseudo')).compilePseudo : compileEnglish);
  i18n.activate(language);
}

/** Fetches the messages of one area: called by the area's route before its first page. */
export async function loadArea(language: LanguageCode, area: AreaName): Promise<void> {
  const key = `../areas/${area}/locales/${language}.po`;
  await loadOnce(language, key, areas[key]);
  if (i18n.locale === language && areas[key]) i18n.activate(language);
}

export { i18n };
