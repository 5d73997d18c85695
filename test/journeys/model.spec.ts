import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { foldStatus, type ActionKind } from '@article5/domain/notification';
import { dataSource } from '@article5/persistence/kernel';
import { verifyLedger } from '@article5/use-cases/casework';
import { startApi, type ApiAnswer, type RunningApi, type TestBrowser } from '../support/api';
import { as, given, TEST_DECLARATION, type BuiltNotification } from '../support/builders';
import { COMPLETE_ASSESSMENT, NOT_REQUIRED, REQUIRED } from '../support/casework';
import { useDatabase } from '../support/database';

const PASSWORD = 'plenty of words here';
/** One short walk in every run; others with `MODEL_SEED=… MODEL_STEPS=… npx vitest run test/journeys/model.spec.ts`. */
const SEED = Number(process.env['MODEL_SEED'] ?? 20_261_124);
const STEPS = Number(process.env['MODEL_STEPS'] ?? 250);
const CASES = 4;
/** How often two people act at the same moment. */
const AT_ONCE = 0.3;

const OFFICERS = {
  officer: ['CASE_OFFICER'],
  second: ['CASE_OFFICER', 'INTAKE_OFFICER'],
  both: ['CASE_OFFICER', 'APPROVER'],
  approver: ['APPROVER'],
  auditor: ['AUDITOR'],
} as const;

interface Stored {
  readonly notification_id: string;
  readonly sequence: number;
  readonly kind: ActionKind;
  readonly hash: string;
}

