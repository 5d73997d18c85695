import { Trans } from '@lingui/react/macro';
import { Actions, Button, Heading, useShortcutsSwitch } from '../../ui';

/** Every key of one letter on or off (WCAG 2.1.4), kept with the person. */
export function SingleLetterKeys() {
  const [on, setOn] = useShortcutsSwitch();
  return (
    <section className="stack" aria-labelledby="keys">
      <Heading id="keys">
        <Trans>Keys of one letter</Trans>
      </Heading>
      <p>
        {on ? (
          <Trans>They are on: in lists, letters such as J, K and X move and select.</Trans>
        ) : (
          <Trans>They are off: letters do nothing; arrows and Enter still work.</Trans>
        )}
      </p>
      <Actions>
        <Button kind="secondary" onClick={() => setOn(!on)}>
          {on ? <Trans>Turn single-letter keys off</Trans> : <Trans>Turn single-letter keys on</Trans>}
        </Button>
      </Actions>
    </section>
  );
}
