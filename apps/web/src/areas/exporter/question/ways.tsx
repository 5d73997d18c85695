import type { DraftView } from '@article5/contracts/notification';
import {
  pageBefore,
  type Answers,
  type AnswerValue,
  type Page as FormPage,
} from '@article5/contracts/questions';
import { useNavigate } from '@tanstack/react-router';
import { answersOf } from '../../../features/notification';
import { BackLink } from '../../../ui';
import { PageLink, useGoToPage, type Errand } from '../page-link';
import { nextStep } from './flow';

/** A page of the form and what brought the reader there. */
export interface OnPage {
  readonly draft: DraftView;
  readonly page: FormPage;
  readonly errand: Errand;
}

/** Back to where the reader came from: the page before, or the start of an errand. */
export function Back({ draft, page, errand }: OnPage) {
  const { notificationId } = draft;
  const shared = { from: '/$lang', params: { notificationId } } as const;
  if (errand.ask !== undefined) {
    return (
      <BackLink
        from="/$lang"
        to="/$lang/n/$notificationId/questions/$clarificationId"
        params={{ notificationId, clarificationId: errand.ask }}
      />
    );
  }
  if (errand.from === 'check') return <BackLink {...shared} to="/$lang/n/$notificationId/check" />;
  const before = pageBefore(answersOf(draft), page.key);
  return before === undefined ? (
    <BackLink {...shared} to="/$lang/n/$notificationId" />
  ) : (
    <PageLink kind="back" notificationId={notificationId} page={before} />
  );
}

/** Ways on from a page: the next one, back to an errand's start, or out to the task list. */
export function useWays({ draft, page, errand }: OnPage) {
  const navigate = useNavigate();
  const goToPage = useGoToPage(draft.notificationId);
  const { notificationId } = draft;
  const toCheck = () =>
    void navigate({ from: '/$lang', to: '/$lang/n/$notificationId/check', params: { notificationId } });
  const toTasks = () =>
    void navigate({ from: '/$lang', to: '/$lang/n/$notificationId', params: { notificationId } });
  const toAsked = (clarificationId: string) =>
    void navigate({
      from: '/$lang',
      to: '/$lang/n/$notificationId/questions/$clarificationId',
      params: { notificationId, clarificationId },
    });
  const { ask } = errand;
  return {
    on: (before: Answers, value: AnswerValue) => {
      const after = { ...before, [page.key]: value };
      const kind = ask !== undefined ? 'ask' : errand.from === 'check' ? 'check' : undefined;
      const next = nextStep({ page, before, after, context: draft.context, errand: kind });
      if (next.to === 'page') goToPage(next.page, errand);
      else if (next.to === 'question-asked' && ask !== undefined) toAsked(ask);
      else toCheck();
    },
    out: () => {
      if (ask !== undefined) toAsked(ask);
      else if (errand.from === 'check') toCheck();
      else toTasks();
    },
  };
}
