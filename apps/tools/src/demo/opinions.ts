import type { OpinionBody } from '@article5/contracts/consultation';
import type { OfficerActor } from '@article5/domain/kernel';
import { scopeOf, type Transactions } from '@article5/persistence/kernel';
import { ActOnRound, AskNationally, GiveOpinion } from '@article5/use-cases/consultation';
import type { StoryClock } from './clock';
import type { BodyKey, Guests } from './guests';

const NO_OBJECTION: OpinionBody = {
  position: 'NO_OBJECTION',
  reasons: [
    { criterion: 'SANCTIONS', stance: 'NO_CONCERN', note: 'Nobody in the file is listed.' },
    { criterion: 'END_USE', stance: 'NO_CONCERN', note: 'The unit investigates ordinary crime.' },
  ],
  text: 'The ministry knows of nothing that speaks against this export.',
};
const OBJECTION: OpinionBody = {
  position: 'OBJECTION',
  reasons: [
    { criterion: 'ITEM', stance: 'NO_CONCERN', note: 'It is cyber-surveillance, without doubt.' },
    { criterion: 'END_USE', stance: 'CONCERN', note: 'The unit has been used against journalists.' },
  ],
  text: 'The service objects: there are credible reports of misuse by this end user.',
};
const CONDITIONS: OpinionBody = {
  position: 'CONDITIONS',
  reasons: [
    { criterion: 'END_USE', stance: 'CONDITION', note: 'Delivery only against proof of installation.' },
  ],
  text: 'Customs can accept it when delivery is proved.',
};

/** Two rounds of France: one that is over, with its differences settled, and one that waits for an opinion. */
export async function seedOpinions(
  transactions: Transactions,
  clock: StoryClock,
  of: { readonly officer: OfficerActor; readonly guests: Guests },
): Promise<void> {
  const { officer, guests } = of;
  const ask = new AskNationally(transactions, clock);
  const give = new GiveOpinion(transactions, clock);

  const round = async (reference: string, keys: readonly BodyKey[], request: string) => {
    const preview = await ask.preview(officer, { reference });
    const bodyIds = keys.flatMap((key) => guests.get(key)?.reviewingBodyId ?? []);
    const answerKeys = preview.answers.filter((one) => one.isSentByDefault).map(({ key }) => key);
    const { consultationId } = await ask.execute(officer, {
      ...{ reference, bodyIds, request, answerKeys, attachmentIds: [], dueOn: preview.dueOn ?? '' },
    });
    return { reference, consultationId };
  };
  const say = (key: BodyKey, consultationId: string, opinion: OpinionBody) => {
    const guest = guests.get(key);
    if (!guest) throw new Error(`the demo has no guest of ${key}`);
    return give.asGuest(guest, { consultationId, ...opinion });
  };

  const waiting = await newestOf(transactions, officer, 'AWAITING_EXPORTER');
  if (waiting !== undefined) {
    clock.goTo(11);
    const request = 'Is there a concern about this end user, and would conditions meet it?';
    const settled = await round(waiting, ['ministry', 'service', 'customs'], request);
    clock.goTo(9);
    await say('service', settled.consultationId, OBJECTION);
    clock.pass(3);
    await say('ministry', settled.consultationId, NO_OBJECTION);
    clock.goTo(7);
    await say('customs', settled.consultationId, CONDITIONS);
    clock.goTo(6);
    await new ActOnRound(transactions, clock).settle(officer, {
      ...settled,
      settlement:
        'The reports of the service are recent and specific; they weigh more than the general view of the ministry. ' +
        'The condition of customs would not meet the concern.',
    });
  }
  const received = await newestOf(transactions, officer, 'RECEIVED');
  if (received === undefined) return;
  clock.goTo(1);
  const open = await round(
    received,
    ['ministry', 'service'],
    'Do you know of a concern about this end user?',
  );
  clock.pass(5);
  await say('ministry', open.consultationId, NO_OBJECTION);
}

/** The newest case of a status; of received ones not the very newest, which others of the story use. */
function newestOf(transactions: Transactions, officer: OfficerActor, status: string) {
  return transactions.run(scopeOf(officer), async (tx) => {
    const rows = await tx.query<{ reference: string }[]>(
      `select reference from notification where authority_id = $1 and status = $2 order by received_at desc`,
      [officer.authorityId, status],
    );
    return (rows[2] ?? rows.at(-1))?.reference;
  });
}
