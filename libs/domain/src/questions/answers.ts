import type { JsonValue } from './json';

/**
 * Key of one page's answer: the question id (`4.3`), with the item (`2.1.item-2`) or the warning sign
 * (`3.1.RF-ITEM-04`) where a question is asked several times. Safe in addresses and JSON pointers.
 */
export type AnswerKey = string;

/** One page's answer: always an object of named fields, also where there is only one field. */
export type AnswerValue = Readonly<Record<string, JsonValue>>;

/** All answers of a notification or draft by page. Readiness answers (`R1`-`R4`) may be carried over. */
export type Answers = Readonly<Record<AnswerKey, AnswerValue>>;

/** A file as an answer names it. */
export interface AttachmentAnswer {
  readonly id: string;
  readonly title: string;
  readonly kind: string;
}

/** What differs by Member State and touches the form. Rows of the authority's profile, never constants. */
export interface QuestionProfile {
  /** National law under Art 5(3): suspicion may be notified. Source: R-053. */
  readonly suspicionNotified: boolean;
  /** The exporter may go on until told otherwise (no national standstill). Absent: not allowed (unconfirmed). */
  readonly goingOnAllowed?: boolean;
}

/** What the rules must be told because they know no clock and no database. */
export interface QuestionContext {
  /** `YYYY-MM-DD`, today in the authority's zone. */
  readonly today: string;
  readonly profile: QuestionProfile;
  /** ISO 3166-1 alpha-2 codes of the Member States today. */
  readonly euMemberStates: readonly string[];
}
