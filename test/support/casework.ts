import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { DecisionDraft, DecisionView } from '@article5/contracts/decision';
import { EMPTY_ASSESSMENT, type Assessment } from '@article5/domain/assessment';
import type { OfficerActor } from '@article5/domain/identity';
import { Refused } from '@article5/domain/kernel';
import { EvidenceStore } from '@article5/integrations/evidence-store';
import { sealOf } from '@article5/integrations/seal';
import { SaveAssessment, StartAssessment } from '@article5/use-cases/assessment';
import {
  Absences,
  AssignCase,
  BulkEffects,
  BulkWork,
  CaseActs,
  CompareOwn,
  CompareTransaction,
  Conflicts,
  ContinueBulk,
  CountInbox,
  GiveCase,
  HandOver,
  InquireIntoCase,
  OrderOwn,
  JudgeIndicator,
  KeepViewing,
  LabelCase,
  Labels,
  ListInbox,
  ListOfficers,
  MarkCase,
  PrepareBulk,
  PreviewCase,
  ReadAccessLog,
  ReadCase,
  ReadVersions,
  ReadTeam,
  RunBulk,
  SavedViews,
  SearchCases,
  SnoozeCase,
} from '@article5/use-cases/casework';
import {
  AnswerClarification,
  AskForClarification,
  CancelClarification,
  ListOwnClarifications,
} from '@article5/use-cases/clarification';
import {
  AbandonCorrection,
  ActOnHearing,
  ApproveDecision,
  DecisionDrafts,
  LapseHearings,
  OpenHearing,
  OwnHearings,
  PreviewDecision,
  ProposeDecision,
  Pseudonyms,
  ReadLetter,
  ReadOwnLetters,
  RenderLetter,
  ReturnDecision,
  StartCorrection,
} from '@article5/use-cases/decision';
import { Attempts } from '@article5/use-cases/identity';
import { DocumentPress, VerifyDocument } from '@article5/use-cases/notification';
import {
  CloseCase,
  DecideSharing,
  RecordCustomsInformed,
  RecordLetterPosted,
} from '@article5/use-cases/sharing';
import {
  as,
  FixedClock,
  given,
  TEST_NOW,
  type BuiltNotification,
  type NotificationToBuild,
} from './builders';
import type { TestDatabase } from './database';
import { identityOf } from './identity';

/** An assessment that either Article 5(2) outcome can rest on. */
export const COMPLETE_ASSESSMENT: Assessment = {
  ...EMPTY_ASSESSMENT,
  considerations: {
    commitments: 'No commitment stands against it.',
    sanctions: 'No restrictive measure applies.',
    policy: 'Looked at in the light of Common Position 2008/944/CFSP.',
    endUse: 'Use by the end-user named; diversion unlikely.',
  },
};

/** A draft decision that can be proposed on `COMPLETE_ASSESSMENT`. */
export const REQUIRED: DecisionDraft = {
  outcome: 'AUTHORISATION_REQUIRED',
  reasons: [
    {
      code: 'end-use.internal-repression',
      answerKeys: ['3.2'],
      evidence: 'Reports on the end-user.',
      weight: 'DECISIVE',
      conclusion: 'The item is intended for repression.',
    },
  ],
};
export const NOT_REQUIRED: DecisionDraft = {
  outcome: 'NO_AUTHORISATION_REQUIRED',
  reasons: [
    {
      code: 'end-use.lawful-and-limited',
      answerKeys: ['4.4'],
      evidence: '',
      weight: 'DECISIVE',
      conclusion: 'The end-use is lawful and supervised.',
    },
  ],
};

