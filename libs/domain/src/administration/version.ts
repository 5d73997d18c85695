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

/** Whose versions they are: the first part of the codes of refusals. */
export type VersionedThing = 'profile' | 'statistics-policy';

/**
 * Whether an act on a version can be done, and the state that it leads to. Refuses, after the name of the thing,
 * `….act-not-possible`, `….changed-meanwhile`, `….why-missing`, `….day-malformed`, `….day-not-ahead`, `….same-person`
 * (four eyes), `….in-force-already`.
 */
export function nextState(
  version: VersionAtHand,
  asked: ActOnVersion,
  thing: VersionedThing = 'profile',
): Outcome<ProfileState> {
  const next = LEADS_TO[version.state][asked.act];
  if (next === undefined) return refused({ code: `${thing}.act-not-possible` });
  if (asked.revision !== undefined && asked.revision !== version.revision) {
    return refused({ code: `${thing}.changed-meanwhile` });
  }
  const refusals: Refusal[] = [];
  if (SAYS_WHY.includes(asked.act) && !asked.why?.trim()) {
    refusals.push({ code: `${thing}.why-missing`, field: '/why' });
  }
  if (asked.act === 'PROPOSED')
    refusals.push(...refusalsOfDay(asked.effectiveFrom ?? '', asked.today, thing));
  if (asked.act === 'ACTIVATED') {
    if (version.proposedBy === asked.personId) refusals.push({ code: `${thing}.same-person` });
    refusals.push(...refusalsOfDay(version.effectiveFrom ?? '', asked.today, thing));
  }
  if (asked.act === 'WITHDRAWN' && (version.effectiveFrom ?? '') <= asked.today) {
    refusals.push({ code: `${thing}.in-force-already` });
  }
  return refusals.length > 0 ? refused(...refusals) : accepted(next);
}

function refusalsOfDay(day: string, today: string, thing: VersionedThing): Refusal[] {
  const field = '/effectiveFrom';
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(Date.parse(day));
  if (!isDay) return [{ code: `${thing}.day-malformed`, field }];
  return day > today ? [] : [{ code: `${thing}.day-not-ahead`, field, parameters: { today } }];
}
