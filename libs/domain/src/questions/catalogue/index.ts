import type { Question } from '../question';
import { ABOUT_YOU } from './about-you';
import { ITEM } from './item';
import { ITEM_LAW } from './item-law';
import { MISUSE } from './misuse';
import { PARTIES } from './parties';
import { READINESS } from './readiness';
import { DOCUMENTS, SAFEGUARD_QUESTIONS } from './safeguards';
import { TASKS, type Task } from './tasks';
import { TRANSACTION } from './transaction';
import { ITEM_SIGNS, PARTY_SIGNS, signFollowUp } from './warning-signs';
import type { WrittenQuestion } from './pieces';
import { withMessages } from './with-messages';

/** A version of the form: everything needed to ask, check and show a notification. Plain JSON. */
export interface Catalogue {
  /** Stored with each answer, so that an old notification is shown as it was asked. */
  readonly version: string;
  readonly tasks: readonly Task[];
  /** R1-R4, before anyone signs in. */
  readonly readiness: readonly Question[];
  /** The 29 questions in the order in which they are asked. */
  readonly questions: readonly Question[];
  /** Pages that a ticked warning sign opens. */
  readonly followUps: readonly Question[];
  /** The page of task 6. */
  readonly documents: Question;
}

function finished(question: WrittenQuestion): Question {
  return withMessages<Question>(question, `question.${question.id}`);
}

function inOrder(...written: readonly (readonly WrittenQuestion[])[]): readonly Question[] {
  const place = (id: string) =>
    id
      .split('.')
      .map(Number)
      .reduce((sum, part) => sum * 100 + part, 0);
  return written
    .flat()
    .map(finished)
    .sort((one, other) => place(one.id) - place(other.id));
}

/** The catalogue in force. Source: Recommendation (EU) 2024/2659 section 3 (texts are ours, unconfirmed). */
export const CATALOGUE: Catalogue = {
  version: '2026-1',
  tasks: TASKS,
  readiness: READINESS.map(finished),
  questions: inOrder(ABOUT_YOU, ITEM, ITEM_LAW, MISUSE, PARTIES, TRANSACTION, SAFEGUARD_QUESTIONS),
  followUps: [
    finished(signFollowUp('3.1', 'misuse', ITEM_SIGNS)),
    finished(signFollowUp('4.7', 'parties', PARTY_SIGNS)),
  ],
  documents: finished(DOCUMENTS),
};
