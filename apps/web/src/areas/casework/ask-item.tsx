import { Trans, useLingui } from '@lingui/react/macro';
import type { CaseView } from '@article5/contracts/casework';
import type { ReadyQuestion } from '@article5/contracts/clarification';
import { summaryOf, type Answers } from '@article5/contracts/questions';
import { fmt } from '../../i18n/format';
import { useMessage } from '../../i18n/messages';
import { Actions, Button, Checkboxes, Details, Select, TextArea } from '../../ui';

/** A question as it is being written. */
export interface Item {
  readonly key: number;
  readonly question: string;
  readonly answerKeys: readonly string[];
}

/** One question: a ready one to start from, its words, and the answers it is about. */
export function AskItem(props: {
  readonly view: CaseView;
  readonly item: Item;
  readonly place: number;
  readonly language: string;
  readonly readyQuestions: readonly ReadyQuestion[];
  readonly onChange: (next: Partial<Item>) => void;
  readonly onRemove?: () => void;
}) {
  const { t } = useLingui();
  const msg = useMessage();
  const { item, place, onChange } = props;
  const rows = summaryOf(props.view.notified.answers as Answers);
  const ready = props.readyQuestions.filter(({ about }) => rows.some((row) => row.questionId === about));
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

function textOf({ text }: ReadyQuestion, language: string): string {
  return language === 'fr' || language === 'de' ? text[language] : text.en;
}
