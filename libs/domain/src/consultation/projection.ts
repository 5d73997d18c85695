import type { TransactionProfile } from '../matching';

/** A party of the transaction as the consulted authority sees it. */
export interface SharedParty {
  readonly role: 'END_USER' | 'CONSIGNEE';
  readonly name: string;
  readonly aliases: readonly string[];
  readonly country: string | null;
  readonly address: string | null;
}

/** An item of the transaction as the consulted authority sees it. */
export interface SharedItem {
  readonly name: string;
  readonly family: string;
  readonly functions: readonly string[];
  readonly parameters: readonly {
    readonly name: string;
    readonly value: string;
    readonly unit: string | null;
  }[];
  readonly model: string | null;
}

/**
 * What the consulted authority sees of the transaction: what Art 2(22) compares, and nothing else. No exporter (nor
 * maker, who often is the exporter), no price, no free text (descriptions, end use) and no documents; words only where the asking officer wrote them for the
 * purpose. Frozen when the question is put: both look at the same. Source: Art 16(5); R-048.
 */
export interface SharedTransaction {
  readonly items: readonly SharedItem[];
  readonly parties: readonly SharedParty[];
  readonly destination: string | null;
}

export function sharedTransaction(profile: TransactionProfile): SharedTransaction {
  return {
    items: profile.items.map(({ name, family, functions, parameters = [], model }) => ({
      name,
      family,
      functions,
      parameters: parameters.map((one) => ({ name: one.name, value: one.value, unit: one.unit ?? null })),
      model: model ?? null,
    })),
    parties: [
      ...profile.endUsers.map((party) => partyOf('END_USER', party)),
      ...profile.consignees.map((party) => partyOf('CONSIGNEE', party)),
    ],
    destination: profile.destination === '' ? null : profile.destination,
  };
}

function partyOf(
  role: SharedParty['role'],
  { name, aliases, country, address }: TransactionProfile['endUsers'][number],
): SharedParty {
  return { role, name, aliases: aliases ?? [], country: country ?? null, address: address ?? null };
}

/** What was shared, as matching compares it with the consulted authority's own denial. Source: Art 2(22); R-024. */
export function sharedProfile(
  { items, parties, destination }: SharedTransaction,
  of: { readonly authorityId: string; readonly notificationId: string },
): TransactionProfile {
  const FUNCTIONS = ['MONITOR', 'EXTRACT', 'COLLECT', 'ANALYSE'] as const;
  const partiesIn = (role: SharedParty['role']) =>
    parties
      .filter((party) => party.role === role)
      .map(({ name, aliases, country, address }) => ({
        ...{ name, aliases, country: country ?? undefined, address: address ?? undefined },
      }));
  return {
    ...of,
    items: items.map(({ functions, parameters, model, ...item }) => ({
      ...item,
      functions: FUNCTIONS.filter((one) => functions.includes(one)),
      parameters: parameters.map(({ unit, ...one }) => ({ ...one, unit: unit ?? undefined })),
      model: model ?? undefined,
    })),
    endUsers: partiesIn('END_USER'),
    consignees: partiesIn('CONSIGNEE'),
    destination: destination ?? '',
  };
}
