import type { DraftView, SavedAnswer } from '@article5/contracts/notification';
import { validateAnswer, type AnswerValue, type Page } from '@article5/contracts/questions';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { isProblem } from '../../../api/problem';
import { useSignedIn } from '../../../app/session';
import {
  AnswerSaver,
  dropTyped,
  dropTypedElsewhere,
  keepTyped,
  typedBefore,
} from '../../../features/answering';
import {
  answersOf,
  draftQuery,
  getAnswer,
  ownKeys,
  putAnswer,
  withSaved,
} from '../../../features/notification';
import {
  answerErrors,
  answerFrom,
  formFrom,
  isSameAnswer,
  type FormValue,
  type Typed,
} from '../../../features/questions';
import type { FieldError } from '../../../ui';

export type SaveStatus =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'saved'; readonly at: string }
  | { readonly kind: 'trying-again' }
  | { readonly kind: 'changed-by-other' };

/** Two answers to one page: the reader's own and what somebody else saved meanwhile. */
export interface Conflict {
  readonly mine: AnswerValue;
  readonly theirs: SavedAnswer;
}

const pause = 2000;
const tryAgainAfter = 5000;

function startOf(draft: DraftView, page: Page, offered: AnswerValue | undefined) {
  const saved = draft.answers[page.key];
  const earlier = draft.earlierAnswers[page.key] ?? offered;
  const value = (saved?.value ?? earlier) as AnswerValue | undefined;
  return {
    saved,
    isEarlier: saved === undefined && earlier !== undefined,
    form: formFrom(page.question, value),
  };
}

async function theirsOf(notificationId: string, key: string): Promise<SavedAnswer> {
  try {
    return await getAnswer(notificationId, key);
  } catch (error) {
    if (!isProblem(error) || error.status !== 404) throw error;
    return { value: {}, revision: 0, savedAt: new Date().toISOString(), savedBy: '' };
  }
}

