import { useLingui } from '@lingui/react/macro';
import { useLocation } from '@tanstack/react-router';
import { createContext, useContext, useEffect, useLayoutEffect, useRef, type ReactNode } from 'react';
import { ErrorSummary, type FieldError } from './error-summary';

export interface PageFrame {
  /** Ends every document title. */
  readonly service: string;
  /** The part of the service, before the service's name in the title. */
  readonly area?: string | undefined;
}

const FrameContext = createContext<PageFrame>({ service: '' });

/** Set once by the shell of an area; pages need not repeat it. */
export const PageFrameProvider = FrameContext.Provider;

export interface PageProps {
  /** Text of the `h1` and first part of the document title. */
  readonly title: string;
  /** Small line above the heading ("The item, question 3 of 9"). */
  readonly caption?: ReactNode;
  /** `false` when a label or a bar of the content holds the `h1` itself. */
  readonly heading?: boolean;
  /** `reading` keeps lines short (exporter, public); `wide` is for lists and records. */
  readonly width?: 'reading' | 'wide';
  /** `<BackLink>` or breadcrumb, above everything else. */
  readonly back?: ReactNode;
  /** Acts that concern the whole page, right of the heading. */
  readonly actions?: ReactNode;
  /** Refused input, in the order of the fields. A new array moves focus to the summary again. */
  readonly errors?: readonly FieldError[];
  /** Moves focus to the heading when it changes, where one address shows several pages in turn. */
  readonly focusKey?: string | number;
  readonly children: ReactNode;
}

let firstLoad = true;

/** On navigation focus goes to the new page's heading, which a screen reader then reads out. */
function useHeadingFocus(place: string, hasErrors: boolean) {
  const main = useRef<HTMLElement>(null);
  useEffect(() => {
    if (firstLoad) {
      firstLoad = false;
      return;
    }
    if (hasErrors) return;
    const heading = main.current?.querySelector('h1');
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
    // Only a new page moves focus; errors that come and go are the summary's business.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [place]);
  return main;
}

/** One page: document title, `main`, heading, error summary. Every route renders exactly one. */
export function Page(props: PageProps) {
  const { title, caption, heading = true, width = 'reading', back, actions, errors = [], children } = props;
  const frame = useContext(FrameContext);
  const pathname = useLocation({ select: (location) => location.pathname });
  const { t } = useLingui();
  const hasErrors = errors.length > 0;
  const main = useHeadingFocus(`${pathname} ${props.focusKey ?? ''}`, hasErrors);

  const parts = [title, frame.area, frame.service].filter((part) => part !== undefined && part !== '');
  const plain = parts.join(' - ');
  const documentTitle = hasErrors ? t`Error: ${plain}` : plain;
  // A layout effect runs again when a page that waited for data is shown again; a plain one would not.
  useLayoutEffect(() => {
    document.title = documentTitle;
  }, [documentTitle]);

  return (
    <main id="main" ref={main} tabIndex={-1} className={`page page--${width}`}>
      {back}
      {hasErrors && <ErrorSummary errors={errors} />}
      {heading && (
        <div className="page__head">
          <h1>
            {caption !== undefined && <span className="caption">{caption}</span>}
            {title}
          </h1>
          {actions !== undefined && <div className="actions">{actions}</div>}
        </div>
      )}
      {!heading && caption !== undefined && <p className="caption">{caption}</p>}
      <div className="stack">{children}</div>
    </main>
  );
}
