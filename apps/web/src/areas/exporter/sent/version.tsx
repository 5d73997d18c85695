import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { attachmentHref, canonicalHref, versionQuery } from '../../../features/notification';
import { AnswerChanges, AnswerSummary } from '../../../features/questions';
import { fmt } from '../../../i18n/format';
import { BackLink, Heading, Page, PlainButton } from '../../../ui';
import { Loaded } from '../loaded';

function Compared({
  notificationId,
  version,
}: {
  readonly notificationId: string;
  readonly version: number;
}) {
  const { t } = useLingui();
  const now = useQuery(versionQuery(notificationId, version));
  const before = useQuery({ ...versionQuery(notificationId, version - 1), enabled: version > 1 });
  const fileLink = (id: string) => attachmentHref(notificationId, id);
  const earlier = version - 1;
  return (
    <Loaded query={now} title={t`Version`}>
      {(sent) => (
        <Page
          title={t`Version ${version}`}
          caption={fmt.dateTime(sent.submittedAt)}
          back={<BackLink from="/$lang" to="/$lang/n/$notificationId/view" params={{ notificationId }} />}
        >
          <p>
            <Trans>Declared by {sent.declaredBy}</Trans>
            {sent.declarantRole !== null && <>, {sent.declarantRole}</>}
          </p>
          <p>
            <Trans>SHA-256 of what was sent</Trans>: <code className="hash">{sent.canonicalSha256}</code>
          </p>
          {before.data !== undefined && (
            <>
              <Heading>
                <Trans>What changed since version {earlier}</Trans>
              </Heading>
              <AnswerChanges
                before={before.data.answers as never}
                after={sent.answers as never}
                fileLink={fileLink}
              />
            </>
          )}
          <Heading>
            <Trans>All answers of this version</Trans>
          </Heading>
          <AnswerSummary answers={sent.answers as never} level={3} fileLink={fileLink} closed={version > 1} />
          <div className="actions tall">
            <a
              href={canonicalHref(notificationId, version)}
              download={`notification-${notificationId}-${version}.json`}
            >
              <Trans>What was sent, byte for byte (JSON)</Trans>
            </a>
            <PlainButton onClick={() => globalThis.print()}>
              <Trans>Print</Trans>
            </PlainButton>
          </div>
        </Page>
      )}
    </Loaded>
  );
}

/** One version as sent, and what changed since the one before. */
export function VersionPage() {
  const { notificationId, version } = useParams({ from: '/$lang/n/$notificationId/versions/$version' });
  return <Compared key={version} notificationId={notificationId} version={Number(version)} />;
}
