import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blockingKeys } from './blocking';
import { scoreParties, websiteHost, type PartyProfile } from './party';
import { prepareScreening, screenParty } from './screening';
import { isWeakName } from './weak-name';

const NO_ADDRESS = { address: undefined };
const party = (name: string, rest: Partial<PartyProfile> = {}): PartyProfile => ({ name, ...rest });

describe('R-024: whether two parties are the same', () => {
  test.each([
    [
      'same name and country',
      party('Vegatron LLC', { country: 'AE' }),
      party('VEGATRON', { country: 'AE' }),
      'SAME',
    ],
    ['an alias', party('Kora Labs', { aliases: ['Vegatron'] }), party('Vegatron LLC'), 'SAME'],
    [
      'each country has a ministry of interior',
      party('Ministry of Interior', { country: 'KZ' }),
      party('Ministry of Interior', { country: 'EG' }),
      'DIFFERENT',
    ],
    [
      'same register number whatever the name',
      party('Vegatron', { country: 'AE', identifiers: [{ scheme: 'REGISTRATION', value: 'CN-12 34 56' }] }),
      party('V. T. Holding', { country: 'AE', identifiers: [{ scheme: 'REGISTRATION', value: 'cn123456' }] }),
      'SAME',
    ],
    [
      'same name but another register number in the same country',
      party('Vegatron', { country: 'AE', identifiers: [{ scheme: 'REGISTRATION', value: '1234' }] }),
      party('Vegatronn', { country: 'AE', identifiers: [{ scheme: 'REGISTRATION', value: '9999' }] }),
      'POSSIBLE',
    ],
    ['nothing in common', party('Vegatron'), party('Nordwind'), 'DIFFERENT'],
  ])('%s', (_, a, b, verdict) => {
    expect(scoreParties(a, b).verdict).toBe(verdict);
  });

  test('a police directorate is not its ministry: related, not same', () => {
    const ministry = party('Ministry of Interior', { country: 'KZ' });
    const police = party('Ministry of Interior, General Directorate of Police', { country: 'KZ' });
    const match = scoreParties(ministry, police);
    expect(match).toMatchObject({ verdict: 'DIFFERENT', relation: 'PART_OF' });
    expect(match.parts.map((part) => part.code)).toContain('matching.relation.part-of');
  });

  test.each([
    ['Private customers', 'PRIVATE CUSTOMERS'],
    ['various end users', 'Various End Users'],
    ['Unbekannt', 'unbekannt'],
    ['Divers clients', 'divers clients'],
    ['неизвестен', 'Неизвестен'],
    ['Διάφοροι', 'διάφοροι'],
    ['n/a', 'N.A.'],
    ['Endkunden und Privatpersonen', 'Privatpersonen, Endkunden'],
  ])('a name that names nobody (%s) never makes two parties the same by itself', (one, other) => {
    const country = { country: 'AE' };
    const match = scoreParties(party(one, country), party(other, country));
    expect(match.verdict).not.toBe('SAME');
    expect(match.parts.map((part) => part.code)).toContain('matching.name.weak');
    expect(blockingKeys(party(one, country))).toEqual([]);
    const number = { identifiers: [{ scheme: 'REGISTRATION' as const, value: 'CN 4711' }] };
    expect(scoreParties(party(one, number), party(other, number)).verdict).toBe('SAME');
  });

  test.each([
    'Private Aviation Group',
    'Customs Service of Varuna',
    'Unknown Worlds Entertainment',
    'Public Works Authority',
    'Various Artists Records',
    'General Trading LLC',
  ])('%s names somebody', (name) => {
    expect(scoreParties(party(name), party(name)).verdict).toBe('SAME');
    expect(blockingKeys(party(name)).length).toBeGreaterThan(0);
  });

  test('a party that is said to be various has the name of its alias', () => {
    const said = party('Various', { aliases: ['Vegatron'] });
    expect(scoreParties(said, party('Vegatron LLC')).verdict).toBe('SAME');
  });

  test('each part of the score is explained and names both values', () => {
    const a = party('Vegatron', {
      country: 'AE',
      address: '12 Harbour Road, Dubai',
      website: 'https://www.vegatron.example',
    });
    const b = party('Vegatronn', {
      country: 'AE',
      address: 'Harbour Road 12',
      website: 'vegatron.example/contact',
    });
    const codes = scoreParties(a, b).parts.map((part) => part.code);
    expect(codes).toEqual([
      'matching.name.spelling',
      'matching.country.same',
      'matching.address.same',
      'matching.website.same',
    ]);
  });

  test('the order of the two never matters, and a party is the same as itself unless its name is nobody’s', () => {
    const anyParty = fc.record({
      name: fc.oneof(
        fc.string({ minLength: 1 }),
        fc.constantFrom('Vegatron LLC', 'Ministry of Interior', 'Kora 2', 'N/A', '2'),
      ),
      country: fc.option(fc.constantFrom('AE', 'KZ'), { nil: undefined }),
      address: fc.option(fc.constantFrom('1 Harbour Road', 'Free Zone'), { nil: undefined }),
    });
    fc.assert(
      fc.property(anyParty, anyParty, (a, b) => {
        const [one, other] = [scoreParties(a, b), scoreParties(b, a)];
        expect(one.score).toBeCloseTo(other.score, 6);
        expect(one.score).toBeGreaterThanOrEqual(0);
        expect(one.score).toBeLessThanOrEqual(1);
        if (/[a-z]/i.test(a.name)) {
          expect(scoreParties(a, a).verdict).toBe(isWeakName(a.name) ? 'POSSIBLE' : 'SAME');
        }
      }),
      // A name of numbers only, and one with a word of its own.
      {
        examples: [
          [
            { ...NO_ADDRESS, name: '2', country: 'AE' },
            { ...NO_ADDRESS, name: 'Kora 2', country: 'KZ' },
          ],
        ],
      },
    );
  });
});

