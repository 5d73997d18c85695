import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { DenialHit, DenialView, SharedDenialView } from '@article5/contracts/denial';
import { isInForce, nextReviewNeedsExplanation } from '@article5/domain/denial';
import { may, type Actor, type OfficerActor } from '@article5/domain/kernel';
import { actionsIn } from '@article5/domain/notification';
import {
  findLastSearch,
  findOwnPart,
  findSharedDenial,
  listDenials,
  listHits,
  logDenialReads,
  type DenialFilter,
} from '@article5/persistence/denial';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { notFound } from '../kernel';
import { assertOfficer, readableCase } from '../notification';

/** Denials as officers read them: the own ones whole, others' as far as shared and logged for them. R-048. */
@Injectable()
export class ReadDenials {
  constructor(private readonly transactions: Transactions) {}

  list(actor: Actor, filter: DenialFilter) {
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const officer = assertOfficer(actor, 'denial.read');
      const page = await listDenials(tx, officer.authorityId, filter);
      await logDenialReads(tx, page.items, readerOf(officer, 'denial-list'));
      return page;
    });
  }

  read(actor: Actor, of: { readonly authorityId: string; readonly denialId: string }): Promise<DenialView> {
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const officer = assertOfficer(actor, 'denial.read');
      const view = await viewOf(tx, officer, of);
      await logDenialReads(tx, [of], readerOf(officer, 'denial'));
      return view;
    });
  }

  /** What the look at notification found: advice on the case page. R-023. */
  hits(actor: Actor, { reference }: { readonly reference: string }) {
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const { officer, found } = await readableCase(tx, actor, 'case.read', reference);
      const hits: readonly DenialHit[] = await listHits(tx, found);
      await logDenialReads(
        tx,
        hits.map(({ denial }) => denial),
        readerOf(officer, 'denial-hit'),
      );
      const mayConsult =
        actionsIn(found.status).includes('CONSULTATION_ASKED') &&
        may(officer, 'consultation.ask', { authorityId: found.authorityId });
      return { search: await findLastSearch(tx, found), hits: [...hits], mayConsult };
    });
  }
}

function readerOf({ personId, authorityId }: OfficerActor, what: string) {
  return { readerId: personId, readerBody: authorityId, what };
}

/** A denial for this reader; `denial.not-found` where there is none. */
export async function viewOf(
  tx: EntityManager,
  officer: OfficerActor,
  of: { readonly authorityId: string; readonly denialId: string },
): Promise<DenialView> {
  const denial = await findSharedDenial(tx, officer.authorityId, of);
  if (!denial) throw notFound('denial');
  const part = denial.isOwn ? await findOwnPart(tx, of) : undefined;
  if (part === undefined) return { denial, own: null };
  return {
    denial,
    own: { ...part, acts: actsOn(denial, officer), explanationNeeded: nextReviewNeedsExplanation(denial) },
  };
}

type Acts = NonNullable<DenialView['own']>['acts'];

function actsOn(denial: SharedDenialView, officer: OfficerActor): Acts {
  if (!isInForce(denial.status) || !may(officer, 'denial.record', { authorityId: denial.authorityId }))
    return [];
  const ends = denial.denialType === 'SUSPENSION' && denial.suspensionEndedOn === null;
  return ends ? ['REVIEW', 'END_SUSPENSION'] : ['REVIEW'];
}
