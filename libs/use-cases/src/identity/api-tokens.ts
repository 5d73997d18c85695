import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ApiTokenView } from '@article5/contracts/identity';
import { API_TOKEN_DAYS, type ExporterActor } from '@article5/domain/identity';
import { Refused } from '@article5/domain/kernel';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { insertApiToken, listTokensOf, revokeToken } from '@article5/persistence/identity';
import { assertMay, Clock, notFound } from '../kernel';
import { sha256OfToken, TOKEN_PREFIX } from './who-holds-token';

const DAY = 86_400_000;
const HINT_LENGTH = TOKEN_PREFIX.length + 4;

/** Makes a token of the machine door. It is shown once: only its hash is kept. */
@Injectable()
export class MakeApiToken {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Refuses `identity.token-too-long-lived`. */
  async execute(
    actor: ExporterActor,
    { name, daysValid }: { readonly name: string; readonly daysValid: number },
  ) {
    const { organisationId, personId } = actor;
    assertMay(actor, 'api-token.manage', { organisationId });
    if (daysValid > API_TOKEN_DAYS) {
      const parameters = { maximum: API_TOKEN_DAYS };
      throw new Refused([{ code: 'identity.token-too-long-lived', field: '/daysValid', parameters }]);
    }
    const createdAt = this.clock.now();
    const expiresAt = new Date(createdAt.getTime() + daysValid * DAY);
    const token = TOKEN_PREFIX + randomBytes(32).toString('base64url');
    const apiTokenId = await this.transactions.run(scopeOf(actor), (tx) =>
      insertApiToken(tx, {
        organisationId,
        name,
        hint: token.slice(0, HINT_LENGTH),
        sha256: sha256OfToken(token),
        createdBy: personId,
        createdAt,
        expiresAt,
      }),
    );
    return { apiTokenId, token, expiresAt: expiresAt.toISOString() };
  }
}

/** Tokens of the organisation, newest first. */
@Injectable()
export class ListApiTokens {
  constructor(private readonly transactions: Transactions) {}

  async execute(actor: ExporterActor): Promise<{ tokens: ApiTokenView[] }> {
    const { organisationId } = actor;
    assertMay(actor, 'api-token.manage', { organisationId });
    const tokens = await this.transactions.run(scopeOf(actor), (tx) => listTokensOf(tx, organisationId));
    return { tokens };
  }
}

/** Revokes a token: refused from the next request on. Repeating it changes nothing. */
@Injectable()
export class RevokeApiToken {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async execute(actor: ExporterActor, apiTokenId: string): Promise<void> {
    const { organisationId, personId } = actor;
    assertMay(actor, 'api-token.manage', { organisationId });
    await this.transactions.run(scopeOf(actor), async (tx) => {
      const known = await revokeToken(tx, { organisationId, apiTokenId }, personId, this.clock.now());
      if (!known) throw notFound('api-token');
    });
  }
}
