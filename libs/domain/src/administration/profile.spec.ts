import { describe, expect, it } from 'vitest';
import type { ClockEvent } from '../calendar';
import { changedSettings, checkProfile, eventsUnder, nextState, type ProfileSettings } from './index';

const NONE: ProfileSettings = {
  ...{
    limit: null,
    limitSource: null,
    stopsForClarification: false,
    stopsForConsultation: false,
    hearing: null,
    hearingSource: null,
    stopsForHearing: false,
    reminderDays: [],
    lapseEffect: 'NONE',
  },
  ...{ goingOnAllowed: false, standstillText: null, suspicionNotified: false },
  ...{ consistencySharedByDefault: true, unsharedHitShown: false, contactPoint: null },
  ...{ secondFactor: 'WHEN_SET_UP', region: null },
};
const REGIONS = ['DE-HE'];
const LIMIT: ProfileSettings = {
  ...NONE,
  limit: { count: 30, unit: 'WORKING_DAYS' },
  limitSource: 'Fictional act, section 4',
};
const codes = (outcome: { ok: boolean; refusals?: readonly { code: string; field?: string }[] }) =>
  outcome.refusals?.map(({ code }) => code) ?? [];

describe('what a Member State sets', () => {
  it('may be nothing at all: Article 5 has no time limit', () => {
    expect(checkProfile(NONE, REGIONS)).toEqual({ ok: true, value: NONE });
  });

  it('says where a limit is laid down, and has no effect of silence without one', () => {
    expect(codes(checkProfile({ ...LIMIT, limitSource: ' ' }, REGIONS))).toEqual([
      'profile.limit-source-missing',
    ]);
    expect(codes(checkProfile({ ...NONE, lapseEffect: 'NO_REQUIREMENT' }, REGIONS))).toEqual([
      'profile.lapse-without-limit',
    ]);
    expect(codes(checkProfile({ ...LIMIT, limit: { count: 0, unit: 'DAYS' } }, REGIONS))).toEqual([
      'profile.limit-malformed',
    ]);
  });

  it('hears exporters for a time that it names, with the source; without a hearing there is none of either', () => {
    const hearing = { count: 10, unit: 'WORKING_DAYS' } as const;
    const bare = { ...NONE, hearing, hearingSource: ' ', stopsForHearing: true };
    expect(codes(checkProfile(bare, REGIONS))).toEqual(['profile.hearing-source-missing']);
    const long = { ...bare, hearing: { ...hearing, count: 366 }, hearingSource: 'Fictional act, section 28' };
    expect(codes(checkProfile(long, REGIONS))).toEqual(['profile.hearing-malformed']);
    const none = checkProfile({ ...long, hearing: null }, REGIONS);
    expect(none.ok && [none.value.hearingSource, none.value.stopsForHearing]).toEqual([null, false]);
    expect(checkProfile({ ...long, hearing }, REGIONS).ok).toBe(true);
  });

  it('reminds on whole days before the last, none twice, the farthest first', () => {
    expect(codes(checkProfile({ ...LIMIT, reminderDays: [5, -1, 5] }, REGIONS))).toEqual([
      'profile.reminder-malformed',
      'profile.reminder-repeated',
    ]);
    const sorted = checkProfile({ ...LIMIT, reminderDays: [2, 10, 5] }, REGIONS);
    expect(sorted.ok && sorted.value.reminderDays).toEqual([10, 5, 2]);
    const many = Array.from({ length: 11 }, (_, index) => index);
    expect(codes(checkProfile({ ...LIMIT, reminderDays: many }, REGIONS))).toEqual([
      'profile.too-many-reminders',
    ]);
  });

  it('names a region of its own Member State, or none', () => {
    expect(codes(checkProfile({ ...NONE, region: 'DE-HE' }, REGIONS))).toEqual([]);
    expect(codes(checkProfile({ ...NONE, region: 'ES-MD' }, REGIONS))).toEqual(['profile.region-unknown']);
  });

  it('names a contact point where it lets others learn of an unshared case', () => {
    expect(codes(checkProfile({ ...NONE, unsharedHitShown: true, contactPoint: '' }, REGIONS))).toEqual([
      'profile.contact-missing',
    ]);
  });

  it('differs from another version in the settings that are named', () => {
    expect(changedSettings(NONE, LIMIT)).toEqual(['limit', 'limitSource']);
    expect(changedSettings(LIMIT, { ...LIMIT })).toEqual([]);
  });
});

