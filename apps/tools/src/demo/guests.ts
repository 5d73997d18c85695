import type { ReviewerActor } from '@article5/domain/kernel';
import type { ReviewingBodyKind } from '@article5/domain/consultation';
import { insertReviewingBody } from '@article5/persistence/consultation';
import { NOBODY, type Transactions } from '@article5/persistence/kernel';
import { createAccount } from '@article5/use-cases/identity';
import type { StoryClock } from './clock';
import { DEMO_PASSWORD } from './people';

/** A fictional body of France that is asked for opinions, and who answers for it. */
interface DemoBody {
  readonly key: string;
  readonly name: string;
  readonly kind: ReviewingBodyKind;
  readonly cleared: boolean;
  readonly contact: string;
  readonly email: string;
  readonly person: string;
  readonly does: string;
}

export const BODIES = [
  {
    ...{ key: 'ministry', name: 'Ministry of Fictional Affairs', kind: 'MINISTRY', cleared: true },
    contact: 'export.desk@ministry.example',
    ...{ email: 'reviewer@ministry.example', person: 'Noa Fontaine' },
    does: 'gives the opinion of a ministry on what was sent to it; sees no case (guest of France)',
  },
  {
    ...{ key: 'service', name: 'Example Security Service', kind: 'SERVICE', cleared: true },
    contact: 'liaison@service.example',
    ...{ email: 'reviewer@service.example', person: 'Yael Marchand' },
    does: 'gives the opinion of a security service (guest of France)',
  },
  {
    ...{ key: 'customs', name: 'Customs of Villefictive', kind: 'CUSTOMS', cleared: false },
    contact: 'risk@customs.example',
    ...{ email: 'reviewer@customs.example', person: 'Maxime Roussel' },
    does: 'gives the opinion of customs, which is not cleared (guest of France)',
  },
] as const satisfies readonly DemoBody[];

export type BodyKey = (typeof BODIES)[number]['key'];
export type Guests = ReadonlyMap<BodyKey, ReviewerActor>;

/** The bodies that France asks for opinions, each with one guest. */
export async function makeGuests(transactions: Transactions, clock: StoryClock): Promise<Guests> {
  const guests = new Map<BodyKey, ReviewerActor>();
  const authorityId = 'FR';
  const now = clock.now();
  for (const { key, email, person, ...body } of BODIES) {
    const reviewingBodyId = await transactions.run(NOBODY, (tx) =>
      insertReviewingBody(tx, authorityId, body, now),
    );
    const roles = [
      { role: 'REVIEWER', body: { kind: 'REVIEWING_BODY', authorityId, reviewingBodyId } },
    ] as const;
    const account = { email, displayName: person, password: DEMO_PASSWORD, roles };
    const personId = await transactions.run(NOBODY, (tx) => createAccount(tx, account, now));
    guests.set(key, { kind: 'reviewer', personId, authorityId, reviewingBodyId, roles: ['REVIEWER'] });
  }
  return guests;
}
