import {
  PERIOD_UNITS,
  type ClockEvent,
  type ClockProfile,
  type LapseEffect,
  type Period,
  type StopCause,
} from '../calendar';
import type { SecondFactorRule } from '../identity';
import { accepted, refused, type Outcome, type Refusal } from '../kernel';

/**
 * What a Member State may set for its authority, from a day on. Article 5 sets no time limit, no effect of silence and
 * no reminder: each is national law and may be absent. `suspicionNotified`: national law under Art 5(3).
 */
export interface ProfileSettings {
  /** Region whose public holidays count at the seat of the authority, on top of those of the Member State. */
  readonly region: string | null;
  readonly limit: Period | null;
  /** Where the limit is laid down. */
  readonly limitSource: string | null;
  readonly stopsForClarification: boolean;
  /** A request for opinions to other bodies of the Member State stops the clock. */
  readonly stopsForConsultation: boolean;
  /** How long exporters are heard before a decision that burdens them; null: national law asks for no hearing. */
  readonly hearing: Period | null;
  /** Where the hearing is laid down. */
  readonly hearingSource: string | null;
  /** The clock stands still while the exporter is heard. */
  readonly stopsForHearing: boolean;
  /** Working days before the last day. */
  readonly reminderDays: readonly number[];
  readonly lapseEffect: LapseEffect;
  /** National law lets the exporter go on until told otherwise. */
  readonly goingOnAllowed: boolean;
  /** What exporters are told about waiting, in the authority's own words. */
  readonly standstillText: string | null;
  readonly suspicionNotified: boolean;
  readonly consistencySharedByDefault: boolean;
  /** Other authorities may learn that an unshared identical case exists here, with the contact point. */
  readonly unsharedHitShown: boolean;
  readonly contactPoint: string | null;
  readonly secondFactor: SecondFactorRule;
}

export const MOST_REMINDERS = 10;
const FARTHEST_REMINDER = 260;
const LONGEST_LIMIT = 1000;
const LONGEST_HEARING = 365;

/**
 * Whether settings hold together; `regions` are those of the authority's Member State. Refuses `profile.region-unknown`,
 * `profile.limit-malformed`, `profile.limit-source-missing`,
 * `profile.hearing-malformed`, `profile.hearing-source-missing`, `profile.lapse-without-limit`, `profile.reminder-malformed`, `profile.reminder-repeated`, `profile.too-many-reminders`,
 * `profile.contact-missing`. Source: national profile; R-011.
 */
export function checkProfile(asked: ProfileSettings, regions: readonly string[]): Outcome<ProfileSettings> {
  const settings = tidy(asked);
  const refusals: Refusal[] = [
    ...refusalsOfTime(settings),
    ...refusalsOfHearing(settings),
    ...refusalsOfReminders(settings.reminderDays),
  ];
  if (settings.region !== null && !regions.includes(settings.region)) {
    refusals.push({ code: 'profile.region-unknown', field: '/region' });
  }
  if (settings.unsharedHitShown && settings.contactPoint === null) {
    refusals.push({ code: 'profile.contact-missing', field: '/contactPoint' });
  }
  return refusals.length > 0 ? refused(...refusals) : accepted(settings);
}

function tidy(asked: ProfileSettings): ProfileSettings {
  const text = (value: string | null) => value?.trim() || null;
  return {
    ...asked,
    limitSource: asked.limit === null ? null : text(asked.limitSource),
    hearingSource: asked.hearing === null ? null : text(asked.hearingSource),
    stopsForHearing: asked.hearing !== null && asked.stopsForHearing,
    standstillText: text(asked.standstillText),
    contactPoint: text(asked.contactPoint),
    reminderDays: [...asked.reminderDays].sort((a, b) => b - a),
  };
}

function refusalsOfTime({ limit, limitSource, lapseEffect }: ProfileSettings): Refusal[] {
  const refusals: Refusal[] = [];
  if (limit === null) {
    if (lapseEffect !== 'NONE') {
      refusals.push({ code: 'profile.lapse-without-limit', field: '/lapseEffect' });
    }
    return refusals;
  }
  if (!isPeriod(limit, LONGEST_LIMIT)) {
    refusals.push({ code: 'profile.limit-malformed', field: '/limit', parameters: { max: LONGEST_LIMIT } });
  }
  if (limitSource === null) refusals.push({ code: 'profile.limit-source-missing', field: '/limitSource' });
  return refusals;
}

