import { describe, expect, it } from 'vitest';
import type { HolidayCalendar } from '../calendar';
import type { Outcome } from '../kernel';
import {
  checkDenial,
  endSuspension,
  foldDenial,
  isInForce,
  licenceGate,
  readImport,
  reminderDue,
  reviewDenial,
  reviewDueOn,
  type DenialContent,
  type DenialState,
  type ImportLine,
} from './index';

const YEARS = Array.from({ length: 12 }, (_, index) => String(2026 + index));
/** Belgium, as far as these tests look: 1 and 11 November. */
const BE: HolidayCalendar = {
  calendar: 'BE',
  years: Object.fromEntries(YEARS.map((year) => [year, [`${year}-11-01`, `${year}-11-11`]])),
};

const CONTENT: DenialContent = {
  denialType: 'REFUSAL',
  legalBasis: 'Art 16(1)',
  decidedOn: '2026-11-20',
  notifiedOn: '2026-11-24',
  itemName: 'Lynx Probe',
  itemDescription: 'Probe for network traffic',
  parameters: [],
  endUse: 'Network monitoring',
  grounds: ['ART_15_1_D'],
  reason: 'Risk of diversion',
  entities: [{ role: 'END_USER', name: 'Bureau of Example', address: '1 Street', countryText: 'KZ' }],
};

const STATE: DenialState = {
  denialType: 'REFUSAL',
  status: 'VALID',
  reviews: 0,
  reviewDueOn: '2029-11-26',
  suspensionEndedOn: null,
};

const codes = (outcome: Outcome<unknown>) =>
  outcome.ok ? [] : outcome.refusals.map(({ code, field }) => `${code} ${field ?? ''}`.trim());

describe('a denial (Art 16(1), R-031)', () => {
  it('is recorded when its fields are there', () => {
    expect(checkDenial(CONTENT, '2026-11-24').ok).toBe(true);
  });

  it('names every missing field at once, each on its field', () => {
    const bare = {
      ...CONTENT,
      reason: ' ',
      itemName: '',
      grounds: [],
      entities: [],
      notifiedOn: '2026-11-31',
    };
    expect(codes(checkDenial(bare, '2026-11-24'))).toEqual([
      'denial.field-missing /itemName',
      'denial.field-missing /reason',
      'denial.day-malformed /notifiedOn',
      'denial.ground-missing /grounds',
      'denial.end-user-or-consignee-missing /entities',
    ]);
  });

  it('was not notified before it was decided, and not tomorrow', () => {
    expect(codes(checkDenial({ ...CONTENT, notifiedOn: '2026-11-19' }, '2026-11-24'))).toEqual([
      'denial.notified-before-decided /notifiedOn',
    ]);
    expect(codes(checkDenial({ ...CONTENT, notifiedOn: '2026-11-25' }, '2026-11-24'))).toEqual([
      'denial.day-in-future /notifiedOn',
    ]);
  });
});

describe('the review of a denial (Art 16(2), R-033)', () => {
  it.each([
    ['2026-11-24', '2029-11-26', 'A8, T23: the Saturday rolls'],
    ['2026-02-16', '2029-02-16', 'T22'],
    ['2028-02-29', '2031-02-28', 'T24'],
    ['2026-11-11', '2029-11-12', 'T25'],
  ])('notified %s is due %s (%s)', (notified, due) => {
    expect(reviewDueOn(notified, BE)).toEqual({ ok: true, value: due });
  });

  it('is refused where the calendar of that year is not known, and weekends are not taken for one', () => {
    expect(codes(reviewDueOn('2026-11-24', { calendar: 'BE', years: {} }))).toEqual(['calendar.missing']);
  });

  it.each([
    ['RENEW', 'RENEWED', '2029-11-26'],
    ['AMEND', 'AMENDED', '2029-11-26'],
    ['REVOKE', 'REVOKED', null],
  ] as const)('that ends in %s leaves it %s', (result, status, nextDueOn) => {
    expect(reviewDenial(STATE, { result, reason: 'Looked at again' }, '2026-11-24', BE)).toEqual({
      ok: true,
      value: { number: 1, result, status, nextDueOn },
    });
  });

  it('needs the explanation of grounds the third time, if the denial is kept (R-034)', () => {
    const third = { ...STATE, status: 'RENEWED', reviews: 2 } as const;
    const review = { result: 'RENEW', reason: 'Still a risk' } as const;
    expect(codes(reviewDenial(third, review, '2026-11-24', BE))).toEqual([
      'denial.explanation-missing /explanation',
    ]);
    expect(reviewDenial(third, { ...review, explanation: 'Because' }, '2026-11-24', BE).ok).toBe(true);
    expect(reviewDenial(third, { ...review, result: 'REVOKE' }, '2026-11-24', BE).ok).toBe(true);
    expect(reviewDenial({ ...third, reviews: 1 }, review, '2026-11-24', BE).ok).toBe(true);
  });

  it('is not made of a revoked denial, nor without a reason', () => {
    const review = { result: 'RENEW', reason: '' } as const;
    expect(codes(reviewDenial({ ...STATE, status: 'REVOKED' }, review, '2026-11-24', BE))).toEqual([
      'denial.revoked',
    ]);
    expect(codes(reviewDenial(STATE, review, '2026-11-24', BE))).toEqual(['denial.reason-missing /reason']);
  });

  it('that is late changes nothing: the denial stays valid', () => {
    expect(['VALID', 'AMENDED', 'RENEWED', 'REVOKED'].map((status) => isInForce(status as 'VALID'))).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });
});

