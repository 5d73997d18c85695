import { describe, expect, it } from 'vitest';
import { DEFINITION_ELEMENTS, EMPTY_ASSESSMENT, type Assessment } from '../assessment';
import type { Outcome } from '../kernel';
import {
  approveDecision,
  DECISION_OUTCOMES,
  outcomesFor,
  usualBasis,
  proposeDecision,
  returnDecision,
  type CaseToDecide,
  type DecisionDraft,
  type Reason,
} from '.';

const COMPLETE: Assessment = {
  ...EMPTY_ASSESSMENT,
  considerations: {
    commitments: 'none',
    sanctions: 'none',
    policy: 'looked at',
    endUse: 'diversion unlikely',
  },
};
const NOT_COVERED: Assessment = {
  ...EMPTY_ASSESSMENT,
  elements: {
    dualUse: { met: 'YES', finding: '' },
    speciallyDesigned: { met: 'NO', finding: 'built for billing' },
    covertSurveillance: { met: 'UNCLEAR', finding: '' },
    naturalPersons: { met: 'YES', finding: '' },
    dataFromSystems: { met: 'YES', finding: '' },
  },
  otherArticles: { checked: true, finding: 'Articles 4, 9 and 10 do not apply' },
};
const LISTED: Assessment = {
  ...EMPTY_ASSESSMENT,
  annexI: { listed: 'YES', entry: '5A001.j', finding: 'an interception system' },
};
const REASON: Reason = {
  code: 'end-use.internal-repression',
  answerKeys: ['3.2'],
  evidence: '',
  weight: 'DECISIVE',
  conclusion: 'The end-use is repression.',
};

const ready = (change: Partial<CaseToDecide> = {}): CaseToDecide => ({
  authorityId: 'FR',
  basis: 'AWARE',
  commercialOnly: false,
  assessment: COMPLETE,
  similar: [],
  sharedByDefault: true,
  hearing: { rule: null, hearings: [], today: '2026-11-24' },
  ...change,
});
const draft = (change: Partial<DecisionDraft> = {}): DecisionDraft => ({
  outcome: 'AUTHORISATION_REQUIRED',
  reasons: [REASON],
  ...change,
});
const codes = (outcome: Outcome<unknown>) => (outcome.ok ? [] : outcome.refusals.map(({ code }) => code));
const fields = (outcome: Outcome<unknown>) => (outcome.ok ? [] : outcome.refusals.map(({ field }) => field));

describe('R-012: the four texts of Article 15(1)', () => {
  it.each(['AUTHORISATION_REQUIRED', 'NO_AUTHORISATION_REQUIRED'] as const)(
    '%s is refused for each text that is empty, all at once',
    (outcome) => {
      const proposed = proposeDecision(ready({ assessment: EMPTY_ASSESSMENT }), draft({ outcome }));
      expect(codes(proposed)).toEqual(Array(4).fill('assessment.consideration-missing'));
      expect(fields(proposed)).toEqual([
        '/assessment/considerations/commitments',
        '/assessment/considerations/sanctions',
        '/assessment/considerations/policy',
        '/assessment/considerations/endUse',
      ]);
    },
  );

  it('one empty text is enough to refuse, and blanks are no text', () => {
    const considerations = { ...COMPLETE.considerations, sanctions: '  \n ' };
    const proposed = proposeDecision(ready({ assessment: { ...COMPLETE, considerations } }), draft());
    expect(proposed).toMatchObject({
      ok: false,
      refusals: [{ code: 'assessment.consideration-missing', article: '15(1)(b)' }],
    });
  });
});

