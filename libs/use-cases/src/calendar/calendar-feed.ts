import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { addDays } from '@article5/domain/calendar';
import { may, type OfficerActor } from '@article5/domain/kernel';
import { writeCalendarFeed } from '@article5/integrations/calendar-feed';
import type { Configuration } from '@article5/integrations/configuration';
import {
  findAuthorityTime,
  findFeed,
  findFeedOwner,
  insertFeed,
  listAgenda,
  revokeFeed,
} from '@article5/persistence/calendar';
import { rolesIn } from '@article5/persistence/identity';
import { NOBODY, scopeOf, Transactions } from '@article5/persistence/kernel';
import { assertMay, Clock, CONFIGURATION, notFound } from '../kernel';

const TOKEN_BYTES = 32;
const BACK = 31;
const AHEAD = 366;
const WORDS = { LAST_DAY: 'due', ANSWER_DUE: 'answer due' } as const;

/**
 * An officer's due dates for a calendar program, under a secret address that can be revoked. Entries name a reference
 * and that it is due: no person, no exporter, no item. The address works only while its owner may list cases.
 * Permission: `case.list`.
 */
@Injectable()
export class CalendarFeed {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
    @Inject(CONFIGURATION) private readonly configuration: Pick<Configuration, 'BASE_URL'>,
  ) {}

  async state(actor: OfficerActor): Promise<{ madeAt: string | null }> {
    const found = await this.asOwner(actor, (tx) => findFeed(tx, actor));
    return { madeAt: found?.madeAt.toISOString() ?? null };
  }

  /** A new address; the one before stops working. It is shown once: only its hash is kept. */
  async make(actor: OfficerActor): Promise<{ url: string }> {
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    const at = this.clock.now();
    await this.asOwner(actor, async (tx) => {
      await revokeFeed(tx, actor, at);
      await insertFeed(tx, actor, sha256Of(token), at);
    });
    return { url: `${this.base()}/api/calendar-feeds/${token}` };
  }

  async revoke(actor: OfficerActor): Promise<void> {
    await this.asOwner(actor, (tx) => revokeFeed(tx, actor, this.clock.now()));
  }

  /** The feed as iCalendar; refuses `calendar-feed.not-found` for what is unknown, revoked or no longer allowed. */
  async open(token: string): Promise<string> {
    const actor = await this.ownerOf(token);
    if (!actor) throw notFound('calendar-feed');
    const { authorityId, personId } = actor;
    const at = this.clock.now();
    const items = await this.transactions.run(scopeOf(actor), async (tx) => {
      const { today } = await findAuthorityTime(tx, authorityId, at);
      const stretch = { from: addDays(today, -BACK), to: addDays(today, AHEAD) };
      return listAgenda(tx, { authorityId, personId, ...stretch, mine: true, team: undefined });
    });
    const days = items.map(({ kind, on, reference }) => ({
      id: `${reference}-${kind.toLowerCase()}@article5`,
      on,
      summary: `${reference} ${WORDS[kind]}`,
      url: `${this.base()}/en/c/cases/${reference}`,
    }));
    return writeCalendarFeed('Article 5: due dates', days, at);
  }

  private asOwner<T>(actor: OfficerActor, work: (tx: EntityManager) => Promise<T>): Promise<T> {
    assertMay(actor, 'case.list', { authorityId: actor.authorityId });
    return this.transactions.run(scopeOf(actor), work);
  }

  private ownerOf(token: string): Promise<OfficerActor | undefined> {
    return this.transactions.run(NOBODY, async (tx) => {
      const owner = await findFeedOwner(tx, sha256Of(token));
      if (!owner) return undefined;
      const { authorityId, personId } = owner;
      const roles = await rolesIn(tx, { kind: 'AUTHORITY', authorityId }, personId, this.clock.now());
      const actor: OfficerActor = { kind: 'officer', personId, authorityId, roles };
      return may(actor, 'case.list', { authorityId }) ? actor : undefined;
    });
  }

  private base(): string {
    return this.configuration.BASE_URL.replace(/\/$/, '');
  }
}

function sha256Of(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
