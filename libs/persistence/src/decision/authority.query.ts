import type { EntityManager } from 'typeorm';

/** What a decision needs to know of the authorities: their codes and names, and what the own profile sets today. */
export interface AuthorityFacts {
  readonly names: ReadonlyMap<string, string>;
  readonly consistencySharedByDefault: boolean;
}

export async function readAuthorityFacts(tx: EntityManager, authorityId: string): Promise<AuthorityFacts> {
  const names = await tx.query<{ id: string; name: string }[]>(
    `select authority_id as id, name from authority order by authority_id`,
  );
  const [profile] = await tx.query<{ shared: boolean }[]>(
    `select consistency_shared_by_default as shared from authority_profile
     where authority_id = $1 and valid_from <= current_date and (valid_to is null or valid_to > current_date)`,
    [authorityId],
  );
  return {
    names: new Map(names.map(({ id, name }) => [id, name])),
    consistencySharedByDefault: profile?.shared ?? false,
  };
}

/** Versions of everything a proposal rests on, so that it can be replayed. */
export async function readVersionsUsed(
  tx: EntityManager,
  of: { readonly authorityId: string; readonly notificationId: string; readonly version: number },
): Promise<Readonly<Record<string, string | number | null>>> {
  const [row] = await tx.query<Record<string, string | number | null>[]>(
    `select v.catalogue_version as "questionCatalogue",
       (select string_agg(distinct i.table_version, ',') from indicator i
         where i.authority_id = $1 and i.notification_id = $2 and i.version = $3) as "decisionTable",
       (select p.matcher_version from transaction_profile p
         where p.authority_id = $1 and p.notification_id = $2) as matcher,
       (select s.result ->> 'listVersion' from intake_step s
         where s.authority_id = $1 and s.notification_id = $2 and s.version = $3
           and s.step = 'screen-parties') as "restrictedPartyList"
     from notification_version v where v.authority_id = $1 and v.notification_id = $2 and v.version = $3`,
    [of.authorityId, of.notificationId, of.version],
  );
  return row ?? {};
}