/** Everything officers do, wired as the API wires it, with a clock that the test sets. */
export function deskOf(database: TestDatabase) {
  const { transactions } = database;
  const clock = new FixedClock(new Date(TEST_NOW));
  const identity = identityOf(database, clock);
  const EVIDENCE_FOLDER = mkdtempSync(path.join(tmpdir(), 'article5-evidence-'));
  const evidence = new EvidenceStore(EVIDENCE_FOLDER);
  const seal = sealOf({ EVIDENCE_FOLDER });
  const press = new DocumentPress(seal, evidence, clock, { BASE_URL: 'https://portal.example' });
  const assign = new AssignCase(transactions, clock);
  const mark = new MarkCase(transactions, clock);
  const handOver = new HandOver(transactions, clock);
  const ask = new AskForClarification(transactions, clock);
  const cancel = new CancelClarification(transactions, clock);
  const acts = new CaseActs(
    new GiveCase(assign, handOver),
    new LabelCase(clock),
    new OrderOwn(new SnoozeCase(clock), mark),
    new InquireIntoCase(ask, cancel, new CompareOwn(clock)),
  );
  const work = new BulkWork(transactions, clock, acts);
  const prepare = new PrepareBulk(transactions, clock, new BulkEffects(clock));
  const desk = {
    clock,
    labels: new Labels(transactions, clock),
    mark,
    prepare,
    bulk: new RunBulk(transactions, clock, work, prepare),
    goOn: new ContinueBulk(transactions, clock, work),
    search: new SearchCases(transactions),
    readTeam: new ReadTeam(transactions, clock),
    absences: new Absences(transactions, clock),
    conflicts: new Conflicts(transactions, clock),
    handOver,
    savedViews: new SavedViews(transactions, clock),
    viewing: new KeepViewing(transactions, clock),
    evidence,
    list: new ListInbox(transactions),
    count: new CountInbox(transactions),
    preview: new PreviewCase(transactions),
    read: new ReadCase(transactions, clock),
    versions: new ReadVersions(transactions),
    assign,
    officers: new ListOfficers(transactions),
    accessLog: new ReadAccessLog(transactions),
    judge: new JudgeIndicator(transactions, clock),
    compare: new CompareTransaction(transactions, clock),
    ask,
    cancel,
    ownClarifications: new ListOwnClarifications(transactions),
    answer: new AnswerClarification(transactions, clock),
    start: new StartAssessment(transactions, clock),
    save: new SaveAssessment(transactions, clock),
    previewDecision: new PreviewDecision(transactions, clock),
    propose: new ProposeDecision(transactions, clock),
    approve: new ApproveDecision(transactions, clock, new Pseudonyms('a secret of tests'), identity.stepUp),
    identity,
    drafts: new DecisionDrafts(transactions, clock),
    hear: new OpenHearing(transactions, clock),
    hearing: new ActOnHearing(transactions, clock),
    ownHearings: new OwnHearings(transactions, clock),
    lapseHearings: new LapseHearings(transactions, clock),
    giveBack: new ReturnDecision(transactions, clock),
    correct: new StartCorrection(transactions, clock),
    abandon: new AbandonCorrection(transactions, clock),
    letter: new ReadLetter(transactions, evidence),
    ownLetters: new ReadOwnLetters(transactions, clock, evidence),
    press,
    verify: new VerifyDocument(transactions, new Attempts(database.databases)),
    renderLetter: new RenderLetter(transactions, clock, press),
    customs: new RecordCustomsInformed(transactions, clock),
    posted: new RecordLetterPosted(transactions, clock),
    share: new DecideSharing(transactions, clock),
    close: new CloseCase(transactions, clock),
  };
  return {
    ...desk,
    /** A case under assessment by this officer. */
    async assessing(officer: OfficerActor, build: NotificationToBuild = {}): Promise<BuiltNotification> {
      const built = await given.submitted(database, { authorityId: officer.authorityId, ...build });
      await desk.start.execute(officer, built);
      return built;
    },
    /** A case whose decision lies before the approver. */
    async proposed(
      officer: OfficerActor,
      draft: DecisionDraft = REQUIRED,
      build: NotificationToBuild = {},
    ): Promise<BuiltNotification & { readonly decision: DecisionView }> {
      const built = await this.assessing(officer, build);
      const content = COMPLETE_ASSESSMENT;
      await desk.save.execute(officer, { reference: built.reference, revision: '0', content });
      const decision = await desk.propose.execute(officer, { reference: built.reference, draft });
      return { ...built, decision };
    },
    /** A decided case: proposed by one, approved by the other. */
    async decided(
      { officer, approver }: { readonly officer: OfficerActor; readonly approver: OfficerActor },
      draft: DecisionDraft = REQUIRED,
      build: NotificationToBuild = {},
    ): Promise<BuiltNotification & { readonly decision: DecisionView }> {
      const { decision, ...built } = await this.proposed(officer, draft, build);
      const { decisionId, letter } = decision;
      const { textSha256 } = letter;
      const { reference } = built;
      const made = await desk.approve.execute(approver, { reference, decisionId, textSha256 });
      return { ...built, decision: made };
    },
    /** A decided case whose decision is replaced by another: started, proposed and approved. */
    async corrected(
      { officer, approver }: { readonly officer: OfficerActor; readonly approver: OfficerActor },
      reference: string,
      draft: DecisionDraft,
    ): Promise<DecisionView> {
      await desk.correct.execute(officer, { reference, reason: 'The end-user was mistaken for another.' });
      const { decisionId, letter } = await desk.propose.execute(officer, { reference, draft });
      const { textSha256 } = letter;
      return desk.approve.execute(approver, { reference, decisionId, textSha256 });
    },
    /** Officer and approver of an authority. */
    async team(authorityId = 'FR') {
      return {
        officer: await as.officer(database, authorityId, ['CASE_OFFICER']),
        approver: await as.officer(database, authorityId, ['APPROVER']),
        intake: await as.officer(database, authorityId, ['INTAKE_OFFICER']),
        auditor: await as.officer(database, authorityId, ['AUDITOR']),
        administrator: await as.officer(database, authorityId, ['AUTHORITY_ADMINISTRATOR']),
      };
    },
  };
}

