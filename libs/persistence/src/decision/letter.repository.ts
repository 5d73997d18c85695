import type { EntityManager } from 'typeorm';
import type { Letter } from '@article5/domain/decision';

interface CaseKey {
  readonly authorityId: string;
  readonly notificationId: string;
}

/** An issued letter as kept. */
export interface LetterRow extends CaseKey {
  readonly letterId: string;
  readonly organisationId: string;
  readonly decisionId: string;
  readonly text: Letter;
  readonly textSha256: string;
  readonly issuedAt: Date;
  readonly reference: string;
  readonly authorityName: string;
  readonly timeZone: string;
  /** Null until the worker has rendered it. */
  readonly html: string | null;
  /** Where the PDF is in the evidence store of the authority. */
  readonly pdfSha256: string | null;
  readonly readAt: Date | null;
  /** Printed on it; null for letters from before there were codes. */
  readonly verificationCode: string | null;
  /** When the letter of a corrected decision took its place. */
  readonly replacedAt: Date | null;
}

export type LetterToIssue = Pick<
  LetterRow,
  | 'authorityId'
  | 'notificationId'
  | 'letterId'
  | 'organisationId'
  | 'decisionId'
  | 'text'
  | 'textSha256'
  | 'issuedAt'
  | 'verificationCode'
>;

export async function insertLetter(tx: EntityManager, letter: LetterToIssue): Promise<void> {
  await tx.query(
    `insert into letter (authority_id, letter_id, notification_id, organisation_id, decision_id, title, text,
       text_sha256, issued_at, verification_code)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      letter.authorityId,
      letter.letterId,
      letter.notificationId,
      letter.organisationId,
      letter.decisionId,
      letter.text.title,
      letter.text,
      letter.textSha256,
      letter.issuedAt,
      letter.verificationCode,
    ],
  );
}

const LETTER = `select l.authority_id as "authorityId", l.letter_id as "letterId",
    l.notification_id as "notificationId", l.organisation_id as "organisationId", l.decision_id as "decisionId",
    l.text, l.text_sha256 as "textSha256", l.issued_at as "issuedAt", l.html, l.pdf_sha256 as "pdfSha256",
    l.read_at as "readAt", l.verification_code as "verificationCode",
    (select min(m.issued_at) from letter m where m.authority_id = l.authority_id
      and m.notification_id = l.notification_id and (m.issued_at, m.letter_id) > (l.issued_at, l.letter_id)) as "replacedAt",
    n.reference, a.name as "authorityName", a.time_zone as "timeZone"
  from letter l join notification n using (authority_id, notification_id) join authority a using (authority_id)`;

/** Letters of a case, newest first. Row-level security keeps an exporter to its own. */
export async function listLetters(tx: EntityManager, of: CaseKey): Promise<readonly LetterRow[]> {
  return tx.query<LetterRow[]>(
    `${LETTER} where l.authority_id = $1 and l.notification_id = $2 order by l.issued_at desc, l.letter_id desc`,
    [of.authorityId, of.notificationId],
  );
}

export async function findLetter(
  tx: EntityManager,
  of: CaseKey,
  letterId: string,
): Promise<LetterRow | undefined> {
  const [row] = await tx.query<LetterRow[]>(
    `${LETTER} where l.authority_id = $1 and l.notification_id = $2 and l.letter_id = $3`,
    [of.authorityId, of.notificationId, letterId],
  );
  return row;
}

/** The letter of a decision, locked: rendering it twice at once is useless. */
export async function lockLetterOfDecision(
  tx: EntityManager,
  authorityId: string,
  decisionId: string,
): Promise<LetterRow | undefined> {
  const [row] = await tx.query<LetterRow[]>(
    `${LETTER} where l.authority_id = $1 and l.decision_id = $2 for update of l`,
    [authorityId, decisionId],
  );
  return row;
}

/** Keeps what was rendered, once. */
export async function keepRendered(
  tx: EntityManager,
  authorityId: string,
  letterId: string,
  rendered: { readonly html: string; readonly pdfSha256: string; readonly at: Date },
): Promise<void> {
  await tx.query(
    `update letter set html = $3, pdf_sha256 = $4, rendered_at = $5
     where authority_id = $1 and letter_id = $2 and rendered_at is null`,
    [authorityId, letterId, rendered.html, rendered.pdfSha256, rendered.at],
  );
}

/** Notes that the exporter opened the letter; the first time counts. */
export async function markLetterRead(
  tx: EntityManager,
  authorityId: string,
  letterId: string,
  by: { readonly personId: string; readonly at: Date },
): Promise<void> {
  await tx.query(
    `update letter set read_at = $3, read_by = $4
     where authority_id = $1 and letter_id = $2 and read_at is null`,
    [authorityId, letterId, by.at, by.personId],
  );
}
