import type { EntityManager } from 'typeorm';

export interface CapturedMail {
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** Keeps a message; the same id again changes nothing. */
export async function captureMail(tx: EntityManager, mail: CapturedMail): Promise<void> {
  await tx.query(
    `insert into captured_mail (message_id, recipient, subject, body) values ($1, $2, $3, $4)
     on conflict (message_id) do nothing`,
    [mail.messageId, mail.to, mail.subject, mail.text],
  );
}

/** The latest messages, newest first. */
export async function listCapturedMail(
  tx: EntityManager,
  most: number,
): Promise<readonly (CapturedMail & { readonly at: Date })[]> {
  return tx.query(
    `select message_id as "messageId", recipient as "to", subject, body as text, created_at as at
     from captured_mail order by created_at desc, message_id desc limit $1`,
    [most],
  );
}
