import { Trans, useLingui } from '@lingui/react/macro';
import { lazy, Suspense, useState } from 'react';
import type { verifyDocument } from '@article5/contracts/notification';
import { call } from '../../api/client';
import { errorOf } from '../../i18n/refusals';
import { Button, Page, TextInput } from '../../ui';
import { useAct } from './use-act';
import './verify-texts';

/** What was found loads when it is there to be shown: the page itself stays light. */
const Verified = lazy(async () => ({ default: (await import('./verified')).Verified }));

/** Checks a letter or receipt by the code printed on it. */
export function VerifyPage() {
  const { t } = useLingui();
  const [code, setCode] = useState('');
  const [checked, setChecked] = useState('');
  const { busy, errors, done, run } = useAct(async () => {
    const found = await call<typeof verifyDocument>('POST /api/verifications', { body: { code } });
    setChecked(code);
    return found;
  });
  const isCurrent = done !== undefined && checked === code && errors.length === 0;
  return (
    <Page title={t`Check a letter or a receipt`} errors={errors}>
      <p>
        <Trans>
          Each letter and receipt carries a verification code. It tells who issued the document and when, and
          nothing of what it says.
        </Trans>
      </p>
      <form
        className="form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void run(code.trim() === '' ? [{ text: t`Enter the verification code`, field: 'code' }] : []);
        }}
      >
        <TextInput
          label={t`Verification code`}
          hint={t`Sixteen letters and digits, like 7K2M-0QXT-9D4H-V3PA`}
          name="code"
          width={20}
          spellCheck={false}
          value={code}
          onChange={setCode}
          error={errorOf(errors, 'code')}
        />
        <div className="actions">
          <Button type="submit" busy={busy}>
            <Trans>Check</Trans>
          </Button>
        </div>
      </form>
      <Suspense>{isCurrent && <Verified key={checked} document={done} />}</Suspense>
    </Page>
  );
}
