import type { EntityManager } from 'typeorm';

/** One entry of a list, as imported; `number` is its line in the file. */
export interface RestrictedParty {
  readonly number: number;
  readonly listName: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly country: string | null;
  readonly reason: string;
}

export interface FiledRestrictedParty extends RestrictedParty {
  readonly blockingKeys: readonly string[];
}

/** The newest version of the lists; undefined before the first import. */
export async function newestListVersion(
  tx: EntityManager,
): Promise<{ version: number; contentSha256: string } | undefined> {
  const [row] = await tx.query<{ version: number; contentSha256: string }[]>(
    `select version, content_sha256 as "contentSha256" from restricted_party_import order by version desc limit 1`,
  );
  return row;
}

/** Stores a whole new version. Runs as the owner: the application may only read the lists. */
export async function storeListVersion(
  tx: EntityManager,
  list: {
    version: number;
    contentSha256: string;
    fileName: string;
    entries: readonly FiledRestrictedParty[];
  },
): Promise<void> {
  const { version, contentSha256, fileName, entries } = list;
  await tx.query(
    `insert into restricted_party_import (version, content_sha256, file_name, entry_count) values ($1, $2, $3, $4)`,
    [version, contentSha256, fileName, entries.length],
  );
  for (let start = 0; start < entries.length; start += 1000) {
    const part = entries.slice(start, start + 1000);
    await tx.query(
      `insert into restricted_party (version, entry_number, list_name, name, aliases, country, reason)
       select $1, e.number, e."listName", e.name, e.aliases, e.country, e.reason
       from jsonb_to_recordset($2::jsonb) e(number integer, "listName" text, name text, aliases text[],
         country text, reason text)`,
      [version, JSON.stringify(part)],
    );
    const keys = part.flatMap((entry) => entry.blockingKeys.map((key) => ({ key, number: entry.number })));
    await tx.query(
      `insert into restricted_party_key (version, blocking_key, entry_number)
       select $1, e.key, e.number from jsonb_to_recordset($2::jsonb) e(key text, number integer)
       on conflict do nothing`,
      [version, JSON.stringify(keys)],
    );
  }
}

const CANDIDATES = 200;

/** Entries of a version that share a key with a party, those that share most first. */
export function findListCandidates(
  tx: EntityManager,
  version: number,
  keys: readonly string[],
): Promise<RestrictedParty[]> {
  return tx.query<RestrictedParty[]>(
    `select p.entry_number as number, p.list_name as "listName", p.name, p.aliases, p.country, p.reason
     from (select entry_number, count(*) as shared from restricted_party_key
           where version = $1 and blocking_key = any($2)
           group by entry_number order by shared desc, entry_number limit ${CANDIDATES}) k
     join restricted_party p on p.version = $1 and p.entry_number = k.entry_number
     order by k.shared desc, p.entry_number`,
    [version, keys],
  );
}
