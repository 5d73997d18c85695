import './paper-texts';
import './own-initiative-texts';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { openOwnInitiative, PaperExporter } from '@article5/contracts/notification';
import type { Answers, QuestionContext } from '@article5/contracts/questions';
import { call } from '../../api/client';
import { RefusalList } from '../../app/refusal-list';
import { Link } from '../../lang-route';
import { Actions, Button, Heading, Radios, showToast, TextArea } from '../../ui';
import { KNOWLEDGE_SOURCE_WORDS } from '../../words/basis';
import { useWord } from '../../words/word';
import { errorAt } from './error-at';
import { PaperAnswers } from './paper-answers';
import { ForExporterPage } from './for-exporter';

type Source = keyof typeof KNOWLEDGE_SOURCE_WORDS;
const SOURCES = Object.keys(KNOWLEDGE_SOURCE_WORDS) as readonly Source[];

/** A case that nobody notified, opened by the authority itself. */
export function OwnInitiativePage() {
  const { t } = useLingui();
  return (
    <ForExporterPage
      title={t`Open a case on your own initiative`}
      intro={
        <Trans>
          For an export that nobody notified and that you know of otherwise: you may inform the exporter that
          it needs an authorisation (Article 5(1)). The exporter sees nothing of the case until you ask or
          inform it.
        </Trans>
      }
    >
      {(exporter, context) => <OpeningForm exporter={exporter} context={context} />}
    </ForExporterPage>
  );
}

function OpeningForm(props: { readonly exporter: PaperExporter; readonly context: QuestionContext }) {
  const { t } = useLingui();
  const word = useWord();
  const { organisationId } = props.exporter;
  const navigate = useNavigate({ from: '/$lang' });
  const [requestKey] = useState(() => crypto.randomUUID());
  const [source, setSource] = useState<Source>('OTHER_AUTHORITY');
  const [knowledge, setKnowledge] = useState('');
  const [answers, setAnswers] = useState<Answers>({});
  const open = useMutation({
    mutationFn: () =>
      call<typeof openOwnInitiative>('POST /api/own-initiative', {
        body: { organisationId, source, knowledge, requestKey, answers: answers as Record<string, never> },
      }),
    onSuccess: ({ reference }) => {
      showToast(t`Opened as ${reference}`);
      void navigate({ to: '/$lang/c/cases/$reference', params: { reference } });
    },
  });
  return (
    <form
      className="form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        open.mutate();
      }}
    >
      <Heading>
        <Trans>What you know</Trans>
      </Heading>
      <Radios
        name="source"
        label={t`Where do you know it from?`}
        value={source}
        choices={SOURCES.map((value) => ({ value, label: word(KNOWLEDGE_SOURCE_WORDS, value) }))}
        onChange={(value) => setSource(value as Source)}
      />
      <TextArea
        name="knowledge"
        label={t`What do you know, and from where?`}
        hint={t`Internal: the exporter never sees it.`}
        rows={4}
        maxLength={4000}
        value={knowledge}
        onChange={setKnowledge}
        {...errorAt(open.error, '/knowledge')}
      />
      <PaperAnswers
        title={t`The transaction`}
        answers={answers}
        context={props.context}
        onChange={setAnswers}
      />
      <RefusalList error={open.error} />
      <Actions>
        <Button type="submit" busy={open.isPending}>
          <Trans>Open the case</Trans>
        </Button>
        <Link to="/$lang/c/inbox">
          <Trans>Cancel</Trans>
        </Link>
      </Actions>
    </form>
  );
}
