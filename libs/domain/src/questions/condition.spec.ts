import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from './answers';
import { holds, type Condition } from './condition';

const answers: Answers = {
  '2.2.item-1': { family: 'DECRYPTION' },
  '2.2.item-3': { family: 'INTRUSION' },
  '3.2': { uses: ['SERIOUS_HR'] },
  '4.4': { statedUse: '   ' },
};
const from = { answers, items: [1, 3], value: { awareOn: '2020-01-31', answer: 'YES' } };

const CASES: readonly (readonly [string, Condition, boolean])[] = [
  ['always holds', { always: true }, true],
  ['a value of the list', { at: '#answer', oneOf: ['NO', 'YES'] }, true],
  ['no value of the list', { at: '#answer', oneOf: ['NO'] }, false],
  ['a tick', { at: '3.2#uses', includes: ['SERIOUS_HR', 'SERIOUS_IHL'] }, true],
  ['no such tick', { at: '3.2#uses', includes: ['NONE'] }, false],
  ['any item, seen from outside', { at: '2.2#family', oneOf: ['INTRUSION'] }, true],
  ['an earlier date', { at: '#awareOn', before: '2021-09-09' }, true],
  ['not an earlier date', { at: '#awareOn', before: '2020-01-31' }, false],
  ['blank text is no answer', { answered: '4.4#statedUse' }, false],
  ['an answer', { answered: '3.2#uses' }, true],
  ['an unknown page', { answered: '9.9#x' }, false],
  ['both', { all: [{ always: true }, { at: '#answer', oneOf: ['YES'] }] }, true],
  ['not both', { all: [{ always: true }, { not: { always: true } }] }, false],
  ['one of two', { any: [{ not: { always: true } }, { always: true }] }, true],
  ['a profile that is not known', { profile: 'goingOnAllowed' }, false],
];

describe('a condition', () => {
  it.each(CASES)('%s', (_name, condition, expected) => {
    expect(holds(condition, from)).toBe(expected);
  });

  it('means the same item inside an item', () => {
    const condition: Condition = { at: '2.2#family', oneOf: ['INTRUSION'] };
    expect(holds(condition, { ...from, item: 1 })).toBe(false);
    expect(holds(condition, { ...from, item: 3 })).toBe(true);
  });

  it('follows the national profile', () => {
    const profile = { suspicionNotified: true, goingOnAllowed: false };
    expect(holds({ profile: 'suspicionNotified' }, { ...from, profile })).toBe(true);
    expect(holds({ profile: 'goingOnAllowed' }, { ...from, profile })).toBe(false);
  });

  it('is not fooled by names every object inherits', () => {
    expect(holds({ answered: 'constructor#name' }, from)).toBe(false);
    expect(holds({ answered: '#__proto__' }, from)).toBe(false);
  });

  it('never throws, whatever JSON the answers are', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.jsonValue(),
        fc.constantFrom(...CASES),
        (hostile, value, [, condition]) => {
          expect(typeof holds(condition, { answers: hostile as Answers, items: [1], value })).toBe('boolean');
        },
      ),
    );
  });
});
