import { beforeAll, describe, expect, it } from 'vitest';
import { QUESTION_TEMPLATES } from '@article5/domain/clarification';
import { scopeOf } from '@article5/persistence/kernel';
import { as, FixedClock, TEST_NOW } from '../../../../test/support/builders';
import { refusalOf } from '../../../../test/support/casework';
import { useDatabase } from '../../../../test/support/database';
import { QuestionTemplates } from './index';

const words = { about: '4.4', text: { en: 'Who runs it?', fr: 'Qui l’exploite ?', de: 'Wer betreibt es?' } };

describe('ready questions of an authority', () => {
  const database = useDatabase();
  const on = (at: string) => new QuestionTemplates(database.transactions, new FixedClock(new Date(at)));
  let templates: QuestionTemplates;
  beforeAll(() => {
    templates = on(TEST_NOW);
  });
  const administrator = (authorityId: string) =>
    as.officer(database, authorityId, ['AUTHORITY_ADMINISTRATOR']);
  const written = () => database.rows(`select * from question_template order by authority_id, code, version`);
  async function refusedWithoutTrace(act: () => Promise<unknown>) {
    const before = await written();
    const refusal = await refusalOf(act());
    expect(await written()).toEqual(before);
    return refusal.codes;
  }

  it('are the portal’s until the authority words one, from its day on; other authorities keep theirs', async () => {
    const one = await administrator('FR');
    const officer = await as.officer(database, 'FR');
    const stranger = await as.officer(database, 'DE');
    const { items } = await templates.offered(officer);
    expect(items.map(({ id }) => id)).toEqual(QUESTION_TEMPLATES.map(({ id }) => id));
    await templates.save(one, { ...words, code: 'end-use', validFrom: '2026-12-01' });
    const { code } = await templates.save(one, { ...words, about: '4.5', validFrom: '2026-11-24' });
    const today = (await templates.offered(officer)).items;
    expect(today.at(-1)).toEqual({ id: code, ...words, about: '4.5' });
    const later = on('2026-12-01T09:00:00Z');
    expect((await later.offered(officer)).items.find(({ id }) => id === 'end-use')?.text).toEqual(words.text);
    expect((await later.offered(stranger)).items).toEqual(items);
  });

  it('are retired from a day on and can come back; every version stays', async () => {
    const one = await administrator('AT');
    const officer = await as.officer(database, 'AT');
    await templates.retire(one, { code: 'findings', validFrom: '2026-11-24' });
    expect((await templates.offered(officer)).items.map(({ id }) => id)).not.toContain('findings');
    await templates.save(one, { ...words, code: 'findings', validFrom: '2026-11-24' });
    const { templates: listed } = await templates.list(one);
    expect(listed.find(({ code }) => code === 'findings')).toMatchObject({
      ...{ isShipped: true, offered: { text: words.text } },
      versions: [
        { version: 2, time: 'IN_FORCE', isRetired: false },
        { version: 1, time: 'PAST', isRetired: true },
      ],
    });
  });

  it('are taken back before their first day only', async () => {
    const one = await administrator('NL');
    const { code } = await templates.save(one, { ...words, validFrom: '2026-12-01' });
    const later = on('2026-12-01T09:00:00Z');
    expect(await refusedWithoutTrace(() => later.withdraw(one, { code, version: 1 }))).toEqual([
      'template.in-force-already',
    ]);
    await templates.withdraw(one, { code, version: 1 });
    expect((await later.list(one)).templates.find((each) => each.code === code)).toMatchObject({
      ...{ offered: null, versions: [{ time: 'WITHDRAWN' }] },
    });
    expect(await refusedWithoutTrace(() => templates.withdraw(one, { code, version: 1 }))).toEqual([
      'template.withdrawn-already',
    ]);
  });

  it('are refused with everything that is wrong, for a code that nobody has, and to other roles', async () => {
    const one = await administrator('SE');
    const wrong = { about: 'x', text: { en: '', fr: 'a', de: 'b' }, validFrom: '2026-11-01' };
    expect(await refusedWithoutTrace(() => templates.save(one, wrong))).toEqual([
      'template.about-unknown',
      'template.text-missing',
      'template.day-behind',
    ]);
    const unknown = { ...words, code: 'gossip', validFrom: '2026-12-01' };
    expect(await refusedWithoutTrace(() => templates.save(one, unknown))).toEqual([
      'question-template.not-found',
    ]);
    expect(await refusedWithoutTrace(() => templates.retire(one, unknown))).toEqual([
      'question-template.not-found',
    ]);
    const officer = await as.officer(database, 'SE');
    expect(
      await refusedWithoutTrace(async () => templates.save(officer, { ...words, validFrom: '2026-12-01' })),
    ).toEqual(['access.not-permitted']);
    const stranger = await administrator('DK');
    const { code } = await templates.save(one, { ...words, validFrom: '2026-12-01' });
    expect(await refusedWithoutTrace(() => templates.withdraw(stranger, { code, version: 1 }))).toEqual([
      'question-template.not-found',
    ]);
  });

  it('never change in the database once they apply', async () => {
    const one = await administrator('IE');
    await templates.save(one, { ...words, code: 'others', validFrom: '2026-11-24' });
    await expect(
      database.transactions.run(scopeOf(one), (tx) =>
        tx.query(`update question_template set withdrawn_at = '2026-11-24T10:00Z', withdrawn_by = $1`, [
          one.personId,
        ]),
      ),
    ).rejects.toThrow('never changes');
  });
});
