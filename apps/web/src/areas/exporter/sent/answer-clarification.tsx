import type { ExporterClarificationView } from '@article5/contracts/clarification';
import type { Declaration, DraftView } from '@article5/contracts/notification';
import { pagesOf, partsOf } from '@article5/contracts/questions';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState, type FormEvent } from 'react';
import { isProblem } from '../../../api/problem';
import { useSignedIn } from '../../../app/session';
import { sendAnswer } from '../../../features/clarification-exporter';
import { answersOf, attachmentHref, ownKeys } from '../../../features/notification';
import { AnswerParts } from '../../../features/questions';
import { fmt } from '../../../i18n/format';
import { useMessage } from '../../../i18n/messages';
import { wordRefusals } from '../../../i18n/refusals';
import {
  BackLink,
  Button,
  Checkboxes,
  Heading,
  Page,
  SummaryList,
  Tag,
  TextArea,
  type FieldError,
} from '../../../ui';
import { PageLink } from '../page-link';
import { DeclarationFields, declarationField } from '../sending/declaration';
import { gapsFrom, gapsOf, MissingAnswers, type Gap } from '../sending/missing';
import { AskedText } from './asked-text';
import { MoreTime } from './more-time';

interface Open {
  readonly draft: DraftView;
  readonly asked: ExporterClarificationView;
}

/** The answers that the question is about, and those that a change has opened. */
function Concerned({ draft, asked }: Open) {
  const msg = useMessage();
  const { notificationId } = draft;
  const answers = answersOf(draft);
  const keys = new Set([...asked.answerKeys, ...(draft.writableKeys ?? [])]);
  const pages = pagesOf(answers).filter(({ key }) => keys.has(key));
  const fileLink = (id: string) => attachmentHref(notificationId, id);
  return (
    <SummaryList
      rows={pages.map((page) => ({
        key: page.key,
        term: msg(page.question.label),
        value: (
          <>
            <AnswerParts parts={partsOf(page.key, answers)} fileLink={fileLink} />
            {(draft.answers[page.key]?.revision ?? 0) > 0 && (
              <p>
                <Tag tone="info">
                  <Trans>Changed, not sent yet</Trans>
                </Tag>
              </p>
            )}
          </>
        ),
        action: (
          <PageLink
            notificationId={notificationId}
            page={page}
            errand={{ ask: asked.clarificationId }}
            change={msg(page.question.printLabel)}
          />
        ),
      }))}
    />
  );
}

function useAnswering({ draft, asked }: Open) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const client = useQueryClient();
  const { notificationId } = draft;
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const [gaps, setGaps] = useState<readonly Gap[]>([]);
  const sending = useMutation({
    mutationFn: (body: { readonly declaration: Declaration; readonly reply?: string; items?: number[] }) =>
      sendAnswer({ notificationId, clarificationId: asked.clarificationId }, body),
    onSuccess: async () => {
      await navigate({ from: '/$lang', to: '/$lang/n/$notificationId/view', params: { notificationId } });
      client.removeQueries({ queryKey: ownKeys.draft(notificationId) });
      await client.invalidateQueries({ queryKey: ownKeys.all });
    },
    onError: (error) => {
      const refusals =
        isProblem(error) && error.refusals.length > 0 ? error.refusals : [{ code: 'request.failed' }];
      const isOwn = (pointer?: string) =>
        pointer === undefined ||
        pointer === '/reply' ||
        pointer === '/items' ||
        declarationField(pointer) !== undefined;
      const found = gapsFrom(
        refusals.filter(({ pointer }) => !isOwn(pointer)),
        answersOf(draft),
      );
      setGaps(found);
      setErrors([
        ...(found.length > 0 ? [{ text: t`Correct the answers named below`, field: 'missing' }] : []),
        ...wordRefusals(
          refusals.filter(({ pointer }) => isOwn(pointer)),
          (pointer) =>
            pointer === '/reply' ? 'reply' : pointer === '/items' ? 'items' : declarationField(pointer),
        ),
      ]);
    },
  });
  const send = (body: Parameters<typeof sending.mutate>[0]) => {
    if (sending.isPending) return;
    setErrors([]);
    setGaps([]);
    sending.mutate(body);
  };
  return { errors, gaps, send, isPending: sending.isPending };
}

/** The question, the answers it is about, a reply, and sending all of it as a new version. */
export function AnswerClarification({ draft, asked }: Open) {
  const { t } = useLingui();
  const { displayName } = useSignedIn();
  const [reply, setReply] = useState('');
  const waiting = asked.items.filter(({ answeredAt }) => answeredAt === null);
  const [items, setItems] = useState<readonly string[]>(waiting.map((item) => String(item.number)));
  const [declaration, setDeclaration] = useState<Declaration>({
    name: displayName,
    role: '',
    accepted: false,
  });
  const { errors, gaps, send, isPending } = useAnswering({ draft, asked });
  const { notificationId } = draft;
  const { number, dueOn } = asked;
  const due = dueOn === null ? undefined : fmt.date(dueOn);
  const isLate = dueOn !== null && dueOn < draft.context.today;
  // What is not open for writing was accepted when it was sent, also where its date has passed since.
  const isOpen = ({ page }: Gap) => page !== undefined && draft.writableKeys?.includes(page.key) !== false;
  const open = gaps.length > 0 ? gaps : gapsOf(answersOf(draft), draft.context).filter(isOpen);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    send({
      declaration,
      ...(reply.trim() === '' ? {} : { reply }),
      ...(waiting.length > 1 ? { items: items.map(Number) } : {}),
    });
  };
  return (
    <Page
      title={t`Answer request ${number} of the authority`}
      caption={draft.reference ?? undefined}
      errors={errors}
      back={<BackLink from="/$lang" to="/$lang/n/$notificationId/view" params={{ notificationId }} />}
    >
      <AskedText asked={asked} />
      {due !== undefined && (
        <p>
          {isLate ? (
            <Trans>The date set was {due}. You can still answer; it is marked as late.</Trans>
          ) : (
            <Trans>Please answer by {due}.</Trans>
          )}
        </p>
      )}
      {due !== undefined && <MoreTime notificationId={notificationId} asked={asked} />}
      <MissingAnswers notificationId={notificationId} gaps={open} errand={{ ask: asked.clarificationId }} />
      <Heading>
        <Trans>Your answers that this is about</Trans>
      </Heading>
      <p>
        <Trans>Change what needs changing. Nothing is sent before you press Send at the end.</Trans>
      </p>
      <Concerned draft={draft} asked={asked} />
      <form className="form" onSubmit={submit} noValidate>
        {waiting.length > 1 && (
          <Checkboxes
            name="items"
            label={t`Which questions do you answer now?`}
            hint={t`You can answer the others later. The case waits until all are answered.`}
            choices={waiting.map((item) => ({ value: String(item.number), label: item.question }))}
            value={items}
            error={errors.find(({ field }) => field === 'items')?.text}
            onChange={setItems}
          />
        )}
        <TextArea
          id="reply"
          label={t`A reply to go with them`}
          optional
          maxLength={4000}
          error={errors.find(({ field }) => field === 'reply')?.text}
          value={reply}
          onChange={setReply}
        />
        <DeclarationFields value={declaration} onChange={setDeclaration} errors={errors} />
        <Button type="submit" busy={isPending}>
          <Trans>Send the answer</Trans>
        </Button>
      </form>
    </Page>
  );
}
