import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { NationalRoundView, ReviewView } from '@article5/contracts/consultation';
import { giveOpinion, type Opinion } from '@article5/domain/consultation';
import { valueOf, type Actor, type ReviewerActor } from '@article5/domain/kernel';
import { canonicalText } from '@article5/domain/ledger';
import {
  endRoundRow,
  findRound,
  joinRound,
  keepOpinion,
  listParticipants,
  lockRound,
  type ParticipantRow,
  type RoundRow,
} from '@article5/persistence/consultation';
import { inScopeOf, scopeOf, Transactions } from '@article5/persistence/kernel';
import { lockCaseById } from '@article5/persistence/notification';
import { assertMay, Clock, notFound } from '../kernel';
import { askToTell } from '../message';
import { openCase } from '../notification';
import { recordRound, type Doer } from './national-round';
import { filesOf, guestView, officerView, roundTime } from './national-views';

/**
 * Gives an opinion, as a guest for its body or as an officer. The first one is blind and stays as it is; what is given
 * again is a new version. With the last body's first opinion the round closes and the clock runs on..
 */
@Injectable()
export class GiveOpinion {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  asOfficer(
    actor: Actor,
    command: Opinion & { readonly reference: string; readonly consultationId: string },
  ): Promise<NationalRoundView> {
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const { officer, found } = await openCase(tx, actor, 'national-opinion.give', command.reference);
      const { authorityId } = found;
      const key = { authorityId, consultationId: command.consultationId };
      const row = await lockRound(tx, key);
      if (row?.notificationId !== found.notificationId) throw notFound('consultation');
      const participants = await listParticipants(tx, row);
      const me =
        participants.find(({ personId }) => personId === officer.personId) ??
        (await joinRound(tx, key, officer));
      const by = { ...officer, permission: 'national-opinion.give' } as const;
      await this.keep(tx, { row, me, by, given: command });
      const now = (await findRound(tx, key)) ?? row;
      return officerView(tx, officer, now, await roundTime(tx, authorityId, this.clock.now()));
    });
  }

  asGuest(actor: Actor, command: Opinion & { readonly consultationId: string }): Promise<ReviewView> {
    const reviewer = assertReviewer(actor);
    const { authorityId, personId } = reviewer;
    const key = { authorityId, consultationId: command.consultationId };
    const own = scopeOf(reviewer);
    return this.transactions.run(own, async (tx) => {
      // Proved in the guest's own scope that its body was asked; what follows is written as the authority.
      const seen = await findRound(tx, key);
      const [me] = await listParticipants(tx, key);
      if (!seen || !me) throw notFound('consultation');
      const scopes = { own, other: { personId, authorityId, organisationId: null } };
      const extra = await inScopeOf(tx, scopes, async () => {
        const found = await lockCaseById(tx, authorityId, seen.notificationId);
        const row = await lockRound(tx, key);
        const [mine] = (await listParticipants(tx, key)).filter(
          ({ participantId }) => participantId === me.participantId,
        );
        if (!found || !row || !mine) throw notFound('consultation');
        const by = { ...reviewer, permission: 'national-opinion.review' } as const;
        await this.keep(tx, { row, me: mine, by, given: command });
        return { time: await roundTime(tx, authorityId, this.clock.now()), files: await filesOf(tx, row) };
      });
      return guestView(tx, reviewer, (await findRound(tx, key)) ?? seen, extra);
    });
  }

  /** As the authority, the round and its case locked. */
  private async keep(
    tx: EntityManager,
    of: { readonly row: RoundRow; readonly me: ParticipantRow; readonly by: Doer; readonly given: Opinion },
  ): Promise<void> {
    const { row, me, by } = of;
    const { authorityId, consultationId, notificationId } = row;
    const at = this.clock.now();
    const { today } = await roundTime(tx, authorityId, at);
    const { position, reasons, text } = of.given;
    const { late, ...opinion } = valueOf(giveOpinion(row, { position, reasons, text }, today));
    const version = me.opinions + 1;
    const isFirst = version === 1;
    // A guest never sees others' opinions before its own; an officer does once the round is over.
    const blind = isFirst && (me.bodyId !== null || row.state === 'OPEN');
    const written = {
      ...opinion,
      version,
      late,
      blind,
      name: me.name,
      givenAt: at,
      givenBy: by?.personId ?? '',
    };
    await keepOpinion(tx, { authorityId, consultationId, participantId: me.participantId }, written);
    const found = await lockCaseById(tx, authorityId, notificationId);
    if (!found) throw notFound('case');
    const opinionSha256 = sha256({ participant: me.participantId, at: at.toISOString(), ...opinion });
    const payload = {
      ...{ consultation: consultationId, number: row.number, participant: me.participantId, version },
      ...{ late, blind, opinionSha256 },
    };
    await recordRound(tx, found, { kind: 'OPINION_GIVEN', by, at, payload });
    await this.closeWhenComplete(tx, row, at);
    if (by && by.personId !== row.askedBy) {
      const to = { personId: row.askedBy };
      await askToTell(tx, { authorityId, notificationId, kind: 'opinion-given', to });
    }
  }

  private async closeWhenComplete(tx: EntityManager, row: RoundRow, at: Date): Promise<void> {
    if (row.state !== 'OPEN') return;
    const bodies = (await listParticipants(tx, row)).filter(({ bodyId }) => bodyId !== null);
    if (bodies.some(({ opinions }) => opinions === 0)) return;
    await endRoundRow(tx, row, { state: 'CLOSED', at, reason: null });
    const found = await lockCaseById(tx, row.authorityId, row.notificationId);
    if (!found) throw notFound('case');
    const payload = { consultation: row.consultationId, number: row.number, complete: true };
    await recordRound(tx, found, { kind: 'OPINIONS_ENDED', by: null, at, payload });
  }
}

/** The actor as a guest who may review for its body; refused otherwise. */
export function assertReviewer(actor: Actor): ReviewerActor {
  const resource = actor.kind === 'reviewer' ? { reviewingBodyId: actor.reviewingBodyId } : {};
  assertMay(actor, 'national-opinion.review', resource);
  if (actor.kind !== 'reviewer') throw new Error('only guests review');
  return actor;
}

function sha256(value: unknown): string {
  return createHash('sha256')
    .update(canonicalText(JSON.parse(JSON.stringify(value))))
    .digest('hex');
}
