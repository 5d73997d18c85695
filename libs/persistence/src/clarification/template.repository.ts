import type { EntityManager } from 'typeorm';
import type { TemplateLanguage, TemplateVersion } from '@article5/domain/clarification';

/** A version with who made it. */
export interface TemplateVersionRow extends TemplateVersion {
  readonly madeBy: string;
  readonly madeAt: Date;
}

/** Every version of an authority's ready questions, the oldest first. */
export function listTemplateVersions(tx: EntityManager, authorityId: string): Promise<TemplateVersionRow[]> {
  return tx.query<TemplateVersionRow[]>(
    `select code, version, about, texts as text, valid_from::text as "validFrom", is_retired as "isRetired",
       withdrawn_at is not null as "isWithdrawn", p.display_name as "madeBy", made_at as "madeAt"
     from question_template t join person p on p.person_id = t.made_by
     where authority_id = $1 order by code, version`,
    [authorityId],
  );
}

export interface TemplateToKeep {
  readonly authorityId: string;
  readonly code: string;
  readonly about: string;
  readonly text: Readonly<Record<TemplateLanguage, string>>;
  readonly isRetired: boolean;
  readonly validFrom: string;
}

/** Appends a version; one authority's code at a time. */
export async function appendTemplate(
  tx: EntityManager,
  kept: TemplateToKeep,
  by: { readonly personId: string; readonly at: Date },
): Promise<void> {
  const { authorityId, code, about, text, isRetired, validFrom } = kept;
  await tx.query(`select pg_advisory_xact_lock(hashtext('question_template'), hashtext($1 || $2))`, [
    authorityId,
    code,
  ]);
  await tx.query(
    `insert into question_template (authority_id, code, version, about, texts, is_retired, valid_from, made_by, made_at)
     select $1, $2, coalesce(max(version), 0) + 1, $3, $4, $5, $6, $7, $8 from question_template
     where authority_id = $1 and code = $2`,
    [authorityId, code, about, text, isRetired, validFrom, by.personId, by.at],
  );
}

export async function withdrawTemplate(
  tx: EntityManager,
  of: { readonly authorityId: string; readonly code: string; readonly version: number },
  by: { readonly personId: string; readonly at: Date },
): Promise<void> {
  await tx.query(
    `update question_template set withdrawn_by = $4, withdrawn_at = $5
     where authority_id = $1 and code = $2 and version = $3`,
    [of.authorityId, of.code, of.version, by.personId, by.at],
  );
}
