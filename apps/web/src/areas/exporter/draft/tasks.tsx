import type { DraftView } from '@article5/contracts/notification';
import {
  CATALOGUE,
  isAnswered,
  nextPage,
  pagesOf,
  taskList,
  type Answers,
  type TaskRow,
} from '@article5/contracts/questions';
import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import { useParams } from '@tanstack/react-router';
import { answersOf, lastSaved } from '../../../features/notification';
import { fmt } from '../../../i18n/format';
import { useMessage } from '../../../i18n/messages';
import { Link } from '../../../lang-route';
import { Actions, BackLink, ButtonLink, Details, Page, Tag, TaskList } from '../../../ui';
import { AfterSending } from '../after-sending';
import { DraftGate } from '../draft-gate';
import { PageLink } from '../page-link';
import { DeleteDraft } from './delete-draft';

function textOf(answers: Answers, key: string, field: string): string | undefined {
  const value = answers[key]?.[field];
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** What the draft is about, as far as it says so. */
function useSubject(answers: Answers): string {
  const { t } = useLingui();
  const item = textOf(answers, '2.1.item-1', 'name');
  const destination = textOf(answers, '4.1', 'destination');
  const country = destination === undefined ? undefined : fmt.country(destination);
  if (item !== undefined && country !== undefined) return t`${item}, ${country}`;
  return item ?? country ?? t`New notification`;
}

function TaskTitle({ row, draft }: { readonly row: TaskRow; readonly draft: DraftView }) {
  const msg = useMessage();
  const { notificationId } = draft;
  const answers = answersOf(draft);
  const name = `${row.task.number}. ${msg(row.task.label)}`;
  if (row.task.id === 'send') {
    return row.state === 'CANNOT_START' ? (
      <strong>{name}</strong>
    ) : (
      <Link to="/$lang/n/$notificationId/check" params={{ notificationId }}>
        {name}
      </Link>
    );
  }
  const pages = pagesOf(answers).filter(({ task }) => task === row.task.id);
  const open = pages.find((page) => !isAnswered(page, answers, draft.context)) ?? pages[0];
  return open === undefined ? (
    name
  ) : (
    <PageLink notificationId={notificationId} page={row.state === 'COMPLETED' ? (pages[0] ?? open) : open}>
      {name}
    </PageLink>
  );
}

function useHint(): (row: TaskRow) => string | undefined {
  const { t } = useLingui();
  return (row) => {
    const { answered, of, items = 0, signsExplained = 0 } = row;
    if (row.state === 'IN_PROGRESS') return t`${answered} of ${of} answered`;
    if (row.task.optional === true) return t`Optional`;
    if (row.state !== 'COMPLETED') return undefined;
    if (items > 0) return t`${plural(items, { one: '# item', other: '# items' })}`;
    if (signsExplained === 0) return undefined;
    return t`${plural(signsExplained, { one: '# warning sign explained', other: '# warning signs explained' })}`;
  };
}

function Status({ row }: { readonly row: TaskRow }) {
  if (row.state === 'COMPLETED') return <Trans>Completed</Trans>;
  if (row.state === 'IN_PROGRESS') {
    return (
      <Tag tone="info">
        <Trans>In progress</Trans>
      </Tag>
    );
  }
  if (row.state === 'NOT_STARTED') {
    return (
      <Tag>
        <Trans>Not started</Trans>
      </Tag>
    );
  }
  const numbers = row.waitingFor.flatMap((id) => {
    const task = CATALOGUE.tasks.find((one) => one.id === id);
    return task === undefined ? [] : [String(task.number)];
  });
  const count = numbers.length;
  const waiting = fmt.list(numbers);
  return (
    <span className="secondary">
      {count === 1 ? (
        <Trans>Cannot start yet: finish task {waiting}</Trans>
      ) : (
        <Trans>Cannot start yet: finish tasks {waiting}</Trans>
      )}
    </span>
  );
}

function Progress({
  draft,
  finished,
  minutes,
}: {
  readonly draft: DraftView;
  readonly finished: number;
  readonly minutes: number;
}) {
  const { t } = useLingui();
  const saved = lastSaved(draft);
  const total = CATALOGUE.tasks.length;
  const at = fmt.relative(saved?.at ?? draft.updatedAt);
  const by = saved?.by ?? '';
  return (
    <>
      <p>
        {t`You have finished ${finished} of ${total} tasks.`}{' '}
        {minutes > 0 && t`About ${plural(minutes, { one: '# minute', other: '# minutes' })} left.`}
      </p>
      <p className="secondary">
        {by === '' ? (
          <Trans>Draft. Last saved {at}.</Trans>
        ) : (
          <Trans>
            Draft. Last saved {at} by {by}.
          </Trans>
        )}
      </p>
    </>
  );
}

function NextButton({ draft }: { readonly draft: DraftView }) {
  const msg = useMessage();
  const next = nextPage(answersOf(draft), draft.context);
  const { notificationId } = draft;
  if (next === undefined) {
    return (
      <ButtonLink from="/$lang" to="/$lang/n/$notificationId/check" params={{ notificationId }}>
        <Trans>Check and send</Trans>
      </ButtonLink>
    );
  }
  const question = msg(next.question.label);
  return (
    <PageLink kind="button" notificationId={notificationId} page={next}>
      <Trans>Continue: {question}</Trans>
    </PageLink>
  );
}

function Tasks({ draft }: { readonly draft: DraftView }) {
  const { t } = useLingui();
  const { notificationId } = draft;
  const answers = answersOf(draft);
  const list = taskList(answers, draft.context);
  const hintOf = useHint();
  return (
    <Page
      title={t`Notify an export`}
      caption={useSubject(answers)}
      back={
        <BackLink from="/$lang" to="/$lang/n">
          <Trans>My notifications</Trans>
        </BackLink>
      }
    >
      <Progress draft={draft} finished={list.finished} minutes={list.minutesLeft} />
      <TaskList
        label={t`Tasks`}
        tasks={list.tasks.map((row) => {
          const hint = hintOf(row);
          return {
            key: row.task.id,
            title: <TaskTitle row={row} draft={draft} />,
            status: <Status row={row} />,
            ...(hint === undefined ? {} : { hint }),
          };
        })}
      />
      <Actions>
        <NextButton draft={draft} />
      </Actions>
      <div className="actions tall">
        <Link to="/$lang/n/$notificationId/print" params={{ notificationId }}>
          <Trans>Print this draft</Trans>
        </Link>
        {draft.availableActions.includes('delete') && <DeleteDraft notificationId={notificationId} />}
      </div>
      <Details summary={<Trans>What happens after you send it</Trans>}>
        <AfterSending />
      </Details>
    </Page>
  );
}

/** The task list of a draft. While the authority has a question open there are no tasks: its own page says what to do. */
export function TasksPage() {
  const { notificationId } = useParams({ from: '/$lang/n/$notificationId' });
  return (
    <DraftGate notificationId={notificationId} onlyDraft>
      {(draft) => <Tasks draft={draft} />}
    </DraftGate>
  );
}
