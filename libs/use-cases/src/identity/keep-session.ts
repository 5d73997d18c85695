import { Injectable } from '@nestjs/common';
import { sessionExpiry } from '@article5/domain/identity';
import { Databases } from '@article5/persistence/kernel';
import { findSessionEnd, poolOf, prolongSession } from '@article5/persistence/identity';
import { Clock } from '../kernel';

/** The time of a session: each use prolongs it, up to its longest life. */
@Injectable()
export class KeepSession {
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
    await prolongSession(this.databases.app.manager, sessionId, sessionExpiry(startedAt, this.clock.now()));
  }

  /** When it ends unless it is used again. */
  async endOf(sessionId: string, startedAt: Date): Promise<Date> {
    const end = await findSessionEnd(this.databases.app.manager, sessionId);
    return end ?? sessionExpiry(startedAt, this.clock.now());
  }
}
