import { describe, expect, it } from 'vitest';
import { deskOf, refusalOf, REQUIRED } from '../../../../test/support/casework';
import { as, given } from '../../../../test/support/builders';
import { useDatabase } from '../../../../test/support/database';
import { LetterLibrary } from './letter-library';

const WORDING = {
  clause: 'remedy',
  language: 'fr',
  text: 'Écrivez à {authority}, référence {reference}.',
  validFrom: '2026-11-01',
} as const;

describe('the texts of an authority’s letters', () => {
  const database = useDatabase();
  const administrators = async () => ({
    one: await as.officer(database, 'FR', ['AUTHORITY_ADMINISTRATOR']),
    other: await as.officer(database, 'FR', ['AUTHORITY_ADMINISTRATOR']),
  });
  const libraryOf = (desk: ReturnType<typeof deskOf>) => new LetterLibrary(database.transactions, desk.clock);
  const codesOf = async (act: Promise<unknown>) => (await refusalOf(act)).codes;

  /** The letter of a draft decision on a case whose exporter wants to be written to in that language. */
  async function letterIn(language: string) {
    const desk = deskOf(database);
    const { officer } = await desk.team();
    const { reference } = await desk.assessing(officer, { example: { contact: { language } } });
    return desk.previewDecision.execute(officer, { reference, draft: REQUIRED });
  }

  it('are in the exporter’s language (answer 1.2), and the officer is told which one was asked for', async () => {
    const french = await letterIn('fr');
    expect(french).toMatchObject({ wantedLanguage: 'fr', letter: { language: 'fr' } });
    expect(french.letter.title).toMatch(/^Décision sur votre notification FR-/);
    const german = await letterIn('de');
    expect(german.letter.title).toMatch(/^Entscheidung über Ihre Meldung FR-/);
    const irish = await letterIn('ga');
    expect(irish).toMatchObject({ wantedLanguage: 'ga', letter: { language: 'en' } });
  });

  it('name a remedy only once the authority confirmed what came with the portal', async () => {
    const before = await letterIn('fr');
    expect(before.remedyConfirmed).toBe(false);
    expect(JSON.stringify(before.letter)).not.toContain('tribunal administratif');
    const library = libraryOf(deskOf(database));
    const { one } = await administrators();
    const [brought] = (await library.read(one)).remedies;
    expect(brought).toMatchObject({ kind: 'COURT', proposedBy: null, approvedBy: null });
    await library.approve(one, 'remedy', brought?.remedyId ?? '');
    const after = await letterIn('fr');
    expect(after.remedyConfirmed).toBe(true);
    expect(JSON.stringify(after.letter)).toMatch(/tribunal administratif. Délai : 2\smois/);
  });

  it('may be worded by an authority: proposed by one, approved by another, in force from its day', async () => {
    const library = libraryOf(deskOf(database));
    const { one, other } = await administrators();
    const title = { clause: 'title', language: 'fr', text: 'Notre décision {reference}' } as const;
    const { wordingId: now } = await library.proposeWording(one, { ...title, validFrom: '2026-11-01' });
    const later = await library.proposeWording(one, {
      ...title,
      text: 'Demain {reference}',
      validFrom: '2099-01-01',
    });
    expect((await letterIn('fr')).letter.title).toMatch(/^Décision sur/);
    expect(await codesOf(library.approve(one, 'wording', now))).toEqual(['library.same-person']);
    await library.approve(other, 'wording', now);
    await library.approve(other, 'wording', later.wordingId);
    expect((await letterIn('fr')).letter.title).toMatch(/^Notre décision FR-/);
    expect((await letterIn('de')).letter.title).toMatch(/^Entscheidung/);
    expect(await codesOf(library.approve(other, 'wording', now))).toEqual(['wording.not-found']);
    const versions = (await library.read(one)).wordings.map(({ version }) => version);
    expect(versions).toEqual([2, 1]);
  });

  it('are refused where the clause is locked or a variable is lost, and nothing is written', async () => {
    const library = libraryOf(deskOf(database));
    const { one } = await administrators();
    const before = await database.count('clause_wording');
    const propose = (change: object) => codesOf(library.proposeWording(one, { ...WORDING, ...change }));
    expect(await propose({ text: 'Écrivez-nous.' })).toEqual([
      'clause.variable-missing',
      'clause.variable-missing',
    ]);
    expect(await propose({ clause: 'effect.REDIRECTED', text: 'À {authority}.' })).toEqual(['clause.locked']);
    expect(await database.count('clause_wording')).toBe(before);
  });

  it('are looked after by administrators of the same authority only', async () => {
    const library = libraryOf(deskOf(database));
    const { one } = await administrators();
    const { wordingId } = await library.proposeWording(one, WORDING);
    const german = await as.officer(database, 'DE', ['AUTHORITY_ADMINISTRATOR']);
    expect(await codesOf(library.approve(german, 'wording', wordingId))).toEqual(['wording.not-found']);
    expect((await library.read(german)).wordings).toEqual([]);
    const officer = await as.officer(database, 'FR', ['CASE_OFFICER', 'APPROVER']);
    expect(await codesOf(library.read(officer))).toEqual(['access.not-permitted']);
    const exporter = await as.exporter(database, await given.organisation(database, 'FR'));
    expect(await codesOf(library.proposeWording(exporter, WORDING))).toEqual(['access.not-permitted']);
    expect(
      await database.count('clause_wording', `wording_id = '${wordingId}' and approved_at is null`),
    ).toBe(1);
  });
});
