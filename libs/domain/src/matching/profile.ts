import type { ItemFacts, PartyFacts, TransactionFacts } from '../questions';
import type { ItemFunction, ItemProfile } from './item';
import type { PartyProfile } from './party';
import type { TransactionProfile } from './transaction';

const FUNCTIONS: readonly ItemFunction[] = ['MONITOR', 'EXTRACT', 'COLLECT', 'ANALYSE'];

/** Where items go when the answers name no country: nowhere ("user-assigned" in ISO 3166-1). */
const UNKNOWN_COUNTRY = 'ZZ';

/** What matching compares of a notification, from its facts. Parties without a name and unnamed items are left out. Source: Art 2(22). */
export function transactionProfile(
  facts: TransactionFacts,
  of: { readonly authorityId: string; readonly notificationId: string },
): TransactionProfile {
  const named = facts.parties.filter((party) => party.name !== '');
  return {
    ...of,
    items: facts.items.filter((item) => item.name !== '').map(itemProfile),
    endUsers: named.filter((party) => party.role === 'END_USER').map(partyProfile),
    consignees: named.filter((party) => party.role === 'CONSIGNEE').map(partyProfile),
    destination: facts.destination ?? UNKNOWN_COUNTRY,
  };
}

/** A party of the notification as matching and screening see it; other names are split at semicolons, bars and lines. */
export function partyProfile(party: PartyFacts): PartyProfile {
  const aliases = (party.otherNames ?? '')
    .split(/[;|\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return {
    name: party.name,
    aliases,
    country: party.country,
    address: party.address,
    website: party.website,
    identifiers: party.registrationNumber
      ? [{ scheme: 'REGISTRATION', value: party.registrationNumber }]
      : [],
  };
}

/** An item of the notification as matching sees it; `family` is empty where none is answered. */
export function itemProfile(item: ItemFacts): ItemProfile {
  const { family, otherFamily } = item;
  return {
    name: item.name,
    family: family === 'OTHER' && otherFamily ? `OTHER: ${otherFamily.trim().toLowerCase()}` : (family ?? ''),
    functions: FUNCTIONS.filter((name) => item.functions.includes(name)),
    dataSources: item.dataSources.map((source) => source.text),
    parameters: item.parameters.map(({ key, value, unit }) => ({ name: key, value, unit })),
    maker: item.maker,
    model: item.model,
    description: item.description,
  };
}
