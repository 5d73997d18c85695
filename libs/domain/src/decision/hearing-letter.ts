import { letterLanguage } from './clause-library';
import { clauseWriter, longDate, paragraphsOf, reasonLines, type Letter, type LetterFacts } from './letter';

/** What the exporter is told before it is heard; `remarks` are the officer's words for it, never internal ones. */
export interface IntentionFacts extends Omit<LetterFacts, 'hearing' | 'targetAuthorityName' | 'annexIEntry'> {
  /** Last day on which the exporter can answer. */
  readonly dueOn: string;
  /** Where the hearing is laid down. */
  readonly hearingBasis: string;
}

/**
 * The intended decision with its reasons, for the exporter to be heard on, in its language where the library has it: the
 * same clauses and words that the letter would have, and nothing of the file besides.
 */
export function intentionLetter(facts: IntentionFacts): Letter {
  const language = letterLanguage(facts.language);
  const more = { heardUntil: longDate(facts.dueOn, language), hearingBasis: facts.hearingBasis };
  const say = clauseWriter({ ...facts, more }, language);
  return {
    language,
    title: say('TITLE', 'intention.title').texts[0] ?? '',
    blocks: [
      ...(language === facts.language ? [] : [say('PARAGRAPH', 'language-notice')]),
      say('PARAGRAPH', 'intention.opening'),
      say('HEADING', 'intention-heading'),
      say('PARAGRAPH', 'intention'),
      say('HEADING', 'reasons-heading'),
      { kind: 'LIST', clause: null, texts: reasonLines(facts.reasons, language) },
      ...paragraphsOf(facts.remarks ?? '').map((text) => ({
        kind: 'PARAGRAPH' as const,
        clause: null,
        texts: [text],
      })),
      say('HEADING', 'invitation-heading'),
      say('PARAGRAPH', 'invitation'),
    ],
  };
}
