import './review-texts';
import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { remindConsulted, UnionConsultationView } from '@article5/contracts/consistency';
import { call } from '../../api/client';
import { RefusalList } from '../../app/refusal-list';
import { fmt } from '../../i18n/format';
import { Link } from '../../lang-route';
import {
  Button,
  DataTable,
  DeadlineTag,
  EmptyState,
  Heading,
  Page,
  showToast,
  Tag,
  type Column,
} from '../../ui';
import {
  ANSWER_WORDS,
  CONSULTATION_STATE_TONES,
  CONSULTATION_STATE_WORDS,
  SILENCE_WORDS,
} from '../../words/consultation';
import { useWord } from '../../words/word';
import { ReviewCard } from './review-card';
import { consultationsQuery, reviewsQuery, useUnionAct } from './review-queries';

/** Consultations between authorities with their clocks, and reviews of divergent clusters. */
export function UnionReviews() {
  const { t } = useLingui();
  const word = useWord();
  const { data: consultations } = useSuspenseQuery(consultationsQuery);
  const { data: reviews } = useSuspenseQuery(reviewsQuery());
  const remind = useUnionAct((consultationId: string) =>
    call<typeof remindConsulted>('POST /api/union/consultations/:consultationId/reminders', {
      params: { consultationId },
    }),
  );
  const columns = useColumns((consultationId) =>
    remind.mutate(consultationId, { onSuccess: () => showToast(t`The authority was reminded`) }),
  );
  return (
    <Page title={t`Consultations and reviews`} width="wide">
      <Heading>
        <Trans>Essentially identical to a denial? (Article 16(5))</Trans>
      </Heading>
      <p className="secondary">
        <Trans>
          Ten working days in the calendar of the consulted authority; agreement can extend them by up to 30.
        </Trans>{' '}
        {word(SILENCE_WORDS, 'ART_16_5')}
      </p>
      <RefusalList error={remind.error} />
      {consultations.items.length === 0 ? (
        <EmptyState title={t`No authority consults another`} />
      ) : (
        <DataTable
          dense
          stacked
          caption={t`Consultations under Article 16(5), open ones by their last day`}
          captionHidden
          columns={columns}
          rows={consultations.items}
          rowKey={({ consultationId }) => consultationId}
        />
      )}
      <Heading>
        <Trans>Reviews of divergent clusters</Trans>
      </Heading>
      {reviews.items.length === 0 ? (
        <EmptyState title={t`No review yet`}>
          <Trans>Open a divergent cluster to ask its authorities to look again.</Trans>
        </EmptyState>
      ) : (
        reviews.items.map((review) => (
          <div key={review.reviewId}>
            <p>
              <Link to="/$lang/eu/clusters/$clusterId" params={{ clusterId: review.clusterId }}>
                <Trans>Cluster of {review.parts.flatMap(({ references }) => references).join(', ')}</Trans>
              </Link>
            </p>
            <ReviewCard review={review} />
          </div>
        ))
      )}
    </Page>
  );
}

function useColumns(onRemind: (consultationId: string) => void): readonly Column<UnionConsultationView>[] {
  const { t } = useLingui();
  const word = useWord();
  return [
    {
      key: 'who',
      header: t`Asking, asked`,
      rowHeader: true,
      cell: ({ authorityId, consultedAuthorityId }) => (
        <Trans>
          {authorityId} asks {consultedAuthorityId}
        </Trans>
      ),
    },
    {
      key: 'of',
      header: t`Answered`,
      cell: ({ settled, askedOf }) => (
        <Trans>
          {settled} of {askedOf} asked
        </Trans>
      ),
    },
    { key: 'received', header: t`Received`, cell: ({ receivedOn }) => fmt.shortDate(receivedOn) },
    {
      key: 'due',
      header: t`Answer by`,
      cell: ({ dueOn, calendar, workingDaysLeft, extendedBy }) => (
        <>
          {fmt.shortDate(dueOn)} <span className="secondary">({calendar})</span>{' '}
          {workingDaysLeft !== null && <DeadlineTag daysLeft={workingDaysLeft} working />}{' '}
          {extendedBy > 0 && <Trans>extended by {extendedBy} working days</Trans>}
        </>
      ),
    },
    {
      key: 'state',
      header: t`State`,
      cell: ({ state, answer }) => (
        <>
          <Tag tone={CONSULTATION_STATE_TONES[state]}>{word(CONSULTATION_STATE_WORDS, state)}</Tag>{' '}
          {answer !== null && word(ANSWER_WORDS, answer)}{' '}
          {state === 'DEEMED' && <Trans>(by silence, Article 16(5))</Trans>}
        </>
      ),
    },
    {
      key: 'explanation',
      header: t`Explanation`,
      cell: ({ explanation, explainedAt }) =>
        explainedAt === null ? '–' : <>{explanation ?? fmt.dateTime(explainedAt)}</>,
    },
    {
      key: 'remind',
      header: t`Remind`,
      cell: ({ consultationId, consultedAuthorityId, mayRemind, remindedOn }) => {
        const last = remindedOn.at(-1);
        return (
          <>
            {last !== undefined && (
              <span className="secondary">
                <Trans>reminded {fmt.shortDate(last)}</Trans>{' '}
              </span>
            )}
            {mayRemind && (
              <Button kind="secondary" small onClick={() => onRemind(consultationId)}>
                <Trans>Remind {consultedAuthorityId}</Trans>
              </Button>
            )}
          </>
        );
      },
    },
  ];
}
