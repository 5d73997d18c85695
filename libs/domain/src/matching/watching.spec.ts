import { describe, expect, test } from 'vitest';
import type { ItemProfile } from './item';
import type { TransactionProfile } from './transaction';
import { watchSignals, type WatchedTransaction } from './watching';

const PROBE: ItemProfile = {
  name: 'Lumen Probe',
  model: 'LP-40',
  maker: 'Lumen Beispiel',
  family: 'INTERCEPTION',
  functions: ['MONITOR'],
  parameters: [{ name: 'throughput', value: '40', unit: 'Gbit/s' }],
};

let made = 0;
function watched(
  rest: Partial<Omit<WatchedTransaction, 'profile'>> & {
    readonly profile?: Partial<TransactionProfile>;
  } = {},
): WatchedTransaction {
  made += 1;
  const profile = {
    authorityId: 'FR',
    notificationId: `n${made}`,
    items: [PROBE],
    endUsers: [{ name: 'Sennfeld Data Agency', country: 'TN' }],
    consignees: [],
    destination: 'TN',
    ...rest.profile,
  };
  return { memberState: 'FR', receivedOn: '2026-06-01', outcome: null, decidedOn: null, ...rest, profile };
}
const required = { outcome: 'AUTHORISATION_REQUIRED', decidedOn: '2026-05-01', receivedOn: '2026-04-01' };
const kinds = (own: WatchedTransaction, others: WatchedTransaction[]) =>
  watchSignals(own, others).map(({ kind }) => kind);

describe('What is watched, as evidence and never as a decision', () => {
  test('notified again with one thing changed after an authorisation was required', () => {
    const own = watched({ profile: { destination: 'MA' } });
    const earlier = watched(required);
    expect(watchSignals(own, [earlier])).toEqual([
      {
        kind: 'RENOTIFIED',
        others: [{ authorityId: 'FR', notificationId: earlier.profile.notificationId }],
        parameters: { changed: 'destination', outcome: 'AUTHORISATION_REQUIRED', decidedOn: '2026-05-01' },
      },
    ]);
    const nudged = { ...PROBE, parameters: [{ name: 'throughput', value: '39', unit: 'Gbit/s' }] };
    const [signal] = watchSignals(watched({ profile: { items: [nudged] } }), [earlier]);
    expect(signal?.parameters['changed']).toBe('parameters');
  });

  test.each([
    ['nothing changed', watched(), watched(required)],
    [
      'two things changed',
      watched({ profile: { destination: 'MA', items: [{ ...PROBE, model: 'LP-41' }] } }),
      watched(required),
    ],
    [
      'none was required',
      watched({ profile: { destination: 'MA' } }),
      watched({ ...required, outcome: 'NO_AUTHORISATION_REQUIRED' }),
    ],
    [
      'it was notified before the decision',
      watched({ receivedOn: '2026-04-20', profile: { destination: 'MA' } }),
      watched(required),
    ],
    [
      'the decision is long ago',
      watched({ profile: { destination: 'MA' } }),
      watched({ ...required, decidedOn: '2025-01-01' }),
    ],
    [
      'the outcome may not be known here',
      watched({ profile: { destination: 'MA' } }),
      watched({ ...required, outcome: null }),
    ],
  ])('not where %s', (_, own, earlier) => {
    expect(kinds(own, [earlier])).toEqual([]);
  });

  test('one sale in three parts within half a year, not in two, and not over years', () => {
    const before = (receivedOn: string) => watched({ receivedOn });
    expect(kinds(watched(), [before('2026-03-01'), before('2026-05-01')])).toEqual(['SPLIT']);
    expect(kinds(watched(), [before('2026-05-01')])).toEqual([]);
    expect(kinds(watched(), [before('2024-03-01'), before('2026-05-01')])).toEqual([]);
    const [signal] = watchSignals(watched(), [before('2026-03-01'), before('2026-05-01')]);
    expect(signal?.parameters).toEqual({ parts: 3, first: '2026-03-01', days: 92 });
  });

  test('the same parties through several Member States, not other parties', () => {
    const german = watched({ memberState: 'DE', profile: { authorityId: 'DE' } });
    const [signal] = watchSignals(watched(), [german]);
    expect(signal).toMatchObject({
      kind: 'SEVERAL_MEMBER_STATES',
      parameters: { memberStates: 'DE,FR', count: 2 },
    });
    const stranger = watched({
      memberState: 'DE',
      profile: { endUsers: [{ name: 'Pellwick Works', country: 'RS' }] },
    });
    expect(kinds(watched(), [stranger])).toEqual([]);
  });
});
