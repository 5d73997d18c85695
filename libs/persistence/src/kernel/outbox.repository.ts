import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';

/** Work to be done after this transaction: the job's name and ids, nothing else. */
export interface OutboxMessage {
  readonly authorityId: string;
  readonly job: string;
  readonly payload: Readonly<Record<string, string | number>>;
}

/** Writes the work into the same transaction as the act it follows from. Answers its id, also the job's id. */
export async function addToOutbox(tx: EntityManager, message: OutboxMessage): Promise<string> {
  const outboxId = newId();
  await tx.query(`insert into outbox (outbox_id, authority_id, job, payload) values ($1, $2, $3, $4)`, [
    outboxId,
    message.authorityId,
    message.job,
    message.payload,
  ]);
  return outboxId;
}
