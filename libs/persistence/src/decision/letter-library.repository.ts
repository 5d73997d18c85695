import type { EntityManager } from 'typeorm';
import type { ClauseName, ClauseWording, LetterLanguage, Remedy } from '@article5/domain/decision';

/** What of an authority's own goes into a letter of that day. */
export interface LetterLibraryInForce {
  readonly own: readonly ClauseWording[];
  /** The newest row that is in force; unconfirmed where none is approved. */
  readonly remedy: Remedy | undefined;
}

export async function readLibraryInForce(
  tx: EntityManager,
  authorityId: string,
  on: string,
): Promise<LetterLibraryInForce> {
  const own = await tx.query<ClauseWording[]>(
    `select distinct on (clause, language) clause, language, version, text from clause_wording
     where authority_id = $1 and approved_at is not null and valid_from <= $2::date
     order by clause, language, valid_from desc, version desc`,
    [authorityId, on],
  );
  const [remedy] = await tx.query<Remedy[]>(
    `select kind, body, period_count as count, period_unit as unit, approved_at is not null as "isConfirmed"
     from remedy where authority_id = $1 and valid_from <= $2::date and (approved_at is not null or proposed_by is null)
     order by approved_at is not null desc, valid_from desc, approved_at desc limit 1`,
    [authorityId, on],
  );
  return { own, remedy };
}

/** Who proposed and who approved a row of the library. */
interface Approval {
  readonly validFrom: string;
  readonly proposedBy: { readonly personId: string; readonly displayName: string } | null;
  readonly approvedBy: { readonly personId: string; readonly displayName: string } | null;
}

export interface WordingRow extends ClauseWording, Approval {
  readonly wordingId: string;
}

export interface RemedyRow extends Remedy, Approval {
  readonly remedyId: string;
}

const APPROVAL = `to_char(l.valid_from, 'YYYY-MM-DD') as "validFrom",
  case when p.person_id is not null then json_build_object('personId', p.person_id, 'displayName', p.display_name) end
    as "proposedBy",
  case when b.person_id is not null then json_build_object('personId', b.person_id, 'displayName', b.display_name) end
    as "approvedBy"`;
const PEOPLE = `left join person p on p.person_id = l.proposed_by left join person b on b.person_id = l.approved_by`;

/** Every wording of the authority, newest first. */
export async function listWordings(tx: EntityManager, authorityId: string): Promise<readonly WordingRow[]> {
  return tx.query<WordingRow[]>(
    `select l.wording_id as "wordingId", l.clause, l.language, l.version, l.text, ${APPROVAL}
     from clause_wording l ${PEOPLE} where l.authority_id = $1 order by l.clause, l.language, l.version desc`,
    [authorityId],
  );
}

/** Every remedy row of the authority, newest first. */
export async function listRemedies(tx: EntityManager, authorityId: string): Promise<readonly RemedyRow[]> {
  return tx.query<RemedyRow[]>(
    `select l.remedy_id as "remedyId", l.kind, l.body, l.period_count as count, l.period_unit as unit,
       l.approved_at is not null as "isConfirmed", ${APPROVAL}
     from remedy l ${PEOPLE} where l.authority_id = $1 order by l.proposed_at desc, l.remedy_id`,
    [authorityId],
  );
}

export interface WordingToKeep {
  readonly authorityId: string;
  readonly wordingId: string;
  readonly clause: ClauseName;
  readonly language: LetterLanguage;
  readonly text: string;
  readonly validFrom: string;
  readonly proposedBy: string;
  readonly proposedAt: Date;
}

/** Writes the next version of a wording; it is in force only once it is approved. */
export async function insertWording(tx: EntityManager, kept: WordingToKeep): Promise<void> {
  await tx.query(`select pg_advisory_xact_lock(hashtextextended('wording ' || $1, 0))`, [kept.authorityId]);
  await tx.query(
    `insert into clause_wording (authority_id, wording_id, clause, language, version, text, valid_from, proposed_by,
       proposed_at)
     select $1, $2, $3, $4, coalesce(max(version), 0) + 1, $5, $6, $7, $8 from clause_wording
     where authority_id = $1 and clause = $3 and language = $4`,
    [
      kept.authorityId,
      kept.wordingId,
      kept.clause,
      kept.language,
      kept.text,
      kept.validFrom,
      kept.proposedBy,
      kept.proposedAt,
    ],
  );
}

export interface RemedyToKeep extends Omit<Remedy, 'isConfirmed'> {
  readonly authorityId: string;
  readonly remedyId: string;
  readonly validFrom: string;
  readonly proposedBy: string;
  readonly proposedAt: Date;
}

export async function insertRemedy(tx: EntityManager, kept: RemedyToKeep): Promise<void> {
  await tx.query(
    `insert into remedy (authority_id, remedy_id, kind, body, period_count, period_unit, valid_from, proposed_by,
       proposed_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      kept.authorityId,
      kept.remedyId,
      kept.kind,
      kept.body,
      kept.count,
      kept.unit,
      kept.validFrom,
      kept.proposedBy,
      kept.proposedAt,
    ],
  );
}

/** A row that waits for a second person. */
export interface OpenLibraryRow {
  readonly proposedBy: string | null;
}

const TABLES = { wording: 'clause_wording', remedy: 'remedy' } as const;
export type LibraryPart = keyof typeof TABLES;

/** The row, locked; undefined where it is absent or approved already. */
export async function lockOpenRow(
  tx: EntityManager,
  part: LibraryPart,
  of: { readonly authorityId: string; readonly id: string },
): Promise<OpenLibraryRow | undefined> {
  const [row] = await tx.query<OpenLibraryRow[]>(
    `select proposed_by as "proposedBy" from ${TABLES[part]}
     where authority_id = $1 and ${part}_id = $2 and approved_at is null for update`,
    [of.authorityId, of.id],
  );
  return row;
}

export async function approveRow(
  tx: EntityManager,
  part: LibraryPart,
  of: { readonly authorityId: string; readonly id: string },
  by: { readonly personId: string; readonly at: Date },
): Promise<void> {
  await tx.query(
    `update ${TABLES[part]} set approved_by = $3, approved_at = $4 where authority_id = $1 and ${part}_id = $2`,
    [of.authorityId, of.id, by.personId, by.at],
  );
}
