import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { RefusalList } from '../../app/refusal-list';
import { Button, Dialog, showToast, TextInput } from '../../ui';
import type { Administrator } from './queries';
import '../../features/people/refusal-texts';

/** Asks for the person who is to administer a body, and invites them. */
export function InviteAdministratorDialog(props: {
  /** Name of the body; undefined closes the dialog. */
  readonly body: string | undefined;
  readonly queryKey: QueryKey;
  readonly invite: (administrator: Administrator) => Promise<{ readonly sent: boolean }>;
  readonly onClose: () => void;
}) {
  const { t } = useLingui();
  const client = useQueryClient();
  const [typed, setTyped] = useState<Administrator>({ email: '', displayName: '' });
  const [missing, setMissing] = useState<{ email?: string; displayName?: string }>({});
  const act = useMutation({
    mutationFn: () => props.invite({ ...typed, email: typed.email.trim() }),
    onSuccess: async ({ sent }) => {
      showToast(sent ? t`The invitation was sent` : t`The message could not be sent. Invite again later`);
      close();
      await client.invalidateQueries({ queryKey: props.queryKey });
    },
  });
  const close = () => {
    setTyped({ email: '', displayName: '' });
    setMissing({});
    act.reset();
    props.onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wrong = {
      ...(typed.displayName.trim() === '' ? { displayName: t`Enter the name` } : {}),
      ...(/^[^@\s]+@[^@\s]+$/.test(typed.email.trim()) ? {} : { email: t`Enter an e-mail address` }),
    };
    setMissing(wrong);
    if (Object.keys(wrong).length === 0 && !act.isPending) act.mutate();
  };
  return (
    <Dialog open={props.body !== undefined} onClose={close} title={<Trans>Invite an administrator</Trans>}>
      <p>{props.body}</p>
      <RefusalList error={act.error} />
      <form className="form" onSubmit={submit} noValidate>
        <TextInput
          label={t`Name`}
          name="administrator-name"
          error={missing.displayName}
          value={typed.displayName}
          onChange={(displayName) => setTyped({ ...typed, displayName })}
        />
        <TextInput
          label={t`E-mail address`}
          name="administrator-email"
          kind="email"
          spellCheck={false}
          error={missing.email}
          value={typed.email}
          onChange={(email) => setTyped({ ...typed, email })}
        />
        <div className="actions">
          <Button type="submit" busy={act.isPending}>
            <Trans>Send the invitation</Trans>
          </Button>
          <Button kind="secondary" onClick={close}>
            <Trans>Cancel</Trans>
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
