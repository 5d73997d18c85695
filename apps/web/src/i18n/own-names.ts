/** Names of a language that browsers do not know. */
export interface OwnNames {
  readonly months: readonly string[];
  /** Between day and month in a full date. */
  readonly monthLink: string;
  readonly lastSeparator: string;
  readonly countries: Readonly<Record<string, string>>;
}

/* Loaded for Irish and Maltese only. */

const irishMonths = [
  'Eanáir', 'Feabhra', 'Márta', 'Aibreán', 'Bealtaine', 'Meitheamh',
  'Iúil', 'Lúnasa', 'Meán Fómhair', 'Deireadh Fómhair', 'Samhain', 'Nollaig',
]; // prettier-ignore
const malteseMonths = [
  'Jannar', 'Frar', 'Marzu', 'April', 'Mejju', 'Ġunju',
  'Lulju', 'Awwissu', 'Settembru', 'Ottubru', 'Novembru', 'Diċembru',
]; // prettier-ignore

interface CountryFile {
  readonly default: { readonly countries: Readonly<Record<string, string | readonly string[]>> };
}

function firstNames(file: CountryFile): Record<string, string> {
  const names: Record<string, string> = {};
  for (const [code, name] of Object.entries(file.default.countries)) {
    names[code] = typeof name === 'string' ? name : (name[0] ?? code);
  }
  return names;
}

export async function readNames(language: 'ga' | 'mt'): Promise<OwnNames> {
  if (language === 'ga') {
    const file = (await import('i18n-iso-countries/langs/ga.json')) as CountryFile;
    return { months: irishMonths, monthLink: '', lastSeparator: ' agus ', countries: firstNames(file) };
  }
  const file = (await import('i18n-iso-countries/langs/mt.json')) as CountryFile;
  return { months: malteseMonths, monthLink: "ta' ", lastSeparator: ' u ', countries: firstNames(file) };
}
