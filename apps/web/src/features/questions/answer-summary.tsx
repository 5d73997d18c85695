import { CATALOGUE, itemNumbers, summaryOf } from '@article5/contracts/questions';
import type { Answers, SummaryRow, TaskId } from '@article5/contracts/questions';
import { useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useMessage } from '../../i18n/messages';
import { Details, SummaryList } from '../../ui';
import { AnswerParts, type FileLink } from './answer-parts';

/** What a row is about, told apart from the same question about another item or sign. */
export function useRowName(answers: Answers): (row: SummaryRow) => string {
  const msg = useMessage();
  const { t } = useLingui();
  const several = itemNumbers(answers).length > 1;
  return (row) => {
    const name = msg(row.printLabel);
    if (row.signLabel !== undefined) {
      const sign = msg(row.signLabel);
      return t`${name}: ${sign}`;
    }
    const { item } = row;
    return item !== undefined && several ? t`${name}, item ${item}` : name;
  };
}

/** All answers, task by task. `action` gives each row its link ("Change end user"). */
export function AnswerSummary(props: {
  readonly answers: Answers;
  readonly fileLink?: FileLink;
  readonly action?: (row: SummaryRow, name: string) => ReactNode;
  /** Tasks stand open unless said. */
  readonly closed?: boolean;
  /** Of the headings. */
  readonly level?: 2 | 3;
}) {
  const { answers, fileLink, action } = props;
  const msg = useMessage();
  const nameOf = useRowName(answers);
  const Level = `h${props.level ?? 2}` as const;
  const rows = summaryOf(answers);
  const ofTask = (task: TaskId) => rows.filter((row) => row.task === task);
  return CATALOGUE.tasks
    .filter(({ id }) => ofTask(id).length > 0)
    .map((task) => (
      <section key={task.id} aria-labelledby={`task-${task.id}`}>
        <Details
          open={props.closed !== true}
          summary={
            <Level className="start" id={`task-${task.id}`}>
              {msg(task.label)}
            </Level>
          }
        >
          <SummaryList
            rows={ofTask(task.id).map((row) => ({
              key: row.key,
              term: nameOf(row),
              value: <AnswerParts parts={row.parts} {...(fileLink ? { fileLink } : {})} />,
              ...(action === undefined ? {} : { action: action(row, nameOf(row)) }),
            }))}
          />
        </Details>
      </section>
    ));
}
