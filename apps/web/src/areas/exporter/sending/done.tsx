import type { Receipt } from '@article5/contracts/notification';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { canonicalHref, receiptHref, receiptJsonHref, receiptQuery } from '../../../features/notification';
import { fmt } from '../../../i18n/format';
import { Link } from '../../../lang-route';
import { ButtonAnchor, Heading, Page, Panel, PlainButton, SummaryList } from '../../../ui';
import { AfterSending } from '../after-sending';
import { Loaded } from '../loaded';

/** What the receipt proves. */
function ReceiptFacts({ receipt }: { readonly receipt: Receipt }) {
  const { t } = useLingui();
  const { timeZone } = receipt;
  return (
    <SummaryList
      rows={[
        { key: 'reference', term: t`Reference`, value: receipt.reference },
        {
          key: 'received',
          term: t`Received`,
          value: (
            <>
              {fmt.dateTime(receipt.receivedAt, timeZone)} ({timeZone})
            </>
          ),
        },
        { key: 'authority', term: t`Authority`, value: receipt.authorityName },
        { key: 'exporter', term: t`Exporter`, value: receipt.exporterName },
        { key: 'declared', term: t`Declared by`, value: receipt.declaredBy },
        {
          key: 'hash',
          term: t`SHA-256 of what was sent`,
          value: <code className="hash">{receipt.canonicalSha256}</code>,
        },
        {
          key: 'ledger',
          term: t`Entry in the authority's register`,
          value: (
            <>
              {fmt.number(receipt.ledgerSequence)}: <code className="hash">{receipt.ledgerHash}</code>
            </>
          ),
        },
      ]}
    />
  );
}

function Done({ receipt }: { readonly receipt: Receipt }) {
  const { t } = useLingui();
  const { notificationId, reference } = receipt;
  return (
    <Page title={t`Notification sent`} heading={false}>
      <Panel title={<Trans>Notification sent</Trans>}>
        <Trans>
          Your reference <strong>{reference}</strong>
        </Trans>
      </Panel>
      <Heading>
        <Trans>Receipt</Trans>
      </Heading>
      <ReceiptFacts receipt={receipt} />
      <div className="actions tall">
        <ButtonAnchor href={receiptHref(notificationId)} download={`receipt-${reference}.pdf`}>
          <Trans>Download receipt (PDF)</Trans>
        </ButtonAnchor>
        <a href={receiptJsonHref(notificationId)} download={`receipt-${reference}.json`}>
          <Trans>Receipt as JSON</Trans>
        </a>
        <a href={canonicalHref(notificationId)} download={`notification-${reference}.json`}>
          <Trans>What was sent, byte for byte (JSON)</Trans>
        </a>
        <PlainButton onClick={() => globalThis.print()}>
          <Trans>Print this page</Trans>
        </PlainButton>
      </div>
      <Heading>
        <Trans>What happens next</Trans>
      </Heading>
      <AfterSending />
      <p>
        <Link to="/$lang/n/$notificationId/view" params={{ notificationId }}>
          <Trans>Follow this notification</Trans>
        </Link>
      </p>
      <p>
        <Link to="/$lang/n">
          <Trans>Back to my notifications</Trans>
        </Link>
      </p>
    </Page>
  );
}

/** Confirmation with the receipt: the proof that it arrived. */
export function DonePage() {
  const { t } = useLingui();
  const { notificationId } = useParams({ from: '/$lang/n/$notificationId/done' });
  const query = useQuery(receiptQuery(notificationId));
  return (
    <Loaded query={query} title={t`Notification sent`}>
      {(receipt) => <Done receipt={receipt} />}
    </Loaded>
  );
}
