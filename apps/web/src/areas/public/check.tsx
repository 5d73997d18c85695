import { Trans, useLingui } from '@lingui/react/macro';
import { useSearch } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { Link } from '../../lang-route';
import { BackLink, ButtonLink, Page, Prose, Skeleton } from '../../ui';

const Steps = lazy(() => import('./check-steps'));

function Start() {
  const { t } = useLingui();
  return (
    <Page title={t`Do I have to notify?`} back={<BackLink from="/$lang" to="/$lang/" />}>
      <Prose>
        <p>
          <Trans>
            Four questions tell you whether a notification under Article 5(2) is the right step, and which
            papers to have at hand. It takes about two minutes.
          </Trans>
        </p>
        <p>
          <Trans>
            You need no account. Your answers stay in this browser tab and are gone when you leave the page;
            nothing is sent or stored.
          </Trans>
        </p>
        <p>
          <Trans>
            The result helps you to find your way. It is no legal advice, and it binds neither you nor an
            authority.
          </Trans>
        </p>
      </Prose>
      <div className="actions">
        <ButtonLink from="/$lang" to="/$lang/check" search={{ step: 1 }}>
          <Trans>Start the check</Trans>
        </ButtonLink>
        <Link to="/$lang/n">
          <Trans>Go to my notifications</Trans>
        </Link>
      </div>
    </Page>
  );
}

/** The readiness check: public, one question a page, nothing stored. */
export function ReadinessCheck() {
  const { t } = useLingui();
  const { step } = useSearch({ from: '/$lang/public/check' });
  if (step === undefined) return <Start />;
  return (
    <Suspense
      fallback={
        <Page title={t`Do I have to notify?`}>
          <Skeleton />
        </Page>
      }
    >
      <Steps step={step} />
    </Suspense>
  );
}
