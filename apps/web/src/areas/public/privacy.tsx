import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '../../lang-route';
import { Page, Prose } from '../../ui';

export function PrivacyPage() {
  const { t } = useLingui();
  return (
    <Page title={t`Privacy`}>
      <Prose>
        <p>
          <Trans>
            The competent authority that receives a notification is responsible for the personal data in it.
            Its own privacy notice applies; this page says what the service itself does.
          </Trans>
        </p>
        <h2>
          <Trans>What is stored</Trans>
        </h2>
        <ul>
          <li>
            <Trans>
              Your account: name, e-mail address, language, the roles you hold, and when you signed in.
            </Trans>
          </li>
          <li>
            <Trans>
              Notifications: the answers and files you send, with the names of contacts and end users in them.
            </Trans>
          </li>
          <li>
            <Trans>
              What officers do with a notification, and who read it from outside the authority. Names and free
              text can be erased; the record that something happened stays.
            </Trans>
          </li>
        </ul>
        <h2>
          <Trans>Who sees it</Trans>
        </h2>
        <p>
          <Trans>
            The people of your organisation who use this service, and the officers of the authority you
            notify. Other Member States and the Commission see what the authority shares with them under the
            Regulation. Messages by e-mail say only that there is something to read here, never what.
          </Trans>
        </p>
        <h2>
          <Trans>What is not done</Trans>
        </h2>
        <p>
          <Trans>
            There is no advertising, no measuring of visitors and no content from other sites. The readiness
            check stores and sends nothing.
          </Trans>
        </p>
        <h2>
          <Trans>Your rights</Trans>
        </h2>
        <p>
          <Trans>
            You may ask the authority what it holds about you and have it corrected or, where the law allows,
            erased. See <Link to="/$lang/contact">contact</Link>.
          </Trans>
        </p>
      </Prose>
    </Page>
  );
}
