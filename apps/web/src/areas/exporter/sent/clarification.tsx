import type { ExporterClarificationView } from '@article5/contracts/clarification';
import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { ownClarificationsQuery } from '../../../features/clarification-exporter';
import { fmt } from '../../../i18n/format';
import { NotFoundPage } from '../../../pages/problem-pages';
import { BackLink, Page, SummaryList } from '../../../ui';
import { DraftGate } from '../draft-gate';
import { Loaded } from '../loaded';
import { AskedText } from './asked-text';
import { AnswerClarification } from './answer-clarification';

/** A question that is answered or was taken back. */
function Settled({
  notificationId,
  asked,
}: {
  readonly notificationId: string;
  readonly asked: ExporterClarificationView;
}) {
  const { t } = useLingui();
  const { number } = asked;
  return (
    <Page
      title={t`Question ${number} of the authority`}
      back={<BackLink from="/$lang" to="/$lang/n/$notificationId/view" params={{ notificationId }} />}
    >
      <AskedText asked={asked} />
      <SummaryList
        rows={[
          { key: 'asked', term: t`Asked`, value: fmt.dateTime(asked.askedAt) },
          {
            key: 'state',
            term: t`Status`,
            value: asked.state === 'ANSWERED' ? t`Answered` : t`Taken back by the authority`,
          },
          ...(asked.settledAt === null
            ? []
            : [{ key: 'settled', term: t`On`, value: fmt.dateTime(asked.settledAt) }]),
          ...(asked.reply === null ? [] : [{ key: 'reply', term: t`Your reply`, value: asked.reply }]),
        ]}
      />
    </Page>
  );
}

/** One question of the authority: answered here while it is open, shown as settled after. */
export function ClarificationPage() {
  const { t } = useLingui();
  const { notificationId, clarificationId } = useParams({
    from: '/$lang/n/$notificationId/questions/$clarificationId',
  });
  const query = useQuery(ownClarificationsQuery(notificationId));
  return (
    <Loaded query={query} title={t`Question of the authority`}>
      {({ items }) => {
        const asked = items.find((item) => item.clarificationId === clarificationId);
        if (asked === undefined) return <NotFoundPage />;
        if (asked.state !== 'OPEN') return <Settled notificationId={notificationId} asked={asked} />;
        return (
          <DraftGate notificationId={notificationId}>
            {(draft) => <AnswerClarification draft={draft} asked={asked} />}
          </DraftGate>
        );
      }}
    </Loaded>
  );
}
