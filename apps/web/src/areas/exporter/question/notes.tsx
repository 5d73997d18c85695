import { warningsOf, WARNING_MESSAGES } from '@article5/contracts/questions';
import type { Answers, AnswerValue } from '@article5/contracts/questions';
import { Trans } from '@lingui/react/macro';
import { fmt } from '../../../i18n/format';
import { useMessage } from '../../../i18n/messages';
import { NotificationBanner, StatusLine, WarningText } from '../../../ui';
import type { SaveStatus } from './use-answer';

/** Notes that stop nobody, beside the answer that they are about. */
export function AnswerWarnings(props: {
  readonly answers: Answers;
  readonly answerKey: string;
  readonly value: AnswerValue;
}) {
  const msg = useMessage();
  const { answers, answerKey, value } = props;
  const texts = warningsOf({ ...answers, [answerKey]: value })
    .filter(({ page }) => page === answerKey)
    .flatMap(({ code }) => WARNING_MESSAGES[code] ?? []);
  return (
    <div role="status" className="stack">
      {texts.map((text) => (
        <WarningText key={text.id}>{msg(text)}</WarningText>
      ))}
    </div>
  );
}

export function SaveStatusLine({ status }: { readonly status: SaveStatus }) {
  const at = status.kind === 'saved' ? fmt.time(status.at) : '';
  return (
    <StatusLine>
      {status.kind === 'saved' && <Trans>Saved at {at}</Trans>}
      {status.kind === 'trying-again' && <Trans>Not saved – trying again</Trans>}
      {status.kind === 'changed-by-other' && (
        <Trans>Not saved: someone in your company changed this answer. Save to see both.</Trans>
      )}
    </StatusLine>
  );
}

/** Says why something stands in the form that the reader has not saved here. */
export function StartNote(props: {
  readonly isRestored: boolean;
  readonly isEarlier: boolean;
  readonly isRegistration: boolean;
}) {
  if (props.isRestored) {
    return (
      <NotificationBanner title={<Trans>Not saved yet</Trans>}>
        <p>
          <Trans>This is what you had typed here. Save it to keep it.</Trans>
        </p>
      </NotificationBanner>
    );
  }
  if (!props.isEarlier) return null;
  return (
    <NotificationBanner
      title={
        props.isRegistration ? (
          <Trans>From your registration</Trans>
        ) : (
          <Trans>From your earlier notification</Trans>
        )
      }
    >
      <p>
        <Trans>Check that this is still right, change it if not, and save it.</Trans>
      </p>
    </NotificationBanner>
  );
}
