import { Trans, useLingui } from '@lingui/react/macro';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type {
  CaseView,
  closeReviewTask,
  listReviewTasks,
  ReviewChangeView,
  ReviewTaskView,
} from '@article5/contracts/casework';
import { call } from '../../api/client';
import { fmt } from '../../i18n/format';
import { Link } from '../../lang-route';
import { Actions, Button, DataTable, Heading, InsetText, showToast } from '../../ui';
import { useIndicatorSentence } from '../../words/indicator';
import { mayDo } from './available';
import { caseKey, useCaseAct } from './case-queries';
import { inboxKey } from './inbox-queries';
import { ReasonDialog } from './reason-dialog';

const tasksQuery = (reference?: string) =>
  queryOptions({
    queryKey: [...(reference === undefined ? inboxKey : caseKey(reference)), 'review-tasks'],
    queryFn: () =>
      call<typeof listReviewTasks>('GET /api/review-tasks', {
        query: reference === undefined ? {} : { reference },
      }),
  });

/** At the top of a case: what re-screening changed, until an officer has looked again and says with what result. */
export function CaseReviewTasks({ view }: { readonly view: CaseView }) {
  const { t } = useLingui();
  const { data } = useQuery(tasksQuery(view.reference));
  const [closing, setClosing] = useState<ReviewTaskView>();
  const close = useCaseAct(view.reference, ({ taskId, reason }: { taskId: string; reason: string }) =>
    call<typeof closeReviewTask>('POST /api/review-tasks/:taskId/close', {
      params: { taskId },
      body: { reason },
    }),
  );
  return (
    <>
      {data?.items.map((task) => (
        <section key={task.taskId} className="stack" aria-label={t`To look at again`}>
          <InsetText>
            <p>
              <strong>
                <Cause task={task} />
              </strong>
            </p>
            <ChangeList task={task} />
            {mayDo(view, 'note') && (
              <Actions>
                <Button small kind="secondary" onClick={() => setClosing(task)}>
                  <Trans>I have looked again</Trans>
                </Button>
              </Actions>
            )}
          </InsetText>
        </section>
      ))}
      {closing && (
        <ReasonDialog
          open
          title={<Trans>Looked at again</Trans>}
          label={t`What you found, and why nothing more (or what more) is to be done`}
          confirmLabel={<Trans>Take off the list</Trans>}
          busy={close.isPending}
          error={close.error}
          onClose={() => setClosing(undefined)}
          onConfirm={(reason) =>
            close.mutate(
              { taskId: closing.taskId, reason },
              {
                onSuccess: () => {
                  setClosing(undefined);
                  showToast(t`Recorded`);
                },
              },
            )
          }
        />
      )}
    </>
  );
}

/** On the day's page: cases of the authority that wait for a second look; nothing where there is none. */
export function ReviewTaskList() {
  const { t } = useLingui();
  const { data } = useQuery(tasksQuery());
  const items = data?.items ?? [];
  if (items.length === 0) return null;
  const count = items.length;
  return (
    <section className="stack" aria-labelledby="again">
      <Heading id="again">
        <Trans>To look at again: {count}</Trans>
      </Heading>
      <DataTable<ReviewTaskView>
        dense
        stacked
        caption={t`Cases to look at again because lists or denials changed`}
        captionHidden
        rows={items}
        rowKey={({ taskId }) => taskId}
        columns={[
          {
            key: 'case',
            header: t`Case`,
            rowHeader: true,
            cell: ({ reference }) => (
              <Link to="/$lang/c/cases/$reference" params={{ reference }}>
                {reference}
              </Link>
            ),
          },
          { key: 'why', header: t`Why`, cell: (task) => <Cause task={task} /> },
          { key: 'what', header: t`What changed`, cell: (task) => <ChangeList task={task} /> },
        ]}
      />
    </section>
  );
}

function Cause({ task: { cause, openedAt } }: { readonly task: ReviewTaskView }) {
  const when = fmt.dateTime(openedAt);
  if (cause === 'LIST') return <Trans>New list of restricted parties, {when}</Trans>;
  return cause === 'PUBLICATION' ? (
    <Trans>The list published under Art 5(6) changed, {when}</Trans>
  ) : (
    <Trans>A denial came, changed or ended, {when}</Trans>
  );
}

function ChangeList({ task }: { readonly task: ReviewTaskView }) {
  const [only, ...others] = task.changes;
  if (only && others.length === 0) {
    return (
      <p>
        <Change change={only} />
      </p>
    );
  }
  return (
    <ul>
      {task.changes.map((change) => (
        <li key={change.what === 'DENIAL' ? change.denialId : change.code}>
          <Change change={change} />
        </li>
      ))}
    </ul>
  );
}

function Change({ change }: { readonly change: ReviewChangeView }) {
  const { t } = useLingui();
  const sentenceOf = useIndicatorSentence();
  const words = {
    none: t`none`,
    ATTENTION: t`attention`,
    STRONG: t`strong`,
    SAME: t`essentially identical`,
    POSSIBLE: t`possibly identical`,
  };
  const before = words[change.before ?? 'none'];
  const after = words[change.after ?? 'none'];
  if (change.what === 'INDICATOR') {
    const sentence = sentenceOf(change);
    return (
      <Trans>
        {sentence}: before {before}, now {after}
      </Trans>
    );
  }
  const { denialAuthorityId: authorityId, denialId } = change;
  return (
    <Trans>
      <Link to="/$lang/c/denials/$authorityId/$denialId" params={{ authorityId, denialId }}>
        Denial of {authorityId}
      </Link>
      : before {before}, now {after}
    </Trans>
  );
}
