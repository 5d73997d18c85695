import type { CaseView } from '@article5/contracts/casework';
import { REASON_CATALOGUE } from '@article5/domain/decision';
import { signLabel, type Answers } from '@article5/domain/questions';
import type { CaseFileDocument, FileBlock, FileRow } from '@article5/integrations/documents';
import { answerBlocks, countryName, dateInWords, evidenceRows, words } from './case-file-answers';
import { hearingBlocks } from './case-file-hearings';

/** Who prints a case file, when and what for. */
export interface Printing {
  readonly authorityName: string;
  /** IANA zone in which instants are written. */
  readonly timeZone: string;
  readonly by: string;
  readonly purpose: string;
  readonly at: Date;
}

type Section = CaseFileDocument['sections'][number];

/** A case as a document in English, the language of the portal's records: what was sent, found, asked, decided, done. */
export function caseFileOf(view: CaseView, printing: Printing): CaseFileDocument {
  const write = new Writer(printing.timeZone);
  const sections: readonly Section[] = [
    { title: 'The case', blocks: [{ kind: 'ROWS', rows: write.identity(view, printing) }] },
    { title: 'The notification as sent', blocks: write.notified(view) },
    { title: 'Indicators', blocks: write.indicators(view) },
    { title: 'Essentially identical transactions', blocks: write.similar(view) },
    { title: 'Questions to the exporter', blocks: write.clarifications(view) },
    { title: 'Assessment', blocks: write.assessment(view) },
    { title: 'Hearing of the exporter', blocks: hearingBlocks(view, (at) => write.instant(at)) },
    { title: 'Decisions', blocks: write.decisions(view) },
    { title: 'After the decision', blocks: write.sharing(view) },
    { title: 'Timeline', blocks: write.timeline(view) },
  ];
  return {
    language: 'en',
    title: `Case file ${view.reference}`,
    foot: `${view.reference} · printed ${write.instant(printing.at.toISOString())} by ${printing.by} · ${printing.purpose}`,
    indexTitle: 'Index',
    sections: sections.map(orNothing),
    printedAt: printing.at,
  };
}

function orNothing({ title, blocks }: Section): Section {
  const isEmpty = blocks.every((block) => block.kind === 'ROWS' && block.rows.length === 0);
  return { title, blocks: isEmpty ? [{ kind: 'TEXT', text: 'Nothing.' }] : blocks };
}

class Writer {
  private readonly instants: Intl.DateTimeFormat;

