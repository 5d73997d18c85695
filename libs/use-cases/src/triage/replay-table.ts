import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import type { ResponseOf } from '@article5/contracts/kernel';
import { REPLAY_AT_MOST, type listReplayedCases, type TableReplayView } from '@article5/contracts/triage';
import { may, Refused, type Actor, type SystemActor } from '@article5/domain/kernel';
import {
  factsOfAnswers,
  publishedEntryFacts,
  replayCase,
  screeningFact,
  similarFact,
  type CaseFacts,
  type ListedEntry,
  type TableKind,
  type TablePair,
} from '@article5/domain/triage';
import { addToOutbox, scopeOf, Transactions } from '@article5/persistence/kernel';
import {
  findDraft,
  findReplay,
  insertReplay,
  keepReplayed,
  listReplayedCases as listCases,
  listTableVersions,
  lockRunningReplay,
  readCasesToReplay,
  readListInForce,
  type CaseToReplay,
  type ReplayedCase,
  type ReplayTally,
  type TableContent,
  type TriageTable,
} from '@article5/persistence/triage';
import { Clock, notFound } from '../kernel';
import { assertAdministrator, SHIPPED, tablesInForce, todayOf } from './tables-at-hand';

const BATCH = 100;
const PAGE = 50;

/** Tries drafts on past cases and answers what that found. Permission: `authority.administer`. */
@Injectable()
export class TableReplays {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Queues a replay of the draft as it is now, against the versions in force now. */
  async start(
    actor: Actor,
    asked: { readonly draftId: string; readonly cases: number },
  ): Promise<{ replayId: string }> {
    const { authorityId, personId } = assertAdministrator(actor);
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const draft = await findDraft(tx, authorityId, asked.draftId);
      if (!draft) throw notFound('triage-draft');
      if (asked.cases < 1 || asked.cases > REPLAY_AT_MOST)
        throw new Refused([{ code: 'triage-replay.too-many', field: '/cases' }]);
      const at = this.clock.now();
      const inForce = await tablesInForce(tx, authorityId, await todayOf(tx, authorityId, at));
      const replayId = newId();
      const replay = {
        ...{
          authorityId,
          replayId,
          draftId: draft.draftId,
          revision: draft.revision,
          content: draft.content,
        },
        casesAsked: asked.cases,
        indicatorsInForce: inForce.indicators.version,
        routingInForce: inForce.routing.version,
      };
      await insertReplay(tx, replay, { personId, at });
      await addToOutbox(tx, { authorityId, job: 'replay-table', payload: { authorityId, replayId } });
      return { replayId };
    });
  }

  /** Refuses `triage-replay.not-found`. */
  async read(actor: Actor, { replayId }: { readonly replayId: string }): Promise<TableReplayView> {
    const { authorityId } = assertAdministrator(actor);
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const found = await findReplay(tx, authorityId, replayId);
      const draft = found && (await findDraft(tx, authorityId, found.draftId));
      if (!found || !draft) throw notFound('triage-replay');
      return {
        ...found,
        ...{ ...NOTHING, ...found.tally },
        kind: draft.kind,
        isCurrent: JSON.stringify(draft.content) === JSON.stringify(found.content),
        askedAt: found.askedAt.toISOString(),
        endedAt: found.endedAt?.toISOString() ?? null,
        mayOpenCases: may(actor, 'case.read', { authorityId }),
      } as TableReplayView;
    });
  }

  /** Refuses `triage-replay.not-found`. */
  async cases(
    actor: Actor,
    asked: { readonly replayId: string; readonly after?: string | undefined },
  ): Promise<ResponseOf<typeof listReplayedCases>> {
    const { authorityId } = assertAdministrator(actor);
    return this.transactions.run(scopeOf(actor), async (tx) => {
      if (!(await findReplay(tx, authorityId, asked.replayId))) throw notFound('triage-replay');
      const key = { authorityId, replayId: asked.replayId };
      const rows = await listCases(tx, key, { before: placeOf(asked.after), limit: PAGE + 1 });
      const items = rows.slice(0, PAGE) as unknown as ResponseOf<typeof listReplayedCases>['items'];
      const last = items.at(-1);
      return rows.length > PAGE && last ? { items, next: last.notificationId } : { items };
    });
  }
}

/**
 * The worker's part: goes through the cases in batches, each in a transaction that also says how far it has come, so
 * that a repeat goes on from there and does no case twice. Cases and the versions are read again each time; nothing
 * about a case is written.
 */
