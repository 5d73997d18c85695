import type { LanguageCode } from './languages';

/**
 * Chromium and Firefox carry no Irish and no Maltese data and fall back to American English, with the month before
 * the day. For these two languages the order comes from en-IE and en-MT, the names from here.
 */
export interface OwnNames {
  readonly months: readonly string[];
  readonly lastSeparator: string;
  readonly countries: Readonly<Record<string, string>>;
}

const own: Partial<Record<LanguageCode, OwnNames>> = {};

const irishMonths = [
  'Eanáir', 'Feabhra', 'Márta', 'Aibreán', 'Bealtaine', 'Meitheamh',
  'Iúil', 'Lúnasa', 'Meán Fómhair', 'Deireadh Fómhair', 'Samhain', 'Nollaig',
]; // prettier-ignore
const malteseMonths = [
  'Jannar', 'Frar', 'Marzu', 'April', 'Mejju', 'Ġunju',
  'Lulju', 'Awwissu', 'Settembru', 'Ottubru', 'Novembru', 'Diċembru',
]; // prettier-ignore

type CountryFile = { default: { countries: Record<string, string | string[]> } };

function firstNames(file: CountryFile): Record<string, string> {
  const names: Record<string, string> = {};
  for (const [code, name] of Object.entries(file.default.countries)) {
    names[code] = typeof name === 'string' ? name : (name[0] ?? code);
  }
  return names;
}

export async function loadNames(language: LanguageCode): Promise<void> {
  if (own[language]) return;
  if (language === 'ga') {
    const file = (await import('i18n-iso-countries/langs/ga.json')) as CountryFile;
    own.ga = { months: irishMonths, lastSeparator: ' agus ', countries: firstNames(file) };
  } else if (language === 'mt') {
    const file = (await import('i18n-iso-countries/langs/mt.json')) as CountryFile;
    own.mt = { months: malteseMonths, lastSeparator: ' u ', countries: firstNames(file) };
  }
}

export function ownNames(language: string): OwnNames | undefined {
  return own[language as LanguageCode];
}