/** One page being answered: what is typed, what is saved, what was refused, and what somebody else did. */
export function useAnswer(draft: DraftView, page: Page, offered?: AnswerValue) {
  const client = useQueryClient();
  const { personId, displayName } = useSignedIn();
  const { notificationId } = draft;
  const { key, question } = page;
  const place = { personId, notificationId, answerKey: key };
  const answers = answersOf(draft);

  const [start] = useState(() => ({
    ...startOf(draft, page, offered),
    typed: typedBefore<FormValue>(sessionStorage, place),
  }));
  const [form, setForm] = useState<FormValue>({ ...start.form, ...start.typed?.form });
  const latest = useRef(form);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [status, setStatus] = useState<SaveStatus>({ kind: 'nothing' });
  const [conflict, setConflict] = useState<Conflict>();
  const [saver] = useState(
    () =>
      new AnswerSaver<AnswerValue>(
        {
          send: (value, revision) => putAnswer(notificationId, key, value, revision),
          isConflict: (error) => isProblem(error) && error.isStale,
          isSame: isSameAnswer,
        },
        start.saved?.value as AnswerValue | undefined,
        start.typed?.revision ?? start.saved?.revision ?? 0,
      ),
  );
  const [changes, setChanges] = useState(0);
  const currentAnswer = () => answerFrom(question, latest.current, answers);

  useEffect(
    () => dropTypedElsewhere(sessionStorage, { personId, notificationId, answerKey: key }),
    [personId, notificationId, key],
  );

  const put = (next: FormValue) => {
    latest.current = next;
    setForm(next);
    keepTyped(sessionStorage, place, { revision: saver.revision, form: next });
    setChanges((count) => count + 1);
  };

  const remember = (value: AnswerValue, revision: number, savedAt: string) => {
    client.setQueryData(
      draftQuery(notificationId).queryKey,
      (old) => old && withSaved(old, key, { value, revision, savedAt, savedBy: displayName }),
    );
    void client.invalidateQueries({ queryKey: ownKeys.lists });
    setStatus({ kind: 'saved', at: savedAt });
  };

  /** `quiet`: by itself while typing; a failure is then said in the status line only. */
  const save = async (quiet: boolean): Promise<boolean> => {
    const value = currentAnswer();
    const result = await saver.save(value);
    if (result.kind === 'saved') remember(value, result.revision, result.savedAt);
    if (result.kind === 'saved' || result.kind === 'unchanged') {
      if (isSameAnswer(value, currentAnswer())) dropTyped(sessionStorage, place);
      return true;
    }
    if (result.kind === 'conflict') {
      setStatus({ kind: 'changed-by-other' });
      if (!quiet) setConflict({ mine: value, theirs: await theirsOf(notificationId, key) });
      return false;
    }
    const { error } = result;
    if (quiet) setStatus({ kind: 'trying-again' });
    else
      setErrors(
        answerErrors(isProblem(error) ? refusalsOf(error) : [{ code: 'request.failed' }], firstField),
      );
    return false;
  };
  const firstField = question.fields[0]?.name ?? '';

  const isLong = question.fields.some((field) => field.type === 'LONG_TEXT');
  const saveQuietly = useEffectEvent(() => {
    if (status.kind !== 'changed-by-other') void save(true);
  });
  useEffect(() => {
    if (!isLong || changes === 0) return;
    const timer = setTimeout(() => saveQuietly(), pause);
    return () => clearTimeout(timer);
  }, [isLong, changes]);
  useEffect(() => {
    if (status.kind !== 'trying-again') return;
    const timer = setInterval(() => saveQuietly(), tryAgainAfter);
    return () => clearInterval(timer);
  }, [status.kind]);

  return {
    form,
    errors,
    status,
    conflict,
    answers,
    saver,
    isRestored:
      start.typed !== undefined &&
      !isSameAnswer(
        answerFrom(question, start.typed.form, answers),
        start.saved?.value as AnswerValue | undefined,
      ),
    isEarlier: start.isEarlier,
    currentAnswer,
    change: (name: string, typed: Typed) => put({ ...latest.current, [name]: typed }),
    /** Changes a field from what it holds now and saves at once: files that have arrived, items taken out. */
    changeAndSave: async (name: string, from: (typed: Typed | undefined) => Typed) => {
      put({ ...latest.current, [name]: from(latest.current[name]) });
      await save(true);
    },
    /** True when the answer is good and saved; otherwise the page says why not. */
    saveGood: async (): Promise<boolean> => {
      const outcome = validateAnswer(key, currentAnswer(), answers, draft.context);
      if (!outcome.ok) {
        setErrors(answerErrors(outcome.refusals, firstField));
        return false;
      }
      setErrors([]);
      return save(false);
    },
    /** Saves what is there, finished or not. */
    saveAsIs: (): Promise<boolean> => {
      setErrors([]);
      const nothing = Object.keys(currentAnswer()).length === 0 && start.saved === undefined;
      return nothing ? Promise.resolve(true) : save(false);
    },
    keepMine: async (): Promise<boolean> => {
      if (conflict === undefined) return false;
      saver.rebase(conflict.theirs.value as AnswerValue, conflict.theirs.revision);
      const isKept = await save(false);
      if (isKept) setConflict(undefined);
      return isKept;
    },
    takeTheirs: () => {
      if (conflict === undefined) return;
      const { theirs } = conflict;
      const value = theirs.value as AnswerValue;
      saver.rebase(value, theirs.revision);
      remember(value, theirs.revision, theirs.savedAt);
      client.setQueryData(
        draftQuery(notificationId).queryKey,
        (old) => old && withSaved(old, key, { ...theirs, value }),
      );
      latest.current = formFrom(question, value);
      setForm(latest.current);
      dropTyped(sessionStorage, place);
      setErrors([]);
      setConflict(undefined);
    },
  };
}

function refusalsOf(error: { readonly status: number; readonly refusals: readonly { code: string }[] }) {
  return error.refusals.length > 0 ? error.refusals : [{ code: 'request.failed' }];
}
