import type { EntityManager } from 'typeorm';
import type { PartyComparisonView, PartyEntry } from '@article5/contracts/casework';
import type { PartyComparison, PartyVerdict } from '@article5/domain/casework';

const iso = (column: string) => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const person = (alias: string) =>
  `jsonb_build_object('personId', ${alias}.person_id, 'displayName', ${alias}.display_name)`;

/** The party and all that officers said to be the same, through whatever chain. */
export async function listGroup(tx: EntityManager, authorityId: string, entryId: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `with recursive grouped(id) as (
       select $2::uuid
       union
       select case when c.entry_id = g.id then c.other_entry_id else c.entry_id end
       from grouped g join party_comparison c on c.authority_id = $1 and c.verdict = 'SAME' and c.state = 'IN_FORCE'
         and g.id in (c.entry_id, c.other_entry_id))
     select id from grouped`,
    [authorityId, entryId],
  );
  return rows.map(({ id }) => id);
}

/** At most so many parties are compared with one; those that share the most keys first. */
const CANDIDATES = 100;

/** Parties of the register that share a blocking key with this one. */
export async function listLikeCandidates(
  tx: EntityManager,
  authorityId: string,
  entryId: string,
): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `select k.entry_id as id from register_key own
     join register_key k on k.authority_id = $1 and k.blocking_key = own.blocking_key and k.entry_id <> $2
     join register_entry e on e.authority_id = $1 and e.entry_id = k.entry_id and e.cases > 0
     where own.authority_id = $1 and own.entry_id = $2
     group by 1 order by count(*) desc, 1 limit ${CANDIDATES}`,
    [authorityId, entryId],
  );
  return rows.map(({ id }) => id);
}

/** A comparison in which a party stands, and the other one. */
export type ComparisonOfParty = Omit<PartyComparisonView, 'mayConfirm' | 'mayTakeBack'> & {
  readonly otherId: string;
};

/** Everything that officers said of a party, newest first. */
export function listComparisons(
  tx: EntityManager,
  authorityId: string,
  entryId: string,
): Promise<ComparisonOfParty[]> {
  return tx.query(
    `select c.comparison_id as "comparisonId", c.verdict, c.state, c.reason,
       case when c.entry_id = $2 then c.other_entry_id else c.entry_id end as "otherId",
       ${person('g')} as by, ${iso('c.given_at')} as at,
       case when s.person_id is not null then jsonb_build_object('by', ${person('s')}, 'at', ${iso('c.settled_at')},
         'reason', c.settled_reason) end as settled,
       case when t.person_id is not null then jsonb_build_object('by', ${person('t')}, 'at', ${iso('c.taken_back_at')},
         'reason', c.taken_back_reason) end as "takenBack"
     from party_comparison c join person g on g.person_id = c.given_by
     left join person s on s.person_id = c.settled_by
     left join person t on t.person_id = c.taken_back_by
     where c.authority_id = $1 and (c.entry_id = $2 or c.other_entry_id = $2)
     order by c.given_at desc, c.comparison_id desc`,
    [authorityId, entryId],
  );
}

/** The word that stands between two parties; their pair is locked until the transaction ends. */
export async function lockPair(
  tx: EntityManager,
  authorityId: string,
  [one, other]: readonly [string, string],
): Promise<PartyComparison | undefined> {
  const [low, high] = one < other ? [one, other] : [other, one];
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('party-pair/' || $1 || $2, 0))`, [low, high]);
  const [row] = await tx.query<PartyComparison[]>(
    `select verdict, state, given_by as "givenBy" from party_comparison
     where authority_id = $1 and entry_id = $2 and other_entry_id = $3 and state in ('PROPOSED', 'IN_FORCE')`,
    [authorityId, low, high],
  );
  return row;
}

export async function insertComparison(
  tx: EntityManager,
  of: {
    readonly authorityId: string;
    readonly comparisonId: string;
    readonly pair: readonly [string, string];
  },
  said: {
    readonly verdict: PartyVerdict;
    readonly state: 'PROPOSED' | 'IN_FORCE';
    readonly reason: string;
    readonly by: string;
    readonly at: Date;
  },
): Promise<void> {
  const [one, other] = of.pair;
  await tx.query(
    `insert into party_comparison (authority_id, comparison_id, entry_id, other_entry_id, verdict, state, reason,
       given_by, given_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      ...[of.authorityId, of.comparisonId, one < other ? one : other, one < other ? other : one],
      ...[said.verdict, said.state, said.reason, said.by, said.at],
    ],
  );
}

/** A comparison in which the party stands, locked. */
export async function lockComparison(
  tx: EntityManager,
  of: { readonly authorityId: string; readonly entryId: string; readonly comparisonId: string },
): Promise<PartyComparison | undefined> {
  const [row] = await tx.query<PartyComparison[]>(
    `select verdict, state, given_by as "givenBy" from party_comparison
     where authority_id = $1 and comparison_id = $2 and $3 in (entry_id, other_entry_id) for update`,
    [of.authorityId, of.comparisonId, of.entryId],
  );
  return row;
}

/** Writes what became of a comparison: the second officer's answer, or that it was taken back. */
export async function moveComparison(
  tx: EntityManager,
  of: { readonly authorityId: string; readonly comparisonId: string },
  to: {
    readonly state: 'IN_FORCE' | 'DECLINED' | 'TAKEN_BACK';
    readonly reason: string | null;
    readonly by: string;
    readonly at: Date;
  },
): Promise<void> {
  const what = to.state === 'TAKEN_BACK' ? 'taken_back' : 'settled';
  await tx.query(
    `update party_comparison set state = $3, ${what}_by = $4, ${what}_at = $5, ${what}_reason = $6
     where authority_id = $1 and comparison_id = $2`,
    [of.authorityId, of.comparisonId, to.state, to.by, to.at, to.reason],
  );
}

/** A denial found for a case of the party, with each name that stands in it. */
export type DenialNamed = Omit<PartyEntry['denials'][number], 'match'> & {
  readonly country: string | null;
  readonly address: string;
};

const MOST_DENIALS = 200;

/** Denials in force that matching found for the cases of these parties, with everyone who stands in them. */
export function listDenialsNamed(
  tx: EntityManager,
  authorityId: string,
  entryIds: readonly string[],
): Promise<DenialNamed[]> {
  return tx.query(
    `with hit as (
       select distinct h.denial_authority_id, h.denial_id from register_appearance a
       join denial_hit h on h.authority_id = a.authority_id and h.notification_id = a.notification_id
       where a.authority_id = $1 and a.entry_id = any($2::uuid[]) limit ${MOST_DENIALS})
     select d.authority_id as "authorityId", u.name as "authorityName", d.denial_id as "denialId", d.number,
       d.denial_type as "denialType", d.status, d.item_name as "itemName", d.destination,
       (select f.name from shared_denial_entity f where f.authority_id = d.authority_id and f.denial_id = d.denial_id
         and f.role = 'END_USER' order by f.position limit 1) as "endUserName",
       d.notified_on as "notifiedOn", d.review_due_on as "reviewDueOn", d.authority_id = $1 as "isOwn",
       e.name, e.country, e.address
     from hit h join shared_denial d on d.authority_id = h.denial_authority_id and d.denial_id = h.denial_id
     join authority u on u.authority_id = d.authority_id
     join shared_denial_entity e on e.authority_id = d.authority_id and e.denial_id = d.denial_id
     where d.status <> 'REVOKED' order by d.number, e.position`,
    [authorityId, entryIds],
  );
}
