import { nameDictionary } from './dictionary';
import { foldText } from './fold';

/** Codes in use that are not of ISO 3166-1. */
const OTHER_CODES: Readonly<Record<string, string>> = { UK: 'GB', EL: 'GR' };

/**
 * ISO 3166-1 alpha-2 code of a country given by code or by a name that the dictionary knows (`DE`, `Germany`,
 * `Allemagne`); undefined for what is neither, so that an unknown text is never taken for evidence.
 */
export function countryOf(text: string): string | undefined {
  const plain = text.trim();
  if (/^[a-z]{2}$/i.test(plain)) return OTHER_CODES[plain.toUpperCase()] ?? plain.toUpperCase();
  const concept = nameDictionary().phrases.get(foldText(plain))?.concept ?? '';
  return concept.startsWith('country:') ? concept.slice('country:'.length) : undefined;
}
