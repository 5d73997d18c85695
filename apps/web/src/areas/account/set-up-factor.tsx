import { Trans, useLingui } from '@lingui/react/macro';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { beginSecondFactor, confirmSecondFactor, SecondFactorSetUp } from '@article5/contracts/identity';
import { call } from '../../api/client';
import { RefusalList } from '../../app/refusal-list';
import { CodeInput, secondFactorQuery } from '../../features/second-factor';
import { Button } from '../../ui';

/** From nothing to an authenticator in force: the secret as picture and text, then a code of it. */
export function SetUpFactor({ onDone }: { readonly onDone: (recoveryCodes: readonly string[]) => void }) {
  const begin = useMutation({
    mutationFn: () => call<typeof beginSecondFactor>('POST /api/account/second-factor'),
  });
  if (begin.data !== undefined) return <ConfirmFactor begun={begin.data} onDone={onDone} />;
  return (
    <>
      <p>
        <Trans>
          An authenticator on your phone or computer shows a new code every 30 seconds. With it, nobody who
          only knows your password can approve a decision in your name.
        </Trans>
      </p>
      <RefusalList error={begin.error} />
      <div className="actions">
        <Button busy={begin.isPending} onClick={() => begin.mutate()}>
          <Trans>Set up an authenticator</Trans>
        </Button>
      </div>
    </>
  );
}

function ConfirmFactor(props: {
  readonly begun: SecondFactorSetUp;
  readonly onDone: (recoveryCodes: readonly string[]) => void;
}) {
  const { begun, onDone } = props;
  const { t } = useLingui();
  const client = useQueryClient();
  const [code, setCode] = useState('');
  const [missing, setMissing] = useState(false);
  const confirm = useMutation({
    mutationFn: () =>
      call<typeof confirmSecondFactor>('POST /api/account/second-factor/confirmation', { body: { code } }),
    onSuccess: async ({ recoveryCodes }) => {
      onDone(recoveryCodes);
      await client.invalidateQueries({ queryKey: secondFactorQuery.queryKey });
    },
  });
  const { size, path } = begun.picture;
  return (
    <>
      <ol className="list">
        <li>
          <Trans>Read this picture with your authenticator, or type the key.</Trans>
        </li>
        <li>
          <Trans>Enter the six digits that it shows.</Trans>
        </li>
      </ol>
      <svg
        className="qr"
        role="img"
        aria-label={t`QR code of the key below`}
        viewBox={`-4 -4 ${size + 8} ${size + 8}`}
        shapeRendering="crispEdges"
      >
        <rect className="qr__paper" x="-4" y="-4" width={size + 8} height={size + 8} />
        <path className="qr__ink" d={path} />
      </svg>
      <p>
        <Trans>Key</Trans> <code className="hash">{begun.secret.match(/.{1,4}/g)?.join(' ')}</code>
      </p>
      <RefusalList error={confirm.error} />
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setMissing(code.trim() === '');
          if (code.trim() !== '' && !confirm.isPending) confirm.mutate();
        }}
      >
        <CodeInput value={code} onChange={setCode} missing={missing} />
        <div className="actions">
          <Button type="submit" busy={confirm.isPending}>
            <Trans>Put it in force</Trans>
          </Button>
        </div>
      </form>
    </>
  );
}
