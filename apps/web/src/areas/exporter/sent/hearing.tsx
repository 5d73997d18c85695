import type { ExporterHearingView } from '@article5/contracts/decision';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { ownHearingsQuery } from '../../../features/hearing-exporter';
import { attachmentHref } from '../../../features/notification';
import { fmt } from '../../../i18n/format';
import { NotFoundPage } from '../../../pages/problem-pages';
import { BackLink, Button, Heading, InsetText, Page, Tag } from '../../../ui';
import { Loaded } from '../loaded';
import { AnswerHearing } from './answer-hearing';
import { LetterBlocks } from './letter-blocks';

interface Props {
  readonly notificationId: string;
  readonly hearing: ExporterHearingView;
}

/** An intended decision to be heard on: read here, answered below while that can be done, shown as answered after. */
export function HearingPage() {
  const { t } = useLingui();
  const { notificationId, hearingId } = useParams({ from: '/$lang/n/$notificationId/hearings/$hearingId' });
  const query = useQuery(ownHearingsQuery(notificationId));
  return (
    <Loaded query={query} title={t`Intended decision`}>
      {({ items }) => {
        const hearing = items.find((item) => item.hearingId === hearingId);
        if (hearing === undefined) return <NotFoundPage />;
        return hearing.canAnswer ? (
          <AnswerHearing notificationId={notificationId} hearing={hearing}>
            <Told hearing={hearing} />
          </AnswerHearing>
        ) : (
          <Settled notificationId={notificationId} hearing={hearing} />
        );
      }}
    </Loaded>
  );
}

/** The text as the authority sent it, and until when it can be answered. */
function Told({ hearing }: { readonly hearing: ExporterHearingView }) {
  const { letter, dueOn, state } = hearing;
  const due = fmt.date(dueOn);
  return (
    <>
      {state === 'OPEN' && (
        <InsetText>
          <Trans>You can answer until {due}.</Trans>
        </InsetText>
      )}
      {state === 'LAPSED' && (
        <InsetText>
          <Trans>The last day was {due}. You can still answer; it is marked as late.</Trans>
        </InsetText>
      )}
      <LetterBlocks text={letter} />
      <p className="no-print">
        <Button kind="secondary" small onClick={() => globalThis.print()}>
          <Trans>Print</Trans>
        </Button>
      </p>
    </>
  );
}

function Settled({ notificationId, hearing }: Props) {
  const { t } = useLingui();
  const { state, settledAt, answer, late, letter } = hearing;
  return (
    <Page
      title={letter.title}
      back={<BackLink from="/$lang" to="/$lang/n/$notificationId/view" params={{ notificationId }} />}
    >
      {state === 'TAKEN_BACK' && (
        <InsetText>
          <Trans>
            The authority took this back on {fmt.date(settledAt ?? '')}. It does not stand any more.
          </Trans>
        </InsetText>
      )}
      {(state === 'LAPSED' || state === 'OPEN') && (
        <InsetText>
          <Trans>No answer was sent.</Trans>
        </InsetText>
      )}
      {answer !== null && (
        <section className="stack" aria-label={t`What you answered`}>
          <Heading>
            <Trans>What you answered</Trans>
          </Heading>
          <p>
            <Trans>
              Sent {fmt.dateTime(settledAt ?? '')} by {answer.by}.
            </Trans>{' '}
            {late && (
              <Tag tone="warn">
                <Trans>late</Trans>
              </Tag>
            )}
          </p>
          {answer.nothingToSay && (
            <p>
              <Trans>You have nothing to say.</Trans>
            </p>
          )}
          {answer.statement !== null && (
            <p className="typed-text" translate="no">
              {answer.statement}
            </p>
          )}
          {answer.documents.length > 0 && (
            <ul className="files">
              {answer.documents.map(({ attachmentId, fileName }) => (
                <li key={attachmentId} translate="no">
                  <a href={attachmentHref(notificationId, attachmentId)}>{fileName}</a>
                </li>
              ))}
            </ul>
          )}
        </section>
      )}
      <LetterBlocks text={letter} />
    </Page>
  );
}
