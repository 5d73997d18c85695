import { describe, expect, it } from 'vitest';
import { AnswerSaver } from './answer-saver';

class Changed extends Error {}

/** A server that holds one answer and refuses to write over a newer one. */
function server(start: string | undefined, revision = start === undefined ? 0 : 1) {
  const sent: { value: string; revision: number }[] = [];
  const held = { value: start, revision, failing: false };
  const saver = new AnswerSaver<string>(
    {
      send: async (value, base) => {
        await Promise.resolve();
        sent.push({ value, revision: base });
        if (held.failing) throw new Error('no connection');
        if (base !== held.revision) throw new Changed();
        held.value = value;
        held.revision += 1;
        return { revision: held.revision, savedAt: '2026-11-24T14:02:00.000Z' };
      },
      isConflict: (error) => error instanceof Changed,
      isSame: (one, other) => one === other,
    },
    start,
    revision,
  );
  return { saver, sent, held };
}

describe('saving one answer again and again', () => {
  it('sends each save with the revision that the save before it gave', async () => {
    const { saver, sent } = server(undefined);
    await Promise.all([saver.save('a'), saver.save('ab'), saver.save('abc')]);
    expect(sent).toEqual([
      { value: 'a', revision: 0 },
      { value: 'ab', revision: 1 },
      { value: 'abc', revision: 2 },
    ]);
    expect(saver.revision).toBe(3);
  });

  it('does not send what is saved already', async () => {
    const { saver, sent } = server('same');
    await expect(saver.save('same')).resolves.toEqual({ kind: 'unchanged' });
    expect(sent).toEqual([]);
  });

  it('says when somebody else saved meanwhile, and overwrites only what was looked at', async () => {
    const { saver, held } = server('old');
    held.value = 'theirs';
    held.revision = 2;
    await expect(saver.save('mine')).resolves.toEqual({ kind: 'conflict' });
    expect(held.value).toBe('theirs');
    saver.rebase('theirs', 2);
    await expect(saver.save('mine')).resolves.toMatchObject({ kind: 'saved', revision: 3 });
    expect(held.value).toBe('mine');
  });

  it('goes on after a failure with the same revision', async () => {
    const { saver, held } = server('old');
    held.failing = true;
    await expect(saver.save('new')).resolves.toMatchObject({ kind: 'failed' });
    held.failing = false;
    await expect(saver.save('new')).resolves.toMatchObject({ kind: 'saved', revision: 2 });
  });
});
