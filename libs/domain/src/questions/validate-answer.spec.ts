import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers, QuestionContext } from './answers';
import { exampleAnswers, exampleContext } from './example';
import { pagesOf } from './pages';
import { draftAnswer, validateAnswer } from './validate-answer';

const context = exampleContext('2026-11-24');

/** The refusals as `code pointer`, sorted. */
function refusals(key: string, value: unknown, answers: Answers = {}, where: QuestionContext = context) {
  const outcome = validateAnswer(key, value, answers, where);
  return outcome.ok ? [] : outcome.refusals.map(({ code, field }) => `${code} ${field}`).sort();
}

const file = { id: '0190-a', title: 'Data sheet', kind: 'DATA_SHEET' };
const deal = {
  ...{ value: 10, currency: 'EUR', quantity: 1, unit: 'pieces', stage: 'OFFER' },
  ...{ timing: 'PLANNED', plannedOn: '2026-11-24' },
};

describe('an answer', () => {
  it.each<[string, string, unknown]>([
    ['an EORI number', '1.1', { legalName: 'A', address: 'B', country: 'FR', eori: 'FR1' }],
    ['do not know, honestly', '2.5.item-1', { answer: 'UNKNOWN' }],
    ['a private end user without kinds', '4.3', { answer: 'NO' }],
    ['kinds left over under "no"', '4.3', { answer: 'NO', kinds: ['NOT EVEN AN OPTION'] }],
    ['a data sheet that follows today', '2.8.item-1', { when: 'LATER', laterOn: '2026-11-24' }],
    ['a data sheet now', '2.8.item-1', { when: 'NOW', documents: [file] }],
    ['a transaction of today', '4.9', deal],
    ['an awareness of today', '3.4', { awareOn: '2026-11-24' }],
    ['a leap day', '3.4', { awareOn: '2024-02-29' }],
    ['an early awareness, confirmed', '3.4', { awareOn: '2021-09-08', confirmation: ['CONFIRMED'] }],
    ['transit through a Member State', '4.1', { destination: 'KZ', transit: ['PL', 'BY'] }],
    [
      'the longest reference',
      '1.2',
      { name: 'A', email: 'a@b.eu', language: 'mt', reference: 'x'.repeat(60) },
    ],
    [
      'length in characters, not in bytes',
      '1.2',
      { name: 'A', email: 'a@b.eu', language: 'mt', reference: '🐈'.repeat(60) },
    ],
    [
      'signs that could not be checked, with the reason',
      '3.1',
      { signs: ['NOT_CHECKED'], unchecked: ['RF-ITEM-01'], whyUnchecked: 'No access to press archives' },
    ],
  ])('is accepted: %s', (_name, key, value) => {
    expect(refusals(key, value)).toEqual([]);
  });

  it.each<[string, string, unknown, readonly string[]]>([
    ['an unknown question', '9.9', {}, ['questions.unknown-question /9.9']],
    ['a text instead of an object', '4.3', 'YES', ['questions.wrong-type /4.3']],
    ['nothing', '4.3', undefined, ['questions.answer-missing /4.3/answer']],
    ['blank text', '4.4', { statedUse: ' \n ' }, ['questions.answer-missing /4.4/statedUse']],
    [
      'a field of another question',
      '4.3',
      { answer: 'NO', name: 'x' },
      ['questions.unknown-field /4.3/name'],
    ],
    ['"yes" without the kind', '4.3', { answer: 'YES' }, ['questions.answer-missing /4.3/kinds']],
    ['an option that is not offered', '4.3', { answer: 'PERHAPS' }, ['questions.not-an-option /4.3/answer']],
    [
      '"none" together with another',
      '3.1',
      { signs: ['RF-ITEM-01', 'NONE'] },
      ['questions.exclusive-option /3.1/signs'],
    ],
    [
      'the same tick twice',
      '3.2',
      { uses: ['SERIOUS_IHL', 'SERIOUS_IHL'] },
      ['questions.duplicate /3.2/uses'],
    ],
    ['human rights without which', '3.2', { uses: ['SERIOUS_HR'] }, ['questions.answer-missing /3.2/rights']],
    [
      'a sign both present and unchecked',
      '4.7',
      { signs: ['RF-USER-01', 'NOT_CHECKED'], unchecked: ['RF-USER-01'], whyUnchecked: 'No sources found' },
      ['questions.sign-twice /4.7/unchecked'],
    ],
    [
      'unchecked without the reason',
      '4.7',
      { signs: ['NOT_CHECKED'], unchecked: ['RF-USER-01'] },
      ['questions.answer-missing /4.7/whyUnchecked'],
    ],
    [
      'a present sign without explanation (R-054)',
      '3.1.RF-ITEM-02',
      { source: 'Press' },
      ['questions.sign-not-explained /3.1.RF-ITEM-02/explanation'],
    ],
    [
      'a destination in the Union',
      '4.1',
      { destination: 'FR' },
      ['questions.destination-in-union /4.1/destination'],
    ],
    ['a country that is none', '4.1', { destination: 'QQ' }, ['questions.unknown-country /4.1/destination']],
    [
      'one bad transit country',
      '4.1',
      { destination: 'KZ', transit: ['PL', '??'] },
      ['questions.unknown-country /4.1/transit/1'],
    ],
    ['a day too late', '3.4', { awareOn: '2026-11-25' }, ['questions.date-in-future /3.4/awareOn']],
    ['a day that does not exist', '3.4', { awareOn: '2026-02-29' }, ['questions.not-a-date /3.4/awareOn']],
    [
      'an early awareness without confirmation',
      '3.4',
      { awareOn: '2021-09-08' },
      ['questions.answer-missing /3.4/confirmation'],
    ],
    [
      'an awareness of another age',
      '3.4',
      { awareOn: '1926-11-24', confirmation: ['CONFIRMED'] },
      ['questions.date-too-early /3.4/awareOn'],
    ],
    [
      'a planned export of yesterday',
      '4.9',
      { ...deal, plannedOn: '2026-11-23' },
      ['questions.date-in-past /4.9/plannedOn'],
    ],
    [
      'an export that has been, tomorrow',
      '4.9',
      { ...deal, timing: 'EXPORTED', exportedOn: '2026-11-25' },
      ['questions.date-in-future /4.9/exportedOn'],
    ],
    [
      'a range the wrong way round',
      '4.9',
      { ...deal, valueUpTo: 9 },
      ['questions.range-reversed /4.9/valueUpTo'],
    ],
    ['a negative value', '4.9', { ...deal, value: -1 }, ['questions.too-small /4.9/value']],
    ['a fraction of a cent', '4.9', { ...deal, value: 0.001 }, ['questions.too-many-decimals /4.9/value']],
    ['a number written as text', '4.9', { ...deal, value: '10' }, ['questions.not-a-number /4.9/value']],
    ['an unknown currency', '4.9', { ...deal, currency: 'XXX' }, ['questions.unknown-code /4.9/currency']],
    ['too short a text', '3.3', { findings: 'x'.repeat(49) }, ['questions.too-short /3.3/findings']],
    ['too long a text', '3.3', { findings: 'x'.repeat(6001) }, ['questions.too-long /3.3/findings']],
    [
      'an e-mail address without a host',
      '1.2',
      { name: 'A', email: 'a@b', language: 'en' },
      ['questions.malformed /1.2/email'],
    ],
    [
      'a web address that runs code',
      '4.2',
      { name: 'A', country: 'KZ', website: 'javascript:alert(1).x' },
      ['questions.malformed /4.2/website'],
    ],
    [
      'somebody else without anybody',
      '4.5',
      { anyone: 'YES', parties: [] },
      ['questions.answer-missing /4.5/parties'],
    ],
    [
      'a party without a name',
      '4.5',
      { anyone: 'YES', parties: [{ role: 'PAYER', country: 'CH' }] },
      ['questions.answer-missing /4.5/parties/0/name'],
    ],
    [
      'a party with a field of its own',
      '4.5',
      { anyone: 'YES', parties: [{ role: 'PAYER', name: 'A', country: 'CH', x: '1' }] },
      ['questions.wrong-type /4.5/parties'],
    ],
    [
      'a file without a title',
      '2.8.item-1',
      { when: 'NOW', documents: [{ id: 'a' }] },
      ['questions.malformed /2.8.item-1/documents/0/title'],
    ],
    [
      'a file twice',
      '2.8.item-1',
      { when: 'NOW', documents: [file, file] },
      ['questions.duplicate /2.8.item-1/documents'],
    ],
    [
      'a file id with a path',
      '2.8.item-1',
      { when: 'NOW', documents: [{ ...file, id: '../x' }] },
      ['questions.malformed /2.8.item-1/documents/0/id'],
    ],
    [
      'an entry Annex I would not write',
      '2.7.item-1',
      { classification: 'CLOSE_TO_ENTRY', entry: '5A1', explanation: 'No.' },
      ['questions.malformed /2.7.item-1/entry'],
    ],
    [
      'a character that cannot be stored',
      '4.4',
      { statedUse: `${'x'.repeat(30)}\u0000` },
      ['questions.text-unreadable /4.4/statedUse'],
    ],
    [
      'half a character',
      '4.4',
      { statedUse: `${'x'.repeat(30)}\ud800` },
      ['questions.text-unreadable /4.4/statedUse'],
    ],
    [
      'a safeguard both in place and planned',
      '5.1',
      { inPlace: ['POLICY'], planned: ['POLICY'] },
      ['questions.safeguard-twice /5.1/planned'],
    ],
    [
      'going on where national law does not allow it',
      '5.3',
      { intention: 'GO_ON' },
      ['questions.option-not-offered /5.3/intention'],
    ],
    ['an item number that does not exist', '2.9', { items: [1, 51] }, ['questions.wrong-type /2.9/items']],
    [
      '51 items',
      '2.9',
      { items: Array.from({ length: 51 }, (_, index) => index + 1) },
      ['questions.too-many /2.9/items', 'questions.wrong-type /2.9/items'],
    ],
    [
      'several faults at once',
      '1.2',
      { email: 'x', language: 'xx' },
      [
        'questions.answer-missing /1.2/name',
        'questions.malformed /1.2/email',
        'questions.unknown-code /1.2/language',
      ],
    ],
  ])('is refused: %s', (_name, key, value, expected) => {
    expect(refusals(key, value)).toEqual(expected);
  });

  it('follows the national profile', () => {
    const profile = { suspicionNotified: false, goingOnAllowed: true };
    expect(refusals('5.3', { intention: 'GO_ON' }, {}, { ...context, profile })).toEqual([]);
  });

  it('names the page and the bound in its parameters', () => {
    const outcome = validateAnswer('3.3', { findings: 'short' }, {}, context);
    expect(outcome).toMatchObject({
      ok: false,
      refusals: [{ parameters: { page: '3.3', min: 50, length: 5 } }],
    });
  });

  it('is accepted in canonical form', () => {
    const value = { answer: 'NO', kinds: ['POLICE'] };
    expect(validateAnswer('4.3', value, {}, context)).toEqual({ ok: true, value: { answer: 'NO' } });
  });

  it('never makes the rules throw, whatever JSON it is', () => {
    const keys = pagesOf(exampleAnswers({ redFlags: { 'RF-ITEM-01': 'Advertised.' } })).map(({ key }) => key);
    const names = fc.constantFrom(
      'answer',
      'signs',
      'uses',
      'items',
      'documents',
      'parties',
      'value',
      'awareOn',
      'name',
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...keys, 'nowhere'),
        fc.oneof(fc.jsonValue(), fc.dictionary(names, fc.jsonValue())),
        fc.jsonValue(),
        (key, value, answers) => {
          const outcome = validateAnswer(key, value, answers as Answers, context);
          expect(outcome.ok || outcome.refusals.length > 0).toBe(true);
          expect(typeof draftAnswer(key, value).ok).toBe('boolean');
        },
      ),
    );
  });
});

describe('a draft answer', () => {
  it('is kept as typed, finished or not', () => {
    const value = { awareOn: '2026-13-', estimate: [] };
    expect(draftAnswer('3.4', value)).toEqual({ ok: true, value });
    expect(draftAnswer('4.9', { value: 'about 10' }).ok).toBe(true);
  });

  it.each<[string, string, unknown, string]>([
    ['of no question', '9.9', {}, 'questions.unknown-question'],
    ['that is no object', '4.3', ['YES'], 'questions.wrong-type'],
    ['with an unknown field', '4.3', { nope: 1 }, 'questions.unknown-field'],
    ['with a NUL inside a list', '4.5', { parties: [{ name: 'a\u0000' }] }, 'questions.text-unreadable'],
    ['that nests without end', '4.5', { parties: [[[[[[[[['x']]]]]]]]] }, 'questions.text-unreadable'],
    ['that is a book', '4.4', { statedUse: 'x'.repeat(70_000) }, 'questions.answer-too-big'],
  ])('is refused when it is one %s', (_name, key, value, code) => {
    expect(draftAnswer(key, value)).toMatchObject({ ok: false, refusals: [{ code }] });
  });
});
