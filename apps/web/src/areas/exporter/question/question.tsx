import { pageAt } from '@article5/contracts/questions';
import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { Navigate, useParams, useSearch } from '@tanstack/react-router';
import { answersOf } from '../../../features/notification';
import { Page, Skeleton } from '../../../ui';
import { DraftGate } from '../draft-gate';
import { AnswerPage } from './answer-page';
import { fromRegistration, organisationQuery, registrationPage } from './prefill';
import type { OnPage } from './ways';

/** The page of company details begins with the registration; without it, with what was copied or with nothing. */
function RegistrationPage(props: OnPage) {
  const { t } = useLingui();
  const { answers, earlierAnswers } = props.draft;
  const isBlank = answers[registrationPage] === undefined && earlierAnswers[registrationPage] === undefined;
  const { data, isLoading } = useQuery({ ...organisationQuery, enabled: isBlank });
  if (isLoading) {
    return (
      <Page title={t`Loading`}>
        <Skeleton />
      </Page>
    );
  }
  return <AnswerPage {...props} offered={data && fromRegistration(data)} />;
}

/** Any page of the form by its address. A page that the answers no longer ask leads back to the task list. */
export function QuestionRoute() {
  const from = '/$lang/n/$notificationId/$task/$slug';
  const { notificationId, task, slug } = useParams({ from });
  const errand = useSearch({ from });
  return (
    <DraftGate notificationId={notificationId}>
      {(draft) => {
        const page = pageAt(answersOf(draft), task, slug);
        if (page === undefined) {
          return <Navigate from="/$lang" to="/$lang/n/$notificationId" params={{ notificationId }} replace />;
        }
        const shown = { draft, page, errand };
        return page.key === registrationPage ? (
          <RegistrationPage key={page.key} {...shown} />
        ) : (
          <AnswerPage key={page.key} {...shown} />
        );
      }}
    </DraftGate>
  );
}
