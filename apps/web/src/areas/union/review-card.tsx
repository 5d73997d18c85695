import './review-texts';
import { Trans, useLingui } from '@lingui/react/macro';
import { useState } from 'react';
import type {
  closeClusterReview,
  ClusterReviewView,
  printClusterDossier,
} from '@article5/contracts/consistency';
import { call, linkTo } from '../../api/client';
import { RefusalList } from '../../app/refusal-list';
import { fmt } from '../../i18n/format';
import { Actions, Button, DataTable, Details, Heading, Tag, TextArea, type Column } from '../../ui';
import { REVIEW_OUTCOME_TONES, REVIEW_OUTCOME_WORDS } from '../../words/review';
import { useWord } from '../../words/word';
import { useUnionAct } from './review-queries';

type Part = ClusterReviewView['parts'][number];

/** One review: what was asked, every authority's answer beside the others', and its end. */
export function ReviewCard({ review }: { readonly review: ClusterReviewView }) {
  const { t } = useLingui();
  const columns = useColumns();
  const { reviewId, parts, conclusion } = review;
  const answered = parts.filter(({ outcome }) => outcome !== null).length;
  return (
    <section className="flag stack" aria-labelledby={`review-${reviewId}`}>
      <Heading level={3} id={`review-${reviewId}`}>
        <Trans>
          Asked {fmt.dateTime(review.askedAt)} by {review.askedBy}
        </Trans>{' '}
        <Tag tone={review.closedAt === null ? 'warn' : 'ok'}>
          {review.closedAt === null ? <Trans>in progress</Trans> : <Trans>over</Trans>}
        </Tag>
      </Heading>
      <p className="quote">{review.question}</p>
      <p>
        <Trans>
          {answered} of {parts.length} authorities have answered.
        </Trans>
      </p>
      <DataTable
        dense
        stacked
        caption={t`Answers of the authorities`}
        captionHidden
        columns={columns}
        rows={parts}
        rowKey={({ authorityId }) => authorityId}
      />
      {conclusion !== null && (
        <>
          <p>
            <strong>
              <Trans>Conclusion</Trans>
            </strong>
          </p>
          <p className="quote">{conclusion}</p>
        </>
      )}
      <p>
        <a
          href={linkTo<typeof printClusterDossier>('GET /api/union/reviews/:reviewId/dossier.pdf', {
            params: { reviewId },
          })}
        >
          <Trans>Download the dossier (PDF)</Trans>
        </a>
      </p>
      {review.closedAt === null && <Close reviewId={reviewId} />}
    </section>
  );
}

function useColumns(): readonly Column<Part>[] {
  const { t } = useLingui();
  const word = useWord();
  return [
    { key: 'authority', header: t`Authority`, rowHeader: true, cell: ({ authorityId }) => authorityId },
    { key: 'cases', header: t`Cases`, cell: ({ references }) => references.join(', ') },
    {
      key: 'due',
      header: t`Answer by`,
      cell: ({ dueOn, calendar }) => (
        <>
          {fmt.shortDate(dueOn)} <span className="secondary">({calendar})</span>
        </>
      ),
    },
    {
      key: 'outcome',
      header: t`Outcome`,
      cell: ({ outcome, late }) =>
        outcome === null ? (
          <Trans>no answer yet</Trans>
        ) : (
          <>
            <Tag tone={REVIEW_OUTCOME_TONES[outcome]}>{word(REVIEW_OUTCOME_WORDS, outcome)}</Tag>{' '}
            {late === true && <Trans>late</Trans>}
          </>
        ),
    },
    { key: 'reasons', header: t`Reasons`, cell: ({ reasons }) => reasons ?? '–' },
  ];
}

function Close({ reviewId }: { readonly reviewId: string }) {
  const { t } = useLingui();
  const [conclusion, setConclusion] = useState('');
  const close = useUnionAct((_: undefined) =>
    call<typeof closeClusterReview>('POST /api/union/reviews/:reviewId/close', {
      params: { reviewId },
      body: { conclusion },
    }),
  );
  return (
    <Details summary={<Trans>End the review</Trans>}>
      <RefusalList error={close.error} />
      <TextArea
        name={`conclusion-${reviewId}`}
        label={t`What is concluded?`}
        hint={t`It changes no decision; the authorities can no longer answer afterwards.`}
        rows={3}
        maxLength={8000}
        value={conclusion}
        onChange={setConclusion}
      />
      <Actions>
        <Button small busy={close.isPending} onClick={() => close.mutate(undefined)}>
          <Trans>End the review</Trans>
        </Button>
      </Actions>
    </Details>
  );
}
