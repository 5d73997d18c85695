import type { ItemFunction, PartyProfile, TransactionProfile } from '@article5/domain/matching';
import { transactionFacts, type Answers, type PartyFacts } from '@article5/domain/questions';

/** The country where items go when the exporter's answer names none that can be read: nowhere ("user-assigned"). */
const UNKNOWN_COUNTRY = 'ZZ';

/** What matching compares, from the answers of a version. Source: Art 2(22). */
export function profileOf(
  key: { authorityId: string; notificationId: string },
  answers: Answers,
): TransactionProfile {
  const facts = transactionFacts(answers);
  return {
    authorityId: key.authorityId,
    notificationId: key.notificationId,
    items: facts.items.map((item) => ({
      name: item.name,
      family: item.family ?? 'OTHER',
      functions: item.functions.filter(isFunction),
      dataSources: item.dataSources.map((source) => source.text),
      parameters: item.parameters.map(({ key: name, value, unit }) => ({ name, value, unit })),
      maker: item.maker,
      model: item.model,
      description: item.description,
    })),
    endUsers: facts.parties.filter((party) => party.role === 'END_USER').map(partyOf),
    consignees: facts.parties.filter((party) => party.role === 'CONSIGNEE').map(partyOf),
    destination: facts.destination ?? UNKNOWN_COUNTRY,
  };
}

/** A party of the answers as matching and screening compare it. */
export function partyOf(party: PartyFacts): PartyProfile {
  return {
    name: party.name,
    aliases: (party.otherNames ?? '').split(/[\n;|]/).flatMap((name) => (name.trim() ? [name.trim()] : [])),
    country: party.country,
    address: party.address,
    website: party.website,
    identifiers: party.registrationNumber
      ? [{ scheme: 'REGISTRATION', value: party.registrationNumber }]
      : [],
  };
}

function isFunction(name: string): name is ItemFunction {
  return name === 'MONITOR' || name === 'EXTRACT' || name === 'COLLECT' || name === 'ANALYSE';
}
