import type { ExporterHearingView } from '@article5/contracts/decision';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState, type FormEvent, type ReactNode } from 'react';
import { isProblem } from '../../../api/problem';
import { stateView } from '../../../features/hearing-exporter';
import { ownKeys } from '../../../features/notification';
import { wordRefusals } from '../../../i18n/refusals';
import {
  BackLink,
  Button,
  FileUpload,
  Heading,
  Page,
  Radios,
  showToast,
  TextArea,
  type FieldError,
} from '../../../ui';
import { useFiles } from '../question/use-files';

interface Props {
  readonly notificationId: string;
  readonly hearing: ExporterHearingView;
  /** What the authority intends. */
  readonly children: ReactNode;
}

const FIELD = 'documents';

/** Documents to go with the answer, uploaded as they are chosen. */
function useDocuments(notificationId: string) {
  const [ids, setIds] = useState<readonly string[]>([]);
  // Read once uploads that are under way have ended, when the values of this render are old.
  const latest = useRef<readonly string[]>([]);
  const keep = (next: readonly string[]) => {
    latest.current = next;
    setIds(next);
  };
  const desk = useFiles({
    draft: { notificationId, attachments: [] },
    enabled: true,
    onAdded: (_, { attachmentId }) => keep([...latest.current, attachmentId]),
    onRemoved: (_, { id }) => keep(latest.current.filter((one) => one !== id)),
  });
  const sent = ids.flatMap((id) => desk.find(id) ?? []);
  return {
    items: [...sent, ...desk.uploads(FIELD)],
    add: (files: File[]) => desk.add(FIELD, files),
    remove: (key: string) =>
      ids.includes(key) ? desk.remove(FIELD, { id: key, title: '', kind: 'OTHER' }) : desk.dismiss(key),
    /** The files that are there once all uploads have ended. */
    settled: async () => {
      await desk.settled();
      return [...latest.current];
    },
  };
}

function useAnswering({ notificationId, hearing }: Omit<Props, 'children'>) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const sending = useMutation({
    mutationFn: (body: Parameters<typeof stateView>[1]) =>
      stateView({ notificationId, hearingId: hearing.hearingId }, body),
    onSuccess: async () => {
      showToast(t`Your answer was sent`);
      await navigate({ from: '/$lang', to: '/$lang/n/$notificationId/view', params: { notificationId } });
      await client.invalidateQueries({ queryKey: ownKeys.all });
    },
    onError: (error) => {
      const refusals =
        isProblem(error) && error.refusals.length > 0 ? error.refusals : [{ code: 'request.failed' }];
      setErrors(
        wordRefusals(refusals, (pointer) =>
          pointer === '/documents' ? FIELD : pointer === '/nothingToSay' ? 'way' : 'statement',
        ),
      );
    },
  });
  return { errors, setErrors, send: sending.mutate, isPending: sending.isPending };
}

/** The exporter's answer: its view with documents, or that it has none. */
export function AnswerHearing(props: Props) {
  const { t } = useLingui();
  const { notificationId, hearing, children } = props;
  const [way, setWay] = useState('');
  const [statement, setStatement] = useState('');
  const documents = useDocuments(notificationId);
  const { errors, setErrors, send, isPending } = useAnswering(props);
  const errorOf = (name: string) => errors.find(({ field }) => field === name)?.text;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isPending) return;
    if (way === '') {
      setErrors([{ text: t`Say whether you want to state your view`, field: 'way' }]);
      return;
    }
    const sent = await documents.settled();
    const says = way === 'statement';
    send({
      nothingToSay: !says,
      statement: says ? statement : '',
      documents: says ? sent : [],
    });
  };
  const stating = (
    <>
      <TextArea
        id="statement"
        label={t`Your view`}
        hint={t`On the intended decision, its reasons, and the facts that they rest on.`}
        rows={10}
        maxLength={20_000}
        error={errorOf('statement')}
        value={statement}
        onChange={setStatement}
      />
      <FileUpload
        id={FIELD}
        label={t`Documents`}
        optional
        error={errorOf(FIELD)}
        items={documents.items}
        onFiles={documents.add}
        onRemove={({ key }) => documents.remove(key)}
      />
    </>
  );
  return (
    <Page
      title={hearing.letter.title}
      errors={errors}
      back={<BackLink from="/$lang" to="/$lang/n/$notificationId/view" params={{ notificationId }} />}
    >
      {children}
      <Heading>
        <Trans>Your answer</Trans>
      </Heading>
      <form className="form" onSubmit={(event) => void submit(event)} noValidate>
        <Radios
          id="way"
          name="way"
          label={t`Do you want to state your view?`}
          value={way}
          error={errorOf('way')}
          choices={[
            { value: 'statement', label: t`Yes`, reveal: stating },
            { value: 'nothing', label: t`No, I have nothing to say` },
          ]}
          onChange={setWay}
        />
        <p className="secondary">
          <Trans>You answer once. It goes to the authority and becomes part of the file.</Trans>
        </p>
        <Button type="submit" busy={isPending}>
          <Trans>Send the answer</Trans>
        </Button>
      </form>
    </Page>
  );
}
