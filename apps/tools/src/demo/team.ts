import type { OfficerActor } from '@article5/domain/kernel';
import type { Transactions } from '@article5/persistence/kernel';
import { Absences, AddNote, Conflicts, HandOver } from '@article5/use-cases/casework';
import type { StoryClock } from './clock';

interface Colleagues {
  readonly officer: OfficerActor;
  readonly approver: OfficerActor;
}

/** The French case under assessment came back from the approver, with what to do next and a note that names the officer. */
export async function handBack(
  transactions: Transactions,
  clock: StoryClock,
  { officer, approver }: Colleagues,
  reference: string,
): Promise<void> {
  clock.pass(30);
  await new HandOver(transactions, clock).execute(approver, {
    ...{ reference, personId: officer.personId },
    done: 'I looked through the answers while you were away: parts 1 to 3 are clear.',
    waits: 'Nothing from the exporter at the moment.',
    next: 'Check the safeguards of part 5 and begin the assessment of the end-use.',
  });
  await new AddNote(transactions, clock).execute(approver, {
    ...{ reference, mentions: [officer.personId] },
    text: 'Is the end-user the one that we had last spring under another name?',
  });
}

/** Somebody who may not act on a case of an exporter they know. */
export async function declareConflict(
  transactions: Transactions,
  clock: StoryClock,
  actor: OfficerActor,
  reference: string,
): Promise<void> {
  const reason = 'I worked for this exporter until last year.';
  await new Conflicts(transactions, clock).declare(actor, { reference, reason });
}

const DAY_IN_MS = 86_400_000;

/** Who is away: in France next week, in Germany now. */
export async function seedAbsences(
  transactions: Transactions,
  clock: StoryClock,
  officers: ReadonlyMap<string, Colleagues>,
): Promise<void> {
  const day = (ahead: number) =>
    new Date(clock.now().getTime() + ahead * DAY_IN_MS).toISOString().slice(0, 10);
  const absences = new Absences(transactions, clock);
  for (const [authorityId, from, to] of [
    ['FR', 6, 17],
    ['DE', -2, 9],
  ] as const) {
    const people = officers.get(authorityId);
    if (!people) continue;
    const { officer, approver } = people;
    await absences.record(approver, {
      ...{ personId: approver.personId, standInId: officer.personId },
      ...{ from: day(from), to: day(to) },
    });
  }
}
