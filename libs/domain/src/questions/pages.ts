import type { AnswerKey, Answers } from './answers';
import { CATALOGUE } from './catalogue';
import { holds, isPerItem, type Standpoint } from './condition';
import { ownValue } from './json';
import type { Question, TaskId } from './question';

/** One page of the form: a question, where it is asked (which item, which warning sign) and where it stands. */
export interface Page {
  readonly key: AnswerKey;
  readonly kind: 'QUESTION' | 'FOLLOW_UP' | 'DOCUMENTS';
  readonly question: Question;
  readonly task: TaskId;
  /** Last part of its address, unique within the task: `name-2` for the second item, `warning-sign-rf-item-04`. */
  readonly slug: string;
  /** Number of the item, for pages asked per item. */
  readonly item?: number;
  /** The warning sign that a follow-up page explains. */
  readonly sign?: string;
  /** "question 3 of 10": within the task, or within the item. */
  readonly position: number;
  readonly of: number;
}

/** What an answer key means. */
export interface ParsedKey {
  readonly question: Question;
  readonly item?: number;
  readonly sign?: string;
}

const MOST_ITEMS = 50;
const BY_ID: ReadonlyMap<string, Question> = new Map(
  [...CATALOGUE.readiness, ...CATALOGUE.questions, CATALOGUE.documents].map((question) => [
    question.id,
    question,
  ]),
);

/** The question with this id (`R3`, `4.3`, `6.1`), if the catalogue has it. */
export function questionById(id: string): Question | undefined {
  return BY_ID.get(id);
}

/** The key of a page: `2.1.item-2`, `3.1.RF-ITEM-04`, `4.3`. */
export function answerKey(questionId: string, place: { item?: number; sign?: string } = {}): AnswerKey {
  if (place.sign !== undefined) return `${questionId.replace(/\.sign$/, '')}.${place.sign}`;
  return isPerItem(questionId) ? `${questionId}.item-${place.item ?? 1}` : questionId;
}

/** Which question an answer key belongs to; undefined for keys that this catalogue never asks. */
export function parseKey(key: AnswerKey): ParsedKey | undefined {
  const plain = BY_ID.get(key);
  if (plain !== undefined) return plain.repeat === undefined ? { question: plain } : undefined;
  const [, id = '', place = ''] = /^(\d\.\d{1,2})\.(.+)$/.exec(key) ?? [];
  const followUp = CATALOGUE.followUps.find(
    ({ repeat }) => repeat?.per === 'SIGN' && repeat.of === id && repeat.signs.includes(place),
  );
  if (followUp !== undefined) return { question: followUp, sign: place };
  const [, digits = ''] = /^item-([1-9]\d?)$/.exec(place) ?? [];
  const question = BY_ID.get(id);
  const item = Number(digits);
  return question?.repeat?.per === 'ITEM' && item >= 1 && item <= MOST_ITEMS ? { question, item } : undefined;
}

/** The items of the notification in order, as answer 2.9 lists them; one item until it says otherwise. */
export function itemNumbers(answers: Answers): readonly number[] {
  const listed = ownValue(ownValue(answers, '2.9'), 'items');
  const numbers = Array.isArray(listed) ? [...new Set(listed.filter(isItemNumber))] : [];
  return numbers.length === 0 ? [1] : numbers.slice(0, MOST_ITEMS);
}

/** A whole number from 1 to 50. */
export function isItemNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= MOST_ITEMS;
}

/** The value to save as answer 2.9 when an item is added; its first page is then `2.1.item-<item>`. */
export function withAnotherItem(answers: Answers): {
  readonly item: number;
  readonly value: { items: number[] };
} {
  const present = itemNumbers(answers);
  const used = [...present, ...Object.keys(answers).map((key) => parseKey(key)?.item ?? 0)];
  const next = Math.max(...used) + 1;
  const item = isItemNumber(next) ? next : (firstFree(present) ?? MOST_ITEMS);
  return { item, value: { items: [...new Set([...present, item])] } };
}

