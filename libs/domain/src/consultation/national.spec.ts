import { describe, expect, it } from 'vitest';
import { accepted, refused, type Outcome } from '../kernel';
import { exampleAnswers, summaryOf, type SummaryRow } from '../questions';
import {
  checkNationalRequest,
  disagreementMap,
  endRound,
  giveOpinion,
  isProtected,
  mayDecideNationally,
  needsSettlement,
  redact,
  sentByDefault,
  settleOpinions,
  type HeldOpinion,
  type NationalGround,
  type NationalRequest,
  type Opinion,
} from './index';

const codes = (outcome: Outcome<unknown>) => (outcome.ok ? [] : outcome.refusals.map(({ code }) => code));
const rows = summaryOf(exampleAnswers());
const ground: NationalGround = {
  bodies: [
    { bodyId: 'foreign', cleared: true },
    { bodyId: 'customs', cleared: false },
  ],
  rows,
  today: '2026-11-24',
  workingDay: accepted('2026-12-08'),
};
const request: NationalRequest = {
  bodyIds: ['foreign', 'customs'],
  request: 'Is there a concern?',
  dueOn: '2026-12-08',
  answerKeys: sentByDefault(rows),
  attachmentIds: [],
};
const opinion = (position: Opinion['position'], reasons: Opinion['reasons'] = []): Opinion => ({
  ...{ position, reasons, text: 'As said.' },
});
const said = (by: string, given: Opinion, at = '2026-11-25T10:00:00Z'): HeldOpinion => ({ ...given, by, at });
const concern = { criterion: 'END_USE', stance: 'CONCERN', note: '' } as const;
const none = { criterion: 'END_USE', stance: 'NO_CONCERN', note: '' } as const;

describe('what other bodies of the Member State are sent', () => {
  it('leaves the exporter, personal data and money out unless the officer puts them in (R-048)', () => {
    const sent = redact(rows, request);
    expect(sent.length).toBeGreaterThan(10);
    expect(sent.map(({ key }) => key)).not.toContain('1.1');
    const text = JSON.stringify(sent);
    expect(text).not.toContain('"task":"about-you"');
    expect(rows.filter(isProtected).map(({ task }) => task)).toContain('about-you');
    expect(sent.some(({ parts }) => parts.some((part) => part.kind === 'AMOUNT' && part.isMoney))).toBe(
      false,
    );
  });

  it('holds no document that was not chosen, and one that was', () => {
    const [first] = rows.filter(({ parts }) => parts.length > 0);
    if (!first) throw new Error('the example has no answer');
    const attachments = [
      { id: 'file-a', title: 'Data sheet', kind: 'OTHER' },
      { id: 'file-b', title: 'Invoice-7', kind: 'OTHER' },
    ];
    const part = {
      field: 'documents',
      label: first.label,
      sensitivity: 'PLAIN',
      kind: 'ATTACHMENTS',
      attachments,
    };
    const { attachments: _, ...plain } = part;
    const inRows = { ...plain, kind: 'ROWS', rows: [[part]] };
    const withFiles = { ...first, parts: [part, inRows] } as unknown as SummaryRow;
    const sent = (attachmentIds: string[]) =>
      JSON.stringify(redact([withFiles], { answerKeys: [first.key], attachmentIds }));
    expect(sent([])).not.toMatch(/file-a|file-b|Invoice-7/);
    expect(sent(['file-a'])).toContain('Data sheet');
    expect(sent(['file-a'])).not.toContain('Invoice-7');
  });

  it('goes only to bodies that are cleared where it is protected or holds a document', () => {
    expect(codes(checkNationalRequest(request, ground))).toEqual([]);
    const exporter = { ...request, answerKeys: ['1.1'] };
    expect(codes(checkNationalRequest(exporter, ground))).toEqual(['consultation.body-not-cleared']);
    expect(codes(checkNationalRequest({ ...exporter, bodyIds: ['foreign'] }, ground))).toEqual([]);
    expect(codes(checkNationalRequest({ ...request, attachmentIds: ['some'] }, ground))).toEqual([
      'consultation.body-not-cleared',
    ]);
  });

  it('is due on a later working day of the authority’s calendar, and says which is next (R-042, R-045)', () => {
    const on = (dueOn: string, workingDay: NationalGround['workingDay'] = accepted(dueOn)) =>
      checkNationalRequest({ ...request, dueOn }, { ...ground, workingDay });
    expect(codes(on('2026-11-24'))).toEqual(['consultation.due-not-later']);
    expect(codes(on('2026-12-05', accepted('2026-12-07')))).toEqual(['consultation.due-no-working-day']);
    expect(codes(on('2032-01-05', refused({ code: 'calendar.missing' })))).toEqual(['calendar.missing']);
  });

  it('is refused with everything that is wrong at once', () => {
    const empty = { ...request, bodyIds: [], request: ' ', answerKeys: [] };
    expect(codes(checkNationalRequest(empty, ground))).toEqual([
      'consultation.bodies-missing',
      'consultation.nothing-shared',
      'consultation.request-missing',
    ]);
    const strange = { ...request, bodyIds: ['nobody'], answerKeys: ['99.9'] };
    expect(codes(checkNationalRequest(strange, ground))).toEqual([
      'consultation.body-unknown',
      'consultation.answer-unknown',
    ]);
  });
});

