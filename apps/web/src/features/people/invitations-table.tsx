import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { RefusalList } from '../../app/refusal-list';
import { fmt } from '../../i18n/format';
import { DataTable, PlainButton, showToast, Tag } from '../../ui';
import { useWord } from '../../words/word';
import type { InvitationRow, PeopleDoor } from './door';
import { ROLE_WORDS } from './role-words';

/** Invitations that nobody has answered yet. */
export function InvitationsTable<R extends string>(props: {
  readonly door: PeopleDoor<R>;
  readonly invitations: readonly InvitationRow<R>[];
}) {
  const { t } = useLingui();
  const word = useWord();
  const client = useQueryClient();
  const { door, invitations } = props;
  const withdraw = useMutation({
    mutationFn: (invitationId: string) => door.withdraw(invitationId),
    onSuccess: async () => {
      showToast(t`The invitation was withdrawn`);
      await client.invalidateQueries({ queryKey: door.queryKey });
    },
  });
  return (
    <>
      <RefusalList error={withdraw.error} />
      <DataTable
        caption={t`Open invitations`}
        stacked
        rows={invitations}
        rowKey={({ invitationId }) => invitationId}
        empty={
          <p>
            <Trans>No invitation is waiting for an answer.</Trans>
          </p>
        }
        columns={[
          { key: 'name', header: t`Name`, rowHeader: true, cell: ({ displayName }) => displayName },
          { key: 'email', header: t`E-mail address`, cell: ({ email }) => email },
          {
            key: 'roles',
            header: t`Roles`,
            cell: ({ roles }) => fmt.list(roles.map((role) => word(ROLE_WORDS, role))),
          },
          {
            key: 'until',
            header: t`Open until`,
            cell: ({ expiresAt, hasExpired }) =>
              hasExpired ? <Tag tone="warn">{t`Expired`}</Tag> : fmt.dateTime(expiresAt),
          },
          {
            key: 'act',
            header: t`Act`,
            cell: ({ invitationId, displayName }) => (
              <PlainButton onClick={() => withdraw.mutate(invitationId)}>
                <Trans>
                  Withdraw<span className="visually-hidden"> the invitation of {displayName}</span>
                </Trans>
              </PlainButton>
            ),
          },
        ]}
      />
    </>
  );
}
