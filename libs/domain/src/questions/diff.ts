import type { AnswerKey, Answers } from './answers';
import { canonicalAnswers } from './canonical';
import { isSameJson, ownValue } from './json';
import { parseKey } from './pages';
import type { Message, TaskId } from './question';
import { inCatalogueOrder, partsOf, type AnswerPart } from './summary';

/** One answer that differs between two versions of a notification. */
export interface AnswerChange {
  readonly key: AnswerKey;
  readonly questionId: string;
  readonly task: TaskId;
  readonly item?: number;
  readonly sign?: string;
  readonly label: Message;
  readonly officerLabel: Message;
  readonly kind: 'ADDED' | 'REMOVED' | 'CHANGED';
  /** Empty when there was no answer. */
  readonly before: readonly AnswerPart[];
  readonly after: readonly AnswerPart[];
  /** Names of the fields that differ. */
  readonly fields: readonly string[];
}

/**
 * The answers that changed from one version to the next, in the order of the catalogue; nothing else. Compares
 * canonical answers, so that order of ticks and leftovers of branches not taken are no change.
 */
export function diffVersions(before: Answers, after: Answers): readonly AnswerChange[] {
  const [old, now] = [canonicalAnswers(before), canonicalAnswers(after)];
  return inCatalogueOrder([...Object.keys(old), ...Object.keys(now)]).flatMap((key) => {
    const parsed = parseKey(key);
    const fields = changedFields(ownValue(old, key), ownValue(now, key));
    if (parsed === undefined || fields.length === 0) return [];
    const { question, item, sign } = parsed;
    const kind = !Object.hasOwn(old, key) ? 'ADDED' : Object.hasOwn(now, key) ? 'CHANGED' : 'REMOVED';
    return [
      {
        key,
        questionId: question.id,
        task: question.task,
        ...(item === undefined ? {} : { item }),
        ...(sign === undefined ? {} : { sign }),
        label: question.label,
        officerLabel: question.officerLabel,
        kind,
        before: partsOf(key, old),
        after: partsOf(key, now),
        fields,
      } satisfies AnswerChange,
    ];
  });
}

function changedFields(before: unknown, after: unknown): readonly string[] {
  const names = new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})]);
  return [...names].filter((name) => !isSameJson(ownValue(before, name), ownValue(after, name)));
}
