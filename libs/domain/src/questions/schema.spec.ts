import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { EU_MEMBER_STATES, exampleAnswers, type ExampleOptions } from './example';
import { answersJsonSchema } from './schema';

const schema = answersJsonSchema({ euMemberStates: EU_MEMBER_STATES });
const ajv = new Ajv2020({
  strict: true,
  strictRequired: false,
  strictTypes: false,
  formats: { date: true },
  allErrors: true,
});
const validate = ajv.compile(schema);

function faults(answers: unknown): readonly string[] {
  validate(answers);
  return (validate.errors ?? []).map(({ instancePath, keyword }) => `${keyword} ${instancePath}`);
}

describe('the JSON Schema of the answers', () => {
  it.each<[string, ExampleOptions]>([
    ['the minimal example', {}],
    ['two items, one of them intrusion', { items: [{}, { family: 'INTRUSION' }] }],
    ['another kind of item, commercial only', { items: [{ family: 'OTHER', isCommercialOnly: true }] }],
    ['warning signs', { redFlags: { 'RF-ITEM-01': 'Advertised.', 'RF-DIV-12': 'A trading company.' } }],
    ['other parties', { others: [{ name: 'A', country: 'CH', role: 'PAYER' }], authorityKinds: [] }],
    ['an early awareness', { overrides: { '3.4': { awareOn: '2021-09-08', confirmation: ['CONFIRMED'] } } }],
  ])('accepts %s', (_name, options) => {
    expect(faults(exampleAnswers(options))).toEqual([]);
  });

  it.each<[string, ExampleOptions['overrides'], string]>([
    ['a missing page', { '4.1': undefined }, 'required '],
    ['an unknown page', { '9.9': {} }, 'additionalProperties '],
    ['an unknown field', { '5.3': { intention: 'WAIT', x: 1 } }, 'additionalProperties /5.3'],
    ['a field that the answer calls for', { '4.3': { answer: 'YES' } }, 'required /4.3'],
    ['a destination in the Union', { '4.1': { destination: 'FR' } }, 'enum /4.1/destination'],
    ['an early awareness without confirmation', { '3.4': { awareOn: '2020-12-31' } }, 'required /3.4'],
    [
      'the day before the Regulation without confirmation',
      { '3.4': { awareOn: '2021-09-08' } },
      'required /3.4',
    ],
  ])('refuses %s', (_name, overrides, fault) => {
    expect(faults(exampleAnswers({ overrides: overrides ?? {} }))).toContain(fault);
  });

  it('asks for no confirmation from the first day of the Regulation on', () => {
    expect(faults(exampleAnswers({ overrides: { '3.4': { awareOn: '2021-09-09' } } }))).toEqual([]);
    expect(faults(exampleAnswers({ overrides: { '3.4': { awareOn: '2022-01-01' } } }))).toEqual([]);
  });

  it('brings an example that it accepts itself, and is plain JSON', () => {
    expect(faults((schema['examples'] as readonly unknown[])[0])).toEqual([]);
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
  });
});
