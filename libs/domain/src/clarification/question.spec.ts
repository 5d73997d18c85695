import { describe, expect, it } from 'vitest';
import { accepted, refused } from '../kernel';
import { checkExtension, checkRequest, MOST_ITEMS, openKeys, settledBy, type RequestGround } from './index';

const ground: RequestGround = { pages: ['4.4', '4.5'], today: '2026-11-24' };
const item = { question: 'Who operates it?', answerKeys: ['4.4'] };
const codes = (outcome: { ok: boolean; refusals?: readonly { code: string; field?: string }[] }) =>
  outcome.refusals?.map(({ code, field }) => `${code} ${field ?? ''}`.trim()) ?? [];

describe('R-010: what is asked of the exporter', () => {
  it('may be several questions, each about answers of the notification', () => {
    const items = [item, { question: 'Who else?', answerKeys: ['4.5', '4.4'] }];
    expect(checkRequest({ items }, ground).ok).toBe(true);
  });

  it('is refused with everything that is wrong, each at its place', () => {
    const items = [
      { question: ' ', answerKeys: [] },
      { question: 'x', answerKeys: ['9.9', '4.4', '4.4'] },
    ];
    expect(codes(checkRequest({ items, dueOn: '2026-11-24' }, ground))).toEqual([
      'clarification.question-missing /items/0/question',
      'clarification.answer-missing /items/0/answerKeys',
      'clarification.answer-unknown /items/1/answerKeys/0',
      'clarification.answer-repeated /items/1/answerKeys/2',
      'clarification.due-not-ahead /dueOn',
    ]);
    expect(codes(checkRequest({ items: [] }, ground))).toEqual(['clarification.nothing-asked /items']);
    const many = Array.from({ length: MOST_ITEMS + 1 }, () => item);
    expect(codes(checkRequest({ items: many }, ground))).toEqual(['clarification.too-many /items']);
  });

  it('R-045: is due on a working day; a holiday proposes the next one, a calendar that is missing is refused', () => {
    const on = (workingDay: RequestGround['workingDay']) =>
      checkRequest({ items: [item], dueOn: '2026-12-25' }, { ...ground, workingDay });
    expect(on(accepted('2026-12-28'))).toMatchObject({
      refusals: [{ code: 'clarification.due-not-working', parameters: { next: '2026-12-28' } }],
    });
    expect(on(accepted('2026-12-25')).ok).toBe(true);
    expect(codes(on(refused({ code: 'calendar.missing' })))).toEqual(['calendar.missing /dueOn']);
  });
});

describe('an answer', () => {
  it('settles the questions it names, or all that are open', () => {
    expect(settledBy([2], [1, 2])).toEqual({ ok: true, value: [2] });
    expect(settledBy(undefined, [1, 2])).toEqual({ ok: true, value: [1, 2] });
    expect(codes(settledBy([3], [1, 2]))).toEqual(['clarification.item-unknown /items']);
    expect(codes(settledBy([], [1]))).toEqual(['clarification.nothing-answered /items']);
  });

  it('leaves open the pages of the questions that were not answered', () => {
    const items = [
      { answerKeys: ['4.4', '4.5'], isAnswered: true },
      { answerKeys: ['4.5', '4.2'], isAnswered: false },
    ];
    expect(openKeys(items)).toEqual(['4.5', '4.2']);
  });
});

describe('more time to answer', () => {
  const open = { today: '2026-11-24', dueOn: '2026-12-01', workingDay: accepted('2026-12-08') };
  it('is asked for with a reason and until a later working day', () => {
    expect(checkExtension({ wantedOn: '2026-12-08', reason: 'Our lab is closed.' }, open).ok).toBe(true);
    expect(codes(checkExtension({ wantedOn: '2026-12-01', reason: ' ' }, open))).toEqual([
      'clarification.due-not-working /wantedOn',
      'clarification.extension-reason-missing /reason',
      'clarification.extension-not-later /wantedOn',
    ]);
    expect(codes(checkExtension({ wantedOn: '2026-12-08', reason: 'x' }, { ...open, dueOn: null }))).toEqual([
      'clarification.no-day-set',
    ]);
  });
});
