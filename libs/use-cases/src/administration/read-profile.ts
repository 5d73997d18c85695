import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type {
  ProfileDraft,
  ProfilePeriod,
  ProfilePreview,
  ProfileView,
} from '@article5/contracts/administration';
import { changedSettings, eventsUnder, type ProfileSettings } from '@article5/domain/administration';
import { foldClock, memberStateOf } from '@article5/domain/calendar';
import type { OfficerActor } from '@article5/domain/kernel';
import {
  listOpenCases,
  listProfileEvents,
  listProfiles,
  listRegions,
  listVersions,
  lockVersion,
  todayOf,
  type ProfileInForce,
  type ProfileVersionRow,
} from '@article5/persistence/administration';
import { calendarOf, findHolidays, listClockEvents } from '@article5/persistence/calendar';
import { scopeOf, Transactions } from '@article5/persistence/kernel';
import { assertMay, Clock, notFound } from '../kernel';

const LOOKED_AT = 500;
const SHOWN = 25;

/** The national profile with its versions and history, and what a version would change. Permission: `authority.administer`. */
@Injectable()
export class ReadProfile {
  constructor(
    private readonly transactions: Transactions,
    private readonly clock: Clock,
  ) {}

  execute(actor: OfficerActor): Promise<ProfileView> {
    const { authorityId } = actor;
    assertMay(actor, 'authority.administer', { authorityId });
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const today = await todayOf(tx, authorityId, this.clock.now());
      const profiles = await listProfiles(tx, authorityId);
      const versions = await listVersions(tx, authorityId);
      const inForce = settingsOn(profiles, today);
      const draft = versions.find(({ state }) => state === 'DRAFT' || state === 'PROPOSED');
      const history = await listProfileEvents(tx, authorityId);
      return {
        today,
        regions: await listRegions(tx, authorityId),
        inForce: plain(inForce),
        periods: periodsOf(profiles, versions, today),
        draft: draft ? draftView(draft, inForce, actor.personId) : null,
        history: history.map((event) => ({ ...event, at: event.at.toISOString() })),
      };
    });
  }

  /** Refuses `profile-version.not-found`. */
  preview(actor: OfficerActor, of: { readonly versionId: string }): Promise<ProfilePreview> {
    const { authorityId } = actor;
    assertMay(actor, 'authority.administer', { authorityId });
    return this.transactions.run(scopeOf(actor), async (tx) => {
      const version = await lockVersion(tx, authorityId, of.versionId);
      if (!version) throw notFound('profile-version');
      return effectOf(tx, authorityId, version.content);
    });
  }
}

async function effectOf(
  tx: EntityManager,
  authorityId: string,
  settings: ProfileSettings,
): Promise<ProfilePreview> {
  const { cases, all } = await listOpenCases(tx, authorityId, LOOKED_AT);
  const memberState = memberStateOf(await calendarOf(tx, authorityId));
  const holidays = await findHolidays(tx, settings.region ?? memberState);
  const events = await listClockEvents(
    tx,
    authorityId,
    cases.map(({ notificationId }) => notificationId),
  );
  const changed = cases.flatMap(({ notificationId, reference, receivedOn, dueOn }) => {
    const own = events.get(notificationId) ?? [];
    const folded = foldClock(eventsUnder(settings, { receivedOn, events: own }), holidays);
    const wouldBeDueOn = folded.ok ? (folded.value?.dueOn ?? null) : null;
    return wouldBeDueOn === dueOn ? [] : [{ reference, dueOn, wouldBeDueOn }];
  });
  return {
    openCases: all,
    lookedAt: cases.length,
    changed: changed.length,
    cases: changed.slice(0, SHOWN),
  };
}

function settingsOn(profiles: readonly ProfileInForce[], day: string): ProfileSettings {
  const found = profiles.find(
    ({ validFrom, validTo }) => validFrom <= day && (validTo === null || validTo > day),
  );
  if (!found) throw notFound('profile');
  return found.settings;
}

function periodsOf(
  profiles: readonly ProfileInForce[],
  versions: readonly ProfileVersionRow[],
  today: string,
): ProfilePeriod[] {
  return profiles.map(({ validFrom, validTo, versionId, settings }, index) => {
    const version = versions.find((one) => one.versionId === versionId);
    const before = profiles[index + 1]?.settings;
    return {
      ...{ validFrom, validTo, versionId },
      number: version?.number ?? null,
      time: validFrom > today ? 'COMING' : validTo !== null && validTo <= today ? 'PAST' : 'IN_FORCE',
      settings: plain(settings),
      changed: before ? [...changedSettings(before, settings)] : [],
      activatedBy: version?.activatedBy ?? null,
    };
  });
}

function draftView(version: ProfileVersionRow, inForce: ProfileSettings, personId: string): ProfileDraft {
  const { versionId, number, state, revision, effectiveFrom, why, changedBy, changedAt } = version;
  const settings = { ...inForce, ...version.content };
  return {
    ...{ versionId, number, state, revision, effectiveFrom, why, changedBy },
    settings: plain(settings),
    changedAt: changedAt.toISOString(),
    isOwnProposal: version.proposedBy === personId,
    changed: [...changedSettings(inForce, settings)],
  };
}

function plain(settings: ProfileSettings): ProfilePeriod['settings'] {
  return { ...settings, reminderDays: [...settings.reminderDays] };
}
