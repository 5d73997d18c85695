import type { ExporterLetterView } from '@article5/contracts/decision';
import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import { letterHref, letterPageHref, ownLetterQuery } from '../../../features/letter';
import { outcomeWord, ownKeys, ownNotificationQuery } from '../../../features/notification';
import { fmt } from '../../../i18n/format';
import { Actions, BackLink, ButtonAnchor, Button, Page, WarningText } from '../../../ui';
import { Loaded } from '../loaded';
import { LetterBlocks } from './letter-blocks';

/** What the letter comes to, in one sentence, before the letter itself. */
function OutcomeBox({ notificationId }: { readonly notificationId: string }) {
  const { data } = useQuery(ownNotificationQuery(notificationId));
  if (data === undefined || data.outcome === null) return null;
  const since = data.correctedAt ?? data.decidedAt;
  const decided = since === null ? undefined : fmt.dateTime(since, data.timeZone);
  return (
    <div className="outcome">
      <strong>{outcomeWord(data.outcome)}</strong>
      {decided !== undefined && <Trans>Decided on {decided}</Trans>}
    </div>
  );
}

function Letter({
  letter,
  notificationId,
}: {
  readonly letter: ExporterLetterView;
  readonly notificationId: string;
}) {
  const { t } = useLingui();
  const client = useQueryClient();
  const { text, letterId, reference } = letter;
  useEffect(() => {
    // Opening it was its delivery: what still waits for the reader is asked anew.
    void client.invalidateQueries({ queryKey: ownKeys.needed });
    void client.invalidateQueries({ queryKey: ['own', notificationId, 'letters'], exact: true });
  }, [client, notificationId]);
  const issued = fmt.date(letter.issuedAt);
  return (
    <Page
      title={text.title}
      caption={t`${reference}, ${letter.authorityName}, ${issued}`}
      back={<BackLink from="/$lang" to="/$lang/n/$notificationId/view" params={{ notificationId }} />}
    >
      {letter.replacedAt === null ? (
        <OutcomeBox notificationId={notificationId} />
      ) : (
        <WarningText>
          <Trans>
            This letter no longer applies. The authority corrected its decision on{' '}
            {fmt.date(letter.replacedAt)}; the newest letter says what applies now.
          </Trans>
        </WarningText>
      )}
      <LetterBlocks text={text} />
      <Actions>
        {letter.pdfReady && (
          <ButtonAnchor href={letterHref(notificationId, letterId)} download={`letter-${reference}.pdf`}>
            <Trans>Download letter (PDF)</Trans>
          </ButtonAnchor>
        )}
        <ButtonAnchor
          kind="secondary"
          href={letterPageHref(notificationId, letterId)}
          download={`letter-${reference}.html`}
        >
          <Trans>Download as web page (HTML)</Trans>
        </ButtonAnchor>
        <Button kind="secondary" onClick={() => globalThis.print()}>
          <Trans>Print</Trans>
        </Button>
      </Actions>
      {!letter.pdfReady && (
        <p className="secondary">
          <Trans>The PDF is being made. Open this page again in a moment.</Trans>
        </p>
      )}
    </Page>
  );
}

/** A letter of the authority, as it was signed. */
export function LetterPage() {
  const { t } = useLingui();
  const { notificationId, letterId } = useParams({ from: '/$lang/n/$notificationId/letters/$letterId' });
  const query = useQuery(ownLetterQuery(notificationId, letterId));
  return (
    <Loaded query={query} title={t`Letter`}>
      {(letter) => <Letter letter={letter} notificationId={notificationId} />}
    </Loaded>
  );
}
