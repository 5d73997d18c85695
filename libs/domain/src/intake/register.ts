import { blockingKeys, foldText, partyProfile } from '../matching';
import { transactionFacts, type Answers, type ItemFacts, type PartyFacts } from '../questions';

export const REGISTER_KINDS = ['ORGANISATION', 'PARTY', 'ITEM'] as const;
export type RegisterKind = (typeof REGISTER_KINDS)[number];

/** In which role a party stands in a notification: the end user of 4.2, and the roles of 4.5. */
export const PARTY_ROLES = [
  'END_USER',
  'CONSIGNEE',
  'DISTRIBUTOR',
  'RESELLER',
  'BROKER',
  'INSTALLER',
  'FREIGHT_FORWARDER',
  'PAYER',
  'OTHER',
] as const;
export type PartyRole = (typeof PARTY_ROLES)[number];

/** Something of a case that an authority keeps a register of. The same thing twice in a case has one key, two roles. */
export interface RegisterEntry {
  readonly kind: RegisterKind;
  /** What makes it one: the organisation's id; the folded name and the country; maker and model, or name and family. */
  readonly key: string;
  readonly name: string;
  readonly otherNames: readonly string[];
  /** Country of an organisation or party, family of an item. */
  readonly facet: string | null;
  /** The rest as it was written last: address and marks, or maker, model and parameters. */
  readonly details: Readonly<Record<string, unknown>>;
  /** EXPORTER, a party role, or ITEM. */
  readonly role: string;
  /** The words it is found by, folded to plain Latin letters. */
  readonly words: string;
  /** Of parties only: what brings those that may be the same together. */
  readonly blockingKeys: readonly string[];
}

/**
 * What of a notification goes to the registers: its exporter, each named party and each named item. Names are folded
 * as matching folds them, so that `Олена` and `Olena` of one country are one entry; what is written otherwise is
 * another entry, which officers may say to be the same. Source: ux 4.3 registers; design 6.
 */
export function registerEntries(of: {
  readonly organisationId: string;
  readonly exporterName: string;
  readonly answers: Answers;
}): readonly RegisterEntry[] {
  const { exporter, parties, items } = transactionFacts(of.answers);
  const all = [
    organisationEntry(of, exporter.country),
    ...parties.filter(({ name }) => foldText(name) !== '').map(partyEntry),
    ...items.filter(({ name }) => foldText(name) !== '').map(itemEntry),
  ];
  const once = new Map(all.map((entry) => [`${entry.kind} ${entry.key} ${entry.role}`, entry]));
  return [...once.values()];
}

function organisationEntry(
  { organisationId, exporterName }: { readonly organisationId: string; readonly exporterName: string },
  country: string | undefined,
): RegisterEntry {
  return {
    ...{ kind: 'ORGANISATION', key: organisationId, name: exporterName, otherNames: [], role: 'EXPORTER' },
    ...{ facet: country ?? null, details: {}, words: foldText(exporterName), blockingKeys: [] },
  };
}

function partyEntry(party: PartyFacts): RegisterEntry {
  const { name, country, role, address, website, registrationNumber } = party;
  const profile = partyProfile(party);
  const otherNames = [...(profile.aliases ?? [])];
  return {
    kind: 'PARTY',
    key: `${foldText(name)}|${country ?? ''}`,
    name,
    otherNames,
    facet: country ?? null,
    details: withoutEmpty({ address, website, registrationNumber }),
    role: (PARTY_ROLES as readonly string[]).includes(role) ? role : 'OTHER',
    words: wordsOf([name, ...otherNames, registrationNumber]),
    blockingKeys: blockingKeys(profile),
  };
}

function itemEntry(item: ItemFacts): RegisterEntry {
  const { name, maker, model, version, description, family, otherFamily, kinds, functions, parameters } =
    item;
  const [by, type] = [foldText(maker ?? ''), foldText(model ?? '')];
  return {
    kind: 'ITEM',
    key: by !== '' && type !== '' ? `${by}|${type}` : `${foldText(name)}|${family ?? ''}`,
    name,
    otherNames: [],
    facet: family ?? null,
    details: withoutEmpty({ maker, model, version, description, otherFamily, kinds, functions, parameters }),
    role: 'ITEM',
    words: wordsOf([name, maker, model]),
    blockingKeys: [],
  };
}

function wordsOf(texts: readonly (string | undefined)[]): string {
  return texts.flatMap((text) => (text === undefined ? [] : [foldText(text)])).join(' ');
}

function withoutEmpty(details: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(details).filter(([, value]) => value !== undefined && value !== ''),
  );
}
