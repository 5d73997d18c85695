import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, type HolidayCalendar } from '../calendar';
import { valueOf, type Outcome } from '../kernel';
import {
  agreeToExtension,
  answerConsultation,
  ask,
  CONSULTATION_ANSWERS,
  CONSULTATION_KINDS,
  declineExtension,
  deem,
  explain,
  foldConsultation,
  KIND_RULES,
  mayDecide,
  needsExplanation,
  proposeExtension,
  sharedTransaction,
  silenceMeans,
  takeBack,
  type Consultation,
  type ConsultationEvent,
  type ConsultationKind,
  type ConsultationSide,
} from './index';

/** The ten statutory holidays of Belgium. */
const BE: HolidayCalendar = {
  calendar: 'BE',
  years: {
    '2026': [
      '2026-01-01',
      '2026-04-06',
      '2026-05-01',
      '2026-05-14',
      '2026-05-25',
      '2026-07-21',
      '2026-08-15',
      '2026-11-01',
      '2026-11-11',
      '2026-12-25',
    ],
    '2027': [
      '2027-01-01',
      '2027-03-29',
      '2027-05-01',
      '2027-05-06',
      '2027-05-17',
      '2027-07-21',
      '2027-08-15',
      '2027-11-01',
      '2027-11-11',
      '2027-12-25',
    ],
  },
};
const clock = (today: string) => ({ today, calendar: BE });
const codes = (outcome: Outcome<unknown>) => (outcome.ok ? [] : outcome.refusals.map(({ code }) => code));

const question = (kind: ConsultationKind) => ({
  kind,
  asking: 'FR',
  consulted: 'BE-VLG',
  hasDenial: true,
  request: 'Please say',
});
/** Received on 30 April 2026, and what happened after. */
function standing(kind: ConsultationKind, ...events: ConsultationEvent[]): Consultation {
  const asked = valueOf(ask(question(kind), clock('2026-04-30')));
  const now = foldConsultation([asked, ...events]);
  if (!now) throw new Error('not asked');
  return now;
}

describe('a question to another authority (R-025, R-026, R-036, R-038)', () => {
  it.each(CONSULTATION_KINDS)(
    '%s received Thu 2026-04-30 in Belgium is due Mon 2026-05-18 (A4, T03)',
    (kind) => {
      expect(standing(kind).dueOn).toBe('2026-05-18');
    },
  );

  it('is not put to oneself, needs the denial under 16(5) and the request under 14', () => {
    const bare = { ...question('ART_16_5'), consulted: 'FR', hasDenial: false, request: '' };
    expect(codes(ask(bare, clock('2026-04-30')))).toEqual([
      'consultation.own-authority',
      'consultation.denial-missing',
    ]);
    expect(codes(ask({ ...bare, kind: 'ART_14_1', consulted: 'DE' }, clock('2026-04-30')))).toEqual([
      'consultation.request-missing',
    ]);
  });

  it('is refused where the consulted authority’s calendar is not known', () => {
    expect(
      codes(ask(question('ART_16_5'), { today: '2026-04-30', calendar: { calendar: 'BE', years: {} } })),
    ).toEqual(['calendar.missing']);
  });
});

describe('silence (R-027, R-036, R-038)', () => {
  it.each([
    ['ART_16_5', 'NOT_IDENTICAL'],
    ['ART_14_1', 'NO_OBJECTION'],
    ['ART_14_2', 'CLOSED'],
  ] as const)('under %s means %s, from the day after the last one', (kind, meaning) => {
    const now = standing(kind);
    expect(silenceMeans(kind)).toBe(meaning);
    expect(deem(now, '2026-05-18')).toBeUndefined();
    expect(deem(now, '2026-05-19')).toEqual({ kind: 'DEEMED', answer: meaning });
  });

  it('comes once, and not after an answer', () => {
    expect(
      deem(standing('ART_16_5', { kind: 'DEEMED', answer: 'NOT_IDENTICAL' }), '2026-05-19'),
    ).toBeUndefined();
    expect(
      deem(standing('ART_16_5', { kind: 'ANSWERED', answer: 'IDENTICAL' }), '2026-05-19'),
    ).toBeUndefined();
  });
});

