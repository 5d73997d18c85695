import type { DecisionOutcome } from './outcome';

/** Languages in which every clause exists. */
export const LETTER_LANGUAGES = ['en', 'fr', 'de'] as const;
export type LetterLanguage = (typeof LETTER_LANGUAGES)[number];

/** Names of the sentences that letters are made of; the outcome's own follow its name. */
export type ClauseName =
  | 'title'
  | 'language-notice'
  | 'opening'
  | 'notified-heading'
  | 'notified'
  | 'title.INFORMED'
  | 'opening.INFORMED'
  | 'informed-heading'
  | 'informed'
  | 'decision.INFORMED'
  | 'decision-heading'
  | 'replaces'
  | `decision.${DecisionOutcome}`
  | `effect.${DecisionOutcome}`
  | 'reasons-heading'
  | 'hearing-heading'
  | 'hearing.STATEMENT'
  | 'hearing.NOTHING'
  | 'hearing.SILENCE'
  | 'intention.title'
  | 'intention.opening'
  | 'intention-heading'
  | 'intention'
  | 'invitation-heading'
  | 'invitation'
  | 'remedy-heading'
  | 'remedy'
  | 'remedy.OBJECTION'
  | 'remedy.COURT';
