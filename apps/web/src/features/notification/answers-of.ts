import type { DraftView } from '@article5/contracts/notification';
import type { Answers, AnswerValue } from '@article5/contracts/questions';

/** The answers of a draft without their revisions, as the rules read them. */
export function answersOf(draft: DraftView): Answers {
  return Object.fromEntries(
    Object.entries(draft.answers).map(([key, { value }]) => [key, value as AnswerValue] as const),
  );
}

/** The draft with one answer as just saved, so that every page sees it without asking again. */
export function withSaved(
  draft: DraftView,
  key: string,
  saved: {
    readonly value: AnswerValue;
    readonly revision: number;
    readonly savedAt: string;
    readonly savedBy: string;
  },
): DraftView {
  return {
    ...draft,
    updatedAt: saved.savedAt,
    answers: { ...draft.answers, [key]: saved as DraftView['answers'][string] },
  };
}

/** Who changed the draft last, and when. */
export function lastSaved(draft: DraftView): { readonly by: string; readonly at: string } | undefined {
  const [latest] = Object.values(draft.answers)
    .filter(({ savedAt }) => savedAt !== '')
    .sort((one, other) => (one.savedAt < other.savedAt ? 1 : -1));
  return latest === undefined ? undefined : { by: latest.savedBy, at: latest.savedAt };
}
