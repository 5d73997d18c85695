import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import {
  signLabel,
  validateAnswer,
  type Answers,
  type AnswerValue,
  type Page as FormPage,
  type QuestionContext,
} from '@article5/contracts/questions';
import {
  answerErrors,
  answerFrom,
  FieldsProvider,
  formFrom,
  headingField,
  QuestionFields,
  type FileDesk,
  type FormValue,
} from '../../features/questions';
import { useMessage } from '../../i18n/messages';
import { Details, ErrorSummary, Heading, InsetText, showToast, Button, type FieldError } from '../../ui';

/** One page of the form with its own rules; a good answer is kept in the window only. */
export function PreviewedPage(props: {
  readonly page: FormPage;
  readonly answers: Answers;
  readonly context: QuestionContext;
  readonly onGood: (value: AnswerValue) => void;
}) {
  const { page, answers, context } = props;
  const { question } = page;
  const msg = useMessage();
  const { t } = useLingui();
  const [form, setForm] = useState<FormValue>(() => formFrom(question, answers[page.key]));
  const [errors, setErrors] = useState<readonly FieldError[]>([]);
  const check = () => {
    const outcome = validateAnswer(page.key, answerFrom(question, form, answers), answers, context);
    if (outcome.ok) props.onGood(outcome.value);
    else setErrors(answerErrors(outcome.refusals, question.fields[0]?.name ?? ''));
  };
  const files: FileDesk = {
    find: () => undefined,
    uploads: () => [],
    add: () => showToast(t`This is a preview: no file is taken`),
    dismiss: () => undefined,
    remove: () => undefined,
  };
  const isHeadedByField = headingField(question) !== undefined;
  const sign = page.sign === undefined ? undefined : signLabel(page.sign);
  return (
    <section className="stack" aria-label={t`Page of the form`}>
      {errors.length > 0 && <ErrorSummary errors={errors} />}
      {!isHeadedByField && (
        <>
          <Heading>{msg(question.label)}</Heading>
          <p className="secondary">{msg(question.help)}</p>
        </>
      )}
      {sign !== undefined && (
        <InsetText>
          <p>{msg(sign)}</p>
        </InsetText>
      )}
      <form
        className="form tall"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          check();
        }}
      >
        <FieldsProvider
          value={{
            ...{ page, form, errors, answers, context, files },
            onChange: (name, typed) => setForm({ ...form, [name]: typed }),
            items: { nameOf: (item) => t`Item ${item}`, changeLink: () => null, remove: () => undefined },
          }}
        >
          <QuestionFields />
        </FieldsProvider>
        <Details summary={<Trans>Why we ask this</Trans>}>
          <p>{msg(question.why)}</p>
          {question.step !== undefined && (
            <p className="secondary">
              <Trans>Guidelines on due diligence, step {question.step}: Recommendation (EU) 2024/2659</Trans>
            </p>
          )}
        </Details>
        <div className="actions">
          <Button type="submit">
            <Trans>Check and go on</Trans>
          </Button>
        </div>
      </form>
    </section>
  );
}
