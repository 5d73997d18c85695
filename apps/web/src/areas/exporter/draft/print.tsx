import { Trans, useLingui } from '@lingui/react/macro';
import { useParams } from '@tanstack/react-router';
import { answersOf } from '../../../features/notification';
import { AnswerSummary } from '../../../features/questions';
import { fmt } from '../../../i18n/format';
import { Actions, BackLink, Button, Page, WarningText } from '../../../ui';
import { DraftGate } from '../draft-gate';

/** The draft on paper: every answer so far, and that it was not sent. */
export function PrintPage() {
  const { t } = useLingui();
  const { notificationId } = useParams({ from: '/$lang/n/$notificationId/print' });
  return (
    <DraftGate notificationId={notificationId} onlyDraft>
      {(draft) => {
        const at = fmt.dateTime(draft.updatedAt);
        return (
          <Page
            title={t`Draft of a notification`}
            caption={t`Draft, last changed ${at}`}
            back={<BackLink from="/$lang" to="/$lang/n/$notificationId" params={{ notificationId }} />}
          >
            <WarningText>
              <Trans>This is a draft. It has not been sent to any authority.</Trans>
            </WarningText>
            <Actions>
              <Button onClick={() => globalThis.print()}>
                <Trans>Print</Trans>
              </Button>
            </Actions>
            <AnswerSummary answers={answersOf(draft)} />
          </Page>
        );
      }}
    </DraftGate>
  );
}