describe('R-013: one outcome with legal basis and grounds', () => {
  it('a complete case can be proposed; basis and sharing come from the law and the profile', () => {
    expect(proposeDecision(ready(), draft())).toMatchObject({
      ok: true,
      value: { legalBasis: 'ART_5_2', consistency: { shared: true } },
    });
    expect(proposeDecision(ready({ sharedByDefault: false }), draft())).toMatchObject({
      ok: true,
      value: { consistency: { shared: false, withheldReason: 'PROFILE_DEFAULT' } },
    });
  });

  it.each<[string, readonly Reason[], string[]]>([
    ['no reason', [], ['decision.reason-missing']],
    ['none decisive', [{ ...REASON, weight: 'SUPPORTING' }], ['decision.no-decisive-reason']],
    ['one twice', [REASON, REASON], ['decision.reason-repeated']],
    ['without evidence', [{ ...REASON, answerKeys: [] }], ['decision.evidence-missing']],
    ['without conclusion', [{ ...REASON, conclusion: ' ' }], ['decision.conclusion-missing']],
  ])('reasons: %s', (_, reasons, expected) => {
    expect(codes(proposeDecision(ready(), draft({ reasons })))).toEqual(expected);
  });

  it.each<[CaseToDecide['basis'], DecisionDraft['legalBasis'], string[]]>([
    ['AWARE', 'ART_5_1', []],
    ['AWARE', 'ART_5_3_NATIONAL', ['decision.legal-basis-unfit']],
    ['AWARE', 'ART_3', ['decision.legal-basis-unfit']],
    ['SUSPECTING', undefined, []],
    ['SUSPECTING', 'ART_5_2', ['decision.legal-basis-unfit']],
    ['SUSPECTING', 'ART_5_1', []],
    ['INFORMED', undefined, []],
    ['INFORMED', 'ART_5_2', ['decision.legal-basis-unfit']],
    ['INFORMED', 'ART_5_3_NATIONAL', ['decision.legal-basis-unfit']],
  ])('R-053: notified as %s, decided on %s', (basis, legalBasis, expected) => {
    const sent = draft(legalBasis === undefined ? {} : { legalBasis });
    expect(codes(proposeDecision(ready({ basis }), sent))).toEqual(expected);
  });

  it('where nobody notified, the exporter is informed or nothing is decided (Art 5(1))', () => {
    expect(outcomesFor('INFORMED')).toEqual(['AUTHORISATION_REQUIRED']);
    const none = proposeDecision(
      ready({ basis: 'INFORMED' }),
      draft({ outcome: 'NO_AUTHORISATION_REQUIRED' }),
    );
    expect(codes(none)).toEqual(['decision.nothing-notified']);
    expect(usualBasis('AUTHORISATION_REQUIRED', 'INFORMED')).toBe('ART_5_1');
    expect(usualBasis('AUTHORISATION_REQUIRED', 'SUSPECTING')).toBe('ART_5_3_NATIONAL');
  });

  it('withholding the outcome from consistency needs a reason', () => {
    const consistency = { shared: false, withheldReason: ' ' };
    expect(codes(proposeDecision(ready(), draft({ consistency })))).toEqual([
      'decision.withheld-without-reason',
    ]);
  });
});

describe('Outcomes with a finding of their own', () => {
  it('R-006, A3: a listed item needs entry and finding, and no Article 5(2) decision is stored', () => {
    const listed = draft({ outcome: 'LISTED_ITEM' });
    expect(codes(proposeDecision(ready({ assessment: LISTED }), listed))).toEqual([]);
    expect(codes(proposeDecision(ready({ assessment: EMPTY_ASSESSMENT }), listed))).toEqual([
      'assessment.not-found-listed',
      'assessment.entry-missing',
      'assessment.finding-missing',
    ]);
    const both = { ...COMPLETE, annexI: LISTED.annexI };
    expect(codes(proposeDecision(ready({ assessment: both }), draft()))).toEqual([
      'assessment.item-is-listed',
    ]);
  });

  it('R-007: outside the definition needs each element answered, one failing with its finding, and Arts 4, 9, 10', () => {
    const outside = draft({ outcome: 'NOT_CYBER_SURVEILLANCE' });
    expect(codes(proposeDecision(ready({ assessment: NOT_COVERED }), outside))).toEqual([]);
    const nothing = codes(proposeDecision(ready({ assessment: EMPTY_ASSESSMENT }), outside));
    expect(nothing.filter((code) => code === 'assessment.element-missing')).toHaveLength(
      DEFINITION_ELEMENTS.length,
    );
    expect(nothing).toContain('assessment.no-element-fails');
    expect(nothing).toContain('assessment.other-articles-unchecked');
    const silent = {
      ...NOT_COVERED,
      elements: { ...NOT_COVERED.elements, speciallyDesigned: { met: 'NO' as const, finding: '' } },
    };
    expect(codes(proposeDecision(ready({ assessment: silent }), outside))).toEqual([
      'assessment.finding-missing',
    ]);
    const mixed = { ...COMPLETE, elements: NOT_COVERED.elements };
    expect(codes(proposeDecision(ready({ assessment: mixed }), draft()))).toEqual([
      'assessment.element-not-met',
    ]);
  });

  it('R-005: a case of another authority is redirected, not decided; no outcome names an authority', () => {
    const redirected = draft({ outcome: 'REDIRECTED', targetAuthority: 'DE' });
    expect(codes(proposeDecision(ready({ assessment: EMPTY_ASSESSMENT }), redirected))).toEqual([
      'decision.redirect-instead',
    ]);
    expect(codes(proposeDecision(ready(), draft({ targetAuthority: 'DE' })))).toEqual([
      'decision.target-unexpected',
    ]);
  });

  it('R-008: who decides against a purely commercial use says how the presumption was outweighed', () => {
    const commercial = ready({ commercialOnly: true });
    expect(codes(proposeDecision(commercial, draft()))).toEqual(['decision.presumption-not-met']);
    const outweighed: Reason = { ...REASON, code: 'item.commercial-application', weight: 'CONTRARY' };
    expect(codes(proposeDecision(commercial, draft({ reasons: [REASON, outweighed] })))).toEqual([]);
    expect(codes(proposeDecision(commercial, draft({ outcome: 'NO_AUTHORISATION_REQUIRED' })))).toEqual([]);
  });

  it('R-009: a merely theoretical possibility does not trigger Article 5(2), but may Article 5(1)', () => {
    const reasons: readonly Reason[] = [{ ...REASON, code: 'end-use.only-theoretical' }];
    expect(codes(proposeDecision(ready(), draft({ reasons })))).toEqual(['decision.only-theoretical']);
    expect(codes(proposeDecision(ready(), draft({ reasons, legalBasis: 'ART_5_1' })))).toEqual([]);
  });
});

