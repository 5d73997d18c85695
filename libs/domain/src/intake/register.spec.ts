import { describe, expect, it } from 'vitest';
import { exampleAnswers } from '../questions';
import { registerEntries } from '.';

type Options = NonNullable<Parameters<typeof exampleAnswers>[0]>;
const OF = { organisationId: '01890000-0000-7000-8000-000000000001', exporterName: 'Lumière SAS' };
const entriesOf = (options: Options, kind: string) =>
  registerEntries({ ...OF, answers: exampleAnswers(options) }).filter((entry) => entry.kind === kind);
const endUser = (name: string, country: string): Options => ({ endUser: { name, country } });

describe('what of a notification goes to the registers', () => {
  it('the exporter once, under its own id', () => {
    expect(entriesOf({}, 'ORGANISATION')).toMatchObject([
      { key: OF.organisationId, name: 'Lumière SAS', role: 'EXPORTER', words: 'lumiere sas' },
    ]);
  });

  it('a party has one key in every script, another in another country', () => {
    const keyOf = (name: string, country: string) => entriesOf(endUser(name, country), 'PARTY')[0]?.key;
    expect(keyOf('Олена', 'UA')).toBe(keyOf('Olena', 'UA'));
    expect(keyOf('Ολένα', 'UA')).toBe(keyOf('Olena', 'UA'));
    expect(keyOf('Olena', 'UA')).not.toBe(keyOf('Olena', 'PL'));
  });

  it('the end user comes with its role and the keys under which likely spellings meet', () => {
    const [party] = entriesOf(endUser('Zhelinska Signals Works LLC', 'UA'), 'PARTY');
    const [other] = entriesOf(endUser('Zhelinska Signals Works Limited', 'UA'), 'PARTY');
    expect(party?.role).toBe('END_USER');
    expect(party?.key).not.toBe(other?.key);
    expect(party?.blockingKeys.filter((key) => other?.blockingKeys.includes(key))).not.toEqual([]);
  });

  it('an item is one by maker and model whatever it is called, and by name and family without them', () => {
    const keyOf = (item: NonNullable<Options['items']>[number]) =>
      entriesOf({ items: [item] }, 'ITEM')[0]?.key;
    const model = { maker: 'Vexel', model: 'R-9' };
    expect(keyOf({ name: 'Reader', ...model })).toBe(keyOf({ name: 'Phone reader', ...model }));
    expect(keyOf({ name: 'Reader', ...model })).not.toBe(keyOf({ name: 'Reader', ...model, model: 'R-10' }));
  });

  it('what has no name is in no register', () => {
    const nothing = registerEntries({ ...OF, answers: {} });
    expect(nothing.map(({ kind }) => kind)).toEqual(['ORGANISATION']);
  });
});
