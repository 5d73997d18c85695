import { Injectable } from '@nestjs/common';
import type { AuditEntry, AuditFilter, exportAudit } from '@article5/contracts/administration';
import type { InputOf } from '@article5/contracts/kernel';
import { EXPORT_AT_MOST } from '@article5/contracts/statistics';
import { Refused, type Actor } from '@article5/domain/kernel';
import { listAudit, listAuditedPeople, type AuditPage } from '@article5/persistence/administration';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { Clock } from '../kernel';
import { assertOfficer } from '../notification';
import { keepFile, type ExportedFile, type Sheet } from '../statistics';

const AT_ONCE = 1000;

/**
 * Who did what in one's own authority, and who outside read of it; never what a case says. Permission:
 * `access-log.read`. Source: R-048.
 */
@Injectable()
export class Audit {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  read(actor: Actor, asked: AuditFilter & AuditPage): Promise<{ items: AuditEntry[]; next?: string }> {
    const { authorityId } = assertOfficer(actor, 'access-log.read');
    return this.transactions.run(scopeOf(actor), (tx) => listAudit(tx, authorityId, asked, asked));
  }

  async people(actor: Actor): Promise<{ people: { personId: string; name: string }[] }> {
    const { authorityId } = assertOfficer(actor, 'access-log.read');
    return {
      people: await this.transactions.run(scopeOf(actor), (tx) => listAuditedPeople(tx, authorityId)),
    };
  }

  /** Every entry that a filter finds, as a file. Refuses `export.too-many-rows` and `export.nothing-found`. */
  async export(
    actor: Actor,
    { filter, format, purpose }: InputOf<typeof exportAudit>['body'],
  ): Promise<ExportedFile> {
    const officer = assertOfficer(actor, 'access-log.read');
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const entries: AuditEntry[] = [];
      for (let cursor: string | undefined; ;) {
        const page = await listAudit(tx, officer.authorityId, filter, { cursor, limit: AT_ONCE });
        entries.push(...page.items);
        cursor = page.next;
        if (entries.length > EXPORT_AT_MOST) {
          throw new Refused([{ code: 'export.too-many-rows', parameters: { most: EXPORT_AT_MOST } }]);
        }
        if (cursor === undefined) break;
      }
      if (entries.length === 0) throw new Refused([{ code: 'export.nothing-found' }]);
      const rowCount = entries.length;
      const made = { what: 'AUDIT' as const, purpose, format, query: filter, rowCount, at: this.clock.now() };
      return keepFile(tx, officer, made, [sheetOf(entries)]);
    });
  }
}

function sheetOf(entries: readonly AuditEntry[]): Sheet {
  const columns = ['at', 'source', 'by', 'role', 'body', 'kind', 'about', 'detail', 'why'] as const;
  return { name: 'Audit', rows: [columns, ...entries.map((entry) => columns.map((name) => entry[name]))] };
}