/** Small and repeatable: mulberry32. */
function randomBy(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

describe(`any sequence of acts by anybody (MODEL_SEED=${SEED}, MODEL_STEPS=${STEPS})`, () => {
  const database = useDatabase();
  const random = randomBy(SEED);
  const browsers = new Map<string, TestBrowser>();
  const cases: BuiltNotification[] = [];
  const log: string[] = [];
  let api: RunningApi;

  beforeAll(async () => {
    process.stderr.write(`model test: MODEL_SEED=${SEED} MODEL_STEPS=${STEPS}\n`);
    const person = (name: string) => ({ email: `${name}@example.test`, password: PASSWORD, name });
    const organisation = await given.organisation(database, 'FR');
    const exporter = await as.exporter(database, organisation, ['EXPORTER_SUBMITTER'], person('exporter'));
    const other = await given.organisation(database, 'FR');
    await as.exporter(database, other, ['EXPORTER_SUBMITTER'], person('stranger'));
    for (const [name, roles] of Object.entries(OFFICERS)) {
      await as.officer(database, 'FR', [...roles], person(name));
    }
    await as.officer(database, 'DE', ['CASE_OFFICER', 'APPROVER'], person('peer'));
    for (let made = 0; made < CASES; made += 1) {
      cases.push(await given.submitted(database, { exporter, at: new Date().toISOString() }));
    }
    api = await startApi(database);
    for (const name of ['exporter', 'stranger', 'peer', ...Object.keys(OFFICERS)]) {
      const browser = api.browser();
      await browser.signIn(`${name}@example.test`, PASSWORD);
      browsers.set(name, browser);
    }
  });
  afterAll(() => api.close());

  const at = <T>(of: readonly T[], chance: number): T => of[Math.floor(chance * of.length)] as T;
  const pick = <T>(of: readonly T[]): T => at(of, random());

  const stored = () =>
    database.rows<Stored>(
      `select notification_id, sequence, kind, hash from case_action where authority_id = 'FR' order by sequence`,
    );

  /** The newest open thing of a case, or an id that is none. */
  async function idOf(table: 'clarification' | 'decision', notificationId: string): Promise<string> {
    const [row] = await database.rows<{ id: string }>(
      `select ${table}_id as id from ${table} where notification_id = $1 order by ${table}_id desc limit 1`,
      [notificationId],
    );
    return row?.id ?? '00000000-0000-7000-8000-000000000000';
  }

  async function revisionOf(notificationId: string): Promise<string> {
    const [row] = await database.rows<{ revision: number }>(
      `select revision from assessment where notification_id = $1`,
      [notificationId],
    );
    return String(row?.revision ?? 0);
  }

  async function hashOf(decisionId: string, chance: number): Promise<string> {
    const [row] = await database.rows<{ text_sha256: string }>(
      `select text_sha256 from decision where decision_id = $1`,
      [decisionId],
    );
    return chance < 0.1 ? '0'.repeat(64) : (row?.text_sha256 ?? '0'.repeat(64));
  }

  /** `chance` (0 to 1) is drawn when the act is chosen, so that acts at the same moment draw nothing in between. */
  type Act = (browser: TestBrowser, of: BuiltNotification, chance: number) => Promise<ApiAnswer>;
  const onCase =
    (path: string, body: (chance: number) => unknown = () => undefined): Act =>
    (browser, { reference }, chance) =>
      browser.post(`/api/cases/${reference}/${path}`, body(chance));
  const acts: Readonly<Record<string, Act>> = {
    'start assessment': onCase('assessment'),
    ask: onCase('clarifications', (chance) => ({
      items: [{ question: 'Who operates it?', answerKeys: [at(['4.4', '4.2', '9.9'], chance)] }],
    })),
    'take a question back': async (browser, { reference, notificationId }) =>
      browser.post(
        `/api/cases/${reference}/clarifications/${await idOf('clarification', notificationId)}/cancellation`,
      ),
    answer: async (browser, { notificationId }, chance) =>
      browser.post(
        `/api/notifications/${notificationId}/clarifications/${await idOf('clarification', notificationId)}/answer`,
        { declaration: { ...TEST_DECLARATION, accepted: chance < 0.9 } },
      ),
    assess: async (browser, { reference, notificationId }) =>
      browser.send('PUT', `/api/cases/${reference}/assessment`, {
        body: COMPLETE_ASSESSMENT,
        headers: { 'if-match': `"${await revisionOf(notificationId)}"` },
      }),
    propose: onCase('decision', (chance) => at([REQUIRED, NOT_REQUIRED], chance)),
    approve: async (browser, { reference, notificationId }, chance) => {
      const decisionId = await idOf('decision', notificationId);
      const textSha256 = await hashOf(decisionId, chance);
      return browser.post(`/api/cases/${reference}/decision/approval`, { decisionId, textSha256 });
    },
    return: async (browser, { reference, notificationId }, chance) =>
      browser.post(`/api/cases/${reference}/decision/return`, {
        decisionId: await idOf('decision', notificationId),
        comment: at(['', 'Say more.'], chance),
      }),
    'inform customs': onCase('customs', () => ({ recipient: 'Customs', informedOn: '2026-11-24' })),
    share: onCase('sharing'),
    withhold: onCase('withholding', (chance) => ({
      because: 'SENSITIVITY',
      reason: at(['', 'Sensitive source.'], chance),
    })),
    close: onCase('closure'),
    'begin a correction': onCase('correction', (chance) => ({
      reason: at(['', 'The end-user was mistaken for another.'], chance),
    })),
    'give a correction up': onCase('correction/abandonment', () => ({ reason: 'It was right.' })),
    'print the file': onCase('file', () => ({ purpose: 'archive' })),
    withdraw: (browser, { notificationId }) =>
      browser.post(`/api/notifications/${notificationId}/withdrawal`, { reason: 'No longer wanted.' }),
  };

  /** Half of the time what would come next, else anything: so that cases get far, and nothing is left untried. */
  async function chooseAct(of: BuiltNotification): Promise<readonly [string, string]> {
    if (random() < 0.5) return [pick([...browsers.keys()]), pick(Object.keys(acts))];
    const [{ status } = { status: '' }] = await database.rows<{ status: string }>(
      `select status from notification where notification_id = $1`,
      [of.notificationId],
    );
    const next: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
      RECEIVED: [['officer', 'start assessment']],
      UNDER_ASSESSMENT: [
        ['officer', 'assess'],
        [pick(['officer', 'both']), 'propose'],
        ['second', 'ask'],
      ],
      AWAITING_EXPORTER: [['exporter', 'answer']],
      DECISION_PROPOSED: [
        [pick(['both', 'approver']), 'approve'],
        ['approver', 'return'],
      ],
      DECIDED: [
        ['officer', 'inform customs'],
        ['officer', 'share'],
        ['officer', 'withhold'],
        ['officer', 'close'],
        ['officer', 'begin a correction'],
      ],
      CORRECTING: [
        ['officer', 'assess'],
        [pick(['officer', 'both']), 'propose'],
        ['second', 'give a correction up'],
      ],
      CORRECTION_PROPOSED: [
        [pick(['both', 'approver']), 'approve'],
        ['approver', 'return'],
      ],
      CLOSED: [['second', 'begin a correction']],
    };
    return pick(next[status] ?? [['auditor', 'print the file']]);
  }

  /** Chooses now; the act itself happens when the answer is called. */
  async function choose(of: BuiltNotification): Promise<() => Promise<ApiAnswer>> {
    const [name, act] = await chooseAct(of);
    const chance = random();
    const browser = browsers.get(name);
    return async () => {
      const answer = await (browser && acts[act]?.(browser, of, chance));
      if (!answer) throw new Error(`${name} cannot ${act}`);
      log.push(`${of.reference}: ${name} ${act} → ${answer.status}`);
      return answer;
    };
  }

  async function checkWorld(
    before: readonly Stored[],
    answers: readonly ApiAnswer[],
  ): Promise<readonly Stored[]> {
    const story = `seed ${SEED}, last acts:\n${log.slice(-12).join('\n')}`;
    expect(
      answers.filter(({ status }) => status >= 500),
      story,
    ).toEqual([]);
    const after = await stored();
    expect(after.slice(0, before.length), `no act is lost or changed; ${story}`).toEqual(before);
    if (answers.every(({ status }) => status >= 400)) {
      expect(after.length, `what is refused writes nothing; ${story}`).toBe(before.length);
    }
    for (const { notificationId } of cases) {
      const kinds = after.filter((row) => row.notification_id === notificationId).map(({ kind }) => kind);
      const [row] = await database.rows<{ status: string }>(
        `select status from notification where notification_id = $1`,
        [notificationId],
      );
      expect(foldStatus(kinds), story).toEqual({ ok: true, value: row?.status });
    }
    const sameEyes = `decided_by = proposed_by or (state = 'APPROVED' and decided_by is null)`;
    expect(await database.count('decision', sameEyes), `four eyes; ${story}`).toBe(0);
    return after;
  }

  it('keeps to the lifecycle, to four eyes, and to every act that was recorded', async () => {
    let known = await checkWorld(await stored(), []);
    for (let done = 0; done < STEPS; done += 1) {
      const of = pick(cases);
      const chosen = [await choose(of)];
      if (random() < AT_ONCE) chosen.push(await choose(of));
      known = await checkWorld(known, await Promise.all(chosen.map((act) => act())));
    }
    const owner = dataSource(database.adminUrl, { entities: [] });
    await owner.initialize();
    const report = await owner.transaction((tx) => verifyLedger(tx)).finally(() => owner.destroy());
    expect(report, `seed ${SEED}`).toMatchObject({ entries: known.length, fault: undefined });
    const reached = new Set(known.map(({ kind }) => kind));
    process.stderr.write(`model test: ${known.length} acts recorded; ${[...reached].join(', ')}\n`);
    expect(reached.size, `seed ${SEED}: the walk got somewhere`).toBeGreaterThan(5);
  });
});
