import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type DragEvent } from 'react';
import type { VerificationView, verifyDocument } from '@article5/contracts/notification';
import { call } from '../../api/client';
import { fmt } from '../../i18n/format';
import { errorOf } from '../../i18n/refusals';
import { Button, Page, SummaryList, TextInput } from '../../ui';
import { useAct } from './use-act';
import './verify-texts';

/** Checks a letter or receipt by the code printed on it, and a copy of it by its bytes, which stay in the browser. */
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
      <div role="status">{isCurrent && <Found document={done} />}</div>
      {isCurrent && <Compare key={checked} sha256={done.pdfSha256} />}
    </Page>
  );
}

function Found({ document }: { readonly document: VerificationView }) {
  const { t } = useLingui();
  const { kind, authority, issuedOn } = document;
  return (
    <section className="inset stack" aria-labelledby="found">
      <h2 id="found">
        <Trans>This document was issued by the authority</Trans>
      </h2>
      <SummaryList
        rows={[
          { key: 'authority', term: t`Issued by`, value: `${authority.name} (${authority.code})` },
          {
            key: 'kind',
            term: t`Kind`,
            value: kind === 'LETTER' ? t`Letter with a decision` : t`Receipt of a notification`,
          },
          { key: 'date', term: t`Date`, value: fmt.date(issuedOn) },
        ]}
      />
    </section>
  );
}

type Comparison = 'same' | 'other' | 'impossible';

async function sha256Of(file: File): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Is a copy the very document? Its hash is computed here; the file is sent nowhere. */
function Compare({ sha256 }: { readonly sha256: string | null }) {
  const { t } = useLingui();
  const [result, setResult] = useState<{ readonly name: string; readonly is: Comparison }>();
  const compare = async (file: File | undefined) => {
    if (!file) return;
    const is = await sha256Of(file).then(
      (hash): Comparison => (hash === sha256 ? 'same' : 'other'),
      (): Comparison => 'impossible',
    );
    setResult({ name: file.name, is });
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    void compare(event.dataTransfer.files[0]);
  };
  if (sha256 === null) {
    return (
      <p>
        <Trans>The PDF is still being made. Come back in a minute to compare a copy with it.</Trans>
      </p>
    );
  }
  const name = result?.name ?? '';
  return (
    <section
      className="stack"
      aria-labelledby="compare"
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
    >
      <h2 id="compare">
        <Trans>Compare your PDF</Trans>
      </h2>
      <div className="field">
        <label className="field__label" htmlFor="copy">
          {t`Choose the PDF, or drop it here`}
        </label>
        <p className="field__hint" id="copy-hint">
          <Trans>It is compared in your browser and not sent to anyone.</Trans>
        </p>
        <input
          id="copy"
          type="file"
          accept="application/pdf"
          aria-describedby="copy-hint"
          onChange={(event) => void compare(event.target.files?.[0])}
        />
      </div>
      <p role="status">
        {result?.is === 'same' && (
          <strong>
            <Trans>{name} is the very document that was issued, unchanged.</Trans>
          </strong>
        )}
        {result?.is === 'other' && (
          <strong>
            <Trans>{name} is not the document that was issued: at least one byte is different.</Trans>
          </strong>
        )}
        {result?.is === 'impossible' && (
          <Trans>Your browser cannot compare here. The SHA-256 of the document is {sha256}.</Trans>
        )}
      </p>
      <div className="actions">
        <Button kind="secondary" onClick={() => globalThis.print()}>
          <Trans>Print</Trans>
        </Button>
      </div>
    </section>
  );
}
