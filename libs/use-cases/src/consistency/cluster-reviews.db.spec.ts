import { beforeAll, describe, expect, it } from 'vitest';
import { v7 as newId } from 'uuid';
import type { OfficerActor, UnionActor } from '@article5/domain/kernel';
import { scopeOf } from '@article5/persistence/kernel';
import { as } from '../../../../test/support/actors';
import { deskOf, NOT_REQUIRED, refusalOf, REQUIRED } from '../../../../test/support/casework';
import { useDatabase } from '../../../../test/support/database';
import { given } from '../../../../test/support/builders';
import { AskAuthority, ActOnConsultation } from '../consultation';
import { RecordDenial } from '../denial';
import { ClusterReviews, OwnReviews, PrintDossier, ReadUnionCluster, UnionConsultations } from './index';

describe('a review that the Union asks for (R-052)', () => {
  const database = useDatabase();
  let desk: ReturnType<typeof deskOf>;
  let acts: ReturnType<typeof actsOf>;
  let analyst: UnionActor;
  let french: OfficerActor;
  let german: OfficerActor;
  let italian: OfficerActor;

  function actsOf() {
    const { transactions } = database;
    const reviews = new ClusterReviews(transactions, desk.clock);
    return {
      reviews,
      own: new OwnReviews(transactions, desk.clock),
      dossier: new PrintDossier(transactions, new ReadUnionCluster(transactions), reviews, desk.clock),
      consultations: new UnionConsultations(transactions, desk.clock),
    };
  }

  beforeAll(async () => {
    desk = deskOf(database);
    acts = actsOf();
    analyst = await as.union(database);
    italian = await as.officer(database, 'IT');
  });

  /** Two shared decisions of one cluster; the second one differs unless said. */
  async function cluster(second = NOT_REQUIRED) {
    const clusterId = newId();
    const fr = await desk.team('FR');
    const de = await desk.team('DE');
    french = fr.officer;
    german = de.officer;
    const cases = [
      await desk.decided(fr, REQUIRED, { authorityId: 'FR' }),
      await desk.decided(de, second, { authorityId: 'DE' }),
    ];
    for (const [index, { notificationId }] of cases.entries()) {
      const authorityId = index === 0 ? 'FR' : 'DE';
      await database.rows(`update consistency_record set shared = true where notification_id = $1`, [
        notificationId,
      ]);
      await database.rows(
        `insert into transaction_cluster_member values ($1, $2, $3)
         on conflict (authority_id, notification_id) do update set cluster_id = excluded.cluster_id`,
        [authorityId, notificationId, clusterId],
      );
    }
    return { clusterId, cases };
  }
  const QUESTION = { question: 'The same end user: why different?', workingDays: 20 };
  const kindsIn = (notificationId: string) =>
    database.rows<{ kind: string }>(
      `select kind from case_action where notification_id = $1 and kind like 'UNION%' order by kind`,
      [notificationId],
    );
  const decisions = () =>
    database.rows(`select md5(string_agg(d::text, '|' order by decision_id)) as d from decision d`);

  it('reaches each authority with a last day of its own calendar, its cases and its officers; no decision changes', async () => {
    const { clusterId, cases } = await cluster();
    const before = await decisions();
    const review = await acts.reviews.ask(analyst, { clusterId, ...QUESTION });
    expect(review.parts).toMatchObject([
      { authorityId: 'DE', calendar: expect.stringContaining('DE') as string, outcome: null },
      { authorityId: 'FR', calendar: 'FR', outcome: null },
    ]);
    const [, fr] = review.parts;
    expect(fr?.references).toEqual([cases[0]?.reference]);
    for (const { notificationId } of cases)
      expect(await kindsIn(notificationId)).toEqual([{ kind: 'UNION_REVIEW_ASKED' }]);
    const told = await database.rows<{ authority_id: string }>(
      `select authority_id from outbox where payload ->> 'messageKind' = 'union-review-asked' order by 1`,
    );
    expect(told.map((row) => row.authority_id)).toEqual(['DE', 'FR']);
    expect(await decisions()).toEqual(before);
    const again = await refusalOf(acts.reviews.ask(analyst, { clusterId, ...QUESTION }));
    expect(again.codes).toEqual(['review.open-already']);
  });

  it('is answered by each authority for itself: explained, changed or stands, with reasons, once', async () => {
    const { clusterId, cases } = await cluster();
    const { reviewId } = await acts.reviews.ask(analyst, { clusterId, ...QUESTION });
    const mine = (await acts.own.list(french)).items.find((one) => one.reviewId === reviewId);
    expect(mine).toMatchObject({ mayAnswer: true, references: [cases[0]?.reference] });
    expect((await acts.own.list(italian)).items).toEqual([]);
    const answer = { reviewId, outcome: 'EXPLAINED', reasons: 'Another unit uses it.' } as const;
    await expect(acts.own.answer(italian, answer)).rejects.toThrow();
    await acts.own.answer(french, answer);
    expect((await refusalOf(acts.own.answer(french, answer))).codes).toEqual(['review.answered']);
    desk.clock.at = new Date('2027-03-01T10:00:00Z');
    await acts.own.answer(german, { ...answer, outcome: 'STANDS' });
    const { items } = await acts.reviews.list(analyst, { clusterId });
    expect(items[0]?.parts).toMatchObject([
      { authorityId: 'DE', outcome: 'STANDS', late: true },
      { authorityId: 'FR', outcome: 'EXPLAINED', late: false, reasons: 'Another unit uses it.' },
    ]);
    const [first] = cases;
    expect(await kindsIn(first?.notificationId ?? '')).toEqual([
      { kind: 'UNION_REVIEW_ANSWERED' },
      { kind: 'UNION_REVIEW_ASKED' },
    ]);
  });

  it('shows an authority nothing of the others’ answers: their rows are not there for it', async () => {
    const { clusterId } = await cluster();
    const { reviewId } = await acts.reviews.ask(analyst, { clusterId, ...QUESTION });
    await acts.own.answer(german, { reviewId, outcome: 'STANDS', reasons: 'Ours.' });
    const seen = (officer: OfficerActor) =>
      database.transactions.run(scopeOf(officer), (tx) =>
        tx.query<{ id: string }[]>(
          `select authority_id as id from cluster_review_part where review_id = '${reviewId}'`,
        ),
      );
    expect(await seen(french)).toEqual([{ id: 'FR' }]);
    expect(await seen(italian)).toEqual([]);
    const written = () =>
      database.rows(
        `select md5(string_agg(p::text, '|' order by p::text)) as parts from cluster_review_part p`,
      );
    const before = await written();
    const auditor = await as.officer(database, 'FR', ['AUDITOR']);
    const refused = await refusalOf(acts.own.answer(auditor, { reviewId, outcome: 'STANDS', reasons: 'x' }));
    expect(refused.kind).toBe('NOT_PERMITTED');
    expect((await refusalOf(acts.reviews.ask(french, { clusterId, ...QUESTION }))).kind).toBe(
      'NOT_PERMITTED',
    );
    expect(await written()).toEqual(before);
  });

  it('is not asked for where outcomes agree', async () => {
    const { clusterId } = await cluster(REQUIRED);
    const before = await database.count('cluster_review', 'true');
    const refused = await refusalOf(acts.reviews.ask(analyst, { clusterId, ...QUESTION }));
    expect(refused.codes).toEqual(['review.not-divergent']);
    expect(await database.count('cluster_review', 'true')).toBe(before);
  });

  it('ends with a conclusion, after which nobody answers; its dossier is a PDF and its reading is logged', async () => {
    const { clusterId, cases } = await cluster();
    const { reviewId } = await acts.reviews.ask(analyst, { clusterId, ...QUESTION });
    const logged = () => database.count('access_log', `what = 'cluster'`);
    const before = await logged();
    const { bytes } = await acts.dossier.execute(analyst, { reviewId });
    expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(await logged()).toBe(before + 2);
    await acts.reviews.close(analyst, { reviewId, conclusion: 'Left open by one authority.' });
    const late = await refusalOf(
      acts.own.answer(french, { reviewId, outcome: 'STANDS', reasons: 'Too late.' }),
    );
    expect(late.codes).toEqual(['review.over']);
    const [first] = cases;
    expect(await kindsIn(first?.notificationId ?? '')).toContainEqual({ kind: 'UNION_REVIEW_ENDED' });
  });

  it('beside it the Union follows consultations: clocks, answers, reminders, explanations (R-026 to R-030)', async () => {
    const { transactions } = database;
    desk.clock.at = new Date('2026-04-30T09:00:00Z');
    const flemish = await as.officer(database, 'BE-VLG');
    const asking = await as.officer(database, 'FR', ['CASE_OFFICER']);
    const made = await new RecordDenial(transactions, desk.clock).execute(flemish, {
      ...{ number: 'VLG-R', denialType: 'REFUSAL', legalBasis: 'Art 16(1)', itemName: 'PX-4' },
      ...{ decidedOn: '2026-01-05', notifiedOn: '2026-01-06', itemDescription: 'Reads phones' },
      ...{ endUse: 'Police', parameters: [], grounds: ['ART_15_1_D'], reason: 'Risk' },
      entities: [{ role: 'END_USER', name: 'Interior Security Bureau', address: 'x', country: 'KZ' }],
    });
    const at = '2026-04-30T09:00:00Z';
    const { reference } = await given.submitted(database, { authorityId: 'FR', at });
    const { consultationId } = await new AskAuthority(transactions, desk.clock).execute(asking, {
      ...{ reference, kind: 'ART_16_5', consultedAuthorityId: 'BE-VLG', denialId: made.denial.denialId },
      request: 'Identical?',
    });
    const mine = async () =>
      (await acts.consultations.list(analyst)).items.find((one) => one.consultationId === consultationId);
    expect(await mine()).toMatchObject({
      ...{ dueOn: '2026-05-18', calendar: 'BE', workingDaysLeft: 10, askedOf: 1, settled: 0 },
      ...{ mayRemind: true, explanation: null },
    });
    expect(JSON.stringify(await mine())).not.toMatch(/PX-4|Interior Security|Identical\?/);
    const told = () => database.count('outbox', `payload ->> 'messageKind' = 'union-reminds'`);
    await acts.consultations.remind(analyst, { consultationId });
    await acts.consultations.remind(analyst, { consultationId });
    expect(await told()).toBe(1);
    expect(await mine()).toMatchObject({ remindedOn: ['2026-04-30'], mayRemind: false });
    await expect(acts.consultations.remind(asking, { consultationId })).rejects.toThrow();
    await new ActOnConsultation(transactions, desk.clock).answer(flemish, {
      ...{ consultationId, answer: 'IDENTICAL', reasons: 'The same.' },
    });
    const settled = await refusalOf(acts.consultations.remind(analyst, { consultationId }));
    expect(settled.codes).toEqual(['review.consultation-settled']);
    expect(await told()).toBe(1);
    expect(await mine()).toMatchObject({ state: 'ANSWERED', answer: 'IDENTICAL', settled: 1 });
  });
});
