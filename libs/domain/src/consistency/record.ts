import type { DecisionOutcome } from '../decision';
import { accepted, refused, type AuthorityCode, type Outcome } from '../kernel';

/** What kind of body the end-user is, in the words of question 4.3; PRIVATE and UNKNOWN besides. */
export type EndUserKind = string;

/** A feature of a decided transaction: codes, numbers or texts that carry no name. */
export type FeatureValue = string | number | boolean | readonly string[] | null;

/**
 * What every final outcome leaves, so that a divergence can be seen. The exporter is a pseudonym that is the same in all
 * records of one exporter; the end-user a key that is the same for one end-user. Days are in the authority's zone.
 * Our design (design.md 4.8). Source of use: R-052; who may read: R-048.
 */
export interface ConsistencyRecord {
  readonly authorityId: AuthorityCode;
  readonly memberState: string;
  readonly notificationId: string;
  readonly reference: string;
  readonly itemFamily: string;
  readonly features: Readonly<Record<string, FeatureValue>>;
  readonly destination: string;
  readonly endUserKey: string;
  readonly endUserKind: EndUserKind;
  readonly exporterPseudonym: string;
  readonly outcome: DecisionOutcome;
  readonly reasonCodes: readonly string[];
  readonly receivedOn: string;
  readonly decidedOn: string;
}

/** Whether the record goes to Union staff and peers; withheld only with a reason, of which Union figures count. */
export type RecordSharing =
  { readonly shared: true } | { readonly shared: false; readonly withheldReason: string };

/**
 * Decides about the sharing of a record: the authority's default unless the officer says otherwise. Refuses
 * `consistency.withheld-without-reason`. Source: design.md 4.8.
 */
export function shareRecord(
  sharedByDefault: boolean,
  choice?: { readonly shared: boolean; readonly reason?: string | undefined },
): Outcome<RecordSharing> {
  if (choice?.shared ?? sharedByDefault) return accepted({ shared: true });
  if (choice === undefined) return accepted({ shared: false, withheldReason: 'PROFILE_DEFAULT' });
  const reason = choice.reason?.trim() ?? '';
  if (reason === '') return refused({ code: 'consistency.withheld-without-reason', field: '/reason' });
  return accepted({ shared: false, withheldReason: reason });
}
