import type { EntityManager } from 'typeorm';
import type { DigestRhythm, MessageKind, MessagePreference } from '@article5/domain/message';

/** How a person wants to be told of a kind; undefined where they never said. */
export async function findPreference(
  tx: EntityManager,
  personId: string,
  kind: MessageKind,
): Promise<Pick<MessagePreference, 'level' | 'way'> | undefined> {
  const [row] = await tx.query<Pick<MessagePreference, 'level' | 'way'>[]>(
    `select level, way from message_preference where person_id = $1 and kind = $2`,
    [personId, kind],
  );
  return row;
}

/** Everything that a person chose. */
export async function listPreferences(
  tx: EntityManager,
  personId: string,
): Promise<readonly MessagePreference[]> {
  return tx.query<MessagePreference[]>(
    `select kind, level, way from message_preference where person_id = $1 order by kind`,
    [personId],
  );
}

/** Keeps what a person chose of these kinds; others stay as they are. */
export async function keepPreferences(
  tx: EntityManager,
  personId: string,
  chosen: readonly MessagePreference[],
  at: Date,
): Promise<void> {
  await tx.query(
    `insert into message_preference (person_id, kind, level, way, changed_at)
     select $1, kind, level, way, $5 from unnest($2::text[], $3::text[], $4::text[]) as chosen (kind, level, way)
     on conflict (person_id, kind) do update
       set level = excluded.level, way = excluded.way, changed_at = excluded.changed_at
       where (message_preference.level, message_preference.way) <> (excluded.level, excluded.way)`,
    [
      personId,
      ...[chosen.map(({ kind }) => kind), chosen.map(({ level }) => level), chosen.map(({ way }) => way)],
      at,
    ],
  );
}

/** What of a person bears on all messages. */
export interface MailSettings {
  readonly language: string;
  readonly rhythm: DigestRhythm;
}

export async function readMailSettings(tx: EntityManager, personId: string): Promise<MailSettings> {
  const [row] = await tx.query<MailSettings[]>(
    `select language, digest_rhythm as rhythm from person where person_id = $1`,
    [personId],
  );
  if (!row) throw new Error('nobody has this id');
  return row;
}

export async function keepMailSettings(
  tx: EntityManager,
  personId: string,
  { language, rhythm }: MailSettings,
): Promise<void> {
  await tx.query(`update person set language = $2, digest_rhythm = $3 where person_id = $1`, [
    personId,
    language,
    rhythm,
  ]);
}
