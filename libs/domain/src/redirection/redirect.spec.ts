import { describe, expect, it } from 'vitest';
import type { Outcome } from '../kernel';
import { actionsIn, foldStatus, NOTIFICATION_STATUSES } from '../notification';
import { giveBack, redirect, type RedirectionAsked } from './index';

const AUTHORITIES = [
  { authorityId: 'BE-BRU', memberState: 'BE', takesSuspicions: false },
  { authorityId: 'BE-VLG', memberState: 'BE', takesSuspicions: true },
  { authorityId: 'DE', memberState: 'DE', takesSuspicions: false },
  { authorityId: 'FR', memberState: 'FR', takesSuspicions: true },
];
const ASKED: RedirectionAsked = {
  toAuthorityId: 'DE',
  ground: 'ESTABLISHED_ELSEWHERE',
  reason: ' Its seat is there. ',
};
type Now = Parameters<typeof redirect>[1];
const NOW: Now = {
  authorityId: 'FR',
  authorities: AUTHORITIES,
  basis: 'AWARE',
  exporterCountry: 'FR',
  cameFrom: undefined,
};

const codes = (outcome: Outcome<unknown>) => (outcome.ok ? [] : outcome.refusals.map(({ code }) => code));
const asking = (asked: Partial<RedirectionAsked>, now: Partial<Now> = {}) =>
  codes(redirect({ ...ASKED, ...asked }, { ...NOW, ...now }));

describe('R-005: redirecting a case', () => {
  it('goes to any other authority, also to one of the same Member State', () => {
    expect(redirect(ASKED, NOW)).toMatchObject({ ok: true, value: { reason: 'Its seat is there.' } });
    expect(asking({ toAuthorityId: 'BE-BRU' }, { authorityId: 'BE-VLG' })).toEqual([]);
  });

  it('says everything that is wrong at once', () => {
    expect(asking({ toAuthorityId: 'ZZ', ground: 'ITEMS_LOCATED_ELSEWHERE', reason: '\n' })).toEqual([
      'redirection.authority-unknown',
      'redirection.exporter-in-union',
      'redirection.reason-missing',
    ]);
    expect(asking({ toAuthorityId: 'FR' })).toEqual(['redirection.own-authority']);
  });

  it('follows the items only for an exporter from outside the Union', () => {
    expect(asking({ ground: 'ITEMS_LOCATED_ELSEWHERE' }, { exporterCountry: 'CH' })).toEqual([]);
    expect(asking({ ground: 'ITEMS_LOCATED_ELSEWHERE' }, { exporterCountry: 'DE' })).toEqual([
      'redirection.exporter-in-union',
    ]);
  });

  it('R-053: takes a suspicion only where national law takes one', () => {
    const basis = 'SUSPECTING';
    expect(asking({}, { basis })).toEqual(['redirection.suspicion-not-notifiable']);
    expect(asking({ toAuthorityId: 'BE-VLG' }, { basis })).toEqual([]);
  });

  it('sends only what somebody notified', () => {
    expect(asking({}, { basis: 'INFORMED' })).toEqual(['redirection.nothing-notified']);
  });

  it('is no way back while the case can be returned, and is one afterwards', () => {
    expect(asking({}, { cameFrom: { fromAuthorityId: 'DE', version: 1 } })).toEqual([
      'redirection.return-instead',
    ]);
    expect(asking({}, { cameFrom: { fromAuthorityId: 'BE-VLG', version: 1 } })).toEqual([]);
    expect(asking({}, { cameFrom: { fromAuthorityId: 'DE', version: 2 } })).toEqual([]);
  });
});

describe('R-005: giving a case back', () => {
  it('is for what came by redirection, with a reason, as it came', () => {
    expect(giveBack(' Not ours ', { fromAuthorityId: 'DE', version: 1 })).toEqual({
      ok: true,
      value: 'Not ours',
    });
    expect(codes(giveBack('Not ours', undefined))).toEqual(['redirection.not-received-so']);
    expect(codes(giveBack(' ', { fromAuthorityId: 'DE', version: 1 }))).toEqual([
      'redirection.reason-missing',
    ]);
    expect(codes(giveBack('Not ours', { fromAuthorityId: 'DE', version: 2 }))).toEqual([
      'redirection.exporter-has-answered',
    ]);
  });

  it('leads back to the beginning of the case, as often as it happens', () => {
    const there = ['SUBMITTED', 'REDIRECTED', 'REDIRECTION_CAME_BACK'] as const;
    expect(foldStatus([...there, 'ASSESSMENT_STARTED', 'REDIRECTED', 'REDIRECTION_CAME_BACK'])).toEqual({
      ok: true,
      value: 'RECEIVED',
    });
    expect(foldStatus(['REDIRECTION_RECEIVED', 'REDIRECTION_RETURNED'])).toEqual({
      ok: true,
      value: 'REDIRECTED',
    });
    expect(foldStatus([...there, 'REDIRECTION_CAME_BACK']).ok).toBe(false);
  });

  it('is possible exactly where a redirection is: before anything waits for somebody else', () => {
    const where = (kind: 'REDIRECTED' | 'REDIRECTION_RETURNED') =>
      NOTIFICATION_STATUSES.filter((status) => actionsIn(status).includes(kind));
    expect(where('REDIRECTED')).toEqual(['RECEIVED', 'UNDER_ASSESSMENT']);
    expect(where('REDIRECTION_RETURNED')).toEqual(where('REDIRECTED'));
  });
});
