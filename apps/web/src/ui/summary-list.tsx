import { Trans } from '@lingui/react/macro';
import { createLink } from '@tanstack/react-router';
import type { ComponentProps, ReactNode } from 'react';

export interface SummaryRow {
  readonly key: string;
  readonly term: ReactNode;
  readonly value: ReactNode;
  /** Usually a `<ChangeLink>`. */
  readonly action?: ReactNode;
}

/** Terms and values: what was answered, what a record holds. `dense` is for side panels. */
export function SummaryList({
  rows,
  dense = false,
}: {
  readonly rows: readonly SummaryRow[];
  readonly dense?: boolean;
}) {
  return (
    <dl className={dense ? 'summary summary--dense' : 'summary'}>
      {rows.map((row) => (
        <div className="summary__row" key={row.key}>
          <dt>{row.term}</dt>
          <dd>{row.value}</dd>
          {row.action !== undefined && <dd>{row.action}</dd>}
        </div>
      ))}
    </dl>
  );
}

type ChangeProps = Omit<ComponentProps<'a'>, 'className' | 'children'> & {
  /** What is changed, in the reader's language: the accessible name is "Change end user". */
  readonly what: string;
};

function ChangeAnchor({ what, ...rest }: ChangeProps) {
  return (
    <a {...rest}>
      <Trans>
        Change <span className="visually-hidden">{what}</span>
      </Trans>
    </a>
  );
}

/** `<ChangeLink from="/$lang" to="…" what={t`end user`} />` */
export const ChangeLink = createLink(ChangeAnchor);
