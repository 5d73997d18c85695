import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';

export interface Chip {
  readonly key: string;
  /** "State: new" */
  readonly label: string;
  readonly onRemove: () => void;
}

/** Filters in force, each removed by one press. `children`: the control that adds one. */
export function FilterChips({
  chips,
  onClear,
  children,
}: {
  readonly chips: readonly Chip[];
  readonly onClear?: () => void;
  readonly children?: ReactNode;
}) {
  const { t } = useLingui();
  return (
    <ul className="chips" aria-label={t`Filters in force`}>
      {chips.map((chip) => (
        <li key={chip.key}>
          <button type="button" className="chip" onClick={chip.onRemove}>
            <span className="visually-hidden">
              <Trans>Remove filter</Trans>{' '}
            </span>
            {chip.label} <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
      {children !== undefined && <li>{children}</li>}
      {onClear && chips.length > 1 && (
        <li>
          <button type="button" className="plain-button" onClick={onClear}>
            <Trans>Clear filters</Trans>
          </button>
        </li>
      )}
    </ul>
  );
}
