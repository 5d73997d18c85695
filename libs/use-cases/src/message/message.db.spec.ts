import { beforeEach, describe, expect, it } from 'vitest';
import { v7 as newId } from 'uuid';
import { Refused } from '@article5/domain/kernel';
import { as, given } from '../../../../test/support/actors';
import { useDatabase } from '../../../../test/support/database';
import { givenSubmitted } from '../../../../test/support/intake';
import { RememberingMailer } from '../../../../test/support/mailer';
import { SendMessage, TellOfficers, TellOrganisation, TellPerson, TellUnion } from './index';

describe('messages about a case', () => {
  const database = useDatabase();
  let mailer: RememberingMailer;
  let tellPerson: TellPerson;
  let tellOrganisation: TellOrganisation;
  beforeEach(() => {
    mailer = new RememberingMailer();
    const send = new SendMessage(database.transactions, mailer, { BASE_URL: 'https://portal.example/' });
    tellPerson = new TellPerson(send);
    tellOrganisation = new TellOrganisation(database.transactions, send);
  });

  it('say that there is something to read and where, and nothing of the case', async () => {
    const of = await givenSubmitted(database);
    await tellPerson.execute(of.actor, { ...of, outboxId: newId(), messageKind: 'decision-issued' });
    const [mail] = mailer.sent;
    expect(mail?.to).toBe(`${of.personId}@example.test`);
    expect(mail?.text).toContain(`https://portal.example/en/n/${of.notificationId}/view`);
    expect(`${mail?.subject} ${mail?.text}`).not.toMatch(/Fictional Exports|authorisation|A Person/i);
  });

  it('are sent once for each cause, though the job runs twice', async () => {
    const of = await givenSubmitted(database);
    const command = { ...of, outboxId: newId(), messageKind: 'notification-received' };
    await tellPerson.execute(of.actor, command);
    await tellPerson.execute(of.actor, command);
    expect(mailer.sent).toHaveLength(1);
    await tellPerson.execute(of.actor, { ...command, outboxId: newId() });
    expect(new Set(mailer.sent.map(({ messageId }) => messageId)).size).toBe(2);
  });

  it('bear the same id when sending has to be tried again', async () => {
    const of = await givenSubmitted(database);
    const command = { ...of, outboxId: newId(), messageKind: 'clarification-asked' };
    mailer.broken = true;
    await expect(tellPerson.execute(of.actor, command)).rejects.toThrow('mail server');
    expect(await database.count('message', `person_id = '${of.personId}' and sent_at is null`)).toBe(1);
    mailer.broken = false;
    await tellPerson.execute(of.actor, command);
    expect(mailer.sent).toHaveLength(2);
    expect(new Set(mailer.sent.map(({ messageId }) => messageId)).size).toBe(1);
    expect(await database.count('message', `person_id = '${of.personId}' and sent_at is not null`)).toBe(1);
  });

  it('reach everybody who acts for the organisation now, and nobody else', async () => {
    const organisation = await given.organisation(database, 'FR');
    const [one, two, gone] = [
      await as.exporter(database, organisation),
      await as.exporter(database, organisation, ['EXPORTER_ADMINISTRATOR']),
      await as.exporter(database, organisation),
    ];
    await as.exporter(database, await given.organisation(database, 'FR'));
    await database.rows(`update role_assignment set valid_to = now() where person_id = $1`, [gone.personId]);
    const command = {
      outboxId: newId(),
      messageKind: 'withdrawn',
      organisationId: organisation.organisationId,
    };
    const office = { kind: 'system', authorityId: 'FR' } as const;
    await tellOrganisation.execute(office, command);
    await tellOrganisation.execute(office, command);
    const told = await database.rows<{ id: string }>(
      `select person_id as id from message where cause_id = $1`,
      [command.outboxId],
    );
    expect(told.map(({ id }) => id).sort()).toEqual([one.personId, two.personId].sort());
    expect(mailer.sent).toHaveLength(2);
  });

  it('do not reach an organisation through another authority', async () => {
    const organisation = await given.organisation(database, 'FR');
    await as.exporter(database, organisation);
    await tellOrganisation.execute(
      { kind: 'system', authorityId: 'DE' },
      { outboxId: newId(), messageKind: 'withdrawn', organisationId: organisation.organisationId },
    );
    expect(mailer.sent).toEqual([]);
  });

  it('are not sent to somebody who has left', async () => {
    const of = await givenSubmitted(database);
    await database.rows(`update person set deactivated_at = now() where person_id = $1`, [of.personId]);
    await tellPerson.execute(of.actor, { ...of, outboxId: newId(), messageKind: 'decision-issued' });
    expect(mailer.sent).toEqual([]);
  });

  it('are in the language of the reader, with a link in it; English for who reads another', async () => {
    const subjects: string[] = [];
    for (const language of ['fr', 'de', 'pl']) {
      const of = await givenSubmitted(database);
      await database.rows(`update person set language = $2 where person_id = $1`, [of.personId, language]);
      await tellPerson.execute(of.actor, { ...of, outboxId: newId(), messageKind: 'decision-issued' });
      const mail = mailer.sent.at(-1);
      subjects.push(mail?.subject ?? '');
      const linked = language === 'pl' ? 'en' : language;
      expect(mail?.text).toContain(`https://portal.example/${linked}/n/${of.notificationId}/view`);
    }
    expect(subjects).toEqual([
      'Portail article 5 : du nouveau à lire',
      'Artikel-5-Portal: Neues zu lesen',
      'Article 5 portal: something new to read',
    ]);
  });

  it.each([
    ['DIGEST', 'INFORMATION'],
    ['PRODUCT', 'NEEDS_ME'],
  ] as const)('that are not wanted at once (%s) stand in the portal and send nothing', async (way, level) => {
    const of = await givenSubmitted(database);
    await prefer(of.personId, 'withdrawn', level, way);
    const command = { ...of, outboxId: newId(), messageKind: 'withdrawn' };
    await tellPerson.execute(of.actor, command);
    await tellPerson.execute(of.actor, command);
    expect(mailer.sent).toEqual([]);
    expect(await madeFor(of.personId)).toEqual([{ kind: 'withdrawn', level, way, sent: false, read: false }]);
  });

  it('that are switched off leave nothing at all', async () => {
    const of = await givenSubmitted(database);
    await prefer(of.personId, 'withdrawn', 'OFF', 'AT_ONCE');
    await tellPerson.execute(of.actor, { ...of, outboxId: newId(), messageKind: 'withdrawn' });
    expect(mailer.sent).toEqual([]);
    expect(await madeFor(of.personId)).toEqual([]);
  });

  it('keep the way they were made with, though the person chooses another before the second try', async () => {
    const of = await givenSubmitted(database);
    const command = { ...of, outboxId: newId(), messageKind: 'withdrawn' };
    mailer.broken = true;
    await expect(tellPerson.execute(of.actor, command)).rejects.toThrow('mail server');
    await prefer(of.personId, 'withdrawn', 'OFF', 'DIGEST');
    mailer.broken = false;
    await tellPerson.execute(of.actor, command);
    expect(new Set(mailer.sent.map(({ messageId }) => messageId)).size).toBe(1);
    expect(await madeFor(of.personId)).toMatchObject([{ way: 'AT_ONCE', sent: true }]);
  });

  it.each([
    'clarification-asked',
    'decision-issued',
    'extension-decided',
    'consultation-received',
    'opinion-asked',
  ])(
    'that oblige (%s) have no place for a preference, not even in the database (R-015, R-027)',
    async (kind) => {
      const of = await givenSubmitted(database);
      await expect(prefer(of.personId, kind, 'OFF', 'PRODUCT')).rejects.toThrow(
        'message_preference_obliging',
      );
      await tellPerson.execute(of.actor, { ...of, outboxId: newId(), messageKind: kind });
      expect(mailer.sent).toHaveLength(1);
    },
  );

  it('to officers leave out who did it, and the Union is told by its own role', async () => {
    const [author, other] = [
      await as.officer(database, 'FR', ['AUTHORITY_ADMINISTRATOR']),
      await as.officer(database, 'FR', ['AUTHORITY_ADMINISTRATOR']),
    ];
    await as.officer(database, 'DE', ['AUTHORITY_ADMINISTRATOR']);
    const analyst = await as.union(database);
    const office = { kind: 'system', authorityId: 'FR' } as const;
    const send = new SendMessage(database.transactions, mailer, { BASE_URL: 'https://portal.example/' });
    const outboxId = newId();
    await new TellOfficers(database.transactions, send).execute(office, {
      ...{ outboxId, messageKind: 'profile-waits', permission: 'authority.administer' },
      exceptPersonId: author.personId,
    });
    await new TellUnion(database.transactions, send).execute(office, {
      ...{ outboxId, messageKind: 'review-answered', permission: 'union.review' },
    });
    const told = await database.rows<{ id: string; kind: string }>(
      `select person_id as id, kind from message where cause_id = $1 order by kind`,
      [outboxId],
    );
    expect(told).toEqual([
      { id: other.personId, kind: 'profile-waits' },
      { id: analyst.personId, kind: 'review-answered' },
    ]);
  });

  function prefer(personId: string, kind: string, level: string, way: string) {
    return database.rows(
      `insert into message_preference (person_id, kind, level, way, changed_at) values ($1, $2, $3, $4, now())`,
      [personId, kind, level, way],
    );
  }

  function madeFor(personId: string) {
    return database.rows(
      `select kind, level, way, sent_at is not null as sent, read_at is not null as read from message
       where person_id = $1`,
      [personId],
    );
  }

  it('are refused for a kind that carries a secret or does not exist', async () => {
    const of = await givenSubmitted(database);
    for (const messageKind of ['password-reset', 'gossip', 'toString']) {
      await expect(
        tellPerson.execute(of.actor, { ...of, outboxId: newId(), messageKind }),
      ).rejects.toBeInstanceOf(Refused);
    }
    expect(mailer.sent).toEqual([]);
  });
});
