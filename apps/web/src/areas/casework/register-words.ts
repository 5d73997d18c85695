import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { PartyComparisonState, PartyRole } from '@article5/contracts/casework';
import { addRefusalTexts } from '../../i18n/refusals';

/** As what something appears in a case. */
export const PARTY_ROLE_WORDS = {
  END_USER: msg`End user`,
  CONSIGNEE: msg`Consignee`,
  DISTRIBUTOR: msg`Distributor`,
  RESELLER: msg`Reseller`,
  BROKER: msg`Broker or agent`,
  INSTALLER: msg`Installer or integrator`,
  FREIGHT_FORWARDER: msg`Freight forwarder`,
  PAYER: msg`Payer`,
  OTHER: msg`Another role`,
} as const satisfies Record<PartyRole, MessageDescriptor>;

export const ENTRY_ROLE_WORDS: Readonly<Record<string, MessageDescriptor>> = {
  ...PARTY_ROLE_WORDS,
  EXPORTER: msg`Exporter`,
  ITEM: msg`Item`,
};

export const COMPARISON_STATE_WORDS = {
  PROPOSED: msg`waits for a second officer`,
  IN_FORCE: msg`counts`,
  DECLINED: msg`declined`,
  TAKEN_BACK: msg`taken back`,
} as const satisfies Record<PartyComparisonState, MessageDescriptor>;

/** Why the matcher holds two parties for (not) the same, one sentence a code. */
export const PARTY_REASONS: Readonly<Record<string, MessageDescriptor>> = {
  'matching.name.same': msg`Same name: {a} and {b}`,
  'matching.name.same-letters': msg`Same letters, parted otherwise: {a} and {b}`,
  'matching.name.spelling': msg`The name is spelled otherwise: {a} and {b}`,
  'matching.name.words-differ': msg`Some words of the name differ: {a} and {b}`,
  'matching.name.initials': msg`One is the initials of the other: {a} and {b}`,
  'matching.name.nothing-shared': msg`The names share no word: {a} and {b}`,
  'matching.name.weak': msg`This name names nobody by itself: {a} and {b}`,
  'matching.country.same': msg`Same country`,
  'matching.country.differs': msg`Different countries: {a} and {b}`,
  'matching.address.same': msg`Same address`,
  'matching.address.overlaps': msg`The addresses overlap: {a} and {b}`,
  'matching.address.differs': msg`Different addresses: {a} and {b}`,
  'matching.website.same': msg`Same web site: {a}`,
  'matching.identifier.same': msg`Same number: {a}`,
  'matching.identifier.differs': msg`Different numbers: {a} and {b}`,
  'matching.relation.part-of': msg`One looks like a unit of the other`,
};

export const FUNCTION_WORDS: Readonly<Record<string, MessageDescriptor>> = {
  MONITOR: msg`Monitor`,
  EXTRACT: msg`Extract`,
  COLLECT: msg`Collect`,
  ANALYSE: msg`Analyse`,
};

addRefusalTexts({
  'register.not-found': 'This is not in the registers of your authority',
  'register.with-itself': 'This is the same entry',
  'register.reason-missing': 'Give a reason',
  'register.compared-already': 'A colleague has said something of these two already. Take that back first',
  'register.not-proposed': 'A colleague has answered this proposal meanwhile',
  'register.same-person': 'Somebody else confirms what you proposed',
  'register.not-in-force': 'This was declined or taken back meanwhile',
  'register.not-yours': 'Only whoever proposed this takes it back; decline it instead',
});
