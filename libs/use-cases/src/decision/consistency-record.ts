import type { ConsistencyChoice, DecisionOutcome } from '@article5/domain/decision';
import { dateIn } from '@article5/domain/notification';
import type { TransactionFacts } from '@article5/domain/questions';
import type { ConsistencyRecordToKeep } from '@article5/persistence/decision';
import type { CaseRow } from '@article5/persistence/notification';
import type { Pseudonyms } from './pseudonyms';

/** Where a fact is not known; the place of ISO 3166 that is nobody's. */
const UNKNOWN_COUNTRY = 'ZZ';

/** The outcome that a decision made, as its record names it. */
export interface OutcomeMade {
  readonly decisionId: string;
  readonly outcome: DecisionOutcome;
  readonly reasonCodes: readonly string[];
  readonly consistency: ConsistencyChoice;
  readonly decidedAt: Date;
}

/**
 * What the outcome leaves for consistency: codes and keys, no name and no free text. Features are what the comparison
 * of a cluster may explain a divergence by. Source: design 4.8; R-052.
 */
export function toConsistencyRecord(
  found: CaseRow,
  facts: TransactionFacts,
  made: OutcomeMade,
  pseudonyms: Pseudonyms,
): ConsistencyRecordToKeep {
  const destination = facts.destination ?? UNKNOWN_COUNTRY;
  const endUser = facts.parties.find(({ role }) => role === 'END_USER');
  return {
    authorityId: found.authorityId,
    notificationId: found.notificationId,
    decisionId: made.decisionId,
    reference: found.reference,
    itemFamily: facts.items[0]?.family ?? 'OTHER',
    features: { ...featuresOf(facts), basis: found.basis },
    destination,
    endUserKey: pseudonyms.ofEndUser(endUser?.name ?? '', endUser?.country ?? destination),
    endUserKind: endUserKind(facts),
    exporterPseudonym: pseudonyms.ofExporter(found.organisationId),
    outcome: made.outcome,
    reasonCodes: made.reasonCodes,
    receivedOn: dateIn(found.timeZone, found.receivedAt.toISOString()),
    decidedOn: dateIn(found.timeZone, made.decidedAt.toISOString()),
    shared: made.consistency.shared,
    withheldReason: made.consistency.shared ? null : (made.consistency.withheldReason ?? null),
  };
}

/** Kind of the end-user in the words of question 4.3; PRIVATE and UNKNOWN besides. */
function endUserKind(facts: TransactionFacts): string {
  if (facts.publicAuthority === 'NO') return 'PRIVATE';
  return facts.authorityKinds[0] ?? 'UNKNOWN';
}

function featuresOf(facts: TransactionFacts): Readonly<Record<string, unknown>> {
  const each = <T>(read: (item: TransactionFacts['items'][number]) => readonly T[]) =>
    [...new Set(facts.items.flatMap(read))].sort();
  return {
    itemFamilies: each(({ family }) => (family === undefined ? [] : [family])),
    itemKinds: each(({ kinds }) => kinds),
    functions: each(({ functions }) => functions),
    covert: each(({ covert }) => (covert === undefined ? [] : [covert])),
    speciallyDesigned: each(({ speciallyDesigned }) => (speciallyDesigned ? [speciallyDesigned] : [])),
    commercialOnly: facts.items.every((item) => item.isCommercialOnly),
    uses: [...facts.uses].sort(),
    authorityKinds: [...facts.authorityKinds].sort(),
    warningSigns: facts.redFlags.flatMap(({ id, status }) => (status === 'PRESENT' ? [id] : [])).sort(),
    diversionRisk: facts.diversionRisk ?? null,
    endUseStatement: facts.hasEndUseStatement,
    safeguards: [...facts.safeguards.inPlace].sort(),
  };
}
