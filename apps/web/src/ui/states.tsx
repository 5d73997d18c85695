import { Trans, useLingui } from '@lingui/react/macro';
import { Component, useEffect, useState, type ReactNode } from 'react';
import { Button } from './button';

/** Why there is nothing here and the one useful next step. */
export function EmptyState(props: {
  readonly title: ReactNode;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}) {
  return (
    <div className="empty">
      <p>
        <strong>{props.title}</strong>
      </p>
      {props.children !== undefined && <p>{props.children}</p>}
      {props.action !== undefined && <div className="actions">{props.action}</div>}
    </div>
  );
}

/** `true` once `delay` ms have passed while mounted. */
function useAfter(delay: number): boolean {
  const [passed, setPassed] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setPassed(true), delay);
    return () => clearTimeout(timer);
  }, [delay]);
  return passed;
}

/** Nothing for 200 ms, then grey bars; after 8 s it says that it takes longer and offers to try again. */
export function Skeleton({ lines = 4, onRetry }: { readonly lines?: number; readonly onRetry?: () => void }) {
  const visible = useAfter(200);
  const slow = useAfter(8000);
  const { t } = useLingui();
  return (
    <div role="status" aria-busy="true">
      <span className="visually-hidden">{visible ? t`Loading` : ''}</span>
      {visible && (
        <div aria-hidden="true">
          {Array.from({ length: lines }, (_, line) => (
            <div className="skeleton__bar" key={line} />
          ))}
        </div>
      )}
      {slow && (
        <p>
          <Trans>This is taking longer than usual.</Trans>{' '}
          {onRetry && (
            <Button kind="secondary" small onClick={onRetry}>
              <Trans>Try again</Trans>
            </Button>
          )}
        </p>
      )}
    </div>
  );
}

export interface ErrorBoundaryProps {
  readonly fallback: (error: unknown, reset: () => void) => ReactNode;
  readonly children: ReactNode;
}

/** Keeps a failure inside one part of a page. Whole pages are caught by their route. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, { error: unknown }> {
  override state: { error: unknown } = { error: undefined };

  static getDerivedStateFromError(error: unknown): { error: unknown } {
    return { error };
  }

  override render(): ReactNode {
    if (this.state.error === undefined) return this.props.children;
    return this.props.fallback(this.state.error, () => this.setState({ error: undefined }));
  }
}
