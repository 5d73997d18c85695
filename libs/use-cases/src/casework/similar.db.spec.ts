import { describe, expect, it } from 'vitest';
import type { OfficerActor } from '@article5/domain/identity';
import {
  deskOf,
  NOT_REQUIRED,
  refusedWithoutTrace,
  REQUIRED,
  COMPLETE_ASSESSMENT,
} from '../../../../test/support/casework';
import { useDatabase } from '../../../../test/support/database';

describe('similar transactions, as far as shared', () => {
  const database = useDatabase();

  interface Side {
    readonly authorityId: string;
    readonly notificationId: string;
  }

  /** What the matcher writes: the pair, seen from both sides. */
  async function pair(one: Side, other: Side, verdict: 'SAME' | 'POSSIBLE' = 'SAME') {
    const reasons = [
      { code: 'matching.transaction.end-user-same', parameters: { a: 'Own spelling', b: 'Their spelling' } },
      { code: 'matching.transaction.destination-same', parameters: { a: 'EG', b: 'EG' } },
    ];
    for (const [from, to] of [
      [one, other],
      [other, one],
    ] as const) {
      await database.rows(
        `insert into similar_transaction (authority_id, notification_id, other_authority_id, other_notification_id,
           verdict, score, reasons, matcher_version) values ($1, $2, $3, $4, $5, 0.9, $6, '1.0.0')`,
        [
          from.authorityId,
          from.notificationId,
          to.authorityId,
          to.notificationId,
          verdict,
          JSON.stringify(reasons),
        ],
      );
    }
  }
  const sideOf = (officer: OfficerActor, { notificationId }: { notificationId: string }): Side => ({
    authorityId: officer.authorityId,
    notificationId,
  });
  const setProfile = (authorityId: string, shown: boolean) =>
    database.rows(
      `update authority_profile set unshared_hit_shown = $2, contact_point = 'contact@example.test' where authority_id = $1`,
      [authorityId, shown],
    );

  it('R-052: a shared decision elsewhere is shown with outcome and reason codes, and asks for why we differ', async () => {
    const desk = deskOf(database);
    const [fr, de] = [await desk.team('FR'), await desk.team('DE')];
    const theirs = await desk.decided(de, NOT_REQUIRED);
    const ours = await desk.assessing(fr.officer);
    await pair(sideOf(fr.officer, ours), sideOf(de.officer, theirs));
    const { reference } = ours;
    const { similar } = await desk.read.execute(fr.officer, { reference });
    expect(similar).toMatchObject([
      {
        sight: 'SHARED',
        authorityId: 'DE',
        reference: theirs.reference,
        outcome: 'NO_AUTHORISATION_REQUIRED',
        decidedOn: '2026-11-24',
        reasonCodes: ['end-use.lawful-and-limited'],
        reasons: [
          { code: 'matching.transaction.end-user-same', parameters: { a: 'Own spelling' } },
          { code: 'matching.transaction.destination-same', parameters: { a: 'EG', b: 'EG' } },
        ],
      },
    ]);
    expect(JSON.stringify(similar)).not.toContain('Their spelling');
    await desk.save.execute(fr.officer, { reference, revision: '0', content: COMPLETE_ASSESSMENT });
    const propose = (whyWeDiffer?: string) =>
      desk.propose.execute(fr.officer, { reference, draft: { ...REQUIRED, whyWeDiffer } });
    const { codes } = await refusedWithoutTrace(database, () => propose());
    expect(codes).toEqual(['decision.why-we-differ-missing']);
    const proposed = await propose('The end-user changed hands since.');
    expect(proposed.whyWeDiffer).toBe('The end-user changed hands since.');
    const [kept] = await database.rows<{ shown_results: unknown[] }>(
      `select shown_results from decision where decision_id = $1`,
      [proposed.decisionId],
    );
    expect(kept?.shown_results).toMatchObject([{ authorityId: 'DE', outcome: 'NO_AUTHORISATION_REQUIRED' }]);
  });

  it('R-048: each reading of another authority’s outcome is in that authority’s access log, and only there', async () => {
    const desk = deskOf(database);
    const [fr, nl] = [await desk.team('FR'), await desk.team('NL')];
    const theirs = await desk.decided(nl, NOT_REQUIRED);
    const ours = await desk.assessing(fr.officer);
    await pair(sideOf(fr.officer, ours), sideOf(nl.officer, theirs));
    await desk.read.execute(fr.officer, ours);
    await desk.preview.execute(fr.approver, ours);
    const { items } = await desk.accessLog.execute(nl.auditor, { limit: 50 });
    expect(items).toMatchObject([
      { reference: theirs.reference, readerBody: 'FR', what: 'similar-transaction' },
      { reference: theirs.reference, readerBody: 'FR', what: 'similar-transaction' },
    ]);
    const page = await desk.accessLog.execute(nl.administrator, { limit: 1 });
    expect(page.items).toHaveLength(1);
    const rest = await desk.accessLog.execute(nl.administrator, { limit: 1, cursor: page.next });
    expect(rest.items[0]?.entryId).not.toBe(page.items[0]?.entryId);
    expect(rest.next).toBeUndefined();
    const own = await desk.accessLog.execute(fr.auditor, { limit: 50 });
    expect(own.items.filter(({ reference }) => reference === theirs.reference)).toEqual([]);
    const refusal = await refusedWithoutTrace(database, () =>
      desk.accessLog.execute(fr.officer, { limit: 5 }),
    );
    expect(refusal.kind).toBe('NOT_PERMITTED');
  });

  it('an undecided or withheld case elsewhere shows nothing, or that it exists where its authority allows', async () => {
    const desk = deskOf(database);
    const [fr, es, it_] = [await desk.team('FR'), await desk.team('ES'), await desk.team('IT')];
    await setProfile('ES', false);
    await setProfile('IT', true);
    const withheld = { ...REQUIRED, consistency: { shared: false, withheldReason: 'A running inquiry.' } };
    const [silent, known] = [await desk.decided(es, withheld), await desk.assessing(it_.officer)];
    const ours = await desk.assessing(fr.officer);
    await pair(sideOf(fr.officer, ours), sideOf(es.officer, silent));
    await pair(sideOf(fr.officer, ours), sideOf(it_.officer, known));
    const { similar } = await desk.read.execute(fr.officer, ours);
    expect(similar).toMatchObject([
      {
        sight: 'EXISTS',
        authorityId: 'IT',
        contactPoint: 'contact@example.test',
        reference: null,
        outcome: null,
        reasons: [],
      },
    ]);
    const text = JSON.stringify(similar);
    expect(text).not.toContain(known.notificationId);
    expect(text).not.toContain(silent.notificationId);
    const [{ similarId } = { similarId: '' }] = similar;
    const { reference } = ours;
    const compare = () =>
      desk.compare.execute(fr.officer, { reference, similarId, verdict: 'SAME', reason: 'looks so' });
    expect((await refusedWithoutTrace(database, compare)).codes).toEqual(['case.similar-not-visible']);
  });

  it('R-024: an officer’s verdict outranks the machine’s until it is undone', async () => {
    const desk = deskOf(database);
    const [fr, pl] = [await desk.team('FR'), await desk.team('PL')];
    const theirs = await desk.decided(pl, NOT_REQUIRED);
    const ours = await desk.assessing(fr.officer);
    const { reference } = ours;
    await pair(sideOf(fr.officer, ours), sideOf(pl.officer, theirs));
    await desk.save.execute(fr.officer, { reference, revision: '0', content: COMPLETE_ASSESSMENT });
    const [found] = (await desk.read.execute(fr.officer, { reference })).similar;
    const similarId = found?.similarId ?? '';
    const blank = () =>
      desk.compare.execute(fr.officer, { reference, similarId, verdict: 'NOT_SAME', reason: ' ' });
    expect((await refusedWithoutTrace(database, blank)).codes).toEqual(['case.reason-missing']);
    const said = await desk.compare.execute(fr.officer, {
      ...{ reference, similarId, verdict: 'NOT_SAME' },
      reason: 'Another department of the same name.',
    });
    expect(said).toMatchObject({
      verdict: 'NOT_SAME',
      machine: { verdict: 'SAME' },
      officer: { verdict: 'NOT_SAME', reason: 'Another department of the same name.' },
    });
    const undone = await desk.compare.undo(fr.officer, { reference, similarId });
    expect(undone).toMatchObject({ verdict: 'SAME', officer: null });
    const again = () => desk.compare.undo(fr.officer, { reference, similarId });
    expect((await refusedWithoutTrace(database, again)).codes).toEqual(['case.no-verdict']);
    const intake = () =>
      desk.compare.execute(fr.intake, { reference, similarId, verdict: 'SAME', reason: 'not my task' });
    expect((await refusedWithoutTrace(database, intake)).kind).toBe('NOT_PERMITTED');
    expect(await database.count('outbox', `job = 'compare-transaction'`)).toBeGreaterThanOrEqual(2);
  });
});
