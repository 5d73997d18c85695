import { describe, expect, it } from 'vitest';
import { v7 as newId } from 'uuid';
import { hashOf, keepText, recordAction } from './index';
import { useDatabase } from '../../../../test/support/database';

const FR = { personId: null, authorityId: 'FR', organisationId: null };

describe('the ledger of an authority', () => {
  const database = useDatabase();

  async function aNotification(authority = 'FR') {
    const [organisationId, personId, notificationId] = [newId(), newId(), newId()];
    await database.rows(
      `with o as (insert into organisation (organisation_id, authority_id, legal_name, country) values ($1, $4, 'X', 'FR')),
            p as (insert into person (person_id, email, display_name) values ($2, $5, 'P'))
       insert into notification (authority_id, notification_id, organisation_id, status, exporter_name, created_by, reference)
       values ($4, $3, $1, 'RECEIVED', 'X', $2, $5)`,
      [organisationId, personId, notificationId, authority, `${personId}@example.org`],
    );
    return { organisationId, personId, notificationId };
  }

  it('chains each act to the one before, also when many act at once', async () => {
    const given = await aNotification();
    const acts = Array.from({ length: 12 }, (_, index) =>
      database.transactions.run(FR, (tx) =>
        recordAction(tx, {
          authorityId: 'FR',
          notificationId: given.notificationId,
          organisationId: given.organisationId,
          kind: 'ASSIGNED',
          actorId: given.personId,
          actorRole: 'INTAKE_OFFICER',
          at: new Date('2026-11-24T10:00:00.123Z'),
          payload: { index, nested: { b: 1, a: 'é' } },
          transactionId: newId(),
          exporterVisible: false,
        }),
      ),
    );
    await Promise.all(acts);
    const rows = await database.rows<Record<string, never>>(
      `select * from case_action where authority_id = 'FR' order by sequence`,
    );
    expect(rows.map((row) => Number(row['sequence']))).toEqual(acts.map((_, index) => index + 1));
    let previous = '0'.repeat(64);
    for (const row of rows as unknown as Record<string, unknown>[]) {
      const hash = hashOf({
        form: 'article5-ledger-entry-1',
        authority: 'FR',
        sequence: Number(row['sequence']),
        action: String(row['action_id']),
        kind: String(row['kind']),
        notification: String(row['notification_id']),
        actor: String(row['actor_id']),
        role: String(row['actor_role']),
        at: (row['at'] as Date).toISOString(),
        legalBasis: null,
        transaction: String(row['transaction_id']),
        payload: row['payload'] as Record<string, unknown>,
        previous,
      });
      expect(row['previous_hash']).toBe(previous);
      expect(row['hash']).toBe(hash);
      previous = hash;
    }
  });

  it('cannot be changed, not even by its owner', async () => {
    await expect(database.rows(`update case_action set kind = 'CLOSED'`)).rejects.toThrow('append-only');
    await expect(database.rows(`delete from case_action`)).rejects.toThrow('append-only');
  });

  it('keeps erasable words outside and commits to them inside', async () => {
    const given = await aNotification();
    const kept = await database.transactions.run(FR, (tx) =>
      keepText(tx, { authorityId: 'FR', ...given, kind: 'why-we-differ', text: 'because' }),
    );
    expect(kept.commitment).toMatch(/^[0-9a-f]{64}$/);
    await expect(
      database.transactions.run({ ...FR, authorityId: 'DE' }, (tx) =>
        keepText(tx, { authorityId: 'FR', ...given, kind: 'why-we-differ', text: 'not mine' }),
      ),
    ).rejects.toThrow('row-level security');
    expect(await database.count('case_text')).toBe(1);
  });
});
