import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { UnionConsultationView } from '@article5/contracts/consistency';
import { workingDaysAfter } from '@article5/domain/calendar';
import { remindOfConsultation } from '@article5/domain/consistency';
import { valueOf, type Actor } from '@article5/domain/kernel';
import { dateIn } from '@article5/domain/notification';
import { findHolidays } from '@article5/persistence/calendar';
import {
  keepUnionReminder,
  listUnionConsultations,
  type UnionConsultationRow,
} from '@article5/persistence/consistency';
import { inScopeOf, NOBODY, scopeOf, Transactions } from '@article5/persistence/kernel';
import { assertMay, Clock, notFound } from '../kernel';
import { askToTell } from '../message';
import { assertUnion } from './cluster-reviews';

/** Consultations under Art 16(5) as the Union follows and reminds of them. Source. */
@Injectable()
export class UnionConsultations {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async list(actor: Actor): Promise<{ items: UnionConsultationView[] }> {
    assertMay(actor, 'union.read', {});
    const rows = await this.transactions.asUnion(scopeOf(actor), (tx) => listUnionConsultations(tx, null));
    return { items: await this.views(rows) };
  }

  /** Tells the consulted authority once more; again on the same day does nothing. */
  async remind(
    actor: Actor,
    { consultationId }: { readonly consultationId: string },
  ): Promise<UnionConsultationView> {
    const union = assertUnion(actor);
    const row = await this.find(actor, consultationId);
    const at = this.clock.now();
    const on = dateIn(row.timeZone, at.toISOString());
    const now = { isOpen: row.state === 'OPEN' && on <= row.dueOn, remindedOn: row.remindedOn };
    if (valueOf(remindOfConsultation(now, on)) === 'REMIND') {
      const authorityId = row.consultedAuthorityId;
      const own = scopeOf(union);
      await this.transactions.run(own, (tx) =>
        inScopeOf(tx, { own, other: { ...own, authorityId } }, async () => {
          const reminder = { authorityId, consultationId, on, at, by: union.personId };
          if (!(await keepUnionReminder(tx, reminder))) return;
          const to = { permission: 'consultation.answer' } as const;
          await askToTell(tx, { authorityId, kind: 'union-reminds', to });
        }),
      );
    }
    const [view] = await this.views([await this.find(actor, consultationId)]);
    if (!view) throw notFound('consultation');
    return view;
  }

  private async find(actor: Actor, consultationId: string): Promise<UnionConsultationRow> {
    const [row] = await this.transactions.asUnion(scopeOf(actor), (tx) =>
      listUnionConsultations(tx, consultationId),
    );
    if (!row) throw notFound('consultation');
    return row;
  }

  private views(rows: readonly UnionConsultationRow[]): Promise<UnionConsultationView[]> {
    const at = this.clock.now().toISOString();
    return this.transactions.run(NOBODY, async (tx) => {
      const views: UnionConsultationView[] = [];
      for (const row of rows) views.push(await viewOf(tx, row, at));
      return views;
    });
  }
}

/** Holidays are public reference data: no authority is needed to read them. */
async function viewOf(
  tx: EntityManager,
  row: UnionConsultationRow,
  at: string,
): Promise<UnionConsultationView> {
  const { timeZone, remindedOn, ...shown } = row;
  const today = dateIn(timeZone, at);
  const holidays = await findHolidays(tx, row.calendar);
  const isOpen = row.state === 'OPEN' && today <= row.dueOn;
  const left = workingDaysAfter(today, row.dueOn, holidays);
  const may = remindOfConsultation({ isOpen, remindedOn }, today);
  return {
    ...shown,
    askedAt: row.askedAt.toISOString(),
    explainedAt: row.explainedAt?.toISOString() ?? null,
    remindedOn: [...remindedOn],
    workingDaysLeft: isOpen && left.ok ? left.value.length : null,
    mayRemind: may.ok && may.value === 'REMIND',
  };
}
