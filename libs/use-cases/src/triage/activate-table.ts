import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Refused, valueOf, type Actor } from '@article5/domain/kernel';
import { mayActivate, mayPropose, mayReturn, mayWithdraw, type TableKind } from '@article5/domain/triage';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import {
  changeDraft,
  insertVersion,
  listTableVersions,
  lockDraft,
  lockTables,
  recordTableAct,
  withdrawVersion,
  type TableDraft,
} from '@article5/persistence/triage';
import { Clock, notFound } from '../kernel';
import { askSecondPerson } from '../message';
import { assertRevision } from './edit-table-draft';
import { assertAdministrator, occasionOf, revisionRead, todayOf } from './tables-at-hand';

interface AtHand {
  readonly tx: EntityManager;
  readonly draft: TableDraft;
  readonly by: { readonly personId: string; readonly at: Date };
}

/**
 * Puts tables in force with four eyes: one administrator proposes a draft with its first day and the reason, another
 * activates it or gives it back; until its first day it can be withdrawn. What was in force never changes.
 * Permission: `authority.administer`. Source: design.md 4.4.
 */
@Injectable()
export class ActivateTable {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Refuses as `mayPropose`, and `triage-draft.changed-meanwhile`. */
  async propose(
    actor: Actor,
    asked: {
      readonly draftId: string;
      readonly effectiveFrom: string;
      readonly why: string;
      readonly ifMatch: string | undefined;
    },
  ): Promise<void> {
    const read = revisionRead(asked.ifMatch);
    return this.withDraft(actor, asked.draftId, async ({ tx, draft, by }) => {
      assertRevision(draft, read);
      const today = await todayOf(tx, draft.authorityId, by.at);
      valueOf(mayPropose(draft, asked, await occasionOf(tx, draft.authorityId, draft, today)));
      const { effectiveFrom } = asked;
      const why = asked.why.trim();
      const change = { state: 'PROPOSED', proposedBy: by.personId, effectiveFrom, why } as const;
      await changeDraft(tx, draft, change, { act: 'PROPOSED', why, ...by });
      await askSecondPerson(
        tx,
        { authorityId: draft.authorityId, personId: by.personId },
        'triage-rules-wait',
      );
    });
  }

  /** Refuses as `mayReturn`, and `triage-draft.reason-missing`. */
  async giveBack(actor: Actor, asked: { readonly draftId: string; readonly why: string }): Promise<void> {
    return this.withDraft(actor, asked.draftId, async ({ tx, draft, by }) => {
      valueOf(mayReturn(draft));
      const why = asked.why.trim();
      if (why === '') throw new Refused([{ code: 'triage-draft.reason-missing', field: '/why' }]);
      const change = { state: 'DRAFT', proposedBy: null, effectiveFrom: null, why: null } as const;
      await changeDraft(tx, draft, change, { act: 'RETURNED', why, ...by });
    });
  }

  /** Refuses as `mayActivate`, and `triage-draft.changed-meanwhile`. */
  async activate(
    actor: Actor,
    asked: { readonly draftId: string; readonly ifMatch: string | undefined },
  ): Promise<void> {
    const read = revisionRead(asked.ifMatch);
    return this.withDraft(actor, asked.draftId, async ({ tx, draft, by }) => {
      assertRevision(draft, read);
      const today = await todayOf(tx, draft.authorityId, by.at);
      valueOf(mayActivate(draft, by.personId, await occasionOf(tx, draft.authorityId, draft, today)));
      await insertVersion(tx, draft, by);
      await changeDraft(tx, draft, { state: 'ACTIVATED' }, { act: 'ACTIVATED', ...by });
    });
  }

  /** Takes a version back before its first day. Refuses as `mayWithdraw`, and `triage-table.not-found`. */
  async withdraw(
    actor: Actor,
    asked: { readonly kind: TableKind; readonly version: string; readonly why: string },
  ): Promise<void> {
    const { authorityId, personId } = assertAdministrator(actor);
    return this.transactions.run(scopeOf(actor), async (tx) => {
      await lockTables(tx, authorityId);
      const versions = await listTableVersions(tx, authorityId);
      const found = versions.find(({ kind, version }) => kind === asked.kind && version === asked.version);
      if (!found?.draftId) throw notFound('triage-table');
      const by = { personId, at: this.clock.now() };
      const today = await todayOf(tx, authorityId, by.at);
      valueOf(mayWithdraw(found, today, asked.why));
      await withdrawVersion(tx, { authorityId, kind: asked.kind, version: asked.version }, by);
      const { draftId } = found;
      const why = asked.why.trim();
      await recordTableAct(tx, { authorityId, draftId, revision: 0 }, { act: 'WITHDRAWN', why, ...by });
    });
  }

  private withDraft(actor: Actor, draftId: string, work: (given: AtHand) => Promise<void>): Promise<void> {
    const { authorityId, personId } = assertAdministrator(actor);
    return this.transactions.run(scopeOf(actor), async (tx) => {
      await lockTables(tx, authorityId);
      const draft = await lockDraft(tx, authorityId, draftId);
      if (!draft) throw notFound('triage-draft');
      await work({ tx, draft, by: { personId, at: this.clock.now() } });
    });
  }
}
