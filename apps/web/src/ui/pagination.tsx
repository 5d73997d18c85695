import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';

/**
 * Keyset pages: there are older and newer ones, no numbers. The links come from the page (they hold its search
 * parameters): `newer={<Link …><Trans>Newer</Trans></Link>}`.
 */
export function Pagination(props: {
  /** "25 shown of 112" and the like. */
  readonly summary?: ReactNode;
  readonly newer?: ReactNode;
  readonly older?: ReactNode;
}) {
  const { t } = useLingui();
  const hasLinks = props.newer !== undefined || props.older !== undefined;
  return (
    <div className="pagination">
      <p>{props.summary}</p>
      {hasLinks && (
        <nav aria-label={t`Pages of this list`}>
          <ul>
            {props.newer !== undefined && <li>{props.newer}</li>}
            {props.older !== undefined && <li>{props.older}</li>}
          </ul>
        </nav>
      )}
    </div>
  );
}

/** Texts for the two links. */
export function NewerText() {
  return (
    <>
      <span aria-hidden="true">← </span>
      <Trans>Newer</Trans>
    </>
  );
}

export function OlderText() {
  return (
    <>
      <Trans>Older</Trans>
      <span aria-hidden="true"> →</span>
    </>
  );
}
