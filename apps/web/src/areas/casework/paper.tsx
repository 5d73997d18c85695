import './paper-texts';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { enterPaper, PaperExporter } from '@article5/contracts/notification';
import type { Answers, QuestionContext } from '@article5/contracts/questions';
import { call } from '../../api/client';
import { RefusalList } from '../../app/refusal-list';
import { Link } from '../../lang-route';
import { Actions, Button, DateField, Heading, Radios, showToast, TextInput } from '../../ui';
import { PaperAnswers } from './paper-answers';
import { ForExporterPage } from './for-exporter';
import { PaperOriginals, type Original } from './paper-originals';

type Channel = 'POST' | 'E_MAIL' | 'BY_HAND';

/** A notification that came by post, e-mail or hand, entered by an officer. */
export function PaperPage() {
  const { t } = useLingui();
  return (
    <ForExporterPage
      title={t`Enter a notification from paper`}
      intro={
        <Trans>
          The day on which it arrived is the day of receipt. Enter what the paper says and nothing else; what
          it does not say, you ask for later.
        </Trans>
      }
      about={({ town, accounts }) => (
        <>
          {town}{' '}
          {accounts === 0 ? (
            <Trans>has no account here: letters go by post.</Trans>
          ) : (
            <Trans>has an account: it sees this notification in the portal.</Trans>
          )}
        </>
      )}
    >
      {(exporter, context) => <PaperForm exporter={exporter} context={context} />}
    </ForExporterPage>
  );
}

function PaperForm({
  exporter,
  context,
}: {
  readonly exporter: PaperExporter;
  readonly context: QuestionContext;
}) {
  const { t } = useLingui();
  const navigate = useNavigate({ from: '/$lang' });
  const [requestKey] = useState(() => crypto.randomUUID());
  const [channel, setChannel] = useState<Channel>('POST');
  const [arrivedOn, setArrivedOn] = useState('');
  const [name, setName] = useState('');
  const [role, setRole] = useState('');
  const [originals, setOriginals] = useState<readonly Original[]>([]);
  const [answers, setAnswers] = useState<Answers>({});
  const enter = useMutation({
    mutationFn: () =>
      call<typeof enterPaper>('POST /api/paper/notifications', {
        body: {
          organisationId: exporter.organisationId,
          ...{ channel, arrivedOn, signedBy: { name, role }, requestKey },
          originals: originals.map(({ attachmentId }) => attachmentId),
          answers: answers as Record<string, never>,
        },
      }),
    onSuccess: ({ reference }) => {
      showToast(t`Entered as ${reference}`);
      void navigate({ to: '/$lang/c/cases/$reference', params: { reference } });
    },
  });
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        enter.mutate();
      }}
    >
      <Heading>
        <Trans>The paper</Trans>
      </Heading>
      <Radios
        label={t`How did it come?`}
        id="channel"
        value={channel}
        choices={[
          { value: 'POST', label: t`By post` },
          { value: 'E_MAIL', label: t`By e-mail` },
          { value: 'BY_HAND', label: t`By hand` },
        ]}
        onChange={(value) => setChannel(value as Channel)}
      />
      <DateField
        id="arrivedOn"
        label={t`On what day did it arrive?`}
        hint={t`The day of the stamp, or of the e-mail. Every period runs from it.`}
        value={arrivedOn}
        onChange={setArrivedOn}
      />
      <TextInput name="signedBy" label={t`Who signed it?`} value={name} onChange={setName} width={20} />
      <TextInput name="signedAs" label={t`As what?`} optional value={role} onChange={setRole} width={20} />
      <PaperOriginals
        organisationId={exporter.organisationId}
        originals={originals}
        onChange={setOriginals}
      />
      <PaperAnswers answers={answers} context={context} onChange={setAnswers} />
      <RefusalList error={enter.error} />
      <Actions>
        <Button type="submit" busy={enter.isPending}>
          <Trans>Enter the notification</Trans>
        </Button>
        <Link to="/$lang/c/inbox">
          <Trans>Cancel</Trans>
        </Link>
      </Actions>
    </form>
  );
}
