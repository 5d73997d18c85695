import type { ProblemReason } from '@article5/contracts/kernel';
import type { Declaration, DraftView } from '@article5/contracts/notification';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { isProblem } from '../../../api/problem';
import { useSignedIn } from '../../../app/session';
import { submissionKey } from '../../../features/answering';
import { answersOf, ownKeys, receiptQuery, sendDraft } from '../../../features/notification';
import { wordRefusals } from '../../../i18n/refusals';
import { BackLink, Button, Heading, InsetText, Page, type FieldError } from '../../../ui';
import { DraftGate } from '../draft-gate';
import { AfterSending } from '../after-sending';
import { DeclarationFields, declarationField } from './declaration';
import { gapsFrom, gapsOf, MissingAnswers, type Gap } from './missing';

const failed: ProblemReason = { code: 'request.failed' };

/** What the server said: the declaration's fields, and pages that cannot be sent as they are. */
function useRefused(draft: DraftView) {
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [gaps, setGaps] = useState<readonly Gap[]>([]);
  const { t } = useLingui();
  return {
    errors,
    gaps,
    clear: () => {
      setErrors([]);
      setGaps([]);
    },
    refuse: (error: unknown) => {
      const refusals = isProblem(error) && error.refusals.length > 0 ? error.refusals : [failed];
      const own = refusals.filter(({ pointer }) => declarationField(pointer) !== undefined);
      const inAnswers = refusals.filter(
        ({ pointer }) => pointer !== undefined && declarationField(pointer) === undefined,
      );
      const other = refusals.filter(({ pointer }) => pointer === undefined);
      const found = gapsFrom(inAnswers, answersOf(draft));
      setGaps(found);
      setErrors([
        ...(found.length > 0 ? [{ text: t`Correct the answers named below`, field: 'missing' }] : []),
        ...wordRefusals([...own, ...other], declarationField),
      ]);
    },
  };
}

function useSending(draft: DraftView, refuse: (error: unknown) => void) {
  const navigate = useNavigate();
  const client = useQueryClient();
  const { notificationId } = draft;
  const toDone = () =>
    navigate({
      from: '/$lang',
      to: '/$lang/n/$notificationId/done',
      params: { notificationId },
      replace: true,
    });
  return useMutation({
    mutationFn: (declaration: Declaration) =>
      sendDraft(notificationId, declaration, submissionKey(sessionStorage, notificationId, declaration)),
    onSuccess: async (receipt) => {
      client.setQueryData(receiptQuery(notificationId).queryKey, receipt);
      await toDone();
      client.removeQueries({ queryKey: ownKeys.draft(notificationId) });
      await client.invalidateQueries({ queryKey: ownKeys.lists });
    },
    onError: async (error) => {
      // It has been sent already: by the press before this one, or by a colleague.
      if (isProblem(error) && error.has('notification.not-in-this-status')) await toDone();
      else refuse(error);
    },
  });
}

function Declare({ draft }: { readonly draft: DraftView }) {
  const { t } = useLingui();
  const { displayName } = useSignedIn();
  const [declaration, setDeclaration] = useState<Declaration>({
    name: displayName,
    role: '',
    accepted: false,
  });
  const refused = useRefused(draft);
  const sending = useSending(draft, refused.refuse);
  const { notificationId, authorityName, standstillText } = draft;
  const open = gapsOf(answersOf(draft), draft.context);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (sending.isPending) return;
    refused.clear();
    sending.mutate(declaration);
  };
  return (
    <Page
      title={t`Declare and send`}
      errors={refused.errors}
      back={<BackLink from="/$lang" to="/$lang/n/$notificationId/check" params={{ notificationId }} />}
    >
      <MissingAnswers
        notificationId={notificationId}
        gaps={refused.gaps.length > 0 ? refused.gaps : open}
        errand={{ from: 'check' }}
      />
      <p>
        <Trans>The notification goes to: {authorityName}.</Trans>
      </p>
      <form className="form" onSubmit={submit} noValidate>
        <DeclarationFields value={declaration} onChange={setDeclaration} errors={refused.errors} />
        <Heading>
          <Trans>What happens next</Trans>
        </Heading>
        <AfterSending />
        {standstillText !== null && (
          <InsetText>
            <p>{standstillText}</p>
          </InsetText>
        )}
        <Button type="submit" busy={sending.isPending}>
          <Trans>Submit notification</Trans>
        </Button>
      </form>
    </Page>
  );
}

/** The declaration, and sending. Pressing twice sends once. */
export function DeclarePage() {
  const { notificationId } = useParams({ from: '/$lang/n/$notificationId/declare' });
  return (
    <DraftGate notificationId={notificationId} onlyDraft>
      {(draft) => <Declare draft={draft} />}
    </DraftGate>
  );
}
