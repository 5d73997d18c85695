import { Injectable } from '@nestjs/common';
import type { ResponseOf } from '@article5/contracts/kernel';
import type {
  listTriageTables,
  readTriageTable,
  TableActView,
  TableDraftView,
  TableRuleView,
  TableVersionView,
} from '@article5/contracts/triage';
import type { Actor } from '@article5/domain/kernel';
import { TABLE_KINDS, type TableKind } from '@article5/domain/triage';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import {
  findDraft,
  findLastReplay,
  listDrafts,
  listTableActs,
  listTableVersions,
  listTeams,
  type ListedTableAct,
  type TableVersion,
  type TriageTable,
} from '@article5/persistence/triage';
import { Clock, notFound } from '../kernel';
import { assertAdministrator, SHIPPED, tableOfKind, tablesInForce, todayOf } from './tables-at-hand';

/** The authority's tables as its administrators see them. Permission: `authority.administer`. */
@Injectable()
export class ReadTriageTables {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Versions of both kinds with what each is today, open drafts, and the history. */
  async list(actor: Actor): Promise<ResponseOf<typeof listTriageTables>> {
    const { authorityId } = assertAdministrator(actor);
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const today = await todayOf(tx, authorityId, this.clock.now());
      const own = await listTableVersions(tx, authorityId);
      const inForce = await tablesInForce(tx, authorityId, today);
      const drafts = await listDrafts(tx, authorityId);
      const history = await listTableActs(tx, authorityId, null);
      return {
        versions: TABLE_KINDS.flatMap((kind) =>
          versionsOf(kind, own, tableOfKind(inForce, kind).version, today),
        ),
        drafts: drafts
          .filter(({ state }) => state === 'DRAFT' || state === 'PROPOSED')
          .map((draft) => ({ ...draft, changedAt: draft.changedAt.toISOString() })),
        history: history.map(toAct),
      };
    });
  }

  /** One version with its rules. Refuses `triage-table.not-found`. */
  async version(
    actor: Actor,
    asked: { readonly kind: TableKind; readonly version: string },
  ): Promise<ResponseOf<typeof readTriageTable>> {
    const { authorityId } = assertAdministrator(actor);
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const versions = await listTableVersions(tx, authorityId);
      const own = versions.find(({ kind, version }) => kind === asked.kind && version === asked.version);
      const shipped = SHIPPED[asked.kind];
      if (!own && shipped.version !== asked.version) throw notFound('triage-table');
      const { hitPolicy, rules } = own?.content ?? shipped;
      return {
        ...{ kind: asked.kind, version: asked.version, hitPolicy },
        rules: toRules(rules),
        validFrom: own?.validFrom ?? shipped.validFrom,
        isShipped: !own,
        teams: await listTeams(tx, authorityId),
      };
    });
  }

  /** One draft with all that is needed to judge it. Refuses `triage-draft.not-found`. */
  async draft(actor: Actor, { draftId }: { readonly draftId: string }): Promise<TableDraftView> {
    const { authorityId, personId } = assertAdministrator(actor);
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const draft = await findDraft(tx, authorityId, draftId);
      if (!draft) throw notFound('triage-draft');
      const today = await todayOf(tx, authorityId, this.clock.now());
      const inForce = tableOfKind(await tablesInForce(tx, authorityId, today), draft.kind);
      const history = await listTableActs(tx, authorityId, draftId);
      const { kind, version, state, revision, basedOn, effectiveFrom, why } = draft;
      return {
        ...{ draftId, kind, version, state, revision, basedOn, effectiveFrom, why, today },
        hitPolicy: draft.content.hitPolicy,
        rules: toRules(draft.content.rules),
        teams: await listTeams(tx, authorityId),
        inForce: { version: inForce.version, rules: toRules(inForce.rules) },
        isOwnProposal: draft.proposedBy === personId,
        history: history.map(toAct),
        lastReplayId: await findLastReplay(tx, authorityId, draftId),
      };
    });
  }
}

function versionsOf(
  kind: TableKind,
  own: readonly TableVersion[],
  inForce: string,
  today: string,
): TableVersionView[] {
  const shipped = SHIPPED[kind];
  const stateOf = (version: string, validFrom: string): TableVersionView['state'] => {
    if (version === inForce) return 'IN_FORCE';
    return validFrom > today ? 'COMING' : 'PAST';
  };
  return [
    ...own
      .filter((version) => version.kind === kind)
      .map(({ version, validFrom, isWithdrawn, content }) => ({
        ...{ kind, version, validFrom, isShipped: false, rules: content.rules.length },
        state: isWithdrawn ? ('WITHDRAWN' as const) : stateOf(version, validFrom),
      })),
    {
      ...{ kind, version: shipped.version, validFrom: shipped.validFrom, isShipped: true },
      ...{ rules: shipped.rules.length, state: stateOf(shipped.version, shipped.validFrom) },
    },
  ];
}

function toAct(act: ListedTableAct): TableActView {
  return { ...act, at: act.at.toISOString() };
}

function toRules(rules: TriageTable['rules']): TableRuleView[] {
  return rules as unknown as TableRuleView[];
}
