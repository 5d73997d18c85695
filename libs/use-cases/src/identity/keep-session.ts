import { Injectable } from '@nestjs/common';
import { sessionExpiry } from '@article5/domain/identity';
import { Databases } from '@article5/persistence/kernel';
import { findSessionEnd, poolOf, PROLONG_STEP, prolongSession } from '@article5/persistence/identity';
import { Clock } from '../kernel';

/** So many sessions are remembered at most; then the memory begins anew, at the cost of one query each. */
const REMEMBERED = 20_000;

/** The time of a session: each use prolongs it, up to its longest life. */
@Injectable()
export class KeepSession {
  /** Until when this process last prolonged each session (milliseconds): most uses need no query. */
  private readonly prolongedUntil = new Map<string, number>();

  constructor(
    private readonly databases: Databases,
    private readonly clock: Clock,
  ) {}

  /** The application role's pool, for the session store. */
  get pool(): ReturnType<typeof poolOf> {
    return poolOf(this.databases);
  }

  /** Is a session that began then past its longest life? */
  isOver(startedAt: Date): boolean {
    const now = this.clock.now();
    return sessionExpiry(startedAt, now) <= now;
  }

  /** The session was used now. Never brings an ended one back. */
  async prolong(sessionId: string, startedAt: Date): Promise<void> {
    const until = sessionExpiry(startedAt, this.clock.now());
    if (until.getTime() - (this.prolongedUntil.get(sessionId) ?? 0) < PROLONG_STEP) return;
    await prolongSession(this.databases.app.manager, sessionId, until);
    if (this.prolongedUntil.size >= REMEMBERED) this.prolongedUntil.clear();
    this.prolongedUntil.set(sessionId, until.getTime());
  }

  /** When it ends unless it is used again. */
  async endOf(sessionId: string, startedAt: Date): Promise<Date> {
    const end = await findSessionEnd(this.databases.app.manager, sessionId);
    return end ?? sessionExpiry(startedAt, this.clock.now());
  }
}
