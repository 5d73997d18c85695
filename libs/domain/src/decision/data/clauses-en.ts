import type { ClauseName } from '../clause-name';

const REGULATION = 'Regulation (EU) 2021/821';

/** English texts of the clauses: the source that the other languages follow. */
export const ENGLISH: Readonly<Record<ClauseName, string>> = {
  title: 'Decision on your notification {reference}',
  'language-notice':
    'You asked for letters in {language}. There is no text library in that language yet, so this letter is in English.',
  opening: `To {exporter}. You notified {authority} of an intended export of cyber-surveillance items under Article 5 of ${REGULATION}. The notification was received on {receivedOn} and has the reference {reference}.`,
  'notified-heading': 'What you notified',
  notified:
    'Items: {items}. End-user: {endUser}. Destination: {destination}. This decision answers version {version} of your notification.',
  'title.INFORMED': 'Information under Article 5(1): {reference}',
  'opening.INFORMED': `To {exporter}. {authority} informs you under Article 5(1) of ${REGULATION} of the following. You have not notified the export that this letter is about. The case has the reference {reference}.`,
  'informed-heading': 'What this letter is about',
  informed: 'Items: {items}. End-user: {endUser}. Destination: {destination}.',
  'decision.INFORMED': `The items are or may be intended, in their entirety or in part, for use in connection with internal repression or the commission of serious violations of human rights and international humanitarian law. On the basis of {basis} of ${REGULATION}, their export as described above is subject to authorisation.`,
  'decision-heading': 'Decision',
  replaces: 'This decision replaces the decision of {replacedOn}, which no longer applies.',
  'decision.AUTHORISATION_REQUIRED': `On the basis of {basis} of ${REGULATION}, the export that you notified is made subject to authorisation.`,
  'decision.NO_AUTHORISATION_REQUIRED': `On the basis of {basis} of ${REGULATION}, the export that you notified is not made subject to authorisation.`,
  'decision.NOT_CYBER_SURVEILLANCE': `The items that you notified are not cyber-surveillance items as defined in {basis} of ${REGULATION}. Article 5 does not apply to this export.`,
  'decision.LISTED_ITEM': `The items that you notified are listed in Annex I of ${REGULATION}, entry {entry}. Their export needs an authorisation under {basis}; no decision under Article 5(2) is taken.`,
  'decision.REDIRECTED': `Under {basis} of ${REGULATION}, another authority is competent for this export: {target}.`,
  'effect.AUTHORISATION_REQUIRED':
    'From the day on which you receive this letter, the export may not take place without an authorisation. You can apply for one to {authority}.',
  'effect.NO_AUTHORISATION_REQUIRED':
    'This applies to the transaction as described in your notification and to no other. If items, end-user, consignee, destination or end-use change, notify again before you export. Other provisions on exports are not affected.',
  'effect.NOT_CYBER_SURVEILLANCE':
    'Other provisions on exports are not affected, in particular Articles 4, 9 and 10.',
  'effect.LISTED_ITEM':
    'Do not export before you hold the authorisation. You can apply for one to {authority}.',
  'effect.REDIRECTED':
    'Please send your notification to that authority. {authority} takes no decision on it.',
  'reasons-heading': 'Reasons',
  'hearing-heading': 'How you were heard',
  'hearing.STATEMENT':
    'On {heardOn} you were told which decision was intended, and why. What you stated on {answeredOn} was taken into account.',
  'hearing.NOTHING':
    'On {heardOn} you were told which decision was intended, and why. On {answeredOn} you answered that you had nothing to say.',
  'hearing.SILENCE':
    'On {heardOn} you were told which decision was intended, and why, and could answer until {heardUntil}. Nothing was received; the decision rests on what the authority has.',
  'intention.title': 'You can be heard before a decision on your notification {reference}',
  'intention.opening': `To {exporter}. You notified {authority} of an intended export of cyber-surveillance items under Article 5 of ${REGULATION}. The notification was received on {receivedOn} and has the reference {reference}. Nothing is decided yet.`,
  'intention-heading': 'What the authority intends to decide',
  intention: `On the basis of {basis} of ${REGULATION}, {authority} intends to make the export that you notified subject to authorisation: it could then not take place without one.`,
  'invitation-heading': 'What you can do',
  invitation:
    'You can state your view until {heardUntil}, with documents if you wish, or say that you have nothing to say. {authority} takes into account what you state before it decides. If nothing is received by then, it can decide on what it has. Basis: {hearingBasis}.',
  'remedy-heading': 'If you do not agree',
  remedy:
    'Remedies against this decision follow from the national law that applies to {authority}. Write to the authority, with the reference {reference}, if you have questions.',
  'remedy.OBJECTION':
    'You can object to this decision. Send your objection in writing to {body} within {period} of the day on which you receive this letter, and name the reference {reference}.',
  'remedy.COURT':
    'You can bring an action against this decision. Court: {body}. Time limit: {period} from the day on which you receive this letter. Name the reference {reference}.',
};