/** What an act was refused with: codes and kind; fails when it was not refused. */
export async function refusalOf(act: Promise<unknown>): Promise<{ codes: string[]; kind: string }> {
  const error: unknown = await act.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (!(error instanceof Refused)) throw new Error(`expected a refusal, got ${String(error)}`);
  return { codes: error.refusals.map(({ code }) => code), kind: error.kind };
}

const WRITTEN = [
  ...['absence', 'case_conflict', 'handover'],
  'notification',
  'case_action',
  'case_text',
  'outbox',
  'clarification',
  'clock_event',
  'national_consultation',
  'national_participant',
  'national_opinion',
  'national_settlement',
  'reviewing_body',
  'clarification_item',
  'clarification_extension',
  'assessment',
  'decision',
  'decision_draft',
  'correction',
  'verification_replacement',
  'hearing',
  'attachment',
  'letter',
  'consistency_record',
  'customs_information',
  'requirement_sharing',
  'letter_posting',
  'earlier_decision',
  'own_initiative',
  'paper_entry',
  'redirection',
  'earlier_decision_import',
  'transaction_verdict',
  'indicator',
  'notification_version',
  'case_label',
  'case_labelling',
  'case_reading',
  'case_snooze',
  'case_viewing',
  'saved_view',
  'view_subscription',
  'bulk_act',
  'bulk_item',
  'decision_table',
  'decision_table_draft',
  'decision_table_event',
  'table_replay',
  'table_replay_case',
] as const;

/** A fingerprint of every row that casework can write: equal before and after means that nothing was written. */
export async function everythingWritten(database: TestDatabase): Promise<Record<string, string>> {
  const seen: Record<string, string> = {};
  for (const table of WRITTEN) {
    const [row] = await database.rows<{ hash: string }>(
      `select count(*) || ':' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') as hash from ${table} t`,
    );
    seen[table] = row?.hash ?? '';
  }
  return seen;
}

/** Asserts that an act is refused with these codes and writes nothing at all. */
export async function refusedWithoutTrace(
  database: TestDatabase,
  act: () => Promise<unknown>,
): Promise<{ codes: string[]; kind: string }> {
  const before = await everythingWritten(database);
  const refusal = await refusalOf(act());
  const after = await everythingWritten(database);
  const changed = Object.keys(before).filter((table) => before[table] !== after[table]);
  if (changed.length) throw new Error(`refused, but wrote to ${changed.join(', ')}`);
  return refusal;
}
