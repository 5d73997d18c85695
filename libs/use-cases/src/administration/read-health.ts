import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { HealthView } from '@article5/contracts/administration';
import { judgeHealth, type HealthFacts } from '@article5/domain/administration';
import type { OfficerActor, PlatformActor } from '@article5/domain/kernel';
import {
  countJobs,
  findCalendarEnd,
  findList,
  findWorkFacts,
  type WorkOf,
} from '@article5/persistence/administration';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { assertMay, Clock } from '../kernel';
import { Installation } from './installation';

/**
 * How the installation is: for an authority's administrator what concerns the authority, for the platform's everything
 * but cases. Permissions: `authority.administer`, `platform.administer`. Source: ux 4.5.
 */
@Injectable()
export class ReadHealth {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    private readonly installation: Installation,
  ) {}

  async ofAuthority(actor: OfficerActor): Promise<HealthView> {
    const { authorityId } = actor;
    assertMay(actor, 'authority.administer', { authorityId });
    const found = await this.transactions.run(scopeOf(actor), (tx) => this.lookAt(tx, authorityId));
    return this.viewOf(found, {});
  }

  async ofPlatform(actor: PlatformActor): Promise<HealthView> {
    assertMay(actor, 'platform.administer', {});
    const started = performance.now();
    await this.transactions.asRelay((tx) => tx.query('select 1'));
    const databaseMs = performance.now() - started;
    const found = await this.transactions.asRelay((tx) => this.lookAt(tx, null));
    const { hasScanner } = this.installation;
    return this.viewOf(found, { databaseMs, hasScanner, evidence: await this.installation.evidence() });
  }

  private async lookAt(tx: EntityManager, of: WorkOf) {
    const now = this.clock.now();
    const work = await findWorkFacts(tx, of, now);
    return {
      ...{ now, work, jobs: await countJobs(tx, of, now) },
      calendarUntil: await findCalendarEnd(tx, of),
      list: (await findList(tx)) ?? null,
    };
  }

  private async viewOf(
    { now, work, jobs, ...rest }: Awaited<ReturnType<ReadHealth['lookAt']>>,
    more: Pick<HealthFacts, 'databaseMs' | 'hasScanner' | 'evidence'>,
  ): Promise<HealthView> {
    const { lastMailAt, ...ages } = work;
    const facts: HealthFacts = {
      ...{ ...ages, ...rest, ...more, today: now.toISOString().slice(0, 10) },
      mail: { hasServer: this.installation.hasMailServer, lastDoneAt: lastMailAt },
      seal: await this.installation.seal(),
    };
    return { at: now.toISOString(), findings: judgeHealth(facts), jobs };
  }
}