@Injectable()
export class ReplayTable {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  async execute(actor: SystemActor, { replayId }: { readonly replayId: string }): Promise<void> {
    while (await this.nextBatch(actor, replayId));
  }

  /** Does one batch; false when none is left or somebody else ended it. */
  private nextBatch(actor: SystemActor, replayId: string): Promise<boolean> {
    const { authorityId } = actor;
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const replay = await lockRunningReplay(tx, authorityId, replayId);
      const draft = replay && (await findDraft(tx, authorityId, replay.draftId));
      if (!replay || !draft) return false;
      const limit = Math.min(BATCH, replay.casesAsked - replay.casesDone);
      const cases = await readCasesToReplay(tx, authorityId, { before: replay.reached, limit });
      const now = await this.pairOf(tx, authorityId, replay);
      const then = withDraft(now, draft.kind, replay.content);
      const listed = await readListInForce(tx);
      const replayed = cases.map((one) => ({ ...one, ...replayCase(factsOf(one, listed), now, then) }));
      const casesDone = replay.casesDone + cases.length;
      const isOver = cases.length < limit || casesDone >= replay.casesAsked;
      await keepReplayed(
        tx,
        { authorityId, replayId },
        replayed.filter(({ changed }) => changed).map(toKeep),
        {
          casesDone,
          reached: cases.at(-1)?.notificationId ?? replay.reached,
          tally: replayed.reduce<ReplayTally>(counted, { ...NOTHING, ...replay.tally }),
          endedAt: isOver ? this.clock.now() : null,
        },
      );
      return !isOver;
    });
  }

  /** The versions that were in force when the replay was asked for; versions never change. */
  private async pairOf(
    tx: EntityManager,
    authorityId: string,
    asked: { readonly indicatorsInForce: string; readonly routingInForce: string },
  ): Promise<TablePair> {
    const versions = await listTableVersions(tx, authorityId);
    const find = (kind: TableKind, name: string): TriageTable => {
      const own = versions.find((one) => one.kind === kind && one.version === name);
      return own ? { ...own.content, version: own.version, validFrom: own.validFrom } : SHIPPED[kind];
    };
    return {
      indicators: find('INDICATORS', asked.indicatorsInForce) as TablePair['indicators'],
      routing: find('ROUTING', asked.routingInForce) as TablePair['routing'],
    };
  }
}

const NOTHING: ReplayTally = { changed: 0, movedTeam: 0, moves: {}, appeared: {}, disappeared: {} };

function withDraft(now: TablePair, kind: TableKind, content: TableContent): TablePair {
  const table = { ...content, version: 'draft', validFrom: '' };
  return kind === 'INDICATORS'
    ? { ...now, indicators: table as TablePair['indicators'] }
    : { ...now, routing: table as TablePair['routing'] };
}

function factsOf({ answers, screening, outcomes }: CaseToReplay, listed: readonly ListedEntry[]): CaseFacts {
  const answered = factsOfAnswers(answers);
  const similar = similarFact(outcomes.map((outcome) => outcome ?? undefined));
  const computed = [...publishedEntryFacts(listed, answers), ...screening.map(screeningFact)];
  return { answered, all: [...answered, ...computed, ...(similar ? [similar] : [])] };
}

function toKeep({ notificationId, reference, from, to, appeared, disappeared, changed }: ReplayedCase) {
  return { notificationId, reference, from, to, appeared, disappeared, changed };
}

function counted(tally: ReplayTally, one: ReplayedCase): ReplayTally {
  const move = `${one.from?.priority ?? 'NONE'} ${one.to?.priority ?? 'NONE'}`;
  return {
    changed: tally.changed + (one.changed ? 1 : 0),
    movedTeam: tally.movedTeam + (one.from?.teamCode === one.to?.teamCode ? 0 : 1),
    moves: plusOne(tally.moves, [move]),
    appeared: plusOne(tally.appeared, one.appeared),
    disappeared: plusOne(tally.disappeared, one.disappeared),
  };
}

function plusOne(counts: Readonly<Record<string, number>>, names: readonly string[]): Record<string, number> {
  const next = { ...counts };
  for (const name of names) next[name] = (next[name] ?? 0) + 1;
  return next;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function placeOf(after: string | undefined): string | null {
  return after !== undefined && UUID.test(after) ? after : null;
}
