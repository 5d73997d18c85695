import { describe, expect, it } from 'vitest';
import { exampleReadiness } from './example';
import { readiness, type ReadinessRoute } from './readiness';
import { warningsOf } from './warnings';
import { exampleAnswers } from './example';

describe('the readiness check', () => {
  it.each<[string, Parameters<typeof readiness>[0], ReadinessRoute, boolean]>([
    ['due diligence found it', {}, 'NOTIFY', true],
    ['the exporter is not sure', { R3: { reason: 'NOT_SURE' } }, 'NOTIFY', true],
    ['the item is listed', { R1: { answer: 'YES' } }, 'AUTHORISATION_INSTEAD', false],
    ['nothing leaves the Union', { R2: { answer: 'NO' } }, 'OTHER_RULES', false],
    ['an authority told the exporter', { R3: { reason: 'TOLD' } }, 'INFORMED', false],
    ['there is only suspicion', { R3: { reason: 'SUSPECT' } }, 'SUSPICION', false],
    ['the Member State is open', { R4: {} }, 'INCOMPLETE', false],
    ['the reason is open', { R3: {} }, 'INCOMPLETE', false],
  ])('when %s', (_name, answers, route, mayNotify) => {
    const result = readiness({ ...exampleReadiness(), ...answers });
    expect(result).toMatchObject({ route, mayNotify });
    expect(result.papers.length > 0).toBe(mayNotify);
  });

  it('lets a suspicion be notified where national law has it (R-053)', () => {
    const answers = { ...exampleReadiness(), R3: { reason: 'SUSPECT' } };
    expect(readiness(answers, { suspicionNotified: true })).toMatchObject({
      route: 'SUSPICION',
      mayNotify: true,
    });
  });

  it('asks for the classification when it is open', () => {
    const open = readiness({ ...exampleReadiness(), R1: { answer: 'UNKNOWN' } });
    expect(open).toMatchObject({ route: 'NOTIFY', isClassificationOpen: true, memberState: 'FR' });
    expect(open.papers).toHaveLength(readiness(exampleReadiness()).papers.length + 1);
  });

  it('says what is unanswered', () => {
    expect(readiness({})).toMatchObject({ route: 'INCOMPLETE', unanswered: ['R1', 'R2', 'R3', 'R4'] });
  });
});

describe('a warning', () => {
  it('is not given for a plain notification', () => {
    expect(warningsOf(exampleAnswers())).toEqual([]);
  });

  it('stands beside the answers that call for one, commercial use among them (R-008), and stops nobody', () => {
    const answers = exampleAnswers({
      items: [{ isCommercialOnly: true }, { forms: ['SERVICE'] }],
      overrides: {
        '1.1': { legalName: 'A', address: 'B', country: 'FR', vatNumber: '12' },
        '2.7.item-1': { classification: 'NOT_DONE' },
        '4.9': { timing: 'EXPORTED' },
      },
    });
    expect(warningsOf(answers).map(({ code, field }) => `${code} ${field}`)).toEqual([
      'questions.vat-unusual /1.1/vatNumber',
      'questions.outside-scope /2.4.item-1/commercialOnly',
      'questions.not-classified /2.7.item-1/classification',
      'questions.services-too /2.3.item-2/forms',
      'questions.already-exported /4.9/timing',
    ]);
  });
});
