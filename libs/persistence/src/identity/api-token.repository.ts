import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import type { ApiTokenView } from '@article5/contracts/identity';

export interface TokenToKeep {
  readonly organisationId: string;
  readonly name: string;
  readonly hint: string;
  readonly sha256: string;
  readonly createdBy: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
}

export async function insertApiToken(tx: EntityManager, token: TokenToKeep): Promise<string> {
  const apiTokenId = newId();
  await tx.query(
    `insert into api_token (api_token_id, organisation_id, name, hint, token_sha256, created_by, created_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      apiTokenId,
      token.organisationId,
      token.name,
      token.hint,
      token.sha256,
      token.createdBy,
      token.createdAt,
      token.expiresAt,
    ],
  );
  return apiTokenId;
}

/** Newest first; tokens are few, so there are no pages. */
export async function listTokensOf(tx: EntityManager, organisationId: string): Promise<ApiTokenView[]> {
  const rows = await tx.query<Record<string, Date & string>[]>(
    `select t.*, p.display_name from api_token t join person p on p.person_id = t.created_by
     where t.organisation_id = $1 order by t.created_at desc, t.api_token_id`,
    [organisationId],
  );
  return rows.map((row) => ({
    apiTokenId: String(row['api_token_id']),
    name: String(row['name']),
    hint: String(row['hint']),
    createdBy: String(row['display_name']),
    createdAt: (row['created_at'] as Date).toISOString(),
    expiresAt: (row['expires_at'] as Date).toISOString(),
    lastUsedAt: (row['last_used_at'] as Date | null)?.toISOString() ?? null,
    revokedAt: (row['revoked_at'] as Date | null)?.toISOString() ?? null,
  }));
}

/** Revokes a token of the organisation; answers whether it has such a token, revoked before or now. */
export async function revokeToken(
  tx: EntityManager,
  key: { readonly organisationId: string; readonly apiTokenId: string },
  personId: string,
  now: Date,
): Promise<boolean> {
  const [, count] = await tx.query<[unknown, number]>(
    `update api_token set revoked_at = coalesce(revoked_at, $3), revoked_by = coalesce(revoked_by, $4)
     where organisation_id = $1 and api_token_id = $2`,
    [key.organisationId, key.apiTokenId, now, personId],
  );
  return count > 0;
}

/** The holder of a token that is good now: found by hash, before anybody's scope is known. */
export interface TokenHolder {
  readonly apiTokenId: string;
  readonly organisationId: string;
  readonly authorityId: string;
  readonly personId: string;
  readonly lastUsedAt: Date | null;
}

export async function findTokenHolder(
  manager: EntityManager,
  sha256: string,
  now: Date,
): Promise<TokenHolder | undefined> {
  const [row] = await manager.query<TokenHolder[]>(
    `select t.api_token_id as "apiTokenId", t.organisation_id as "organisationId", o.authority_id as "authorityId",
       t.created_by as "personId", t.last_used_at as "lastUsedAt"
     from api_token t join organisation o on o.organisation_id = t.organisation_id
     where t.token_sha256 = $1 and t.revoked_at is null and t.expires_at > $2`,
    [sha256, now],
  );
  return row;
}

export async function markTokenUsed(manager: EntityManager, apiTokenId: string, now: Date): Promise<void> {
  await manager.query(`update api_token set last_used_at = $2 where api_token_id = $1`, [apiTokenId, now]);
}
