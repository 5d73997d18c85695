import type { DecisionOutcome } from './outcome';

/** A sentence of a letter: its version, and its English with variables in braces. Raise the version on any change. */
interface Clause {
  readonly version: number;
  readonly en: string;
}

export type ClauseName =
  | 'title'
  | 'opening'
  | 'notified-heading'
  | 'notified'
  | 'decision-heading'
  | `decision.${DecisionOutcome}`
  | `effect.${DecisionOutcome}`
  | 'reasons-heading'
  | 'remedy-heading'
  | 'remedy';

const REGULATION = 'Regulation (EU) 2021/821';

/** Clauses of decision letters, as data. What national law adds (remedies, fees) is not ours to word. */
export const CLAUSES: Readonly<Record<ClauseName, Clause>> = {
  title: { version: 1, en: 'Decision on your notification {reference}' },
  opening: {
    version: 1,
    en: `To {exporter}. You notified {authority} of an intended export of cyber-surveillance items under Article 5 of ${REGULATION}. The notification was received on {receivedOn} and has the reference {reference}.`,
  },
  'notified-heading': { version: 1, en: 'What you notified' },
  notified: {
    version: 1,
    en: 'Items: {items}. End-user: {endUser}. Destination: {destination}. This decision answers version {version} of your notification.',
  },
  'decision-heading': { version: 1, en: 'Decision' },
  'decision.AUTHORISATION_REQUIRED': {
    version: 1,
    en: `On the basis of {basis} of ${REGULATION}, the export that you notified is made subject to authorisation.`,
  },
  'decision.NO_AUTHORISATION_REQUIRED': {
    version: 1,
    en: `On the basis of {basis} of ${REGULATION}, the export that you notified is not made subject to authorisation.`,
  },
  'decision.NOT_CYBER_SURVEILLANCE': {
    version: 1,
    en: `The items that you notified are not cyber-surveillance items as defined in {basis} of ${REGULATION}. Article 5 does not apply to this export.`,
  },
  'decision.LISTED_ITEM': {
    version: 1,
    en: `The items that you notified are listed in Annex I of ${REGULATION}, entry {entry}. Their export needs an authorisation under {basis}; no decision under Article 5(2) is taken.`,
  },
  'decision.REDIRECTED': {
    version: 1,
    en: `Under {basis} of ${REGULATION}, another authority is competent for this export: {target}.`,
  },
  'effect.AUTHORISATION_REQUIRED': {
    version: 1,
    en: 'From the day on which you receive this letter, the export may not take place without an authorisation. You can apply for one to {authority}.',
  },
  'effect.NO_AUTHORISATION_REQUIRED': {
    version: 1,
    en: 'This applies to the transaction as described in your notification and to no other. If items, end-user, consignee, destination or end-use change, notify again before you export. Other provisions on exports are not affected.',
  },
  'effect.NOT_CYBER_SURVEILLANCE': {
    version: 1,
    en: 'Other provisions on exports are not affected, in particular Articles 4, 9 and 10.',
  },
  'effect.LISTED_ITEM': {
    version: 1,
    en: 'Do not export before you hold the authorisation. You can apply for one to {authority}.',
  },
  'effect.REDIRECTED': {
    version: 1,
    en: 'Please send your notification to that authority. {authority} takes no decision on it.',
  },
  'reasons-heading': { version: 1, en: 'Reasons' },
  'remedy-heading': { version: 1, en: 'If you do not agree' },
  remedy: {
    version: 1,
    en: 'Remedies against this decision follow from the national law that applies to {authority}. Write to the authority, with the reference {reference}, if you have questions.',
  },
};