describe('an answer (R-026, R-037)', () => {
  it.each(
    CONSULTATION_KINDS.flatMap((kind) =>
      CONSULTATION_ANSWERS.map(
        (answer) => [kind, answer, (KIND_RULES[kind].answers as readonly string[]).includes(answer)] as const,
      ),
    ),
  )('under %s: %s is its own word: %s', (kind, answer, allowed) => {
    const outcome = answerConsultation(standing(kind), { answer, reasons: 'Because' }, '2026-05-18');
    expect(codes(outcome)).toEqual(allowed ? [] : ['consultation.answer-not-of-kind']);
  });

  it('needs reasons, and comes in time: a passed day is silence before the clock’s job has run', () => {
    const now = standing('ART_16_5');
    expect(codes(answerConsultation(now, { answer: 'IDENTICAL', reasons: ' ' }, '2026-05-18'))).toEqual([
      'consultation.reasons-missing',
    ]);
    expect(codes(answerConsultation(now, { answer: 'IDENTICAL', reasons: 'x' }, '2026-05-19'))).toEqual([
      'consultation.period-over',
    ]);
  });
});

describe('an extension (R-028, R-029)', () => {
  const proposed = (workingDays: number): ConsultationEvent => ({
    kind: 'EXTENSION_PROPOSED',
    by: 'ASKING',
    workingDays,
  });

  it('of 31 working days is refused, of 30 proposed (A5)', () => {
    const of = (workingDays: number) =>
      codes(proposeExtension(standing('ART_16_5'), { by: 'ASKING', workingDays }, clock('2026-05-04')));
    expect([of(31), of(30), of(0), of(1.5)]).toEqual([
      ['consultation.extension-too-long'],
      [],
      ['consultation.extension-malformed'],
      ['consultation.extension-malformed'],
    ]);
  });

  it('runs when the other side agrees, from the first last day, in the consulted authority’s calendar', () => {
    const now = standing('ART_16_5', proposed(5));
    expect(codes(agreeToExtension(now, 'ASKING', clock('2026-05-04')))).toEqual([
      'consultation.own-proposal',
    ]);
    expect(valueOf(agreeToExtension(now, 'CONSULTED', clock('2026-05-04'))).dueOn).toBe('2026-05-26');
    expect(codes(agreeToExtension(now, 'CONSULTED', clock('2026-05-19')))).toEqual([
      'consultation.period-over',
    ]);
  });

  it('adds 30 in all, however often', () => {
    const agreed: ConsultationEvent = {
      kind: 'EXTENSION_AGREED',
      by: 'CONSULTED',
      workingDays: 25,
      dueOn: '2026-06-23',
    };
    const now = standing('ART_14_1', proposed(25), agreed);
    expect(codes(proposeExtension(now, { by: 'CONSULTED', workingDays: 6 }, clock('2026-05-20')))).toEqual([
      'consultation.extension-too-long',
    ]);
    expect(proposeExtension(now, { by: 'CONSULTED', workingDays: 5 }, clock('2026-05-20')).ok).toBe(true);
  });

  it('is unknown to Art 14(2)', () => {
    expect(
      codes(proposeExtension(standing('ART_14_2'), { by: 'ASKING', workingDays: 5 }, clock('2026-05-04'))),
    ).toEqual(['consultation.no-extension']);
  });
});

describe('what an answer means for the decision', () => {
  const identical = standing('ART_16_5', { kind: 'ANSWERED', answer: 'IDENTICAL' });
  const objection = standing('ART_14_1', { kind: 'ANSWERED', answer: 'OBJECTION' });
  const interest = standing('ART_14_2', { kind: 'ANSWERED', answer: 'OBJECTION' });

  it('an open consultation keeps it waiting, an objection under 14(1) binds (R-037), one under 14(2) does not (R-038)', () => {
    expect(codes(mayDecide([standing('ART_16_5'), objection], { grants: true }))).toEqual([
      'consultation.still-open',
      'consultation.objection-binding',
    ]);
    expect(mayDecide([objection, identical, interest], { grants: false }).ok).toBe(true);
    expect(mayDecide([identical, interest], { grants: true }).ok).toBe(true);
  });

  it('granting in spite of IDENTICAL needs an explanation, in spite of silence none (R-030)', () => {
    const silent = standing('ART_16_5', { kind: 'DEEMED', answer: 'NOT_IDENTICAL' });
    expect(
      [identical, interest, silent, objection].map((one) => needsExplanation(one, { grants: true })),
    ).toEqual([true, true, false, false]);
    expect(needsExplanation(identical, { grants: false })).toBe(false);
    expect(codes(explain(identical, { grants: true }, ' '))).toEqual(['consultation.explanation-missing']);
    expect(codes(explain(silent, { grants: true }, 'x'))).toEqual(['consultation.no-contrary-decision']);
    expect(explain(identical, { grants: true }, 'Another end use').ok).toBe(true);
  });
});

