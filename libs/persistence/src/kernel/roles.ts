import { createHmac } from 'node:crypto';
import type { DataSource } from 'typeorm';

/** Login roles that the running parts use. None owns a table, none may bypass row-level security. */
export const RUNTIME_ROLES = [
  'article5_app',
  'article5_matcher',
  'article5_relay',
  'article5_union',
  'article5_queue',
] as const;

/** A role's password: HMAC-SHA256 (hex) of its name, so that one secret configures them all. */
export function rolePassword(secret: string, role: string): string {
  return createHmac('sha256', secret).update(role).digest('hex');
}

/**
 * Creates the runtime roles or renews their passwords, and gives the queue's role its own schema. Runs as the owner
 * (who may create roles) before the migrations, which grant to these roles.
 */
export async function prepareRoles(owner: DataSource, secret: string): Promise<void> {
  for (const role of RUNTIME_ROLES) {
    const [known] = await owner.query<unknown[]>(`select 1 from pg_roles where rolname = $1`, [role]);
    const verb = known ? 'alter' : 'create';
    await owner.query(`${verb} role ${role} login noinherit password '${rolePassword(secret, role)}'`);
  }
  await owner.query(`grant article5_queue to current_user`);
  await owner.query(`create schema if not exists bullmq authorization article5_queue`);
}
