import { beforeEach, describe, expect, it } from 'vitest';
import { v7 as newId } from 'uuid';
import { Refused } from '@article5/domain/kernel';
import { Mailer, type Mail } from '@article5/integrations/mail';
import { as, given } from '../../../../test/support/actors';
import { useDatabase } from '../../../../test/support/database';
import { givenSubmitted } from '../../../../test/support/intake';
import { SendMessage, TellOrganisation, TellPerson } from './index';

class RememberingMailer extends Mailer {
  readonly sent: Mail[] = [];
  broken = false;

  async send(mail: Mail): Promise<void> {
    this.sent.push(mail);
    if (this.broken) throw new Error('the mail server is away');
  }
}

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
