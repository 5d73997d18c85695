import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { RefusalList } from '../../app/refusal-list';
import { fmt } from '../../i18n/format';
import { ConfirmDialog, DataTable, PlainButton, showToast } from '../../ui';
import { useWord } from '../../words/word';
import type { PeopleDoor, PersonRow } from './door';
import { FurtherRole } from './further-role';
import { FactorCell } from './reset-factor';
import { ROLE_WORDS } from './role-words';

interface Ending {
  readonly roleAssignmentId: string;
  readonly name: string;
  readonly role: string;
}

/** Acts on one person; every success reads the list again. */
function usePeopleActs<R extends string>(door: PeopleDoor<R>, whenDone: () => void) {
  const client = useQueryClient();
  const { t } = useLingui();
  const refresh = () => client.invalidateQueries({ queryKey: door.queryKey });
  const end = useMutation({
    mutationFn: (roleAssignmentId: string) => door.endRole(roleAssignmentId),
    onSuccess: async () => {
      showToast(t`The role has ended`);
      await refresh();
    },
    onSettled: whenDone,
  });
  const give = useMutation({
    mutationFn: async ({ personId, role }: { readonly personId: string; readonly role: R }) =>
      door.giveRole?.(personId, role),
    onSuccess: async () => {
      showToast(t`The role was given`);
      await refresh();
    },
  });
  return { end, give };
}

function Roles<R extends string>(props: {
  readonly person: PersonRow<R>;
  readonly onEnd: (ending: Ending) => void;
}) {
  const word = useWord();
  const { person, onEnd } = props;
  const name = person.displayName;
  return (
    <ul className="list">
      {person.roles.map(({ roleAssignmentId, role, validFrom }) => {
        const label = word(ROLE_WORDS, role);
        const since = fmt.date(validFrom);
        return (
          <li key={roleAssignmentId}>
            <Trans>
              {label} since {since}
            </Trans>{' '}
            <PlainButton onClick={() => onEnd({ roleAssignmentId, name, role: label })}>
              <Trans>
                End
                <span className="visually-hidden">
                  {' '}
                  the role {label} of {name}
                </span>
              </Trans>
            </PlainButton>
          </li>
        );
      })}
    </ul>
  );
}

/** People of the body with their roles; roles are ended and given here. */
export function PeopleTable<R extends string>(props: {
  readonly door: PeopleDoor<R>;
  readonly people: readonly PersonRow<R>[];
}) {
  const { t } = useLingui();
  const { door, people } = props;
  const [ending, setEnding] = useState<Ending>();
  const { end, give } = usePeopleActs(door, () => setEnding(undefined));
  const further = ({ personId, displayName, roles }: PersonRow<R>) => (
    <FurtherRole
      name={displayName}
      left={door.roles.filter((role) => !roles.some((held) => held.role === role))}
      busy={give.isPending}
      onGive={(role) => give.mutate({ personId, role })}
    />
  );
  const endedRole = ending?.role ?? '';
  const endedName = ending?.name ?? '';
  return (
    <>
      <RefusalList error={end.error ?? give.error} />
      <DataTable
        caption={t`People`}
        stacked
        rows={people}
        rowKey={({ personId }) => personId}
        columns={[
          {
            key: 'name',
            header: t`Name`,
            rowHeader: true,
            cell: ({ displayName, isYou }) => (isYou ? <Trans>{displayName} (you)</Trans> : displayName),
          },
          { key: 'email', header: t`E-mail address`, cell: ({ email }) => email },
          { key: 'roles', header: t`Roles`, cell: (person) => <Roles person={person} onEnd={setEnding} /> },
          ...(door.resetSecondFactor
            ? [
                {
                  key: 'factor',
                  header: t`Second factor`,
                  cell: (person: PersonRow<R>) => <FactorCell door={door} person={person} />,
                },
              ]
            : []),
          ...(door.giveRole ? [{ key: 'more', header: t`Give a role`, cell: further }] : []),
        ]}
      />
      <ConfirmDialog
        open={ending !== undefined}
        title={<Trans>End the role {endedRole}?</Trans>}
        confirmLabel={<Trans>End the role</Trans>}
        warning
        busy={end.isPending}
        onConfirm={() => {
          if (ending) end.mutate(ending.roleAssignmentId);
        }}
        onClose={() => setEnding(undefined)}
      >
        <p>
          <Trans>
            {endedName} cannot act in this role from this moment on. What was done stays on record. You can
            give the role again.
          </Trans>
        </p>
      </ConfirmDialog>
    </>
  );
}