describe('Spellings of a name meet under a key', () => {
  test.each([
    ['Zhurkovskiy Mashprom LLC', 'Schurkowski Maschprom OOO'],
    ['Khrulev Telekom', 'Chrulew Telekom'],
    ['Al-Nurani Security', 'El Nourani Sicherheit'],
    ['Van der Holm', 'Vanderholm'],
    ['Вегатрон', 'Vegatron JSC'],
    ['وزارة الداخلية', 'Ministry of Interior'],
    ['National Signals Agency Freedonia', 'NSAF'],
    ['Tsvetanov', 'Zwetanow'],
  ])('%s and %s', (a, b) => {
    const keys = new Set(blockingKeys(party(a, { country: 'XX' })));
    expect(blockingKeys(party(b, { country: 'XX' })).some((key) => keys.has(key))).toBe(true);
  });

  test('an identifier and a web site are keys of their own', () => {
    const keys = blockingKeys(
      party('X', { identifiers: [{ scheme: 'LEI', value: 'ab-12 34' }], website: 'www.x.example' }),
    );
    expect(keys).toEqual(expect.arrayContaining(['i:LEI:AB1234', 'h:x.example']));
  });

  test.each([
    ['https://www.Vega.example/x?y', 'vega.example'],
    ['vega.example', 'vega.example'],
    ['none', undefined],
    [undefined, undefined],
  ])('the host of %s', (website, host) => {
    expect(websiteHost(website)).toBe(host);
  });
});

describe('Screening against a restricted-party list', () => {
  const entry = (entryId: string, name: string, rest: Partial<PartyProfile> = {}) => ({
    ...party(name, rest),
    entryId,
    listId: 'fictional',
    listVersion: '3',
  });
  const list = prepareScreening([
    entry('1', 'Vegatron Special Design Bureau', { country: 'KZ', aliases: ['SKB Vegatron'] }),
    entry('2', 'Ministry of Interior', { country: 'KZ' }),
    entry('3', 'Nordwind Shipping'),
  ]);

  test('a listed party is found in another spelling, with the entry, the list version and the reasons', () => {
    const [hit, ...others] = screenParty(party('Wegatron Special Design Bureau', { country: 'KZ' }), list);
    expect(others).toEqual([]);
    expect(hit).toMatchObject({ entryId: '1', listVersion: '3', verdict: 'SAME' });
    expect(hit?.parts[0]?.code).toBe('matching.name.spelling');
  });

  test('a unit of a listed body is a possible hit', () => {
    const hits = screenParty(party('Directorate of Police, Ministry of Interior', { country: 'KZ' }), list);
    expect(hits).toMatchObject([{ entryId: '2', verdict: 'POSSIBLE' }]);
  });

  test('a party that is on no list has no hit', () => {
    expect(screenParty(party('Kora Labs'), list)).toEqual([]);
  });
});