/** The value to save as answer 2.9 when an item is removed; the last one stays. Its answers become stray. */
export function withoutItem(answers: Answers, item: number): { items: number[] } {
  const present = itemNumbers(answers);
  return { items: present.length === 1 ? [...present] : present.filter((number) => number !== item) };
}

function firstFree(present: readonly number[]): number | undefined {
  return Array.from({ length: MOST_ITEMS }, (_, index) => index + 1).find(
    (number) => !present.includes(number),
  );
}

/** From where conditions of a page are evaluated. */
export function standpoint(answers: Answers, item?: number): Standpoint {
  return { answers, items: itemNumbers(answers), item };
}

/**
 * The pages that this notification needs, in order: questions (each item's in turn), follow-ups of warning signs,
 * the documents page last. Depends on the answers alone. A first notification of one item without warning signs
 * has 28 pages of kind `QUESTION`.
 */
export function pagesOf(answers: Answers): readonly Page[] {
  const items = itemNumbers(answers);
  const found: Found[] = [];
  for (const question of CATALOGUE.questions) {
    if (isPerItem(question.id)) continue;
    if (question.id === '2.9') found.push(...items.flatMap((item) => itemPages(answers, item)));
    if (isAsked(question, standpoint(answers))) {
      found.push({ key: question.id, kind: 'QUESTION', question, slug: question.slug });
    }
    found.push(...signPages(answers, question.id));
  }
  const { documents } = CATALOGUE;
  found.push({ key: documents.id, kind: 'DOCUMENTS', question: documents, slug: documents.slug });
  return found.map((page) => {
    const together = found.filter(
      (other) => other.question.task === page.question.task && other.item === page.item,
    );
    return { ...page, task: page.question.task, position: together.indexOf(page) + 1, of: together.length };
  });
}

type Found = Omit<Page, 'task' | 'position' | 'of'>;

function isAsked(question: Question, from: Standpoint): boolean {
  return question.visibleWhen === undefined || holds(question.visibleWhen, from);
}

function itemPages(answers: Answers, item: number): readonly Found[] {
  return CATALOGUE.questions
    .filter((question) => isPerItem(question.id) && isAsked(question, standpoint(answers, item)))
    .map((question) => ({
      key: answerKey(question.id, { item }),
      kind: 'QUESTION',
      question,
      item,
      slug: item === 1 ? question.slug : `${question.slug}-${item}`,
    }));
}

function signPages(answers: Answers, questionId: string): readonly Found[] {
  const ticked = ownValue(ownValue(answers, questionId), 'signs');
  if (!Array.isArray(ticked)) return [];
  return CATALOGUE.followUps.flatMap((question): readonly Found[] => {
    const { repeat } = question;
    if (repeat?.per !== 'SIGN' || repeat.of !== questionId) return [];
    return repeat.signs
      .filter((sign) => ticked.includes(sign))
      .map((sign) => ({
        key: answerKey(question.id, { sign }),
        kind: 'FOLLOW_UP',
        question,
        sign,
        slug: `${question.slug}-${sign.toLowerCase()}`,
      }));
  });
}

/** The page at an address: task and slug. */
export function pageAt(answers: Answers, task: string, slug: string): Page | undefined {
  return pagesOf(answers).find((page) => page.task === task && page.slug === slug);
}

/** The following page in reading order; undefined after the last. */
export function pageAfter(answers: Answers, key: AnswerKey): Page | undefined {
  const pages = pagesOf(answers);
  const index = pages.findIndex((page) => page.key === key);
  return index < 0 ? undefined : pages[index + 1];
}

/** The page before, for the link back. */
export function pageBefore(answers: Answers, key: AnswerKey): Page | undefined {
  const pages = pagesOf(answers);
  return pages[pages.findIndex((page) => page.key === key) - 1];
}
