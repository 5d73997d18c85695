import { describe, expect, it } from 'vitest';
import { isPerItem, pathsOf } from '../condition';
import type { Question } from '../question';
import { CATALOGUE } from './index';

const { questions, followUps, readiness, documents } = CATALOGUE;
const everyQuestion: readonly Question[] = [...readiness, ...questions, ...followUps, documents];

describe('the question catalogue', () => {
  it('asks the four readiness questions and 29 questions in the order of the form', () => {
    expect(readiness.map(({ id }) => id)).toEqual(['R1', 'R2', 'R3', 'R4']);
    expect(questions.map(({ id }) => id)).toEqual(
      (
        '1.1 1.2 1.3 2.1 2.2 2.3 2.4 2.5 2.6 2.7 2.8 2.9 3.1 3.2 3.3 3.4 ' +
        '4.1 4.2 4.3 4.4 4.5 4.6 4.7 4.8 4.9 4.10 5.1 5.2 5.3'
      ).split(' '),
    );
  });

  it('requires 26 answers of everybody', () => {
    const always = questions.filter(({ optional, visibleWhen }) => !optional && visibleWhen === undefined);
    expect(always).toHaveLength(26);
  });

  it('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(CATALOGUE))).toEqual(CATALOGUE);
  });

  it('takes about 25 minutes for a first notification', () => {
    const seconds = questions.reduce((sum, question) => sum + question.seconds, 0);
    expect(seconds).toBeGreaterThan(15 * 60);
    expect(seconds).toBeLessThan(26 * 60);
  });

  it('has unique ids, addresses and names', () => {
    const ids = everyQuestion.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const addresses = [...questions, documents].map(({ task, slug }) => `${task}/${slug}`);
    expect(new Set(addresses).size).toBe(addresses.length);
    for (const { fields } of everyQuestion) {
      expect(new Set(fields.map(({ name }) => name)).size).toBe(fields.length);
    }
  });

  it('asks the 20 warning signs of the guidelines and of diversion', () => {
    const signs = followUps.flatMap(({ repeat }) => (repeat?.per === 'SIGN' ? repeat.signs : []));
    expect(signs).toHaveLength(20);
    expect(signs.slice(0, 8)).toEqual([
      ...[1, 2, 3, 4, 5].map((number) => `RF-ITEM-0${number}`),
      ...[1, 2, 3].map((number) => `RF-USER-0${number}`),
    ]);
    expect(signs.at(-1)).toBe('RF-DIV-12');
  });
});

describe.each(everyQuestion.map((question) => [question.id, question] as const))(
  'question %s',
  (id, question) => {
    it('says what it asks, helps, why it is asked, and what officers and letters call it', () => {
      const { label, help, why, officerLabel, printLabel } = question;
      for (const text of [label, help, why, officerLabel, printLabel]) {
        expect(text.en.trim()).not.toBe('');
        expect(text.id).toMatch(/^(question|word|document)\./);
      }
      expect(label.id).toBe(`question.${id}.label`);
      expect(officerLabel.en.length).toBeLessThanOrEqual(30);
    });

    it('tells what to do when a required field is empty', () => {
      for (const field of question.fields) {
        if (field.requiredWhen !== undefined) expect(field.missing?.en).toMatch(/^[A-Z]/);
        if ('pattern' in field && field.pattern !== undefined) {
          expect(() => new RegExp(field.pattern ?? '', 'u')).not.toThrow();
          expect(field.malformed?.en).toMatch(/^Enter/);
        }
      }
    });

    it('rests on questions that exist and are always asked, and on earlier fields of its own page', () => {
      for (const path of question.visibleWhen === undefined ? [] : pathsOf(question.visibleWhen)) {
        const [other, field] = path.split('#');
        const target = [...readiness, ...questions].find((candidate) => candidate.id === other);
        expect(target?.fields.map(({ name }) => name)).toContain(field);
        expect(target?.visibleWhen).toBeUndefined();
      }
      question.fields.forEach((field, index) => {
        const earlier = question.fields.slice(0, index).map(({ name }) => `#${name}`);
        for (const condition of [field.visibleWhen, field.requiredWhen]) {
          for (const path of condition === undefined ? [] : pathsOf(condition))
            expect(earlier).toContain(path);
        }
      });
    });

    it('repeats per item exactly when its id says so', () => {
      expect(question.repeat?.per === 'ITEM').toBe(isPerItem(id));
    });

    it('names existing fields in its rules and option groups', () => {
      const names = question.fields.map(({ name }) => name);
      for (const rule of question.rules ?? []) {
        for (const name of rule.kind === 'DISJOINT' ? rule.fields : [rule.low, rule.high]) {
          expect(names).toContain(name);
        }
      }
      for (const field of question.fields) {
        if (field.type === 'NUMBER' && field.unitField !== undefined)
          expect(names).toContain(field.unitField);
        if (field.type !== 'CHOICES') continue;
        const groups = new Set((field.groups ?? []).map(({ value }) => value));
        for (const option of field.options)
          if (option.group !== undefined) expect(groups).toContain(option.group);
      }
    });
  },
);
