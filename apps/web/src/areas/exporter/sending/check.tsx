import type { DraftView } from '@article5/contracts/notification';
import { pagesOf, type SummaryRow } from '@article5/contracts/questions';
import { Trans, useLingui } from '@lingui/react/macro';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { answersOf, attachmentHref } from '../../../features/notification';
import { AnswerSummary } from '../../../features/questions';
import { Actions, BackLink, Button, Page, type FieldError } from '../../../ui';
import { DraftGate } from '../draft-gate';
import { PageLink } from '../page-link';
import { gapsOf, MissingAnswers } from './missing';

function Check({ draft }: { readonly draft: DraftView }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { notificationId } = draft;
  const answers = answersOf(draft);
  const pages = pagesOf(answers);
  const gaps = gapsOf(answers, draft.context);
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const onward = () => {
    if (gaps.length > 0) {
      setErrors([{ text: t`Answer what is still to do before you continue`, field: 'missing' }]);
      return;
    }
    void navigate({ from: '/$lang', to: '/$lang/n/$notificationId/declare', params: { notificationId } });
  };
  const changeLink = (row: SummaryRow, name: string) => {
    const page = pages.find(({ key }) => key === row.key);
    return (
      page && (
        <PageLink notificationId={notificationId} page={page} errand={{ from: 'check' }} change={name} />
      )
    );
  };
  return (
    <Page
      title={t`Check your answers`}
      errors={gaps.length > 0 ? errors : []}
      back={
        <BackLink from="/$lang" to="/$lang/n/$notificationId" params={{ notificationId }}>
          <Trans>Tasks</Trans>
        </BackLink>
      }
    >
      <MissingAnswers notificationId={notificationId} gaps={gaps} errand={{ from: 'check' }} />
      <p>
        <Trans>To correct something, choose the Change link next to it.</Trans>
      </p>
      <AnswerSummary
        answers={answers}
        action={changeLink}
        fileLink={(id) => attachmentHref(notificationId, id)}
      />
      <Actions>
        <Button onClick={onward}>
          <Trans>Continue to declaration</Trans>
        </Button>
      </Actions>
    </Page>
  );
}

/** Everything that would be sent, with a way to change each answer; what is missing comes first. */
export function CheckPage() {
  const { notificationId } = useParams({ from: '/$lang/n/$notificationId/check' });
  return (
    <DraftGate notificationId={notificationId} onlyDraft>
      {(draft) => <Check draft={draft} />}
    </DraftGate>
  );
}
