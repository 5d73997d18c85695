import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allMessages, REFUSAL_MESSAGES, refusalMessage, WARNING_MESSAGES } from './messages';

const room = import.meta.dirname;
const sources = readdirSync(room, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts') && !name.endsWith('messages.ts'))
  .map((name) => readFileSync(`${room}/${name}`, 'utf8'))
  .join('\n');
const codesInUse = new Set([...sources.matchAll(/'(questions\.[a-z-]+)'/g)].map(([, code]) => code ?? ''));

describe('the messages of the form', () => {
  it('have unique ids, each with one text', () => {
    const ids = allMessages().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain('question.4.3.label');
    expect(ids).toContain('task.misuse.label');
    expect(ids).toContain('readiness.NOTIFY.headline');
    expect(ids.length).toBeGreaterThan(350);
  });

  it('never give one id to two texts', () => {
    const texts = new Map<string, string>();
    const walk = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      if ('id' in value && 'en' in value) {
        const { id, en } = value as { id: string; en: string };
        expect(texts.get(id) ?? en).toBe(en);
        texts.set(id, en);
        return;
      }
      Object.values(value).forEach(walk);
    };
    walk([allMessages(), REFUSAL_MESSAGES, WARNING_MESSAGES]);
  });

  it('exist for each refusal and warning that this room can give, and for no other', () => {
    const known = [...Object.keys(REFUSAL_MESSAGES), ...Object.keys(WARNING_MESSAGES)];
    expect([...codesInUse].sort()).toEqual(known.sort());
  });

  it.each([
    ['questions.answer-missing', '/4.3/answer', 'Say whether the end user belongs to a public authority'],
    ['questions.answer-missing', '/4.3', 'Say whether the end user belongs to a public authority'],
    ['questions.answer-missing', '/4.5/parties/0/role', 'Choose the role of the party'],
    ['questions.malformed', '/1.2/email', 'Enter an e-mail address such as name@example.com'],
    ['questions.malformed', '/2.8.item-1/documents/0/id', 'Check how this is written'],
    ['questions.too-long', '/3.3/findings', 'Shorten this to {max} characters or less. It has {length}'],
  ])('say what to do for %s at %s', (code, field, text) => {
    expect(refusalMessage({ code, field })?.en).toBe(text);
  });

  it('say nothing for a refusal of another room', () => {
    expect(refusalMessage({ code: 'decision.same-person' })).toBeUndefined();
  });
});
