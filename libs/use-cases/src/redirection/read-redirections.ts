import { Injectable } from '@nestjs/common';
import { may, type Actor } from '@article5/domain/kernel';
import { statusAfter } from '@article5/domain/notification';
import { giveBack } from '@article5/domain/redirection';
import type { CaseRedirections, RedirectionView } from '@article5/contracts/redirection';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import {
  findArrival,
  listAuthoritiesToChoose,
  listRedirections,
  type RedirectionRow,
} from '@article5/persistence/redirection';
import { Clock } from '../kernel';
import { readableCase } from '../notification';

/** Where a case came from, where it went, and whether it can be sent on or back. Permission: `case.read`. */
@Injectable()
export class ReadRedirections {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(actor: Actor, command: { readonly reference: string }): Promise<CaseRedirections> {
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const { found } = await readableCase(tx, actor, 'case.read', command.reference);
      const { authorityId, notificationId } = found;
      const rows = await listRedirections(tx, found);
      const arrival = await findArrival(tx, found);
      const came = arrival && { fromAuthorityId: arrival.fromAuthorityId, version: found.version };
      const isAllowed = may(actor, 'case.redirect', found);
      const authorities = await listAuthoritiesToChoose(tx, this.clock.now());
      return {
        items: rows.map((row) => toView(row, { authorityId, notificationId })),
        authorities: authorities
          .filter((one) => one.authorityId !== authorityId)
          .map(({ memberState: _, ...one }) => one),
        mayRedirect: isAllowed && found.basis !== 'INFORMED' && statusAfter(found.status, 'REDIRECTED').ok,
        mayReturn:
          isAllowed && giveBack('-', came).ok && statusAfter(found.status, 'REDIRECTION_RETURNED').ok,
      };
    });
  }
}

function toView(
  row: RedirectionRow,
  own: { readonly authorityId: string; readonly notificationId: string },
): RedirectionView {
  const isOut = row.fromAuthorityId === own.authorityId && row.fromNotificationId === own.notificationId;
  return {
    redirectionId: row.redirectionId,
    direction: isOut ? 'OUT' : 'IN',
    otherAuthorityId: isOut ? row.toAuthorityId : row.fromAuthorityId,
    otherAuthorityName: isOut ? row.toAuthorityName : row.fromAuthorityName,
    otherReference: isOut ? row.toReference : row.fromReference,
    state: row.state,
    ground: row.ground,
    reason: row.reason,
    submittedAt: row.submittedAt.toISOString(),
    redirectedAt: row.redirectedAt.toISOString(),
    arrivedAt: row.arrivedAt?.toISOString() ?? null,
    returnedAt: row.returnedAt?.toISOString() ?? null,
    returnReason: row.returnReason,
  };
}
