import { beforeAll, describe, expect, it } from 'vitest';
import type { ExporterActor } from '@article5/domain/identity';
import { scopeOf } from '@article5/persistence/kernel';
import { listNeeded } from '@article5/persistence/notification';
import { deskOf, NOT_REQUIRED, refusedWithoutTrace, REQUIRED } from '../../../../test/support/casework';
import { useDatabase } from '../../../../test/support/database';

const LATER = new Date('2026-11-27T09:00:00.000Z');
const SAID = 'The earlier decision was right.';

describe('R-050: a correction that burdens the exporter', () => {
  const database = useDatabase();

  beforeAll(() =>
    database.rows(
      `update authority_profile set hearing_period = 10, hearing_unit = 'WORKING_DAYS',
         hearing_source = 'Fictional act, section 28', clock_stops_for_hearing = true where authority_id = 'FR'`,
    ),
  );

  /** A case in which nothing was required, being corrected to a requirement. */
  async function beingCorrected() {
    const desk = deskOf(database);
    const people = await desk.team();
    const decided = await desk.decided(people, NOT_REQUIRED);
    desk.clock.at = LATER;
    const { reference } = decided;
    await desk.correct.execute(people.officer, {
      reference,
      reason: 'The end-user was mistaken for another.',
    });
    return { desk, ...people, ...decided };
  }
  const answer = (
    { desk, exporter, notificationId }: Awaited<ReturnType<typeof beingCorrected>>,
    hearingId: string,
  ) =>
    desk.ownHearings.answer(exporter, {
      ...{ notificationId, hearingId, statement: SAID, nothingToSay: false, documents: [] },
    });
  const waitingFor = (exporter: ExporterActor) =>
    database.transactions.run(scopeOf(exporter), (tx) => listNeeded(tx, exporter));

  it('is proposed only after the exporter was heard, once; the letter says both', async () => {
    const one = await beingCorrected();
    const { desk, officer, approver, exporter, reference } = one;
    const propose = () => desk.propose.execute(officer, { reference, draft: REQUIRED });
    expect((await refusedWithoutTrace(database, propose)).codes).toEqual(['decision.hearing-missing']);
    const hear = () => desk.hear.execute(officer, { reference, draft: REQUIRED });
    expect(await desk.hear.preview(officer, { reference, draft: REQUIRED })).toMatchObject({
      clock: 'NO_CLOCK',
    });
    const { hearingId } = await hear();
    expect((await refusedWithoutTrace(database, hear)).codes).toEqual(['hearing.open-already']);
    expect((await waitingFor(exporter)).map(({ kind }) => kind)).toContain('ANSWER_HEARING');
    await answer(one, hearingId);
    expect((await refusedWithoutTrace(database, propose)).codes).toEqual(['decision.hearing-not-considered']);
    await desk.hearing.weigh(officer, { reference, hearingId, words: 'It was not.' });
    const { decisionId, letter } = await propose();
    const text = letter.blocks.flatMap(({ texts }) => texts).join('\n');
    expect(text).toContain('What you stated on 27 November 2026 was taken into account');
    expect(text).toContain('replaces');
    await desk.approve.execute(approver, { reference, decisionId, textSha256: letter.textSha256 });
    expect(await desk.read.execute(officer, { reference })).toMatchObject({
      status: 'DECIDED',
      outcome: 'AUTHORISATION_REQUIRED',
    });
  });

  it('that is given up asks nothing of the exporter any more, and an answer to it is refused', async () => {
    const one = await beingCorrected();
    const { desk, officer, exporter, reference } = one;
    const { hearingId } = await desk.hear.execute(officer, { reference, draft: REQUIRED });
    await desk.abandon.execute(officer, { reference, reason: 'It was right.' });
    expect((await waitingFor(exporter)).map(({ kind }) => kind)).not.toContain('ANSWER_HEARING');
    const late = () => answer(one, hearingId);
    expect((await refusedWithoutTrace(database, late)).codes).toEqual(['hearing.settled']);
  });
});
