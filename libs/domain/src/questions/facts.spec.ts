import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from './answers';
import { exampleAnswers } from './example';
import { transactionFacts } from './facts';

describe('the facts of a transaction', () => {
  it('give other rooms the items in full', () => {
    const { items } = transactionFacts(
      exampleAnswers({
        items: [
          { parameters: [{ key: 'Throughput', value: '40', unit: 'Gbit/s' }] },
          {
            name: 'Probe',
            family: 'TRAFFIC_ANALYSIS',
            functions: { MONITOR: 'IP traffic' },
            isCommercialOnly: true,
            covert: 'NO',
          },
        ],
      }),
    );
    expect(items[0]).toMatchObject({
      number: 1,
      name: 'Phone extraction kit X',
      model: 'PX-4',
      version: '7.2',
      maker: 'Lumière Analyse Fictive SA',
      kinds: ['GOODS', 'SOFTWARE'],
      family: 'DEVICE_EXTRACTION',
      functions: ['EXTRACT', 'ANALYSE'],
      parameters: [{ key: 'Throughput', value: '40', unit: 'Gbit/s' }],
      isCommercialOnly: false,
      covert: 'YES',
      speciallyDesigned: 'YES',
      classification: 'NOT_LISTED',
    });
    expect(items[1]).toMatchObject({
      dataSources: [{ function: 'MONITOR', text: 'IP traffic' }],
      isCommercialOnly: true,
    });
    expect(items[1]).not.toHaveProperty('speciallyDesigned');
  });

  it('list the end user first, then the others with their roles', () => {
    const { parties } = transactionFacts(
      exampleAnswers({
        endUser: {
          name: 'Bureau',
          country: 'KZ',
          otherNames: 'Бюро',
          registrationNumber: '1',
          website: 'example.org',
        },
        others: [{ role: 'PAYER', name: 'Bank', country: 'CH' }],
      }),
    );
    expect(parties).toEqual([
      {
        role: 'END_USER',
        name: 'Bureau',
        country: 'KZ',
        otherNames: 'Бюро',
        registrationNumber: '1',
        website: 'example.org',
      },
      { role: 'PAYER', name: 'Bank', country: 'CH' },
    ]);
  });

  it('hold every warning sign as present, absent or unknown', () => {
    const { redFlags } = transactionFacts(
      exampleAnswers({
        redFlags: { 'RF-ITEM-02': 'Reported in the press.' },
        overrides: {
          '3.1': {
            signs: ['RF-ITEM-02', 'NOT_CHECKED'],
            unchecked: ['RF-ITEM-05'],
            whyUnchecked: 'The list was not found',
          },
        },
      }),
    );
    expect(redFlags).toHaveLength(20);
    expect(redFlags.find(({ id }) => id === 'RF-ITEM-02')).toEqual({
      id: 'RF-ITEM-02',
      status: 'PRESENT',
      explanation: 'Reported in the press.',
    });
    expect(redFlags.find(({ id }) => id === 'RF-ITEM-05')).toEqual({
      id: 'RF-ITEM-05',
      status: 'UNKNOWN',
      explanation: 'The list was not found',
    });
    expect(redFlags.filter(({ status }) => status === 'ABSENT')).toHaveLength(18);
  });

  it('hold destination, uses, dates, value and safeguards', () => {
    expect(transactionFacts(exampleAnswers({ today: '2026-11-24', transit: ['TR'] }))).toMatchObject({
      basis: 'AWARE',
      language: 'en',
      destination: 'KZ',
      transit: ['TR'],
      publicAuthority: 'YES',
      authorityKinds: ['POLICE'],
      uses: ['SERIOUS_HR'],
      rights: ['PRIVACY', 'EXPRESSION'],
      awareOn: '2026-11-04',
      value: { amount: 250_000, currency: 'EUR' },
      quantity: { amount: 12, unit: 'licences' },
      contractStage: 'OFFER',
      plannedExportOn: '2027-02-22',
      safeguards: { inPlace: ['USE_LOGS', 'END_USE_CLAUSE', 'POLICY'], planned: [] },
      intention: 'WAIT',
      hasEndUseStatement: false,
      attachmentIds: [],
    });
  });

  it('rest on suspicion when the exporter said so (R-053)', () => {
    expect(transactionFacts({ R3: { reason: 'SUSPECT' } }).basis).toBe('SUSPECTING');
  });

  it('name each attachment once, and none of a branch not taken', () => {
    const file = (id: string) => ({ id, title: id, kind: 'OTHER' });
    const facts = transactionFacts(
      exampleAnswers({
        overrides: {
          '2.8.item-1': { when: 'NOW', documents: [file('a')] },
          '4.8': { answer: 'NO', documents: [file('c')] },
          '6.1': { documents: [file('a'), file('b')] },
        },
      }),
    );
    expect(facts.attachmentIds).toEqual(['a', 'b']);
  });

  it('never throw, whatever JSON the answers are', () => {
    const keys = Object.keys(exampleAnswers());
    fc.assert(
      fc.property(
        fc.oneof(fc.jsonValue(), fc.dictionary(fc.constantFrom(...keys), fc.jsonValue())),
        (answers) => {
          const facts = transactionFacts(answers as Answers);
          expect(facts.items.length).toBeGreaterThan(0);
        },
      ),
    );
  });
});
