import { Injectable } from '@nestjs/common';
import type { Actor } from '@article5/domain/identity';
import { listAccessLog, type AccessEntry, type AccessLogPage } from '@article5/persistence/casework';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { assertOfficer } from '../notification';

/** Who outside the authority read something of its cases. Source: R-048. */
@Injectable()
export class ReadAccessLog {
  constructor(private readonly transactions: Transactions) {}

  async execute(actor: Actor, page: AccessLogPage): Promise<{ items: AccessEntry[]; next?: string }> {
    const officer = assertOfficer(actor, 'access-log.read');
    return this.transactions.run(scopeOf(actor), (tx) => listAccessLog(tx, officer.authorityId, page));
  }
}
