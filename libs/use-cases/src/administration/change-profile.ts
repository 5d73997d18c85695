import { Injectable } from '@nestjs/common';
import { v7 as newId } from 'uuid';
import {
  checkProfile,
  nextState,
  type ProfileAct,
  type ProfileSettings,
} from '@article5/domain/administration';
import { Refused, valueOf, type OfficerActor } from '@article5/domain/kernel';
import {
  appendInForce,
  insertProfileEvent,
  insertVersion,
  listProfiles,
  listRegions,
  listVersions,
  lockVersion,
  removeInForce,
  saveVersion,
  todayOf,
} from '@article5/persistence/administration';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { assertMay, Clock, notFound } from '../kernel';
import { askSecondPerson } from '../message';

interface OfVersion {
  readonly versionId: string;
}

interface WithRevision extends OfVersion {
  /** The revision that was read. */
  readonly revision: number;
}

interface ActWords {
  readonly revision?: number;
  readonly effectiveFrom?: string;
  readonly why?: string;
  readonly settings?: ProfileSettings;
}

/**
 * Versions of the national profile: written by one administrator, activated by another, in force from a later day on,
 * withdrawn before that day at most. Permission: `authority.administer`. Source: national profile.
 */
@Injectable()
export class ChangeProfile {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  /** Begins from what is in force. Refuses `profile.draft-open`, `profile.another-coming`. */
  draft(actor: OfficerActor): Promise<{ versionId: string }> {
    const { authorityId, personId } = actor;
    assertMay(actor, 'authority.administer', { authorityId });
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const by = { personId, at: this.clock.now() };
      const today = await todayOf(tx, authorityId, by.at);
      const versions = await listVersions(tx, authorityId);
      if (versions.some(({ state }) => state === 'DRAFT' || state === 'PROPOSED')) {
        throw new Refused([{ code: 'profile.draft-open' }]);
      }
      const [latest] = await listProfiles(tx, authorityId);
      if (!latest) throw notFound('profile');
      if (latest.validFrom > today) throw new Refused([{ code: 'profile.another-coming' }]);
      const version = { authorityId, versionId: newId() };
      await insertVersion(tx, { ...version, content: latest.settings }, by);
      await insertProfileEvent(tx, version, { act: 'DRAFTED' }, by);
      return { versionId: version.versionId };
    });
  }

  /** Refuses as `checkProfile` and `nextState`. */
  save(actor: OfficerActor, of: WithRevision & { readonly settings: ProfileSettings }): Promise<void> {
    return this.act(actor, of, 'CHANGED', of);
  }

  /** Refuses as `checkProfile` and `nextState`. */
  propose(
    actor: OfficerActor,
    of: WithRevision & { readonly effectiveFrom: string; readonly why: string },
  ): Promise<void> {
    return this.act(actor, of, 'PROPOSED', of);
  }

  /** Refuses as `nextState`. */
  giveBack(actor: OfficerActor, of: OfVersion & { readonly why: string }): Promise<void> {
    return this.act(actor, of, 'RETURNED', of);
  }

  /** Refuses as `nextState`. */
  activate(actor: OfficerActor, of: WithRevision): Promise<void> {
    return this.act(actor, of, 'ACTIVATED', of);
  }

  /** Refuses as `nextState`. */
  discard(actor: OfficerActor, of: OfVersion): Promise<void> {
    return this.act(actor, of, 'DISCARDED', {});
  }

  /** Refuses as `nextState`. */
  withdraw(actor: OfficerActor, of: OfVersion & { readonly why: string }): Promise<void> {
    return this.act(actor, of, 'WITHDRAWN', of);
  }

  private act(actor: OfficerActor, of: OfVersion, act: ProfileAct, words: ActWords): Promise<void> {
    const { authorityId, personId } = actor;
    assertMay(actor, 'authority.administer', { authorityId });
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const by = { personId, at: this.clock.now() };
      const version = await lockVersion(tx, authorityId, of.versionId);
      if (!version) throw notFound('profile-version');
      const { revision, effectiveFrom, why, settings } = words;
      const today = await todayOf(tx, authorityId, by.at);
      const said = {
        ...(revision === undefined ? {} : { revision }),
        ...(effectiveFrom === undefined ? {} : { effectiveFrom }),
        ...(why === undefined ? {} : { why: why.trim() }),
      };
      const next = valueOf(nextState(version, { act, personId, today, ...said }));
      const regions = (await listRegions(tx, authorityId)).map(({ calendar }) => calendar);
      const content = settings === undefined ? {} : { content: valueOf(checkProfile(settings, regions)) };
      if (act === 'PROPOSED') valueOf(checkProfile(version.content, regions));
      await saveVersion(tx, version, { act, next, ...said, ...content }, by);
      await insertProfileEvent(tx, version, { act, why: said.why }, by);
      if (act === 'PROPOSED') await askSecondPerson(tx, actor, 'profile-waits');
      if (act === 'ACTIVATED') await appendInForce(tx, version);
      if (act === 'WITHDRAWN') await removeInForce(tx, version);
    });
  }
}
