import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as newId } from 'uuid';
import { Refused, valueOf, type Actor, type OfficerActor } from '@article5/domain/kernel';
import { mayChangeDraft, mayDiscard, type TableKind } from '@article5/domain/triage';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import {
  changeDraft,
  insertDraft,
  listTableVersions,
  lockDraft,
  lockTables,
  nextVersion,
  type TableDraft,
  type TriageTable,
} from '@article5/persistence/triage';
import { Clock, notFound } from '../kernel';
import { assertAdministrator, contentOf, revisionRead, SHIPPED } from './tables-at-hand';

/** Rules to save over the revision that was read. */
export interface RulesToSave {
  readonly draftId: string;
  readonly rules: TriageTable['rules'];
  readonly ifMatch: string | undefined;
}

/**
 * Administrators write drafts of the authority's tables. A draft changes nothing until two of them put it in force.
 * Permission: `authority.administer`. Source: design.md 4.4.
 */
@Injectable()
export class EditTableDraft {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Starts from any version, the product's own included. Refuses `triage-table.not-found`. */
  async start(
    actor: Actor,
    asked: { readonly kind: TableKind; readonly basedOn: string },
  ): Promise<{ draftId: string }> {
    const { authorityId, personId } = assertAdministrator(actor);
    return this.transactions.run(scopeOf(actor), async (tx) => {
      await lockTables(tx, authorityId);
      const shipped = SHIPPED[asked.kind];
      const versions = await listTableVersions(tx, authorityId);
      const own = versions.find(({ kind, version }) => kind === asked.kind && version === asked.basedOn);
      const content = own?.content ?? (asked.basedOn === shipped.version ? shipped : undefined);
      if (!content) throw notFound('triage-table');
      const draft = {
        ...{ authorityId, draftId: newId(), kind: asked.kind, basedOn: asked.basedOn },
        version: await nextVersion(tx, authorityId, asked.kind),
        content: contentOf(asked.kind, content.rules),
      };
      await insertDraft(tx, draft, { personId, at: this.clock.now() });
      return { draftId: draft.draftId };
    });
  }

  /** Refuses `triage-draft.changed-meanwhile` (412) when somebody saved since, and as `mayChangeDraft`. */
  async save(actor: Actor, { draftId, rules, ifMatch }: RulesToSave): Promise<{ revision: number }> {
    const read = revisionRead(ifMatch);
    return this.change(actor, draftId, async (tx, draft, { personId }) => {
      assertRevision(draft, read);
      valueOf(mayChangeDraft(draft));
      assertResultsFit(draft.kind, rules);
      const event = { act: 'CHANGED', personId, at: this.clock.now() } as const;
      await changeDraft(tx, draft, { content: contentOf(draft.kind, rules) }, event);
      return { revision: draft.revision + 1 };
    });
  }

  /** Refuses as `mayDiscard`. */
  async discard(actor: Actor, { draftId }: { readonly draftId: string }): Promise<void> {
    return this.change(actor, draftId, async (tx, draft, { personId }) => {
      valueOf(mayDiscard(draft));
      const event = { act: 'DISCARDED', personId, at: this.clock.now() } as const;
      await changeDraft(tx, draft, { state: 'DISCARDED' }, event);
    });
  }

  private change<T>(
    actor: Actor,
    draftId: string,
    work: (tx: EntityManager, draft: TableDraft, officer: OfficerActor) => Promise<T>,
  ): Promise<T> {
    const officer = assertAdministrator(actor);
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const draft = await lockDraft(tx, officer.authorityId, draftId);
      if (!draft) throw notFound('triage-draft');
      return work(tx, draft, officer);
    });
  }
}

/** Refuses `triage-draft.changed-meanwhile` when the draft is not the one that was read. */
export function assertRevision({ revision }: TableDraft, read: number): void {
  if (revision === read) return;
  throw new Refused([{ code: 'triage-draft.changed-meanwhile', parameters: { revision } }], 'STALE');
}

function assertResultsFit(kind: TableKind, rules: TriageTable['rules']): void {
  const part = kind === 'ROUTING' ? 'teamCode' : 'reasonCode';
  const unfit = rules.findIndex(({ then }) => !(part in then));
  if (unfit >= 0)
    throw new Refused([{ code: 'triage-draft.result-of-other-table', field: `/rules/${unfit}/then` }]);
}
