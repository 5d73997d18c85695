import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import { valueOf, type Actor } from '@article5/domain/kernel';
import { redirect, type RedirectionAsked } from '@article5/domain/redirection';
import { addToOutbox, scopeOf, Transactions } from '@article5/persistence/kernel';
import { keepText } from '@article5/persistence/ledger';
import type { CaseRow } from '@article5/persistence/notification';
import {
  findArrival,
  findExporterCountry,
  insertRedirection,
  listAuthoritiesToChoose,
} from '@article5/persistence/redirection';
import { Clock } from '../kernel';
import { assertAllowed, openCase, recordAct } from '../notification';
import { readable } from './readable';

const PERMISSION = 'case.redirect';

/**
 * Sends a case to the authority that is competent. The case is over here at once; the transfer of the file is a job of
 * the same transaction (`deliver-redirected`), and the id of the case to be is given now, so that however often the job
 * runs there is one. Refuses what `redirect` refuses; 409 where the lifecycle has no redirection. Source: R-005.
 */
@Injectable()
export class RedirectCase {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(
    actor: Actor,
    command: RedirectionAsked & { readonly reference: string },
  ): Promise<{ status: 'REDIRECTED'; redirectionId: string }> {
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const { officer, found } = await openCase(tx, actor, PERMISSION, command.reference);
      assertAllowed(found, 'REDIRECTED');
      const now = this.clock.now();
      const asked = await checked(tx, found, command, now);
      const redirectionId = await begin(tx, found, asked, now);
      const reason = await keepText(tx, { ...found, kind: 'redirection-reason', text: asked.reason });
      await recordAct(
        tx,
        { found, officer, now },
        {
          kind: 'REDIRECTED',
          permission: PERMISSION,
          payload: { redirection: redirectionId, to: asked.toAuthorityId, ground: asked.ground, reason },
          legalBasis: 'Art 12(2)',
          change: { openAnswerKeys: null },
        },
      );
      return { status: 'REDIRECTED', redirectionId };
    });
  }
}

async function checked(
  tx: EntityManager,
  found: CaseRow,
  { toAuthorityId, ground, reason }: RedirectionAsked,
  now: Date,
): Promise<RedirectionAsked> {
  const arrival = await findArrival(tx, found);
  return valueOf(
    redirect(
      { toAuthorityId, ground, reason: readable(reason) },
      {
        authorityId: found.authorityId,
        authorities: await listAuthoritiesToChoose(tx, now),
        basis: found.basis,
        exporterCountry: await findExporterCountry(tx, found.organisationId),
        cameFrom: arrival && { fromAuthorityId: arrival.fromAuthorityId, version: found.version },
      },
    ),
  );
}

async function begin(
  tx: EntityManager,
  found: CaseRow,
  { toAuthorityId, ground, reason }: RedirectionAsked,
  now: Date,
): Promise<string> {
  const { authorityId, notificationId, organisationId, reference } = found;
  const redirectionId = newId();
  const arrival = await findArrival(tx, found);
  await insertRedirection(tx, {
    ...{ redirectionId, organisationId, toAuthorityId, ground, reason },
    ...{ fromAuthorityId: authorityId, fromNotificationId: notificationId, fromReference: reference },
    toNotificationId: newId(),
    submittedAt: arrival?.submittedAt ?? found.receivedAt,
    redirectedAt: now,
  });
  await addToOutbox(tx, { authorityId, job: 'deliver-redirected', payload: { authorityId, redirectionId } });
  await addToOutbox(tx, {
    authorityId,
    job: 'compare-transaction',
    payload: { authorityId, notificationId },
  });
  return redirectionId;
}
