import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ConflictView } from '@article5/contracts/casework';
import { fmt } from '../../i18n/format';
import { Button, DataTable, EmptyState, Heading, showToast } from '../../ui';
import { ReasonDialog } from './reason-dialog';
import { conflictsQuery, useLiftConflict } from './team-queries';

/** Conflicts of interest that are declared, for administrators, who may lift them. */
export function DeclaredConflicts() {
  const { t } = useLingui();
  const { data } = useSuspenseQuery(conflictsQuery());
  const [lifting, setLifting] = useState<ConflictView>();
  const lift = useLiftConflict();
  return (
    <section className="stack" aria-labelledby="conflicts">
      <Heading id="conflicts">
        <Trans>Conflicts of interest</Trans>
      </Heading>
      <DataTable<ConflictView>
        dense
        stacked
        caption={t`Conflicts of interest that are declared`}
        captionHidden
        rows={data.items}
        rowKey={({ conflictId }) => conflictId}
        empty={<EmptyState title={t`No conflict of interest is declared`} />}
        columns={[
          { key: 'case', header: t`Case`, rowHeader: true, cell: ({ reference }) => reference },
          { key: 'who', header: t`Officer`, cell: ({ displayName }) => displayName },
          { key: 'when', header: t`Declared`, cell: ({ declaredAt }) => fmt.dateTime(declaredAt) },
          { key: 'why', header: t`Reason`, cell: ({ reason }) => reason ?? t`Erased` },
          {
            key: 'lift',
            header: t`Lift`,
            cell: (conflict) => (
              <Button small kind="secondary" onClick={() => setLifting(conflict)}>
                <Trans>Lift</Trans> <span className="visually-hidden">{conflict.reference}</span>
              </Button>
            ),
          },
        ]}
      />
      {lifting && (
        <ReasonDialog
          open
          title={<Trans>Lift the conflict of interest</Trans>}
          label={t`Why it no longer stands`}
          confirmLabel={<Trans>Lift</Trans>}
          busy={lift.isPending}
          error={lift.error}
          onClose={() => setLifting(undefined)}
          onConfirm={(reason) =>
            lift.mutate(
              { conflictId: lifting.conflictId, reason },
              {
                onSuccess: () => {
                  setLifting(undefined);
                  showToast(t`The conflict of interest was lifted`);
                },
              },
            )
          }
        />
      )}
    </section>
  );
}
