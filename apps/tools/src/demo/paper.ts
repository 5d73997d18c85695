import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { OfficerActor } from '@article5/domain/kernel';
import type { Answers } from '@article5/domain/questions';
import type { EnteredPaper, EnterPaper, KeepAttachment, PaperDesk } from '@article5/use-cases/notification';
import type { StoryClock } from './clock';

/** Pages that the fictional letter answers; the rest is asked for later. */
const ON_THE_LETTER = ['2.1.item-1', '2.2.item-1', '2.4.item-1', '3.2', '3.3', '4.1', '4.2', '4.3', '4.4'];

const LETTER = `Papeterie Fictive SARL, 4 rue du Modèle, 00000 Villefictive

We intend to export the item described in the annex. According to our findings it may be used against
protesters. We notify you under Article 5(2) of Regulation (EU) 2021/821.

J. Papier, managing director
`;

/** A notification that came by post five days ago and was entered three days later, for an exporter without account. */
export async function seedPaper(
  acts: {
    readonly enterPaper: EnterPaper;
    readonly keepFile: KeepAttachment;
    readonly paperExporters: Pick<PaperDesk, 'addExporter'>;
  },
  clock: StoryClock,
  officer: OfficerActor,
  answers: Answers,
): Promise<EnteredPaper> {
  clock.goTo(5);
  const arrivedOn = clock.now().toISOString().slice(0, 10);
  clock.goTo(2);
  const { organisationId } = await acts.paperExporters.addExporter(officer, {
    ...{ legalName: 'Papeterie Fictive SARL', eori: null, street: '4 rue du Modèle', postcode: '00000' },
    ...{ town: 'Villefictive', country: 'FR' },
  });
  const { attachmentId } = await acts.keepFile.original(officer, organisationId, {
    fileName: 'letter-of-papeterie-fictive.txt',
    bytes: Readable.from([Buffer.from(LETTER)]),
  });
  return acts.enterPaper.execute(officer, {
    ...{ organisationId, channel: 'POST', arrivedOn, originals: [attachmentId], requestKey: randomUUID() },
    signedBy: { name: 'J. Papier', role: 'managing director' },
    answers: Object.fromEntries(
      ON_THE_LETTER.flatMap((page) => {
        const value = answers[page];
        return value === undefined ? [] : [[page, value]];
      }),
    ),
  });
}
