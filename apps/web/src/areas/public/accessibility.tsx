import { Trans, useLingui } from '@lingui/react/macro';
import { Link } from '../../lang-route';
import { Page, Prose } from '../../ui';

export function AccessibilityPage() {
  const { t } = useLingui();
  return (
    <Page title={t`Accessibility statement`}>
      <Prose>
        <p>
          <Trans>
            This service is meant to be usable by everyone. It aims at the European standard EN 301 549 and at
            level AA of the Web Content Accessibility Guidelines 2.2.
          </Trans>
        </p>
        <h2>
          <Trans>How far it is</Trans>
        </h2>
        <p>
          <Trans>
            The service has not been audited yet, by us or by anyone else, so we do not claim that it
            conforms. Its pages are checked by an automated test on every change. Such a test finds only a
            part of the barriers there can be.
          </Trans>
        </p>
        <p>
          <Trans>What we know:</Trans>
        </p>
        <ul>
          <li>
            <Trans>
              The service does not work without JavaScript. If you cannot use it, notify in writing.
            </Trans>
          </li>
          <li>
            <Trans>
              Documents that exporters attach are shown as they were sent, and some may not be accessible.
            </Trans>
          </li>
          <li>
            <Trans>Wide tables scroll sideways inside their frame on small screens.</Trans>
          </li>
          <li>
            <Trans>No tests with people who use screen readers have been made so far.</Trans>
          </li>
        </ul>
        <h2>
          <Trans>Keyboard</Trans>
        </h2>
        <p>
          <Trans>
            Everything can be reached with the Tab key. Lists for officers also have single-letter keys; press{' '}
            <kbd>?</kbd> on such a page to see them and to turn them off.
          </Trans>
        </p>
        <h2>
          <Trans>If you meet a barrier</Trans>
        </h2>
        <p>
          <Trans>
            Tell us through the <Link to="/$lang/contact">contact page</Link>: which page it was, what you
            wanted to do and, if you like, which aid you use. If you get no answer, the body of your Member
            State that enforces the Web Accessibility Directive (EU) 2016/2102 can help.
          </Trans>
        </p>
      </Prose>
    </Page>
  );
}
