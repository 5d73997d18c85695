import { Trans, useLingui } from '@lingui/react/macro';
import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import type { OfficerLoad, readTeam } from '@article5/contracts/casework';
import { call } from '../../api/client';
import { Link } from '../../lang-route';
import { DataTable, Page } from '../../ui';
import { inboxKey } from './inbox-queries';
import { countText } from './inbox-views';

const teamQuery = () =>
  queryOptions({
    queryKey: [...inboxKey, 'team'],
    queryFn: () => call<typeof readTeam>('GET /api/team'),
  });

/** How the work is spread: each figure leads to its cases, where they can be given to someone else. */
export function Team() {
  const { t } = useLingui();
  const { data } = useSuspenseQuery(teamQuery());
  return (
    <Page title={t`Work of the team`} width="wide">
      <p>
        <Link to="/$lang/c/inbox" search={{ view: 'all', assignee: 'none' }}>
          <Trans>Cases that nobody has yet</Trans>
        </Link>
        : {countText(data.unassigned)}
      </p>
      <DataTable<OfficerLoad>
        dense
        stacked
        caption={t`Cases of each officer`}
        captionHidden
        rows={data.officers}
        rowKey={({ personId }) => personId}
        columns={[
          { key: 'officer', header: t`Officer`, rowHeader: true, cell: ({ displayName }) => displayName },
          {
            key: 'open',
            header: t`Not finished`,
            number: true,
            cell: ({ personId, open, displayName }) => (
              <Link to="/$lang/c/inbox" search={{ view: 'all', assignee: personId }}>
                {countText(open)} <span className="visually-hidden">{displayName}</span>
              </Link>
            ),
          },
          {
            key: 'soon',
            header: t`Due within 5 days`,
            number: true,
            cell: ({ personId, dueSoon, displayName }) => (
              <Link to="/$lang/c/inbox" search={{ view: 'due-soon', assignee: personId }}>
                {countText(dueSoon)} <span className="visually-hidden">{displayName}</span>
              </Link>
            ),
          },
        ]}
      />
    </Page>
  );
}
