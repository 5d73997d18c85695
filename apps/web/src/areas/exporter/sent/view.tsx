import type { OwnNotificationView } from '@article5/contracts/notification';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { OwnClock } from '../../../features/clock';
import {
  attachmentHref,
  happeningWord,
  outcomeWord,
  ownNotificationQuery,
  statusExplanation,
  statusWord,
} from '../../../features/notification';
import { AnswerSummary } from '../../../features/questions';
import { fmt } from '../../../i18n/format';
import { BackLink, ButtonLink, Heading, Page, PlainButton, SummaryList, Timeline } from '../../../ui';
import { Loaded } from '../loaded';
import { SentHearings } from './hearings-list';
import { SentLetters } from './letters-list';
import { Moved } from './moved';
import { SentQuestions } from './questions-list';
import { SentVersions } from './versions-list';

function Facts({ sent }: { readonly sent: OwnNotificationView }) {
  const { t } = useLingui();
  const { timeZone } = sent;
  return (
    <SummaryList
      rows={[
        { key: 'item', term: t`Item`, value: sent.itemName ?? '–' },
        {
          key: 'destination',
          term: t`Destination`,
          value: sent.destination === null ? '–' : fmt.country(sent.destination),
        },
        { key: 'endUser', term: t`End user`, value: sent.endUserName ?? '–' },
        { key: 'authority', term: t`Authority`, value: sent.authorityName },
        { key: 'received', term: t`Received`, value: fmt.dateTime(sent.receivedAt, timeZone) },
        ...(sent.paper === null
          ? []
          : [
              {
                key: 'paper',
                term: t`How it came`,
                value: t`On paper; ${sent.authorityName} entered it here from your letter`,
              },
            ]),
        {
          key: 'due',
          term: t`The authority's time limit`,
          value: <OwnClock notificationId={sent.notificationId} />,
        },
        ...(sent.outcome === null
          ? []
          : [{ key: 'outcome', term: t`Outcome`, value: outcomeWord(sent.outcome) }]),
      ]}
    />
  );
}

function Happened({ sent }: { readonly sent: OwnNotificationView }) {
  const { t } = useLingui();
  const who = (entry: OwnNotificationView['timeline'][number]) => {
    if (entry.by === 'EXPORTER') return entry.person ?? t`Your company`;
    return entry.by === 'AUTHORITY' ? sent.authorityName : t`The portal`;
  };
  return (
    <Timeline
      label={t`What happened`}
      entries={sent.timeline.map((entry) => ({
        key: entry.actionId,
        title: happeningWord(entry.kind),
        meta: (
          <>
            {fmt.dateTime(entry.at, sent.timeZone)}, {who(entry)}
          </>
        ),
      }))}
    />
  );
}

function Sent({ sent }: { readonly sent: OwnNotificationView }) {
  const { t } = useLingui();
  const { notificationId, reference, itemName } = sent;
  const status = statusWord(sent.status);
  return (
    <Page
      title={itemName === null ? reference : t`${reference}: ${itemName}`}
      back={
        <BackLink from="/$lang" to="/$lang/n">
          <Trans>My notifications</Trans>
        </BackLink>
      }
    >
      <div className="outcome">
        <strong>{sent.outcome === null ? status : outcomeWord(sent.outcome)}</strong>
        {statusExplanation(sent.status)}
        {sent.correctedAt !== null && (
          <p>
            <Trans>
              The authority corrected its decision on {fmt.dateTime(sent.correctedAt, sent.timeZone)}. The
              newest letter applies; the earlier one does not any more.
            </Trans>
          </p>
        )}
      </div>
      <Moved sent={sent} />
      <SentQuestions notificationId={notificationId} />
      <SentHearings notificationId={notificationId} />
      <SentLetters notificationId={notificationId} />
      <Facts sent={sent} />
      <Heading>
        <Trans>What happened</Trans>
      </Heading>
      <Happened sent={sent} />
      <Heading>
        <Trans>Versions</Trans>
      </Heading>
      <SentVersions sent={sent} />
      <Heading>
        <Trans>Answers as sent</Trans>
      </Heading>
      <AnswerSummary
        answers={sent.answers as never}
        level={3}
        fileLink={(id) => attachmentHref(notificationId, id)}
      />
      <div className="actions tall">
        <ButtonLink kind="secondary" from="/$lang" to="/$lang/n/new" search={{ from: notificationId }}>
          <Trans>Copy to a new notification</Trans>
        </ButtonLink>
        <PlainButton onClick={() => globalThis.print()}>
          <Trans>Print</Trans>
        </PlainButton>
        {sent.availableActions.includes('withdraw') && (
          <ButtonLink
            kind="secondary"
            from="/$lang"
            to="/$lang/n/$notificationId/withdraw"
            params={{ notificationId }}
          >
            <Trans>Withdraw the notification</Trans>
          </ButtonLink>
        )}
      </div>
    </Page>
  );
}

/** A notification that was sent: where it stands, what was asked and decided, and the answers as sent. */
export function ViewPage() {
  const { t } = useLingui();
  const { notificationId } = useParams({ from: '/$lang/n/$notificationId/view' });
  const query = useQuery(ownNotificationQuery(notificationId));
  return (
    <Loaded query={query} title={t`Notification`}>
      {(sent) => <Sent sent={sent} />}
    </Loaded>
  );
}
