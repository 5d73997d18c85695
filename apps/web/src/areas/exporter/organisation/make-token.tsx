import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { RefusalList } from '../../../app/refusal-list';
import { fmt } from '../../../i18n/format';
import { Button, NotificationBanner, Select, TextInput } from '../../../ui';
import { makeToken, tokensQuery } from './queries';

const LIFETIMES = [30, 90, 180, 365] as const;

/** Makes a token and shows it, the only time it can be seen. */
export function MakeToken() {
  const { t } = useLingui();
  const client = useQueryClient();
  const [name, setName] = useState('');
  const [days, setDays] = useState('90');
  const [missing, setMissing] = useState<string>();
  const act = useMutation({
    mutationFn: () => makeToken(name.trim(), Number(days)),
    onSuccess: async () => {
      setName('');
      await client.invalidateQueries({ queryKey: tokensQuery.queryKey });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const isMissing = name.trim() === '';
    setMissing(isMissing ? t`Give the token a name` : undefined);
    if (!isMissing && !act.isPending) act.mutate();
  };
  return (
    <>
      <RefusalList error={act.error} />
      {act.data !== undefined && (
        <NotificationBanner tone="ok" title={t`Copy the token now`}>
          <p>
            <Trans>It is shown this once. Keep it where your software reads its secrets.</Trans>
          </p>
          <p>
            <code>{act.data.token}</code>
          </p>
        </NotificationBanner>
      )}
      <form className="form" onSubmit={submit} noValidate>
        <TextInput
          label={t`Name of the token`}
          name="token-name"
          width={20}
          hint={t`For example the software that will use it.`}
          error={missing}
          value={name}
          onChange={setName}
        />
        <Select
          label={t`Good for`}
          name="token-days"
          value={days}
          onChange={setDays}
          options={LIFETIMES.map((count) => {
            const shown = fmt.number(count);
            return { value: String(count), label: t`${shown} days` };
          })}
        />
        <Button type="submit" kind="secondary" busy={act.isPending}>
          <Trans>Make a token</Trans>
        </Button>
      </form>
    </>
  );
}
