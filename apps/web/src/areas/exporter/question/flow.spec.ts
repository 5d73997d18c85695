import { pagesOf } from '@article5/contracts/questions';
import type { Answers } from '@article5/contracts/questions';
import { describe, expect, it } from 'vitest';
import { nextStep } from './flow';

const context = {
  today: '2026-11-24',
  profile: { suspicionNotified: false, goingOnAllowed: false },
  euMemberStates: ['FR'],
};

function step(key: string, before: Answers, value: Answers[string], errand?: 'check' | 'ask') {
  const after = { ...before, [key]: value };
  const page = pagesOf(before).find((one) => one.key === key);
  if (page === undefined) throw new Error(`No page ${key}`);
  const next = nextStep({ page, before, after, context, errand });
  return next.to === 'page' ? next.page.key : next.to;
}

describe('the way on after a page is saved', () => {
  it('is the following page', () => {
    expect(step('1.3', {}, { answer: 'NO' })).toBe('2.1.item-1');
    expect(step('2.5.item-1', {}, { answer: 'NO' })).toBe('2.7.item-1');
  });

  it('is the check page after the last one', () => {
    expect(step('6.1', {}, {})).toBe('check');
  });

  it('is the explanation of a warning sign that was ticked', () => {
    expect(step('3.1', {}, { signs: ['RF-ITEM-02'] })).toBe('3.1.RF-ITEM-02');
  });

  it('is the first page of a new item, and the next task when there is none', () => {
    expect(step('2.9', {}, { items: [1, 2] })).toBe('2.1.item-2');
    expect(step('2.9', { '2.9': { items: [1] } }, { items: [1] })).toBe('3.1');
  });

  it('leads back to where the reader came from to correct something', () => {
    expect(step('4.2', {}, { name: 'Bureau', country: 'KZ' }, 'check')).toBe('check');
    expect(step('4.6', {}, { sources: ['UN'], diversionRisk: 'LOW' }, 'ask')).toBe('question-asked');
  });

  it('asks what a correction has opened before it leads back', () => {
    expect(step('4.7', {}, { signs: ['RF-USER-01'] }, 'check')).toBe('4.7.RF-USER-01');
    expect(step('4.7', {}, { signs: ['RF-USER-01'] }, 'ask')).toBe('4.7.RF-USER-01');
  });
});
