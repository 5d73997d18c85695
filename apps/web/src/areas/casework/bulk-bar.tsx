import { plural } from '@lingui/core/macro';
import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Button, PlainButton } from '../../ui';
import type { ChosenKind } from './act-chooser';
import type { CaseSelection } from './use-selection';

type Total = { readonly count: number; readonly capped: boolean } | undefined;

/** What can be done with the chosen cases; "select all" means all that match, not all on the page. */
export function BulkBar(props: {
  readonly selection: CaseSelection;
  readonly shown: number;
  readonly total: Total;
  readonly onAct: (kind: ChosenKind) => void;
  readonly onMark: (read: boolean) => void;
  /** What else can be done with the chosen. */
  readonly more: ReactNode;
}) {
  const { t } = useLingui();
  const { selection, shown, total, onAct } = props;
  const count = selection.isWhole ? (total?.count ?? shown) : selection.selected.size;
  if (count === 0) return null;
  const all = total === undefined ? '' : `${total.count}${total.capped ? '+' : ''}`;
  const hasMore = total !== undefined && total.count > shown;
  return (
    <section className="bulk-bar" aria-label={t`Selected cases`}>
      <strong role="status">
        {selection.isWhole ? (
          <Trans>All {all} selected</Trans>
        ) : (
          plural(count, { one: '# selected', other: '# selected' })
        )}
      </strong>
      <Button small onClick={() => onAct('assign')}>
        <Trans>Assign</Trans>
      </Button>
      <Button small kind="secondary" onClick={() => onAct('label')}>
        <Trans>Label</Trans>
      </Button>
      <Button small kind="secondary" onClick={() => onAct('snooze')}>
        <Trans>Snooze</Trans>
      </Button>
      <Button small kind="secondary" onClick={() => onAct('hand-over')}>
        <Trans>Hand over</Trans>
      </Button>
      <Button small kind="secondary" onClick={() => onAct('ask')}>
        <Trans>Ask</Trans>
      </Button>
      <Button small kind="secondary" onClick={() => onAct('compare')}>
        <Trans>Same or not</Trans>
      </Button>
      <Button small kind="secondary" onClick={() => props.onMark(true)}>
        <Trans>Mark as read</Trans>
      </Button>
      <Button small kind="secondary" onClick={() => props.onMark(false)}>
        <Trans>Mark as unread</Trans>
      </Button>
      {props.more}
      {!selection.isWhole && (hasMore || count < shown) && (
        <PlainButton onClick={selection.takeAll}>
          <Trans>Select all {all} that match</Trans>
        </PlainButton>
      )}
      <PlainButton onClick={selection.clear}>
        <Trans>Clear the selection</Trans>
      </PlainButton>
    </section>
  );
}
