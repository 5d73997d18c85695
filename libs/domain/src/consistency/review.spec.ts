import { describe, expect, it } from 'vitest';
import type { Outcome } from '../kernel';
import { answerReview, askForReview, closeReview, remindOfConsultation } from './index';

const codes = (outcome: Outcome<unknown>) => (outcome.ok ? [] : outcome.refusals.map(({ code }) => code));

describe('a review of a divergent cluster (R-052)', () => {
  const asked = { divergent: true, isOpen: false, question: 'Why?', workingDays: 20 };

  it('is asked for only where outcomes differ, once at a time, with a question and a period', () => {
    expect(codes(askForReview(asked))).toEqual([]);
    expect(codes(askForReview({ ...asked, divergent: false }))).toEqual(['review.not-divergent']);
    expect(codes(askForReview({ ...asked, isOpen: true }))).toEqual(['review.open-already']);
    expect(codes(askForReview({ ...asked, question: ' ', workingDays: 61 }))).toEqual([
      'review.question-missing',
      'review.period-malformed',
    ]);
  });

  it('is answered once, with reasons; a late answer is accepted and marked', () => {
    const now = { isOver: false, isAnswered: false, dueOn: '2026-12-22' };
    const given = { outcome: 'STANDS', reasons: 'The end use differs.' } as const;
    expect(answerReview(now, given, '2026-12-22')).toMatchObject({ value: { late: false } });
    expect(answerReview(now, given, '2026-12-23')).toMatchObject({ value: { late: true } });
    expect(codes(answerReview({ ...now, isAnswered: true }, given, '2026-12-01'))).toEqual([
      'review.answered',
    ]);
    expect(codes(answerReview({ ...now, isOver: true }, given, '2026-12-01'))).toEqual(['review.over']);
    expect(codes(answerReview(now, { ...given, reasons: '' }, '2026-12-01'))).toEqual([
      'review.reasons-missing',
    ]);
  });

  it('ends once, with a conclusion', () => {
    expect(codes(closeReview({ isOver: false }, 'Explained by the end use.'))).toEqual([]);
    expect(codes(closeReview({ isOver: false }, ' '))).toEqual(['review.conclusion-missing']);
    expect(codes(closeReview({ isOver: true }, 'x'))).toEqual(['review.over']);
  });
});

describe('a reminder of a consultation (R-026)', () => {
  const open = { isOpen: true, remindedOn: [] };

  it('goes out once a day, three times in all, while an answer can still be given', () => {
    expect(remindOfConsultation(open, '2026-05-04')).toMatchObject({ value: 'REMIND' });
    expect(remindOfConsultation({ ...open, remindedOn: ['2026-05-04'] }, '2026-05-04')).toMatchObject({
      value: 'DONE_TODAY',
    });
    const thrice = { ...open, remindedOn: ['2026-05-04', '2026-05-05', '2026-05-06'] };
    expect(codes(remindOfConsultation(thrice, '2026-05-07'))).toEqual(['review.reminded-enough']);
    expect(codes(remindOfConsultation({ ...open, isOpen: false }, '2026-05-04'))).toEqual([
      'review.consultation-settled',
    ]);
  });
});
