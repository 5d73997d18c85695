import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Button } from './button';

/** A part of a page that could not be read; the rest of the page stands. */
export function PartFailed(props: { readonly children: ReactNode; readonly onRetry: () => void }) {
  return (
    <div className="empty" role="status">
      <p>{props.children}</p>
      <Button kind="secondary" onClick={props.onRetry}>
        <Trans>Try again</Trans>
      </Button>
    </div>
  );
}
