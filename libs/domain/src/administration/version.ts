import { accepted, refused, type Outcome, type Refusal } from '../kernel';

/** Where a version of the profile stands. WITHDRAWN: activated, and taken back before its first day. */
export const PROFILE_STATES = ['DRAFT', 'PROPOSED', 'ACTIVATED', 'DISCARDED', 'WITHDRAWN'] as const;
export type ProfileState = (typeof PROFILE_STATES)[number];

export const PROFILE_ACTS = [
  'DRAFTED',
  'CHANGED',
  'PROPOSED',
  'RETURNED',
  'ACTIVATED',
  'DISCARDED',
  'WITHDRAWN',
] as const;
export type ProfileAct = (typeof PROFILE_ACTS)[number];

const LEADS_TO: Readonly<Record<ProfileState, Partial<Record<ProfileAct, ProfileState>>>> = {
  DRAFT: { CHANGED: 'DRAFT', PROPOSED: 'PROPOSED', DISCARDED: 'DISCARDED' },
  PROPOSED: { RETURNED: 'DRAFT', ACTIVATED: 'ACTIVATED', DISCARDED: 'DISCARDED' },
  ACTIVATED: { WITHDRAWN: 'WITHDRAWN' },
  DISCARDED: {},
  WITHDRAWN: {},
};

/** What is known when somebody acts on a version. */
export interface VersionAtHand {
  readonly state: ProfileState;
  readonly revision: number;
  readonly proposedBy: string | null;
  readonly effectiveFrom: string | null;
}

export interface ActOnVersion {
  readonly act: ProfileAct;
  readonly personId: string;
  /** The authority's date. */
  readonly today: string;
  /** The revision that was read, for acts that rest on the content. */
  readonly revision?: number;
  readonly effectiveFrom?: string;
  readonly why?: string;
}

/** Acts that say why. */
const SAYS_WHY: readonly ProfileAct[] = ['PROPOSED', 'RETURNED', 'WITHDRAWN'];

/**
 * Whether an act on a version can be done, and the state that it leads to. Refuses `profile.act-not-possible`,
 * `profile.changed-meanwhile`, `profile.why-missing`, `profile.day-malformed`, `profile.day-not-ahead`,
 * `profile.same-person` (four eyes), `profile.in-force-already`.
 */
export function nextState(version: VersionAtHand, asked: ActOnVersion): Outcome<ProfileState> {
  const next = LEADS_TO[version.state][asked.act];
  if (next === undefined) return refused({ code: 'profile.act-not-possible' });
  if (asked.revision !== undefined && asked.revision !== version.revision) {
    return refused({ code: 'profile.changed-meanwhile' });
  }
  const refusals: Refusal[] = [];
  if (SAYS_WHY.includes(asked.act) && !asked.why?.trim()) {
    refusals.push({ code: 'profile.why-missing', field: '/why' });
  }
  if (asked.act === 'PROPOSED') refusals.push(...refusalsOfDay(asked.effectiveFrom ?? '', asked.today));
  if (asked.act === 'ACTIVATED') {
    if (version.proposedBy === asked.personId) refusals.push({ code: 'profile.same-person' });
    refusals.push(...refusalsOfDay(version.effectiveFrom ?? '', asked.today));
  }
  if (asked.act === 'WITHDRAWN' && (version.effectiveFrom ?? '') <= asked.today) {
    refusals.push({ code: 'profile.in-force-already' });
  }
  return refusals.length > 0 ? refused(...refusals) : accepted(next);
}

function refusalsOfDay(day: string, today: string): Refusal[] {
  const field = '/effectiveFrom';
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day));
  if (!isDay) return [{ code: 'profile.day-malformed', field }];
  return day > today ? [] : [{ code: 'profile.day-not-ahead', field, parameters: { today } }];
}
