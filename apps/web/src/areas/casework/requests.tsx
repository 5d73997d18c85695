import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import type { CaseView } from '@article5/contracts/casework';
import type { askForClarification, cancelClarification } from '@article5/contracts/clarification';
import { summaryOf, type Answers } from '@article5/contracts/questions';
import { call } from '../../api/client';
import { RefusalList } from '../../app/refusal-list';
import { useMessage } from '../../i18n/messages';
import { Actions, Button, Checkboxes, EmptyState, Heading, showToast, TextArea, TextInput } from '../../ui';
import { mayDo } from './available';
import { caseQuery, useCaseAct } from './case-queries';
import { RequestCard } from './request-card';

const route = getRouteApi('/$lang/c/cases/$reference');

/** Questions to the exporter: each is about answers, and comes back as a new version of them. */
export function CaseRequests() {
  const { t } = useLingui();
  const { reference } = route.useParams();
  const { data: view } = useSuspenseQuery(caseQuery(reference));
  const cancel = useCaseAct(reference, (clarificationId: string) =>
    call<typeof cancelClarification>(
      'POST /api/cases/:reference/clarifications/:clarificationId/cancellation',
      {
        params: { reference, clarificationId },
      },
    ),
  );
  return (
    <div className="stack">
      <RefusalList error={cancel.error} />
      {view.clarifications.length === 0 ? (
        <EmptyState title={t`Nothing has been asked yet`} />
      ) : (
        view.clarifications.map((request) => (
          <RequestCard
            key={request.clarificationId}
            request={request}
            {...(mayDo(view, 'cancel-clarification') && request.state === 'OPEN'
              ? { onCancel: () => cancel.mutate(request.clarificationId) }
              : {})}
          />
        ))
      )}
      {mayDo(view, 'ask-clarification') && <AskForm view={view} />}
    </div>
  );
}

function AskForm({ view }: { readonly view: CaseView }) {
  const { t } = useLingui();
  const msg = useMessage();
  const { reference } = view;
  const [question, setQuestion] = useState('');
  const [answerKeys, setAnswerKeys] = useState<readonly string[]>([]);
  const [dueOn, setDueOn] = useState('');
  const ask = useCaseAct(reference, (body: { question: string; answerKeys: string[]; dueOn?: string }) =>
    call<typeof askForClarification>('POST /api/cases/:reference/clarifications', {
      params: { reference },
      body,
    }),
  );
  const rows = summaryOf(view.notified.answers as Answers);
  const send = () =>
    ask.mutate(
      { question: question.trim(), answerKeys: [...answerKeys], ...(dueOn === '' ? {} : { dueOn }) },
      {
        onSuccess: () => {
          setQuestion('');
          setAnswerKeys([]);
          setDueOn('');
          showToast(t`The question was sent to the exporter`);
        },
      },
    );
  return (
    <section className="stack" aria-labelledby="ask">
      <Heading id="ask">
        <Trans>Ask the exporter</Trans>
      </Heading>
      <p className="secondary">
        <Trans>
          The exporter gets the pages you choose again, with your question above them. The case waits until
          the answer is in; Article 5 sets no deadline that could run meanwhile.
        </Trans>
      </p>
      <RefusalList error={ask.error} />
      <div className="choose-answers">
        <Checkboxes
          name="answers"
          label={t`Which answers is it about?`}
          choices={rows.map((row) => ({ value: row.key, label: `${row.key} ${msg(row.officerLabel)}` }))}
          value={answerKeys}
          onChange={setAnswerKeys}
        />
      </div>
      <TextArea
        name="question"
        label={t`Your question`}
        hint={t`The exporter reads this.`}
        rows={5}
        maxLength={4000}
        value={question}
        onChange={setQuestion}
      />
      <DueOn value={dueOn} onChange={setDueOn} />
      <Actions>
        <Button busy={ask.isPending} onClick={send}>
          <Trans>Send question</Trans>
        </Button>
      </Actions>
    </section>
  );
}

function DueOn({ value, onChange }: { readonly value: string; readonly onChange: (day: string) => void }) {
  const { t } = useLingui();
  return (
    <TextInput
      name="dueOn"
      label={t`Answer by (optional)`}
      hint={t`Year-month-day, for example 2026-12-15. A late answer is accepted and marked late.`}
      width={10}
      value={value}
      onChange={onChange}
    />
  );
}
