import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { describe, expect, it } from 'vitest';
import { parseIcu } from './icu';
import { compilePseudo } from './pseudo';

const messages = [
  'Save and continue',
  'Saved at {time}',
  "The exporter's answer",
  "Don't use '{braces}' here",
  "It''s done",
  '{count, plural, one {# day left} other {# days left}}',
  '{count, plural, =0 {nothing} one {# file from {who}} other {# files from {who}}} in {place}',
  '{kind, select, goods {the goods} other {the item}}',
  '{n, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}',
  'Give this number: <0>{number}</0>',
  'Item # {n} of {total}',
  '{n, number}',
  '{a, plural, offset:1 one {you} other {you and # others}}',
];

/** Text in one piece or in several is the same text; placeholders are compared as they are. */
function shape(tokens: readonly unknown[]): unknown[] {
  const result: unknown[] = [];
  for (const token of tokens) {
    const last = result.at(-1);
    if (typeof token === 'string' && typeof last === 'string') result[result.length - 1] = last + token;
    else result.push(Array.isArray(token) ? JSON.parse(JSON.stringify(token)) : token);
  }
  return result;
}

describe('messages in the source', () => {
  it.each(messages)('are read as Lingui reads them: %s', (message) => {
    expect(shape(parseIcu(message))).toEqual(shape(compileMessageOrThrow(message)));
  });

  it('say where a message cannot be read', () => {
    expect(() => parseIcu('{count, plural, one {# day} other {# days}')).toThrow('cannot be read');
    expect(() => parseIcu('{')).toThrow('a name is missing');
  });

  it('become at least 40 % longer and bracketed in the pseudo-language, placeholders untouched', () => {
    const [open, ...rest] = compilePseudo('Saved at {time}') as unknown[];
    expect(open).toBe('[');
    expect(rest).toContainEqual(['time']);
    const text = rest.filter((token) => typeof token === 'string').join('');
    expect(text.endsWith(']')).toBe(true);
    expect(text.length).toBeGreaterThanOrEqual('Saved at '.length * 1.4);
  });
});