describe('what the consulted authority sees', () => {
  it('is what Art 2(22) compares: no free text, nothing of the exporter (R-048)', () => {
    const shared = sharedTransaction({
      authorityId: 'FR',
      notificationId: 'n',
      items: [
        {
          name: 'Probe',
          family: 'NETWORK',
          functions: ['MONITOR'],
          description: 'secret words',
          parameters: [{ name: 'rate', value: '40', unit: 'Gbit/s' }],
        },
      ],
      endUsers: [{ name: 'Bureau', website: 'bureau.example', country: 'KZ' }],
      consignees: [],
      destination: 'KZ',
    });
    expect(JSON.stringify(shared)).not.toMatch(/secret|authorityId|notificationId|website/);
    expect(shared.items[0]?.parameters).toEqual([{ name: 'rate', value: '40', unit: 'Gbit/s' }]);
  });
});

describe('consultations under random actors', () => {
  interface Step {
    readonly act: 'propose' | 'agree' | 'decline' | 'answer' | 'clock' | 'takeBack' | 'wait';
    readonly by: ConsultationSide;
    readonly days: number;
    readonly answer: (typeof CONSULTATION_ANSWERS)[number];
  }
  const step: fc.Arbitrary<Step> = fc.record({
    act: fc.oneof(
      { weight: 6, arbitrary: fc.constant('wait' as const) },
      { weight: 6, arbitrary: fc.constantFrom('propose' as const, 'agree' as const, 'decline' as const) },
      { weight: 2, arbitrary: fc.constant('clock' as const) },
      { weight: 1, arbitrary: fc.constantFrom('answer' as const, 'takeBack' as const) },
    ),
    by: fc.constantFrom('ASKING', 'CONSULTED'),
    days: fc.integer({ min: -2, max: 45 }),
    answer: fc.constantFrom(...CONSULTATION_ANSWERS),
  });

  function attempt(
    now: Consultation,
    { act, by, days, answer }: Step,
    today: string,
  ): ConsultationEvent | undefined {
    const made = (outcome: Outcome<ConsultationEvent>) => (outcome.ok ? outcome.value : undefined);
    switch (act) {
      case 'propose':
        return made(proposeExtension(now, { by, workingDays: days }, { today }));
      case 'agree':
        return made(agreeToExtension(now, by, clock(today)));
      case 'decline':
        return made(declineExtension(now, by, { today }));
      case 'answer':
        return by === 'CONSULTED'
          ? made(answerConsultation(now, { answer, reasons: 'x' }, today))
          : undefined;
      case 'takeBack':
        return by === 'ASKING' ? made(takeBack(now, { today })) : undefined;
      case 'clock':
        return deem(now, today);
      case 'wait':
        return undefined;
    }
  }

  it('never get more than 30 working days, never an answer after silence or after the last day, never lose an event', () => {
    const seen = { DEEMED: 0, ANSWERED: 0, EXTENSION_AGREED: 0 };
    fc.assert(
      fc.property(
        fc.constantFrom(...CONSULTATION_KINDS),
        fc.array(step, { maxLength: 40 }),
        (kind, steps) => {
          let today = '2026-04-30';
          const events: ConsultationEvent[] = [valueOf(ask(question(kind), clock(today)))];
          for (const one of steps) {
            if (one.act === 'wait') today = addDays(today, Math.abs(one.days) % 8);
            const now = foldConsultation(events);
            if (!now) throw new Error('an event was lost');
            const event = attempt(now, one, today);
            if (event === undefined) continue;
            expect(now.state).toBe('OPEN');
            if (event.kind === 'DEEMED') expect(today > now.dueOn).toBe(true);
            else expect(today <= now.dueOn).toBe(true);
            if (event.kind in seen) seen[event.kind as keyof typeof seen] += 1;
            events.push(event);
          }
          const end = foldConsultation(events);
          const agreed = events.flatMap((event) =>
            event.kind === 'EXTENSION_AGREED' ? [event.workingDays] : [],
          );
          const total = agreed.reduce((sum, days) => sum + days, 0);
          expect(end?.extendedBy).toBe(total);
          expect(total).toBeLessThanOrEqual(KIND_RULES[kind].mostExtension);
          expect(end && end.dueOn >= end.initialDueOn).toBe(true);
          expect(
            events.filter(({ kind: what }) => ['ANSWERED', 'DEEMED', 'TAKEN_BACK'].includes(what)).length,
          ).toBeLessThanOrEqual(1);
        },
      ),
      { numRuns: 3000 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(0);
  });
});
