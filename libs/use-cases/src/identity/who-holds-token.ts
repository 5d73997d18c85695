import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ExporterActor } from '@article5/domain/identity';
import { Databases } from '@article5/persistence/kernel';
import { findTokenHolder, markTokenUsed } from '@article5/persistence/identity';
import { Clock } from '../kernel';

const MINUTE = 60_000;

/** How a token begins, so that secret scanners and people recognise it. */
export const TOKEN_PREFIX = 'article5_';

/** Whom a bearer token stands for: its organisation, as a submitter. A token cannot administer anything. */
@Injectable()
export class WhoHoldsToken {
  constructor(
    private readonly databases: Databases,
    private readonly clock: Clock,
  ) {}

  /** Undefined for an unknown, expired or revoked token. */
  async execute(token: string): Promise<ExporterActor | undefined> {
    if (!token.startsWith(TOKEN_PREFIX)) return undefined;
    const now = this.clock.now();
    const { manager } = this.databases.app;
    const holder = await findTokenHolder(manager, sha256OfToken(token), now);
    if (!holder) return undefined;
    if (!holder.lastUsedAt || now.getTime() - holder.lastUsedAt.getTime() > MINUTE) {
      await markTokenUsed(manager, holder.apiTokenId, now);
    }
    const { personId, organisationId, authorityId, apiTokenId } = holder;
    return {
      kind: 'exporter',
      personId,
      organisationId,
      authorityId,
      apiTokenId,
      roles: ['EXPORTER_SUBMITTER'],
    };
  }
}

export function sha256OfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
