import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { downloadReviewFile, giveOpinion, OpinionBody } from '@article5/contracts/consultation';
import { call, linkTo } from '../../api/client';
import { OpinionForm, Opinions, SharedFile } from '../../features/opinion';
import { fmt } from '../../i18n/format';
import { BackLink, DeadlineTag, Heading, InsetText, Page, showToast } from '../../ui';
import { reviewQuery, reviewsKey } from './queries';

const route = getRouteApi('/$lang/r/reviews/$consultationId');

/** One request: what is asked, the part of the file that was sent, and the opinion. */
export function Review() {
  const { t } = useLingui();
  const { consultationId } = route.useParams();
  const { data: review } = useSuspenseQuery(reviewQuery(consultationId));
  const client = useQueryClient();
  const own = review.opinions.find(({ isOwn }) => isOwn);
  const give = useMutation({
    mutationFn: (body: OpinionBody) =>
      call<typeof giveOpinion>('POST /api/reviews/:consultationId/opinion', {
        params: { consultationId },
        body,
      }),
    onSuccess: async () => {
      await client.invalidateQueries({ queryKey: reviewsKey });
      showToast(t`Your opinion was saved`);
    },
  });
  const fileLink = (attachmentId: string) =>
    linkTo<typeof downloadReviewFile>('GET /api/reviews/:consultationId/files/:attachmentId', {
      params: { consultationId, attachmentId },
    });
  return (
    <Page
      title={t`Request for your opinion`}
      caption={review.bodyName}
      back={
        <BackLink from="/$lang" to="/$lang/r">
          <Trans>Requests for your opinion</Trans>
        </BackLink>
      }
    >
      <p className="secondary">
        <Trans>
          From {review.authorityName}, {fmt.dateTime(review.askedAt)}. Please answer by{' '}
          {fmt.date(review.dueOn)}.
        </Trans>{' '}
        {own === undefined && review.workingDaysLeft !== null && (
          <DeadlineTag daysLeft={review.workingDaysLeft} working />
        )}
      </p>
      {review.state === 'WITHDRAWN' && (
        <InsetText>
          <Trans>The authority has withdrawn this request; the file is no longer shown.</Trans>
        </InsetText>
      )}
      <p className="quote">{review.request}</p>
      {review.opinions.length > 0 && (
        <section className="stack" aria-labelledby="opinions">
          <Heading id="opinions">
            <Trans>Opinions given</Trans>
          </Heading>
          <Opinions opinions={review.opinions} />
        </section>
      )}
      {review.shared.length > 0 && (
        <section className="stack" aria-labelledby="file">
          <Heading id="file">
            <Trans>What was sent to you</Trans>
          </Heading>
          <p className="secondary">
            <Trans>A part of the file as it was then. The authority has left the rest out on purpose.</Trans>
          </p>
          <SharedFile shared={review.shared} files={review.files} fileLink={fileLink} />
        </section>
      )}
      {review.mayGive && (
        <OpinionForm
          key={own?.versions.length ?? 0}
          isFirst={own === undefined}
          error={give.error}
          busy={give.isPending}
          onGive={(body) => give.mutate(body)}
        />
      )}
    </Page>
  );
}
