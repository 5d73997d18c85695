import { Trans, useLingui } from '@lingui/react/macro';
import { useState, type DragEvent } from 'react';
import type { VerificationView } from '@article5/contracts/notification';
import { fmt } from '../../i18n/format';
import { Button, SummaryList, WarningText } from '../../ui';

/** A document that was issued, and a copy of it compared by its bytes, which stay in the browser. */
export function Verified({ document }: { readonly document: VerificationView }) {
  return (
    <>
      <div role="status">
        <Found document={document} />
      </div>
      <Compare sha256={document.pdfSha256} />
    </>
  );
}

function Found({ document }: { readonly document: VerificationView }) {
  const { t } = useLingui();
  const { kind, authority, issuedOn, replacedOn } = document;
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
      {replacedOn !== null && (
        <WarningText>
          <Trans>
            It no longer applies: the authority replaced it by a newer letter on {fmt.date(replacedOn)}.
          </Trans>
        </WarningText>
      )}
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
          className="input"
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
