import { Injectable } from '@nestjs/common';
import type { NationalRoundView, ReviewRow, ReviewView } from '@article5/contracts/consultation';
import { may, Refused, type Actor } from '@article5/domain/kernel';
import { actionsIn } from '@article5/domain/notification';
import { EvidenceStore } from '@article5/integrations/evidence-store';
import {
  findRound,
  listReviewingBodies,
  listRounds,
  listRoundsOfBody,
} from '@article5/persistence/consultation';
import { inScopeOf, scopeOf, Transactions } from '@article5/persistence/kernel';
import { findAttachment } from '@article5/persistence/notification';
import { Clock, notFound } from '../kernel';
import { readableCase, toAttachmentView, toPlace, type OpenedFile } from '../notification';
import { assertReviewer } from './give-opinion';
import { daysLeft, filesOf, guestView, officerView, roundTime } from './national-views';

/** Rounds of a case for its officers, and what a guest's body was sent: nothing else is in a guest's reach. R-048. */
@Injectable()
export class ReadRounds {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly evidence: EvidenceStore,
  ) {}

  ofCase(
    actor: Actor,
    { reference }: { readonly reference: string },
  ): Promise<{ items: NationalRoundView[]; mayAsk: boolean }> {
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const { officer, found } = await readableCase(tx, actor, 'case.read', reference);
      const time = await roundTime(tx, found.authorityId, this.clock.now());
      const items: NationalRoundView[] = [];
      for (const row of await listRounds(tx, found)) items.push(await officerView(tx, officer, row, time));
      const { authorityId } = found;
      const mayAsk =
        actionsIn(found.status).includes('OPINION_ASKED') &&
        may(officer, 'national-opinion.ask', { authorityId });
      return { items, mayAsk };
    });
  }

  ofBody(actor: Actor): Promise<{ bodyName: string; items: ReviewRow[] }> {
    const reviewer = assertReviewer(actor);
    const { authorityId, reviewingBodyId: bodyId } = reviewer;
    return this.transactions.run(scopeOf(reviewer), async (tx) => {
      const at = this.clock.now();
      const time = await roundTime(tx, authorityId, at);
      const [body] = await listReviewingBodies(tx, authorityId, at);
      const rows = await listRoundsOfBody(tx, { authorityId, bodyId });
      return {
        bodyName: body?.name ?? '',
        items: rows.map((row) => ({
          ...{ consultationId: row.consultationId, authorityName: row.authorityName, number: row.number },
          ...{ request: row.request, state: row.state, dueOn: row.dueOn },
          askedAt: row.askedAt.toISOString(),
          workingDaysLeft: row.opinions === 0 ? daysLeft(row, time) : null,
          answeredAt: row.firstOpinionAt?.toISOString() ?? null,
        })),
      };
    });
  }

  forGuest(actor: Actor, { consultationId }: { readonly consultationId: string }): Promise<ReviewView> {
    const reviewer = assertReviewer(actor);
    const { authorityId, personId } = reviewer;
    const own = scopeOf(reviewer);
    return this.transactions.run(own, async (tx) => {
      const row = await findRound(tx, { authorityId, consultationId });
      if (!row) throw notFound('consultation');
      const other = { personId, authorityId, organisationId: null };
      const files = await inScopeOf(tx, { own, other }, () => filesOf(tx, row));
      const time = await roundTime(tx, authorityId, this.clock.now());
      return guestView(tx, reviewer, row, { time, files });
    });
  }

  /** A document, if it was sent to the guest's body and the request still stands; nothing else of the case. */
  async openFile(
    actor: Actor,
    { consultationId, attachmentId }: { readonly consultationId: string; readonly attachmentId: string },
  ): Promise<OpenedFile> {
    const reviewer = assertReviewer(actor);
    const { authorityId, personId } = reviewer;
    const own = scopeOf(reviewer);
    const file = await this.transactions.run(own, async (tx) => {
      const row = await findRound(tx, { authorityId, consultationId });
      if (!row || row.state === 'WITHDRAWN' || !row.attachmentIds.includes(attachmentId)) {
        throw notFound('attachment');
      }
      const other = { personId, authorityId, organisationId: null };
      return inScopeOf(tx, { own, other }, () => findAttachment(tx, authorityId, attachmentId));
    });
    if (!file) throw notFound('attachment');
    if (file.state !== 'CLEAN') throw new Refused([{ code: 'attachment.quarantined' }], 'CONFLICT');
    return { attachment: toAttachmentView(file), bytes: await this.evidence.read(toPlace(file)) };
  }
}
