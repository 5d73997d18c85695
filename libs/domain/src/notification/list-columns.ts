import { transactionFacts, type Answers } from '../questions';

/** What lists show of a notification; copies of answers, written with each version. */
export interface ListColumns {
  readonly itemName: string | null;
  readonly itemFamily: string | null;
  readonly destination: string | null;
  readonly endUserName: string | null;
}

export function listColumns(answers: Answers): ListColumns {
  const { items, destination, parties } = transactionFacts(answers);
  const [item] = items;
  return {
    itemName: item?.name || null,
    itemFamily: item?.family ?? null,
    destination: destination ?? null,
    endUserName: parties.find(({ role }) => role === 'END_USER')?.name || null,
  };
}
