import { Trans, useLingui } from '@lingui/react/macro';
import { useRouter } from '@tanstack/react-router';
import { useEffect } from 'react';
import { isProblem } from '../api/problem';
import { Actions, Button, Page, Prose } from '../ui';

export function NotFoundPage() {
  const { t } = useLingui();
  return (
    <Page title={t`Page not found`}>
      <Prose>
        <p>
          <Trans>
            There is no page at this address. If you typed it, check it for mistakes. If you followed a link,
            what it leads to may have been moved or may not be yours to see.
          </Trans>
        </p>
        <p>
          <a href="/">
            <Trans>Go to the start page</Trans>
          </a>
        </p>
      </Prose>
    </Page>
  );
}

function NotAllowed() {
  const { t } = useLingui();
  return (
    <Page title={t`You do not have access to this page`}>
      <Prose>
        <p>
          <Trans>
            Your role does not include what this page shows. If you need it, ask your administrator.
          </Trans>
        </p>
        <p>
          <a href="/">
            <Trans>Go to the start page</Trans>
          </a>
        </p>
      </Prose>
    </Page>
  );
}

/** The last resort of a route: what went wrong, what was kept, what to do. */
export function FailedPage({ error, reset }: { readonly error: unknown; readonly reset?: () => void }) {
  const { t } = useLingui();
  const router = useRouter();
  useEffect(() => {
    // The page shows no internals; the browser's console does.
    if (!isProblem(error)) globalThis.reportError(error);
  }, [error]);
  if (isProblem(error) && error.status === 404) return <NotFoundPage />;
  if (isProblem(error) && error.status === 403) return <NotAllowed />;
  const number = isProblem(error) ? error.requestId : undefined;
  return (
    <Page title={t`Sorry, this page could not be shown`}>
      <Prose>
        <p>
          <Trans>Something went wrong on our side. What you have saved is still there.</Trans>
        </p>
        {number !== undefined && (
          <p>
            <Trans>
              If it happens again, give this number to the help desk: <code>{number}</code>
            </Trans>
          </p>
        )}
      </Prose>
      <Actions>
        <Button
          onClick={() => {
            reset?.();
            void router.invalidate();
          }}
        >
          <Trans>Try again</Trans>
        </Button>
      </Actions>
    </Page>
  );
}
