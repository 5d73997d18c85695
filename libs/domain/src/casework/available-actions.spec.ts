import { describe, expect, it } from 'vitest';
import { ROLES, type OfficerActor, type Role } from '../identity';
import { NOTIFICATION_STATUSES } from '../notification';
import type { SharingSituation } from '../sharing';
import { availableActions, CASE_ACTIONS, type CaseAtHand } from '.';

const UNDECIDED: SharingSituation = {
  outcome: undefined,
  state: 'NOT_NEEDED',
  customsInformed: 0,
  exporterTold: false,
};
const REQUIRED: SharingSituation = {
  outcome: 'AUTHORISATION_REQUIRED',
  state: 'TO_DECIDE',
  customsInformed: 0,
  exporterTold: true,
};
const officer = (roles: readonly Role[], authorityId = 'FR'): OfficerActor => ({
  kind: 'officer',
  personId: 'ana',
  authorityId,
  roles,
});
const at = (change: Partial<CaseAtHand> = {}): CaseAtHand => ({
  authorityId: 'FR',
  status: 'RECEIVED',
  proposedBy: undefined,
  sharing: UNDECIDED,
  ...change,
});
const names = (...given: Parameters<typeof availableActions>) =>
  availableActions(...given).map(({ action }) => action);

describe('what can be done in a case', () => {
  it('role by status, whole', () => {
    const table = (['INTAKE_OFFICER', 'CASE_OFFICER', 'APPROVER', 'AUDITOR'] as const).map((role) => [
      role,
      Object.fromEntries(
        NOTIFICATION_STATUSES.map((status) => [
          status,
          names(officer([role]), at({ status, sharing: status === 'DECIDED' ? REQUIRED : UNDECIDED })).join(
            ' ',
          ),
        ]),
      ),
    ]);
    expect(Object.fromEntries(table)).toMatchSnapshot();
  });

  it('nothing in another authority; only a note in a withdrawn case, and in a closed one the correction of its decision', () => {
    for (const status of NOTIFICATION_STATUSES)
      expect(names(officer(ROLES, 'DE'), at({ status }))).toEqual([]);
    expect(names(officer(ROLES), at({ status: 'CLOSED' }))).toEqual(['note']);
    expect(names(officer(ROLES), at({ status: 'CLOSED', sharing: REQUIRED }))).toEqual([
      'note',
      'start-correction',
    ]);
    expect(names(officer(ROLES), at({ status: 'WITHDRAWN' }))).toEqual(['note']);
  });

  it('Art 5(1): what nobody notified is set aside and not sent on, what was notified the other way round', () => {
    const here = (basis: 'INFORMED' | 'SUSPECTING') =>
      names(officer(ROLES), at({ status: 'RECEIVED', basis }));
    expect(here('INFORMED')).toContain('set-aside');
    expect(here('INFORMED')).not.toContain('redirect');
    expect(here('SUSPECTING')).toContain('redirect');
    expect(here('SUSPECTING')).not.toContain('set-aside');
  });

  it('every action can be done somewhere', () => {
    const everywhere = NOTIFICATION_STATUSES.flatMap((status) =>
      [REQUIRED, { ...REQUIRED, exporterTold: false }].flatMap((sharing) =>
        (['AWARE', 'INFORMED'] as const).flatMap((basis) =>
          names(officer(ROLES), at({ status, sharing, basis })),
        ),
      ),
    );
    expect(CASE_ACTIONS.filter((action) => !everywhere.includes(action))).toEqual([]);
  });

  it('R-014: who proposed sees approval, and why it is not theirs', () => {
    const mine = availableActions(
      officer(['CASE_OFFICER', 'APPROVER']),
      at({ status: 'DECISION_PROPOSED', proposedBy: 'ana' }),
    );
    expect(mine).toContainEqual({ action: 'approve-decision', blocked: { code: 'decision.same-person' } });
    const others = availableActions(
      officer(['APPROVER']),
      at({ status: 'DECISION_PROPOSED', proposedBy: 'ben' }),
    );
    expect(others).toContainEqual({ action: 'approve-decision' });
  });

  it('R-018: closing says what is still missing; sharing is offered while it is to decide', () => {
    const decided = at({ status: 'DECIDED', sharing: REQUIRED });
    expect(availableActions(officer(['CASE_OFFICER']), decided)).toContainEqual({
      action: 'close',
      blocked: { code: 'sharing.customs-not-informed', article: 'Art 5(4)' },
    });
    const shared = at({ status: 'DECIDED', sharing: { ...REQUIRED, state: 'SHARED', customsInformed: 1 } });
    expect(names(officer(['CASE_OFFICER']), shared)).not.toContain('share');
    expect(availableActions(officer(['CASE_OFFICER']), shared)).toContainEqual({ action: 'close' });
  });
});
