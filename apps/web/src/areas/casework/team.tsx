import './team.css';
import './refusal-texts';
import { Trans, useLingui } from '@lingui/react/macro';
import { useSuspenseQuery } from '@tanstack/react-query';
import type { OfficerLoad } from '@article5/contracts/casework';
import { fmt } from '../../i18n/format';
import { Link } from '../../lang-route';
import { DataTable, Page } from '../../ui';
import { Absences } from './absences';
import { DeclaredConflicts } from './declared-conflicts';
import { countText } from './inbox-views';
import { teamQuery } from './team-queries';

/** How the work is spread: each figure leads to its cases, where they can be given to someone else; and who is away. */
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
            key: 'away',
            header: t`Away`,
            cell: ({ personId }) => {
              const away = data.absences.find(
                ({ person, from, to }) =>
                  person.personId === personId && from <= data.today && data.today <= to,
              );
              if (away === undefined) return '–';
              const [day, standIn] = [fmt.date(away.to), away.standIn.displayName];
              return (
                <Trans>
                  until {day}, {standIn} stands in
                </Trans>
              );
            },
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
      <Absences {...data} />
      {data.mayLiftConflicts && <DeclaredConflicts />}
    </Page>
  );
}
