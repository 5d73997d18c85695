/** ISO 3166 codes of the Member States in the Union's protocol order (by name in their own languages). */
export const memberStates: readonly string[] =
  'BE BG CZ DK DE EE IE GR ES FR HR IT CY LV LT LU HU MT NL AT PL PT RO SI SK FI SE'.split(' ');
