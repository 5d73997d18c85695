import { describe, expect, it } from 'vitest';
import { as } from '../../../../test/support/builders';
import {
  COMPLETE_ASSESSMENT,
  deskOf,
  refusedWithoutTrace,
  REQUIRED,
} from '../../../../test/support/casework';
import { useDatabase } from '../../../../test/support/database';
import { caseFileOf } from './case-file';
import { PrintCaseFile, ReplayDecision } from './index';

describe('a case, printed and reopened', () => {
  const database = useDatabase();

  async function proposed() {
    const desk = deskOf(database);
    const team = await desk.team();
    const found = await desk.assessing(team.officer);
    const { reference } = found;
    await desk.save.execute(team.officer, { reference, revision: '0', content: COMPLETE_ASSESSMENT });
    const { decisionId } = await desk.propose.execute(team.officer, { reference, draft: REQUIRED });
    const print = new PrintCaseFile(database.transactions, desk.read, desk.clock);
    const replay = new ReplayDecision(database.transactions);
    return { ...team, ...found, desk, decisionId, print, replay };
  }

  it('prints as a tagged PDF, and its timeline says who printed it and what for', async () => {
    const { desk, officer, reference, print } = await proposed();
    const purpose = 'Request of the administrative court';
    const { name, bytes } = await print.execute(officer, { reference, purpose });
    expect([name, bytes.subarray(0, 5).toString()]).toEqual([`case-file-${reference}.pdf`, '%PDF-']);
    const [newest] = (await desk.read.execute(officer, { reference })).timeline;
    expect(newest).toMatchObject({ kind: 'FILE_PRINTED', text: purpose, exporterVisible: false });
  });

  it('holds every part of the case in words', async () => {
    const { desk, officer, reference, answers } = await proposed();
    const view = await desk.read.execute(officer, { reference });
    const printing = {
      authorityName: 'Authority',
      timeZone: 'Europe/Paris',
      by: 'A',
      purpose: 'B',
      at: new Date(0),
    };
    const file = JSON.stringify(caseFileOf(view, printing));
    for (const words of [
      reference,
      String(answers['4.2']?.['name']),
      COMPLETE_ASSESSMENT.considerations.sanctions,
      'Authorisation required',
      'Decision proposed by',
      view.notified.canonicalSha256,
    ]) {
      expect(file).toContain(words);
    }
    expect(file).not.toContain('undefined');
  });

  it('reopens a proposal as its officer saw it, though the case has moved on', async () => {
    const { desk, officer, approver, reference, decisionId, replay } = await proposed();
    const before = await desk.read.execute(officer, { reference });
    await desk.giveBack.execute(approver, { reference, decisionId, comment: 'Say more on diversion.' });
    const considerations = { ...COMPLETE_ASSESSMENT.considerations, sanctions: 'Written later.' };
    const content = { ...COMPLETE_ASSESSMENT, considerations };
    await desk.save.execute(officer, { reference, revision: '1', content });
    const shown = await replay.execute(officer, { reference, decisionId });
    expect(shown).toMatchObject({
      proven: true,
      decision: { decisionId, state: 'RETURNED' },
      assessment: { considerations: { sanctions: COMPLETE_ASSESSMENT.considerations.sanctions } },
      versions: { reasonCatalogue: 'reasons-1' },
    });
    expect(shown.similar).toEqual(before.similar);
  });

  it('says that what it shows is not proven once a byte was changed, and shows nothing that was erased', async () => {
    const { officer, reference, notificationId, decisionId, replay } = await proposed();
    const kept = `where notification_id = '${notificationId}' and kind = 'decision-proposal'`;
    await database.rows(`update case_text set text = replace(text, 'restrictive', 'Restrictive') ${kept}`);
    expect((await replay.execute(officer, { reference, decisionId })).proven).toBe(false);
    await database.rows(`update case_text set text = null, salt = null, erased_at = now() ${kept}`);
    expect(await replay.execute(officer, { reference, decisionId })).toMatchObject({
      proven: false,
      assessment: null,
      similar: [],
    });
  });

  it('is neither printed nor reopened for another authority or the exporter', async () => {
    const { exporter, reference, decisionId, print, replay } = await proposed();
    const peer = await as.officer(database, 'DE', ['CASE_OFFICER']);
    for (const act of [
      () => print.execute(peer, { reference, purpose: 'curiosity' }),
      () => replay.execute(peer, { reference, decisionId }),
    ]) {
      expect((await refusedWithoutTrace(database, act)).codes).toEqual(['case.not-found']);
    }
    const own = () => print.execute(exporter, { reference, purpose: 'curiosity' });
    expect((await refusedWithoutTrace(database, own)).kind).toBe('NOT_PERMITTED');
  });
});
