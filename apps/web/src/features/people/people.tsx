import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { QueryPage } from '../../app/query-page';
import type { WordedRefusal } from '../../i18n/refusals';
import { Page } from '../../ui';
import type { PeopleDoor } from './door';
import { InvitationsTable } from './invitations-table';
import { InviteForm } from './invite-form';
import { PeopleTable } from './people-table';
import './refusal-texts';

/** The page on which an administrator looks after the people of a body. */
export function PeoplePage<R extends string>(props: {
  readonly door: PeopleDoor<R>;
  readonly title: string;
  readonly back?: ReactNode;
}) {
  const { door, title, back } = props;
  const query = useQuery({ queryKey: door.queryKey, queryFn: ({ signal }) => door.list(signal) });
  const [errors, setErrors] = useState<readonly WordedRefusal[]>([]);
  return (
    <QueryPage query={query} title={title}>
      {({ people, invitations }) => (
        <Page title={title} width="wide" errors={errors} back={back}>
          <PeopleTable door={door} people={people} />
          <InvitationsTable door={door} invitations={invitations} />
          <InviteForm door={door} errors={errors} onErrors={setErrors} />
        </Page>
      )}
    </QueryPage>
  );
}
