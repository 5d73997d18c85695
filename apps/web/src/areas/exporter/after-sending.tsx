import { Trans } from '@lingui/react/macro';
import { Prose } from '../../ui';

/** What happens after sending, in general; dates and national words stand where they are known. */
export function AfterSending() {
  return (
    <Prose>
      <p>
        <Trans>
          You receive a reference and a receipt at once. The authority examines the notification and may ask
          you questions here; you get a message without content when there is something to read.
        </Trans>
      </p>
      <p>
        <Trans>
          It then decides whether the export is made subject to authorisation. Its letter appears here too.
          Until the decision you can withdraw the notification.
        </Trans>
      </p>
    </Prose>
  );
}
