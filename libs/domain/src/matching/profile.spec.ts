import { expect, test } from 'vitest';
import { exampleAnswers, transactionFacts, type TransactionFacts } from '../questions';
import { transactionProfile } from './profile';
import { matchTransactions } from './transaction';

const facts: TransactionFacts = {
  ...transactionFacts({}),
  items: [
    {
      number: 1,
      name: 'Lumen Probe',
      kinds: ['SOFTWARE'],
      family: 'INTERCEPTION',
      functions: ['MONITOR', 'NONE'],
      dataSources: [{ function: 'MONITOR', text: 'IP traffic' }],
      parameters: [{ key: 'Throughput', value: '40', unit: 'Gbit/s' }],
      isCommercialOnly: false,
    },
  ],
  parties: [
    {
      role: 'END_USER',
      name: 'Vegatron',
      otherNames: 'Kora Labs; V-Tron | Vega\nVT Group',
      country: 'KZ',
      registrationNumber: '12',
    },
    { role: 'CONSIGNEE', name: 'Halloran Trading' },
    { role: 'PAYER', name: 'Nordwind Bank' },
    { role: 'CONSIGNEE', name: '' },
  ],
  destination: 'KZ',
};

test('what matching compares of a notification: items, end-users and consignees, no other party', () => {
  expect(transactionProfile(facts, { authorityId: 'FR', notificationId: 'n1' })).toMatchObject({
    authorityId: 'FR',
    items: [
      {
        name: 'Lumen Probe',
        functions: ['MONITOR'],
        parameters: [{ name: 'Throughput', value: '40', unit: 'Gbit/s' }],
      },
    ],
    endUsers: [
      {
        name: 'Vegatron',
        aliases: ['Kora Labs', 'V-Tron', 'Vega', 'VT Group'],
        identifiers: [{ scheme: 'REGISTRATION', value: '12' }],
      },
    ],
    consignees: [{ name: 'Halloran Trading' }],
    destination: 'KZ',
  });
});

test('the example notification is essentially identical to itself, sent through another authority', () => {
  const example = transactionFacts(exampleAnswers());
  const [one, other] = ['FR', 'DE'].map((authorityId) =>
    transactionProfile(example, { authorityId, notificationId: authorityId }),
  );
  expect(one && other && matchTransactions(one, other).verdict).toBe('SAME');
});

test('a destination that is not answered is no country, and two notifications do not share it', () => {
  const { destination } = transactionProfile(transactionFacts({}), {
    authorityId: 'FR',
    notificationId: 'n1',
  });
  expect(destination).toBe('ZZ');
});
