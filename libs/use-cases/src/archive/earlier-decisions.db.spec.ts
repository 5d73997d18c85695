import { describe, expect, it } from 'vitest';
import { EARLIER_COLUMNS, type EarlierColumn } from '@article5/domain/archive';
import { exampleAnswers, transactionFacts } from '@article5/domain/questions';
import { dataSource } from '@article5/persistence/kernel';
import { verifyLedger } from '../casework';
import { ReadUnionFigures } from '../consistency';
import { Pseudonyms } from '../decision';
import { Matcher } from '../matching';
import { as, given } from '../../../../test/support/builders';
import {
  COMPLETE_ASSESSMENT,
  deskOf,
  NOT_REQUIRED,
  refusedWithoutTrace,
  REQUIRED,
} from '../../../../test/support/casework';
import { useDatabase } from '../../../../test/support/database';
import { withDatabase } from '../../../../test/support/database-urls';
import { intakeOf } from '../../../../test/support/intake';
import { CompareEarlierDecision, EarlierDecisions } from './index';

const COLUMNS = Object.keys(EARLIER_COLUMNS) as EarlierColumn[];
const FACTS = transactionFacts(exampleAnswers());
const [ITEM] = FACTS.items;
const END_USER = FACTS.parties.find(({ role }) => role === 'END_USER');

type Line = Partial<Record<EarlierColumn, string>>;

/** The example transaction as an authority decided it two years ago. */
const THE_SAME: Line = {
  national_reference: 'OLD-2024-0117',
  received_on: '2024-03-04',
  decided_on: '2024-04-19',
  outcome: 'NO_AUTHORISATION_REQUIRED',
  exporter_name: 'Example Instruments SA',
  item_name: ITEM?.name ?? '',
  item_family: ITEM?.family ?? '',
  model: ITEM?.model ?? '',
  maker: ITEM?.maker ?? '',
  item_functions: ITEM?.functions.join(';') ?? '',
  item_parameters: ITEM?.parameters.map(({ key, value, unit }) => `${key}=${value} ${unit}`).join(';') ?? '',
  destination: FACTS.destination ?? '',
  end_user_name: END_USER?.name ?? '',
  end_user_country: END_USER?.country ?? '',
  end_user_kind: 'POLICE',
  reason_codes: 'end-use.lawful-and-limited',
  shared: 'yes',
};

function csv(...lines: readonly Line[]): string {
  const cell = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return [
    COLUMNS.join(','),
    ...lines.map((line) => COLUMNS.map((name) => cell(line[name] ?? '')).join(',')),
  ].join('\n');
}

