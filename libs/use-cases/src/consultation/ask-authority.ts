import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import type { AskedConsultationView } from '@article5/contracts/consultation';
import {
  ask,
  foldConsultation,
  sharedTransaction,
  type ConsultationKind,
} from '@article5/domain/consultation';
import { isInForce } from '@article5/domain/denial';
import { Refused, valueOf, type Actor } from '@article5/domain/kernel';
import { transactionProfile } from '@article5/domain/matching';
import { transactionFacts } from '@article5/domain/questions';
import {
  findConsulted,
  insertConsultation,
  listOutgoing,
  lockConsultation,
  readEvents,
} from '@article5/persistence/consultation';
import { findSharedDenial } from '@article5/persistence/denial';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { findSentVersion, type CaseRow } from '@article5/persistence/notification';
import { Clock, notFound } from '../kernel';
import { assertAllowed, openCase } from '../notification';
import { clockOf, foldOf } from './at-hand';
import { writeDown } from './book';
import { askedView } from './views';

export interface AskAuthorityCommand {
  readonly reference: string;
  readonly kind: ConsultationKind;
  readonly consultedAuthorityId: string;
  readonly denialId?: string | undefined;
  /** Words for the other authority. */
  readonly request: string;
}

/**
 * Asks another authority about a case. It sees a frozen part of the transaction and the words written for it; its
 * clock starts with the day of receipt where it is. Source: Art 16(5), 14(1), (2).
 */
@Injectable()
export class AskAuthority {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, command: AskAuthorityCommand): Promise<AskedConsultationView> {
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const { officer, found } = await openCase(tx, actor, 'consultation.ask', command.reference);
      assertAllowed(found, 'CONSULTATION_ASKED');
      const at = this.clock.now();
      const { kind, consultedAuthorityId, denialId } = command;
      const consulted = await findConsulted(tx, consultedAuthorityId);
      if (!consulted) throw refusal('consultation.authority-unknown', '/consultedAuthorityId');
      const request = command.request.trim();
      const clock = await clockOf(tx, consulted, at);
      const question = { kind, asking: found.authorityId, consulted: consultedAuthorityId, request };
      const event = valueOf(ask({ ...question, hasDenial: denialId !== undefined }, clock));
      if (kind === 'ART_16_5') await assertDenied(tx, found, command);
      await assertNotOpen(tx, found, command);
      const now = foldConsultation([event]);
      if (!now) throw new Error('a question opens a consultation');
      const consultationId = newId();
      const { authorityId, notificationId } = found;
      const shared = await sharedPart(tx, found);
      const opened = { authorityId, consultationId, notificationId, consultedAuthorityId, kind, shared };
      await insertConsultation(
        tx,
        {
          ...opened,
          ...consulted,
          denialId: kind === 'ART_16_5' ? (denialId ?? null) : null,
          askedAt: at,
          receivedOn: event.receivedOn,
        },
        now,
      );
      const row = await lockConsultation(tx, authorityId, consultationId);
      if (!row) throw new Error('the consultation that was just written is not there');
      const by = { officer, permission: 'consultation.ask' } as const;
      await writeDown(tx, scopeOf(actor), { row, event, by, at, text: request === '' ? null : request });
      return askedView(tx, officer, { row, found, at });
    });
  }
}

async function sharedPart(tx: EntityManager, found: CaseRow) {
  const sent = await findSentVersion(tx, found, found.version);
  if (!sent) throw notFound('version');
  return sharedTransaction(transactionProfile(transactionFacts(sent.answers), found));
}

/** The denial is the consulted authority's and in force. Source: Art 16(5): "all valid denials". */
async function assertDenied(tx: EntityManager, found: CaseRow, command: AskAuthorityCommand): Promise<void> {
  const of = { authorityId: command.consultedAuthorityId, denialId: command.denialId ?? '' };
  const denial = await findSharedDenial(tx, found.authorityId, of);
  if (!denial) throw refusal('consultation.denial-unknown', '/denialId');
  if (!isInForce(denial.status)) throw refusal('consultation.denial-revoked', '/denialId');
}

/** The same question is not put twice at a time. */
async function assertNotOpen(tx: EntityManager, found: CaseRow, command: AskAuthorityCommand): Promise<void> {
  const { kind, consultedAuthorityId, denialId } = command;
  for (const row of await listOutgoing(tx, found)) {
    const isSame = row.kind === kind && row.consultedAuthorityId === consultedAuthorityId;
    if (!isSame || (kind === 'ART_16_5' && row.denialId !== denialId)) continue;
    const { state } = foldOf(await readEvents(tx, row.authorityId, row.consultationId));
    if (state === 'OPEN') throw refusal('consultation.open-already', '/consultedAuthorityId');
  }
}

function refusal(code: string, field: string): Refused {
  return new Refused([{ code, field }]);
}