function refusalsOfHearing({ hearing, hearingSource }: ProfileSettings): Refusal[] {
  if (hearing === null) return [];
  const refusals: Refusal[] = [];
  if (!isPeriod(hearing, LONGEST_HEARING)) {
    const parameters = { max: LONGEST_HEARING };
    refusals.push({ code: 'profile.hearing-malformed', field: '/hearing', parameters });
  }
  if (hearingSource === null) {
    refusals.push({ code: 'profile.hearing-source-missing', field: '/hearingSource' });
  }
  return refusals;
}

function isPeriod({ count, unit }: Period, longest: number): boolean {
  return Number.isInteger(count) && count >= 1 && count <= longest && PERIOD_UNITS.includes(unit);
}

function refusalsOfReminders(days: readonly number[]): Refusal[] {
  const refusals: Refusal[] = [];
  const field = '/reminderDays';
  if (days.length > MOST_REMINDERS) {
    refusals.push({ code: 'profile.too-many-reminders', field, parameters: { max: MOST_REMINDERS } });
  }
  if (days.some((day) => !Number.isInteger(day) || day < 0 || day > FARTHEST_REMINDER)) {
    refusals.push({ code: 'profile.reminder-malformed', field, parameters: { max: FARTHEST_REMINDER } });
  }
  if (new Set(days).size < days.length) refusals.push({ code: 'profile.reminder-repeated', field });
  return refusals;
}

export type ProfileSetting = keyof ProfileSettings;

/** In the order in which they are shown. */
export const PROFILE_SETTINGS = [
  'region',
  'limit',
  'limitSource',
  'stopsForClarification',
  'stopsForConsultation',
  'hearing',
  'hearingSource',
  'stopsForHearing',
  'reminderDays',
  'lapseEffect',
  'goingOnAllowed',
  'standstillText',
  'suspicionNotified',
  'consistencySharedByDefault',
  'unsharedHitShown',
  'contactPoint',
  'secondFactor',
] as const satisfies readonly ProfileSetting[];

/** The settings in which two versions differ. */
export function changedSettings(before: ProfileSettings, after: ProfileSettings): readonly ProfileSetting[] {
  return PROFILE_SETTINGS.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
}

/** The part of the settings that clocks go by. */
export function clockProfileOf(settings: ProfileSettings): ClockProfile {
  const { limit, limitSource, stopsForClarification, stopsForConsultation, stopsForHearing } = settings;
  const { reminderDays, lapseEffect } = settings;
  return {
    ...{ limit, limitSource, stopsForClarification, stopsForConsultation, stopsForHearing },
    ...{ reminderDays, lapseEffect },
  };
}

/**
 * What the clock of a case would have been, had the settings been in force from its first day: started with their limit,
 * and without the stops that they do not have. A stop that was not made cannot be made up. For the preview of a version
 * only: a clock that runs keeps the limit with which it started.
 */
export function eventsUnder(
  settings: ProfileSettings,
  of: { readonly receivedOn: string; readonly events: readonly ClockEvent[] },
): readonly ClockEvent[] {
  const { limit, limitSource } = settings;
  if (limit === null) return [];
  const on = of.events.find(({ kind }) => kind === 'STARTED')?.on ?? of.receivedOn;
  let isLeftOut = false;
  const others = of.events.filter((event) => {
    if (event.kind === 'STARTED' || event.kind === 'LAPSED') return false;
    if (event.kind === 'STOPPED') isLeftOut = !stopsFor(settings, event.cause);
    return !(isLeftOut && (event.kind === 'STOPPED' || event.kind === 'RESUMED'));
  });
  return [{ kind: 'STARTED', on, limit, legalBasis: limitSource ?? '' }, ...others];
}

function stopsFor(settings: ProfileSettings, cause: StopCause): boolean {
  switch (cause) {
    case 'CLARIFICATION':
      return settings.stopsForClarification;
    case 'CONSULTATION':
      return settings.stopsForConsultation;
    case 'HEARING':
      return settings.stopsForHearing;
    case 'REDIRECTION':
      return true;
  }
}
