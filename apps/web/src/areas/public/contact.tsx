import { Trans, useLingui } from '@lingui/react/macro';
import { Page, Prose } from '../../ui';

export function ContactPage() {
  const { t } = useLingui();
  return (
    <Page title={t`Contact`}>
      <Prose>
        <h2>
          <Trans>About a notification</Trans>
        </h2>
        <p>
          <Trans>
            Sign in and open the notification: the questions of the authority and your answers are there. You
            may also write to your competent authority and give the reference of the notification. The
            European Commission publishes the list of competent authorities in the Official Journal of the
            European Union.
          </Trans>
        </p>
        <h2>
          <Trans>About your account</Trans>
        </h2>
        <p>
          <Trans>
            The administrator of your company or authority invites people, changes roles and removes accounts.
          </Trans>
        </p>
        <h2>
          <Trans>About this service</Trans>
        </h2>
        <p>
          <Trans>
            If something does not work, tell the authority that gave you the address of this service. Say
            which page it was and, if the page showed one, the number to quote. Please send no content of a
            notification by e-mail.
          </Trans>
        </p>
      </Prose>
    </Page>
  );
}