describe('an opinion', () => {
  const open = { state: 'OPEN', dueOn: '2026-12-08' } as const;

  it('is accepted when late, and marked', () => {
    expect(giveOpinion(open, opinion('NO_OBJECTION'), '2026-12-08')).toMatchObject({
      value: { late: false },
    });
    expect(giveOpinion(open, opinion('NO_OBJECTION'), '2026-12-09')).toMatchObject({ value: { late: true } });
    const closed = { ...open, state: 'CLOSED' } as const;
    expect(giveOpinion(closed, opinion('NO_OBJECTION'), '2026-12-01')).toMatchObject({
      value: { late: true },
    });
  });

  it('says on which criterion it objects or sets conditions (R-012)', () => {
    expect(codes(giveOpinion(open, opinion('OBJECTION', [none]), '2026-12-01'))).toEqual([
      'consultation.reasons-missing',
    ]);
    expect(codes(giveOpinion(open, opinion('OBJECTION', [concern]), '2026-12-01'))).toEqual([]);
    expect(
      codes(giveOpinion(open, { ...opinion('CONDITIONS', [concern, none]), text: '' }, '2026-12-01')),
    ).toEqual([
      'consultation.conditions-missing',
      'consultation.reason-twice',
      'consultation.opinion-missing',
    ]);
  });

  it('is not taken once the request was withdrawn', () => {
    const withdrawn = { ...open, state: 'WITHDRAWN' } as const;
    expect(codes(giveOpinion(withdrawn, opinion('NO_OBJECTION'), '2026-12-01'))).toEqual([
      'consultation.withdrawn',
    ]);
  });
});

describe('where opinions differ', () => {
  const objects = said('b', opinion('OBJECTION', [concern]));
  const agrees = said('a', opinion('NO_OBJECTION', [none]));

  it('the map names the criterion on which they do, and leaves out what nobody spoke on', () => {
    const map = disagreementMap([agrees, objects, said('c', opinion('NO_COMPETENCE'))]);
    expect(map.agreed).toBe(false);
    expect(map.rows).toEqual([
      { criterion: 'END_USE', stances: ['NO_CONCERN', 'CONCERN', null], agreed: false },
    ]);
    expect(disagreementMap([agrees, { ...agrees, by: 'c' }]).agreed).toBe(true);
  });

  it('a settlement is needed, and again when an objection comes in after it', () => {
    expect(needsSettlement([agrees], null)).toBe(false);
    expect(needsSettlement([agrees, objects], null)).toBe(true);
    expect(needsSettlement([objects, { ...objects, by: 'c' }], null)).toBe(true);
    expect(needsSettlement([agrees, objects], '2026-11-26T10:00:00Z')).toBe(false);
    expect(
      needsSettlement([agrees, { ...objects, at: '2026-11-27T10:00:00Z' }], '2026-11-26T10:00:00Z'),
    ).toBe(true);
  });

  it('no decision is proposed before every round is over and settled', () => {
    const round = { opinions: [agrees, objects], settledAt: null };
    expect(codes(mayDecideNationally([{ ...round, state: 'OPEN', opinions: [] }]))).toEqual([
      'consultation.national-open',
    ]);
    expect(codes(mayDecideNationally([{ ...round, state: 'CLOSED' }]))).toEqual(['consultation.unsettled']);
    expect(codes(mayDecideNationally([{ ...round, state: 'WITHDRAWN' }]))).toEqual([]);
    expect(codes(mayDecideNationally([{ ...round, state: 'CLOSED', settledAt: '2026-12-01' }]))).toEqual([]);
  });

  it('a settlement has words, and something to settle in a round that is over', () => {
    const over = { state: 'CLOSED', dueOn: '2026-12-08', settledAt: null } as const;
    expect(codes(settleOpinions({ ...over, opinions: [objects] }, ' '))).toEqual([
      'consultation.settlement-missing',
    ]);
    expect(codes(settleOpinions({ ...over, opinions: [agrees] }, 'x'))).toEqual([
      'consultation.nothing-to-settle',
    ]);
    expect(codes(settleOpinions({ ...over, state: 'OPEN', opinions: [objects] }, 'x'))).toEqual([
      'consultation.national-open',
    ]);
    expect(codes(endRound({ state: 'CLOSED' }, 'x'))).toEqual(['consultation.not-open']);
    expect(codes(endRound({ state: 'OPEN' }, ''))).toEqual(['consultation.reason-missing']);
  });
});