describe('the reminders before a review (R-035)', () => {
  it.each<[string, readonly number[], number | undefined, string]>([
    ['2029-08-27', [], undefined, '91 days before: none'],
    ['2029-08-28', [], 90, '90 days before'],
    ['2029-08-29', [90], undefined, 'sent already'],
    ['2029-10-27', [90], 30, '30 days before'],
    ['2029-10-28', [90, 30], undefined, 'sent already'],
    ['2029-11-25', [], 30, 'both missed: the nearest only'],
    ['2029-12-24', [90, 30], undefined, 'overdue and reminded'],
  ])('on %s after %j: %s (%s)', (today, sent, expected) => {
    expect(reminderDue('2029-11-26', today, sent)).toBe(expected);
  });
});

describe('the end of a suspension (Art 16(1), R-032)', () => {
  const SUSPENDED = { ...STATE, denialType: 'SUSPENSION' } as const;
  const END = { endedOn: '2026-11-20', result: 'LIFTED', finalAssessment: 'The risk is gone' } as const;

  it('is recorded with the final assessment; a lifted one is no denial any more', () => {
    expect(endSuspension(SUSPENDED, END, '2026-11-24')).toEqual({ ok: true, value: { status: 'REVOKED' } });
    const kept = endSuspension(SUSPENDED, { ...END, result: 'MAINTAINED' }, '2026-11-24');
    expect(kept).toEqual({ ok: true, value: { status: 'VALID' } });
  });

  it('is refused without assessment, twice, in the future, or of what is no suspension', () => {
    const of = (state: DenialState, end = {}) =>
      codes(endSuspension(state, { ...END, ...end }, '2026-11-24'));
    expect(of(SUSPENDED, { finalAssessment: ' ' })).toEqual([
      'denial.final-assessment-missing /finalAssessment',
    ]);
    expect(of({ ...SUSPENDED, suspensionEndedOn: '2026-11-01' })).toEqual(['denial.suspension-ended']);
    expect(of(SUSPENDED, { endedOn: '2026-11-25' })).toEqual(['denial.day-in-future /endedOn']);
    expect(of(STATE)).toEqual(['denial.not-a-suspension']);
  });
});

describe('the history of a denial', () => {
  it('says where it stands', () => {
    expect(
      foldDenial([
        { kind: 'RECORDED', reviewDueOn: '2029-11-26' },
        { kind: 'REMINDED', days: 90, reviewDueOn: '2029-11-26' },
        { kind: 'REVIEWED', number: 1, status: 'AMENDED', reviewDueOn: '2032-11-01' },
        { kind: 'SUSPENSION_ENDED', status: 'REVOKED', endedOn: '2030-01-01' },
      ]),
    ).toEqual({ status: 'REVOKED', reviews: 1, reviewDueOn: null, suspensionEndedOn: '2030-01-01' });
  });
});

describe('the gate before a licence decision (Art 16(5), R-023)', () => {
  const search = (stage: 'NOTIFICATION' | 'LICENCE', searchedAt: string) => ({ stage, searchedAt, hits: 0 });
  it('stays shut until the valid denials were searched at that stage, after the last change', () => {
    expect(
      codes(licenceGate([search('NOTIFICATION', '2026-11-24T10:00:00Z')], '2026-11-24T09:00:00Z')),
    ).toEqual(['denial.search-not-done']);
    expect(codes(licenceGate([search('LICENCE', '2026-11-24T08:00:00Z')], '2026-11-24T09:00:00Z'))).toEqual([
      'denial.search-outdated',
    ]);
    expect(licenceGate([search('LICENCE', '2026-11-24T10:00:00Z')], '2026-11-24T09:00:00Z').ok).toBe(true);
  });
});

describe('a file of denials', () => {
  const line = (number: number, values: ImportLine['values']): ImportLine => ({
    line: number,
    values: {
      reference: 'DN1',
      regime_reg_ref: 'AB-1',
      name: 'Name',
      address: 'Street',
      notifying_government: 'France',
      country: 'KZ',
      denial_cle: '5A001',
      item_description: 'Probe',
      end_use: 'Use',
      reason_for_refusal: 'Risk',
      entity_type: 'end_user',
      ...values,
    },
  });
  const countryOf = (text: string) => (text.length === 2 ? text : undefined);

  it('makes one denial of the lines with one number, and a non-listed item of "catch all"', () => {
    const { denials, problems, hints } = readImport(
      [
        line(2, {}),
        line(3, { name: 'Other', entity_type: 'consignee' }),
        line(4, { regime_reg_ref: 'AB-2', denial_cle: 'catch all', country: 'Nowhere' }),
      ],
      countryOf,
    );
    expect(problems).toEqual([]);
    expect(
      denials.map(({ content }) => [content.entities.length, content.controlEntry, content.destination]),
    ).toEqual([
      [2, '5A001', 'KZ'],
      [1, undefined, undefined],
    ]);
    expect(hints).toEqual([{ line: 4, column: 'country', value: 'Nowhere' }]);
  });

  it('names every problem with its line and column', () => {
    const { problems } = readImport(
      [
        line(2, { name: '' }),
        line(3, { entity_type: 'friend' }),
        line(4, { item_description: 'Something else' }),
        line(5, { regime_reg_ref: '' }),
        line(6, { regime_reg_ref: 'AB-3' }),
        line(7, { regime_reg_ref: 'AB-3' }),
      ],
      countryOf,
    );
    expect(problems.map(({ line: at, column, problem }) => `${at} ${column ?? ''} ${problem}`)).toEqual([
      '2 name EMPTY',
      '3 entity_type UNKNOWN_ROLE',
      '4 item_description CONTRADICTS_EARLIER_LINE',
      '5 regime_reg_ref EMPTY',
      '7 name REPEATED_ENTITY',
    ]);
  });
});
