import './paper-texts';
import './own-initiative-texts';
import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { openOwnInitiative, PaperExporter, readPaperForm } from '@article5/contracts/notification';
import type { Answers, QuestionContext } from '@article5/contracts/questions';
import { call } from '../../api/client';
import { QueryPage } from '../../app/query-page';
import { RefusalList } from '../../app/refusal-list';
import { Link } from '../../lang-route';
import {
  Actions,
  BackLink,
  Button,
  Heading,
  InsetText,
  Page,
  PlainButton,
  Radios,
  showToast,
  TextArea,
} from '../../ui';
import { KNOWLEDGE_SOURCE_WORDS } from '../../words/basis';
import { useWord } from '../../words/word';
import { errorAt } from './error-at';
import { PaperAnswers } from './paper-answers';
import { PaperExporterChooser } from './paper-exporter';

type Source = keyof typeof KNOWLEDGE_SOURCE_WORDS;
const SOURCES = Object.keys(KNOWLEDGE_SOURCE_WORDS) as readonly Source[];

/** A case that nobody notified, opened by the authority itself. */
export function OwnInitiativePage() {
  const { t } = useLingui();
  const query = useQuery({
    queryKey: ['/api/paper/form'],
    queryFn: ({ signal }) => call<typeof readPaperForm>('GET /api/paper/form', {}, { signal }),
  });
  const [exporter, setExporter] = useState<PaperExporter>();
  return (
    <QueryPage query={query} title={t`Open a case on your own initiative`}>
      {(context) => (
        <Page
          title={t`Open a case on your own initiative`}
          width="wide"
          back={
            <BackLink from="/$lang" to="/$lang/c/inbox">
              <Trans>Inbox</Trans>
            </BackLink>
          }
        >
          <p className="measure">
            <Trans>
              For an export that nobody notified and that you know of otherwise: you may inform the exporter
              that it needs an authorisation (Article 5(1)). The exporter sees nothing of the case until you
              ask or inform it.
            </Trans>
          </p>
          {exporter === undefined ? (
            <PaperExporterChooser onChosen={setExporter} />
          ) : (
            <>
              <InsetText>
                <p>
                  <strong translate="no">{exporter.legalName}</strong>{' '}
                  <PlainButton onClick={() => setExporter(undefined)}>
                    <Trans>Choose another exporter</Trans>
                  </PlainButton>
                </p>
              </InsetText>
              <OpeningForm key={exporter.organisationId} exporter={exporter} context={context} />
            </>
          )}
        </Page>
      )}
    </QueryPage>
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
