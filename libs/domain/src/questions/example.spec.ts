import { describe, expect, it } from 'vitest';
import { exampleAnswers, exampleContext, EU_MEMBER_STATES, type ExampleOptions } from './example';
import { validateNotification } from './validate-notification';

const FAMILIES = ['INTERCEPTION', 'INTRUSION', 'DECRYPTION', 'VIDEO_ANALYTICS', 'OTHER'];

describe('the example', () => {
  it.each<[string, ExampleOptions]>([
    ['as it is', {}],
    ...FAMILIES.map((family): [string, ExampleOptions] => [
      `with an item of family ${family}`,
      { items: [{ family }] },
    ]),
    ['with three items', { items: [{}, { covert: 'NO' }, { covert: 'UNKNOWN', isCommercialOnly: true }] }],
    [
      'with a private end user',
      { authorityKinds: [], endUser: { name: 'Telecom of Examplia', country: 'UZ' } },
    ],
    ['with a consignee', { others: [{ name: 'Fictional Trading', country: 'AE' }] }],
    ['with a high risk of diversion', { diversionRisk: 'HIGH' }],
    ['with warning signs', { redFlags: { 'RF-ITEM-01': 'Advertised so.', 'RF-USER-01': 'Known link.' } }],
    ['without safeguards', { safeguards: ['NONE'], items: [{ family: 'DECRYPTION' }] }],
    [
      'from another Member State',
      { exporter: { country: 'BE', legalName: 'Fictief NV' }, contact: { language: 'nl' } },
    ],
  ])('is valid %s', (_name, options) => {
    expect(validateNotification(exampleAnswers(options), exampleContext())).toMatchObject({ ok: true });
  });

  it('is valid on any day', () => {
    for (const today of ['2024-02-28', '2026-12-31', '2031-07-01']) {
      expect(validateNotification(exampleAnswers({ today }), exampleContext(today)).ok).toBe(true);
    }
  });

  it('knows 27 Member States', () => {
    expect(new Set(EU_MEMBER_STATES).size).toBe(27);
  });
});
