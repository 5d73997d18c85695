import { Trans, useLingui } from '@lingui/react/macro';
import { queryOptions, useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import {
  REVIEW_OUTCOMES,
  type answerClusterReview,
  type listOwnReviews,
  type OwnReviewView,
  type ReviewOutcome,
} from '@article5/contracts/consistency';
import { call } from '../../api/client';
import { RefusalList } from '../../app/refusal-list';
import { fmt } from '../../i18n/format';
import { addRefusalTexts } from '../../i18n/refusals';
import { Link } from '../../lang-route';
import {
  Actions,
  Button,
  DeadlineTag,
  EmptyState,
  Heading,
  Page,
  Radios,
  showToast,
  Tag,
  TextArea,
} from '../../ui';
import { REVIEW_OUTCOME_TONES, REVIEW_OUTCOME_WORDS } from '../../words/review';
import { useWord } from '../../words/word';
import { errorAt } from './error-at';

addRefusalTexts({
  'review.answered': 'Your authority has answered already',
  'review.over': 'This review is over',
  'review.reasons-missing': 'Give the reasons',
});

const ownReviewsQuery = queryOptions({
  queryKey: ['/api/union-reviews'],
  queryFn: () => call<typeof listOwnReviews>('GET /api/union-reviews'),
});

/** Decisions that the Union asks us to look at again. */
export function OwnUnionReviews() {
  const { t } = useLingui();
  const { data } = useSuspenseQuery(ownReviewsQuery);
  return (
    <Page title={t`The Union asks to look again`} width="wide">
      <p className="secondary">
        <Trans>
          Another authority decided an essentially identical transaction otherwise. Look at your case again
          and say what you found. The Union cannot overturn your decision.
        </Trans>
      </p>
      {data.items.length === 0 ? (
        <EmptyState title={t`The Union has asked nothing`} />
      ) : (
        data.items.map((review) => <Review key={review.reviewId} review={review} />)
      )}
    </Page>
  );
}

/** The same on the page of a case that a review is about; nothing where there is none. */
export function CaseUnionReviews({ reference }: { readonly reference: string }) {
  const { data } = useSuspenseQuery(ownReviewsQuery);
  return data.items
    .filter(({ references }) => references.includes(reference))
    .map((review) => <Review key={review.reviewId} review={review} />);
}

function Review({ review }: { readonly review: OwnReviewView }) {
  const word = useWord();
  const { reviewId, outcome, reasons } = review;
  return (
    <section className="flag stack" aria-labelledby={`review-${reviewId}`}>
      <Heading id={`review-${reviewId}`}>
        <Trans>The Union asks to look again</Trans>{' '}
        {outcome !== null && (
          <Tag tone={REVIEW_OUTCOME_TONES[outcome]}>{word(REVIEW_OUTCOME_WORDS, outcome)}</Tag>
        )}
      </Heading>
      <p className="quote">{review.question}</p>
      <p>
        {review.references.map((reference) => (
          <span key={reference}>
            <Link to="/$lang/c/cases/$reference" params={{ reference }}>
              {reference}
            </Link>{' '}
          </span>
        ))}
        <Trans>Answer by {fmt.date(review.dueOn)}</Trans>{' '}
        {review.workingDaysLeft !== null && <DeadlineTag daysLeft={review.workingDaysLeft} working />}
      </p>
      {reasons !== null && <p className="quote">{reasons}</p>}
      {review.mayAnswer && <Answer reviewId={reviewId} />}
    </section>
  );
}

function Answer({ reviewId }: { readonly reviewId: string }) {
  const { t } = useLingui();
  const word = useWord();
  const client = useQueryClient();
  const [outcome, setOutcome] = useState<ReviewOutcome>('EXPLAINED');
  const [reasons, setReasons] = useState('');
  const answer = useMutation({
    mutationFn: () =>
      call<typeof answerClusterReview>('POST /api/union-reviews/:reviewId/answer', {
        params: { reviewId },
        body: { outcome, reasons },
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: ownReviewsQuery.queryKey });
      showToast(t`Your answer was sent to the Union`);
    },
  });
  return (
    <>
      <RefusalList error={answer.error} />
      <Radios
        name={`outcome-${reviewId}`}
        label={t`What did you find?`}
        value={outcome}
        onChange={(value) => setOutcome(value as ReviewOutcome)}
        choices={REVIEW_OUTCOMES.map((value) => ({ value, label: word(REVIEW_OUTCOME_WORDS, value) }))}
      />
      <TextArea
        name={`reasons-${reviewId}`}
        label={t`Reasons`}
        hint={t`Union staff read this beside the answers of the others. Do not name the exporter.`}
        rows={4}
        maxLength={8000}
        value={reasons}
        onChange={setReasons}
        {...errorAt(answer.error, '/reasons')}
      />
      <Actions>
        <Button busy={answer.isPending} onClick={() => answer.mutate()}>
          <Trans>Answer the Union</Trans>
        </Button>
      </Actions>
    </>
  );
}
