import { CATALOGUE, parseKey } from '@article5/domain/questions';

/** Where a column's value goes: a field of a page, or a party of a role. */
export type Target =
  | { readonly kind: 'FIELD'; readonly page: string; readonly field: string }
  | { readonly kind: 'PARTY'; readonly role: string; readonly field: string };

const FIELDS = {
  reference: '1.2/reference',
  item: '2.1/name',
  model: '2.1/model',
  version: '2.1/version',
  maker: '2.1/maker',
  description: '2.1/description',
  parameters: '2.1/parameters',
  family: '2.2/family',
  other_family: '2.2/other',
  forms: '2.3/forms',
  part_of_system: '2.3/partOfSystem',
  system: '2.3/system',
  functions: '2.4/functions',
  monitor: '2.4/monitor',
  extract: '2.4/extract',
  collect: '2.4/collect',
  analyse: '2.4/analyse',
  commercial_only: '2.4/commercialOnly',
  why_notify: '2.4/whyNotify',
  covert: '2.5/answer',
  covert_why: '2.5/explanation',
  designed_for_it: '2.6/answer',
  designed_why: '2.6/explanation',
  classification: '2.7/classification',
  annex_i_entry: '2.7/entry',
  classification_why: '2.7/explanation',
  data_sheet_on: '2.8/laterOn',
  item_signs: '3.1/signs',
  uses: '3.2/uses',
  rights: '3.2/rights',
  findings: '3.3/findings',
  aware_on: '3.4/awareOn',
  destination: '4.1/destination',
  transit: '4.1/transit',
  end_user: '4.2/name',
  end_user_other_names: '4.2/otherNames',
  end_user_country: '4.2/country',
  end_user_address: '4.2/address',
  end_user_registration: '4.2/registrationNumber',
  end_user_website: '4.2/website',
  public_authority: '4.3/answer',
  authority_kinds: '4.3/kinds',
  stated_use: '4.4/statedUse',
  own_words: '4.4/ownWords',
  others: '4.5/anyone',
  sources: '4.6/sources',
  checks: '4.6/notes',
  diversion_risk: '4.6/diversionRisk',
  diversion_why: '4.6/diversionWhy',
  people_signs: '4.7/signs',
  end_use_statement: '4.8/answer',
  end_use_statement_why: '4.8/reason',
  value: '4.9/value',
  currency: '4.9/currency',
  quantity: '4.9/quantity',
  unit: '4.9/unit',
  stage: '4.9/stage',
  timing: '4.9/timing',
  planned_on: '4.9/plannedOn',
  exported_on: '4.9/exportedOn',
  earlier: '4.10/answer',
  safeguards: '5.1/inPlace',
  safeguards_planned: '5.1/planned',
  safeguards_explained: '5.2/explanation',
  intention: '5.3/intention',
} as const satisfies Record<string, string>;

const PARTY_ROLES = [
  'consignee',
  'distributor',
  'reseller',
  'broker',
  'installer',
  'freight_forwarder',
  'payer',
];
const PARTY_FIELDS: Readonly<Record<string, string>> = {
  '': 'name',
  _other_names: 'otherNames',
  _country: 'country',
  _address: 'address',
  _registration: 'registrationNumber',
  _website: 'website',
};

/** Groups rows to one transaction with several items. */
export const TRANSACTION_COLUMN = 'transaction';

/**
 * What a column means: a name of the list, a party (`consignee_country`), a warning sign's id (its explanation), or
 * any field as `page/field` (`4.9/valueUpTo`). Undefined for a name that means nothing.
 */
export function targetOf(column: string): Target | undefined {
  const named: string | undefined = Object.hasOwn(FIELDS, column)
    ? FIELDS[column as keyof typeof FIELDS]
    : signTarget(column);
  const party = /^(.+?)(_other_names|_country|_address|_registration|_website)?$/.exec(column);
  if (named === undefined && party?.[1] !== undefined && PARTY_ROLES.includes(party[1])) {
    const field = PARTY_FIELDS[party[2] ?? ''] ?? 'name';
    return { kind: 'PARTY', role: party[1].toUpperCase(), field };
  }
  const [page = '', field = ''] = (named ?? column).split('/');
  return isField(page, field) ? { kind: 'FIELD', page, field } : undefined;
}

function signTarget(column: string): string | undefined {
  for (const { repeat } of CATALOGUE.followUps) {
    if (repeat?.per === 'SIGN' && repeat.signs.includes(column)) return `${repeat.of}.${column}/explanation`;
  }
  return undefined;
}

/** Is the page asked once per item? Then its key needs the item's number. */
export function isItemPage(page: string): boolean {
  return parseKey(page) === undefined && parseKey(`${page}.item-1`) !== undefined;
}

/** How the form wants a field's value. */
export function fieldType(page: string, field: string): string | undefined {
  const question = parseKey(isItemPage(page) ? `${page}.item-1` : page)?.question;
  return question?.fields.find(({ name }) => name === field)?.type;
}

function isField(page: string, field: string): boolean {
  return fieldType(page, field) !== undefined;
}

/** Every column with a name of its own, for the help text. */
export function columnNames(): readonly string[] {
  const parties = PARTY_ROLES.flatMap((role) => Object.keys(PARTY_FIELDS).map((ending) => role + ending));
  return [TRANSACTION_COLUMN, ...Object.keys(FIELDS), ...parties];
}