describe('decisions of before the portal', () => {
  const database = useDatabase();
  const pseudonyms = new Pseudonyms('a secret of tests');

  async function archiveOf(authorityId = 'FR') {
    const desk = deskOf(database);
    const archive = new EarlierDecisions(database.transactions, desk.clock, pseudonyms);
    const people = await desk.team(authorityId);
    const take = (content: string, commit = true) =>
      archive.import(people.administrator, { fileName: 'old.csv', content, commit });
    return { desk, archive, people, take };
  }

  /** What the worker does with the jobs that an import leaves. */
  async function compareAll() {
    const compare = new CompareEarlierDecision(database.transactions, new Matcher(database.transactions));
    const rows = await database.rows<{ authorityId: string; notificationId: string }>(
      `select authority_id as "authorityId", notification_id as "notificationId" from earlier_decision`,
    );
    for (const { authorityId, notificationId } of rows) {
      await compare.execute({ kind: 'system', authorityId }, { notificationId });
    }
  }

  it('are taken over whole: a look writes nothing, one bad line and nothing is written', async () => {
    const { take, archive, people } = await archiveOf();
    const whole = csv(THE_SAME, { ...THE_SAME, national_reference: 'OLD-2', decided_on: '2024-05-01' });
    const before = await database.count('earlier_decision');
    expect(await take(whole, false)).toMatchObject({ lines: 2, problems: [], imported: 0 });
    const bad = csv(THE_SAME, {
      ...THE_SAME,
      national_reference: 'OLD-3',
      outcome: 'DENIED',
      destination: '',
    });
    expect(await take(bad)).toMatchObject({
      imported: 0,
      problems: [
        { line: 3, column: 'destination', problem: 'EMPTY', value: null },
        { line: 3, column: 'outcome', problem: 'UNKNOWN_CODE', value: 'DENIED' },
      ],
    });
    for (const table of ['earlier_decision', 'earlier_decision_import', 'consistency_record'] as const) {
      expect(await database.count(table)).toBe(before);
    }
    expect(await take(whole)).toMatchObject({ imported: 2 });
    const { items } = await archive.list(people.administrator, { limit: 50 });
    expect(items.map(({ reference, shared }) => [reference, shared])).toEqual([
      ['OLD-2', true],
      ['OLD-2024-0117', true],
    ]);
  });

  it('are known by the authority and its own reference: the same again changes nothing, another text is named', async () => {
    const { take } = await archiveOf('BE-VLG');
    expect(await take(csv(THE_SAME))).toMatchObject({ imported: 1 });
    const counts = async () => [
      await database.count('earlier_decision'),
      await database.count('case_action'),
    ];
    const before = await counts();
    const again = await take(csv(THE_SAME));
    expect(again).toMatchObject({ imported: 0, problems: [] });
    expect(again.decisions.map(({ known }) => known)).toEqual([true]);
    const changed = csv({ ...THE_SAME, outcome: 'AUTHORISATION_REQUIRED' });
    expect((await take(changed)).problems).toEqual([
      { line: 2, column: 'national_reference', problem: 'IMPORTED_DIFFERENTLY', value: 'OLD-2024-0117' },
    ]);
    expect(await counts()).toEqual(before);
  });

  it('are imported by the authority’s administrator only, and read by nobody else', async () => {
    const { desk, archive, people } = await archiveOf();
    const exporter = await as.exporter(database, await given.organisation(database, 'FR'));
    const union = await as.union(database);
    for (const actor of [people.officer, people.approver, people.intake, people.auditor, exporter, union]) {
      const act = () => archive.import(actor, { fileName: 'a.csv', content: csv(THE_SAME), commit: true });
      expect((await refusedWithoutTrace(database, act)).kind).toBe('NOT_PERMITTED');
      const read = () => archive.list(actor, { limit: 10 });
      expect((await refusedWithoutTrace(database, read)).kind).toBe('NOT_PERMITTED');
    }
    const other = await desk.team('DE');
    expect((await archive.list(other.administrator, { limit: 10 })).items).toEqual([]);
  });

  it('R-024, R-052: a new case elsewhere finds one, and says why it differs', async () => {
    const { take } = await archiveOf('AT');
    await take(csv(THE_SAME));
    await compareAll();
    const { desk, people } = await archiveOf('DE');
    const ours = await desk.assessing(people.officer);
    const system = { kind: 'system', authorityId: 'DE' } as const;
    const command = { notificationId: ours.notificationId, version: 1 };
    await intakeOf(database)['match-transactions'].execute(system, command);
    const { similar } = await desk.read.execute(people.officer, ours);
    expect(similar.find(({ authorityId }) => authorityId === 'AT')).toMatchObject({
      ...{ sight: 'SHARED', reference: 'OLD-2024-0117', imported: true },
      outcome: 'NO_AUTHORISATION_REQUIRED',
    });
    const content = COMPLETE_ASSESSMENT;
    await desk.save.execute(people.officer, { reference: ours.reference, revision: '0', content });
    const propose = () =>
      desk.propose.execute(people.officer, { reference: ours.reference, draft: REQUIRED });
    expect((await refusedWithoutTrace(database, propose)).codes).toEqual(['decision.why-we-differ-missing']);
    await desk.propose.execute(people.officer, { reference: ours.reference, draft: NOT_REQUIRED });
  });

  it('R-048: are counted for the Union as far as shared, and marked as imported', async () => {
    const { take } = await archiveOf('SE');
    const withheld = { shared: 'no', withheld_reason: 'Sensitive', national_reference: 'OLD-W' };
    await take(csv(THE_SAME, { ...THE_SAME, ...withheld }));
    const figures = new ReadUnionFigures(database.transactions, {
      now: () => new Date('2026-11-24T12:00:00Z'),
    });
    const analyst = await as.union(database);
    const period = { from: '2024-01-01', to: '2024-12-31', memberState: 'SE' };
    const { items } = await figures.records(analyst, period);
    expect(items.map(({ reference, imported }) => [reference, imported])).toEqual([['OLD-2024-0117', true]]);
    expect((await figures.summary(analyst, period)).withheldBy).toContainEqual({
      memberState: 'SE',
      withheld: 1,
    });
  });

  it('R-050: never look like a case: no list, page or search of officers or exporters has one, and the ledger is whole', async () => {
    const { desk, people, take } = await archiveOf('PL');
    await take(csv(THE_SAME));
    const { officer } = people;
    const { items } = await desk.list.execute(officer, { view: 'all', sort: 'received', limit: 50 });
    expect(items).toEqual([]);
    const open = () => desk.read.execute(officer, { reference: 'OLD-2024-0117' });
    expect((await refusedWithoutTrace(database, open)).codes).toEqual(['case.not-found']);
    const owner = dataSource(
      withDatabase(
        database.adminUrl,
        new URL(database.adminUrl).pathname.slice(1),
        'article5_owner',
        'owner',
      ),
      { entities: [] },
    );
    await owner.initialize();
    try {
      expect((await owner.transaction((tx) => verifyLedger(tx))).fault).toBeUndefined();
    } finally {
      await owner.destroy();
    }
  });
});
