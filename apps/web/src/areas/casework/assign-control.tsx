import { Trans, useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import type { CaseView } from '@article5/contracts/casework';
import { RefusalList } from '../../app/refusal-list';
import { showToast } from '../../ui';
import { mayDo } from './available';
import { officersQuery, useAssign } from './inbox-queries';

/** Who has the case, and, for those who may, the list to give it to someone else. */
export function AssignControl({ view }: { readonly view: CaseView }) {
  const { t } = useLingui();
  const id = useId();
  const may = mayDo(view, 'assign');
  const { data } = useQuery({ ...officersQuery(), enabled: may });
  const assign = useAssign();
  const current = view.assignee?.personId ?? '';
  if (!may) return <>{view.assignee?.displayName ?? t`Nobody yet`}</>;
  const known = data?.items ?? (view.assignee === null ? [] : [view.assignee]);
  return (
    <>
      <label className="visually-hidden" htmlFor={id}>
        <Trans>Officer of this case</Trans>
      </label>
      <select
        id={id}
        className="input input--dense"
        value={current}
        aria-busy={assign.isPending || undefined}
        onChange={(event) =>
          assign.mutate(
            {
              reference: view.reference,
              personId: event.target.value === '' ? null : event.target.value,
            },
            {
              onSuccess: ({ assignee, insteadOf }) => {
                const [taker, meant] = [assignee?.displayName ?? '', insteadOf?.displayName ?? ''];
                if (insteadOf !== null) showToast(t`${meant} is away: ${taker}, who stands in, has the case`);
              },
            },
          )
        }
      >
        <option value="">{t`Nobody yet`}</option>
        {known.map((officer) => (
          <option key={officer.personId} value={officer.personId}>
            {officer.displayName}
          </option>
        ))}
      </select>
      <RefusalList error={assign.error} />
    </>
  );
}
