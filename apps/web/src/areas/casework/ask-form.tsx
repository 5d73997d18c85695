import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseView } from '@article5/contracts/casework';
import type { askForClarification } from '@article5/contracts/clarification';
import { call } from '../../api/client';
import { RefusalList } from '../../app/refusal-list';
import { fmt } from '../../i18n/format';
import { Actions, Button, Heading, InsetText, showToast, TextInput } from '../../ui';
import { AskItem, type Item } from './ask-item';
import { clarificationPreviewQuery, readyQuestionsQuery, useCaseAct } from './case-queries';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const blank = (key: number): Item => ({ key, question: '', answerKeys: [] });

/** One or several questions to the exporter, each about answers; what sending does to the clock is said before. */
export function AskForm({ view }: { readonly view: CaseView }) {
  const { t } = useLingui();
  const { reference } = view;
  const [items, setItems] = useState<readonly Item[]>([blank(0)]);
  const [dueOn, setDueOn] = useState('');
  const day = DAY.test(dueOn) ? dueOn : undefined;
  const { data: effect } = useQuery(clarificationPreviewQuery(reference, day));
  const { data: ready } = useQuery(readyQuestionsQuery);
  const ask = useCaseAct(
    reference,
    (body: { items: { question: string; answerKeys: string[] }[]; dueOn?: string }) =>
      call<typeof askForClarification>('POST /api/cases/:reference/clarifications', {
        params: { reference },
        body,
      }),
  );
  const change = (key: number, next: Partial<Item>) =>
    setItems(items.map((item) => (item.key === key ? { ...item, ...next } : item)));
  const send = () =>
    ask.mutate(
      {
        items: items.map(({ question, answerKeys }) => ({
          question: question.trim(),
          answerKeys: [...answerKeys],
        })),
        ...(dueOn.trim() === '' ? {} : { dueOn: dueOn.trim() }),
      },
      {
        onSuccess: () => {
          setItems([blank(0)]);
          setDueOn('');
          showToast(t`The request was sent to the exporter`);
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
          The exporter reads everything here, gets the pages you choose again, and the case waits until all is
          answered. Words for colleagues belong in a note.
        </Trans>
      </p>
      <RefusalList error={ask.error} />
      {items.map((item, index) => (
        <AskItem
          key={item.key}
          view={view}
          item={item}
          place={index + 1}
          language={effect?.language ?? 'en'}
          readyQuestions={ready?.items ?? []}
          onChange={(next) => change(item.key, next)}
          {...(items.length > 1
            ? { onRemove: () => setItems(items.filter(({ key }) => key !== item.key)) }
            : {})}
        />
      ))}
      <Actions>
        <Button
          kind="secondary"
          small
          onClick={() => setItems([...items, blank(Math.max(...items.map(({ key }) => key)) + 1)])}
        >
          <Trans>Ask another question</Trans>
        </Button>
      </Actions>
      <DueOn
        value={dueOn}
        proposed={effect?.dueOn ?? null}
        isMoved={effect?.isMoved ?? false}
        onChange={setDueOn}
      />
      {effect !== undefined && <ClockEffect clock={effect.clock} source={effect.source} />}
      <Actions>
        <Button busy={ask.isPending} onClick={send}>
          <Trans>Send to the exporter</Trans>
        </Button>
      </Actions>
    </section>
  );
}

function DueOn(props: {
  readonly value: string;
  readonly proposed: string | null;
  readonly isMoved: boolean;
  readonly onChange: (day: string) => void;
}) {
  const { t } = useLingui();
  const { value, proposed, isMoved, onChange } = props;
  return (
    <>
      <TextInput
        name="dueOn"
        label={t`Answer by (optional)`}
        hint={t`Year-month-day, for example 2026-12-15. A late answer is accepted and marked late.`}
        width={10}
        value={value}
        onChange={onChange}
      />
      {proposed !== null && (value === '' || isMoved) && (
        <Actions>
          <Button kind="secondary" small onClick={() => onChange(proposed)}>
            {isMoved ? (
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

function ClockEffect({
  clock,
  source,
}: {
  readonly clock: 'NO_CLOCK' | 'STOPS' | 'RUNS_ON';
  readonly source: string | null;
}) {
  return (
    <InsetText>
      {clock === 'NO_CLOCK' && (
        <Trans>No clock runs in this case: Article 5 sets no limit, and this authority has set none.</Trans>
      )}
      {clock === 'STOPS' && (
        <Trans>Sending this stops the clock until all questions are answered ({source ?? ''}).</Trans>
      )}
      {clock === 'RUNS_ON' && (
        <Trans>The clock runs on while you wait for the answer ({source ?? ''}).</Trans>
      )}
    </InsetText>
  );
}
