import type { DecisionTable } from './decision-table';
import type { IndicatorRule } from './indicators';

/**
 * Indicators that an authority starts with: the guidelines' warning signs, covert use, bodies of security, diversion,
 * nearness to listed items, exports already made, screening hits and similar transactions. Levels and choice are our
 * design; the signs are those of domain.md 2.4 (RF-ITEM and RF-USER: Rec. (EU) 2024/2659, substance unconfirmed;
 * RF-DIV: supplementary). An authority may put its own version in force.
 */
export const DEFAULT_INDICATORS: DecisionTable<IndicatorRule> = {
  id: 'indicators',
  version: '2026-1',
  validFrom: '2021-09-09',
  hitPolicy: 'COLLECT',
  inputs: [
    'sign',
    'sign.unchecked',
    'item.covert',
    'item.speciallyDesigned',
    'item.classification',
    'item.commercialOnly',
    'item.functions',
    'endUser.publicAuthority',
    'endUser.kinds',
    'diversion.risk',
    'timing',
    'screening',
    'similar',
    'publishedEntry',
    'misuse.uses',
  ],
  rules: [
    {
      id: 'sign-item',
      when: [
        {
          input: 'sign',
          op: 'IN',
          value: ['RF-ITEM-01', 'RF-ITEM-02', 'RF-ITEM-03', 'RF-ITEM-04', 'RF-ITEM-05'],
        },
      ],
      then: { code: '{sign}', level: 'STRONG', reasonCode: 'triage.sign.{sign}', guidelineStep: 2 },
    },
    {
      id: 'sign-user',
      when: [{ input: 'sign', op: 'IN', value: ['RF-USER-01', 'RF-USER-02', 'RF-USER-03'] }],
      then: { code: '{sign}', level: 'STRONG', reasonCode: 'triage.sign.{sign}', guidelineStep: 3 },
    },
    {
      id: 'sign-diversion',
      when: [
        {
          input: 'sign',
          op: 'IN',
          value: Array.from({ length: 12 }, (_, index) => `RF-DIV-${String(index + 1).padStart(2, '0')}`),
        },
      ],
      then: { code: '{sign}', level: 'ATTENTION', reasonCode: 'triage.sign.{sign}', guidelineStep: 3 },
    },
    {
      id: 'sign-unchecked',
      when: [{ input: 'sign.unchecked', op: 'PRESENT' }],
      then: {
        code: 'SIGNS_NOT_CHECKED',
        level: 'ATTENTION',
        reasonCode: 'triage.signs-not-checked',
        guidelineStep: 2,
      },
    },
    {
      id: 'covert-by-design',
      when: [
        { input: 'item.covert', op: 'EQUALS', value: 'YES' },
        { input: 'item.speciallyDesigned', op: 'EQUALS', value: 'YES' },
      ],
      then: {
        code: 'COVERT_BY_DESIGN',
        level: 'STRONG',
        reasonCode: 'triage.covert-by-design',
        guidelineStep: 1,
      },
    },
    {
      id: 'covert-use',
      when: [
        { input: 'item.covert', op: 'IN', value: ['YES', 'UNKNOWN'] },
        { input: 'item.speciallyDesigned', op: 'NOT_EQUALS', value: 'YES' },
      ],
      then: { code: 'COVERT_USE', level: 'ATTENTION', reasonCode: 'triage.covert-use', guidelineStep: 1 },
    },
    {
      id: 'near-listed',
      when: [{ input: 'item.classification', op: 'EQUALS', value: 'CLOSE_TO_ENTRY' }],
      then: {
        code: 'NEAR_LISTED_ITEM',
        level: 'ATTENTION',
        reasonCode: 'triage.near-listed-item',
        guidelineStep: 1,
      },
    },
    {
      id: 'not-classified',
      when: [{ input: 'item.classification', op: 'EQUALS', value: 'NOT_DONE' }],
      then: {
        code: 'NOT_CLASSIFIED',
        level: 'ATTENTION',
        reasonCode: 'triage.not-classified',
        guidelineStep: 1,
      },
    },
    {
      id: 'commercial-only',
      when: [{ input: 'item.commercialOnly', op: 'EQUALS', value: 'YES' }],
      then: {
        code: 'COMMERCIAL_ONLY',
        level: 'ATTENTION',
        reasonCode: 'triage.commercial-only',
        guidelineStep: 1,
      },
    },
    {
      id: 'published-entry',
      when: [{ input: 'publishedEntry', op: 'PRESENT' }],
      then: { code: 'RF-ITEM-05', level: 'STRONG', reasonCode: 'triage.published-entry', guidelineStep: 2 },
    },
    {
      id: 'body-of-force',
      when: [{ input: 'endUser.kinds', op: 'INCLUDES_ANY', value: ['INTELLIGENCE', 'MILITARY', 'POLICE'] }],
      then: { code: 'SECURITY_BODY', level: 'STRONG', reasonCode: 'triage.security-body', guidelineStep: 3 },
    },
    {
      id: 'public-authority',
      when: [{ input: 'endUser.publicAuthority', op: 'EQUALS', value: 'YES' }],
      then: {
        code: 'PUBLIC_AUTHORITY',
        level: 'ATTENTION',
        reasonCode: 'triage.public-authority',
        guidelineStep: 3,
      },
    },
    {
      id: 'public-authority-unknown',
      when: [{ input: 'endUser.publicAuthority', op: 'EQUALS', value: 'UNKNOWN' }],
      then: {
        code: 'PUBLIC_AUTHORITY_UNKNOWN',
        level: 'ATTENTION',
        reasonCode: 'triage.public-authority-unknown',
        guidelineStep: 3,
      },
    },
    {
      id: 'diversion-high',
      when: [{ input: 'diversion.risk', op: 'EQUALS', value: 'HIGH' }],
      then: { code: 'DIVERSION', level: 'STRONG', reasonCode: 'triage.diversion-high', guidelineStep: 3 },
    },
    {
      id: 'diversion-possible',
      when: [{ input: 'diversion.risk', op: 'IN', value: ['MEDIUM', 'UNKNOWN'] }],
      then: {
        code: 'DIVERSION',
        level: 'ATTENTION',
        reasonCode: 'triage.diversion-possible',
        guidelineStep: 3,
      },
    },
    {
      id: 'already-exported',
      when: [{ input: 'timing', op: 'EQUALS', value: 'EXPORTED' }],
      then: {
        code: 'ALREADY_EXPORTED',
        level: 'STRONG',
        reasonCode: 'triage.already-exported',
        guidelineStep: 3,
      },
    },
    {
      id: 'screening-same',
      when: [{ input: 'screening', op: 'EQUALS', value: 'SAME' }],
      then: { code: 'SCREENING_HIT', level: 'STRONG', reasonCode: 'triage.screening-hit', guidelineStep: 3 },
    },
    {
      id: 'screening-possible',
      when: [{ input: 'screening', op: 'EQUALS', value: 'POSSIBLE' }],
      then: {
        code: 'SCREENING_HIT',
        level: 'ATTENTION',
        reasonCode: 'triage.screening-possible',
        guidelineStep: 3,
      },
    },
    {
      id: 'similar-divided',
      when: [{ input: 'similar', op: 'EQUALS', value: 'DIVIDED' }],
      then: {
        code: 'SIMILAR_DECIDED_DIFFERENTLY',
        level: 'STRONG',
        reasonCode: 'triage.similar-decided-differently',
        guidelineStep: 3,
      },
    },
    {
      id: 'similar-exists',
      when: [{ input: 'similar', op: 'IN', value: ['DECIDED', 'OPEN'] }],
      then: {
        code: 'SIMILAR_EXISTS',
        level: 'ATTENTION',
        reasonCode: 'triage.similar-exists',
        guidelineStep: 3,
      },
    },
  ],
};
