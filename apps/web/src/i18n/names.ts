import type { OwnNames } from './own-names';

/**
 * Chromium and Firefox carry no Irish and no Maltese data and fall back to American English, with the month before
 * the day. For these two languages the order comes from en-IE and en-MT, the names from `own-names`.
 */
const loaded = new Map<string, OwnNames>();

export async function loadNames(language: string): Promise<void> {
  if ((language !== 'ga' && language !== 'mt') || loaded.has(language)) return;
  const { readNames } = await import('./own-names');
  loaded.set(language, await readNames(language));
}

export function ownNames(language: string): OwnNames | undefined {
  return loaded.get(language);
}
