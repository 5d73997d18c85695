import './consultation-texts';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import type {
  answerIncoming,
  ConsultationAnswer,
  extendIncoming,
  ExtensionStep,
  IncomingConsultationView,
} from '@article5/contracts/consultation';
import { call } from '../../api/client';
import { RefusalList } from '../../app/refusal-list';
import { Actions, BackLink, Button, Heading, Page, Radios, showToast, TextArea } from '../../ui';
import { ANSWER_WORDS, CONSULTATION_KIND_WORDS, SILENCE_WORDS } from '../../words/consultation';
import { useWord } from '../../words/word';
import { ConsultationClockText, ConsultationEvents } from './consultation-clock';
import { incomingKey, incomingQuery } from './consultation-queries';
import { errorAt } from './error-at';
import { ExtensionForm } from './extension-form';
import { SideBySide } from './side-by-side';

const route = getRouteApi('/$lang/c/consultations/$consultationId');

/** A question of another authority: what it shared beside the own denial, and the answer. */
export function Incoming() {
  const { t } = useLingui();
  const word = useWord();
  const { consultationId } = route.useParams();
  const { data: asked } = useSuspenseQuery(incomingQuery(consultationId));
  const extend = useIncomingAct((body: ExtensionStep) =>
    call<typeof extendIncoming>('POST /api/consultations/:consultationId/extension', {
      params: { consultationId },
      body,
    }),
  );
  return (
    <Page
      title={word(CONSULTATION_KIND_WORDS, asked.kind)}
      caption={t`Question of ${asked.askingAuthorityName}`}
      width="wide"
      back={
        <BackLink from="/$lang" to="/$lang/c/consultations">
          <Trans>Questions of other authorities</Trans>
        </BackLink>
      }
    >
      <div className="stack">
        <ConsultationClockText consultation={asked} />
        <SideBySide asked={asked} />
        {asked.acts.includes('ANSWER') && <AnswerForm asked={asked} />}
        <ExtensionForm
          acts={asked.acts}
          proposal={asked.proposal}
          most={asked.clock.mostExtension}
          extend={extend}
        />
        <Heading>
          <Trans>What happened</Trans>
        </Heading>
        <ConsultationEvents events={asked.events} />
      </div>
    </Page>
  );
}

function useIncomingAct<Input>(act: (input: Input) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: () => client.invalidateQueries({ queryKey: incomingKey }),
  });
}

function AnswerForm({ asked }: { readonly asked: IncomingConsultationView }) {
  const { t } = useLingui();
  const word = useWord();
  const [answer, setAnswer] = useState<ConsultationAnswer>();
  const [reasons, setReasons] = useState('');
  const [missing, setMissing] = useState(false);
  const send = useIncomingAct((body: { answer: ConsultationAnswer; reasons: string }) =>
    call<typeof answerIncoming>('POST /api/consultations/:consultationId/answer', {
      params: { consultationId: asked.consultationId },
      body,
    }),
  );
  const field = errorAt(send.error, '/reasons');
  return (
    <section className="stack" aria-labelledby="answer">
      <Heading id="answer">
        <Trans>Your answer</Trans>
      </Heading>
      <p>{word(SILENCE_WORDS, asked.kind)}</p>
      {field.error === undefined && <RefusalList error={send.error} />}
      <Radios
        name="answer"
        label={t`What do you answer?`}
        value={answer}
        onChange={(value) => setAnswer(value as ConsultationAnswer)}
        choices={asked.answers.map((value) => ({ value, label: word(ANSWER_WORDS, value) }))}
        {...(missing && answer === undefined ? { error: t`Choose an answer` } : {})}
      />
      <TextArea
        name="reasons"
        label={t`Reasons`}
        hint={t`The asking authority reads them.`}
        rows={4}
        maxLength={4000}
        value={reasons}
        onChange={setReasons}
        {...field}
      />
      <Actions>
        <Button
          busy={send.isPending}
          onClick={() => {
            setMissing(answer === undefined);
            if (answer === undefined) return;
            send.mutate({ answer, reasons }, { onSuccess: () => showToast(t`The answer was sent`) });
          }}
        >
          <Trans>Send the answer</Trans>
        </Button>
      </Actions>
    </section>
  );
}
