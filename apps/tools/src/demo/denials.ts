import type { OfficerActor } from '@article5/domain/kernel';
import { transactionFacts } from '@article5/domain/questions';
import { scopeOf, type Transactions } from '@article5/persistence/kernel';
import { findCase, findSentVersion } from '@article5/persistence/notification';
import { AskAuthority } from '@article5/use-cases/consultation';
import { RecordDenial, ScreenAgainstDenial } from '@article5/use-cases/denial';
import type { StoryClock } from './clock';

type People = ReadonlyMap<string, { readonly officer: OfficerActor }>;

/**
 * Two fictional denials, each of a transaction that the other authority has open: France sees a hit on a case of its
 * own, and is asked by another State whether a case there is essentially identical to what France denied.
 */
export async function seedDenials(
  transactions: Transactions,
  clock: StoryClock,
  officers: People,
): Promise<void> {
  const french = officers.get('FR')?.officer;
  const others = [...officers.values()]
    .map(({ officer }) => officer)
    .filter(({ authorityId }) => authorityId !== 'FR');
  const [german] = others;
  if (!french || !german) return;
  clock.goTo(3);
  await denyOpenCase(transactions, clock, {
    denying: german,
    of: french,
    number: `${german.authorityId}-D-2026-031`,
  });
  for (const of of others) {
    const asked = await denyOpenCase(transactions, clock, { denying: french, of, number: 'FR-D-2026-014' });
    if (asked) return askFrance(transactions, clock, of, asked);
  }
}

async function askFrance(
  transactions: Transactions,
  clock: StoryClock,
  officer: OfficerActor,
  asked: { readonly reference: string; readonly denialId: string },
): Promise<void> {
  clock.goTo(2);
  await new AskAuthority(transactions, clock).execute(officer, {
    ...{ ...asked, kind: 'ART_16_5', consultedAuthorityId: 'FR' },
    request: 'The end user seems to be the one of your denial. Is the transaction essentially identical?',
  });
}

async function denyOpenCase(
  transactions: Transactions,
  clock: StoryClock,
  who: { readonly denying: OfficerActor; readonly of: OfficerActor; readonly number: string },
): Promise<{ reference: string; denialId: string } | undefined> {
  const open = await openCaseOf(transactions, who.of);
  const [item] = open?.facts.items ?? [];
  const endUser = open?.facts.parties.find(({ role }) => role === 'END_USER');
  if (!open || !item || !endUser) return undefined;
  const today = clock.now().toISOString().slice(0, 10);
  const { denial } = await new RecordDenial(transactions, clock).execute(who.denying, {
    ...{ number: who.number, denialType: 'EXPORT_NOT_TO_BE_AUTHORISED', legalBasis: 'Art 16(1)' },
    ...{ decidedOn: today, notifiedOn: today, itemName: item.model ?? item.name },
    itemDescription: item.description ?? item.name,
    ...(item.family === undefined ? {} : { itemFamily: item.family }),
    parameters: item.parameters.map(({ key: name, value, unit }) => ({ name, value, unit: unit ?? null })),
    endUse: 'Surveillance of chosen lines by a security body',
    grounds: ['ART_15_1_D'],
    reason: 'Risk of use in connection with internal repression',
    entities: [
      { role: 'END_USER', name: endUser.name, address: endUser.address ?? '', ...countryOf(endUser.country) },
    ],
  });
  const { denialId } = denial;
  const { authorityId } = who.denying;
  await new ScreenAgainstDenial(transactions, clock).execute({ kind: 'system', authorityId }, { denialId });
  return { reference: open.reference, denialId };
}

function countryOf(country: string | undefined) {
  return country === undefined ? {} : { country };
}

/** The newest case of an officer's authority that is still open for questions and about whose decision nothing is written. */
function openCaseOf(transactions: Transactions, officer: OfficerActor) {
  return transactions.run(scopeOf(officer), async (tx) => {
    const [newest] = await tx.query<{ reference: string }[]>(
      `select reference from notification n where authority_id = $1 and status in ('RECEIVED', 'UNDER_ASSESSMENT')
         and not exists (select 1 from decision_draft d
           where d.authority_id = n.authority_id and d.notification_id = n.notification_id)
         and not exists (select 1 from hearing h
           where h.authority_id = n.authority_id and h.notification_id = n.notification_id)
       order by received_at desc limit 1`,
      [officer.authorityId],
    );
    const found = newest && (await findCase(tx, officer.authorityId, newest.reference));
    const sent = found && (await findSentVersion(tx, found, found.version));
    return sent && { reference: found.reference, facts: transactionFacts(sent.answers) };
  });
}