  constructor(timeZone: string) {
    this.instants = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'long', timeZone });
  }

  instant(at: string): string {
    return this.instants.format(new Date(at));
  }

  identity(view: CaseView, { authorityName }: Printing): readonly FileRow[] {
    const { destination, dueOn } = view;
    return rows([
      ['Reference', view.reference],
      ['Authority', `${authorityName} (${view.authorityId})`],
      ['Exporter', view.exporter.name],
      ['Item', view.itemName],
      ['Item family', view.itemFamily === null ? null : words(view.itemFamily)],
      ['Destination', destination === null ? null : countryName(destination)],
      ['End user', view.endUserName],
      ['Received', this.instant(view.receivedAt)],
      ['Due', dueOn === null ? 'No date set' : dateInWords(dueOn)],
      ['Status', words(view.status)],
      ['Outcome', view.outcome === null ? null : words(view.outcome)],
      ['Officer', view.assignee?.displayName],
    ]);
  }

  notified({ notified, versions }: CaseView): readonly FileBlock[] {
    const sent = versions.map(
      ({ version, submittedAt, declaredBy, canonicalSha256 }) =>
        [
          `Version ${version}`,
          `Sent ${this.instant(submittedAt)}, declared by ${declaredBy}, SHA-256 ${canonicalSha256}`,
        ] as const,
    );
    return [{ kind: 'ROWS', rows: rows(sent) }, ...answerBlocks(notified.answers as Answers)];
  }

  indicators({ indicators }: CaseView): readonly FileBlock[] {
    return [
      {
        kind: 'ROWS',
        rows: indicators.map(({ code, level, answerKey, ruleId, tableVersion, finding }) => ({
          label: signLabel(code)?.en ?? words(code),
          value: [
            `${words(level)}. Rests on ${answerKey === null ? 'the checks' : `answer ${answerKey}`};`,
            `rule ${ruleId} of version ${tableVersion}.`,
            finding === null
              ? 'Not judged.'
              : `${words(finding.finding)} by ${finding.by}, ${this.instant(finding.at)}: ${finding.reason ?? 'words erased'}`,
          ].join(' '),
        })),
      },
    ];
  }

  similar({ similar }: CaseView): readonly FileBlock[] {
    return [
      {
        kind: 'ROWS',
        rows: similar.map((other) => ({
          label: `${other.reference ?? 'A case'}, ${other.authorityName}`,
          value: [
            words(other.verdict),
            other.outcome === null ? 'outcome not shared or not decided' : words(other.outcome),
            ...(other.decidedOn === null ? [] : [`decided ${dateInWords(other.decidedOn)}`]),
            ...(other.correctedOn === null ? [] : [`corrected ${dateInWords(other.correctedOn)}`]),
            ...other.reasons.map(({ code }) => words(code.replace(/^.*\./, ''))),
            ...(other.officer === null
              ? []
              : [`judged by ${other.officer.by}: ${other.officer.reason ?? ''}`]),
          ].join('; '),
        })),
      },
    ];
  }

  clarifications({ clarifications }: CaseView): readonly FileBlock[] {
    return clarifications.toReversed().flatMap((asked): FileBlock[] => [
      { kind: 'HEADING', text: `Request ${asked.number}` },
      {
        kind: 'ROWS',
        rows: rows([
          ['Asked', `${this.instant(asked.askedAt)} by ${asked.askedBy}`],
          ...asked.items.map(
            ({ number, question, answerKeys }) =>
              [`Question ${asked.number}.${number}, about ${answerKeys.join(', ')}`, question] as const,
          ),
          [
            'More time',
            asked.extension === null
              ? null
              : `${words(asked.extension.state)}: until ${dateInWords(asked.extension.wantedOn)}. ${asked.extension.reason}`,
          ],
          ['Late', asked.late ? 'An answer came after that day' : null],
          ['Answer by', asked.dueOn === null ? null : dateInWords(asked.dueOn)],
          ['State', words(asked.state)],
          ['Reply', asked.reply],
          ['Answered in version', asked.answeredInVersion === null ? null : String(asked.answeredInVersion)],
        ]),
      },
    ]);
  }

  assessment({ assessment, notified }: CaseView): readonly FileBlock[] {
    const { considerations, elements, steps, annexI, otherArticles, evidence } = assessment.content;
    const said = (value: string | null) => (value === null ? 'no finding' : words(value));
    return [
      {
        kind: 'ROWS',
        rows: rows([
          ...Object.entries(considerations).map(
            ([name, text]) => [`Art 15(1): ${words(name)}`, text] as const,
          ),
          ...Object.entries(elements).map(
            ([name, { met, finding }]) => [`Art 2(20): ${words(name)}`, `${said(met)}. ${finding}`] as const,
          ),
          ...Object.entries(steps).map(([name, text]) => [`Guidelines: ${words(name)}`, text] as const),
          ['Annex I', `${said(annexI.listed)} ${annexI.entry} ${annexI.finding}`],
          [
            'Articles 4, 9 and 10',
            `${otherArticles.checked ? 'Checked' : 'Not checked'}. ${otherArticles.finding}`,
          ],
          ...evidenceRows(evidence, notified.answers as Answers),
        ]),
      },
    ];
  }

  decisions({ decisions, proposal }: CaseView): readonly FileBlock[] {
    const all = [...decisions].reverse();
    return [...all, ...(proposal === null ? [] : [proposal])].flatMap((decision): FileBlock[] => [
      {
        kind: 'HEADING',
        text: `${words(decision.outcome)}, ${decision.replacedAt === null ? words(decision.state).toLowerCase() : 'replaced'}`,
      },
      {
        kind: 'ROWS',
        rows: rows([
          ['Proposed', `${this.instant(decision.proposedAt)} by ${decision.proposedBy.displayName}`],
          [
            'Decided',
            decision.decidedAt === null
              ? null
              : `${this.instant(decision.decidedAt)} by ${decision.decidedBy?.displayName ?? ''}`,
          ],
          ['Replaced by a new decision', decision.replacedAt && this.instant(decision.replacedAt)],
          ['Corrects', decision.correctsDecisionId && 'The decision before it, which it replaces'],
          ['Returned because', decision.returnComment],
          ['Legal basis', words(decision.legalBasis)],
          ...decision.reasons.map(
            ({ code, evidence, weight, conclusion }) =>
              [
                `Reason: ${REASON_CATALOGUE[code].label.en}`,
                `${words(weight)}. ${evidence}. ${conclusion}`,
              ] as const,
          ),
          ['Why we differ', decision.whyWeDiffer],
          ['Consistency record withheld because', decision.consistency.withheldReason],
        ]),
      },
      { kind: 'HEADING', text: `Letter: ${decision.letter.title}` },
      ...decision.letter.blocks.flatMap(({ texts }) =>
        texts.map((text): FileBlock => ({ kind: 'TEXT', text })),
      ),
      { kind: 'TEXT', text: `SHA-256 of the signed text: ${decision.letter.textSha256}` },
    ]);
  }

  sharing({ sharing, letters }: CaseView): readonly FileBlock[] {
    return [
      {
        kind: 'ROWS',
        rows: rows([
          ...letters.map(
            ({ title, issuedAt, readAt, replacedAt }) =>
              [
                `Letter: ${title}`,
                `Issued ${this.instant(issuedAt)}; ${readAt === null ? 'not opened yet' : `first opened ${this.instant(readAt)}`}${replacedAt === null ? '' : `; replaced ${this.instant(replacedAt)}`}`,
              ] as const,
          ),
          ['Sharing (Art 5(4))', words(sharing.state)],
          ['Withheld because', sharing.withheldReason],
          ...sharing.customs.map(
            ({ recipient, informedOn }) => [`Informed: ${recipient}`, dateInWords(informedOn)] as const,
          ),
        ]),
      },
    ];
  }

  timeline({ timeline }: CaseView): readonly FileBlock[] {
    return [
      {
        kind: 'ROWS',
        rows: timeline.toReversed().map(({ kind, at, actor, text }) => ({
          label: this.instant(at),
          value: [`${words(kind)} by ${actor ?? 'the portal'}`, ...(text === null ? [] : [text])].join(': '),
        })),
      },
    ];
  }
}

function rows(pairs: readonly (readonly [string, string | null | undefined])[]): readonly FileRow[] {
  return pairs.flatMap(([label, value]) => (value?.trim() ? [{ label, value }] : []));
}
