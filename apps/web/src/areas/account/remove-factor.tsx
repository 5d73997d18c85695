import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { removeSecondFactor } from '@article5/contracts/identity';
import { call } from '../../api/client';
import { RefusalList } from '../../app/refusal-list';
import { CodeInput, secondFactorQuery } from '../../features/second-factor';
import { Button, Details, showToast, Tag, TextInput } from '../../ui';

/** The factor in force, and the way to take it away: by password and a code. */
export function RemoveFactor({ recoveryCodesLeft }: { readonly recoveryCodesLeft: number }) {
  const { t } = useLingui();
  const client = useQueryClient();
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');
  const [tried, setTried] = useState(false);
  const remove = useMutation({
    mutationFn: () =>
      call<typeof removeSecondFactor>('POST /api/account/second-factor/removal', {
        body: { password, code },
      }),
    onSuccess: async () => {
      showToast(t`The second factor was removed`);
      await client.invalidateQueries({ queryKey: secondFactorQuery.queryKey });
    },
  });
  return (
    <>
      <p>
        <Tag tone="ok">
          <Trans>In force</Trans>
        </Tag>{' '}
        <Plural value={recoveryCodesLeft} one="# recovery code left" other="# recovery codes left" />
      </p>
      <Details summary={<Trans>Remove the second factor</Trans>}>
        <p>
          <Trans>Do this to move to another authenticator, or to get new recovery codes.</Trans>
        </p>
        <RefusalList error={remove.error} />
        <form
          className="form"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            setTried(true);
            if (password !== '' && code.trim() !== '' && !remove.isPending) remove.mutate();
          }}
        >
          <TextInput
            label={t`Password`}
            name="password"
            kind="password"
            autoComplete="current-password"
            width={20}
            value={password}
            onChange={setPassword}
            error={tried && password === '' ? t`Enter your password` : undefined}
          />
          <CodeInput value={code} onChange={setCode} missing={tried && code.trim() === ''} />
          <div className="actions">
            <Button type="submit" kind="warning" busy={remove.isPending}>
              <Trans>Remove</Trans>
            </Button>
          </div>
        </form>
      </Details>
    </>
  );
}