describe('Why we differ (R-052)', () => {
  const other = (
    outcome: DecisionDraft['outcome'] | null,
    verdict: 'SAME' | 'POSSIBLE' | 'NOT_SAME' = 'SAME',
  ) => ready({ similar: [{ authorityId: 'DE', outcome, verdict }] });

  it('is required where a visible decision on an essentially identical transaction differs', () => {
    const differs = proposeDecision(other('NO_AUTHORISATION_REQUIRED'), draft());
    expect(differs).toMatchObject({
      refusals: [{ code: 'decision.why-we-differ-missing', parameters: { authorities: 'DE' } }],
    });
    const said = draft({ whyWeDiffer: 'New facts since.' });
    expect(codes(proposeDecision(other('NO_AUTHORISATION_REQUIRED'), said))).toEqual([]);
  });

  it.each([
    ['the same outcome', other('AUTHORISATION_REQUIRED')],
    ['undecided or not shared', other(null)],
    ['only possibly the same', other('NO_AUTHORISATION_REQUIRED', 'POSSIBLE')],
    ['an officer said it is not the same', other('NO_AUTHORISATION_REQUIRED', 'NOT_SAME')],
    ['a redirection decides nothing', other('REDIRECTED')],
  ])('is not required: %s', (_, found) => {
    expect(codes(proposeDecision(found, draft()))).toEqual([]);
  });
});

describe('R-014: four eyes', () => {
  const open = {
    proposedBy: 'ana',
    version: 1,
    textSha256: 'a'.repeat(64),
    consistency: { shared: true },
    hearingUnweighed: false,
  };
  const approval = { approver: 'ben', textSha256: open.textSha256, currentVersion: 1 };

  it('another person approves the exact text', () => {
    expect(approveDecision(open, approval)).toEqual({ ok: true, value: { shared: true } });
  });

  it.each([
    ['the proposer', { approver: 'ana' }, ['decision.same-person']],
    ['another text', { textSha256: 'b'.repeat(64) }, ['decision.text-changed']],
    ['a newer version', { currentVersion: 2 }, ['decision.version-changed']],
    ['withholding without reason', { consistency: { shared: false } }, ['decision.withheld-without-reason']],
    [
      'everything wrong is said at once',
      { approver: 'ana', textSha256: '', currentVersion: 3 },
      ['decision.same-person', 'decision.text-changed', 'decision.version-changed'],
    ],
  ])('refused: %s', (_, change, expected) => {
    expect(codes(approveDecision(open, { ...approval, ...change }))).toEqual(expected);
  });

  it('a return comes from another person and says why', () => {
    expect(returnDecision(open, 'ben', ' Reasons too thin ')).toEqual({
      ok: true,
      value: 'Reasons too thin',
    });
    expect(codes(returnDecision(open, 'ana', ''))).toEqual([
      'decision.same-person',
      'decision.comment-missing',
    ]);
  });
});

it('every outcome but a redirection can be proposed in some case, so none is dead', () => {
  const found = {
    AUTHORISATION_REQUIRED: COMPLETE,
    NO_AUTHORISATION_REQUIRED: COMPLETE,
    NOT_CYBER_SURVEILLANCE: NOT_COVERED,
    LISTED_ITEM: LISTED,
  } as const;
  for (const outcome of DECISION_OUTCOMES) {
    if (outcome === 'REDIRECTED') continue;
    const proposed = proposeDecision(ready({ assessment: found[outcome] }), draft({ outcome }));
    expect(codes(proposed)).toEqual([]);
  }
});
