import './review-texts';
import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { askForClusterReview } from '@article5/contracts/consistency';
import { call } from '../../api/client';
import { RefusalList } from '../../app/refusal-list';
import { Actions, Button, Heading, TextArea, TextInput } from '../../ui';
import { ReviewCard } from './review-card';
import { reviewsQuery, useUnionAct } from './review-queries';

/** Reviews of this cluster, and the way to ask its authorities to look again. */
export function ClusterReviews(props: { readonly clusterId: string; readonly divergent: boolean }) {
  const { clusterId, divergent } = props;
  const { data } = useSuspenseQuery(reviewsQuery(clusterId));
  const isOpen = data.items.some(({ closedAt }) => closedAt === null);
  if (!divergent && data.items.length === 0) return null;
  return (
    <section className="stack" aria-labelledby="reviews">
      <Heading id="reviews">
        <Trans>Reviews</Trans>
      </Heading>
      {data.items.map((review) => (
        <ReviewCard key={review.reviewId} review={review} />
      ))}
      {divergent && !isOpen && <Ask clusterId={clusterId} />}
    </section>
  );
}

function Ask({ clusterId }: { readonly clusterId: string }) {
  const { t } = useLingui();
  const [question, setQuestion] = useState('');
  const [days, setDays] = useState('20');
  const ask = useUnionAct((_: undefined) =>
    call<typeof askForClusterReview>('POST /api/union/clusters/:clusterId/reviews', {
      params: { clusterId },
      body: { question, workingDays: Number(days) },
    }),
  );
  return (
    <>
      <p className="secondary">
        <Trans>
          Each authority looks again at its own case and says whether the difference is explained, whether it
          changes its decision, or whether it stands. Nobody can overturn a decision here.
        </Trans>
      </p>
      <RefusalList error={ask.error} />
      <TextArea
        name="question"
        label={t`What do you ask the authorities?`}
        rows={3}
        maxLength={4000}
        value={question}
        onChange={setQuestion}
      />
      <TextInput
        name="workingDays"
        label={t`Working days to answer`}
        hint={t`Counted in the calendar of each authority.`}
        width={4}
        value={days}
        onChange={setDays}
      />
      <Actions>
        <Button busy={ask.isPending} onClick={() => ask.mutate(undefined)}>
          <Trans>Ask the authorities to look again</Trans>
        </Button>
      </Actions>
    </>
  );
}
