import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import {
  pagesOf,
  signLabel,
  type Answers,
  type Page,
  type QuestionContext,
} from '@article5/contracts/questions';
import {
  answerFrom,
  FieldsProvider,
  formFrom,
  QuestionFields,
  type FormValue,
} from '../../features/questions';
import { useMessage } from '../../i18n/messages';
import { Button, Heading, Select } from '../../ui';

const NO_FILES = {
  find: () => undefined,
  uploads: () => [],
  add: () => undefined,
  dismiss: () => undefined,
  remove: () => undefined,
};
/** Without these there is no notification. */
const NEEDED = ['2.1.item-1', '3.2', '4.1', '4.2', '4.4'];

/** The questions one by one, with what the paper says of each; what it does not say stays open. */
export function PaperAnswers(props: {
  /** Heading; left out: what the paper says. */
  readonly title?: string;
  readonly answers: Answers;
  readonly context: QuestionContext;
  readonly onChange: (next: Answers) => void;
}) {
  const { t } = useLingui();
  const msg = useMessage();
  const { answers, context, onChange } = props;
  const pages = pagesOf(answers).filter(({ kind }) => kind !== 'DOCUMENTS');
  const [key, setKey] = useState(NEEDED[0] ?? '');
  const page = pages.find((one) => one.key === key) ?? pages[0];
  const given = pages.filter((one) => isGiven(answers[one.key])).length;
  if (page === undefined) return null;
  const nameOf = (one: Page) => {
    const label = msg(
      one.sign === undefined ? one.question.label : (signLabel(one.sign) ?? one.question.label),
    );
    const item = one.item === undefined ? '' : ` (${one.item})`;
    return `${one.question.id}${item} ${label}`;
  };
  const stateOf = (one: Page) => {
    if (isGiven(answers[one.key])) return t`given`;
    return NEEDED.includes(one.key) ? t`needed` : t`open`;
  };
  const place = pages.indexOf(page);
  return (
    <section className="stack" aria-labelledby="paper-answers">
      <Heading id="paper-answers">{props.title ?? <Trans>What the paper says</Trans>}</Heading>
      <p>
        <Plural value={given} one="# question of" other="# questions of" /> {pages.length}{' '}
        <Trans>are answered. Needed are item, possible use, destination, end user and end use.</Trans>
      </p>
      <Select
        name="question"
        label={t`Question`}
        value={page.key}
        options={pages.map((one) => ({ value: one.key, label: `${nameOf(one)} – ${stateOf(one)}` }))}
        onChange={setKey}
      />
      <OnePage
        key={page.key}
        {...{ page, answers, context }}
        onChange={(value) => onChange(put(answers, page.key, value))}
      />
      <div className="actions">
        <Button kind="secondary" small onClick={() => setKey(pages[place - 1]?.key ?? page.key)}>
          <Trans>Question before</Trans>
        </Button>
        <Button kind="secondary" small onClick={() => setKey(pages[place + 1]?.key ?? page.key)}>
          <Trans>Next question</Trans>
        </Button>
      </div>
    </section>
  );
}

function OnePage(props: {
  readonly page: Page;
  readonly answers: Answers;
  readonly context: QuestionContext;
  readonly onChange: (value: Answers[string]) => void;
}) {
  const { t } = useLingui();
  const msg = useMessage();
  const { page, answers, context, onChange } = props;
  const { question } = page;
  const [form, setForm] = useState<FormValue>(() => formFrom(question, answers[page.key]));
  return (
    <fieldset className="flag form">
      <legend>{msg(question.label)}</legend>
      <FieldsProvider
        value={{
          ...{ page, form, answers, context, errors: [], files: NO_FILES },
          onChange: (name, typed) => {
            const next = { ...form, [name]: typed };
            setForm(next);
            onChange(answerFrom(question, next, answers));
          },
          items: {
            nameOf: (item) => t`Item ${item}`,
            changeLink: () => null,
            remove: () => undefined,
          },
        }}
      >
        <QuestionFields />
      </FieldsProvider>
    </fieldset>
  );
}

function isGiven(value: Answers[string] | undefined): boolean {
  return value !== undefined && Object.keys(value).length > 0;
}

/** The answers with one page changed; an emptied page is none. */
function put(answers: Answers, key: string, value: Answers[string]): Answers {
  const { [key]: _before, ...others } = answers;
  return isGiven(value) ? { ...others, [key]: value } : others;
}
