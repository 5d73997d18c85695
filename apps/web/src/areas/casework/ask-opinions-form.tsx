import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { askForOpinions, NationalPreview } from '@article5/contracts/consultation';
import { call } from '../../api/client';
import { RefusalList } from '../../app/refusal-list';
import { fmt } from '../../i18n/format';
import {
  Actions,
  Button,
  Checkboxes,
  Heading,
  InsetText,
  showToast,
  Skeleton,
  TextArea,
  TextInput,
} from '../../ui';
import { BODY_KIND_WORDS } from '../../words/opinion';
import { useWord } from '../../words/word';
import { useCaseAct } from './case-queries';
import { errorAt } from './error-at';
import { roundPreviewQuery } from './opinion-queries';
import { RedactionPreview } from './redaction-preview';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

interface Asked {
  readonly bodyIds: string[];
  readonly request: string;
  readonly dueOn: string;
  readonly answerKeys: string[];
  readonly attachmentIds: string[];
}

/** Asks other bodies: whom, what, until when, with which part of the file; the effect on the clock is said before. */
export function AskForOpinions(props: { readonly reference: string; readonly onDone: () => void }) {
  const { reference, onDone } = props;
  const [dueOn, setDueOn] = useState('');
  const day = DAY.test(dueOn) ? dueOn : undefined;
  const { data: preview, error } = useQuery(roundPreviewQuery(reference, day));
  if (preview === undefined) return error === null ? <Skeleton /> : <RefusalList error={error} />;
  return <Form reference={reference} preview={preview} dueOn={dueOn} onDueOn={setDueOn} onDone={onDone} />;
}

function Form(props: {
  readonly reference: string;
  readonly preview: NationalPreview;
  readonly dueOn: string;
  readonly onDueOn: (day: string) => void;
  readonly onDone: () => void;
}) {
  const { t } = useLingui();
  const word = useWord();
  const { reference, preview, dueOn, onDueOn, onDone } = props;
  const [bodyIds, setBodyIds] = useState<string[]>([]);
  const [request, setRequest] = useState('');
  const [attachmentIds, setAttachmentIds] = useState<string[]>([]);
  const [answerKeys, setAnswerKeys] = useState<string[]>(
    preview.answers.filter(({ isSentByDefault }) => isSentByDefault).map(({ key }) => key),
  );
  const ask = useCaseAct(reference, (body: Asked) =>
    call<typeof askForOpinions>('POST /api/cases/:reference/opinions', { params: { reference }, body }),
  );
  const send = () =>
    ask.mutate(
      { bodyIds, request, answerKeys, attachmentIds, dueOn: dueOn === '' ? (preview.dueOn ?? '') : dueOn },
      {
        onSuccess: () => {
          showToast(t`The request was sent`);
          onDone();
        },
      },
    );
  return (
    <section className="stack" aria-labelledby="ask-opinions">
      <Heading level={3} id="ask-opinions">
        <Trans>Ask other bodies for an opinion</Trans>
      </Heading>
      <RefusalList error={ask.error} />
      {preview.bodies.length === 0 && (
        <InsetText>
          <Trans>Your authority has no bodies to ask yet; its administrator keeps them.</Trans>
        </InsetText>
      )}
      <Checkboxes
        name="bodies"
        label={t`Whom do you ask?`}
        value={bodyIds}
        onChange={setBodyIds}
        choices={preview.bodies.map(({ bodyId, name, kind, cleared }) => {
          const kindWord = word(BODY_KIND_WORDS, kind);
          return {
            value: bodyId,
            label: name,
            hint: cleared
              ? t`${kindWord}, cleared`
              : t`${kindWord}, not cleared for the exporter and documents`,
          };
        })}
        {...errorAt(ask.error, '/bodyIds')}
      />
      <TextArea
        name="request"
        label={t`What do you ask?`}
        rows={4}
        maxLength={4000}
        value={request}
        onChange={setRequest}
        {...errorAt(ask.error, '/request')}
      />
      <DueOn preview={preview} value={dueOn} onChange={onDueOn} error={ask.error} />
      <ClockEffect preview={preview} />
      <RedactionPreview
        preview={preview}
        chosen={{ answerKeys, attachmentIds }}
        onAnswers={setAnswerKeys}
        onFiles={setAttachmentIds}
      />
      <Actions>
        <Button busy={ask.isPending} onClick={send}>
          <Trans>Send the request</Trans>
        </Button>
        <Button kind="secondary" onClick={onDone}>
          <Trans>Cancel</Trans>
        </Button>
      </Actions>
    </section>
  );
}

function DueOn(props: {
  readonly preview: NationalPreview;
  readonly value: string;
  readonly onChange: (day: string) => void;
  readonly error: unknown;
}) {
  const { t } = useLingui();
  const { preview, value, onChange, error } = props;
  const proposed = preview.dueOn;
  return (
    <>
      <TextInput
        name="dueOn"
        label={t`Opinion by`}
        hint={t`Year-month-day. Left empty: ten working days of your calendar. Late opinions are accepted and marked.`}
        width={10}
        value={value}
        onChange={onChange}
        {...errorAt(error, '/dueOn')}
      />
      {proposed !== null && (value === '' || preview.isMoved) && (
        <Actions>
          <Button kind="secondary" small onClick={() => onChange(proposed)}>
            {preview.isMoved ? (
              <Trans>Not a working day. Take the next one: {fmt.date(proposed)}</Trans>
            ) : (
              <Trans>Ten working days: {fmt.date(proposed)}</Trans>
            )}
          </Button>
        </Actions>
      )}
    </>
  );
}

function ClockEffect({ preview: { clock, source } }: { readonly preview: NationalPreview }) {
  const by = source ?? '';
  return (
    <InsetText>
      {clock === 'NO_CLOCK' && (
        <Trans>No clock runs in this case: Article 5 sets no limit, and this authority has set none.</Trans>
      )}
      {clock === 'STOPS' && (
        <Trans>Sending this stops the clock until the last opinion is in or you end the round ({by}).</Trans>
      )}
      {clock === 'STANDS' && <Trans>The clock stands still already ({by}).</Trans>}
      {clock === 'RUNS_ON' && <Trans>The clock runs on while you wait for opinions ({by}).</Trans>}
    </InsetText>
  );
}
