import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseView } from '@article5/contracts/casework';
import {
  QUESTION_TEMPLATES,
  type askForClarification,
  type QuestionTemplate,
} from '@article5/contracts/clarification';
import { summaryOf, type Answers } from '@article5/contracts/questions';
import { call } from '../../api/client';
import { RefusalList } from '../../app/refusal-list';
import { fmt } from '../../i18n/format';
import { useMessage } from '../../i18n/messages';
import {
  Actions,
  Button,
  Checkboxes,
  Details,
  Heading,
  InsetText,
  Select,
  showToast,
  TextArea,
  TextInput,
} from '../../ui';
import { clarificationPreviewQuery, useCaseAct } from './case-queries';

interface Item {
  readonly key: number;
  readonly question: string;
  readonly answerKeys: readonly string[];
}

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
        <ItemFields
          key={item.key}
          view={view}
          item={item}
          place={index + 1}
          language={effect?.language ?? 'en'}
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

function ItemFields(props: {
  readonly view: CaseView;
  readonly item: Item;
  readonly place: number;
  readonly language: string;
  readonly onChange: (next: Partial<Item>) => void;
  readonly onRemove?: () => void;
}) {
  const { t } = useLingui();
  const msg = useMessage();
  const { item, place, onChange } = props;
  const rows = summaryOf(props.view.notified.answers as Answers);
  const ready = QUESTION_TEMPLATES.filter(({ about }) => rows.some((row) => row.questionId === about));
  const take = (id: string) => {
    const template = ready.find((one) => one.id === id);
    if (template === undefined) return;
    const keys = rows.filter((row) => row.questionId === template.about).map(({ key }) => key);
    onChange({
      question: textOf(template, props.language),
      answerKeys: [...new Set([...item.answerKeys, ...keys])],
    });
  };
  const labelOf = (key: string) => {
    const row = rows.find((one) => one.key === key);
    return row === undefined ? key : `${key} ${msg(row.officerLabel)}`;
  };
  return (
    <fieldset className="stack">
      <legend>
        <strong>
          <Trans>Question {place}</Trans>
        </strong>
      </legend>
      <Select
        dense
        name={`template-${item.key}`}
        label={t`Start from a ready question`}
        none={t`Write my own`}
        value=""
        options={ready.map((template) => ({ value: template.id, label: template.text.en }))}
        onChange={take}
      />
      <TextArea
        name={`question-${item.key}`}
        label={t`Your question`}
        hint={t`The exporter reads this.`}
        rows={3}
        maxLength={4000}
        value={item.question}
        onChange={(question) => onChange({ question })}
      />
      <Details
        open={item.answerKeys.length === 0}
        summary={
          item.answerKeys.length === 0 ? (
            <Trans>Which answers is it about?</Trans>
          ) : (
            <Trans>About: {fmt.list(item.answerKeys.map(labelOf))}</Trans>
          )
        }
      >
        <div className="choose-answers">
          <Checkboxes
            name={`answers-${item.key}`}
            label={t`Which answers is it about?`}
            choices={rows.map((row) => ({ value: row.key, label: labelOf(row.key) }))}
            value={item.answerKeys}
            onChange={(answerKeys) => onChange({ answerKeys })}
          />
        </div>
      </Details>
      {props.onRemove && (
        <Actions>
          <Button kind="secondary" small onClick={props.onRemove}>
            <Trans>Remove question {place}</Trans>
          </Button>
        </Actions>
      )}
    </fieldset>
  );
}

function textOf({ text }: QuestionTemplate, language: string): string {
  return language === 'fr' || language === 'de' ? text[language] : text.en;
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
