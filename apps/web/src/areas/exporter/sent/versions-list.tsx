import type { OwnNotificationView } from '@article5/contracts/notification';
import { Trans, useLingui } from '@lingui/react/macro';
import { receiptHref } from '../../../features/notification';
import { fmt } from '../../../i18n/format';
import { Link } from '../../../lang-route';
import { DataTable } from '../../../ui';

/** Every version as sent, with its receipt and what changed. */
export function SentVersions({ sent }: { readonly sent: OwnNotificationView }) {
  const { t } = useLingui();
  const { notificationId, timeZone, reference } = sent;
  return (
    <DataTable
      caption={t`Versions, newest first`}
      captionHidden
      stacked
      rows={[...sent.versions].sort((one, other) => other.version - one.version)}
      rowKey={({ version }) => String(version)}
      columns={[
        {
          key: 'version',
          header: t`Version`,
          rowHeader: true,
          cell: ({ version }) => (
            <Link
              to="/$lang/n/$notificationId/versions/$version"
              params={{ notificationId, version: String(version) }}
            >
              {version === 1 ? (
                <Trans>Version {version}</Trans>
              ) : (
                <Trans>Version {version}: what changed</Trans>
              )}
            </Link>
          ),
        },
        { key: 'sent', header: t`Sent`, cell: ({ submittedAt }) => fmt.dateTime(submittedAt, timeZone) },
        { key: 'by', header: t`Declared by`, cell: ({ declaredBy }) => declaredBy },
        {
          key: 'receipt',
          header: t`Receipt`,
          cell: ({ version }) =>
            sent.basis === 'INFORMED' && version === 1 ? (
              '–'
            ) : (
              <a href={receiptHref(notificationId, version)} download={`receipt-${reference}-${version}.pdf`}>
                <Trans>
                  PDF <span className="visually-hidden">of version {version}</span>
                </Trans>
              </a>
            ),
        },
      ]}
    />
  );
}
