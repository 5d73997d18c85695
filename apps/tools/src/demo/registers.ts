import type { OfficerActor } from '@article5/domain/kernel';
import type { Transactions } from '@article5/persistence/kernel';
import { PartyRegister, ReadRegisters } from '@article5/use-cases/casework';
import type { StoryClock } from './clock';

/**
 * The French register of parties as officers left it: one end user written in two ways, merged by two officers, and
 * another pair of which a merge waits for the second.
 */
export async function seedRegisters(
  transactions: Transactions,
  clock: StoryClock,
  people: { readonly officer: OfficerActor; readonly approver: OfficerActor },
): Promise<void> {
  const { officer, approver } = people;
  const registers = new ReadRegisters(transactions, clock);
  const parties = new PartyRegister(transactions, clock);
  const pairOf = async (q: string) => {
    const { items } = await registers.list(officer, 'parties', { q, limit: 2 });
    const [one, other] = items;
    if (!one || !other) throw new Error(`the demo has no two parties called ${q}`);
    return { entryId: one.entryId, otherId: other.entryId };
  };
  const merged = await parties.compare(officer, {
    ...(await pairOf('Telefonía Modelo')),
    verdict: 'SAME',
    reason: 'Same address in both notifications; one was written with its legal form.',
  });
  const said = merged.likenesses
    .flatMap(({ said: words }) => words)
    .find(({ state }) => state === 'PROPOSED');
  if (said) {
    const { comparisonId } = said;
    await parties.settle(approver, { entryId: merged.entryId, comparisonId, confirm: true, reason: '' });
  }
  await parties.compare(officer, {
    ...(await pairOf('Sampleville')),
    verdict: 'SAME',
    reason: 'The same police force: its name in the other order of words.',
  });
}