describe('the clock of a case under other settings', () => {
  const events: readonly ClockEvent[] = [
    { kind: 'STARTED', on: '2026-11-02', limit: { count: 10, unit: 'DAYS' }, legalBasis: 'x' },
    { kind: 'STOPPED', on: '2026-11-04', cause: 'CLARIFICATION', legalBasis: 'x' },
    { kind: 'RESUMED', on: '2026-11-06' },
    { kind: 'STOPPED', on: '2026-11-09', cause: 'CONSULTATION', legalBasis: 'x' },
  ];
  const kinds = (settings: ProfileSettings, of = events) =>
    eventsUnder(settings, { receivedOn: '2026-11-01', events: of }).map(({ kind, on }) => `${kind} ${on}`);

  it('starts on its own first day with their limit, without the stops that they do not have', () => {
    const consulting = { ...LIMIT, stopsForConsultation: true };
    expect(kinds(consulting)).toEqual(['STARTED 2026-11-02', 'STOPPED 2026-11-09']);
    expect(kinds(LIMIT)).toEqual(['STARTED 2026-11-02']);
    expect(kinds({ ...consulting, stopsForClarification: true })).toHaveLength(4);
  });

  it('starts when the case was received, where it had no limit; and not at all, where they have none', () => {
    expect(kinds(LIMIT, [])).toEqual(['STARTED 2026-11-01']);
    expect(kinds(NONE)).toEqual([]);
  });
});

describe('a version of the profile', () => {
  const proposed = {
    ...{ state: 'PROPOSED' as const, revision: 3, proposedBy: 'one' },
    effectiveFrom: '2026-12-01',
  };
  const today = '2026-11-24';

  it('is activated by another person than who proposed it, while its day is ahead, as it was read', () => {
    const activate = { act: 'ACTIVATED' as const, personId: 'other', today, revision: 3 };
    expect(nextState(proposed, activate)).toEqual({ ok: true, value: 'ACTIVATED' });
    expect(codes(nextState(proposed, { ...activate, personId: 'one' }))).toEqual(['profile.same-person']);
    expect(codes(nextState(proposed, { ...activate, today: '2026-12-01' }))).toEqual([
      'profile.day-not-ahead',
    ]);
    expect(codes(nextState(proposed, { ...activate, revision: 2 }))).toEqual(['profile.changed-meanwhile']);
  });

  it('is proposed with a reason and a day ahead that exists', () => {
    const draft = { ...proposed, state: 'DRAFT' as const };
    const propose = {
      act: 'PROPOSED' as const,
      personId: 'one',
      today,
      why: ' ',
      effectiveFrom: '2026-11-24',
    };
    expect(codes(nextState(draft, propose))).toEqual(['profile.why-missing', 'profile.day-not-ahead']);
    expect(codes(nextState(draft, { ...propose, why: 'x', effectiveFrom: '2026-13-01' }))).toEqual([
      'profile.day-malformed',
    ]);
  });

  it('is withdrawn before its first day, never from it on, and nothing else is done to it then', () => {
    const active = { ...proposed, state: 'ACTIVATED' as const };
    const withdraw = { act: 'WITHDRAWN' as const, personId: 'one', today, why: 'Postponed' };
    expect(nextState(active, withdraw)).toEqual({ ok: true, value: 'WITHDRAWN' });
    expect(codes(nextState(active, { ...withdraw, today: '2026-12-01' }))).toEqual([
      'profile.in-force-already',
    ]);
    expect(codes(nextState(active, { ...withdraw, act: 'CHANGED' }))).toEqual(['profile.act-not-possible']);
  });
});
