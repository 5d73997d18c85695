import { Trans } from '@lingui/react/macro';
import { useEffect, useId, useRef, type MouseEvent } from 'react';

export interface FieldError {
  readonly text: string;
  /** Id of the control to go to; left out when the error is about the whole page. */
  readonly field?: string | undefined;
}

function goToField(event: MouseEvent<HTMLAnchorElement>, field: string): void {
  const control = document.getElementById(field);
  if (!control) return;
  event.preventDefault();
  const label = control.closest('fieldset, .field') ?? control;
  label.scrollIntoView({ block: 'start' });
  control.focus({ preventScroll: true });
}

/** First thing on a page whose input was refused. Takes focus; each line leads to its field. */
export function ErrorSummary({ errors }: { readonly errors: readonly FieldError[] }) {
  const box = useRef<HTMLDivElement>(null);
  const titleId = useId();
  useEffect(() => {
    box.current?.focus();
  }, [errors]);
  return (
    <div className="error-summary" role="alert" aria-labelledby={titleId} tabIndex={-1} ref={box}>
      <h2 id={titleId}>
        <Trans>There is a problem</Trans>
      </h2>
      <ul>
        {errors.map(({ text, field }) => (
          <li key={`${field ?? ''}${text}`}>
            {field === undefined ? (
              text
            ) : (
              <a href={`#${field}`} onClick={(event) => goToField(event, field)}>
                {text}
              </a>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
