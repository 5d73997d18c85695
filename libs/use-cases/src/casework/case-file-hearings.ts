import type { CaseView } from '@article5/contracts/casework';
import type { FileBlock, FileRow } from '@article5/integrations/documents';
import { dateInWords, words } from './case-file-answers';

type Heard = CaseView['hearings'][number];

/** What the exporter was told before a decision, what it answered, and how that was weighed; oldest first. */
export function hearingBlocks(
  { hearings }: Pick<CaseView, 'hearings'>,
  instant: (at: string) => string,
): readonly FileBlock[] {
  return hearings.toReversed().flatMap((hearing): FileBlock[] => [
    { kind: 'HEADING', text: `Hearing ${hearing.number}` },
    { kind: 'ROWS', rows: rowsOf(hearing, instant) },
  ]);
}

function rowsOf(hearing: Heard, instant: (at: string) => string): readonly FileRow[] {
  const { answer, considered, settledAt, letter } = hearing;
  const told = letter.blocks.flatMap(({ texts }) => texts).join(' ');
  const rows: readonly (readonly [string, string | null])[] = [
    ['Told', `${instant(hearing.openedAt)} by ${hearing.openedBy}`],
    ['Intended', `${words(hearing.outcome)}; basis of the hearing: ${hearing.basis}`],
    ['What the exporter read', `${letter.title}. ${told}`],
    ['SHA-256', letter.textSha256],
    ['Answer by', dateInWords(hearing.dueOn)],
    ['State', `${words(hearing.state)}${settledAt === null ? '' : `, ${instant(settledAt)}`}`],
    ['Late', hearing.late ? 'The answer came after that day and was accepted' : null],
    ['Answer', answer === null ? null : answerOf(answer)],
    [
      'How it was taken into account',
      considered === null
        ? null
        : `${considered.words || 'words erased'} (${considered.by}, ${instant(considered.at)})`,
    ],
  ];
  return rows.flatMap(([label, value]) => (value === null ? [] : [{ label, value }]));
}

function answerOf({ nothingToSay, statement, documents }: NonNullable<Heard['answer']>): string {
  if (nothingToSay) return 'The exporter has nothing to say.';
  const files = documents.map(({ fileName }) => fileName).join(', ');
  return [statement ?? '', files === '' ? '' : `Documents: ${files}`].filter((part) => part !== '').join(' ');
}
