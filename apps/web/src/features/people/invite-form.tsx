import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { isProblem } from '../../api/problem';
import { errorOf, wordRefusals, type WordedRefusal } from '../../i18n/refusals';
import { Button, Checkboxes, Heading, Radios, showToast, TextInput } from '../../ui';
import { useWord } from '../../words/word';
import type { NewInvitation, PeopleDoor } from './door';
import { ROLE_HINTS, ROLE_WORDS } from './role-words';

interface InviteFormProps<R extends string> {
  readonly door: PeopleDoor<R>;
  readonly errors: readonly WordedRefusal[];
  readonly onErrors: (errors: readonly WordedRefusal[]) => void;
}

/** `/roles/0` and `/roles` are one control. */
function fieldOf(pointer: string | undefined): string | undefined {
  const name = pointer?.split('/')[1];
  return name === undefined ? undefined : `invite-${name}`;
}

function useInvite<R extends string>({ door, onErrors }: InviteFormProps<R>) {
  const { t } = useLingui();
  const client = useQueryClient();
  const empty: NewInvitation<R> = { email: '', displayName: '', roles: [] };
  const [typed, setTyped] = useState(empty);
  const act = useMutation({
    mutationFn: () => door.invite({ ...typed, email: typed.email.trim() }),
    onSuccess: async ({ sent }) => {
      const { email } = typed;
      setTyped(empty);
      showToast(
        sent
          ? t`The invitation was sent to ${email}`
          : t`The invitation was made, but the message could not be sent. Invite again later`,
      );
      await client.invalidateQueries({ queryKey: door.queryKey });
    },
    onError: (error) =>
      onErrors(wordRefusals(isProblem(error) ? error.refusals : [{ code: 'request.failed' }], fieldOf)),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const missing = [
      ...(typed.displayName.trim() === '' ? [{ text: t`Enter the name`, field: 'invite-displayName' }] : []),
      ...(/^[^@\s]+@[^@\s]+$/.test(typed.email.trim())
        ? []
        : [{ text: t`Enter an e-mail address, like name@example.org`, field: 'invite-email' }]),
      ...(typed.roles.length === 0 ? [{ text: t`Choose at least one role`, field: 'invite-roles' }] : []),
    ];
    onErrors(missing);
    if (missing.length === 0 && !act.isPending) act.mutate();
  };
  return { typed, setTyped, submit, busy: act.isPending };
}

/** Who is to be invited, to which roles. */
export function InviteForm<R extends string>(props: InviteFormProps<R>) {
  const { t } = useLingui();
  const word = useWord();
  const { door, errors } = props;
  const { typed, setTyped, submit, busy } = useInvite(props);
  const choices = door.roles.map((role) => ({
    value: role,
    label: word(ROLE_WORDS, role),
    hint: word(ROLE_HINTS, role),
  }));
  const shared = { label: t`Roles`, name: 'invite-roles', choices, error: errorOf(errors, 'invite-roles') };
  return (
    <section className="stack" aria-labelledby="invite">
      <Heading id="invite">
        <Trans>Invite someone</Trans>
      </Heading>
      <form className="form" onSubmit={submit} noValidate>
        <TextInput
          label={t`Name`}
          name="invite-displayName"
          width={20}
          error={errorOf(errors, 'invite-displayName')}
          value={typed.displayName}
          onChange={(displayName) => setTyped({ ...typed, displayName })}
        />
        <TextInput
          label={t`E-mail address`}
          name="invite-email"
          kind="email"
          width={20}
          spellCheck={false}
          hint={t`The link in the message works once, for seven days.`}
          error={errorOf(errors, 'invite-email')}
          value={typed.email}
          onChange={(email) => setTyped({ ...typed, email })}
        />
        {door.oneRole === true ? (
          <Radios
            {...shared}
            label={t`Role`}
            value={typed.roles[0]}
            onChange={(role) => setTyped({ ...typed, roles: [role as R] })}
          />
        ) : (
          <Checkboxes
            {...shared}
            value={typed.roles}
            onChange={(roles) => setTyped({ ...typed, roles: roles as R[] })}
          />
        )}
        <Button type="submit" busy={busy}>
          <Trans>Send the invitation</Trans>
        </Button>
      </form>
    </section>
  );
}
