import { Trans, useLingui } from '@lingui/react/macro';
import { Button, NotificationBanner } from '../../ui';

/** The recovery codes, the only time that they are shown. */
export function RecoveryCodes(props: { readonly codes: readonly string[]; readonly onKept: () => void }) {
  const { t } = useLingui();
  return (
    <>
      <NotificationBanner title={t`The second factor is in force. Keep these recovery codes`}>
        <p>
          <Trans>
            Each works once, in place of a code, when you have lost the authenticator. They are not shown
            again: print them or write them down, and keep them away from it.
          </Trans>
        </p>
      </NotificationBanner>
      <ul className="list" aria-label={t`Recovery codes`}>
        {props.codes.map((code) => (
          <li key={code}>
            <code className="hash">{code}</code>
          </li>
        ))}
      </ul>
      <div className="actions">
        <Button kind="secondary" onClick={() => globalThis.print()}>
          <Trans>Print</Trans>
        </Button>
        <Button onClick={props.onKept}>
          <Trans>I have kept them</Trans>
        </Button>
      </div>
    </>
  );
}
