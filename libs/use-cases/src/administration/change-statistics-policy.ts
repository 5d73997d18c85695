import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import { checkPolicy, nextState, type PolicyContent, type ProfileAct } from '@article5/domain/administration';
import { Refused, valueOf, type Actor } from '@article5/domain/kernel';
import {
  insertPolicy,
  insertPolicyEvent,
  isPolicyOpen,
  lockPolicy,
  putPolicyInForce,
  savePolicy,
  takePolicyBack,
} from '@article5/persistence/administration';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { assertMay, Clock, notFound } from '../kernel';

interface OfVersion {
  readonly versionId: string;
}

interface ActWords {
  readonly revision?: number;
  readonly effectiveFrom?: string;
  readonly why?: string;
  readonly content?: PolicyContent;
}

/**
 * Versions of the numbers of all figures and of marks of common policy: written by one of the Union's staff, activated
 * by another, in force from a later day on, withdrawn before it at most. Days are those of UTC, as figures count them.
 * Permission: `statistics-policy.set`. Source: issue of the Union's statistics; R-047: policy, not law.
 */
@Injectable()
export class ChangeStatisticsPolicy {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Refuses as `checkPolicy`, and `statistics-policy.draft-open`. */
  draft(actor: Actor, of: { readonly content: PolicyContent }): Promise<OfVersion> {
    const personId = staffOf(actor);
    const content = valueOf(checkPolicy(of.content));
    return this.transactions.asUnion(scopeOf(actor), async (tx) => {
      const by = { personId, at: this.clock.now() };
      if (await isPolicyOpen(tx, content.kind)) throw new Refused([{ code: 'statistics-policy.draft-open' }]);
      const versionId = newId();
      await insertPolicy(tx, { versionId, content }, by);
      await insertPolicyEvent(tx, versionId, { act: 'DRAFTED' }, by);
      return { versionId };
    });
  }

  /** Refuses as `checkPolicy` and `nextState`, and `statistics-policy.kind-fixed`. */
  save(
    actor: Actor,
    of: OfVersion & { readonly revision: number; readonly content: PolicyContent },
  ): Promise<void> {
    return this.act(actor, of, 'CHANGED', of);
  }

  /** Refuses as `nextState`. */
  propose(
    actor: Actor,
    of: OfVersion & { readonly revision: number; readonly effectiveFrom: string; readonly why: string },
  ): Promise<void> {
    return this.act(actor, of, 'PROPOSED', of);
  }

  /** Refuses as `nextState`. */
  giveBack(actor: Actor, of: OfVersion & { readonly why: string }): Promise<void> {
    return this.act(actor, of, 'RETURNED', of);
  }

  /** Refuses as `nextState`, and `statistics-policy.day-taken`. */
  activate(actor: Actor, of: OfVersion & { readonly revision: number }): Promise<void> {
    return this.act(actor, of, 'ACTIVATED', of);
  }

  /** Refuses as `nextState`. */
  discard(actor: Actor, { versionId }: OfVersion): Promise<void> {
    return this.act(actor, { versionId }, 'DISCARDED', {});
  }

  /** Refuses as `nextState`. */
  withdraw(actor: Actor, of: OfVersion & { readonly why: string }): Promise<void> {
    return this.act(actor, of, 'WITHDRAWN', of);
  }

  private act(actor: Actor, { versionId }: OfVersion, act: ProfileAct, words: ActWords): Promise<void> {
    const personId = staffOf(actor);
    return this.transactions.asUnion(scopeOf(actor), async (tx) => {
      const by = { personId, at: this.clock.now() };
      const version = await lockPolicy(tx, versionId);
      if (!version) throw notFound('statistics-policy');
      const why = words.why?.trim();
      const { revision, effectiveFrom } = words;
      const said = {
        ...(revision === undefined ? {} : { revision }),
        ...(effectiveFrom === undefined ? {} : { effectiveFrom }),
        ...(why === undefined ? {} : { why }),
      };
      const asked = { act, personId, today: by.at.toISOString().slice(0, 10), ...said };
      const next = valueOf(nextState(version, asked, 'statistics-policy'));
      const content = words.content && valueOf(checkPolicy(words.content));
      if (content && content.kind !== version.content.kind) {
        throw new Refused([{ code: 'statistics-policy.kind-fixed' }]);
      }
      const proposal =
        act === 'PROPOSED' ? { effectiveFrom: effectiveFrom ?? '', why: why ?? '' } : undefined;
      await savePolicy(tx, versionId, { next, content, proposal, isActivation: act === 'ACTIVATED' }, by);
      await insertPolicyEvent(tx, versionId, { act, why }, by);
      if (act === 'ACTIVATED' && !(await putPolicyInForce(tx, version))) {
        throw new Refused([{ code: 'statistics-policy.day-taken' }]);
      }
      if (act === 'WITHDRAWN') await takePolicyBack(tx, version);
    });
  }
}

function staffOf(actor: Actor): string {
  assertMay(actor, 'statistics-policy.set', {});
  if (actor.kind !== 'union') throw new Error('statistics-policy.set is a permission of Union staff');
  return actor.personId;
}
